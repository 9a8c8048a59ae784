//! The window's size, and the reader's preferences.

use super::document::window;
use compact::decimal::{format_decimal, within};
use explorer::breakpoints::Breakpoint;
use wasm_bindgen::prelude::*;

/// The reader's languages, the most preferred first.
pub fn languages() -> Vec<String> {
    let Some(window) = window() else {
        return Vec::new();
    };
    window
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect()
}

/// Width and height of the window in CSS pixels.
pub fn window_size() -> (f64, f64) {
    let number = |value: Result<JsValue, JsValue>| value.ok().and_then(|value| value.as_f64());
    window().map_or((0.0, 0.0), |window| {
        (
            number(window.inner_width()).unwrap_or(0.0),
            number(window.inner_height()).unwrap_or(0.0),
        )
    })
}

/// How many times as large as usual the reader has text.
pub fn text_scale() -> f64 {
    let size = || {
        let window = window()?;
        let root = window.document()?.document_element()?;
        let style = window.get_computed_style(&root).ok()??;
        let size = style.get_property_value("font-size").ok()?;
        Some(js_sys::parse_float(&size)).filter(|size| size.is_finite())
    };
    // The root's type is 62.5 % of 16 px (assets/style/base.css).
    size().map_or(1.0, |size| within(size / 10.0, 0.5, 4.0))
}

/// Whether a media query holds.
pub fn media(query: &str) -> bool {
    window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// Whether the window is at least as wide as a breakpoint of widths.
pub fn is_at_least(breakpoint: Breakpoint) -> bool {
    // In the units of the style sheets, which follow the reader's size of text.
    let at = format_decimal(f64::from(breakpoint.at) / 16.0, 4);
    media(&format!("(min-width: {at}em)"))
}

/// Whether the reader prefers reduced motion.
pub fn reduced_motion() -> bool {
    media("(prefers-reduced-motion: reduce)")
}
