//! The map-style list: places as equal cells in rough geographic position.
//!
//! One DOM for the screen, the keyboard, the screen reader and paper: an ordered list whose order is
//! row by row, west to east. The keyboard has one stop; arrows move as the eye does; Enter selects,
//! then up and down walk the claims of the cell.

mod cell;
mod keys;
mod line;

pub use keys::Keys;

use super::facets::{Chips, Legend};
use super::ui::{Highlights, Ui};
use crate::browser;
use article::PlaceId;
use cell::{CellLight, CellView, line_glow};
use compact::sort::CompactSort;
use explorer::cells::{Cell, Cells, Role, Sheet};
use explorer::facets::Filter;
use explorer::i18n::{Count, Msg};
use explorer::state::{Action, ListOrder, View};
use geo::grid::Direction;
use line::LineView;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Columns of the grid beside the text column; narrower pages have fewer by CSS order.
const COLUMNS: usize = 4;

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub struct ListProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub highlights: Highlights,
    /// What is let through.
    pub filter: Filter,
    /// Order of the one-column list.
    pub order: ListOrder,
    /// Whether it follows the map.
    pub follow: bool,
    /// Only these places, if the list follows the map.
    pub within: Option<Rc<BTreeSet<PlaceId>>>,
}

/// The map-style list.
#[component]
pub fn List(props: &ListProps) -> Html {
    let ListProps {
        ui,
        highlights,
        filter,
        order,
        follow,
        within,
    } = props;
    let loaded = ui.loaded;
    let cells = use_memo(loaded, |loaded| {
        Cells::new(loaded.article(), &loaded.world, COLUMNS)
    });
    let active = use_state_eq(|| 0_usize);
    let on_active = {
        let active = active.setter();
        use_callback((), move |ix: usize, ()| active.set(ix))
    };

    // Which cells the filter and the map leave out, sheet by sheet.
    let hidden = use_memo(
        (loaded, highlights.passing.clone(), within.clone()),
        |(loaded, passing, within)| {
            let article = loaded.article();
            let passes = |cell: &Cell| {
                passing.is_all()
                    || passing.has(article.place(cell.place).entry.entity)
                    || cell
                        .lines
                        .iter()
                        .any(|line| line.entities(article).iter().any(|id| passing.has(*id)))
            };
            let inside = |cell: &Cell| {
                within
                    .as_ref()
                    .is_none_or(|within| within.contains(&cell.place))
            };
            let sheet = |sheet: &Sheet| {
                sheet
                    .cells
                    .iter()
                    .map(|cell| !passes(cell) || !inside(cell))
                    .collect()
            };
            cells.sheets.iter().map(sheet).collect::<Vec<Vec<bool>>>()
        },
    );
    let nothing = hidden.iter().flatten().all(|hidden| *hidden)
        && !cells.nowhere.iter().any(|line| {
            line.entities(loaded.article())
                .iter()
                .any(|id| highlights.passing.has(*id))
        });

    let sheets = hidden.iter().enumerate().map(|(number, hidden)| {
        let first: usize = cells.sheets[..number].iter().map(|sheet| sheet.cells.len()).sum();
        let last = number + 1 == cells.sheets.len();
        html! {
            <SheetView key={number} ui={ui.clone()} highlights={highlights.clone()} filter={filter.clone()} order={*order}
                cells={cells.clone()} {number} {first} active={*active} on_active={on_active.clone()} hidden={hidden.clone()}
                {last} />
        }
    });
    let on_follow = {
        let dispatch = ui.dispatch.clone();
        use_callback((), move |_: Event, ()| dispatch.emit(Action::ToggledFollow))
    };
    html! {
        <section class="list" id="list" data-view="list" aria-label={ui.t(Msg::ListLabel)}>
            <h2 class="visually-hidden">{ui.t(Msg::ListLabel)}</h2>
            <div class="list-tools">
                <Chips ui={ui.clone()} filter={filter.clone()} found={highlights.passing.count()} />
                <OrderMenu ui={ui.clone()} order={*order} />
                <label class="follow">
                    <input type="checkbox" checked={*follow} onchange={on_follow} />
                    {ui.t(Msg::ListFollow)}
                </label>
            </div>
            if nothing {
                {empty(ui, filter, highlights.passing.count())}
            }
            { for sheets }
        </section>
    }
}

