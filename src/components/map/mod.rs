//! The map: where the places of the article are, and the ties between them.
//!
//! Its drawing is a pure function of the article, the light and a camera ([`layout`]). While it moves
//! the views are not asked ([`mover`]); when it comes to rest they draw what is seen there.
//!
//! Keyboard: Tab comes to the map (arrows move it, plus, minus and zero zoom), Tab again to one thing
//! inside it; arrows then lead to the nearest in their direction.

mod base;
mod caption;
mod keys;
mod layout;
mod mover;
mod pins;
mod ties;
mod view;
mod words;

use super::ui::{Highlights, Ui};
use crate::browser::gestures::Gesture;
use crate::browser::{self, gestures};
use article::{EntityId, PlaceId};
use compact::decimal::format_decimal;
use explorer::facets::Filter;
use explorer::i18n::Msg;
use explorer::loaded::LoadedArticle;
use explorer::relations::ClaimRef;
use explorer::state::{Action, MapPosition};
use geo::camera::{Camera, Viewport};
use geo::cluster::HIT_RADIUS;
use geo::coord::{Point, Rect};
use layout::{Input, Layout};
use mover::{Mover, Parts};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use view::Shown;
use web_sys::Element;
use yew::prelude::*;

/// One step of the zoom buttons and keys.
const STEP: f64 = 1.6;
/// One step of an arrow key, in pixels.
const PAN: f64 = 80.0;
/// Of larger groups not every member can be told apart at once.
const SMALL_GROUP: usize = 12;
/// How long the hint about the wheel stays, in milliseconds.
const HINT: u32 = 1_600;

/// Properties of [`MapView`].
#[derive(Properties, PartialEq)]
pub struct MapViewProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub highlights: Highlights,
    /// What is let through.
    pub filter: Filter,
    /// Where the reader has moved it.
    pub map_position: Option<MapPosition>,
    /// How often the address has said everything anew.
    pub navigation_count: u32,
    /// Whether it has the large seat.
    pub large: bool,
    /// Told which places are seen now.
    pub on_seen: Callback<Rc<BTreeSet<PlaceId>>>,
}

/// What the map is aimed at: what a new size of the page does not change.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Aim {
    Rest,
    Selection,
    Free(Camera),
}

/// What is remembered beside the views' state.
struct Memory {
    aim: Aim,
    /// Where the map was before something was selected.
    back: Option<Aim>,
    /// The selection and the address as the map last followed them.
    entity: Option<ClaimRef>,
    map_position: Option<MapPosition>,
    navigation_count: u32,
    /// What was told last.
    seen: Option<Rc<BTreeSet<PlaceId>>>,
    /// What is to have the focus when it is drawn.
    wanted: Option<String>,
    /// What had the focus when the map came to rest.
    held: Option<String>,
}

