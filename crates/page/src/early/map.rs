//! The map as the host has drawn it, moved by the reader's hand before the views are there.
//!
//! After a zoom names may overlap, and groups stay together, until the views lay the map out anew. The views measure where
//! it was left ([`crate::take_over`]).

use crate::map::{MOVED, Mover, Parts, STAGE, THEN_CHOSEN};
use browser::EventListener;
use browser::gestures::{self, Gesture, Gestures};
use explorer::map_layout::framing::Framing;
use explorer::map_layout::keyboard::Step;
use geo::camera::{Camera, Viewport};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The map, following the reader's hand until dropped.
pub struct Map {
    inner: Rc<Inner>,
    _listeners: (Gestures, Option<EventListener>),
}

struct Inner {
    stage: Element,
    mover: Mover,
    /// Where the host has drawn it; none before it was measured. Until then `mover` is to write nothing.
    whole: Cell<Option<Camera>>,
    is_moving: Cell<bool>,
    /// Asks for the views, which alone draw what comes into view.
    wanted: Box<dyn Fn()>,
}

impl Map {
    /// Listens on the stage, if the page shows the map. Each movement calls `wanted` once.
    pub fn listen(wanted: impl Fn() + 'static) -> Option<Self> {
        let stage = browser::find(STAGE)?;
        let inner = Rc::new(Inner {
            stage: stage.clone(),
            mover: Mover::new(Framing {
                camera: Camera::world(),
                viewport: Viewport::new(0.0, 0.0),
            }),
            whole: Cell::new(None),
            is_moving: Cell::new(false),
            wanted: Box::new(wanted),
        });
        inner.mover.attach(Parts::of(&stage), |_, _| {});
        let hands = {
            let inner = inner.clone();
            gestures::listen(&stage, move |gesture| inner.react(&gesture))
        };
        let steps = {
            let inner = inner.clone();
            browser::on_document("click", move |event| {
                let target = event.target().and_then(|target| target.dyn_into().ok());
                if let Some(step) = target.and_then(|target| step_of(&target)) {
                    inner.step(step);
                }
            })
        };
        Some(Self {
            inner,
            _listeners: (hands, steps),
        })
    }

    /// To be called when the reader has chosen something: if the map was moved before, the views lead from there to it.
    pub fn chosen(&self) {
        if self.inner.stage.has_attribute(MOVED) {
            browser::set_attribute(&self.inner.stage, MOVED, THEN_CHOSEN);
        }
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        if self.inner.whole.get().is_some() {
            self.inner.mover.rest();
        }
        self.inner.mover.detach();
    }
}

/// What a click on one of the map's buttons asks for.
pub fn step_of(target: &Element) -> Option<Step> {
    let button = target.closest("[data-step]").ok()??;
    Step::of_key(&button.get_attribute("data-step")?)
}

impl Inner {
    /// Measures the picture if its area is another than the one it is written for; none if it is not shown.
    fn framing(&self) -> Option<Framing> {
        let (width, height) = browser::size(&self.stage);
        let at = self.mover.now();
        let is_known = self.whole.get().is_some();
        if is_known && at.viewport == Viewport::new(width, height) {
            return Some(at);
        }
        let (framing, pins) = Parts::of(&self.stage)?.measure(&self.stage)?;
        if !is_known {
            self.whole.set(Some(framing.camera));
        }
        self.mover.settle(framing, pins);
        Some(framing)
    }

    /// Answers a gesture; says whether it was used.
    fn react(&self, gesture: &Gesture<'_>) -> bool {
        match *gesture {
            Gesture::Moved { dx, dy, factor, at } => {
                if !self.is_moving.get() && self.framing().is_some() {
                    self.is_moving.set(true);
                    browser::set_attribute(&self.stage, MOVED, "");
                    (self.wanted)();
                }
                if self.is_moving.get() {
                    self.mover.nudge(dx, dy, factor, at);
                }
            }
            Gesture::Ended => {
                if self.is_moving.replace(false) {
                    self.mover.rest();
                    self.moved();
                }
            }
            Gesture::Stepped { factor, at } => {
                if self.framing().is_some() {
                    self.mover.zoom(factor, at);
                    self.moved();
                }
            }
            Gesture::Key(event) => {
                let Some(step) = Step::of_key(&event.key()).filter(|_| answers(event)) else {
                    return false;
                };
                self.step(step);
            }
            Gesture::Refused | Gesture::Clicked(_) | Gesture::Focused(_) => return false,
        }
        true
    }

    fn step(&self, step: Step) {
        if self.framing().is_some()
            && let Some(whole) = self.whole.get()
        {
            self.mover.step(step, whole);
            self.moved();
        }
    }

    /// The map has come to rest elsewhere.
    fn moved(&self) {
        if self.whole.get() == Some(self.mover.now().camera) {
            let _ = self.stage.remove_attribute(MOVED);
        } else {
            browser::set_attribute(&self.stage, MOVED, "");
        }
        (self.wanted)();
    }
}

/// Whether a key pressed on the map asks for a step of the map: arrows inside it lead from item to item instead, which
/// only the views know.
pub fn answers(event: &web_sys::KeyboardEvent) -> bool {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let is_item = target.is_some_and(|target| target.has_attribute("data-key"));
    match Step::of_key(&event.key()) {
        Some(Step::Pan(_)) => !is_item,
        step => step.is_some(),
    }
}
