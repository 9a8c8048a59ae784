//! What a selection lights up.

use super::claim::{ClaimRef, is_fact, start};
use super::focus::{Focus, Support};
use super::graph::Relations;
use article::{Article, EntityId, EntityRef, Kind};
use compact::sort::CompactSort;
use compact::sorted::SortedSet;

impl Relations {
    /// More quotes than this are not highlighted at once: nobody reads them, and the page must stay quick.
    const MOST_SUPPORTS: usize = 200;

    /// What a selected entity lights up.
    pub fn focus(&self, article: &Article, entity: EntityId) -> Focus {
        let mut facts = self.facts_about(article, entity);
        let is_place = article.kind(entity) == Kind::Place;
        if is_place {
            fold(article, &mut facts);
        }
        // A place's own relations say most of what it is to the story; they come before what takes
        // place there.
        let later = |claim: &ClaimRef| !(is_place && is_end_of(article, entity, claim.entity));
        let start = |claim: &ClaimRef| start(claim.get(article));
        facts.compact_sort_by_key(|claim| (later(claim), start(claim), *claim));
        let mut supports = Vec::new();
        let mut add = |claim: ClaimRef| add_support(article, claim, &mut supports);
        let part = |part: usize| ClaimRef {
            entity,
            part: part as u16,
        };
        if is_fact(article.kind(entity)) {
            (0..article.claims(entity).len())
                .map(part)
                .for_each(&mut add);
        } else {
            let first = facts.iter().take(Self::MOST_SUPPORTS);
            first.copied().for_each(&mut add);
            if facts.is_empty() || article.kind(entity) == Kind::Topic {
                add(part(0));
            }
        }
        Focus {
            entity,
            also: Vec::new(),
            related: self.neighbours(entity).to_vec(),
            facts,
            supports,
        }
    }

    /// The facts that speak of an entity that is none itself, and the roles of a party.
    fn facts_about(&self, article: &Article, entity: EntityId) -> Vec<ClaimRef> {
        let mut facts: Vec<ClaimRef> = Vec::new();
        // Roles of a person are claims about that person.
        if article.kind(entity) == Kind::Party {
            let parts = 1..article.claims(entity).len() as u16;
            facts.extend(parts.map(|part| ClaimRef { entity, part }));
        }
        if !is_fact(article.kind(entity)) {
            let others = self.neighbours(entity).iter().copied();
            let others = others.filter(|other| is_fact(article.kind(*other)));
            facts.extend(others.map(|other| ClaimRef {
                entity: other,
                part: part_about(article, other, entity),
            }));
        }
        facts
    }

    /// What a claim speaks of: no facts but the larger one that an event is part of, so that the
    /// story lights up nothing before its own step.
    pub fn named<'a>(
        &'a self,
        article: &'a Article,
        claim: ClaimRef,
    ) -> impl Iterator<Item = EntityId> + 'a {
        let role = match article.entity(claim.entity) {
            EntityRef::Party(party) if claim.part > 0 => {
                let role = article.party(party).roles.get(usize::from(claim.part) - 1);
                Some(role.map(|role| {
                    let place = |id| article.place(id).entry.entity;
                    (role.of, role.place.map(place))
                }))
            }
            _ => None,
        };
        let whole = match article.entity(claim.entity) {
            EntityRef::Event(event) => article.event(event).part_of,
            _ => None,
        };
        let whole = whole.map(|whole| article.event(whole).entry.entity);
        let neighbours = match role {
            Some(_) => &[],
            None => self.neighbours(claim.entity),
        };
        let named = neighbours
            .iter()
            .copied()
            .filter(move |id| !is_fact(article.kind(*id)) || Some(*id) == whole);
        let (of, place) = role.flatten().unwrap_or((None, None));
        named.chain(of).chain(place)
    }

    /// What several claims light up together; none for none. The first one leads.
    pub fn focus_on(&self, article: &Article, claims: &[ClaimRef]) -> Option<Focus> {
        let entity = claims.first()?.entity;
        let mut also: Vec<EntityId> = claims.iter().map(|claim| claim.entity).collect();
        also.retain(|other| *other != entity);
        also.compact_sort();
        also.dedup();
        let named = claims.iter().flat_map(|claim| self.named(article, *claim));
        let mut related: Vec<EntityId> = named.collect();
        related.retain(|other| *other != entity && also.binary_search(other).is_err());
        related.compact_sort();
        related.dedup();
        let mut supports: Vec<Support> = Vec::new();
        for claim in claims {
            add_support(article, *claim, &mut supports);
        }
        Some(Focus {
            entity,
            also,
            related,
            facts: claims.to_vec(),
            supports,
        })
    }
}

/// Adds the quotes of a claim that are not there yet.
fn add_support(article: &Article, claim: ClaimRef, supports: &mut Vec<Support>) {
    for anchor in &claim.get(article).evidence {
        if !supports.iter().any(|known| known.anchor == *anchor) {
            supports.push(Support {
                claim,
                anchor: anchor.clone(),
            });
        }
    }
}

/// Whether a fact is a relation with an end at a place.
fn is_end_of(article: &Article, place: EntityId, fact: EntityId) -> bool {
    let EntityRef::Relation(relation) = article.entity(fact) else {
        return false;
    };
    let ends = article.relation(relation).ends.iter();
    ends.flat_map(|end| end.places())
        .any(|at| article.place(at.place).entry.entity == place)
}

/// For a place, the parts of an event go without saying where the whole is listed, and so does the
/// event at which a listed relation came about.
fn fold(article: &Article, facts: &mut Vec<ClaimRef>) {
    let listed: SortedSet<EntityId> = facts.iter().map(|fact| fact.entity).collect();
    let covered = listed.iter().filter_map(|id| match article.entity(*id) {
        EntityRef::Relation(relation) => article.relation(relation).event,
        _ => None,
    });
    let covered: SortedSet<EntityId> = covered
        .map(|event| article.event(event).entry.entity)
        .collect();
    facts.retain(|fact| match article.entity(fact.entity) {
        EntityRef::Event(event) if fact.part == 0 => {
            let whole = article
                .event(event)
                .part_of
                .map(|whole| article.event(whole).entry.entity);
            !covered.contains(&fact.entity) && !whole.is_some_and(|whole| listed.contains(&whole))
        }
        _ => true,
    });
}

/// If somebody takes part in an event by a claim of its own, that claim is the one about them.
fn part_about(article: &Article, fact: EntityId, entity: EntityId) -> u16 {
    let EntityRef::Event(event) = article.entity(fact) else {
        return 0;
    };
    let mut part = 0;
    for participant in &article.event(event).participants {
        if participant.claim.is_some() {
            part += 1;
            let from = participant
                .from
                .as_ref()
                .map(|from| article.place(from.place).entry.entity);
            if participant.who == entity || from == Some(entity) {
                return part;
            }
        }
    }
    0
}
