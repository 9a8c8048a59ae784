//! Drafts are kept in the browser at each change; one of several tabs writes.

use crate::model::{KeepMessage, Message};
use std::cell::RefCell;
use std::rc::Rc;
use storage::drafts::{Change, DraftId, Drafts, News, Revision};
use storage::handed;
use storage::hold::Hold;
use storage::saver::{SaveState, Saver};
use yew::Callback;

/// The most bytes of an article file that are read.
pub const MOST: u64 = 16 * 1024 * 1024;

/// What the browser keeps.
pub struct Keeping {
    /// The drafts.
    pub drafts: Drafts,
    /// The draft that is open.
    pub open: Option<OpenDraft>,
    _news: News,
    _receiving: Option<handed::Receiving>,
}

/// The draft that is open.
pub struct OpenDraft {
    /// Its id.
    pub id: DraftId,
    /// What saves it.
    pub saver: Rc<Saver>,
    hold: Rc<RefCell<Option<Hold>>>,
}

impl Keeping {
    /// Begins to keep drafts, and takes what was handed over to the studio.
    pub fn start(send: &Callback<Message>) -> Self {
        let drafts = Drafts::new();
        let told = send.clone();
        let other = drafts.clone();
        let news = drafts.on_change(move |change| {
            if let Change::Renamed(id, title) = change {
                told.emit(Message::Keep(KeepMessage::Renamed(id, title)));
            }
            list(&other, &told);
        });
        list(&drafts, send);
        let hand = send.reform(|handed| Message::Keep(KeepMessage::Handed(handed)));
        let receiving = {
            let hand = hand.clone();
            handed::receive(move |text| {
                if let Ok(text) = text {
                    hand.emit(text);
                }
            })
        };
        match handed::take_from_address() {
            Some(handed::FromAddress::Text(text)) => hand.emit(text),
            _ => {
                let fragment = browser::fragment();
                if let Some(id) = fragment.strip_prefix("draft=") {
                    let open = KeepMessage::Open(DraftId::from_text(id));
                    send.emit(Message::Keep(open));
                }
            }
        }
        browser::spawn(async move {
            for text in handed::take_shared(MOST).await {
                hand.emit(text);
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
    pub fn begin(&mut self, send: &Callback<Message>, id: DraftId, revision: Revision) {
        let state = send.reform(|state| Message::Keep(KeepMessage::State(state)));
        let saver = Saver::new(self.drafts.clone(), revision, move |saved: &SaveState| {
            state.emit(saved.clone());
        });
        browser::set_fragment(&format!("draft={id}"), false);
        let open = OpenDraft {
            id,
            saver: Rc::new(saver),
            hold: Rc::default(),
        };
        open.hold(send, false);
        self.open = Some(open);
    }
}

impl OpenDraft {
    /// Holds the draft for this tab; with `take`, whoever has it.
    pub fn hold(&self, send: &Callback<Message>, take: bool) {
        let (place, id, send) = (self.hold.clone(), self.id.clone(), send.clone());
        let held = send.reform(|held| Message::Keep(KeepMessage::Held(held)));
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
                send.emit(Message::Keep(KeepMessage::Open(id)));
            }
            place.replace(hold);
        });
    }
}

/// Lists the drafts.
pub fn list(drafts: &Drafts, send: &Callback<Message>) {
    let (drafts, send) = (drafts.clone(), send.clone());
    browser::spawn(async move {
        let listed = drafts.list().await.ok();
        send.emit(Message::Keep(KeepMessage::Listed(listed)));
    });
}
