//! What messages about drafts do.

use super::Studio;
use super::keeping::{MOST, list};
use crate::model::{KeepMessage, Kept, Message, Raw, Refusal, Source, Step, Texting, Work};
use editing::{History, Project};
use storage::drafts::{Draft, DraftId, Moment, Revision, SavedFile};
use storage::files::{self, Opening, Saving};
use storage::handed;
use storage::saver::SaveState;
use yew::prelude::*;

/// What takes messages.
fn sender(ctx: &Context<Studio>) -> Callback<Message> {
    ctx.link().callback(|message: Message| message)
}

impl Studio {
    /// The draft as it is to be kept.
    fn to_keep(&self, id: &DraftId) -> Option<Draft> {
        let work = self.work.as_ref()?;
        let (decided, of) = work.decided();
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Some(Draft {
            id: id.clone(),
            title: self.name.as_deref().unwrap_or(work.title()).to_owned(),
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
            keeping.begin(&sender(ctx), DraftId::random(), Revision::NEW);
        }
        self.keep_changes();
    }

    /// Nothing is worked on any more.
    pub(super) fn let_go(&mut self, ctx: &Context<Self>) {
        if let Some(keeping) = &mut self.keeping {
            keeping.open = None;
            list(&keeping.drafts, &sender(ctx));
        }
        browser::set_fragment("", false);
    }

    /// Does what a message about drafts asks for.
    pub(super) fn keep(&mut self, ctx: &Context<Self>, message: KeepMessage) {
        let link = sender(ctx);
        let Some(keeping) = &mut self.keeping else {
            return;
        };
        let drafts = keeping.drafts.clone();
        match message {
            KeepMessage::Listed(listed) => self.listed = listed,
            KeepMessage::Open(id) => browser::spawn(async move {
                let loaded = drafts.load(&id).await;
                link.emit(Message::Keep(KeepMessage::Loaded(loaded)));
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
                    // A title of its own is one that the editor has given.
                    self.name = Some(summary.title).filter(|title| title != work.title());
                    self.saved = SaveState::Saved(Some(summary.changed));
                    self.file = summary.file;
                    self.drafted = source.as_ref().and_then(|source| source.said().ok());
                    self.texting = Texting::default();
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
            KeepMessage::Renaming(id) => {
                self.focus_rename = id.is_some();
                self.renaming = id;
            }
            KeepMessage::Rename(id, title) => {
                self.renaming = None;
                let is_open = keeping.open.as_ref().is_some_and(|open| open.id == id);
                if is_open {
                    self.name = Some(title.clone());
                }
                browser::spawn(async move {
                    let _ = drafts.rename(&id, &title).await;
                    list(&drafts, &link);
                });
            }
            KeepMessage::Renamed(id, title) => {
                if keeping.open.as_ref().is_some_and(|open| open.id == id) {
                    self.name = Some(title);
                }
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
        let link = sender(ctx);
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
            link.emit(Message::Keep(message));
        });
    }

    fn open_article(&mut self, ctx: &Context<Self>, name: &str, text: &str) {
        match Project::open(text) {
            Ok(project) => {
                self.refusal = None;
                self.texting = Texting::default();
                self.source = None::<Source>;
                self.name = None;
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
        let (drafts, id, link) = (keeping.drafts.clone(), open.id.clone(), sender(ctx));
        let name = format!("{}.json", work.project().document.id);
        let content = work.project().file();
        let saver = open.saver.clone();
        browser::spawn(async move {
            let saving = files::save(&drafts, &id, &name, &content, false).await;
            saver.flush().await;
            link.emit(Message::Keep(KeepMessage::FileSaved(saving)));
        });
    }
}
