//! Names as they stand in the text.

use article::drafted::Reason;
use std::ops::Range;

/// What a name names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NameKind {
    /// A place.
    Place,
    /// A person.
    Person,
    /// An organisation.
    Organisation,
}

/// A name in the text.
#[derive(Clone, PartialEq, Debug)]
pub struct Name {
    /// The paragraph, by its number.
    pub paragraph: usize,
    /// Where it stands, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// What it names.
    pub kind: NameKind,
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
    /// Why it is taken for that.
    pub why: Vec<Reason>,
}

/// A reason without a score.
pub fn reason(rule: article::Rule, words: &str) -> Reason {
    Reason {
        rule,
        words: (!words.is_empty()).then(|| words.to_string()),
        score: None,
    }
}

/// Adds a reason unless it is there.
pub fn add_reason(why: &mut Vec<Reason>, new: Reason) {
    let same = |known: &Reason| known.rule == new.rule && known.words == new.words;
    if !why.iter().any(same) {
        why.push(new);
    }
}