/// What is said instead of an empty page, if the filter fits nothing or nothing that has a place
/// here.
fn empty(ui: &Ui, filter: &Filter, found: usize) -> Html {
    if found > 0 {
        let table = ui.dispatch.reform(|_: MouseEvent| {
            browser::focus_main();
            Action::ChoseView(View::Claims)
        });
        return html! {
            <div class="empty" role="note">
                <p class="empty-title">{ui.lang.count(Count::ListElsewhere, found)}</p>
                <button type="button" class="button" onclick={table}>{ui.t(Msg::ListElsewhereShow)}</button>
            </div>
        };
    }
    let names: Vec<String> = filter
        .facets()
        .iter()
        .map(|facet| super::facets::name(ui, *facet))
        .collect();
    let clear = super::facets::clear(ui);
    html! {
        <div class="empty" role="note">
            <p class="empty-title">{ui.t(Msg::FacetsEmptyTitle)}</p>
            <p>{ui.lang.with(Msg::FacetsEmptyText, &[("filters", &names.join(", "))])}</p>
            <p>{ui.t(Msg::FacetsEmptyHint)}</p>
            <button type="button" class="button" onclick={clear}>{ui.t(Msg::FacetsClear)}</button>
        </div>
    }
}

/// Properties of [`OrderMenu`].
#[derive(Properties, PartialEq)]
struct OrderMenuProps {
    ui: Ui,
    order: ListOrder,
}

/// In which order the places are listed.
#[component]
fn OrderMenu(props: &OrderMenuProps) -> Html {
    let OrderMenuProps { ui, order } = props;
    let on_change = {
        let dispatch = ui.dispatch.clone();
        use_callback((), move |event: Event, ()| {
            let select = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
            if let Some(order) = select.and_then(|select| ListOrder::from_word(&select.value())) {
                dispatch.emit(Action::ChoseOrder(order));
            }
        })
    };
    let name = |order: ListOrder| {
        ui.t(match order {
            ListOrder::Grid => Msg::ListOrderMap,
            ListOrder::WestToEast => Msg::ListOrderWestEast,
            ListOrder::Name => Msg::ListOrderName,
            ListOrder::Text => Msg::ListOrderText,
            ListOrder::Kind => Msg::ListOrderKind,
        })
    };
    let options = ListOrder::ALL.iter().map(|option| {
        html! { <option value={option.word()} selected={option == order}>{name(*option)}</option> }
    });
    html! {
        <label class="order">
            <span>{ui.t(Msg::ListOrder)}</span>
            <select onchange={on_change}>{ for options }</select>
        </label>
    }
}

/// Properties of [`SheetView`].
#[derive(Properties, PartialEq)]
struct SheetProps {
    ui: Ui,
    highlights: Highlights,
    filter: Filter,
    order: ListOrder,
    cells: Rc<Cells>,
    /// Which sheet.
    number: usize,
    /// Number of its first cell among all cells.
    first: usize,
    /// The cell that holds the list's one keyboard stop.
    active: usize,
    on_active: Callback<usize>,
    /// Which of its cells are not to be shown.
    hidden: Vec<bool>,
    /// Whether what has no place on the map comes after it.
    last: bool,
}

