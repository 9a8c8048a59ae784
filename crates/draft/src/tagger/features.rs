//! The features of tokens: what a tagger may look at. The maker of the data files uses the same code.

use super::lexicon::Lexicon;
use super::sentence::{Sentence, Stretch};
use super::word::key;
use crate::Paragraph;
use std::ops::Range;

/// Up to four: how many, in one digit.
fn few(count: usize) -> u64 {
    u64::try_from(count.min(4)).unwrap_or(4)
}

/// The keys of the features of every token of a sentence, handed to `take` token by token. The slice
/// is valid during the call only.
pub fn features(
    paragraph: &Paragraph,
    tokens: Range<usize>,
    lexicon: &Lexicon,
    mut take: impl FnMut(&[u32]),
) {
    let sentence = Sentence::new(paragraph, tokens, lexicon);
    let mut keys = Vec::new();
    for index in 0..sentence.words.len() {
        keys.clear();
        let mut add = |feature: u64, first: u64, second: u64| {
            keys.push(key(feature, first, second));
        };
        own(&sentence, index, &mut add);
        around(&sentence, index, &mut add);
        if let Some(Some(run)) = sentence.runs.get(index) {
            in_run(&sentence, index, *run, &mut add);
        }
        if let Some(Some(quoted)) = sentence.quoted.get(index) {
            in_quotation(&sentence, index, *quoted, &mut add);
        }
        take(&keys);
    }
}

/// What the word itself tells.
fn own(sentence: &Sentence, index: usize, add: &mut impl FnMut(u64, u64, u64)) {
    let word = sentence.at(index, 0);
    let shape = word.shape;
    add(1, 0, 0);
    add(2, word.form, 0);
    add(3, word.stem, u64::from(word.capital));
    add(4, shape, 0);
    add(5, shape, u64::from(index == 0));
    for (place, &start) in (6..).zip(&word.starts) {
        add(place, start, u64::from(word.capital));
    }
    for (place, &end) in (10..).zip(&word.ends) {
        add(place, end, u64::from(word.capital));
    }
    for (place, &cluster) in (14..).zip(&word.clusters) {
        add(place, cluster.into(), u64::from(word.capital));
    }
    add(17, word.first_name.into(), u64::from(word.capital));
    add(18, word.possessive.into(), u64::from(sentence.loud));
    let [.., last3, _] = word.ends;
    let [narrow, wide, _] = word.clusters;
    add(19, last3, wide.into());
    add(20, narrow.into(), shape);
}

/// What the neighbours tell.
fn around(sentence: &Sentence, index: usize, add: &mut impl FnMut(u64, u64, u64)) {
    let word = sentence.at(index, 0);
    for (place, distance) in (30..).step_by(10).zip([-2, -1, 1, 2]) {
        let other = sentence.at(index, distance);
        let [narrow, wide, widest] = other.clusters;
        add(place, other.stem, 0);
        add(place + 1, other.shape, word.shape);
        add(place + 2, narrow.into(), word.capital.into());
        add(place + 3, wide.into(), word.capital.into());
        add(place + 4, other.first_name.into(), other.capital.into());
        add(place + 5, widest.into(), word.clusters[2].into());
        if distance.abs() == 1 {
            add(place + 6, other.form, word.capital.into());
            add(place + 7, wide.into(), word.clusters[1].into());
            add(place + 8, other.stem, word.shape);
            add(place + 9, other.ends[1], word.ends[1]);
        }
    }
    let (before, after) = (sentence.at(index, -1), sentence.at(index, 1));
    add(70, before.shape ^ after.shape.rotate_left(20), word.shape);
    add(71, before.stem, after.stem);
    add(72, before.stem, word.stem);
    add(73, word.stem, after.stem);
    let both = u64::from(before.clusters[1]) << 8 | u64::from(after.clusters[1]);
    add(74, both, word.capital.into());
}

/// What stands before and after the capitalised words among which the token stands.
fn in_run(sentence: &Sentence, index: usize, run: Stretch, add: &mut impl FnMut(u64, u64, u64)) {
    let (from_start, from_end) = (index - run.start, run.end - 1 - index);
    let before = sentence.at(run.start, -1);
    let after = sentence.at(run.end, 0);
    let position = few(from_start) << 4 | few(run.end - run.start);
    add(80, position, 0);
    add(81, before.stem, few(from_start));
    add(82, before.clusters[1].into(), position);
    add(83, after.stem, few(from_end));
    add(84, after.clusters[1].into(), position);
    let last = sentence.at(run.end, -1);
    let first = sentence.at(run.start, 0);
    add(85, last.clusters[1].into(), position);
    add(86, first.clusters[1].into(), position);
    add(87, last.stem, few(from_end));
    add(88, first.first_name.into(), position);
    add(89, before.clusters[0].into(), after.clusters[1].into());
}

/// What a short quotation and the word before it tell.
fn in_quotation(
    sentence: &Sentence,
    index: usize,
    quoted: Stretch,
    add: &mut impl FnMut(u64, u64, u64),
) {
    let before = sentence.at(quoted.start, -1);
    let first = sentence.at(quoted.start, 1);
    let place = match (index == quoted.start, index + 1 == quoted.end) {
        (true, _) => 0,
        (_, true) => 1,
        _ => 2,
    };
    let length = few((quoted.end - quoted.start) / 2);
    let shape = place << 1 | u64::from(first.capital);
    add(100, shape, length);
    add(101, before.stem, shape);
    add(102, before.clusters[0].into(), shape);
    add(103, before.clusters[1].into(), shape << 4 | length);
    add(104, before.shape, shape);
    add(105, first.clusters[1].into(), shape);
}
