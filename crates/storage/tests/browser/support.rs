//! Stores for tests: each test has a database of its own.

use std::time::Duration;
use storage::drafts::{Draft, DraftId, Drafts, Listed, Summary};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(inline_js = "
export const factory = () => indexedDB;
// A factory that opens nothing, as in a private window.
export const refusing = (name) => ({ open() { throw new DOMException('not here', name); } });
// The browser's own, but each write fails: at once, or when the transaction ends, as on a full disk.
export const full = (late) => ({
  open(name, version) {
    const request = indexedDB.open(name, version);
    request.addEventListener('success', () => {
      const database = request.result;
      database.transaction = (...asked) => {
        const begun = IDBDatabase.prototype.transaction.apply(database, asked);
        const error = new DOMException('no room', 'QuotaExceededError');
        begun.objectStore = (of) => {
          const store = IDBTransaction.prototype.objectStore.call(begun, of);
          store.put = (...put) => {
            if (!late) throw error;
            Object.defineProperty(begun, 'error', { get: () => error, configurable: true });
            const asked = IDBObjectStore.prototype.put.apply(store, put);
            queueMicrotask(() => { try { begun.abort(); } catch {} });
            return asked;
          };
          return store;
        };
        return begun;
      };
    });
    return request;
  },
});
// Changes an entry by hand, as damage would; gives all entries.
export const damage = (name, change) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name);
  request.onsuccess = () => {
    const database = request.result;
    const begun = database.transaction(['drafts', 'contents'], 'readwrite');
    const [drafts, contents] = [begun.objectStore('drafts'), begun.objectStore('contents')];
    new Function('drafts', 'contents', change)(drafts, contents);
    begun.oncomplete = () => { database.close(); resolve(); };
    begun.onabort = () => reject(begun.error);
  };
  request.onerror = () => reject(request.error);
});
// Opens a database as a later version of the program would, and keeps it open.
export const newer = (name, version) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, version);
  request.onsuccess = () => resolve([...request.result.objectStoreNames].join());
  request.onerror = () => reject(request.error);
  request.onblocked = () => reject(new Error('blocked'));
});
// How many writes the store has taken, counted at the browser's own function.
export const counted = () => {
  const own = IDBObjectStore.prototype.put;
  const count = { writes: 0, stop() { IDBObjectStore.prototype.put = own; } };
  IDBObjectStore.prototype.put = function (...put) {
    if (this.name === 'drafts') count.writes += 1;
    return own.apply(this, put);
  };
  return count;
};
")]
extern "C" {
    pub fn factory() -> JsValue;
    pub fn refusing(name: &str) -> JsValue;
    pub fn full(late: bool) -> JsValue;
    #[wasm_bindgen(catch)]
    pub async fn damage(name: &str, change: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    pub async fn newer(name: &str, version: u32) -> Result<JsValue, JsValue>;
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
