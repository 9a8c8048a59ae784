//! The map as the host has drawn it, moved by the reader's hand before the views are there.
//!
//! It is laid out for a place at rest: names that meet after a zoom, and groups that would come apart, wait for the views.
//! The views measure where it was left ([`crate::take_over`]).

use crate::map::{MOVED, Mover, Parts, STAGE};
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
    /// Where the host has drawn it; none before it was measured.
    whole: Cell<Option<Camera>>,
    is_moving: Cell<bool>,
}

impl Map {
    /// Listens on the stage, if the page shows the map. Each movement calls `wanted`: only the views draw what comes into
    /// view.
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
        });
        inner.mover.attach(Parts::of(&stage), |_, _| {});
        let hands = {
            let inner = inner.clone();
            gestures::listen(&stage, move |gesture| {
                let is_used = inner.react(&gesture);
                if is_used {
                    wanted();
                }
                is_used
            })
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
}

impl Drop for Map {
    fn drop(&mut self) {
        self.inner.mover.rest();
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
            browser::set_attribute(&self.stage, MOVED, "");
        }
        self.mover.settle(framing, pins);
        Some(framing)
    }

    /// Answers a gesture; says whether it was used.
    fn react(&self, gesture: &Gesture<'_>) -> bool {
        match *gesture {
            Gesture::Moved { dx, dy, factor, at } => {
                let is_moving = self.is_moving.replace(true);
                if is_moving || self.framing().is_some() {
                    self.mover.nudge(dx, dy, factor, at);
                }
            }
            Gesture::Ended => {
                self.is_moving.set(false);
                self.mover.rest();
            }
            Gesture::Stepped { factor, at } => {
                if self.framing().is_some() {
                    self.mover.zoom(factor, at);
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
        }
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
