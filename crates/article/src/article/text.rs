//! Texts in several languages, and stretches of them.

use super::handles::{LangIx, PassageId};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A text in the article's languages.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Text(pub(crate) Vec<Option<String>>);

impl Text {
    /// The text in a language, or else in the first language that has it, with that language.
    pub fn get(&self, lang: LangIx) -> (&str, LangIx) {
        if let Some(text) = self.only(lang) {
            return (text, lang);
        }
        self.0
            .iter()
            .enumerate()
            .find_map(|(ix, text)| text.as_deref().map(|text| (text, LangIx(ix as u16))))
            .unwrap_or(("", LangIx::ORIGINAL))
    }

    /// The text in just this language.
    pub fn only(&self, lang: LangIx) -> Option<&str> {
        self.0.get(lang.number())?.as_deref()
    }
}

/// Other forms of a name, for search: all of them as a slice, or those of one language.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Aliases {
    #[serde(default)]
    pub(crate) all: Vec<String>,
    /// By language, where its forms end in `all`; empty if there are none.
    #[serde(default)]
    pub(crate) ends: Vec<u32>,
}

impl Aliases {
    /// The forms in a language.
    pub fn of(&self, lang: LangIx) -> &[String] {
        let end = |lang: usize| self.ends.get(lang).map(|end| *end as usize);
        let start = lang.number().checked_sub(1).and_then(end).unwrap_or(0);
        end(lang.number())
            .and_then(|end| self.all.get(start..end))
            .unwrap_or(&[])
    }
}

impl std::ops::Deref for Aliases {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.all
    }
}

impl<'a> IntoIterator for &'a Aliases {
    type Item = &'a String;
    type IntoIter = std::slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}

/// A stretch of a passage in one language: byte offsets, end exclusive, on character boundaries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A quote found in its passage.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Anchor {
    /// The passage.
    pub passage: PassageId,
    pub(crate) spans: Vec<Option<Span>>,
    /// By language, how many bytes of prefix and of suffix the file gives; empty if it gives none.
    #[serde(default)]
    pub(crate) beside: Vec<[u32; 2]>,
}

/// The same words are the same quote, however the file tells them from others.
impl PartialEq for Anchor {
    fn eq(&self, other: &Self) -> bool {
        (self.passage, &self.spans) == (other.passage, &other.spans)
    }
}

impl Eq for Anchor {}

/// In text order, as far as one order fits all languages.
impl Ord for Anchor {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.passage, &self.spans).cmp(&(other.passage, &other.spans))
    }
}

impl PartialOrd for Anchor {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A quote as the file gives it (W3C Web Annotation, TextQuoteSelector).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Selected<'a> {
    /// The words.
    pub exact: &'a str,
    /// What stands right before them; empty where they need no telling apart.
    pub prefix: &'a str,
    /// What stands right after them; empty where they need no telling apart.
    pub suffix: &'a str,
}

impl Anchor {
    /// Where the words stand in a language's text, if it has them.
    pub fn span(&self, lang: LangIx) -> Option<Span> {
        *self.spans.get(lang.number())?
    }

    /// Where the words start in the original; what orders claims "in text order".
    pub fn order(&self) -> (PassageId, u32) {
        (
            self.passage,
            self.span(LangIx::ORIGINAL).map_or(0, |span| span.start),
        )
    }
}
