//! The article as the views use it: every reference resolved, every quote found.
//!
//! Made only by [`super::check`] (or read back from the compact form that the check's result was
//! written to), so a view never meets an id that leads nowhere or a quote that is not there.

use super::edtf::Edtf;
use super::vocabulary::{
    BasisKind, EventKind, Form, Office, PartyKind, PlaceKind, RelationKind, Status,
};
use serde::{Deserialize, Serialize};

/// Position of a language in [`Article::languages`]; 0 is the original's.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub struct LangIx(pub(super) u16);

impl LangIx {
    /// The language of the original.
    pub const ORIGINAL: Self = Self(0);

    /// The position as a number.
    pub const fn number(self) -> usize {
        self.0 as usize
    }
}

/// A text in the article's languages.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Text(pub(super) Vec<Option<String>>);

impl Text {
    /// The text in a language, or else in the first language that has it, with that language.
    pub fn get(&self, lang: LangIx) -> (&str, LangIx) {
        if let Some(text) = self.only(lang) {
            return (text, lang);
        }
        self.0
            .iter()
            .enumerate()
            .find_map(|(ix, text)| text.as_deref().map(|text| (text, LangIx(ix as u16))))
            .unwrap_or(("", LangIx::ORIGINAL))
    }

    /// The text in just this language.
    pub fn only(&self, lang: LangIx) -> Option<&str> {
        self.0.get(lang.number())?.as_deref()
    }
}

macro_rules! handles {
    ($($(#[$meta:meta])* $Name:ident),* $(,)?) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        pub struct $Name(pub(super) u32);

        impl $Name {
            /// Position in the article's list of its kind.
            pub const fn number(self) -> usize { self.0 as usize }
        }
    )* };
}

handles! {
    /// A passage of the article.
    PassageId,
    /// A place of the article.
    PlaceId,
    /// A party of the article.
    PartyId,
    /// A topic of the article.
    TopicId,
    /// A relation of the article.
    RelationId,
    /// An event of the article.
    EventId,
    /// A quotation of the article.
    QuotationId,
    /// Any entity of the article: places, parties, topics, relations, events and quotations are
    /// numbered through, in this order.
    EntityId,
}

impl PassageId {
    /// The first passage.
    pub const FIRST: Self = Self(0);
}

/// What sort of entity it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Kind {
    /// A place.
    Place,
    /// A party.
    Party,
    /// A topic.
    Topic,
    /// A relation.
    Relation,
    /// An event.
    Event,
    /// A quotation.
    Quotation,
}

/// An entity's handle, with its kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum EntityRef {
    /// A place.
    Place(PlaceId),
    /// A party.
    Party(PartyId),
    /// A topic.
    Topic(TopicId),
    /// A relation.
    Relation(RelationId),
    /// An event.
    Event(EventId),
    /// A quotation.
    Quotation(QuotationId),
}

/// A stretch of a passage in one language: byte offsets, end exclusive, on character boundaries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A quote found in its passage.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Anchor {
    /// The passage.
    pub passage: PassageId,
    pub(super) spans: Vec<Option<Span>>,
    /// By language, how many bytes of prefix and of suffix the file gives; empty if it gives none.
    #[serde(default)]
    pub(super) beside: Vec<[u32; 2]>,
}

/// The same words are the same quote, however the file tells them from others.
impl PartialEq for Anchor {
    fn eq(&self, other: &Self) -> bool {
        (self.passage, &self.spans) == (other.passage, &other.spans)
    }
}

impl Eq for Anchor {}

/// A quote as the file gives it (W3C Web Annotation, TextQuoteSelector).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Selected<'a> {
    /// The words.
    pub exact: &'a str,
    /// What stands right before them; empty where they need no telling apart.
    pub prefix: &'a str,
    /// What stands right after them; empty where they need no telling apart.
    pub suffix: &'a str,
}

impl Anchor {
    /// Where the words stand in a language's text, if it has them.
    pub fn span(&self, lang: LangIx) -> Option<Span> {
        *self.spans.get(lang.number())?
    }

