//! Two entities become one; one becomes two.

use super::blank::{self, sort};
use super::error::EditError;
use super::new::named_at;
use super::words::{self, ids, kind_of, unknown};
use crate::entry::{self, Entry, EntryRef};
use crate::entry_mut::{self, EntryMut, entry_mut};
use crate::project::Project;
use crate::target::{Kind, Target};
use crate::texts::{locate, only_in, original, passage_text, words as words_of};
use crate::walk::{self, Fate, Pass, Slot};
use article::document::{Document, Event, Party, Place, Text, Topic};

struct Becomes<'a> {
    from: &'a str,
    into: &'a str,
}

impl Pass for Becomes<'_> {
    fn reference(&mut self, id: &str, _: Slot) -> Fate {
        match id == self.from {
            true => Fate::Becomes(self.into.to_string()),
            false => Fate::Stays,
        }
    }
}

/// Everything that names an entity names another.
pub(super) fn replace(document: &mut Document, from: &str, into: &str) {
    walk::document(document, &mut Becomes { from, into });
}

pub(super) fn merge(project: &mut Project, from: &str, into: &str) -> Result<(), EditError> {
    let (one, other) = (kind_of(project, from)?, kind_of(project, into)?);
    if from == into {
        return Err(EditError::Exists(into.to_string()));
    }
    let same_list = match (one, other) {
        (Kind::Person | Kind::Organisation, Kind::Person | Kind::Organisation) => true,
        (Kind::Relation | Kind::Quotation, _) => false,
        (one, other) => one == other,
    };
    if !same_list {
        return Err(EditError::WrongKind(one));
    }
    between(project, from, into)?;
    let (gone, _) = entry_mut::take(&mut project.document, from).ok_or_else(|| unknown(from))?;
    let tag = original(&project.document).to_string();
    let stays = entry_mut(&mut project.document, into).ok_or_else(|| unknown(into))?;
    match (gone, stays) {
        (Entry::Place(gone), EntryMut::Place(stays)) => {
            names(&mut stays.aliases, &stays.name, [&gone.name], &gone.aliases);
            stays.mentions.extend(gone.mentions);
            stays.unstated.extend(gone.unstated);
            stays.figures.extend(gone.figures);
            if stays.claim.is_none() && gone.claim.is_some() {
                stays.claim = gone.claim;
                stays.reference = None;
            }
            if stays.within.as_ref().is_none_or(|at| at.place == from) {
                stays.within = gone.within.filter(|at| at.place != into);
            }
        }
        (Entry::Party(gone), EntryMut::Party(stays)) => {
            let formal = [Some(&gone.name), gone.short.as_ref()];
            names(
                &mut stays.aliases,
                &stays.name,
                formal.into_iter().flatten(),
                &gone.aliases,
            );
            stays.mentions.extend(gone.mentions);
            stays.unstated.extend(gone.unstated);
            stays.figures.extend(gone.figures);
            if stays.kind == article::PartyKind::Person {
                stays.roles.extend(gone.roles);
            }
            if stays.claim.is_none() && gone.claim.is_some() {
                stays.claim = gone.claim;
                stays.reference = None;
            }
            if stays.seat.is_none() {
                stays.seat = gone.seat;
            }
            if stays.short.is_none() {
                shorter(&mut stays.short, &stays.name, &gone.name, &tag);
            }
        }
        (Entry::Topic(gone), EntryMut::Topic(stays)) => {
            names(&mut stays.aliases, &stays.name, [&gone.name], &gone.aliases);
            stays.mentions.extend(gone.mentions);
        }
        (Entry::Event(gone), EntryMut::Event(stays)) => {
            stays.mentions.extend(gone.mentions);
            stays.unstated.extend(gone.unstated);
            stays.figures.extend(gone.figures);
            for one in gone.participants {
                if !stays.participants.iter().any(|two| two.party == one.party) {
                    stays.participants.push(one);
                }
            }
            if stays.place.is_none() {
                stays.place = gone.place;
            }
            if stays.when.is_none() {
                stays.when = gone.when;
            }
            if stays.part_of.as_deref() == Some(from) {
                stays.part_of = None;
            }
        }
        _ => return Err(EditError::WrongKind(one)),
    }
    replace(&mut project.document, from, into);
    words::sort_mentions(&mut project.document, into);
    Ok(())
}

