//! What stands for an element's content while that is drawn afresh.

use crate::find;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Attribute of the element that stands for another.
const MARK: &str = "data-stand-in";

/// Leaves in sight what an element shows, until [`end_stand_in`]: a copy after it, while the element itself is laid out
/// as before and not seen. Drawing takes several frames, and the page would be seen in parts.
pub fn stand_in_for(element: &Element) {
    let Some(copy) = element.clone_node_with_deep(true).ok() else {
        return;
    };
    let (Ok(copy), Some(own)) = (copy.dyn_into::<Element>(), element.dyn_ref::<HtmlElement>())
    else {
        return;
    };
    for (name, value) in [(MARK, ""), ("inert", ""), ("aria-hidden", "true")] {
        // Only a name that is none is refused.
        let _ = copy.set_attribute(name, value);
    }
    let _ = copy.remove_attribute("id");
    let width = format!("{}px", own.offset_width());
    if element.after_with_node_1(&copy).is_ok() {
        for (name, value) in [
            ("position", "absolute"),
            ("visibility", "hidden"),
            ("width", &*width),
        ] {
            let _ = own.style().set_property(name, value);
        }
    }
}

/// Shows what was drawn in place of what stands for it.
pub fn end_stand_in() {
    let Some(copy) = find(&format!("[{MARK}]")) else {
        return;
    };
    if let Some(own) = copy.previous_element_sibling() {
        let _ = own.remove_attribute("style");
    }
    copy.remove();
}
