//! What the readers of both languages see, and what they find.

use crate::Paragraph;
use crate::name::{Name, NameKind};
use std::ops::Range;

/// Words beside a name that name a role.
pub(super) struct Found {
    /// Numbers of tokens.
    pub tokens: Range<usize>,
    pub title: String,
    /// The token that names the role.
    pub head: usize,
    /// Whether it names an office.
    pub office: bool,
    pub confidence: f64,
}

/// What the readers of both languages see: a paragraph and the names in it.
pub(super) struct Scene<'a> {
    pub paragraph: &'a Paragraph,
    /// For each token, the name in which it stands, by its number.
    pub name_at: Vec<Option<usize>>,
    pub names: &'a [Name],
}

impl Scene<'_> {
    pub fn kind_at(&self, token: usize) -> Option<NameKind> {
        let name = self.name_at.get(token).copied().flatten()?;
        Some(self.names.get(name)?.kind)
    }

    pub fn word(&self, token: usize) -> &str {
        self.paragraph.token(token).unwrap_or_default()
    }

    /// The first token of the sentence in which a token stands, and the one past its last.
    pub fn sentence(&self, token: usize) -> Range<usize> {
        let all = 0..self.paragraph.tokens.len();
        let Some(at) = self
            .paragraph
            .tokens
            .get(token)
            .map(|token| token.range.start)
        else {
            return all;
        };
        self.paragraph
            .sentence_at(at)
            .and_then(|sentence| self.paragraph.sentences.get(sentence))
            .map_or(all, |sentence| self.paragraph.tokens_in(sentence))
    }

    pub fn range(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        let first = self.paragraph.tokens.get(tokens.start)?;
        let last = self.paragraph.tokens.get(tokens.end.checked_sub(1)?)?;
        Some(first.range.start..last.range.end)
    }

    pub fn text(&self, tokens: &Range<usize>) -> &str {
        self.range(tokens)
            .map_or("", |range| self.paragraph.words(&range))
    }
}
