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

/// The name of the file that was open in this tab, before the page was loaded anew.
pub fn open_file() -> Option<String> {
    let storage = window()?.session_storage().ok()??;
    storage.get_item(&file_key()).ok()?
}

/// Remembers for as long as the tab is open that a file is open on this page; none forgets it.
pub fn remember_open_file(name: Option<&str>) {
    let storage = window().and_then(|window| window.session_storage().ok().flatten());
    let Some(storage) = storage else { return };
    // Storage may be forbidden; then the reader is not asked for the file.
    let _ = match name {
        Some(name) => storage.set_item(&file_key(), name),
        None => storage.remove_item(&file_key()),
    };
}

/// Each page remembers its own.
fn file_key() -> String {
    let path = window().and_then(|window| window.location().pathname().ok());
    storage_key(&format!("file {}", path.unwrap_or_default()))
}

fn storage_key(key: &str) -> String {
    format!("dateline.{key}")
}
