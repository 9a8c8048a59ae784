//! The text as quotes are looked for in it: marks of quotation, spaces and capitals do not count, dashes are alike, and
//! so are ё and е.

use super::record::is_mark;
use crate::texts::{TextRange, original, passage_text};
use article::document::Document;

/// Where a byte of the folded text comes from.
#[derive(Clone, Copy)]
struct Source {
    passage: u32,
    start: u32,
    end: u32,
    /// Whether a word may begin here.
    opens: bool,
    /// Whether a word may end here.
    closes: bool,
}

/// The text of the original.
pub(super) struct Folded {
    text: String,
    /// One for each byte.
    sources: Vec<Source>,
}

/// The most parts of a quote from which something was left out.
const MOST_PARTS: usize = 6;

/// How often the beginning of such a quote is tried.
const MOST_BEGINNINGS: usize = 8;

/// Calls back with each sign that counts, as it counts.
fn fold(c: char, mut each: impl FnMut(char)) {
    match c {
        _ if c.is_whitespace() || is_mark(c) => {}
        // Soft hyphens, accents, and what joins or divides without a shape.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{300}'..='\u{36f}' => {}
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '-' => each('-'),
        '…' => "...".chars().for_each(each),
        'ё' | 'Ё' => each('е'),
        _ => c.to_lowercase().for_each(each),
    }
}

/// Words as they are compared.
pub(super) fn folded(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    words.chars().for_each(|c| fold(c, |c| folded.push(c)));
    folded
}

/// The same without signs around it that are neither letters nor digits.
fn core(folded: &str) -> &str {
    folded.trim_matches(|c: char| !c.is_alphanumeric())
}

impl Folded {
    pub fn of(document: &Document) -> Self {
        let mut all = Self {
            text: String::new(),
            sources: Vec::new(),
        };
        let tag = original(document);
        for passage in 0..document.passages.len() {
            let text = passage_text(document, passage, tag).unwrap_or_default();
            all.add(passage, text);
        }
        all
    }

    fn add(&mut self, passage: usize, text: &str) {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let mut letters = text.char_indices().peekable();
        let mut before = false;
        while let Some((at, c)) = letters.next() {
            let after = letters
                .peek()
                .is_some_and(|(_, next)| next.is_alphanumeric());
            let is_letter = c.is_alphanumeric();
            let source = Source {
                passage: offset(passage),
                start: offset(at),
                end: offset(at + c.len_utf8()),
                opens: !(is_letter && before),
                closes: !(is_letter && after),
            };
            fold(c, |c| {
                self.text.push(c);
                self.sources.resize(self.text.len(), source);
            });
            before = is_letter;
        }
        // No quote holds a line feed: none goes over the end of a passage.
        self.text.push('\n');
        let end = Source {
            passage: offset(passage),
            start: offset(text.len()),
            end: offset(text.len()),
            opens: true,
            closes: true,
        };
        self.sources.resize(self.text.len(), end);
    }

    /// Where words stand first, whole ones; also if an ellipsis in them stands for words of the text.
    pub fn find(&self, words: &str) -> Option<TextRange> {
        let folded = folded(words);
        let whole = core(&folded);
        if whole.is_empty() {
            return None;
        }
        self.matches(whole).next().or_else(|| self.shortened(whole))
    }

    /// Everywhere where words stand, whole ones.
    pub fn all(&self, words: &str) -> Vec<TextRange> {
        let folded = folded(words);
        match core(&folded) {
            "" => Vec::new(),
            whole => self.matches(whole).collect(),
        }
    }

    fn matches<'a>(&'a self, whole: &'a str) -> impl Iterator<Item = TextRange> + 'a {
        let found = self.text.match_indices(whole);
        found.filter_map(|(at, words)| self.range(at, at + words.len()))
    }

    /// The range between two bytes, if whole words are between them.
    fn range(&self, from: usize, to: usize) -> Option<TextRange> {
        let first = self.sources.get(from).filter(|first| first.opens)?;
        let last = self
            .sources
            .get(to.checked_sub(1)?)
            .filter(|last| last.closes)?;
        (first.passage == last.passage).then(|| {
            TextRange::new(
                first.passage as usize,
                first.start as usize,
                last.end as usize,
            )
        })
    }

    /// A quote from which something was left out: its parts stand one after the other in a passage.
    fn shortened(&self, whole: &str) -> Option<TextRange> {
        let parts = whole.split("...").map(core).filter(|part| !part.is_empty());
        let parts: Vec<&str> = parts.take(MOST_PARTS + 1).collect();
        if !(2..=MOST_PARTS).contains(&parts.len()) {
            return None;
        }
        let (first, rest) = parts.split_first()?;
        let beginnings = self.text.match_indices(first).take(MOST_BEGINNINGS);
        for (from, words) in beginnings {
            let line = self
                .text
                .get(from..)
                .and_then(|text| text.split('\n').next());
            let line = line.unwrap_or_default();
            let mut end = words.len();
            let all = rest.iter().all(|part| {
                let at = line.get(end..).and_then(|line| line.find(part));
                end += at.map_or(0, |at| at + part.len());
                at.is_some()
            });
            if all && let Some(range) = self.range(from, from + end) {
                return Some(range);
            }
        }
        None
    }
}
