//! How much room the browser gives, and whether it may take it back.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// What the browser says of the site's room, in bytes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Room {
    /// What the site uses, roughly.
    pub used: f64,
    /// What it may use.
    pub quota: f64,
}

fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    // Undefined outside a secure context.
    crate::js::member(&navigator, "storage").dyn_into().ok()
}

/// Asks the browser not to remove the drafts when the disk fills up; whether it promises that. Some browsers ask the
/// editor, so it is best called when she has saved something.
pub async fn persist() -> bool {
    let Some(promise) = manager().and_then(|manager| manager.persist().ok()) else {
        return false;
    };
    let granted = JsFuture::from(promise).await;
    granted.is_ok_and(|granted| granted.is_truthy())
}

/// How much room there is, if the browser says so.
pub async fn room() -> Option<Room> {
    let promise = manager()?.estimate().ok()?;
    let estimate: StorageEstimate = JsFuture::from(promise).await.ok()?.unchecked_into();
    Some(Room {
        used: estimate.get_usage()?,
        quota: estimate.get_quota()?,
    })
}
