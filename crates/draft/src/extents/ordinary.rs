//! Ordinary words with a capital that the tagger alone takes for places in English: "Grammar" where the text has
//! "grammars", too; and the letters of a currency, "US$".

use super::scene::Scene;
use crate::name::{Name, NameKind};
use article::Rule;
use std::collections::HashSet;

pub(super) fn remove(scenes: &mut [Scene<'_>]) {
    let mut small: HashSet<&str> = HashSet::new();
    for scene in scenes.iter() {
        let tokens = scene.paragraph.tokens.iter();
        let words = tokens.map(|token| scene.paragraph.words(&token.range));
        small.extend(words.filter(|word| word.starts_with(char::is_lowercase)));
    }
    let ordinary = |word: &str| {
        let word = word.to_lowercase();
        let plural = small.contains(&*format!("{word}s"));
        plural
            || small.contains(&*word)
            || word
                .strip_suffix('s')
                .is_some_and(|one| small.contains(one))
    };
    for scene in scenes {
        let paragraph = scene.paragraph;
        scene.names.retain(|name| {
            let words = paragraph.words(&name.range);
            let behind = paragraph.text.get(name.range.end..).unwrap_or_default();
            let single = !words.contains(' ') && by_tagger_alone(name);
            let place = name.kind == NameKind::Place;
            // "Czech Romantic-era": an adjective.
            let adjective = words.rsplit(' ').next().is_some_and(is_compound);
            !adjective && !(place && (behind.starts_with('$') || single && ordinary(words)))
        });
    }
}

/// Whether a word is an adjective made of a name and a noun.
fn is_compound(word: &str) -> bool {
    let ending = word.rsplit_once('-').map(|(_, ending)| ending);
    let made = [
        "aged",
        "backed",
        "based",
        "born",
        "century",
        "controlled",
        "era",
        "held",
        "language",
        "led",
        "made",
        "owned",
        "related",
        "speaking",
        "style",
        "type",
        "wide",
        "years",
    ];
    ending.is_some_and(|ending| made.contains(&ending))
}

fn by_tagger_alone(name: &Name) -> bool {
    name.why.iter().all(|why| why.rule == Rule::Tagger)
}
