//! One running worker: starting it, sending to it, ending it.

use crate::document::root;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    // As in web-sys, but it accepts the address of a script that the policy has allowed.
    type Worker;
    #[wasm_bindgen(constructor, catch)]
    fn new(script: &JsValue) -> Result<Worker, JsValue>;
    #[wasm_bindgen(method, js_name = postMessage, catch)]
    fn post_message(this: &Worker, message: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn terminate(this: &Worker);
    #[wasm_bindgen(method, setter, js_name = onmessage)]
    fn set_onmessage(this: &Worker, callback: &Closure<dyn FnMut(JsValue)>);
    #[wasm_bindgen(method, setter, js_name = onerror)]
    fn set_onerror(this: &Worker, callback: &Closure<dyn FnMut(JsValue)>);

    // See assets/script/early.js.
    #[wasm_bindgen(js_name = datelineTrusted, catch)]
    fn trusted(script: &str) -> Result<JsValue, JsValue>;
}

/// A running worker; dropped, it ends.
pub struct Running {
    worker: Worker,
    _on_message: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Running {
    /// Starts a worker; calls back with the data of each message, and with `undefined` if its script
    /// cannot be loaded.
    pub fn start(callback: impl Fn(JsValue) + 'static) -> Option<Self> {
        Self::start_script(&root()?.get_attribute("data-worker")?, callback)
    }

    /// Starts the worker of a script, as [`Self::start`] the page's own.
    pub fn start_script(script: &str, callback: impl Fn(JsValue) + 'static) -> Option<Self> {
        let script = trusted(script).ok()?;
        let worker = Worker::new(&script).ok()?;
        // The event of an error has no data; that tells the two apart.
        let on_message = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            callback(member(&event, "data"));
        });
        worker.set_onmessage(&on_message);
        worker.set_onerror(&on_message);
        Some(Self {
            worker,
            _on_message: on_message,
        })
    }

    /// Sends an object with these members.
    pub fn send(&self, members: &[(&str, &JsValue)]) -> Option<()> {
        let message = object(members)?;
        self.worker.post_message(&message).ok()
    }
}

/// An object with these members.
pub fn object(members: &[(&str, &JsValue)]) -> Option<Object> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), value).ok()?;
    }
    Some(object)
}

/// A member of an object; `undefined` if it has none, or is no object.
pub fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}
