//! Names of organisations in Russian in the nominative: the noun at the head and the adjectives before
//! it change, whatever stands behind stays.

use super::heads::head as head_noun;
use crate::morphology::adjective;

/// A name in the nominative; as it is if its head is not known.
pub(super) fn nominative(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    // What stands in quotation marks or behind an abbreviation of a legal form does not change.
    let head = words
        .iter()
        .take_while(|word| !word.starts_with(['«', '"', '“', '„']))
        .position(|word| head_noun(word).is_some());
    let Some(head) = head else {
        return name.to_string();
    };
    let Some(known) = words.get(head).and_then(|word| head_noun(word)) else {
        return name.to_string();
    };
    let changed = words.iter().enumerate().map(|(index, word)| {
        if index == head {
            as_written(known.noun, word)
        } else if index < head {
            let small = word.to_lowercase();
            adjective(&small, known.gender)
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