/// The map.
#[component]
pub fn MapView(props: &MapViewProps) -> Html {
    let MapViewProps {
        ui,
        highlights,
        filter,
        large,
        ..
    } = props;
    let large = *large;
    let loaded = ui.loaded;
    let stage = use_node_ref();
    let shown = use_state_eq(|| Shown::first(&loaded.scene, large));
    let fan = use_state_eq(|| None::<Rc<Vec<PlaceId>>>);
    let stop = use_state_eq(|| None::<String>);
    let hint = use_state_eq(|| false);

    let key = (
        loaded,
        ui.lang,
        highlights.focus.clone(),
        highlights.passing.clone(),
        *shown,
        (*fan).clone(),
        large,
    );
    let layout = use_memo(key, |(loaded, lang, focus, passing, shown, fan, large)| {
        Layout::new(&Input {
            loaded: *loaded,
            lang: *lang,
            focus: focus.as_deref(),
            passing,
            shown: *shown,
            large: *large,
            fan: fan.as_ref().map(|fan| fan.as_slice()),
        })
    });
    let mover = use_map(
        props,
        &stage,
        &layout,
        Handles {
            shown: shown.clone(),
            fan,
            stop: stop.clone(),
            hint: hint.clone(),
        },
    );

    let has = |key: &str| {
        layout.items.iter().any(|item| item.key == key)
            || layout.ties.iter().any(|tie| tie.key == key)
    };
    let first = || {
        layout
            .items
            .first()
            .map(|item| item.key.clone())
            .unwrap_or_default()
    };
    let chosen = highlights
        .focus
        .as_ref()
        .map(|focus| ui.id(focus.entity).to_string());
    let stop = (*stop)
        .clone()
        .filter(|key| has(key))
        .or(chosen.filter(|key| has(key)))
        .unwrap_or_else(first);

    let at = *shown;
    let (over_x, over_y) = Shown::overscan(at.viewport);
    let (width, height) = (
        at.viewport.width() + 2.0 * over_x,
        at.viewport.height() + 2.0 * over_y,
    );
    let view_box = Rect::around(Point::default(), width, height).view_box();
    let zoom = format_decimal(at.camera.zoom, 2);
    let class = classes!(
        "map",
        if large {
            "map-in-large"
        } else {
            "map-in-small"
        }
    );
    html! {
        <section {class} data-view="map" aria-label={ui.t(Msg::MapLabel)}>
            <div class="map-frame">
                <div class="map-stage" ref={stage}>
                    <div class="map-plane">
                        <svg class="map-svg" role="graphics-document" aria-roledescription={ui.t(Msg::MapRole)}
                            aria-label={ui.t(Msg::MapLabel)} aria-describedby="map-how" tabindex="0" data-zoom={zoom}
                            viewBox={view_box}>
                            {base::patterns(at)}
                            <g class="map-scaled map-base" aria-hidden="true" transform={mover::scaled(at)}>{base::base(ui, highlights)}</g>
                            <g class="map-scaled map-ties" transform={mover::scaled(at)}>{ties::ties(ui, highlights, &layout, &stop)}</g>
                            <g class="map-layer" transform={mover::layer(at)}>{pins::pins(ui, highlights, &layout, at, &stop)}</g>
                        </svg>
                    </div>
                </div>
                {tools(ui, &mover)}
                <p id="map-how" class="visually-hidden">{ui.t(Msg::MapHow)}{" "}{ui.t(Msg::MapKeys)}</p>
                if *hint {
                    <p class="map-hint" aria-hidden="true">{ui.t(Msg::MapWheel)}</p>
                }
                if loaded.scene.is_empty() {
                    <p class="map-empty">{ui.t(Msg::MapNoPoint)}</p>
                }
            </div>
            <caption::Caption ui={ui.clone()} filter={filter.clone()} {large} />
        </section>
    }
}

/// Buttons that zoom.
fn tools(ui: &Ui, mover: &Mover) -> Html {
    let loaded = ui.loaded;
    let step = |factor: f64| {
        let mover = mover.clone();
        Callback::from(move |_: MouseEvent| step(&mover, factor, (0.0, 0.0)))
    };
    let reset = {
        let mover = mover.clone();
        Callback::from(move |_: MouseEvent| {
            mover.fly(view::at_rest(&loaded.scene, mover.now().viewport), true)
        })
    };
    let button = |name: Msg, onclick: Callback<MouseEvent>, d: &'static str| {
        html! {
            <button type="button" class="map-tool" {onclick} aria-label={ui.t(name)} title={ui.t(name)}>
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path {d} /></svg>
            </button>
        }
    };
    html! {
        <div class="map-tools" role="group" aria-label={ui.t(Msg::MapControls)}>
            {button(Msg::MapZoomIn, step(STEP), "M8 3V13M3 8H13")}
            {button(Msg::MapZoomOut, step(1.0 / STEP), "M3 8H13")}
            {button(Msg::MapReset, reset, "M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10")}
        </div>
    }
}

fn step(mover: &Mover, factor: f64, at: (f64, f64)) {
    let viewport = mover.now().viewport;
    let middle = viewport.centre();
    let to = mover.aim().zoomed(
        factor,
        Point::new(middle.x + at.0, middle.y + at.1),
        viewport,
    );
    mover.fly(to, true);
}

/// What the map's hooks write.
struct Handles {
    shown: UseStateHandle<Shown>,
    fan: UseStateHandle<Option<Rc<Vec<PlaceId>>>>,
    stop: UseStateHandle<Option<String>>,
    hint: UseStateHandle<bool>,
}

/// What gestures and frames need of the last drawing.
#[derive(Clone)]
struct Now {
    ui: Ui,
    highlights: Highlights,
    on_seen: Callback<Rc<BTreeSet<PlaceId>>>,
    layout: Rc<Layout>,
    shown: Shown,
    fanned: bool,
}

