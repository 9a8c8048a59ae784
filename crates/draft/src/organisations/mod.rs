//! Organisations: which mentions mean one, and its full and its short name.

pub mod heads;
mod join;
mod nominative;
mod read;
mod single;
mod words;

use crate::name::Name;
use crate::{Language, Paragraph};
use read::{Read, read};
use std::collections::HashMap;
use words::in_quotes;
pub(crate) use words::{abbreviates, is_abbreviation};

/// An organisation of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Organisation {
    /// The fullest name that the text gives, in the nominative.
    pub name: String,
    /// A shorter name that the text gives: an abbreviation, or the name in quotation marks.
    pub short: Option<String>,
    /// The abbreviation as it stands in brackets behind the full name, if it does.
    pub abbreviation: Option<String>,
    /// Other names that the text gives, as they stand there.
    pub aliases: Vec<String>,
    /// The mentions, by their numbers in the list that was given.
    pub mentions: Vec<usize>,
}

/// The organisations of a text, in the order in which they are first named. `names` are mentions of
/// organisations, in the order of the text.
pub fn organisations(
    names: &[&Name],
    paragraphs: &[Paragraph],
    language: Language,
) -> Vec<Organisation> {
    let read: Vec<Read> = names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let previous = index
                .checked_sub(1)
                .and_then(|index| names.get(index).copied());
            read(index, name, previous, paragraphs, language)
        })
        .collect();
    collect(&read, &join::groups(&read))
}

fn collect(read: &[Read], group_of: &[usize]) -> Vec<Organisation> {
    let mut groups: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut place: HashMap<usize, usize> = HashMap::new();
    for index in 0..read.len() {
        let root = group_of.get(index).copied().unwrap_or(index);
        let at = *place.entry(root).or_insert_with(|| {
            groups.push((root, Vec::new()));
            groups.len() - 1
        });
        if let Some((_, members)) = groups.get_mut(at) {
            members.push(index);
        }
    }
    groups
        .into_iter()
        .map(|(_, members)| organisation(read, members))
        .collect()
}

fn organisation(read: &[Read], members: Vec<usize>) -> Organisation {
    let all: Vec<&Read> = members
        .iter()
        .filter_map(|index| read.get(*index))
        .collect();
    let full = all
        .iter()
        .filter(|one| !one.abbreviation)
        .max_by_key(|one| (one.key.len(), one.name == one.written))
        .or(all.first());
    let name = full.map_or(String::new(), |full| match &*full.key {
        [_] if !full.abbreviation && full.quoted.is_none() => {
            let forms = all.iter().filter(|one| one.key == full.key);
            single::nominative(forms.map(|one| &*one.written))
        }
        _ => full.name.clone(),
    });
    let abbreviation = all
        .iter()
        .find(|one| one.abbreviation && one.written != name)
        .map(|one| one.written.clone());
    let quoted = full
        .and_then(|full| in_quotes(&full.written))
        .map(str::to_string)
        .filter(|quoted| quoted.chars().count() + 2 < name.chars().count());
    let mut aliases: Vec<String> = Vec::new();
    for one in &all {
        let known = one.written == name || aliases.contains(&one.written);
        if !known && abbreviation.as_ref() != Some(&one.written) {
            aliases.push(one.written.clone());
        }
    }
    Organisation {
        name,
        short: abbreviation.clone().or(quoted),
        abbreviation,
        aliases,
        mentions: members,
    }
}
