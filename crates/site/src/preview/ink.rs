//! What the pictures are drawn with: lines of text and of connections, in the style sheet's light colours.

use super::faces::Face;
use crate::tokens::colour;
use article::Status;
use explorer::markup::escape;

/// A connection's line in the pattern and colour of its status; a pixel is `px` units.
pub fn connection(path: &str, status: Status, px: f64) -> String {
    let (width, dashes, cap) = match status {
        Status::Signed => (6.2, [0.0, 0.0], "butt"),
        Status::Exists => (2.4, [0.0, 0.0], "butt"),
        Status::Agreed => (2.8, [9.0, 5.0], "butt"),
        Status::Accepted | Status::Planned => (3.4, [0.1, 6.4], "round"),
        Status::Discussed => (2.2, [2.4, 4.0], "butt"),
        _ => (1.6, [0.0, 0.0], "butt"),
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
    let mut svg = line(tone(status), width);
    if status == Status::Signed {
        svg += &line("halo", width * 0.4);
    }
    svg
}

/// The colour of a status.
fn tone(status: Status) -> &'static str {
    match status {
        Status::Signed => "signed",
        Status::Exists => "held",
        Status::Agreed => "agreed",
        Status::Accepted | Status::Planned => "planned",
        _ => "ink2",
    }
}

/// The head of a connection that leads one way, turned by degrees.
pub fn arrow(at: (f64, f64), turn: f64, status: Status) -> String {
    format!(
        "<path d=\"M-10.8-6.9L0 0L-10.8 6.9\" transform=\"translate({:.1} {:.1}) rotate({turn:.1})\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.8\"/>",
        at.0,
        at.1,
        colour(tone(status), false)
    )
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
