//! Paragraph beside paragraph.

use super::align::guesses;
use super::aligned::quotes;
use crate::edit::data::Edit;
use crate::project::Project;
use crate::texts::{TextRange, passage_text};
use article::Span;
use article::document::Document;

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
