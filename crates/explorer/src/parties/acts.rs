//! The sentences of who with whom, in the article's own words.

use crate::relations::Relations;
use article::{Article, Claim, EntityId, EntityRef, EventId, RelationId, RelationKind, Text};
use compact::sort::CompactSort;
use compact::sorted::SortedSet;
use std::collections::HashMap;

/// The relation or the participation that an act states.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ActSource {
    /// A relation; of several that one sentence names together, the first.
    Relation(RelationId),
    /// Taking part in an event; of several who do so alike, the first.
    Participation {
        /// The event.
        event: EventId,
        /// Which of its participants.
        participant: usize,
    },
}

/// One end of an act.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ActEnd {
    /// Who or what stands there.
    pub entity: EntityId,
    /// The fact that puts it there.
    pub fact: EntityId,
}

/// A sentence: who, did what, with whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Act {
    /// Where the sentence comes from.
    pub source: ActSource,
    /// Who; never empty.
    pub who: Vec<ActEnd>,
    /// With whom, or where; never empty.
    pub whom: Vec<ActEnd>,
}

impl Act {
    /// What was done, in the article's words; none if it only says that somebody takes part.
    pub fn verb<'a>(&self, article: &'a Article) -> Option<&'a Text> {
        match self.source {
            ActSource::Relation(id) => Some(&article.relation(id).verb),
            ActSource::Participation { event, participant } => {
                let part = article.event(event).participants.get(participant)?;
                part.role.as_ref().or(part.label.as_ref())
            }
        }
    }

    /// What supports it.
    pub fn claim<'a>(&self, article: &'a Article) -> &'a Claim {
        match self.source {
            ActSource::Relation(id) => &article.relation(id).entry.claim,
            ActSource::Participation { event, participant } => {
                let event = article.event(event);
                let part = event.participants.get(participant);
                part.and_then(|part| part.claim.as_ref())
                    .unwrap_or(&event.entry.claim)
            }
        }
    }

    /// The facts that it tells, in text order.
    pub fn facts(&self) -> impl Iterator<Item = EntityId> + '_ {
        // All that take part tell of the same event; several at one end are of one relation.
        let mut last = None;
        let all = self.whom.iter().map(|end| end.fact);
        all.filter(move |fact| last.replace(*fact) != Some(*fact))
    }

    /// Whether several facts share it, each with an end of its own.
    pub fn is_shared(&self) -> bool {
        self.facts().nth(1).is_some()
    }

    /// Whether somebody stands at one of its ends.
    pub fn has(&self, entity: EntityId) -> bool {
        let ends = self.who.iter().chain(&self.whom);
        ends.into_iter().any(|end| end.entity == entity)
    }
}

/// All acts of an article, in text order.
pub fn acts(article: &Article, relations: &Relations) -> Vec<Act> {
    let mut acts = relation_acts(article);
    add_participations(article, &mut acts);
    acts.compact_sort_by_key(|act| {
        let start = act.claim(article).evidence.first();
        let fact = act
            .whom
            .first()
            .map_or(u32::MAX, |end| relations.rank(end.fact));
        let number = match act.source {
            ActSource::Relation(_) => 0,
            ActSource::Participation { participant, .. } => participant,
        };
        (start.map(|anchor| anchor.order()), fact, number)
    });
    acts
}

