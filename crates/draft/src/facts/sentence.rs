//! A sentence with its names, as the rules for facts read it.

use crate::name::{Name, NameKind};
use crate::{Language, Paragraph};
use std::ops::Range;

/// A name in the sentence.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// Its number among all names.
    pub name: usize,
    /// What it names.
    pub kind: NameKind,
    /// Its tokens.
    pub tokens: Range<usize>,
}

pub(super) struct Sentence<'a> {
    pub paragraph: &'a Paragraph,
    /// The paragraph's number.
    pub number: usize,
    /// In bytes of the paragraph's text.
    pub range: Range<usize>,
    /// Its tokens, by their numbers in the paragraph.
    pub tokens: Range<usize>,
    /// Its words in lower case, one a token.
    pub small: Vec<String>,
    /// Its names in order.
    pub named: Vec<Named>,
    pub language: Language,
}

impl<'a> Sentence<'a> {
    pub fn new(
        paragraph: &'a Paragraph,
        number: usize,
        range: Range<usize>,
        names: &[Name],
        here: Range<usize>,
        language: Language,
    ) -> Self {
        let tokens = paragraph.tokens_in(&range);
        let small = tokens
            .clone()
            .map(|token| {
                paragraph
                    .token(token)
                    .unwrap_or_default()
                    .to_lowercase()
                    .replace('ё', "е")
            })
            .collect();
        let named = here
            .filter_map(|index| {
                let name = names.get(index)?;
                let inside = range.start <= name.range.start && name.range.end <= range.end;
                inside.then(|| Named {
                    name: index,
                    kind: name.kind,
                    tokens: paragraph.tokens_in(&name.range),
                })
            })
            .filter(|named| !named.tokens.is_empty())
            .collect();
        Self {
            paragraph,
            number,
            range,
            tokens,
            small,
            named,
            language,
        }
    }

    /// A word in lower case; nothing outside the sentence.
    pub fn word(&self, token: usize) -> &str {
        token
            .checked_sub(self.tokens.start)
            .and_then(|at| self.small.get(at))
            .map_or("", String::as_str)
    }

    pub fn before(&self, token: usize) -> &str {
        token.checked_sub(1).map_or("", |token| self.word(token))
    }

    pub fn range_of(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        let first = self.paragraph.tokens.get(tokens.start)?;
        let last = self.paragraph.tokens.get(tokens.end.checked_sub(1)?)?;
        Some(first.range.start..last.range.end)
    }

    pub fn text(&self, tokens: &Range<usize>) -> &str {
        self.range_of(tokens)
            .map_or("", |range| self.paragraph.words(&range))
    }
}
