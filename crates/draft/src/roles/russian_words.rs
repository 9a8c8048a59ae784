//! Words that a Russian role is made of, and words over which it does not go on.

use crate::lists::entries;
use crate::morphology::{Gender, adjective, forms};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const NOUNS: &str = crate::lists::list!("ru/role-nouns.txt");
const ADJECTIVES: &str = crate::lists::list!("ru/role-adjectives.txt");

/// A role noun in the nominative and its gender, by each of its forms in lower case.
static ROLES: LazyLock<HashMap<String, (&'static str, Gender)>> = LazyLock::new(|| {
    let mut roles = HashMap::new();
    for entry in entries(NOUNS) {
        let Some((noun, gender)) = entry.split_once(' ') else {
            continue;
        };
        let gender = if gender == "f" {
            Gender::Feminine
        } else {
            Gender::Masculine
        };
        for form in forms(noun, gender) {
            roles
                .entry(form.replace('ё', "е"))
                .or_insert((noun, gender));
        }
    }
    roles
});

static BELONGING: LazyLock<HashSet<String>> = LazyLock::new(|| {
    entries(ADJECTIVES)
        .map(|word| word.replace('ё', "е"))
        .collect()
});

/// A role noun in the nominative, and its gender.
pub(super) fn role_noun(word: &str) -> Option<(&'static str, Gender)> {
    ROLES.get(&word.to_lowercase().replace('ё', "е")).copied()
}

/// The gender of a role noun that stands in the nominative.
pub(super) fn nominative_role(word: &str) -> Option<Gender> {
    let (nominative, gender) = role_noun(word)?;
    let fold = |word: &str| word.to_lowercase().replace('ё', "е");
    (fold(nominative) == fold(word)).then_some(gender)
}

/// Whether a word in small letters is such a noun.
pub(crate) fn is_role(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && nominative_role(word).is_some()
}

/// Whether a word is an adjective that belongs to roles: «генеральный».
pub(super) fn belongs(word: &str) -> bool {
    let small = word.to_lowercase().replace('ё', "е");
    BELONGING.contains(&small)
        || adjective(&small, Gender::Masculine).is_some_and(|word| BELONGING.contains(&word))
}

/// Verbs and the like: no role goes on over them.
pub(super) fn breaks(word: &str) -> bool {
    let small = word.chars().all(char::is_lowercase);
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    small
        && word.chars().count() > 3
        && !word.ends_with("отдел")
        && ends(&[
            "ла", "ли", "ло", "ся", "сь", "ть", "ет", "ит", "ют", "ят", "ал", "ил", "ел", "ул",
        ])
        && role_noun(word).is_none()
        && !ends(&[
            "стали",
            "комитет",
            "совет",
            "кабинет",
            "университет",
            "факультет",
            "школа",
        ])
        || matches!(
            word,
            "что"
                | "как"
                | "который"
                | "которая"
                | "также"
                | "а"
                | "но"
                | "заявил"
                | "когда"
                | "если"
        )
}

/// Whether a mark is a quotation mark.
pub(super) fn is_quote(word: &str) -> bool {
    matches!(word, "«" | "»" | "\"" | "“" | "”" | "„" | "'" | "’" | "‘")
}

/// Words that begin something else than the rest of a role.
pub(super) fn is_time(word: &str) -> bool {
    matches!(
        word,
        "в" | "с"
            | "на"
            | "и"
            | "до"
            | "после"
            | "из-за"
            | "вместо"
            | "при"
            | "во"
            | "со"
    )
}

/// Whether a word is an adjective of a country or a town («тавийский», «столичный» is none).
pub(super) fn is_relational(word: &str) -> bool {
    let small = word.to_lowercase();
    let endings = ["ий", "ого", "ому", "им", "ая", "ой", "ую", "ом"];
    ["ск", "цк"].iter().any(|suffix| {
        small
            .rsplit_once(suffix)
            .is_some_and(|(stem, ending)| stem.chars().count() > 2 && endings.contains(&ending))
    })
}
