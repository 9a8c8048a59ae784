//! A highlight that moves from the chosen item to its sentence, so that the eye can follow it.
//!
//! It is only decoration: nothing waits for it, a new choice removes it, and readers who prefer reduced
//! motion do not get it.

use super::document::{document, window};
use super::media::reduced_motion;
use super::timers::{Timeout, after};
use compact::decimal::format_decimal;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};

/// How long it moves, in milliseconds; the transition of `.highlight-trail` in `base.css` ends before.
const DURATION: u32 = 320;

thread_local! {
    /// Where the next one starts.
    static START: RefCell<Option<DomRect>> = const { RefCell::new(None) };
    /// The one that moves now, and the timers that start and remove it.
    static MOVING: RefCell<Option<(Element, [Timeout; 2])>> = const { RefCell::new(None) };
}

/// Remembers the place of an item that the reader chose.
pub fn start_at(element: &Element) {
    START.set(Some(element.get_bounding_client_rect()));
}

/// Moves the highlight to a sentence, if the reader has just chosen something elsewhere.
pub fn move_to(sentence: &Element) {
    MOVING.with(|moving| {
        if let Some((element, _)) = moving.borrow_mut().take() {
            element.remove();
        }
    });
    if let Some(from) = START.take().filter(|_| !reduced_motion()) {
        let _ = animate(&from, &sentence.get_bounding_client_rect());
    }
}

fn animate(from: &DomRect, to: &DomRect) -> Option<()> {
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
    let transform = format!(
        "translate({}px, {}px) scale({}, {})",
        format_decimal(from.left() - to.left(), 1),
        format_decimal(from.top() - to.top(), 1),
        format_decimal(from.width() / to.width(), 3),
        format_decimal(from.height() / to.height().max(1.0), 3),
    );
    style.set_property("transform", &transform).ok()?;
    document()?.body()?.append_child(&element).ok()?;
    let started = element.clone();
    let start = after(20, move || {
        let _ = started.class_list().add_1("is-moving");
    });
    let end = after(20 + DURATION, || {
        MOVING.with(|moving| {
            if let Some((element, timers)) = moving.borrow_mut().take() {
                element.remove();
                // One of them is running this very call.
                timers.into_iter().for_each(|timer| {
                    timer.forget();
                });
            }
        });
    });
    MOVING.set(Some((element.into(), [start, end])));
    Some(())
}
