//! Writes highlights to the document: to whatever stands for an entity, whoever drew it.
//!
//! An element says by `data-id`, `data-for`, `data-near`, `data-with` and `data-quotes` what it shows; this answers
//! with `data-lit`, `data-end`, `data-preview`, `data-later`, `data-suggested`, `aria-current` and `role`. ARCHITECTURE.md has them all.

mod elements;

use crate::source::Source;
use browser::{Changes, Mutations};
use elements::Elements;
use explorer::highlights::{Highlights, Subject};
use std::cell::RefCell;
use std::rc::Rc;

/// What is highlighted, and the elements that show it.
struct Shown<S: Source> {
    source: S,
    now: Highlights,
    elements: Elements,
}

impl<S: Source> Shown<S> {
    fn show(&mut self, highlights: Highlights) {
        self.now = highlights;
        self.write_root();
        self.elements.write(&self.now);
    }

    /// The document has changed: what has come is highlighted as well.
    fn follow(&mut self, changes: &Changes) {
        self.elements.follow(&self.source, changes);
        self.elements.write(&self.now);
    }

    /// What is not lit is paler while something is; the style sheets know it by the root.
    fn write_root(&self) {
        let focus = self.now.is_selection().then(|| {
            if self.now.is_story() {
                "step"
            } else {
                "selection"
            }
        });
        browser::set_root("data-focus", focus);
    }
}

/// Keeps the highlights of the document; until dropped.
pub struct Writer<S: Source> {
    shown: Rc<RefCell<Shown<S>>>,
    _mutations: Option<Mutations>,
}

impl<S: Source> Writer<S> {
    /// Writes the highlights to what is in the document, and from now on to what comes.
    pub fn new(source: &S, highlights: Highlights) -> Self {
        let shown = Rc::new(RefCell::new(Shown {
            source: source.clone(),
            now: Highlights::default(),
            elements: Elements::default(),
        }));
        let body = browser::body();
        if let Some(body) = &body {
            let all = Changes {
                added: vec![body.clone()],
                ..Changes::default()
            };
            shown.borrow_mut().elements.follow(source, &all);
        }
        shown.borrow_mut().show(highlights);
        let followed = Rc::downgrade(&shown);
        let mutations = body.and_then(|body| {
            browser::on_mutations(&body, &Subject::ATTRIBUTES, move |changes| {
                if let Some(shown) = followed.upgrade() {
                    shown.borrow_mut().follow(&changes);
                }
            })
        });
        Self {
            shown,
            _mutations: mutations,
        }
    }

    /// Shows other highlights.
    pub fn show(&self, highlights: Highlights) {
        self.shown.borrow_mut().show(highlights);
    }
}

impl<S: Source> Drop for Writer<S> {
    fn drop(&mut self) {
        self.shown.borrow_mut().show(Highlights::default());
    }
}
