//! English names that stand where a place does and that the gazetteer knows, whatever the tagger takes them for:
//! "gone to Lesbos", "in Bolton", "Mill Lane, Bolton,"; and places inside of words: "Leeds-based".

mod unknown;

use crate::gazetteer::Gazetteer;
use crate::lists::entries;
use crate::name::{Name, NameKind, add_reason, reason};
use crate::states::state_at;
use crate::{Language, Paragraph, TokenKind, place_cues};
use article::Rule;
use compact::sort::CompactSort;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;
use unknown::{in_row, small, unknown};

/// How sure such a place is.
const PLACED: f64 = 0.6;
/// Words behind which a known place is one.
const IN: &[&str] = &[
    "in",
    "near",
    "outside",
    "off",
    "around",
    "across",
    "throughout",
    "via",
];
/// The same before "to", "from", "at", "for".
static MOVES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("en/moves.txt")).collect());
/// What is joined to a place by a hyphen.
const JOINED: &[&str] = &[
    "based",
    "born",
    "headquartered",
    "listed",
    "registered",
    "raised",
    "trained",
];
/// Most words of a place with something joined to it.
const LONGEST: usize = 3;

/// Makes such names places.
pub(crate) fn correct(names: &mut Vec<Name>, paragraphs: &[Paragraph], gazetteer: &Gazetteer) {
    let people = surnames(names, paragraphs);
    let mut before: Option<Name> = None;
    for name in names.iter_mut() {
        let Some(paragraph) = paragraphs.get(name.paragraph) else {
            continue;
        };
        let words = paragraph.words(&name.range);
        let weak = |rule: Rule| matches!(rule, Rule::Tagger | Rule::FirstName);
        let tagged = name.why.iter().all(|why| why.rule == Rule::Tagger);
        let known = || {
            let led = is_led(paragraph, name, IN) || has_moved(paragraph, name);
            let placed = led || follows_place(paragraph, before.as_ref(), name);
            tagged && placed && is_known(gazetteer, words)
        };
        let shown = || {
            let tokens = paragraph.tokens_touching(&name.range);
            let cue = place_cues::shown(paragraph, &tokens) && (tagged && !words.contains(' '));
            (cue || place_cues::goes_on(paragraph, before.as_ref(), name))
                && !people.contains(words)
        };
        let weak = name.why.iter().all(|why| weak(why.rule));
        if name.kind != NameKind::Place && (known() || weak && shown() || is_house(paragraph, name))
        {
            name.kind = NameKind::Place;
            name.confidence = PLACED;
            add_reason(&mut name.why, reason(Rule::SameSentence, words));
        }
        before = Some(name.clone());
    }
    let small = small(paragraphs);
    let mut added: Vec<Name> = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        for token in 0..paragraph.tokens.len() {
            if let Some(range) = state_at(paragraph, token) {
                added.push(place(number, paragraph, range, Rule::Gazetteer));
                continue;
            }
            let range = unknown(paragraph, token, gazetteer, &small)
                .or_else(|| {
                    let before = |range: &Range<usize>| {
                        let known = added
                            .iter()
                            .rev()
                            .take(2)
                            .chain(touched(names, number, range));
                        let place = |name: &&Name| {
                            name.kind == NameKind::Place
                                && name.paragraph == number
                                && name.range == *range
                        };
                        known.into_iter().any(|name| place(&name))
                    };
                    in_row(paragraph, token, gazetteer, &small, &before)
                })
                .filter(|range| touched(names, number, range).is_empty())
                .map(|range| (range, Rule::SameSentence))
                .or_else(|| {
                    let range = joined(paragraph, token, gazetteer)?;
                    let inside = |name: &Name| {
                        range.start <= name.range.start && name.kind == NameKind::Place
                    };
                    touched(names, number, &range)
                        .iter()
                        .all(inside)
                        .then_some((range, Rule::Gazetteer))
                });
            added.extend(range.map(|(range, rule)| place(number, paragraph, range, rule)));
        }
    }
    if !added.is_empty() {
        names.retain(|name| touched(&added, name.paragraph, &name.range).is_empty());
        names.append(&mut added);
        names.compact_sort_by_key(|name| (name.paragraph, name.range.start));
    }
}

