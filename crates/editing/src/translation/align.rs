//! Where words of the original stand in a translation, as far as that is certain: sentences by their number,
//! direct speech by its number, names by the entity's name in that language.

use super::aligned::{Aligned, quotes};
use crate::entry::{EntryRef, entries};
use crate::occurrences::stands_in;
use crate::select::words;
use crate::texts::{TextRange, locate, original, passage_text, said, span, touch};
use article::Span;
use article::document::Document;
use article::document::{Quote, Selector};
use article::sentences::sentences;
use compact::sort::CompactSort;
use std::collections::BTreeMap;

/// The words of quotes that a new translation of a paragraph does not have where they stood before.
pub(super) fn guesses(
    document: &Document,
    passage: usize,
    language: &str,
    text: &str,
) -> Vec<(TextRange, Span)> {
    let all = quotes(document, passage, language);
    let before = passage_text(document, passage, language).unwrap_or_default();
    // What is found in the new words as it is written stays aligned.
    let stays = |aligned: &Aligned| {
        let at = aligned.span?;
        let selector = crate::texts::selector(before, at)?;
        let (start, end) = article::check::locate(text, &selector).ok()?;
        Some(span(start, end))
    };
    let open: Vec<&Aligned> = all.iter().filter(|one| stays(one).is_none()).collect();
    let Some(source) = passage_text(document, passage, original(document)) else {
        return Vec::new();
    };
    let mut taken: Vec<Span> = Vec::new();
    taken.extend(
        all.iter()
            .filter(|one| one.kind.is_some())
            .filter_map(stays),
    );
    let mut found = names(document, passage, &open, (language, text), &mut taken);
    let sentences = Sentences::new(document, source, (language, text));
    for aligned in open.iter().filter(|one| one.kind.is_none()) {
        let at = aligned.range.span;
        let there = sentences
            .of_sentences(at)
            .or_else(|| sentences.of_speech(at));
        found.extend(there.map(|there| (aligned.range, there)));
    }
    found
}

/// The mentions of one paragraph that are not aligned, by the names of their entities.
pub(super) fn names(
    document: &Document,
    passage: usize,
    open: &[&Aligned],
    (language, text): (&str, &str),
    taken: &mut Vec<Span>,
) -> Vec<(TextRange, Span)> {
    let tag = original(document);
    let mut wanted: Vec<(TextRange, String)> = Vec::new();
    for entry in entries(document) {
        for quote in entry.mentions() {
            let at = locate(document, quote, tag).filter(|at| at.passage == passage);
            let is_open = |at: &TextRange| open.iter().any(|one| one.range == *at);
            if let Some(at) = at.filter(is_open) {
                let own = own_words(document, quote);
                wanted.extend(name_of(entry, document, own, language).map(|name| (at, name)));
            }
        }
    }
    // «Казань» stands inside «Казанский университет»: the longer name first.
    let mut order: BTreeMap<(usize, String), Vec<TextRange>> = BTreeMap::new();
    for (at, name) in wanted {
        let shorter = usize::MAX - name.len();
        order.entry((shorter, name)).or_default().push(at);
    }
    let mut found = Vec::new();
    for ((_, name), mut ranges) in order {
        ranges.compact_sort();
        let mut places = stands_in(text, &name, language).into_iter();
        for range in ranges {
            let free = places.find(|at| !taken.iter().any(|other| touch(*at, *other)));
            let Some(at) = free else { break };
            taken.push(at);
            found.push((range, at));
        }
    }
    found
}

fn own_words<'a>(document: &Document, quote: &'a Quote) -> &'a str {
    let selector: Option<&Selector> = quote
        .quotes
        .get(original(document))
        .and_then(Option::as_ref);
    selector.map_or("", |selector| &selector.exact)
}

