//! Files and texts that the reader drops on the page, and the way from here into the studio.

use super::document::{document, find, window};
use super::listeners::on_document;
use gloo::events::EventListener;
use js_sys::{Array, Date, Math, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Cache, CacheStorage, DataTransfer, DragEvent, Element, File, FilePropertyBag, FormData,
    Response, Url,
};

/// Listens to what is dropped.
pub type Drops = [Option<EventListener>; 4];

/// Calls back with each file that is dropped on the page; a text that is dropped comes as one. What is dragged from the
/// page itself, and addresses, are left to the browser. Until dropped.
#[must_use]
pub fn on_drop(callback: impl Fn(File) + 'static) -> Drops {
    let own = Rc::new(Cell::new(false));
    let set = |name, value| {
        let own = own.clone();
        on_document(name, move |_| own.set(value))
    };
    let is_own = own.clone();
    [
        set("dragstart", true),
        set("dragend", false),
        on_document("dragover", move |event| {
            if !is_own.get() && dropped(event).is_some() {
                event.prevent_default();
            }
        }),
        on_document("drop", move |event| {
            if own.replace(false) {
                return;
            }
            if let Some(dropped) = dropped(event) {
                event.prevent_default();
                if let Some(file) = file(&dropped) {
                    callback(file);
                }
            }
        }),
    ]
}

/// What an event drags over the page, if it is for the page: not what a field takes.
fn dropped(event: &web_sys::Event) -> Option<DataTransfer> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let field = target.closest("input, textarea").ok()?;
    if event.default_prevented() || field.is_some() {
        return None;
    }
    let data = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    let kinds = data.types();
    let has = |kind: &str| kinds.includes(&kind.into(), 0);
    (has("Files") || has("text/plain") && !has("text/uri-list")).then_some(data)
}

/// The first file; the text, if there is none.
fn file(data: &DataTransfer) -> Option<File> {
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        return Some(file);
    }
    let text = data.get_data("text/plain").ok()?;
    if text.trim().is_empty() {
        return None;
    }
    let options = FilePropertyBag::new();
    options.set_type("text/plain");
    let parts = Array::of1(&text.into());
    File::new_with_str_sequence_and_options(&parts, "text.txt", &options).ok()
}

/// Hands a file to the studio, and opens it: in this window, as the browser lets a page open no other one here. False if
/// the browser keeps nothing for this site.
///
/// The file waits in a store of the Cache API in the form in which the service worker keeps what is shared with the
/// installed site, so the studio has one way in for both (`storage::handed::take_shared`). Nothing goes over the network.
pub async fn hand_to_studio(file: &File, studio: &str) -> bool {
    let kept = keep(file).await.is_some();
    if kept && let Some(window) = window() {
        let _ = window.location().assign(studio);
    }
    kept
}

async fn keep(file: &File) -> Option<()> {
    let site = site()?;
    let form = FormData::new().ok()?;
    form.append_with_blob_and_filename("file", file, &file.name())
        .ok()?;
    let response = Response::new_with_opt_form_data(Some(&form)).ok()?;
    // Undefined outside a secure context.
    let caches = Reflect::get(&window()?.into(), &"caches".into()).ok()?;
    let caches: CacheStorage = caches.dyn_into().ok()?;
    let store: Cache = done(caches.open(&store_of_handed()?))
        .await?
        .dyn_into()
        .ok()?;
    // The studio takes them in the order in which they came.
    let name = format!("{}handed/{}-{}", site.href(), Date::now(), Math::random());
    done(store.put_with_str(&name, &response)).await?;
    Some(())
}

async fn done(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}

/// The name of the store in which texts wait for the studio: that of `assets/script/sw.js`.
pub fn store_of_handed() -> Option<String> {
    Some(format!("dateline-shared {}", site()?.pathname()))
}

/// The address of the site, which a page knows by its manifest's.
fn site() -> Option<Url> {
    let manifest = find("link[rel=manifest]")?.get_attribute("href")?;
    let manifest = Url::new_with_base(&manifest, &document()?.base_uri().ok()??).ok()?;
    Url::new_with_base(".", &manifest.href()).ok()
}
