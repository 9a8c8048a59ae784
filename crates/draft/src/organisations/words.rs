//! The words of an organisation's name.

use crate::morphology::stem;

/// Words that say under what law it was founded.
const LEGAL_FORMS: &[&str] = &[
    "ооо",
    "оао",
    "зао",
    "ао",
    "пао",
    "нко",
    "ано",
    "фгуп",
    "муп",
    "гуп",
    "ип",
    "inc",
    "corp",
    "ltd",
    "llc",
    "plc",
    "gmbh",
    "ag",
    "co",
    "company",
    "corporation",
    "limited",
    "the",
];

/// The words that tell it apart: letters and digits, without legal forms.
pub(super) fn plain_words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '\'' | '’' | '+'))
        .filter(|word| {
            let small = word.to_lowercase();
            word.chars().any(char::is_alphanumeric) && !LEGAL_FORMS.contains(&&*small)
        })
}

/// What stands in quotation marks in a name.
pub(super) fn in_quotes(name: &str) -> Option<&str> {
    let open = |c: char| matches!(c, '«' | '“' | '„' | '"');
    let close = |c: char| matches!(c, '»' | '”' | '“' | '"');
    let start = name.find(open)?;
    let inside = name.get(start..)?;
    let inside = inside.get(inside.chars().next()?.len_utf8()..)?;
    let end = inside.rfind(close)?;
    inside.get(..end).filter(|quoted| !quoted.is_empty())
}

/// Whether a name is one word of capitals («ВАРМСУ», "NATO", «БРИКС+»).
pub(crate) fn is_abbreviation(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    let count = letters.clone().count();
    let capitals = letters.filter(|c| c.is_uppercase()).count();
    (2..=10).contains(&count) && !name.contains(' ') && capitals * 4 >= count * 3 && capitals >= 2
}

/// Whether an abbreviation is made of the first letters of a name, small words left out or not.
pub(crate) fn abbreviates(short: &str, full: &str) -> bool {
    let wanted: Vec<char> = short
        .chars()
        .filter(|c| c.is_uppercase())
        .flat_map(char::to_lowercase)
        .collect();
    let initials = |small_too: bool| -> Vec<char> {
        full.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .filter(|word| {
                small_too || word.chars().count() > 3 || word.chars().all(char::is_uppercase)
            })
            .filter_map(|word| word.chars().next())
            .flat_map(char::to_lowercase)
            .collect()
    };
    wanted.len() >= 2 && (initials(true) == wanted || initials(false) == wanted)
}

/// Whether a word is made of the beginnings of a name's first two words: «Генпрокуратура», «Евросоюз»,
/// «Минфин».
pub(super) fn blends(word: &str, full: &str) -> bool {
    const SHORTEST: usize = 3;
    let fold = |word: &str| word.to_lowercase().replace('ё', "е");
    let word = stem(&fold(word));
    let mut words = full.split(' ').map(fold);
    let (Some(first), Some(second)) = (words.next(), words.next()) else {
        return false;
    };
    let second = stem(&second);
    let cut = |index: usize| word.char_indices().nth(index).map(|(at, _)| at);
    (SHORTEST..).map_while(cut).any(|at| {
        let (one, other) = word.split_at(at);
        // «Центр-о-банк»: a vowel may join the parts.
        let one = if first.starts_with(one) {
            one
        } else {
            one.trim_end_matches('о')
        };
        first.starts_with(one)
            && other.chars().count() >= SHORTEST
            && (second.starts_with(other) || other.starts_with(&*second))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_made_of_two_beginnings() {
        for (short, full) in [
            ("Генпрокуратура", "Генеральная прокуратура"),
            ("Евросоюзом", "Европейский союз"),
            ("Минфина", "Министерство финансов"),
            ("Минобороны", "Министерство обороны"),
            ("Центробанк", "Центральный банк"),
            ("Госдума", "Государственная дума"),
        ] {
            assert!(blends(short, full), "{short}");
        }
        assert!(!blends("Минюст", "Министерство финансов"));
        assert!(!blends("Газпром", "Газовая школа"));
    }

    #[test]
    fn abbreviations_are_told_from_words() {
        for short in ["ВАРМСУ", "NATO", "ФСБ", "МГУ"] {
            assert!(is_abbreviation(short), "{short}");
        }
        for word in ["Газпром", "Bank of Asia", "А"] {
            assert!(!is_abbreviation(word), "{word}");
        }
        assert!(abbreviates("ВОЗ", "Всемирная организация здравоохранения"));
        assert!(abbreviates("ILO", "International Labour Organization"));
        assert!(!abbreviates("ВОЗ", "Всемирный банк"));
    }

    #[test]
    fn a_name_in_quotation_marks_is_found() {
        assert_eq!(in_quotes("ООО «Ромашка»"), Some("Ромашка"));
        assert_eq!(in_quotes("Газпром"), None);
    }
}
