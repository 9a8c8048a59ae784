//! A strict JSON reader (RFC 8259) that remembers where everything stands.
//!
//! A file is written by an editor, so a mistake is told by its place and in words that need no
//! knowledge of JSON. Beyond the grammar three things are refused, each because it hides a mistake:
//! a name used twice in one object, a number that no `f64` can hold, and nesting deeper than
//! [`MAX_DEPTH`]. A byte order mark at the start is skipped. Time and memory are linear in the text
//! (names of one object are sorted to find duplicates).

use std::fmt;

/// How many lists and objects may stand inside each other. Deeper text is refused, so that no text
/// can exhaust the stack.
pub const MAX_DEPTH: usize = 128;

/// A value and where it starts.
#[derive(Clone, PartialEq, Debug)]
pub struct Node {
    /// Byte offset of its first character in the text, counting a byte order mark.
    pub start: usize,
    /// The value.
    pub value: Value,
}

/// A JSON value.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number: its text exactly as written, and the nearest `f64`, which is always finite.
    Number(String, f64),
    /// A text, with its escapes resolved.
    String(String),
    /// A list.
    Array(Vec<Node>),
    /// An object: its members in the order of the text, no name twice.
    Object(Vec<Member>),
}

/// A name and its value in an object.
#[derive(Clone, PartialEq, Debug)]
pub struct Member {
    /// The name, with its escapes resolved.
    pub key: String,
    /// Byte offset of the name's opening quote.
    pub key_start: usize,
    /// The value.
    pub value: Node,
}

impl Value {
    /// The text, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is one.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Number(_, number) => Some(*number),
            _ => None,
        }
    }

    /// The member of that name, if this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Self::Object(members) => members
                .iter()
                .find(|member| member.key == key)
                .map(|member| &member.value),
            _ => None,
        }
    }
}

/// The first mistake in a text that is not JSON.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SyntaxError {
    /// Byte offset of the place; at most the length of the text, and always between two characters.
    /// [`LineIndex`] turns it into line and column.
    pub offset: usize,
    /// What is wrong, for a reader who does not program.
    pub message: String,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {}: {}", self.offset, self.message)
    }
}

impl std::error::Error for SyntaxError {}

/// Reads one JSON document.
///
/// # Errors
/// The first place at which the text is not JSON (RFC 8259), or one of the three refusals that the
/// module's description names.
pub fn parse(text: &str) -> Result<Node, SyntaxError> {
    let start = if text.starts_with(BYTE_ORDER_MARK) {
        BYTE_ORDER_MARK.len_utf8()
    } else {
        0
    };
    let mut parser = Parser {
        text,
        at: start,
        opened: Vec::new(),
    };
    parser.skip_space();
    if parser.peek().is_none() {
        return Err(error(start, "the file is empty"));
    }
    let root = parser.value()?;
    parser.skip_space();
    match parser.peek() {
        None => Ok(root),
        Some(_) => Err(parser.after_the_end()),
    }
}

const BYTE_ORDER_MARK: char = '\u{feff}';

fn error(offset: usize, message: impl Into<String>) -> SyntaxError {
    SyntaxError {
        offset,
        message: message.into(),
    }
}

