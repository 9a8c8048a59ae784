//! Short names of organisations in English: letters ("GKL"), and a noun with a capital in the place of the whole
//! name ("the Trust" behind "Hull Port Trust").

use super::english::is_head;
use super::known::is_none;
use super::scene::Scene;
use crate::Language;
use crate::name::NameKind;
use article::Rule;
use std::collections::HashSet;
use std::ops::RangeInclusive;

/// How sure such names are.
const BY_LETTERS: f64 = 0.5;
const BY_NOUN: f64 = 0.6;
/// How many letters.
const LETTERS: RangeInclusive<usize> = 3..=6;

pub(super) fn find(scenes: &mut [Scene<'_>]) {
    let mut nouns: HashSet<String> = HashSet::new();
    let mut small: HashSet<String> = HashSet::new();
    for scene in scenes.iter() {
        let words = (0..scene.paragraph.tokens.len()).map(|token| scene.word(token));
        small.extend(
            words
                .filter(|word| word.starts_with(char::is_lowercase))
                .map(str::to_string),
        );
    }
    for scene in scenes {
        for token in 0..scene.paragraph.tokens.len() {
            let word = scene.word(token);
            if let Some((number, own)) = scene.name_at(token) {
                let name = scene.names.get(number);
                let organisation = name.is_some_and(|name| name.kind == NameKind::Organisation);
                if organisation && own.len() > 1 && is_head(word) {
                    nouns.insert(word.to_string());
                }
            } else if is_letters(scene, token) && !small.contains(&word.to_lowercase()) {
                scene.put(
                    token..token + 1,
                    NameKind::Organisation,
                    BY_LETTERS,
                    Rule::Abbreviation,
                );
            } else if nouns.contains(word) && stands_for_all(scene, token) {
                scene.put(
                    token..token + 1,
                    NameKind::Organisation,
                    BY_NOUN,
                    Rule::SameName,
                );
            }
        }
    }
}

/// Letters that are no number, no title and no word that is shouted.
fn is_letters(scene: &Scene<'_>, at: usize) -> bool {
    let is = |word: &str| word.chars().all(|c| c.is_ascii_uppercase());
    let word = scene.word(at);
    let roman = word
        .chars()
        .all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'M'));
    let beside = |at: Option<usize>| at.is_some_and(|at| scene.is_word(at) && is(scene.word(at)));
    let before = at.checked_sub(1);
    let behind_name = before.is_some_and(|before| scene.kind_at(before) == Some(NameKind::Person));
    let joined = scene.attached(at + 1) && matches!(scene.word(at + 1), "-" | "$" | "/" | "&");
    // "DfT", "MoD".
    let small = word.chars().filter(|c| c.is_ascii_lowercase()).count();
    let mixed = word.len() == 3 && small == 1 && word.ends_with(|c: char| c.is_ascii_uppercase());
    LETTERS.contains(&word.len())
        && (is(word) || mixed && scene.capital(at) && word.is_ascii())
        && !roman
        && !beside(before)
        && !beside(Some(at + 1))
        && !behind_name
        && !joined
        && !is_none(word, Language::English)
}

/// "The Trust" with nothing else that belongs to it.
fn stands_for_all(scene: &Scene<'_>, at: usize) -> bool {
    let article = at
        .checked_sub(1)
        .is_some_and(|before| matches!(scene.word(before), "the" | "The"));
    let goes_on = scene.near(at + 1) && (scene.capital(at + 1) || scene.word(at + 1) == "of");
    article && !goes_on
}
