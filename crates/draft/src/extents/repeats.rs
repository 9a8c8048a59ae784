//! Names that the rest of the text shows: what is a full name at one place is one at every other, and the
//! surname of a person is a person.

use super::scene::Scene;
use crate::first_names::Lookup as FirstNames;
use crate::name::NameKind;
use crate::{Language, Paragraph, TokenKind};
use article::Rule;
use compact::sort::CompactSort;
use std::collections::{HashMap, HashSet};

/// How sure a repeated name is.
const REPEATED: f64 = 0.65;
/// How sure a name must be to be looked for elsewhere.
const SURE: f64 = 0.5;
/// Longest name that is looked for, in words.
const LONGEST: usize = 8;

/// Case endings, the longest first. A surname in -ов keeps it.
const ENDINGS: &[&str] = &[
    "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ой", "ей", "ем", "ом", "ым", "им",
    "ый", "ий", "ая", "ую", "ах", "ях", "ам", "ям", "а", "я", "у", "ю", "е", "о", "ы", "и", "ь",
    "й",
];

/// A word as it is compared: in small letters, without its ending or its genitive.
fn base(word: &str) -> String {
    let word = word.to_lowercase().replace('ё', "е");
    if let Some(bare) = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")) {
        return bare.to_string();
    }
    if !word.chars().any(|c| matches!(c, 'а'..='я')) {
        return word;
    }
    ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|bare| bare.chars().count() >= 3)
        .map_or(word.clone(), str::to_string)
}

#[derive(Default)]
struct Known {
    /// Names by their first words.
    by_first: HashMap<String, Vec<(Vec<String>, NameKind)>>,
    /// The surnames of people whose full names the text has.
    surnames: HashSet<String>,
    /// Those of people with a known first name.
    sure_surnames: HashSet<String>,
    /// The first names of such people, in an English text.
    first_names: HashSet<String>,
    /// Surnames of people that stand alone, in an English text.
    alone: HashSet<String>,
    /// Words that the text has in small letters.
    ordinary: HashSet<String>,
}

