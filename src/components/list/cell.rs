//! One cell: a country or region with its roles and lines.

use super::line::LineView;
use super::names::{cell_link, cell_name, roles};
use super::outline::outline;
use super::style::{CellStyle, MORE, MOST_LINES};
use crate::components::marks;
use crate::components::ui::Ui;
use explorer::cells::{Cells, Role};
use explorer::i18n::Count;
use geo::grid;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`CellView`].
#[derive(Properties, PartialEq)]
pub struct CellProps {
    pub ui: Ui,
    pub cells: Rc<Cells>,
    /// The number of the sheet.
    pub sheet: usize,
    /// The number of the cell in the sheet.
    pub ix: usize,
    /// The place's id.
    pub id: &'static str,
    pub style: CellStyle,
    /// Whether it holds the list's keyboard stop.
    pub tabbable: bool,
    /// Its position in the grid; none in a plain order.
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
