//! The browser's functions for files, and how they fail.

use crate::js;
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why a file was not read or written, in the browser's words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileError {
    /// The browser or the editor does not allow it.
    Refused,
    /// There is no such file any more.
    Absent,
    /// Something else.
    Broken(String),
}

impl FileError {
    pub(super) fn from_thrown(error: &JsValue) -> Self {
        match &*js::error_name(error) {
            "NotAllowedError" | "SecurityError" | "NoModificationAllowedError" => Self::Refused,
            "NotFoundError" => Self::Absent,
            _ => Self::Broken(js::error_text(error)),
        }
    }
}

/// The window's function of this name, if the browser has it.
pub(super) fn picker(name: &str) -> Option<Function> {
    let window = web_sys::window()?;
    js::member(&window, name).dyn_into().ok()
}

/// Calls a function of an object and waits for what it promises.
pub(super) async fn call(
    object: &JsValue,
    name: &str,
    arguments: &[&JsValue],
) -> Result<JsValue, JsValue> {
    let function: Function = js::member(object, name).dyn_into()?;
    let arguments = arguments.iter().copied().collect::<js_sys::Array>();
    let answer = function.apply(object, &arguments)?;
    JsFuture::from(Promise::resolve(&answer)).await
}

/// Whether the editor has closed the dialogue.
pub(super) fn is_cancelled(error: &JsValue) -> bool {
    js::error_name(error) == "AbortError"
}
