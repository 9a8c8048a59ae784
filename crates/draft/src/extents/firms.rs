//! Organisations in English that only the words beside them show: "the lender Hollin Row", "shares in Hollin
//! Row", "carmakers including Hollin and Vey"; and the first word of a firm's name that stands for all of it.

use super::english::is_head;
use super::persons::is_title;
use super::scene::Scene;
use crate::Language;
use crate::first_names::Lookup as FirstNames;
use crate::lists::entries;
use crate::name::NameKind;
use crate::roles::is_english_role;
use article::Rule;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// How sure such a name is.
const BY_NOUN: f64 = 0.6;
/// Most words of such a name.
const LONGEST: usize = 4;

static NOUNS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("en/organisation-cues.txt")).collect());
/// Ends of the names of firms, behind which the first word may stand alone.
const FIRMS: &[&str] = &[
    "Airlines",
    "Airways",
    "Bank",
    "Company",
    "Corp",
    "Corporation",
    "Group",
    "Holdings",
    "Inc",
    "Industries",
    "Limited",
    "Ltd",
    "Motors",
    "PLC",
    "Partners",
    "Pharmaceuticals",
    "Plc",
    "Records",
    "Studios",
];

/// Finds the names behind such nouns.
pub(super) fn behind_nouns(scene: &mut Scene<'_>, first_names: FirstNames<'_>) {
    let mut token = 1;
    while token < scene.paragraph.tokens.len() {
        match name(scene, token).filter(|found| is_shown(scene, found, first_names)) {
            Some(found) => {
                token = found.end;
                scene.put(found, NameKind::Organisation, BY_NOUN, Rule::TypeWord);
            }
            None => token += 1,
        }
    }
}

/// The words with capitals that begin here; no longer name is broken.
fn name(scene: &Scene<'_>, start: usize) -> Option<Range<usize>> {
    let part =
        |at: usize| scene.is_word(at) && scene.capital(at) && (at == start || scene.near(at));
    let end = (start..=start + LONGEST).find(|at| !part(*at))?;
    let last = end.checked_sub(1).map(|last| scene.word(last))?;
    let whole = |at: usize| match scene.name_at(at) {
        None => true,
        Some((_, own)) => start <= own.start + usize::from(opens(scene, start)) && own.end <= end,
    };
    let owner = last.contains(['\'', '’']) && end - start > 1;
    (end > start && !owner && (start..end).all(whole)).then_some(start..end)
}

/// "Chipmaker Hollin" at the beginning of a sentence.
fn opens(scene: &Scene<'_>, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|noun| {
        let small = scene.word(noun).to_lowercase();
        scene.begins(noun) && scene.near(start) && NOUNS.contains(&*small)
    })
}

fn is_shown(scene: &Scene<'_>, found: &Range<usize>, first_names: FirstNames<'_>) -> bool {
    let back = |count: usize| {
        found
            .start
            .checked_sub(count)
            .map_or("", |at| scene.word(at))
    };
    let behind = NOUNS.contains(back(1))
        || opens(scene, found.start)
        || back(1) == "in" && matches!(back(2), "shares" | "Shares" | "stake" | "stakes")
        || back(1) == "including" && NOUNS.contains(back(2))
        || back(1) == "itself" && back(2) == "calling";
    let tagged = found.clone().all(|at| match scene.name_at(at) {
        None => true,
        Some((number, _)) => scene.names.get(number).is_some_and(|name| {
            name.kind != NameKind::Organisation
                && name.why.iter().all(|why| why.rule == Rule::Tagger)
        }),
    });
    let first = scene.word(found.start);
    // "The party leader Jane Roe" and "broadcaster Jane Roe" are people.
    let person = first_names(first).is_some() && found.len() > 1
        || is_title(first, Language::English)
        || is_english_role(&first.to_lowercase())
        || found.len() > 1 && scene.kind_at(found.start) == Some(NameKind::Person);
    behind && scene.near(found.start) && tagged && !person
}

/// Finds "Hollin" where the text has "Hollin Tools" or "Hollin & Vey".
pub(super) fn first_words(scenes: &mut [Scene<'_>], first_names: FirstNames<'_>) {
    let mut firms: HashSet<String> = HashSet::new();
    let mut others: HashSet<String> = HashSet::new();
    for scene in scenes.iter() {
        for name in &scene.names {
            let words: Vec<&str> = scene.paragraph.words(&name.range).split(' ').collect();
            let (Some(first), Some(last)) = (words.first(), words.last()) else {
                continue;
            };
            match name.kind {
                NameKind::Organisation if words.len() > 1 => {
                    let firm = FIRMS.contains(last) || !words.iter().any(|word| is_head(word));
                    let plain = first.chars().skip(1).all(char::is_lowercase);
                    if firm && plain && first.chars().count() > 4 && first_names(first).is_none() {
                        firms.insert((*first).to_string());
                    }
                }
                NameKind::Organisation if name.why.iter().any(|why| why.rule == Rule::TypeWord) => {
                    firms.insert((*first).to_string());
                }
                NameKind::Person if words.len() > 1 => {
                    others.extend(words.iter().map(|word| (*word).to_string()));
                }
                NameKind::Place => others.extend(words.first().map(|word| (*word).to_string())),
                _ => {}
            }
        }
        for token in 0..scene.paragraph.tokens.len() {
            let word = scene.word(token);
            if word.starts_with(char::is_lowercase) {
                others.extend(
                    word.get(..1)
                        .zip(word.get(1..))
                        .map(|(a, b)| a.to_uppercase() + b),
                );
            }
        }
    }
    for scene in scenes {
        for token in 0..scene.paragraph.tokens.len() {
            let word = scene.word(token);
            let bare = ["'s", "’s"]
                .iter()
                .find_map(|own| word.strip_suffix(own))
                .unwrap_or(word);
            let alone = |at: usize| !(scene.near(at) && scene.is_word(at) && scene.capital(at));
            let before = token.checked_sub(1);
            let led =
                before.is_some_and(|at| matches!(scene.word(at), "in" | "near" | "at" | "In"));
            let free = scene.name_at(token).is_none_or(|(number, own)| {
                let name = scene.names.get(number);
                let tagger = name.is_some_and(|name| {
                    name.why
                        .iter()
                        .all(|why| matches!(why.rule, Rule::Tagger | Rule::SameName))
                });
                own.len() == 1 && tagger
            });
            if firms.contains(bare)
                && !others.contains(bare)
                && free
                && !led
                && alone(token + 1)
                && before
                    .is_none_or(|at| !scene.near(token) || !scene.capital(at) || scene.begins(at))
                && scene.kind_at(token) != Some(NameKind::Organisation)
            {
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
