//! The entries of a document, whatever list they stand in.

use crate::target::{Kind, Standing};
use article::PartyKind;
use article::document::draft::Suggestion;
use article::document::{
    Claim, Document, Event, Party, Place, Quotation, Quote, Relation, Text, Topic,
};
use serde::{Deserialize, Serialize};

/// A whole entry, out of its list.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Entry {
    /// A place.
    Place(Box<Place>),
    /// A party.
    Party(Box<Party>),
    /// A topic.
    Topic(Box<Topic>),
    /// A relation.
    Relation(Box<Relation>),
    /// An event.
    Event(Box<Event>),
    /// A quotation.
    Quotation(Box<Quotation>),
}

impl Entry {
    /// The entry, to be read.
    pub fn view(&self) -> EntryRef<'_> {
        match self {
            Self::Place(entry) => EntryRef::Place(entry),
            Self::Party(entry) => EntryRef::Party(entry),
            Self::Topic(entry) => EntryRef::Topic(entry),
            Self::Relation(entry) => EntryRef::Relation(entry),
            Self::Event(entry) => EntryRef::Event(entry),
            Self::Quotation(entry) => EntryRef::Quotation(entry),
        }
    }
}

/// An entry in its list.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum EntryRef<'a> {
    /// A place.
    Place(&'a Place),
    /// A party.
    Party(&'a Party),
    /// A topic.
    Topic(&'a Topic),
    /// A relation.
    Relation(&'a Relation),
    /// An event.
    Event(&'a Event),
    /// A quotation.
    Quotation(&'a Quotation),
}

/// The same field of an entry of any kind.
macro_rules! field {
    ($entry:expr, $each:ident => $value:expr) => {
        match $entry {
            Self::Place($each) => $value,
            Self::Party($each) => $value,
            Self::Topic($each) => $value,
            Self::Relation($each) => $value,
            Self::Event($each) => $value,
            Self::Quotation($each) => $value,
        }
    };
}

impl<'a> EntryRef<'a> {
    /// Its id.
    pub fn id(self) -> &'a str {
        field!(self, entry => &entry.id)
    }

    /// What sort of thing it is.
    pub fn kind(self) -> Kind {
        match self {
            Self::Place(_) => Kind::Place,
            Self::Party(party) if party.kind == PartyKind::Person => Kind::Person,
            Self::Party(_) => Kind::Organisation,
            Self::Topic(_) => Kind::Topic,
            Self::Relation(_) => Kind::Relation,
            Self::Event(_) => Kind::Event,
            Self::Quotation(_) => Kind::Quotation,
        }
    }

    /// Its name.
    pub fn name(self) -> &'a Text {
        field!(self, entry => &entry.name)
    }

    /// Its short name.
    pub fn short(self) -> Option<&'a Text> {
        match self {
            Self::Party(party) => party.short.as_ref(),
            Self::Event(event) => event.short.as_ref(),
            _ => None,
        }
    }

    /// Status, voice and evidence; none if the text does not name it.
    pub fn claim(self) -> Option<&'a Claim> {
        match self {
            Self::Place(place) => place.claim.as_ref(),
            Self::Party(party) => party.claim.as_ref(),
            Self::Topic(topic) => Some(&topic.claim),
            Self::Relation(relation) => Some(&relation.claim),
            Self::Event(event) => Some(&event.claim),
            Self::Quotation(quotation) => Some(&quotation.claim),
        }
    }

    /// Its names in the text, or the words that name it.
    pub fn mentions(self) -> &'a [Quote] {
        match self {
            Self::Place(place) => &place.mentions,
            Self::Party(party) => &party.mentions,
            Self::Topic(topic) => &topic.mentions,
            Self::Relation(relation) => &relation.mentions,
            Self::Event(event) => &event.mentions,
            Self::Quotation(_) => &[],
        }
    }

    /// What a machine says of it.
    pub fn draft(self) -> Option<&'a Suggestion> {
        field!(self, entry => entry.draft.as_ref())
    }

    /// How it stands with the editor.
    pub fn standing(self) -> Standing {
        standing(self.draft())
    }

    /// A copy, out of its list.
    pub fn to_owned(self) -> Entry {
        match self {
            Self::Place(entry) => Entry::Place(Box::new(entry.clone())),
            Self::Party(entry) => Entry::Party(Box::new(entry.clone())),
            Self::Topic(entry) => Entry::Topic(Box::new(entry.clone())),
            Self::Relation(entry) => Entry::Relation(Box::new(entry.clone())),
            Self::Event(entry) => Entry::Event(Box::new(entry.clone())),
            Self::Quotation(entry) => Entry::Quotation(Box::new(entry.clone())),
        }
    }
}

pub(crate) fn standing(draft: Option<&Suggestion>) -> Standing {
    match draft {
        None => Standing::Made,
        Some(draft) if draft.accepted => Standing::Accepted,
        Some(_) => Standing::Suggested,
    }
}

/// All entries, in the order of the format.
pub fn entries(document: &Document) -> impl Iterator<Item = EntryRef<'_>> {
    let places = document.places.iter().map(EntryRef::Place);
    let parties = document.parties.iter().map(EntryRef::Party);
    let topics = document.topics.iter().map(EntryRef::Topic);
    let relations = document.relations.iter().map(EntryRef::Relation);
    let events = document.events.iter().map(EntryRef::Event);
    let quotations = document.quotations.iter().map(EntryRef::Quotation);
    (places.chain(parties).chain(topics))
        .chain(relations)
        .chain(events)
        .chain(quotations)
}

/// The entry of that id.
pub fn entry<'a>(document: &'a Document, id: &str) -> Option<EntryRef<'a>> {
    entries(document).find(|entry| entry.id() == id)
}

/// The id of the party that has a name, or that short name, in the original.
pub(crate) fn party_named<'a>(document: &'a Document, name: &str) -> Option<&'a str> {
    let tag = document.languages.first()?;
    let is = |text: &Text| text.0.get(tag).and_then(Option::as_deref) == Some(name);
    let mut parties = document.parties.iter();
    let party = parties.find(|party| is(&party.name) || party.short.as_ref().is_some_and(is));
    party.map(|party| party.id.as_str())
}
