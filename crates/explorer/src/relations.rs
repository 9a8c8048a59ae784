//! What belongs with what: from one selected entity to everything that the article ties it to.
//!
//! Computed once for an article, in one pass; a look-up costs what it returns.

use article::{
    Anchor, Article, Claim, EntityId, EntityRef, Kind, PartyKind, PassageId, PlaceId, PlaceKind,
    RelationKind,
};
use compact::sort;
use compact::sort::Arrange;

/// A claim of the article: an entity's own (part 0), or one of its roles' or participants'.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize,
)]
pub struct ClaimRef {
    /// The entity that carries the claim.
    pub entity: EntityId,
    /// Position in [`Article::claims`].
    pub part: u16,
}

impl ClaimRef {
    /// The claim itself.
    pub fn get(self, article: &Article) -> &Claim {
        article
            .claims(self.entity)
            .get(usize::from(self.part))
            .copied()
            .unwrap_or(&article.entry(self.entity).claim)
    }
}

/// A quote that supports the selected entity.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Support {
    /// The claim that quotes it.
    pub claim: ClaimRef,
    /// The quote.
    pub anchor: Anchor,
}

/// Everything that a selection lights up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Focus {
    /// The selected entity.
    pub entity: EntityId,
    /// What is selected together with it, sorted: the other claims of a step of the story.
    pub also: Vec<EntityId>,
    /// What it is tied to, sorted; without itself.
    pub related: Vec<EntityId>,
    /// The facts (relations, events, quotations, roles) that speak of it, in text order.
    pub facts: Vec<ClaimRef>,
    /// The quotes behind it, each once: its own claim first if it is a fact, the others in text order.
    pub supports: Vec<Support>,
}

impl Focus {
    /// Whether an entity belongs to the selection without being it.
    pub fn is_related(&self, entity: EntityId) -> bool {
        self.related.binary_search(&entity).is_ok()
    }

    /// Whether an entity is selected: it, or what is selected together with it.
    pub fn is_selected(&self, entity: EntityId) -> bool {
        self.entity == entity || self.also.binary_search(&entity).is_ok()
    }

    /// What it is about, so that one can tell it from another.
    pub fn lead(&self) -> ClaimRef {
        let first = self.facts.first().filter(|fact| fact.entity == self.entity);
        first.copied().unwrap_or(ClaimRef {
            entity: self.entity,
            part: 0,
        })
    }

    /// Everything that is selected, the leading one first.
    pub fn selected(&self) -> impl Iterator<Item = EntityId> + '_ {
        std::iter::once(self.entity).chain(self.also.iter().copied())
    }
}

/// What ties entities to each other.
#[derive(Debug)]
pub struct Relations {
    neighbours: Vec<Vec<EntityId>>,
    /// All facts in text order: relations, events, quotations, then the others where they stand first.
    order: Vec<EntityId>,
    rank: Vec<u32>,
    partners: Vec<PlaceId>,
}

impl Relations {
    /// Collects the ties of an article.
    pub fn new(article: &Article) -> Self {
        let mut ties = Ties {
            neighbours: vec![Vec::new(); article.entity_count()],
        };
        let place = |id: PlaceId| article.place(id).entry.entity;
        for relation in &article.relations {
            let own = relation.entry.entity;
            for end in &relation.ends {
                if let Some(party) = end.party {
                    ties.add(own, article.party(party).entry.entity);
                }
                if let Some(located) = &end.place {
                    // A party's seat is where the tie is drawn, not what it is about; a place that
                    // is itself the party, or the far end, is.
                    ties.add(own, place(located.place));
                    ties.add(own, place(article.land_of(located.place)));
                }
            }
            if let Some(event) = relation.event {
                ties.add(own, article.event(event).entry.entity);
            }
            for topic in &relation.topics {
                ties.add(own, article.topic(*topic).entry.entity);
            }
        }
        for event in &article.events {
            let own = event.entry.entity;
            if let Some(located) = &event.place {
                ties.add(own, place(located.place));
                ties.add(own, place(article.land_of(located.place)));
            }
            if let Some(whole) = event.part_of {
                ties.add(own, article.event(whole).entry.entity);
            }
            for participant in &event.participants {
                ties.add(own, participant.who);
                if let EntityRef::Place(who) = article.entity(participant.who) {
                    ties.add(own, place(article.land_of(who)));
                }
                if let Some(from) = &participant.from {
                    ties.add(own, place(from.place));
                }
            }
            for topic in &event.topics {
                ties.add(own, article.topic(*topic).entry.entity);
            }
        }
        for quotation in &article.quotations {
            let own = quotation.entry.entity;
            ties.add(
                own,
                article
                    .party(quotation.entry.claim.voice.speaker)
                    .entry
                    .entity,
            );
            for topic in &quotation.topics {
                ties.add(own, article.topic(*topic).entry.entity);
            }
        }
        // Who says a thing is tied to it if the text names a person; a publisher or a press service
        // says everything, which ties nothing.
        let facts = (article.relations.iter().map(|relation| &relation.entry))
            .chain(article.events.iter().map(|event| &event.entry));
        for entry in facts {
            let speaker = article.party(entry.claim.voice.speaker);
            if speaker.kind == PartyKind::Person {
                ties.add(entry.entity, speaker.entry.entity);
            }
        }
        for party in &article.parties {
            let own = party.entry.entity;
            if let Some(seat) = &party.seat {
                ties.add(own, place(seat.place));
            }
            for role in &party.roles {
                if let Some(of) = role.of {
                    ties.add(own, of);
                }
                if let Some(at) = role.place {
                    ties.add(own, place(at));
                }
            }
        }
        for place_ in &article.places {
            if let Some(within) = &place_.within {
                ties.add(place_.entry.entity, place(within.place));
            }
        }
        let mut neighbours = ties.neighbours;
        for list in &mut neighbours {
            list.arrange();
            list.dedup();
        }

        let mut order: Vec<EntityId> = article.entity_ids().collect();
        order.arrange_by_key(|id| {
            (
                first_anchor(article, *id),
                kind_rank(article.kind(*id)),
                *id,
            )
        });
        let mut rank = vec![0; order.len()];
        for (position, id) in order.iter().enumerate() {
            rank[id.number()] = position as u32;
        }
        Self {
            neighbours,
            order,
            rank,
            partners: partners(article),
        }
    }

