//! Moves the map without the views: while it moves, nothing is drawn.
//!
//! A drag only shifts the picture that the browser has (the drawing reaches beyond what is visible); a
//! zoom writes the transforms of a few groups and of the names, once a frame. When the map comes to
//! rest, a callback is given its framing: the views draw it, if they are there.

use super::parts::{Parts, Pin};
use super::transforms::{grain, layer, pin_at, scaled};
use browser::{Change, Frames};
use compact::decimal::format_decimal;
use explorer::map_layout::framing::Framing;
use explorer::map_layout::keyboard::Step;
use geo::camera::Camera;
use geo::coord::Point;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// How long a flight takes, in milliseconds.
const FLIGHT: u32 = 300;
/// A picture that would have to be smaller than this at the start of a flight fades in instead.
const MOST_SHRUNK: f64 = 0.4;

/// One step of an arrow key, in pixels.
const PAN: f64 = 80.0;
/// One step of the zoom buttons and keys.
const ZOOM: f64 = 1.6;

struct State {
    now: Framing,
    /// What the attributes were last written for.
    drawn: Framing,
    /// What the views have drawn last, if there are views.
    viewed: Option<Framing>,
    parts: Option<Parts>,
    pins: Vec<Pin>,
    frames: Option<Rc<Frames>>,
    /// Whether the reader moves it.
    by_hand: bool,
    /// Called with where the map is, and whether the reader moved it there.
    at_rest: Rc<dyn Fn(Framing, bool)>,
}

/// Moves the map; clones move the same one.
#[derive(Clone)]
pub struct Mover(Rc<RefCell<State>>);

impl Mover {
    pub fn new(framing: Framing) -> Self {
        Self(Rc::new(RefCell::new(State {
            now: framing,
            drawn: framing,
            viewed: None,
            parts: None,
            pins: Vec::new(),
            frames: None,
            by_hand: false,
            at_rest: Rc::new(|_, _| {}),
        })))
    }

    /// Moves these elements from now on.
    pub fn attach(&self, parts: Option<Parts>, at_rest: impl Fn(Framing, bool) + 'static) {
        let mut state = self.0.borrow_mut();
        state.parts = parts;
        state.at_rest = Rc::new(at_rest);
        let weak = Rc::downgrade(&self.0);
        state.frames = Some(Rc::new(Frames::new(move |_| Self::draw_frame(&weak))));
    }

    /// Forgets the elements; no frame comes after.
    pub fn detach(&self) {
        let mut state = self.0.borrow_mut();
        state.parts = None;
        state.pins.clear();
        state.frames = None;
        state.at_rest = Rc::new(|_, _| {});
    }

    /// After the views have drawn: collects the pins, and writes the picture again if it moves right now.
    pub fn collect(&self, points: &[Point], framing: Framing) {
        let mut state = self.0.borrow_mut();
        let Some(parts) = &state.parts else { return };
        let pins = browser::all_in(&parts.svg, ".pin");
        state.pins = pins.into_iter().zip(points.iter().copied()).collect();
        state.viewed = Some(framing);
        if state.now != framing {
            state.write();
        }
    }

    /// Without views: shows this framing with these pins. The picture may have been drawn for an area of another size.
    pub fn settle(&self, framing: Framing, pins: Vec<Pin>) {
        let mut state = self.0.borrow_mut();
        state.now = framing;
        state.pins = pins;
        if let Some(parts) = &state.parts {
            browser::set_attribute(&parts.svg, "viewBox", &framing.view_box());
        }
        state.write();
    }

    /// Where the map is now.
    pub fn now(&self) -> Framing {
        self.0.borrow().now
    }

    /// Shows another framing at once.
    pub fn set(&self, framing: Framing) {
        {
            let mut state = self.0.borrow_mut();
            state.now = framing;
            state.by_hand = false;
        }
        self.rest();
    }

    /// Moves by the reader's hand; drawn with the next frame.
    pub fn nudge(&self, dx: f64, dy: f64, factor: f64, at: (f64, f64)) {
        {
            let mut state = self.0.borrow_mut();
            state.by_hand = true;
            let viewport = state.now.viewport;
            let middle = viewport.centre();
            let mut camera = state.now.camera.panned(dx, dy, viewport);
            if factor != 1.0 {
                camera = camera.zoomed(
                    factor,
                    Point::new(middle.x + at.0, middle.y + at.1),
                    viewport,
                );
            }
            state.now.camera = camera;
        }
        self.ask();
    }