/// One grid of cells.
#[component]
fn SheetView(props: &SheetProps) -> Html {
    let SheetProps {
        ui,
        highlights,
        filter,
        order,
        cells,
        number,
        first,
        active,
        on_active,
        hidden,
        last,
    } = props;
    let loaded = ui.loaded;
    let on_key = use_callback(
        (
            loaded,
            cells.clone(),
            *number,
            *first,
            hidden.clone(),
            on_active.clone(),
        ),
        |event: KeyboardEvent, (loaded, cells, number, first, hidden, on_active)| {
            if let Some(to) = walk(&event, *loaded, &cells.sheets[*number], hidden) {
                on_active.emit(first + to);
            }
        },
    );
    let sheet = &cells.sheets[*number];
    let (legend, nowhere): (bool, &[explorer::cells::Line]) =
        (*number == 0, if *last { &cells.nowhere } else { &[] });
    // If the active cell is hidden, the first one shown takes the keyboard stop.
    let stop = active
        .checked_sub(*first)
        .filter(|ix| hidden.get(*ix) == Some(&false));
    let stop = stop
        .or_else(|| (active < first || *active >= first + sheet.cells.len()).then_some(None)?)
        .or_else(|| hidden.iter().position(|hidden| !hidden));
    let by_map = *order == ListOrder::Grid;
    let views = sequence(ui, sheet, *order).into_iter().filter(|ix| !hidden[*ix]).map(|ix| {
        let cell = &sheet.cells[ix];
        let place = loaded.article.place(cell.place).entry.entity;
        let style = CellLight::new(loaded.article(), highlights, cell);
        html! {
            <CellView key={ix} ui={ui.clone()} cells={cells.clone()} sheet={*number} {ix} id={ui.id(place)} {style}
                tabbable={stop == Some(ix)} at={by_map.then(|| sheet.grid.cells[ix])} />
        }
    });
    let runs = sheet.grid.free_runs();
    let beside = |number: usize| {
        let run = runs.get(number).filter(|_| by_map)?;
        Some(format!(
            "gc-{} gr-{} gw-{} gh-{}",
            run.column + 1,
            run.row + 1,
            run.columns,
            run.rows
        ))
    };
    let columns = if by_map { sheet.grid.columns } else { COLUMNS };
    let below = !nowhere.is_empty();
    let nowhere_lines = nowhere.iter().map(|line| {
        let style = line_glow(loaded.article(), highlights, line);
        html! { <LineView ui={ui.clone()} line={line.clone()} land={None::<PlaceId>} {style} /> }
    });
    html! {
        <div class={classes!("sheet", format!("columns-{columns}"), (!by_map).then_some("in-order"))}>
            if legend {
                <div class={classes!("legend-cell", beside(0))}>
                    <Legend ui={ui.clone()} filter={filter.clone()} />
                    <p class="how">
                        {ui.t(if by_map { Msg::ListHow } else { Msg::ListHowParagraph })}
                        if by_map { {" "} {ui.t(Msg::ListHowParagraph)} }
                    </p>
                </div>
            }
            <ol class="cells" onkeydown={on_key}>{ for views }
                if below {
                    <li class={classes!("cell", "nowhere", beside(usize::from(legend)))}>
                        <h3>{ui.t(Msg::ListNoPlace)}</h3>
                        <ul class="lines">{ for nowhere_lines }</ul>
                    </li>
                }
            </ol>
        </div>
    }
}

/// The cells of a sheet in the chosen order.
fn sequence(ui: &Ui, sheet: &Sheet, order: ListOrder) -> Vec<usize> {
    let loaded = ui.loaded;
    let mut order_of: Vec<usize> = (0..sheet.cells.len()).collect();
    let entity = |ix: &usize| loaded.article.place(sheet.cells[*ix].place).entry.entity;
    match order {
        ListOrder::Grid => {}
        ListOrder::WestToEast => order_of.compact_sort_by(|a, b| {
            let x = |ix: &usize| {
                loaded
                    .scene
                    .point(sheet.cells[*ix].place)
                    .map_or(0.0, |point| point.x)
            };
            x(a).total_cmp(&x(b))
        }),
        ListOrder::Name => {
            order_of.compact_sort_by_key(|ix| {
                ui.plain(&loaded.article.entry(entity(ix)).name)
                    .to_lowercase()
            });
        }
        ListOrder::Text => order_of.compact_sort_by_key(|ix| loaded.relations.rank(entity(ix))),
        ListOrder::Kind => order_of.compact_sort_by_key(|ix| {
            let kind = match sheet.cells[*ix].roles.first() {
                Some(Role::Partner) => 0,
                Some(Role::Home) => 1,
                Some(Role::Region) => 2,
                _ => 3,
            };
            (kind, loaded.relations.rank(entity(ix)))
        }),
    }
    order_of
}

