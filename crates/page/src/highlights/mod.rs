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
    /// None until they are needed: reading them takes as long as all else that the page does before it answers.
    elements: Option<Elements>,
}

/// The elements are read after so many milliseconds at the latest.
const PATIENCE: u32 = 1_000;

impl<S: Source> Shown<S> {
    fn show(&mut self, highlights: Highlights) {
        self.now = highlights;
        self.write_root();
        self.write();
    }

    /// Writes the highlights to all elements, which are read first if they are not yet.
    fn write(&mut self) {
        let elements = self.elements.get_or_insert_with(|| {
            let mut elements = Elements::default();
            let all = Changes {
                added: browser::body().into_iter().collect(),
                ..Changes::default()
            };
            elements.follow(&self.source, &all);
            elements
        });
        elements.write(&self.now);
    }

    /// The document has changed: what has come is highlighted as well.
    fn follow(&mut self, changes: &Changes) {
        if let Some(elements) = &mut self.elements {
            elements.follow(&self.source, changes);
            elements.write(&self.now);
        }
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
            elements: None,
        }));
        if highlights.is_selection() || source.may_be_suggested() {
            shown.borrow_mut().show(highlights);
        } else {
            let shown = Rc::downgrade(&shown);
            browser::when_idle(PATIENCE, move || {
                if let Some(shown) = shown.upgrade() {
                    shown.borrow_mut().write();
                }
            });
        }
        let followed = Rc::downgrade(&shown);
        let mutations = browser::body().and_then(|body| {
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
        let mut shown = self.shown.borrow_mut();
        if shown.elements.is_some() {
            shown.show(Highlights::default());
        }
    }
}
