//! The article as the views use it: every reference resolved, every quote found.
//!
//! Made only by [`super::check`] (or read back from the compact form that the check's result was
//! written to), so a view never meets an id that leads nowhere or a quote that is not there.

mod entities;
mod handles;
mod suggested;
mod text;

pub use entities::*;
pub use handles::*;
pub use suggested::*;
pub use text::*;

use crate::vocabulary::Status;
use serde::{Deserialize, Serialize};

/// A paragraph in every language.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Passage {
    /// Its id in the file.
    pub id: String,
    /// The text; the translation may be absent.
    pub text: Text,
}

/// The headline.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Title {
    /// The headline itself.
    pub text: Text,
    /// Where it comes from.
    pub basis: Basis,
    /// The words it was made from.
    pub evidence: Vec<Anchor>,
}

/// Where the article comes from.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Source {
    /// The publisher.
    pub publisher: PartyId,
    /// Address of the original; http or https.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<When>,
    /// Rights in the text.
    pub rights: Option<Text>,
}

/// The side from which the story is told.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Home {
    /// The country.
    pub place: PlaceId,
    /// What to call this side.
    pub label: Text,
}

/// A translation of the text.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Translation {
    /// Its language.
    pub language: LangIx,
    /// Who made it.
    pub by: Text,
}

/// An article in which everything has been checked.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Article {
    /// Its name.
    pub id: String,
    /// BCP 47 tags; the first is the original's.
    pub languages: Vec<String>,
    /// The headline.
    pub title: Title,
    /// Where it comes from.
    pub source: Source,
    /// The side from which it is told.
    pub home: Option<Home>,
    /// The place in its dateline.
    pub dateline: Option<PlaceId>,
    /// Who translated it.
    pub translations: Vec<Translation>,
    /// Its text.
    pub passages: Vec<Passage>,
    /// Countries, cities and other places.
    pub places: Vec<Place>,
    /// Organisations, groups, people.
    pub parties: Vec<Party>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Relations between parties.
    pub relations: Vec<Relation>,
    /// Events.
    pub events: Vec<Event>,
    /// Direct speech.
    pub quotations: Vec<Quotation>,
    /// The steps in which the editor wants the story told; empty where it goes sentence by sentence.
    #[serde(default)]
    pub story: Vec<StoryStep>,
    /// Numbers that the text gives, sorted by what they belong to.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// Other voices on a claim, sorted by it.
    #[serde(default)]
    pub also: Vec<Also>,
    /// Facts that contradict or correct each other.
    #[serde(default)]
    pub opposed: Vec<Opposed>,
    /// What the text does not name, sorted.
    #[serde(default)]
    pub references: Vec<Reference>,
    /// What a machine suggests and nobody has accepted yet, sorted by what it is; empty in what is published.
    #[serde(default)]
    pub suggested: Vec<Suggested>,
}

