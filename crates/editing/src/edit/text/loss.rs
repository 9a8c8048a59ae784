//! What becomes of entries whose words are gone.

use super::follow::Lost;
use crate::edit::leave::Leaving;
use crate::edit::new::named_at;
use crate::entry::{EntryRef, entries};
use crate::entry_mut::entry_mut;
use crate::project::Withdrawn;
use crate::texts::{locate, original};
use crate::walk::{self, Names};
use article::document::{Claim, Document, Quote, Text};
use std::collections::BTreeSet;

fn all_lost(quotes: &[Quote]) -> bool {
    !quotes.is_empty() && quotes.iter().all(Lost::is_lost)
}

/// Whether a place, party or topic is named nowhere any more: no mention of those that it had, else no sentence.
fn is_unnamed(entry: EntryRef<'_>) -> bool {
    match entry.mentions() {
        [] => entry.claim().is_some_and(|claim| all_lost(&claim.evidence)),
        mentions => all_lost(mentions),
    }
}

/// What leaves a document in which quotes are marked as lost, and which places and parties stay without words
/// since something names them.
pub(super) fn losers(document: &Document) -> (Leaving, BTreeSet<String>) {
    let mut leaving = Leaving::default();
    let mut unnamed = BTreeSet::new();
    for entry in entries(document) {
        let id = entry.id().to_string();
        match entry {
            EntryRef::Place(_) | EntryRef::Party(_) => {
                if is_unnamed(entry) {
                    unnamed.insert(id);
                }
            }
            EntryRef::Topic(_) => {
                if is_unnamed(entry) {
                    leaving.entities.insert(id);
                }
            }
            EntryRef::Relation(_) | EntryRef::Event(_) | EntryRef::Quotation(_) => {
                if entry.claim().is_some_and(|claim| all_lost(&claim.evidence)) {
                    leaving.entities.insert(id);
                }
            }
        }
    }
    for party in &document.parties {
        for (index, role) in party.roles.iter().enumerate() {
            if all_lost(&role.claim.evidence) {
                leaving.roles.insert((party.id.clone(), index));
            }
        }
    }
    let dates = document.draft.iter().flat_map(|draft| &draft.dates);
    for (number, date) in dates.enumerate() {
        if date.words.is_lost() {
            leaving.dates.insert(number);
        }
    }
    if unnamed.is_empty() {
        return (leaving, unnamed);
    }
    let needed = needed(document, &leaving, &unnamed);
    let stay = unnamed.intersection(&needed).cloned().collect();
    leaving
        .entities
        .extend(unnamed.difference(&needed).cloned());
    (leaving, stay)
}

/// What the rest of a document refers to, without what leaves and without what those refer to that have no words.
fn needed(document: &Document, leaving: &Leaving, unnamed: &BTreeSet<String>) -> BTreeSet<String> {
    let mut rest = document.clone();
    let goes = |id: &String| leaving.entities.contains(id) || unnamed.contains(id);
    rest.places.retain(|entry| !goes(&entry.id));
    rest.parties.retain(|entry| !goes(&entry.id));
    rest.topics.retain(|entry| !goes(&entry.id));
    rest.relations.retain(|entry| !goes(&entry.id));
    rest.events.retain(|entry| !goes(&entry.id));
    rest.quotations.retain(|entry| !goes(&entry.id));
    for party in &mut rest.parties {
        party.roles.retain(|role| !all_lost(&role.claim.evidence));
    }
    let mut names = Names(Vec::new());
    walk::document(&mut rest, &mut names);
    names.0.into_iter().collect()
}

fn let_go_of_claim(claim: &mut Claim) {
    claim.evidence.retain(|quote| !quote.is_lost());
    for also in &mut claim.also {
        also.evidence.retain(|quote| !quote.is_lost());
    }
    claim.also.retain(|also| !also.evidence.is_empty());
}

