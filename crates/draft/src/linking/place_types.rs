//! Words that say what sort of place a name beside them is.

use crate::Language;
use crate::gazetteer::{fold, nominatives};
use article::PlaceKind;
use compact::sort::CompactSort;
use std::sync::LazyLock;

const RUSSIAN: &str = crate::lists::list!("ru/place-types.txt");
const ENGLISH: &str = crate::lists::list!("en/place-types.txt");

/// A folded word, its kind and how the list has it; in order.
type Words = Vec<(String, PlaceKind, &'static str)>;

static RUSSIAN_WORDS: LazyLock<Words> = LazyLock::new(|| words(RUSSIAN));
static ENGLISH_WORDS: LazyLock<Words> = LazyLock::new(|| words(ENGLISH));

fn words(list: &'static str) -> Words {
    let rows = list.lines();
    let mut words: Words = rows
        .filter_map(|line| {
            let (kind, words) = line.split_once('|')?;
            Some((PlaceKind::from_word(kind.trim())?, words))
        })
        .flat_map(|(kind, words)| words.split_whitespace().map(move |word| (kind, word)))
        .map(|(kind, word)| match word.strip_prefix('-') {
            // A short form is told from the whole words by the mark.
            Some(short) => (format!("-{}", fold(short)), kind, short),
            None => (fold(word), kind, word),
        })
        .collect();
    words.compact_sort();
    words
}

/// Whether a Russian word in the nominative is one for streets, which are called after people and things.
pub fn is_street(word: &str) -> bool {
    matches!(
        word,
        "улица" | "проспект" | "бульвар" | "переулок" | "площадь"
    )
}

/// The kind of place that a word speaks of, and the word in the nominative: «районе», "counties".
pub fn place_type(word: &str, language: Language) -> Option<(PlaceKind, &'static str)> {
    let word = fold(word);
    let (list, forms) = match language {
        Language::Russian => {
            let mut forms: Vec<_> = nominatives(&word)
                .into_iter()
                .map(|(form, _)| form)
                .collect();
            forms.push(format!("-{word}"));
            // «областях», «области», «область».
            let plural = forms
                .iter()
                .filter(|form| form.ends_with(['ы', 'и', 'а']) && **form != word);
            let singular: Vec<_> = plural.flat_map(|form| nominatives(form)).collect();
            forms.extend(singular.into_iter().map(|(form, _)| form));
            (&RUSSIAN_WORDS, forms)
        }
        Language::English => {
            let mut forms = vec![word.clone()];
            forms.extend(word.strip_suffix("ies").map(|one| format!("{one}y")));
            forms.extend(word.strip_suffix('s').map(str::to_owned));
            (&ENGLISH_WORDS, forms)
        }
    };
    forms.iter().find_map(|form| {
        let at = list.binary_search_by(|(known, ..)| known.cmp(form)).ok()?;
        list.get(at).map(|(_, kind, word)| (*kind, *word))
    })
}

/// Whether a place of one kind may well be called by the word for another.
pub fn agree(kind: PlaceKind, called: PlaceKind) -> bool {
    use PlaceKind::{City, Country, District, Province, Region, Village};
    kind == called
        || matches!(
            (kind, called),
            (City, Village) | (Village, City) | (District, Province) | (Province, District)
                // Republics may be countries or divisions.
                | (Region, Province | District | Country) | (Province, Country)
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_words_are_known_in_every_form() {
        for (word, kind) in [
            ("района", PlaceKind::District),
            ("областях", PlaceKind::Province),
            ("республики", PlaceKind::Country),
            ("реке", PlaceKind::River),
            ("морем", PlaceKind::Sea),
            ("г", PlaceKind::City),
        ] {
            assert_eq!(
                place_type(word, Language::Russian).map(|(kind, _)| kind),
                Some(kind),
                "{word}"
            );
        }
        assert_eq!(
            place_type("Counties", Language::English),
            Some((PlaceKind::District, "county"))
        );
        assert_eq!(place_type("people", Language::English), None);
    }
}
