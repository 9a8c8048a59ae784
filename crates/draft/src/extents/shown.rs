//! People in English whom the words beside their names show, where the tagger found no name or a place or an
//! organisation: "Zola Quint-Barr", "Bram Oster, 41,", "the drummer, Ife Lund,", "born Ada Quint".

use super::english::{NO_BEGINNINGS, is_head};
use super::particles::PARTICLES;
use super::persons::is_title;
use super::refuted::is_last_word;
use super::scene::Scene;
use crate::Language;
use crate::first_names::Lookup as FirstNames;
use crate::linking::place_type;
use crate::name::NameKind;
use crate::roles::is_english_role;
use article::Rule;
use std::ops::Range;

/// How sure such a name is.
const BY_CUE: f64 = 0.6;
/// Fewest and most words of such a name.
const WORDS: Range<usize> = 2..5;
/// Most small words in a row inside of a name, and those that names of people alone have.
const MOST_PARTICLES: usize = 3;
const PEOPLE_ONLY: &[&str] = &["von", "van", "bin", "ibn", "ter", "ten", "zu"];
/// Verbs and participles behind which a full name is a person's.
const BEFORE: &[&str] = &[
    "born",
    "nee",
    "née",
    "married",
    "marries",
    "succeed",
    "succeeded",
    "succeeds",
    "succeeding",
    "replace",
    "replaced",
    "replaces",
    "replacing",
    "widow",
    "husband",
    "wife",
    "son",
    "daughter",
    "brother",
    "sister",
];
/// The same before "to" or "from": "spoke to", "took over from".
const BEFORE_TO: &[&str] = &["spoke", "spoken", "speaks", "talked", "talks", "over"];
/// The same before "of".
const BEFORE_OF: &[&str] = &[
    "brother",
    "daughter",
    "friend",
    "husband",
    "killing",
    "murder",
    "pupil",
    "sister",
    "son",
    "student",
    "testimony",
    "widow",
    "wife",
];
/// Before a first name between commas.
const RELATIVES: &[&str] = &[
    "son",
    "daughter",
    "wife",
    "husband",
    "mother",
    "father",
    "brother",
    "sister",
    "partner",
    "widow",
    "widower",
    "uncle",
    "aunt",
    "nephew",
    "niece",
    "cousin",
    "fiancé",
    "fiancée",
    "grandson",
    "granddaughter",
    "grandmother",
    "grandfather",
    "girlfriend",
    "boyfriend",
    "twin",
    "stepfather",
    "stepmother",
];
/// Roles that organisations have, too.
const NO_ROLES: &[&str] = &[
    "broadcaster",
    "designer",
    "developer",
    "general",
    "head",
    "host",
    "native",
    "official",
    "operator",
    "owner",
    "partner",
    "player",
    "producer",
    "publisher",
];

pub(super) fn people(scene: &mut Scene<'_>, first_names: FirstNames<'_>) {
    let mut token = 0;
    while token < scene.paragraph.tokens.len() {
        let found = full_name(scene, token).or_else(|| relative(scene, token));
        let Some(found) = found else {
            token += 1;
            continue;
        };
        token = found.end;
        if is_free(scene, &found) && (found.len() == 1 || is_shown(scene, &found, first_names)) {
            scene.put(found, NameKind::Person, BY_CUE, Rule::SameSentence);
        }
    }
}

/// The longest row of words with capitals that begins here, without titles and words that open sentences.
fn full_name(scene: &Scene<'_>, start: usize) -> Option<Range<usize>> {
    let before = start.checked_sub(1);
    let inside = before.is_some_and(|before| is_part(scene, before) && scene.near(start));
    let opens = |at: usize| is_no_name(scene, at);
    if !is_part(scene, start) || opens(start) || inside && !before.is_some_and(opens) {
        return None;
    }
    let mut end = start + 1;
    let mut words = 1;
    while scene.near(end) && words <= WORDS.end {
        if is_part(scene, end) {
            words += 1;
            end += 1;
            // "Jane Marlow's" ends the name.
            if scene.word(end - 1).contains(['\'', '’']) && !is_irish(scene.word(end - 1)) {
                break;
            }
            continue;
        }
        let small = |at: &usize| PARTICLES.contains(scene.word(*at)) && scene.near(*at);
        let next = end + (end..end + MOST_PARTICLES).take_while(small).count();
        if next == end || !is_part(scene, next) || !scene.near(next) {
            break;
        }
        end = next;
    }
    WORDS.contains(&words).then_some(start..end)
}

/// "Their son, Kit, works".
fn relative(scene: &Scene<'_>, at: usize) -> Option<Range<usize>> {
    let back = |count: usize| at.checked_sub(count).map_or("", |at| scene.word(at));
    let comma = back(1) == "," && scene.word(at + 1) == ",";
    let comma = comma && RELATIVES.contains(&back(2));
    // "His wife Kit has".
    let own = matches!(
        back(2),
        "his" | "her" | "their" | "my" | "His" | "Her" | "Their"
    );
    let beside = own && RELATIVES.contains(&back(1)) && !scene.capital(at + 1);
    ((comma || beside) && is_part(scene, at)).then_some(at..at + 1)
}

