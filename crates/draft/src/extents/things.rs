//! Ships, works and animals that bear names of people and are none: "the frigate Maria", "the shuttles Maria
//! and Anna", "Maria, the oldest of the ships".

use super::scene::Scene;
use crate::lists::entries;
use crate::name::{Name, NameKind};
use article::Rule;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Tokens behind "is a" within which the noun of a thing is looked for.
const REACH: usize = 6;

/// Nouns before or behind the names of things.
static THINGS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("en/named-things.txt")).collect());
/// Nouns that show a thing behind its name only: others than its author stand behind "the song".
const BEHIND: &[&str] = &[
    "band",
    "book",
    "film",
    "game",
    "language",
    "magazine",
    "movie",
    "newspaper",
    "novel",
    "play",
    "poem",
    "series",
    "song",
];

/// Removes the names of things, where their noun stands beside them and wherever the text has no person of
/// that name.
pub(super) fn remove(scenes: &mut [Scene<'_>]) {
    let mut things: HashSet<String> = HashSet::new();
    let mut people: HashSet<String> = HashSet::new();
    for scene in scenes.iter() {
        let mut row = false;
        for (number, name) in scene.names.iter().enumerate() {
            let words = plain(scene.paragraph.words(&name.range));
            row = is_thing(scene, name) || begins_row(scene, name) || row && goes_on(scene, number);
            if row {
                things.extend(words.rsplit(' ').next().map(str::to_string));
                things.insert(words.to_string());
            } else if name.kind == NameKind::Person && words.contains(' ') {
                people.extend(words.split(' ').map(str::to_string));
                people.insert(words.to_string());
            }
        }
    }
    for scene in scenes.iter_mut() {
        let mut names = std::mem::take(&mut scene.names);
        names.retain(|name| {
            let words = plain(scene.paragraph.words(&name.range));
            let doubtful = match name.kind {
                NameKind::Person => !people.contains(words),
                NameKind::Organisation => by_tagger(name),
                NameKind::Place => false,
            };
            !(is_thing(scene, name) || doubtful && things.contains(words))
        });
        scene.names = names;
    }
}

fn is_thing(scene: &Scene<'_>, name: &Name) -> bool {
    let tokens = scene.paragraph.tokens_touching(&name.range);
    let noun = tokens.start.checked_sub(1);
    let before = noun.is_some_and(|noun| THINGS.contains(scene.word(noun)) && scene.near(noun + 1));
    let inside = tokens.len() > 1 && THINGS.contains(scene.word(tokens.start));
    let known = name.kind == NameKind::Organisation && !by_tagger(name);
    !known && before || inside || name.kind == NameKind::Person && explained(scene, tokens.end)
}

/// "…, the oldest ship", "… is an opera" behind a name.
fn explained(scene: &Scene<'_>, end: usize) -> bool {
    let apposition = scene.word(end) == "," && scene.word(end + 1) == "the";
    let predicate = matches!(scene.word(end), "is" | "was")
        && matches!(scene.word(end + 1), "a" | "an" | "the");
    if !apposition && !predicate {
        return false;
    }
    let mut words = (end + 2..end + 2 + REACH).take_while(|at| {
        let word = scene.word(*at);
        scene.is_word(*at)
            && !matches!(
                word,
                "in" | "on" | "at" | "for" | "from" | "to" | "who" | "with" | "by" | "and"
            )
    });
    let ends = |at: usize| !scene.is_word(at + 1) || !scene.capital(at + 1);
    // "A fan of the ship" is none; "the oldest of the ships" is one.
    let mut of = false;
    words.any(|at| {
        let word = scene.word(at);
        of |= word == "of";
        let noun = names_thing(word) || BEHIND.contains(&word);
        noun && ends(at) && (!of || word.ends_with('s'))
    })
}

/// Whether a word is the noun of a thing or of several.
fn names_thing(word: &str) -> bool {
    let one = || {
        word.strip_suffix('s')
            .is_some_and(|one| THINGS.contains(one))
    };
    THINGS.contains(word) || one()
}

/// "The shuttles Maria" begins a row of things.
fn begins_row(scene: &Scene<'_>, name: &Name) -> bool {
    let tokens = scene.paragraph.tokens_touching(&name.range);
    let noun = tokens.start.checked_sub(1).map(|noun| scene.word(noun));
    noun.is_some_and(|noun| noun.ends_with('s') && names_thing(noun))
}

/// Whether a name stands in a row with the name before it.
fn goes_on(scene: &Scene<'_>, number: usize) -> bool {
    let before = number
        .checked_sub(1)
        .and_then(|before| scene.names.get(before));
    let pair = before.zip(scene.names.get(number));
    pair.is_some_and(|(before, name)| {
        let between = scene.paragraph.text.get(before.range.end..name.range.start);
        matches!(
            between.unwrap_or_default().trim(),
            "," | "and" | ", and" | "or" | "&"
        )
    })
}

fn by_tagger(name: &Name) -> bool {
    name.why.iter().all(|why| why.rule == Rule::Tagger)
}

/// A name without its possessive.
fn plain(words: &str) -> &str {
    words
        .strip_suffix("'s")
        .or_else(|| words.strip_suffix("’s"))
        .unwrap_or(words)
}
