//! Stores for tests: each test has a database of its own.

use std::time::Duration;
use storage::drafts::{Draft, DraftId, Drafts, Listed, Summary};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/tests/browser/support.js")]
extern "C" {
    pub fn factory() -> JsValue;
    pub fn refusing(name: &str) -> JsValue;
    pub fn full(late: bool) -> JsValue;
    #[wasm_bindgen(catch)]
    pub async fn damage(name: &str, change: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    pub async fn newer(name: &str, version: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    pub async fn picking(picker: &str, name: &str, how: &str) -> Result<JsValue, JsValue>;
    pub fn picked() -> u32;
    #[wasm_bindgen(catch, js_name = onDisk)]
    pub async fn on_disk(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = removeFromDisk)]
    pub async fn remove_from_disk(name: &str) -> Result<JsValue, JsValue>;
    pub fn drop(name: &str, content: &str) -> web_sys::DataTransfer;
    pub fn locks(on: bool);
    pub fn opened() -> JsValue;
    pub fn closed(page: &JsValue);
    pub fn heard(page: &JsValue) -> String;
    pub fn post(page: &JsValue, message: &str);
    #[wasm_bindgen(js_name = postOwn)]
    pub fn post_own(message: &str);
    #[wasm_bindgen(catch)]
    pub async fn shared(entries: &str) -> Result<JsValue, JsValue>;
    pub fn address(fragment: &str);
    pub fn here() -> String;
    pub type Count;
    pub fn counted() -> Count;
    #[wasm_bindgen(method, getter)]
    pub fn writes(this: &Count) -> u32;
    #[wasm_bindgen(method)]
    pub fn stop(this: &Count);
}

/// A new database's name.
pub fn name() -> String {
    format!("test {}", DraftId::random())
}

/// The drafts of a new database.
pub fn drafts() -> Drafts {
    Drafts::in_database(factory(), &name())
}

/// A draft that was not saved yet.
pub fn draft(title: &str, content: &str) -> Draft {
    Draft {
        id: DraftId::random(),
        title: title.to_owned(),
        language: "ru".to_owned(),
        decided: 2,
        of: 7,
        content: content.to_owned(),
    }
}

/// The titles of the list, in its order.
pub async fn titles(drafts: &Drafts) -> Vec<String> {
    let listed = drafts.list().await.expect("a list");
    listed
        .iter()
        .map(|listed| summary(listed).title.clone())
        .collect()
}

/// An entry that can be read.
pub fn summary(listed: &Listed) -> &Summary {
    match listed {
        Listed::Draft(summary) => summary,
        Listed::Damaged(damaged) => panic!("{damaged:?}"),
    }
}

/// Waits.
pub async fn sleep(milliseconds: u64) {
    gloo::timers::future::sleep(Duration::from_millis(milliseconds)).await;
}

/// Waits until something holds, for a few seconds.
pub async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..300 {
        if holds() {
            return;
        }
        sleep(20).await;
    }
    panic!("{what} did not happen");
}
