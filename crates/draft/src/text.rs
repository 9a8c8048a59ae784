//! A paragraph as the rules read it: tokens and sentences.

use crate::Language;
use article::sentences::sentences;
use std::ops::Range;

/// A paragraph. All positions are bytes of its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paragraph {
    /// Its words.
    pub text: String,
    /// Its tokens in order.
    pub tokens: Vec<Token>,
    /// Its sentences in order, without the spaces between them.
    pub sentences: Vec<Range<usize>>,
}

/// What sort of token it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TokenKind {
    /// Letters, also with hyphens and apostrophes between them («Уттар-Прадеш», "O'Neill"), also mixed
    /// with digits ("G20").
    Word,
    /// Digits, also with marks between them ("1,000", "17.03.2026", "18:30").
    Number,
    /// One character that is neither a letter, nor a digit, nor a space.
    Mark,
}

/// A token.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Token {
    /// Where it stands.
    pub range: Range<usize>,
    /// What sort it is.
    pub kind: TokenKind,
}

impl Paragraph {
    /// Reads a paragraph.
    pub fn new(text: String, language: Language) -> Self {
        let tokens = tokens(&text);
        let sentences = sentences(&text, language.tag())
            .into_iter()
            .map(|span| span.start as usize..span.end as usize)
            .collect();
        Self {
            text,
            tokens,
            sentences,
        }
    }

    /// The words of a range; nothing if the range does not fit the text.
    pub fn words(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The words of a token by its number.
    pub fn token(&self, index: usize) -> Option<&str> {
        Some(self.words(&self.tokens.get(index)?.range))
    }

    /// Whether a token is of this sort; what is no token is of none.
    pub fn is(&self, index: usize, kind: TokenKind) -> bool {
        self.tokens
            .get(index)
            .is_some_and(|token| token.kind == kind)
    }

    /// The numbers of the tokens that lie in a range of the text.
    pub fn tokens_in(&self, range: &Range<usize>) -> Range<usize> {
        let first = self
            .tokens
            .partition_point(|token| token.range.start < range.start);
        let end = self
            .tokens
            .partition_point(|token| token.range.end <= range.end);
        first..end.max(first)
    }

    /// The numbers of the tokens of which a range of the text has a part: a name without its possessive
    /// "'s" has the token with it.
    pub fn tokens_touching(&self, range: &Range<usize>) -> Range<usize> {
        let first = self
            .tokens
            .partition_point(|token| token.range.end <= range.start);
        let end = self
            .tokens
            .partition_point(|token| token.range.start < range.end);
        first..end.max(first)
    }

    /// The sentence in which a position lies, by its number.
    pub fn sentence_at(&self, position: usize) -> Option<usize> {
        let after = self
            .sentences
            .partition_point(|sentence| sentence.end <= position);
        let sentence = self.sentences.get(after)?;
        sentence.contains(&position).then_some(after)
    }
}

/// Characters that may stand between the letters of one word.
fn joins(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '\'' | '’')
}

/// Characters that may stand between the digits of one number.
fn groups(c: char) -> bool {
    matches!(c, '.' | ',' | ':' | '/')
}

fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        let mut kind = TokenKind::Mark;
        if first.is_alphanumeric() {
            let mut digits = first.is_numeric();
            while let Some(&(at, c)) = rest.peek() {
                let after = text.get(at + c.len_utf8()..).and_then(|s| s.chars().next());
                let goes_on = after.is_some_and(char::is_alphanumeric);
                let after_digit = after.is_some_and(char::is_numeric);
                let part =
                    is_letter_part(c) || joins(c) && goes_on || digits && groups(c) && after_digit;
                if !part {
                    break;
                }
                digits &= !c.is_alphabetic();
                end = at + c.len_utf8();
                rest.next();
            }
            kind = if digits {
                TokenKind::Number
            } else {
                TokenKind::Word
            };
        }
        found.push(Token {
            range: start..end,
            kind,
        });
    }
    found
}

/// Letters, digits, and the accents that belong to the letter before them.
fn is_letter_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(&str, TokenKind)> {
        tokens(text)
            .into_iter()
            .map(|token| (&text[token.range], token.kind))
            .collect()
    }

    #[test]
    fn words_numbers_and_marks_stand_apart() {
        use TokenKind::{Mark, Number, Word};
        assert_eq!(
            words("В 18:30, 17.03.2026, О’Нил из Уттар-Прадеш: G20 - 1,5%."),
            [
                ("В", Word),
                ("18:30", Number),
                (",", Mark),
                ("17.03.2026", Number),
                (",", Mark),
                ("О’Нил", Word),
                ("из", Word),
                ("Уттар-Прадеш", Word),
                (":", Mark),
                ("G20", Word),
                ("-", Mark),
                ("1,5", Number),
                ("%", Mark),
                (".", Mark),
            ]
        );
    }

    #[test]
    fn tokens_of_a_range_lie_in_it_whole() {
        let paragraph = Paragraph::new("Мэр приехал. Он рад.".into(), Language::Russian);
        assert_eq!(paragraph.sentences.len(), 2);
        let second = paragraph.tokens_in(&paragraph.sentences[1]);
        assert_eq!(paragraph.token(second.start), Some("Он"));
        assert_eq!(paragraph.sentence_at(0), Some(0));
        assert_eq!(paragraph.sentence_at(paragraph.sentences[0].end), None);
    }
}
