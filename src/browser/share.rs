//! Copying to the clipboard, and sharing by the device's own means.

use super::document::window;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies a text; calls back with whether it worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let Some(window) = window() else {
        return done(false);
    };
    // Undefined outside a secure context.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).ok();
    if clipboard.is_none_or(|clipboard| clipboard.is_undefined()) {
        return done(false);
    }
    let promise = window.navigator().clipboard().write_text(text);
    wasm_bindgen_futures::spawn_local(async move {
        done(wasm_bindgen_futures::JsFuture::from(promise).await.is_ok());
    });
}

/// The result of sharing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shared {
    /// The device has shared it, or the reader has cancelled: the page says nothing.
    Handed,
    /// The address is in the clipboard instead.
    Copied,
    /// Neither was possible.
    Failed,
}

/// Shares an address: on touch devices through the device (Web Share), else through the clipboard.
pub fn share(title: &str, address: &str, done: impl FnOnce(Shared) + 'static) {
    let copied = |worked: bool| {
        if worked {
            Shared::Copied
        } else {
            Shared::Failed
        }
    };
    let Some(promise) = offer(title, address) else {
        return copy(address, move |worked| done(copied(worked)));
    };
    let address = address.to_owned();
    spawn_local(async move {
        match JsFuture::from(promise).await {
            Ok(_) => done(Shared::Handed),
            Err(error) if is_abort(&error) => done(Shared::Handed),
            Err(_) => copy(&address, move |worked| done(copied(worked))),
        }
    });
}

/// The device's dialogue, if it is a touch device and has one.
fn offer(title: &str, address: &str) -> Option<Promise> {
    if !super::media::media("(pointer: coarse)") {
        return None;
    }
    let navigator = window()?.navigator();
    let share: Function = Reflect::get(&navigator, &"share".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let data = Object::new();
    for (name, value) in [("title", title), ("url", address)] {
        Reflect::set(&data, &name.into(), &value.into()).ok()?;
    }
    share.call1(&navigator, &data).ok()?.dyn_into().ok()
}

fn is_abort(error: &wasm_bindgen::JsValue) -> bool {
    let name = Reflect::get(error, &"name".into()).ok();
    name.and_then(|name| name.as_string()).as_deref() == Some("AbortError")
}
