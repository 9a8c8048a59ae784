//! A party, place or event at the end of lines: mark, name, and what it is.

use super::drawing::Drawing;
use super::strut::strut;
use super::words::{note, title};
use crate::components::marks;
use crate::components::ui::{self, Ui};
use article::EntityId;
use yew::prelude::*;

/// Draws it, with what is free above it and how high it is.
pub fn node(
    ui: &Ui,
    drawing: &Drawing,
    entity: EntityId,
    near: &[EntityId],
    room: [u32; 2],
) -> Html {
    let article = ui.loaded.article();
    let near = ui::ids(ui, near.iter().copied());
    let note = note(ui, entity).map(|note| {
        let class = note.reference.then_some("reference");
        html! {
            <p class="node-note">
                <span {class}>{note.words}</span>
                if let Some(anchor) = note.anchor {
                    {", "}{ui.pilcrow(entity, drawing.step(entity), &anchor)}
                }
            </p>
        }
    });
    html! {
        <li class="node" data-for={ui.id(entity)} data-near={near.clone()}>
            {strut(room[0])}
            <div class="node-row">
                {strut(room[1])}
                <div class="node-body"><div class="node-words">
                    {marks::entity(article, entity)}
                    <a class="node-name hl" href={ui.href(entity)} data-id={ui.id(entity)} data-near={near} tabindex="-1">{ui.text(title(article, entity))}</a>
                    {note}
                </div></div>
            </div>
        </li>
    }
}
