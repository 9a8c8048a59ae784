//! One entity becomes two.

use super::blank::{self, sort};
use super::error::EditError;
use super::merge::Becomes;
use super::new::named_at;
use super::words::{ids, kind_of, unknown};
use crate::entry::{self, Entry, EntryRef};
use crate::entry_mut::{self, entry_mut};
use crate::project::Project;
use crate::target::Kind;
use crate::texts::{
    TextRange, locate, only_in, original, passage_text, sentence_of, words as words_of,
};
use crate::walk;
use article::document::{Document, Event, Party, Place, Quote, Topic};

pub(super) fn split(
    project: &mut Project,
    id: &str,
    mentions: &[usize],
    name: Option<&str>,
) -> Result<(), EditError> {
    let kind = kind_of(project, id)?;
    let tag = original(&project.document).to_string();
    let entry = entry::entry(&project.document, id).ok_or_else(|| unknown(id))?;
    let all = entry.mentions();
    let chosen = |number: &usize| mentions.contains(number);
    let moved: Vec<_> = (0..all.len()).filter(chosen).collect();
    if moved.is_empty() || moved.len() == all.len() || mentions.iter().any(|at| *at >= all.len()) {
        return Err(EditError::NoWords);
    }
    let quotes: Vec<_> = (moved.iter())
        .filter_map(|at| all.get(*at).cloned())
        .collect();
    let document = &project.document;
    let ranges = quotes.iter().filter_map(|one| locate(document, one, &tag));
    let first = ranges.min().ok_or(EditError::NoWords)?;
    let text = passage_text(document, first.passage, &tag).unwrap_or_default();
    let own = words_of(text, first.span).ok_or(EditError::NoWords)?;
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    let name = name.unwrap_or(own);
    let new_id = ids(project).give(sort(kind), name);
    let name = only_in(document, &tag, name);
    let claim = named_at(document, first)?;
    let new = match entry {
        EntryRef::Place(place) => Entry::Place(Box::new(Place {
            // A second country would need another code.
            kind: match place.kind {
                article::PlaceKind::Country => article::PlaceKind::City,
                kind => kind,
            },
            claim: Some(claim),
            mentions: quotes,
            ..blank::place(new_id, name)
        })),
        EntryRef::Party(party) => Entry::Party(Box::new(Party {
            kind: party.kind,
            claim: Some(claim),
            mentions: quotes,
            ..blank::party(new_id, name)
        })),
        EntryRef::Topic(_) => Entry::Topic(Box::new(Topic {
            mentions: quotes,
            ..blank::topic(new_id, name, claim)
        })),
        EntryRef::Event(event) => Entry::Event(Box::new(Event {
            kind: event.kind,
            what: event.what.clone(),
            mentions: quotes,
            ..blank::event(new_id, name, claim)
        })),
        EntryRef::Relation(_) | EntryRef::Quotation(_) => return Err(EditError::WrongKind(kind)),
    };
    let parted = Parted::of(document, all, &moved);
    let new_id = new.view().id().to_string();
    let mut number = 0;
    let list = entry_mut(&mut project.document, id).and_then(|entry| entry.mentions());
    list.ok_or_else(|| unknown(id))?.retain(|_| {
        number += 1;
        !moved.contains(&(number - 1))
    });
    entry_mut::put(&mut project.document, new, usize::MAX);
    part(project, id, &new_id, kind, &parted)
}

/// The sentences that name one of the two only.
struct Parted {
    /// The sentences of the mentions that go to the new entity.
    moved: Vec<TextRange>,
    /// Those of the mentions that stay.
    stay: Vec<TextRange>,
}

impl Parted {
    fn of(document: &Document, mentions: &[Quote], moved: &[usize]) -> Self {
        let tag = original(document);
        let mut parted = Self {
            moved: Vec::new(),
            stay: Vec::new(),
        };
        for (number, quote) in mentions.iter().enumerate() {
            let Some(range) = locate(document, quote, tag) else {
                continue;
            };
            let list = match moved.contains(&number) {
                true => &mut parted.moved,
                false => &mut parted.stay,
            };
            list.push(sentence_of(document, range));
        }
        parted
    }

    /// Whether quotes lie where the new entity is named, and not where the old one is.
    fn is_of_new(&self, document: &Document, quotes: &[Quote]) -> bool {
        let tag = original(document);
        let at = |list: &[TextRange]| {
            let mut ranges = quotes.iter().filter_map(|one| locate(document, one, tag));
            ranges.any(|range| list.iter().any(|sentence| sentence.touches(range)))
        };
        at(&self.moved) && !at(&self.stay)
    }
}

/// What is said in the sentences that name only the new entity is said of that.
fn part(
    project: &mut Project,
    id: &str,
    new_id: &str,
    kind: Kind,
    parted: &Parted,
) -> Result<(), EditError> {
    let document = &project.document;
    let facts = entry::entries(document).filter(|entry| {
        let quotes = entry.claim().map(|claim| &*claim.evidence);
        entry.kind().is_claim()
            && ![id, new_id].contains(&entry.id())
            && parted.is_of_new(document, quotes.unwrap_or_default())
    });
    let facts: Vec<String> = facts.map(|entry| entry.id().to_string()).collect();
    let own = entry::entry(document, id).and_then(EntryRef::claim);
    let own = own.is_some_and(|claim| parted.is_of_new(document, &claim.evidence));
    let first = own.then(|| {
        let entry = entry::entry(document, id);
        let mentions = entry.into_iter().flat_map(EntryRef::mentions);
        mentions.filter_map(|quote| locate(document, quote, original(document)))
    });
    let first = first.and_then(Iterator::min);
    // A fact keeps its evidence; an entity is named where its name stands.
    let claim = match first.filter(|_| !kind.is_claim()) {
        Some(range) => Some(named_at(document, range)?),
        None => None,
    };
    let roles = document.parties.iter().map(|party| {
        let of_new =
            |role: &article::document::Role| parted.is_of_new(document, &role.claim.evidence);
        party.roles.iter().map(of_new).collect::<Vec<bool>>()
    });
    let roles: Vec<Vec<bool>> = roles.collect();
    let voices = document.draft.iter().flat_map(|draft| &draft.voices);
    let voices =
        voices.map(|voiced| parted.is_of_new(document, std::slice::from_ref(&voiced.sentence)));
    let voices: Vec<bool> = voices.collect();

    let mut pass = Becomes {
        from: id,
        into: new_id,
    };
    for fact in facts {
        if let Some(entry) = entry_mut(&mut project.document, &fact) {
            walk::entry(entry, &mut pass);
        }
    }
    if let (Some(claim), Some(field)) = (
        claim,
        entry_mut(&mut project.document, id).and_then(|entry| entry.claim()),
    ) {
        *field = claim;
    }
    let mut held = Vec::new();
    for (party, of_new) in project.document.parties.iter_mut().zip(roles) {
        let mut of_new = of_new.into_iter();
        let is_person = party.id == id && kind == Kind::Person;
        party.roles.retain_mut(|role| {
            if !of_new.next().unwrap_or_default() {
                return true;
            }
            walk::role(role, &mut pass);
            if is_person {
                held.push(role.clone());
            }
            !is_person
        });
    }
    let person = (project.document.parties.iter_mut()).find(|party| party.id == new_id);
    if let Some(person) = person {
        person.roles.extend(held);
    }
    let drafts = project.document.draft.iter_mut();
    for (voiced, of_new) in drafts.flat_map(|draft| &mut draft.voices).zip(voices) {
        if of_new && voiced.voice.speaker == id {
            voiced.voice.speaker = new_id.to_string();
        }
    }
    Ok(())
}