    /// Everything directly tied to an entity, sorted by handle.
    pub fn neighbours(&self, entity: EntityId) -> &[EntityId] {
        self.neighbours
            .get(entity.number())
            .map_or(&[], Vec::as_slice)
    }

    /// Whether two entities are directly tied.
    pub fn tied(&self, a: EntityId, b: EntityId) -> bool {
        self.neighbours(a).binary_search(&b).is_ok()
    }

    /// Position of an entity in text order.
    pub fn rank(&self, entity: EntityId) -> u32 {
        self.rank.get(entity.number()).copied().unwrap_or(u32::MAX)
    }

    /// All entities in the order in which the text first claims them.
    pub fn in_text_order(&self) -> &[EntityId] {
        &self.order
    }

    /// Countries with an agreement, in the file's order.
    pub fn partners(&self) -> &[PlaceId] {
        &self.partners
    }

    /// The fact (relation, event or quotation) before or after an entity in text order, among those
    /// that `keep` lets through; from nothing, the first or the last.
    pub fn step(
        &self,
        article: &Article,
        from: Option<EntityId>,
        forward: bool,
        keep: impl Fn(EntityId) -> bool,
    ) -> Option<EntityId> {
        let fact = |id: &&EntityId| is_fact(article.kind(**id)) && keep(**id);
        let position = from.map(|id| self.rank(id) as usize);
        if forward {
            let start = position.map_or(0, |position| position + 1);
            self.order.get(start..)?.iter().find(fact).copied()
        } else {
            let end = position.unwrap_or(self.order.len());
            self.order.get(..end)?.iter().rev().find(fact).copied()
        }
    }

