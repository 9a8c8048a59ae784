//! The map's ground: sea, land, the lands of the article, what is disputed.
//!
//! The outlines are in the page once, outside the app; this only refers to them. Everything here is
//! decoration: readers choose places by their names.

use crate::components::ui::Ui;
use compact::decimal::format_decimal;
use explorer::map_layout::framing::Framing;
use explorer::scene::{Land, LandRole};
use geo::coord::Point;
use page::map::transforms::grain;
use std::fmt::Write;
use yew::prelude::*;

/// The patterns of areas. The legend does not zoom, so it has each of them once more.
pub fn patterns(framing: Framing) -> Html {
    let grain = grain(framing);
    let both = [
        ("map-home", "6", home()),
        ("map-disputed", "5", disputed()),
        ("map-region", "7", region()),
    ];
    let pattern = |(id, size, inside): (&'static str, &'static str, Html)| {
        html! { <>
            <pattern {id} class="map-grain" patternUnits="userSpaceOnUse" width={size} height={size}
                patternTransform={grain.clone()}>{inside.clone()}</pattern>
            <pattern id={format!("{id}-key")} patternUnits="userSpaceOnUse" width={size} height={size}>{inside}</pattern>
        </> }
    };
    html! {
        <defs>
            { for both.into_iter().map(pattern) }
            <radialGradient id="map-fade-out">
                <stop offset="0.3" stop-color="#fff" />
                <stop offset="1" stop-color="#fff" stop-opacity="0" />
            </radialGradient>
            <mask id="map-fade" maskContentUnits="objectBoundingBox">
                <rect width="1" height="1" fill="url(#map-fade-out)" />
            </mask>
        </defs>
    }
}

fn home() -> Html {
    html! { <>
        <rect class="ground-home" width="6" height="6" />
        <path class="hatch-home" d="M-1 1L1-1M-1 7L7-1M5 7L7 5" />
    </> }
}

fn disputed() -> Html {
    html! { <>
        <rect class="ground-disputed" width="5" height="5" />
        <path class="hatch-disputed" d="M0 2.5H5" />
    </> }
}

fn region() -> Html {
    html! { <>
        <circle class="dot-region" cx="1.75" cy="1.75" r="1.25" />
        <circle class="dot-region" cx="5.25" cy="5.25" r="1.25" />
    </> }
}

/// The ground, in map units.
pub fn base(ui: &Ui) -> Html {
    let lands = &ui.loaded.scene().lands;
    let of = |wanted: fn(LandRole) -> bool| {
        lands
            .iter()
            .filter(move |land| wanted(land.role))
            .map(|land| outline(ui, land))
    };
    html! { <>
        <use class="map-graticule" href="#graticule" />
        <use class="map-land" href="#world" />
        { for of(|role| role == LandRole::Home) }
        { for of(|role| role == LandRole::Region) }
        { for of(|role| matches!(role, LandRole::Partner | LandRole::Named)) }
        <use class="map-disputed" href="#disputed" fill="url(#map-disputed)" />
    </> }
}

fn outline(ui: &Ui, land: &Land) -> Html {
    let place = ui.loaded.article.place(land.place);
    let role = match land.role {
        LandRole::Partner => "land-partner",
        LandRole::Home => "land-home",
        LandRole::Named => "land-named",
        LandRole::Region => "land-region",
    };
    let class = classes!("land", role);
    let shown = ui.id(place.entry.entity);
    match (land.outline, &land.patch) {
        (Some(iso), _) => {
            let href = format!("#c-{}", iso.as_str().to_ascii_lowercase());
            let fill = (land.role == LandRole::Home).then_some("url(#map-home)");
            html! { <use key={href.clone()} {class} {href} {fill} data-for={shown} /> }
        }
        (None, Some(patch)) => html! {
            <path key={place.entry.id.clone()} {class} data-for={shown} d={ring(patch)} fill="url(#map-region)" mask="url(#map-fade)" />
        },
        (None, None) => html! {},
    }
}

fn ring(points: &[Point]) -> String {
    let mut path = String::new();
    for (ix, point) in points.iter().enumerate() {
        let letter = if ix == 0 { 'M' } else { 'L' };
        // Writing to a String cannot fail.
        let _ = write!(
            path,
            "{letter}{} {}",
            format_decimal(point.x, 0),
            format_decimal(point.y, 0)
        );
    }
    path.push('Z');
    path
}
