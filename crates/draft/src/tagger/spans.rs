//! From the labels of tokens to names.

use super::kind::{NameKind, meaning};
use super::word::without_possessive;
use crate::{Paragraph, TokenKind};
use std::ops::Range;

/// A name that the tagger found.
#[derive(Clone, PartialEq, Debug)]
pub struct Tagged {
    /// Its tokens, by number in the paragraph.
    pub tokens: Range<usize>,
    /// Where it stands, in bytes of the paragraph's text, without a possessive "'s" at its end.
    pub range: Range<usize>,
    /// What it names.
    pub kind: NameKind,
    /// The probability of the least certain of its tokens, from 0 to 1.
    pub confidence: f32,
}

/// The names of a sentence whose first token has the number `first`.
pub(super) fn spans(paragraph: &Paragraph, first: usize, labels: &[(usize, f32)]) -> Vec<Tagged> {
    let mut found: Vec<Tagged> = Vec::new();
    let mut open: Option<(Range<usize>, NameKind, f32)> = None;
    let none = (0, 1.0);
    for (index, &(label, probability)) in (first..).zip(labels.iter().chain([&none])) {
        let here = meaning(label);
        if let (Some((tokens, kind, confidence)), Some((same, false))) = (&mut open, here)
            && *kind == same
        {
            tokens.end = index + 1;
            *confidence = confidence.min(probability);
            continue;
        }
        let before = open.take();
        found.extend(before.and_then(|(tokens, kind, confidence)| {
            let last = first + labels.len();
            finish(paragraph, tokens, last).map(|(tokens, range)| Tagged {
                tokens,
                range,
                kind,
                confidence,
            })
        }));
        open = here.map(|(kind, _)| (index..index + 1, kind, probability));
    }
    found
}

/// Gives a name its closing quotation mark, takes marks off its edges that are no part of it, and
/// tells where it stands; nothing if no word is left.
fn finish(
    paragraph: &Paragraph,
    mut tokens: Range<usize>,
    last: usize,
) -> Option<(Range<usize>, Range<usize>)> {
    let mark = |index: usize| {
        let token = paragraph.tokens.get(index)?;
        (token.kind == TokenKind::Mark).then(|| paragraph.words(&token.range))
    };
    let opening = |text: &str| matches!(text, "«" | "“" | "„" | "\"");
    let closing = |text: &str| matches!(text, "»" | "”" | "\"" | "“");
    let opened = tokens
        .clone()
        .skip(1)
        .any(|at| mark(at).is_some_and(opening));
    if opened {
        let closed = mark(tokens.end - 1).is_some_and(closing);
        if !closed && tokens.end < last && mark(tokens.end).is_some_and(closing) {
            tokens.end += 1;
        }
    } else {
        while tokens.len() > 1 && mark(tokens.end - 1).is_some_and(|text| text != ".") {
            tokens.end -= 1;
        }
    }
    while tokens.len() > 1 && mark(tokens.start).is_some() {
        tokens.start += 1;
    }
    if tokens.clone().all(|at| mark(at).is_some()) {
        return None;
    }
    let start = paragraph.tokens.get(tokens.start)?.range.start;
    let end = &paragraph.tokens.get(tokens.end - 1)?.range;
    let kept = without_possessive(paragraph.words(end)).len();
    Some((tokens, start..end.start + kept))
}
