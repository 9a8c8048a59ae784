//! First names and surnames of people in Russian.

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
struct Rule {
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
const OV: &[&str] = &["ов", "ев", "ёв", "ин", "ын"];
/// The stem of a surname that is declined like an adjective.
const SK: &[&str] = &["ск", "цк"];

/// Surnames alone.
const SURNAMES: &[Rule] = &[
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
const FIRST_NAMES: &[Rule] = &[
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

fn readings(word: &str, rules: &'static [Rule], found: &mut Vec<Reading>) {
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

/// The gender that a surname shows in the nominative.
fn surname_gender(word: &str) -> Option<Gender> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if ends(OV) || ends(&["ский", "цкий", "ской"]) {
        Some(Masculine)
    } else if ends(&["ова", "ева", "ёва", "ина", "ына", "ская", "цкая"]) {
        Some(Feminine)
    } else {
        None
    }
}

/// Every reading of a surname, as it is written first. A part behind a hyphen changes with the rest
/// («Салтыкова-Щедрина» is read by its last part alone).
pub fn surname(word: &str) -> Vec<Reading> {
    let mut found = vec![Reading {
        nominative: word.to_string(),
        gender: surname_gender(word),
        cases: Cases::NOMINATIVE,
    }];
    if is_unchanging(word) {
        found[0].cases = Cases::ALL;
        return found;
    }
    readings(word, SURNAMES, &mut found);
    found
}

/// Surnames that have one form: «Нещадименко», «Черных», «Дюма», and those in Latin letters.
fn is_unchanging(word: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let as_adjective = ends(&["ого", "ему", "ому"]);
    !as_adjective && ends(&["ко", "о", "ых", "их", "э", "ё"])
        || !word.chars().any(|c| matches!(c, 'а'..='я' | 'ё'))
}

/// Stems of the first names that drop a vowel in all forms but the nominative.
const DROPPED: &[(&str, &str)] = &[("Павл", "Павел"), ("Льв", "Лев")];

/// The readings of a first name that are known names, as it is written first. `gender_of` knows the
/// names: none if it is no name, `Some(None)` if the gender is not known.
pub fn first_name(word: &str, gender_of: &dyn Fn(&str) -> Option<Option<Gender>>) -> Vec<Reading> {
    let mut found = vec![Reading {
        nominative: word.to_string(),
        gender: None,
        cases: Cases::NOMINATIVE,
    }];
    readings(word, FIRST_NAMES, &mut found);
    // A vowel that the other forms drop: «Павла», «Льва».
    for reading in &mut found {
        if let Some((_, nominative)) = DROPPED.iter().find(|(stem, _)| reading.nominative == *stem)
        {
            reading.nominative = (*nominative).to_string();
        }
    }
    let mut known: Vec<Reading> = Vec::new();
    for reading in found {
        let Some(gender) = gender_of(&reading.nominative) else {
            continue;
        };
        let by_ending = gender.or_else(|| first_name_gender(&reading.nominative));
        if let (Some(shown), Some(gender)) = (reading.gender, by_ending)
            && shown != gender
        {
            continue;
        }
        known.push(Reading {
            gender: by_ending,
            ..reading
        });
    }
    known
}

/// The gender of most first names with that ending.
fn first_name_gender(name: &str) -> Option<Gender> {
    const MEN: &[&str] = &[
        "Никита",
        "Илья",
        "Кузьма",
        "Лука",
        "Фома",
        "Савва",
        "Данила",
        "Гаврила",
        "Мустафа",
        "Муса",
        "Иса",
        "Саша",
        "Женя",
        "Миша",
        "Петя",
        "Коля",
        "Ваня",
        "Паша",
    ];
    if MEN.contains(&name) {
        return Some(Masculine);
    }
    match name.chars().last()? {
        'а' | 'я' => Some(Feminine),
        'ь' | 'и' | 'е' | 'о' | 'у' | 'ю' | 'э' => None,
        _ => Some(Masculine),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nominatives(word: &str) -> Vec<String> {
        let found = surname(word).into_iter();
        found.map(|reading| reading.nominative).collect()
    }

    #[test]
    fn a_surname_may_be_read_as_its_nominative() {
        for (form, nominative) in [
            ("Гусевой", "Гусева"),
            ("Гусеву", "Гусев"),
            ("Метшиным", "Метшин"),
            ("Толмачевского", "Толмачевский"),
            ("Толмачевской", "Толмачевская"),
            ("Бергмана", "Бергман"),
            ("Гоголя", "Гоголь"),
            ("Ландау", "Ландау"),
            ("Щербы", "Щерба"),
            ("Кавалеридзе", "Кавалеридзе"),
        ] {
            assert!(
                nominatives(form).iter().any(|n| n == nominative),
                "{form}: {:?}",
                nominatives(form)
            );
        }
        assert_eq!(nominatives("Шевченко"), ["Шевченко"]);
    }

    #[test]
    fn a_first_name_is_one_of_the_known() {
        let known = |name: &str| {
            ["Ирина", "Павел", "Сергей", "Мария", "Игорь", "Ильсур"]
                .contains(&name)
                .then_some(None)
        };
        let read = |word: &str| {
            let found = first_name(word, &known);
            found
                .into_iter()
                .map(|reading| (reading.nominative, reading.gender))
                .collect::<Vec<_>>()
        };
        assert_eq!(read("Ириной"), [("Ирина".to_string(), Some(Feminine))]);
        assert_eq!(read("Сергею"), [("Сергей".to_string(), Some(Masculine))]);
        assert_eq!(read("Марии"), [("Мария".to_string(), Some(Feminine))]);
        assert_eq!(read("Игорем"), [("Игорь".to_string(), None)]);
        assert_eq!(read("Ильсура"), [("Ильсур".to_string(), Some(Masculine))]);
        assert_eq!(read("Казани"), []);
    }
}
