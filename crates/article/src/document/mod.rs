//! The article file as it is written (format "dateline/1"): names and shapes only.
//!
//! Meaning is checked in [`super::check`], which turns a [`Document`] into a [`super::Article`].

pub mod draft;
mod parts;

pub use parts::{Also, Basis, Claim, Figure, Located, Point, Quote, Selector, Text, Voice, When};

use crate::decode::document;
use crate::vocabulary::{EventKind, PartyKind, PlaceKind, RelationKind};
use draft::{Drafting, Suggestion};
use std::collections::BTreeMap;

document! {
    /// One article: where it comes from, its text, and what it claims.
    pub struct Document {
        /// Always `dateline/1`.
        pub format: String,
        /// A name for this article: lower-case letters, digits and hyphens.
        pub id: String,
        /// BCP 47 tags of all languages in this file; the first is the language of the original.
        pub languages: Vec<String>,
        /// The headline, and where it comes from.
        pub title: Title,
        /// Who published the article, where and when.
        pub source: Source,
        /// The side from which the story is told, if there is one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub home: Option<Home>,
        /// The place in the dateline of the article: id of a place.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dateline: Option<String>,
        /// Who made the translations: one entry for each language but the first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub translations: Vec<Translation>,
        /// The text, paragraph by paragraph.
        pub passages: Vec<Passage>,
        /// Countries, regions, cities and districts.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub places: Vec<Place>,
        /// Organisations, groups and people.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub parties: Vec<Party>,
        /// What the article is about.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub topics: Vec<Topic>,
        /// What relates parties to each other.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub relations: Vec<Relation>,
        /// What happened, happens or is planned.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub events: Vec<Event>,
        /// Who said what, in their own words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub quotations: Vec<Quotation>,
        /// The steps in which the story is told, if not sentence by sentence.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub story: Vec<StoryStep>,
        /// Drafts only: what the machine has done with the text, and what else it has seen.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub draft: Option<Drafting>,
    }
}

document! {
    /// A step of the story: what is told at once.
    pub struct StoryStep {
        /// The editor's heading; without one, the name of the first fact.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub title: Option<Text>,
        /// Ids of the relations, events and quotations it tells; best of one sentence.
        pub facts: Vec<String>,
    }
}

document! {
    /// The headline.
    pub struct Title {
        /// The headline itself.
        pub text: Text,
        /// Stated if the source has this headline; derived if it was made from the text; reference if it is the
        /// headline elsewhere (in the data of the page, say).
        pub basis: Basis,
        /// The words it was made from.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub evidence: Vec<Quote>,
    }
}

document! {
    /// Where the article comes from.
    pub struct Source {
        /// The publisher: id of a party.
        pub publisher: String,
        /// Address of the original (http or https).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
        /// When it was published.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub published: Option<When>,
        /// Rights in the text, in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rights: Option<Text>,
    }
}

document! {
    /// The side from which the story is told.
    pub struct Home {
        /// A country: id of a place.
        pub place: String,
        /// What to call this side.
        pub label: Text,
    }
}

document! {
    /// A translation of the text.
    pub struct Translation {
        /// The BCP 47 tag of the translation.
        pub language: String,
        /// Who made it, in words; a translation is always reference data.
        pub by: Text,
    }
}

document! {
    /// A paragraph of the text.
    pub struct Passage {
        /// Id, for example `p1`.
        pub id: String,
        /// The paragraph and its translations.
        pub text: Text,
    }
}

