//! The page as a preview in a frame of the studio (`?preview`): it shows what the page around it sends.
//! [`explorer::protocol`] has the messages.

use super::document::{root_has, window};
use super::worker::object;
use gloo::events::EventListener;
use js_sys::{ArrayBuffer, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Window};

/// Whether the page is a preview (see `assets/script/early.js`).
pub fn is_preview() -> bool {
    root_has("data-in-studio")
}

/// An article that the studio has sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sent {
    /// What the check answers with, for [`explorer::loaded::checked`].
    pub checked: Vec<u8>,
    /// The tag of the language in which the page is to be.
    pub language: String,
}

/// Calls back with each article that the page around this one sends, if it is of this origin; until dropped.
#[must_use]
pub fn on_sent(callback: impl Fn(Sent) + 'static) -> Option<EventListener> {
    let window = window()?;
    let studio = around(&window)?;
    let own = window.location().origin().ok()?;
    Some(EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let from = event.source().map_or(JsValue::NULL, JsValue::from);
        if event.origin() == own
            && Object::is(&from, &studio)
            && let Some(sent) = sent(&event.data())
        {
            callback(sent);
        }
    }))
}

/// Tells the page around this one something, if that is of this origin: `{dateline: word}`, with the id of what is
/// selected if there is one.
pub fn tell_studio(word: &str, id: Option<&str>) {
    let Some(window) = window() else { return };
    let (Some(studio), Ok(own)) = (around(&window), window.location().origin()) else {
        return;
    };
    let id = id.map_or(JsValue::UNDEFINED, JsValue::from_str);
    if let Some(message) = object(&[("dateline", &word.into()), ("id", &id)]) {
        // The browser delivers it to this origin only.
        let _ = studio.post_message(&message, &own);
    }
}

/// The page around this one.
fn around(window: &Window) -> Option<Window> {
    let parent = window.parent().ok()??;
    (parent != *window).then_some(parent)
}

/// Reads a message; none if it holds no article.
fn sent(data: &JsValue) -> Option<Sent> {
    let member = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let message = member(data, "dateline")?;
    let buffer: ArrayBuffer = member(&message, "article")?.dyn_into().ok()?;
    Some(Sent {
        checked: Uint8Array::new(&buffer).to_vec(),
        language: member(&message, "language")?.as_string()?,
    })
}
