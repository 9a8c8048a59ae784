//! What each entity of an article lights up, computed when the site is built. A page carries it for the
//! early module, which so needs no article: to know one takes more code than to write highlights.

use super::lights::{Lights, Quote, ends_of, events, takes_part};
use crate::ids::Ids;
use crate::loaded::LoadedArticle;
use article::{EntityId, PassageId};
use compact::sort;
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
    /// The BCP 47 tags of the article's languages.
    languages: Vec<String>,
    /// Each quote once.
    quotes: Vec<Quote>,
    events: Range<u32>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct Row {
    related: Vec<EntityId>,
    ends: Vec<EntityId>,
    /// Positions among the table's quotes.
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
        let lights = |entity| {
            let focus = loaded.relations().focus(article, entity);
            Lights::of(article, &focus)
        };
        let all: Vec<Lights> = article.entity_ids().map(lights).collect();
        let quotes: Vec<Quote> = sort::collect_set(all.iter().flat_map(|lights| &lights.quotes))
            .into_iter()
            .cloned()
            .collect();
        let position = |quote: &Quote| quotes.binary_search(quote).ok().map(|at| at as u32);
        let row = |lights: &Lights| Row {
            related: lights.related.clone(),
            ends: ends_of(article, lights.entity),
            quotes: lights.quotes.iter().filter_map(position).collect(),
            takes_part: takes_part(article, lights.entity),
        };
        let passage = |id: PassageId| (article.passage(id).id.clone(), id);
        Self {
            rows: all.iter().map(row).collect(),
            ids: Ids::new(article).entities().collect(),
            passages: article.passage_ids().map(passage).collect(),
            languages: article.languages.clone(),
            events: events(article),
            quotes,
        }
    }

    /// The table of these bytes, which are postcard; none if they are not one.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }

    /// What an entity lights up.
    pub fn lights(&self, entity: EntityId) -> Option<Lights> {
        let row = self.rows.get(entity.number())?;
        let quote = |at: &u32| self.quotes.get(*at as usize).cloned();
        Some(Lights {
            entity,
            also: Vec::new(),
            related: row.related.clone(),
            ends: row.ends.clone(),
            quotes: row.quotes.iter().filter_map(quote).collect(),
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

    /// The BCP 47 tags of the article's languages.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }
}
