//! What keeps its size at every zoom: places, their names, the ends of connections.

use crate::components::marks::tone;
use crate::components::ui::{self, Ui};
use article::{Kind, PlaceId, Status, Text};
use compact::decimal::format_decimal;
use explorer::i18n::{Count, Msg, words};
use explorer::map_layout::framing::Framing;
use explorer::map_layout::lettering::{LabelStyle, MapLabel};
use explorer::map_layout::{DotKind, Item, ItemKind, Layout, is_filled};
use explorer::scene::LandRole;
use page::map::transforms::pin_at;
use yew::prelude::*;

/// No more names than these are read out for a group.
const NAMES: usize = 12;

/// `tabindex` of an item: Tab reaches only one, the stop.
pub fn tab_index(key: &str, stop: &str) -> &'static str {
    if key == stop { "0" } else { "-1" }
}

/// All pins of a layout.
pub fn pins(ui: &Ui, layout: &Layout, framing: Framing, stop: &str) -> Html {
    let dots = layout.dots.iter().enumerate().map(|(ix, dot)| {
        let inside = match dot.kind {
            DotKind::Ring => html! { <circle class="dot-ring" r="2.8" /> },
            DotKind::Member => html! { <circle class="dot-member" r="1.8" /> },
            DotKind::Arrow(turn, status) => {
                let transform = format!("rotate({})", format_decimal(turn, 1));
                html! { <path class={classes!("dot-arrow", tone(status))} {transform} d="M-7-4.5L0 0L-7 4.5" /> }
            }
        };
        html! { <g key={format!("dot {ix}")} class="pin dot" data-for={ui.id(dot.entity)} transform={pin_at(dot.at, framing)}>{inside}</g> }
    });
    let statuses = layout.status_labels.iter().map(|status| {
        let class = classes!("pin", "map-status", tone(status.status));
        let key = format!("status {}", Status::word(status.status));
        html! { <g {key} {class} data-for={ui.id(status.entity)} transform={pin_at(status.at, framing)}>{lettering(&status.label, None)}</g> }
    });
    let items = layout.items.iter().map(|item| match &item.kind {
        ItemKind::Group(members) => group(ui, item, members, framing, stop),
        ItemKind::Land(_) | ItemKind::City(_) => place(ui, item, framing, stop),
    });
    html! { <>
        <g aria-hidden="true">{ for dots }{ for statuses }</g>
        <g>{ for items }</g>
    </> }
}

/// A country, region or city.
fn place(ui: &Ui, item: &Item, framing: Framing, stop: &str) -> Html {
    let scene = ui.loaded.scene();
    let (id, symbol) = match &item.kind {
        ItemKind::Land(land) => (scene.lands[*land].place, None),
        ItemKind::City(city) => {
            let marker = &scene.markers[*city];
            let filled = is_filled(&ui.loaded.article, marker);
            (
                marker.place,
                Some(if filled { "city-knot" } else { "city-ring" }),
            )
        }
        ItemKind::Group(_) => return html! {},
    };
    let entry = &ui.loaded.article().place(id).entry;
    let label = place_name(ui, id);
    let kind = if symbol.is_some() {
        "place-city"
    } else {
        "place-land"
    };
    let hit = hit(item, symbol.is_some());
    html! {
        <g key={item.key.clone()} class="pin" transform={pin_at(item.at, framing)}>
            <a class={classes!("place", kind)} href={ui.href(entry.entity)}
                data-id={ui.id(entry.entity)} data-key={item.key.clone()} tabindex={tab_index(&item.key, stop)}
                aria-label={label.clone()} transform={shifted(item)}>
                <title>{label}</title>
                if item.shift.x != 0.0 {
                    <path class="leader" d={format!("M0 0L{} {}", format_decimal(-item.shift.x, 1), format_decimal(-item.shift.y, 1))} />
                }
                {hit}
                if let Some(symbol) = symbol {
                    <circle class="city-glow" r="8" />
                    <circle class={symbol} r={if symbol == "city-knot" { "3.6" } else { "3.2" }} />
                }
                if let Some(label) = &item.label {
                    {lettering(label, foreign(ui, entry.label()))}
                }
            </a>
        </g>
    }
}

