//! What is made of an answer.

use crate::edit::data::{Edit, Suggested};
use crate::target::Kind;

/// What is made of an answer.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Answer {
    /// What comes in, in an order in which each refers to what is there.
    pub suggested: Vec<Suggested>,
    /// How many of it are new.
    pub new: usize,
    /// How many are joined to what is suggested already.
    pub joined: usize,
    /// How many are decided already, accepted or refused: nothing of them changes.
    pub decided: usize,
    /// What does not come in.
    pub left: Vec<Left>,
}

impl Answer {
    /// The edit that brings it in; none if nothing comes in.
    pub fn edit(&self) -> Option<Edit> {
        (!self.suggested.is_empty()).then(|| Edit::Suggest(self.suggested.clone()))
    }
}

/// Something of an answer that does not come in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Left {
    /// Why.
    pub why: WhyLeft,
    /// What it would be; none if that is not known.
    pub kind: Option<Kind>,
    /// Its name, as the answer has it.
    pub name: String,
    /// The words for which it is left; may be empty.
    pub words: String,
}

/// Why something of an answer does not come in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WhyLeft {
    /// These words are not in the text.
    NotFound,
    /// A line that is none of the form, or of no kind that is known.
    NotUnderstood,
    /// Something is missing: a name, a quote, who, a date that can be read.
    Incomplete,
    /// Its words are marked as something else.
    Taken,
}

/// Why an answer is not read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// It is longer than [`super::MOST_BYTES`].
    TooLarge,
    /// There is nothing in it of the form.
    Nothing,
}
