//! Places that are looked for by name.

use article::document::draft::Candidate;

/// A search for the place that an entry means.
#[derive(Clone, PartialEq, Debug)]
pub struct PlaceSearch {
    /// Id of the entry.
    pub id: String,
    /// The name that is looked for.
    pub name: String,
    /// What was found.
    pub found: Found,
}

/// What a search has found.
#[derive(Clone, PartialEq, Debug)]
pub enum Found {
    /// Nothing yet: the data are loaded, or searched.
    Waiting,
    /// These places, the best first; none if there is no place of this name.
    Places(Vec<Candidate>),
    /// The data cannot be had.
    Failed,
}
