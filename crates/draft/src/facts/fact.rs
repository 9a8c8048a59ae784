//! What is found: a fact.

use article::document::draft::Reason;
use article::{EventKind, RelationKind, Status};
use std::ops::Range;

/// What a sentence may claim.
#[derive(Clone, PartialEq, Debug)]
pub struct Fact {
    /// Two parties and what relates them, or what happened.
    pub what: What,
    /// How firm it is, by verb and mood.
    pub status: Status,
    /// The paragraph.
    pub paragraph: usize,
    /// The sentence, in bytes of the paragraph's text.
    pub sentence: Range<usize>,
    /// The words that led to it.
    pub trigger: Range<usize>,
    /// The clause that says it, for its name.
    pub clause: Range<usize>,
    /// Where it takes place: a name by its number.
    pub place: Option<usize>,
    /// Which of its parties the sentence does not name.
    pub gap: Option<Gap>,
    /// How sure it is, from 0 to 1.
    pub confidence: f64,
    /// Why.
    pub why: Vec<Reason>,
}

/// The two sorts of facts.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    /// A relation, read from its first end to its second.
    Relation {
        /// Its kind.
        kind: RelationKind,
        /// Names by their numbers.
        ends: [usize; 2],
        /// The verb phrase in the words of the text.
        verb: String,
    },
    /// An event.
    Event {
        /// Its kind.
        kind: EventKind,
        /// Who takes part: names by their numbers.
        participants: Vec<usize>,
    },
}

/// A party that belongs to what a sentence tells and is not named in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gap {
    /// Who does it: no party is named.
    Who,
    /// With whom: one of two parties is named.
    WithWhom,
}