struct Parser<'a> {
    text: &'a str,
    /// Byte offset of the next character; always on a character boundary.
    at: usize,
    /// Offsets of the lists and objects that are open here, outermost first.
    opened: Vec<usize>,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The text from here on.
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Steps over an ASCII character, if it is the next one.
    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn skip_digits(&mut self) -> usize {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - start
    }

    fn value(&mut self) -> Result<Node, SyntaxError> {
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => Value::Object(self.object()?),
            Some(b'[') => Value::Array(self.array()?),
            Some(b'"') => Value::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') if self.eat_word("true") => Value::Bool(true),
            Some(b'f') if self.eat_word("false") => Value::Bool(false),
            Some(b'n') if self.eat_word("null") => Value::Null,
            _ => return Err(self.no_value()),
        };
        Ok(Node { start, value })
    }

    fn open(&mut self) -> Result<(), SyntaxError> {
        if self.opened.len() >= MAX_DEPTH {
            return Err(error(
                self.at,
                format!(
                    "more than {MAX_DEPTH} lists and objects stand inside each other; no more are read"
                ),
            ));
        }
        self.opened.push(self.at);
        self.at += 1;
        self.skip_space();
        Ok(())
    }

    fn close(&mut self) {
        self.at += 1;
        self.opened.pop();
    }

    fn array(&mut self) -> Result<Vec<Node>, SyntaxError> {
        self.open()?;
        let mut items = Vec::new();
        if self.peek() == Some(b']') {
            self.close();
            return Ok(items);
        }
        loop {
            items.push(self.value()?);
            if self.next_or_end(b']')? {
                return Ok(items);
            }
        }
    }

    fn object(&mut self) -> Result<Vec<Member>, SyntaxError> {
        self.open()?;
        let mut members = Vec::new();
        if self.peek() == Some(b'}') {
            self.close();
            return Ok(members);
        }
        loop {
            let key_start = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.no_name());
            }
            let key = self.string()?;
            self.skip_space();
            if !self.eat(b':') {
                return Err(self.no_colon());
            }
            self.skip_space();
            let value = self.value()?;
            members.push(Member {
                key,
                key_start,
                value,
            });
            if self.next_or_end(b'}')? {
                break;
            }
        }
        match repeated(&members) {
            None => Ok(members),
            Some(member) => Err(error(
                member.key_start,
                format!(
                    "the name “{}” stands twice in this object; keep one of them",
                    excerpt(&member.key)
                ),
            )),
        }
    }

    /// After a value in a list or object: steps to the next value, or over the closing bracket.
    ///
    /// True at the end.
    fn next_or_end(&mut self, end: u8) -> Result<bool, SyntaxError> {
        self.skip_space();
        let comma = self.at;
        if self.eat(b',') {
            self.skip_space();
            return match self.peek() {
                Some(b'}' | b']') => Err(error(
                    comma,
                    "this comma is one too many: nothing follows it",
                )),
                Some(b',') => Err(error(
                    self.at,
                    "this comma is one too many: nothing stands between it and the one before",
                )),
                _ => Ok(false),
            };
        }
        if self.peek() == Some(end) {
            self.close();
            return Ok(true);
        }
        Err(self.no_comma(end))
    }

    fn string(&mut self) -> Result<String, SyntaxError> {
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
                        "the text in quotes is not closed on its line \
                         (a line break inside a text is written \\n)",
                    ));
                }
                Some(b'\t') => {
                    return Err(error(
                        self.at,
                        "here stands a tab inside a text in quotes; write \\t or a space",
                    ));
                }
                Some(control) => {
                    return Err(error(
                        self.at,
                        format!(
                            "here stands an invisible control character (U+{control:04X}) \
                             inside a text in quotes; delete it"
                        ),
                    ));
                }
                None => return Err(error(quote, "the text in quotes is never closed")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, SyntaxError> {
        let backslash = self.at;
        self.at += 1;
        let Some(letter) = self.rest().chars().next() else {
            return Err(error(backslash, "the file ends after this backslash"));
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
                    format!(
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
                "this \\u escape is one half of a pair whose other half is missing; \
                 write the character itself",
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
                    "after \\u four digits or letters a to f are needed; \
                     a backslash itself is written \\\\",
                ));
            };
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }

    fn number(&mut self) -> Result<Value, SyntaxError> {
        let start = self.at;
        self.eat(b'-');
        let digits = self.at;
        if self.skip_digits() == 0 {
            return Err(error(start, "after the minus sign a digit is missing"));
        }
        if self.at - digits > 1 && self.text.as_bytes().get(digits) == Some(&b'0') {
            return Err(error(
                start,
                "a number may not start with an extra 0 (a date or a code needs quotes)",
            ));
        }
        if self.eat(b'.') && self.skip_digits() == 0 {
            return Err(error(
                start,
                "after the point in this number a digit is missing",
            ));
        }
        if self.eat(b'e') || self.eat(b'E') {
            if !self.eat(b'+') {
                self.eat(b'-');
            }
            if self.skip_digits() == 0 {
                return Err(error(
                    start,
                    "after the e in this number its power of ten is missing",
                ));
            }
        }
        if matches!(self.peek(), Some(byte) if byte.is_ascii_alphanumeric() || b"._-+".contains(&byte))
        {
            return Err(error(
                start,
                "this starts like a number but goes on differently; a text or a date needs quotes",
            ));
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Value::Number(text.to_owned(), number)),
            _ => Err(error(start, "this number is too large")),
        }
    }

    /// Steps over a word of letters, if exactly it comes next.
    fn eat_word(&mut self, word: &str) -> bool {
        let found = self.word() == word;
        if found {
            self.at += word.len();
        }
        found
    }

    /// The letters, digits and underlines that come next.
    fn word(&self) -> &'a str {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    // From here on: which mistake was it?

    /// A value should start here, but none does.
    fn no_value(&self) -> SyntaxError {
        let Some(next) = self.rest().chars().next() else {
            return self.too_short();
        };
        if let Some(found) = self.anywhere(next) {
            return found;
        }
        match next {
            ',' => error(self.at, "a value is missing before this comma"),
            ']' | '}' => error(
                self.at,
                format!("a value is missing before this {}", describe(next)),
            ),
            ':' => error(self.at, "a value is missing before this colon"),
            '+' | '.' => error(
                self.at,
                "a number starts with a digit, or with a minus sign and a digit",
            ),
            _ if next.is_alphabetic() || next == '_' => {
                let word = self.word();
                let known = ["true", "false", "null"]
                    .into_iter()
                    .find(|known| word.eq_ignore_ascii_case(known));
                match known {
                    Some(known) => error(self.at, format!("write {known} in small letters")),
                    None => error(
                        self.at,
                        format!(
                            "“{}” stands without quotes; a text needs double quotes around it",
                            excerpt(word)
                        ),
                    ),
                }
            }
            _ => error(
                self.at,
                format!(
                    "a value is missing here; {} cannot start one",
                    describe(next)
                ),
            ),
        }
    }

    /// A name in an object should start here, but none does.
    fn no_name(&self) -> SyntaxError {
        let Some(next) = self.rest().chars().next() else {
            return self.too_short();
        };
        if let Some(found) = self.anywhere(next) {
            return found;
        }
        match next {
            ',' => error(
                self.at,
                "this comma is one too many: nothing stands before it",
            ),
            ':' => error(
                self.at,
                "a name in double quotes is missing before this colon",
            ),
            ']' => self.wrong_bracket(next),
            '{' | '[' => error(
                self.at,
                "in an object each value needs a name in double quotes and a colon before it",
            ),
            _ if next.is_alphanumeric() || next == '_' || next == '-' => error(
                self.at,
                format!(
                    "the name “{}” needs double quotes around it",
                    excerpt(self.word())
                ),
            ),
            _ => error(
                self.at,
                format!(
                    "a name in double quotes is missing here; {} cannot start one",
                    describe(next)
                ),
            ),
        }
    }

    /// A colon should stand here, but does not.
    fn no_colon(&self) -> SyntaxError {
        let Some(next) = self.rest().chars().next() else {
            return self.too_short();
        };
        if let Some(found) = self.anywhere(next) {
            return found;
        }
        let message = match next {
            ',' | '}' => "the name before this has no value; write a colon and a value after it",
            '=' => "between a name and its value stands a colon, not =",
            _ => "a colon is missing before this, between the name and its value",
        };
        error(self.at, message)
    }

    /// A comma or the closing bracket should stand here, but does not.
    fn no_comma(&self, end: u8) -> SyntaxError {
        let Some(next) = self.rest().chars().next() else {
            return self.too_short();
        };
        match next {
            '"' | '{' | '[' | '-' | '0'..='9' => error(self.at, "a comma is missing before this"),
            ']' | '}' => self.wrong_bracket(next),
            ':' if end == b']' => error(
                self.at,
                "a colon has no place in a list [ … ]; names and values stand in an object { … }",
            ),
            ':' => error(
                self.at,
                "this colon is one too many, or a comma before it is missing",
            ),
            ';' => error(self.at, "here a comma is needed, not a semicolon"),
            _ => {
                if let Some(found) = self.anywhere(next) {
                    return found;
                }
                if next.is_alphabetic() {
                    return error(
                        self.at,
                        "a comma is missing before this, or a quote inside a text is not written \\\"",
                    );
                }
                error(
                    self.at,
                    format!(
                        "after a value a comma or {} is needed, not {}",
                        describe(char::from(end)),
                        describe(next)
                    ),
                )
            }
        }
    }

    /// Something follows the document.
    fn after_the_end(&self) -> SyntaxError {
        let next = self.rest().chars().next().unwrap_or(' ');
        if let Some(found) = self.anywhere(next) {
            return found;
        }
        let message = match next {
            '}' | ']' => format!(
                "this {} closes nothing; one is too many, or an opening one is missing",
                describe(next)
            ),
            ',' => "this comma is one too many: the document ends before it".to_owned(),
            _ => "the document ends before this; nothing may follow it".to_owned(),
        };
        error(self.at, message)
    }

    /// A closing bracket of the wrong kind.
    fn wrong_bracket(&self, found: char) -> SyntaxError {
        let needed = if found == ']' { '}' } else { ']' };
        error(
            self.at,
            format!(
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
            return error(end, "the file ends here, but a value is missing");
        }
        error(
            end,
            format!(
                "the file ends here, but {} is never closed",
                self.innermost()
            ),
        )
    }

    /// The innermost open bracket, in words.
    fn innermost(&self) -> String {
        let Some(&offset) = self.opened.last() else {
            return "what was opened".to_owned();
        };
        let bracket = self.text.as_bytes().get(offset).copied().unwrap_or(b'{');
        format!(
            "{} of line {}",
            describe(char::from(bracket)),
            LineIndex::new(self.text).position(offset).line
        )
    }

    /// What is wrong with this character wherever it stands outside quotes, if anything is.
    fn anywhere(&self, next: char) -> Option<SyntaxError> {
        let message = match next {
            '\'' | '`' | '‘' | '’' | '“' | '”' | '„' | '«' | '»' => format!(
                "here stands the quotation mark {next}; names and texts need the plain double quotes \""
            ),
            '/' | '#' => "a comment is not possible in this file; delete it".to_owned(),
            '\\' => "a backslash has no place outside a text in quotes".to_owned(),
            _ if next.is_control()
                || next.is_whitespace()
                || matches!(next, '\u{200b}'..='\u{200f}' | '\u{2060}' | BYTE_ORDER_MARK) =>
            {
                format!(
                    "here stands an invisible character (U+{:04X}) outside quotes; delete it",
                    u32::from(next)
                )
            }
            _ => return None,
        };
        Some(error(self.at, message))
    }
}

