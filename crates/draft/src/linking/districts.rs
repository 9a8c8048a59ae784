//! Districts and the like that the gazetteer does not have, by their words alone.

use super::adjectives::adjective_stem;
use super::place_types::place_type;
use crate::{Language, Paragraph, TokenKind};
use article::PlaceKind;
use std::ops::Range;

/// Where a paragraph names a district or another division by a capitalised word and a type word behind it:
/// «Гатчинского района», "Gatchinsky District". Divisions that the gazetteer knows are among them.
pub fn districts(paragraph: &Paragraph, language: Language) -> Vec<Range<usize>> {
    let pairs = paragraph.tokens.iter().zip(paragraph.tokens.iter().skip(1));
    pairs
        .filter(|(name, sort)| {
            let (word, behind) = (paragraph.words(&name.range), paragraph.words(&sort.range));
            let capital = |word: &str| word.starts_with(char::is_uppercase);
            let fits = match language {
                Language::Russian => adjective_stem(word).is_some(),
                Language::English => capital(behind),
            };
            name.kind == TokenKind::Word
                && capital(word)
                && fits
                && place_type(word, language).is_none()
                && sort.range.start <= name.range.end + 1
                && place_type(behind, language).is_some_and(|(kind, _)| {
                    matches!(kind, PlaceKind::District | PlaceKind::Province)
                })
        })
        .map(|(name, sort)| name.range.start..sort.range.end)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn districts_are_found_by_their_words() {
        let found = |text: &str, language| {
            let paragraph = Paragraph::new(text.into(), language);
            let ranges = districts(&paragraph, language);
            let words = ranges.iter().map(|range| paragraph.words(range).to_owned());
            words.collect::<Vec<_>>()
        };
        assert_eq!(
            found(
                "Жители Лужского района и новых районов рады.",
                Language::Russian
            ),
            ["Лужского района"]
        );
        assert_eq!(
            found(
                "They left Luzhsky District for a new district.",
                Language::English
            ),
            ["Luzhsky District"]
        );
    }
}
