//! What the writer of a format makes.

use article::EntityId;

/// The text of a file, and what it could not hold.
pub(super) struct Made {
    pub text: String,
    pub entries: usize,
    pub left_out: Vec<EntityId>,
}

impl Made {
    pub fn of(text: String, entries: usize) -> Self {
        Self {
            text,
            entries,
            left_out: Vec::new(),
        }
    }
}