/// Puts the map into motion: size, gestures, keys, flights to the selection, focus.
#[hook]
fn use_map(props: &MapViewProps, stage: &NodeRef, layout: &Rc<Layout>, handles: Handles) -> Mover {
    let loaded = props.ui.loaded;
    let mover = {
        let shown = *handles.shown;
        (*use_memo((), move |()| Mover::new(shown))).clone()
    };
    let memory = use_mut_ref(|| Memory {
        aim: Aim::Rest,
        back: None,
        entity: None,
        map_position: None,
        navigation_count: 0,
        seen: None,
        wanted: None,
        held: None,
    });
    let now = use_mut_ref(|| None::<Now>);
    *now.borrow_mut() = Some(Now {
        ui: props.ui.clone(),
        highlights: props.highlights.clone(),
        on_seen: props.on_seen.clone(),
        layout: layout.clone(),
        shown: *handles.shown,
        fanned: handles.fan.is_some(),
    });

    {
        let (mover, memory, stage, now) =
            (mover.clone(), memory.clone(), stage.clone(), now.clone());
        let hands = Hands {
            mover: mover.clone(),
            memory: memory.clone(),
            now: now.clone(),
            fan: handles.fan.setter(),
            stop: handles.stop.setter(),
            hint: handles.hint.setter(),
        };
        let shown = handles.shown.setter();
        let fan = handles.fan.setter();
        use_effect_with((), move |()| {
            let element = stage.cast::<Element>();
            mover.attach(element.as_ref().and_then(parts), {
                let (memory, element) = (memory.clone(), element.clone());
                move |at, by_hand| {
                    let Some(now) = now.borrow().clone() else {
                        return;
                    };
                    memory.borrow_mut().held = element.as_ref().and_then(focused_key);
                    if at.camera != now.shown.camera {
                        fan.set(None);
                    }
                    shown.set(at);
                    came_to_rest(&now, &memory, at, by_hand);
                }
            });
            let hands = Rc::new(hands);
            let watch = element.as_ref().and_then(|element| {
                let (hands, own) = (hands.clone(), element.clone());
                browser::on_size(element, move || hands.resize(&own))
            });
            let gestures = element.map(|element| {
                let own = element.clone();
                gestures::listen(&element, move |gesture| hands.react(&own, &gesture))
            });
            move || {
                drop((watch, gestures));
                mover.detach();
            }
        });
    }
    {
        let (mover, memory, stage) = (mover.clone(), memory.clone(), stage.clone());
        use_effect_with((layout.clone(), *handles.shown), move |(layout, shown)| {
            mover.collect(&layout.pins(), *shown);
            if let Some(element) = stage.cast::<Element>() {
                keep_focus(&element, &memory);
            }
        });
    }
    {
        let mover = mover.clone();
        let focus = props.highlights.focus.as_ref().map(|focus| focus.lead());
        use_effect_with(
            (loaded, focus, props.map_position, props.navigation_count),
            move |(_, entity, map_position, navigation_count)| {
                if let Some(now) = now.borrow().clone() {
                    follow(
                        &mover,
                        &memory,
                        &now,
                        *entity,
                        *map_position,
                        *navigation_count,
                    );
                }
            },
        );
    }
    mover
}

fn parts(stage: &Element) -> Option<Parts> {
    let one = |selector: &str| browser::all_in(stage, selector).into_iter().next();
    Some(Parts {
        plane: one(".map-plane")?,
        scaled: browser::all_in(stage, ".map-scaled"),
        layer: one(".map-layer")?,
        patterns: browser::all_in(stage, ".map-grain"),
        svg: one(".map-svg")?,
    })
}

fn target(aim: Aim, now: &Now, viewport: Viewport) -> Camera {
    let (loaded, focus) = (now.ui.loaded, &now.highlights.focus);
    match aim {
        Aim::Free(camera) => camera.clamped(viewport),
        Aim::Selection => (focus.as_ref())
            .and_then(|focus| view::at_selection(loaded, focus, viewport))
            .unwrap_or_else(|| view::at_rest(&loaded.scene, viewport)),
        Aim::Rest => view::at_rest(&loaded.scene, viewport),
    }
}

