//! The entries of a document, to be changed.

use crate::entry::Entry;
use article::document::draft::Suggestion;
use article::document::{
    Claim, Document, Event, Figure, Party, Place, Quotation, Quote, Relation, Text, Topic,
};

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

impl Entry {
    /// The entry, to be changed.
    pub(crate) fn view_mut(&mut self) -> EntryMut<'_> {
        match self {
            Self::Place(entry) => EntryMut::Place(entry),
            Self::Party(entry) => EntryMut::Party(entry),
            Self::Topic(entry) => EntryMut::Topic(entry),
            Self::Relation(entry) => EntryMut::Relation(entry),
            Self::Event(entry) => EntryMut::Event(entry),
            Self::Quotation(entry) => EntryMut::Quotation(entry),
        }
    }
}

/// An entry in its list, to be changed.
pub(crate) enum EntryMut<'a> {
    Place(&'a mut Place),
    Party(&'a mut Party),
    Topic(&'a mut Topic),
    Relation(&'a mut Relation),
    Event(&'a mut Event),
    Quotation(&'a mut Quotation),
}

impl<'a> EntryMut<'a> {
    pub fn draft(self) -> &'a mut Option<Suggestion> {
        field!(self, entry => &mut entry.draft)
    }

    pub fn name(self) -> &'a mut Text {
        field!(self, entry => &mut entry.name)
    }

    /// None for what has no short name.
    pub fn short(self) -> Option<&'a mut Option<Text>> {
        match self {
            Self::Party(party) => Some(&mut party.short),
            Self::Event(event) => Some(&mut event.short),
            _ => None,
        }
    }

    pub fn claim(self) -> Option<&'a mut Claim> {
        match self {
            Self::Place(place) => place.claim.as_mut(),
            Self::Party(party) => party.claim.as_mut(),
            Self::Topic(topic) => Some(&mut topic.claim),
            Self::Relation(relation) => Some(&mut relation.claim),
            Self::Event(event) => Some(&mut event.claim),
            Self::Quotation(quotation) => Some(&mut quotation.claim),
        }
    }

    /// None for quotations: their words are their evidence.
    pub fn mentions(self) -> Option<&'a mut Vec<Quote>> {
        match self {
            Self::Place(place) => Some(&mut place.mentions),
            Self::Party(party) => Some(&mut party.mentions),
            Self::Topic(topic) => Some(&mut topic.mentions),
            Self::Relation(relation) => Some(&mut relation.mentions),
            Self::Event(event) => Some(&mut event.mentions),
            Self::Quotation(_) => None,
        }
    }

    /// None for topics and quotations.
    pub fn unstated(self) -> Option<&'a mut Vec<Text>> {
        match self {
            Self::Place(place) => Some(&mut place.unstated),
            Self::Party(party) => Some(&mut party.unstated),
            Self::Relation(relation) => Some(&mut relation.unstated),
            Self::Event(event) => Some(&mut event.unstated),
            Self::Topic(_) | Self::Quotation(_) => None,
        }
    }

    /// None for topics and quotations.
    pub fn figures(self) -> Option<&'a mut Vec<Figure>> {
        match self {
            Self::Place(place) => Some(&mut place.figures),
            Self::Party(party) => Some(&mut party.figures),
            Self::Relation(relation) => Some(&mut relation.figures),
            Self::Event(event) => Some(&mut event.figures),
            Self::Topic(_) | Self::Quotation(_) => None,
        }
    }

    /// What it contradicts, and what it corrects; none for what is no fact.
    pub fn opposed(self) -> Option<(&'a mut Vec<String>, &'a mut Vec<String>)> {
        match self {
            Self::Relation(entry) => Some((&mut entry.contradicts, &mut entry.corrects)),
            Self::Event(entry) => Some((&mut entry.contradicts, &mut entry.corrects)),
            Self::Quotation(entry) => Some((&mut entry.contradicts, &mut entry.corrects)),
            _ => None,
        }
    }
}

/// The entry of that id, to be changed.
pub(crate) fn entry_mut<'a>(document: &'a mut Document, id: &str) -> Option<EntryMut<'a>> {
    macro_rules! find {
        ($($list:ident $Kind:ident)*) => { $(
            if let Some(at) = document.$list.iter().position(|entry| entry.id == id) {
                return document.$list.get_mut(at).map(EntryMut::$Kind);
            }
        )* };
    }
    find!(places Place parties Party topics Topic relations Relation events Event quotations Quotation);
    None
}

/// Takes the entry of that id out of its list; with its position there.
pub(crate) fn take(document: &mut Document, id: &str) -> Option<(Entry, usize)> {
    macro_rules! take {
        ($($list:ident $Kind:ident)*) => { $(
            if let Some(at) = document.$list.iter().position(|entry| entry.id == id) {
                return Some((Entry::$Kind(Box::new(document.$list.remove(at))), at));
            }
        )* };
    }
    take!(places Place parties Party topics Topic relations Relation events Event quotations Quotation);
    None
}

/// Puts an entry into its list: at a position, or last if the list is shorter.
pub(crate) fn put(document: &mut Document, entry: Entry, at: usize) {
    macro_rules! put {
        ($list:ident, $entry:ident) => {{
            let at = at.min(document.$list.len());
            document.$list.insert(at, *$entry);
        }};
    }
    match entry {
        Entry::Place(entry) => put!(places, entry),
        Entry::Party(entry) => put!(parties, entry),
        Entry::Topic(entry) => put!(topics, entry),
        Entry::Relation(entry) => put!(relations, entry),
        Entry::Event(entry) => put!(events, entry),
        Entry::Quotation(entry) => put!(quotations, entry),
    }
}
