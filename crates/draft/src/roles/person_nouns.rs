//! Words that name one person by what they are: «тренер», "the winner", "the 34-year-old".

use super::english::is_role as is_english_role;
use super::russian_words::nominative_role;
use crate::lists::entries;
use crate::morphology::Gender;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

static ENGLISH: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| entries(crate::lists::list!("en/person-nouns.txt")).collect());
static RUSSIAN: LazyLock<HashMap<String, Gender>> = LazyLock::new(|| {
    let list = entries(crate::lists::list!("ru/person-nouns.txt"));
    list.filter_map(|entry| {
        let (noun, gender) = entry.split_once(' ')?;
        let gender = match gender {
            "f" => Gender::Feminine,
            _ => Gender::Masculine,
        };
        Some((noun.replace('ё', "е"), gender))
    })
    .collect()
});

/// Endings of words that say where somebody comes from ("the Slovenian", "the Dane" is none).
const ORIGINS: &[&str] = &["ian", "ean", "ese", "ish", "man", "woman", "can", "ander"];

/// Whether an English word names one person.
pub(crate) fn is_english(word: &str) -> bool {
    let small = word.to_lowercase();
    ENGLISH.contains(&*small)
        || is_english_role(&small)
        || small.ends_with("-year-old")
        || small.ends_with("-elect")
        || is_origin(word)
}

/// Whether an English word says where one person comes from.
pub(crate) fn is_origin(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && ORIGINS.iter().any(|ending| word.ends_with(ending))
}

/// Whether a Russian word names one person, in the nominative; its gender, which no role noun shows: a woman,
/// too, is «министр».
pub(crate) fn russian(word: &str) -> Option<Option<Gender>> {
    let small = word.to_lowercase().replace('ё', "е");
    if let Some(gender) = RUSSIAN.get(&small) {
        return Some(Some(*gender));
    }
    nominative_role(word).map(|gender| Some(gender).filter(|gender| *gender == Gender::Feminine))
}
