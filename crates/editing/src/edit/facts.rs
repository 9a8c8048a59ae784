//! Facts as a whole, roles, and what entries say besides.

use super::data::Link;
use super::decide::accept;
use super::error::EditError;
use super::words::{ids, kind_of};
use crate::entry;
use crate::entry_mut::{EntryMut, entry_mut};
use crate::project::Project;
use crate::target::{Kind, Target};
use crate::walk::{self, Fate, Pass, Slot};
use article::document::draft::Suggestion;
use article::document::{Event, Figure, Quotation, Relation, Role, Text, When};
use article::{Opposition, PartyKind};

/// Finds the first reference that leads to nothing of the right sort.
pub(super) struct Check<'a> {
    project: &'a Project,
    /// An entry may not name itself.
    own: &'a str,
    wrong: Option<String>,
}

impl Pass for Check<'_> {
    fn reference(&mut self, id: &str, slot: Slot) -> Fate {
        let found = entry::entry(&self.project.document, id);
        let fits = found.is_some_and(|entry| slot.takes(entry.kind()));
        if !fits || id == self.own {
            self.wrong.get_or_insert_with(|| id.to_string());
        }
        Fate::Stays
    }
}

impl<'a> Check<'a> {
    pub(super) fn of(project: &'a Project, own: &'a str) -> Self {
        Self {
            project,
            own,
            wrong: None,
        }
    }

    pub(super) fn result(self) -> Result<(), EditError> {
        self.wrong.map_or(Ok(()), |id| Err(EditError::Unknown(id)))
    }
}

/// Declares how a fact is put into its list: a new one last, another in the place of the one of before.
macro_rules! put {
    ($name:ident, $Type:ident, $list:ident, $Kind:ident) => {
        pub(super) fn $name(project: &mut Project, new: &$Type) -> Result<(), EditError> {
            let mut new = new.clone();
            if new.claim.evidence.is_empty() {
                return Err(EditError::Incomplete);
            }
            let mut check = Check::of(project, &new.id);
            walk::entry(EntryMut::$Kind(&mut new.clone()), &mut check);
            check.result()?;
            if new.id.is_empty() {
                new.id = ids(project).give(stringify!($Kind).to_lowercase().as_str(), words(&new));
            } else if let Some(other) = entry::entry(&project.document, &new.id)
                && other.kind() != Kind::$Kind
            {
                return Err(EditError::WrongKind(other.kind()));
            }
            let target = Target::entity(&new.id);
            let list = &mut project.document.$list;
            match list.iter_mut().find(|one| one.id == new.id) {
                Some(old) => {
                    new.draft = accepted(new.draft.take().or(old.draft.take()));
                    *old = new;
                }
                None => list.push(new),
            }
            accept(project, &[target])
        }
    };
}

/// What gives a new id its words.
trait Words {
    fn words(&self) -> &str;
}

impl Words for Relation {
    fn words(&self) -> &str {
        self.kind.word()
    }
}

impl Words for Event {
    fn words(&self) -> &str {
        self.kind.word()
    }
}

impl Words for Quotation {
    fn words(&self) -> &'static str {
        ""
    }
}

fn words(of: &impl Words) -> &str {
    of.words()
}

fn accepted(draft: Option<Suggestion>) -> Option<Suggestion> {
    draft.map(|draft| Suggestion {
        accepted: true,
        ..draft
    })
}

pub(super) fn put_event(project: &mut Project, new: &Event) -> Result<(), EditError> {
    let stops = new.movement.iter().flat_map(|movement| {
        let ends = movement.from.iter().chain(&movement.to);
        ends.chain(&movement.via)
    });
    match (&new.movement, stops.count()) {
        (Some(_), 0 | 1) => Err(EditError::OneStop),
        _ => put_whole_event(project, new),
    }
}

put!(put_whole_event, Event, events, Event);
put!(put_quotation, Quotation, quotations, Quotation);
put!(put_whole_relation, Relation, relations, Relation);

