//! What a machine suggests and nobody has accepted yet. Only a draft holds any of it.

use super::Article;
use super::handles::EntityId;
use serde::{Deserialize, Serialize};

/// How sure the machine is, as far as a reader is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Certainty {
    /// Below 0.50: rather not.
    Doubtful,
    /// From 0.50 on.
    Likely,
    /// From 0.80 on.
    Sure,
}

impl Certainty {
    /// That of a degree from 0 to 1.
    pub fn of(degree: f64) -> Self {
        match degree {
            _ if degree >= 0.8 => Self::Sure,
            _ if degree >= 0.5 => Self::Likely,
            _ => Self::Doubtful,
        }
    }
}

/// One open suggestion.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Suggested {
    /// What is suggested.
    pub entity: EntityId,
    /// Which of its claims, as [`Article::claims`] counts them: 0 is the entity itself, the others are roles of a
    /// person.
    pub part: u16,
    /// How sure the machine is.
    pub certainty: Certainty,
}

impl Article {
    /// Whether anything in it is only suggested. Such an article is shown, but not handed on.
    pub fn is_draft(&self) -> bool {
        !self.suggested.is_empty()
    }

    /// Whether an entity is only suggested.
    pub fn is_suggested(&self, entity: EntityId) -> bool {
        self.certainty(entity, 0).is_some()
    }

    /// If a claim of an entity is only suggested: how sure the machine is.
    pub fn certainty(&self, entity: EntityId, part: u16) -> Option<Certainty> {
        let key = |suggested: &Suggested| (suggested.entity, suggested.part);
        let found = self.suggested.binary_search_by_key(&(entity, part), key);
        Some(self.suggested.get(found.ok()?)?.certainty)
    }
}
