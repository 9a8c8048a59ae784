//! The window's size, and the reader's preferences.

use super::document::window;
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

/// Whether a media query holds.
pub fn media(query: &str) -> bool {
    window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// Whether the window is at least as wide as a breakpoint of widths.
pub fn is_at_least(breakpoint: Breakpoint) -> bool {
    media(&format!("(min-width: {}px)", breakpoint.at))
}

/// Whether the reader prefers reduced motion.
pub fn reduced_motion() -> bool {
    media("(prefers-reduced-motion: reduce)")
}