pub(super) fn put_relation(project: &mut Project, new: &Relation) -> Result<(), EditError> {
    let whole = |end: &article::document::End| end.party.is_some() || end.place.is_some();
    if new.ends.len() != 2 || !new.ends.iter().all(whole) {
        return Err(EditError::Incomplete);
    }
    put_whole_relation(project, new)
}

pub(super) fn put_role(
    project: &mut Project,
    party: &str,
    index: Option<usize>,
    new: &Role,
) -> Result<(), EditError> {
    let kind = kind_of(project, party)?;
    if new.claim.evidence.is_empty() {
        return Err(EditError::Incomplete);
    }
    let mut check = Check::of(project, "");
    walk::role(&mut new.clone(), &mut check);
    check.result()?;
    let person = (project.document.parties.iter_mut())
        .find(|one| one.id == party && one.kind == PartyKind::Person);
    let person = person.ok_or(EditError::WrongKind(kind))?;
    let mut new = new.clone();
    let index = match index {
        Some(index) => {
            let missing = || {
                let party = party.to_string();
                EditError::NoTarget(Target::Role { party, index })
            };
            let old = person.roles.get_mut(index).ok_or_else(missing)?;
            new.draft = accepted(new.draft.take().or(old.draft.take()));
            *old = new;
            index
        }
        None => {
            person.roles.push(new);
            person.roles.len() - 1
        }
    };
    let party = party.to_string();
    accept(project, &[Target::Role { party, index }])
}

pub(super) fn set_date(project: &mut Project, number: usize, when: &When) -> Result<(), EditError> {
    if let Some(date) = &when.date
        && article::edtf::Edtf::parse(date).is_err()
    {
        return Err(EditError::NoDate);
    }
    let draft = project.document.draft.as_mut();
    let date = draft.and_then(|draft| draft.dates.get_mut(number));
    let date = date.ok_or(EditError::NoTarget(Target::Date(number)))?;
    date.when = when.clone();
    date.draft.accepted = true;
    Ok(())
}

pub(super) fn set_unstated(
    project: &mut Project,
    id: &str,
    unstated: &[Text],
) -> Result<(), EditError> {
    let kind = kind_of(project, id)?;
    let field = entry_mut(&mut project.document, id).and_then(|entry| entry.unstated());
    *field.ok_or(EditError::WrongKind(kind))? = unstated.to_vec();
    Ok(())
}

pub(super) fn set_figures(
    project: &mut Project,
    id: &str,
    figures: &[Figure],
) -> Result<(), EditError> {
    let kind = kind_of(project, id)?;
    let fits = |figure: &Figure| {
        figure.value.is_finite()
            && figure
                .up_to
                .is_none_or(|up_to| up_to.is_finite() && up_to > figure.value)
    };
    if !figures.iter().all(fits) {
        return Err(EditError::OutOfRange);
    }
    let field = entry_mut(&mut project.document, id).and_then(|entry| entry.figures());
    *field.ok_or(EditError::WrongKind(kind))? = figures.to_vec();
    Ok(())
}

pub(super) fn set_link(project: &mut Project, link: &Link, on: bool) -> Result<(), EditError> {
    let (from, to) = (kind_of(project, &link.from)?, kind_of(project, &link.to)?);
    let is_fact = |kind: Kind| matches!(kind, Kind::Relation | Kind::Event | Kind::Quotation);
    if link.from == link.to {
        return Err(EditError::Exists(link.to.clone()));
    }
    let lists = entry_mut(&mut project.document, &link.from).and_then(|entry| entry.opposed());
    let (contradicts, corrects) = lists.ok_or(EditError::WrongKind(from))?;
    if !is_fact(to) {
        return Err(EditError::WrongKind(to));
    }
    let list = match link.how {
        Opposition::Contradicts => contradicts,
        Opposition::Corrects => corrects,
    };
    list.retain(|id| *id != link.to);
    if on {
        list.push(link.to.clone());
    }
    Ok(())
}
