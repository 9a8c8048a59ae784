//! Two entities become one.

use super::error::EditError;
use super::words::{self, kind_of, unknown};
use crate::entry::Entry;
use crate::entry_mut::{self, EntryMut, entry_mut};
use crate::evidence;
use crate::project::{Project, Withdrawn};
use crate::target::{Kind, Target};
use crate::texts::original;
use crate::walk::{self, Fate, Pass, Slot};
use article::document::{Also, Claim, Document, Event, Text};
use article::{PartyKind, document::Figure};

/// Every reference to one entity leads to another.
pub(super) struct Becomes<'a> {
    pub from: &'a str,
    pub into: &'a str,
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
    if project.document.source.publisher == from && is_group(project, into) {
        return Err(EditError::Publisher);
    }
    between(project, from, into)?;
    let settled = [from, into].map(|id| project.standing(&Target::entity(id)));
    let settled = settled
        .iter()
        .any(|one| one.is_some_and(|it| !it.is_open()));
    let (gone, _) = entry_mut::take(&mut project.document, from).ok_or_else(|| unknown(from))?;
    let tag = original(&project.document).to_string();
    let stays = entry_mut(&mut project.document, into).ok_or_else(|| unknown(into))?;
    let claims = match &gone {
        Entry::Event(event) => Some(event.claim.clone()),
        _ => None,
    };
    match (gone, stays) {
        (Entry::Place(gone), EntryMut::Place(stays)) => {
            names(&mut stays.aliases, &stays.name, [&gone.name], &gone.aliases);
            stays.mentions.extend(gone.mentions);
            said_besides(&mut stays.unstated, gone.unstated);
            figures(&mut stays.figures, gone.figures);
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
            said_besides(&mut stays.unstated, gone.unstated);
            figures(&mut stays.figures, gone.figures);
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
        (Entry::Event(gone), EntryMut::Event(stays)) => event(stays, *gone, &tag),
        _ => return Err(EditError::WrongKind(one)),
    }
    if settled
        && let Some(Some(draft)) =
            entry_mut(&mut project.document, into).map(|one| one.draft().as_mut())
    {
        draft.accepted = true;
    }
    if let Some(claims) = claims {
        join(project, into, claims);
    }
    replace(&mut project.document, from, into);
    // What was refused names the one that stays, too, should it come back.
    for refused in &mut project.refused {
        let mut pass = Becomes { from, into };
        match &mut refused.what {
            Withdrawn::Entry(entry) => walk::entry(entry.view_mut(), &mut pass),
            Withdrawn::Role { party, role } => {
                if party == from {
                    *party = into.to_string();
                }
                walk::role(role, &mut pass);
            }
            Withdrawn::Date(_) => {}
        }
    }
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

fn is_group(project: &Project, id: &str) -> bool {
    let mut parties = project.document.parties.iter();
    parties.any(|party| party.id == id && party.kind == PartyKind::Group)
}

/// What is not said of the one that goes; nothing twice.
fn said_besides(list: &mut Vec<Text>, more: Vec<Text>) {
    for text in more {
        if !list.contains(&text) {
            list.push(text);
        }
    }
}

fn figures(list: &mut Vec<Figure>, more: Vec<Figure>) {
    for figure in more {
        if !list.contains(&figure) {
            list.push(figure);
        }
    }
}

/// An event has what the other one had and it has not.
fn event(stays: &mut Event, gone: Event, tag: &str) {
    stays.mentions.extend(gone.mentions);
    said_besides(&mut stays.unstated, gone.unstated);
    figures(&mut stays.figures, gone.figures);
    for one in gone.participants {
        if !stays.participants.iter().any(|two| two.party == one.party) {
            stays.participants.push(one);
        }
    }
    let lists = [
        (&mut stays.topics, gone.topics),
        (&mut stays.contradicts, gone.contradicts),
        (&mut stays.corrects, gone.corrects),
    ];
    for (list, more) in lists {
        list.extend(more);
        let mut seen = std::collections::HashSet::new();
        // An event does not stand against itself.
        list.retain(|id| *id != stays.id && *id != gone.id && seen.insert(id.clone()));
    }
    stays.place = stays.place.take().or(gone.place);
    stays.movement = stays.movement.take().or(gone.movement);
    stays.when = stays.when.take().or(gone.when);
    stays.venue = stays.venue.take().or(gone.venue);
    stays.part_of = stays.part_of.take().filter(|id| *id != gone.id);
    if stays.short.is_none() {
        shorter(&mut stays.short, &stays.name, &gone.name, tag);
    }
}

/// What bears the one that goes bears the one that stays: in the same voice it is more evidence, in another
/// one it stands beside it.
fn join(project: &mut Project, into: &str, gone: Claim) {
    let document = &project.document;
    let Some(own) = crate::entry::entry(document, into).and_then(|entry| entry.claim()) else {
        return;
    };
    let mut claim = own.clone();
    let first = Also {
        status: Some(gone.status),
        voice: gone.voice,
        evidence: gone.evidence,
    };
    let all = std::iter::once(first).chain(gone.also);
    for also in all {
        let taken = claim.also.iter().flat_map(|one| &one.evidence);
        let taken: Vec<_> = claim.evidence.iter().chain(taken).cloned().collect();
        // A quote has one voice.
        let new = also
            .evidence
            .into_iter()
            .filter(|quote| evidence::with(document, &taken, quote.clone()).len() > taken.len());
        let evidence: Vec<_> = new.collect();
        if evidence.is_empty() {
            continue;
        }
        let status = also.status.filter(|status| *status != claim.status);
        if also.voice == claim.voice && status.is_none() {
            for quote in evidence {
                claim.evidence = evidence::with(document, &claim.evidence, quote);
            }
        } else {
            claim.also.push(Also {
                status,
                voice: also.voice,
                evidence,
            });
        }
    }
    if let Some(field) = entry_mut(&mut project.document, into).and_then(|entry| entry.claim()) {
        *field = claim;
    }
}
