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

/// A transform and an opacity.
pub struct Keyframe {
    /// As in CSS.
    pub transform: String,
    /// From 0 to 1.
    pub opacity: f64,
}

/// Animates an element from one state to another, once, in so many milliseconds, slowing down towards the end;
/// afterwards it is as it was. Gives back what tells of its end, the animation.
pub fn animate(
    element: &Element,
    keyframes: [Keyframe; 2],
    milliseconds: u32,
) -> Option<EventTarget> {
    let set = |object: &JsValue, name: &str, value: JsValue| {
        let _ = js_sys::Reflect::set(object, &name.into(), &value);
    };
    let frames = keyframes.map(|keyframe| {
        let frame = JsValue::from(js_sys::Object::new());
        set(&frame, "transform", (&keyframe.transform).into());
        set(&frame, "opacity", keyframe.opacity.into());
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
