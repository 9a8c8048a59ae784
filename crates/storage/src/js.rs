//! Objects of the browser whose shape is not known beforehand.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A member of an object; `undefined` if it has none, or is no object.
pub fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// A member that is a text.
pub fn text(object: &JsValue, name: &str) -> Option<String> {
    member(object, name).as_string()
}

/// A member that is a whole number from 0 on, as far as JavaScript counts exactly.
pub fn whole(object: &JsValue, name: &str) -> Option<u64> {
    const MOST: f64 = 9_007_199_254_740_991.0;
    let number = member(object, name).as_f64()?;
    let is_whole = number.fract() == 0.0 && (0.0..=MOST).contains(&number);
    // Checked just above.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    is_whole.then_some(number as u64)
}

/// A number as JavaScript has it. Times, sizes and revisions are far below 2^53.
#[allow(clippy::cast_precision_loss)]
pub fn number(value: u64) -> JsValue {
    JsValue::from_f64(value as f64)
}

/// Sets a member; does nothing if the object takes none.
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

/// The name of an error, such as `QuotaExceededError`.
pub fn error_name(error: &JsValue) -> String {
    text(error, "name").unwrap_or_default()
}

/// Name and message of an error, for a report.
pub fn error_text(error: &JsValue) -> String {
    let message = text(error, "message").unwrap_or_default();
    match (error_name(error), message) {
        (name, message) if name.is_empty() => message,
        (name, message) if message.is_empty() => name,
        (name, message) => format!("{name}: {message}"),
    }
}
