//! Timers and frames.

use super::document::{document, window};
pub use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    let clock = window().and_then(|window| window.performance());
    clock.map_or(0.0, |clock| clock.now())
}

/// Calls back after so many milliseconds; until dropped.
pub fn after(milliseconds: u32, callback: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, callback)
}

/// Calls back once the next frame has been painted; in a page that is not shown, soon.
pub fn after_paint(callback: impl FnOnce() + 'static) {
    before_paint(move || {
        after(0, callback).forget();
    });
}

/// Calls back in the next frame, before it is painted; in a page that is not shown, at once.
pub fn before_paint(callback: impl FnOnce() + 'static) {
    let shown = document().is_some_and(|document| !document.hidden());
    match window().filter(|_| shown) {
        Some(window) => {
            let _ = window
                .request_animation_frame(Closure::once_into_js(callback).as_ref().unchecked_ref());
        }
        None => callback(),
    }
}

/// Calls back when the browser has nothing else to do, or after so many milliseconds at the latest.
pub fn when_idle(milliseconds: u32, callback: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let callback = Closure::once_into_js(callback);
    let options = web_sys::IdleRequestOptions::new();
    options.set_timeout(milliseconds);
    // Not every browser has it.
    let known = js_sys::Reflect::has(&window, &"requestIdleCallback".into());
    let _ = if known.unwrap_or(false) {
        window
            .request_idle_callback_with_options(callback.unchecked_ref(), &options)
            .map(drop)
    } else {
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), 200)
            .map(drop)
    };
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

/// Runs what waits for something.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}

/// A moment as the clock of the device shows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LocalMoment {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day, from 1.
    pub day: u8,
    /// The hour, from 0.
    pub hour: u8,
    /// The minute.
    pub minute: u8,
}

/// A moment, in milliseconds since 1970 (UTC), by the device's clock; none if it is none.
pub fn local_moment(milliseconds: f64) -> Option<LocalMoment> {
    let date = js_sys::Date::new(&milliseconds.into());
    let small = |number: u32| u8::try_from(number).ok();
    Some(LocalMoment {
        year: i32::try_from(date.get_full_year()).ok()?,
        month: small(date.get_month() + 1)?,
        day: small(date.get_date())?,
        hour: small(date.get_hours())?,
        minute: small(date.get_minutes())?,
    })
}
