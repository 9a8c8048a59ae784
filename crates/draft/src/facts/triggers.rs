//! Words that name a relation or an event, from the list of each language.

use super::patterns::{Word, sequence};
use super::sentence::Sentence;
use crate::Language;
use crate::lists::entries;
use crate::name::NameKind;
use article::{EventKind, RelationKind, Status};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Most words between two words of a trigger.
const GAP: usize = 5;
/// Letters of a stem by which triggers are looked up.
const KEY: usize = 2;

/// Where the ends of a relation stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Ends {
    /// The subject before the trigger and the object behind it.
    #[default]
    Object,
    /// The subject, and the object behind “with” or “between”; or the members of a joint subject.
    With,
    /// One close before the trigger, one close behind it.
    Near,
    /// Directly before the trigger and directly behind it: "Anna Ross from Lugano".
    Tight,
    /// As of kin: both people.
    Kin,
}

/// A line of the list.
#[derive(Debug)]
pub(super) struct Trigger {
    words: Vec<Word>,
    pub relation: Option<RelationKind>,
    pub event: Option<EventKind>,
    pub status: Status,
    pub ends: Ends,
    /// The second end does it: the first one of the relation.
    pub passive: bool,
    /// One end is a person and becomes the first; the other is none.
    pub person: bool,
    /// Both ends, and all who take part, are people.
    pub people: bool,
    /// No end is a person.
    pub nobody: bool,
    /// No end is a place.
    pub no_places: bool,
    /// It counts only where it is part of a name («форум «Весна»», "the Spring Forum").
    pub named: bool,
    /// It is a noun: what it happens to stands behind it.
    pub noun: bool,
    /// How sure its facts are; none for the usual certainty.
    pub confidence: Option<f64>,
}

/// The triggers of a language, and where to look for those that begin with some letters.
pub(super) struct Triggers {
    all: Vec<Trigger>,
    by_letters: HashMap<String, Vec<usize>>,
}

static RUSSIAN: LazyLock<Triggers> = LazyLock::new(|| read(crate::lists::list!("ru/triggers.txt")));
static ENGLISH: LazyLock<Triggers> = LazyLock::new(|| read(crate::lists::list!("en/triggers.txt")));

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
        for pattern in trigger.words.first().into_iter().flat_map(Word::patterns) {
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
    let options: Vec<&str> = parts
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let has = |option: &str| options.contains(&option);
    let kind = |sort: &str| {
        kinds
            .split(',')
            .filter_map(|kind| kind.trim().split_once(' '))
            .find(|(found, _)| *found == sort)
            .map(|(_, word)| word)
    };
    Some(Trigger {
        words: sequence(words),
        relation: kind("relation").and_then(RelationKind::from_word),
        event: kind("event").and_then(EventKind::from_word),
        status: Status::from_word(status)?,
        ends: match () {
            () if has("with") => Ends::With,
            () if has("near") => Ends::Near,
            () if has("tight") => Ends::Tight,
            () if has("kin") => Ends::Kin,
            () => Ends::Object,
        },
        passive: has("passive"),
        person: has("person"),
        people: has("people"),
        nobody: has("nobody"),
        no_places: has("no-places"),
        named: has("named"),
        noun: has("noun"),
        confidence: options.iter().find_map(|option| option.parse().ok()),
    })
}

/// The triggers of a sentence with their tokens, in the order of the sentence; each token belongs to
/// one. A word that is part of a name triggers nothing, unless the trigger calls for a name.
pub(super) fn all<'t>(
    triggers: &'t Triggers,
    sentence: &Sentence<'_>,
) -> Vec<(&'t Trigger, Range<usize>)> {
    let mut found = Vec::new();
    let mut token = sentence.tokens.start;
    while token < sentence.tokens.end {
        let inside = sentence.named_at(token);
        let fitting = triggers
            .by_letters
            .get(&key(sentence.word(token)))
            .into_iter()
            .flatten()
            .filter_map(|number| triggers.all.get(*number))
            .filter(|trigger| {
                inside.is_none() || trigger.named && is_organisation(sentence, inside)
            })
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

fn is_organisation(sentence: &Sentence<'_>, number: Option<usize>) -> bool {
    number
        .and_then(|number| sentence.named.get(number))
        .is_some_and(|named| named.kind == NameKind::Organisation)
}

fn tokens_of(trigger: &Trigger, sentence: &Sentence<'_>, start: usize) -> Option<Range<usize>> {
    let mut at = start;
    for (number, word) in trigger.words.iter().enumerate() {
        let last = if number == 0 { at } else { at + GAP };
        let found = (at..=last.min(sentence.tokens.end.saturating_sub(1)))
            .take_while(|token| number == 0 || !sentence.parts(*token))
            .find(|token| word.fits(sentence.word(*token)))?;
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
            (crate::lists::list!("ru/triggers.txt"), &*RUSSIAN),
            (crate::lists::list!("en/triggers.txt"), &*ENGLISH),
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
