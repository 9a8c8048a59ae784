//! As what a file is checked.

/// As what a file is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// To be published: a person has accepted all of it.
    Article,
    /// To be worked on.
    Draft,
}
