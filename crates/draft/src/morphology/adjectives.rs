//! Adjectives of Russian.

use super::Gender;

/// Endings of adjectives in oblique cases, the longest first.
const ENDINGS: &[&str] = &[
    "ыми", "ими", "ого", "его", "ому", "ему", "ая", "яя", "ое", "ее", "ые", "ие", "ый", "ий", "ой",
    "ей", "ую", "юю", "ым", "им", "ом", "ем", "ых", "их",
];

/// What the stem of an adjective ends in, as a rule.
const STEMS: &[&str] = &[
    "ск", "цк", "зк", "к", "г", "х", "н", "ов", "ев", "ав", "ив", "щ", "ч", "ш", "ж", "т", "л",
    "стр",
];

/// An adjective in the nominative of a gender («российской», feminine → «российская»); none if it is no
/// adjective by its ending.
pub fn adjective(word: &str, gender: Gender) -> Option<String> {
    let ending = ENDINGS.iter().find(|ending| word.ends_with(**ending))?;
    let stem = word.strip_suffix(ending)?;
    let last = stem.chars().last()?;
    if stem.chars().count() < 2 || !STEMS.iter().any(|end| stem.ends_with(end)) {
        return None;
    }
    let soft = ending.starts_with(['е', 'и', 'я', 'ю']) && !is_velar(last) && !is_hushing(last);
    let new = match gender {
        Gender::Masculine if *ending == "ой" => "ой",
        Gender::Masculine if soft || is_velar(last) || is_hushing(last) => "ий",
        Gender::Masculine => "ый",
        Gender::Feminine if soft => "яя",
        Gender::Feminine => "ая",
        Gender::Neuter if soft || is_hushing(last) => "ее",
        Gender::Neuter => "ое",
        Gender::Plural if soft || is_velar(last) || is_hushing(last) => "ие",
        Gender::Plural => "ые",
    };
    Some(format!("{stem}{new}"))
}

/// Whether «ы» never stands after it.
pub(super) fn is_velar(c: char) -> bool {
    matches!(c, 'г' | 'к' | 'х')
}

/// Whether an unstressed «о» never stands after it, nor «ы».
pub(super) fn is_hushing(c: char) -> bool {
    matches!(c, 'ж' | 'ш' | 'щ' | 'ч')
}

#[cfg(test)]
mod tests {
    use super::super::Gender::{Feminine, Masculine, Neuter, Plural};
    use super::adjective;

    #[test]
    fn adjectives_go_to_the_nominative() {
        let cases = [
            ("Всероссийской", Feminine, "Всероссийская"),
            ("Генеральную", Feminine, "Генеральная"),
            ("внешней", Feminine, "внешняя"),
            ("Европейского", Masculine, "Европейский"),
            ("внешнего", Masculine, "внешний"),
            ("Верховным", Masculine, "Верховный"),
            ("общественного", Neuter, "общественное"),
            ("рабочего", Neuter, "рабочее"),
            ("Объединенных", Plural, "Объединенные"),
            ("российскими", Plural, "российские"),
        ];
        for (word, gender, expected) in cases {
            assert_eq!(adjective(word, gender).as_deref(), Some(expected), "{word}");
        }
        assert_eq!(adjective("Газпром", Masculine), None);
    }
}
