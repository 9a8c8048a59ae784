//! Keys that act wherever the focus is.

use crate::model::{FactsMessage, KeepMessage, Message, Side, SideMessage};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::Callback;

/// Listens to the keys of the whole page.
pub fn listen(send: Callback<Message>) -> Option<browser::EventListener> {
    browser::on_key(move |event| {
        // By what it writes: its place differs by layout.
        if event.key() == "?" && !is_field(event) && !event.ctrl_key() && !event.meta_key() {
            event.prevent_default();
            send.emit(Message::Side(SideMessage::Toggle(Side::Help)));
            return;
        }
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        // By the place of the key, so that every layout has it.
        let message = match (&*event.code(), event.shift_key()) {
            ("KeyS", false) => Message::Keep(KeepMessage::SaveFile),
            // A field undoes what is typed in it.
            ("KeyZ" | "KeyY", _) if is_field(event) => return,
            ("KeyZ", false) => Message::Facts(FactsMessage::Undo),
            ("KeyZ", true) | ("KeyY", false) => Message::Facts(FactsMessage::Redo),
            _ => return,
        };
        event.prevent_default();
        send.emit(message);
    })
}

fn is_field(event: &web_sys::KeyboardEvent) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        matches!(
            &*element.tag_name().to_lowercase(),
            "input" | "textarea" | "select"
        )
    })
}
