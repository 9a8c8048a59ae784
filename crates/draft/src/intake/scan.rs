//! The words and marks of a short line, with the dots inside abbreviations kept.

use std::ops::Range;

/// A word or a mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    pub start: usize,
    pub sort: Sort,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sort {
    /// Letters and digits, with what joins them ("D.C", "INTERFAX.RU", "17.03.2026", «РИА-Новости»).
    Word,
    /// A dash of any length, also "--", but no hyphen.
    Dash,
    /// Another mark.
    Mark,
}

impl Piece<'_> {
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub fn range(&self) -> Range<usize> {
        self.start..self.end()
    }

    pub fn is(&self, mark: &str) -> bool {
        self.text == mark
    }

    pub fn is_word(&self) -> bool {
        self.sort == Sort::Word
    }

    /// A word that begins with a capital.
    pub fn is_capital(&self) -> bool {
        self.is_word() && self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// A word of at least two letters, all of them capitals.
    pub fn is_upper(&self) -> bool {
        let letters = self.text.chars().filter(|c| c.is_alphabetic()).count();
        self.is_word() && letters >= 2 && !self.text.chars().any(char::is_lowercase)
    }
}

/// The pieces of a line, as far as they begin before a number of bytes.
pub(super) fn pieces(text: &str, most: usize) -> Vec<Piece<'_>> {
    let mut found: Vec<Piece> = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if start >= most {
            break;
        }
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        let mut sort = match first {
            '—' | '–' | '―' | '-' | '−' => Sort::Dash,
            c if c.is_alphanumeric() => Sort::Word,
            _ => Sort::Mark,
        };
        if sort == Sort::Word {
            while let Some(&(at, c)) = rest.peek() {
                let after = text
                    .get(at + c.len_utf8()..)
                    .and_then(|text| text.chars().next());
                let joins = matches!(c, '-' | '‑' | '.' | '\'' | '’' | ':')
                    && after.is_some_and(char::is_alphanumeric);
                let accent = matches!(c, '\u{300}'..='\u{36f}');
                if !c.is_alphanumeric() && !joins && !accent {
                    break;
                }
                end = at + c.len_utf8();
                rest.next();
            }
        } else if first == '-' {
            if rest.next_if(|(_, c)| *c == '-').is_some() {
                end += 1;
            } else if rest.peek().is_some_and(|(_, c)| !c.is_whitespace()) {
                sort = Sort::Mark;
            }
        }
        let text = text.get(start..end).unwrap_or_default();
        found.push(Piece { text, start, sort });
    }
    found
}