macro_rules! lookups {
    ($($(#[$meta:meta])* $get:ident, $iter:ident : $Id:ident => $list:ident : $Type:ty;)*) => { $(
        $(#[$meta])*
        ///
        /// The handle must come from this article.
        pub fn $get(&self, id: $Id) -> &$Type {
            &self.$list[id.number()]
        }

        /// All handles of this kind, in the file's order.
        pub fn $iter(&self) -> impl ExactSizeIterator<Item = $Id> + use<> {
            (0..self.$list.len() as u32).map($Id)
        }
    )* };
}

impl Article {
    lookups! {
        /// The passage of a handle.
        passage, passage_ids: PassageId => passages: Passage;
        /// The place of a handle.
        place, place_ids: PlaceId => places: Place;
        /// The party of a handle.
        party, party_ids: PartyId => parties: Party;
        /// The topic of a handle.
        topic, topic_ids: TopicId => topics: Topic;
        /// The relation of a handle.
        relation, relation_ids: RelationId => relations: Relation;
        /// The event of a handle.
        event, event_ids: EventId => events: Event;
        /// The quotation of a handle.
        quotation, quotation_ids: QuotationId => quotations: Quotation;
    }

    fn starts(&self) -> [usize; 7] {
        let mut starts = [0; 7];
        let lengths = [
            self.places.len(),
            self.parties.len(),
            self.topics.len(),
            self.relations.len(),
            self.events.len(),
            self.quotations.len(),
        ];
        for (kind, length) in lengths.into_iter().enumerate() {
            starts[kind + 1] = starts[kind] + length;
        }
        starts
    }

    /// How many entities there are.
    pub fn entity_count(&self) -> usize {
        self.starts()[6]
    }

    /// All entities, in the order of their handles.
    pub fn entity_ids(&self) -> impl ExactSizeIterator<Item = EntityId> + use<> {
        (0..self.entity_count() as u32).map(EntityId)
    }

    /// The typed handle of an entity.
    pub fn entity(&self, id: EntityId) -> EntityRef {
        let number = id.number();
        let starts = self.starts();
        let kind = starts[1..6]
            .iter()
            .filter(|start| number >= **start)
            .count();
        let ix = (number - starts[kind]) as u32;
        match kind {
            0 => EntityRef::Place(PlaceId(ix)),
            1 => EntityRef::Party(PartyId(ix)),
            2 => EntityRef::Topic(TopicId(ix)),
            3 => EntityRef::Relation(RelationId(ix)),
            4 => EntityRef::Event(EventId(ix)),
            _ => EntityRef::Quotation(QuotationId(ix)),
        }
    }

    /// What all entities have in common.
    pub fn entry(&self, id: EntityId) -> &Entry {
        match self.entity(id) {
            EntityRef::Place(id) => &self.place(id).entry,
            EntityRef::Party(id) => &self.party(id).entry,
            EntityRef::Topic(id) => &self.topic(id).entry,
            EntityRef::Relation(id) => &self.relation(id).entry,
            EntityRef::Event(id) => &self.event(id).entry,
            EntityRef::Quotation(id) => &self.quotation(id).entry,
        }
    }

    /// What sort of entity it is.
    pub fn kind(&self, id: EntityId) -> Kind {
        match self.entity(id) {
            EntityRef::Place(_) => Kind::Place,
            EntityRef::Party(_) => Kind::Party,
            EntityRef::Topic(_) => Kind::Topic,
            EntityRef::Relation(_) => Kind::Relation,
            EntityRef::Event(_) => Kind::Event,
            EntityRef::Quotation(_) => Kind::Quotation,
        }
    }

    /// The language of the article that a BCP 47 tag asks for, by its primary subtag.
    pub fn language(&self, tag: &str) -> Option<LangIx> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or("").to_ascii_lowercase();
        let exact = self
            .languages
            .iter()
            .position(|known| known.eq_ignore_ascii_case(tag));
        exact
            .or_else(|| {
                self.languages
                    .iter()
                    .position(|known| primary(known) == primary(tag))
            })
            .map(|ix| LangIx(ix as u16))
    }

    /// The BCP 47 tag of a language.
    pub fn tag(&self, lang: LangIx) -> &str {
        self.languages.get(lang.number()).map_or("", String::as_str)
    }

    /// The text of a passage in a language, if it has one.
    pub fn passage_text(&self, passage: PassageId, lang: LangIx) -> Option<&str> {
        self.passage(passage).text.only(lang)
    }

    /// The words that an anchor quotes, in a language.
    pub fn quote(&self, anchor: &Anchor, lang: LangIx) -> Option<&str> {
        let span = anchor.span(lang)?;
        self.passage_text(anchor.passage, lang)?
            .get(span.start as usize..span.end as usize)
    }

    /// A quote as the file gives it, in a language.
    pub fn selected(&self, anchor: &Anchor, lang: LangIx) -> Option<Selected<'_>> {
        let text = self.passage_text(anchor.passage, lang)?;
        let Span { start, end } = anchor.span(lang)?;
        let [before, after] = anchor.beside.get(lang.number()).copied().unwrap_or([0, 0]);
        let words = |start: u32, end: u32| text.get(start as usize..end as usize);
        Some(Selected {
            exact: words(start, end)?,
            prefix: words(start.saturating_sub(before), start)?,
            suffix: words(end, end.saturating_add(after))?,
        })
    }

    /// All languages, the original's first.
    pub fn language_ids(&self) -> impl ExactSizeIterator<Item = LangIx> + use<> {
        (0..u16::try_from(self.languages.len()).unwrap_or(u16::MAX)).map(LangIx)
    }

    /// The country (or region) a place lies in; itself if it is one.
    pub fn land_of(&self, place: PlaceId) -> PlaceId {
        let mut place = place;
        // The check refuses circles; the bound keeps this total all the same.
        for _ in 0..self.places.len() {
            match (&self.place(place).within, self.place(place).kind) {
                (Some(larger), kind) if !kind.is_land() => place = larger.place,
                _ => break,
            }
        }
        place
    }

    /// Who published the article.
    pub fn publisher(&self) -> &Entry {
        &self.party(self.source.publisher).entry
    }

    /// The numbers that the text gives for an entity.
    pub fn figures_of(&self, id: EntityId) -> impl Iterator<Item = &Figure> {
        let first = self.figures.partition_point(|figure| figure.of < id);
        let from = self.figures.get(first..).unwrap_or_default().iter();
        from.take_while(move |figure| figure.of == id)
    }

    /// Where a place or a party is known from, if the text does not name it.
    pub fn reference(&self, id: EntityId) -> Option<&Text> {
        let found = (self.references).binary_search_by_key(&id, |entry| entry.entity);
        found.ok().map(|ix| &self.references[ix].source)
    }

    /// Who says it in a quote of a claim, and how firmly: the claim's voice, or another one on it.
    pub fn said(&self, entity: EntityId, part: u16, quote: usize) -> Option<(Voice, Status)> {
        let first = (self.also).partition_point(|also| (also.entity, also.part) < (entity, part));
        let on_it = self.also.get(first..).unwrap_or_default().iter();
        let also = on_it
            .take_while(|also| (also.entity, also.part) == (entity, part))
            .find(|also| usize::from(also.quote) == quote);
        match also {
            Some(also) => Some((also.voice, also.status)),
            None => (self.claims(entity).get(usize::from(part)))
                .map(|claim| (claim.voice, claim.status)),
        }
    }

    /// Everyone who speaks of an entity, and how firmly; nobody of what the text does not name.
    pub fn voices(&self, id: EntityId) -> Vec<(Voice, Status)> {
        let first = self.also.partition_point(|also| also.entity < id);
        let others = self.also.get(first..).unwrap_or_default().iter();
        let others = others.take_while(|also| also.entity == id);
        let claims = self.claims(id).into_iter();
        claims
            .filter(|claim| !claim.evidence.is_empty())
            .map(|claim| (claim.voice, claim.status))
            .chain(others.map(|also| (also.voice, also.status)))
            .collect()
    }

    /// All claims of an entity: its own, then those of its roles or participants, then those of its
    /// figures.
    pub fn claims(&self, id: EntityId) -> Vec<&Claim> {
        let mut claims = vec![&self.entry(id).claim];
        match self.entity(id) {
            EntityRef::Party(id) => {
                claims.extend(self.party(id).roles.iter().map(|role| &role.claim))
            }
            EntityRef::Event(id) => {
                claims.extend(
                    self.event(id)
                        .participants
                        .iter()
                        .filter_map(|who| who.claim.as_ref()),
                );
            }
            _ => {}
        }
        claims.extend(
            self.figures_of(id)
                .filter_map(|figure| figure.claim.as_ref()),
        );
        claims
    }
}

impl End {
    /// Who stands at this end first: the party, or else the place that stands for it.
    pub fn entity(&self, article: &Article) -> Option<EntityId> {
        standing(article, self.party, self.place.as_ref())
    }

    /// All who stand at this end.
    pub fn entities(&self, article: &Article) -> impl Iterator<Item = EntityId> {
        let others = (self.and.iter())
            .filter_map(|member| standing(article, member.party, member.place.as_ref()));
        self.entity(article).into_iter().chain(others)
    }

    /// All places at which this end is shown.
    pub fn places(&self) -> impl Iterator<Item = &Located> {
        let others = self.and.iter().filter_map(|member| member.place.as_ref());
        self.place.iter().chain(others)
    }

    /// All parties at this end.
    pub fn parties(&self) -> impl Iterator<Item = PartyId> {
        let others = self.and.iter().filter_map(|member| member.party);
        self.party.into_iter().chain(others)
    }
}

fn standing(
    article: &Article,
    party: Option<PartyId>,
    place: Option<&Located>,
) -> Option<EntityId> {
    match (party, place) {
        (Some(party), _) => Some(article.party(party).entry.entity),
        (None, Some(located)) => Some(article.place(located.place).entry.entity),
        (None, None) => None,
    }
}
