//! The reader's page in a frame of the studio. [`explorer::protocol`] has the messages.

use super::document::{set_css, window};
use super::observers::size;
use compact::decimal::format_decimal;
use gloo::events::EventListener;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlIFrameElement, MessageEvent};

/// What a reader's page says: a word, and the id of what is selected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// `ready`: it takes articles; `edit`: what is selected is to be corrected.
    pub word: String,
    /// The id of what is selected.
    pub id: Option<String>,
}

/// Calls back with what the page in a frame says, if it is of this origin; until dropped.
#[must_use]
pub fn on_told(frame: &Element, callback: impl Fn(Told) + 'static) -> Option<EventListener> {
    let frame: HtmlIFrameElement = frame.clone().dyn_into().ok()?;
    let window = window()?;
    let own = window.location().origin().ok()?;
    Some(EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let from = event.source().map_or(JsValue::NULL, JsValue::from);
        let inner = frame.content_window();
        let is_inner = inner.is_some_and(|inner| Object::is(&from, &inner));
        let text = |name: &str| Reflect::get(&event.data(), &name.into()).ok()?.as_string();
        if event.origin() == own
            && is_inner
            && let Some(word) = text("dateline")
        {
            let id = text("id");
            callback(Told { word, id });
        }
    }))
}

/// Sends an article, as the check answers with it, to the page in a frame, with the name of its file and the tag of the
/// language in which the page is to be.
pub fn send_article(frame: &Element, checked: &[u8], name: &str, language: &str) -> Option<()> {
    let inner = frame.dyn_ref::<HtmlIFrameElement>()?.content_window()?;
    let own = window()?.location().origin().ok()?;
    let buffer = Uint8Array::from(checked).buffer();
    let order = Object::new();
    let members: [(&str, JsValue); 3] = [
        ("article", buffer.clone().into()),
        ("name", name.into()),
        ("language", language.into()),
    ];
    for (name, value) in members {
        Reflect::set(&order, &name.into(), &value).ok()?;
    }
    let message = Object::new();
    Reflect::set(&message, &"dateline".into(), &order).ok()?;
    // The browser delivers it to this origin only.
    inner
        .post_message_with_transfer(&message, &own, &Array::of1(&buffer))
        .ok()
}

/// Gives a frame a width in CSS pixels, and makes it as small as it must be to fit into the element around it, whose
/// height it fills.
pub fn fit_frame(frame: &Element, width: f64) {
    let Some(around) = frame.parent_element() else {
        return;
    };
    let (space, height) = size(&around);
    let scale = (space / width).min(1.0);
    if scale <= 0.0 {
        return;
    }
    let pixels = |value: f64| format!("{}px", format_decimal(value, 2));
    set_css(frame, "width", Some(&pixels(width)));
    set_css(frame, "height", Some(&pixels(height / scale)));
    let left = (space - width * scale) / 2.0;
    let moved = format!(
        "translateX({}) scale({})",
        pixels(left),
        format_decimal(scale, 5)
    );
    set_css(frame, "transform", Some(&moved));
}
