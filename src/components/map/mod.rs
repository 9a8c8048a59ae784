//! The map: where the places of the article are, and the connections between them.
//!
//! Its drawing is a pure function of the article, the highlights and a camera (`explorer::map_layout`).
//! While it moves, the views draw nothing (`page::map`); when it comes to rest, they draw what is visible
//! there.
//!
//! Keyboard: Tab comes to the map (arrows move it; plus, minus and zero zoom), Tab again to one item
//! inside it; arrows then lead to the nearest one in their direction.

mod base;
mod caption;
mod connections;
mod focus;
mod hands;
mod motion;
mod pins;
mod state;
mod tools;

pub use state::begin_at;

use super::ui::{Shown, Ui};
use article::{LangIx, PlaceId};
use compact::decimal::format_decimal;
use compact::sorted::SortedSet;
use explorer::facets::{Filter, Passing};
use explorer::i18n::{Language, Msg};
use explorer::loaded::LoadedArticle;
use explorer::map_layout::framing::Framing;
use explorer::map_layout::lettering::MapLabel;
use explorer::map_layout::{Input, Layout, Metrics};
use explorer::relations::Focus;
use explorer::state::MapPosition;
use motion::{Handles, use_course, use_motion};
use page::map::transforms;
use state::{Drawing, Followed};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`MapView`].
#[derive(Properties, PartialEq)]
pub struct MapViewProps {
    pub ui: Ui,
    pub shown: Shown,
    pub filter: Filter,
    /// Where the reader has moved it.
    pub map_position: Option<MapPosition>,
    /// How often the address has replaced the whole state.
    pub navigation_count: u32,
    /// Whether it is the main pane.
    pub large: bool,
    /// Called with the places that are visible, whenever they change.
    pub on_seen: Callback<Rc<SortedSet<PlaceId>>>,
}

/// The map.
#[component]
pub fn MapView(props: &MapViewProps) -> Html {
    let MapViewProps {
        ui, shown, large, ..
    } = props;
    let (loaded, large) = (ui.loaded, *large);
    let stage = use_node_ref();
    let framing = use_state_eq(|| Framing::first(loaded.scene(), large));
    let fan = use_state_eq(|| None::<Rc<Vec<PlaceId>>>);
    let stop = use_state_eq(|| None::<String>);
    let hint = use_state_eq(|| false);
    // What the host has drawn is for the usual size of text.
    let scale = use_state_eq(|| 1.0);
    {
        let scale = scale.setter();
        // Asking makes the browser lay the page out, which it had better do in its own time.
        use_effect_with((), move |()| {
            browser::when_idle(1_000, move || scale.set(browser::text_scale()));
        });
    }

    let followed = Followed {
        entity: shown.focus.as_ref().map(|focus| focus.lead()),
        map_position: props.map_position,
        navigation_count: props.navigation_count,
    };
    let course = use_course(*framing, loaded, shown.focus.as_deref(), followed);
    let layout = use_layout(
        LayoutKey {
            loaded,
            languages: (ui.lang, ui.content()),
            focus: shown.focus.clone(),
            passing: shown.passing.clone(),
            framing: *framing,
            fan: (*fan).clone(),
            large,
            scale: *scale,
        },
        course.is_leaving,
    );
    let mover = use_motion(
        course,
        &stage,
        Drawing {
            ui: ui.clone(),
            focus: shown.focus.clone(),
            on_seen: props.on_seen.clone(),
            layout: layout.clone(),
            framing: *framing,
            fanned: fan.is_some(),
        },
        followed,
        Handles {
            framing: framing.clone(),
            fan,
            stop: stop.clone(),
            hint: hint.clone(),
        },
    );
    let stop = tab_stop(ui, shown, &layout, stop.as_deref());
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
                    <div class="map-plane"><Picture ui={ui.clone()} {layout} framing={*framing} {stop} /></div>
                </div>
                {tools::tools(ui, &mover)}
                <p id="map-how" class="visually-hidden">{ui.t(Msg::MapHow)}{" "}{ui.t(Msg::MapKeys)}</p>
                if *hint {
                    <p class="map-hint" aria-hidden="true">{ui.t(Msg::MapWheel)}</p>
                }
                if loaded.scene().is_empty() {
                    <p class="map-empty">{ui.t(Msg::MapNoPoint)}</p>
                }
            </div>
            <caption::Caption ui={ui.clone()} filter={props.filter.clone()} {large} />
        </section>
    }
}

