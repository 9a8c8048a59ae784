//! All names of a text: what the tagger has found, what the gazetteer knows, and adjectives that lead to
//! countries.

use crate::gazetteer::{Gazetteer, PlaceId, spans};
use crate::name::{Name, NameKind, add_reason, reason};
use crate::tagger::{self, Tagger};
use crate::{Language, Paragraph, TokenKind};
use article::Rule;
use article::drafted::Reason;
use std::ops::Range;

/// How sure it is that words are a place if only the gazetteer says so.
const GAZETTEER_ALONE: f64 = 0.55;

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
                Some(_) => {}
                None => here.push(Name {
                    paragraph: number,
                    range: span.range.clone(),
                    kind: NameKind::Place,
                    confidence: GAZETTEER_ALONE,
                    why: vec![reason(Rule::Gazetteer, words)],
                }),
            }
        }
        here.sort_by_key(|name| (name.range.start, name.range.end));
        names.append(&mut here);
    }
    names
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
