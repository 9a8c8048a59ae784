//! Finds out which mistake makes a text no JSON, in words that need no knowledge of JSON.

use super::{Parser, SyntaxError, describe, error, excerpt};
use crate::line_index::{BYTE_ORDER_MARK, LineIndex};
use crate::say;
use crate::say::Said;

impl Parser<'_> {
    /// A value should start here, but none does.
    pub(super) fn no_value(&self) -> SyntaxError {
        let Some(next) = self.rest().chars().next() else {
            return self.too_short();
        };
        if let Some(found) = self.anywhere(next) {
            return found;
        }
        match next {
            ',' => error(self.at, say!("a value is missing before this comma")),
            ']' | '}' => error(
                self.at,
                say!("a value is missing before this {}", describe(next)),
            ),
            ':' => error(self.at, say!("a value is missing before this colon")),
            '+' | '.' => error(
                self.at,
                say!("a number starts with a digit, or with a minus sign and a digit"),
            ),
            _ if next.is_alphabetic() || next == '_' => {
                let word = self.word();
                let known = ["true", "false", "null"]
                    .into_iter()
                    .find(|known| word.eq_ignore_ascii_case(known));
                match known {
                    Some(known) => error(self.at, say!("write {} in small letters", known)),
                    None => error(
                        self.at,
                        say!(
                            "“{}” stands without quotes; a text needs double quotes around it",
                            excerpt(word)
                        ),
                    ),
                }
            }
            _ => error(
                self.at,
                say!(
                    "a value is missing here; {} cannot start one",
                    describe(next)
                ),
            ),
        }
    }

    /// A name in an object should start here, but none does.
    pub(super) fn no_name(&self) -> SyntaxError {
        let Some(next) = self.rest().chars().next() else {
            return self.too_short();
        };
        if let Some(found) = self.anywhere(next) {
            return found;
        }
        match next {
            ',' => error(
                self.at,
                say!("this comma is one too many: nothing stands before it"),
            ),
            ':' => error(
                self.at,
                say!("a name in double quotes is missing before this colon"),
            ),
            ']' => self.wrong_bracket(next),
            '{' | '[' => error(
                self.at,
                say!("in an object each value needs a name in double quotes and a colon before it"),
            ),
            _ if next.is_alphanumeric() || next == '_' || next == '-' => error(
                self.at,
                say!(
                    "the name “{}” needs double quotes around it",
                    excerpt(self.word())
                ),
            ),
            _ => error(
                self.at,
                say!(
                    "a name in double quotes is missing here; {} cannot start one",
                    describe(next)
                ),
            ),
        }
    }

    /// A colon should stand here, but does not.
    pub(super) fn no_colon(&self) -> SyntaxError {
        let Some(next) = self.rest().chars().next() else {
            return self.too_short();
        };
        if let Some(found) = self.anywhere(next) {
            return found;
        }
        let message = match next {
            ',' | '}' => {
                say!("the name before this has no value; write a colon and a value after it")
            }
            '=' => say!("between a name and its value stands a colon, not ="),
            _ => say!("a colon is missing before this, between the name and its value"),
        };
        error(self.at, message)
    }

    /// A comma or the closing bracket should stand here, but does not.
    pub(super) fn no_comma(&self, end: u8) -> SyntaxError {
        let Some(next) = self.rest().chars().next() else {
            return self.too_short();
        };
        match next {
            '"' | '{' | '[' | '-' | '0'..='9' => {
                error(self.at, say!("a comma is missing before this"))
            }
            ']' | '}' => self.wrong_bracket(next),
            ':' if end == b']' => error(
                self.at,
                say!(
                    "a colon has no place in a list [ … ]; names and values stand in an object { … }"
                ),
            ),
            ':' => error(
                self.at,
                say!("this colon is one too many, or a comma before it is missing"),
            ),
            ';' => error(self.at, say!("here a comma is needed, not a semicolon")),
            _ => {
                if let Some(found) = self.anywhere(next) {
                    return found;
                }
                if next.is_alphabetic() {
                    return error(
                        self.at,
                        say!(
                            "a comma is missing before this, or a quote inside a text is not written \\\""
                        ),
                    );
                }
                error(
                    self.at,
                    say!(
                        "after a value a comma or {} is needed, not {}",
                        describe(char::from(end)),
                        describe(next)
                    ),
                )
            }
        }
    }

    /// Something follows the document.
    pub(super) fn after_the_end(&self) -> SyntaxError {
        let next = self.rest().chars().next().unwrap_or(' ');
        if let Some(found) = self.anywhere(next) {
            return found;
        }
        let message = match next {
            '}' | ']' => say!(
                "this {} closes nothing; one is too many, or an opening one is missing",
                describe(next)
            ),
            ',' => say!("this comma is one too many: the document ends before it"),
            _ => say!("the document ends before this; nothing may follow it"),
        };
        error(self.at, message)
    }

    /// A closing bracket of the wrong kind.
    fn wrong_bracket(&self, found: char) -> SyntaxError {
        let needed = if found == ']' { '}' } else { ']' };
        error(
            self.at,
            say!(
                "here stands {}, but {} is needed to close {}",
                describe(found),
                describe(needed),
                self.innermost()
            ),
        )
    }

    /// The file ends where something is still open.
    fn too_short(&self) -> SyntaxError {
        let end = self.text.trim_end_matches([' ', '\t', '\n', '\r']).len();
        let end = end.min(self.text.len());
        if self.opened.is_empty() {
            return error(end, say!("the file ends here, but a value is missing"));
        }
        error(
            end,
            say!(
                "the file ends here, but {} is never closed",
                self.innermost()
            ),
        )
    }

    /// The innermost open bracket, in words.
    fn innermost(&self) -> Said {
        let Some(&offset) = self.opened.last() else {
            return say!("what was opened");
        };
        let bracket = self.text.as_bytes().get(offset).copied().unwrap_or(b'{');
        say!(
            "{} of line {}",
            describe(char::from(bracket)),
            LineIndex::new(self.text).position(offset).line
        )
    }

    /// What is wrong with this character wherever it stands outside quotes, if anything is.
    fn anywhere(&self, next: char) -> Option<SyntaxError> {
        let message = match next {
            '\'' | '`' | '‘' | '’' | '“' | '”' | '„' | '«' | '»' => say!(
                "here stands the quotation mark {}; names and texts need the plain double quotes \"",
                next
            ),
            '/' | '#' => say!("a comment is not possible in this file; delete it"),
            '\\' => say!("a backslash has no place outside a text in quotes"),
            _ if next.is_control()
                || next.is_whitespace()
                || matches!(next, '\u{200b}'..='\u{200f}' | '\u{2060}' | BYTE_ORDER_MARK) =>
            {
                say!(
                    "here stands an invisible character (U+{}) outside quotes; delete it",
                    format!("{:04X}", u32::from(next))
                )
            }
            _ => return None,
        };
        Some(error(self.at, message))
    }
}
