//! Mentions that mean one person.

use super::mention::{Mention, agrees, folded, keep, share};
use crate::morphology::{Cases, Gender, Reading};
use compact::sort::CompactSort;
use std::collections::BTreeMap;

/// A person of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// The fullest name that the text gives, in the nominative.
    pub name: String,
    /// The surname alone, in the nominative; empty where only a first name is known.
    pub surname: String,
    /// The gender, where a form of the name or a verb shows it.
    pub gender: Option<Gender>,
    /// The mentions, by their numbers in the list that was given.
    pub mentions: Vec<usize>,
}

#[derive(Default)]
struct Group {
    mentions: Vec<Mention>,
    first: Vec<Reading>,
    initial: Option<char>,
    surname: Vec<Reading>,
    gender: Option<Gender>,
}

impl Group {
    fn takes(&self, mention: &Mention) -> bool {
        if mention.single {
            return self.takes_single(mention);
        }
        if let (Some(one), Some(other)) = (self.gender, mention.shown_gender())
            && one != other
        {
            return false;
        }
        let first_fits = if !self.first.is_empty() && !mention.first.is_empty() {
            share(&self.first, &mention.first)
        } else {
            let initial = |readings: &[Reading], letter: Option<char>| {
                letter.or_else(|| readings.first()?.nominative.chars().next())
            };
            initial(&self.first, self.initial)
                .zip(initial(&mention.first, mention.initial))
                .is_none_or(|(a, b)| a == b)
        };
        let surname_fits = match (self.surname.is_empty(), mention.surname.is_empty()) {
            (false, false) => share(&self.surname, &mention.surname),
            // A first name alone.
            _ => !self.first.is_empty() && !mention.first.is_empty(),
        };
        first_fits && surname_fits
    }

    /// Whether a word alone is this person's surname, or the first name of one without a surname.
    fn takes_single(&self, mention: &Mention) -> bool {
        share(&self.surname, &mention.surname) || share(&self.first, &mention.first)
    }

    fn add(&mut self, mut mention: Mention) {
        if mention.single && !self.mentions.is_empty() {
            // What the person is called tells which it is.
            if share(&self.surname, &mention.surname) {
                mention.first.clear();
            } else {
                mention.surname.clear();
            }
            mention.gender = None;
        } else if mention.single {
            mention.surname.clear();
        }
        self.gender = self.gender.or_else(|| mention.shown_gender());
        merge(&mut self.first, &mention.first);
        merge(&mut self.surname, &mention.surname);
        self.initial = self.initial.or(mention.initial);
        self.mentions.push(mention);
    }

    fn person(&self) -> Person {
        let surname = self.best(|mention| mention.surname.clone());
        // A first name in the case of the surname that was chosen.
        let first = self.best(|mention| {
            let mut first = mention.first.clone();
            let chosen = mention
                .surname
                .iter()
                .filter(|reading| reading.nominative == surname);
            if chosen.clone().next().is_some() {
                keep(&mut first, |first| {
                    chosen.clone().any(|surname| agrees(first, surname))
                });
            }
            first
        });
        let middle = self
            .mentions
            .iter()
            .map(|mention| &*mention.middle)
            .max_by_key(|middle| middle.chars().count())
            .unwrap_or_default();
        let initial = self.initial.filter(|_| first.is_empty());
        let initial = initial
            .map(|letter| format!("{letter}."))
            .unwrap_or_default();
        let parts = [&*first, &*initial, middle, &*surname];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let mut mentions: Vec<usize> = self.mentions.iter().map(|mention| mention.index).collect();
        mentions.compact_sort();
        Person {
            name: parts.join(" "),
            surname,
            gender: self.gender,
            mentions,
        }
    }

    /// The nominative that explains most mentions; of equals one that stands in the text as such, then
    /// the one that shows the person's gender.
    fn best(&self, of: impl Fn(&Mention) -> Vec<Reading>) -> String {
        let mut votes: BTreeMap<String, (usize, usize, usize)> = BTreeMap::new();
        for mention in self.mentions.iter().filter(|mention| !mention.alias) {
            let readings = of(mention);
            for reading in &readings {
                let fits = self
                    .gender
                    .zip(reading.gender)
                    .is_none_or(|(one, other)| one == other);
                if !fits && readings.len() > 1 {
                    continue;
                }
                let vote = votes.entry(reading.nominative.clone()).or_default();
                vote.0 += 1;
                vote.1 += usize::from(reading.cases.meets(Cases::NOMINATIVE));
                vote.2 += usize::from(reading.gender.is_some() && reading.gender == self.gender);
            }
        }
        let mut best: Vec<(String, (usize, usize, usize))> = votes.into_iter().collect();
        // Of equals the first that is written, which is the shorter as a rule.
        best.compact_sort_by(|(a, one), (b, other)| {
            other
                .cmp(one)
                .then_with(|| a.chars().count().cmp(&b.chars().count()))
        });
        best.into_iter()
            .next()
            .map(|(name, _)| name)
            .unwrap_or_default()
    }
}

/// What both have in common, if they have anything; else what either has.
fn merge(known: &mut Vec<Reading>, new: &[Reading]) {
    if new.is_empty() {
        return;
    }
    if known.is_empty() {
        *known = new.to_vec();
        return;
    }
    let common = |reading: &Reading| {
        new.iter()
            .any(|other| folded(&other.nominative) == folded(&reading.nominative))
    };
    keep(known, common);
}

/// Most people that a text is searched for, for each mention: a text with more of one surname is no news.
const MOST_COMPARED: usize = 400;

/// Joins mentions: full names first, then those that a part of the name leads to.
pub(super) fn group(mut mentions: Vec<Mention>) -> Vec<Person> {
    for mention in &mut mentions {
        mention.agree();
    }
    let (aliases, mentions): (Vec<Mention>, Vec<Mention>) =
        mentions.into_iter().partition(|mention| mention.alias);
    let (full, partial): (Vec<Mention>, Vec<Mention>) = mentions.into_iter().partition(|mention| {
        !mention.single
            && !mention.surname.is_empty()
            && (!mention.first.is_empty() || mention.initial.is_some())
    });
    let mut groups: Vec<Group> = Vec::new();
    for mention in full.into_iter().chain(partial) {
        // Of several who may be meant, the one who was named last before the mention.
        let takes = |group: &&mut Group| group.takes(&mention);
        let nearest = groups
            .iter_mut()
            .rev()
            .take(MOST_COMPARED)
            .filter(takes)
            .min_by_key(|group| {
                let first = group.mentions.first().map_or(0, |first| first.index);
                let by_surname = !mention.single || share(&group.surname, &mention.surname);
                (
                    !by_surname,
                    first > mention.index,
                    mention.index.abs_diff(first),
                )
            });
        if let Some(group) = nearest {
            group.add(mention);
        } else {
            let mut group = Group::default();
            group.add(mention);
            groups.push(group);
        }
    }
    let mut group_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (number, group) in groups.iter().enumerate() {
        group_of.extend(group.mentions.iter().map(|mention| (mention.index, number)));
    }
    for alias in aliases {
        let named = alias
            .index
            .checked_sub(1)
            .and_then(|before| group_of.get(&before));
        if let Some(group) = named.and_then(|group| groups.get_mut(*group)) {
            group.mentions.push(alias);
        }
    }
    let mut people: Vec<Person> = groups.iter().map(Group::person).collect();
    people.compact_sort_by_key(|person| person.mentions.first().copied());
    people
}
