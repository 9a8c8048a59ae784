//! A tagger for one language: its data and its use.

use super::bytes::{DataError, Reader};
use super::decode::decode;
use super::features::features;
use super::lexicon::Lexicon;
use super::model::Model;
use super::spans::{Tagged, spans};
use crate::Paragraph;

/// The first bytes of a data file: format and version.
const MARK: &[u8] = b"DTAG1\0";

/// A tagger for one language.
#[derive(Clone, PartialEq, Debug)]
pub struct Tagger {
    all: Part,
    /// Another opinion, of people only.
    people: Option<Part>,
}

/// Weights, and what they know of words.
#[derive(Clone, PartialEq, Debug)]
struct Part {
    lexicon: Lexicon,
    model: Model,
}

impl Tagger {
    /// Reads a tagger from the bytes of its data file. It takes memory in proportion to them.
    ///
    /// # Errors
    /// Returns an error if they are no such file.
    pub fn read(bytes: &[u8]) -> Result<Self, DataError> {
        let mut reader = Reader::new(bytes);
        if reader.take(MARK.len()).map_err(|_| DataError::Format)? != MARK {
            return Err(DataError::Format);
        }
        let lexicon = Lexicon::take(&mut reader)?;
        let model = Model::take(&mut reader)?;
        let people = if reader.is_at_end() {
            None
        } else {
            let lexicon = lexicon.take_second(&mut reader)?;
            let model = Model::take(&mut reader)?;
            Some(Part { lexicon, model })
        };
        reader.end()?;
        let all = Part { lexicon, model };
        Ok(Self { all, people })
    }

    /// The names in a paragraph, in order; none overlap.
    pub fn tag(&self, paragraph: &Paragraph) -> Vec<Tagged> {
        self.all.tag(paragraph)
    }

    /// The names in a paragraph in the second opinion, which counts for people only; none if the data
    /// has no such opinion.
    pub(super) fn tag_again(&self, paragraph: &Paragraph) -> Option<Vec<Tagged>> {
        self.people.as_ref().map(|people| people.tag(paragraph))
    }
}

impl Part {
    fn tag(&self, paragraph: &Paragraph) -> Vec<Tagged> {
        let mut found = Vec::new();
        let mut scores = Vec::new();
        for sentence in &paragraph.sentences {
            let tokens = paragraph.tokens_in(sentence);
            scores.clear();
            features(paragraph, tokens.clone(), &self.lexicon, |keys| {
                scores.push(self.model.scores(keys));
            });
            let labels = decode(&scores, &self.model.transitions);
            found.extend(spans(paragraph, tokens.start, &labels));
        }
        found
    }
}
