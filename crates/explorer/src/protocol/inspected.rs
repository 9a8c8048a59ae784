//! What the check says of an article that is being made.

use serde::{Deserialize, Serialize};

/// What the check says of an article that is being made.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Inspected {
    /// What is wrong; that something is still a suggestion is no part of it.
    pub errors: Vec<Noted>,
    /// What is probably not meant.
    pub remarks: Vec<Noted>,
    /// The article as readers will see it, [`Checked`](crate::loaded::Checked); none if something is wrong.
    pub article: Option<Vec<u8>>,
}

/// A problem, or something to look at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Noted {
    /// The rule by its name, for example `quote`.
    pub rule: String,
    /// Where in the document, for example `events[3].claim.status`.
    pub path: String,
    /// What is wrong and what to do about it, in the language that was asked for.
    pub message: String,
}
