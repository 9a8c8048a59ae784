//! Entries with nothing but an id and a name.

use crate::target::Kind;
use article::document::draft::Drafting;
use article::document::{Claim, Event, Party, Place, Text, Topic};
use article::{EventKind, PartyKind, PlaceKind};

/// What machines say of a document of which they have said nothing.
pub(crate) fn no_drafting() -> Drafting {
    Drafting {
        changes: Vec::new(),
        dates: Vec::new(),
        voices: Vec::new(),
        without_facts: Vec::new(),
    }
}

/// With what the id of a new entry begins.
pub(crate) fn sort(kind: Kind) -> &'static str {
    match kind {
        Kind::Place => "place",
        Kind::Person => "person",
        Kind::Organisation => "org",
        Kind::Event => "event",
        Kind::Topic => "topic",
        Kind::Quotation => "quotation",
        Kind::Relation => "relation",
        Kind::Date => "date",
        Kind::Role => "role",
    }
}

pub(super) fn place(id: String, name: Text) -> Place {
    Place {
        id,
        kind: PlaceKind::City,
        name,
        aliases: Default::default(),
        iso: None,
        point: None,
        radius_km: None,
        within: None,
        note: None,
        unstated: Vec::new(),
        figures: Vec::new(),
        claim: None,
        reference: None,
        mentions: Vec::new(),
        draft: None,
    }
}

pub(super) fn party(id: String, name: Text) -> Party {
    Party {
        id,
        kind: PartyKind::Organisation,
        name,
        short: None,
        naming: None,
        aliases: Default::default(),
        seat: None,
        roles: Vec::new(),
        note: None,
        unstated: Vec::new(),
        figures: Vec::new(),
        claim: None,
        reference: None,
        mentions: Vec::new(),
        draft: None,
    }
}

pub(super) fn topic(id: String, name: Text, claim: Claim) -> Topic {
    Topic {
        id,
        name,
        aliases: Default::default(),
        claim,
        mentions: Vec::new(),
        draft: None,
    }
}

pub(super) fn event(id: String, name: Text, claim: Claim) -> Event {
    Event {
        id,
        kind: EventKind::Other,
        what: None,
        name,
        short: None,
        when: None,
        place: None,
        movement: None,
        venue: None,
        part_of: None,
        participants: Vec::new(),
        topics: Vec::new(),
        unstated: Vec::new(),
        figures: Vec::new(),
        contradicts: Vec::new(),
        corrects: Vec::new(),
        claim,
        mentions: Vec::new(),
        draft: None,
    }
}