/// Whether a word with a capital stands before names: "The", "Ms", "Farmer".
fn is_no_name(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    let trade = || is_english_role(&word.to_lowercase());
    is_title(word, Language::English)
        || scene.begins(at) && (NO_BEGINNINGS.contains(&word) || trade())
}

/// "O'Shea", "D’Arcy".
fn is_irish(word: &str) -> bool {
    word.char_indices()
        .any(|(at, c)| at == 1 && matches!(c, '\'' | '’'))
}

/// A word that is written as parts of people's names are, and that is no noun of places or organisations.
fn is_part(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    let small = word.chars().skip(1).any(char::is_lowercase);
    let other = || {
        is_head(word)
            || is_last_word(word)
            || place_type(word, Language::English).is_some()
            || super::known::is_none(word, Language::English)
    };
    scene.is_word(at) && scene.capital(at) && small && !other()
}

/// Whether nothing surer than the tagger takes the words for something else.
fn is_free(scene: &Scene<'_>, tokens: &Range<usize>) -> bool {
    tokens.clone().all(|at| match scene.name_at(at) {
        None => true,
        Some((number, own)) => scene.names.get(number).is_some_and(|name| {
            let tagger = name.why.iter().all(|why| why.rule == Rule::Tagger);
            let inside = tokens.start <= own.start && own.end <= tokens.end;
            tagger && inside && (name.kind != NameKind::Person || own != *tokens)
        }),
    })
}

fn is_shown(scene: &Scene<'_>, tokens: &Range<usize>, first_names: FirstNames<'_>) -> bool {
    let (start, end) = (tokens.start, tokens.end);
    let tagged = |kind: NameKind| tokens.clone().any(|at| scene.kind_at(at) == Some(kind));
    let other = tagged(NameKind::Organisation) || tagged(NameKind::Place);
    let age = || {
        let number = scene
            .word(end + 1)
            .parse::<u8>()
            .is_ok_and(|age| (3..=115).contains(&age));
        number
            && matches!(scene.word(end), "," | "(")
            && matches!(scene.word(end + 2), "," | "." | ")" | ";")
    };
    let who = || scene.word(end) == "," && matches!(scene.word(end + 1), "who" | "whom");
    let back = |count: usize| start.checked_sub(count).map_or("", |at| scene.word(at));
    let trade = || {
        let comma = usize::from(back(1) == ",");
        let role = back(1 + comma);
        role.starts_with(char::is_lowercase) && is_english_role(role) && !NO_ROLES.contains(&role)
    };
    // "Jane Roe, a railway clerk,"
    let apposition = || {
        let article = scene.word(end) == "," && matches!(scene.word(end + 1), "a" | "an" | "the");
        let role = |at: usize| {
            let word = scene.word(at);
            is_english_role(word) && !NO_ROLES.contains(&word)
        };
        article
            && (end + 2..end + 5)
                .take_while(|at| scene.is_word(*at))
                .any(role)
    };
    let verb = || {
        let to = matches!(back(1), "to" | "from" | "with") && BEFORE_TO.contains(&back(2));
        let of = back(1) == "of" && BEFORE_OF.contains(&back(2));
        to || of || BEFORE.contains(&back(1))
    };
    // "Jean-Marie Oster".
    let first = scene.word(start).split_once('-');
    let double = first.is_some_and(|(one, two)| {
        first_names(one).is_some() && two.starts_with(char::is_uppercase)
    });
    // "Jan van der Oster".
    let noble = || {
        tokens
            .clone()
            .any(|at| PEOPLE_ONLY.contains(&scene.word(at)))
    };
    // "Ife Lund and Jane Roe".
    let beside = |at: usize| {
        let name = scene.name_at(at).filter(|(_, own)| own.len() > 1);
        name.is_some() && scene.kind_at(at) == Some(NameKind::Person)
    };
    let row = || {
        scene.word(end) == "and" && beside(end + 1)
            || back(1) == "and" && start > 1 && beside(start - 2)
    };
    double
        || noble()
        || row()
        || age()
        || who()
        || trade()
        || !other && apposition()
        || verb()
        || !other && is_double(scene.word(end - 1))
}

/// "Quint-Barr": a surname of two names.
fn is_double(word: &str) -> bool {
    let is_name = |part: &str| {
        part.chars().count() > 2
            && part.starts_with(char::is_uppercase)
            && part.chars().skip(1).all(char::is_lowercase)
    };
    let parts = word.split_once('-');
    parts.is_some_and(|(one, two)| {
        let people = ["American", "Asian", "British", "African", "European"];
        is_name(one) && is_name(two) && !people.contains(&two)
    })
}
