//! Refusing and removing: what leaves the document, and what cannot stay without it.

use super::error::EditError;
use crate::entry::{self, EntryRef, entries};
use crate::entry_mut;
use crate::project::{Project, Refused, Withdrawn};
use crate::target::Target;
use crate::texts::plain;
use crate::walk::{self, Fate, Pass, Slot};
use article::document::{End, Voice};
use std::collections::BTreeSet;

/// What leaves the document.
#[derive(Default)]
pub(super) struct Leaving {
    pub entities: BTreeSet<String>,
    pub roles: BTreeSet<(String, usize)>,
    pub dates: BTreeSet<usize>,
}

/// Whether an entry can stay if others go.
fn stands_without(entry: EntryRef<'_>, gone: &BTreeSet<String>) -> bool {
    let speaks = entry
        .claim()
        .is_none_or(|claim| !gone.contains(&claim.voice.speaker));
    match entry {
        EntryRef::Relation(relation) => speaks && relation.ends.iter().all(|end| holds(end, gone)),
        EntryRef::Event(_) | EntryRef::Quotation(_) => speaks,
        // Who names a place is no part of what it is: the publisher's voice can stand instead.
        EntryRef::Place(_) | EntryRef::Party(_) | EntryRef::Topic(_) => true,
    }
}

/// Whether somebody is left at an end that had somebody.
fn holds(end: &End, gone: &BTreeSet<String>) -> bool {
    let mut sides = std::iter::once((&end.party, &end.place))
        .chain(end.and.iter().map(|member| (&member.party, &member.place)))
        .filter(|(party, place)| party.is_some() || place.is_some())
        .peekable();
    sides.peek().is_none()
        || sides.any(|(party, place)| match (party, place) {
            (Some(party), _) => !gone.contains(party),
            (None, Some(at)) => !gone.contains(&at.place),
            (None, None) => false,
        })
}

/// What else leaves with these entities: suggestions that need them.
///
/// # Errors
/// What needs them but is accepted, or made by an editor.
pub(super) fn follow(project: &Project, leaving: &mut Leaving) -> Result<(), EditError> {
    if leaving
        .entities
        .contains(&project.document.source.publisher)
    {
        return Err(EditError::Publisher);
    }
    let mut needed = Vec::new();
    // Relations, events and quotations are needed by nothing, so one round is enough.
    let mut more = Vec::new();
    for entry in entries(&project.document) {
        if leaving.entities.contains(entry.id()) || stands_without(entry, &leaving.entities) {
            continue;
        }
        match entry.standing().is_open() {
            true => more.push(entry.id().to_string()),
            false => needed.push(Target::entity(entry.id())),
        }
    }
    for party in &project.document.parties {
        if leaving.entities.contains(&party.id) {
            continue;
        }
        for (index, role) in party.roles.iter().enumerate() {
            let key = (party.id.clone(), index);
            if !leaving.entities.contains(&role.claim.voice.speaker) || leaving.roles.contains(&key)
            {
                continue;
            }
            match entry::standing(role.draft.as_ref()).is_open() {
                true => {
                    leaving.roles.insert(key);
                }
                false => needed.push(Target::Role {
                    party: party.id.clone(),
                    index,
                }),
            }
        }
    }
    leaving.entities.extend(more);
    match needed.is_empty() {
        true => Ok(()),
        false => Err(EditError::Needed(needed)),
    }
}

/// Takes targets out of the document, and what cannot stay without them.
pub(super) fn leave(
    project: &mut Project,
    targets: &[Target],
    keep: bool,
) -> Result<(), EditError> {
    let mut leaving = Leaving::default();
    for target in targets {
        if project.standing(target).is_none() {
            return Err(EditError::NoTarget(target.clone()));
        }
        match target {
            Target::Entity(id) => {
                leaving.entities.insert(id.clone());
            }
            Target::Role { party, index } => {
                leaving.roles.insert((party.clone(), *index));
            }
            Target::Date(number) => {
                leaving.dates.insert(*number);
            }
        }
    }
    follow(project, &mut leaving)?;
    let gone = withdraw(project, &leaving);
    if keep {
        project.refused.extend(gone);
    }
    Ok(())
}

/// Takes everything out that leaves, and every reference to it.
pub(super) fn withdraw(project: &mut Project, leaving: &Leaving) -> Vec<Refused> {
    let mut gone = Vec::new();
    // From the last on, so that positions stay what they are.
    if let Some(draft) = &mut project.document.draft {
        for at in leaving.dates.iter().rev().copied() {
            if at < draft.dates.len() {
                let what = Withdrawn::Date(Box::new(draft.dates.remove(at)));
                gone.push(Refused { what, at });
            }
        }
    }
    for (id, at) in leaving.roles.iter().rev() {
        if leaving.entities.contains(id) {
            continue;
        }
        let party = (project.document.parties.iter_mut()).find(|party| party.id == *id);
        if let Some(party) = party
            && *at < party.roles.len()
        {
            let role = Box::new(party.roles.remove(*at));
            let party = id.clone();
            let what = Withdrawn::Role { party, role };
            gone.push(Refused { what, at: *at });
        }
    }
    for id in &leaving.entities {
        if let Some((entry, at)) = entry_mut::take(&mut project.document, id) {
            let what = Withdrawn::Entry(entry);
            gone.push(Refused { what, at });
        }
    }
    if !leaving.entities.is_empty() {
        let mut pass = Without {
            gone: &leaving.entities,
            voice: plain(&project.document),
        };
        walk::document(&mut project.document, &mut pass);
    }
    gone
}

/// Lets go of references to what is gone.
struct Without<'a> {
    gone: &'a BTreeSet<String>,
    voice: Voice,
}

impl Pass for Without<'_> {
    fn reference(&mut self, id: &str, _: Slot) -> Fate {
        match self.gone.contains(id) {
            true => Fate::Goes,
            false => Fate::Stays,
        }
    }

    fn voice_instead(&self) -> Option<Voice> {
        Some(self.voice.clone())
    }
}

/// Refuses everything that cannot stay without an entity, though the entity itself stays.
pub(super) fn refuse_dependants(project: &mut Project, id: &str) -> Result<(), EditError> {
    let mut leaving = Leaving::default();
    leaving.entities.insert(id.to_string());
    follow(project, &mut leaving)?;
    leaving.entities.remove(id);
    let gone = withdraw(project, &leaving);
    project.refused.extend(gone);
    Ok(())
}
