//! Animations that the compositor runs (Web Animations): transforms and opacity of single layers.

use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget};

#[wasm_bindgen]
extern "C" {
    /// An element; web-sys has this method only among what is not stable yet.
    type Animatable;

    #[wasm_bindgen(method, catch)]
    fn animate(
        this: &Animatable,
        keyframes: &JsValue,
        options: &JsValue,
    ) -> Result<JsValue, JsValue>;
}

/// What changes, from a first value to a second one. One property only: a browser paints a layer again in each frame
/// in which its opacity changes, so what moves does not fade as well.
pub enum Change {
    /// A transform, as in CSS.
    Transform([String; 2]),
    /// An opacity, from 0 to 1.
    Opacity([f64; 2]),
}

/// Animates an element once, in so many milliseconds, slowing down towards the end; afterwards it is as it was.
/// Gives back what tells of its end, the animation.
pub fn animate(element: &Element, change: Change, milliseconds: u32) -> Option<EventTarget> {
    let set = |object: &JsValue, name: &str, value: JsValue| {
        let _ = js_sys::Reflect::set(object, &name.into(), &value);
    };
    let (name, values) = match change {
        Change::Transform(values) => ("transform", values.map(JsValue::from)),
        Change::Opacity(values) => ("opacity", values.map(JsValue::from)),
    };
    let frames = values.map(|value| {
        let frame = JsValue::from(js_sys::Object::new());
        set(&frame, name, value);
        frame
    });
    let options = JsValue::from(js_sys::Object::new());
    set(&options, "duration", milliseconds.into());
    set(&options, "easing", "ease-out".into());
    let element: &Animatable = element.unchecked_ref();
    let frames: js_sys::Array = frames.into_iter().collect();
    let animation = element.animate(&frames, &options).ok()?;
    animation.dyn_into().ok()
}
