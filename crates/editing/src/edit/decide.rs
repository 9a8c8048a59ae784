//! Accepting, and taking it back.

use super::error::EditError;
use crate::entry::{self, EntryRef};
use crate::entry_mut::entry_mut;
use crate::project::Project;
use crate::target::Target;
use crate::walk::{self, Names};
use article::document::draft::Suggestion;
use std::collections::HashSet;

/// What a machine says of a target, to be changed; an error if there is no such target.
pub(super) fn draft<'a>(
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