    /// Comes to rest where it is.
    pub fn rest(&self) {
        let (at_rest, now, by_hand) = {
            let mut state = self.0.borrow_mut();
            if let Some(frames) = &state.frames {
                frames.cancel();
            }
            if !state.views_will_draw() {
                state.write();
            }
            (
                state.at_rest.clone(),
                state.now,
                std::mem::take(&mut state.by_hand),
            )
        };
        at_rest(now, by_hand);
    }

    /// Goes to a place. The picture is drawn there at once; that it seems to fly is one layer, moved by the
    /// compositor, unless the reader wants no motion.
    pub fn fly(&self, to: Camera, by_hand: bool) {
        let (from, plane) = {
            let mut state = self.0.borrow_mut();
            let from = state.now;
            state.now.camera = to;
            state.by_hand = by_hand;
            (from, state.parts.as_ref().map(|parts| parts.plane.clone()))
        };
        self.rest();
        if let Some(plane) = plane.filter(|_| from.camera != to && !browser::reduced_motion()) {
            let change = match flight_start(from, self.now()) {
                Some(start) => Change::Transform([start, String::from("none")]),
                None => Change::Opacity([0.4, 1.0]),
            };
            let _ = browser::animate(&plane, change, FLIGHT);
        }
    }

    /// Goes a step; `whole` is where the map shows all that the story is about.
    pub fn step(&self, step: Step, whole: Camera) {
        match step {
            Step::Nearer => self.zoom(ZOOM, (0.0, 0.0)),
            Step::Further => self.zoom(1.0 / ZOOM, (0.0, 0.0)),
            Step::Whole => self.fly(whole, true),
            Step::Pan((x, y)) => {
                let Framing { camera, viewport } = self.now();
                self.fly(camera.panned(-x * PAN, -y * PAN, viewport), true);
            }
        }
    }

    /// Zooms around a point, in pixels from the middle.
    pub fn zoom(&self, factor: f64, at: (f64, f64)) {
        let Framing { camera, viewport } = self.now();
        let middle = viewport.centre();
        let around = Point::new(middle.x + at.0, middle.y + at.1);
        self.fly(camera.zoomed(factor, around, viewport), true);
    }

    fn ask(&self) {
        if let Some(frames) = &self.0.borrow().frames {
            frames.ask();
        }
    }

    fn draw_frame(weak: &Weak<RefCell<State>>) {
        if let Some(state) = weak.upgrade() {
            state.borrow_mut().draw();
        }
    }
}

/// The transform at which a picture looks as another did before; none if it would be so small, or so
/// enlarged, that it is no picture of the map.
fn flight_start(from: Framing, to: Framing) -> Option<String> {
    let scale = from.scale() / to.scale();
    if !(MOST_SHRUNK..=1.0 / MOST_SHRUNK).contains(&scale) {
        return None;
    }
    let at = from.off_middle(to.camera.centre);
    let n = |value: f64| format_decimal(value, 2);
    Some(format!(
        "translate({}px, {}px) scale({})",
        n(at.x),
        n(at.y),
        format_decimal(scale, 4)
    ))
}

impl State {
    /// Whether what is in the document is what the views have drawn, and they will draw what it is to be before the next
    /// frame: else what they leave as it is would stay as it was written here.
    fn views_will_draw(&mut self) -> bool {
        let Some(viewed) = self.viewed else {
            return false;
        };
        if self.drawn != viewed || self.now == viewed {
            return false;
        }
        self.drawn = self.now;
        if let Some(parts) = &self.parts {
            browser::shift(&parts.plane, 0.0, 0.0);
        }
        true
    }

    /// Shifts the picture if that is enough.
    fn draw(&mut self) {
        let (now, drawn) = (self.now, self.drawn);
        if now.camera.zoom == drawn.camera.zoom && now.viewport == drawn.viewport {
            let at = now.off_middle(drawn.camera.centre);
            let (x, y) = Framing::overscan(now.viewport);
            if at.x.abs() <= x && at.y.abs() <= y {
                if let Some(parts) = &self.parts {
                    browser::shift(&parts.plane, at.x, at.y);
                }
                return;
            }
        }
        self.write();
    }

    /// Writes what the views would draw.
    fn write(&mut self) {
        self.drawn = self.now;
        let Some(parts) = &self.parts else { return };
        browser::shift(&parts.plane, 0.0, 0.0);
        let scaled = scaled(self.now);
        for element in &parts.scaled {
            browser::set_attribute(element, "transform", &scaled);
        }
        browser::set_attribute(&parts.layer, "transform", &layer(self.now));
        let grain = grain(self.now);
        for pattern in &parts.patterns {
            browser::set_attribute(pattern, "patternTransform", &grain);
        }
        for (pin, point) in &self.pins {
            browser::set_attribute(pin, "transform", &pin_at(*point, self.now));
        }
    }
}
