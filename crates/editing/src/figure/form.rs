//! A figure as a form.

use super::numbers::numbers;
use super::words::{Read, read};
use crate::evidence;
use crate::texts::{TextRange, locate, original, passage_text, renewed, said, voice_at, words};
use article::document::{Claim, Document, Figure, Quote};
use article::{Precision, Status};
use serde::{Deserialize, Serialize};

/// A figure as a form. Texts are in the language of the original.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct FigureForm {
    /// The figure that is edited; what the form does not show stays as it is.
    base: Option<Figure>,
    /// The number as it is typed; a range has a dash.
    pub number: String,
    /// What it is counted in.
    pub unit: String,
    /// What is counted or measured.
    pub name: String,
    /// How exact it is.
    pub precision: Precision,
    /// In which words, if not in those of the claim.
    pub quote: Option<Quote>,
}

impl FigureForm {
    /// A figure of which nothing is known yet.
    pub fn empty() -> Self {
        Self {
            base: None,
            number: String::new(),
            unit: String::new(),
            name: String::new(),
            precision: Precision::Exact,
            quote: None,
        }
    }

    /// A figure of selected words; none if there are none.
    pub fn of_words(document: &Document, range: TextRange) -> Option<Self> {
        let text = passage_text(document, range.passage, original(document))?;
        let Read {
            number,
            unit,
            name,
            precision,
        } = read(words(text, range.span)?);
        Some(Self {
            base: None,
            number,
            unit,
            name,
            precision,
            quote: evidence::narrowed(document, range),
        })
    }

    /// A figure that there is.
    pub fn of(document: &Document, figure: &Figure) -> Self {
        let tag = original(document);
        let unit = figure.unit.as_ref();
        let up_to = figure.up_to.map(|up_to| format!("–{up_to}"));
        Self {
            base: Some(figure.clone()),
            number: format!("{}{}", figure.value, up_to.unwrap_or_default()),
            unit: unit.map_or_else(String::new, |unit| said(document, unit, tag).to_string()),
            name: said(document, &figure.name, tag).to_string(),
            precision: figure.precision.unwrap_or(Precision::Exact),
            quote: (figure.claim.as_ref()).and_then(|claim| claim.evidence.first().cloned()),
        }
    }

    /// Whether the number can be read, and it is said what it counts.
    pub fn is_whole(&self) -> bool {
        numbers(&self.number).is_some() && !self.name.trim().is_empty()
    }

    /// The figure of the form; none if it is not whole. Words of its own make it a claim of its own, as firm
    /// as `status`.
    pub fn made(&self, document: &Document, status: Status) -> Option<Figure> {
        let (value, up_to) = numbers(&self.number)?;
        if !self.is_whole() {
            return None;
        }
        let old = self.base.as_ref();
        let unit = self.unit.trim();
        let old_claim = old.and_then(|old| old.claim.clone());
        let claim = match (&self.quote, old_claim) {
            (Some(quote), Some(claim)) if claim.evidence.contains(quote) => Some(claim),
            (Some(quote), _) => {
                let range = locate(document, quote, original(document))?;
                Some(Claim {
                    status,
                    voice: voice_at(document, range),
                    evidence: vec![quote.clone()],
                    also: Vec::new(),
                })
            }
            (None, _) => None,
        };
        Some(Figure {
            name: renewed(document, old.map(|old| &old.name), &self.name),
            value,
            up_to,
            unit: (!unit.is_empty())
                .then(|| renewed(document, old.and_then(|old| old.unit.as_ref()), unit)),
            precision: match (self.precision, old.and_then(|old| old.precision)) {
                (Precision::Exact, None) => None,
                (precision, _) => Some(precision),
            },
            as_of: old.and_then(|old| old.as_of.clone()),
            claim,
        })
    }
}
