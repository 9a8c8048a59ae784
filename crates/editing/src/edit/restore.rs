//! Bringing back what was refused.

use super::blank::no_drafting;
use super::error::EditError;
use super::text::is_there;
use crate::entry::{self, Entry, entries};
use crate::entry_mut;
use crate::project::{Project, Refused, Withdrawn};
use crate::target::Kind;
use crate::texts::{locate, original, plain};
use crate::walk::{self, Fate, Pass, Slot};
use article::document::{Document, Quote, Selector, Text, Voice};
use compact::sort::CompactSort;
use std::collections::{BTreeMap, BTreeSet, HashMap};

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
        for (id, slot) in needs {
            if let Some(entry) = entry::entry(&project.document, &id) {
                // It has become something else meanwhile.
                match slot.takes(entry.kind()) {
                    true => continue,
                    false => return Err(EditError::WrongKind(entry.kind())),
                }
            }
            let (at, kind) = refused_entry(project, &id).ok_or(EditError::Unknown(id))?;
            if !slot.takes(kind) {
                return Err(EditError::WrongKind(kind));
            }
            queue.push(at);
        }
    }
    let mut back = Vec::new();
    for at in wanted.into_iter().rev() {
        back.push(project.refused.remove(at));
    }
    for refused in &mut back {
        // Its words may have been changed since.
        if !is_there(&project.document, &mut refused.what) {
            return Err(EditError::NoWords);
        }
    }
    // Roles after their people, whatever was refused first.
    back.compact_sort_by_key(|refused| matches!(refused.what, Withdrawn::Role { .. }));
    for refused in &back {
        if let Withdrawn::Entry(entry) = &refused.what
            && entry::entry(&project.document, entry.view().id()).is_some()
        {
            return Err(EditError::Exists(entry.view().id().to_string()));
        }
    }
    let ids = back.iter().filter_map(|refused| match &refused.what {
        Withdrawn::Entry(entry) => Some(entry.view().id().to_string()),
        Withdrawn::Role { party, .. } => Some(party.clone()),
        Withdrawn::Date(_) => None,
    });
    let ids: Vec<String> = ids.collect();
    for refused in back {
        put_back(project, refused)?;
    }
    // What they named may still be refused, gone for good, or something else by now.
    let there = entries(&project.document).map(|entry| (entry.id().to_string(), entry.kind()));
    let languages = project.document.languages.clone();
    let mut pass = Known {
        kinds: there.collect(),
        languages: &languages,
        texts: texts(&project.document),
        voice: plain(&project.document),
    };
    for id in ids {
        if let Some(entry) = entry_mut::entry_mut(&mut project.document, &id) {
            walk::entry(entry, &mut pass);
        }
    }
    let drafts = project.document.draft.iter_mut();
    for date in drafts.flat_map(|draft| &mut draft.dates) {
        walk::dated(date, &mut pass);
    }
    Ok(())
}

/// Where the entry of that id is among what was refused, and what it is.
fn refused_entry(project: &Project, id: &str) -> Option<(usize, Kind)> {
    let numbered = project.refused.iter().enumerate();
    let mut entries = numbered.filter_map(|(at, refused)| match &refused.what {
        Withdrawn::Entry(entry) => Some((at, entry.view())),
        Withdrawn::Role { .. } | Withdrawn::Date(_) => None,
    });
    let (at, entry) = entries.find(|(_, entry)| entry.id() == id)?;
    Some((at, entry.kind()))
}

/// Without which something refused cannot come back.
fn needs(what: &Withdrawn) -> Vec<(String, Slot)> {
    let mut ids = Vec::new();
    match what {
        Withdrawn::Entry(entry) => {
            if entry.view().kind().is_claim()
                && let Some(claim) = entry.view().claim()
            {
                ids.push((claim.voice.speaker.clone(), Slot::PartyOrPlace));
            }
            if let Entry::Relation(relation) = entry {
                for end in &relation.ends {
                    match (&end.party, &end.place) {
                        (Some(party), _) => ids.push((party.clone(), Slot::Party)),
                        (None, Some(at)) => ids.push((at.place.clone(), Slot::Place)),
                        (None, None) => {}
                    }
                }
            }
        }
        Withdrawn::Role { party, role } => {
            ids.push((party.clone(), Slot::Party));
            ids.push((role.claim.voice.speaker.clone(), Slot::PartyOrPlace));
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

fn texts(document: &Document) -> HashMap<(String, String), String> {
    let passages = document.passages.iter();
    let each = passages.flat_map(|passage| {
        let texts = passage.text.0.iter();
        texts.filter_map(|(tag, text)| {
            let text = text.clone()?;
            Some(((passage.id.clone(), tag.clone()), text))
        })
    });
    each.collect()
}

/// Lets go of references that lead to nothing of the right sort, and of languages that are gone.
struct Known<'a> {
    kinds: HashMap<String, Kind>,
    languages: &'a [String],
    /// The texts of passages, by id and language.
    texts: HashMap<(String, String), String>,
    voice: Voice,
}

impl Pass for Known<'_> {
    fn text(&mut self, text: &mut Text) {
        text.0.retain(|tag, _| self.languages.contains(tag));
    }

    fn quote(&mut self, quote: &mut Quote) {
        quote.quotes.retain(|tag, _| self.languages.contains(tag));
        // A translation that has changed since has other words.
        for (tag, slot) in &mut quote.quotes {
            let text = self.texts.get(&(quote.passage.clone(), tag.clone()));
            let there = |selector: &Selector| {
                text.is_some_and(|text| article::check::locate(text, selector).is_ok())
            };
            if !slot.as_ref().is_some_and(there) {
                *slot = None;
            }
        }
    }

    fn aliases(&mut self, aliases: &mut BTreeMap<String, Vec<String>>) {
        aliases.retain(|tag, _| self.languages.contains(tag));
    }

    fn reference(&mut self, id: &str, slot: Slot) -> Fate {
        match self.kinds.get(id).is_some_and(|kind| slot.takes(*kind)) {
            true => Fate::Stays,
            false => Fate::Goes,
        }
    }

    fn voice_instead(&self) -> Option<Voice> {
        Some(self.voice.clone())
    }
}