/// The first member whose name an earlier one has, in the order of the text.
fn repeated(members: &[Member]) -> Option<&Member> {
    let mut by_name: Vec<&Member> = members.iter().collect();
    by_name.sort_unstable_by(|a, b| (&a.key, a.key_start).cmp(&(&b.key, b.key_start)));
    by_name
        .windows(2)
        .filter_map(|pair| match pair {
            [first, second] if first.key == second.key => Some(*second),
            _ => None,
        })
        .min_by_key(|member| member.key_start)
}

/// A character as it can be quoted in a message.
fn describe(c: char) -> String {
    match c {
        '"' => "a double quote".to_owned(),
        _ if c.is_control() || c.is_whitespace() => format!("U+{:04X}", u32::from(c)),
        _ => format!("“{c}”"),
    }
}

/// At most 40 characters of a text, without control characters, to be quoted in a message.
fn excerpt(text: &str) -> String {
    let mut short: String = text
        .chars()
        .take(40)
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}

/// A place in a text as an editor program shows it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Position {
    /// Line, from 1. Lines end with LF, CR LF or CR.
    pub line: usize,
    /// Column, from 1, in characters (Unicode code points); a byte order mark counts as none.
    pub column: usize,
}

/// Where the lines of a text start.
#[derive(Clone, Debug)]
pub struct LineIndex<'a> {
    text: &'a str,
    /// Byte offset of each line's first character; ascending, never empty, the first is 0.
    starts: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    /// Finds the lines of a text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut starts = vec![0];
        let mut bytes = text.bytes().enumerate().peekable();
        while let Some((at, byte)) = bytes.next() {
            let ends_line = match byte {
                b'\n' => true,
                b'\r' => !matches!(bytes.peek(), Some((_, b'\n'))),
                _ => false,
            };
            if ends_line {
                starts.push(at + 1);
            }
        }
        Self { text, starts }
    }

    /// Line and column of a byte offset. An offset inside a character counts as that character's, one
    /// behind the text as its end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.starts.partition_point(|&start| start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = self
            .text
            .get(start..)
            .unwrap_or_default()
            .char_indices()
            .take_while(|(at, c)| start + at + c.len_utf8() <= offset)
            .filter(|&(at, c)| start + at > 0 || c != BYTE_ORDER_MARK)
            .count();
        Position {
            line,
            column: before + 1,
        }
    }

    /// Line and column of many byte offsets in ascending order. Takes time linear in the text, even
    /// if all of it is one line.
    pub fn positions(&self, ascending: impl Iterator<Item = usize>) -> Vec<Position> {
        let mut last: Option<(usize, Position)> = None;
        ascending
            .map(|offset| {
                let known = last.filter(|(before, position)| {
                    *before <= offset
                        && self
                            .starts
                            .get(position.line)
                            .is_none_or(|&next| offset < next)
                });
                let between = known.and_then(|(before, _)| self.text.get(before..offset));
                let position = match (known, between) {
                    (Some((before, position)), Some(between)) if before > 0 => Position {
                        line: position.line,
                        column: position.column + between.chars().count(),
                    },
                    _ => self.position(offset),
                };
                last = Some((offset, position));
                position
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, MAX_DEPTH, Node, Value, parse};

    /// The tree as compact JSON, numbers as written: for literal comparison.
    fn show(node: &Node) -> String {
        match &node.value {
            Value::Null => "null".into(),
            Value::Bool(value) => value.to_string(),
            Value::Number(text, _) => text.clone(),
            Value::String(text) => format!("{text:?}"),
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(show).collect();
                format!("[{}]", items.join(","))
            }
            Value::Object(members) => {
                let members: Vec<String> = members
                    .iter()
                    .map(|member| format!("{:?}:{}", member.key, show(&member.value)))
                    .collect();
                format!("{{{}}}", members.join(","))
            }
        }
    }

    #[test]
    fn reads_what_the_standard_allows() {
        let table = [
            ("null", "null"),
            (" \t\r\n true \n", "true"),
            ("[]", "[]"),
            ("[ ]", "[]"),
            ("{ }", "{}"),
            ("[[],{},[[1]]]", "[[],{},[[1]]]"),
            (
                r#"{"a":1,"b":[false,null],"":{"":0}}"#,
                r#"{"a":1,"b":[false,null],"":{"":0}}"#,
            ),
            // Names that differ in case, or in the form of their letters, are different names.
            (r#"{"a":1,"A":2}"#, r#"{"a":1,"A":2}"#),
            ("0", "0"),
            ("-0", "-0"),
            ("-0.0e-0", "-0.0e-0"),
            ("1E+2", "1E+2"),
            (
                "123456789012345678901234567890",
                "123456789012345678901234567890",
            ),
            ("1.7976931348623157e308", "1.7976931348623157e308"),
            ("1e-400", "1e-400"),
            ("0.1000", "0.1000"),
            (r#""""#, r#""""#),
            (
                "\"\u{7f}\u{2028}\u{feff}\"",
                "\"\\u{7f}\\u{2028}\\u{feff}\"",
            ),
            (r#""\"\\\/\b\f\n\r\t""#, r#""\"\\/\u{8}\u{c}\n\r\t""#),
            (r#""\u0041\u00e9\u0416\u20AC\u0000""#, r#""AéЖ€\0""#),
            (r#""\ud83d\ude00 \uD834\uDD1E""#, r#""😀 𝄞""#),
            (r#""\uFFFF\ufdd0""#, "\"\\u{ffff}\\u{fdd0}\""),
            ("\"Привет, 世界\"", "\"Привет, 世界\""),
            ("\u{feff}{}", "{}"),
            ("\u{feff} 1", "1"),
        ];
        for (text, tree) in table {
            assert_eq!(
                parse(text).map(|node| show(&node)).as_deref(),
                Ok(tree),
                "{text}"
            );
        }
    }

    #[test]
    fn refuses_everything_else_and_says_where() {
        // The text, the byte offset, and a part of the message.
        let table = [
            ("", 0, "empty"),
            (" \n\t", 0, "empty"),
            ("\u{feff}", 3, "empty"),
            ("\u{feff}\u{feff}1", 3, "invisible character (U+FEFF)"),
            // Commas.
            ("[1 2]", 3, "a comma is missing before this"),
            ("[1\n\"a\"]", 3, "a comma is missing before this"),
            (r#"{"a":1 "b":2}"#, 7, "a comma is missing before this"),
            (r#"{"a":{}{}}"#, 7, "a comma is missing before this"),
            ("[1,]", 2, "one too many"),
            ("[1 , \n]", 3, "one too many"),
            (r#"{"a":1,}"#, 6, "one too many"),
            ("[1,,2]", 3, "one too many"),
            ("[,1]", 1, "a value is missing before this comma"),
            ("{,}", 1, "one too many"),
            ("[1;2]", 2, "semicolon"),
            ("1,", 1, "the document ends before it"),
            // Colons.
            (r#"{"a" 1}"#, 5, "a colon is missing"),
            (r#"{"a"}"#, 4, "has no value"),
            (r#"{"a","b":1}"#, 4, "has no value"),
            (r#"{"a"=1}"#, 4, "not ="),
            (r#"{"a"::1}"#, 5, "before this colon"),
            (r#"{"a":}"#, 5, "a value is missing before this “}”"),
            ("{:1}", 1, "before this colon"),
            (r#"["a":1]"#, 4, "a colon has no place in a list"),
            (r#"{"a":1:2}"#, 6, "colon is one too many"),
            // Brackets.
            ("[", 1, "“[” of line 1 is never closed"),
            ("{\n\"a\": [1,\n2\n", 12, "“[” of line 2 is never closed"),
            (r#"{"a""#, 4, "“{” of line 1 is never closed"),
            (r#"{"a":"#, 5, "“{” of line 1 is never closed"),
            (r#"{"a":1"#, 6, "“{” of line 1 is never closed"),
            (r#"{"a":1,"#, 7, "“{” of line 1 is never closed"),
            ("[1}", 2, "“]” is needed to close “[” of line 1"),
            (r#"{"a":1]"#, 6, "“}” is needed to close “{” of line 1"),
            ("{]", 1, "“}” is needed"),
            ("[}", 1, "a value is missing"),
            ("]", 0, "a value is missing"),
            ("[]]", 2, "closes nothing"),
            ("{}}", 2, "closes nothing"),
            ("{} {}", 3, "nothing may follow"),
            ("1 2", 2, "nothing may follow"),
            ("[1]x", 3, "nothing may follow"),
            ("{[1]:2}", 1, "needs a name"),
            // Names.
            ("{a:1}", 1, "the name “a” needs double quotes"),
            ("{1:1}", 1, "the name “1” needs double quotes"),
            ("{'a':1}", 1, "quotation mark '"),
            ("{“a”:1}", 1, "quotation mark “"),
            (r#"{"a":1,"b":2,"a":3}"#, 13, "the name “a” stands twice"),
            (r#"{"a":1,"\u0061":3}"#, 7, "the name “a” stands twice"),
            (
                r#"{"b":1,"a":1,"b":2,"a":2}"#,
                13,
                "the name “b” stands twice",
            ),
            (r#"[{"x":{"a":1,"a":1}}]"#, 13, "stands twice"),
            // Words.
            ("True", 0, "write true in small letters"),
            ("[NULL]", 1, "write null in small letters"),
            ("truer", 0, "stands without quotes"),
            ("nul", 0, "stands without quotes"),
            ("[None]", 1, "“None” stands without quotes"),
            ("[NaN]", 1, "stands without quotes"),
            ("[-Infinity]", 1, "after the minus sign"),
            ("['a']", 1, "quotation mark '"),
            ("[«a»]", 1, "quotation mark «"),
            ("[1, // one\n2]", 4, "comment"),
            ("/* */ 1", 0, "comment"),
            ("1 # one", 2, "comment"),
            ("[\u{a0}1]", 1, "invisible character (U+00A0)"),
            ("[1\u{2060}]", 2, "invisible character (U+2060)"),
            ("[1\u{c}]", 2, "invisible character (U+000C)"),
            ("\0", 0, "invisible character (U+0000)"),
            ("1\0", 1, "invisible character (U+0000)"),
            ("[*]", 1, "cannot start one"),
            (r"[\n]", 1, "backslash"),
            // Numbers.
            ("-", 0, "after the minus sign"),
            ("[--1]", 1, "after the minus sign"),
            ("01", 0, "extra 0"),
            ("-01", 0, "extra 0"),
            ("00", 0, "extra 0"),
            ("+1", 0, "a number starts with"),
            (".5", 0, "a number starts with"),
            ("-.5", 0, "after the minus sign"),
            ("1.", 0, "after the point"),
            ("1.e5", 0, "after the point"),
            ("1e", 0, "power of ten"),
            ("1e+", 0, "power of ten"),
            ("1e1.5", 0, "goes on differently"),
            ("0x1F", 0, "goes on differently"),
            ("1_000", 0, "goes on differently"),
            ("2026-03-17", 0, "goes on differently"),
            ("1.2.3", 0, "goes on differently"),
            ("1e400", 0, "too large"),
            ("-1e999999999999", 0, "too large"),
            ("１", 0, "cannot start one"),
            // Texts in quotes.
            (r#"["abc"#, 1, "never closed"),
            (r#"["abc\"]"#, 1, "never closed"),
            (r#""\"#, 1, "the file ends after this backslash"),
            ("[\"a\nb\"]", 1, "not closed on its line"),
            ("[\"a\rb\"]", 1, "not closed on its line"),
            ("[\"a\tb\"]", 3, "tab"),
            ("\"a\u{0}\"", 2, "control character (U+0000)"),
            ("\"a\u{1f}\"", 2, "control character (U+001F)"),
            (r#""\a""#, 1, "a backslash before “a”"),
            (r#""\U0041""#, 1, "a backslash before “U”"),
            (r#""\x41""#, 1, "a backslash before “x”"),
            ("\"\\é\"", 1, "a backslash before “é”"),
            ("\"a\\\n\"", 2, "a backslash before U+000A"),
            (r#""\u""#, 1, "four digits"),
            (r#""\u12""#, 1, "four digits"),
            (r#""\u12G4""#, 1, "four digits"),
            (r#""\u+123""#, 1, "four digits"),
            ("\"\\u00é\"", 1, "four digits"),
            (r#""\ud800""#, 1, "half of a pair"),
            (r#""\udc00""#, 1, "half of a pair"),
            (r#""\ud800\ud800""#, 1, "half of a pair"),
            (r#""\ud800\n""#, 1, "half of a pair"),
            (r#""\ud800\u""#, 7, "four digits"),
            (r#""\ud800A""#, 1, "half of a pair"),
            (
                r#"["he said "yes" to it"]"#,
                11,
                "a comma is missing before this, or a quote",
            ),
        ];
        for (text, offset, part) in table {
            let error = parse(text).expect_err(text);
            assert_eq!(error.offset, offset, "{text}: {error}");
            assert!(error.message.contains(part), "{text}: {error}");
        }
    }

    #[test]
    fn positions_are_byte_offsets() {
        let text = "{ \"é\": [ null, \"x\" ] }";
        let root = parse(text).expect("valid");
        let Value::Object(members) = &root.value else {
            panic!("an object")
        };
        let Value::Array(items) = &members[0].value.value else {
            panic!("a list")
        };
        let starts = [
            root.start,
            members[0].key_start,
            members[0].value.start,
            items[0].start,
            items[1].start,
        ];
        assert_eq!(starts, [0, 2, 8, 10, 16]);
        assert_eq!(root.value.get("é"), Some(&members[0].value));
        assert_eq!(items[1].value.as_str(), Some("x"));
    }

    #[test]
    fn nesting_has_a_limit_and_no_text_exhausts_the_stack() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&nested(MAX_DEPTH)).is_ok());
        let error = parse(&nested(MAX_DEPTH + 1)).expect_err("too deep");
        assert_eq!(error.offset, MAX_DEPTH);
        assert!(error.message.contains("inside each other"));
        assert!(parse(&"[".repeat(100_000)).is_err());
        assert!(parse(&"{\"a\":".repeat(100_000)).is_err());
    }

    #[test]
    fn lines_and_columns() {
        let text = "\u{feff}ab\né😀x\r\n\r\rz";
        let index = LineIndex::new(text);
        let table = [
            (0, 1, 1),
            (3, 1, 1), // a: the byte order mark takes no column
            (5, 1, 3), // the line feed belongs to its line
            (6, 2, 1), // é
            (7, 2, 1), // inside é
            (8, 2, 2), // 😀
            (12, 2, 3),
            (15, 3, 1), // after CR LF: an empty line
            (16, 4, 1), // another
            (17, 5, 1), // z
            (18, 5, 2), // the end
            (usize::MAX, 5, 2),
        ];
        for (offset, line, column) in table {
            let position = index.position(offset);
            assert_eq!(
                (position.line, position.column),
                (line, column),
                "offset {offset}"
            );
        }
        let offsets: Vec<usize> = table.iter().map(|row| row.0).collect();
        let one_by_one: Vec<_> = offsets.iter().map(|&at| index.position(at)).collect();
        assert_eq!(index.positions(offsets.into_iter()), one_by_one);
        assert_eq!(LineIndex::new("").position(0).line, 1);
    }

    /// A small generator with a fixed start (xorshift): the same texts on every run.
    struct Random(u64);

    impl Random {
        fn below(&mut self, limit: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            usize::try_from(self.0 >> 33).expect("31 bits") % limit.max(1)
        }
    }

    #[test]
    fn agrees_with_serde_json_on_mangled_texts() {
        let seeds = [
            r#"{"a": [1, -2.5e+3, true, false, null], "b\u00e9\n": {"c": "d\\\"\ud83d\ude00"}}"#,
            "\t[\"Москва\", {\"\": [[], {}]}, 0, -0.0, 1e5, \"\\/\"]\r\n",
            r#"[{"x":[0.1,10,"y"]},"z","\b\f\r\t"]"#,
        ];
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "0", "1", "-", "+", ".",
            "e", "E", "true", "null", " ", "\n", "\t", "\u{1}", "é", "a", "/", "'", "\u{a0}",
        ];
        let mut random = Random(0x2545_f491_4f6c_dd1d);
        let mut valid = 0;
        for round in 0..60_000 {
            let mut text: Vec<char> = seeds[round % seeds.len()].chars().collect();
            for _ in 0..=random.below(3) {
                let at = random.below(text.len());
                match random.below(4) {
                    0 => {
                        text.remove(at);
                    }
                    1 => text.truncate(at),
                    2 => {
                        let other = random.below(text.len());
                        text.swap(at, other);
                    }
                    _ => {
                        let piece = pieces[random.below(pieces.len())];
                        text.splice(at..at, piece.chars());
                    }
                }
                if text.is_empty() {
                    break;
                }
            }
            let text: String = text.into_iter().collect();
            match (
                parse(&text),
                serde_json::from_str::<serde_json::Value>(&text),
            ) {
                (Ok(ours), Ok(theirs)) => {
                    valid += 1;
                    assert_eq!(plain(&ours), theirs, "{text}");
                }
                (Err(error), theirs) => {
                    assert!(text.is_char_boundary(error.offset), "{text}: {error}");
                    assert_eq!(
                        theirs.is_ok(),
                        // The one thing that serde_json lets pass.
                        error.message.contains("stands twice"),
                        "{text}: {error}"
                    );
                }
                (Ok(_), Err(theirs)) => panic!("{text}: serde_json refuses: {theirs}"),
            }
        }
        assert!(valid > 1_000, "too few texts stayed valid: {valid}");
    }

    fn plain(node: &Node) -> serde_json::Value {
        use serde_json::Value as Theirs;
        match &node.value {
            Value::Null => Theirs::Null,
            Value::Bool(value) => Theirs::Bool(*value),
            Value::Number(text, _) => serde_json::from_str(text).expect("a number"),
            Value::String(text) => Theirs::String(text.clone()),
            Value::Array(items) => items.iter().map(plain).collect(),
            Value::Object(members) => members
                .iter()
                .map(|member| (member.key.clone(), plain(&member.value)))
                .collect(),
        }
    }
}
