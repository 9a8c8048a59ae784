//! What the check says, in the languages of the interface.
//!
//! A message is written in English where it belongs: `say!("“{}” stands here twice", tag)`. It is kept
//! as the number of its template and its values, and written out in a language only when the list of
//! problems is made. A template that [`ru`] lacks does not compile; another language is another file
//! like it.

mod ru;
#[cfg(test)]
mod tests;

use std::fmt;

/// A language in which the check speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tongue {
    /// English.
    #[default]
    English,
    /// Russian.
    Russian,
}

impl Tongue {
    /// The language of a tag (BCP 47), if the check speaks it.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        match tag.split('-').next()? {
            "en" => Some(Self::English),
            "ru" => Some(Self::Russian),
            _ => None,
        }
    }
}

/// A message: its template and its values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    template: u16,
    values: Vec<Value>,
}

/// Words with a translation, as a value of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Word(u16);

impl Word {
    /// The words of a template without values.
    #[must_use]
    pub const fn new(template: u16) -> Self {
        Self(template)
    }
}

/// A value of a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// As it stands in the file, or a number.
    Text(String),
    /// Words of ours.
    Said(Said),
}

impl Said {
    /// A message; `say!` makes it.
    #[must_use]
    pub fn new(template: u16, values: Vec<Value>) -> Self {
        Self { template, values }
    }

    /// No words, for a hint that is not there.
    #[must_use]
    pub fn nothing() -> Self {
        Self::new(number(""), Vec::new())
    }

    /// The message with another value of that number.
    #[must_use]
    pub fn with(mut self, number: usize, value: String) -> Self {
        if let Some(old) = self.values.get_mut(number) {
            *old = Value::Text(value);
        }
        self
    }

    /// The message in a language.
    #[must_use]
    pub fn in_(&self, tongue: Tongue) -> String {
        let mut text = String::new();
        self.write(tongue, &mut text);
        text
    }

    fn write(&self, tongue: Tongue, into: &mut String) {
        let (english, russian) = ru::RUSSIAN
            .get(usize::from(self.template))
            .copied()
            .unwrap_or_default();
        let template = match tongue {
            Tongue::English => english,
            Tongue::Russian => russian,
        };
        let mut next = 0;
        let mut rest = template;
        while let Some((before, place, after)) = placeholder(rest) {
            into.push_str(before);
            let number = place.unwrap_or(next);
            next += 1;
            match self.values.get(number) {
                Some(Value::Text(text)) => into.push_str(text),
                Some(Value::Said(said)) => said.write(tongue, into),
                None => {}
            }
            rest = after;
        }
        into.push_str(rest);
    }
}

/// The text up to the first `{}` or `{1}`, its number if it has one, and the rest.
fn placeholder(text: &str) -> Option<(&str, Option<usize>, &str)> {
    let mut from = 0;
    loop {
        let open = from + text.get(from..)?.find('{')?;
        let inside = text.get(open + 1..)?;
        let close = inside.find(|c: char| !c.is_ascii_digit())?;
        let number = inside.get(..close)?;
        if let Some(after) = inside.get(close..)?.strip_prefix('}') {
            return Some((text.get(..open)?, number.parse().ok(), after));
        }
        from = open + 1;
    }
}

/// The number of a template.
///
/// # Panics
/// When the program is compiled: if the template has no translation.
#[must_use]
pub const fn number(template: &str) -> u16 {
    let mut ix = 0;
    while ix < ru::RUSSIAN.len() {
        if same(ru::RUSSIAN[ix].0.as_bytes(), template.as_bytes()) {
            return ix as u16;
        }
        ix += 1;
    }
    panic!("this message has no translation: add it to crates/article/src/say/ru.rs")
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut ix = 0;
    while ix < one.len() {
        if one[ix] != other[ix] {
            return false;
        }
        ix += 1;
    }
    true
}

/// A message of the check: a template in English, with `{}` for each value.
#[macro_export]
macro_rules! say {
    ($template:literal $(, $value:expr)* $(,)?) => {{
        const TEMPLATE: u16 = $crate::say::number($template);
        $crate::say::Said::new(TEMPLATE, vec![$($crate::say::Value::from($value)),*])
    }};
}

/// Words that are a value of messages.
#[macro_export]
macro_rules! word {
    ($words:literal) => {{
        const TEMPLATE: u16 = $crate::say::number($words);
        $crate::say::Word::new(TEMPLATE)
    }};
}

/// In English.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_(Tongue::English))
    }
}

impl From<Word> for Said {
    fn from(word: Word) -> Self {
        Self::new(word.0, Vec::new())
    }
}

impl From<Said> for Value {
    fn from(said: Said) -> Self {
        Self::Said(said)
    }
}

impl From<Word> for Value {
    fn from(word: Word) -> Self {
        Self::Said(word.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<&&str> for Value {
    fn from(text: &&str) -> Self {
        Self::Text((*text).to_string())
    }
}

macro_rules! from_shown {
    ($($Type:ty),*) => { $(
        impl From<$Type> for Value {
            fn from(value: $Type) -> Self {
                Self::Text(value.to_string())
            }
        }
    )* };
}

from_shown!(usize, u8, i32, u16, f64, char);