document! {
    /// A country, a city, or another place.
    pub struct Place {
        /// Id; the id of a country ends in its ISO 3166-1 alpha-2 code in lower case.
        pub id: String,
        /// What sort of place it is.
        pub kind: PlaceKind,
        /// Its name.
        pub name: Text,
        /// Other forms of its name, by language, for search.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub aliases: BTreeMap<String, Vec<String>>,
        /// ISO 3166-1 alpha-2 code (countries only).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iso: Option<String>,
        /// Where it is; a country has an outline. Without it, no map shows the place.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub point: Option<Point>,
        /// Regions only: radius of the soft patch around the point, in kilometres.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub radius_km: Option<f64>,
        /// The larger place it lies in.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub within: Option<Located>,
        /// A few words that tell it apart ("republic of …"), as the text has them.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
        /// What the text does not say of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub unstated: Vec<Text>,
        /// Numbers that the text gives for it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub figures: Vec<Figure>,
        /// Where the text speaks of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(with = "Claim"))]
        pub claim: Option<Claim>,
        /// Where it is known from, if the text does not name it; then it has no claim.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference: Option<Text>,
        /// Its names in the text, to be marked there.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub mentions: Vec<Quote>,
        /// If a machine suggests it: how sure it is, why, and whether a person has accepted it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub draft: Option<Suggestion>,
    }
}

document! {
    /// An organisation, group or person.
    pub struct Party {
        /// Id.
        pub id: String,
        /// What sort of party it is.
        pub kind: PartyKind,
        /// Full name.
        pub name: Text,
        /// Short name, used in lists.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub short: Option<Text>,
        /// If the text does not give this name: how it was made.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub naming: Option<Basis>,
        /// Other forms of its name, by language, for search.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub aliases: BTreeMap<String, Vec<String>>,
        /// The place it belongs to.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub seat: Option<Located>,
        /// People: the roles they have in the text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub roles: Vec<Role>,
        /// A few words that tell it apart.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
        /// What the text does not say of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub unstated: Vec<Text>,
        /// Numbers that the text gives for it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub figures: Vec<Figure>,
        /// Where the text speaks of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(with = "Claim"))]
        pub claim: Option<Claim>,
        /// Where it is known from, if the text does not name it; then it has no claim.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference: Option<Text>,
        /// Its names in the text, to be marked there.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub mentions: Vec<Quote>,
        /// If a machine suggests it: how sure it is, why, and whether a person has accepted it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub draft: Option<Suggestion>,
    }
}

document! {
    /// A role of a person.
    pub struct Role {
        /// What the role is called, with its organisation or place ("mayor of …").
        pub title: Text,
        /// Id of the organisation, group or event in which the role is held.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub of: Option<String>,
        /// Id of the place to which the role belongs.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub place: Option<String>,
        /// The claim that the person has this role.
        pub claim: Claim,
        /// If a machine suggests it: how sure it is, why, and whether a person has accepted it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub draft: Option<Suggestion>,
    }
}

document! {
    /// Something the article is about.
    pub struct Topic {
        /// Id.
        pub id: String,
        /// Name.
        pub name: Text,
        /// Other forms of the name, by language, for search.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub aliases: BTreeMap<String, Vec<String>>,
        /// Where the text speaks of it.
        pub claim: Claim,
        /// Its names in the text, to be marked there.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub mentions: Vec<Quote>,
        /// If a machine suggests it: how sure it is, why, and whether a person has accepted it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub draft: Option<Suggestion>,
    }
}

document! {
    /// One end of a relation.
    pub struct End {
        /// Id of the party at this end; may be left out where a place itself is the party.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub party: Option<String>,
        /// Where this end is shown, on the map and in the list; left out: it has no place on the map.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub place: Option<Located>,
        /// How the relation reads from this end, in a few words ("with …").
        #[serde(skip_serializing_if = "Option::is_none")]
        pub label: Option<Text>,
        /// Others who stand at the same end.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub and: Vec<Member>,
    }
}

document! {
    /// One of several at an end of a relation.
    pub struct Member {
        /// Id of the party; may be left out where a place itself is the party.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub party: Option<String>,
        /// Where it is shown.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub place: Option<Located>,
    }
}

