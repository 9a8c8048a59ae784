//! Text that is pasted, dropped or chosen.

use crate::model::Message;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, HtmlInputElement};
use yew::prelude::*;

/// What is pasted or dropped: a file, or else markup, or else words; none if it is nothing of that.
pub fn taken(data: &DataTransfer) -> Option<Message> {
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        return Some(Message::File(file));
    }
    let text = |kind| {
        let text = data.get_data(kind).ok();
        text.filter(|text| !text.trim().is_empty())
    };
    text("text/html")
        .map(Message::Html)
        .or_else(|| text("text/plain").map(Message::Words))
}

/// What sends what is pasted.
pub fn on_paste(send: &Callback<Message>) -> Callback<Event> {
    let send = send.clone();
    Callback::from(move |event: Event| {
        let event = event.unchecked_into::<web_sys::ClipboardEvent>();
        if let Some(message) = event.clipboard_data().as_ref().and_then(taken) {
            event.prevent_default();
            send.emit(message);
        }
    })
}

/// What sends what is dropped.
pub fn on_drop(send: &Callback<Message>) -> Callback<DragEvent> {
    let send = send.clone();
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        if let Some(message) = event.data_transfer().as_ref().and_then(taken) {
            send.emit(message);
        }
    })
}

/// What lets things be dropped.
pub fn on_drag_over() -> Callback<DragEvent> {
    Callback::from(|event: DragEvent| event.prevent_default())
}

/// What sends the file that is chosen.
pub fn on_choose(send: &Callback<Message>) -> Callback<Event> {
    let send = send.clone();
    Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            send.emit(Message::File(file));
        }
        // The same file can be chosen again.
        input.set_value("");
    })
}

/// The endings of the files that can be read.
pub const ENDINGS: &str = ".txt,.html,.htm,.md,.docx,.json";
