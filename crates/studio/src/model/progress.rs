//! How far drafting is, and why a text is not drafted.

/// How far drafting is.
#[derive(Clone, PartialEq, Debug)]
pub enum Progress {
    /// So much of module and data is there, from 0 to 1.
    Loading(f64),
    /// The step that runs, by its word in `explorer::protocol`.
    Step(String),
}

/// Why a text is not drafted: the words of `explorer::protocol`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// Why.
    pub error: String,
    /// What belongs to it: a format, a limit.
    pub detail: Option<String>,
}
