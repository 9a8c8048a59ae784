//! The small list beside a large map: only the places, on their cells.

use super::names::roles;
use crate::components::marks;
use crate::components::ui::Ui;
use article::PlaceId;
use compact::sorted::SortedSet;
use explorer::cells::{Role, has_long_word};
use explorer::i18n::Msg;
use explorer::loaded::LoadedArticle;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`SmallList`].
#[derive(Properties, PartialEq)]
pub struct SmallListProps {
    pub ui: Ui,
    /// Only these places, if the list follows the map.
    pub within: Option<Rc<SortedSet<PlaceId>>>,
}

/// The small list.
#[component]
pub fn SmallList(props: &SmallListProps) -> Html {
    let SmallListProps { ui, within } = props;
    let cells = use_memo(ui.loaded, LoadedArticle::cells);
    let article = ui.loaded.article();
    let sheets = cells.sheets.iter().map(|sheet| {
        let keys = sheet.cells.iter().zip(&sheet.grid.cells);
        let keys = keys.filter(|(cell, _)| within.as_ref().is_none_or(|within| within.contains(&cell.place)));
        let keys = keys.map(|(cell, at)| {
            let entry = &article.place(cell.place).entry;
            let tone = if cell.roles.first() == Some(&Role::Home) {
                "tone-home"
            } else {
                cell.tone.map_or("tone-plain", marks::tone)
            };
            let is_long = has_long_word(entry.label().get(ui.content()).0);
            let position = format!("gc-{} gr-{}", at.column + 1, at.row + 1);
            html! {
                <li class={classes!("key", tone, position, is_long.then_some("is-long"))} data-for={ui.id(entry.entity)}>
                    {marks::entity(article, entry.entity)}
                    <a class="hl" href={ui.href(entry.entity)} data-id={ui.id(entry.entity)} title={roles(ui, cell)}>{ui.text(entry.label())}</a>
                </li>
            }
        });
        html! { <ol role="list" class={classes!("keys", format!("columns-{}", sheet.grid.columns))}>{ for keys }</ol> }
    });
    html! {
        <section class="list list-small" data-view="list" aria-label={ui.t(Msg::ListLabel)}>{ for sheets }</section>
    }
}
