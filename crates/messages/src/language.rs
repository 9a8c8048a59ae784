//! One language file as it is held in memory.

use crate::plural::{Category, Plural};
use crate::problem::Problem;

/// The file that says which keys there are.
pub(crate) const MEASURE: &str = "en.json";

/// What a key holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Content {
    Text(String),
    Count(Vec<(Form, String)>),
    List(Vec<String>),
}

impl Content {
    pub(crate) fn what(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Count(_) => "an object of plural forms",
            Self::List(_) => "a list of texts",
        }
    }
}

/// Which numbers a wording is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Form {
    Is(usize),
    Category(Category),
}

impl Form {
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        match word.strip_prefix('=') {
            Some(number) => number.parse().ok().map(Self::Is),
            None => Category::from_word(word).map(Self::Category),
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) key: String,
    pub(crate) line: usize,
    pub(crate) content: Content,
}

pub(crate) struct Language {
    pub(crate) file: String,
    pub(crate) order: usize,
    pub(crate) tag: String,
    pub(crate) locale: String,
    pub(crate) name: String,
    pub(crate) short: String,
    pub(crate) plural: Plural,
    pub(crate) quotes: Vec<String>,
    pub(crate) group: String,
    pub(crate) group_from: usize,
    pub(crate) decimal: String,
    pub(crate) bind: Vec<String>,
    pub(crate) messages: Vec<Message>,
}

impl Language {
    pub(crate) fn problem(&self, line: usize, key: &str, message: impl Into<String>) -> Problem {
        Problem {
            file: self.file.clone(),
            line,
            key: key.to_owned(),
            message: message.into(),
        }
    }
}

/// The names in braces, in the order of the text.
pub(crate) fn placeholders(text: &str) -> Result<Vec<&str>, String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(['{', '}']) {
        let name = rest[open..]
            .strip_prefix('{')
            .and_then(|inner| inner.split_once('}'));
        match name {
            Some((name, after))
                if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric()) =>
            {
                found.push(name);
                rest = after;
            }
            _ => return Err("a brace that is not part of a {placeholder}".to_owned()),
        }
    }
    Ok(found)
}

/// `map.zoomIn` → `MapZoomIn`.
pub(crate) fn camel(key: &str) -> String {
    key.split('.')
        .flat_map(|part| {
            let (first, rest) = part.split_at(part.len().min(1));
            [first.to_ascii_uppercase(), rest.to_owned()]
        })
        .collect()
}