/// Lets go of lost quotes. `unnamed`: what stays without words, and is known from elsewhere from now on.
pub(super) fn let_go(document: &mut Document, unnamed: &BTreeSet<String>, known: &Text) {
    document.title.evidence.retain(|quote| !quote.is_lost());
    if let Some(draft) = &mut document.draft {
        draft.dates.retain(|date| !date.words.is_lost());
        draft.voices.retain(|voiced| !voiced.sentence.is_lost());
        draft.without_facts.retain(|quote| !quote.is_lost());
    }
    let ids: Vec<String> = entries(document)
        .map(|entry| entry.id().to_string())
        .collect();
    for id in &ids {
        let_go_of_entry(document, id);
        if unnamed.contains(id) {
            // The sentences that were its ground say something else now.
            stay_unnamed(document, id, known);
        }
    }
    for id in &ids {
        ground(document, id);
    }
}

fn let_go_of_entry(document: &mut Document, id: &str) {
    if let Some(claim) = entry_mut(document, id).and_then(|entry| entry.claim()) {
        let_go_of_claim(claim);
    }
    if let Some(mentions) = entry_mut(document, id).and_then(|entry| entry.mentions()) {
        mentions.retain(|quote| !quote.is_lost());
    }
    if let Some(figures) = entry_mut(document, id).and_then(|entry| entry.figures()) {
        // A number that no sentence gives any more.
        figures.retain(|figure| !(figure.claim.iter()).any(|claim| all_lost(&claim.evidence)));
        for claim in figures
            .iter_mut()
            .filter_map(|figure| figure.claim.as_mut())
        {
            let_go_of_claim(claim);
        }
    }
    let person = document.parties.iter_mut().find(|party| party.id == id);
    for role in person.into_iter().flat_map(|party| &mut party.roles) {
        let_go_of_claim(&mut role.claim);
    }
    let event = document.events.iter_mut().find(|event| event.id == id);
    for participant in event.into_iter().flat_map(|event| &mut event.participants) {
        if let Some(claim) = &mut participant.claim {
            let_go_of_claim(claim);
        }
        participant.claim.take_if(|claim| claim.evidence.is_empty());
    }
}

fn stay_unnamed(document: &mut Document, id: &str, known: &Text) {
    if let Some(place) = document.places.iter_mut().find(|one| one.id == id) {
        place.claim = None;
        place.reference.get_or_insert_with(|| known.clone());
    }
    if let Some(party) = document.parties.iter_mut().find(|one| one.id == id) {
        party.claim = None;
        party.reference.get_or_insert_with(|| known.clone());
    }
}

/// An entity that has mentions but no sentence any more is named in the sentence of the first of them.
fn ground(document: &mut Document, id: &str) {
    let Some(entry) = crate::entry::entry(document, id) else {
        return;
    };
    let lacks = entry.claim().is_some_and(|claim| claim.evidence.is_empty());
    let tag = original(document);
    let first = entry.mentions().first().filter(|_| lacks);
    let first = first.and_then(|quote| locate(document, quote, tag));
    let evidence = first.and_then(|at| Some(named_at(document, at).ok()?.evidence));
    if let Some(evidence) = evidence
        && let Some(claim) = entry_mut(document, id).and_then(|entry| entry.claim())
    {
        claim.evidence = evidence;
    }
}

/// Takes the quotes out of something refused whose words are not in the text; whether it can stand without them.
pub(crate) fn is_there(document: &Document, what: &mut Withdrawn) -> bool {
    let tag = original(document);
    let there = |quote: &Quote| locate(document, quote, tag).is_some();
    let holds = |claim: &mut Claim| {
        claim.evidence.retain(there);
        for also in &mut claim.also {
            also.evidence.retain(there);
        }
        claim.also.retain(|also| !also.evidence.is_empty());
        !claim.evidence.is_empty()
    };
    match what {
        Withdrawn::Role { role, .. } => holds(&mut role.claim),
        Withdrawn::Date(date) => there(&date.words),
        Withdrawn::Entry(entry) => {
            if let Some(mentions) = entry.view_mut().mentions() {
                mentions.retain(there);
            }
            if let Some(figures) = entry.view_mut().figures() {
                figures.retain_mut(|figure| figure.claim.as_mut().is_none_or(holds));
            }
            if let crate::entry::Entry::Party(party) = entry {
                party.roles.retain_mut(|role| holds(&mut role.claim));
            }
            if let crate::entry::Entry::Event(event) = entry {
                for participant in &mut event.participants {
                    participant.claim.take_if(|claim| !holds(claim));
                }
            }
            entry.view_mut().claim().is_none_or(holds)
        }
    }
}
