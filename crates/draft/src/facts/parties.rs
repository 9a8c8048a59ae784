//! Who and where: which names of a sentence belong to the word that names a fact.

use super::sentence::{Named, Sentence};
use crate::Language;
use crate::name::NameKind;
use std::ops::Range;

/// Most participants of one event.
const MOST: usize = 6;
/// Longest verb phrase in bytes; a longer one is cut down to the words of the trigger.
const LONGEST_VERB: usize = 80;

/// Whether a word says where something is, or from where to where it goes.
fn is_of_place(sentence: &Sentence<'_>, word: &str) -> bool {
    match sentence.language {
        Language::Russian => matches!(
            word,
            "в" | "во" | "на" | "из" | "до" | "под" | "у" | "около" | "близ"
        ),
        Language::English => matches!(
            word,
            "in" | "at" | "on" | "near" | "from" | "into" | "outside" | "inside" | "around"
        ),
    }
}

/// Whether a word joins two of a kind.
fn joins(word: &str) -> bool {
    matches!(word, "и" | "and" | "&" | ",")
}

/// A name that only says where another lies or belongs: it stands right behind it, or behind it and a
/// word of place («Нижнекамск республики Татарстан», "Kazan, Russia").
fn belongs_to_the_one_before(sentence: &Sentence<'_>, named: &Named) -> bool {
    let Some(before) = sentence
        .named
        .iter()
        .rev()
        .find(|other| other.tokens.end <= named.tokens.start)
    else {
        return false;
    };
    let between: Vec<&str> = (before.tokens.end..named.tokens.start)
        .map(|token| sentence.word(token))
        .collect();
    named.kind == NameKind::Place
        && between.len() <= 3
        && !between.iter().any(|word| joins(word) && *word != ",")
        && !between
            .iter()
            .any(|word| matches!(*word, "с" | "со" | "with" | "to" | "для"))
        && (before.kind != NameKind::Person || between.is_empty())
        && (between != [","] || before.kind == NameKind::Place)
}

/// Whether a name may act: places of a phrase that says where do not.
fn may_act(sentence: &Sentence<'_>, named: &Named) -> bool {
    let of_place =
        named.kind == NameKind::Place && is_of_place(sentence, sentence.before(named.tokens.start));
    !of_place && !belongs_to_the_one_before(sentence, named)
}

fn actors<'s>(sentence: &'s Sentence<'_>) -> impl DoubleEndedIterator<Item = &'s Named> {
    sentence
        .named
        .iter()
        .filter(|named| may_act(sentence, named))
}

/// The two ends of a relation whose trigger stands at `trigger`, and its verb phrase: two that are
/// joined by “and” before it, or one before and one behind it.
pub(super) fn ends(
    sentence: &Sentence<'_>,
    trigger: &Range<usize>,
) -> Option<([usize; 2], String)> {
    let before: Vec<&Named> = actors(sentence)
        .filter(|named| named.tokens.end <= trigger.start)
        .collect();
    let behind: Vec<&Named> = actors(sentence)
        .filter(|named| named.tokens.start >= trigger.start)
        .collect();
    if let [.., one, other] = &*before
        && joined(sentence, one, other)
        && behind.first().is_none_or(|first| !with(sentence, first))
    {
        return Some((
            [one.name, other.name],
            verb(sentence, other.tokens.end, trigger, None),
        ));
    }
    let (subject, object) = (before.last()?, behind.first()?);
    (subject.name != object.name).then(|| {
        let verb = verb(
            sentence,
            subject.tokens.end,
            trigger,
            Some(object.tokens.start),
        );
        ([subject.name, object.name], verb)
    })
}

/// Whether a name stands behind “with”.
fn with(sentence: &Sentence<'_>, named: &Named) -> bool {
    matches!(sentence.before(named.tokens.start), "с" | "со" | "with")
}

/// Whether “and” stands between two names, with at most what belongs to the first of them.
fn joined(sentence: &Sentence<'_>, one: &Named, other: &Named) -> bool {
    let between: Vec<&str> = (one.tokens.end..other.tokens.start)
        .map(|token| sentence.word(token))
        .collect();
    between.len() <= 5
        && between
            .iter()
            .any(|word| matches!(*word, "и" | "and" | "&"))
}

/// The words between the ends, if they are few; else those of the trigger.
fn verb(sentence: &Sentence<'_>, from: usize, trigger: &Range<usize>, to: Option<usize>) -> String {
    let end = to.unwrap_or(trigger.end).max(trigger.end);
    let words = sentence.text(&(from..end));
    let words =
        words.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ')' | '(' | '—' | '–'));
    if words.is_empty() || words.len() > LONGEST_VERB || words.contains(['«', '"', '“']) {
        sentence.text(trigger).to_string()
    } else {
        words.to_string()
    }
}

/// Who takes part in an event whose trigger stands at `trigger`: people, organisations, and places that
/// act, in the same clause where that can be told.
pub(super) fn participants(sentence: &Sentence<'_>, trigger: &Range<usize>) -> Vec<usize> {
    let acting = |named: &&Named| match named.kind {
        NameKind::Person | NameKind::Organisation => true,
        NameKind::Place => with(sentence, named),
    };
    let near = |named: &&Named| {
        let between = if named.tokens.end <= trigger.start {
            named.tokens.end..trigger.start
        } else {
            trigger.end..named.tokens.start
        };
        !between.map(|token| sentence.word(token)).any(|word| {
            matches!(
                word,
                ";" | "что"
                    | "который"
                    | "которая"
                    | "которые"
                    | "that"
                    | "who"
                    | "which"
                    | "—"
            )
        })
    };
    actors(sentence)
        .filter(acting)
        .filter(near)
        .map(|named| named.name)
        .take(MOST)
        .collect()
}

/// The place of a phrase that says where.
pub(super) fn venue(sentence: &Sentence<'_>) -> Option<usize> {
    let says_where = |named: &&Named| {
        let word = sentence.before(named.tokens.start);
        named.kind == NameKind::Place
            && match sentence.language {
                Language::Russian => matches!(word, "в" | "во" | "на" | "под" | "близ"),
                Language::English => matches!(word, "in" | "at" | "near" | "outside"),
            }
    };
    sentence
        .named
        .iter()
        .find(says_where)
        .map(|named| named.name)
}
