//! All names of a text: what the tagger has found, what the gazetteer knows, and adjectives that lead to
//! countries.

mod bounds;

use crate::extents::corrected;
use crate::first_names::Lookup as FirstNames;
use crate::gazetteer::{Gazetteer, PlaceId, spans};
use crate::linking::districts;
use crate::name::{Name, NameKind, add_reason, reason};
use crate::tagger::{self, Tagger};
use crate::{Language, Paragraph, TokenKind};
use article::document::draft::Reason;
use article::{PlaceKind, Rule};
use compact::sort::CompactSort;
use std::ops::Range;

/// How sure it is that words are a place if only the gazetteer says so.
const GAZETTEER_ALONE: f64 = 0.55;

/// How sure it is that a capitalised adjective and a word like «район» name a district.
const DISTRICT: f64 = 0.7;

/// An adjective or a word for its people that leads to a country.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CountryWord {
    /// The paragraph.
    pub paragraph: usize,
    /// The word.
    pub range: Range<usize>,
    /// The country.
    pub country: PlaceId,
}

/// The names of a text in order; none overlap.
pub fn names(
    paragraphs: &[Paragraph],
    language: Language,
    tagger: &Tagger,
    gazetteer: &Gazetteer,
    first_names: FirstNames<'_>,
) -> Vec<Name> {
    let tagged = tagger::names(paragraphs, tagger);
    let mut names = Vec::with_capacity(tagged.len());
    let mut rest = tagged.into_iter().peekable();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let mut here: Vec<Name> = Vec::new();
        while let Some(name) = rest.next_if(|name| name.paragraph <= number) {
            here.push(from_tagger(name));
        }
        let covered = here.len();
        for span in spans(gazetteer, paragraph, language) {
            let overlaps = |name: &&mut Name| {
                name.range.start < span.range.end && span.range.start < name.range.end
            };
            let words = paragraph.words(&span.range);
            // Names are in order: the ones of the tagger stand first.
            let known = here.get_mut(..covered).into_iter().flatten().find(overlaps);
            match known {
                Some(name) if name.kind == NameKind::Place => {
                    add_reason(&mut name.why, reason(Rule::Gazetteer, words));
                    if name.range == span.range {
                        name.confidence = name.confidence.max(0.5).mul_add(0.5, 0.5);
                    }
                }
                // A country's name alone is seldom a person's.
                Some(name) if name.kind == NameKind::Person && name.range == span.range => {
                    // Nor are those of waters and regions, in Russian.
                    let ground = |(place, _): &(PlaceId, _)| match gazetteer.kind(*place) {
                        Some(PlaceKind::Country) => true,
                        Some(
                            PlaceKind::River
                            | PlaceKind::Sea
                            | PlaceKind::Island
                            | PlaceKind::Region,
                        ) => language == Language::Russian,
                        _ => false,
                    };
                    if span.places.iter().any(ground) {
                        name.kind = NameKind::Place;
                        add_reason(&mut name.why, reason(Rule::Gazetteer, words));
                    }
                }
                Some(name)
                    if language == Language::Russian
                        && name.range == span.range
                        && stands_as_place(paragraph, &span.tokens, name.kind) =>
                {
                    name.kind = NameKind::Place;
                    add_reason(&mut name.why, reason(Rule::Gazetteer, words));
                }
                Some(_) => {}
                None if language == Language::Russian
                    && in_latin_words(paragraph, &span.tokens) => {}
                None => here.push(Name {
                    paragraph: number,
                    range: span.range.clone(),
                    kind: NameKind::Place,
                    confidence: GAZETTEER_ALONE,
                    why: vec![reason(Rule::Gazetteer, words)],
                }),
            }
        }
        if language == Language::Russian {
            for name in &mut here {
                bounds::settle(name, paragraph, gazetteer);
            }
        }
        for range in districts(paragraph, language) {
            add_district(&mut here, number, paragraph, range);
        }
        here.compact_sort_by_key(|name| (name.range.start, name.range.end));
        names.append(&mut here);
    }
    corrected(names, paragraphs, language, first_names)
}

