//! Words of our own in a draft, in the language of the text.

use crate::Language;
use crate::why::Why;
use article::BasisKind;
use article::document::{Basis, Text};
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    pub language: Language,
}

impl Words {
    pub const fn of(language: Language) -> Self {
        Self { language }
    }

    /// A text in the language of the article.
    pub fn text(self, words: &str) -> Text {
        Text(BTreeMap::from([(
            self.language.tag().to_string(),
            Some(words.to_string()),
        )]))
    }

    /// One of two wordings.
    pub fn say(self, russian: &str, english: &str) -> Text {
        self.text(self.choose(russian, english))
    }

    pub fn choose<'w>(self, russian: &'w str, english: &'w str) -> &'w str {
        match self.language {
            Language::Russian => russian,
            Language::English => english,
        }
    }

    pub fn why(self, why: &Why) -> Text {
        self.text(self.choose(&why.ru, &why.en))
    }

    /// The text says so.
    pub fn stated() -> Basis {
        Basis {
            kind: BasisKind::Stated,
            reason: None,
            source: None,
        }
    }

    /// It follows from the text.
    pub fn derived(reason: Text) -> Basis {
        Basis {
            kind: BasisKind::Derived,
            reason: Some(reason),
            source: None,
        }
    }

    /// It is known from elsewhere.
    pub fn reference(source: Text) -> Basis {
        Basis {
            kind: BasisKind::Reference,
            reason: None,
            source: Some(source),
        }
    }

    /// Where places are known from.
    pub fn gazetteer(self) -> Text {
        self.say("GeoNames (CC BY 4.0)", "GeoNames (CC BY 4.0)")
    }
}

/// The beginning of some words: at most so many characters, cut behind a word, with an ellipsis where
/// something is left out.
pub(super) fn shortened(words: &str, most: usize) -> String {
    let words = words.trim();
    let cut = article::beside::after(words, most);
    if cut.len() == words.len() {
        return words.to_string();
    }
    let cut = cut.trim_end_matches(|c: char| !c.is_alphanumeric());
    if cut.is_empty() {
        return words.chars().take(most).chain(['…']).collect();
    }
    format!("{cut}…")
}
