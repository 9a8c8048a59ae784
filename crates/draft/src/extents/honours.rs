//! What stands around the names of people in English and is no part of them: "Farmer Jane Roe", "Jane Roe KC".

use super::scene::Scene;
use crate::name::NameKind;
use crate::roles::is_english_role;

/// Letters behind a name.
const BEHIND: &[&str] = &[
    "AM", "AO", "BEM", "CBE", "CMG", "DBE", "Esq", "FBA", "FRS", "GBE", "JP", "KBE", "KC", "KCMG",
    "MBE", "MD", "MEP", "MLA", "MP", "MS", "MSP", "OBE", "PC", "PhD", "QC", "SC", "TD",
];
/// Fewest words of a name that may begin with a trade: "Baker Mayfield" is one whole.
const LONG: usize = 3;

pub(super) fn remove(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    let mut names = std::mem::take(&mut scene.names);
    for name in &mut names {
        if name.kind != NameKind::Person {
            continue;
        }
        let mut tokens = paragraph.tokens_touching(&name.range);
        while tokens.len() > 1 && BEHIND.contains(&scene.word(tokens.end - 1)) {
            tokens.end -= 1;
        }
        let first = scene.word(tokens.start);
        let trade =
            first.chars().skip(1).all(char::is_lowercase) && is_english_role(&first.to_lowercase());
        if tokens.len() >= LONG && trade && scene.is_word(tokens.start + 1) {
            tokens.start += 1;
        }
        let ends = paragraph.tokens.get(tokens.start).zip(
            tokens
                .end
                .checked_sub(1)
                .and_then(|last| paragraph.tokens.get(last)),
        );
        if let Some((first, last)) = ends {
            name.range.start = name.range.start.max(first.range.start);
            name.range.end = name.range.end.min(last.range.end);
        }
    }
    scene.names = names;
}
