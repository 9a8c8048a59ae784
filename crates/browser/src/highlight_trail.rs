//! A highlight that moves from the chosen item to its sentence, so that the eye can follow it.
//!
//! It is only decoration: nothing waits for it, a new choice removes it, and readers who prefer reduced
//! motion do not get it. It is one layer, moved by the compositor.

use super::animation::{Change, animate};
use super::document::{document, window};
use super::media::reduced_motion;
use compact::decimal::format_decimal;
use gloo::events::EventListener;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{DomRect, Element, HtmlElement};

/// How long it moves, in milliseconds.
const DURATION: u32 = 300;

thread_local! {
    /// Where the next one starts.
    static START: RefCell<Option<DomRect>> = const { RefCell::new(None) };
    /// The one that moves now, and what removes it.
    static MOVING: RefCell<Option<(Element, EventListener)>> = const { RefCell::new(None) };
}

/// Remembers the place of an item that the reader chose.
pub fn start_at(element: &Element) {
    START.set(Some(element.get_bounding_client_rect()));
}

/// Moves the highlight to a sentence, if the reader has just chosen something elsewhere.
pub fn move_to(sentence: &DomRect) {
    if let Some((element, _)) = MOVING.take() {
        element.remove();
    }
    if let Some(from) = START.take().filter(|_| !reduced_motion()) {
        let _ = start_moving(&from, sentence);
    }
}

fn start_moving(from: &DomRect, to: &DomRect) -> Option<()> {
    let height = window()?.inner_height().ok()?.as_f64()?;
    let visible = |rect: &DomRect| rect.width() > 0.0 && rect.bottom() > 0.0 && rect.top() < height;
    if !visible(from) || !visible(to) {
        return None;
    }
    let element: HtmlElement = document()?.create_element("div").ok()?.dyn_into().ok()?;
    element.set_class_name("highlight-trail");
    element.set_attribute("aria-hidden", "true").ok()?;
    let style = element.style();
    let set = |name: &str, value: f64| {
        style.set_property(name, &format!("{}px", format_decimal(value, 1)))
    };
    set("left", to.left()).ok()?;
    set("top", to.top()).ok()?;
    set("width", to.width()).ok()?;
    set("height", to.height().min(height)).ok()?;
    document()?.body()?.append_child(&element).ok()?;
    let transform = format!(
        "translate({}px, {}px) scale({}, {})",
        format_decimal(from.left() - to.left(), 1),
        format_decimal(from.top() - to.top(), 1),
        format_decimal(from.width() / to.width(), 3),
        format_decimal(from.height() / to.height().max(1.0), 3),
    );
    let element: Element = element.into();
    let change = Change::Transform([transform, String::from("none")]);
    let moving = animate(&element, change, DURATION)?;
    // In the very frame in which it ends.
    let end = EventListener::once(&moving, "finish", |_| {
        if let Some((element, listener)) = MOVING.take() {
            element.remove();
            // It is running this very call.
            listener.forget();
        }
    });
    MOVING.set(Some((element, end)));
    Some(())
}
