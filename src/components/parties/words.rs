//! Parties and acts in words.

use crate::components::ui::Ui;
use article::{Anchor, Article, Basis, BasisKind, EntityId, EntityRef, PartyKind, PlaceKind, Text};
use explorer::i18n::{Count, Msg, words};
use explorer::parties::{Act, ActEnd, ActSource};
use yew::prelude::*;

/// Between the parts of a sentence; it never begins a line.
pub const DASH: &str = "\u{a0}— ";

/// More names than this in one sentence are cut.
pub const MOST_NAMES: usize = 12;

/// The name of a party, place or event: persons and events in full, others as in lists.
pub fn title(article: &Article, entity: EntityId) -> &Text {
    let entry = article.entry(entity);
    let full = match article.entity(entity) {
        EntityRef::Party(id) => article.party(id).kind == PartyKind::Person,
        EntityRef::Event(_) => true,
        _ => false,
    };
    if full { &entry.name } else { entry.label() }
}

/// What tells a party, place or event apart.
pub struct Note {
    pub words: String,
    /// Whether the article does not say it.
    pub reference: bool,
    /// Where the text says it.
    pub anchor: Option<Anchor>,
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
    let entry_note = entry.note.as_ref().map(|note| said(ui.plain(note)));
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
                return entry_note;
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
            entry_note.or_else(|| {
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
                .map(|entry| ui.name(entry.label()))
                .collect();
            (!all.is_empty()).then(|| said(all.join(", ")))
        }
        _ => None,
    }
}

/// For a person, the step to the quote that says who they are.
pub fn step_to_note(ui: &Ui, entity: EntityId) -> Option<u16> {
    let anchor = note(ui, entity)?.anchor?;
    let focus = ui.loaded.relations().focus(ui.loaded.article(), entity);
    let mut supports = focus.supports.iter();
    let step = supports.position(|support| support.anchor == anchor)?;
    Some(step as u16)
}

/// The verb, or the words for just taking part.
pub fn verb(ui: &Ui, act: &Act) -> Html {
    match act.verb(ui.loaded.article()) {
        Some(verb) => ui.text(verb),
        None => html! { {just_taking_part(ui, act)} },
    }
}

/// What is said of somebody who just takes part: of what happens to somebody, what it is.
fn just_taking_part(ui: &Ui, act: &Act) -> String {
    let article = ui.loaded.article();
    match act.source {
        ActSource::Participation { event, .. } => {
            let event = article.event(event);
            if words::is_held(article, event.entry.entity) {
                ui.t(Msg::PeopleTakesPart).to_owned()
            } else {
                words::kind_of(ui.lang, article, event.entry.entity, ui.content())
            }
        }
        ActSource::Relation(_) => ui.t(Msg::PeopleTakesPart).to_owned(),
    }
}

/// The verb as a plain string.
pub fn plain_verb(ui: &Ui, act: &Act) -> String {
    let verb = act.verb(ui.loaded.article());
    verb.map_or_else(|| just_taking_part(ui, act), |verb| ui.plain(verb))
}

/// The names of those at one end.
pub fn names(ui: &Ui, ends: &[ActEnd]) -> String {
    let names: Vec<String> = ends
        .iter()
        .take(MOST_NAMES)
        .map(|end| ui.plain(title(ui.loaded.article(), end.entity)))
        .collect();
    let mut all = ui.lang.enumerate(&names);
    if ends.len() > MOST_NAMES {
        all = format!(
            "{all}, {}",
            ui.lang.count(Count::ListMore, ends.len() - MOST_NAMES)
        );
    }
    all
}

/// The status of an act: "agreement in place".
pub fn status(ui: &Ui, act: &Act) -> String {
    let article = ui.loaded.article();
    let status = act.claim(article).status;
    match act.source {
        ActSource::Relation(id) => {
            words::relation_label_inline(ui.lang, article.relation(id), ui.content())
        }
        ActSource::Participation { .. } => ui.t(words::status_inline(status)).to_owned(),
    }
}
