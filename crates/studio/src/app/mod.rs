//! The studio's one component with state; all others draw what they are given, and send messages.

mod drafting;
mod finishing;
mod view;

use crate::model::{Message, Progress, Raw, Refusal, Source, Step};
use article::document::Document;
use browser::worker::Drafter;
use editing::{Edit, History, Project, Target};
use explorer::i18n::Language;
use finishing::Finishing;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Studio`].
#[derive(Properties, PartialEq)]
pub struct StudioProps {
    /// The way to the site's first page.
    pub front: AttrValue,
    /// The language of the interface.
    pub lang: Language,
    /// What was typed before the studio was there.
    pub typed: AttrValue,
}

/// The studio.
pub struct Studio {
    lang: Language,
    /// What was typed before the studio was there.
    typed: AttrValue,
    step: Step,
    /// The text, once there is one.
    source: Option<Source>,
    /// How it was understood.
    draft: Option<Rc<Document>>,
    /// The article that is made of it.
    history: Option<History>,
    finishing: Finishing,
    drafter: Option<Drafter>,
    /// The step that follows when the draft is there.
    then: Step,
    progress: Option<Progress>,
    refusal: Option<Refusal>,
}

impl Component for Studio {
    type Message = Message;
    type Properties = StudioProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            lang: ctx.props().lang,
            typed: ctx.props().typed.clone(),
            step: Step::Text,
            source: None,
            draft: None,
            history: None,
            finishing: Finishing::default(),
            drafter: None,
            then: Step::Text,
            progress: None,
            refusal: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Speak(lang) => self.lang = lang,
            Message::Go(step) => self.step = step,
            Message::Words(words) => self.open(ctx, Raw::Words(words)),
            Message::Html(html) => self.open(ctx, Raw::Html(html)),
            Message::File(file) => self.open(ctx, Raw::File(file)),
            Message::Example => self.fetch_example(ctx),
            Message::StartAnew => {
                self.source = None;
                self.draft = None;
                self.history = None;
                self.step = Step::Text;
            }
            Message::Fill(field, value) => {
                if let Some(source) = &mut self.source {
                    source.fill(field, value);
                }
            }
            Message::IsIn(tag) => {
                if let Some(source) = &mut self.source {
                    source.language = Some(tag);
                }
                self.begin(ctx, Step::Text);
            }
            Message::Find => self.begin(ctx, Step::Facts),
            Message::Drafter(drafted) => self.hear(drafted),
            Message::Cancel => {
                if let Some(drafter) = &self.drafter {
                    let _ = drafter.cancel();
                }
            }
            Message::Check(message) => self.follow_check(message),
            Message::Publish(message) => self.follow_publish(ctx, message),
            Message::Preview(message) => self.follow_preview(message),
        }
        self.inspect(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.draw(ctx)
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.focus_row();
    }
}

impl Studio {
    /// The article as it is now.
    fn project(&self) -> Option<&Project> {
        self.history.as_ref().map(History::project)
    }

    /// Makes an edit; one that is not possible changes nothing.
    fn edit(&mut self, edit: &Edit) {
        if let Some(history) = &mut self.history {
            let _ = history.apply(edit);
        }
    }

    /// Leads to where an entry is corrected.
    fn show(&mut self, _: Target) {
        self.step = Step::Facts;
    }

    fn open(&mut self, ctx: &Context<Self>, raw: Raw) {
        self.draft = None;
        self.history = None;
        self.source = Some(Source::new(raw));
        self.begin(ctx, Step::Text);
    }

    fn fetch_example(&self, ctx: &Context<Self>) {
        let Some(address) = browser::root_attribute("data-example") else {
            return;
        };
        let link = ctx.link().clone();
        browser::spawn(async move {
            // Without it there is nothing to be said: the text field is there.
            if let Some(text) = browser::text_at(&address).await {
                link.send_message(Message::Words(text));
            }
        });
    }
}
