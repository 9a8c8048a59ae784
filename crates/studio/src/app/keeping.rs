//! Drafts are kept in the browser at each change; one of several tabs writes.

use super::Studio;
use crate::model::{KeepMessage, Kept, Message, Raw, Refusal, Source, Step, Work};
use editing::History;
use editing::Project;
use std::cell::RefCell;
use std::rc::Rc;
use storage::drafts::{Draft, DraftId, Drafts, Moment, News, Revision, SavedFile};
use storage::files::{self, Opening, Saving};
use storage::handed;
use storage::hold::Hold;
use storage::saver::{SaveState, Saver};
use yew::html::Scope;
use yew::prelude::*;

/// The most bytes of an article file that are read.
const MOST: u64 = 16 * 1024 * 1024;

/// What the browser keeps.
pub struct Keeping {
    drafts: Drafts,
    /// The draft that is open.
    pub open: Option<OpenDraft>,
    _news: News,
    _receiving: Option<handed::Receiving>,
}

/// The draft that is open.
pub struct OpenDraft {
    /// Its id.
    pub id: DraftId,
    saver: Rc<Saver>,
    hold: Rc<RefCell<Option<Hold>>>,
}

impl Keeping {
    /// Begins to keep drafts, and takes what was handed over to the studio.
    pub fn start(link: &Scope<Studio>) -> Self {
        let drafts = Drafts::new();
        let told = link.clone();
        let other = drafts.clone();
        let news = drafts.on_change(move |_| list(&other, &told));
        list(&drafts, link);
        let send = link.callback(|handed| Message::Keep(KeepMessage::Handed(handed)));
        let receiving = {
            let send = send.clone();
            handed::receive(move |text| {
                if let Ok(text) = text {
                    send.emit(text);
                }
            })
        };
        match handed::take_from_address() {
            Some(handed::FromAddress::Text(text)) => send.emit(text),
            _ => {
                let fragment = browser::fragment();
                if let Some(id) = fragment.strip_prefix("draft=") {
                    let open = KeepMessage::Open(DraftId::from_text(id));
                    link.send_message(Message::Keep(open));
                }
            }
        }
        browser::spawn(async move {
            for text in handed::take_shared(MOST).await {
                send.emit(text);
            }
        });
        Self {
            drafts,
            open: None,
            _news: news,
            _receiving: receiving,
        }
    }

    /// Keeps the draft that is worked on from now on under an id.
    fn begin(&mut self, link: &Scope<Studio>, id: DraftId, revision: Revision) {
        let state = link.callback(|state| Message::Keep(KeepMessage::State(state)));
        let saver = Saver::new(self.drafts.clone(), revision, move |saved: &SaveState| {
            state.emit(saved.clone());
        });
        browser::set_fragment(&format!("draft={id}"), false);
        let open = OpenDraft {
            id,
            saver: Rc::new(saver),
            hold: Rc::default(),
        };
        open.hold(link, false);
        self.open = Some(open);
    }
}

impl OpenDraft {
    /// Holds the draft for this tab; with `take`, whoever has it.
    fn hold(&self, link: &Scope<Studio>, take: bool) {
        let (place, id, link) = (self.hold.clone(), self.id.clone(), link.clone());
        let held = link.callback(|held| Message::Keep(KeepMessage::Held(held)));
        let saver = self.saver.clone();
        browser::spawn(async move {
            let lost = held.clone();
            let taken = move || {
                lost.emit(false);
                let flushing = saver.flushing();
                async move {
                    flushing.await;
                }
            };
            let hold = if take {
                Some(Hold::take_over(&id, taken).await)
            } else {
                Hold::request(&id, taken).await
            };
            held.emit(hold.is_some());
            if take && hold.is_some() {
                link.send_message(Message::Keep(KeepMessage::Open(id)));
            }
            place.replace(hold);
        });
    }
}

