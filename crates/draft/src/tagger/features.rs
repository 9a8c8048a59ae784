//! The features of tokens: what a tagger may look at. The maker of the data files uses the same code.

use super::lexicon::{Clusters, Lexicon};
use super::word::{first_letters, hash, is_capital, key, last_letters, plain, shape, stem};
use crate::{Paragraph, TokenKind};
use std::ops::Range;

/// What is known of one token before its neighbours are looked at.
#[derive(Clone, Default)]
struct Word {
    /// Hash of its lower-case form; numbers with equally many digits share one.
    form: u64,
    stem: u64,
    shape: u64,
    /// Hashes of its first two to four letters.
    starts: [u64; 3],
    /// Hashes of its last one to four letters.
    ends: [u64; 4],
    clusters: Clusters,
    first_name: bool,
    capital: bool,
    /// Whether names may go on over it: a capital, or the full stop of an initial.
    goes_on: bool,
    possessive: bool,
    quote: Quote,
}

/// Whether a token is a quotation mark.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Quote {
    #[default]
    None,
    Open,
    Close,
    /// The straight mark, which may be either.
    Either,
}

impl Word {
    fn new(text: &str, kind: TokenKind, lexicon: &Lexicon) -> Self {
        let lower = plain(text);
        let quote = match text {
            "«" | "“" | "„" => Quote::Open,
            "»" | "”" => Quote::Close,
            "\"" => Quote::Either,
            _ => Quote::None,
        };
        let shape = shape(text);
        if kind != TokenKind::Word {
            let form = match kind {
                TokenKind::Number => hash(&[0, u8::try_from(text.len()).unwrap_or(u8::MAX)]),
                _ => hash(text.as_bytes()),
            };
            return Self {
                form,
                stem: form,
                shape,
                quote,
                ..Self::default()
            };
        }
        let known = Lexicon::key_of_plain(&lower);
        let capital = is_capital(text);
        Self {
            form: hash(lower.as_bytes()),
            stem: hash(stem(&lower).as_bytes()),
            shape,
            starts: [2, 3, 4].map(|count| hash(first_letters(&lower, count).as_bytes())),
            ends: [1, 2, 3, 4].map(|count| hash(last_letters(&lower, count).as_bytes())),
            clusters: lexicon.clusters(known),
            first_name: lexicon.is_first_name(known),
            capital,
            goes_on: capital,
            possessive: lower.len() + 1 < text.len(),
            quote,
        }
    }
}

/// A stretch of tokens around a token, with the tokens just outside it.
#[derive(Clone, Copy, Default)]
struct Stretch {
    start: usize,
    end: usize,
}

/// The longest quotation in tokens that can be a name.
const QUOTED: usize = 10;

/// The sentence that is looked at.
struct Sentence {
    words: Vec<Word>,
    /// For each token the run of capitalised tokens in which it stands.
    runs: Vec<Option<Stretch>>,
    /// For each token the short quotation in which it stands, with its marks.
    quoted: Vec<Option<Stretch>>,
    /// Whether it has no small letters, like some headlines.
    loud: bool,
    nothing: Word,
}

impl Sentence {
    fn new(paragraph: &Paragraph, tokens: Range<usize>, lexicon: &Lexicon) -> Self {
        let tokens = paragraph.tokens.get(tokens).unwrap_or_default();
        let texts = || tokens.iter().map(|token| paragraph.words(&token.range));
        let mut words: Vec<Word> = texts()
            .zip(tokens)
            .map(|(text, token)| Word::new(text, token.kind, lexicon))
            .collect();
        let mut initial = false;
        for (word, text) in words.iter_mut().zip(texts()) {
            word.goes_on |= initial && text == ".";
            initial = word.capital && text.chars().nth(1).is_none();
        }
        let loud = !texts().any(|text| text.chars().any(char::is_lowercase));
        let runs = runs(&words);
        let quoted = quotations(&words);
        Self {
            words,
            runs,
            quoted,
            loud,
            nothing: Word {
                shape: 1,
                ..Word::default()
            },
        }
    }

    /// The token at a distance; an empty one outside the sentence.
    fn at(&self, index: usize, distance: isize) -> &Word {
        index
            .checked_add_signed(distance)
            .and_then(|index| self.words.get(index))
            .unwrap_or(&self.nothing)
    }
}

/// For each token the run of capitalised tokens in which it stands.
fn runs(words: &[Word]) -> Vec<Option<Stretch>> {
    let mut runs = Vec::with_capacity(words.len());
    while let Some(rest) = words.get(runs.len()..).filter(|rest| !rest.is_empty()) {
        let start = runs.len();
        let length = rest.iter().take_while(|word| word.goes_on).count();
        let end = start + length;
        runs.extend(std::iter::repeat_n(Some(Stretch { start, end }), length));
        if end < words.len() {
            runs.push(None);
        }
    }
    runs
}

/// For each token the short quotation in which it stands, its marks included.
fn quotations(words: &[Word]) -> Vec<Option<Stretch>> {
    let mut quoted = vec![None; words.len()];
    let mut open = None;
    for (index, word) in words.iter().enumerate() {
        match (word.quote, open) {
            (Quote::Open, _) | (Quote::Either, None) => open = Some(index),
            (Quote::Close | Quote::Either, Some(start)) => {
                open = None;
                let end = index + 1;
                if end - start <= QUOTED + 2
                    && let Some(inside) = quoted.get_mut(start..end)
                {
                    inside.fill(Some(Stretch { start, end }));
                }
            }
            _ => {}
        }
    }
    quoted
}

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
