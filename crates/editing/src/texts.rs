//! Words of the text: where they stand, and how they are quoted.

use article::Form;
use article::Span;
use article::document::{Document, Quote, Selector, Text, Voice};
use article::sentences::sentence_around;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A stretch of a passage, in the original unless something else is said.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct TextRange {
    /// Which passage, counted from 0.
    pub passage: usize,
    /// Bytes of its text.
    pub span: Span,
}

impl TextRange {
    /// Some bytes of a passage.
    pub fn new(passage: usize, start: usize, end: usize) -> Self {
        Self {
            passage,
            span: span(start, end),
        }
    }

    /// Whether the two share a byte.
    pub fn touches(self, other: Self) -> bool {
        self.passage == other.passage && touch(self.span, other.span)
    }

    /// Whether the other one lies in it.
    pub fn contains(self, other: Self) -> bool {
        let inside = self.span.start <= other.span.start && other.span.end <= self.span.end;
        self.passage == other.passage && inside
    }
}

/// Texts are far shorter than 4 GB; what would be beyond is cut off.
pub(crate) fn span(start: usize, end: usize) -> Span {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span {
        start: offset(start),
        end: offset(end),
    }
}

pub(crate) fn touch(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}

/// The words of a span; none if it does not fit the text.
pub(crate) fn words(text: &str, span: Span) -> Option<&str> {
    text.get(span.start as usize..span.end as usize)
}

/// The language of the original; empty in a document without languages.
pub fn original(document: &Document) -> &str {
    document.languages.first().map_or("", String::as_str)
}

/// The text of a passage in a language.
pub fn passage_text<'a>(document: &'a Document, passage: usize, language: &str) -> Option<&'a str> {
    let text = &document.passages.get(passage)?.text;
    text.0.get(language)?.as_deref()
}

/// The words of a text in a language, else in the original.
pub(crate) fn said<'a>(document: &Document, text: &'a Text, language: &str) -> &'a str {
    let own = text.0.get(language).and_then(Option::as_deref);
    let first = || text.0.get(original(document)).and_then(Option::as_deref);
    own.or_else(first).unwrap_or_default()
}

/// A text that is known in one language only.
pub(crate) fn only_in(document: &Document, language: &str, words: &str) -> Text {
    let each = document.languages.iter().map(|tag| {
        let words = (tag == language).then(|| words.to_string());
        (tag.clone(), words)
    });
    Text(each.collect())
}

/// A text with other words in the original; what is translated stays translated.
pub(crate) fn renewed(document: &Document, old: Option<&Text>, words: &str) -> Text {
    let (tag, words) = (original(document), words.trim());
    match old {
        Some(old) => {
            let mut text = old.clone();
            text.0.insert(tag.to_string(), Some(words.to_string()));
            text
        }
        None => only_in(document, tag, words),
    }
}

/// Where a quote stands in a language; none if it does not, or more than once.
pub fn locate(document: &Document, quote: &Quote, language: &str) -> Option<TextRange> {
    let passages = document.passages.iter();
    let passage = passages
        .clone()
        .position(|passage| passage.id == quote.passage)?;
    let selector = quote.quotes.get(language)?.as_ref()?;
    let (start, end) =
        article::check::locate(passage_text(document, passage, language)?, selector).ok()?;
    Some(TextRange::new(passage, start, end))
}

/// A quote of words of the original; the other languages have none yet. Nothing if the range holds no words.
pub fn quote_of(document: &Document, range: TextRange) -> Option<Quote> {
    let tag = original(document);
    let selector = selector(passage_text(document, range.passage, tag)?, range.span)?;
    let each = document.languages.iter().map(|language| {
        let selector = (language == tag).then(|| selector.clone());
        (language.clone(), selector)
    });
    let mut quotes: BTreeMap<_, _> = each.collect();
    quotes.insert(tag.to_string(), Some(selector.clone()));
    Some(Quote {
        passage: document.passages.get(range.passage)?.id.clone(),
        quotes,
    })
}

/// A selector of words, with as much beside them as tells them from others.
pub(crate) fn selector(text: &str, span: Span) -> Option<Selector> {
    words(text, span).filter(|words| !words.trim().is_empty())?;
    let (exact, prefix, suffix) = article::short::selector(text, span)?;
    let some = |words: &str| (!words.is_empty()).then(|| words.to_string());
    Some(Selector {
        exact: exact.to_string(),
        prefix: some(prefix),
        suffix: some(suffix),
    })
}

/// The whole sentences of the original that a range touches.
pub fn sentence_of(document: &Document, range: TextRange) -> TextRange {
    let tag = original(document);
    match passage_text(document, range.passage, tag) {
        Some(text) => TextRange {
            passage: range.passage,
            span: sentence_around(text, tag, range.span),
        },
        None => range,
    }
}

/// Who says the words of a range: as the draft has it, else the publisher.
pub fn voice_at(document: &Document, range: TextRange) -> Voice {
    let voices = document.draft.iter().flat_map(|draft| &draft.voices);
    let tag = original(document);
    let passage = document.passages.get(range.passage);
    let here = voices.filter(|voiced| passage.is_some_and(|at| at.id == voiced.sentence.passage));
    here.filter(|voiced| {
        locate(document, &voiced.sentence, tag).is_some_and(|at| at.touches(range))
    })
    .map(|voiced| voiced.voice.clone())
    .next()
    .unwrap_or_else(|| plain(document))
}

/// The publisher's own voice.
pub(crate) fn plain(document: &Document) -> Voice {
    Voice {
        speaker: document.source.publisher.clone(),
        office: None,
        form: Form::Plain,
    }
}
