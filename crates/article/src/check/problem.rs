//! What is wrong in an article file, and where.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Something wrong in an article file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Problem {
    /// Name of the rule, for example `quote`; for tools and tests. No reader sees it, so it is empty
    /// where the problem has come from a worker.
    #[serde(skip)]
    pub rule: &'static str,
    /// Where in the document, for example `events[3].claim.status`.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong and what to do about it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: {}: {}",
            self.line, self.column, self.path, self.message
        )
    }
}
