//! What other tabs of the site have done with the drafts.

use super::draft::DraftId;
use crate::js::{set, text};
use gloo::events::EventListener;
use js_sys::Object;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

/// What has happened to a draft.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// It was saved, or came back after it had been deleted.
    Saved(DraftId),
    /// It has another title now. The revision is the same: who has it open takes the title over.
    Renamed(DraftId, String),
    /// It was deleted.
    Deleted(DraftId),
}

/// The channel between the tabs; a tab does not hear itself.
pub struct Channel(Option<BroadcastChannel>);

/// Listens until dropped.
#[must_use]
pub struct News(#[expect(dead_code, reason = "listens until dropped")] Option<EventListener>);

impl Channel {
    /// The channel of a database. Where the browser has none, nothing is heard.
    pub fn new(name: &str) -> Self {
        Self(BroadcastChannel::new(name).ok())
    }

    /// Tells the other tabs.
    pub fn tell(&self, change: &Change) {
        let message = Object::new().into();
        let (kind, id) = match change {
            Change::Saved(id) => ("saved", id),
            Change::Renamed(id, title) => {
                set(&message, "title", &title.as_str().into());
                ("renamed", id)
            }
            Change::Deleted(id) => ("deleted", id),
        };
        set(&message, "change", &kind.into());
        set(&message, "id", &id.as_str().into());
        if let Some(channel) = &self.0 {
            let _ = channel.post_message(&message);
        }
    }

    /// Calls back with what other tabs tell.
    pub fn listen(&self, callback: impl Fn(Change) + 'static) -> News {
        let listener = self.0.as_ref().map(|channel| {
            EventListener::new(channel, "message", move |event| {
                if let Some(change) = event.dyn_ref().and_then(read) {
                    callback(change);
                }
            })
        });
        News(listener)
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(channel) = &self.0 {
            channel.close();
        }
    }
}

fn read(event: &MessageEvent) -> Option<Change> {
    let message = event.data();
    let id = DraftId::from_text(text(&message, "id")?);
    Some(match &*text(&message, "change")? {
        "saved" => Change::Saved(id),
        "renamed" => Change::Renamed(id, text(&message, "title")?),
        "deleted" => Change::Deleted(id),
        _ => return None,
    })
}
