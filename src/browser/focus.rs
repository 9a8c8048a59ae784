//! The focus of the keyboard.

use super::document::{all_in, by_id, document, find};
use super::timers::after;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// Gives an element the focus without scrolling.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    } else if let Some(element) = element.dyn_ref::<web_sys::SvgElement>() {
        let _ = element.focus();
    }
}

/// The element that has the focus.
pub fn focused() -> Option<Element> {
    document()?.active_element()
}

/// Whether nothing has the focus, because the element that had it is gone.
pub fn focus_is_lost() -> bool {
    focused().is_none_or(|element| element.tag_name() == "BODY")
}

/// Gives the focus to the element that a selector finds, if the next drawing loses the focus.
pub fn refocus(selector: &'static str) {
    after(60, move || {
        if let (true, Some(element)) = (focus_is_lost(), find(selector)) {
            focus(&element);
        }
    })
    .forget();
}

/// Whether an element is still in the page and shown.
pub fn can_focus(element: &Element) -> bool {
    element.tag_name() != "BODY"
        && element.is_connected()
        && element.get_bounding_client_rect().width() > 0.0
}

/// The first visible control that chooses an entity.
pub fn find_by_data_id(id: &str) -> Option<Element> {
    let id: String = id.chars().filter(|c| *c != '"' && *c != '\\').collect();
    let body = document()?.body()?;
    all_in(&body, &format!("[data-id=\"{id}\"]"))
        .into_iter()
        .find(can_focus)
}

/// Gives the focus to the first visible element of the page's content that a selector finds, after the
/// next drawing.
pub fn focus_shown(selector: String) {
    let look = move || {
        let main = by_id("main-content");
        let found = main
            .map(|main| all_in(&main, &selector))
            .unwrap_or_default();
        if let Some(element) = found.into_iter().find(can_focus) {
            focus(&element);
        }
    };
    after(60, look).forget();
}

/// Moves the focus to the start of the content.
pub fn focus_main() {
    if let Some(main) = by_id("main-content") {
        focus(&main);
    }
}

/// Moves the focus to the control that unfolds all facets.
pub fn focus_facets() {
    if let Some(fold) = find(".facets > summary") {
        focus(&fold);
    }
}
