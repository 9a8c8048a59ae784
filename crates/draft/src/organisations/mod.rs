//! Organisations: which mentions mean one, and its full and its short name.

pub mod heads;
mod nominative;
mod words;

use crate::morphology::stem;
use crate::name::Name;
use crate::{Language, Paragraph};
use nominative::nominative;
use std::collections::HashMap;
use words::{abbreviates, in_quotes, is_abbreviation, plain_words};

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

/// A mention as it is compared with others.
struct Read {
    /// In the nominative.
    name: String,
    /// As it stands in the text.
    written: String,
    /// Stems of the words, without legal forms.
    key: Vec<String>,
    /// Stems of what stands in quotation marks.
    quoted: Option<Vec<String>>,
    abbreviation: bool,
    /// The number of the mention before it, if this one stands in brackets behind that.
    behind: Option<usize>,
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
    let mut group_of: Vec<usize> = (0..read.len()).collect();
    let mut by_key: HashMap<&[String], usize> = HashMap::new();
    // The same words, whatever their endings.
    for (index, one) in read.iter().enumerate() {
        let known = by_key.entry(&one.key).or_insert(index);
        group_of[index] = *known;
        if let Some(quoted) = &one.quoted {
            let known = *by_key.entry(quoted).or_insert(group_of[index]);
            union(&mut group_of, index, known);
        }
    }
    join_short_forms(&read, &mut group_of);
    collect(&read, &group_of)
}

/// Abbreviations lead to full names, and the beginning of a longer name to that.
fn join_short_forms(read: &[Read], group_of: &mut Vec<usize>) {
    /// Names before an abbreviation that may be meant by it.
    const MOST_COMPARED: usize = 200;
    for (index, one) in read.iter().enumerate() {
        if let Some(full) = one.behind {
            union(group_of, index, full);
            continue;
        }
        let others = (index.saturating_sub(MOST_COMPARED)..index).rev();
        if one.abbreviation {
            let full = others
                .filter(|other| {
                    read.get(*other).is_some_and(|full| {
                        !full.abbreviation && abbreviates(&one.written, &full.name)
                    })
                })
                .next();
            if let Some(full) = full {
                union(group_of, index, full);
            }
        } else if one.key.len() == 1 && is_own_name(one) {
            let longer = others
                .filter(|other| {
                    read.get(*other).is_some_and(|longer| {
                        longer.key.len() > 1 && longer.key.first() == one.key.first()
                    })
                })
                .next();
            if let Some(longer) = longer {
                union(group_of, index, longer);
            }
        }
    }
}

/// A name that is no common noun («Ассоциация» alone is none).
fn is_own_name(read: &Read) -> bool {
    heads::head(&read.written).is_none()
}

fn root(group_of: &[usize], mut index: usize) -> usize {
    while let Some(&above) = group_of.get(index) {
        if above == index {
            break;
        }
        index = above;
    }
    index
}

fn union(group_of: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(group_of, one), root(group_of, other));
    let (first, second) = (one.min(other), one.max(other));
    if let Some(group) = group_of.get_mut(second) {
        *group = first;
    }
}

fn read(
    index: usize,
    name: &Name,
    previous: Option<&Name>,
    paragraphs: &[Paragraph],
    language: Language,
) -> Read {
    let paragraph = paragraphs.get(name.paragraph);
    let written = paragraph.map_or("", |paragraph| paragraph.words(&name.range));
    let written = written
        .strip_suffix("'s")
        .or_else(|| written.strip_suffix("’s"))
        .unwrap_or(written);
    let key: Vec<String> = plain_words(written).map(stem).collect();
    let behind = previous
        .filter(|before| before.paragraph == name.paragraph && before.range.end <= name.range.start)
        .and_then(|before| {
            let between = paragraph?.text.get(before.range.end..name.range.start)?;
            let opens = between.trim_start() == "(" || between.trim() == "(";
            let after = paragraph?.text.get(name.range.end..)?.trim_start();
            (opens && after.starts_with(')'))
                .then(|| index.checked_sub(1))
                .flatten()
        });
    Read {
        name: match language {
            Language::Russian => nominative(written),
            Language::English => written
                .strip_prefix("the ")
                .or_else(|| written.strip_prefix("The "))
                .unwrap_or(written)
                .to_string(),
        },
        written: written.to_string(),
        quoted: in_quotes(written).map(|quoted| plain_words(quoted).map(stem).collect()),
        abbreviation: is_abbreviation(written),
        key,
        behind,
    }
}

fn collect(read: &[Read], group_of: &[usize]) -> Vec<Organisation> {
    let mut groups: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut place: HashMap<usize, usize> = HashMap::new();
    for index in 0..read.len() {
        let root = root(group_of, index);
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
    let name = full.map_or(String::new(), |full| full.name.clone());
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
