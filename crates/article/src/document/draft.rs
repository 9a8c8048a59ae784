//! What a machine says of its own suggestions, as it is written in an article file.
//!
//! A file with suggestions is a draft: [`crate::check::check_draft`] accepts it, the plain check refuses
//! every suggestion that nobody has accepted yet.

use super::parts::{Quote, Text, Voice, When};
use crate::decode::document;
use crate::vocabulary::{ChangeKind, Rule};

document! {
    /// How sure a machine is of what it suggests, and why; and whether a person has accepted it.
    pub struct Suggestion {
        /// From 0 (a guess) to 1 (certain).
        pub confidence: f64,
        /// Whether a person has accepted it, or may take it as accepted; left out: not yet.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub accepted: bool,
        /// Why it is suggested.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub why: Vec<Reason>,
        /// Places only: others that may be meant, the likeliest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub candidates: Vec<Candidate>,
        /// What the sentence does not say of it, suggested for `unstated`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub unstated: Vec<Text>,
    }
}

document! {
    /// One reason for a suggestion.
    pub struct Reason {
        /// The rule that led to it.
        pub rule: Rule,
        /// The words of the text, or of the data, on which the rule rests.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub words: Option<String>,
        /// How sure the rule is, from 0 to 1.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub score: Option<f64>,
    }
}

document! {
    /// Another place of the gazetteer that may be meant.
    pub struct Candidate {
        /// Its name.
        pub name: String,
        /// The larger places it lies in, the smallest first.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub within: Option<String>,
        /// ISO 3166-1 alpha-2 code of its country.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iso: Option<String>,
        /// Longitude in degrees, east positive.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub lon: Option<f64>,
        /// Latitude in degrees, north positive.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub lat: Option<f64>,
        /// How many people live there.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub population: Option<f64>,
        /// How likely it is, from 0 to 1.
        pub score: f64,
    }
}

document! {
    /// What the machine has done with the text, and what it has seen beside the facts it suggests.
    pub struct Drafting {
        /// What was changed or left out between the raw text and the passages, in the order of the text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub changes: Vec<Change>,
        /// Every date of the text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub dates: Vec<DatedWords>,
        /// Who says each sentence that is not the publisher's own.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub voices: Vec<Voiced>,
        /// Sentences for which no fact is suggested.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub without_facts: Vec<Quote>,
    }
}

document! {
    /// A change to the raw text.
    pub struct Change {
        /// What sort of change it is.
        pub kind: ChangeKind,
        /// The words before.
        pub before: String,
        /// The words after; left out for what was left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub after: Option<String>,
        /// How often; left out: once.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub times: Option<f64>,
        /// The passage in which it was made: its id; left out for the headline, and for whole lines.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub within: Option<String>,
        /// Whole lines that were left out: id of the passage before which they stood; left out: at the end.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub next: Option<String>,
        /// If an editor has put it back: id of the passage in which it stands.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub put_back: Option<String>,
    }
}

document! {
    /// Words of the text that name a date.
    pub struct DatedWords {
        /// The words.
        pub words: Quote,
        /// The date, and how it is known.
        pub when: When,
        /// How sure that is, and why.
        pub draft: Suggestion,
    }
}

document! {
    /// A sentence and its voice.
    pub struct Voiced {
        /// The sentence.
        pub sentence: Quote,
        /// Who says it.
        pub voice: Voice,
        /// How sure that is, and why.
        pub draft: Suggestion,
    }
}
