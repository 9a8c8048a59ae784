//! What the palette does: it asks the worker, moves among the hits, and carries out a choice.

use super::hits;
use super::shown::{Outcome, Shown};
use crate::components::on_demand::typed;
use crate::components::text::Columns;
use crate::components::ui::Ui;
use article::{Article, LangIx};
use browser::worker;
use explorer::protocol::found::{Hit, Target};
use explorer::protocol::{Answer, Question};
use explorer::state::{Action, TextMode};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

/// `keyCode` of a key that an input method has taken (UI Events, section 7.3.1).
const COMPOSING: u32 = 229;

/// The palette at one drawing.
#[derive(Clone)]
pub struct Palette {
    pub ui: Ui,
    /// Which text is shown.
    pub text: TextMode,
    pub dialog: NodeRef,
    pub shown: UseStateHandle<Shown>,
    /// The last question; its answer is still wanted.
    pub asked: Rc<RefCell<Option<worker::Asked>>>,
}

impl Palette {
    /// Opens the dialogue.
    pub fn open(&self) {
        if let Some(dialog) = self.dialog.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal();
        }
        // What was typed before the palette was there; if nothing is asked yet, the worker loads while the reader types.
        let typed = typed().unwrap_or_default();
        if let Some(field) = browser::find(".search input")
            && let Ok(field) = field.dyn_into::<HtmlInputElement>()
        {
            field.set_value(&typed);
        }
        self.ask(typed, false);
    }

    fn close(&self) {
        if let Some(dialog) = self.dialog.cast::<HtmlDialogElement>() {
            dialog.close();
        }
    }

    fn choose(&self, hit: &Hit) {
        let ui = &self.ui;
        ui.dispatch.emit(Action::Pointed(None));
        let action = action(ui.loaded.article(), ui.content(), self.text, hit.target);
        ui.dispatch.emit(action);
        self.close();
        browser::focus_shown(match hit.target {
            Target::Entity(entity) => format!("[data-id=\"{}\"]", ui.id(entity)),
            Target::Sentence { .. } => ".text-body".into(),
        });
    }

    /// Asks for the hits of a query; `choose_first`: chooses the first one at once.
    fn ask(&self, query: String, choose_first: bool) {
        let question = Question::Find {
            query: query.clone(),
            content: self.ui.content(),
        };
        let palette = self.clone();
        let answered = move |answer| {
            let Some(Answer::Found(found)) = answer else {
                palette.shown.set(Shown::new(Outcome::Absent));
                return;
            };
            let first = found.groups.first().and_then(|group| group.hits.first());
            if let Some(first) = first.filter(|_| choose_first) {
                return palette.choose(first);
            }
            palette.shown.set(Shown::new(if query.trim().is_empty() {
                Outcome::Nothing
            } else {
                Outcome::Found(query.into(), Rc::new(found))
            }));
        };
        *self.asked.borrow_mut() = Some(worker::ask(&question, answered));
    }

    /// The reader has typed.
    pub fn typed(&self, event: &InputEvent) {
        // The last hits stay until the answer comes.
        if self.shown.found().is_none() {
            self.shown.set(Shown::new(Outcome::Waiting));
        }
        self.ask(value(event), false);
    }

    /// The reader has pressed a key in the field.
    pub fn key(&self, event: &KeyboardEvent) {
        let key = event.key();
        // Not while an input method puts a word together; some say so by this number only.
        let is_composing = event.is_composing() || event.key_code() == COMPOSING;
        if key == "Enter" && !is_composing {
            event.prevent_default();
            let typed = value(event);
            // A reader who types faster than the worker answers means what was typed.
            let answered = self.shown.found().is_some_and(|(query, _)| query == typed);
            match self.shown.active().filter(|_| answered) {
                Some(hit) => self.choose(hit),
                None => self.ask(typed, true),
            }
        } else if let Some(active) = self.shown.moved(&key) {
            event.prevent_default();
            self.shown.set(Shown {
                active,
                ..(*self.shown).clone()
            });
        }
    }

    /// The reader has clicked: on a hit, on the button that closes, or beside the palette.
    pub fn clicked(&self, event: &MouseEvent) {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target else { return };
        let inside = |selector: &str| target.closest(selector).ok().flatten();
        if let Some(option) = inside("[role=\"option\"]") {
            // Not for the page's own listener: a sentence has no id.
            event.prevent_default();
            let number = option.id().trim_start_matches(hits::OPTION).parse().ok();
            if let Some(hit) = number.and_then(|number| self.shown.hits().nth(number)) {
                self.choose(hit);
            }
        } else if target.tag_name() == "DIALOG" || inside(".search-close").is_some() {
            self.close();
        }
    }
}

/// The text in the field that an event comes from.
fn value(event: &web_sys::Event) -> String {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// What choosing a hit does. A sentence that is not in the text as it is shown brings its own text.
pub fn action(article: &Article, content: LangIx, mode: TextMode, target: Target) -> Action {
    match target {
        Target::Entity(entity) => Action::Chose(entity),
        Target::Sentence {
            passage,
            lang,
            number,
        } => {
            let shows = |mode: &TextMode| {
                let columns = Columns::new(article, content, *mode);
                columns.first == lang || columns.second == Some(lang)
            };
            let modes = [
                mode,
                TextMode::Auto,
                TextMode::Original,
                TextMode::Translation,
            ];
            let shown = modes.into_iter().find(shows);
            Action::OpenedSentence {
                passage,
                number,
                text: shown.unwrap_or_default(),
                content: shown.is_none().then_some(lang),
            }
        }
    }
}
