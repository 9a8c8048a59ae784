//! Where an article speaks of what the reader types.

use crate::data::Story;
use crate::i18n::Language;
use crate::model::EntityId;
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Found {
    /// The entities, best first.
    pub entities: Vec<EntityId>,
}

/// What is looked up, prepared once for an article.
#[derive(Debug)]
pub struct Index {
    story: Story,
}

impl Index {
    /// For an article.
    pub fn new(story: Story) -> Self {
        Self { story }
    }

    /// Looks up what was typed.
    pub fn find(&self, query: &str, _lang: Language) -> Found {
        let query = query.to_lowercase();
        let article = self.story.article();
        let named = |entity: &EntityId| {
            let name = &article.entry(*entity).name;
            let mut names = article.language_ids().filter_map(|lang| name.only(lang));
            names.any(|name| name.to_lowercase().contains(&query))
        };
        Found {
            entities: article.entity_ids().filter(named).collect(),
        }
    }
}
