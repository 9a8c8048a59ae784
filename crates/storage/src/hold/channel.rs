//! What tabs with one draft say to each other.

use crate::drafts::DraftId;
use crate::js::{set, text};
use gloo::events::EventListener;
use js_sys::{Function, Object};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// What is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Who holds it? I would.
    Who,
    /// I do.
    Held,
    /// Please save what is left, and let it go.
    Yield,
    /// I have.
    Yielded,
    /// From now on I hold it.
    Take,
}

const WORDS: [(Kind, &str); 5] = [
    (Kind::Who, "who"),
    (Kind::Held, "held"),
    (Kind::Yield, "yield"),
    (Kind::Yielded, "yielded"),
    (Kind::Take, "take"),
];

/// The line between the tabs. Where the browser has none, nobody is heard.
pub struct Line {
    channel: Option<BroadcastChannel>,
    /// Tells the tabs from each other, and puts them in an order.
    own: String,
    yielded: Rc<RefCell<Vec<Function>>>,
    _listener: Option<EventListener>,
}

impl Line {
    /// Calls back with what the others say, and whether the one who says it comes before this tab.
    pub fn new(id: &DraftId, hear: impl Fn(Kind, bool) + 'static) -> Self {
        let channel = BroadcastChannel::new(&format!("dateline-studio draft {id}")).ok();
        let own = DraftId::random().to_string();
        let yielded = Rc::new(RefCell::new(Vec::<Function>::new()));
        let (before, waiting) = (own.clone(), yielded.clone());
        let listener = channel.as_ref().map(|channel| {
            EventListener::new(channel, "message", move |event| {
                let Some((kind, from)) = event.dyn_ref().and_then(read) else {
                    return;
                };
                if kind == Kind::Yielded {
                    for waiting in waiting.take() {
                        let _ = waiting.call0(&JsValue::UNDEFINED);
                    }
                }
                hear(kind, from < before);
            })
        });
        Self {
            channel,
            own,
            yielded,
            _listener: listener,
        }
    }

    /// Says something to the others.
    pub fn send(&self, kind: Kind) {
        let word = WORDS.iter().find(|(known, _)| *known == kind);
        if let (Some(channel), Some((_, word))) = (&self.channel, word) {
            let message = Object::new().into();
            set(&message, "say", &(*word).into());
            set(&message, "from", &self.own.as_str().into());
            let _ = channel.post_message(&message);
        }
    }

    /// Calls a function once somebody has let the draft go.
    pub fn on_yielded(&self, callback: Function) {
        self.yielded.borrow_mut().push(callback);
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

fn read(event: &MessageEvent) -> Option<(Kind, String)> {
    let message = event.data();
    let said = text(&message, "say")?;
    let (kind, _) = WORDS.iter().find(|(_, word)| *word == said)?;
    Some((*kind, text(&message, "from")?))
}
