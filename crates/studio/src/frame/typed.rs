//! What is typed in fields.

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What stands in a field.
fn value(target: Option<EventTarget>) -> Option<String> {
    let target = target?;
    let input = target
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::value);
    input.or_else(|| {
        target
            .dyn_ref::<HtmlTextAreaElement>()
            .map(HtmlTextAreaElement::value)
    })
}

/// Sends what is typed, letter by letter.
pub fn on_typed<M: 'static>(
    send: &Callback<M>,
    message: impl Fn(String) -> M + 'static,
) -> Callback<InputEvent> {
    let send = send.clone();
    Callback::from(move |event: InputEvent| {
        if let Some(value) = value(event.target()) {
            send.emit(message(value));
        }
    })
}

/// Sends what stands in a field when its form is sent.
pub fn on_submitted<M: 'static>(
    field: &'static str,
    send: &Callback<M>,
    message: impl Fn(String) -> M + 'static,
) -> Callback<SubmitEvent> {
    let send = send.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        send.emit(message(browser::typed_in(field)));
    })
}

/// Sends what was typed, once the field is left.
pub fn on_left<M: 'static>(
    send: &Callback<M>,
    message: impl Fn(String) -> M + 'static,
) -> Callback<Event> {
    let send = send.clone();
    Callback::from(move |event: Event| {
        if let Some(value) = value(event.target()) {
            send.emit(message(value));
        }
    })
}