/// The names that have letters of a range.
fn touched<'a>(names: &'a [Name], number: usize, range: &Range<usize>) -> &'a [Name] {
    let from =
        names.partition_point(|name| (name.paragraph, name.range.end) <= (number, range.start));
    let to = names.partition_point(|name| (name.paragraph, name.range.start) < (number, range.end));
    names.get(from..to).unwrap_or_default()
}

fn place(number: usize, paragraph: &Paragraph, range: Range<usize>, rule: Rule) -> Name {
    Name {
        paragraph: number,
        kind: NameKind::Place,
        confidence: PLACED,
        why: vec![reason(rule, paragraph.words(&range))],
        range,
    }
}

fn is_known(gazetteer: &Gazetteer, words: &str) -> bool {
    !gazetteer.find(words, Language::English).is_empty()
}

/// The words of the names of people that have several.
fn surnames(names: &[Name], paragraphs: &[Paragraph]) -> HashSet<String> {
    let people = names.iter().filter(|name| name.kind == NameKind::Person);
    let words = people.filter_map(|name| Some(paragraphs.get(name.paragraph)?.words(&name.range)));
    let full = words.filter(|words| words.contains(' '));
    full.flat_map(|words| words.split(' '))
        .map(str::to_string)
        .collect()
}

/// The word that stands so many tokens before a name.
fn back<'a>(paragraph: &'a Paragraph, name: &Name, count: usize) -> &'a str {
    let at = paragraph.tokens_in(&name.range).start.checked_sub(count);
    at.and_then(|at| paragraph.token(at)).unwrap_or_default()
}

fn is_led(paragraph: &Paragraph, name: &Name, words: &[&str]) -> bool {
    words.contains(&&*back(paragraph, name, 1).to_lowercase())
}

/// "Gone to Lesbos".
fn has_moved(paragraph: &Paragraph, name: &Name) -> bool {
    let before = back(paragraph, name, 2);
    // "Going up to Lesbos".
    let before = match before {
        "up" | "down" | "over" | "out" | "back" | "on" => back(paragraph, name, 3),
        _ => before,
    };
    matches!(back(paragraph, name, 1), "to" | "from" | "at" | "for") && MOVES.contains(before)
}

/// "At the Golden Lion on Friday": no person has an article.
fn is_house(paragraph: &Paragraph, name: &Name) -> bool {
    let next = paragraph
        .token(paragraph.tokens_in(&name.range).end)
        .unwrap_or(".");
    let ends = !next.starts_with(char::is_alphanumeric)
        || matches!(
            next,
            "and" | "at" | "for" | "from" | "in" | "on" | "to" | "until" | "where" | "with"
        );
    name.kind == NameKind::Person
        && paragraph.words(&name.range).contains(' ')
        && back(paragraph, name, 1) == "the"
        && matches!(
            back(paragraph, name, 2),
            "at" | "inside" | "outside" | "near"
        )
        && ends
}

/// "Mill Lane, Bolton,": behind a place and a comma, before a mark.
fn follows_place(paragraph: &Paragraph, before: Option<&Name>, name: &Name) -> bool {
    let next = paragraph.token(paragraph.tokens_in(&name.range).end);
    before.is_some_and(|before| {
        before.kind == NameKind::Place
            && before.paragraph == name.paragraph
            && paragraph
                .words(&(before.range.end..name.range.start))
                .trim()
                == ","
    }) && matches!(next, Some("," | "." | ")" | ";"))
}

/// The place in "Leeds-based", "New York-born": its bytes.
fn joined(paragraph: &Paragraph, at: usize, gazetteer: &Gazetteer) -> Option<Range<usize>> {
    let token = paragraph.tokens.get(at)?;
    let (place, rest) = paragraph.words(&token.range).rsplit_once('-')?;
    if token.kind != TokenKind::Word
        || !JOINED.contains(&rest)
        || !place.starts_with(char::is_uppercase)
    {
        return None;
    }
    let end = token.range.start + place.len();
    (0..LONGEST).rev().find_map(|more| {
        let first = paragraph.tokens.get(at.checked_sub(more)?)?;
        let range = first.range.start..end;
        let words = paragraph.words(&range);
        let capital = words.starts_with(char::is_uppercase) && words.split(' ').count() == more + 1;
        (capital && is_known(gazetteer, words)).then_some(range)
    })
}
