//! Making another thing of an entity.

use super::blank;
use super::data::EntryKind;
use super::error::EditError;
use super::leave::refuse_dependants;
use super::words::{kind_of, unknown};
use crate::entry::Entry;
use crate::entry_mut;
use crate::project::Project;
use crate::target::Kind;
use crate::walk::{self, Fate, Pass, Slot};
use article::document::draft::Suggestion;
use article::document::{
    Claim, Document, Event, Figure, Located, Party, Place, Quote, Text, Topic,
};
use article::{PartyKind, PlaceKind};
use std::collections::BTreeMap;

/// What entities of all kinds have.
struct Common {
    id: String,
    name: Text,
    short: Option<Text>,
    aliases: BTreeMap<String, Vec<String>>,
    note: Option<Text>,
    unstated: Vec<Text>,
    figures: Vec<Figure>,
    claim: Option<Claim>,
    reference: Option<Text>,
    mentions: Vec<Quote>,
    draft: Option<Suggestion>,
}

/// None for what is not made of anything else.
fn common(entry: Entry) -> Option<Common> {
    /// What each list has.
    macro_rules! of {
        ($entry:ident, $claim:expr; $($field:ident)*; $($own:ident: $value:expr),*) => {
            Common {
                id: $entry.id,
                name: $entry.name,
                claim: $claim,
                mentions: $entry.mentions,
                draft: $entry.draft,
                $($field: $entry.$field,)*
                $($own: $value,)*
            }
        };
    }
    Some(match entry {
        Entry::Place(one) => of!(one, one.claim;
            aliases note unstated figures reference; short: None),
        Entry::Party(one) => of!(one, one.claim;
            short aliases note unstated figures reference;),
        Entry::Topic(one) => of!(one, Some(one.claim);
            aliases; short: None, note: None, unstated: Vec::new(), figures: Vec::new(),
            reference: None),
        Entry::Event(one) => of!(one, Some(one.claim);
            short unstated figures; aliases: BTreeMap::new(), note: None, reference: None),
        Entry::Relation(_) | Entry::Quotation(_) => return None,
    })
}

fn made(one: Common, kind: Kind) -> Result<Entry, EditError> {
    Ok(match kind {
        Kind::Place => Entry::Place(Box::new(Place {
            aliases: one.aliases,
            note: one.note,
            unstated: one.unstated,
            figures: one.figures,
            claim: one.claim,
            reference: one.reference,
            mentions: one.mentions,
            draft: one.draft,
            ..blank::place(one.id, one.name)
        })),
        Kind::Person | Kind::Organisation => Entry::Party(Box::new(Party {
            kind: match kind {
                Kind::Person => PartyKind::Person,
                _ => PartyKind::Organisation,
            },
            short: one.short,
            aliases: one.aliases,
            note: one.note,
            unstated: one.unstated,
            figures: one.figures,
            claim: one.claim,
            reference: one.reference,
            mentions: one.mentions,
            draft: one.draft,
            ..blank::party(one.id, one.name)
        })),
        Kind::Event => {
            let claim = one.claim.ok_or(EditError::NotNamed)?;
            Entry::Event(Box::new(Event {
                short: one.short,
                unstated: one.unstated,
                figures: one.figures,
                mentions: one.mentions,
                draft: one.draft,
                ..blank::event(one.id, one.name, claim)
            }))
        }
        Kind::Topic => {
            let claim = one.claim.ok_or(EditError::NotNamed)?;
            Entry::Topic(Box::new(Topic {
                aliases: one.aliases,
                mentions: one.mentions,
                draft: one.draft,
                ..blank::topic(one.id, one.name, claim)
            }))
        }
        Kind::Date | Kind::Quotation | Kind::Relation | Kind::Role => {
            return Err(EditError::WrongKind(kind));
        }
    })
}

/// Whether a kind can be made of another.
fn is_convertible(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Place | Kind::Person | Kind::Organisation | Kind::Event | Kind::Topic
    )
}

