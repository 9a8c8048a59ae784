//! Quotes follow their words.

use super::kept::Kept;
use crate::project::{Project, Withdrawn};
use crate::texts::{original, passage_text, selector, span};
use crate::walk::{self, Pass};
use article::Span;
use article::document::{Document, Quote};
use article::sentences::{sentence_around, sentences};

/// A paragraph whose words are changed.
pub(super) struct Changed<'a> {
    /// Its id.
    pub passage: &'a str,
    /// The language of the original.
    pub tag: &'a str,
    pub before: &'a str,
    /// Empty if the paragraph is left out.
    pub after: &'a str,
    pub kept: Kept,
    /// Whether quotes without words are marked as [`Lost`]; else they stay as they are.
    pub marks: bool,
}

/// A quote that has lost its words names no passage until it is let go of.
pub(super) trait Lost {
    fn lose(&mut self);
    fn is_lost(&self) -> bool;
}

impl Lost for Quote {
    fn lose(&mut self) {
        self.passage.clear();
    }

    fn is_lost(&self) -> bool {
        self.passage.is_empty()
    }
}

impl Changed<'_> {
    /// Gives a quote of the paragraph its place in the new words: `new` of where it was.
    fn move_quote(&self, quote: &mut Quote, new: impl Fn(Span) -> Option<Span>) {
        if quote.passage != self.passage {
            return;
        }
        let Some(Some(old)) = quote.quotes.get(self.tag) else {
            return;
        };
        // What was not found before, the check has said already.
        let Ok((start, end)) = article::check::locate(self.before, old) else {
            return;
        };
        let at = new(span(start, end));
        match at.and_then(|at| Some((at, selector(self.after, at)?))) {
            Some((at, new)) => {
                // Words that are still found by what is written stay written so.
                let found = article::check::locate(self.after, old);
                if found != Ok((at.start as usize, at.end as usize)) {
                    quote.quotes.insert(self.tag.to_string(), Some(new));
                }
            }
            None if self.marks => quote.lose(),
            None => {}
        }
    }

    /// Evidence stays as long as a word of it does; whole sentences stay whole ones.
    fn of_evidence(&self, at: Span) -> Option<Span> {
        if let Some(whole) = self.kept.whole(at) {
            return Some(whole);
        }
        let new = self.kept.hull(self.before, at)?;
        let all = sentences(self.before, self.tag);
        let is_whole = all.iter().any(|sentence| sentence.start == at.start)
            && all.iter().any(|sentence| sentence.end == at.end);
        Some(match is_whole {
            true => sentence_around(self.after, self.tag, new),
            false => new,
        })
    }
}

impl Pass for Changed<'_> {
    fn quote(&mut self, quote: &mut Quote) {
        self.move_quote(quote, |at| self.kept.whole(at));
    }

    fn evidence(&mut self, quote: &mut Quote) {
        self.move_quote(quote, |at| self.of_evidence(at));
    }
}

/// Moves the quotes of a document.
pub(super) fn follow(document: &mut Document, changed: &mut Changed<'_>) {
    walk::document(document, changed);
}

/// Moves the quotes of what was refused; those that lose their words stay, so that an undone change finds them.
pub(super) fn follow_refused(project: &mut Project, changed: &mut Changed<'_>) {
    for refused in &mut project.refused {
        match &mut refused.what {
            Withdrawn::Entry(entry) => walk::entry(entry.view_mut(), changed),
            Withdrawn::Role { role, .. } => walk::role(role, changed),
            Withdrawn::Date(date) => walk::dated(date, changed),
        }
    }
}

/// The number of a passage, and its text in the original.
pub(super) fn passage<'a>(document: &'a Document, id: &str) -> Option<(usize, &'a str)> {
    let at = document.passages.iter().position(|one| one.id == id)?;
    Some((at, passage_text(document, at, original(document))?))
}
