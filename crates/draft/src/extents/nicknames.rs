//! People's names with a nickname in marks: Jane "Jay" Roe, Иван «Седой» Петров.

use super::scene::Scene;
use crate::Language;
use crate::first_names::Lookup as FirstNames;
use crate::name::NameKind;
use article::Rule;

/// How sure a name is that only its nickname and a first name show.
const SURE: f64 = 0.75;
/// Most words of a nickname.
const LONGEST: usize = 3;

/// Joins a first name, a nickname and a surname to one name, if one of them is known as a name of people.
pub(super) fn join(scene: &mut Scene<'_>, language: Language, first_names: FirstNames<'_>) {
    let mut token = 1;
    while token < scene.paragraph.tokens.len() {
        let Some(close) = closing(scene, token) else {
            token += 1;
            continue;
        };
        let (first, last) = (token - 1, close + 1);
        let named = |at: usize| is_person(scene, at, first_names);
        // In Russian, names of clubs and works stand in marks between others.
        let person = match language {
            Language::English => [first, token + 1, last].into_iter().any(named),
            Language::Russian => named(first) && scene.kind_at(last) == Some(NameKind::Person),
        };
        let other = scene.kind_at(token + 1) == Some(NameKind::Organisation);
        let person = person && !other;
        let written = scene.is_word(first) && scene.capital(first);
        if person && written && is_surname(scene, last) {
            let start = scene.name_at(first).filter(|(at, _)| {
                let name = scene.names.get(*at);
                name.is_some_and(|name| name.kind == NameKind::Person)
            });
            let start = start.map_or(first, |(_, tokens)| tokens.start.min(first));
            let end = match (scene.kind_at(last), scene.name_at(last)) {
                (Some(NameKind::Person), Some((_, tokens))) => tokens.end.max(last + 1),
                _ => last + 1,
            };
            scene.put(start..end, NameKind::Person, SURE, Rule::SameSentence);
        }
        token = last;
    }
}

/// The mark that closes a nickname which a mark at a token opens.
fn closing(scene: &Scene<'_>, open: usize) -> Option<usize> {
    let close: &[&str] = match scene.word(open) {
        "\"" => &["\""],
        "“" => &["”"],
        "„" => &["“", "”"],
        "«" => &["»"],
        "‘" => &["’"],
        "'" => &["'"],
        _ => return None,
    };
    let end = (open + 1..open + 2 + LONGEST).find(|&at| close.contains(&scene.word(at)))?;
    let words = open + 1 < end && scene.capital(open + 1);
    (words && (open + 1..end).all(|at| scene.is_word(at))).then_some(end)
}

fn is_person(scene: &Scene<'_>, at: usize, first_names: FirstNames<'_>) -> bool {
    let known = first_names(scene.word(at)).is_some();
    scene.is_word(at) && scene.capital(at) && (known || scene.kind_at(at) == Some(NameKind::Person))
}

/// A word as surnames are written, not one that begins a sentence.
fn is_surname(scene: &Scene<'_>, at: usize) -> bool {
    let small = scene.word(at).chars().skip(1).any(char::is_lowercase);
    let range = scene
        .paragraph
        .tokens
        .get(at)
        .map(|token| token.range.start);
    let begins = range.is_none_or(|start| {
        let sentences = &scene.paragraph.sentences;
        sentences
            .binary_search_by_key(&start, |sentence| sentence.start)
            .is_ok()
    });
    scene.is_word(at) && scene.capital(at) && small && !begins
}