document! {
    /// A relation between two parties.
    pub struct Relation {
        /// Id.
        pub id: String,
        /// The kind of relation.
        pub kind: RelationKind,
        /// The relation as a whole sentence.
        pub name: Text,
        /// The relation as a verb phrase between the first end and the second.
        pub verb: Text,
        /// The two ends; the relation is read from the first to the second.
        pub ends: Vec<End>,
        /// When it came about.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub when: Option<When>,
        /// Id of the event at which it came about.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub event: Option<String>,
        /// Ids of topics.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub topics: Vec<String>,
        /// What the text does not say of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub unstated: Vec<Text>,
        /// Numbers that the text gives for it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub figures: Vec<Figure>,
        /// Ids of relations, events and quotations with which it cannot be so at once.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub contradicts: Vec<String>,
        /// Ids of relations, events and quotations that it puts right.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub corrects: Vec<String>,
        /// Status, voice and evidence.
        pub claim: Claim,
        /// Words in the text that name the relation, to be marked there.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub mentions: Vec<Quote>,
        /// If a machine suggests it: how sure it is, why, and whether a person has accepted it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub draft: Option<Suggestion>,
    }
}

document! {
    /// Somebody or some city taking part in an event.
    pub struct Participant {
        /// Id of a party, or of a place that acts as one.
        pub party: String,
        /// In which capacity, in a few words.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub role: Option<Text>,
        /// Where the participant comes from, if the map should show the connection: id of a place.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub from: Option<Located>,
        /// How the event reads from the participant's place, in a few words ("invited to …").
        #[serde(skip_serializing_if = "Option::is_none")]
        pub label: Option<Text>,
        /// If taking part is a claim of its own (an invitation accepted): status, voice, evidence.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub claim: Option<Claim>,
    }
}

document! {
    /// The way of something that moves: two places at least.
    pub struct Movement {
        /// Where it begins.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub from: Option<Located>,
        /// The stops on the way, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub via: Vec<Located>,
        /// Where it ends.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<Located>,
    }
}

document! {
    /// Something that happened, happens or is planned.
    pub struct Event {
        /// Id.
        pub id: String,
        /// What sort of event it is.
        pub kind: EventKind,
        /// Your own word for the kind, where no kind fits ("pilgrimage").
        #[serde(skip_serializing_if = "Option::is_none")]
        pub what: Option<Text>,
        /// Name.
        pub name: Text,
        /// Short name, used in lists next to the place.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub short: Option<Text>,
        /// When; left out where nothing is known at all.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub when: Option<When>,
        /// Where.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub place: Option<Located>,
        /// From where to where, if it is a movement.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub movement: Option<Movement>,
        /// Where exactly, in the text's own words ("on the sidelines of …").
        #[serde(skip_serializing_if = "Option::is_none")]
        pub venue: Option<Text>,
        /// Id of the larger event it is part of.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub part_of: Option<String>,
        /// Who took or takes part.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub participants: Vec<Participant>,
        /// Ids of topics.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub topics: Vec<String>,
        /// What the text does not say of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub unstated: Vec<Text>,
        /// Numbers that the text gives for it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub figures: Vec<Figure>,
        /// Ids of relations, events and quotations with which it cannot be so at once.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub contradicts: Vec<String>,
        /// Ids of relations, events and quotations that it puts right.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub corrects: Vec<String>,
        /// Status, voice and evidence.
        pub claim: Claim,
        /// Words in the text that name the event, to be marked there.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub mentions: Vec<Quote>,
        /// If a machine suggests it: how sure it is, why, and whether a person has accepted it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub draft: Option<Suggestion>,
    }
}

document! {
    /// Direct speech. Its words are the claim's evidence; its speaker is the claim's voice.
    pub struct Quotation {
        /// Id.
        pub id: String,
        /// A few words that tell it apart, for lists.
        pub name: Text,
        /// Ids of topics it speaks of.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub topics: Vec<String>,
        /// Ids of relations, events and quotations with which it cannot be so at once.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub contradicts: Vec<String>,
        /// Ids of relations, events and quotations that it puts right.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub corrects: Vec<String>,
        /// Status, voice (form `direct`) and evidence.
        pub claim: Claim,
        /// If a machine suggests it: how sure it is, why, and whether a person has accepted it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub draft: Option<Suggestion>,
    }
}
