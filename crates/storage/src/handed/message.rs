//! What the page whose bookmarklet has opened the studio posts to it (`assets/script/bookmarklet.js`).

use super::text::{Handed, MOST_TEXT};
use crate::js::member;
use gloo::events::EventListener;
use js_sys::{JsString, Object};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};

/// What tells the bookmarklet that the studio listens. It holds no data: whoever has opened the studio may know.
const READY: &str = "dateline-ready";

/// More was posted than is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLarge;

/// Listens until dropped, or until one message has come.
#[must_use]
pub struct Receiving(#[expect(dead_code, reason = "listens until dropped")] EventListener);

/// If another page has opened the studio, tells it that the studio is ready, and calls back with the one message that it
/// may post: `{dateline: {text, html, url, title}}`, texts only. Other messages, and those of other windows, are left
/// alone.
#[must_use]
pub fn receive(callback: impl FnOnce(Result<Handed, TooLarge>) + 'static) -> Option<Receiving> {
    let window = web_sys::window()?;
    let opener = member(&window, "opener");
    if !opener.is_object() {
        return None;
    }
    let source = opener.clone();
    let callback = Cell::new(Some(callback));
    let listener = EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let from: JsValue = event.source().map_or(JsValue::NULL, Into::into);
        if !Object::is(&from, &source) {
            return;
        }
        if let Some(handed) = read(&event.data())
            && let Some(callback) = callback.take()
        {
            callback(handed);
        }
    });
    // Its origin is not known, and this says nothing.
    let opener: Window = opener.unchecked_into();
    let _ = opener.post_message(&READY.into(), "*");
    Some(Receiving(listener))
}

/// Reads a message; none if it is not for the studio.
fn read(data: &JsValue) -> Option<Result<Handed, TooLarge>> {
    let posted = member(data, "dateline");
    if !posted.is_object() {
        return None;
    }
    let text = |name| match member(&posted, name).dyn_into::<JsString>() {
        Ok(text) if text.length() > MOST_TEXT => Err(TooLarge),
        Ok(text) => Ok(String::from(text)),
        Err(_) => Ok(String::new()),
    };
    let read = || {
        Ok(Handed {
            text: text("text")?,
            html: text("html")?,
            url: text("url")?,
            title: text("title")?,
            file: None,
        })
    };
    let handed: Result<Handed, TooLarge> = read();
    match &handed {
        Ok(handed) if handed.is_empty() => None,
        _ => Some(handed),
    }
}
