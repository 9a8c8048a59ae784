//! What is wrong in a language file, and where.

use std::fmt;

/// Something wrong in a language file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Problem {
    /// Name of the file, for example `de.json`.
    pub file: String,
    /// Line in the file, from 1; 0 where the problem has no place.
    pub line: usize,
    /// The key, for example `map.zoomIn`; empty where it concerns the whole file.
    pub key: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "assets/i18n/{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        f.write_str(": ")?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.message)
    }
}
