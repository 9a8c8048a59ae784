//! Words without their endings, to compare names.

/// Case endings of Russian, the longest first.
const ENDINGS: &[&str] = &[
    "иями", "ыми", "ими", "ями", "ами", "ого", "его", "ому", "ему", "иям", "иях", "ией", "ый",
    "ий", "ой", "ей", "ем", "ом", "ою", "ею", "ам", "ям", "ах", "ях", "ым", "им", "ых", "их", "ая",
    "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ия", "ии", "ию", "ью", "ов", "а", "я", "у", "ю",
    "е", "о", "ы", "и", "ь", "й",
];

/// A word in lower case without its case ending, «ё» as «е»; a word in Latin letters only loses its
/// genitive.
pub fn stem(word: &str) -> String {
    let word = word.to_lowercase().replace('ё', "е");
    if let Some(bare) = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")) {
        return bare.to_string();
    }
    if !word.chars().any(|c| matches!(c, 'а'..='я')) {
        return word;
    }
    let shortened = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|stem| stem.chars().count() >= 3);
    shortened.map_or(word.clone(), str::to_string)
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            &["Ассоциация", "ассоциацией", "Ассоциации"][..],
            &["Всероссийская", "Всероссийской"],
            &["банк", "банка", "банку", "банком"],
            &["Лунина", "Луниной", "Лунину"],
            &["Acme", "Acme’s"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.iter().all(|one| *one == stems[0]), "{stems:?}");
        }
    }
}
