//! Which words of a paragraph something rests on, and where they stand in a translation.

use crate::entry::entries;
use crate::target::Kind;
use crate::texts::{TextRange, locate, original};
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
