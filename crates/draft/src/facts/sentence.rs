//! A sentence with its names, as the rules for facts read it.

use super::grammar::opens_clause;
use crate::name::{Name, NameKind};
use crate::roles::Role;
use crate::{Language, Paragraph, TokenKind};
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
    /// The person in whose role it stands («мэр Казани Иван Лунин»), by its number in the sentence.
    pub in_role_of: Option<usize>,
    /// Where its phrase begins: at the role before it, if it has one.
    pub start: usize,
    /// Where its phrase ends: behind the role, if one follows it.
    pub end: usize,
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
    /// For each token, the name in which it stands, by its number in the sentence.
    name_at: Vec<Option<usize>>,
    pub language: Language,
}

impl<'a> Sentence<'a> {
    /// Reads a sentence; `here` are the names of its paragraph, `roles` those of the paragraph.
    pub fn new(
        paragraph: &'a Paragraph,
        number: usize,
        range: Range<usize>,
        names: &[Name],
        here: Range<usize>,
        roles: &[Role],
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
        let first = names.get(here.clone()).map_or(0, |names| {
            names.partition_point(|name| name.range.start < range.start)
        });
        let named: Vec<Named> = names
            .iter()
            .enumerate()
            .take(here.end)
            .skip(here.start + first)
            .take_while(|(_, name)| name.range.end <= range.end)
            .map(|(index, name)| {
                let tokens = paragraph.tokens_in(&name.range);
                Named {
                    name: index,
                    kind: name.kind,
                    in_role_of: None,
                    start: tokens.start,
                    end: tokens.end,
                    tokens,
                }
            })
            .filter(|named| !named.tokens.is_empty())
            .collect();
        let mut name_at = vec![None; tokens.len()];
        for (index, named) in named.iter().enumerate() {
            for token in named.tokens.clone() {
                if let Some(at) = token
                    .checked_sub(tokens.start)
                    .and_then(|at| name_at.get_mut(at))
                {
                    *at = Some(index);
                }
            }
        }
        let mut sentence = Self {
            paragraph,
            number,
            range,
            tokens,
            small,
            named,
            name_at,
            language,
        };
        sentence.take_roles(roles);
        sentence
    }

    /// Marks what belongs to the roles of people.
    fn take_roles(&mut self, roles: &[Role]) {
        let first = roles.partition_point(|role| role.range.end <= self.range.start);
        for role in roles.iter().skip(first) {
            if role.range.start >= self.range.end {
                break;
            }
            let Ok(person) = self
                .named
                .binary_search_by_key(&role.person, |named| named.name)
            else {
                continue;
            };
            let tokens = self.paragraph.tokens_in(&role.range);
            for token in tokens.clone() {
                if let Some(inside) = self.named_at(token).filter(|inside| *inside != person)
                    && let Some(inside) = self.named.get_mut(inside)
                {
                    inside.in_role_of = Some(person);
                }
            }
            if let Some(person) = self.named.get_mut(person) {
                person.start = person.start.min(tokens.start);
                person.end = person.end.max(tokens.end);
            }
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

    /// The name in which a token stands, by its number in the sentence.
    pub fn named_at(&self, token: usize) -> Option<usize> {
        let at = token.checked_sub(self.tokens.start)?;
        self.name_at.get(at).copied().flatten()
    }

    pub fn is_mark(&self, token: usize) -> bool {
        let token = self.paragraph.tokens.get(token);
        token.is_none_or(|token| token.kind == TokenKind::Mark)
    }

    /// Whether a token stands between two clauses.
    pub fn parts(&self, token: usize) -> bool {
        if self.named_at(token).is_some() {
            return false;
        }
        let word = self.word(token);
        matches!(word, ";" | ":") || opens_clause(word, self.language)
    }

    /// The clause around some tokens: its first token, and the one past its last.
    pub fn clause(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = (self.tokens.start..tokens.start)
            .rev()
            .find(|token| self.parts(*token))
            .map_or(self.tokens.start, |token| token + 1);
        let end = (tokens.end..self.tokens.end)
            .find(|token| self.parts(*token))
            .unwrap_or(self.tokens.end);
        start..end
    }

    pub fn range_of(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        let first = self.paragraph.tokens.get(tokens.start)?;
        let last = self.paragraph.tokens.get(tokens.end.checked_sub(1)?)?;
        (first.range.start < last.range.end).then_some(first.range.start..last.range.end)
    }

    pub fn text(&self, tokens: &Range<usize>) -> &str {
        self.range_of(tokens)
            .map_or("", |range| self.paragraph.words(&range))
    }
}
