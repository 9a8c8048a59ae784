//! The studio's one component with state; all others draw what they are given, and send messages.

mod aligning;
mod drafting;
mod drafts;
mod finding;
mod finishing;
mod following;
mod keeping;
mod keys;
mod side;
mod texts;
mod view;

use keeping::Keeping;

use crate::model::{
    Cursor, FactsMessage, Last, Message, Progress, Raw, Refusal, Sided, Source, Step, Texting, Work,
};
use browser::worker::{Drafter, Said};
use editing::{Edit, Project, Target};
use explorer::i18n::Language;
use finishing::Finishing;
use storage::drafts::{DraftId, Listed, SavedFile};
use storage::files::Saving;
use storage::saver::SaveState;
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
    /// The address of the page, without its fragment; empty on the host.
    pub address: AttrValue,
}

/// The studio.
pub struct Studio {
    lang: Language,
    /// What was typed before the studio was there.
    typed: AttrValue,
    step: Step,
    /// The text, once there is one.
    source: Option<Source>,
    /// The article that is made of it.
    work: Option<Work>,
    texting: Texting,
    /// What was said of the text when it was drafted.
    drafted: Option<Said>,
    /// Whether the draft that is awaited is of a text that was changed.
    again: bool,
    /// What was last scrolled to.
    aligned: Option<(usize, u32)>,
    /// Where the cursor of the text was last.
    cursor: Option<Cursor>,
    finishing: Finishing,
    drafter: Option<Drafter>,
    /// The step that follows when the draft is there.
    then: Step,
    progress: Option<Progress>,
    refusal: Option<Refusal>,
    /// What the browser keeps; not on the host.
    keeping: Option<Keeping>,
    /// The drafts that are kept; none if the browser keeps none.
    listed: Option<Vec<Listed>>,
    /// The draft that was deleted last.
    deleted: Option<DraftId>,
    /// The draft of the list that is being renamed.
    renaming: Option<DraftId>,
    /// Whether its field waits for the focus.
    focus_rename: bool,
    /// The title that the editor has given to the draft that is open, in place of its headline.
    name: Option<String>,
    /// Whether the draft is kept as it is.
    saved: SaveState,
    /// Whether this tab may write the draft: not if another one has it.
    may_write: bool,
    /// The file in which it was saved last.
    file: Option<SavedFile>,
    /// How saving to a file has ended.
    saving: Option<Saving>,
    keys: Option<browser::EventListener>,
    /// The panel beside the step.
    side: Sided,
    /// What had the focus before the panel.
    opener: Option<web_sys::Element>,
    /// Whether the panel has opened or closed.
    focus_side: bool,
    /// Whether the draft is to be shown as readers would see it, as soon as it is there.
    look: bool,
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
            work: None,
            texting: Texting::default(),
            drafted: None,
            again: false,
            aligned: None,
            cursor: None,
            finishing: Finishing::default(),
            drafter: None,
            then: Step::Text,
            progress: None,
            refusal: None,
            keeping: None,
            listed: None,
            deleted: None,
            renaming: None,
            focus_rename: false,
            name: None,
            saved: SaveState::Saved(None),
            may_write: true,
            file: None,
            saving: None,
            keys: None,
            side: Sided::default(),
            opener: None,
            focus_side: false,
            look: false,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Speak(lang) => self.lang = lang,
            Message::Go(step) => self.step = step,
            Message::Words(words) => self.open(ctx, Raw::Words(words)),
            Message::Html(html) => self.open(ctx, Raw::Html(html)),
            Message::File(file) if file.name().to_lowercase().ends_with(".json") => {
                Self::read_article(ctx, file);
            }
            Message::File(file) => self.open(ctx, Raw::File(file)),
            Message::Look(words) => self.look(ctx, words),
            Message::Example => self.fetch_example(ctx),
            Message::StartAnew => {
                self.source = None;
                self.work = None;
                self.texting = Texting::default();
                self.name = None;
                self.look = false;
                self.step = Step::Text;
                self.let_go(ctx);
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
            Message::Find => self.find(ctx),
            Message::Drafter(drafted) => self.hear(ctx, drafted),
            Message::Cancel => {
                if let Some(drafter) = &self.drafter {
                    let _ = drafter.cancel();
                }
            }
            Message::Text(message) => self.follow_text(message),
            Message::Facts(message) => {
                let undone = matches!(message, FactsMessage::Undo | FactsMessage::Redo);
                let looked_for = matches!(message, FactsMessage::LookFor(_));
                if let Some(work) = self.work.as_mut().filter(|_| self.may_write) {
                    work.follow(message);
                }
                if undone {
                    self.show_undone();
                }
                if looked_for {
                    self.find_places(ctx);
                }
                self.keep_changes();
            }
            Message::Keep(message) => self.keep(ctx, message),
            Message::Check(message) => self.follow_check(message),
            Message::Publish(message) => self.follow_publish(ctx, message),
            Message::Preview(message) => self.follow_preview(message),
            Message::Side(message) => self.follow_side(ctx, message),
        }
        self.inspect(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.draw(ctx)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            let send = ctx.link().callback(|message: Message| message);
            self.keeping = Some(Keeping::start(&send));
            self.keys = keys::listen(send);
        }
        self.align();
        self.focus_row();
        self.focus_text();
        self.focus_panel();
        if std::mem::take(&mut self.focus_rename)
            && let Some(field) = browser::find("#draft-title")
        {
            browser::focus(&field);
        }
    }
}

