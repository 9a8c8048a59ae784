//! Russian names of waters and streets that a word before them shows: «приток Лены», «улица Гусева».

use super::scene::Scene;
use crate::Language;
use crate::linking::{is_street, place_type};
use crate::lists::entries;
use crate::morphology::stem;
use crate::name::NameKind;
use article::{PlaceKind, Rule};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// From which certainty on a place shows what the same word means elsewhere.
const SURE: f64 = 0.5;
/// How sure a place is that only the word before it shows.
const BY_WORD: f64 = 0.6;

static GROUNDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("ru/ground-words.txt")).collect());

/// Names of waters, mountains and regions, by their stems.
static KNOWN: LazyLock<HashSet<String>> = LazyLock::new(|| {
    entries(crate::lists::list!("ru/toponyms.txt"))
        .map(stem)
        .collect()
});

/// Makes people of the text places where the word before them shows that they are such, there or elsewhere in
/// the text.
pub(super) fn places(scenes: &mut [Scene<'_>]) {
    let mut found: HashSet<String> = HashSet::new();
    for scene in scenes.iter_mut() {
        shown(scene, &mut found);
    }
    for scene in scenes.iter_mut() {
        no_names(scene);
        // A town that is surely named elsewhere.
        for name in &scene.names {
            let words = scene.paragraph.words(&name.range);
            let known = name.why.iter().any(|why| why.rule == Rule::Gazetteer);
            if name.kind == NameKind::Place
                && known
                && name.confidence > SURE
                && !words.contains(' ')
            {
                found.insert(stem(words));
            }
        }
    }
    // Part of a longer name of a person, it may be a surname.
    for scene in scenes.iter() {
        for name in scene
            .names
            .iter()
            .filter(|name| name.kind == NameKind::Person)
        {
            let words: Vec<&str> = scene.paragraph.words(&name.range).split(' ').collect();
            if words.len() > 1 {
                for word in words {
                    found.remove(&stem(word));
                }
            }
        }
    }
    for scene in scenes {
        for name in &mut scene.names {
            let words = scene.paragraph.words(&name.range);
            if name.kind == NameKind::Person && !words.contains(' ') {
                let base = stem(words);
                if KNOWN.contains(&base) || found.contains(&base) {
                    name.kind = NameKind::Place;
                    name.confidence = name.confidence.min(BY_WORD);
                }
            }
        }
    }
}

/// Takes away what only the tagger holds for a name: adjectives of places before nouns («Балаковского завода»),
/// and people that are one word in quotation marks.
fn no_names(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    let word = |at: usize| paragraph.token(at).unwrap_or_default();
    scene.names.retain(|name| {
        let tokens = paragraph.tokens_touching(&name.range);
        let tagged = name.why.iter().all(|why| why.rule == Rule::Tagger);
        if tokens.len() > 1 || !tagged {
            return true;
        }
        let (own, next) = (word(tokens.start), word(tokens.end));
        let before = tokens.start.checked_sub(1).map_or("", word);
        let is_quoted = before == "«" && next == "»";
        match name.kind {
            NameKind::Place => {
                let adjective = [
                    "ский",
                    "ского",
                    "скому",
                    "ском",
                    "ским",
                    "ская",
                    "ской",
                    "скую",
                ];
                let adjective = adjective.iter().any(|ending| own.ends_with(ending));
                let noun = next.starts_with(char::is_lowercase)
                    && next.chars().count() > 3
                    && place_type(next, Language::Russian).is_none();
                !(adjective && noun && before != "в" && before != "из")
            }
            NameKind::Person => !is_quoted,
            NameKind::Organisation => true,
        }
    });
}

/// Makes people of a paragraph places by the words before them, and keeps the stems of waters and settlements.
fn shown(scene: &mut Scene<'_>, found: &mut HashSet<String>) {
    let mut token = 1;
    while token < scene.paragraph.tokens.len() {
        let before = token - 1;
        let name = scene.name_at(token).map(|(_, tokens)| tokens);
        let person = scene.kind_at(token) == Some(NameKind::Person);
        let free = name.is_none() && scene.capital(token) && scene.is_word(token);
        let tokens = name.unwrap_or(token..token + 1);
        let fits = (person && tokens.start == token || free) && scene.near(token);
        token = tokens.end.max(token + 1);
        if !fits {
            continue;
        }
        if person && tokens.len() == 1 && led(scene, &tokens) {
            found.insert(stem(scene.word(tokens.start)));
            scene.put(tokens, NameKind::Place, BY_WORD, Rule::SameSentence);
        } else if streets(scene, before) {
            scene.put(before..tokens.end, NameKind::Place, BY_WORD, Rule::TypeWord);
        } else if (tokens.len() == 1 || person && plural(scene, before))
            && !scene.capital(tokens.end)
            && leads(scene, before)
        {
            found.insert(stem(scene.word(tokens.start)));
            let mut end = tokens.end;
            scene.put(tokens, NameKind::Place, BY_WORD, Rule::TypeWord);
            // «В сёлах Гусево, Лунино и Санино»
            while plural(scene, before) && matches!(scene.word(end), "," | "и") {
                let Some((_, next)) = scene.name_at(end + 1) else {
                    break;
                };
                if scene.kind_at(end + 1) == Some(NameKind::Organisation) {
                    break;
                }
                end = next.end;
                scene.put(next, NameKind::Place, BY_WORD, Rule::TypeWord);
            }
            // «Пункта пропуска Ватин — Моравица»
            let other = end + 1;
            let alone = scene.name_at(other).is_some_and(|(_, own)| own.len() == 1);
            if matches!(scene.word(end), "—" | "–" | "-")
                && alone
                && scene.kind_at(other) == Some(NameKind::Person)
            {
                end = other + 1;
                scene.put(other..end, NameKind::Place, BY_WORD, Rule::TypeWord);
            }
            token = token.max(end);
        }
    }
}

/// Whether a word for places speaks of several: «сёлах», «посёлков».
fn plural(scene: &Scene<'_>, at: usize) -> bool {
    scene.word(at).ends_with(['х', 'в', 'м'])
}

/// Whether a token is «улица», «проспект» …
fn streets(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    word.starts_with(char::is_lowercase)
        && place_type(word, Language::Russian).is_some_and(|(_, word)| is_street(word))
}

/// Whether one word, which only the tagger holds for a person, stands where a place does: «из Оймякона»,
/// «от Олёкминска до Тикси».
fn led(scene: &Scene<'_>, tokens: &Range<usize>) -> bool {
    let tagged = scene
        .name_at(tokens.start)
        .and_then(|(at, _)| scene.names.get(at))
        .is_some_and(|name| name.why.iter().all(|why| why.rule == Rule::Tagger));
    let before = tokens.start.checked_sub(1);
    let before = before.map_or("", |at| scene.word(at)).to_lowercase();
    // «От Олёкминска до Тикси», not «от Гусевой до Лунина в зале».
    let far = before == "от" && scene.word(tokens.end) == "до" && scene.capital(tokens.end + 1);
    tagged && !scene.capital(tokens.end) && (far || matches!(&*before, "в" | "во" | "из" | "до"))
}

/// Whether a place's name follows a word. Behind «мэр города» a person's does; «в городе» leads to a place.
fn leads(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    if GROUNDS.contains(word) {
        return true;
    }
    if !word.starts_with(char::is_lowercase) {
        return false;
    }
    let kind = place_type(word, Language::Russian).map(|(kind, _)| kind);
    let before = at.checked_sub(1).map_or("", |before| scene.word(before));
    let behind_preposition = matches!(
        &*before.to_lowercase(),
        "в" | "из" | "у" | "под" | "до" | "близ" | "возле" | "около" | "через" | "от"
    );
    match kind {
        Some(PlaceKind::River | PlaceKind::Sea | PlaceKind::Island) => true,
        Some(PlaceKind::City | PlaceKind::Village) => behind_preposition,
        Some(PlaceKind::District) => word.starts_with("микрорайон"),
        _ => false,
    }
}
