//! From the ids that a file, a page and an address hold to the article's handles.

use article::{Article, EntityId, PassageId};
use compact::sorted::SortedMap;

/// All ids of an article. This is the only way from an id to a handle.
#[derive(Debug, Default)]
pub struct Ids {
    entities: SortedMap<&'static str, EntityId>,
    passages: SortedMap<&'static str, PassageId>,
}

impl Ids {
    /// Collects them.
    pub fn new(article: &'static Article) -> Self {
        Self {
            entities: article
                .entity_ids()
                .map(|id| (article.entry(id).id.as_str(), id))
                .collect(),
            passages: article
                .passage_ids()
                .map(|id| (article.passage(id).id.as_str(), id))
                .collect(),
        }
    }

    /// The ids of all entities, sorted.
    pub fn entities(&self) -> impl Iterator<Item = (String, EntityId)> {
        let entities = self.entities.iter();
        entities.map(|(id, entity)| ((*id).to_owned(), *entity))
    }

    /// The entity of an id.
    pub fn entity(&self, id: &str) -> Option<EntityId> {
        self.entities.get(id).copied()
    }

    /// The passage of an id.
    pub fn passage(&self, id: &str) -> Option<PassageId> {
        self.passages.get(id).copied()
    }
}
