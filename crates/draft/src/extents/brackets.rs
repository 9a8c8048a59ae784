//! A full name and its abbreviation in brackets: the letters prove where the name begins and ends.

use super::known::is_none;
use super::scene::Scene;
use crate::Language;
use crate::name::NameKind;
use crate::organisations::{abbreviates, is_abbreviation};
use article::Rule;

/// How sure it is that words are a name if an abbreviation in brackets is made of their first letters.
const PROVEN: f64 = 0.85;
/// Most tokens of the full name.
const LONGEST: usize = 14;

pub(super) fn proven(scene: &mut Scene<'_>, language: Language) {
    let mut token = 1;
    while token < scene.paragraph.tokens.len() {
        let short = scene.word(token);
        if scene.word(token - 1) == "("
            && scene.word(token + 1) == ")"
            && is_abbreviation(short)
            && !is_none(short, language)
            && let Some(start) = start(scene, token - 1, short)
            && !is_place(scene, start, token - 1)
        {
            scene.put(
                start..token - 1,
                NameKind::Organisation,
                PROVEN,
                Rule::Abbreviation,
            );
            scene.put(
                token..token + 1,
                NameKind::Organisation,
                PROVEN,
                Rule::Abbreviation,
            );
        }
        token += 1;
    }
}

/// Whether the whole name is a place's: "United States (US)".
fn is_place(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    scene.kind_at(start) == Some(NameKind::Place)
        && scene
            .name_at(start)
            .is_some_and(|(_, tokens)| tokens.end >= end)
}

/// Where the name before a bracket begins.
fn start(scene: &Scene<'_>, bracket: usize, short: &str) -> Option<usize> {
    let ends = |token: usize| scene.paragraph.tokens.get(token).map(|token| &token.range);
    let last = ends(bracket.checked_sub(1)?)?;
    (bracket.saturating_sub(LONGEST)..bracket.saturating_sub(1))
        .rev()
        .take_while(|at| !matches!(scene.word(*at), "." | ";" | "(" | ")"))
        .find(|at| {
            let letters = scene.word(*at).chars().next().map(char::to_lowercase);
            let wanted = short.chars().next().map(char::to_lowercase);
            let words = ends(*at).map(|first| scene.paragraph.words(&(first.start..last.end)));
            scene.is_word(*at)
                && letters.map(|c| c.to_string()) == wanted.map(|c| c.to_string())
                && words.is_some_and(|words| abbreviates(short, words))
        })
}