/// A relation between the two would relate one thing to itself: a suggested one goes.
fn between(project: &mut Project, from: &str, into: &str) -> Result<(), EditError> {
    let at = |end: &article::document::End, id: &str| {
        let place = end.place.as_ref().map(|at| at.place.as_str());
        end.party.as_deref().or(place) == Some(id)
    };
    let relations = project.document.relations.iter();
    let selfish = relations.filter(|relation| match relation.ends.as_slice() {
        [one, other] => at(one, from) && at(other, into) || at(one, into) && at(other, from),
        _ => false,
    });
    let selfish: Vec<Target> = selfish.map(|one| Target::entity(&one.id)).collect();
    let open = |target: &Target| project.standing(target).is_some_and(|it| it.is_open());
    let settled: Vec<Target> = selfish.iter().filter(|one| !open(one)).cloned().collect();
    if !settled.is_empty() {
        return Err(EditError::Needed(settled));
    }
    super::leave::leave(project, &selfish, true)
}

/// The names of the one that goes are other forms of the name of the one that stays.
fn names<'a>(
    aliases: &mut std::collections::BTreeMap<String, Vec<String>>,
    name: &Text,
    formal: impl IntoIterator<Item = &'a Text>,
    others: &std::collections::BTreeMap<String, Vec<String>>,
) {
    let formal = formal.into_iter().flat_map(|text| &text.0);
    let formal = formal.filter_map(|(tag, words)| Some((tag, words.as_ref()?)));
    let others = others
        .iter()
        .flat_map(|(tag, all)| all.iter().map(move |words| (tag, words)));
    for (tag, words) in formal.chain(others) {
        let own = name.0.get(tag).and_then(Option::as_ref) == Some(words);
        let list = aliases.entry(tag.clone()).or_default();
        if !own && !list.contains(words) {
            list.push(words.clone());
        }
    }
    aliases.retain(|_, list| !list.is_empty());
}

/// A name that is one word, or capitals, is the short name of a longer one.
fn shorter(short: &mut Option<Text>, name: &Text, other: &Text, tag: &str) {
    let words = |text: &Text| text.0.get(tag).cloned().flatten().unwrap_or_default();
    let (long, brief) = (words(name), words(other));
    let letters = |text: &str| text.chars().count();
    if !brief.contains(char::is_whitespace)
        && 0 < letters(&brief)
        && letters(&brief) < letters(&long)
    {
        *short = Some(other.clone());
    }
}

pub(super) fn split(
    project: &mut Project,
    id: &str,
    mentions: &[usize],
    name: Option<&str>,
) -> Result<(), EditError> {
    let kind = kind_of(project, id)?;
    let tag = original(&project.document).to_string();
    let entry = entry::entry(&project.document, id).ok_or_else(|| unknown(id))?;
    let all = entry.mentions();
    let chosen = |number: &usize| mentions.contains(number);
    let moved: Vec<_> = (0..all.len()).filter(chosen).collect();
    if moved.is_empty() || moved.len() == all.len() || mentions.iter().any(|at| *at >= all.len()) {
        return Err(EditError::NoWords);
    }
    let quotes: Vec<_> = (moved.iter())
        .filter_map(|at| all.get(*at).cloned())
        .collect();
    let document = &project.document;
    let ranges = quotes.iter().filter_map(|one| locate(document, one, &tag));
    let first = ranges.min().ok_or(EditError::NoWords)?;
    let text = passage_text(document, first.passage, &tag).unwrap_or_default();
    let own = words_of(text, first.span).ok_or(EditError::NoWords)?;
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    let name = name.unwrap_or(own);
    let new_id = ids(project).give(sort(kind), name);
    let name = only_in(document, &tag, name);
    let claim = named_at(document, first)?;
    let new = match entry {
        EntryRef::Place(place) => Entry::Place(Box::new(Place {
            // A second country would need another code.
            kind: match place.kind {
                article::PlaceKind::Country => article::PlaceKind::City,
                kind => kind,
            },
            claim: Some(claim),
            mentions: quotes,
            ..blank::place(new_id, name)
        })),
        EntryRef::Party(party) => Entry::Party(Box::new(Party {
            kind: party.kind,
            claim: Some(claim),
            mentions: quotes,
            ..blank::party(new_id, name)
        })),
        EntryRef::Topic(_) => Entry::Topic(Box::new(Topic {
            mentions: quotes,
            ..blank::topic(new_id, name, claim)
        })),
        EntryRef::Event(event) => Entry::Event(Box::new(Event {
            kind: event.kind,
            what: event.what.clone(),
            mentions: quotes,
            ..blank::event(new_id, name, claim)
        })),
        EntryRef::Relation(_) | EntryRef::Quotation(_) => return Err(EditError::WrongKind(kind)),
    };
    let mut number = 0;
    let list = entry_mut(&mut project.document, id).and_then(|entry| entry.mentions());
    list.ok_or_else(|| unknown(id))?.retain(|_| {
        number += 1;
        !moved.contains(&(number - 1))
    });
    entry_mut::put(&mut project.document, new, usize::MAX);
    Ok(())
}
