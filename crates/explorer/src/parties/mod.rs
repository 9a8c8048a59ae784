//! Who with whom: the ties and the events of an article as sentences that read across: who, did what,
//! with whom.
//!
//! An [`Act`] is one such sentence, in the article's own words; [`Plan`] is a choice of acts in three
//! layers (who, act, with whom) whose lines cross as little as possible; [`Plan::place`] puts them on
//! heights that a view gives.

mod layers;
mod places;

pub use layers::Layers;
pub use places::{Line, Placed, Sizes, settle};

use crate::relations::Relations;
use article::{
    Article, Claim, End, EntityId, EntityRef, EventId, PlaceId, Relation, RelationId, RelationKind,
    Text,
};
use compact::sort;
use compact::sort::Arrange;
use std::collections::BTreeMap;

/// What was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deed {
    /// A tie; of several that one sentence names together, the first.
    Tie(RelationId),
    /// Taking part in an event; of several who do so alike, the first.
    Part {
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
    /// The fact that ties it.
    pub fact: EntityId,
}

/// A sentence: who, did what, with whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Act {
    /// What was done.
    pub deed: Deed,
    /// Who; never empty.
    pub who: Vec<ActEnd>,
    /// With whom, or where; never empty.
    pub whom: Vec<ActEnd>,
}

impl Act {
    /// What was done, in the article's words; none if it only says that somebody takes part.
    pub fn verb<'a>(&self, article: &'a Article) -> Option<&'a Text> {
        match self.deed {
            Deed::Tie(id) => Some(&article.relation(id).verb),
            Deed::Part { event, participant } => {
                let part = article.event(event).participants.get(participant)?;
                part.role.as_ref().or(part.label.as_ref())
            }
        }
    }

    /// What supports it.
    pub fn claim<'a>(&self, article: &'a Article) -> &'a Claim {
        match self.deed {
            Deed::Tie(id) => &article.relation(id).entry.claim,
            Deed::Part { event, participant } => {
                let event = article.event(event);
                let part = event.participants.get(participant);
                part.and_then(|part| part.claim.as_ref())
                    .unwrap_or(&event.entry.claim)
            }
        }
    }

    /// The facts that it tells, in text order.
    pub fn facts(&self) -> impl Iterator<Item = EntityId> + '_ {
        // All that take part tell of the same event.
        self.whom.iter().map(|end| end.fact)
    }

    /// Whether several facts share it, each with an end of its own.
    pub fn is_shared(&self) -> bool {
        self.whom.len() > 1
    }

    /// Whether somebody stands at one of its ends.
    pub fn has(&self, entity: EntityId) -> bool {
        let ends = self.who.iter().chain(&self.whom);
        ends.into_iter().any(|end| end.entity == entity)
    }
}

/// All acts of an article, in text order.
pub fn acts(article: &Article, relations: &Relations) -> Vec<Act> {
    let mut acts = ties(article);
    parts(article, &mut acts);
    acts.arrange_by_key(|act| {
        let start = act.claim(article).evidence.first();
        let fact = act
            .whom
            .first()
            .map_or(u32::MAX, |end| relations.rank(end.fact));
        let number = match act.deed {
            Deed::Tie(_) => 0,
            Deed::Part { participant, .. } => participant,
        };
        (start.map(|anchor| anchor.order()), fact, number)
    });
    acts
}

/// Ties; those of one kind, status and verb that one sentence states of one party are one act.
fn ties(article: &Article) -> Vec<Act> {
    let mut acts: Vec<Act> = Vec::new();
    let mut known: BTreeMap<(EntityId, RelationKind, u32, u32), Vec<usize>> = BTreeMap::new();
    for id in article.relation_ids() {
        let relation = article.relation(id);
        let [first, second] = &relation.ends;
        let (from, to) = if turned(article, relation) {
            (second, first)
        } else {
            (first, second)
        };
        // The check asks for both.
        let Some((who, whom)) = from.entity(article).zip(to.entity(article)) else {
            continue;
        };
        let fact = relation.entry.entity;
        let whom = ActEnd { entity: whom, fact };
        let claim = &relation.entry.claim;
        let alike = |act: &Act| match act.deed {
            Deed::Tie(other) => {
                let other = article.relation(other);
                let theirs = &other.entry.claim;
                other.verb == relation.verb
                    && (theirs.status, theirs.voice) == (claim.status, claim.voice)
                    && theirs.evidence.first() == claim.evidence.first()
            }
            Deed::Part { .. } => false,
        };
        let start = claim.evidence.first().map(|anchor| anchor.order());
        let start = start.map_or((0, 0), |(passage, at)| (passage.number() as u32, at));
        let near = known
            .entry((who, relation.kind, start.0, start.1))
            .or_default();
        // Of one sentence there are few that differ.
        match near.iter().copied().find(|ix| alike(&acts[*ix])) {
            Some(ix) => acts[ix].whom.push(whom),
            None => {
                near.push(acts.len());
                acts.push(Act {
                    deed: Deed::Tie(id),
                    who: vec![ActEnd { entity: who, fact }],
                    whom: vec![whom],
                });
            }
        }
    }
    acts
}

/// Whether a tie is told from its second end: it stands on the side from which the story is told, the
/// first does not, and the tie reads both ways. That is so if its kind binds both alike and the file has
/// words for it from either end; any other would be told wrongly from behind.
fn turned(article: &Article, relation: &Relation) -> bool {
    let mutual = matches!(
        relation.kind,
        RelationKind::Agreement | RelationKind::Cooperation | RelationKind::SharedAim
    );
    let worded = relation.ends.iter().all(|end| end.label.is_some());
    let [first, second] = &relation.ends;
    mutual && worded && !at_home(article, first) && at_home(article, second)
}

