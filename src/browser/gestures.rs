//! Wheel, pointer, fingers and keys on one element, told as what the reader wants.
//!
//! The page keeps its scrolling: one finger scrolls, the plain wheel scrolls until the reader has
//! pressed or focused the element.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

/// What the reader does. Points are in pixels from the middle of the element.
pub enum Gesture<'a> {
    /// Drags, pinches or turns the wheel: first moves, then zooms around a point.
    Moved {
        /// To the right.
        dx: f64,
        /// Down.
        dy: f64,
        /// Nearer, if above 1.
        factor: f64,
        /// Around this point.
        at: (f64, f64),
    },
    /// Let go.
    Ended,
    /// Asks for a step nearer (or further off).
    Stepped {
        /// Nearer, if above 1.
        factor: f64,
        /// Around this point.
        at: (f64, f64),
    },
    /// Turned the wheel over an element that does not listen to it yet.
    Refused,
    /// Pressed a key.
    Key(&'a KeyboardEvent),
    /// Clicked on something.
    Clicked(&'a Element),
    /// Something inside got the focus.
    Focused(&'a Element),
}

/// Listens as long as it lives.
pub struct Gestures {
    _listeners: Vec<EventListener>,
}

/// Pixels that a pressed pointer may tremble before it drags.
const TREMBLE: f64 = 4.0;
/// A wheel is at rest after so many milliseconds.
const WHEEL_REST: u32 = 160;

/// Two fingers: where their middle is, and how far apart they are.
#[derive(Clone, Copy)]
struct Pinch {
    middle: (f64, f64),
    apart: f64,
}

struct Hand {
    /// Where the pressed pointer was last.
    pressed: Cell<Option<(f64, f64)>>,
    dragging: Cell<bool>,
    pinch: Cell<Option<Pinch>>,
    /// Whether the plain wheel zooms.
    engaged: Cell<bool>,
    rest: RefCell<Option<Timeout>>,
}

/// Tells `handler` what the reader does on an element; it says whether it did something with a key
/// or a click, which then does nothing else.
#[must_use]
pub fn listen(element: &Element, handler: impl Fn(Gesture<'_>) -> bool + 'static) -> Gestures {
    let handler = Rc::new(handler);
    let hand = Rc::new(Hand {
        pressed: Cell::new(None),
        dragging: Cell::new(false),
        pinch: Cell::new(None),
        engaged: Cell::new(false),
        rest: RefCell::new(None),
    });
    let mut listeners = Vec::new();
    let mut on = |name: &'static str, react: Box<dyn Fn(&Event)>| {
        let options = EventListenerOptions::enable_prevent_default();
        listeners.push(EventListener::new_with_options(
            element,
            name,
            options,
            move |event| react(event),
        ));
    };

    {
        let hand = hand.clone();
        on(
            "pointerdown",
            Box::new(move |event| {
                let Some(event) = event.dyn_ref::<PointerEvent>() else {
                    return;
                };
                if event.pointer_type() != "touch" && event.button() == 0 {
                    hand.pressed.set(Some(client(event)));
                    hand.dragging.set(false);
                    hand.engaged.set(true);
                }
            }),
        );
    }
    {
        let (hand, handler, element) = (hand.clone(), handler.clone(), element.clone());
        on(
            "pointermove",
            Box::new(move |event| {
                let Some(event) = event.dyn_ref::<PointerEvent>() else {
                    return;
                };
                let Some(last) = hand.pressed.get() else {
                    return;
                };
                let now = client(event);
                let (dx, dy) = (now.0 - last.0, now.1 - last.1);
                if !hand.dragging.get() {
                    if dx.hypot(dy) < TREMBLE {
                        return;
                    }
                    hand.dragging.set(true);
                    // From now on the element itself gets what the pointer does, the click included:
                    // what was dragged is not chosen.
                    let _ = element.set_pointer_capture(event.pointer_id());
                    let _ = element.class_list().add_1("is-dragged");
                }
                hand.pressed.set(Some(now));
                handler(Gesture::Moved {
                    dx,
                    dy,
                    factor: 1.0,
                    at: (0.0, 0.0),
                });
            }),
        );
    }
    for name in ["pointerup", "pointercancel"] {
        let (hand, handler, element) = (hand.clone(), handler.clone(), element.clone());
        on(
            name,
            Box::new(move |_| {
                hand.pressed.set(None);
                if hand.dragging.replace(false) {
                    let _ = element.class_list().remove_1("is-dragged");
                    handler(Gesture::Ended);
                }
            }),
        );
    }
    {
        let hand = hand.clone();
        on("pointerleave", Box::new(move |_| hand.engaged.set(false)));
    }
    // A link would be dragged as a link.
    on("dragstart", Box::new(|event| event.prevent_default()));
    {
        let (hand, handler, element) = (hand.clone(), handler.clone(), element.clone());
        on(
            "wheel",
            Box::new(move |event| {
                let Some(event) = event.dyn_ref::<WheelEvent>() else {
                    return;
                };
                let held = event.ctrl_key() || event.meta_key();
                let focused =
                    super::focused().is_some_and(|focused| element.contains(Some(&focused)));
                if !held && !hand.engaged.get() && !focused {
                    handler(Gesture::Refused);
                    return;
                }
                event.prevent_default();
                let lines = match event.delta_mode() {
                    WheelEvent::DOM_DELTA_LINE => 16.0,
                    WheelEvent::DOM_DELTA_PAGE => 160.0,
                    _ => 1.0,
                };
                // Two fingers on a touchpad come as a wheel with ctrl, in much smaller steps.
                let strength = if held && event.delta_y().abs() < 40.0 {
                    0.01
                } else {
                    0.002
                };
                let turned = (event.delta_y() * lines).clamp(-400.0, 400.0);
                let factor = (-turned * strength).exp();
                handler(Gesture::Moved {
                    dx: 0.0,
                    dy: 0.0,
                    factor,
                    at: off_middle(&element, client(event)),
                });
                let handler = handler.clone();
                *hand.rest.borrow_mut() = Some(Timeout::new(WHEEL_REST, move || {
                    handler(Gesture::Ended);
                }));
            }),
        );
    }
    {
        let (handler, element) = (handler.clone(), element.clone());
        on(
            "dblclick",
            Box::new(move |event| {
                let Some(event) = event.dyn_ref::<MouseEvent>() else {
                    return;
                };
                let factor = if event.shift_key() { 0.5 } else { 2.0 };
                let on_item = event
                    .target()
                    .and_then(|target| target.dyn_into::<Element>().ok());
                if on_item
                    .and_then(|target| target.closest("[data-key]").ok().flatten())
                    .is_none()
                {
                    handler(Gesture::Stepped {
                        factor,
                        at: off_middle(&element, client(event)),
                    });
                }
            }),
        );
    }
    for name in ["touchstart", "touchmove"] {
        let (hand, handler, element) = (hand.clone(), handler.clone(), element.clone());
        on(
            name,
            Box::new(move |event| {
                let Some(event) = event.dyn_ref::<TouchEvent>() else {
                    return;
                };
                let touches = event.touches();
                let (Some(a), Some(b)) = (touches.get(0), touches.get(1)) else {
                    return;
                };
                event.prevent_default();
                let (a, b) = (
                    (f64::from(a.client_x()), f64::from(a.client_y())),
                    (f64::from(b.client_x()), f64::from(b.client_y())),
                );
                let now = Pinch {
                    middle: ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0),
                    apart: (a.0 - b.0).hypot(a.1 - b.1).max(1.0),
                };
                if let Some(last) = hand.pinch.replace(Some(now)) {
                    handler(Gesture::Moved {
                        dx: now.middle.0 - last.middle.0,
                        dy: now.middle.1 - last.middle.1,
                        factor: now.apart / last.apart,
                        at: off_middle(&element, now.middle),
                    });
                }
            }),
        );
    }
    for name in ["touchend", "touchcancel"] {
        let (hand, handler) = (hand.clone(), handler.clone());
        on(
            name,
            Box::new(move |event| {
                let left = event
                    .dyn_ref::<TouchEvent>()
                    .map_or(0, |event| event.touches().length());
                if left < 2 && hand.pinch.replace(None).is_some() {
                    handler(Gesture::Ended);
                }
            }),
        );
    }
    {
        let handler = handler.clone();
        on(
            "keydown",
            Box::new(move |event| {
                if let Some(key) = event.dyn_ref::<KeyboardEvent>()
                    && !(key.ctrl_key() || key.meta_key() || key.alt_key())
                    && handler(Gesture::Key(key))
                {
                    event.prevent_default();
                }
            }),
        );
    }
    {
        let handler = handler.clone();
        on(
            "click",
            Box::new(move |event| {
                let target = event
                    .target()
                    .and_then(|target| target.dyn_into::<Element>().ok());
                if target.is_some_and(|target| handler(Gesture::Clicked(&target))) {
                    event.prevent_default();
                }
            }),
        );
    }
    on(
        "focusin",
        Box::new(move |event| {
            if let Some(target) = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
            {
                handler(Gesture::Focused(&target));
            }
        }),
    );
    Gestures {
        _listeners: listeners,
    }
}

fn client(event: &MouseEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

fn off_middle(element: &Element, (x, y): (f64, f64)) -> (f64, f64) {
    let area = element.get_bounding_client_rect();
    (
        x - area.left() - area.width() / 2.0,
        y - area.top() - area.height() / 2.0,
    )
}
