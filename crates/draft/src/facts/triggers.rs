//! Words that name a relation or an event, from the list of each language.

use super::sentence::Sentence;
use crate::Language;
use crate::lists::entries;
use article::{EventKind, RelationKind, Status};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Most words between two words of a trigger.
const GAP: usize = 5;
/// Letters of a stem by which triggers are looked up.
const KEY: usize = 2;

/// A line of the list.
pub(super) struct Trigger {
    words: Vec<Vec<Pattern>>,
    pub relation: Option<RelationKind>,
    pub event: Option<EventKind>,
    pub status: Status,
}

struct Pattern {
    letters: &'static str,
    whole: bool,
}

impl Pattern {
    fn fits(&self, word: &str) -> bool {
        if self.whole {
            word == self.letters
        } else {
            word.starts_with(self.letters)
        }
    }
}

/// The triggers of a language, and where to look for those that begin with some letters.
pub(super) struct Triggers {
    all: Vec<Trigger>,
    by_letters: HashMap<String, Vec<usize>>,
}

static RUSSIAN: LazyLock<Triggers> =
    LazyLock::new(|| read(include_str!("../../data/ru/triggers.txt")));
static ENGLISH: LazyLock<Triggers> =
    LazyLock::new(|| read(include_str!("../../data/en/triggers.txt")));

pub(super) fn of(language: Language) -> &'static Triggers {
    match language {
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    }
}

fn key(word: &str) -> String {
    word.chars().take(KEY).collect()
}

fn read(list: &'static str) -> Triggers {
    let mut triggers = Triggers {
        all: Vec::new(),
        by_letters: HashMap::new(),
    };
    for line in entries(list) {
        let Some(trigger) = trigger(line) else {
            continue;
        };
        let number = triggers.all.len();
        for pattern in trigger.words.first().into_iter().flatten() {
            let places = triggers.by_letters.entry(key(pattern.letters)).or_default();
            if !places.contains(&number) {
                places.push(number);
            }
        }
        triggers.all.push(trigger);
    }
    triggers
}

fn trigger(line: &'static str) -> Option<Trigger> {
    let mut parts = line.split('|').map(str::trim);
    let (words, kinds, status) = (parts.next()?, parts.next()?, parts.next()?);
    let pattern = |word: &'static str| Pattern {
        letters: word.trim_end_matches('*'),
        whole: !word.ends_with('*'),
    };
    let kind = |sort: &str| {
        kinds
            .split(',')
            .filter_map(|kind| kind.trim().split_once(' '))
            .find(|(found, _)| *found == sort)
            .map(|(_, word)| word)
    };
    Some(Trigger {
        words: words
            .split_whitespace()
            .map(|word| word.split('/').map(pattern).collect())
            .collect(),
        relation: kind("relation").and_then(RelationKind::from_word),
        event: kind("event").and_then(EventKind::from_word),
        status: Status::from_word(status)?,
    })
}

/// The triggers of a sentence with their tokens, in the order of the sentence; each token belongs to
/// one. A word that is part of a name triggers nothing.
pub(super) fn all<'t>(
    triggers: &'t Triggers,
    sentence: &Sentence<'_>,
) -> Vec<(&'t Trigger, Range<usize>)> {
    let mut found = Vec::new();
    let mut token = sentence.tokens.start;
    while token < sentence.tokens.end {
        let inside_name = sentence
            .named
            .iter()
            .any(|named| named.tokens.contains(&token));
        let fitting = (!inside_name)
            .then(|| triggers.by_letters.get(&key(sentence.word(token))))
            .flatten()
            .into_iter()
            .flatten()
            .filter_map(|number| triggers.all.get(*number))
            .find_map(|trigger| Some((trigger, tokens_of(trigger, sentence, token)?)));
        if let Some((trigger, tokens)) = fitting {
            token = tokens.end;
            found.push((trigger, tokens));
        } else {
            token += 1;
        }
    }
    found
}

fn tokens_of(trigger: &Trigger, sentence: &Sentence<'_>, start: usize) -> Option<Range<usize>> {
    let mut at = start;
    for (number, patterns) in trigger.words.iter().enumerate() {
        let last = if number == 0 { at } else { at + GAP };
        let found = (at..=last.min(sentence.tokens.end.saturating_sub(1))).find(|token| {
            patterns
                .iter()
                .any(|pattern| pattern.fits(sentence.word(*token)))
        })?;
        at = found + 1;
    }
    Some(start..at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lists_is_read() {
        for (list, triggers) in [
            (include_str!("../../data/ru/triggers.txt"), &*RUSSIAN),
            (include_str!("../../data/en/triggers.txt"), &*ENGLISH),
        ] {
            assert_eq!(entries(list).count(), triggers.all.len());
            assert!(
                triggers
                    .all
                    .iter()
                    .all(|one| one.relation.is_some() || one.event.is_some())
            );
        }
    }
}
