//! Names of people in English.

use super::mention::{Mention, folded};
use super::words::words_of;
use crate::first_names::Lookup as FirstNames;
use crate::morphology::{Cases, Gender, Reading};
use crate::text::Paragraph;
use std::collections::HashSet;
use std::ops::Range;

/// Words before a name that are no part of it, in lower case, and the gender that they show.
const TITLES: &[(&str, Option<Gender>)] = &[
    ("mr", Some(Gender::Masculine)),
    ("mrs", Some(Gender::Feminine)),
    ("ms", Some(Gender::Feminine)),
    ("miss", Some(Gender::Feminine)),
    ("sir", Some(Gender::Masculine)),
    ("lord", Some(Gender::Masculine)),
    ("lady", Some(Gender::Feminine)),
    ("dame", Some(Gender::Feminine)),
    ("dr", None),
    ("prof", None),
    ("professor", None),
    ("president", None),
    ("minister", None),
    ("senator", None),
    ("sen", None),
    ("rep", None),
    ("gov", None),
    ("governor", None),
    ("gen", None),
    ("general", None),
    ("judge", None),
    ("mayor", None),
    ("captain", None),
    ("king", Some(Gender::Masculine)),
    ("queen", Some(Gender::Feminine)),
    ("prince", Some(Gender::Masculine)),
    ("princess", Some(Gender::Feminine)),
    ("pope", Some(Gender::Masculine)),
];

/// Words behind a name that are no part of the surname.
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv"];

fn reading(name: &str, gender: Option<Gender>) -> Reading {
    Reading {
        nominative: name.to_string(),
        gender,
        cases: Cases::ALL,
    }
}

/// How a mention reads.
pub(super) fn mention(
    index: usize,
    paragraph: &Paragraph,
    range: &Range<usize>,
    first_names: FirstNames<'_>,
) -> Option<Mention> {
    let words = words_of(paragraph, &paragraph.tokens_touching(range));
    let mut words: Vec<&str> = words.into_iter().map(without_genitive).collect();
    let mut read = Mention {
        index,
        ..Mention::default()
    };
    while words.len() > 1
        && let Some(first) = words.first()
        && let Some((_, gender)) = TITLES
            .iter()
            .find(|(title, _)| first.eq_ignore_ascii_case(title))
    {
        read.gender = read.gender.or(*gender);
        words.remove(0);
    }
    if words.len() > 1
        && let Some(last) = words.last()
        && SUFFIXES
            .iter()
            .any(|suffix| last.eq_ignore_ascii_case(suffix))
    {
        words.pop();
    }
    match &*words {
        [] => return None,
        [only] => {
            // "Harris" may be a first name or a surname.
            let is_first = first_names(only).is_some() && read.gender.is_none();
            if is_first {
                read.first.push(reading(only, None));
            }
            read.surname.push(reading(only, None));
            read.single = is_first;
        }
        [first, middle @ .., last] => {
            let gender = first_names(first).flatten();
            if first.chars().count() == 1 {
                read.initial = first.chars().next();
            } else {
                read.first.push(reading(first, gender));
            }
            read.surname.push(reading(last, None));
            let written = |word: &&str| match word.chars().count() {
                1 => format!("{word}."),
                _ => (*word).to_string(),
            };
            let middle: Vec<String> = middle.iter().map(written).collect();
            read.middle = middle.join(" ");
        }
    }
    Some(read)
}

/// Takes a word alone for a first name where a full name of the text begins with it and none ends with it:
/// "Tindra" beside "Tindra Roe".
pub(super) fn given_names(mentions: &mut [Mention]) {
    let names = |readings: &[Reading]| -> Vec<String> {
        let names = readings.iter().map(|reading| folded(&reading.nominative));
        names.collect()
    };
    let full = mentions.iter().filter(|mention| !mention.first.is_empty());
    let full = full.filter(|mention| !mention.single);
    let given: HashSet<String> = full
        .clone()
        .flat_map(|mention| names(&mention.first))
        .collect();
    let surnames: HashSet<String> = full.flat_map(|mention| names(&mention.surname)).collect();
    for mention in mentions {
        let alone =
            mention.first.is_empty() && mention.initial.is_none() && mention.gender.is_none();
        let mut words = names(&mention.surname).into_iter();
        if alone && words.any(|word| given.contains(&word) && !surnames.contains(&word)) {
            mention.first.clone_from(&mention.surname);
            mention.single = true;
        }
    }
}

fn without_genitive(word: &str) -> &str {
    word.strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word)
}
