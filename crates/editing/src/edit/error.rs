//! Why an edit may not be possible.

use crate::target::{Kind, Target};
use serde::{Deserialize, Serialize};

/// Why an edit is not possible. The project stays as it is.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum EditError {
    /// There is no such target.
    NoTarget(Target),
    /// Nothing of the right sort has this id (or is at this position in the list of what was refused).
    Unknown(String),
    /// The article needs its publisher, and a publisher is a party. Set another one first.
    Publisher,
    /// These need it, and they are accepted or made by an editor.
    Needed(Vec<Target>),
    /// These words belong to other entries already: a word belongs to one mention.
    Taken(Vec<Target>),
    /// There are no words, or the range does not fit the text.
    NoWords,
    /// That cannot be done with something of this kind.
    WrongKind(Kind),
    /// This entry stands for it already; they can be merged.
    Exists(String),
    /// Nobody suggests it: an editor has made it.
    NotSuggested(Target),
    /// The text names it nowhere, so nothing but a place or a party can be made of it.
    NotNamed,
    /// The coordinates, the radius or the number are out of range, or their source is not known.
    OutOfRange,
    /// These words could not be read as a date.
    NoDate,
    /// A figure has a number that can be read, and says what it counts.
    NoNumber,
    /// A movement goes from one place to another: two places are needed.
    OneStop,
    /// A relation has two ends, and somebody or some place at each; a claim has evidence.
    Incomplete,
    /// The document has no such language, has it already, or it is the original.
    Language(String),
}
