//! Roles in English: "Kazan mayor Anna Ross", "Anna Ross, mayor of Kazan,".

use super::scene::{Found, Scene};
use crate::lists::entries;
use crate::name::NameKind;
use crate::text::TokenKind;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

const WORDS: &str = crate::lists::list!("en/role-words.txt");
const OFFICES: &str = crate::lists::list!("en/role-offices.txt");
const MODIFIERS: &str = crate::lists::list!("en/role-modifiers.txt");

/// Longest run of tokens that is taken for one role.
const LONGEST: usize = 16;

static ROLES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| entries(WORDS).collect());
static BELONGING: LazyLock<HashSet<&'static str>> = LazyLock::new(|| entries(MODIFIERS).collect());

/// Whether a word names a role of a person.
pub fn is_role(word: &str) -> bool {
    ROLES.contains(&*word.to_lowercase())
}

fn belongs(word: &str) -> bool {
    BELONGING.contains(&*word.to_lowercase()) || is_role(word)
}

/// Roles before and behind a name that stands at `name` (numbers of tokens).
pub(super) fn beside(scene: &Scene<'_>, name: &Range<usize>) -> Vec<Found> {
    [
        before(scene, name),
        behind(scene, name),
        linked(scene, name),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn before(scene: &Scene<'_>, name: &Range<usize>) -> Option<Found> {
    let sentence = scene.sentence(name.start);
    let last = name
        .start
        .checked_sub(1)
        .filter(|token| *token >= sentence.start)?;
    if !is_role(scene.word(last)) || scene.kind_at(last).is_some() {
        return None;
    }
    let mut start = last;
    while start > sentence.start && last - start < LONGEST {
        let token = start - 1;
        let word = scene.word(token);
        let part = match scene.kind_at(token) {
            Some(NameKind::Person) => false,
            Some(_) => true,
            None => {
                belongs(word)
                    || matches!(word, "-" | "and" | "&")
                    || is_capitalised_inside(scene, token, &sentence)
            }
        };
        if !part {
            break;
        }
        start = token;
    }
    while matches!(
        scene.word(start),
        "and" | "&" | "-" | "The" | "the" | "A" | "An"
    ) && start < last
    {
        start += 1;
    }
    found(scene, start..name.start, last, 0.85)
}

/// A capital that is not that of the sentence's beginning ("Foreign", "Indian").
fn is_capitalised_inside(scene: &Scene<'_>, token: usize, sentence: &Range<usize>) -> bool {
    let word = scene.word(token);
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    capital
        && (token > sentence.start
            || word.ends_with("ian")
            || word.ends_with("ese")
            || word.ends_with("ish"))
}

fn behind(scene: &Scene<'_>, name: &Range<usize>) -> Option<Found> {
    let sentence = scene.sentence(name.start);
    if scene.word(name.end) != "," || name.end >= sentence.end {
        return None;
    }
    let start = name.end + 1;
    let mut noun = None;
    let mut end = start;
    while end < sentence.end && end - start < LONGEST {
        let word = scene.word(end);
        let mark = scene.paragraph.is(end, TokenKind::Mark);
        let named = scene.kind_at(end);
        let stops = mark && named.is_none() && !matches!(word, "&" | "-" | "’" | "'")
            || matches!(
                word,
                "who" | "said" | "says" | "told" | "was" | "is" | "has" | "which" | "where"
            )
            || named == Some(NameKind::Person);
        if stops {
            break;
        }
        if noun.is_none() && named.is_none() && is_role(word) {
            noun = Some(end);
        }
        // A role begins close to the comma.
        if noun.is_none() && end - start > 5 {
            return None;
        }
        end += 1;
    }
    let noun = noun?;
    let start = if matches!(scene.word(start), "the" | "a" | "an" | "The") {
        start + 1
    } else {
        start
    };
    found(scene, start..end, noun, 0.75)
}

/// Verbs by which a person is or becomes something.
const LINKS: &[&str] = &[
    "is",
    "was",
    "became",
    "becomes",
    "remains",
    "as",
    "elected",
    "appointed",
    "named",
];
const BETWEEN: &[&str] = &[
    "has",
    "had",
    "been",
    "also",
    "now",
    "served",
    "serves",
    "worked",
    "works",
    "then",
    "later",
    "currently",
    "was",
    "is",
];

/// The role behind a verb: "Anna Ross is the mayor of Lugano", "Peter Mwanza served as head of …".
fn linked(scene: &Scene<'_>, name: &Range<usize>) -> Option<Found> {
    let sentence = scene.sentence(name.start);
    let mut token = name.end;
    while token < sentence.end && BETWEEN.contains(&scene.word(token)) {
        token += 1;
    }
    let link = if LINKS.contains(&scene.word(token)) {
        token
    } else {
        token
            .checked_sub(1)
            .filter(|last| *last >= name.end && LINKS.contains(&scene.word(*last)))?
    };
    let mut start = link + 1;
    while matches!(scene.word(start), "the" | "a" | "an" | "as") {
        start += 1;
    }
    let mut noun = None;
    let mut end = start;
    while end < sentence.end && end - start < LONGEST {
        let word = scene.word(end);
        let mark = scene.paragraph.is(end, TokenKind::Mark);
        let named = scene.kind_at(end);
        let stops = mark && named.is_none() && !matches!(word, "&" | "-" | "’" | "'")
            || matches!(
                word,
                "who"
                    | "which"
                    | "where"
                    | "when"
                    | "not"
                    | "and"
                    | "but"
                    | "in"
                    | "on"
                    | "from"
                    | "until"
                    | "since"
                    | "during"
                    | "after"
                    | "before"
                    | "that"
                    | "by"
                    | "as"
            )
            || named == Some(NameKind::Person);
        if stops {
            break;
        }
        if noun.is_none() && named.is_none() && is_role(word) {
            noun = Some(end);
        }
        if noun.is_none() && end - start > 3 {
            return None;
        }
        end += 1;
    }
    found(scene, start..end, noun?, 0.65)
}

fn found(scene: &Scene<'_>, tokens: Range<usize>, noun: usize, confidence: f64) -> Option<Found> {
    let title = scene.text(&tokens).trim().to_string();
    (!title.is_empty()).then(|| Found {
        head: noun,
        office: entries(OFFICES).any(|office| scene.word(noun).eq_ignore_ascii_case(office)),
        tokens,
        title,
        confidence,
    })
}