    /// What a selected entity lights up.
    pub fn focus(&self, article: &Article, entity: EntityId) -> Focus {
        let own_fact = is_fact(article.kind(entity));
        let mut facts: Vec<ClaimRef> = Vec::new();
        let own = |part: usize| ClaimRef {
            entity,
            part: part as u16,
        };
        // Roles of a person are claims about that person.
        if matches!(article.kind(entity), Kind::Party) {
            facts.extend((1..article.claims(entity).len()).map(own));
        }
        if !own_fact {
            for other in self.neighbours(entity) {
                if is_fact(article.kind(*other)) {
                    facts.push(ClaimRef {
                        entity: *other,
                        part: part_about(article, *other, entity),
                    });
                }
            }
        }
        if matches!(article.kind(entity), Kind::Place) {
            fold(article, &mut facts);
        }
        let start = |claim: &ClaimRef| {
            claim
                .get(article)
                .evidence
                .first()
                .map(Anchor::order)
                .unwrap_or((PassageId::FIRST, 0))
        };
        // A place's own ties say most of what it is to the story; they come before what takes place
        // there.
        let own_tie = |claim: &ClaimRef| {
            matches!(article.kind(entity), Kind::Place)
                && match article.entity(claim.entity) {
                    EntityRef::Relation(relation) => {
                        article.relation(relation).ends.iter().any(|end| {
                            end.place
                                .as_ref()
                                .is_some_and(|at| article.place(at.place).entry.entity == entity)
                        })
                    }
                    _ => false,
                }
        };
        facts.arrange_by_key(|claim| (!own_tie(claim), start(claim), *claim));
        let mut supports: Vec<Support> = Vec::new();
        let mut add = |claim: ClaimRef| {
            for anchor in &claim.get(article).evidence {
                if !supports.iter().any(|known| known.anchor == *anchor) {
                    supports.push(Support {
                        claim,
                        anchor: anchor.clone(),
                    });
                }
            }
        };
        if own_fact {
            for part in 0..article.claims(entity).len() {
                add(own(part));
            }
        } else {
            facts
                .iter()
                .take(Self::MOST_SUPPORTS)
                .copied()
                .for_each(&mut add);
            if facts.is_empty() || matches!(article.kind(entity), Kind::Topic) {
                add(own(0));
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

    /// What a claim speaks of: no facts but the larger one that an event is part of, so that the story
    /// highlights nothing before its step.
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
        let own = match role {
            Some(_) => &[],
            None => self.neighbours(claim.entity),
        };
        let own = own
            .iter()
            .copied()
            .filter(move |id| !is_fact(article.kind(*id)) || Some(*id) == whole);
        let (of, place) = role.flatten().unwrap_or((None, None));
        own.chain(of).chain(place)
    }

    /// What several claims light up together; none for none. The first one leads.
    pub fn focus_on(&self, article: &Article, claims: &[ClaimRef]) -> Option<Focus> {
        let entity = claims.first()?.entity;
        let mut also: Vec<EntityId> = claims.iter().map(|claim| claim.entity).collect();
        also.retain(|other| *other != entity);
        also.arrange();
        also.dedup();
        let named = claims.iter().flat_map(|claim| self.named(article, *claim));
        let mut related: Vec<EntityId> = named.collect();
        related.retain(|other| *other != entity && also.binary_search(other).is_err());
        related.arrange();
        related.dedup();
        let mut supports: Vec<Support> = Vec::new();
        for claim in claims {
            for anchor in &claim.get(article).evidence {
                if !supports.iter().any(|known| known.anchor == *anchor) {
                    supports.push(Support {
                        claim: *claim,
                        anchor: anchor.clone(),
                    });
                }
            }
        }
        Some(Focus {
            entity,
            also,
            related,
            facts: claims.to_vec(),
            supports,
        })
    }

    /// More quotes than this are not lit at once: nobody reads them, and the page must stay quick.
    const MOST_SUPPORTS: usize = 200;
}

/// Whether entities of this kind are facts: something that somebody did, agreed or said.
pub fn is_fact(kind: Kind) -> bool {
    matches!(kind, Kind::Relation | Kind::Event | Kind::Quotation)
}

fn kind_rank(kind: Kind) -> u8 {
    match kind {
        Kind::Relation => 0,
        Kind::Event => 1,
        Kind::Quotation => 2,
        Kind::Party => 3,
        Kind::Place => 4,
        Kind::Topic => 5,
    }
}

fn first_anchor(article: &Article, id: EntityId) -> (PassageId, u32) {
    article
        .entry(id)
        .claim
        .evidence
        .first()
        .map(Anchor::order)
        .unwrap_or((PassageId::FIRST, 0))
}

/// For a place, the parts of an event go without saying where the whole is listed, and so does the
/// event at which a listed tie came about.
fn fold(article: &Article, facts: &mut Vec<ClaimRef>) {
    let listed = sort::set(facts.iter().map(|fact| fact.entity));
    let where_from = listed.iter().filter_map(|id| match article.entity(*id) {
        EntityRef::Relation(relation) => article.relation(relation).event,
        _ => None,
    });
    let where_from = sort::set(where_from.map(|event| article.event(event).entry.entity));
    facts.retain(|fact| match article.entity(fact.entity) {
        EntityRef::Event(event) if fact.part == 0 => {
            let whole = article
                .event(event)
                .part_of
                .map(|whole| article.event(whole).entry.entity);
            !where_from.contains(&fact.entity)
                && !whole.is_some_and(|whole| listed.contains(&whole))
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

/// Partner countries are those with an agreement, other than the home side.
fn partners(article: &Article) -> Vec<PlaceId> {
    let home = article.home.as_ref().map(|home| home.place);
    let mut partners: Vec<PlaceId> = article
        .relations
        .iter()
        .filter(|relation| relation.kind == RelationKind::Agreement)
        .flat_map(|relation| &relation.ends)
        .filter_map(|end| end.place.as_ref().map(|located| located.place))
        .filter(|place| article.place(*place).kind == PlaceKind::Country && Some(*place) != home)
        .collect();
    partners.arrange();
    partners.dedup();
    partners
}

struct Ties {
    neighbours: Vec<Vec<EntityId>>,
}

impl Ties {
    fn add(&mut self, a: EntityId, b: EntityId) {
        if a != b {
            self.neighbours[a.number()].push(b);
            self.neighbours[b.number()].push(a);
        }
    }
}
