//! Which entities belong together, and in which order the text speaks of them.

use super::claim::{is_fact, start};
use article::{
    Article, EntityId, EntityRef, Entry, Event, Kind, Party, PartyKind, PlaceId, PlaceKind,
    Relation, RelationKind, TopicId,
};
use compact::sort::CompactSort;

/// Which entities belong together.
#[derive(Debug)]
pub struct Relations {
    neighbours: Vec<Vec<EntityId>>,
    /// All facts in text order: relations, events, quotations, then the others where they stand first.
    order: Vec<EntityId>,
    rank: Vec<u32>,
    partners: Vec<PlaceId>,
}

impl Relations {
    /// Collects them.
    pub fn new(article: &Article) -> Self {
        // What the text does not name has no place in its order.
        let named = |id: &EntityId| article.reference(*id).is_none();
        let mut order: Vec<EntityId> = article.entity_ids().filter(named).collect();
        order.compact_sort_by_key(|id| {
            (
                start(&article.entry(*id).claim),
                kind_rank(article.kind(*id)),
                *id,
            )
        });
        let mut rank = vec![u32::MAX; article.entity_count()];
        for (position, id) in order.iter().enumerate() {
            rank[id.number()] = position as u32;
        }
        Self {
            neighbours: Edges::of(article),
            order,
            rank,
            partners: partners(article),
        }
    }

    /// Everything that stands in direct relation to an entity, sorted by handle.
    pub fn neighbours(&self, entity: EntityId) -> &[EntityId] {
        self.neighbours
            .get(entity.number())
            .map_or(&[], Vec::as_slice)
    }

    /// Whether two entities stand in direct relation to each other.
    pub fn are_neighbours(&self, a: EntityId, b: EntityId) -> bool {
        self.neighbours(a).binary_search(&b).is_ok()
    }

    /// Position of an entity in text order.
    pub fn rank(&self, entity: EntityId) -> u32 {
        self.rank.get(entity.number()).copied().unwrap_or(u32::MAX)
    }

    /// All entities that the text names, in the order in which it first claims them.
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

/// Partner countries are those with an agreement, other than the home side.
fn partners(article: &Article) -> Vec<PlaceId> {
    let home = article.home.as_ref().map(|home| home.place);
    let mut partners: Vec<PlaceId> = article
        .relations
        .iter()
        .filter(|relation| relation.kind == RelationKind::Agreement)
        .flat_map(|relation| &relation.ends)
        .flat_map(|end| end.places().map(|located| located.place))
        .filter(|place| article.place(*place).kind == PlaceKind::Country && Some(*place) != home)
        .collect();
    partners.compact_sort();
    partners.dedup();
    partners
}

/// Pairs of entities that belong together, while they are collected.
struct Edges<'a> {
    article: &'a Article,
    neighbours: Vec<Vec<EntityId>>,
}

impl<'a> Edges<'a> {
    /// By entity all others that it stands in relation to, sorted.
    fn of(article: &'a Article) -> Vec<Vec<EntityId>> {
        let mut edges = Self {
            article,
            neighbours: vec![Vec::new(); article.entity_count()],
        };
        for relation in &article.relations {
            edges.add_relation(relation);
        }
        for event in &article.events {
            edges.add_event(event);
        }
        for quotation in &article.quotations {
            let fact = quotation.entry.entity;
            edges.add(fact, quotation.entry.claim.voice.speaker);
            edges.add_topics(fact, &quotation.topics);
        }
        for opposed in &article.opposed {
            edges.add(opposed.by, opposed.fact);
        }
        // Who confirms or denies a claim has a part in it, whoever it is.
        for also in &article.also {
            edges.add(also.entity, also.voice.speaker);
        }
        for party in &article.parties {
            edges.add_party(party);
        }
        for place in &article.places {
            if let Some(within) = &place.within {
                edges.add_place(place.entry.entity, within.place);
            }
        }
        let mut neighbours = edges.neighbours;
        for list in &mut neighbours {
            list.compact_sort();
            list.dedup();
        }
        neighbours
    }

    fn add(&mut self, a: EntityId, b: EntityId) {
        if a != b {
            self.neighbours[a.number()].push(b);
            self.neighbours[b.number()].push(a);
        }
    }

    fn add_place(&mut self, entity: EntityId, place: PlaceId) {
        self.add(entity, self.article.place(place).entry.entity);
    }

    /// A place, and the country or region that it lies in.
    fn add_place_and_land(&mut self, entity: EntityId, place: PlaceId) {
        self.add_place(entity, place);
        self.add_place(entity, self.article.land_of(place));
    }

    fn add_topics(&mut self, entity: EntityId, topics: &[TopicId]) {
        for topic in topics {
            self.add(entity, self.article.topic(*topic).entry.entity);
        }
    }

    /// Who says a thing belongs to it if the text names a person; a publisher or a press service says
    /// everything, so that would relate nothing.
    fn add_speaker(&mut self, fact: &Entry) {
        let speaker = fact.claim.voice.speaker;
        let related = match self.article.entity(speaker) {
            EntityRef::Party(party) => self.article.party(party).kind == PartyKind::Person,
            EntityRef::Place(_) => true,
            _ => false,
        };
        if related {
            self.add(fact.entity, speaker);
        }
    }

    fn add_relation(&mut self, relation: &Relation) {
        let fact = relation.entry.entity;
        for end in &relation.ends {
            for party in end.parties() {
                self.add(fact, self.article.party(party).entry.entity);
            }
            for located in end.places() {
                self.add_place_and_land(fact, located.place);
            }
        }
        if let Some(event) = relation.event {
            self.add(fact, self.article.event(event).entry.entity);
        }
        self.add_topics(fact, &relation.topics);
        self.add_speaker(&relation.entry);
    }

    fn add_event(&mut self, event: &Event) {
        let fact = event.entry.entity;
        if let Some(located) = &event.place {
            self.add_place_and_land(fact, located.place);
        }
        for stop in event.movement.iter().flat_map(|way| &way.stops) {
            self.add_place_and_land(fact, stop.place);
        }
        if let Some(whole) = event.part_of {
            self.add(fact, self.article.event(whole).entry.entity);
        }
        for participant in &event.participants {
            self.add(fact, participant.who);
            if let EntityRef::Place(who) = self.article.entity(participant.who) {
                self.add_place(fact, self.article.land_of(who));
            }
            if let Some(from) = &participant.from {
                self.add_place(fact, from.place);
            }
        }
        self.add_topics(fact, &event.topics);
        self.add_speaker(&event.entry);
    }

    fn add_party(&mut self, party: &Party) {
        let entity = party.entry.entity;
        if let Some(seat) = &party.seat {
            self.add_place(entity, seat.place);
        }
        for role in &party.roles {
            if let Some(of) = role.of {
                self.add(entity, of);
            }
            if let Some(place) = role.place {
                self.add_place(entity, place);
            }
        }
    }
}
