//! Names in English that the tagger takes for something else than the words beside them show: "the Slovenian Jan
//! Holt", "the far-right Vey", "the Secretary of State".

use super::english::is_head;
use super::particles::has_article;
use super::persons::is_title;
use super::refuted::is_last_word;
use super::scene::Scene;
use crate::Language;
use crate::lists::entries;
use crate::name::NameKind;
use crate::roles::is_english_role;
use article::Rule;
use std::collections::HashSet;
use std::sync::LazyLock;

/// How sure a name is that only the words beside it show.
const BY_WORDS: f64 = 0.6;
/// Below this certainty the tagger's word for an organisation is open to doubt.
const DOUBTFUL: f64 = 0.8;
/// Adjectives of parties, between an article and the party's name.
const OF_PARTIES: &[&str] = &[
    "center-left",
    "center-right",
    "centre-left",
    "centre-right",
    "centrist",
    "conservative",
    "far-left",
    "far-right",
    "governing",
    "green",
    "hard-left",
    "hard-right",
    "left-wing",
    "leftist",
    "liberal",
    "nationalist",
    "opposition",
    "populist",
    "right-wing",
    "ruling",
    "separatist",
    "socialist",
];
/// Words before "al-" that begin the names of places.
const OF_PLACES: &[&str] = &[
    "Bab", "Beit", "Dayr", "Deir", "Husn", "Jabal", "Jebel", "Jisr", "Khan", "Qasr", "Ras",
    "Shatt", "Souq", "Tel", "Tell", "Umm", "Wadi",
];
/// Roles between an employer and a person.
const OF_EMPLOYERS: &[&str] = &[
    "analyst",
    "analysts",
    "boss",
    "chairman",
    "chairwoman",
    "economist",
    "economists",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "strategist",
];
/// Words with capitals in the names of offices.
const OF_OFFICES: &[&str] = &[
    "Acting",
    "Associate",
    "Chief",
    "Communications",
    "Deputy",
    "District",
    "Executive",
    "Interim",
    "Lead",
    "Managing",
    "Media",
    "Press",
    "Senior",
    "Vice",
];
/// Before "of State".
const OFFICES: &[&str] = &[
    "Secretary",
    "Secretaries",
    "Minister",
    "Ministers",
    "Under-Secretary",
];

/// Adjectives of countries, with their capitals.
static DEMONYMS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = entries(crate::lists::list!("en/demonyms.txt"));
    lines
        .filter_map(|line| line.split_once(" | "))
        .flat_map(|(_, words)| words.split([' ', '|']))
        .collect()
});

/// Corrects the names of a paragraph.
pub(super) fn correct(scene: &mut Scene<'_>) {
    nationalities(scene);
    with_articles(scene);
    parties(scene);
    employers(scene);
    offices(scene);
}

/// "Hilal al-Shaqsi" is a person, unless it is a place: "Wadi al-Natrun".
fn with_articles(scene: &mut Scene<'_>) {
    for last in 1..scene.paragraph.tokens.len() {
        let first = last - 1;
        if !has_article(scene.word(last)) || !scene.capital(first) || !scene.near(last) {
            continue;
        }
        let tagged = |at: usize| match scene.name_at(at) {
            None => true,
            Some((number, own)) => scene.names.get(number).is_some_and(|name| {
                let inside = first <= own.start && own.end <= last + 1;
                inside && name.why.iter().all(|why| why.rule == Rule::Tagger)
            }),
        };
        let known = scene.kind_at(first) == Some(NameKind::Person)
            && scene.name_at(first).map(|(at, _)| at) == scene.name_at(last).map(|(at, _)| at);
        if known || !tagged(first) || !tagged(last) {
            continue;
        }
        let kind = if OF_PLACES.contains(&scene.word(first)) {
            NameKind::Place
        } else {
            NameKind::Person
        };
        scene.put(first..last + 1, kind, BY_WORDS, Rule::SameSentence);
    }
}

/// "The Slovenian Jan Holt" is Jan Holt.
fn nationalities(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    for name in &mut scene.names {
        let tokens = paragraph.tokens_touching(&name.range);
        let word = |at: usize| paragraph.token(at).unwrap_or_default();
        let article = tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| matches!(word(at), "the" | "The" | "a" | "A"));
        let unsure = name.kind == NameKind::Person || name.confidence < DOUBTFUL;
        let other = tokens.clone().skip(1).any(|at| {
            let word = word(at);
            is_head(word) || is_last_word(word) || !word.starts_with(char::is_uppercase)
        });
        if tokens.len() == 3
            && article
            && unsure
            && !other
            && DEMONYMS.contains(word(tokens.start))
            && let Some(second) = paragraph.tokens.get(tokens.start + 1)
        {
            name.range.start = second.range.start;
            name.kind = NameKind::Person;
        }
    }
}

/// "The far-right Vey" is a party: no person has an article and such an adjective.
fn parties(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    for name in &mut scene.names {
        let tokens = paragraph.tokens_touching(&name.range);
        let back = |count: usize| {
            let at = tokens.start.checked_sub(count);
            at.and_then(|at| paragraph.token(at)).unwrap_or_default()
        };
        let article = matches!(back(2), "the" | "The");
        if name.kind == NameKind::Person
            && tokens.len() == 1
            && article
            && OF_PARTIES.contains(&back(1))
        {
            name.kind = NameKind::Organisation;
            name.confidence = name.confidence.min(BY_WORDS);
        }
    }
}

/// "Vey analyst Jan Holt" works for Vey.
fn employers(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    for name in &mut scene.names {
        let tokens = paragraph.tokens_touching(&name.range);
        let tagged = name.why.iter().all(|why| why.rule == Rule::Tagger);
        let role = paragraph.token(tokens.end).unwrap_or_default();
        let next = paragraph.token(tokens.end + 1).unwrap_or_default();
        if name.kind != NameKind::Organisation
            && tokens.len() == 1
            && tagged
            && OF_EMPLOYERS.contains(&role)
            && next.starts_with(char::is_uppercase)
        {
            name.kind = NameKind::Organisation;
            name.confidence = name.confidence.min(BY_WORDS);
        }
    }
}

/// "Communications Adviser", "Assistant District": words for offices alone.
fn is_office(words: &str) -> bool {
    let mut office = false;
    let all = words.split(' ').all(|word| {
        let small = word.to_lowercase();
        let title = is_title(word, Language::English) || is_english_role(&small);
        office |= title;
        title || OF_OFFICES.contains(&word)
    });
    all && office && (words.contains(' ') || words.contains('-'))
}

/// "Secretary of State" is an office.
fn offices(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    scene.names.retain(|name| {
        let tokens = paragraph.tokens_touching(&name.range);
        let back = |count: usize| {
            let at = tokens.start.checked_sub(count);
            at.and_then(|at| paragraph.token(at)).unwrap_or_default()
        };
        let office = back(1) == "of" && OFFICES.contains(&back(2));
        let words = paragraph.words(&name.range);
        let tagged = name.why.iter().all(|why| why.rule == Rule::Tagger);
        !(office && words == "State" || tagged && is_office(words))
    });
}
