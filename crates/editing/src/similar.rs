//! Which entities may be the same, by their names.

use crate::entry::{EntryRef, entries, entry};
use crate::occurrences::shared_words;
use crate::project::Project;
use crate::target::Kind;
use crate::texts::original;
use compact::sort::CompactSort;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// An entity that another one may be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Similar {
    /// Its id.
    pub id: String,
    /// How many words of their names are the same, in whatever form; an abbreviation counts as all of them.
    pub shared: usize,
}

/// The other entities of the same kind, the likeliest first; those that share nothing come in the order of
/// the format. Nothing for what cannot be merged.
pub fn similar(project: &Project, id: &str) -> Vec<Similar> {
    let document = &project.document;
    let Some(own) = entry(document, id) else {
        return Vec::new();
    };
    let kind = own.kind();
    if !matches!(
        kind,
        Kind::Place | Kind::Person | Kind::Organisation | Kind::Event | Kind::Topic
    ) {
        return Vec::new();
    }
    let tag = original(document);
    let names = names(own, tag);
    let others = entries(document).filter(|other| other.kind() == kind && other.id() != id);
    let mut found: Vec<Similar> = others
        .map(|other| Similar {
            id: other.id().to_string(),
            shared: alike(&names, &self::names(other, tag), tag),
        })
        .collect();
    found.compact_sort_by_key(|one| Reverse(one.shared));
    found
}

/// Most names of an entity that are compared: more would say nothing new.
const MOST_NAMES: usize = 12;

/// All names of an entity, each once.
fn names<'a>(entry: EntryRef<'a>, tag: &str) -> Vec<&'a str> {
    let formal = [Some(entry.name()), entry.short()].into_iter().flatten();
    let formal = formal.filter_map(|name| name.0.get(tag)?.as_deref());
    let aliases = match entry {
        EntryRef::Place(place) => place.aliases.get(tag),
        EntryRef::Party(party) => party.aliases.get(tag),
        EntryRef::Topic(topic) => topic.aliases.get(tag),
        _ => None,
    };
    let aliases = aliases.into_iter().flatten().map(String::as_str);
    let mentions = entry.mentions().iter();
    let mentions = mentions.filter_map(|quote| Some(&*quote.quotes.get(tag)?.as_ref()?.exact));
    let mut seen = BTreeSet::new();
    let all = formal.chain(aliases).chain(mentions);
    all.filter(|name| seen.insert(*name))
        .take(MOST_NAMES)
        .collect()
}

/// The most that any two names share.
fn alike(one: &[&str], other: &[&str], tag: &str) -> usize {
    let pairs = one
        .iter()
        .flat_map(|one| other.iter().map(move |other| (*one, *other)));
    let shared = pairs.map(|(one, other)| {
        let short = abbreviates(one, other).max(abbreviates(other, one));
        shared_words(one, other, tag).max(short)
    });
    shared.max().unwrap_or(0)
}

/// How many words an abbreviation stands for; 0 if it is none of them.
fn abbreviates(short: &str, long: &str) -> usize {
    let letters = short.chars().count();
    let words = long.split(|sign: char| !sign.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let first = words.iter().filter_map(|word| word.chars().next());
    let first: String = first.flat_map(char::to_uppercase).collect();
    let is_short = letters > 1 && short.chars().all(char::is_uppercase) && short == first;
    if is_short { letters } else { 0 }
}
