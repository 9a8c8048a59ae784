//! A party, place or event at the end of lines: mark, name, and what it is.

use super::drawing::Drawing;
use super::strut;
use crate::components::marks;
use crate::components::ui::{ItemStyle, Ui};
use article::{Anchor, Article, Basis, BasisKind, EntityId, EntityRef, PartyKind, PlaceKind, Text};
use yew::prelude::*;

/// A person in full, an event as well; others as they are called in lists.
pub fn title(article: &Article, entity: EntityId) -> &Text {
    let entry = article.entry(entity);
    let full = match article.entity(entity) {
        EntityRef::Party(id) => article.party(id).kind == PartyKind::Person,
        EntityRef::Event(_) => true,
        _ => false,
    };
    if full { &entry.name } else { entry.label() }
}

/// What tells it apart.
pub struct Note {
    /// In words.
    pub words: String,
    /// Whether the article does not say it.
    reference: bool,
    /// Where the text says it.
    anchor: Option<Anchor>,
}

/// What a person is, an organisation's full name, where a place or an event is.
pub fn note(ui: &Ui, entity: EntityId) -> Option<Note> {
    let article = ui.loaded.article();
    let entry = article.entry(entity);
    let said = |words: String| Note {
        words,
        reference: false,
        anchor: None,
    };
    let from_elsewhere = |basis: &Basis| basis.kind == BasisKind::Reference;
    let own = entry.note.as_ref().map(|note| said(ui.plain(note)));
    match article.entity(entity) {
        EntityRef::Party(id) => {
            let party = article.party(id);
            if let Some(role) = party.roles.first() {
                return Some(Note {
                    words: ui.plain(&role.title),
                    reference: false,
                    anchor: role.claim.evidence.first().cloned(),
                });
            }
            if party.kind == PartyKind::Person || entry.short.is_none() {
                return own;
            }
            Some(Note {
                words: ui.plain(&entry.name),
                reference: party.naming.as_ref().is_some_and(from_elsewhere),
                anchor: None,
            })
        }
        EntityRef::Place(id) => {
            let place = article.place(id);
            let city = matches!(place.kind, PlaceKind::City | PlaceKind::District);
            own.or_else(|| {
                let within = place.within.as_ref().filter(|_| city)?;
                Some(Note {
                    words: ui.plain(article.place(within.place).entry.label()),
                    reference: from_elsewhere(&within.basis),
                    anchor: None,
                })
            })
        }
        EntityRef::Event(id) => {
            let event = article.event(id);
            let whole = event.part_of.map(|whole| &article.event(whole).entry);
            let at = event.place.as_ref().filter(|at| !from_elsewhere(&at.basis));
            let at = at.map(|at| &article.place(at.place).entry);
            let all: Vec<String> = (whole.into_iter().chain(at))
                .map(|entry| ui.plain(entry.label()))
                .collect();
            (!all.is_empty()).then(|| said(all.join(", ")))
        }
        _ => None,
    }
}

/// For a person, the step to the quote that says what it is.
pub fn step(ui: &Ui, entity: EntityId) -> Option<u16> {
    let anchor = note(ui, entity)?.anchor?;
    let focus = ui.loaded.relations.focus(ui.loaded.article(), entity);
    let mut supports = focus.supports.iter();
    let step = supports.position(|support| support.anchor == anchor)?;
    Some(step as u16)
}

/// Drawn, with what is free above it and how high it is.
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
