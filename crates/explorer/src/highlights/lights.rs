//! What a selection lights up, by handles alone: nothing of the article is needed to write it.

use super::{Lit, Subject};
use crate::relations::Focus;
use crate::text::Quotes;
use article::{Article, EntityId, EntityRef, Kind};
use std::ops::Range;

/// What a selection lights up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lights {
    /// What is selected; the leading one.
    pub(super) entity: EntityId,
    /// What is selected together with it, sorted.
    pub(super) also: Vec<EntityId>,
    /// What it is related to, sorted.
    pub(super) related: Vec<EntityId>,
    /// The ends of the selected relation.
    pub(super) ends: Vec<EntityId>,
    /// The numbers of the quotes behind it, in the order in which the reader walks them.
    pub(super) quotes: Vec<u32>,
    /// Whether it is a party or an event: somebody who takes part, or what they take part in.
    pub(super) takes_part: bool,
    /// The numbers of all events.
    pub(super) events: Range<u32>,
}

impl Lights {
    /// What an entity lights up.
    pub fn of(article: &Article, quotes: &Quotes, focus: &Focus) -> Self {
        Self {
            ends: ends_of(article, focus.entity),
            ..Self::of_step(article, quotes, focus)
        }
    }

    /// What a step of the story lights up: no ends of its relations, which are too many together.
    pub fn of_step(article: &Article, quotes: &Quotes, focus: &Focus) -> Self {
        let supports = focus.supports.iter();
        Self {
            entity: focus.entity,
            also: focus.also.clone(),
            related: focus.related.clone(),
            ends: Vec::new(),
            quotes: supports
                .filter_map(|support| quotes.number(&support.anchor))
                .collect(),
            takes_part: takes_part(article, focus.entity),
            events: events(article),
        }
    }

    pub(super) fn is_selected(&self, entity: EntityId) -> bool {
        self.entity == entity || self.also.binary_search(&entity).is_ok()
    }

    /// How what shows a subject belongs to the selection.
    pub(super) fn lit(&self, subject: &Subject) -> Option<Lit> {
        let of = |entity: EntityId| match entity {
            _ if self.is_selected(entity) => Some(Lit::Selected),
            _ if self.related.binary_search(&entity).is_ok() => Some(Lit::Related),
            _ => None,
        };
        // Whoever takes part in an event has to do with the event, but not with all who take part.
        let is_event = |fact: &EntityId| self.events.contains(&(fact.number() as u32));
        let counts = |fact: &&EntityId| !self.takes_part || !is_event(fact);
        let near = subject.near.iter().filter(counts);
        let near = near.filter_map(|fact| of(*fact)).map(|_| Lit::Related);
        let own = subject.entities.iter().filter_map(|entity| of(*entity));
        let lit = own.chain(near).max()?;
        let with = subject.with.as_ref().filter(|_| self.takes_part);
        let strange = with.is_some_and(|with| !with.contains(&self.entity));
        (lit == Lit::Selected || !strange).then_some(lit)
    }
}

pub(super) fn takes_part(article: &Article, entity: EntityId) -> bool {
    matches!(article.kind(entity), Kind::Party | Kind::Event)
}

/// The numbers of all events: entities are numbered by kind.
pub(super) fn events(article: &Article) -> Range<u32> {
    let number = |event: &article::Event| event.entry.entity.number() as u32;
    let first = article.events.first().map_or(0, number);
    first..article.events.last().map_or(0, |last| number(last) + 1)
}

/// The ends of a relation, which stand out in its sentence; nothing for other entities.
pub fn ends_of(article: &Article, entity: EntityId) -> Vec<EntityId> {
    let EntityRef::Relation(id) = article.entity(entity) else {
        return Vec::new();
    };
    let ends = article.relation(id).ends.iter();
    ends.flat_map(|end| {
        let places = (end.places()).map(|at| article.place(at.place).entry.entity);
        places.chain(end.parties().map(|party| article.party(party).entry.entity))
    })
    .collect()
}
