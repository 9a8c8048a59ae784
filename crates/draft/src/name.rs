//! Names as they stand in the text.

use article::document::draft::Reason;
use std::ops::Range;

/// What a name names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NameKind {
    /// A country, a region, a town, a river, a building; some speak as one ("Beijing said").
    Place,
    /// A person.
    Person,
    /// A company, an authority, a party, a newspaper.
    Organisation,
}

impl NameKind {
    /// Every kind, in the order of the tagger's labels.
    pub const ALL: &'static [Self] = &[Self::Place, Self::Person, Self::Organisation];
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