pub(super) fn change(project: &mut Project, id: &str, kind: Kind) -> Result<(), EditError> {
    let was = kind_of(project, id)?;
    if !is_convertible(was) || !is_convertible(kind) {
        let wrong = if is_convertible(was) { kind } else { was };
        return Err(EditError::WrongKind(wrong));
    }
    let party = |kind: Kind| matches!(kind, Kind::Person | Kind::Organisation);
    match (party(was), party(kind)) {
        (true, true) => {
            let kind = match kind {
                Kind::Person => PartyKind::Person,
                _ => PartyKind::Organisation,
            };
            return set(project, id, EntryKind::Party(kind));
        }
        _ if was == kind => return Ok(()),
        (true, false) if project.document.source.publisher == id => {
            return Err(EditError::Publisher);
        }
        _ => {}
    }
    let speaks = |kind: Kind| kind == Kind::Place || party(kind);
    if !speaks(kind) {
        // Nobody can speak or agree as a topic or an event.
        refuse_dependants(project, id)?;
    }
    let (entry, _) = entry_mut::take(&mut project.document, id).ok_or_else(|| unknown(id))?;
    let common = common(entry).ok_or(EditError::WrongKind(was))?;
    let mut entry = made(common, kind)?;
    if kind != Kind::Place
        && let Some(draft) = entry.view_mut().draft()
    {
        draft.candidates.clear();
    }
    if speaks(was) && speaks(kind) {
        swap_sides(&mut project.document, id, kind);
    }
    entry_mut::put(&mut project.document, entry, usize::MAX);
    let voice = crate::texts::plain(&project.document);
    walk::document(&mut project.document, &mut Fits { id, kind, voice });
    Ok(())
}

/// Lets go of references for which the entity is of the wrong kind now.
struct Fits<'a> {
    id: &'a str,
    kind: Kind,
    voice: article::document::Voice,
}

impl Pass for Fits<'_> {
    fn reference(&mut self, id: &str, slot: Slot) -> Fate {
        let fits = slot.takes(self.kind);
        match id != self.id || fits {
            true => Fate::Stays,
            false => Fate::Goes,
        }
    }

    fn voice_instead(&self) -> Option<article::document::Voice> {
        Some(self.voice.clone())
    }
}

/// Ends of relations and roles name a party in one field and a place in another.
fn swap_sides(document: &mut Document, id: &str, kind: Kind) {
    let to_place = kind == Kind::Place;
    let swap = |party: &mut Option<String>, place: &mut Option<Located>| {
        if to_place && party.as_deref() == Some(id) {
            *party = None;
            *place = Some(Located::stated(id));
        } else if !to_place
            && party.is_none()
            && place.as_ref().is_some_and(|place| place.place == id)
        {
            *party = Some(id.to_string());
            *place = None;
        }
    };
    for relation in &mut document.relations {
        for end in &mut relation.ends {
            swap(&mut end.party, &mut end.place);
            for member in &mut end.and {
                swap(&mut member.party, &mut member.place);
            }
        }
    }
    for role in (document.parties.iter_mut()).flat_map(|party| &mut party.roles) {
        if to_place && role.of.as_deref() == Some(id) {
            role.of = None;
            role.place.get_or_insert_with(|| id.to_string());
        } else if !to_place && role.place.as_deref() == Some(id) {
            role.place = None;
            role.of.get_or_insert_with(|| id.to_string());
        }
    }
}

pub(super) fn set(project: &mut Project, id: &str, kind: EntryKind) -> Result<(), EditError> {
    let is = kind_of(project, id)?;
    let document = &mut project.document;
    let wrong = || EditError::WrongKind(is);
    match kind {
        EntryKind::Place(kind) => {
            let place = document.places.iter_mut().find(|one| one.id == id);
            let place = place.ok_or_else(wrong)?;
            if kind == PlaceKind::Country && place.iso.is_none() {
                return Err(EditError::OutOfRange);
            }
            place.kind = kind;
            if kind != PlaceKind::Country {
                place.iso = None;
            }
            if !kind.may_have_patch() {
                place.radius_km = None;
            }
        }
        EntryKind::Party(kind) => {
            if kind == PartyKind::Group && document.source.publisher == id {
                return Err(EditError::Publisher);
            }
            let party = document.parties.iter_mut().find(|one| one.id == id);
            let party = party.ok_or_else(wrong)?;
            party.kind = kind;
            if kind != PartyKind::Person {
                party.roles.clear();
            }
        }
        EntryKind::Event(kind) => {
            let event = document.events.iter_mut().find(|one| one.id == id);
            event.ok_or_else(wrong)?.kind = kind;
        }
        EntryKind::Relation(kind) => {
            let relation = document.relations.iter_mut().find(|one| one.id == id);
            relation.ok_or_else(wrong)?.kind = kind;
        }
    }
    Ok(())
}
