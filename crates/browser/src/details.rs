//! The details of all entities, which the host has drawn into a document of their own.

use super::document::{find, root, window};
use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, XmlHttpRequest, XmlHttpRequestResponseType};

/// Loads the document with the details of the article's entities, if the page has one, and calls back with
/// it. The browser reads it as it reads a page, but runs none of its scripts.
pub fn load_details(callback: impl FnOnce(Document) + 'static) -> Option<()> {
    let address = root()?.get_attribute("data-details")?;
    let request = XmlHttpRequest::new().ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    request.open("GET", &address).ok()?;
    let target = request.clone();
    EventListener::once(&target, "load", move |_| {
        let response = request.response().ok();
        if let Some(document) = response.and_then(|response| response.dyn_into().ok()) {
            callback(document);
        }
    })
    .forget();
    target.send().ok()
}

/// A copy of the detail at a position of that document.
pub fn copy_detail(document: &Document, position: u32) -> Option<Element> {
    let details = document.body()?.children();
    let copy = details.item(position)?.clone_node_with_deep(true).ok()?;
    copy.dyn_into().ok()
}

/// Shows the detail at a position of that document.
pub fn show_detail(document: &Document, position: u32) -> Option<Element> {
    let copy = copy_detail(document, position)?;
    let place = find(".detail-pane")?;
    place
        .insert_before(&copy, place.first_child().as_ref())
        .ok()?;
    Some(copy)
}

/// Property of an event in which one program on the page hands the document to another.
const HANDED: &str = "details";

/// Sends an event to the window; gives back the document with details, if who listens has put it into the event.
pub fn send_for_details(name: &str) -> Option<Document> {
    let event = Event::new(name).ok()?;
    let _ = window()?.dispatch_event(&event);
    let document = js_sys::Reflect::get(&event, &HANDED.into()).ok()?;
    document.dyn_into().ok()
}

/// Puts the document with details into an event of [`send_for_details`].
pub fn hand_details(event: &Event, document: Document) {
    let _ = js_sys::Reflect::set(event, &HANDED.into(), &document);
}
