//! Names that the browser knows (Unicode CLDR).

use js_sys::{Array, Function, Object, Reflect, global};
use wasm_bindgen::prelude::*;

/// The name of a country in a language, by its code of ISO 3166-1 and a BCP 47 tag; none if the browser has none.
pub fn country_name(iso: &str, tag: &str) -> Option<String> {
    name("region", iso, tag)
}

/// The name of a language in another one, by BCP 47 tags; none if the browser has none.
pub fn language_name(language: &str, tag: &str) -> Option<String> {
    name("language", language, tag)
}

fn name(kind: &str, code: &str, tag: &str) -> Option<String> {
    let intl = Reflect::get(&global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &"DisplayNames".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let options = Object::new();
    let set = |key: &str, value: &str| Reflect::set(&options, &key.into(), &value.into()).ok();
    set("type", kind)?;
    set("fallback", "none")?;
    let arguments = Array::of2(&tag.into(), &options);
    let names = Reflect::construct(&constructor, &arguments).ok()?;
    // A browser that does not speak the language answers in another one.
    let resolved = call(&names, "resolvedOptions", &Array::new())?;
    let locale = Reflect::get(&resolved, &"locale".into())
        .ok()?
        .as_string()?;
    let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
    if main(&locale) != main(tag) {
        return None;
    }
    call(&names, "of", &Array::of1(&code.into()))?.as_string()
}

fn call(of: &JsValue, name: &str, arguments: &Array) -> Option<JsValue> {
    let function: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    function.apply(of, arguments).ok()
}
