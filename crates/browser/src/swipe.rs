//! Turning pages by wheel and finger inside an element (`explorer::gestures::swipe` decides).

use super::timers::after;
use explorer::gestures::swipe::{STROKE, Turn, Wheel, stroke};
use gloo::events::EventListener;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, TouchEvent, WheelEvent};

/// How long the wheel runs out after a turn, in milliseconds.
const RUN_OUT: u32 = 450;

/// Listens until dropped.
pub struct Swipes {
    _listeners: [EventListener; 3],
}

/// Calls back for each page that the reader turns inside an element: true is forward.
#[must_use]
pub fn listen(element: &Element, callback: impl Fn(bool) + 'static) -> Swipes {
    let callback = Rc::new(move |turn: Turn| callback(turn == Turn::Forward));
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
        let (stage, callback) = (element.clone(), callback.clone());
        EventListener::new(element, "touchend", move |event| {
            let end = event.dyn_ref::<TouchEvent>().and_then(point);
            if let (Some(from), Some(to)) = (start.take(), end)
                && let Some(turn) = stroke(from, to, scrolls(&stage))
            {
                callback(turn);
            }
        })
    };
    Swipes {
        _listeners: [wheel(element, callback), touched, lifted],
    }
}

fn wheel(element: &Element, callback: Rc<impl Fn(Turn) + 'static>) -> EventListener {
    let stage = element.clone();
    let wheel = Rc::new(RefCell::new(Wheel::default()));
    EventListener::new(element, "wheel", move |event| {
        let Some(event) = event.dyn_ref::<WheelEvent>() else {
            return;
        };
        // With a modifier the browser zooms; lines and pages come in other units than pixels.
        if event.ctrl_key() || event.shift_key() {
            return;
        }
        let unit = if event.delta_mode() == 0 { 1.0 } else { STROKE };
        let by = event.delta_y() * unit;
        let turn = wheel.borrow_mut().go(by, at_end(&stage, by > 0.0));
        if let Some(turn) = turn {
            let wheel = wheel.clone();
            after(RUN_OUT, move || wheel.borrow_mut().has_run_out()).forget();
            callback(turn);
        }
    })
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
