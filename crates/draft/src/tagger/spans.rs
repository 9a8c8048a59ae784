//! From the labels of tokens to names.

use super::kind::{NameKind, OUTSIDE, meaning};
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

/// How sure the last words of a name must be that begin with small letters.
const SMALL: f32 = 0.6;

/// The names of a sentence whose first token has the number `first`, from the label of each token and
/// how likely it is.
pub(super) fn spans(paragraph: &Paragraph, first: usize, labels: &[(usize, f32)]) -> Vec<Tagged> {
    let mut found: Vec<Tagged> = Vec::new();
    let mut open: Option<(Range<usize>, NameKind)> = None;
    for (index, &(label, _)) in (first..).zip(labels.iter().chain([&(OUTSIDE, 1.0)])) {
        let here = meaning(label).filter(|_| !mark(paragraph, index).is_some_and(is_bracket));
        if let (Some((tokens, kind)), Some((same, starts))) = (&mut open, here)
            && *kind == same
            && (!starts || goes_on(paragraph, tokens.end - 1))
        {
            tokens.end = index + 1;
            continue;
        }
        let before = open.take();
        found.extend(
            before.and_then(|(tokens, kind)| finish(paragraph, tokens, kind, first, labels)),
        );
        open = here.map(|(kind, _)| (index..index + 1, kind));
    }
    found
}

/// The text of a token that is a mark.
fn mark(paragraph: &Paragraph, index: usize) -> Option<&str> {
    let token = paragraph.tokens.get(index)?;
    (token.kind == TokenKind::Mark).then(|| paragraph.words(&token.range))
}

/// What no name goes over: a short form in brackets is a name of its own.
fn is_bracket(text: &str) -> bool {
    matches!(text, "(" | ")" | "[" | "]")
}

/// Whether a token is a Latin word in small letters, like "of".
fn is_small_latin(paragraph: &Paragraph, index: usize) -> bool {
    let word = paragraph.token(index).unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_lowercase())
}

/// Whether a name cannot end with a token: a Latin word in small letters, an opening mark.
fn goes_on(paragraph: &Paragraph, index: usize) -> bool {
    is_small_latin(paragraph, index)
        || mark(paragraph, index).is_some_and(|text| matches!(text, "«" | "„"))
}

/// Whether a token is one capital letter.
fn is_initial(paragraph: &Paragraph, index: usize) -> bool {
    let word = paragraph.token(index).unwrap_or_default();
    word.starts_with(char::is_uppercase) && word.chars().nth(1).is_none()
}

fn opens(text: &str) -> bool {
    matches!(text, "«" | "“" | "„" | "\"")
}

fn closes(text: &str) -> bool {
    matches!(text, "»" | "”" | "\"" | "“")
}

/// Gives a name its closing quotation mark, takes off its edges what is no part of it, and tells where
/// it stands; nothing if no word is left.
fn finish(
    paragraph: &Paragraph,
    mut tokens: Range<usize>,
    kind: NameKind,
    first: usize,
    labels: &[(usize, f32)],
) -> Option<Tagged> {
    let mark = |index: usize| mark(paragraph, index);
    let probability = |index: usize| {
        let label = index.checked_sub(first).and_then(|at| labels.get(at));
        label.map_or(1.0, |&(_, probability)| probability)
    };
    let doubtful = |index: usize| {
        let word = paragraph.token(index).unwrap_or_default();
        goes_on(paragraph, index)
            || word.starts_with(char::is_lowercase) && probability(index) < SMALL
    };
    while tokens.len() > 1 && doubtful(tokens.end - 1) {
        tokens.end -= 1;
    }
    let sure = tokens.clone().map(probability).fold(1.0, f32::min);
    if kind == NameKind::Person {
        let free = |at: usize| {
            labels
                .get(at - first)
                .is_some_and(|&(label, _)| label == OUTSIDE)
        };
        while is_initial(paragraph, tokens.end - 1)
            && mark(tokens.end) == Some(".")
            && free(tokens.end)
        {
            tokens.end += 1;
            if is_initial(paragraph, tokens.end) && free(tokens.end) {
                tokens.end += 1;
            }
        }
    }
    if tokens.clone().skip(1).any(|at| mark(at).is_some_and(opens)) {
        let closed = mark(tokens.end - 1).is_some_and(closes);
        let last = first + labels.len();
        if !closed && tokens.end < last && mark(tokens.end).is_some_and(closes) {
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
    let last = &paragraph.tokens.get(tokens.end - 1)?.range;
    let kept = without_possessive(paragraph.words(last)).len();
    Some(Tagged {
        tokens,
        range: start..last.start + kept,
        kind,
        confidence: sure,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    /// The names of a text whose tokens have these labels, all of them likely but those in `doubtful`.
    fn names(text: &str, labels: &[usize], doubtful: &[usize]) -> Vec<(String, NameKind)> {
        let paragraph = Paragraph::new(text.to_owned(), Language::Russian);
        assert_eq!(paragraph.tokens.len(), labels.len());
        let likely = |index| if doubtful.contains(&index) { 0.5 } else { 0.9 };
        let labels: Vec<_> = labels
            .iter()
            .enumerate()
            .map(|(at, &label)| (label, likely(at)))
            .collect();
        spans(&paragraph, 0, &labels)
            .into_iter()
            .map(|name| (paragraph.words(&name.range).to_owned(), name.kind))
            .collect()
    }

    #[test]
    fn a_name_ends_where_its_words_do() {
        use NameKind::{Organisation, Person, Place};
        let found = |text: &str, kind| (text.to_owned(), kind);
        assert_eq!(
            names("ООО «Заря» тут", &[5, 6, 6, 0, 0], &[]),
            [found("ООО «Заря»", Organisation)]
        );
        assert_eq!(
            names("Союз рыбаков (СР)", &[5, 6, 6, 6, 6], &[]),
            [
                found("Союз рыбаков", Organisation),
                found("СР", Organisation)
            ]
        );
        assert_eq!(
            names("Иван Орлов, Тула", &[3, 4, 4, 1], &[]),
            [found("Иван Орлов", Person), found("Тула", Place)]
        );
        assert_eq!(
            names("London's mayor", &[1, 0], &[]),
            [found("London", Place)]
        );
        assert_eq!(
            names("Минфин республики", &[5, 6], &[1]),
            [found("Минфин", Organisation)]
        );
        assert_eq!(
            names("Bay of Fundy", &[1, 2, 1], &[]),
            [found("Bay of Fundy", Place)]
        );
        assert_eq!(
            names("Bay of plenty", &[1, 2, 2], &[]),
            [found("Bay", Place)]
        );
        assert_eq!(names("«»", &[5, 6], &[]), []);
    }
}