/// Lists the drafts.
fn list(drafts: &Drafts, link: &Scope<Studio>) {
    let (drafts, link) = (drafts.clone(), link.clone());
    browser::spawn(async move {
        let listed = drafts.list().await.ok();
        link.send_message(Message::Keep(KeepMessage::Listed(listed)));
    });
}

impl Studio {
    /// The draft as it is to be kept.
    fn to_keep(&self, id: &DraftId) -> Option<Draft> {
        let work = self.work.as_ref()?;
        let (decided, of) = work.decided();
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Some(Draft {
            id: id.clone(),
            title: work.title().to_owned(),
            language: editing::original(&work.project().document).to_owned(),
            decided: number(decided),
            of: number(of),
            content: Kept::write(self.source.as_ref(), work)?,
        })
    }

    /// What is worked on has changed.
    pub(super) fn keep_changes(&self) {
        let open = self
            .keeping
            .as_ref()
            .and_then(|keeping| keeping.open.as_ref());
        if let Some(open) = open.filter(|_| self.may_write)
            && let Some(draft) = self.to_keep(&open.id)
        {
            open.saver.changed(move || draft);
        }
    }

    /// Something new is worked on.
    pub(super) fn keep_new(&mut self, ctx: &Context<Self>) {
        self.may_write = true;
        if let Some(keeping) = &mut self.keeping {
            keeping.begin(ctx.link(), DraftId::random(), Revision::NEW);
        }
        self.keep_changes();
    }

    /// Nothing is worked on any more.
    pub(super) fn let_go(&mut self, ctx: &Context<Self>) {
        if let Some(keeping) = &mut self.keeping {
            keeping.open = None;
            list(&keeping.drafts, ctx.link());
        }
        browser::set_fragment("", false);
    }

    /// Does what a message about drafts asks for.
    pub(super) fn keep(&mut self, ctx: &Context<Self>, message: KeepMessage) {
        let link = ctx.link().clone();
        let Some(keeping) = &mut self.keeping else {
            return;
        };
        let drafts = keeping.drafts.clone();
        match message {
            KeepMessage::Listed(listed) => self.listed = listed,
            KeepMessage::Open(id) => browser::spawn(async move {
                let loaded = drafts.load(&id).await;
                link.send_message(Message::Keep(KeepMessage::Loaded(loaded)));
            }),
            KeepMessage::Loaded(Ok(loaded)) => match Kept::read(&loaded.content) {
                Some((source, work)) => {
                    let summary = loaded.summary;
                    let is_open = keeping
                        .open
                        .as_ref()
                        .is_some_and(|open| open.id == summary.id);
                    if let Some(open) = keeping.open.as_ref().filter(|_| is_open) {
                        open.saver.replace(summary.revision);
                    } else {
                        keeping.begin(&link, summary.id, summary.revision);
                        self.may_write = true;
                    }
                    self.saved = SaveState::Saved(Some(summary.changed));
                    self.file = summary.file;
                    self.source = source;
                    self.work = Some(work);
                    self.step = Step::Facts;
                }
                None => self.refuse("kept"),
            },
            KeepMessage::Loaded(Err(_)) => self.refuse("kept"),
            KeepMessage::Delete(id) => {
                self.deleted = Some(id.clone());
                browser::spawn(async move {
                    let _ = drafts.delete(&id).await;
                    list(&drafts, &link);
                });
            }
            KeepMessage::Restore(id) => {
                self.deleted = None;
                browser::spawn(async move {
                    let _ = drafts.restore(&id).await;
                    list(&drafts, &link);
                });
            }
            KeepMessage::Duplicate(id, title) => browser::spawn(async move {
                let _ = drafts.duplicate(&id, &title).await;
                list(&drafts, &link);
            }),
            KeepMessage::State(state) => self.saved = state,
            KeepMessage::Held(held) => self.may_write = held,
            KeepMessage::TakeOver => {
                if let Some(open) = &keeping.open {
                    open.hold(&link, true);
                }
            }
            KeepMessage::Article { name, text } => self.open_article(ctx, &name, &text),
            KeepMessage::Unread => self.refuse("unreadable"),
            KeepMessage::SaveFile => self.save_file(ctx),
            KeepMessage::FileSaved(saving) => {
                if let (Saving::Written(name) | Saving::Downloaded(name), Some(open)) =
                    (&saving, &keeping.open)
                {
                    let file = SavedFile {
                        name: name.clone(),
                        at: Moment::now(),
                        revision: open.saver.revision(),
                    };
                    self.file = Some(file.clone());
                    let id = open.id.clone();
                    browser::spawn(async move {
                        let _ = drafts.note_file(&id, &file).await;
                    });
                }
                self.saving = Some(saving);
            }
            KeepMessage::Handed(handed) => self.take_handed(ctx, handed),
        }
    }

