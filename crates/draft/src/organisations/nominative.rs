//! Names of organisations in Russian in the nominative: the noun at the head and the adjectives before
//! it change, whatever stands behind stays.

use crate::lists::entries;
use crate::morphology::{Gender, adjective, forms};
use std::collections::HashMap;
use std::sync::LazyLock;

const NOUNS: &str = include_str!("../../data/ru/organisation-nouns.txt");

/// A head noun in the nominative and its gender, by each of its forms in lower case.
static HEADS: LazyLock<HashMap<String, (&'static str, Gender)>> = LazyLock::new(|| {
    let mut heads = HashMap::new();
    for entry in entries(NOUNS) {
        let Some((noun, gender)) = entry.split_once(' ') else {
            continue;
        };
        let gender = match gender {
            "m" => Gender::Masculine,
            "f" => Gender::Feminine,
            _ => Gender::Neuter,
        };
        for form in forms(noun, gender) {
            heads.entry(form).or_insert((noun, gender));
        }
    }
    heads
});

/// Whether a word is the common noun for some sort of organisation.
pub(super) fn is_head(word: &str) -> bool {
    HEADS.contains_key(&word.to_lowercase())
}

/// A name in the nominative; as it is if its head is not known.
pub(super) fn nominative(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    // What stands in quotation marks or behind an abbreviation of a legal form does not change.
    let head = words
        .iter()
        .take_while(|word| !word.starts_with(['«', '"', '“', '„']))
        .position(|word| HEADS.contains_key(&word.to_lowercase()));
    let Some(head) = head else {
        return name.to_string();
    };
    let Some((noun, gender)) = words
        .get(head)
        .and_then(|word| HEADS.get(&word.to_lowercase()))
    else {
        return name.to_string();
    };
    let changed = words.iter().enumerate().map(|(index, word)| {
        if index == head {
            as_written(noun, word)
        } else if index < head {
            let small = word.to_lowercase();
            adjective(&small, *gender)
                .map_or_else(|| (*word).to_string(), |new| as_written(&new, word))
        } else {
            (*word).to_string()
        }
    });
    changed.collect::<Vec<_>>().join(" ")
}

/// With capitals where the word has them.
fn as_written(new: &str, word: &str) -> String {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let mut letters = new.chars();
    match letters.next() {
        Some(first) if capital => first.to_uppercase().chain(letters).collect(),
        _ => new.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::nominative;

    #[test]
    fn the_head_and_its_adjectives_change() {
        for (form, expected) in [
            (
                "Всемирной организации здравоохранения",
                "Всемирная организация здравоохранения",
            ),
            (
                "Министерством внутренних дел",
                "Министерство внутренних дел",
            ),
            (
                "Организации по развитию дорог",
                "Организация по развитию дорог",
            ),
            ("заводу «Сокол»", "завод «Сокол»"),
            ("Верховному суду Замбии", "Верховный суд Замбии"),
            ("Европейским союзом", "Европейский союз"),
            ("Газпрома", "Газпрома"),
        ] {
            assert_eq!(nominative(form), expected);
        }
    }
}
