//! What is claimed of a place, party or topic, as rows: one a fact; facts that one sentence states
//! alike share a row.

use article::{
    Article, BasisKind, EntityId, EntityRef, EventKind, Form, Kind, PartyId, PlaceId, PlaceKind,
    Relation, RelationKind, Status,
};
use explorer::cells::Role;
use explorer::cells::places_of;
use explorer::relations::{ClaimRef, Focus};

/// One row: a fact, or several of one kind and status from one sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The facts; never empty.
    pub facts: Vec<ClaimRef>,
    /// The part that a country plays by it.
    pub role: Option<PlaceRole>,
}

/// The part that a country plays in a fact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlaceRole {
    /// The part.
    pub role: Role,
    /// The city by which it plays it.
    pub city: Option<PlaceId>,
}

/// What makes facts alike.
#[derive(PartialEq, Eq)]
enum Sort {
    Tie(RelationKind),
    Event(EventKind),
    Quotation,
}

/// The rows of an entity, in text order; its own roles are not among them.
pub fn rows(article: &Article, focus: &Focus) -> Vec<Row> {
    let facts = focus
        .facts
        .iter()
        .filter(|fact| fact.entity != focus.entity);
    let mut rows: Vec<Row> = Vec::new();
    for fact in facts {
        let role = role(article, fact.entity, focus.entity);
        match rows.last_mut() {
            Some(last) if last.role == role && alike(article, last.facts[0], *fact) => {
                last.facts.push(*fact);
            }
            _ => rows.push(Row {
                facts: vec![*fact],
                role,
            }),
        }
    }
    rows
}

/// The roles of a person: claims of its own.
pub fn own_roles(focus: &Focus) -> impl Iterator<Item = ClaimRef> + '_ {
    focus
        .facts
        .iter()
        .copied()
        .filter(|fact| fact.entity == focus.entity)
}

/// What else a party is quoted for: facts that it says and has no part in, and that are not tied to it by
/// that. Only a person is tied to what it says (`links`); who publishes the article says all of it.
pub fn said(article: &Article, focus: &Focus) -> Vec<Row> {
    let speaker = focus.entity;
    if speaker == article.publisher().entity {
        return Vec::new();
    }
    let facts = (article.relations.iter().map(|relation| &relation.entry))
        .chain(article.events.iter().map(|event| &event.entry))
        .filter(|entry| {
            let voice = entry.claim.voice;
            voice.speaker == speaker && voice.form != Form::Plain && !focus.is_related(entry.entity)
        });
    facts
        .map(|entry| Row {
            facts: vec![ClaimRef {
                entity: entry.entity,
                part: 0,
            }],
            role: None,
        })
        .collect()
}

/// Whether a party or a place only says what a row states, and has no part in it.
pub fn only_says(article: &Article, row: &Row, about: EntityId) -> bool {
    if !matches!(article.kind(about), Kind::Party | Kind::Place) {
        return false;
    }
    let stands_there = |fact: EntityId| {
        let mut places = places_of(article, fact).into_iter();
        places.any(|place| {
            [place, article.land_of(place)]
                .map(|place| article.place(place).entry.entity)
                .contains(&about)
        })
    };
    let takes_part = |fact: EntityId| match article.entity(fact) {
        EntityRef::Relation(id) => {
            let mut ends = article.relation(id).ends.iter();
            ends.any(|end| end.entities(article).any(|entity| entity == about))
                || stands_there(fact)
        }
        EntityRef::Event(id) => {
            let mut parts = article.event(id).participants.iter();
            parts.any(|part| part.who == about) || stands_there(fact)
        }
        _ => false,
    };
    row.facts.iter().all(|fact| !takes_part(fact.entity))
}

fn alike(article: &Article, a: ClaimRef, b: ClaimRef) -> bool {
    let traits = |fact: ClaimRef| -> (Option<Sort>, Status) {
        let sort = match article.entity(fact.entity) {
            EntityRef::Relation(id) => Some(Sort::Tie(article.relation(id).kind)),
            EntityRef::Event(id) => Some(Sort::Event(article.event(id).kind)),
            EntityRef::Quotation(_) => Some(Sort::Quotation),
            _ => None,
        };
        (sort, fact.get(article).status)
    };
    a.entity != b.entity
        && traits(a) == traits(b)
        && a.get(article).evidence.first() == b.get(article).evidence.first()
}

/// The part that a country plays in a fact, from what the text says; what only reference data puts
/// there is no part.
fn role(article: &Article, fact: EntityId, about: EntityId) -> Option<PlaceRole> {
    let EntityRef::Place(land) = article.entity(about) else {
        return None;
    };
    if article.place(land).kind != PlaceKind::Country {
        return None;
    }
    let home = article.home.as_ref().is_some_and(|home| home.place == land);
    match article.entity(fact) {
        EntityRef::Relation(id) => {
            let relation = article.relation(id);
            let said = relation.ends.iter().flat_map(|end| end.places());
            let at = said
                .filter(|at| at.basis.kind != BasisKind::Reference)
                .map(|at| at.place)
                .find(|at| article.land_of(*at) == land)?;
            if at != land {
                return Some(PlaceRole {
                    role: Role::CityRelation,
                    city: Some(at),
                });
            }
            (relation.kind == RelationKind::Agreement && !home).then_some(PlaceRole {
                role: Role::Partner,
                city: None,
            })
        }
        EntityRef::Event(id) => {
            let at = article.event(id).place.as_ref()?.place;
            (article.land_of(at) == land).then_some(PlaceRole {
                role: Role::Host,
                city: Some(at),
            })
        }
        _ => None,
    }
}

/// What a fact ties to `about`: its country or region if it has one, else the party.
pub fn other_end(article: &Article, relation: &Relation, about: EntityId) -> Option<EntityId> {
    let party = |id: PartyId| article.party(id).entry.entity;
    relation
        .ends
        .iter()
        .rev()
        .filter(|end| {
            let at = end.place.as_ref().map(|at| at.place);
            let place = at.map(|at| article.place(at).entry.entity);
            let land = at.map(|at| article.place(article.land_of(at)).entry.entity);
            ![end.party.map(party), place, land].contains(&Some(about))
        })
        .find_map(|end| {
            let at = end
                .place
                .as_ref()
                .filter(|at| at.basis.kind != BasisKind::Reference);
            at.map(|at| article.place(at.place).entry.entity)
                .or(end.party.map(party))
        })
}