/// Whether an end stands on the side from which the story is told.
fn at_home(article: &Article, end: &End) -> bool {
    let Some(home) = &article.home else {
        return false;
    };
    let at = |place: PlaceId| article.land_of(place) == home.place;
    let seat = end.party.and_then(|id| article.party(id).seat.as_ref());
    end.place
        .iter()
        .chain(seat)
        .any(|located| at(located.place))
}

/// Taking part in events. The parties of a tie need not be told to take part where it came about, nor
/// the publisher in publishing.
fn parts(article: &Article, acts: &mut Vec<Act>) {
    let told = article.relations.iter().flat_map(|relation| {
        let ends = relation.ends.iter().filter_map(|end| end.entity(article));
        ends.filter_map(|end| Some((relation.event?, end)))
            .collect::<Vec<_>>()
    });
    let told = sort::set(told);
    let publisher = article.party(article.source.publisher).entry.entity;
    for id in article.event_ids() {
        let event = article.event(id);
        let own = event.entry.entity;
        let published = event.kind == article::EventKind::Publication;
        // By the words, so that an event of thousands needs no look at each for each.
        let mut known: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (participant, part) in event.participants.iter().enumerate() {
            if part.claim.is_none()
                && (told.contains(&(id, part.who)) || (published && part.who == publisher))
            {
                continue;
            }
            let who = ActEnd {
                entity: part.who,
                fact: own,
            };
            let alike = |act: &Act| match act.deed {
                Deed::Part { participant, .. } => {
                    let other = &event.participants[participant];
                    (&other.role, &other.label, &other.claim)
                        == (&part.role, &part.label, &part.claim)
                }
                Deed::Tie(_) => false,
            };
            let words = part.role.as_ref().or(part.label.as_ref());
            let words = words.map_or("", |words| words.get(Default::default()).0);
            let near = known.entry(words).or_default();
            match near.iter().copied().find(|ix| alike(&acts[*ix])) {
                Some(ix) => acts[ix].who.push(who),
                None => {
                    near.push(acts.len());
                    acts.push(Act {
                        deed: Deed::Part {
                            event: id,
                            participant,
                        },
                        who: vec![who],
                        whom: vec![ActEnd {
                            entity: own,
                            fact: own,
                        }],
                    });
                }
            }
        }
    }
}

/// Acts in three layers, in an order in which their lines cross little.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// Who, from top to bottom.
    pub who: Vec<EntityId>,
    /// What was done.
    pub acts: Vec<Act>,
    /// With whom, or where.
    pub whom: Vec<EntityId>,
    /// How often lines cross.
    pub crossings: usize,
    /// By act, the positions of its ends in `who` and in `whom`.
    ends: [Vec<Vec<u32>>; 2],
}

impl Plan {
    /// Orders acts, which come in text order: that is what decides where nothing else does.
    pub fn new(acts: Vec<Act>) -> Self {
        let (who, left) = column(acts.iter().map(|act| &act.who));
        let (whom, right) = column(acts.iter().map(|act| &act.whom));
        let layers = Layers::new([who.len(), whom.len()], [left.clone(), right.clone()]);
        let best = layers.arranged();
        let [first, middle, last] = &best.order;
        let ends = [(&left, first), (&right, last)].map(|(ends, order)| {
            let mut at = vec![0; order.len()];
            for (position, node) in order.iter().enumerate() {
                at[*node as usize] = position as u32;
            }
            let of = |act: &u32| -> Vec<u32> {
                let nodes = ends[*act as usize].iter();
                nodes.map(|node| at[*node as usize]).collect()
            };
            middle.iter().map(of).collect()
        });
        let mut slots: Vec<Option<Act>> = acts.into_iter().map(Some).collect();
        Self {
            who: first.iter().map(|ix| who[*ix as usize]).collect(),
            acts: middle
                .iter()
                .filter_map(|ix| slots[*ix as usize].take())
                .collect(),
            whom: last.iter().map(|ix| whom[*ix as usize]).collect(),
            crossings: best.crossings,
            ends,
        }
    }

    /// Positions in `who` (side 0) or `whom` (side 1) of an act's ends, in their order.
    pub fn ends(&self, side: usize, act: usize) -> &[u32] {
        &self.ends[side][act]
    }

    /// Heights for all three layers.
    pub fn place(&self, sizes: &Sizes) -> Placed {
        places::place(&self.ends, sizes)
    }
}

/// Those at one end of all acts, each once, with their numbers by act.
fn column<'a>(ends: impl Iterator<Item = &'a Vec<ActEnd>>) -> (Vec<EntityId>, Vec<Vec<u32>>) {
    let mut all: Vec<EntityId> = Vec::new();
    let mut known: BTreeMap<EntityId, u32> = BTreeMap::new();
    let numbers = ends
        .map(|ends| {
            let number = |end: &ActEnd| {
                *known.entry(end.entity).or_insert_with(|| {
                    all.push(end.entity);
                    all.len() as u32 - 1
                })
            };
            ends.iter().map(number).collect()
        })
        .collect();
    (all, numbers)
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
        // The verb, status and quote are the same for all; the deed names one that is there.
        if let (Deed::Tie(_), Some(first)) = (act.deed, act.whom.first())
            && let EntityRef::Relation(id) = article.entity(first.fact)
        {
            act.deed = Deed::Tie(id);
            for end in &mut act.who {
                end.fact = first.fact;
            }
        }
        (!act.whom.is_empty()).then_some(act)
    };
    acts.iter().filter_map(passing).collect()
}
