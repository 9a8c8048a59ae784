//! Places, parties, topics, relations, events and quotations, and the claims they make.

use super::handles::{EntityId, EventId, PartyId, PlaceId, TopicId};
use super::text::{Aliases, Anchor, Text};
use crate::edtf::Edtf;
use crate::vocabulary::{
    BasisKind, EventKind, Form, Office, Opposition, PartyKind, PlaceKind, Precision, RelationKind,
    Status,
};
use serde::{Deserialize, Serialize};

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
    /// How often it comes back, in words.
    pub repeats: Option<Text>,
}

/// Who says it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Voice {
    /// Whose words these are: a party, or a place that speaks as one.
    pub speaker: EntityId,
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
    /// The quotes that say it, in text order: the claim's own and those of the other voices on it. Empty
    /// only where the text does not name the entry, see [`super::Article::reference`].
    pub evidence: Vec<Anchor>,
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

/// A country, a city, or another place.
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
    /// Others who stand at the same end.
    pub and: Vec<Member>,
}

/// One of several at an end of a relation: a party, a place, or both.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Member {
    /// The party; none where the place itself is the party.
    pub party: Option<PartyId>,
    /// Where it is shown; none: not on the map.
    pub place: Option<Located>,
}

/// A relation between two sides, read from the first end to the second.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Relation {
    /// What all entities have; the name is a whole sentence.
    pub entry: Entry,
    /// The kind of relation.
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
    /// Where from, if the map should show the connection.
    pub from: Option<Located>,
    /// How the event reads from the participant's place.
    pub label: Option<Text>,
    /// Set if taking part is a claim of its own.
    pub claim: Option<Claim>,
}

/// The way of something that moves.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Movement {
    /// Where it stops, in order; two at least.
    pub stops: Vec<Located>,
    /// Whether it is said where it begins.
    pub begins: bool,
    /// Whether it is said where it ends.
    pub ends: bool,
}

/// Something that happened, happens or is planned.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Event {
    /// What all entities have.
    pub entry: Entry,
    /// What sort of event.
    pub kind: EventKind,
    /// The editor's own word for the kind.
    pub what: Option<Text>,
    /// When; none where nothing is known.
    pub when: Option<When>,
    /// Where.
    pub place: Option<Located>,
    /// From where to where, if it is a movement.
    pub movement: Option<Movement>,
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

/// A number that the text gives.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Figure {
    /// What it is a number of: a place, party, relation or event.
    pub of: EntityId,
    /// What is counted or measured.
    pub name: Text,
    /// The number, or the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub up_to: Option<f64>,
    /// What it is counted in.
    pub unit: Option<Text>,
    /// How exact it is.
    pub precision: Precision,
    /// When it was so.
    pub as_of: Option<When>,
    /// Status, voice and evidence; none: those of what it belongs to.
    pub claim: Option<Claim>,
}

/// Who speaks in a quote of a claim's evidence, if it is not the claim's voice.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Also {
    /// Whose claim it is.
    pub entity: EntityId,
    /// Which of its claims, by its place in [`super::Article::claims`].
    pub part: u16,
    /// Which quote of the claim's evidence.
    pub quote: u16,
    /// Who says it.
    pub voice: Voice,
    /// How firm it is in this voice's words.
    pub status: Status,
}

/// A fact that another one contradicts or corrects.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Opposed {
    /// The fact that contradicts or corrects.
    pub by: EntityId,
    /// In which way.
    pub how: Opposition,
    /// The other fact.
    pub fact: EntityId,
}

/// Where an entry is known from that the text does not name.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Reference {
    /// The place or party.
    pub entity: EntityId,
    /// Where it is known from, in words.
    pub source: Text,
}

/// A step of the story as the editor wants it told.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct StoryStep {
    /// The editor's heading.
    pub title: Option<Text>,
    /// The relations, events and quotations it tells; never empty.
    pub facts: Vec<EntityId>,
}
