//! The elements that stand for entities.

use browser::Changes;
use explorer::highlights::{Highlights, Light, Subject};
use explorer::ids::Ids;
use explorer::loaded::LoadedArticle;
use web_sys::Element;

/// What stands for an entity. A link to one of its quotes (`data-quote`) does so only if it says what it
/// stands for. What is printed has no highlights.
const SELECTOR: &str = ":is([data-for],[data-id]:not([data-quote])):not(.print *)";

/// An element, what it shows, and what was last written to it.
struct Marked {
    element: Element,
    subject: Subject,
    light: Light,
}

/// All elements of the document that stand for entities.
#[derive(Default)]
pub struct Elements(Vec<Marked>);

impl Elements {
    /// Takes up what has come, drops what has gone.
    pub fn follow(&mut self, loaded: LoadedArticle, changes: &Changes) {
        if changes.removed {
            self.0.retain(|marked| marked.element.is_connected());
        }
        for element in &changes.added {
            let itself = element.matches(SELECTOR).unwrap_or(false);
            let itself = itself.then(|| element.clone());
            let all = itself.into_iter().chain(browser::all_in(element, SELECTOR));
            // What has been moved is known already, and was dropped only if something was removed.
            for element in all {
                if !changes.removed || !self.knows(&element) {
                    self.0.push(Marked::new(loaded.ids(), element));
                }
            }
        }
        for element in &changes.changed {
            let known = self.0.iter_mut().find(|marked| marked.element == *element);
            if let Some(marked) = known {
                marked.subject = subject(loaded.ids(), element);
            } else if element.matches(SELECTOR).unwrap_or(false) {
                self.0.push(Marked::new(loaded.ids(), element.clone()));
            }
        }
    }

    fn knows(&self, element: &Element) -> bool {
        self.0.iter().any(|marked| marked.element == *element)
    }

    /// Writes the highlights to those elements on which they differ from what was written last.
    pub fn write(&mut self, loaded: LoadedArticle, highlights: &Highlights) {
        for marked in &mut self.0 {
            let light = highlights.light(loaded.article(), &marked.subject);
            if light != marked.light {
                marked.write(light);
            }
        }
    }
}

impl Marked {
    fn new(ids: &Ids, element: Element) -> Self {
        Self {
            subject: subject(ids, &element),
            light: Light::default(),
            element,
        }
    }

    fn write(&mut self, light: Light) {
        let was = std::mem::replace(&mut self.light, light);
        let flag = |on: bool| on.then_some("");
        let set = |name: &str, was: Option<&str>, now: Option<&str>| {
            if was != now {
                browser::write_attribute(&self.element, name, now);
            }
        };
        let lit = |light: Light| light.lit.map(|lit| lit.word());
        set("data-lit", lit(was), lit(light));
        set("aria-current", was.current(), light.current());
        set("data-end", flag(was.end), flag(light.end));
        set("data-preview", flag(was.preview), flag(light.preview));
        set("data-later", flag(was.later), flag(light.later));
    }
}

fn subject(ids: &Ids, element: &Element) -> Subject {
    Subject::read(ids, |name| element.get_attribute(name))
}
