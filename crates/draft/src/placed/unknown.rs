//! Words in English that no list has and that stand where only a place does: "in Junee", "in Te Aroha", "from Hull and
//! Junee".

use crate::gazetteer::Gazetteer;
use crate::lists::entries;
use crate::{Language, Paragraph, TokenKind, place_cues};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Words with a capital behind "in" that are no places.
static NO_PLACES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("en/no-places.txt")).collect());
/// First words of places' names that have two.
const FIRST_WORDS: &[&str] = &[
    "Al", "Ban", "Ben", "El", "Fort", "Kota", "Kuala", "La", "Lake", "Las", "Le", "Loch", "Los",
    "Mount", "Nong", "Nuevo", "Nueva", "Port", "Porto", "Puerto", "Saint", "San", "Santa", "Santo",
    "São", "St", "Ste", "Sungai", "Tanjung", "Te", "Tel", "Villa",
];
/// Before the first of several places.
const LEADING: &[&str] = &["across", "around", "at", "between", "from", "in", "near"];

/// The words in small letters of a text.
pub(super) fn small(paragraphs: &[Paragraph]) -> HashSet<&str> {
    let words = paragraphs.iter().flat_map(|paragraph| {
        let tokens = paragraph.tokens.iter();
        tokens.map(|token| paragraph.words(&token.range))
    });
    words
        .filter(|word| word.starts_with(char::is_lowercase))
        .collect()
}

/// The words at a token that may be the name of a place which nobody knows, with nothing else with a capital behind it:
/// one, or two of which the first begins such names.
fn name(
    paragraph: &Paragraph,
    at: usize,
    gazetteer: &Gazetteer,
    small: &HashSet<&str>,
) -> Option<(Range<usize>, usize)> {
    let first = paragraph.tokens.get(at)?;
    let two = FIRST_WORDS.contains(&paragraph.words(&first.range))
        && paragraph.token(at + 1)?.starts_with(char::is_uppercase);
    let last = at + usize::from(two);
    let token = paragraph.tokens.get(last)?;
    let word = paragraph.words(&token.range);
    let word = ["'s", "’s"]
        .iter()
        .find_map(|own| word.strip_suffix(own))
        .unwrap_or(word);
    let name = word.starts_with(char::is_uppercase)
        && word.chars().skip(1).all(|c| c.is_lowercase() || c == '-')
        && word.chars().count() > 3;
    let ordinary = small.contains(&*word.to_lowercase())
        || gazetteer
            .country_of_demonym(word, Language::English)
            .is_some()
        || NO_PLACES.contains(word)
        || ["ese", "ish", "ism", "ity", "ics", "logy"]
            .iter()
            .any(|end| word.ends_with(end));
    let next = paragraph.token(last + 1).unwrap_or(".");
    let speaker = next == "I" || next.starts_with("I'") || next.starts_with("I’");
    let goes_on =
        !speaker && next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '-');
    (token.kind == TokenKind::Word && name && !ordinary && !goes_on)
        .then(|| (first.range.start..token.range.start + word.len(), last + 1))
}

/// Such words behind "in" or "near".
pub(super) fn unknown(
    paragraph: &Paragraph,
    at: usize,
    gazetteer: &Gazetteer,
    small: &HashSet<&str>,
) -> Option<Range<usize>> {
    let before = paragraph.token(at.checked_sub(1)?)?;
    // "Between Mwami and Mchinji", of which the gazetteer has the other.
    let between = || {
        let other = paragraph
            .token(at + 2)
            .filter(|_| paragraph.token(at + 1) == Some("and"));
        before == "between"
            && other.is_some_and(|other| {
                other.starts_with(char::is_uppercase)
                    && !gazetteer.find(other, Language::English).is_empty()
            })
    };
    let led = before == "in" || between() || place_cues::shown(paragraph, &(at..at + 1));
    let found = led.then(|| name(paragraph, at, gazetteer, small))?;
    found.map(|(range, _)| range)
}

/// Such words behind a place and "and", or a comma: "from Hull and Junee", "in Hull, Junee and Tumut". `is_place` says
/// whether a place has just these letters.
pub(super) fn in_row(
    paragraph: &Paragraph,
    at: usize,
    gazetteer: &Gazetteer,
    small: &HashSet<&str>,
    is_place: &dyn Fn(&Range<usize>) -> bool,
) -> Option<Range<usize>> {
    let joint = at.checked_sub(1)?;
    let place = joint.checked_sub(1)?;
    let lead = paragraph.token(place.checked_sub(1)?)?;
    let comma = match paragraph.token(joint)? {
        "and" => false,
        "," => true,
        _ => return None,
    };
    if !LEADING.contains(&&*lead.to_lowercase())
        || !paragraph
            .tokens
            .get(place)
            .is_some_and(|token| is_place(&token.range))
    {
        return None;
    }
    let (range, end) = name(paragraph, at, gazetteer, small)?;
    let next = paragraph.token(end).unwrap_or(".");
    // "From Hull and Smith said": a verb may follow a person.
    let ends = matches!(
        next,
        "." | ","
            | ";"
            | ")"
            | "and"
            | "on"
            | "in"
            | "at"
            | "for"
            | "since"
            | "after"
            | "before"
            | "with"
            | "where"
            | "were"
    );
    (ends && (!comma || next == "and")).then_some(range)
}
