//! What stands for an element's content until that is drawn.

use crate::find;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Attribute of an element that another stands for: it is laid out, and not seen (`assets/style/base.css`).
const BEHIND: &str = "data-behind";

/// Leaves in sight what an element shows, until [`end_stand_in`]: a copy after it stands for it. Yew draws in several
/// frames, and without it the page would be seen in parts.
pub fn stand_in_for(element: &Element) {
    let copy = element.clone_node_with_deep(true).ok();
    let Some(copy) = copy.and_then(|copy| copy.dyn_into::<Element>().ok()) else {
        return;
    };
    if element.first_element_child().is_some()
        && copy.set_attribute("inert", "").is_ok()
        && element.after_with_node_1(&copy).is_ok()
    {
        // Only a name that is none is refused.
        let _ = element.set_attribute(BEHIND, "");
    }
}

/// Shows what was drawn in place of what stands for it.
pub fn end_stand_in() {
    let Some(element) = find("[data-behind]") else {
        return;
    };
    if let Some(copy) = element.next_element_sibling() {
        copy.remove();
    }
    let _ = element.remove_attribute(BEHIND);
}
