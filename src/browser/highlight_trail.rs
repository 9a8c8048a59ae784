//! The marker that goes from what was chosen to its sentence, so that the eye can follow it.
//!
//! Only decoration: nothing waits for it, a new choice puts an end to it, and where motion is not
//! wanted there is none.

use super::{Timeout, document, reduced_motion, window};
use compact::decimal::format_decimal;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};

/// How long it goes, in milliseconds; `.traveller` in `base.css` has the same.
const LONG: u32 = 320;

thread_local! {
    /// Where it starts, and what is on its way.
    static START: RefCell<Option<DomRect>> = const { RefCell::new(None) };
    static ON_ITS_WAY: RefCell<Option<(Element, [Timeout; 2])>> = const { RefCell::new(None) };
}

/// Remembers where something was chosen.
pub fn starts_at(element: &Element) {
    START.set(Some(element.get_bounding_client_rect()));
}

/// Sends the marker on its way to a sentence, if something was chosen elsewhere just now.
pub fn goes_to(sentence: &Element) {
    ON_ITS_WAY.with(|going| {
        if let Some((element, _)) = going.borrow_mut().take() {
            element.remove();
        }
    });
    if let Some(from) = START.take().filter(|_| !reduced_motion()) {
        let _ = send(&from, &sentence.get_bounding_client_rect());
    }
}

fn send(from: &DomRect, to: &DomRect) -> Option<()> {
    let height = window()?.inner_height().ok()?.as_f64()?;
    let seen = |rect: &DomRect| rect.width() > 0.0 && rect.bottom() > 0.0 && rect.top() < height;
    if !seen(from) || !seen(to) {
        return None;
    }
    let element: HtmlElement = document()?.create_element("div").ok()?.dyn_into().ok()?;
    element.set_class_name("traveller");
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
    let going = element.clone();
    let go = super::after(20, move || {
        let _ = going.class_list().add_1("is-going");
    });
    let gone = super::after(20 + LONG, || {
        ON_ITS_WAY.with(|going| {
            if let Some((element, timers)) = going.borrow_mut().take() {
                element.remove();
                // This very call is one of them.
                timers.into_iter().for_each(|timer| {
                    timer.forget();
                });
            }
        });
    });
    ON_ITS_WAY.set(Some((element.into(), [go, gone])));
    Some(())
}
