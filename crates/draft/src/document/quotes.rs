//! Quotes: words of a passage, with as much beside them as tells them apart.

use crate::Paragraph;
use article::beside::{USUAL_LENGTH, after, before};
use article::document::{Quote, Selector};
use std::collections::BTreeMap;
use std::ops::Range;

/// Longest sentence that is quoted whole, in bytes.
const LONGEST_EVIDENCE: usize = 3000;

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

    /// A quote of a range; none if the range holds nothing, or does not fit its paragraph.
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

/// How often some words stand in a text, counted up to two; they may overlap.
fn stands_once(text: &str, words: &str) -> bool {
    let Some(first) = text.find(words) else {
        return false;
    };
    let next = words.chars().next().map_or(1, char::len_utf8);
    text.get(first + next..)
        .is_none_or(|rest| !rest.contains(words))
}

fn selector(text: &str, range: &Range<usize>) -> Option<Selector> {
    let exact = text
        .get(range.clone())
        .filter(|words| !words.trim().is_empty())?;
    let mut length = 0;
    loop {
        let (prefix, suffix) = match length {
            0 => ("", ""),
            length => (
                before(text.get(..range.start)?, length),
                after(text.get(range.end..)?, length),
            ),
        };
        let whole = prefix.len() == range.start && suffix.len() == text.len() - range.end;
        if whole || stands_once(text, &format!("{prefix}{exact}{suffix}")) {
            let some = |words: &str| (!words.is_empty()).then(|| words.to_string());
            return Some(Selector {
                exact: exact.to_string(),
                prefix: some(prefix),
                suffix: some(suffix),
            });
        }
        length = if length == 0 {
            USUAL_LENGTH
        } else {
            length * 4
        };
    }
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
        assert!(selector(&"ха".repeat(500), &(400..404)).is_some());
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
