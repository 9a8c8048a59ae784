//! First names and surnames of people in Russian.

use super::name_endings::{FIRST_NAMES, OV, Reading, SURNAMES, readings};
use super::{Cases, Gender};
use Gender::{Feminine, Masculine};

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
