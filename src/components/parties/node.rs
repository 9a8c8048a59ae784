//! A party, place or event at the end of lines: mark, name, and what it is.

use super::drawing::Drawing;
use super::strut::strut;
use super::words::{note, title};
use crate::components::marks;
use crate::components::ui::{ItemStyle, Ui};
use article::EntityId;
use yew::prelude::*;

/// Draws it, with what is free above it and how high it is.
pub fn node(
    ui: &Ui,
    drawing: &Drawing,
    entity: EntityId,
    style: ItemStyle,
    room: [u32; 2],
) -> Html {
    let article = ui.loaded.article();
    let classes = style.classes();
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
        <li class={classes!("node", classes.clone())}>
            {strut(room[0])}
            <div class="node-row">
                {strut(room[1])}
                <div class="node-body"><div class="node-words">
                    {marks::entity(article, entity)}
                    <a class={classes!("node-name", "hl", classes)} href={ui.href(entity)} data-id={ui.id(entity)} tabindex="-1"
                        aria-current={style.current()}>{ui.text(title(article, entity))}</a>
                    {note}
                </div></div>
            </div>
        </li>
    }
}
