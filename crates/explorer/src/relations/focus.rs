//! What is selected, and what is highlighted with it.

use super::claim::ClaimRef;
use article::{Anchor, EntityId};

/// A quote that supports the selected entity.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Support {
    /// The claim that quotes it.
    pub claim: ClaimRef,
    /// The quote.
    pub anchor: Anchor,
}

/// Everything that a selection lights up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Focus {
    /// The selected entity.
    pub entity: EntityId,
    /// What is selected together with it, sorted: in a step of the story, all its facts.
    pub also: Vec<EntityId>,
    /// What it is related to, sorted; without itself.
    pub related: Vec<EntityId>,
    /// The facts (relations, events, quotations, roles) that speak of it, in text order.
    pub facts: Vec<ClaimRef>,
    /// The quotes behind it, each once: its own claim first if it is a fact, the others in text order.
    pub supports: Vec<Support>,
}

impl Focus {
    /// Whether an entity belongs to the selection without being it.
    pub fn is_related(&self, entity: EntityId) -> bool {
        self.related.binary_search(&entity).is_ok()
    }

    /// Whether an entity is selected: it, or what is selected together with it.
    pub fn is_selected(&self, entity: EntityId) -> bool {
        self.entity == entity || self.also.binary_search(&entity).is_ok()
    }

    /// What it is about, so that one can tell it from another.
    pub fn lead(&self) -> ClaimRef {
        let first = self.facts.first().filter(|fact| fact.entity == self.entity);
        first.copied().unwrap_or(ClaimRef {
            entity: self.entity,
            part: 0,
        })
    }

    /// Everything that is selected, the leading one first.
    pub fn selected(&self) -> impl Iterator<Item = EntityId> + '_ {
        std::iter::once(self.entity).chain(self.also.iter().copied())
    }
}
