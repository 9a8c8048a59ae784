//! A sentence as the features see it: each token by itself, the runs of capitalised tokens, the short
//! quotations.

use super::lexicon::{Clusters, Lexicon};
use super::word::{first_letters, hash, is_capital, last_letters, plain, shape, stem};
use crate::{Paragraph, TokenKind};
use std::ops::Range;

/// What is known of one token before its neighbours are looked at.
#[derive(Clone, Default)]
pub(super) struct Word {
    /// Hash of its lower-case form; numbers with equally many digits share one.
    pub(super) form: u64,
    pub(super) stem: u64,
    pub(super) shape: u64,
    /// Hashes of its first two to four letters.
    pub(super) starts: [u64; 3],
    /// Hashes of its last one to four letters.
    pub(super) ends: [u64; 4],
    pub(super) clusters: Clusters,
    pub(super) first_name: bool,
    pub(super) capital: bool,
    /// Whether names may go on over it: a capital, or the full stop of an initial.
    goes_on: bool,
    pub(super) possessive: bool,
    quote: Quote,
}

/// Whether a token is a quotation mark.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Quote {
    #[default]
    None,
    Open,
    Close,
    /// The straight mark and “, which opens in English and closes after „.
    Either,
}

impl Word {
    fn new(text: &str, kind: TokenKind, lexicon: &Lexicon) -> Self {
        let lower = plain(text);
        let quote = match text {
            "«" | "„" => Quote::Open,
            "»" | "”" => Quote::Close,
            "\"" | "“" => Quote::Either,
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
pub(super) struct Stretch {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The longest quotation in tokens that can be a name.
const QUOTED: usize = 10;

/// The sentence that is looked at.
pub(super) struct Sentence {
    pub(super) words: Vec<Word>,
    /// For each token the run of capitalised tokens in which it stands.
    pub(super) runs: Vec<Option<Stretch>>,
    /// For each token the short quotation in which it stands, with its marks.
    pub(super) quoted: Vec<Option<Stretch>>,
    /// Whether it has no small letters, like some headlines.
    pub(super) loud: bool,
    nothing: Word,
}

impl Sentence {
    pub(super) fn new(paragraph: &Paragraph, tokens: Range<usize>, lexicon: &Lexicon) -> Self {
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
    pub(super) fn at(&self, index: usize, distance: isize) -> &Word {
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
