//! What the map does when the reader drags, zooms, presses a key or clicks.

use super::focus::{focus_key, focused_key, key_of};
use super::state::{Drawing, Memory};
use article::{EntityId, PlaceId};
use browser::gestures::Gesture;
use explorer::map_layout::framing::{self, Framing};
use explorer::map_layout::keyboard::{self, Step};
use geo::camera::{Camera, Viewport};
use geo::cluster::HIT_RADIUS;
use geo::coord::{Point, Rect};
use page::map::Mover;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// The members of larger groups can not all be separated at once.
const SMALL_GROUP: usize = 12;
/// How long the hint about the wheel stays, in milliseconds.
const HINT: u32 = 1_600;

/// What the reader's hands move and set.
pub struct Hands {
    pub mover: Mover,
    pub memory: Rc<RefCell<Memory>>,
    pub drawing: Rc<RefCell<Option<Drawing>>>,
    pub fan: UseStateSetter<Option<Rc<Vec<PlaceId>>>>,
    pub stop: UseStateSetter<Option<String>>,
    pub hint: UseStateSetter<bool>,
}

impl Hands {
    /// The stage has been measured.
    pub fn resize(&self, stage: &Element) {
        let (width, height) = browser::size(stage);
        let viewport = Viewport::new(width, height);
        let Some(drawing) = self.drawing.borrow().clone() else {
            return;
        };
        let known = viewport == self.mover.now().viewport && self.memory.borrow().has_reported();
        if width < 1.0 || known {
            return;
        }
        let aim = self.memory.borrow().aim();
        self.mover.set(Framing {
            camera: drawing.camera(aim, viewport),
            viewport,
        });
    }

    /// Answers a gesture; says whether a key or a click was used.
    pub fn react(&self, stage: &Element, gesture: &Gesture<'_>) -> bool {
        match *gesture {
            Gesture::Moved { dx, dy, factor, at } => self.mover.nudge(dx, dy, factor, at),
            Gesture::Ended => self.mover.rest(),
            Gesture::Stepped { factor, at } => self.mover.zoom(factor, at),
            Gesture::Refused => {
                self.hint.set(true);
                let hint = self.hint.clone();
                browser::after(HINT, move || hint.set(false)).forget();
            }
            Gesture::Key(event) => return self.key(stage, event),
            Gesture::Clicked(element) => return self.click(element),
            Gesture::Focused(element) => self.focused(element),
        }
        true
    }

    fn click(&self, element: &Element) -> bool {
        if let Some(group) = element.closest("[data-group]").ok().flatten() {
            self.open(&group);
            return true;
        }
        if element.closest("[data-key]").ok().flatten().is_none() {
            self.fan.set(None);
        }
        false
    }

    /// Opens a group: zooms in if that separates its members, else fans them out in place.
    fn open(&self, group: &Element) {
        let Some(drawing) = self.drawing.borrow().clone() else {
            return;
        };
        let loaded = drawing.ui.loaded;
        let ids = group.get_attribute("data-group").unwrap_or_default();
        let entities: Vec<EntityId> = ids
            .split(' ')
            .filter_map(|id| loaded.ids().entity(id))
            .collect();
        let members: Vec<PlaceId> = (loaded.scene().markers.iter())
            .map(|marker| marker.place)
            .filter(|place| entities.contains(&loaded.article.place(*place).entry.entity))
            .collect();
        let points: Vec<Point> = members
            .iter()
            .filter_map(|place| loaded.scene().point(*place))
            .collect();
        let at = self.mover.now();
        let small = members.len() <= SMALL_GROUP;
        let nearer = if small {
            framing::at_points(&points, at.viewport, HIT_RADIUS * 1.25)
        } else {
            let camera = Rect::of(points).map(|rect| Camera::fit(rect, at.viewport, 40.0));
            camera.filter(|camera| camera.zoom > at.camera.zoom * 1.2)
        };
        let first = ids.split(' ').next().map(str::to_string);
        self.memory.borrow_mut().wanted = first.filter(|_| small);
        match nearer {
            Some(camera) => self.mover.fly(camera, true),
            None => {
                let members = members.into_iter().take(2 * SMALL_GROUP).collect();
                self.fan.set(Some(Rc::new(members)));
            }
        }
    }

    fn key(&self, stage: &Element, event: &KeyboardEvent) -> bool {
        let Some(drawing) = self.drawing.borrow().clone() else {
            return false;
        };
        let key = event.key();
        match (key.as_str(), focused_key(stage)) {
            ("Escape", _) if drawing.fanned => {
                self.memory.borrow_mut().wanted = None;
                self.fan.set(None);
            }
            ("Enter" | " ", Some(_)) => {
                let group = browser::focused()
                    .and_then(|focused| focused.closest("[data-group]").ok().flatten());
                let Some(group) = group else { return false };
                self.open(&group);
            }
            ("Enter", None) => {
                let stop = browser::first_in(stage, "[data-key][tabindex='0']");
                let Some(stop) = stop else { return false };
                browser::focus(&stop);
            }
            (_, item) => {
                let Some(step) = Step::of_key(&key) else {
                    return false;
                };
                self.step(stage, &drawing, item.as_deref(), step);
            }
        }
        true
    }

    /// Goes a step: an arrow leads from the focused item to the next one; without one it moves the map, as the other keys
    /// do.
    fn step(&self, stage: &Element, drawing: &Drawing, item: Option<&str>, step: Step) {
        let at = self.mover.now();
        if let (Step::Pan(direction), Some(from)) = (step, item) {
            let stops = drawing.layout.stops(at);
            if let Some(next) = keyboard::next(&stops, from, direction) {
                focus_key(stage, &next);
            }
        } else {
            let whole = framing::at_rest(drawing.ui.loaded.scene(), at.viewport);
            self.mover.step(step, whole);
        }
    }

    /// The focused item is from now on the one that Tab reaches, and comes into view.
    fn focused(&self, element: &Element) {
        let (Some(drawing), Some(key)) = (self.drawing.borrow().clone(), key_of(element)) else {
            return;
        };
        let at = self.mover.now();
        let stops = drawing.layout.stops(at);
        let stop = stops.into_iter().find(|(stop, _)| *stop == key);
        self.stop.set(Some(key));
        if let Some((_, point)) = stop {
            let half = (
                at.viewport.width() / 2.0 - 24.0,
                at.viewport.height() / 2.0 - 24.0,
            );
            let outside = |at: f64, half: f64| (at.abs() - half).max(0.0) * at.signum();
            let (dx, dy) = (outside(point.x, half.0), outside(point.y, half.1));
            if dx != 0.0 || dy != 0.0 {
                let to = self.mover.now().camera.panned(-dx, -dy, at.viewport);
                self.mover.fly(to, true);
            }
        }
    }
}
