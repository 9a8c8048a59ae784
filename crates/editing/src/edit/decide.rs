//! Accepting, refusing, and taking either back.

use super::data::EditError;
use crate::entry::{self, Entry, EntryRef, entries, entry_mut};
use crate::project::{Project, Refused, Withdrawn};
use crate::target::{Kind, Target};
use crate::texts::{locate, original, plain};
use crate::walk::{self, Fate, Pass, Slot};
use article::document::draft::Suggestion;
use article::document::{End, Voice};
use std::collections::{BTreeSet, HashSet};

/// What a machine says of a target, to be changed; an error if there is no such target.
fn draft<'a>(
    project: &'a mut Project,
    target: &Target,
) -> Result<Option<&'a mut Suggestion>, EditError> {
    let missing = || EditError::NoTarget(target.clone());
    let document = &mut project.document;
    match target {
        Target::Entity(id) => {
            let entry = entry_mut(document, id).ok_or_else(missing)?;
            Ok(entry.draft().as_mut())
        }
        Target::Role { party, index } => {
            let party = document.parties.iter_mut().find(|one| one.id == *party);
            let role = party.and_then(|party| party.roles.get_mut(*index));
            Ok(role.ok_or_else(missing)?.draft.as_mut())
        }
        Target::Date(number) => {
            let draft = document.draft.as_mut();
            let date = draft.and_then(|draft| draft.dates.get_mut(*number));
            Ok(Some(&mut date.ok_or_else(missing)?.draft))
        }
    }
}

/// Accepts targets, and what they name.
pub(super) fn accept(project: &mut Project, targets: &[Target]) -> Result<(), EditError> {
    let mut names = Vec::new();
    for target in targets {
        if let Some(draft) = draft(project, target)? {
            draft.accepted = true;
        }
        names.extend(named(project, target));
    }
    let mut seen: HashSet<String> = HashSet::new();
    while let Some(id) = names.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        // Other facts are claims of their own.
        let takes_along =
            entry::entry(&project.document, &id).is_some_and(|entry| !entry.kind().is_claim());
        if !takes_along {
            continue;
        }
        if let Some(Some(draft)) =
            entry_mut(&mut project.document, &id).map(|one| one.draft().as_mut())
        {
            draft.accepted = true;
        }
        names.extend(named(project, &Target::Entity(id)));
    }
    Ok(())
}

/// Collects what something refers to.
struct Names(Vec<String>);

impl Pass for Names {
    fn reference(&mut self, id: &str, _: Slot) -> Fate {
        self.0.push(id.to_string());
        Fate::Stays
    }
}

/// What is accepted with a target.
fn named(project: &Project, target: &Target) -> Vec<String> {
    let mut names = Names(Vec::new());
    match target {
        Target::Entity(id) => match entry::entry(&project.document, id) {
            Some(EntryRef::Place(place)) => names.0.extend(unnamed(project, place.within.as_ref())),
            Some(EntryRef::Party(party)) => names.0.extend(unnamed(project, party.seat.as_ref())),
            Some(EntryRef::Topic(_)) | None => {}
            Some(fact) => walk::entry(fact.to_owned().view_mut(), &mut names),
        },
        Target::Role { party, index } => {
            names.0.push(party.clone());
            if let Some(role) = project.role(party, *index) {
                walk::role(&mut role.clone(), &mut names);
            }
        }
        Target::Date(_) => {}
    }
    names.0
}

/// A larger place that the text does not name: nobody will be asked about it.
fn unnamed(project: &Project, within: Option<&article::document::Located>) -> Option<String> {
    let id = &within?.place;
    let place = project.document.places.iter().find(|one| one.id == *id)?;
    place.claim.is_none().then(|| id.clone())
}

/// Makes accepted suggestions open again.
pub(super) fn reopen(project: &mut Project, targets: &[Target]) -> Result<(), EditError> {
    for target in targets {
        match draft(project, target)? {
            Some(draft) => draft.accepted = false,
            None => return Err(EditError::NotSuggested(target.clone())),
        }
    }
    Ok(())
}

