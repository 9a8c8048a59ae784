//! The keyboard's focus inside the map.

use super::state::Memory;
use std::cell::RefCell;
use web_sys::Element;

/// The key of the item that an element belongs to.
pub fn key_of(element: &Element) -> Option<String> {
    element
        .closest("[data-key]")
        .ok()
        .flatten()?
        .get_attribute("data-key")
}

/// The key of the focused item.
pub fn focused_key(stage: &Element) -> Option<String> {
    browser::focused()
        .filter(|focused| stage.contains(Some(focused)))
        .as_ref()
        .and_then(key_of)
}

/// Moves the focus to an item; false if it is not drawn.
pub fn focus_key(stage: &Element, key: &str) -> bool {
    let found = browser::all_in(stage, "[data-key]");
    let found = found
        .iter()
        .find(|element| element.get_attribute("data-key").as_deref() == Some(key));
    if let Some(element) = found {
        browser::focus(element);
    }
    found.is_some()
}

/// The focused item may have been drawn anew, or become part of a group: keeps the focus in the map.
pub fn keep_focus(stage: &Element, memory: &RefCell<Memory>) {
    let (wanted, held) = {
        let mut memory = memory.borrow_mut();
        (memory.wanted.take(), memory.held.take())
    };
    if let Some(key) = wanted {
        if !focus_key(stage, &key) {
            // Not drawn yet: the map still moves.
            memory.borrow_mut().wanted = Some(key);
        }
    } else if let Some(key) = held
        && focused_key(stage).is_none()
        && !browser::focused().is_some_and(|focused| stage.contains(Some(&focused)))
        && !focus_key(stage, &key)
        && let Some(svg) = browser::all_in(stage, ".map-svg").first()
    {
        browser::focus(svg);
    }
}
