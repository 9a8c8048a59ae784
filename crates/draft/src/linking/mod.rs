//! Which places the names in an article mean.
//!
//! For each distinct place the candidates of the gazetteer are weighed against each other: how many people live
//! there, which countries the text speaks of, what lies beside, and words like «район» or "province". The
//! best one is a suggestion with its reasons; the others stay at hand.

mod adjectives;
mod beside;
mod context;
mod derive;
mod districts;
mod evidence;
mod groups;
mod place_types;
mod score;
mod types;

pub use districts::districts;
pub use place_types::{is_street, place_type};
pub use types::{Linked, Mention, Reason};

use crate::gazetteer::{Gazetteer, PlaceId, fold, is_capitals};
use crate::{Language, Paragraph};
use article::PlaceKind;
use compact::sort::CompactSort;
use context::{Setting, setting};
use evidence::Evidence;
use groups::groups;
use std::collections::BTreeMap;

/// The distinct places that the mentions name, in the order of their first mentions.
///
/// Mentions that do not fit their paragraph are left out.
pub fn link(
    mentions: &[Mention],
    paragraphs: &[Paragraph],
    language: Language,
    gazetteer: &Gazetteer,
) -> Vec<Linked> {
    let settings: Vec<Setting> = mentions
        .iter()
        .enumerate()
        .filter_map(|(number, mention)| {
            setting(
                number,
                mention,
                paragraphs.get(mention.paragraph)?,
                language,
                gazetteer,
            )
        })
        .collect();
    let groups = groups(&settings, gazetteer);
    let mut evidence = Evidence::new(&groups, paragraphs, language, gazetteer);
    // First each name for itself, then with what the first round found.
    let first: Vec<_> = groups
        .iter()
        .map(|group| evidence.decide(group).first().map(|choice| choice.id))
        .collect();
    evidence.learn(&first, &groups);
    let linked = groups
        .iter()
        .map(|group| score::linked(group, &evidence))
        .collect();
    let mut places = joined(linked, language);
    for place in &mut places {
        if let Some(name) = called(place, &settings, language, gazetteer) {
            name.clone_into(&mut place.name);
        }
        if language == Language::English
            && let Some(written) = written(place, mentions, paragraphs)
        {
            written.clone_into(&mut place.name);
        }
    }
    places
}

/// What the text calls a place that it never calls by its usual name: "Rangoon", «Бирма». None if it does, or has
/// but a short form in capitals.
fn called<'a>(
    place: &Linked,
    settings: &[Setting],
    language: Language,
    gazetteer: &'a Gazetteer,
) -> Option<&'a str> {
    let id = place.id?;
    let usual = gazetteer.place(id)?;
    let usual = usual.name(language);
    let mut other = None;
    for mention in &place.mentions {
        let at = settings.binary_search_by_key(mention, |setting| setting.mention);
        let words = &settings.get(at.ok()?)?.name;
        let name = gazetteer.called(id, words, language)?;
        if name == usual {
            return None;
        }
        other = other.or(Some(name).filter(|name| !is_capitals(name)));
    }
    other
}

/// How the text writes a place's name, where that differs by accents or by the order of its words only ("Zurich" for
/// "Zürich", "River Exe") or has the word "Airport". None if it once writes the name itself.
fn written<'a>(
    place: &Linked,
    mentions: &[Mention],
    paragraphs: &'a [Paragraph],
) -> Option<&'a str> {
    let name = fold(&place.name);
    let in_order = |name: &str| {
        let mut words: Vec<String> = name.split(' ').map(str::to_string).collect();
        words.compact_sort();
        words
    };
    let words_of_name = in_order(&name);
    let mut other = None;
    for number in &place.mentions {
        let mention = mentions.get(*number)?;
        let words = paragraphs.get(mention.paragraph)?.words(&mention.range);
        if words == place.name {
            return None;
        }
        let folded = fold(words);
        let same = in_order(&folded) == words_of_name;
        let airport = place.kind == Some(PlaceKind::Airport)
            && folded
                .strip_prefix(&*name)
                .is_some_and(|rest| rest == " airport");
        if (same || airport) && !is_capitals(words) {
            other = other.or(Some(words));
        }
    }
    other
}

/// Forms of one place become one.
fn joined(linked: Vec<Linked>, language: Language) -> Vec<Linked> {
    let mut places: Vec<Linked> = Vec::new();
    let mut known: BTreeMap<(Option<PlaceId>, Option<&str>, String), usize> = BTreeMap::new();
    for place in linked {
        let key = match place.id {
            Some(_) => (place.id, None, String::new()),
            None => {
                let kind = place.kind.map(PlaceKind::word);
                (None, kind, stem(&place.name, language))
            }
        };
        let at = *known.entry(key).or_insert(places.len());
        match places.get_mut(at) {
            Some(known) => join(known, place),
            None => places.push(place),
        }
    }
    places.compact_sort_by_key(|place| place.mentions.first().copied());
    places
}

/// Adds further mentions of the same place.
fn join(known: &mut Linked, place: Linked) {
    known.mentions.extend(place.mentions);
    known.mentions.compact_sort();
    if place.confidence > known.confidence {
        known.confidence = place.confidence;
        known.runners_up = place.runners_up;
    }
    for reason in place.reasons {
        if !known.reasons.contains(&reason) {
            known.reasons.push(reason);
        }
    }
    known.point = known.point.or(place.point);
    known.within = known.within.or(place.within);
}

/// A name that the gazetteer does not know, without its ending.
fn stem(name: &str, language: Language) -> String {
    let folded = fold(name);
    match language {
        Language::Russian => {
            const VOWELS: &[char] = &[
                'а', 'е', 'и', 'й', 'о', 'у', 'ы', 'ь', 'э', 'ю', 'я', 'м', 'х',
            ];
            let stem = folded.trim_end_matches(VOWELS);
            if stem.chars().nth(2).is_some() {
                stem.to_owned()
            } else {
                folded
            }
        }
        Language::English => folded,
    }
}
