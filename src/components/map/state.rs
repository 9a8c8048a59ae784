//! The state of the map beside what the views draw: what it is aimed at, and what it was before.

use crate::components::ui::Ui;
use article::PlaceId;
use compact::sorted::SortedSet;
use explorer::loaded::LoadedArticle;
use explorer::map_layout::Layout;
use explorer::map_layout::framing::{self, Framing};
use explorer::relations::{ClaimRef, Focus};
use explorer::state::{Action, MapPosition};
use geo::camera::{Camera, Viewport};
use page::map::Mover;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// What the map is aimed at: it stays the same when the page changes its size.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Aim {
    Rest,
    Selection,
    Free(Camera),
}

impl Aim {
    /// Whether it is the place that an address says.
    fn is_at(self, position: MapPosition) -> bool {
        matches!(self, Self::Free(camera) if framing::map_position(camera) == Some(position))
    }

    /// The camera for an aim.
    pub fn camera(
        self,
        loaded: LoadedArticle,
        focus: Option<&Focus>,
        viewport: Viewport,
    ) -> Camera {
        match self {
            Self::Free(camera) => camera.clamped(viewport),
            Self::Selection => focus
                .and_then(|focus| framing::at_selection(loaded, focus, viewport))
                .unwrap_or_else(|| framing::at_rest(loaded.scene(), viewport)),
            Self::Rest => framing::at_rest(loaded.scene(), viewport),
        }
    }
}

/// Where the map goes, and why.
#[derive(Clone, Copy)]
struct Course {
    aim: Aim,
    /// Where the map was before something was selected.
    back: Option<Aim>,
    /// The selection and the address that the map last followed.
    followed: Followed,
}

/// What the map remembers from one drawing to the next.
pub struct Memory {
    course: Course,
    /// The places that were last reported as visible.
    seen: Option<Rc<SortedSet<PlaceId>>>,
    /// The item that gets the focus as soon as it is drawn.
    pub wanted: Option<String>,
    /// The item that had the focus when the map came to rest.
    pub held: Option<String>,
}

/// What the map follows.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Followed {
    /// The selection.
    pub entity: Option<ClaimRef>,
    /// Where the address says that the map is.
    pub map_position: Option<MapPosition>,
    /// How often the address has replaced the whole state.
    pub navigation_count: u32,
}

/// Where the map goes after a change.
struct Turn {
    aim: Aim,
    /// The position to write into the address.
    report: Option<Option<MapPosition>>,
    /// Whether it is where the map is as the page opens: the link says so, or the reader has moved it there before the
    /// views were there. No flight leads there.
    is_start: bool,
}

thread_local! {
    static BEGIN: Cell<Option<Camera>> = const { Cell::new(None) };
}

/// The map begins where the reader has moved it before the views were there.
pub fn begin_at(camera: Camera) {
    BEGIN.set(Some(camera));
}

impl Memory {
    pub fn new() -> Self {
        Self {
            course: Course {
                aim: BEGIN.take().map_or(Aim::Rest, Aim::Free),
                back: None,
                followed: Followed::default(),
            },
            seen: None,
            wanted: None,
            held: None,
        }
    }

    /// What the map is aimed at.
    pub fn aim(&self) -> Aim {
        self.course.aim
    }

    /// Whether the map has been measured and has reported what is visible.
    pub fn has_reported(&self) -> bool {
        self.seen.is_some()
    }
}

impl Course {
    /// Where the map goes when the selection or the address has changed; nowhere if it need not move.
    /// `selected`: whether the selection has a place on the map.
    fn turn(&mut self, to: Followed, selected: bool, viewport: Viewport) -> Option<Turn> {
        let was = std::mem::replace(&mut self.followed, to);
        if was.navigation_count != to.navigation_count {
            // A link says where the map is; where it was before no longer counts.
            self.back = None;
        }
        let mut report = None;
        let aim = if to.map_position != was.map_position {
            self.back = None;
            match to.map_position {
                // It is there already: the address only rounds it, and may clamp it to the area before the last.
                Some(position) if self.aim.is_at(position) => self.aim,
                Some(position) => Aim::Free(framing::camera(position, viewport)),
                None if selected => Aim::Selection,
                None => Aim::Rest,
            }
        } else if to.entity == was.entity {
            return None;
        } else if selected {
            if self.back.is_none() && self.aim != Aim::Selection {
                self.back = Some(self.aim);
            }
            if to.map_position.is_some() {
                report = Some(None);
            }
            Aim::Selection
        } else if to.entity.is_none() && self.aim == Aim::Selection {
            let back = self.back.take().unwrap_or(Aim::Rest);
            if let Aim::Free(camera) = back {
                report = Some(framing::map_position(camera));
            }
            back
        } else {
            return None;
        };
        if let Some(position) = report {
            self.followed.map_position = position;
        }
        self.aim = aim;
        let opens = was.navigation_count == 0 && to.navigation_count > 0;
        Some(Turn {
            aim,
            report,
            is_start: opens && matches!(aim, Aim::Free(_)),
        })
    }