    fn refuse(&mut self, error: &str) {
        self.refusal = Some(Refusal {
            error: error.to_owned(),
            detail: None,
        });
    }

    /// Text from another page or program.
    fn take_handed(&mut self, ctx: &Context<Self>, handed: handed::Handed) {
        if handed.is_empty() {
            return;
        }
        if let Some(file) = handed.file {
            let is_article = file.name.to_lowercase().ends_with(".json");
            match (is_article, String::from_utf8(file.bytes)) {
                (true, Ok(text)) => self.open_article(ctx, &file.name, &text),
                (true, Err(_)) => self.refuse("unreadable"),
                (false, bytes) => {
                    let bytes = bytes.map_or_else(|error| error.into_bytes(), String::into_bytes);
                    if let Some(file) = browser::file_of(&file.name, &bytes) {
                        self.open(ctx, Raw::File(file));
                    }
                }
            }
            return;
        }
        let raw = if handed.html.trim().is_empty() {
            Raw::Words(handed.text)
        } else {
            Raw::Html(handed.html)
        };
        self.open(ctx, raw);
        if let Some(source) = &mut self.source
            && !handed.url.is_empty()
        {
            source.url = Some(handed.url);
        }
    }

    /// Reads a file that is chosen or dropped; an article file opens as it is.
    pub(super) fn read_article(ctx: &Context<Self>, file: web_sys::File) {
        let link = ctx.link().clone();
        browser::spawn(async move {
            let message = match files::read(&file, None, MOST).await {
                Opening::Opened(file) => match String::from_utf8(file.bytes) {
                    Ok(text) => KeepMessage::Article {
                        name: file.name,
                        text,
                    },
                    Err(_) => KeepMessage::Unread,
                },
                _ => KeepMessage::Unread,
            };
            link.send_message(Message::Keep(message));
        });
    }

    fn open_article(&mut self, ctx: &Context<Self>, name: &str, text: &str) {
        match Project::open(text) {
            Ok(project) => {
                self.refusal = None;
                self.source = None::<Source>;
                self.work = Some(Work::resume(History::new(project)));
                self.step = Step::Facts;
                self.keep_new(ctx);
            }
            Err(problems) => {
                let lines = problems
                    .iter()
                    .take(6)
                    .map(|problem| format!("{name}:{problem}"));
                self.refusal = Some(Refusal {
                    error: "article".to_owned(),
                    detail: Some(lines.collect::<Vec<_>>().join("\n")),
                });
            }
        }
    }

    fn save_file(&self, ctx: &Context<Self>) {
        let (Some(keeping), Some(work)) = (&self.keeping, &self.work) else {
            return;
        };
        let Some(open) = &keeping.open else { return };
        let (drafts, id, link) = (keeping.drafts.clone(), open.id.clone(), ctx.link().clone());
        let name = format!("{}.json", work.project().document.id);
        let content = work.project().file();
        let saver = open.saver.clone();
        browser::spawn(async move {
            let saving = files::save(&drafts, &id, &name, &content, false).await;
            saver.flush().await;
            link.send_message(Message::Keep(KeepMessage::FileSaved(saving)));
        });
    }
}