/// The selection or the address has changed: goes there.
fn follow(
    mover: &Mover,
    memory: &Rc<RefCell<Memory>>,
    now: &Now,
    entity: Option<ClaimRef>,
    map_position: Option<MapPosition>,
    navigation_count: u32,
) {
    let viewport = mover.now().viewport;
    let mut tell = None;
    let aim = {
        let mut memory = memory.borrow_mut();
        if memory.navigation_count != navigation_count {
            // A link says where the map is; where it was before no longer counts.
            memory.navigation_count = navigation_count;
            memory.back = None;
        }
        let (was, known) = (memory.entity, memory.map_position);
        memory.entity = entity;
        memory.map_position = map_position;
        let selected = entity.is_some_and(|_| {
            let focus = now.highlights.focus.as_ref();
            focus.is_some_and(|focus| view::at_selection(now.ui.loaded, focus, viewport).is_some())
        });
        let aim = if map_position != known {
            memory.back = None;
            match map_position {
                Some(map_position) => Aim::Free(view::camera(map_position, viewport)),
                None if selected => Aim::Selection,
                None => Aim::Rest,
            }
        } else if entity == was {
            return;
        } else if selected {
            if memory.back.is_none() && memory.aim != Aim::Selection {
                memory.back = Some(memory.aim);
            }
            if map_position.is_some() {
                tell = Some(None);
            }
            Aim::Selection
        } else if entity.is_none() && memory.aim == Aim::Selection {
            let back = memory.back.take().unwrap_or(Aim::Rest);
            if let Aim::Free(camera) = back {
                tell = Some(view::map_position(camera));
            }
            back
        } else {
            return;
        };
        if let Some(map_position) = tell {
            memory.map_position = map_position;
        }
        memory.aim = aim;
        aim
    };
    mover.fly(target(aim, now, viewport), false);
    if let Some(map_position) = tell {
        now.ui.dispatch.emit(Action::MovedMap(map_position));
    }
}

/// The map has come to rest: tells what is seen, and where the reader has moved it.
fn came_to_rest(now: &Now, memory: &Rc<RefCell<Memory>>, at: Shown, by_hand: bool) {
    let scene = &now.ui.loaded.scene;
    let seen = Rc::new(view::seen(scene, at));
    let mut memory = memory.borrow_mut();
    let news = memory.seen.as_ref() != Some(&seen);
    memory.seen = Some(seen.clone());
    let mut moved = None;
    if by_hand {
        memory.back = None;
        let rest = at.camera == view::at_rest(scene, at.viewport);
        let map_position = if rest {
            None
        } else {
            view::map_position(at.camera)
        };
        memory.aim = if rest {
            Aim::Rest
        } else {
            Aim::Free(at.camera)
        };
        if memory.map_position != map_position {
            memory.map_position = map_position;
            moved = Some(map_position);
        }
    }
    drop(memory);
    if news {
        now.on_seen.emit(seen);
    }
    if let Some(map_position) = moved {
        now.ui.dispatch.emit(Action::MovedMap(map_position));
    }
}

fn key_of(element: &Element) -> Option<String> {
    element
        .closest("[data-key]")
        .ok()
        .flatten()?
        .get_attribute("data-key")
}

fn focused_key(stage: &Element) -> Option<String> {
    browser::focused()
        .filter(|focused| stage.contains(Some(focused)))
        .as_ref()
        .and_then(key_of)
}

fn focus_key(stage: &Element, key: &str) -> bool {
    let found = browser::all_in(stage, "[data-key]");
    let found = found
        .iter()
        .find(|element| element.get_attribute("data-key").as_deref() == Some(key));
    if let Some(element) = found {
        browser::focus(element);
    }
    found.is_some()
}

/// What was focused may have been drawn anew, or become part of a group: the focus is not lost.
fn keep_focus(stage: &Element, memory: &Rc<RefCell<Memory>>) {
    let (wanted, held) = {
        let mut memory = memory.borrow_mut();
        (memory.wanted.take(), memory.held.take())
    };
    if let Some(key) = wanted {
        if !focus_key(stage, &key) {
            // Not drawn yet: the map is still on its way.
            memory.borrow_mut().wanted = Some(key);
        }
    } else if let Some(key) = held
        && focused_key(stage).is_none()
        && !browser::focused().is_some_and(|focused| stage.contains(Some(&focused)))
        && !focus_key(stage, &key)
        && let Some(svg) = browser::all_in(stage, ".map-svg").first()
    {
        browser::focus(svg);
    }
}

/// What the reader's hands can do.
struct Hands {
    mover: Mover,
    memory: Rc<RefCell<Memory>>,
    now: Rc<RefCell<Option<Now>>>,
    fan: UseStateSetter<Option<Rc<Vec<PlaceId>>>>,
    stop: UseStateSetter<Option<String>>,
    hint: UseStateSetter<bool>,
}

impl Hands {
    fn resize(&self, stage: &Element) {
        let (width, height) = browser::size(stage);
        let viewport = Viewport::new(width, height);
        let Some(now) = self.now.borrow().clone() else {
            return;
        };
        if width < 1.0
            || viewport == self.mover.now().viewport && self.memory.borrow().seen.is_some()
        {
            return;
        }
        let aim = self.memory.borrow().aim;
        self.mover.set(Shown {
            camera: target(aim, &now, viewport),
            viewport,
        });
    }

