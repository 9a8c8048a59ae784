//! Nouns of Russian whose nominative and gender are known.

use super::Gender;
use super::adjectives::{is_hushing, is_velar};

/// The endings that take the place of `cut` in the forms of a noun, first the singular's.
struct Declension {
    cut: &'static str,
    endings: &'static [&'static str],
}

const IYA: Declension = Declension {
    cut: "я",
    endings: &["и", "ю", "ей", "й", "ям", "ями", "ях"],
};
const YA: Declension = Declension {
    cut: "я",
    endings: &["и", "е", "ю", "ей", "ь", "ям", "ями", "ях"],
};
const A: Declension = Declension {
    cut: "а",
    endings: &["ы", "и", "е", "у", "ой", "ей", "", "ам", "ами", "ах"],
};
const SOFT_SIGN: Declension = Declension {
    cut: "ь",
    endings: &["и", "ью", "я", "ю", "ем", "е", "ей", "ям", "ями", "ях"],
};
const HARD: Declension = Declension {
    cut: "",
    endings: &[
        "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ей", "ам", "ами", "ах",
    ],
};
const SHORT_I: Declension = Declension {
    cut: "й",
    endings: &["я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях"],
};
const NEUTER_O: Declension = Declension {
    cut: "о",
    endings: &["а", "у", "ом", "е", "", "ам", "ами", "ах"],
};
const NEUTER_IE: Declension = Declension {
    cut: "е",
    endings: &["я", "ю", "ем", "и", "й", "ям", "ями", "ях"],
};
const NEUTER_E: Declension = Declension {
    cut: "е",
    endings: &["а", "у", "ем", "е"],
};

fn declension(nominative: &str, gender: Gender) -> Option<&'static Declension> {
    let ends = |ending: &str| nominative.ends_with(ending);
    Some(match gender {
        _ if ends("ия") => &IYA,
        _ if ends("я") => &YA,
        _ if ends("а") => &A,
        _ if ends("ь") => &SOFT_SIGN,
        Gender::Masculine if ends("й") => &SHORT_I,
        Gender::Neuter if ends("о") => &NEUTER_O,
        Gender::Neuter if ends("ие") => &NEUTER_IE,
        Gender::Neuter if ends("е") => &NEUTER_E,
        Gender::Masculine if nominative.chars().last().is_some_and(is_consonant) => &HARD,
        _ => return None,
    })
}

fn is_consonant(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')
}

/// The forms of a noun, in lower case, its nominative first. An ending that spelling forbids is left
/// out; stress and vowels that come and go are not known here («комитетом», but no «отца»).
pub fn forms(nominative: &str, gender: Gender) -> Vec<String> {
    let nominative = nominative.to_lowercase();
    let mut found = vec![nominative.clone()];
    let Some(declension) = declension(&nominative, gender) else {
        return found;
    };
    let Some(stem) = nominative.strip_suffix(declension.cut) else {
        return found;
    };
    let last = stem.chars().last().unwrap_or_default();
    for ending in declension.endings {
        let forbidden = match *ending {
            "ы" => is_velar(last) || is_hushing(last),
            "и" if declension.cut == "а" || declension.cut.is_empty() => {
                !is_velar(last) && !is_hushing(last)
            }
            _ => false,
        };
        if !forbidden {
            found.push(format!("{stem}{ending}"));
        }
    }
    found
}

/// Whether a word is a form of a noun.
pub fn is_form_of(word: &str, nominative: &str, gender: Gender) -> bool {
    let word = word.to_lowercase();
    forms(nominative, gender).contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::Gender::{Feminine, Masculine, Neuter};
    use super::is_form_of;

    #[test]
    fn forms_of_a_noun_are_known() {
        let cases = [
            ("Ассоциации", "ассоциация", Feminine),
            ("ассоциаций", "ассоциация", Feminine),
            ("Министерством", "министерство", Neuter),
            ("комитету", "комитет", Masculine),
            ("Организацией", "организация", Feminine),
            ("мэром", "мэр", Masculine),
            ("управлению", "управление", Neuter),
            ("палаты", "палата", Feminine),
            ("председателя", "председатель", Masculine),
        ];
        for (word, nominative, gender) in cases {
            assert!(is_form_of(word, nominative, gender), "{word}");
        }
        assert!(!is_form_of("комитеты", "комитетчик", Masculine));
        assert!(!is_form_of("банкы", "банк", Masculine));
    }
}
