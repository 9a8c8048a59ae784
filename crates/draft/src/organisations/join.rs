//! Which mentions mean one organisation.

use super::heads::head;
use super::read::Read;
use super::words::{abbreviates, blends};
use crate::morphology::{Gender, adjective};
use std::collections::HashMap;

/// Most different names that one is compared with.
const MOST_COMPARED: usize = 200;

/// For each mention the number of the first of its group.
pub(super) fn groups(read: &[Read]) -> Vec<usize> {
    let mut groups = Groups((0..read.len()).collect());
    let mut by_key: HashMap<&[String], usize> = HashMap::new();
    // The same words, whatever their endings.
    let mut different: Vec<usize> = Vec::new();
    for (index, one) in read.iter().enumerate() {
        let known = *by_key.entry(&one.key).or_insert(index);
        if known == index {
            different.push(index);
        }
        groups.join(index, known);
        if let Some(quoted) = &one.quoted {
            let known = *by_key.entry(quoted).or_insert(index);
            groups.join(index, known);
        }
        if let Some(full) = one.behind {
            groups.join(index, full);
        }
    }
    for (place, index) in different.iter().enumerate() {
        let Some(one) = read.get(*index) else {
            continue;
        };
        let before = different.get(place.saturating_sub(MOST_COMPARED)..place);
        let behind = different.get(place + 1..different.len().min(place + MOST_COMPARED));
        let mut others = before
            .into_iter()
            .flatten()
            .rev()
            .chain(behind.into_iter().flatten());
        let full = others.find(|other| {
            read.get(**other)
                .is_some_and(|full| is_short_for(one, full))
        });
        if let Some(full) = full {
            groups.join(*index, *full);
        }
    }
    (0..read.len()).map(|index| groups.root(index)).collect()
}

/// Whether the text may say `short` for `full`.
fn is_short_for(short: &Read, full: &Read) -> bool {
    if short.abbreviation && !full.abbreviation && abbreviates(&short.written, &full.name) {
        return true;
    }
    let (one, other) = (&short.key, &full.key);
    if one.len() == 1 && other.len() > 1 && blends(&short.name, &full.name) {
        return true;
    }
    if one.len() >= other.len() || one.is_empty() {
        return false;
    }
    let begins = other.starts_with(one);
    let ends = other.ends_with(one);
    let common = head(&short.written).is_some();
    if one.len() == 1 && common {
        // «Ассоциация» for the one whose head it is.
        return other.contains(&one[0])
            && full.name.split(' ').any(|word| head(word).is_some())
            && (begins || first_words(full, other.len() - 1));
    }
    let rest = other.len() - one.len();
    begins || ends && rest < 3 && one.len() + 1 >= rest && first_words(full, rest)
}

/// Whether the first words of a name are adjectives, or capitalised words in Latin letters («U.S.»).
fn first_words(full: &Read, count: usize) -> bool {
    let mut words = full.name.split(' ').take(count);
    words.all(|word| {
        adjective(&word.to_lowercase(), Gender::Feminine).is_some()
            || word.starts_with(|c: char| c.is_ascii_uppercase())
    })
}

/// Sets that are joined; each is known by its first member.
struct Groups(Vec<usize>);

impl Groups {
    fn root(&self, mut index: usize) -> usize {
        while let Some(&above) = self.0.get(index) {
            if above == index {
                break;
            }
            index = above;
        }
        index
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(group) = self.0.get_mut(one.max(other)) {
            *group = one.min(other);
        }
    }
}