/// The item that Tab reaches: the one that had the focus, else the selection, else the first.
fn tab_stop(ui: &Ui, shown: &Shown, layout: &Layout, last: Option<&str>) -> String {
    let has = |key: &str| {
        layout.items.iter().any(|item| item.key == key)
            || layout.connections.iter().any(|drawn| drawn.key == key)
    };
    let selected = shown.selected().map(|entity| ui.id(entity));
    let first = layout.items.first().map(|item| item.key.as_str());
    last.filter(|key| has(key))
        .or(selected.filter(|key| has(key)))
        .or(first)
        .unwrap_or_default()
        .to_string()
}

/// What a layout is computed from.
#[derive(PartialEq)]
struct LayoutKey {
    loaded: LoadedArticle,
    /// Of the interface and of the article.
    languages: (Language, LangIx),
    focus: Option<Rc<Focus>>,
    passing: Rc<Passing>,
    framing: Framing,
    fan: Option<Rc<Vec<PlaceId>>>,
    large: bool,
    /// How large the reader's text is, as a multiple of the usual size.
    scale: f64,
}

impl LayoutKey {
    fn layout(&self) -> Layout {
        let metrics = if self.large {
            Metrics::LARGE
        } else {
            Metrics::SMALL
        };
        Layout::new(&Input {
            loaded: self.loaded,
            lang: self.languages.0,
            content: self.languages.1,
            focus: self.focus.as_deref(),
            passing: &self.passing,
            framing: self.framing,
            metrics: metrics.scaled(self.scale),
            measure: &MapLabel::estimated_width,
            fan: self.fan.as_ref().map(|fan| fan.as_slice()),
        })
    }
}

/// The layout for a key. Where the map is leaving, the layout of before: the one for the place where it goes follows
/// before the next frame.
#[hook]
fn use_layout(key: LayoutKey, is_leaving: bool) -> Rc<Layout> {
    let kept = use_mut_ref(|| None::<(LayoutKey, Rc<Layout>)>);
    let mut kept = kept.borrow_mut();
    match &*kept {
        Some((of, layout)) if is_leaving || *of == key => layout.clone(),
        _ => {
            let layout = Rc::new(key.layout());
            kept.replace((key, layout.clone()));
            layout
        }
    }
}

/// Properties of [`Picture`].
#[derive(Properties)]
struct PictureProps {
    ui: Ui,
    layout: Rc<Layout>,
    framing: Framing,
    stop: String,
}

impl PartialEq for PictureProps {
    /// Layouts are kept, so the same one is the same place in memory.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.layout, &other.layout)
            && (&self.ui, self.framing, &self.stop) == (&other.ui, other.framing, &other.stop)
    }
}

/// The map as SVG.
#[component]
fn Picture(props: &PictureProps) -> Html {
    let PictureProps {
        ui,
        layout,
        framing,
        stop,
    } = props;
    let framing = *framing;
    let view_box = framing.view_box();
    let zoom = format_decimal(framing.camera.zoom, 2);
    let scaled = transforms::scaled(framing);
    html! {
        <svg class="map-svg" role="graphics-document" aria-roledescription={ui.t(Msg::MapRole)}
            aria-label={ui.t(Msg::MapLabel)} aria-describedby="map-how" tabindex="0" data-zoom={zoom}
            viewBox={view_box}>
            {base::patterns(framing)}
            <g class="map-scaled map-base" aria-hidden="true" transform={scaled.clone()}>{base::base(ui)}</g>
            <g class="map-scaled map-connections" transform={scaled}>{connections::connections(ui, layout, stop)}</g>
            <g class="map-layer" transform={transforms::layer(framing)}>{pins::pins(ui, layout, framing, stop)}</g>
        </svg>
    }
}
