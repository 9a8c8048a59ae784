//! Suggestions from elsewhere.

use super::blank::no_drafting;
use super::data::Suggested;
use super::decide::draft;
use super::error::EditError;
use super::facts::Check;
use super::words::{add_mentions, taken};
use crate::entry;
use crate::entry::Entry;
use crate::entry_mut;
use crate::project::Project;
use crate::target::Target;
use crate::texts::{locate, original};
use crate::walk;
use article::PartyKind;
use article::document::Role;
use article::document::draft::{DatedWords, Reason, Suggestion};
use article::vocabulary::Rule;

pub(super) fn suggest(project: &mut Project, all: &[Suggested]) -> Result<(), EditError> {
    all.iter().try_for_each(|one| bring(project, one))
}

/// Brings in one suggestion.
pub(crate) fn bring(project: &mut Project, one: &Suggested) -> Result<(), EditError> {
    match one {
        Suggested::Entry(entry) => bring_entry(project, entry.clone()),
        Suggested::Role { party, role } => bring_role(project, party, (**role).clone()),
        Suggested::Date(date) => bring_date(project, (**date).clone()),
        Suggested::Joined { target, mentions } => {
            let Some(draft) = draft(project, target)?.filter(|draft| !draft.accepted) else {
                return Ok(());
            };
            if !draft
                .why
                .iter()
                .any(|reason| reason.rule == Rule::Elsewhere)
            {
                draft.why.push(reason());
            }
            match target {
                Target::Entity(id) if !mentions.is_empty() => add_mentions(project, id, mentions),
                _ => Ok(()),
            }
        }
    }
}

/// Why it is suggested.
pub(crate) fn reason() -> Reason {
    Reason {
        rule: Rule::Elsewhere,
        words: None,
        score: None,
    }
}

/// Takes care that nothing is accepted by coming in.
fn open(draft: Option<&mut Suggestion>) -> Result<(), EditError> {
    draft.ok_or(EditError::Incomplete)?.accepted = false;
    Ok(())
}

fn bring_entry(project: &mut Project, mut entry: Entry) -> Result<(), EditError> {
    let id = entry.view().id().to_string();
    if id.is_empty() {
        return Err(EditError::Incomplete);
    }
    if entry::entry(&project.document, &id).is_some() {
        return Err(EditError::Exists(id));
    }
    let mut check = Check::of(project, &id);
    walk::entry(entry.clone().view_mut(), &mut check);
    check.result()?;
    open(entry.view_mut().draft().as_mut())?;
    let document = &project.document;
    let tag = original(document);
    let quotes = entry.view().mentions().iter();
    let ranges: Vec<_> = quotes
        .filter_map(|quote| locate(document, quote, tag))
        .collect();
    taken(document, &ranges, None)?;
    entry_mut::put(&mut project.document, entry, usize::MAX);
    Ok(())
}

fn bring_role(project: &mut Project, party: &str, mut role: Role) -> Result<(), EditError> {
    let mut check = Check::of(project, "");
    walk::role(&mut role.clone(), &mut check);
    check.result()?;
    open(role.draft.as_mut())?;
    let mut parties = project.document.parties.iter_mut();
    let person = parties.find(|one| one.id == party && one.kind == PartyKind::Person);
    let person = person.ok_or_else(|| EditError::Unknown(party.to_string()))?;
    person.roles.push(role);
    Ok(())
}

fn bring_date(project: &mut Project, mut date: DatedWords) -> Result<(), EditError> {
    open(Some(&mut date.draft))?;
    let draft = project.document.draft.get_or_insert_with(no_drafting);
    draft.dates.push(date);
    Ok(())
}