    /// Whether something was done with a key or a click.
    fn react(&self, stage: &Element, gesture: &Gesture<'_>) -> bool {
        match *gesture {
            Gesture::Moved { dx, dy, factor, at } => self.mover.nudge(dx, dy, factor, at),
            Gesture::Ended => self.mover.rest(),
            Gesture::Stepped { factor, at } => step(&self.mover, factor, at),
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

    /// Opens a group: by zooming if that tells its members apart, else in place.
    fn open(&self, group: &Element) {
        let Some(now) = self.now.borrow().clone() else {
            return;
        };
        let loaded: LoadedArticle = now.ui.loaded;
        let ids = group.get_attribute("data-group").unwrap_or_default();
        let entities: Vec<EntityId> = ids
            .split(' ')
            .filter_map(|id| loaded.ids().entity(id))
            .collect();
        let members: Vec<PlaceId> = (loaded.scene.markers.iter())
            .map(|marker| marker.place)
            .filter(|place| entities.contains(&loaded.article.place(*place).entry.entity))
            .collect();
        let points: Vec<Point> = members
            .iter()
            .filter_map(|place| loaded.scene.point(*place))
            .collect();
        let at = self.mover.now();
        let nearer = if members.len() <= SMALL_GROUP {
            view::at_points(&points, at.viewport, HIT_RADIUS * 1.25)
        } else {
            let camera = Rect::of(points).map(|rect| Camera::fit(rect, at.viewport, 40.0));
            camera.filter(|camera| camera.zoom > at.camera.zoom * 1.2)
        };
        self.memory.borrow_mut().wanted = ids
            .split(' ')
            .next()
            .map(str::to_string)
            .filter(|_| members.len() <= SMALL_GROUP);
        match nearer {
            Some(camera) => self.mover.fly(camera, true),
            None => self.fan.set(Some(Rc::new(
                members.into_iter().take(2 * SMALL_GROUP).collect(),
            ))),
        }
    }

    fn key(&self, stage: &Element, event: &KeyboardEvent) -> bool {
        let Some(now) = self.now.borrow().clone() else {
            return false;
        };
        let key = event.key();
        let at = self.mover.now();
        let item = focused_key(stage);
        match (key.as_str(), &item) {
            ("+" | "=", _) => step(&self.mover, STEP, (0.0, 0.0)),
            ("-" | "_", _) => step(&self.mover, 1.0 / STEP, (0.0, 0.0)),
            ("0", _) => self
                .mover
                .fly(view::at_rest(&now.ui.loaded.scene, at.viewport), true),
            ("Escape", _) if now.fanned => {
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
                let stop = browser::all_in(stage, "[data-key][tabindex='0']");
                let Some(stop) = stop.first() else {
                    return false;
                };
                browser::focus(stop);
            }
            (_, Some(from)) => {
                let Some(way) = keys::direction(&key) else {
                    return false;
                };
                let stops = now.layout.stops(at);
                if let Some(next) = keys::next(&stops, from, way) {
                    focus_key(stage, &next);
                }
            }
            (_, None) => {
                let Some((x, y)) = keys::direction(&key) else {
                    return false;
                };
                self.mover.fly(
                    self.mover.aim().panned(-x * PAN, -y * PAN, at.viewport),
                    true,
                );
            }
        }
        true
    }

    /// What is focused is the one stop of the map from now on, and comes into view.
    fn focused(&self, element: &Element) {
        let (Some(now), Some(key)) = (self.now.borrow().clone(), key_of(element)) else {
            return;
        };
        let at = self.mover.now();
        let point = now
            .layout
            .stops(at)
            .into_iter()
            .find(|(own, _)| *own == key)
            .map(|(_, point)| point);
        self.stop.set(Some(key));
        if let Some(point) = point {
            let half = (
                at.viewport.width() / 2.0 - 24.0,
                at.viewport.height() / 2.0 - 24.0,
            );
            let outside = |at: f64, half: f64| (at.abs() - half).max(0.0) * at.signum();
            let (dx, dy) = (outside(point.x, half.0), outside(point.y, half.1));
            if dx != 0.0 || dy != 0.0 {
                self.mover
                    .fly(self.mover.aim().panned(-dx, -dy, at.viewport), true);
            }
        }
    }
}