/// Looks for every full name in the whole text.
pub(super) fn repeat(scenes: &mut [Scene<'_>], language: Language, first_names: FirstNames<'_>) {
    let known = learn(scenes, language, first_names);
    for scene in scenes.iter_mut() {
        surnames(scene, &known, language);
        let mut token = 0;
        while token < scene.paragraph.tokens.len() {
            match find(scene, token, &known) {
                Some((end, kind)) => {
                    scene.put(token..end, kind, REPEATED, Rule::SameName);
                    token = end;
                }
                None => token += 1,
            }
        }
    }
}

fn learn(scenes: &[Scene<'_>], language: Language, first_names: FirstNames<'_>) -> Known {
    let english = language == Language::English;
    let mut known = Known::default();
    for scene in scenes {
        for token in &scene.paragraph.tokens {
            let word = scene.paragraph.words(&token.range);
            if word.starts_with(char::is_lowercase) {
                known.ordinary.insert(base(word));
            }
        }
        for name in &scene.names {
            if name.confidence < SURE || name.kind == NameKind::Place {
                continue;
            }
            let tokens = scene.paragraph.tokens_touching(&name.range);
            let tokens = scene.paragraph.tokens.get(tokens).unwrap_or_default();
            let words: Vec<&str> = tokens
                .iter()
                .filter(|token| token.kind == TokenKind::Word)
                .map(|token| scene.paragraph.words(&token.range))
                .collect();
            let plain = words.len() == tokens.len() && words.len() <= LONGEST;
            let (Some(first), Some(last)) = (words.first(), words.last()) else {
                continue;
            };
            if english && words.len() == 1 && name.kind == NameKind::Person && is_surname(first) {
                known.alone.insert(base(first));
            }
            let full = words.len() > 1 && name.kind == NameKind::Person;
            let known_first = full && is_known(first, first_names);
            if full && is_surname(last) && (known_first || english) {
                known.surnames.insert(base(last));
                if known_first {
                    known.sure_surnames.insert(base(last));
                }
                known.add(vec![base(last)], name.kind);
            }
            // "Ida Roe" is "Ida" elsewhere, and so is a "Tindra Roe" whose first name is not a common one.
            let given = known_first && first.chars().count() > 1 || full && is_surname(first);
            if english && given && is_surname(last) && !is_trade(first) {
                known.first_names.insert(base(first));
                known.add(vec![base(first)], name.kind);
            }
            if plain && (words.len() > 1 || stands_alone(first)) {
                known.add(words.iter().map(|word| base(word)).collect(), name.kind);
            }
        }
    }
    known
}

impl Known {
    fn add(&mut self, words: Vec<String>, kind: NameKind) {
        let Some(first) = words.first().cloned() else {
            return;
        };
        let names = self.by_first.entry(first).or_default();
        if !names.iter().any(|(known, _)| *known == words) {
            names.push((words, kind));
            names.compact_sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
    }
}

/// Whether a word is a title or a trade, no first name.
fn is_trade(word: &str) -> bool {
    let small = word.to_lowercase();
    crate::roles::is_english_role(&small) || super::persons::is_title(word, Language::English)
}

/// Whether a first name is a known one, as it is written or in the case that its ending shows.
fn is_known(word: &str, first_names: FirstNames<'_>) -> bool {
    first_names(word).is_some() || !crate::morphology::first_name(word, first_names).is_empty()
}

fn is_surname(word: &str) -> bool {
    word.chars().count() > 3 && word.starts_with(char::is_uppercase)
}

/// "Norton I": the number of a ruler.
fn is_roman(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// Whether a single word is told from ordinary ones by its letters: «ВАРМСУ», "SpaceX".
fn stands_alone(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    capitals > 1 || word.chars().count() > 4
}

/// A person's surname that was taken for something else; in a Russian text a word in Latin letters that is
/// nobody's surname is taken for an organisation.
fn surnames(scene: &mut Scene<'_>, known: &Known, language: Language) {
    let paragraph = scene.paragraph;
    for name in &mut scene.names {
        let tokens = paragraph.tokens_touching(&name.range);
        let last = paragraph
            .token(tokens.end.saturating_sub(1))
            .unwrap_or_default();
        let has = |rule: Rule| name.why.iter().any(|why| why.rule == rule);
        // In English, what only the gazetteer takes for a place is the person of that surname.
        let sure = language != Language::English
            || has(Rule::Tagger)
            || !known.sure_surnames.contains(&base(last));
        let gazetteer = has(Rule::Gazetteer) && (sure || led(paragraph, tokens.start));
        let single = tokens.len() == 1 && known.first_names.contains(&base(last));
        let person = single || known.surnames.contains(&base(last));
        let titled = || {
            let first = paragraph.token(tokens.start).unwrap_or_default();
            tokens.len() == 2 && super::persons::is_title(first, language)
        };
        if name.kind == NameKind::Person {
            let latin = language == Language::Russian
                && paragraph.words(&name.range).is_ascii()
                && last.starts_with(|c: char| c.is_ascii_uppercase());
            let bracket = tokens
                .start
                .checked_sub(1)
                .and_then(|at| paragraph.token(at));
            if latin && !person && bracket != Some("(") {
                name.kind = NameKind::Organisation;
                name.confidence = name.confidence.min(REPEATED);
            }
        } else if tokens.len() == 2
            && name.kind == NameKind::Organisation
            && name.why.iter().all(|why| why.rule == Rule::Tagger)
            && known.alone.contains(&base(last))
        {
            // "Novak Holt" where "Holt" alone is a person.
            name.kind = NameKind::Person;
            name.confidence = name.confidence.min(REPEATED);
            crate::name::add_reason(&mut name.why, crate::name::reason(Rule::SameName, last));
        } else if person
            && (!gazetteer || single && !led(paragraph, tokens.start))
            && (tokens.len() == 1 || titled())
        {
            name.kind = NameKind::Person;
            name.confidence = name.confidence.min(REPEATED);
            if let Some(token) = paragraph.tokens.get(tokens.end.saturating_sub(1)) {
                name.range.start = token.range.start;
            }
            crate::name::add_reason(&mut name.why, crate::name::reason(Rule::SameName, ""));
        }
    }
}

/// Whether a word stands before a token that leads to a place: "in Isabel".
fn led(paragraph: &Paragraph, token: usize) -> bool {
    let before = token.checked_sub(1).and_then(|at| paragraph.token(at));
    before.is_some_and(|before| {
        matches!(
            before,
            "in" | "In" | "at" | "from" | "From" | "near" | "to" | "of" | "into"
        )
    })
}

/// The longest known name that begins with a token, where no name was found.
fn find(scene: &Scene<'_>, token: usize, known: &Known) -> Option<(usize, NameKind)> {
    if !scene.capital(token) || !scene.is_word(token) || scene.name_at(token).is_some() {
        return None;
    }
    let names = known.by_first.get(&base(scene.word(token)))?;
    names.iter().find_map(|(words, kind)| {
        let end = token + words.len();
        let fits = words.iter().zip(token..).all(|(word, at)| {
            let apart = at > token && !scene.near(at);
            let taken = scene.name_at(at).is_some_and(|(_, tokens)| {
                tokens.start < token
                    || tokens.end > end
                    || scene.kind_at(at) != Some(*kind) && words.len() < 2
            });
            !apart && !taken && scene.is_word(at) && base(scene.word(at)) == *word
        });
        let single = words.len() == 1;
        let ordinary = single
            && (known.ordinary.contains(&base(scene.word(token)))
                || scene.near(end)
                    && scene.capital(end)
                    && !is_roman(scene.word(end))
                    && scene.name_at(end).is_none()
                    && scene.is_word(end));
        (fits && !ordinary).then_some((end, *kind))
    })
}
