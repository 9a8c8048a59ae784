//! What the endings of names in Russian may show.

use super::{Cases, Gender};
use Gender::{Feminine, Masculine};

/// What a form of a name may be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// The name in the nominative.
    pub nominative: String,
    /// The gender that the form shows; none if it shows none.
    pub gender: Option<Gender>,
    /// The cases in which the name has this form.
    pub cases: Cases,
}

/// An ending of a form, what stands in its place in the nominative, and what the form shows. Before the
/// ending stands one of `after`; any consonant if that is empty.
pub(super) struct Rule {
    ending: &'static str,
    nominative: &'static str,
    after: &'static [&'static str],
    gender: Option<Gender>,
    cases: Cases,
}

const fn rule(
    ending: &'static str,
    nominative: &'static str,
    after: &'static [&'static str],
    gender: Option<Gender>,
    cases: Cases,
) -> Rule {
    Rule {
        ending,
        nominative,
        after,
        gender,
        cases,
    }
}

const GENITIVE_ACCUSATIVE: Cases = Cases::GENITIVE.or(Cases::ACCUSATIVE);
const DATIVE_PREPOSITIONAL: Cases = Cases::DATIVE.or(Cases::PREPOSITIONAL);

/// What a surname in -ов, -ев, -ин ends in.
pub(super) const OV: &[&str] = &["ов", "ев", "ёв", "ин", "ын"];
/// The stem of a surname that is declined like an adjective.
const SK: &[&str] = &["ск", "цк"];

/// Surnames alone.
pub(super) const SURNAMES: &[Rule] = &[
    // Like adjectives.
    rule("ого", "ий", SK, Some(Masculine), GENITIVE_ACCUSATIVE),
    rule("ого", "ой", SK, Some(Masculine), GENITIVE_ACCUSATIVE),
    rule("ому", "ой", SK, Some(Masculine), Cases::DATIVE),
    rule("им", "ой", SK, Some(Masculine), Cases::INSTRUMENTAL),
    rule("ом", "ой", SK, Some(Masculine), Cases::PREPOSITIONAL),
    rule("ому", "ий", SK, Some(Masculine), Cases::DATIVE),
    rule("им", "ий", SK, Some(Masculine), Cases::INSTRUMENTAL),
    rule("ом", "ий", SK, Some(Masculine), Cases::PREPOSITIONAL),
    rule("ой", "ая", SK, Some(Feminine), Cases::OBLIQUE),
    rule("ую", "ая", SK, Some(Feminine), Cases::ACCUSATIVE),
    // In -ов, -ев, -ин.
    rule("а", "", OV, Some(Masculine), GENITIVE_ACCUSATIVE),
    rule("у", "", OV, Some(Masculine), Cases::DATIVE),
    rule("ым", "", OV, Some(Masculine), Cases::INSTRUMENTAL),
    rule("е", "", OV, Some(Masculine), Cases::PREPOSITIONAL),
    rule("ой", "а", OV, Some(Feminine), Cases::OBLIQUE),
    rule("у", "а", OV, Some(Feminine), Cases::ACCUSATIVE),
];

/// Surnames and first names alike.
const BOTH: &[Rule] = &[
    // Men's names in a consonant; women's do not change.
    rule("а", "", &[], Some(Masculine), GENITIVE_ACCUSATIVE),
    rule("у", "", &[], Some(Masculine), Cases::DATIVE),
    rule("ом", "", &[], Some(Masculine), Cases::INSTRUMENTAL),
    rule("ем", "", &[], Some(Masculine), Cases::INSTRUMENTAL),
    rule("е", "", &[], Some(Masculine), Cases::PREPOSITIONAL),
    rule("я", "ь", &[], Some(Masculine), GENITIVE_ACCUSATIVE),
    rule("ю", "ь", &[], Some(Masculine), Cases::DATIVE),
    rule("ем", "ь", &[], Some(Masculine), Cases::INSTRUMENTAL),
    // In -а, whoever bears it.
    rule("ы", "а", &[], None, Cases::GENITIVE),
    rule(
        "и",
        "а",
        &["г", "к", "х", "ж", "ш", "ч", "щ"],
        None,
        Cases::GENITIVE,
    ),
    rule("е", "а", &[], None, DATIVE_PREPOSITIONAL),
    rule("у", "а", &[], None, Cases::ACCUSATIVE),
    rule("ой", "а", &[], None, Cases::INSTRUMENTAL),
];

/// First names alone; which of the readings are names is for the list of names to say.
pub(super) const FIRST_NAMES: &[Rule] = &[
    rule(
        "ей",
        "а",
        &["г", "к", "х", "ж", "ш", "ч", "щ"],
        None,
        Cases::INSTRUMENTAL,
    ),
    rule("ю", "я", &[], None, Cases::ACCUSATIVE),
    rule("е", "я", &[], None, DATIVE_PREPOSITIONAL),
    rule("и", "я", &[], None, Cases::GENITIVE),
    rule("ей", "я", &[], None, Cases::INSTRUMENTAL),
    rule(
        "и",
        "ь",
        &[],
        Some(Feminine),
        Cases::GENITIVE.or(DATIVE_PREPOSITIONAL),
    ),
    rule("ью", "ь", &[], Some(Feminine), Cases::INSTRUMENTAL),
];

/// Behind a vowel: «Сергея», «Марии».
const BEHIND_A_VOWEL: &[Rule] = &[
    rule("я", "й", &[], Some(Masculine), GENITIVE_ACCUSATIVE),
    rule("ю", "й", &[], Some(Masculine), Cases::DATIVE),
    rule("ем", "й", &[], Some(Masculine), Cases::INSTRUMENTAL),
    rule("е", "й", &[], Some(Masculine), Cases::PREPOSITIONAL),
    rule("и", "й", &[], Some(Masculine), Cases::PREPOSITIONAL),
    rule(
        "и",
        "я",
        &[],
        Some(Feminine),
        Cases::GENITIVE.or(DATIVE_PREPOSITIONAL),
    ),
    rule("ю", "я", &[], Some(Feminine), Cases::ACCUSATIVE),
    rule("ей", "я", &[], Some(Feminine), Cases::INSTRUMENTAL),
];

fn is_vowel(c: char) -> bool {
    matches!(c, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')
}

/// Adds the readings of a word by some rules and by those that all names share.
pub(super) fn readings(word: &str, rules: &'static [Rule], found: &mut Vec<Reading>) {
    for rule in rules.iter().chain(BOTH).chain(BEHIND_A_VOWEL) {
        let Some(stem) = word.strip_suffix(rule.ending) else {
            continue;
        };
        let Some(last) = stem.chars().last() else {
            continue;
        };
        let behind_vowel =
            rule.nominative == "й" || rule.gender == Some(Feminine) && rule.nominative == "я";
        let fits = if rule.after.is_empty() {
            stem.chars().count() >= 2 && is_vowel(last) == behind_vowel && last != 'ь'
        } else {
            rule.after.iter().any(|end| stem.ends_with(end)) && stem.chars().count() >= 3
        };
        if fits {
            found.push(Reading {
                nominative: format!("{stem}{}", rule.nominative),
                gender: rule.gender,
                cases: rule.cases,
            });
        }
    }
}
