//! Names in English that were taken for places, that no list of places has, and that do what people do: they
//! speak, have a trade, stand in a row of people. Such a name is a person in the whole text, unless it once
//! stands where a place does ("in Simler").

use super::scene::Scene;
use crate::Language;
use crate::lists::entries;
use crate::name::{Name, NameKind, add_reason, reason};
use crate::roles::is_english_role;
use crate::speech::Words;
use article::Rule;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// How sure such a person is at most.
const BY_CUE: f64 = 0.6;

/// Words before places.
static LEADING: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = entries(crate::lists::list!("en/leading-words.txt"));
    words
        .filter(|word| word.starts_with(char::is_alphabetic) && *word != "and" && *word != "of")
        .collect()
});

pub(super) fn people(scenes: &mut [Scene<'_>]) {
    // Whether a name has a cue for a person and none for a place.
    let mut cues: HashMap<String, bool> = HashMap::new();
    for scene in scenes.iter() {
        for (number, name) in scene.names.iter().enumerate() {
            if !is_unknown_place(name) {
                continue;
            }
            let key = scene.paragraph.words(&name.range).to_string();
            if is_led(scene, name) {
                cues.insert(key, false);
            } else if acts(scene, number, name) {
                cues.entry(key).or_insert(true);
            }
        }
    }
    for scene in scenes {
        let paragraph = scene.paragraph;
        for name in &mut scene.names {
            let words = paragraph.words(&name.range);
            if is_unknown_place(name) && cues.get(words) == Some(&true) {
                name.kind = NameKind::Person;
                name.confidence = name.confidence.min(BY_CUE);
                add_reason(&mut name.why, reason(Rule::SameSentence, words));
            }
        }
    }
}

fn is_unknown_place(name: &Name) -> bool {
    name.kind == NameKind::Place && name.why.iter().all(|why| why.rule == Rule::Tagger)
}

fn is_led(scene: &Scene<'_>, name: &Name) -> bool {
    let tokens = scene.paragraph.tokens_touching(&name.range);
    let before = tokens.start.checked_sub(1).map(|at| scene.word(at));
    before.is_some_and(|before| LEADING.contains(&*before.to_lowercase()))
}

fn acts(scene: &Scene<'_>, number: usize, name: &Name) -> bool {
    let tokens = scene.paragraph.tokens_touching(&name.range);
    let next = scene.word(tokens.end);
    let who = next == "," && matches!(scene.word(tokens.end + 1), "who" | "whose");
    let verb = if next == "," {
        scene.word(tokens.end + 1)
    } else {
        next
    };
    let speaks = Words::of(Language::English).is_verb(verb);
    let before = tokens.start.checked_sub(1);
    let comma = before.filter(|before| scene.word(*before) == ",");
    let trade = comma.map_or(before, |comma| comma.checked_sub(1));
    let trade = trade.is_some_and(|at| !scene.capital(at) && is_english_role(scene.word(at)));
    who || speaks || trade || in_row(scene, number, name)
}

/// Whether people stand on both sides: "Roe, Goscin, Smith", "Roe and Goscin, Smith".
fn in_row(scene: &Scene<'_>, number: usize, name: &Name) -> bool {
    let person = |number: Option<usize>| {
        let name = number.and_then(|number| scene.names.get(number));
        name.filter(|name| name.kind == NameKind::Person)
    };
    let joined = |from: usize, to: usize| {
        let between = scene.paragraph.text.get(from..to).unwrap_or_default();
        matches!(between.trim(), "," | "and" | ", and" | "&")
    };
    let before = person(number.checked_sub(1));
    let behind = person(number.checked_add(1));
    before.is_some_and(|before| joined(before.range.end, name.range.start))
        && behind.is_some_and(|behind| joined(name.range.end, behind.range.start))
}
