//! The small outline in a cell.

use crate::components::ui::Ui;
use article::PlaceKind;
use compact::decimal::format_decimal;
use explorer::cells::{Cell, Role};
use yew::prelude::*;

/// The small outline of a country, or the patch of a region.
pub fn outline(ui: &Ui, cell: &Cell) -> Html {
    let place = ui.loaded.article().place(cell.place);
    let class = match cell.roles.first() {
        Some(Role::Home) => "outline outline-home",
        Some(Role::Partner) => "outline outline-partner",
        _ if place.kind == PlaceKind::Region => "outline outline-region",
        _ => "outline outline-named",
    };
    if place.kind == PlaceKind::Region {
        return html! {
            <svg {class} viewBox="0 0 54 32" aria-hidden="true">
                <ellipse cx="27" cy="16" rx="27" ry="16" fill="url(#map-region-key)" mask="url(#map-fade)" />
            </svg>
        };
    }
    let country = place
        .iso
        .and_then(|iso| ui.loaded.world().country(iso.as_str()));
    let Some((country, part)) = country.and_then(|country| Some((country, country.main_part?)))
    else {
        return html! {};
    };
    let Some(id) = country.outline_id() else {
        return html! {};
    };
    // The pattern is in map units, like the outline; a ninth of the width is right to the eye.
    let grain = format_decimal(part.width() / 9.0, 2);
    let hatched = cell.roles.first() == Some(&Role::Home);
    html! {
        <svg {class} viewBox={part.grown(part.width() * 0.03).view_box()} aria-hidden="true">
            if hatched {
                <pattern id="cell-home" patternUnits="userSpaceOnUse" width={grain.clone()} height={grain.clone()}
                    patternTransform="rotate(45)">
                    <rect class="hatch-base" width={grain.clone()} height={grain.clone()} />
                    <rect class="hatch-stripe" width={format_decimal(part.width() / 26.0, 2)} height={grain} />
                </pattern>
            }
            <use href={format!("#{id}")} />
        </svg>
    }
}
