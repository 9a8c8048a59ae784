//! Turning pages by wheel and finger: a notch or a stroke is a page, however hard it was.
//!
//! What scrolls is scrolled first; only at its end the next stroke turns the page.

use super::after;
use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, TouchEvent, WheelEvent};

/// So far the wheel or the finger goes before it means something, in pixels.
const STROKE: f64 = 48.0;
/// How long after a turn the wheel runs out, in milliseconds.
const REST: u32 = 450;

/// Listens until dropped.
pub struct Turning {
    _listeners: [EventListener; 3],
}

/// Calls back for each page that is turned inside an element: true is forward.
#[must_use]
pub fn listen(element: &Element, callback: impl Fn(bool) + 'static) -> Turning {
    let callback = Rc::new(callback);
    let wheel = {
        let (element, callback) = (element.clone(), callback.clone());
        let (run, resting) = (Cell::new(0.0), Rc::new(Cell::new(false)));
        EventListener::new(&element.clone(), "wheel", move |event| {
            let Some(event) = event.dyn_ref::<WheelEvent>() else {
                return;
            };
            // With a modifier the browser zooms; lines and pages are told in other units than pixels.
            if event.ctrl_key() || event.shift_key() {
                return;
            }
            let unit = if event.delta_mode() == 0 { 1.0 } else { STROKE };
            let by = event.delta_y() * unit;
            if resting.get() || !at_end(&element, by > 0.0) {
                run.set(0.0);
                return;
            }
            let sum = if run.get() * by < 0.0 {
                by
            } else {
                run.get() + by
            };
            run.set(sum);
            if sum.abs() >= STROKE {
                run.set(0.0);
                resting.set(true);
                let resting = resting.clone();
                after(REST, move || resting.set(false)).forget();
                callback(by > 0.0);
            }
        })
    };
    let start = Rc::new(Cell::new(None::<(f64, f64)>));
    let touched = {
        let start = start.clone();
        EventListener::new(element, "touchstart", move |event| {
            let one = event
                .dyn_ref::<TouchEvent>()
                .filter(|event| event.touches().length() == 1);
            start.set(one.and_then(point));
        })
    };
    let lifted = {
        let element = element.clone();
        EventListener::new(&element.clone(), "touchend", move |event| {
            let end = event.dyn_ref::<TouchEvent>().and_then(point);
            let (Some(from), Some(to)) = (start.take(), end) else {
                return;
            };
            let (dx, dy) = (to.0 - from.0, to.1 - from.1);
            if dx.abs() >= STROKE && dx.abs() > 1.5 * dy.abs() {
                callback(dx < 0.0);
            } else if dy.abs() >= STROKE && dy.abs() > 1.5 * dx.abs() && !scrolls(&element) {
                callback(dy < 0.0);
            }
        })
    };
    Turning {
        _listeners: [wheel, touched, lifted],
    }
}

fn point(event: &TouchEvent) -> Option<(f64, f64)> {
    let touch = event.changed_touches().get(0)?;
    Some((f64::from(touch.client_x()), f64::from(touch.client_y())))
}

fn scrolls(element: &Element) -> bool {
    element.scroll_height() > element.client_height() + 1
}

fn at_end(element: &Element, forward: bool) -> bool {
    let rest = element.scroll_height() - element.client_height() - element.scroll_top();
    if forward {
        rest <= 1
    } else {
        element.scroll_top() <= 0
    }
}