/// What an entity is called in a translation where the original calls it by some words: its name, its short name,
/// the last words of a person's.
fn name_of(entry: EntryRef<'_>, document: &Document, own: &str, language: &str) -> Option<String> {
    let tag = original(document);
    let full = entry.name().0.get(language)?.as_deref()?;
    let short = entry.short().and_then(|short| {
        let own_short = short.0.get(tag)?.as_deref()?;
        let short = short.0.get(language)?.as_deref()?;
        (own_short == own).then_some(short)
    });
    if let Some(short) = short {
        return Some(short.to_string());
    }
    let count = words(own).len();
    let whole = words(said(document, entry.name(), tag)).len();
    let parts = words(full);
    let is_person = entry.kind() == crate::target::Kind::Person;
    if is_person && count < whole && count < parts.len() {
        let first = parts.get(parts.len() - count)?;
        return full.get(first.start as usize..).map(str::to_string);
    }
    Some(full.to_string())
}

/// The sentences of a paragraph and of its translation.
struct Sentences<'a> {
    own: Vec<Span>,
    other: Vec<Span>,
    speech: Vec<Span>,
    other_speech: Vec<Span>,
    source: &'a str,
}

impl<'a> Sentences<'a> {
    fn new(document: &Document, source: &'a str, (language, text): (&str, &str)) -> Self {
        Self {
            own: sentences(source, original(document)),
            other: sentences(text, language),
            speech: speech(source),
            other_speech: speech(text),
            source,
        }
    }

    /// Whole sentences, if there are as many in both.
    fn of_sentences(&self, at: Span) -> Option<Span> {
        if self.own.len() != self.other.len() {
            return None;
        }
        let first = self.own.iter().position(|one| one.start == at.start)?;
        let last = self.own.iter().position(|one| one.end == at.end)?;
        let (first, last) = (self.other.get(first)?, self.other.get(last)?);
        (first.start < last.end).then_some(Span {
            start: first.start,
            end: last.end,
        })
    }

    /// All that stands in quotation marks, if as much does in both.
    fn of_speech(&self, at: Span) -> Option<Span> {
        if self.speech.len() != self.other_speech.len() {
            return None;
        }
        let inner = |span: &Span| {
            let words = self.source.get(span.start as usize..span.end as usize)?;
            let own = self.source.get(at.start as usize..at.end as usize)?;
            let ends = |c: char| matches!(c, ',' | '.');
            Some(
                words.trim_end_matches(ends) == own.trim_end_matches(ends)
                    && span.start == at.start,
            )
        };
        let number = self
            .speech
            .iter()
            .position(|span| inner(span) == Some(true))?;
        self.other_speech.get(number).copied()
    }
}

/// What stands in quotation marks, without what stands in marks inside of it; a mark that is not closed ends it.
fn speech(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char, usize)> = None;
    for (at, c) in text.char_indices() {
        match (open, c) {
            (Some((start, close, 0)), c) if c == close => {
                found.push(span(start, at));
                open = None;
            }
            (Some((start, close, depth)), c) if c == close => {
                open = Some((start, close, depth - 1))
            }
            (Some((start, '»', depth)), '«') => open = Some((start, '»', depth + 1)),
            (None, '«') => open = Some((at + c.len_utf8(), '»', 0)),
            (None, '“') => open = Some((at + c.len_utf8(), '”', 0)),
            (None, '„') => open = Some((at + c.len_utf8(), '“', 0)),
            (None, '"') => open = Some((at + c.len_utf8(), '"', 0)),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direct_speech_is_found_in_each_form_of_marks() {
        let cut = |text: &'static str| -> Vec<&str> {
            let all = speech(text).into_iter();
            all.filter_map(|at| text.get(at.start as usize..at.end as usize))
                .collect()
        };
        assert_eq!(
            cut("Он: «Форум «Гавань» открыт», и «да»."),
            ["Форум «Гавань» открыт", "да"]
        );
        assert_eq!(cut("He said “yes” and \"no\""), ["yes", "no"]);
        assert_eq!(cut("«не закрыто"), Vec::<&str>::new());
    }
}
