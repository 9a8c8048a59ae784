//! Quotes: words of a passage, with as much beside them as tells them apart.

use crate::Paragraph;
use article::beside::{USUAL_LENGTH, after, before};
use article::document::{Quote, Selector};
use std::collections::BTreeMap;
use std::ops::Range;

/// Longest sentence that is quoted whole, in bytes.
const LONGEST_EVIDENCE: usize = 3000;

/// Most characters beside the words on either side, to tell them apart. What needs more stands in a text that
/// repeats itself over and over, in which every quote would otherwise be as long as the passage.
const MOST_BESIDE: usize = 20 * USUAL_LENGTH;

/// Most places of a passage where the same words may stand, and where they may stand with the same words beside
/// them on either side.
const MOST_PLACES: usize = 200;
const MOST_ALIKE: usize = 50;

/// Makes quotes of one text.
pub(super) struct Quotes<'a> {
    paragraphs: &'a [Paragraph],
    tag: &'static str,
}

impl<'a> Quotes<'a> {
    pub fn new(paragraphs: &'a [Paragraph], tag: &'static str) -> Self {
        Self { paragraphs, tag }
    }

    /// The id of a passage by its number.
    pub fn passage(number: usize) -> String {
        format!("p{}", number + 1)
    }

    /// The words of a range; none if it does not fit its paragraph.
    pub fn words(&self, number: usize, range: &Range<usize>) -> Option<&'a str> {
        self.paragraphs.get(number)?.text.get(range.clone())
    }

    /// A quote of a range; none if the range holds nothing, does not fit its paragraph, or cannot be told
    /// from the same words elsewhere in it.
    pub fn quote(&self, number: usize, range: &Range<usize>) -> Option<Quote> {
        let text = &*self.paragraphs.get(number)?.text;
        let selector = selector(text, range)?;
        Some(Quote {
            passage: Self::passage(number),
            quotes: BTreeMap::from([(self.tag.to_string(), Some(selector))]),
        })
    }

    /// The sentence of a position, as a range of its paragraph.
    pub fn sentence(&self, number: usize, position: usize) -> Option<Range<usize>> {
        let paragraph = self.paragraphs.get(number)?;
        let sentence = paragraph.sentence_at(position)?;
        paragraph.sentences.get(sentence).cloned()
    }

    /// A quote of the sentences that a range touches; of the range itself if it touches none, or if they
    /// are longer than any sentence should be.
    pub fn around(&self, number: usize, range: &Range<usize>) -> Option<Quote> {
        let paragraph = self.paragraphs.get(number)?;
        let touches =
            |sentence: &&Range<usize>| sentence.start < range.end && range.start < sentence.end;
        let first = paragraph.sentences.iter().find(touches);
        let last = paragraph.sentences.iter().rev().find(touches);
        match (first, last) {
            (Some(first), Some(last)) if last.end - first.start <= LONGEST_EVIDENCE => {
                self.quote(number, &(first.start..last.end))
            }
            _ => self.quote(number, range),
        }
    }
}

/// Most characters of some words that are looked for; the rest is compared where these are found. Looking for long
/// words takes its time before it begins.
const LONGEST_SOUGHT: usize = 32;

/// The places of a text, but for one, where some words stand; they may overlap. None if they are too many.
fn elsewhere(text: &str, words: &str, except: usize) -> Option<Vec<usize>> {
    let mut letters = words.char_indices();
    let end = letters
        .nth(LONGEST_SOUGHT)
        .map_or(words.len(), |(at, _)| at);
    let sought = words.get(..end).unwrap_or(words);
    let step = sought.chars().next().map_or(1, char::len_utf8);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(sought)) {
        let at = from + at;
        let whole = text.get(at..).is_some_and(|rest| rest.starts_with(words));
        if whole && at != except {
            if found.len() == MOST_PLACES {
                return None;
            }
            found.push(at);
        }
        from = at + step;
    }
    Some(found)
}

fn selector(text: &str, range: &Range<usize>) -> Option<Selector> {
    let exact = text
        .get(range.clone())
        .filter(|words| !words.trim().is_empty())?;
    let mut others = elsewhere(text, exact, range.start)?;
    let (mut prefix, mut suffix) = ("", "");
    let mut length = 0;
    while !others.is_empty() {
        length = match length {
            0 => USUAL_LENGTH,
            MOST_BESIDE.. => return None,
            length => (length * 4).min(MOST_BESIDE),
        };
        prefix = before(text.get(..range.start)?, length);
        suffix = after(text.get(range.end..)?, length);
        if prefix.len() == range.start && suffix.len() == text.len() - range.end {
            break;
        }
        others.retain(|at| {
            let (left, right) = (text.get(..*at), text.get(at + exact.len()..));
            left.is_some_and(|left| left.ends_with(prefix))
                && right.is_some_and(|right| right.starts_with(suffix))
        });
        if others.len() > MOST_ALIKE {
            return None;
        }
    }
    let some = |words: &str| (!words.is_empty()).then(|| words.to_string());
    Some(Selector {
        exact: exact.to_string(),
        prefix: some(prefix),
        suffix: some(suffix),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn words_that_stand_twice_have_something_beside_them() {
        let text = "Казань и Казань. ";
        let first = selector(text, &(0..12)).expect("a selector");
        assert_eq!(first.exact, "Казань");
        assert_eq!(
            (first.prefix, first.suffix.as_deref()),
            (None, Some(" и Казань. "))
        );
        let alone = selector("Мэр Казани", &(7..19)).expect("a selector");
        assert_eq!((alone.prefix, alone.suffix), (None, None));
        assert!(
            selector(text, &(1..4)).is_none(),
            "it begins inside a letter"
        );
        assert!(selector(&"ха".repeat(30), &(60..64)).is_some());
        assert!(selector(&"ха".repeat(9000), &(18_000..18_004)).is_none());
    }

    #[test]
    fn the_sentences_around_a_range_are_quoted_whole() {
        let paragraphs = [Paragraph::new(
            "Один. Два слова. Три.".into(),
            Language::Russian,
        )];
        let quotes = Quotes::new(&paragraphs, "ru");
        let quote = quotes.around(0, &(11..14)).expect("a quote");
        assert_eq!(
            quote.quotes["ru"].as_ref().map(|one| &*one.exact),
            Some("Два слова.")
        );
    }
}
