//! Watching elements: their size, and when they come near the view.

use wasm_bindgen::prelude::*;
use web_sys::{Element, SvgGraphicsElement};

/// Watches for an element to come near the view; until dropped.
pub struct Near {
    observer: web_sys::IntersectionObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back each time an element comes within a screen's distance of the view; until dropped.
#[must_use]
pub fn on_near(element: &Element, callback: impl Fn() + 'static) -> Option<Near> {
    let callback = Closure::new(move |entries: js_sys::Array| {
        let entries = entries
            .iter()
            .filter_map(|entry| entry.dyn_into::<web_sys::IntersectionObserverEntry>().ok());
        if entries.into_iter().any(|entry| entry.is_intersecting()) {
            callback();
        }
    });
    let options = web_sys::IntersectionObserverInit::new();
    options.set_root_margin("1200px 0px");
    // The same inside a scrolling element; browsers that do not know the option draw a little later.
    let _ = js_sys::Reflect::set(&options, &"scrollMargin".into(), &"1200px 0px".into());
    let observer = web_sys::IntersectionObserver::new_with_options(
        callback.as_ref().unchecked_ref(),
        &options,
    )
    .ok()?;
    observer.observe(element);
    Some(Near {
        observer,
        _callback: callback,
    })
}

/// Width and height of an element in CSS pixels.
pub fn size(element: &Element) -> (f64, f64) {
    (
        f64::from(element.client_width()),
        f64::from(element.client_height()),
    )
}

/// Where an element of a drawing stands in its SVG.
pub struct InDrawing {
    /// CSS pixels that one of its units takes.
    pub scale: f64,
    /// Where its origin is, from the left, in CSS pixels.
    pub x: f64,
    /// The same from the top.
    pub y: f64,
}

/// Where an element of an SVG stands in it, if it is drawn; whatever moves the SVG itself.
pub fn in_drawing(element: &Element) -> Option<InDrawing> {
    let matrix = element.dyn_ref::<SvgGraphicsElement>()?.get_ctm()?;
    let scale = f64::from(matrix.a());
    (scale > 0.0).then(|| InDrawing {
        scale,
        x: f64::from(matrix.e()),
        y: f64::from(matrix.f()),
    })
}

/// A point of the window, counted from the top left corner of an element; CSS pixels.
pub fn within(element: &Element, (x, y): (f64, f64)) -> (f64, f64) {
    let area = element.get_bounding_client_rect();
    (x - area.left(), y - area.top())
}

/// Watches the size of an element; until dropped.
pub struct SizeWatch {
    observer: web_sys::ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back whenever the size of an element has changed, and once at the beginning.
#[must_use]
pub fn on_size(element: &Element, callback: impl Fn() + 'static) -> Option<SizeWatch> {
    let callback = Closure::<dyn FnMut()>::new(callback);
    let observer = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeWatch {
        observer,
        _callback: callback,
    })
}
