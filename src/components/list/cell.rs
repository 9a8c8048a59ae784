//! One cell: a country or region with its roles and lines.

use super::line::LineView;
use super::{cell_link, cell_name};
use crate::components::marks;
use crate::components::ui::{Highlights, ItemStyle, Ui};
use article::{Article, PlaceKind};
use compact::decimal::format_decimal;
use explorer::cells::{Cell, Cells, Line, Role};
use explorer::i18n::{Count, Msg};
use geo::grid;
use std::rc::Rc;
use yew::prelude::*;

/// More lines than this are cut, and open in place.
const MOST_LINES: usize = 6;
/// So many more lines are shown each time.
const MORE: usize = 50;

/// How a cell and its lines are lit: small, and compared by value.
#[derive(Clone, PartialEq, Debug)]
pub struct CellLight {
    place: ItemStyle,
    lines: Vec<Vec<ItemStyle>>,
}

impl CellLight {
    /// The light of a cell.
    pub fn new(article: &Article, highlights: &Highlights, cell: &Cell) -> Self {
        Self {
            place: highlights.style(article.place(cell.place).entry.entity),
            // What is not shown until it is asked for needs no light either.
            lines: cell
                .lines
                .iter()
                .take(MOST_LINES + MORE)
                .map(|line| line_glow(article, highlights, line))
                .collect(),
        }
    }
}

/// How a line's entities are lit. The first stands for the line, which is out only if all are.
pub fn line_glow(article: &Article, highlights: &Highlights, line: &Line) -> Vec<ItemStyle> {
    let mut style: Vec<ItemStyle> = line
        .entities(article)
        .into_iter()
        .map(|id| highlights.style(id))
        .collect();
    let out = style.iter().all(|style| style.out);
    if let Some(first) = style.first_mut() {
        first.out = out;
    }
    style
}

/// Properties of [`CellView`].
#[derive(Properties, PartialEq)]
pub struct CellProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// The list.
    pub cells: Rc<Cells>,
    /// Which sheet of it.
    pub sheet: usize,
    /// Which cell of the sheet.
    pub ix: usize,
    /// The place's id.
    pub id: &'static str,
    /// How it is lit.
    pub style: CellLight,
    /// Whether it holds the list's keyboard stop.
    pub tabbable: bool,
    /// Where it stands; none in a plain order.
    pub at: Option<grid::Cell>,
}

/// One cell.
#[component]
pub fn CellView(props: &CellProps) -> Html {
    let CellProps {
        ui,
        cells,
        sheet,
        ix,
        id,
        style,
        tabbable,
        at,
    } = props;
    let cell = &cells.sheets[*sheet].cells[*ix];
    let shown = use_state_eq(|| {
        if cell.lines.len() > MOST_LINES {
            MOST_LINES - 1
        } else {
            MOST_LINES
        }
    });
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + MORE))
    };
    let place = ui.loaded.article().place(cell.place);
    let lines = cell.lines.iter().take(*shown).enumerate().map(|(number, line)| {
        let style = style.lines.get(number).cloned().unwrap_or_default();
        html! { <LineView key={number} ui={ui.clone()} line={line.clone()} land={Some(cell.place)} {style} /> }
    });
    let rest = cell.lines.len().saturating_sub(*shown);
    let tone = if cell.roles.first() == Some(&Role::Home) {
        "tone-home"
    } else {
        cell.tone.map_or("tone-plain", marks::tone)
    };
    let position = at.map(|at| format!("gc-{} gr-{}", at.column + 1, at.row + 1));
    html! {
        <li class={classes!("cell", tone, position, style.place.classes())} data-cell={*id}>
            <h3 class={classes!("cell-name", style.place.classes())}>
                <a class={classes!("hl", style.place.classes())} id={cell_link(id)} href={format!("#{id}")} data-id={*id}
                    tabindex={if *tabbable { "0" } else { "-1" }} aria-current={style.place.current()}
                    aria-label={cell_name(ui, cell, *at)}>{ui.text(place.entry.label())}</a>
            </h3>
            {outline(ui, cell)}
            <p class="cell-role">{roles(ui, cell)}</p>
            <ul class="lines">{ for lines }
                if rest > 0 {
                    <li><button type="button" class="more" onclick={more}>
                        {ui.lang.count(Count::ListMore, rest)}
                    </button></li>
                }
            </ul>
        </li>
    }
}

/// The roles of a place in the story: "partner and two more roles".
pub fn roles(ui: &Ui, cell: &Cell) -> String {
    let place = ui.loaded.article().place(cell.place);
    let name = |role: Role| match role {
        Role::Home => ui.loaded.article.home.as_ref().map_or_else(
            || ui.t(Msg::RoleHome).to_string(),
            |home| ui.plain(&home.label),
        ),
        Role::Partner => ui.t(Msg::RolePartner).to_string(),
        Role::Region => match &place.entry.note {
            Some(note) => ui.plain(note),
            None => ui.t(Msg::RoleRegionOpen).to_string(),
        },
        Role::Host => ui.t(Msg::RoleHost).to_string(),
        Role::CityRelation => ui.t(Msg::RolePlace).to_string(),
    };
    match cell.roles.as_slice() {
        [] if place.kind == PlaceKind::Region => name(Role::Region),
        [] => ui.t(Msg::RolePlace).to_string(),
        [one] | [one @ (Role::Home | Role::Region), ..] => name(*one),
        [first, others @ ..] => {
            ui.lang
                .count_with(Count::RoleAnd, others.len(), &[("role", &name(*first))])
        }
    }
}

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
            <svg {class} viewBox="0 0 54 32" aria-hidden="true" focusable="false">
                <ellipse cx="27" cy="16" rx="27" ry="16" fill="url(#map-region-key)" mask="url(#map-fade)" />
            </svg>
        };
    }
    let country = place
        .iso
        .and_then(|iso| ui.loaded.world.country(iso.as_str()));
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
        <svg {class} viewBox={part.grown(part.width() * 0.03).view_box()} aria-hidden="true" focusable="false">
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
