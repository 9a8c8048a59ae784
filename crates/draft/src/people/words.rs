//! The words of a person's name.

use crate::{Paragraph, TokenKind};
use std::ops::Range;

/// The words of a name without those in marks: of Jane "Jay" Roe the first and the last.
pub(super) fn words_of<'a>(paragraph: &'a Paragraph, tokens: &Range<usize>) -> Vec<&'a str> {
    let mut words = Vec::new();
    let mut inside = false;
    for at in tokens.clone() {
        let word = paragraph.token(at).unwrap_or_default();
        match word {
            "\"" | "“" | "”" | "„" | "«" | "»" | "‘" | "’" | "'" => inside = !inside,
            _ if !inside && paragraph.is(at, TokenKind::Word) => words.push(word),
            _ => {}
        }
    }
    // A name that is all in marks, or in one of them.
    if words.is_empty() || inside {
        let all = tokens
            .clone()
            .filter(|at| paragraph.is(*at, TokenKind::Word));
        return all.filter_map(|at| paragraph.token(at)).collect();
    }
    words
}