/// Cities drawn as one.
fn group(ui: &Ui, item: &Item, members: &[usize], framing: Framing, stop: &str) -> Html {
    let article = ui.loaded.article();
    let places: Vec<PlaceId> = members
        .iter()
        .map(|member| ui.loaded.scene().markers[*member].place)
        .collect();
    let names: Vec<String> = places
        .iter()
        .take(NAMES)
        .map(|place| ui.name(article.place(*place).entry.label()))
        .collect();
    let label = ui.lang.count_with(
        Count::MapCluster,
        places.len(),
        &[("names", &names.join(", "))],
    );
    let shown = ui::ids(
        ui,
        places
            .iter()
            .map(|place| article.place(*place).entry.entity),
    );
    let lead = article.place(places[0]).entry.label();
    let radius = if places.len() < 100 {
        ".85rem"
    } else {
        "1.2rem"
    };
    html! {
        <g key={item.key.clone()} class="pin" transform={pin_at(item.at, framing)}>
            <g class="place place-group" role="button" data-group={shown.clone()} data-for={shown.clone()}
                data-key={item.key.clone()} tabindex={tab_index(&item.key, stop)} aria-label={label.clone()}
                aria-expanded="false">
                <title>{label}</title>
                {hit(item, true)}
                <circle class="city-glow" r="1.2rem" />
                <circle class="group-ring" r={radius} />
            </g>
            // Beside the button, not in it: its name says more than these.
            <g class="group-text" data-for={shown} aria-hidden="true">
                <text class="group-count" y=".42rem" text-anchor="middle">{ui.lang.number(places.len() as u64)}</text>
                if let Some(label) = &item.label {
                    {lettering(label, foreign(ui, lead))}
                }
            </g>
        </g>
    }
}

fn shifted(item: &Item) -> Option<String> {
    (item.shift.x != 0.0 || item.shift.y != 0.0).then(|| {
        format!(
            "translate({} {})",
            format_decimal(item.shift.x, 1),
            format_decimal(item.shift.y, 1)
        )
    })
}

/// What a pointer hits: the name, and 24 pixels around a mark; and the marker's stroke under a highlighted
/// name.
fn hit(item: &Item, marked: bool) -> Html {
    let around_name = item.label.as_ref().map(|label| {
        let (width, height) = label.extent();
        let start = label.start();
        let left = match label.anchor() {
            "start" => start.x - 3.0,
            "end" => start.x - width - 3.0,
            _ => start.x - width / 2.0 - 3.0,
        };
        let (top, width, height) = (start.y - label.size * 0.95 - 1.0, width + 6.0, height + 3.0);
        let (wide, high) = (width.max(24.0), height.max(24.0));
        let n = |value: f64| format_decimal(value, 1);
        html! { <>
            <rect class="hit" x={n(left - (wide - width) / 2.0)} y={n(top - (high - height) / 2.0)} width={n(wide)} height={n(high)} />
            <rect class="name-marker" x={n(left)} y={n(top)} width={n(width)} height={n(height)} rx="2" />
        </> }
    });
    html! { <>
        if marked || around_name.is_none() { <circle class="hit hit-round" r="12" /> }
        if let Some(around) = around_name { {around} }
    </> }
}

/// A label.
fn lettering(label: &MapLabel, lang: Option<&'static str>) -> Html {
    let class = match label.style {
        LabelStyle::Country => "map-name name-country",
        LabelStyle::Home => "map-name name-home",
        LabelStyle::Region => "map-name name-region",
        LabelStyle::City => "map-name name-city",
        LabelStyle::Status => "map-name name-status",
    };
    let start = label.start();
    let (x, y) = (format_decimal(start.x, 1), format_decimal(start.y, 1));
    let lines = label.lines.iter().enumerate().map(|(ix, line)| {
        let dy = if ix == 0 {
            "0".to_string()
        } else {
            format_decimal(label.leading(), 1)
        };
        // For readers who listen to the name or copy it.
        let space = if ix + 1 < label.lines.len() { " " } else { "" };
        html! { <tspan x={x.clone()} {dy}>{line.clone()}{space}</tspan> }
    });
    html! {
        <text {class} x={x.clone()} y={y} text-anchor={label.anchor()} {lang}
            font-size={format_decimal(label.size, 1)}>{ for lines }</text>
    }
}

/// The language of a text of the article, if it is not the interface's.
fn foreign(ui: &Ui, text: &Text) -> Option<&'static str> {
    let tag = ui.loaded.article().tag(text.get(ui.content()).1);
    (tag != ui.lang.tag()).then_some(tag)
}

/// "India, partner country, 3 connections".
fn place_name(ui: &Ui, id: PlaceId) -> String {
    let article = ui.loaded.article();
    let place = article.place(id);
    let kind = || ui.t(words::kind_inline(article, place.entry.entity));
    let role = match ui.loaded.scene().land(id).map(|land| land.role) {
        Some(LandRole::Home) => article
            .home
            .as_ref()
            .map(|home| ui.plain(&home.label))
            .unwrap_or_default(),
        Some(LandRole::Partner) => ui.t(Msg::MapPartnerCountry).to_string(),
        Some(LandRole::Region) => format!("{}, {}", kind(), ui.region_in(id)),
        Some(LandRole::Named) | None => kind().to_string(),
    };
    let neighbours = ui.loaded.relations().neighbours(place.entry.entity);
    let relations = neighbours
        .iter()
        .filter(|id| article.kind(**id) == Kind::Relation)
        .count();
    let name = ui.plain(place.entry.label());
    ui.lang.count_with(
        Count::MapNamed,
        relations,
        &[("name", &name), ("role", &role)],
    )
}
