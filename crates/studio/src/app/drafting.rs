//! Drafting: the text goes to the worker, an article file with suggestions comes back.

use super::Studio;
use crate::model::{Message, Progress, Raw, Refusal, Step};
use article::check::decode_document;
use browser::worker::{Drafted, Drafter, Said};
use editing::original;
use wasm_bindgen::JsValue;
use yew::prelude::*;

impl Studio {
    /// Sends the text to the drafter; `then` is shown when the draft is there.
    pub(super) fn begin(&mut self, ctx: &Context<Self>, then: Step) {
        self.refusal = None;
        let Some(source) = &self.source else { return };
        let Ok(said) = source.said() else {
            // The field itself says what is wrong with it.
            self.step = Step::Text;
            self.look = false;
            return;
        };
        self.then = then;
        self.again = false;
        let raw = match &source.raw {
            Raw::Words(words) | Raw::Html(words) => words.into(),
            Raw::File(file) => file.into(),
        };
        self.drafted = Some(said.clone());
        self.send_to_drafter(ctx, &raw, &said);
    }

    /// Drafts the text as it has become.
    pub(super) fn draft_again(&mut self, ctx: &Context<Self>, text: &str, said: &Said) {
        self.refusal = None;
        self.then = Step::Facts;
        self.again = true;
        self.drafted = self.source.as_ref().and_then(|source| source.said().ok());
        self.send_to_drafter(ctx, &text.into(), said);
    }

    fn send_to_drafter(&mut self, ctx: &Context<Self>, raw: &JsValue, said: &Said) {
        self.start_drafter(ctx);
        let drafter = self.drafter.as_ref();
        match drafter.and_then(|drafter| drafter.draft(raw, said)) {
            Some(()) => self.progress = Some(Progress::Loading(0.0)),
            None => self.fail("absent", None),
        }
    }

    /// Asks the drafter, which has the places of the world, for those of the name that is looked for.
    pub(super) fn find_places(&mut self, ctx: &Context<Self>) {
        let Some(work) = self.work.as_ref().filter(|work| work.is_looking()) else {
            return;
        };
        let name = work.places.as_ref().map(|search| search.name.clone());
        let tag = original(&work.project().document).to_owned();
        self.start_drafter(ctx);
        let drafter = self.drafter.as_ref();
        let asked = drafter.and_then(|drafter| drafter.find_places(&name?, &tag));
        if let Some(work) = self.work.as_mut().filter(|_| asked.is_none()) {
            work.take_places(None);
        }
    }

    fn start_drafter(&mut self, ctx: &Context<Self>) {
        if self.drafter.is_none() {
            let link = ctx.link().callback(Message::Drafter);
            let script = browser::root_attribute("data-drafter").unwrap_or_default();
            self.drafter = Drafter::start(&script, move |drafted| link.emit(drafted));
        }
    }

    /// What the drafter says.
    pub(super) fn hear(&mut self, ctx: &Context<Self>, drafted: Drafted) {
        let is_drafting = self.progress.is_some();
        let looking = self
            .work
            .as_mut()
            .filter(|work| !is_drafting && work.is_looking());
        match (looking, drafted) {
            (_, Drafted::Places(found)) => {
                if let Some(work) = &mut self.work {
                    work.take_places(Some(&found));
                }
            }
            (Some(work), Drafted::Refused { .. }) => {
                work.take_places(None);
                self.drafter = None;
            }
            // What is loaded for it.
            (Some(_), _) => {}
            (None, drafted) => self.hear_of_text(ctx, drafted),
        }
    }

    /// What it says of the text that it drafts.
    fn hear_of_text(&mut self, ctx: &Context<Self>, drafted: Drafted) {
        match drafted {
            Drafted::Places(_) => {}
            Drafted::Loading(fraction) => self.progress = Some(Progress::Loading(fraction)),
            Drafted::Step(step) => self.progress = Some(Progress::Step(step)),
            Drafted::Cancelled => {
                self.progress = None;
                self.look = false;
            }
            Drafted::Refused { error, detail } => self.fail(&error, detail),
            Drafted::Article { text, .. } => match decode_document(&text) {
                Ok(document) => {
                    self.progress = None;
                    let is_new = self.work.is_none();
                    self.step = self.then;
                    self.take_draft(document);
                    if std::mem::take(&mut self.look) {
                        self.finishing.previewing.look();
                    }
                    if is_new {
                        self.keep_new(ctx);
                    } else {
                        self.keep_changes();
                    }
                }
                Err(_) => self.fail("failed", None),
            },
        }
    }

    fn fail(&mut self, error: &str, detail: Option<String>) {
        self.progress = None;
        self.look = false;
        // One that has given up is of no more use.
        if matches!(error, "failed" | "absent") {
            self.drafter = None;
        }
        let error = error.to_owned();
        self.refusal = Some(Refusal { error, detail });
    }
}
