//! What the entries of an article file are made of: texts, quotes, claims, dates.

use crate::decode::{At, Decode, Findings, document, wrong};
use crate::json::{Node, Value};
use crate::say::Word;
use crate::vocabulary::{BasisKind, Form, Office, Precision, Status};
use crate::word;
use serde::Serialize;
use std::collections::BTreeMap;

/// The same text in several languages: BCP 47 tag → text, or `null` where it is known to be absent.
///
/// Every language of the document's `languages` must have an entry.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "deserialize", derive(serde::Deserialize))]
pub struct Text(pub BTreeMap<String, Option<String>>);

impl Decode for Text {
    const WHAT: Word = word!("an object { … } with one text a language");

    fn decode(node: &Node, at: &At, findings: &mut Findings) -> Option<Self> {
        match node.value {
            Value::Object(_) => Decode::decode(node, at, findings).map(Self),
            _ => wrong(node, at, findings),
        }
    }
}

document! {
    /// Whether something is said in the text, follows from it, or comes from elsewhere.
    pub struct Basis {
        /// `stated`, `derived` or `reference`.
        pub kind: BasisKind,
        /// Why it follows (needed when derived).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reason: Option<Text>,
        /// Where it comes from (needed when reference).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub source: Option<Text>,
    }
}

document! {
    /// A date, or the reason why there is none.
    pub struct When {
        /// EDTF level 1; left out where the date is not known.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub date: Option<String>,
        /// How we know it (or why it is unknown).
        pub basis: Basis,
        /// If the year is not in the text: where it comes from.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub year: Option<Basis>,
        /// How often it comes back, in the text's words ("on Mondays and Thursdays").
        #[serde(skip_serializing_if = "Option::is_none")]
        pub repeats: Option<Text>,
    }
}

document! {
    /// W3C Web Annotation TextQuoteSelector.
    pub struct Selector {
        /// The words, exactly as they stand in the passage.
        pub exact: String,
        /// What stands right before them, where that is needed to tell two places apart.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub prefix: Option<String>,
        /// What stands right after them, where that is needed to tell two places apart.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub suffix: Option<String>,
    }
}

document! {
    /// A quote from one passage, in each language (`null` where the translation has no such words).
    pub struct Quote {
        /// Id of the passage.
        pub passage: String,
        /// BCP 47 tag → selector, or `null` if the language has no such words.
        pub quotes: BTreeMap<String, Option<Selector>>,
    }
}

document! {
    /// Who says it.
    pub struct Voice {
        /// Whose words these are: id of a party, or of a place that speaks as one ("Beijing said").
        pub speaker: String,
        /// Through whom the speaker speaks, if the text says so.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub office: Option<Office>,
        /// Plain, reported or direct speech.
        pub form: Form,
    }
}

document! {
    /// What makes a fact a claim of the article.
    pub struct Claim {
        /// How firm it is.
        pub status: Status,
        /// Who says it.
        pub voice: Voice,
        /// The sentences that say it; at least one.
        pub evidence: Vec<Quote>,
        /// Who else speaks of it, each with the sentence.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub also: Vec<Also>,
    }
}

document! {
    /// Another voice on the same claim: it says so too, doubts it or denies it.
    pub struct Also {
        /// How firm it is in this voice's words; left out: as firm as the claim.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub status: Option<Status>,
        /// Who says it.
        pub voice: Voice,
        /// The sentences that say it; at least one.
        pub evidence: Vec<Quote>,
    }
}

document! {
    /// A number that the text gives.
    pub struct Figure {
        /// What is counted or measured ("people killed").
        pub name: Text,
        /// The number, or the lower end of a range.
        pub value: f64,
        /// The upper end of a range.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub up_to: Option<f64>,
        /// What it is counted in, if the name does not say so ("million euros").
        #[serde(skip_serializing_if = "Option::is_none")]
        pub unit: Option<Text>,
        /// How exact it is; left out: exact.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub precision: Option<Precision>,
        /// When it was so.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub as_of: Option<When>,
        /// Status, voice and evidence; left out: those of what it belongs to.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub claim: Option<Claim>,
    }
}

document! {
    /// A point on the globe (WGS84): always reference data.
    pub struct Point {
        /// Longitude in degrees, -180 to 180, east positive.
        pub lon: f64,
        /// Latitude in degrees, -90 to 90, north positive.
        pub lat: f64,
        /// Where the coordinates come from.
        pub source: Text,
    }
}

document! {
    /// A place, and how we know.
    pub struct Located {
        /// Id of a place.
        pub place: String,
        /// How we know.
        pub basis: Basis,
    }
}

impl Located {
    /// A place that the text names.
    pub fn stated(place: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            basis: Basis {
                kind: BasisKind::Stated,
                reason: None,
                source: None,
            },
        }
    }
}
