//! Bringing back what was refused.

use super::blank::no_drafting;
use super::error::EditError;
use super::leave::Without;
use crate::entry::{self, Entry, entries};
use crate::entry_mut;
use crate::project::{Project, Refused, Withdrawn};
use crate::texts::{locate, original, plain};
use crate::walk::{self, Names};
use std::collections::BTreeSet;

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
            entry_mut::put(&mut project.document, entry, at);
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
            let draft = project.document.draft.get_or_insert_with(no_drafting);
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
