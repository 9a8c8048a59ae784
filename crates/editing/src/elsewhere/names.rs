//! Under which names the entities of an article are known.

use super::folded::folded;
use crate::entry::{EntryRef, entries};
use crate::project::{Project, Withdrawn};
use crate::target::Kind;
use crate::texts::original;
use std::collections::{HashMap, HashSet};

/// Under which names the entities are known: in full, in short, and as the text has them.
pub(super) struct Names {
    ids: HashMap<String, Vec<(Kind, String)>>,
    /// The names of what was refused.
    refused: HashSet<(Kind, String)>,
}

/// Persons and organisations are told apart by a glance only: what is one here may be the other there.
pub(super) fn alike(one: Kind, other: Kind) -> bool {
    let is_party = |kind| matches!(kind, Kind::Person | Kind::Organisation);
    one == other || is_party(one) && is_party(other)
}

impl Names {
    pub fn of(project: &Project) -> Self {
        let mut names = Self {
            ids: HashMap::new(),
            refused: HashSet::new(),
        };
        let tag = original(&project.document);
        for entry in entries(&project.document) {
            names.add(entry, tag);
        }
        for refused in &project.refused {
            if let Withdrawn::Entry(entry) = &refused.what {
                let entry = entry.view();
                let name = entry.name().0.get(tag).and_then(Option::as_deref);
                let name = folded(name.unwrap_or_default());
                names.refused.insert((entry.kind(), name));
            }
        }
        names
    }

    /// Adds the names of an entry; the first that has a name keeps it.
    pub fn add(&mut self, entry: EntryRef, tag: &str) {
        if entry.kind().is_claim() && entry.kind() != Kind::Event {
            return;
        }
        let texts = [Some(entry.name()), entry.short()].into_iter().flatten();
        let texts = texts.filter_map(|text| text.0.get(tag)?.as_deref());
        let quotes = entry.mentions().iter();
        let words = quotes.filter_map(|quote| Some(&*quote.quotes.get(tag)?.as_ref()?.exact));
        for name in texts.chain(words) {
            let known = self.ids.entry(folded(name)).or_default();
            if !known.iter().any(|(_, id)| id == entry.id()) {
                known.push((entry.kind(), entry.id().to_string()));
            }
        }
    }

    /// The id of what has this name and is of a kind that fits.
    pub fn find(&self, name: &str, fits: impl Fn(Kind) -> bool) -> Option<&str> {
        let known = self.ids.get(&folded(name))?.iter();
        let mut known = known.filter(|(kind, _)| fits(*kind));
        known.next().map(|(_, id)| &**id)
    }

    /// Whether something of this name was refused.
    pub fn is_refused(&self, kind: Kind, name: &str) -> bool {
        self.refused.contains(&(kind, folded(name)))
    }
}
