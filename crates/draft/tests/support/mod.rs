//! Texts whose names are marked: `[p|Анна Росс]` is a person, `[o|…]` an organisation, `[l|…]` a place.

use draft::name::{Name, NameKind};
use draft::{Language, Paragraph};

/// The paragraphs of a text, one a line, and its names.
pub fn marked(text: &str, language: Language) -> (Vec<Paragraph>, Vec<Name>) {
    let (mut paragraphs, mut names) = (Vec::new(), Vec::new());
    for (number, line) in text.lines().enumerate() {
        let mut plain = String::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('[') {
            plain += before;
            let (inside, after) = after.split_once(']').expect("a mark is closed");
            let (kind, words) = inside.split_once('|').expect("a mark has a kind");
            let start = plain.len();
            plain += words;
            names.push(Name {
                paragraph: number,
                range: start..plain.len(),
                kind: match kind {
                    "p" => NameKind::Person,
                    "o" => NameKind::Organisation,
                    _ => NameKind::Place,
                },
                confidence: 1.0,
                why: Vec::new(),
            });
            rest = after;
        }
        plain += rest;
        paragraphs.push(Paragraph::new(plain, language));
    }
    (paragraphs, names)
}
