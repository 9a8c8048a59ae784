//! Russian places of the tagger: words beside them that are no part of them, and people behind «в» that the
//! gazetteer knows as places.

use crate::gazetteer::Gazetteer;
use crate::linking::place_type;
use crate::lists::entries;
use crate::name::{Name, NameKind, add_reason, reason};
use crate::{Language, Paragraph};
use article::Rule;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

const LANGUAGE: Language = Language::Russian;

/// Adjectives without their last two letters.
static ADJECTIVES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    entries(crate::lists::list!("ru/place-adjectives.txt"))
        .map(without_ending)
        .collect()
});

fn without_ending(word: &str) -> String {
    let small = word.to_lowercase().replace('ё', "е");
    let end = small.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    small.get(..end).unwrap_or_default().to_owned()
}

/// Cuts a place to the words that the gazetteer knows; makes a person a place that stands behind «в» or «из».
pub(super) fn settle(name: &mut Name, paragraph: &Paragraph, gazetteer: &Gazetteer) {
    let tokens = paragraph.tokens_touching(&name.range);
    let known = |tokens: &Range<usize>| {
        let words = words(paragraph, tokens);
        words.is_some_and(|words| !gazetteer.find(words, LANGUAGE).is_empty())
    };
    let word = |token: usize| paragraph.token(token).unwrap_or_default();
    match name.kind {
        // «В МИДе»: what is made of initials and takes endings is an organisation.
        NameKind::Place
            if tokens.len() == 1 && has_initials(word(tokens.start)) && !known(&tokens) =>
        {
            name.kind = NameKind::Organisation;
        }
        NameKind::Place if tokens.len() > 1 && !known(&tokens) => {
            let last = tokens.start..tokens.end - 1;
            let first = tokens.start + 1..tokens.end;
            let small = word(last.end).starts_with(char::is_lowercase);
            // «Невы реку Славянку»: the word belongs to the name behind it.
            let next = word(tokens.end).starts_with(char::is_uppercase);
            let other = next || place_type(word(last.end), LANGUAGE).is_none();
            // «Зеленчука площадку»: no adjective, so that the noun behind it is none of the name.
            let noun = last.len() == 1 && !is_adjective(word(last.start));
            let kept = if small && other && (noun || known(&last)) {
                last
            } else if ADJECTIVES.contains(&without_ending(word(tokens.start))) && known(&first) {
                first
            } else {
                return;
            };
            if let Some(range) = range(paragraph, &kept) {
                name.range = range;
            }
        }
        NameKind::Person if tokens.len() == 1 => {
            let own = word(tokens.start);
            let before = tokens.start.checked_sub(1).map(word).unwrap_or_default();
            let led = match &*before.to_lowercase() {
                // «Влюбилась в Пушкина»: a person has the form of the genitive.
                "в" | "во" => !own.ends_with(['а', 'я']),
                "из" => true,
                _ => false,
            };
            let next = word(tokens.end).starts_with(char::is_uppercase);
            if led && !next && known(&tokens) {
                name.kind = NameKind::Place;
                name.confidence = name.confidence.min(0.6);
                add_reason(&mut name.why, reason(Rule::Gazetteer, own));
            }
        }
        _ => {}
    }
}

/// Two capitals or more, then one or two small letters.
fn has_initials(word: &str) -> bool {
    let small = word.trim_start_matches(char::is_uppercase);
    let capitals = word.get(..word.len() - small.len()).unwrap_or_default();
    let ending = matches!(small.chars().count(), 1 | 2) && small.chars().all(char::is_lowercase);
    ending && capitals.chars().nth(1).is_some()
}

/// Whether a word is written in Latin letters.
pub(super) fn is_latin(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn is_adjective(word: &str) -> bool {
    let endings = [
        "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "го", "му", "ом", "ем", "ым", "им",
        "ых", "их", "ую", "юю", "ей", "на", "ва", "ны", "вы", "ми",
    ];
    endings.iter().any(|ending| word.ends_with(ending))
}

fn range(paragraph: &Paragraph, tokens: &Range<usize>) -> Option<Range<usize>> {
    let first = paragraph.tokens.get(tokens.start)?;
    let last = paragraph.tokens.get(tokens.end.checked_sub(1)?)?;
    Some(first.range.start..last.range.end)
}

fn words<'a>(paragraph: &'a Paragraph, tokens: &Range<usize>) -> Option<&'a str> {
    Some(paragraph.words(&range(paragraph, tokens)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_take_endings() {
        for word in ["МИДе", "МИДом", "ЦБа", "ВОЗу"] {
            assert!(has_initials(word), "{word}");
        }
        for word in ["МИД", "Москве", "ГАЗель", "мид", "А", "США-2"] {
            assert!(!has_initials(word), "{word}");
        }
    }
}