    /// Where the words start in the original; what orders claims "in text order".
    pub fn order(&self) -> (PassageId, u32) {
        (
            self.passage,
            self.span(LangIx::ORIGINAL).map_or(0, |span| span.start),
        )
    }
}

/// Whether something is said in the text, follows from it, or comes from elsewhere.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Basis {
    /// Stated, derived or reference.
    pub kind: BasisKind,
    /// The reason (derived) or the source (reference), in words.
    pub note: Option<Text>,
}

/// A date, or the reason why there is none.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct When {
    /// The date, if it is known.
    pub date: Option<Edtf>,
    /// How we know (or why it is unknown).
    pub basis: Basis,
    /// Set if the year is not in the text: where it comes from.
    pub year: Option<Basis>,
}

/// Who says it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Voice {
    /// Whose words these are.
    pub speaker: PartyId,
    /// Through whom.
    pub office: Option<Office>,
    /// Plain, reported or direct.
    pub form: Form,
}

/// Status, voice and evidence.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Claim {
    /// How firm it is.
    pub status: Status,
    /// Who says it.
    pub voice: Voice,
    /// The quotes that say it, in text order; never empty.
    pub evidence: Vec<Anchor>,
}

/// Other forms of a name, for search: all of them as a slice, or those of one language.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Aliases {
    #[serde(default)]
    pub(super) all: Vec<String>,
    /// By language, where its forms end in `all`; empty if there are none.
    #[serde(default)]
    pub(super) ends: Vec<u32>,
}

impl Aliases {
    /// The forms in a language.
    pub fn of(&self, lang: LangIx) -> &[String] {
        let end = |lang: usize| self.ends.get(lang).map(|end| *end as usize);
        let start = lang.number().checked_sub(1).and_then(end).unwrap_or(0);
        end(lang.number())
            .and_then(|end| self.all.get(start..end))
            .unwrap_or(&[])
    }
}

impl std::ops::Deref for Aliases {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.all
    }
}

impl<'a> IntoIterator for &'a Aliases {
    type Item = &'a String;
    type IntoIter = std::slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}

/// What all entities have in common.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// Its handle among all entities.
    pub entity: EntityId,
    /// Its id in the file; also what `data-id` and the address hold.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// Short name for lists, if it has one.
    pub short: Option<Text>,
    /// Other forms of the name.
    pub aliases: Aliases,
    /// A few words that tell it apart.
    pub note: Option<Text>,
    /// What the text does not say of it.
    pub unstated: Vec<Text>,
    /// Where the text speaks of it.
    pub claim: Claim,
    /// Its names in the text, in text order.
    pub mentions: Vec<Anchor>,
}

impl Entry {
    /// The short name, or else the full one.
    pub fn label(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }
}

/// A place, and how we know.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Located {
    /// The place.
    pub place: PlaceId,
    /// How we know.
    pub basis: Basis,
}

/// A country's code: two letters of ISO 3166-1 alpha-2, upper case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Iso([u8; 2]);

impl Iso {
    /// The code for two ASCII upper-case letters.
    pub fn new(code: &str) -> Option<Self> {
        match code.as_bytes() {
            &[a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Some(Self([a, b])),
            _ => None,
        }
    }

    /// The two letters.
    pub fn as_str(&self) -> &str {
        // Always ASCII letters, see `new`.
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

/// A point on the globe (WGS84, degrees), reference data.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Point {
    /// Longitude, -180 to 180.
    pub lon: f64,
    /// Latitude, -90 to 90.
    pub lat: f64,
    /// Where the coordinates come from.
    pub source: Text,
}

/// A country, region, city or district.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Place {
    /// What all entities have.
    pub entry: Entry,
    /// What sort of place.
    pub kind: PlaceKind,
    /// Code of a country.
    pub iso: Option<Iso>,
    /// Where it is; a country may rely on its outline's label point.
    pub point: Option<Point>,
    /// Radius of a region's soft patch, in kilometres.
    pub radius_km: Option<f64>,
    /// The larger place it lies in.
    pub within: Option<Located>,
}

/// An organisation, group or person.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Party {
    /// What all entities have.
    pub entry: Entry,
    /// What sort of party.
    pub kind: PartyKind,
    /// If the name is not the text's own: how it was made.
    pub naming: Option<Basis>,
    /// The place it belongs to.
    pub seat: Option<Located>,
    /// The roles of a person.
    pub roles: Vec<Role>,
}

