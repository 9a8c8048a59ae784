//! What else an edit changes.

use crate::edit::data::Edit;
use crate::edit::error::EditError;
use crate::entry::{EntryRef, entry};
use crate::project::{Project, Withdrawn};
use crate::target::Target;

/// What becomes of something that an edit does not name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// It is accepted with it.
    Accepted,
    /// It leaves the article with it.
    Refused,
    /// It comes back with it.
    Restored,
    /// It loses or changes a part.
    Changed,
    /// It needs what the edit would take away, so that the edit is not possible.
    Hinders,
}

/// Something that an edit changes besides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Consequence {
    /// What: of the project before the edit, or after it if it comes back.
    pub target: Target,
    /// What becomes of it.
    pub effect: Effect,
}

impl Project {
    /// What else an edit changes, in the order of the format; what hinders it, if it is not possible for
    /// that.
    pub fn consequences(&self, edit: &Edit) -> Vec<Consequence> {
        let named = named(edit);
        let after = match self.after(edit) {
            Ok(after) => after,
            Err(EditError::Needed(targets) | EditError::Taken(targets)) => {
                let hinders = |target| Consequence {
                    target,
                    effect: Effect::Hinders,
                };
                return targets.into_iter().map(hinders).collect();
            }
            Err(_) => return Vec::new(),
        };
        let mut found = Vec::new();
        for (target, draft) in self.targets().filter(|(target, _)| !named.contains(target)) {
            let Some(effect) = self.effect(&after, &target, draft.is_some_and(|one| one.accepted))
            else {
                continue;
            };
            found.push(Consequence { target, effect });
        }
        for refused in &self.refused {
            if let Withdrawn::Entry(entry_back) = &refused.what {
                let id = entry_back.view().id();
                let target = Target::entity(id);
                let is_back = entry(&after.document, id).is_some();
                let asked = edit.restored().and_then(|at| self.refused.get(at));
                if is_back && asked != Some(refused) {
                    let effect = Effect::Restored;
                    found.push(Consequence { target, effect });
                }
            }
        }
        found
    }

    fn effect(&self, after: &Self, target: &Target, accepted: bool) -> Option<Effect> {
        match target {
            Target::Entity(id) => {
                let before = entry(&self.document, id)?;
                let Some(then) = entry(&after.document, id) else {
                    return Some(Effect::Refused);
                };
                let now = then.draft().is_some_and(|draft| draft.accepted);
                match () {
                    () if now && !accepted => Some(Effect::Accepted),
                    () if !same(before, then) => Some(Effect::Changed),
                    () => None,
                }
            }
            Target::Role { party, index } => {
                let before = self.role(party, *index)?;
                // The person goes with all roles, or a role goes and the next ones move up.
                let roles = after.document.parties.iter().find(|one| one.id == *party)?;
                let then = roles.roles.iter().find(|one| one.title == before.title);
                let Some(then) = then else {
                    return Some(Effect::Refused);
                };
                let now = then.draft.as_ref().is_some_and(|draft| draft.accepted);
                (now && !accepted).then_some(Effect::Accepted)
            }
            Target::Date(_) => None,
        }
    }
}

/// Whether an entry says the same; its roles are targets of their own.
fn same(one: EntryRef<'_>, other: EntryRef<'_>) -> bool {
    match (one, other) {
        (EntryRef::Party(one), EntryRef::Party(other)) if one.roles != other.roles => {
            let mut other = other.clone();
            other.roles.clone_from(&one.roles);
            *one == other
        }
        (one, other) => one == other,
    }
}

/// What an edit names itself.
fn named(edit: &Edit) -> Vec<Target> {
    match edit {
        Edit::Accept(targets)
        | Edit::Refuse(targets)
        | Edit::Reopen(targets)
        | Edit::Remove(targets) => targets.clone(),
        Edit::Merge { from, into } => vec![Target::entity(from), Target::entity(into)],
        Edit::Together(edits) => edits.iter().flat_map(named).collect(),
        edit => edit.gist().1.into_iter().collect(),
    }
}
