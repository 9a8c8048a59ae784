//! A text read from left to right, and the place at which it goes wrong.

use crate::say::Said;
use std::fmt;

/// Why a text is not a date that we read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EdtfError {
    /// Byte offset in the text, at most its length, between two characters.
    pub offset: usize,
    /// What is wrong there, for a reader who does not know EDTF.
    pub message: Said,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }
}

impl std::error::Error for EdtfError {}

pub(super) fn error(offset: usize, message: Said) -> EdtfError {
    EdtfError { offset, message }
}

/// A reader of ASCII text.
pub(super) struct Reader<'a> {
    pub text: &'a str,
    pub at: usize,
}

impl<'a> Reader<'a> {
    pub fn peek(&self) -> Option<char> {
        self.text
            .as_bytes()
            .get(self.at)
            .map(|&byte| char::from(byte))
    }

    pub fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        self.at += usize::from(found);
        found
    }

    /// The characters from here on that a part of a date can have, and where they start.
    pub fn part(&mut self) -> (usize, &'a str) {
        let start = self.at;
        while matches!(self.peek(), Some('0'..='9' | 'X')) {
            self.at += 1;
        }
        (start, self.text.get(start..self.at).unwrap_or_default())
    }
}
