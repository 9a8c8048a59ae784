//! A map on which the point of a place is set: by a click, or with the arrow keys and Enter.

mod aim;
mod drawing;

use super::point;
use crate::model::FactsMessage;
use crate::words::{Msg, Words};
use aim::{Aim, Key, NEARER, key, projected};
use browser::SizeWatch;
use browser::gestures::{self, Gesture, Gestures};
use browser::worker::FetchingOutlines;
use drawing::{Dot, Drawing, drawing};
use editing::PlaceChoice;
use explorer::i18n::Language;
use geo::camera::Viewport;
use geo::coord::{LonLat, Point};
use web_sys::Element;
use yew::prelude::*;

/// A place that the map shows.
#[derive(Clone, PartialEq, Debug)]
pub struct Shown {
    /// Where it is.
    pub at: LonLat,
    /// What it is called.
    pub name: String,
}

/// Whether the map answers a key that was pressed on it.
pub fn takes(event: &KeyboardEvent) -> bool {
    browser::is_target(event, ".picker-stage") && key(&event.key(), event.shift_key()).is_some()
}

/// Properties of [`PlaceMap`].
#[derive(Properties, PartialEq)]
pub struct PlaceMapProps {
    /// The language of the interface.
    pub lang: Language,
    /// Where the place is now.
    pub point: Option<Shown>,
    /// The candidates by their numbers, counted from 0.
    pub candidates: Vec<(usize, Shown)>,
    /// Other places of the article.
    pub others: Vec<Shown>,
    /// The point is here.
    pub set: Callback<LonLat>,
    /// A candidate is chosen, or what is shown is accepted.
    pub send: Callback<FactsMessage>,
}

/// What happens on the map.
pub enum MapMessage {
    /// It was measured: width and height in pixels.
    Sized(f64, f64),
    /// It was dragged by pixels and zoomed around a point, counted from the middle.
    Moved((f64, f64), f64, (f64, f64)),
    /// A key was pressed.
    Key(Key),
    /// A pointer was pressed.
    Pressed,
    /// It was clicked at a pixel.
    Clicked(Point),
    /// The outlines are there.
    Drawn,
}

/// The map.
pub struct PlaceMap {
    stage: NodeRef,
    aim: Option<Aim>,
    /// Whether the pressed pointer has dragged the map: then its click means nothing.
    dragged: bool,
    watching: Option<(Gestures, Option<SizeWatch>)>,
    outlines: Option<FetchingOutlines>,
}

