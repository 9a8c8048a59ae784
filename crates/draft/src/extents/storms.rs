//! Storms bear the names of people and are none: "Hurricane Maria", and "Maria" after it.

use super::scene::Scene;
use crate::lists::entries;
use crate::name::NameKind;
use std::collections::HashSet;
use std::sync::LazyLock;

static STORMS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("en/storms.txt")).collect());

/// Removes the names of storms, unless the text has a person of that first or last name.
pub(super) fn remove(scenes: &mut [Scene<'_>]) {
    let mut named: HashSet<String> = HashSet::new();
    for scene in scenes.iter() {
        for token in 1..scene.paragraph.tokens.len() {
            if STORMS.contains(scene.word(token - 1)) && scene.capital(token) && scene.near(token) {
                named.insert(plain(scene.word(token)).to_string());
            }
        }
    }
    if named.is_empty() {
        return;
    }
    let begins = |words: &str| {
        words
            .split(' ')
            .next()
            .is_some_and(|word| STORMS.contains(word))
    };
    let mut people: HashSet<String> = HashSet::new();
    for scene in scenes.iter() {
        for name in scene
            .names
            .iter()
            .filter(|name| name.kind == NameKind::Person)
        {
            let words = scene.paragraph.words(&name.range);
            if words.contains(' ') && !begins(words) {
                people.extend(words.split(' ').map(str::to_string));
            }
        }
    }
    for scene in scenes {
        let paragraph = scene.paragraph;
        scene.names.retain(|name| {
            let words = plain(paragraph.words(&name.range));
            let storm = begins(words) || named.contains(words) && !people.contains(words);
            name.kind == NameKind::Organisation || !storm
        });
    }
}

/// A word without its possessive.
fn plain(word: &str) -> &str {
    word.strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word)
}
