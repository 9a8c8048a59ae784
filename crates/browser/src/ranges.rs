//! Stretches of the text on the page, and their highlights by the CSS Custom Highlight API, which changes
//! nothing in the document.

use super::document::{document, window};
use wasm_bindgen::prelude::*;
use web_sys::{DomRect, Element, Node, Range};

/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// The range from one offset to another in the text of an element, in UTF-16 units. Text inside the
/// elements that `skipped` finds does not count.
pub fn range(element: &Element, start: u32, end: u32, skipped: &str) -> Option<Range> {
    let document = document()?;
    let walker = document
        .create_tree_walker_with_what_to_show(element, SHOW_TEXT)
        .ok()?;
    let range = document.create_range().ok()?;
    let (mut at, mut open) = (0, false);
    while let Some(node) = walker.next_node().ok()? {
        if !skipped.is_empty() && is_inside(&node, skipped) {
            continue;
        }
        let length = node
            .node_value()
            .map_or(0, |text| text.encode_utf16().count()) as u32;
        if !open && start < at + length {
            range.set_start(&node, start - at).ok()?;
            open = true;
        }
        if open && end <= at + length {
            range.set_end(&node, end - at).ok()?;
            return Some(range);
        }
        at += length;
    }
    None
}

/// The elements that a selector finds around or inside a range.
pub fn elements_at(range: &Range, selector: &str) -> Vec<Element> {
    let around = |node: Result<Node, JsValue>| {
        let parent = node.ok()?.parent_element()?;
        parent.closest(selector).ok()?
    };
    let (first, last) = (
        around(range.start_container()),
        around(range.end_container()),
    );
    let mut found = Vec::new();
    let mut next = first;
    while let Some(element) = next {
        let is_last = last.as_ref() == Some(&element);
        next = element.next_element_sibling().filter(|_| !is_last);
        if element.matches(selector).unwrap_or(false) {
            found.push(element);
        }
    }
    found
}

fn is_inside(node: &Node, selector: &str) -> bool {
    let parent = node.parent_element();
    parent.is_some_and(|parent| matches!(parent.closest(selector), Ok(Some(_))))
}

/// Highlights these ranges, and none besides, under a name that the style sheets know
/// (`::highlight(name)`). Does nothing where the browser has no such highlights.
pub fn highlight(name: &str, ranges: &[Range]) {
    let _ = try_highlight(name, ranges);
}

/// Where the first range is that is highlighted under a name.
pub fn highlighted(name: &str) -> Option<DomRect> {
    let registry = registry().ok()?;
    let get = method(&registry, "get").ok()?;
    let highlight = get.call1(&registry, &name.into()).ok()?;
    let values = method(&highlight, "values").ok()?.call0(&highlight).ok()?;
    let first = method(&values, "next").ok()?.call0(&values).ok()?;
    let range = js_sys::Reflect::get(&first, &"value".into()).ok()?;
    Some(range.dyn_into::<Range>().ok()?.get_bounding_client_rect())
}

/// `CSS.highlights`.
fn registry() -> Result<JsValue, JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let css = js_sys::Reflect::get(&window, &"CSS".into())?;
    js_sys::Reflect::get(&css, &"highlights".into())
}

fn method(object: &JsValue, name: &str) -> Result<js_sys::Function, JsValue> {
    js_sys::Reflect::get(object, &name.into())?.dyn_into()
}

fn try_highlight(name: &str, ranges: &[Range]) -> Result<(), JsValue> {
    let registry = registry()?;
    if ranges.is_empty() {
        method(&registry, "delete")?.call1(&registry, &name.into())?;
        return Ok(());
    }
    let constructor = method(&js_sys::global(), "Highlight")?;
    let highlight = js_sys::Reflect::construct(&constructor, &ranges.iter().collect())?;
    method(&registry, "set")?.call2(&registry, &name.into(), &highlight)?;
    Ok(())
}
