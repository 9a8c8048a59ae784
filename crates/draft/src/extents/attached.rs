//! Marks that belong to a Russian name: a "+" at its end, quotation marks with what stands in them.

use super::scene::Scene;

/// Most tokens of a name in quotation marks.
const LONGEST_QUOTED: usize = 10;

/// The end behind a "+" that is written to the name before it.
pub(super) fn plus(scene: &Scene<'_>, end: usize) -> usize {
    if scene.word(end) == "+" && scene.attached(end) {
        end + 1
    } else {
        end
    }
}

/// The end of what stands in quotation marks, the marks included.
pub(super) fn quoted(scene: &Scene<'_>, open: usize) -> Option<usize> {
    let close: &[&str] = match scene.word(open) {
        "«" => &["»"],
        "„" => &["“", "”"],
        "“" => &["”"],
        _ => &["\""],
    };
    (open + 2..open + LONGEST_QUOTED)
        .find(|at| close.contains(&scene.word(*at)))
        .map(|at| at + 1)
}