    /// The reader has moved the map to a camera: the position to write into the address, if it is
    /// another.
    fn moved_by_hand(&mut self, camera: Camera, rest: Camera) -> Option<Option<MapPosition>> {
        self.back = None;
        let (aim, position) = if camera == rest {
            (Aim::Rest, None)
        } else {
            (Aim::Free(camera), framing::map_position(camera))
        };
        self.aim = aim;
        let known = std::mem::replace(&mut self.followed.map_position, position);
        (known != position).then_some(position)
    }
}

/// What gestures and frames need of the last drawing.
#[derive(Clone)]
pub struct Drawing {
    pub ui: Ui,
    /// The selection.
    pub focus: Option<Rc<Focus>>,
    pub on_seen: Callback<Rc<SortedSet<PlaceId>>>,
    pub layout: Rc<Layout>,
    pub framing: Framing,
    /// Whether a group is fanned out.
    pub fanned: bool,
}

impl Drawing {
    /// The camera for an aim.
    pub fn camera(&self, aim: Aim, viewport: Viewport) -> Camera {
        aim.camera(self.ui.loaded, self.focus.as_deref(), viewport)
    }
}

/// Whether the selection has a place on the map.
fn is_on_map(
    loaded: LoadedArticle,
    focus: Option<&Focus>,
    to: Followed,
    viewport: Viewport,
) -> bool {
    to.entity.is_some()
        && focus.is_some_and(|focus| framing::at_selection(loaded, focus, viewport).is_some())
}

/// Whether [`follow`] will move the map away from a camera.
pub fn will_leave(
    camera: Camera,
    viewport: Viewport,
    memory: &RefCell<Memory>,
    (loaded, focus): (LoadedArticle, Option<&Focus>),
    to: Followed,
) -> bool {
    let mut course = memory.borrow().course;
    let selected = is_on_map(loaded, focus, to, viewport);
    let turn = course.turn(to, selected, viewport);
    turn.is_some_and(|turn| turn.aim.camera(loaded, focus, viewport) != camera)
}

/// Moves the map when the selection or the address has changed.
pub fn follow(mover: &Mover, memory: &RefCell<Memory>, drawing: &Drawing, to: Followed) {
    let viewport = mover.now().viewport;
    let selected = is_on_map(drawing.ui.loaded, drawing.focus.as_deref(), to, viewport);
    let turn = memory.borrow_mut().course.turn(to, selected, viewport);
    let Some(turn) = turn else { return };
    let camera = drawing.camera(turn.aim, viewport);
    if turn.is_start {
        mover.set(Framing { camera, viewport });
    } else {
        mover.fly(camera, false);
    }
    if let Some(position) = turn.report {
        drawing.ui.dispatch.emit(Action::MovedMap(position));
    }
}

/// The map has come to rest: reports which places are visible, and where the reader has moved it.
pub fn came_to_rest(drawing: &Drawing, memory: &RefCell<Memory>, at: Framing, by_hand: bool) {
    let scene = drawing.ui.loaded.scene();
    let seen = Rc::new(framing::visible_places(scene, at));
    let mut memory = memory.borrow_mut();
    let news = memory.seen.as_ref() != Some(&seen);
    memory.seen = Some(seen.clone());
    let mut moved = None;
    if by_hand {
        moved = memory
            .course
            .moved_by_hand(at.camera, framing::at_rest(scene, at.viewport));
    }
    drop(memory);
    if news {
        drawing.on_seen.emit(seen);
    }
    if let Some(position) = moved {
        drawing.ui.dispatch.emit(Action::MovedMap(position));
    }
}
