//! The elements that stand for entities.

use crate::source::Source;
use browser::{Changes, Numbers};
use explorer::highlights::{Highlights, Light, Subject};
use web_sys::Element;

/// What stands for an entity, or has words of a quote. A link to one of its quotes (`data-quote`) does so only if it says what it
/// stands for. What is printed has no highlights.
const SELECTOR: &str = ":is([data-for],[data-id]:not([data-quote]),[data-quotes]):not(.print *)";

/// The attributes that are written.
const WRITTEN: [&str; 7] = [
    "data-lit",
    "aria-current",
    "data-end",
    "data-preview",
    "data-later",
    "data-suggested",
    // A screen reader says that words are marked.
    "role",
];

/// An element, what it shows, and what was last written to it.
struct Marked {
    number: u32,
    element: Element,
    subject: Subject,
    light: Light,
}

/// All elements of the document that stand for entities.
#[derive(Default)]
pub struct Elements {
    /// By their numbers.
    all: Vec<Marked>,
    numbers: Numbers,
}

impl Elements {
    /// Takes up what has come, drops what has gone.
    pub fn follow<S: Source>(&mut self, source: &S, changes: &Changes) {
        if changes.removed {
            self.all.retain(|marked| marked.element.is_connected());
        }
        let shows = |element: &&Element| element.matches(SELECTOR).unwrap_or(false);
        for element in &changes.added {
            if shows(&element) {
                self.read(source, element);
            }
            for element in browser::all_in(element, SELECTOR) {
                self.read(source, &element);
            }
        }
        for element in changes.changed.iter().filter(shows) {
            self.read(source, element);
        }
    }

    /// Reads what an element shows.
    fn read<S: Source>(&mut self, source: &S, element: &Element) {
        let mut subject = Subject::read(|id| source.entity(id), |name| element.get_attribute(name));
        subject.suggested = source.is_suggested(&subject);
        // It is known already if it was only moved, or if only its attributes have changed.
        let before = self.numbers.find(element);
        let find = |number| {
            let known = self.all.binary_search_by_key(&number, |known| known.number);
            known.ok()
        };
        if let Some(at) = before.and_then(find) {
            self.all[at].subject = subject;
            return;
        }
        if before.is_some() {
            // It was away, and may be lit as it was then.
            for name in WRITTEN {
                browser::write_attribute(element, name, None);
            }
        }
        self.all.push(Marked {
            number: self.numbers.give(element),
            element: element.clone(),
            subject,
            light: Light::default(),
        });
    }

    /// Writes the highlights to those elements on which they differ from what was written last.
    pub fn write(&mut self, highlights: &Highlights) {
        for marked in &mut self.all {
            let light = highlights.light(&marked.subject);
            if light != marked.light {
                marked.write(light);
            }
        }
    }
}

impl Marked {
    fn write(&mut self, light: Light) {
        let words = !self.subject.quotes.is_empty();
        let was = values(std::mem::replace(&mut self.light, light), words);
        for ((name, was), now) in WRITTEN.iter().zip(was).zip(values(light, words)) {
            if was != now {
                browser::write_attribute(&self.element, name, now);
            }
        }
    }
}

/// The values of what is written, to words of the text or to something else; none is no attribute.
fn values(light: Light, words: bool) -> [Option<&'static str>; WRITTEN.len()] {
    let flag = |on: bool| on.then_some("");
    [
        light.lit.map(|lit| lit.word()),
        light.current(),
        flag(light.end),
        flag(light.preview),
        flag(light.later),
        flag(light.suggested),
        light.lit.filter(|_| words).map(|_| "mark"),
    ]
}
