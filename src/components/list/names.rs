//! Cells in words: their roles, and what a screen reader hears.

use crate::components::ui::Ui;
use article::PlaceKind;
use explorer::cells::{Cell, Line, Role};
use explorer::i18n::{Count, Msg, words};
use geo::grid;

/// The DOM id of a cell's name.
pub fn cell_link(id: &str) -> String {
    format!("l-{id}")
}

/// The accessible name of a cell: name, roles, lines, and where it stands.
pub fn cell_name(ui: &Ui, cell: &Cell, at: Option<grid::Cell>) -> String {
    let name = ui.plain(&ui.loaded.article.place(cell.place).entry.name);
    let role = roles(ui, cell);
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
    ui.lang.count_with(message, cell.lines.len(), &values)
}

/// The roles of a place in the story: "partner and two more roles".
pub fn roles(ui: &Ui, cell: &Cell) -> String {
    let article = ui.loaded.article();
    let place = article.place(cell.place);
    let name = |role: Role| match role {
        Role::Home => ui.loaded.article.home.as_ref().map_or_else(
            || ui.t(Msg::RoleHome).to_string(),
            |home| ui.plain(&home.label),
        ),
        Role::Partner => ui.t(Msg::RolePartner).to_string(),
        Role::Region => ui.region_in(cell.place),
        Role::Host => {
            let held = cell.lines.iter().any(|line| match line {
                Line::Event { .. } => words::is_held(article, line.entity(article)),
                _ => false,
            });
            ui.t(if held { Msg::RoleHost } else { Msg::RoleScene })
                .to_string()
        }
        Role::CityRelation => ui.t(part(ui, cell)).to_string(),
    };
    match cell.roles.as_slice() {
        [] if place.kind == PlaceKind::Region => name(Role::Region),
        [] => ui.t(part(ui, cell)).to_string(),
        [one] | [one @ (Role::Home | Role::Region), ..] => name(*one),
        [first, others @ ..] => {
            ui.lang
                .count_with(Count::RoleAnd, others.len(), &[("role", &name(*first))])
        }
    }
}

/// What part a place plays that is neither partner nor host.
fn part(ui: &Ui, cell: &Cell) -> Msg {
    let entity = ui.loaded.article().place(cell.place).entry.entity;
    if ui.loaded.article().reference(entity).is_some() {
        return Msg::RoleNotNamed;
    }
    let has = |wanted: fn(&Line) -> bool| cell.lines.iter().any(wanted);
    if has(|line| matches!(line, Line::Relation { .. } | Line::Participation { .. })) {
        Msg::RoleTakesPart
    } else if has(|line| matches!(line, Line::Stretch { .. })) {
        Msg::RoleOnTheWay
    } else {
        Msg::RolePlace
    }
}
