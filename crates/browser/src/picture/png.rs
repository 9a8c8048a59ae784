//! A picture as PNG.

use super::svg::Picture;
use crate::document::document;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
};

/// PNG pixels for one of CSS.
const SCALE: f64 = 2.0;

/// Makes a PNG of a picture, at twice its size; calls back with none if the browser cannot.
pub fn png(picture: &Picture, done: impl FnOnce(Option<Blob>) + 'static) {
    let done = Rc::new(RefCell::new(Some(done)));
    let finish = move |blob: Option<Blob>| {
        let done = done.borrow_mut().take();
        if let Some(done) = done {
            done(blob);
        }
    };
    if draw(picture, finish.clone()).is_none() {
        finish(None);
    }
}

fn draw(picture: &Picture, done: impl Fn(Option<Blob>) + Clone + 'static) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    let parts = js_sys::Array::of1(&picture.svg.as_str().into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let source = address.clone();
    let image = HtmlImageElement::new().ok()?;
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width((picture.width * SCALE).round() as u32);
    canvas.set_height((picture.height * SCALE).round() as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let failed = {
        let (done, address) = (done.clone(), address.clone());
        Closure::once_into_js(move || {
            let _ = Url::revoke_object_url(&address);
            done(None);
        })
    };
    image.set_onerror(Some(failed.unchecked_ref()));
    let source_image = image.clone();
    let loaded = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
        let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
        let drawn = context.draw_image_with_html_image_element_and_dw_and_dh(
            &source_image,
            0.0,
            0.0,
            width,
            height,
        );
        let finish = done.clone();
        let made = Closure::once_into_js(move |blob: Option<Blob>| finish(blob));
        if drawn.is_err() || canvas.to_blob(made.unchecked_ref()).is_err() {
            done(None);
        }
    });
    image.set_onload(Some(loaded.unchecked_ref()));
    image.set_src(&source);
    Some(())
}