/// Relations; those of one kind, status and verb that one sentence states of one party are one act.
fn relation_acts(article: &Article) -> Vec<Act> {
    let mut acts: Vec<Act> = Vec::new();
    let mut known: HashMap<(EntityId, RelationKind, u32, u32), Vec<usize>> = HashMap::new();
    for id in article.relation_ids() {
        let relation = article.relation(id);
        // It is read from its first end to its second, always.
        let [from, to] = &relation.ends;
        // The check asks for both.
        let Some(who) = from.entity(article) else {
            continue;
        };
        let fact = relation.entry.entity;
        let at = |entity: EntityId| ActEnd { entity, fact };
        let others: Vec<EntityId> = from.entities(article).skip(1).collect();
        let whom: Vec<ActEnd> = to.entities(article).map(at).collect();
        if whom.is_empty() {
            continue;
        }
        let claim = &relation.entry.claim;
        let alike = |act: &Act| match act.source {
            ActSource::Relation(other) => {
                let other = article.relation(other);
                let theirs = &other.entry.claim;
                other.verb == relation.verb
                    && (theirs.status, theirs.voice) == (claim.status, claim.voice)
                    && theirs.evidence.first() == claim.evidence.first()
            }
            ActSource::Participation { .. } => false,
        };
        let start = claim.evidence.first().map(|anchor| anchor.order());
        let start = start.map_or((0, 0), |(passage, at)| (passage.number() as u32, at));
        let near = known
            .entry((who, relation.kind, start.0, start.1))
            .or_default();
        // Of one sentence there are few that differ. Several at an end act together, and with nobody else.
        let alone = others.is_empty() && whom.len() == 1;
        match near.iter().copied().find(|ix| alone && alike(&acts[*ix])) {
            Some(ix) => acts[ix].whom.extend(whom),
            None => {
                if alone {
                    near.push(acts.len());
                }
                acts.push(Act {
                    source: ActSource::Relation(id),
                    who: [who].into_iter().chain(others).map(at).collect(),
                    whom,
                });
            }
        }
    }
    acts
}

/// Taking part in events. The parties of a relation need not be said to take part where it came about, nor
/// the publisher in publishing.
fn add_participations(article: &Article, acts: &mut Vec<Act>) {
    let stated = article.relations.iter().flat_map(|relation| {
        let ends = relation.ends.iter().flat_map(|end| end.entities(article));
        ends.filter_map(|end| Some((relation.event?, end)))
            .collect::<Vec<_>>()
    });
    let stated: SortedSet<_> = stated.collect();
    let publisher = article.party(article.source.publisher).entry.entity;
    for id in article.event_ids() {
        let event = article.event(id);
        let fact = event.entry.entity;
        let published = event.kind == article::EventKind::Publication;
        // By the words, so that an event of thousands needs no look at each for each.
        let mut known: HashMap<&str, Vec<usize>> = HashMap::new();
        for (participant, part) in event.participants.iter().enumerate() {
            if part.claim.is_none()
                && (stated.contains(&(id, part.who)) || (published && part.who == publisher))
            {
                continue;
            }
            let who = ActEnd {
                entity: part.who,
                fact,
            };
            let alike = |act: &Act| match act.source {
                ActSource::Participation { participant, .. } => {
                    let other = &event.participants[participant];
                    (&other.role, &other.label, &other.claim)
                        == (&part.role, &part.label, &part.claim)
                }
                ActSource::Relation(_) => false,
            };
            let words = part.role.as_ref().or(part.label.as_ref());
            let words = words.map_or("", |words| words.get(Default::default()).0);
            let near = known.entry(words).or_default();
            match near.iter().copied().find(|ix| alike(&acts[*ix])) {
                Some(ix) => acts[ix].who.push(who),
                None => {
                    near.push(acts.len());
                    acts.push(Act {
                        source: ActSource::Participation {
                            event: id,
                            participant,
                        },
                        who: vec![who],
                        whom: vec![ActEnd { entity: fact, fact }],
                    });
                }
            }
        }
    }
}

/// The acts in which somebody has a part.
pub fn acts_of(acts: &[Act], entity: EntityId) -> impl Iterator<Item = &Act> {
    acts.iter().filter(move |act| act.has(entity))
}

/// Only what `keep` lets through: acts with none of their facts go, the others keep theirs.
pub fn kept(article: &Article, acts: &[Act], keep: impl Fn(EntityId) -> bool) -> Vec<Act> {
    let passing = |act: &Act| {
        let mut act = act.clone();
        act.whom.retain(|end| keep(end.fact));
        // The verb, status and quote are the same for all; the source must be one that is there.
        if let (ActSource::Relation(_), Some(first)) = (act.source, act.whom.first())
            && let EntityRef::Relation(id) = article.entity(first.fact)
        {
            act.source = ActSource::Relation(id);
            for end in &mut act.who {
                end.fact = first.fact;
            }
        }
        (!act.whom.is_empty()).then_some(act)
    };
    acts.iter().filter_map(passing).collect()
}
