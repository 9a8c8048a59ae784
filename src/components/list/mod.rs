//! The map-style list: places as equal cells in rough geographic position.
//!
//! One DOM for screen, keyboard, screen reader and print: an ordered list whose order is
//! row by row, west to east. The keyboard has one stop; arrows move as the eye does; Enter selects,
//! then up and down walk the claims of the cell.

mod cell;
mod filtered;
mod line;
mod names;
mod order;
mod outline;
mod sheet;
mod small;
mod walk;

pub use small::SmallList;

use super::facets::Chips;
use super::ui::Ui;
use article::{Article, PlaceId};
use compact::sorted::SortedSet;
use explorer::cells::{Cell, Cells, Sheet};
use explorer::facets::{Filter, Passing};
use explorer::i18n::{Count, Msg};
use explorer::loaded::LoadedArticle;
use explorer::state::{Action, ListOrder, View};
use order::OrderMenu;
use sheet::SheetView;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub struct ListProps {
    pub ui: Ui,
    /// What the filter lets through.
    pub passing: Rc<Passing>,
    pub filter: Filter,
    /// Order of the one-column list.
    pub order: ListOrder,
    /// Whether it follows the map.
    pub follow: bool,
    /// Only these places, if the list follows the map.
    pub within: Option<Rc<SortedSet<PlaceId>>>,
}

/// The map-style list.
#[component]
pub fn List(props: &ListProps) -> Html {
    let ListProps {
        ui,
        passing,
        filter,
        order,
        follow,
        within,
    } = props;
    let loaded = ui.loaded;
    let cells = use_memo(loaded, LoadedArticle::cells);
    let active = use_state_eq(|| 0_usize);
    let on_active = {
        let active = active.setter();
        use_callback((), move |ix: usize, ()| active.set(ix))
    };

    let hidden = use_memo(
        (loaded, passing.clone(), within.clone()),
        |(loaded, passing, within)| hidden(loaded.article(), &cells, passing, within.as_deref()),
    );
    let nothing = hidden.iter().flatten().all(|hidden| *hidden)
        && !cells.nowhere.iter().any(|line| {
            line.entities(loaded.article())
                .iter()
                .any(|id| passing.has(*id))
        });

    let sheets = hidden.iter().enumerate().map(|(number, hidden)| {
        let first: usize = cells.sheets[..number].iter().map(|sheet| sheet.cells.len()).sum();
        let last = number + 1 == cells.sheets.len();
        html! {
            <SheetView key={number} ui={ui.clone()} passing={passing.clone()} filter={filter.clone()} order={*order}
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
                <Chips ui={ui.clone()} filter={filter.clone()} found={passing.count()} />
                <OrderMenu ui={ui.clone()} order={*order} />
                <label class="follow">
                    <input type="checkbox" checked={*follow} onchange={on_follow} />
                    {ui.t(Msg::ListFollow)}
                </label>
            </div>
            if nothing {
                {empty(ui, filter, passing.count())}
            }
            { for sheets }
        </section>
    }
}

/// Which cells the filter and the map leave out, sheet by sheet.
fn hidden(
    article: &Article,
    cells: &Cells,
    passing: &Passing,
    within: Option<&SortedSet<PlaceId>>,
) -> Vec<Vec<bool>> {
    let passes = |cell: &Cell| {
        passing.is_all()
            || passing.has(article.place(cell.place).entry.entity)
            || (cell.lines.iter())
                .any(|line| line.entities(article).iter().any(|id| passing.has(*id)))
    };
    let inside = |cell: &Cell| within.is_none_or(|within| within.contains(&cell.place));
    let sheet = |sheet: &Sheet| {
        let cells = sheet.cells.iter();
        cells.map(|cell| !passes(cell) || !inside(cell)).collect()
    };
    cells.sheets.iter().map(sheet).collect()
}

/// The note in place of an empty list: the filter fits nothing, or nothing that has a place here.
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
