//! Texts in quotes, and numbers.

use super::{Parser, SyntaxError, Value, describe, error};
use crate::say;

impl Parser<'_> {
    pub(super) fn string(&mut self) -> Result<String, SyntaxError> {
        let quote = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let plain = self
                .rest()
                .bytes()
                .take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f))
                .count();
            // The stop byte is ASCII, so both ends are character boundaries.
            text.push_str(self.text.get(self.at..self.at + plain).unwrap_or_default());
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                Some(b'\n' | b'\r') => {
                    return Err(error(
                        quote,
                        say!(
                            "the text in quotes is not closed on its line \
                         (a line break inside a text is written \\n)"
                        ),
                    ));
                }
                Some(b'\t') => {
                    return Err(error(
                        self.at,
                        say!("here stands a tab inside a text in quotes; write \\t or a space"),
                    ));
                }
                Some(control) => {
                    return Err(error(
                        self.at,
                        say!(
                            "here stands an invisible control character (U+{}) \
                             inside a text in quotes; delete it",
                            format!("{:04X}", control)
                        ),
                    ));
                }
                None => return Err(error(quote, say!("the text in quotes is never closed"))),
            }
        }
    }

    fn escape(&mut self) -> Result<char, SyntaxError> {
        let backslash = self.at;
        self.at += 1;
        let Some(letter) = self.rest().chars().next() else {
            return Err(error(backslash, say!("the file ends after this backslash")));
        };
        let meaning = match letter {
            '"' | '\\' | '/' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                self.at += 1;
                return self.escaped_code(backslash);
            }
            other => {
                return Err(error(
                    backslash,
                    say!(
                        "a backslash before {} means nothing here; a backslash itself is written \\\\",
                        describe(other)
                    ),
                ));
            }
        };
        self.at += letter.len_utf8();
        Ok(meaning)
    }

    /// Reads what follows `\u`: four hexadecimal digits, and a second such escape where the first is
    /// the first half of a pair.
    fn escaped_code(&mut self, backslash: usize) -> Result<char, SyntaxError> {
        let half = |offset| {
            error(
                offset,
                say!(
                    "this \\u escape is one half of a pair whose other half is missing; \
                 write the character itself"
                ),
            )
        };
        let first = self.four_digits(backslash)?;
        match first {
            0xd800..=0xdbff => {
                let second_start = self.at;
                if !self.rest().starts_with("\\u") {
                    return Err(half(backslash));
                }
                self.at += 2;
                let second = self.four_digits(second_start)?;
                if !(0xdc00..=0xdfff).contains(&second) {
                    return Err(half(backslash));
                }
                let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                char::from_u32(code).ok_or_else(|| half(backslash))
            }
            // Fails for second halves only: they are no characters.
            other => char::from_u32(other).ok_or_else(|| half(backslash)),
        }
    }

    fn four_digits(&mut self, backslash: usize) -> Result<u32, SyntaxError> {
        let mut code = 0;
        for _ in 0..4 {
            let Some(digit) = self.peek().and_then(|byte| char::from(byte).to_digit(16)) else {
                return Err(error(
                    backslash,
                    say!(
                        "after \\u four digits or letters a to f are needed; \
                     a backslash itself is written \\\\"
                    ),
                ));
            };
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }

    pub(super) fn number(&mut self) -> Result<Value, SyntaxError> {
        let start = self.at;
        self.eat(b'-');
        let digits = self.at;
        if self.skip_digits() == 0 {
            return Err(error(
                start,
                say!("after the minus sign a digit is missing"),
            ));
        }
        if self.at - digits > 1 && self.text.as_bytes().get(digits) == Some(&b'0') {
            return Err(error(
                start,
                say!("a number may not start with an extra 0 (a date or a code needs quotes)"),
            ));
        }
        if self.eat(b'.') && self.skip_digits() == 0 {
            return Err(error(
                start,
                say!("after the point in this number a digit is missing"),
            ));
        }
        if self.eat(b'e') || self.eat(b'E') {
            if !self.eat(b'+') {
                self.eat(b'-');
            }
            if self.skip_digits() == 0 {
                return Err(error(
                    start,
                    say!("after the e in this number its power of ten is missing"),
                ));
            }
        }
        if matches!(self.peek(), Some(byte) if byte.is_ascii_alphanumeric() || b"._-+".contains(&byte))
        {
            return Err(error(
                start,
                say!(
                    "this starts like a number but goes on differently; a text or a date needs quotes"
                ),
            ));
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Value::Number(text.to_owned(), number)),
            _ => Err(error(start, say!("this number is too large"))),
        }
    }
}