/// Whether one word, which the tagger holds for a name of another kind, stands where a place does: a person behind
/// «в», «из» or «до», an organisation alone in brackets: «институт (Иркутск)».
fn stands_as_place(paragraph: &Paragraph, tokens: &Range<usize>, kind: NameKind) -> bool {
    let before = tokens.start.checked_sub(1);
    let before = before
        .and_then(|at| paragraph.token(at))
        .unwrap_or_default();
    let next = paragraph.token(tokens.end).unwrap_or_default();
    let word = paragraph.token(tokens.start).unwrap_or_default();
    tokens.len() == 1
        && match kind {
            NameKind::Person => {
                let led = matches!(&*before.to_lowercase(), "в" | "во" | "из" | "до");
                led && !next.starts_with(char::is_uppercase)
            }
            NameKind::Organisation => {
                before == "(" && next == ")" && word.chars().any(char::is_lowercase)
            }
            NameKind::Place => false,
        }
}

/// Whether a name is part of a longer one in Latin letters: «группа Florence and The Machine».
fn in_latin_words(paragraph: &Paragraph, tokens: &Range<usize>) -> bool {
    let latin = |token: usize| paragraph.token(token).is_some_and(bounds::is_latin);
    let beside = tokens.start.checked_sub(1).is_some_and(latin) || latin(tokens.end);
    beside && latin(tokens.start)
}

/// A district with its type word is one name («Гатчинского района»); what was found of it goes into it.
fn add_district(here: &mut Vec<Name>, number: usize, paragraph: &Paragraph, range: Range<usize>) {
    let overlaps = |name: &Name| name.range.start < range.end && range.start < name.range.end;
    let inside = |name: &Name| range.start <= name.range.start && name.range.end <= range.end;
    let fits = |name: &Name| !overlaps(name) || name.kind == NameKind::Place && inside(name);
    if !here.iter().all(fits) {
        return;
    }
    let sure = here
        .iter()
        .filter(|name| overlaps(name))
        .map(|name| name.confidence);
    let confidence = sure.fold(DISTRICT, f64::max);
    here.retain(|name| !overlaps(name));
    here.push(Name {
        paragraph: number,
        why: vec![reason(Rule::TypeWord, paragraph.words(&range))],
        range,
        kind: NameKind::Place,
        confidence,
    });
}

fn from_tagger(name: tagger::Name) -> Name {
    let confidence = f64::from(name.confidence);
    Name {
        paragraph: name.paragraph,
        range: name.range,
        kind: name.kind,
        confidence,
        why: vec![Reason {
            rule: Rule::Tagger,
            words: None,
            score: Some(rounded(confidence)),
        }],
    }
}

/// Two decimals are enough for a certainty.
pub fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// The adjectives of a text that lead to countries, and the words for their people, outside of names.
pub fn country_words(
    names: &[Name],
    paragraphs: &[Paragraph],
    language: Language,
    gazetteer: &Gazetteer,
) -> Vec<CountryWord> {
    let mut found = Vec::new();
    let mut rest = names.iter().peekable();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let mut here: Vec<&Range<usize>> = Vec::new();
        while let Some(name) = rest.next_if(|name| name.paragraph <= number) {
            here.push(&name.range);
        }
        for token in &paragraph.tokens {
            if token.kind != TokenKind::Word {
                continue;
            }
            let before = here.partition_point(|range| range.end <= token.range.start);
            let inside = here
                .get(before)
                .is_some_and(|range| range.start <= token.range.start);
            if inside {
                continue;
            }
            let word = paragraph.words(&token.range);
            if let Some((country, _)) = gazetteer.country_of_demonym(word, language) {
                found.push(CountryWord {
                    paragraph: number,
                    range: token.range.clone(),
                    country,
                });
            }
        }
    }
    found
}
