//! Paragraph beside paragraph.

use super::align::guesses;
use crate::edit::data::Edit;
use crate::entry::entries;
use crate::project::Project;
use crate::target::Kind;
use crate::texts::{TextRange, locate, original, passage_text};
use crate::walk::{self, Pass};
use article::Span;
use article::document::{Document, Quote};
use std::collections::BTreeMap;

/// Words of the original on which something rests, and where they stand in a translation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Aligned {
    /// The words of the original.
    pub range: TextRange,
    /// What they name; none if they are a sentence that bears something.
    pub kind: Option<Kind>,
    /// The words of the translation, if they are known.
    pub span: Option<Span>,
}

/// How much of an article is translated.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    /// Paragraphs that are translated.
    pub passages: usize,
    /// All paragraphs.
    pub all: usize,
    /// Whether the headline is translated.
    pub title: bool,
    /// Quotes that stand in translated paragraphs and have their words there.
    pub aligned: usize,
    /// All quotes of translated paragraphs.
    pub quotes: usize,
}

impl Progress {
    /// Whether anything is left.
    pub fn is_partial(self) -> bool {
        !self.title || self.passages < self.all
    }
}

/// Collects quotes; what a machine has only seen is no part of the article.
struct Quotes<'a> {
    passage: &'a str,
    found: Vec<Quote>,
}

impl Pass for Quotes<'_> {
    fn quote(&mut self, quote: &mut Quote) {
        if quote.passage == self.passage {
            self.found.push(quote.clone());
        }
    }
}

/// All words of a paragraph on which something rests, in the order of the text, with their words in a translation.
pub fn quotes(document: &Document, passage: usize, language: &str) -> Vec<Aligned> {
    let Some(id) = document.passages.get(passage).map(|passage| &*passage.id) else {
        return Vec::new();
    };
    let mut copy = document.clone();
    copy.draft = None;
    let mut all = Quotes {
        passage: id,
        found: Vec::new(),
    };
    walk::document(&mut copy, &mut all);
    let tag = original(document);
    let mut kinds: BTreeMap<TextRange, Kind> = BTreeMap::new();
    for entry in entries(document) {
        let here = entry.mentions().iter().filter(|quote| quote.passage == id);
        let ranges = here.filter_map(|quote| locate(document, quote, tag));
        kinds.extend(ranges.map(|range| (range, entry.kind())));
    }
    let mut found: BTreeMap<TextRange, Option<Span>> = BTreeMap::new();
    for quote in &all.found {
        if let Some(range) = locate(document, quote, tag) {
            let there = locate(document, quote, language).map(|at| at.span);
            let place = found.entry(range).or_default();
            *place = place.or(there);
        }
    }
    let aligned = found.into_iter().map(|(range, span)| Aligned {
        range,
        kind: kinds.get(&range).copied(),
        span,
    });
    aligned.collect()
}

/// How much of an article is translated into a language.
pub fn progress(document: &Document, language: &str) -> Progress {
    let is_there = |text: &article::document::Text| {
        let text = text.0.get(language).and_then(Option::as_deref);
        text.is_some_and(|text| !text.is_empty())
    };
    let mut progress = Progress {
        all: document.passages.len(),
        title: is_there(&document.title.text),
        ..Progress::default()
    };
    for (number, passage) in document.passages.iter().enumerate() {
        if is_there(&passage.text) {
            let quotes = quotes(document, number, language);
            progress.passages += 1;
            progress.quotes += quotes.len();
            progress.aligned += quotes.iter().filter(|quote| quote.span.is_some()).count();
        }
    }
    progress
}

/// Translates a paragraph; its quotes are aligned as far as that is certain.
pub fn translated(project: &Project, passage: usize, language: &str, text: &str) -> Option<Edit> {
    let document = &project.document;
    let id = document.passages.get(passage)?.id.clone();
    let text = text.trim();
    let before = passage_text(document, passage, language).unwrap_or_default();
    if text == before {
        return None;
    }
    Some(set(project, id, passage, language, text))
}

/// Sets the translation of a paragraph, and aligns its quotes; not where that is not possible.
pub(super) fn set(
    project: &Project,
    id: String,
    passage: usize,
    language: &str,
    text: &str,
) -> Edit {
    let set = Edit::SetTranslation {
        passage: id,
        language: language.to_string(),
        text: (!text.is_empty()).then(|| text.to_string()),
    };
    let aligned = guesses(&project.document, passage, language, text);
    let all = together(set.clone(), aligned, language);
    match project.after(&all) {
        Ok(_) => all,
        Err(_) => set,
    }
}

/// An edit, and words that are aligned after it.
fn together(first: Edit, aligned: Vec<(TextRange, Span)>, language: &str) -> Edit {
    let aligned = aligned.into_iter().map(|(range, span)| Edit::AlignWords {
        range,
        language: language.to_string(),
        span: Some(span),
    });
    Edit::Together([first].into_iter().chain(aligned).collect())
}
