//! Names of places among the tokens of a paragraph.

use super::fold::fold;
use super::places::Gazetteer;
use super::search::MOST_WORDS;
use super::types::{Form, PlaceId};
use crate::{Language, Paragraph, TokenKind};
use article::PlaceKind;
use std::ops::Range;

/// Ordinary words and names of people that are places, too: alone, they are none.
const NO_PLACES: [(Language, &str); 2] = [
    (Language::Russian, crate::lists::list!("ru/no-places.txt")),
    (Language::English, crate::lists::list!("en/no-places.txt")),
];

/// Words that lead to the name of a place: «в», "near".
const LEADING: [(Language, &str); 2] = [
    (
        Language::Russian,
        crate::lists::list!("ru/leading-words.txt"),
    ),
    (
        Language::English,
        crate::lists::list!("en/leading-words.txt"),
    ),
];

/// The decimal logarithm of the number of inhabitants from which on a city's name stands on its own.
const LARGE: f64 = 5.3;

/// A run of tokens that names a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Span {
    /// The tokens, by number.
    pub tokens: Range<usize>,
    /// Where they stand in the paragraph.
    pub range: Range<usize>,
    /// The places that they may name.
    pub places: Vec<(PlaceId, Form)>,
}

impl Gazetteer {
    /// The longest run of tokens from the given one on that is the name of a place.
    pub fn longest_at(
        &self,
        paragraph: &Paragraph,
        token: usize,
        language: Language,
    ) -> Option<Span> {
        let first = paragraph.tokens.get(token)?;
        let word = paragraph.words(&first.range);
        if first.kind != TokenKind::Word || !word.starts_with(char::is_uppercase) {
            return None;
        }
        let longest = run(paragraph, token);
        let last = paragraph.tokens.get(longest.checked_sub(1)?)?;
        let all = fold(paragraph.words(&(first.range.start..last.range.end)));
        let reach = self.reach(&all, language);
        (token + 1..=longest).rev().find_map(|end| {
            let last = paragraph.tokens.get(end - 1)?;
            let range = first.range.start..last.range.end;
            let words = paragraph.words(&range);
            let ends_well = match last.kind {
                TokenKind::Word => {
                    language == Language::Russian
                        || paragraph.words(&last.range).starts_with(char::is_uppercase)
                }
                // "U.S."
                TokenKind::Mark => words.ends_with('.') && words.chars().rev().nth(2) == Some('.'),
                TokenKind::Number => false,
            };
            let places = if ends_well && fold(words).split(' ').count() <= reach {
                self.find(words, language)
            } else {
                Vec::new()
            };
            (!places.is_empty()).then_some(Span {
                tokens: token..end,
                range,
                places,
            })
        })
    }
}

/// Where a run of tokens ends that one name might be: words that one space, a hyphen or a dot divides.
fn run(paragraph: &Paragraph, start: usize) -> usize {
    let mut words = 0;
    let mut end = start;
    let mut before: Option<usize> = None;
    for token in paragraph.tokens.get(start..).unwrap_or_default() {
        let text = paragraph.words(&token.range);
        let near = before.is_none_or(|before| token.range.start <= before + 1);
        let fits = match token.kind {
            TokenKind::Word => {
                words += 1;
                words <= MOST_WORDS
            }
            TokenKind::Mark => matches!(text, "." | "-" | "–" | "—"),
            TokenKind::Number => false,
        };
        if !near || !fits {
            break;
        }
        before = Some(token.range.end);
        end += 1;
    }
    end
}

/// Every name of a place in a paragraph that the gazetteer alone can tell: longest first from the left, without
/// ordinary words at the beginning of a sentence and without names beside which another name stands.
pub fn spans(gazetteer: &Gazetteer, paragraph: &Paragraph, language: Language) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut token = 0;
    while token < paragraph.tokens.len() {
        match gazetteer.longest_at(paragraph, token, language) {
            Some(span) if !is_no_place(gazetteer, paragraph, &span, language) => {
                token = span.tokens.end;
                found.push(span);
            }
            _ => token += 1,
        }
    }
    found
}

/// Whether a single word is more likely something else. Countries, divisions and large cities stand on their
/// own; the name of a small town needs a word before it that names of places follow.
fn is_no_place(
    gazetteer: &Gazetteer,
    paragraph: &Paragraph,
    span: &Span,
    language: Language,
) -> bool {
    let words = paragraph.words(&span.range);
    if is_listed(NO_PLACES, words, language) {
        return true;
    }
    let small = |(place, _): &(PlaceId, Form)| {
        matches!(
            gazetteer.kind(*place),
            Some(PlaceKind::City | PlaceKind::Village | PlaceKind::District | PlaceKind::Site)
        ) && gazetteer.log_population(*place).unwrap_or(0.0) < LARGE
    };
    let single = span.tokens.len() == 1 && !words.contains('-');
    if !single || !span.places.iter().all(small) {
        return false;
    }
    match lead(gazetteer, paragraph, span, language) {
        Lead::Office => false,
        Lead::Word => beside_a_name(paragraph, span),
        Lead::None => true,
    }
}

fn is_listed(lists: [(Language, &str); 2], word: &str, language: Language) -> bool {
    let mut lists = lists.iter().filter(|(listed, _)| *listed == language);
    lists.any(|(_, list)| list.lines().any(|line| line == word))
}

/// What stands before a name.
enum Lead {
    /// «мэр», after which a name of a place stands, and often one of a person after it.
    Office,
    /// A word or mark after which names of places stand, or a country's adjective.
    Word,
    /// Nothing of the kind.
    None,
}

fn lead(gazetteer: &Gazetteer, paragraph: &Paragraph, span: &Span, language: Language) -> Lead {
    let before = span.tokens.start.checked_sub(1);
    let Some(word) = before.and_then(|before| paragraph.token(before)) else {
        return Lead::None;
    };
    let lower = word.to_lowercase();
    // A dash with which a paragraph begins opens speech.
    if before == Some(0) && matches!(word, "—" | "–") {
        return Lead::None;
    }
    if is_listed(LEADING, &format!("={lower}"), language) {
        Lead::Office
    } else if is_listed(LEADING, &lower, language)
        || gazetteer.country_of_demonym(word, language).is_some()
    {
        Lead::Word
    } else {
        Lead::None
    }
}

/// Whether a capitalised word that is no place's name stands directly before or after: «Владимир Иванов».
fn beside_a_name(paragraph: &Paragraph, span: &Span) -> bool {
    let text = |index: Option<usize>| {
        let token = paragraph.tokens.get(index?)?;
        (token.kind == TokenKind::Word).then(|| (token, paragraph.words(&token.range)))
    };
    let near = |start: usize, end: usize| start <= end + 1;
    let name = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
    };
    let after = text(Some(span.tokens.end))
        .is_some_and(|(token, word)| near(token.range.start, span.range.end) && name(word));
    let begins = |start: usize| {
        let sentences = &paragraph.sentences;
        sentences
            .binary_search_by_key(&start, |sentence| sentence.start)
            .is_ok()
    };
    let before = text(span.tokens.start.checked_sub(1)).is_some_and(|(token, word)| {
        near(span.range.start, token.range.end) && name(word) && !begins(token.range.start)
    });
    after || before
}
