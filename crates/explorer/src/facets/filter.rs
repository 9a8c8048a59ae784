//! The facets that are on, what they let through, and what each other one would show.

use super::facet::{Facet, Group, Sort};
use crate::relations::{Relations, is_fact};
use crate::tense::Dated;
use article::{Article, EntityId, Form, PartyKind, RelationKind, Status};
use compact::sort::CompactSort;

/// The facets that are on, sorted.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter(Vec<Facet>);

impl Filter {
    /// A filter of these facets.
    pub fn new(facets: impl IntoIterator<Item = Facet>) -> Self {
        let mut facets: Vec<Facet> = facets.into_iter().collect();
        facets.compact_sort();
        facets.dedup();
        Self(facets)
    }

    /// The facets that are on.
    pub fn facets(&self) -> &[Facet] {
        &self.0
    }

    /// Whether everything is let through.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a facet is on.
    pub fn has(&self, facet: Facet) -> bool {
        self.0.binary_search(&facet).is_ok()
    }

    /// This filter with one facet switched over.
    #[must_use]
    pub fn toggled(&self, facet: Facet) -> Self {
        let mut facets = self.0.clone();
        match facets.binary_search(&facet) {
            Ok(position) => drop(facets.remove(position)),
            Err(position) => facets.insert(position, facet),
        }
        Self(facets)
    }

    /// Whether an entity passes: of each sort that is on, one facet at least admits it.
    pub fn admits(&self, article: &Article, relations: &Relations, id: EntityId) -> bool {
        self.admits_but(article, relations, id, None)
    }

    fn admits_but(
        &self,
        article: &Article,
        relations: &Relations,
        id: EntityId,
        but: Option<Sort>,
    ) -> bool {
        self.0
            .chunk_by(|a, b| a.sort() == b.sort())
            .filter(|sort| Some(sort[0].sort()) != but)
            .all(|sort| {
                sort.iter()
                    .any(|facet| facet.admits(article, relations, id))
            })
    }

    /// All entities that pass.
    pub fn apply(&self, article: &Article, relations: &Relations) -> Passing {
        if self.is_empty() {
            return Passing {
                bits: None,
                count: article.entity_count(),
            };
        }
        let bits: Vec<bool> = article
            .entity_ids()
            .map(|id| self.admits(article, relations, id))
            .collect();
        let count = bits.iter().filter(|passes| **passes).count();
        Passing {
            bits: Some(bits),
            count,
        }
    }

    /// How many entities a facet would show, given what other sorts of facets are on.
    ///
    /// A facet of facts (relations, events, quotations) counts facts; one of entities counts entities.
    pub fn count(&self, article: &Article, relations: &Relations, facet: Facet) -> usize {
        let of_entities = matches!(
            facet,
            Facet::Group(
                Group::Partners
                    | Group::Countries
                    | Group::Cities
                    | Group::Organisations
                    | Group::People
            )
        );
        let others = |id: EntityId| self.admits_but(article, relations, id, Some(facet.sort()));
        // What is related to something is listed already.
        let hub = match facet {
            Facet::Place(place) => Some(article.place(place).entry.entity),
            Facet::Topic(topic) => Some(article.topic(topic).entry.entity),
            Facet::Person(party) => Some(article.party(party).entry.entity),
            _ => None,
        };
        if let Some(hub) = hub {
            let related = relations.neighbours(hub).iter().copied();
            return related
                .filter(|id| is_fact(article.kind(*id)) && others(*id))
                .count();
        }
        let count = |facts: bool| {
            article
                .entity_ids()
                .filter(|id| is_fact(article.kind(*id)) == facts)
                .filter(|id| facet.admits(article, relations, *id))
                .filter(|id| others(*id))
                .count()
        };
        match (of_entities, facet) {
            (true, _) => count(false),
            // A status that only topics or places have ("discussed") counts these.
            (false, Facet::Status(_)) if count(true) == 0 => count(false),
            (false, _) => count(true),
        }
    }

    /// Every facet that the article has something for, by sort.
    pub fn offered(article: &Article, relations: &Relations) -> Vec<Facet> {
        let mut facets: Vec<Facet> = Vec::new();
        facets.extend(Group::ALL.iter().copied().map(Facet::Group));
        facets.extend(Status::ALL.iter().copied().map(Facet::Status));
        facets.extend(RelationKind::ALL.iter().copied().map(Facet::Kind));
        facets.extend(Dated::ALL.iter().copied().map(Facet::Dated));
        facets.extend(article.place_ids().map(Facet::Place).filter(|facet| {
            let Facet::Place(place) = facet else {
                return false;
            };
            article.land_of(*place) == *place
        }));
        facets.extend(
            article
                .party_ids()
                .filter(|party| article.party(*party).kind == PartyKind::Person)
                .map(Facet::Person),
        );
        facets.extend(article.topic_ids().map(Facet::Topic));
        facets.extend(Form::ALL.iter().copied().map(Facet::Form));
        let said = article.entity_ids().flat_map(|id| article.voices(id));
        let mut speakers: Vec<EntityId> = said.map(|(voice, _)| voice.speaker).collect();
        speakers.compact_sort();
        speakers.dedup();
        facets.extend(speakers.into_iter().map(Facet::Speaker));
        let some = |entity: EntityId| {
            relations
                .neighbours(entity)
                .iter()
                .any(|id| is_fact(article.kind(*id)))
        };
        facets.retain(|facet| match facet {
            Facet::Place(place) => some(article.place(*place).entry.entity),
            Facet::Person(party) => some(article.party(*party).entry.entity),
            Facet::Topic(topic) => some(article.topic(*topic).entry.entity),
            Facet::Speaker(_) => true,
            _ => article
                .entity_ids()
                .any(|id| facet.admits(article, relations, id)),
        });
        facets
    }
}

/// The entities that a filter lets through.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Passing {
    bits: Option<Vec<bool>>,
    count: usize,
}

impl Passing {
    /// Whether an entity is let through.
    pub fn has(&self, id: EntityId) -> bool {
        self.bits
            .as_ref()
            .is_none_or(|bits| bits.get(id.number()).copied().unwrap_or(false))
    }

    /// Whether everything is let through.
    pub fn is_all(&self) -> bool {
        self.bits.is_none()
    }

    /// How many are let through.
    pub fn count(&self) -> usize {
        self.count
    }
}
