//! What another app has shared with the installed site. The service worker keeps it (`assets/script/sw.js`); the studio
//! takes it.
//!
//! Source: Web Share Target API (W3C), <https://w3c.github.io/web-share-target/>.

use super::text::{Handed, MOST_TEXT};
use crate::files::{Opening, read};
use crate::js::member;
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, File, FormData, Request, Response, Url};

/// Takes all that was shared and not taken yet, in the order in which it came. A file of more than so many bytes is left
/// out of it. What is empty is dropped; what cannot be read stays for the next time.
pub async fn take_shared(most: u64) -> Vec<Handed> {
    take(most).await.unwrap_or_default()
}

async fn take(most: u64) -> Option<Vec<Handed>> {
    let window = web_sys::window()?;
    // Undefined outside a secure context.
    let caches: CacheStorage = member(&window, "caches").dyn_into().ok()?;
    let name = store_name()?;
    let known = JsFuture::from(caches.has(&name)).await.ok()?;
    if !known.is_truthy() {
        return None;
    }
    let cache: Cache = JsFuture::from(caches.open(&name))
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    let requests = Array::from(&JsFuture::from(cache.keys()).await.ok()?);
    let mut all = Vec::new();
    for request in requests {
        let Ok(request) = request.dyn_into::<Request>() else {
            continue;
        };
        let Some(handed) = read_entry(&cache, &request, most).await else {
            continue;
        };
        let gone = JsFuture::from(cache.delete_with_request(&request)).await;
        // Another tab may have taken it in the same moment.
        if gone.is_ok_and(|gone| gone.is_truthy()) && !handed.is_empty() {
            all.push(handed);
        }
    }
    Some(all)
}

/// As the service worker calls its store: by the path of the site, which the page knows by its manifest's.
fn store_name() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let link = document.query_selector("link[rel=manifest]").ok()??;
    let base = document.base_uri().ok()??;
    let manifest = Url::new_with_base(&link.get_attribute("href")?, &base).ok()?;
    let site = Url::new_with_base(".", &manifest.href()).ok()?;
    Some(format!("dateline-shared {}", site.pathname()))
}

async fn read_entry(cache: &Cache, request: &Request, most: u64) -> Option<Handed> {
    let response = JsFuture::from(cache.match_with_request(request))
        .await
        .ok()?;
    let response: Response = response.dyn_into().ok()?;
    let form = JsFuture::from(response.form_data().ok()?).await.ok()?;
    let form: FormData = form.dyn_into().ok()?;
    let file = match form.get("file").dyn_into::<File>() {
        Ok(file) => match read(&file, None, most).await {
            Opening::Opened(opened) => Some(opened),
            _ => None,
        },
        Err(_) => None,
    };
    Some(Handed {
        text: field(&form, "text"),
        html: String::new(),
        url: field(&form, "url"),
        title: field(&form, "title"),
        file,
    })
}

fn field(form: &FormData, name: &str) -> String {
    let value: JsValue = form.get(name);
    match value.dyn_into::<JsString>() {
        Ok(text) => String::from(text.slice(0, MOST_TEXT)),
        Err(_) => String::new(),
    }
}
