//! Timers and frames.

use super::document::window;
pub use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Calls back after so many milliseconds; until dropped.
pub fn after(milliseconds: u32, callback: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, callback)
}

/// Calls back before a frame is drawn, whenever one has been requested; until dropped.
pub struct Frames {
    callback: Closure<dyn FnMut(f64)>,
    asked: Rc<Cell<Option<i32>>>,
}

impl Frames {
    /// The callback is given the time in milliseconds.
    pub fn new(mut callback: impl FnMut(f64) + 'static) -> Self {
        let asked = Rc::new(Cell::new(None));
        let done = asked.clone();
        let callback = Closure::<dyn FnMut(f64)>::new(move |time| {
            done.set(None);
            callback(time);
        });
        Self { callback, asked }
    }

    /// Requests the next frame; further requests before it do nothing.
    pub fn ask(&self) {
        if self.asked.get().is_none()
            && let Some(window) = window()
        {
            self.asked.set(
                window
                    .request_animation_frame(self.callback.as_ref().unchecked_ref())
                    .ok(),
            );
        }
    }

    /// Cancels the request.
    pub fn cancel(&self) {
        if let (Some(window), Some(asked)) = (window(), self.asked.take()) {
            let _ = window.cancel_animation_frame(asked);
        }
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        self.cancel();
    }
}
