//! What each entity of an article lights up, computed when the site is built. A page carries it for the
//! early module, which so needs no article: to know one takes more code than to write highlights.

use super::lights::{Lights, ends_of, events, takes_part};
use crate::ids::Ids;
use crate::loaded::LoadedArticle;
use article::{EntityId, PassageId};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What each entity of an article lights up.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Table {
    /// By the entities' numbers.
    rows: Vec<Row>,
    /// The ids of the entities, sorted.
    ids: Vec<(String, EntityId)>,
    /// The ids of the passages.
    passages: Vec<(String, PassageId)>,
    events: Range<u32>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct Row {
    related: Vec<EntityId>,
    ends: Vec<EntityId>,
    /// The numbers of the quotes behind it.
    quotes: Vec<u32>,
    takes_part: bool,
}

impl Table {
    /// Id of the element in which the page carries it, as it carries the article
    /// ([`crate::page_article`]).
    pub const ELEMENT: &str = "highlights";

    /// Computes it.
    pub fn new(loaded: LoadedArticle) -> Self {
        let article = loaded.article();
        let row = |entity| {
            let focus = loaded.relations().focus(article, entity);
            let lights = Lights::of(article, loaded.quotes(), &focus);
            Row {
                related: lights.related,
                ends: ends_of(article, entity),
                quotes: lights.quotes,
                takes_part: takes_part(article, entity),
            }
        };
        let passage = |id: PassageId| (article.passage(id).id.clone(), id);
        Self {
            rows: article.entity_ids().map(row).collect(),
            ids: Ids::new(article).entities().collect(),
            passages: article.passage_ids().map(passage).collect(),
            events: events(article),
        }
    }

    /// The table of these bytes, which are postcard; none if they are not one.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }

    /// What an entity lights up.
    pub fn lights(&self, entity: EntityId) -> Option<Lights> {
        let row = self.rows.get(entity.number())?;
        Some(Lights {
            entity,
            also: Vec::new(),
            related: row.related.clone(),
            ends: row.ends.clone(),
            quotes: row.quotes.clone(),
            takes_part: row.takes_part,
            events: self.events.clone(),
        })
    }

    /// The entity of an id.
    pub fn entity(&self, id: &str) -> Option<EntityId> {
        let at = self.ids.binary_search_by(|(known, _)| (**known).cmp(id));
        self.ids.get(at.ok()?).map(|(_, entity)| *entity)
    }

    /// The id of an entity.
    pub fn id(&self, entity: EntityId) -> Option<&str> {
        let known = self.ids.iter().find(|(_, known)| *known == entity);
        known.map(|(id, _)| &**id)
    }

    /// How many quotes are behind an entity.
    pub fn quotes_of(&self, entity: EntityId) -> usize {
        let row = self.rows.get(entity.number());
        row.map_or(0, |row| row.quotes.len())
    }

    /// The passage of an id.
    pub fn passage(&self, id: &str) -> Option<PassageId> {
        let known = self.passages.iter().find(|(known, _)| known == id);
        known.map(|(_, passage)| *passage)
    }

    /// The id of a passage.
    pub fn passage_id(&self, passage: PassageId) -> Option<&str> {
        let known = self.passages.iter().find(|(_, known)| *known == passage);
        known.map(|(id, _)| &**id)
    }
}