/// A role of a person.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Role {
    /// What the role is called.
    pub title: Text,
    /// The party or event in which it is held.
    pub of: Option<EntityId>,
    /// The place to which it belongs.
    pub place: Option<PlaceId>,
    /// The claim that the person has it.
    pub claim: Claim,
}

/// Something the article is about.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Topic {
    /// What all entities have.
    pub entry: Entry,
}

/// One end of a relation.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct End {
    /// The party; none where the place itself is the party.
    pub party: Option<PartyId>,
    /// Where this end is shown; none: not on the map.
    pub place: Option<Located>,
    /// How the relation reads from this end.
    pub label: Option<Text>,
}

impl End {
    /// The party, or else the place that stands for it.
    pub fn entity(&self, article: &Article) -> Option<EntityId> {
        match (&self.party, &self.place) {
            (Some(party), _) => Some(article.party(*party).entry.entity),
            (None, Some(located)) => Some(article.place(located.place).entry.entity),
            (None, None) => None,
        }
    }
}

/// A tie between two parties, read from the first end to the second.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Relation {
    /// What all entities have; the name is a whole sentence.
    pub entry: Entry,
    /// What ties them.
    pub kind: RelationKind,
    /// Verb phrase between the ends.
    pub verb: Text,
    /// From and to.
    pub ends: [End; 2],
    /// When it came about.
    pub when: Option<When>,
    /// The event at which it came about.
    pub event: Option<EventId>,
    /// What it is about.
    pub topics: Vec<TopicId>,
}

/// Somebody taking part in an event.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Participant {
    /// A party, or a place that acts as one.
    pub who: EntityId,
    /// In which capacity.
    pub role: Option<Text>,
    /// Where from, if the map should show the tie.
    pub from: Option<Located>,
    /// How the event reads from the participant's place.
    pub label: Option<Text>,
    /// Set if taking part is a claim of its own.
    pub claim: Option<Claim>,
}

/// Something that happened, happens or is planned.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Event {
    /// What all entities have.
    pub entry: Entry,
    /// What sort of event.
    pub kind: EventKind,
    /// When; none where nothing is known.
    pub when: Option<When>,
    /// Where.
    pub place: Option<Located>,
    /// Where exactly, in words.
    pub venue: Option<Text>,
    /// The larger event it is part of.
    pub part_of: Option<EventId>,
    /// Who takes part.
    pub participants: Vec<Participant>,
    /// What it is about.
    pub topics: Vec<TopicId>,
}

/// Direct speech: the words are the claim's evidence, the speaker is the claim's voice.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Quotation {
    /// What all entities have.
    pub entry: Entry,
    /// What it speaks of.
    pub topics: Vec<TopicId>,
}

/// A step of the story as the editor wants it told.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct StoryStep {
    /// The editor's heading.
    pub title: Option<Text>,
    /// The relations, events and quotations it tells; never empty.
    pub facts: Vec<EntityId>,
}

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
    /// Countries, regions, cities, districts.
    pub places: Vec<Place>,
    /// Organisations, groups, people.
    pub parties: Vec<Party>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Ties.
    pub relations: Vec<Relation>,
    /// Events.
    pub events: Vec<Event>,
    /// Direct speech.
    pub quotations: Vec<Quotation>,
    /// The steps in which the editor wants the story told; empty where it goes sentence by sentence.
    #[serde(default)]
    pub story: Vec<StoryStep>,
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
            .position(|own| own.eq_ignore_ascii_case(tag));
        exact
            .or_else(|| {
                self.languages
                    .iter()
                    .position(|own| primary(own) == primary(tag))
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
                (Some(larger), PlaceKind::City | PlaceKind::District) => place = larger.place,
                _ => break,
            }
        }
        place
    }

    /// All claims of an entity: its own, then those of its roles or participants.
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
        claims
    }
}
