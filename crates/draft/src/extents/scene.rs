//! The tokens of a paragraph with the names that are known among them.

use crate::name::{Name, NameKind, reason};
use crate::{Paragraph, TokenKind};
use article::Rule;
use std::ops::Range;

/// A paragraph with its names, in order; none overlap.
pub(super) struct Scene<'a> {
    pub paragraph: &'a Paragraph,
    /// The paragraph's number.
    pub number: usize,
    pub names: Vec<Name>,
}

impl Scene<'_> {
    pub fn word(&self, token: usize) -> &str {
        self.paragraph.token(token).unwrap_or_default()
    }

    pub fn is_word(&self, token: usize) -> bool {
        let token = self.paragraph.tokens.get(token);
        token.is_some_and(|token| token.kind == TokenKind::Word)
    }

    pub fn capital(&self, token: usize) -> bool {
        self.word(token).starts_with(char::is_uppercase)
    }

    /// Whether a token follows the one before it with one space or none between them.
    pub fn near(&self, token: usize) -> bool {
        let end = |token: usize| self.paragraph.tokens.get(token).map(|token| &token.range);
        let before = token.checked_sub(1).and_then(end);
        before.zip(end(token)).is_some_and(|(before, token)| {
            let gap = self.paragraph.words(&(before.end..token.start));
            gap.chars().count() <= 1
        })
    }

    /// Whether a token is written to the one before it.
    pub fn attached(&self, token: usize) -> bool {
        let end = |token: usize| self.paragraph.tokens.get(token).map(|token| &token.range);
        let before = token.checked_sub(1).and_then(end);
        before
            .zip(end(token))
            .is_some_and(|(before, token)| before.end == token.start)
    }

    /// Whether a sentence, or speech in quotation marks, begins with a token.
    pub fn begins(&self, token: usize) -> bool {
        let start = |token: usize| {
            self.paragraph
                .tokens
                .get(token)
                .map(|token| token.range.start)
        };
        let sentences = &self.paragraph.sentences;
        let at = |token: usize| {
            start(token).is_some_and(|start| {
                sentences
                    .binary_search_by_key(&start, |sentence| sentence.start)
                    .is_ok()
            })
        };
        let before = token.checked_sub(1);
        token == 0
            || at(token)
            || before.is_some_and(|before| {
                matches!(
                    self.word(before),
                    "«" | "\"" | "“" | "„" | ":" | "—" | "–" | "-" | "•" | "."
                )
            })
    }

    /// The name that has a token, by its number, and its tokens.
    pub fn name_at(&self, token: usize) -> Option<(usize, Range<usize>)> {
        let range = &self.paragraph.tokens.get(token)?.range;
        let at = self
            .names
            .partition_point(|name| name.range.end <= range.start);
        let name = self.names.get(at)?;
        (name.range.start < range.end).then(|| (at, self.paragraph.tokens_touching(&name.range)))
    }

    pub fn kind_at(&self, token: usize) -> Option<NameKind> {
        let (at, _) = self.name_at(token)?;
        self.names.get(at).map(|name| name.kind)
    }

    /// Makes the tokens one name: what overlaps it goes into it or gives way. It is as sure as the surest
    /// name of its kind in it, `sure` if there is none.
    pub fn put(&mut self, tokens: Range<usize>, kind: NameKind, sure: f64, rule: Rule) {
        let ends = self.paragraph.tokens.get(tokens.start).zip(
            tokens
                .end
                .checked_sub(1)
                .and_then(|last| self.paragraph.tokens.get(last)),
        );
        let Some((first, last)) = ends else { return };
        let text = self.paragraph.words(&last.range);
        let kept = ["'s", "’s"]
            .iter()
            .find_map(|ending| text.strip_suffix(ending))
            .map_or(text.len(), str::len);
        let range = first.range.start..last.range.start + kept;
        let from = self
            .names
            .partition_point(|name| name.range.end <= range.start);
        let to = self
            .names
            .partition_point(|name| name.range.start < last.range.end);
        let old: Vec<Name> = self.names.drain(from..to.max(from)).collect();
        let same = old.iter().filter(|name| name.kind == kind);
        let confidence = same.clone().map(|name| name.confidence).fold(0.0, f64::max);
        let mut why: Vec<_> = same.flat_map(|name| name.why.clone()).collect();
        if why.is_empty() || !old.iter().any(|name| name.range == range) {
            why.push(reason(rule, self.paragraph.words(&range)));
        }
        let name = Name {
            paragraph: self.number,
            range,
            kind,
            confidence: if confidence > 0.0 { confidence } else { sure },
            why,
        };
        self.names.insert(from, name);
    }
}
