//! The texts of the interface, which `assets/script/app.js` fetches, a file a language.

use super::document::window;
use js_sys::{Function, Promise, Reflect, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The texts in the page's language, which have come with the application; empty where it holds them itself.
pub fn texts_of_page() -> String {
    let texts = Reflect::get(&global(), &"datelineTexts".into());
    texts
        .ok()
        .and_then(|texts| texts.as_string())
        .unwrap_or_default()
}

/// The texts in the language of this tag; none if they do not come.
pub async fn texts_in(tag: &str) -> Option<String> {
    let fetch = Reflect::get(&global(), &"datelineTextsIn".into()).ok()?;
    let asked = fetch
        .dyn_ref::<Function>()?
        .call1(&JsValue::UNDEFINED, &tag.into());
    let asked: Promise = asked.ok()?.dyn_into().ok()?;
    JsFuture::from(asked).await.ok()?.as_string()
}

/// The text of a file of the site, if it comes.
pub async fn text_at(address: &str) -> Option<String> {
    let window = window()?;
    let response = JsFuture::from(window.fetch_with_str(address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    text.as_string()
}
