//! Events of the page and of the window.

use super::document::{document, window};
pub use gloo::events::EventListener;
use gloo::events::{EventListenerOptions, EventListenerPhase};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

/// Calls back on every key that is pressed in the page; until dropped.
#[must_use]
pub fn on_key(callback: impl Fn(&web_sys::KeyboardEvent) + 'static) -> Option<EventListener> {
    on_document("keydown", move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() {
            callback(event);
        }
    })
}

/// Calls back on every key that is pressed inside an element, whoever has drawn what is inside; until dropped.
pub fn on_key_within(
    element: &Element,
    callback: impl Fn(&web_sys::KeyboardEvent) + 'static,
) -> EventListener {
    let options = EventListenerOptions {
        phase: EventListenerPhase::Bubble,
        passive: false,
    };
    EventListener::new_with_options(element, "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() {
            callback(event);
        }
    })
}

/// Calls back on each event of this name in the page, after the listeners of its elements; the callback may
/// prevent what the browser does by itself. Until dropped.
#[must_use]
pub fn on_document(
    name: &'static str,
    callback: impl Fn(&web_sys::Event) + 'static,
) -> Option<EventListener> {
    listen(name, EventListenerPhase::Bubble, callback)
}

/// The same, but before the listeners of all elements.
#[must_use]
pub fn on_document_first(
    name: &'static str,
    callback: impl Fn(&web_sys::Event) + 'static,
) -> Option<EventListener> {
    listen(name, EventListenerPhase::Capture, callback)
}

fn listen(
    name: &'static str,
    phase: EventListenerPhase,
    callback: impl Fn(&web_sys::Event) + 'static,
) -> Option<EventListener> {
    let options = EventListenerOptions {
        phase,
        passive: false,
    };
    let document = document()?;
    Some(EventListener::new_with_options(
        &document, name, options, callback,
    ))
}

/// Calls back when the window's size changes; until dropped.
#[must_use]
pub fn on_resize(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "resize", move |_| callback()))
}

/// Calls back with each button that is pressed inside an element, whoever has drawn what is inside; until dropped.
pub fn on_press_within(element: &Element, callback: impl Fn(&Element) + 'static) -> EventListener {
    EventListener::new(element, "click", move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(button) = target.and_then(|target| target.closest("button").ok()?) {
            callback(&button);
        }
    })
}

/// Calls back on each event of this name at the window; until dropped.
#[must_use]
pub fn on_event(name: &'static str, callback: impl Fn() + 'static) -> Option<EventListener> {
    on_event_of(name, move |_| callback())
}

/// Calls back with each event of this name at the window; until dropped.
#[must_use]
pub fn on_event_of(
    name: &'static str,
    callback: impl Fn(&Event) + 'static,
) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, name, callback))
}

/// Sends an event to the page's script (`assets/script/early.js`).
pub fn send_event(name: &str) {
    if let (Some(window), Ok(event)) = (window(), web_sys::Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Directs all further events of the pointer to the element on which it was pressed.
pub fn capture_pointer(event: &web_sys::PointerEvent) {
    if let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// While an element has this class, it is held by a pointer.
const HELD: &str = "is-dragged";

fn held(event: &web_sys::PointerEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The element that was pressed is held until it is let go: it gets the events of the pointer, and lies in the way of
/// nothing that is looked for below it.
pub fn hold(event: &web_sys::PointerEvent) {
    capture_pointer(event);
    if let Some(element) = held(event) {
        let _ = element.class_list().add_1(HELD);
    }
}

/// Whether the element of an event is held.
pub fn is_held(event: &web_sys::PointerEvent) -> bool {
    held(event).is_some_and(|element| element.class_list().contains(HELD))
}

/// The element of an event is held no longer.
pub fn let_go(event: &web_sys::PointerEvent) {
    if let Some(element) = held(event) {
        let _ = element.class_list().remove_1(HELD);
    }
}

/// Whether an event has happened to an element that a selector finds itself, not to one in it.
pub fn is_target(event: &web_sys::Event, selector: &str) -> bool {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.matches(selector).unwrap_or(false))
}
