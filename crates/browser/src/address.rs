//! The address of the page and its history.

use super::document::{find, window};
use explorer::embed;
use gloo::events::EventListener;
use wasm_bindgen::prelude::*;

/// The fragment of the address, without `#`.
pub fn fragment() -> String {
    let hash = window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.trim_start_matches('#').to_string()
}

/// The query of the address.
pub fn query() -> String {
    window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// The address without its fragment, and without the request for a frame.
pub fn page_address() -> String {
    let href = window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    embed::full(href.split('#').next().unwrap_or_default())
}

/// Writes the fragment into the address: as a new entry of the history, or in place of this one.
pub fn set_fragment(fragment: &str, new_entry: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    let url = format!("#{fragment}");
    // A browser may refuse too many entries in a short time; the page does without them.
    let _ = if new_entry {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

/// Calls back when the reader goes back or forward or edits the address; until dropped.
#[must_use]
pub fn on_navigation(callback: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = window()?;
    let again = callback.clone();
    Some([
        EventListener::new(&window, "popstate", move |_| callback()),
        EventListener::new(&window, "hashchange", move |_| again()),
    ])
}

/// Opens the page's version in a language, with a fragment, if the site has one.
pub fn open_language_page(tag: &str, fragment: &str) -> Option<()> {
    let link = find(&format!("link[data-page=\"{tag}\"]"))?;
    let here = link.get_attribute("data-here")?;
    let location = window()?.location();
    let search = location.search().ok()?;
    location.assign(&format!("{here}{search}#{fragment}")).ok()
}

/// Loads the page anew.
pub fn load_again() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}
