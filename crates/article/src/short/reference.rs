//! How a sentence is referred to: `p1.2`, `p1.2-4`, `p1`, or `p1: a few of its words`.

use std::fmt;

/// A reference to sentences of a passage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reference {
    /// Id of the passage.
    pub passage: String,
    /// Which of its sentences.
    pub words: Words,
}

/// Which sentences of a passage are meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Words {
    /// All there is: the passage is one sentence.
    Only,
    /// From the one to the other, counted from 1.
    Sentences(usize, usize),
    /// The one in which these words stand.
    Around(String),
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.passage)?;
        match &self.words {
            Words::Only => Ok(()),
            Words::Sentences(first, last) if first == last => write!(f, ".{first}"),
            Words::Sentences(first, last) => write!(f, ".{first}-{last}"),
            Words::Around(words) => write!(f, ": {words}"),
        }
    }
}

impl Reference {
    /// Reads references, several of them separated by spaces or commas; words come last. What is none
    /// is given back.
    pub(super) fn several(text: &str) -> Result<Vec<Self>, String> {
        let mut found = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() {
            let end = rest
                .find(|c: char| c.is_whitespace() || c == ',' || c == ':')
                .unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            if let Some(words) = after.strip_prefix(':') {
                found.push(Self {
                    passage: word.to_string(),
                    words: Words::Around(words.trim().to_string()),
                });
                break;
            }
            found.push(Self::one(word).ok_or_else(|| word.to_string())?);
            rest = after.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        }
        Ok(found)
    }

    /// Reads a reference without words.
    pub(super) fn one(word: &str) -> Option<Self> {
        let (passage, sentences) = match word.split_once('.') {
            None => (word, None),
            Some((passage, numbers)) => (passage, Some(Self::numbers(numbers)?)),
        };
        let first = passage.chars().next()?;
        let is_id = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        (first.is_alphabetic() && passage.chars().all(is_id)).then(|| Self {
            passage: passage.to_string(),
            words: sentences.map_or(Words::Only, |(first, last)| Words::Sentences(first, last)),
        })
    }

    /// Reads `2` or `2-4`.
    pub(super) fn numbers(text: &str) -> Option<(usize, usize)> {
        let number = |text: &str| {
            let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| text.parse::<usize>().ok()).flatten()
        };
        let (first, last) = text.split_once(['-', '–']).unwrap_or((text, text));
        let (first, last) = (number(first)?, number(last)?);
        (1 <= first && first <= last).then_some((first, last))
    }
}
