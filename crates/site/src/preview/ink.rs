//! What the pictures are drawn with: lines of text and of ties, in the style sheet's light colours.

use super::faces::Face;
use crate::tokens::colour;
use article::Status;
use explorer::markup::escape;

/// A tie's line in the pattern and colour of its status; a pixel is `px` units.
pub fn tie(path: &str, status: Status, px: f64) -> String {
    let (tone, width, dashes, cap) = match status {
        Status::Signed => ("signed", 6.2, [0.0, 0.0], "butt"),
        Status::Exists => ("held", 2.4, [0.0, 0.0], "butt"),
        Status::Agreed => ("agreed", 2.8, [9.0, 5.0], "butt"),
        Status::Accepted | Status::Planned => ("planned", 3.4, [0.1, 6.4], "round"),
        Status::Discussed => ("ink2", 2.2, [2.4, 4.0], "butt"),
        _ => ("ink2", 1.6, [0.0, 0.0], "butt"),
    };
    let dashes = match dashes {
        [0.0, _] => String::new(),
        [on, off] => format!(" stroke-dasharray=\"{} {}\"", on * px, off * px),
    };
    let line = |tone: &str, width: f64| {
        format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linecap=\"{cap}\"{dashes}/>",
            colour(tone, false),
            width * px
        )
    };
    let mut svg = line(tone, width);
    if status == Status::Signed {
        svg += &line("halo", width * 0.4);
    }
    svg
}

/// A line of text.
pub fn text(
    words: &str,
    at: (f64, f64),
    anchor: &str,
    face: Face,
    size: f64,
    tone: &str,
) -> String {
    format!(
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\" {} font-size=\"{size}\" fill=\"{}\">{}</text>",
        at.0,
        at.1,
        face.attributes(),
        colour(tone, false),
        escape(words)
    )
}
