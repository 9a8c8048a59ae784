//! Which words may follow the head of a Russian name: by their endings alone.

use crate::lists::entries;
use crate::morphology::{Gender, adjective};
use std::collections::HashSet;
use std::sync::LazyLock;

static PLURALS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("ru/genitive-plurals.txt")).collect());
static NO_COMPLEMENTS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("ru/no-complements.txt")).collect());
static NO_SUBJECTS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("ru/no-subjects.txt")).collect());

/// Endings of genitives, singular and plural, of nouns and adjectives.
const GENITIVE: &[&str] = &[
    "а", "я", "и", "ы", "ов", "ев", "ёв", "ей", "ий", "ого", "его", "ой", "ых", "их", "ств", "ек",
];
/// Endings of datives.
const DATIVE: &[&str] = &[
    "у", "ю", "ам", "ям", "ой", "ей", "е", "и", "ому", "ему", "ым", "им",
];
/// Endings of verbs and of participles in the predicate that look like those of genitives.
const VERBS: &[&str] = &[
    "ла", "или", "али", "ели", "яли", "ули", "ыли", "ошли", "сь", "ся", "ена", "ана", "ены", "аны",
    "ята", "яты", "ыта", "ыты", "ая", "яя", "аю", "яю", "ую",
];
/// Nouns that end like verbs.
const NO_VERBS: &[&str] = &[
    "канала",
    "капитала",
    "материала",
    "персонала",
    "футбола",
    "волейбола",
    "баскетбола",
    "гандбола",
    "протокола",
    "металла",
    "генерала",
    "филиала",
    "журнала",
    "отдела",
    "раздела",
    "тыла",
    "охраны",
    "страны",
    "смены",
    "обмена",
    "плана",
    "ветерана",
    "органа",
    "океана",
    "сцены",
    "экрана",
    "цены",
    "гигиены",
    "телеэкрана",
    "шахмат",
];

fn ends(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}

/// Whether a word in small letters may stand in the genitive.
pub(super) fn genitive(word: &str) -> bool {
    let long = word.chars().count() > 2;
    PLURALS.contains(word)
        || long
            && word.chars().all(|c| c.is_alphabetic() || c == '-')
            && ends(word, GENITIVE)
            && (!ends(word, VERBS) || NO_VERBS.contains(&word))
            && !NO_COMPLEMENTS.contains(word)
}

/// Whether a word in small letters may stand in the dative behind «по».
pub(super) fn dative(word: &str) -> bool {
    word.chars().count() > 2 && ends(word, DATIVE) && !NO_COMPLEMENTS.contains(word)
}

/// Whether «по» with this word behind it is an adverbial phrase («по словам»).
pub(super) fn is_phrase(word: &str) -> bool {
    NO_SUBJECTS.contains(word)
}

/// Whether a word has the form of an adjective in any case but the nominative, so that no name ends with it.
pub(super) fn adjectival(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "тей",
        "дей",
        "мей",
        "лей",
        "рей",
        "ителей",
        "цей",
        "вей",
        "жей",
    ];
    adjective(word, Gender::Masculine).is_some()
        && ends(
            word,
            &[
                "ого", "его", "ому", "ему", "ых", "их", "ой", "ей", "ым", "им",
            ],
        )
        && !ends(word, NOUNS)
        && !PLURALS.contains(word)
}

/// Whether a capitalised word may be a name in the genitive.
pub(super) fn genitive_name(word: &str) -> bool {
    let small = word.to_lowercase();
    let letters = word.chars().filter(|c| c.is_alphabetic());
    let capitals = letters.clone().filter(|c| c.is_uppercase()).count();
    capitals > 1 && capitals == letters.count()
        || !small.ends_with("ией")
            && ends(
                &small,
                &[
                    "а", "я", "и", "ы", "ого", "его", "ой", "ей", "ых", "их", "ов", "ев", "о", "у",
                    "э",
                ],
            )
        || !small.chars().any(|c| matches!(c, 'а'..='я' | 'ё'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn genitives_are_told_from_verbs_and_adverbs() {
        for word in [
            "развития",
            "самоуправления",
            "городов",
            "стран",
            "торговли",
            "обороны",
            "культуры",
            "внутренних",
            "дел",
            "охраны",
            "предприятий",
            "областей",
        ] {
            assert!(genitive(word), "{word}");
        }
        for word in [
            "приняла",
            "заявили",
            "сообщает",
            "намерена",
            "сегодня",
            "создана",
            "находится",
            "в",
            "марта",
            "министром",
        ] {
            assert!(!genitive(word), "{word}");
        }
        assert!(adjectival("внутренних") && adjectival("молодёжной"));
        assert!(!adjectival("областей") && !adjectival("развития"));
        assert!(dative("развитию") && dative("правам") && is_phrase("словам"));
        assert!(genitive_name("России") && genitive_name("БРИКС") && !genitive_name("Россией"));
    }
}