impl Component for PlaceMap {
    type Message = MapMessage;
    type Properties = PlaceMapProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            stage: NodeRef::default(),
            aim: None,
            dragged: false,
            watching: None,
            outlines: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: MapMessage) -> bool {
        let props = ctx.props();
        match (message, &mut self.aim) {
            (MapMessage::Sized(width, height), aim) => {
                let viewport = Viewport::new(width, height);
                *aim = Some(match aim {
                    Some(aim) => aim.sized(viewport),
                    None => first_aim(props, viewport),
                });
            }
            (MapMessage::Moved(by, factor, around), Some(aim)) => {
                self.dragged |= by != (0.0, 0.0);
                *aim = aim.moved(by, factor, around);
            }
            (MapMessage::Key(Key::Set), Some(aim)) => match (aim.place_at_cursor(), &props.point) {
                // A second time: the point is right.
                (Some(at), Some(point)) if point.at == at => props.send.emit(FactsMessage::Accept),
                (None, Some(_)) => props.send.emit(FactsMessage::Accept),
                (Some(at), _) => props.set.emit(at),
                (None, None) => {}
            },
            (MapMessage::Key(key), Some(aim)) => {
                let from = props.point.as_ref().map(|point| projected(point.at));
                *aim = aim.after(key, from);
            }
            (MapMessage::Pressed, _) => {
                self.dragged = false;
                return false;
            }
            (MapMessage::Clicked(pixel), Some(aim)) if !self.dragged => {
                let dots = props.candidates.iter();
                let dots = dots.map(|(number, shown)| (*number, projected(shown.at)));
                aim.cursor = None;
                if let Some(number) = aim.dot_at(pixel, dots) {
                    let choice = PlaceChoice::Candidate {
                        number,
                        source: None,
                    };
                    props.send.emit(FactsMessage::Place(choice));
                } else if let Some(at) = aim.place_at(pixel) {
                    props.set.emit(at);
                }
            }
            (MapMessage::Drawn, _) => self.outlines = None,
            _ => return false,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let lang = props.lang;
        let link = ctx.link();
        let stage = self.stage.clone();
        let onclick = link.batch_callback(move |event: MouseEvent| {
            let stage = stage.cast::<Element>()?;
            let pixel = (f64::from(event.client_x()), f64::from(event.client_y()));
            let (x, y) = browser::within(&stage, pixel);
            Some(MapMessage::Clicked(Point::new(x, y)))
        });
        let zoom =
            |factor: f64| link.callback(move |_: MouseEvent| MapMessage::Key(Key::Zoom(factor)));
        let cursor = self.aim.as_ref().and_then(Aim::place_at_cursor);
        let at = cursor.or_else(|| props.point.as_ref().map(|point| point.at));
        let at = at.map_or_else(
            || lang.say(Msg::PlaceNoPointYet).to_owned(),
            |at| point::say(lang, at),
        );
        html! {
            <div class="picker">
                <div class="picker-frame">
                    <div class="picker-stage" ref={self.stage.clone()} tabindex="0" role="application"
                        aria-label={lang.say(Msg::PlaceMap)} aria-describedby="picker-keys" {onclick}
                        onpointerdown={link.callback(|_: PointerEvent| MapMessage::Pressed)}>
                        if let Some(aim) = &self.aim { {drawn(aim, props)} }
                    </div>
                    <div class="picker-tools">
                        <button type="button" class="picker-tool" aria-label={lang.say(Msg::PlaceNearer)} onclick={zoom(NEARER)}>{"+"}</button>
                        <button type="button" class="picker-tool" aria-label={lang.say(Msg::PlaceFurther)} onclick={zoom(1.0 / NEARER)}>{"−"}</button>
                    </div>
                </div>
                <p class="picker-at"><span role="status">{at}</span><span id="picker-keys" class="picker-keys">{lang.say(Msg::PlaceMapKeys)}</span></p>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(stage) = self.stage.cast::<Element>().filter(|_| first) else {
            return;
        };
        let link = ctx.link().clone();
        let gestures = gestures::listen(&stage, move |gesture| match gesture {
            Gesture::Moved { dx, dy, factor, at } => {
                link.send_message(MapMessage::Moved((dx, dy), factor, at));
                true
            }
            Gesture::Key(event) => {
                let key = key(&event.key(), event.shift_key());
                key.map(|key| link.send_message(MapMessage::Key(key)))
                    .is_some()
            }
            _ => false,
        });
        let link = ctx.link().clone();
        let sized = stage.clone();
        let size = browser::on_size(&stage, move || {
            let (width, height) = browser::size(&sized);
            link.send_message(MapMessage::Sized(width, height));
        });
        self.watching = Some((gestures, size));
        let link = ctx.link().clone();
        self.outlines = browser::worker::fetch_outlines(move |_| {
            link.send_message(MapMessage::Drawn);
        });
        browser::focus(&stage);
        browser::reveal(&stage);
    }

    fn destroy(&mut self, _: &Context<Self>) {
        // Who has worked with the keys goes on at the decisions.
        let inside = browser::focused().zip(self.stage.cast::<Element>());
        if inside.is_some_and(|(focused, stage)| stage == focused) {
            browser::refocus("#tape");
        }
    }
}

fn points<'a>(shown: impl Iterator<Item = &'a Shown>) -> Vec<Point> {
    shown.map(|shown| projected(shown.at)).collect()
}

/// The map shows at first where the place may be.
fn first_aim(props: &PlaceMapProps, viewport: Viewport) -> Aim {
    let candidates = props.candidates.iter().map(|(_, shown)| shown);
    Aim::at(
        &points(props.point.iter().chain(candidates)),
        &points(props.others.iter()),
        viewport,
    )
}

fn drawn(aim: &Aim, props: &PlaceMapProps) -> Html {
    let dot = |shown: &Shown| Dot {
        at: aim.on_screen(projected(shown.at)),
        name: shown.name.clone(),
    };
    let candidates = props.candidates.iter();
    drawing(&Drawing {
        transform: aim.camera.transform(aim.viewport),
        viewport: aim.viewport,
        point: props.point.as_ref().map(dot),
        candidates: candidates
            .map(|(number, shown)| (number + 1, dot(shown)))
            .collect(),
        others: props.others.iter().map(dot).collect(),
        cursor: aim.cursor.map(|cursor| aim.on_screen(cursor)),
    })
}