/// Moves the focus by keys; returns the cell that now holds the keyboard stop.
fn walk(
    event: &KeyboardEvent,
    loaded: explorer::loaded::LoadedArticle,
    sheet: &Sheet,
    hidden: &[bool],
) -> Option<usize> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let cell = target.closest("[data-cell]").ok()??;
    let here: usize = sheet.cells.iter().position(|own| {
        let id = &loaded.article.place(own.place).entry.id;
        cell.get_attribute("data-cell").as_ref() == Some(id)
    })?;
    let in_line = target.closest(".line").ok().flatten();
    let key = event.key();
    // Inside a cell, up and down walk its claims; from the name, Down enters the cell once it is
    // selected.
    let selected = cell
        .query_selector(".cell-name [aria-current], .line [aria-current]")
        .ok()
        .flatten()
        .is_some();
    if in_line.is_some() || (selected && key == "ArrowDown") {
        let relations = browser::all_in(&cell, ".cell-name a, .line a[data-id]:not(.pilcrow)");
        let position = relations.iter().position(|link| *link == target);
        let to = match (key.as_str(), position) {
            ("ArrowDown", Some(position)) => relations.get(position + 1),
            ("ArrowUp", Some(position)) => position
                .checked_sub(1)
                .and_then(|position| relations.get(position)),
            _ => None,
        };
        if let Some(link) = to {
            event.prevent_default();
            browser::focus(link);
            browser::reveal(link);
            return None;
        }
        if in_line.is_some() && matches!(key.as_str(), "ArrowDown" | "ArrowUp") {
            event.prevent_default();
            return None;
        }
    }
    let mut to = match key.as_str() {
        "ArrowLeft" => sheet.grid.neighbour(here, Direction::Left),
        "ArrowRight" => sheet.grid.neighbour(here, Direction::Right),
        "ArrowUp" => sheet.grid.neighbour(here, Direction::Up),
        "ArrowDown" => sheet.grid.neighbour(here, Direction::Down),
        "Home" => sheet.grid.ends_of_row(here).map(|(first, _)| first),
        "End" => sheet.grid.ends_of_row(here).map(|(_, last)| last),
        _ => return None,
    };
    event.prevent_default();
    // Cells that the filter hides are passed over.
    while let Some(next) = to.filter(|next| hidden.get(*next) == Some(&true)) {
        let further = match key.as_str() {
            "ArrowLeft" | "End" => sheet.grid.neighbour(next, Direction::Left),
            "ArrowRight" | "Home" => sheet.grid.neighbour(next, Direction::Right),
            "ArrowUp" => sheet.grid.neighbour(next, Direction::Up),
            _ => sheet.grid.neighbour(next, Direction::Down),
        };
        to = further.filter(|further| *further != next);
    }
    let to = to?;
    let place = loaded.article.place(sheet.cells[to].place).entry.entity;
    let link = browser::by_id(&cell_link(loaded.article().entry(place).id.as_str()))?;
    browser::focus(&link);
    browser::reveal(&link);
    Some(to)
}

/// The DOM id of a cell's name.
fn cell_link(id: &str) -> String {
    format!("l-{id}")
}

/// How many claims a cell tells, as a screen reader hears it.
fn cell_count(cell: &Cell) -> usize {
    cell.lines.len()
}

/// The accessible name of a cell: name, roles, lines, and where it stands.
fn cell_name(ui: &Ui, cell: &Cell, at: Option<geo::grid::Cell>) -> String {
    let name = ui.plain(&ui.loaded.article.place(cell.place).entry.name);
    let role = cell::roles(ui, cell);
    let (row, column) = at.map_or((0, 0), |at| (at.row + 1, at.column + 1));
    let (row, column) = (row.to_string(), column.to_string());
    let values = [
        ("name", name.as_str()),
        ("role", role.as_str()),
        ("row", &row),
        ("column", &column),
    ];
    let message = if at.is_some() {
        Count::ListCell
    } else {
        Count::ListCellPlain
    };
    ui.lang.count_with(message, cell_count(cell), &values)
}
