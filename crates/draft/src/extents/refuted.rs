//! What the words beside a name, or its own last word, say is no organisation.

use super::scene::Scene;
use crate::Language;
use crate::lists::entries;
use crate::morphology::{forms, stem};
use crate::name::{Name, NameKind};
use crate::organisations::heads::{gender_of, head};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Nouns before names of other things, in all their forms; whether they are events and the like.
static OTHER_THINGS: LazyLock<HashMap<String, bool>> = LazyLock::new(|| {
    let mut nouns = HashMap::new();
    for entry in entries(crate::lists::list!("ru/no-organisation-nouns.txt")) {
        let mut parts = entry.split(' ');
        if let (Some(noun), Some(gender)) = (parts.next(), parts.next()) {
            let event = parts.next().is_some();
            let forms = forms(noun, gender_of(gender)).into_iter();
            nouns.extend(forms.map(|form| (form, event)));
        }
    }
    nouns
});

/// Last words of other names in English; whether they are places.
static LAST_WORDS: LazyLock<HashMap<&str, bool>> = LazyLock::new(|| {
    entries(crate::lists::list!("en/no-organisation-nouns.txt"))
        .map(|entry| match entry.split_once(' ') {
            Some((noun, _)) => (noun, true),
            None => (entry, false),
        })
        .collect()
});

/// Whether a word is the last one of names of places and other things: "Island".
pub(super) fn is_last_word(word: &str) -> bool {
    LAST_WORDS.contains_key(word)
}

/// Whether names that end with a word are those of places: "Street".
pub(super) fn is_place_noun(word: &str) -> bool {
    LAST_WORDS.get(word) == Some(&true)
}

/// Removes names that are no organisations, in the whole text.
pub(super) fn refute(scenes: &mut [Scene<'_>], language: Language) {
    match language {
        Language::Russian => russian(scenes),
        Language::English => scenes.iter_mut().for_each(english),
    }
}

fn key(scene: &Scene<'_>, name: &Name) -> String {
    stem(scene.paragraph.words(&name.range))
}

/// «фильм „Весна“»: «Весна» is no organisation here, and none where it stands alone in quotation marks.
fn russian(scenes: &mut [Scene<'_>]) {
    let mut refuted: HashSet<String> = HashSet::new();
    for scene in scenes.iter() {
        for name in scene.names.iter().filter(|name| is_organisation(name)) {
            let tokens = scene.paragraph.tokens_touching(&name.range);
            let Some(open) = tokens.start.checked_sub(1) else {
                continue;
            };
            let quoted = matches!(scene.word(open), "«" | "„" | "\"" | "“");
            let noun = if quoted {
                open.checked_sub(1)
            } else {
                Some(open)
            };
            if noun.is_some_and(|noun| OTHER_THINGS.contains_key(scene.word(noun))) {
                refuted.insert(key(scene, name));
            }
        }
    }
    let united_nations = scenes
        .iter()
        .any(|scene| scene.paragraph.text.contains("ООН"));
    for scene in scenes {
        let mut names = std::mem::take(&mut scene.names);
        names.retain(|name| {
            let words = scene.paragraph.words(&name.range).to_lowercase();
            let meeting = !united_nations
                && words.starts_with("генеральн")
                && words.contains(" ассамбле")
                && words.split(' ').count() == 2;
            !is_organisation(name)
                || !meeting && !is_event(&words) && !refuted.contains(&key(scene, name))
        });
        scene.names = names;
    }
}

/// Whether the first noun of a name, in small letters, is an event: «Всемирный форум городов». What stands
/// behind the first word of an organisation does not count.
fn is_event(words: &str) -> bool {
    let nouns = words.split(' ').take_while(|word| head(word).is_none());
    let mut nouns = nouns.map(|word| word.trim_matches(['«', '»', '"']));
    nouns.any(|word| OTHER_THINGS.get(word) == Some(&true))
}

fn is_organisation(name: &Name) -> bool {
    name.kind == NameKind::Organisation
}

/// "Lower Ford Bridge" is a place, "Harp Concerto" nothing of these.
fn english(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    scene.names.retain_mut(|name| {
        let words = paragraph.words(&name.range);
        let last = words
            .rsplit(' ')
            .next()
            .filter(|last| last.len() < words.len());
        match last.and_then(|last| LAST_WORDS.get(last)) {
            Some(true) if name.kind != NameKind::Place => {
                name.kind = NameKind::Place;
                true
            }
            Some(false) => name.kind == NameKind::Place,
            _ => true,
        }
    });
}
