//! What is found: a quotation.

use crate::why::Why;
use article::Office;
use std::ops::Range;

/// Somebody's words in quotation marks.
#[derive(Clone, PartialEq, Debug)]
pub struct Quoted {
    /// The words without their marks and without the author's words between them: paragraph, and bytes
    /// of it.
    pub parts: Vec<(usize, Range<usize>)>,
    /// The name of who speaks, or the words of the office («пресс-служба мэрии»); none where the text
    /// names nobody.
    pub speaker: Option<(usize, Range<usize>)>,
    /// Through whom the speaker speaks.
    pub office: Option<Office>,
    /// The words that show that somebody speaks ("said", «по словам»).
    pub verb: Option<(usize, Range<usize>)>,
    /// How sure it is that these words are a quotation, 0 to 1.
    pub confidence: f32,
    /// How sure the speaker is, 0 to 1; 0 without one.
    pub speaker_confidence: f32,
    /// Why it was suggested.
    pub why: Why,
}
