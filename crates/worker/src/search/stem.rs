//! Word forms: Snowball's stems, and what is left of an adjective made from a name.

use super::script::Script;
use frostem::{Algorithm, Stemmer};

/// The stem of a folded word, by the algorithm for its letters. A word of other letters is its own.
pub fn stem(word: &str) -> String {
    let algorithm = match Script::of(word) {
        Script::Cyrillic => Algorithm::Russian,
        Script::Latin => Algorithm::English,
        Script::Other => return word.to_string(),
    };
    Stemmer::new(algorithm).stem(word).into_owned()
}

/// Endings by which a name becomes an adjective or the name of its people («португальский», "Bolivian").
const DERIVED: &[&str] = &[
    "ийск",
    "ианск",
    "анск",
    "янск",
    "ейск",
    "инск",
    "овск",
    "евск",
    "ьск",
    "йск",
    "ск",
    "ец",
    "ian",
    "an",
    "n",
    "ish",
    "es",
    "i",
];
/// So many letters of a name are left at least.
const SHORTEST: usize = 3;

/// What may be left of a word's stem if it was made from a name; from the longest on.
pub fn roots(stem: &str) -> impl Iterator<Item = &str> {
    DERIVED
        .iter()
        .filter_map(|ending| stem.strip_suffix(ending))
        .filter(|root| root.chars().count() >= SHORTEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            &["индия", "индии", "индию", "индией"][..],
            &["мэр", "мэры", "мэра", "мэров", "мэрами"],
            &["метшин", "метшина", "метшину", "метшином"],
            &["соглашение", "соглашения", "соглашениями"],
            &["agreement", "agreements"],
            &["city", "cities"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
        assert_eq!(stem("17"), "17");
        assert_eq!(stem("łódź"), "łódź");
        assert_eq!(stem(""), "");
    }

    #[test]
    fn an_adjective_leads_to_its_name() {
        for (adjective, name) in [
            ("индийский", "индия"),
            ("бразильский", "бразилия"),
            ("португальский", "португалия"),
            ("эфиопский", "эфиопия"),
            ("российский", "россия"),
            ("казанский", "казань"),
            ("bolivian", "bolivia"),
            ("brazilian", "brazil"),
            ("danish", "dan"),
        ] {
            let (adjective, name) = (stem(adjective), stem(name));
            let found = roots(&adjective).any(|root| root == name || stem(root) == name);
            assert!(found, "{adjective} {name}");
        }
        assert_eq!(roots("ск").next(), None);
    }
}
