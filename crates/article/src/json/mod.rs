//! A strict JSON reader (RFC 8259) that remembers where everything stands.
//!
//! A file is written by an editor, so a mistake is reported with its place and in words that need no
//! knowledge of JSON. Beyond the grammar three things are refused, each because it hides a mistake:
//! a name used twice in one object, a number that no `f64` can hold, and nesting deeper than
//! [`MAX_DEPTH`]. A byte order mark at the start is skipped. Time and memory are linear in the text
//! (names of one object are sorted to find duplicates).

mod mistakes;
pub mod print;
mod scalars;

use crate::line_index::BYTE_ORDER_MARK;
use crate::say;
use crate::say::Said;
use compact::sort::CompactSort;
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
    /// [`LineIndex`](crate::line_index::LineIndex) turns it into line and column.
    pub offset: usize,
    /// What is wrong, for a reader who does not program.
    pub message: Said,
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
        return Err(error(start, say!("the file is empty")));
    }
    let root = parser.value()?;
    parser.skip_space();
    match parser.peek() {
        None => Ok(root),
        Some(_) => Err(parser.after_the_end()),
    }
}

fn error(offset: usize, message: Said) -> SyntaxError {
    SyntaxError { offset, message }
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
                say!(
                    "more than {} lists and objects stand inside each other; no more are read",
                    MAX_DEPTH
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
                say!(
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
                    say!("this comma is one too many: nothing follows it"),
                )),
                Some(b',') => Err(error(
                    self.at,
                    say!(
                        "this comma is one too many: nothing stands between it and the one before"
                    ),
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
}

/// The first member whose name an earlier one has, in the order of the text.
fn repeated(members: &[Member]) -> Option<&Member> {
    let mut by_name: Vec<&Member> = members.iter().collect();
    by_name.compact_sort_by(|a, b| (&a.key, a.key_start).cmp(&(&b.key, b.key_start)));
    by_name
        .windows(2)
        .filter_map(|pair| match pair {
            [first, second] if first.key == second.key => Some(*second),
            _ => None,
        })
        .min_by_key(|member| member.key_start)
}

/// A character as it can be quoted in a message.
fn describe(c: char) -> Said {
    match c {
        '"' => say!("a double quote"),
        _ if c.is_control() || c.is_whitespace() => say!("U+{}", format!("{:04X}", u32::from(c))),
        _ => say!("“{}”", c),
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

#[cfg(test)]
mod tests;
