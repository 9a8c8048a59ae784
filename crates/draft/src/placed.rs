//! English names that stand where a place does and that the gazetteer knows, whatever the tagger takes them for:
//! "gone to Lesbos", "in Bolton", "Mill Lane, Bolton,"; and places inside of words: "Leeds-based".

use crate::gazetteer::Gazetteer;
use crate::lists::entries;
use crate::name::{Name, NameKind, add_reason, reason};
use crate::{Language, Paragraph, TokenKind};
use article::Rule;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

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
    LazyLock::new(|| entries(include_str!("../data/en/moves.txt")).collect());
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
    let mut before: Option<Name> = None;
    for name in names.iter_mut() {
        let Some(paragraph) = paragraphs.get(name.paragraph) else {
            continue;
        };
        let words = paragraph.words(&name.range);
        let tagged = name.why.iter().all(|why| why.rule == Rule::Tagger);
        if name.kind != NameKind::Place
            && tagged
            && (is_led(paragraph, name) || follows_place(paragraph, before.as_ref(), name))
            && is_known(gazetteer, words)
        {
            name.kind = NameKind::Place;
            name.confidence = PLACED;
            add_reason(&mut name.why, reason(Rule::Gazetteer, words));
        }
        before = Some(name.clone());
    }
    for (number, paragraph) in paragraphs.iter().enumerate() {
        for token in 0..paragraph.tokens.len() {
            if let Some(range) = joined(paragraph, token, gazetteer) {
                put(names, number, paragraph, range);
            }
        }
    }
}

fn is_known(gazetteer: &Gazetteer, words: &str) -> bool {
    !gazetteer.find(words, Language::English).is_empty()
}

fn is_led(paragraph: &Paragraph, name: &Name) -> bool {
    let tokens = paragraph.tokens_in(&name.range);
    let back = |count: usize| {
        let at = tokens.start.checked_sub(count);
        at.and_then(|at| paragraph.token(at)).unwrap_or_default()
    };
    IN.contains(&&*back(1).to_lowercase())
        || matches!(back(1), "to" | "from" | "at" | "for") && MOVES.contains(back(2))
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

/// Adds a place where no other name reaches into it.
fn put(names: &mut Vec<Name>, number: usize, paragraph: &Paragraph, range: Range<usize>) {
    let from =
        names.partition_point(|name| (name.paragraph, name.range.end) <= (number, range.start));
    let to = names.partition_point(|name| (name.paragraph, name.range.start) < (number, range.end));
    let words = paragraph.words(&range);
    let inside = |name: &Name| range.start <= name.range.start && name.kind == NameKind::Place;
    if !names.get(from..to).unwrap_or_default().iter().all(inside) {
        return;
    }
    let name = Name {
        paragraph: number,
        kind: NameKind::Place,
        confidence: PLACED,
        why: vec![reason(Rule::Gazetteer, words)],
        range,
    };
    names.splice(from..to, [name]);
}
