//! Settings that the browser remembers.

use super::document::window;

/// A remembered setting.
pub fn remembered(key: &str) -> Option<String> {
    window()?
        .local_storage()
        .ok()??
        .get_item(&storage_key(key))
        .ok()?
}

/// Remembers a setting; none forgets it.
pub fn remember(key: &str, value: Option<&str>) {
    let Some(storage) = window().and_then(|window| window.local_storage().ok().flatten()) else {
        return;
    };
    // Storage may be full or forbidden; then the setting lasts as long as the page.
    let _ = match value {
        Some(value) => storage.set_item(&storage_key(key), value),
        None => storage.remove_item(&storage_key(key)),
    };
}

fn storage_key(key: &str) -> String {
    format!("dateline.{key}")
}
