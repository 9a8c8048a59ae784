//! One grid of cells.

use super::cell::{self, CellProps};
use super::filtered::{is_out, out};
use super::line;
use super::order::{sequence, use_one_column};
use super::walk::walk;
use crate::components::facets;
use crate::components::ui::Ui;
use explorer::cells::{COLUMNS, Cells, Line};
use explorer::facets::{Filter, Passing};
use explorer::i18n::Msg;
use explorer::state::ListOrder;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`SheetView`].
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    pub ui: Ui,
    /// What the filter lets through.
    pub passing: Rc<Passing>,
    pub filter: Filter,
    pub order: ListOrder,
    pub cells: Rc<Cells>,
    /// Which sheet.
    pub number: usize,
    /// Number of its first cell among all cells.
    pub first: usize,
    /// The cell that holds the list's one keyboard stop.
    pub active: usize,
    pub on_active: Callback<usize>,
    /// Which of its cells are not to be shown.
    pub hidden: Vec<bool>,
    /// Whether what has no place on the map comes after it.
    pub last: bool,
}

/// One grid of cells.
#[component]
pub fn SheetView(props: &SheetProps) -> Html {
    let SheetProps {
        ui,
        passing,
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
    let list = use_node_ref();
    // Not by Yew, which does not hear of keys in cells that are roots of their own (see `slice`).
    use_effect_with(
        (
            loaded,
            cells.clone(),
            *number,
            *first,
            hidden.clone(),
            on_active.clone(),
            list.clone(),
        ),
        |(loaded, cells, number, first, hidden, on_active, list)| {
            let (loaded, cells, number, first) = (*loaded, cells.clone(), *number, *first);
            let (hidden, on_active) = (hidden.clone(), on_active.clone());
            let listener = list.cast().map(|list| {
                browser::on_key_within(&list, move |event| {
                    if let Some(to) = walk(event, loaded, &cells.sheets[number], &hidden) {
                        on_active.emit(first + to);
                    }
                })
            });
            move || drop(listener)
        },
    );
    let sheet = &cells.sheets[*number];
    let (legend, nowhere): (bool, &[Line]) =
        (*number == 0, if *last { &cells.nowhere } else { &[] });
    // If the active cell is hidden, the first visible one gets the keyboard stop.
    let stop = active
        .checked_sub(*first)
        .filter(|ix| hidden.get(*ix) == Some(&false));
    let stop = stop.or_else(|| hidden.iter().position(|hidden| !hidden));
    let by_map = *order == ListOrder::Grid;
    let one_column = use_one_column();
    let views = sequence(ui, sheet, *order, one_column)
        .into_iter()
        .filter(|ix| !hidden[*ix])
        .map(|ix| {
            let cell = &sheet.cells[ix];
            let place = loaded.article.place(cell.place).entry.entity;
            let out = out(loaded.article(), passing, cell);
            let props = CellProps {
                ui: ui.clone(),
                cells: cells.clone(),
                sheet: *number,
                ix,
                id: ui.id(place),
                out,
                tabbable: stop == Some(ix),
                at: by_map.then(|| sheet.grid.cells[ix]),
            };
            cell::cell(props)
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
        let out = is_out(loaded.article(), passing, line);
        line::line(ui, line, None, out, false)
    });
    html! {
        <div class={classes!("sheet", format!("columns-{columns}"), (!by_map).then_some("in-order"))}>
            if legend {
                <div class={classes!("legend-cell", beside(0))}>
                    {facets::legend(ui, filter)}
                    <p class="how">
                        {ui.t(if by_map { Msg::ListHow } else { Msg::ListHowParagraph })}
                        if by_map { {" "} {ui.t(Msg::ListHowParagraph)} }
                    </p>
                </div>
            }
            <ol role="list" class="cells" ref={list}>{ for views }
                if below {
                    <li class={classes!("cell", "nowhere", beside(usize::from(legend)))}>
                        <h3>{ui.t(Msg::ListNoPlace)}</h3>
                        <ul role="list" class="lines">{ for nowhere_lines }</ul>
                    </li>
                }
            </ol>
        </div>
    }
}
