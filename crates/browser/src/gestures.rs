//! Wheel, pointer, fingers and keys on one element, as what the reader wants of it
//! (`explorer::gestures::hand` decides).

use explorer::gestures::hand::{Hand, LINE, PAGE, wheel_factor};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, KeyboardEvent, MouseEvent, PointerEvent, Touch, TouchEvent, WheelEvent,
};

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
    /// Ends a movement.
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
    /// Moved the focus to something inside.
    Focused(&'a Element),
}

/// Listens until dropped.
pub struct Gestures {
    _listeners: Vec<EventListener>,
}

/// A wheel is at rest after so many milliseconds.
const WHEEL_REST: u32 = 160;
/// While the element has this attribute, it is dragged.
const DRAGGED: &str = "data-dragged";
/// While the element has this attribute, the plain wheel zooms. Like the pointer that it has captured, it stays when
/// another program on the page begins to listen.
const ENGAGED: &str = "data-engaged";

type Handler = dyn Fn(Gesture<'_>) -> bool;

/// The element that is listened to.
struct Stage {
    element: Element,
    hand: RefCell<Hand>,
    handler: Rc<Handler>,
    /// Runs while the wheel turns.
    wheel_rest: RefCell<Option<Timeout>>,
}

type Reaction = fn(&Stage, &Event);

/// What each event does.
const REACTIONS: &[(&str, Reaction)] = &[
    ("pointerdown", Stage::press),
    ("pointermove", Stage::drag),
    ("pointerup", Stage::release),
    ("pointercancel", Stage::release),
    ("pointerleave", |stage, _| {
        stage.hand.borrow_mut().leave();
        let _ = stage.element.remove_attribute(ENGAGED);
    }),
    // A link would be dragged as a link.
    ("dragstart", |_, event| event.prevent_default()),
    ("wheel", Stage::wheel),
    ("dblclick", Stage::double_click),
    ("touchstart", Stage::touch),
    ("touchmove", Stage::touch),
    ("touchend", Stage::lift),
    ("touchcancel", Stage::lift),
    ("keydown", Stage::key),
    ("click", Stage::click),
    ("focusin", Stage::focus),
];

/// Calls `handler` with what the reader does on an element. The handler says whether it has used a key
/// or a click, which then does nothing else.
#[must_use]
pub fn listen(element: &Element, handler: impl Fn(Gesture<'_>) -> bool + 'static) -> Gestures {
    let mut hand = Hand::default();
    if element.has_attribute(ENGAGED) {
        hand.engage();
    }
    let stage = Rc::new(Stage {
        element: element.clone(),
        hand: RefCell::new(hand),
        handler: Rc::new(handler),
        wheel_rest: RefCell::new(None),
    });
    let listen = |(name, react): &(&'static str, Reaction)| {
        let (stage, react) = (stage.clone(), *react);
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(element, *name, options, move |event| react(&stage, event))
    };
    Gestures {
        _listeners: REACTIONS.iter().map(listen).collect(),
    }
}

impl Stage {
    fn handle(&self, gesture: Gesture<'_>) -> bool {
        (self.handler)(gesture)
    }

    fn press(&self, event: &Event) {
        if let Some(event) = event.dyn_ref::<PointerEvent>()
            && event.pointer_type() != "touch"
            && event.button() == 0
        {
            self.hand.borrow_mut().press(client(event));
            super::set_attribute(&self.element, ENGAGED, "");
        }
    }

    fn drag(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        let mut hand = self.hand.borrow_mut();
        if !hand.is_pressed() && self.element.has_pointer_capture(event.pointer_id()) {
            hand.resume(client(event));
            super::set_attribute(&self.element, DRAGGED, "");
        }
        let drag = hand.drag(client(event));
        drop(hand);
        let Some(drag) = drag else { return };
        if drag.begins {
            // From now on the element itself gets the pointer's events, the click included: what was
            // dragged is not chosen.
            let _ = self.element.set_pointer_capture(event.pointer_id());
            super::set_attribute(&self.element, DRAGGED, "");
        }
        self.handle(Gesture::Moved {
            dx: drag.dx,
            dy: drag.dy,
            factor: 1.0,
            at: (0.0, 0.0),
        });
    }

    fn release(&self, _: &Event) {
        let dragged = self.hand.borrow_mut().release();
        // The drag may have begun before this listened.
        let _ = self.element.remove_attribute(DRAGGED);
        if dragged {
            self.handle(Gesture::Ended);
        }
    }

    fn wheel(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<WheelEvent>() else {
            return;
        };
        let with_key = event.ctrl_key() || event.meta_key();
        let focused = super::focused().is_some_and(|focused| self.element.contains(Some(&focused)));
        let takes = self.hand.borrow().takes_wheel(with_key, focused);
        if !takes {
            self.handle(Gesture::Refused);
            return;
        }
        event.prevent_default();
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => LINE,
            WheelEvent::DOM_DELTA_PAGE => PAGE,
            _ => 1.0,
        };
        self.handle(Gesture::Moved {
            dx: 0.0,
            dy: 0.0,
            factor: wheel_factor(event.delta_y(), unit, with_key),
            at: self.off_middle(client(event)),
        });
        let handler = self.handler.clone();
        *self.wheel_rest.borrow_mut() = Some(Timeout::new(WHEEL_REST, move || {
            handler(Gesture::Ended);
        }));
    }

    fn double_click(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let on_item = target(event).and_then(|target| target.closest("[data-key]").ok().flatten());
        if on_item.is_none() {
            self.handle(Gesture::Stepped {
                factor: if event.shift_key() { 0.5 } else { 2.0 },
                at: self.off_middle(client(event)),
            });
        }
    }

    fn touch(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<TouchEvent>() else {
            return;
        };
        let touches = event.touches();
        let (Some(a), Some(b)) = (touches.get(0), touches.get(1)) else {
            return;
        };
        event.prevent_default();
        let at = |touch: &Touch| (f64::from(touch.client_x()), f64::from(touch.client_y()));
        let pinch = self.hand.borrow_mut().pinch(at(&a), at(&b));
        if let Some(pinch) = pinch {
            self.handle(Gesture::Moved {
                dx: pinch.dx,
                dy: pinch.dy,
                factor: pinch.factor,
                at: self.off_middle(pinch.around),
            });
        }
    }

    fn lift(&self, event: &Event) {
        let touch = event.dyn_ref::<TouchEvent>();
        let left = touch.map_or(0, |event| event.touches().length());
        let ended = self.hand.borrow_mut().lift(left);
        if ended {
            self.handle(Gesture::Ended);
        }
    }

    fn key(&self, event: &Event) {
        if let Some(key) = event.dyn_ref::<KeyboardEvent>()
            && !(key.ctrl_key() || key.meta_key() || key.alt_key())
            && self.handle(Gesture::Key(key))
        {
            event.prevent_default();
        }
    }

    fn click(&self, event: &Event) {
        if target(event).is_some_and(|target| self.handle(Gesture::Clicked(&target))) {
            event.prevent_default();
        }
    }

    fn focus(&self, event: &Event) {
        if let Some(target) = target(event) {
            self.handle(Gesture::Focused(&target));
        }
    }

    fn off_middle(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let area = self.element.get_bounding_client_rect();
        (
            x - area.left() - area.width() / 2.0,
            y - area.top() - area.height() / 2.0,
        )
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn client(event: &MouseEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
