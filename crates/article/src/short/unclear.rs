//! What in the short form has no one meaning.

use crate::decode::{At, Findings, Path};
use crate::say::Said;
use std::collections::HashSet;

/// What could not be written out.
#[derive(Debug, Default)]
pub struct Unclear {
    /// What is wrong, and the byte offset at which the editor wrote it.
    pub placed: Vec<(usize, Said)>,
    /// What is wrong in parts that are read and taken out.
    pub findings: Findings,
    /// The parts left as they were: what the reader of the document says of them is no news.
    parts: HashSet<Path>,
}

impl Unclear {
    /// Notes that a part stays as it is, and why.
    pub(super) fn add(&mut self, part: &At, start: usize, message: Said) {
        self.placed.push((start, message));
        self.leave(part.path());
    }

    /// Notes that a part stays as it is.
    pub(super) fn leave(&mut self, part: Path) {
        self.parts.insert(part);
    }

    /// Whether everything could be written out.
    pub fn is_empty(&self) -> bool {
        self.placed.is_empty() && self.findings.0.is_empty()
    }

    /// Whether this path leads into a part that was left as it was.
    pub fn covers(&self, path: &Path) -> bool {
        !self.parts.is_empty()
            && (0..=path.0.len()).any(|end| {
                let part = Path(path.0.iter().take(end).cloned().collect());
                self.parts.contains(&part)
            })
    }
}