impl Studio {
    /// The article as it is now.
    fn project(&self) -> Option<&Project> {
        self.work.as_ref().map(Work::project)
    }

    /// Makes an edit; one that is not possible changes nothing, and the foot says why.
    fn edit(&mut self, edit: &Edit) {
        if let Some(work) = self.work.as_mut().filter(|_| self.may_write) {
            work.edit(edit);
        }
        self.keep_changes();
    }

    /// Leads to where the step is seen that was taken back, or made again.
    fn show_undone(&mut self) {
        let last = self.work.as_ref().and_then(|work| work.last.as_ref());
        self.step = match last {
            Some(Last::Undone(label) | Last::Done(label)) if label.act.is_of_first_step() => {
                Step::Text
            }
            _ => Step::Facts,
        };
    }

    /// Leads to where an entry is corrected.
    fn show(&mut self, target: Target) {
        if let Some(work) = &mut self.work {
            work.follow(FactsMessage::Choose(target));
        }
        self.step = Step::Facts;
    }

    fn open(&mut self, ctx: &Context<Self>, raw: Raw) {
        self.work = None;
        self.texting = Texting::default();
        self.name = None;
        self.source = Some(Source::new(raw));
        self.begin(ctx, if self.look { Step::Facts } else { Step::Text });
    }

    /// The machine's draft is to be shown at once: of these words, of the text that is there, or of the one that comes.
    fn look(&mut self, ctx: &Context<Self>, words: Option<String>) {
        match words {
            Some(words) => {
                self.look = true;
                self.open(ctx, Raw::Words(words));
            }
            None if self.source.is_some() => {
                self.look = true;
                self.begin(ctx, Step::Facts);
            }
            None => self.look = !self.look,
        }
    }

    /// The line in question comes to the height of the decision.
    fn align(&mut self) {
        let range = self.work.as_ref().filter(|_| self.step == Step::Facts);
        let range = range.and_then(Work::due_range);
        let at = range.map(|range| (range.passage, range.span.start));
        if at.is_some() && at != self.aligned {
            browser::align_in(".facts-text", "[data-current]", 116.0);
        }
        self.aligned = at;
        let cursor = self.work.as_ref().and_then(|work| work.cursor);
        if cursor.is_some()
            && cursor != self.cursor
            && let Some(words) = browser::find("[data-cursor]")
        {
            browser::reveal(&words);
        }
        self.cursor = cursor;
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
