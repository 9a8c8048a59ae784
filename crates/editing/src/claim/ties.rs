//! How a claim stands to other facts.

use super::form::ClaimForm;
use crate::entry::{EntryRef, entries, entry};
use crate::project::Project;
use crate::target::Kind;
use compact::sort::CompactSort;
use std::collections::BTreeSet;

/// How a claim stands to another fact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tie {
    /// Both cannot be so.
    Contradicts,
    /// It puts the other right.
    Corrects,
    /// It came about at this event, or is part of it. There is at most one.
    AtEvent,
}

impl Tie {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Contradicts, Self::Corrects, Self::AtEvent];
}

impl ClaimForm {
    /// To which facts it stands how.
    pub fn ties(&self) -> Vec<(Tie, &str)> {
        let contradicts = self.contradicts.iter().map(|id| (Tie::Contradicts, &**id));
        let corrects = self.corrects.iter().map(|id| (Tie::Corrects, &**id));
        let event = self.at_event.iter().map(|id| (Tie::AtEvent, &**id));
        contradicts.chain(corrects).chain(event).collect()
    }

    /// It stands so to another fact from now on.
    pub fn tie(&mut self, tie: Tie, id: &str) {
        let list = match tie {
            Tie::Contradicts => &mut self.contradicts,
            Tie::Corrects => &mut self.corrects,
            Tie::AtEvent => {
                self.at_event = Some(id.to_string());
                return;
            }
        };
        if !list.iter().any(|one| one == id) {
            list.push(id.to_string());
        }
    }

    /// It does so no longer.
    pub fn untie(&mut self, tie: Tie, id: &str) {
        match tie {
            Tie::Contradicts => self.contradicts.retain(|one| one != id),
            Tie::Corrects => self.corrects.retain(|one| one != id),
            Tie::AtEvent => self.at_event = None,
        }
    }

    /// To which facts it may stand so: those that share somebody with it first, then in the order of the
    /// format.
    pub fn may_tie(&self, project: &Project, tie: Tie) -> Vec<String> {
        let own = self.base.as_ref().map(|base| base.view().id());
        let tied: BTreeSet<&str> = (self.ties().into_iter())
            .filter(|(other, _)| *other == tie)
            .map(|(_, id)| id)
            .collect();
        let parts = self.who.iter().chain(&self.with_whom);
        let parts: BTreeSet<&str> = parts.map(|part| &*part.id).collect();
        let fits = |found: &EntryRef<'_>| {
            let kind = found.kind();
            let is_fact = matches!(kind, Kind::Relation | Kind::Event | Kind::Quotation);
            let is_event = kind == Kind::Event && !lies_in(project, found.id(), own);
            Some(found.id()) != own
                && !tied.contains(found.id())
                && if tie == Tie::AtEvent {
                    is_event
                } else {
                    is_fact
                }
        };
        let found = entries(&project.document).filter(fits);
        let mut found: Vec<(bool, String)> = found
            .map(|one| (!shares(one, &parts), one.id().to_string()))
            .collect();
        found.compact_sort_by_key(|(strange, _)| *strange);
        found.into_iter().map(|(_, id)| id).collect()
    }
}

/// Whether an event is part of another, however far.
fn lies_in(project: &Project, id: &str, of: Option<&str>) -> bool {
    let mut seen = BTreeSet::new();
    let mut at = Some(id);
    while let Some(id) = at.filter(|id| seen.insert(*id)) {
        if Some(id) == of {
            return true;
        }
        at = match entry(&project.document, id) {
            Some(EntryRef::Event(event)) => event.part_of.as_deref(),
            _ => None,
        };
    }
    false
}

/// Whether a fact names one of these.
fn shares(fact: EntryRef<'_>, parts: &BTreeSet<&str>) -> bool {
    match fact {
        EntryRef::Relation(relation) => relation.ends.iter().any(|end| {
            let place = end.place.as_ref().map(|at| &*at.place);
            (end.party.as_deref().or(place)).is_some_and(|id| parts.contains(id))
        }),
        EntryRef::Event(event) => {
            let mut all = event.participants.iter();
            all.any(|one| parts.contains(&*one.party))
        }
        EntryRef::Quotation(quotation) => parts.contains(&*quotation.claim.voice.speaker),
        _ => false,
    }
}
