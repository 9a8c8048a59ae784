//! One cell: a country or region with its roles and lines.

use super::filtered::{MORE, most_lines};
use super::names::{cell_link, cell_name, roles};
use super::outline::outline;
use crate::components::marks;
use crate::components::slice::Slice;
use crate::components::ui::Ui;
use explorer::cells::{Cells, Role, alike, has_long_word};
use explorer::i18n::Count;
use geo::grid;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of a cell.
#[derive(Clone, Properties, PartialEq)]
pub struct CellProps {
    pub ui: Ui,
    pub cells: Rc<Cells>,
    /// The number of the sheet.
    pub sheet: usize,
    /// The number of the cell in the sheet.
    pub ix: usize,
    /// The place's id.
    pub id: &'static str,
    /// Which of its lines the filter leaves out.
    pub out: Vec<bool>,
    /// Whether it holds the list's keyboard stop.
    pub tabbable: bool,
    /// Its position in the grid; none in a plain order.
    pub at: Option<grid::Cell>,
}

/// One cell.
pub fn cell(props: CellProps) -> Html {
    let CellProps {
        cells,
        sheet,
        ix,
        id,
        at,
        ..
    } = &props;
    let cell = &cells.sheets[*sheet].cells[*ix];
    let tone = if cell.roles.first() == Some(&Role::Home) {
        "tone-home"
    } else {
        cell.tone.map_or("tone-plain", marks::tone)
    };
    let label = props.ui.loaded.article().place(cell.place).entry.label();
    let is_long = has_long_word(label.get(props.ui.content()).0);
    let position = at.map(|at| format!("gc-{} gr-{}", at.column + 1, at.row + 1));
    let place = format!("[data-cell=\"{id}\"] .cell-body");
    html! {
        <li key={*ix} class={classes!("cell", tone, position, is_long.then_some("is-long"))} data-cell={*id} data-for={*id}>
            <Slice class="cell-body" {place}><CellBody ..props /></Slice>
        </li>
    }
}

/// What stands in a cell.
#[component]
fn CellBody(props: &CellProps) -> Html {
    let CellProps {
        ui,
        cells,
        sheet,
        ix,
        id,
        out,
        tabbable,
        at,
    } = props;
    let cell = &cells.sheets[*sheet].cells[*ix];
    let shown = use_state_eq(|| {
        let most = most_lines(cells.sheets[*sheet].cells.len());
        if cell.lines.len() > most {
            most - 1
        } else {
            most
        }
    });
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + MORE))
    };
    let place = ui.loaded.article().place(cell.place);
    let alike = alike(ui.loaded.article(), &cell.lines);
    let is_out = |number: usize| out.get(number).copied().unwrap_or(false);
    // What a filter asks for is never hidden among what it leaves out.
    let filtered = out.contains(&true);
    let all = cell.lines.iter().enumerate();
    let lines: Vec<Html> = all
        .filter(|(number, _)| number < &*shown || (filtered && !is_out(*number)))
        .take(*shown + MORE)
        .map(|(number, line)| {
            let (out, dated) = (is_out(number), alike.get(number) == Some(&true));
            super::line::line(ui, line, Some(cell.place), out, dated)
        })
        .collect();
    let rest = cell.lines.len().saturating_sub(lines.len());
    html! {
        <>
            <h3 class="cell-name">
                <a class="hl" id={cell_link(id)} href={format!("#{id}")} data-id={*id}
                    tabindex={if *tabbable { "0" } else { "-1" }}
                    aria-label={cell_name(ui, cell, *at)}>{ui.text(place.entry.label())}</a>
            </h3>
            {outline(ui, cell)}
            <p class="cell-role">{roles(ui, cell)}</p>
            <ul role="list" class="lines">{ for lines.into_iter() }
                if rest > 0 {
                    <li><button type="button" class="more" onclick={more}>
                        {ui.lang.count(Count::ListMore, rest)}
                    </button></li>
                }
            </ul>
        </>
    }
}
