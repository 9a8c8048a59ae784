//! The document: its elements, their attributes and styles, and the article in it.

use compact::decimal::format_decimal;
use explorer::page_article;
use js_sys::{Function, Reflect, global};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Window};

pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

pub(super) fn root() -> Option<HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// Sets an attribute of the document's root element; none removes it.
pub fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        write_attribute(&root, name, value);
    }
}

/// Whether the document's root element has an attribute.
pub fn root_has(name: &str) -> bool {
    root().is_some_and(|root| root.has_attribute(name))
}

/// An attribute of the document's root element.
pub fn root_attribute(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// What is typed in the text field that a selector finds; nothing if there is none.
pub fn typed_in(selector: &str) -> String {
    let field = find(selector).map(|field| match field.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => area.value(),
        Err(field) => (field.dyn_into::<HtmlInputElement>())
            .map_or_else(|_| String::new(), |input| input.value()),
    });
    field.unwrap_or_default()
}

/// The language of the page as the site sent it (`<html lang>`).
pub fn page_language() -> String {
    root().map_or_else(String::new, |root| root.lang())
}

/// Whether the site has a page for each language.
pub fn has_language_pages() -> bool {
    find("link[data-page]").is_some()
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The bytes of the article that the page carries; none if it carries none.
pub fn page_article() -> Vec<u8> {
    carried(page_article::ELEMENT)
}

/// The bytes that an element of the page carries as text; nothing if there is no such element.
pub fn carried(id: &str) -> Vec<u8> {
    let text = by_id(id).and_then(|element| element.text_content());
    page_article::from_text(&text.unwrap_or_default())
}

/// Whether an element is as the host has drawn it, give or take words and attributes (`assets/script/shape.js`); so it
/// is where the host does not say.
pub fn is_as_drawn(element: &Element) -> bool {
    let Some(drawn) = element.get_attribute("data-shape") else {
        return true;
    };
    let shape = Reflect::get(&global(), &"datelineShape".into()).ok();
    let shape = shape.and_then(|shape| shape.dyn_into::<Function>().ok());
    let found = shape.and_then(|shape| shape.call1(&JsValue::UNDEFINED, element).ok());
    found.and_then(|found| found.as_string()) == Some(drawn)
}

/// Ends the program with an error in the console; the page then says that it did not start.
pub fn fail(message: &str) -> ! {
    wasm_bindgen::throw_str(message)
}

/// The first element that a selector finds.
pub fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// All elements inside another that a selector finds, in document order.
pub fn all_in(parent: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = parent.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|ix| found.get(ix)?.dyn_into().ok())
        .collect()
}

/// The first element inside another that a selector finds.
pub fn first_in(parent: &Element, selector: &str) -> Option<Element> {
    parent.query_selector(selector).ok()?
}

/// Writes an attribute; none removes it.
pub fn write_attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// The element that holds all that is shown.
pub fn body() -> Option<Element> {
    document()?.body().map(Element::from)
}

/// Sets an attribute of an element that Yew drew: for what moves faster than the views are drawn.
pub fn set_attribute(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Sets a property of an element's inline style (through CSSOM, which a strict content policy allows);
/// none removes it.
pub fn set_css(element: &Element, name: &str, value: Option<&str>) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    let _ = match value {
        Some(value) => element.style().set_property(name, value),
        None => element.style().remove_property(name).map(drop),
    };
}

/// Shifts an element by pixels. The browser moves the picture that it has and draws nothing again.
pub fn shift(element: &Element, dx: f64, dy: f64) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.style().set_property(
            "transform",
            &format!(
                "translate3d({}px, {}px, 0)",
                format_decimal(dx, 2),
                format_decimal(dy, 2)
            ),
        );
    }
}
