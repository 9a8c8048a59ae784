//! The names of a whole text, with one kind for each name.

use super::kind::NameKind;
use super::spans::Tagged;
use super::tagging::Tagger;
use super::word::{hash, is_capital, plain, stem, without_possessive};
use crate::{Paragraph, TokenKind};
use std::collections::HashMap;
use std::ops::Range;

/// A name in a text.
#[derive(Clone, PartialEq, Debug)]
pub struct Name {
    /// The number of its paragraph.
    pub paragraph: usize,
    /// Where it stands, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// What it names.
    pub kind: NameKind,
    /// From 0 to 1.
    pub confidence: f32,
}

/// The names of a text, in order. What bears the same name, apart from case endings, has the same
/// kind: the one that the tagger is surest of over all mentions. A surname that stands alone takes
/// part in the vote of the full names; a word that the tagger left out, but is surely a name
/// elsewhere in the text, is one here too. Where the tagger has a second opinion of people, both must
/// find a person.
pub fn names(paragraphs: &[Paragraph], tagger: &Tagger) -> Vec<Name> {
    let all = paragraphs.iter().map(|paragraph| tagger.tag(paragraph));
    let mut names = voted(paragraphs, all.collect());
    let again = paragraphs
        .iter()
        .map(|paragraph| tagger.tag_again(paragraph));
    if let Some(again) = again.collect() {
        let mut people = voted(paragraphs, again);
        people.retain(|name| name.kind == NameKind::Person);
        names.retain(|name| name.kind != NameKind::Person || overlaps(&people, name));
    }
    names
}

/// Whether a name has a letter in common with one of others, which are in order.
fn overlaps(others: &[Name], name: &Name) -> bool {
    let end = |other: &Name| (other.paragraph, other.range.end);
    let next = others.partition_point(|other| end(other) <= (name.paragraph, name.range.start));
    others.get(next).is_some_and(|other| {
        other.paragraph == name.paragraph && other.range.start < name.range.end
    })
}

fn voted(paragraphs: &[Paragraph], tagged: Vec<Vec<Tagged>>) -> Vec<Name> {
    let mut votes = Votes::default();
    for (paragraph, names) in paragraphs.iter().zip(&tagged) {
        for name in names {
            votes.add(paragraph, name);
        }
    }
    let mut found = Vec::new();
    for (index, (paragraph, names)) in paragraphs.iter().zip(tagged).enumerate() {
        let mut free = 0;
        for name in names {
            found.extend(votes.missed(paragraph, index, free..name.tokens.start));
            free = name.tokens.end;
            let (kind, confidence) = votes.decide(paragraph, &name);
            found.push(Name {
                paragraph: index,
                range: name.range,
                kind,
                confidence,
            });
        }
        found.extend(votes.missed(paragraph, index, free..paragraph.tokens.len()));
    }
    found
}

/// How sure the tagger is of each kind, over all mentions of a name.
#[derive(Clone, Copy, Default)]
struct Vote {
    sums: [f32; 3],
    mentions: usize,
}

impl Vote {
    fn add(&mut self, kind: NameKind, confidence: f32) {
        for (sum, &other) in self.sums.iter_mut().zip(NameKind::ALL) {
            if other == kind {
                *sum += confidence;
            }
        }
        self.mentions += 1;
    }

    /// The kind with the greatest sum, and its share of all.
    fn winner(&self) -> Option<(NameKind, f32)> {
        let all: f32 = self.sums.iter().sum();
        let best = self
            .sums
            .iter()
            .zip(NameKind::ALL)
            .max_by(|a, b| a.0.total_cmp(b.0))?;
        (all > 0.0).then(|| (*best.1, best.0 / all))
    }
}

/// The votes, by the hash of a name's stems.
#[derive(Default)]
struct Votes {
    names: HashMap<u64, Vote>,
}

/// The least number of letters of a word that may be a name by the votes alone.
const LETTERS: usize = 4;
/// How sure the mentions elsewhere must be for that.
const SURE: f32 = 0.8;

impl Votes {
    fn add(&mut self, paragraph: &Paragraph, name: &Tagged) {
        let key = name_key(paragraph, name.tokens.clone());
        self.names
            .entry(key)
            .or_default()
            .add(name.kind, name.confidence);
        if name.kind == NameKind::Person && name.tokens.len() > 1 {
            let last = name_key(paragraph, name.tokens.end - 1..name.tokens.end);
            self.names
                .entry(last)
                .or_default()
                .add(name.kind, name.confidence);
        }
    }

    /// The kind of a mention, and how sure it is.
    fn decide(&self, paragraph: &Paragraph, name: &Tagged) -> (NameKind, f32) {
        let key = name_key(paragraph, name.tokens.clone());
        match self.names.get(&key).and_then(Vote::winner) {
            Some((kind, share)) if kind != name.kind => (kind, share * name.confidence),
            _ => (name.kind, name.confidence),
        }
    }

    /// The names among tokens that the tagger left out: capitalised words, not the first ones of
    /// their sentences, that are surely names elsewhere.
    fn missed(&self, paragraph: &Paragraph, index: usize, tokens: Range<usize>) -> Vec<Name> {
        let one = |at: usize| {
            let token = paragraph.tokens.get(at)?;
            let word = paragraph.words(&token.range);
            if token.kind != TokenKind::Word
                || !is_capital(word)
                || word.chars().nth(LETTERS - 1).is_none()
            {
                return None;
            }
            let vote = self.names.get(&name_key(paragraph, at..at + 1))?;
            let (kind, share) = vote.winner()?;
            let mean = vote.sums.iter().sum::<f32>() / vote.mentions as f32;
            let range = token.range.start..token.range.start + without_possessive(word).len();
            (share * mean > SURE).then_some(Name {
                paragraph: index,
                range,
                kind,
                confidence: share * mean * SURE,
            })
        };
        tokens.filter_map(one).collect()
    }
}

/// A hash of the stems of a name's words, the same in every case.
fn name_key(paragraph: &Paragraph, tokens: Range<usize>) -> u64 {
    let tokens = paragraph.tokens.get(tokens).unwrap_or_default();
    tokens
        .iter()
        .filter(|token| token.kind != TokenKind::Mark)
        .fold(0, |key: u64, token| {
            let word = plain(paragraph.words(&token.range));
            key.rotate_left(7).wrapping_mul(31) ^ hash(stem(&word).as_bytes())
        })
}
