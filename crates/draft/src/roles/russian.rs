//! Roles in Russian: «мэр Казани Иван Петров», «Иван Петров, мэр Казани,».

use super::{Found, Scene};
use crate::lists::entries;
use crate::morphology::{Gender, adjective, forms};
use crate::name::NameKind;
use crate::text::TokenKind;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

const NOUNS: &str = include_str!("../../data/ru/role-nouns.txt");
const ADJECTIVES: &str = include_str!("../../data/ru/role-adjectives.txt");

/// Longest run of tokens that is taken for one role.
const LONGEST: usize = 16;

/// A role noun in the nominative and its gender, by each of its forms in lower case.
static ROLES: LazyLock<HashMap<String, (&'static str, Gender)>> = LazyLock::new(|| {
    let mut roles = HashMap::new();
    for entry in entries(NOUNS) {
        let Some((noun, gender)) = entry.split_once(' ') else {
            continue;
        };
        let gender = if gender == "f" {
            Gender::Feminine
        } else {
            Gender::Masculine
        };
        for form in forms(noun, gender) {
            roles
                .entry(form.replace('ё', "е"))
                .or_insert((noun, gender));
        }
    }
    roles
});

static BELONGING: LazyLock<HashSet<String>> = LazyLock::new(|| {
    entries(ADJECTIVES)
        .map(|word| word.replace('ё', "е"))
        .collect()
});

fn role_noun(word: &str) -> Option<(&'static str, Gender)> {
    ROLES.get(&word.to_lowercase().replace('ё', "е")).copied()
}

fn belongs(word: &str) -> bool {
    let small = word.to_lowercase().replace('ё', "е");
    BELONGING.contains(&small)
        || adjective(&small, Gender::Masculine).is_some_and(|word| BELONGING.contains(&word))
}

/// Verbs and the like: no role goes on over them.
fn breaks(word: &str) -> bool {
    let small = word.chars().all(char::is_lowercase);
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    small
        && word.chars().count() > 3
        && !word.ends_with("отдел")
        && ends(&[
            "ла", "ли", "ло", "ся", "сь", "ть", "ет", "ит", "ют", "ят", "ал", "ил", "ел", "ул",
        ])
        && role_noun(word).is_none()
        && !ends(&[
            "стали",
            "комитет",
            "совет",
            "кабинет",
            "университет",
            "факультет",
            "школа",
        ])
        || matches!(
            word,
            "что"
                | "как"
                | "который"
                | "которая"
                | "также"
                | "а"
                | "но"
                | "заявил"
                | "когда"
                | "если"
        )
}

/// Roles before and behind a name that stands at `name` (numbers of tokens).
pub(super) fn beside(scene: &Scene<'_>, name: &Range<usize>) -> Vec<Found> {
    before(scene, name)
        .into_iter()
        .chain(behind(scene, name))
        .collect()
}

fn before(scene: &Scene<'_>, name: &Range<usize>) -> Option<Found> {
    let sentence = scene.sentence(name.start);
    let mut start = None;
    let mut token = name.start;
    while token > sentence.start && name.start - token < LONGEST {
        token -= 1;
        let word = scene.word(token);
        let named = scene.kind_at(token);
        if named == Some(NameKind::Person) {
            break;
        }
        if named.is_none() {
            let mark = scene
                .paragraph
                .tokens
                .get(token)
                .is_none_or(|token| token.kind == TokenKind::Mark);
            let bracket = matches!(word, "«" | "»" | "\"" | "“" | "”" | "(" | ")");
            if mark && !bracket || breaks(word) {
                break;
            }
            if role_noun(word).is_some() {
                start = Some(token);
            }
        }
    }
    let start = start?;
    found(scene, start, name.start, 0.9)
}

fn behind(scene: &Scene<'_>, name: &Range<usize>) -> Option<Found> {
    let sentence = scene.sentence(name.start);
    if !matches!(scene.word(name.end), "," | "—" | "–" | "(") || name.end >= sentence.end {
        return None;
    }
    let mut start = name.end + 1;
    while start < sentence.end && belongs(scene.word(start)) {
        start += 1;
    }
    role_noun(scene.word(start))?;
    let mut end = start + 1;
    while end < sentence.end && end - start < LONGEST {
        let word = scene.word(end);
        let mark = scene
            .paragraph
            .tokens
            .get(end)
            .is_none_or(|token| token.kind == TokenKind::Mark);
        let quote = matches!(word, "«" | "»" | "\"" | "“" | "”");
        let closed = scene.kind_at(end).is_none() && (mark && !quote || breaks(word));
        if closed || scene.kind_at(end) == Some(NameKind::Person) {
            break;
        }
        end += 1;
    }
    found(scene, start, end, 0.8)
}

/// The role whose noun stands at `noun`, up to the token `end`.
fn found(scene: &Scene<'_>, noun: usize, end: usize, confidence: f64) -> Option<Found> {
    let (nominative, gender) = role_noun(scene.word(noun))?;
    let mut start = noun;
    let mut before: Vec<String> = Vec::new();
    let sentence = scene.sentence(noun);
    while start > sentence.start
        && belongs(scene.word(start - 1))
        && scene.kind_at(start - 1).is_none()
    {
        start -= 1;
        let small = scene.word(start).to_lowercase();
        before.insert(0, adjective(&small, gender).unwrap_or(small));
    }
    before.push(nominative.to_string());
    let mut title = before.join(" ");
    if noun + 1 < end {
        let rest = scene.text(&(noun + 1..end));
        title = format!("{title} {}", rest.trim_end_matches(['(', '«', '"', ' ']));
    }
    Some(Found {
        tokens: start..end,
        title,
        head: scene.word(noun).to_string(),
        confidence,
    })
}
