//! The walk by keys: arrows move from cell to cell as the eye does; inside a selected cell, up and down
//! walk its claims.

use super::names::cell_link;
use explorer::cells::Sheet;
use explorer::loaded::LoadedArticle;
use geo::grid::Direction;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Moves the focus by keys; returns the cell that now holds the keyboard stop.
pub fn walk(
    event: &KeyboardEvent,
    loaded: LoadedArticle,
    sheet: &Sheet,
    hidden: &[bool],
) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let cell = target.closest("[data-cell]").ok()??;
    let id = |at: usize| {
        let place = loaded.article.place(sheet.cells[at].place);
        place.entry.id.as_str()
    };
    let name = cell.get_attribute("data-cell");
    let here = (0..sheet.cells.len()).find(|at| name.as_deref() == Some(id(*at)))?;
    let key = event.key();
    if walk_in_cell(&cell, &target, &key) {
        event.prevent_default();
        return None;
    }
    let to = next_cell(sheet, here, hidden, &key);
    if to != Step::None {
        event.prevent_default();
    }
    let Step::To(to) = to else { return None };
    go(&browser::by_id(&cell_link(id(to)))?);
    Some(to)
}

fn go(link: &Element) {
    browser::focus(link);
    browser::reveal(link);
}

/// Inside a cell, up and down walk its claims; from the name, Down enters the cell once it is selected.
/// Says whether the key was used.
fn walk_in_cell(cell: &Element, target: &Element, key: &str) -> bool {
    let in_line = target.closest(".line").is_ok_and(|line| line.is_some());
    let selected = ".cell-name [aria-current], .line [aria-current]";
    if !in_line && (key != "ArrowDown" || browser::first_in(cell, selected).is_none()) {
        return false;
    }
    let links = browser::all_in(cell, ".cell-name a, .line a[data-id]:not(.pilcrow)");
    let position = links.iter().position(|link| link == target);
    let to = match (key, position) {
        ("ArrowDown", Some(position)) => links.get(position + 1),
        ("ArrowUp", Some(position)) => position.checked_sub(1).and_then(|at| links.get(at)),
        _ => None,
    };
    if let Some(link) = to {
        go(link);
    }
    to.is_some() || (in_line && matches!(key, "ArrowDown" | "ArrowUp"))
}

/// Where a key leads.
#[derive(PartialEq)]
enum Step {
    /// It is not a key of the walk.
    None,
    /// There is no cell that way.
    Edge,
    To(usize),
}

/// The next cell that way; cells that the filter hides are passed over.
fn next_cell(sheet: &Sheet, here: usize, hidden: &[bool], key: &str) -> Step {
    let grid = &sheet.grid;
    let mut to = match key {
        "ArrowLeft" => grid.neighbour(here, Direction::Left),
        "ArrowRight" => grid.neighbour(here, Direction::Right),
        "ArrowUp" => grid.neighbour(here, Direction::Up),
        "ArrowDown" => grid.neighbour(here, Direction::Down),
        "Home" => grid.ends_of_row(here).map(|(first, _)| first),
        "End" => grid.ends_of_row(here).map(|(_, last)| last),
        _ => return Step::None,
    };
    while let Some(next) = to.filter(|next| hidden.get(*next) == Some(&true)) {
        let further = match key {
            "ArrowLeft" | "End" => grid.neighbour(next, Direction::Left),
            "ArrowRight" | "Home" => grid.neighbour(next, Direction::Right),
            "ArrowUp" => grid.neighbour(next, Direction::Up),
            _ => grid.neighbour(next, Direction::Down),
        };
        to = further.filter(|further| *further != next);
    }
    to.map_or(Step::Edge, Step::To)
}