/// What leaves the document.
#[derive(Default)]
pub(super) struct Leaving {
    pub entities: BTreeSet<String>,
    roles: BTreeSet<(String, usize)>,
    dates: BTreeSet<usize>,
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
        if let Some((entry, at)) = entry::take(&mut project.document, id) {
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

/// Brings back what was refused, and what that needs.
pub(super) fn restore(project: &mut Project, which: &[usize]) -> Result<(), EditError> {
    let mut wanted: BTreeSet<usize> = BTreeSet::new();
    let mut queue: Vec<usize> = which.to_vec();
    while let Some(at) = queue.pop() {
        let refused = project.refused.get(at);
        let refused = refused.ok_or_else(|| EditError::Unknown(at.to_string()))?;
        if !wanted.insert(at) {
            continue;
        }
        let needs = needs(&refused.what);
        for id in needs {
            if entry::entry(&project.document, &id).is_some() {
                continue;
            }
            let there = project.refused.iter().position(
                |other| matches!(&other.what, Withdrawn::Entry(entry) if entry.view().id() == id),
            );
            queue.push(there.ok_or(EditError::Unknown(id))?);
        }
    }
    let mut back = Vec::new();
    for at in wanted.into_iter().rev() {
        back.push(project.refused.remove(at));
    }
    // Roles after their people, whatever was refused first.
    back.sort_by_key(|refused| matches!(refused.what, Withdrawn::Role { .. }));
    for refused in &back {
        if let Withdrawn::Entry(entry) = &refused.what
            && entry::entry(&project.document, entry.view().id()).is_some()
        {
            return Err(EditError::Exists(entry.view().id().to_string()));
        }
    }
    let names: Vec<String> = back.iter().flat_map(|one| references(&one.what)).collect();
    for refused in back {
        put_back(project, refused)?;
    }
    // What they named may still be refused, or gone for good.
    let there = |id: &String| entry::entry(&project.document, id).is_some();
    let gone: BTreeSet<String> = names.into_iter().filter(|id| !there(id)).collect();
    if !gone.is_empty() {
        let voice = plain(&project.document);
        walk::document(&mut project.document, &mut Without { gone: &gone, voice });
    }
    Ok(())
}

/// Without which something refused cannot come back.
fn needs(what: &Withdrawn) -> Vec<String> {
    let mut ids = Vec::new();
    match what {
        Withdrawn::Entry(entry) => {
            if entry.view().kind().is_claim() {
                let claim = entry.view().claim();
                ids.extend(claim.map(|claim| claim.voice.speaker.clone()));
            }
            if let Entry::Relation(relation) = entry {
                for end in &relation.ends {
                    match (&end.party, &end.place) {
                        (Some(party), _) => ids.push(party.clone()),
                        (None, Some(at)) => ids.push(at.place.clone()),
                        (None, None) => {}
                    }
                }
            }
        }
        Withdrawn::Role { party, role } => {
            ids.push(party.clone());
            ids.push(role.claim.voice.speaker.clone());
        }
        Withdrawn::Date(_) => {}
    }
    ids
}

fn put_back(project: &mut Project, refused: Refused) -> Result<(), EditError> {
    let at = refused.at;
    match refused.what {
        Withdrawn::Entry(mut entry) => {
            if let Some(draft) = entry.view_mut().draft() {
                draft.accepted = false;
            }
            // Its words may belong to something else by now.
            let tag = original(&project.document).to_string();
            let document = &project.document;
            let taken: Vec<_> = entries(document)
                .flat_map(|other| other.mentions())
                .filter_map(|quote| locate(document, quote, &tag))
                .collect();
            if let Some(mentions) = entry.view_mut().mentions() {
                mentions.retain(|quote| {
                    locate(document, quote, &tag)
                        .is_none_or(|range| !taken.iter().any(|other| other.touches(range)))
                });
            }
            entry::put(&mut project.document, entry, at);
        }
        Withdrawn::Role { party, mut role } => {
            if let Some(draft) = &mut role.draft {
                draft.accepted = false;
            }
            let person = (project.document.parties.iter_mut()).find(|one| one.id == party);
            let person = person.ok_or(EditError::Unknown(party))?;
            person.roles.insert(at.min(person.roles.len()), *role);
        }
        Withdrawn::Date(mut date) => {
            date.draft.accepted = false;
            let draft = project
                .document
                .draft
                .get_or_insert_with(super::words::no_drafting);
            draft.dates.insert(at.min(draft.dates.len()), *date);
        }
    }
    Ok(())
}

/// All that something refused refers to.
fn references(what: &Withdrawn) -> Vec<String> {
    let mut names = Names(Vec::new());
    match what {
        Withdrawn::Entry(entry) => walk::entry(entry.clone().view_mut(), &mut names),
        Withdrawn::Role { role, .. } => walk::role(&mut role.clone(), &mut names),
        Withdrawn::Date(_) => {}
    }
    names.0
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

/// Whether a kind can be made of another.
pub(super) fn is_convertible(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Place | Kind::Person | Kind::Organisation | Kind::Event | Kind::Topic
    )
}
