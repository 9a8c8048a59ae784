//! Russian adjectives of places.

/// Endings of Russian adjectives, the longer ones first; true for soft stems.
const ENDINGS: &[(&str, bool)] = &[
    ("ого", false),
    ("его", true),
    ("ому", false),
    ("ему", true),
    ("ыми", false),
    ("ими", true),
    ("ый", false),
    ("ий", true),
    ("ой", false),
    ("ая", false),
    ("яя", true),
    ("ое", false),
    ("ее", true),
    ("ую", false),
    ("юю", true),
    ("ом", false),
    ("ем", true),
    ("ым", false),
    ("им", true),
    ("ые", false),
    ("ие", true),
    ("ых", false),
    ("их", true),
    ("ей", true),
];

/// An adjective without its ending, and whether the stem is soft; none for other words.
pub fn adjective_stem(word: &str) -> Option<(&str, bool)> {
    let (stem, soft) = ENDINGS
        .iter()
        .find_map(|(ending, soft)| Some((word.strip_suffix(ending)?, *soft)))?;
    // Russian adjectives of places end in -ск-, -цк-, -н-, -в- or soft consonants.
    stem.ends_with(['к', 'н', 'в', 'ж', 'ш', 'щ', 'л', 'р', 'т'])
        .then_some((stem, soft))
}

/// The adjective at the end of a name in the nominative, in the gender of a noun.
pub fn adjective(name: &str, noun: &str) -> Option<String> {
    let (stem, soft) = adjective_stem(name)?;
    let velar = stem.ends_with(['к', 'г', 'х', 'ж', 'ш', 'щ', 'ч']);
    let soft = soft && !velar;
    let ending = if noun.ends_with(['а', 'я', 'ь']) {
        if soft { "яя" } else { "ая" }
    } else if noun.ends_with(['о', 'е']) {
        if soft { "ее" } else { "ое" }
    } else if soft || velar {
        "ий"
    } else {
        "ый"
    };
    Some(format!("{stem}{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_come_into_the_nominative() {
        assert_eq!(
            adjective("Гатчинского", "район").as_deref(),
            Some("Гатчинский")
        );
        assert_eq!(
            adjective("Псковской", "область").as_deref(),
            Some("Псковская")
        );
        assert_eq!(adjective("Верхнего", "озеро").as_deref(), Some("Верхнее"));
        assert_eq!(adjective("Новой", "волость").as_deref(), Some("Новая"));
        assert_eq!(adjective("Казани", "район"), None);
    }
}
