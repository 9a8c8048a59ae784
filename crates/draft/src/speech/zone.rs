//! A part of a paragraph in which a speaker is looked for.

use super::names::NameSpan;
use crate::{Paragraph, TokenKind};
use std::ops::Range;

/// A token in small letters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Small {
    /// Where it stands in the paragraph.
    pub range: Range<usize>,
    /// Its letters, small, «ё» as «е».
    pub text: String,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it is a word or a number.
    pub word: bool,
    /// The number, among the zone's names, of the name that it is part of.
    pub name: Option<usize>,
}

/// Tokens outside quotation marks, and the names among them.
pub struct Zone<'a> {
    /// The tokens in order.
    pub tokens: Vec<Small>,
    /// The names in order.
    pub names: Vec<&'a NameSpan>,
}

impl<'a> Zone<'a> {
    /// Reads a part of a paragraph without what lies in `masked`, which is sorted.
    pub fn new(
        paragraph: &Paragraph,
        range: &Range<usize>,
        names: &[&'a NameSpan],
        masked: &[Range<usize>],
    ) -> Self {
        let first = names.partition_point(|name| name.range.start < range.start);
        let hidden = |at: usize| {
            let behind = masked.partition_point(|mask| mask.end <= at);
            masked.get(behind).is_some_and(|mask| mask.contains(&at))
        };
        let names: Vec<&NameSpan> = names
            .iter()
            .skip(first)
            .take_while(|name| name.range.start < range.end)
            .filter(|name| name.range.end <= range.end && !hidden(name.range.start))
            .copied()
            .collect();
        let mut tokens = Vec::new();
        for index in paragraph.tokens_in(range) {
            let Some(token) = paragraph.tokens.get(index) else {
                continue;
            };
            if hidden(token.range.start) {
                continue;
            }
            let text = paragraph.words(&token.range);
            let before = names.partition_point(|name| name.range.end <= token.range.start);
            let inside = names
                .get(before)
                .is_some_and(|name| name.range.start <= token.range.start);
            tokens.push(Small {
                range: token.range.clone(),
                text: text.to_lowercase().replace('ё', "е"),
                capital: text.starts_with(char::is_uppercase),
                word: token.kind != TokenKind::Mark,
                name: inside.then_some(before),
            });
        }
        Self { tokens, names }
    }

    /// The letters of up to `count` tokens from one on.
    pub fn small(&self, at: usize, count: usize) -> Vec<&str> {
        let tokens = self.tokens.iter().skip(at).take(count);
        tokens.map(|token| token.text.as_str()).collect()
    }

    /// The letters of a token; none behind the end.
    pub fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text.as_str())
    }

    /// Whether a token is a dash.
    pub fn is_dash(&self, at: usize) -> bool {
        matches!(self.text(at), "—" | "–" | "-")
    }
}
