//! What is found: a quotation.

use crate::speech::Gender;
use crate::why::Why;
use article::Office;
use std::ops::Range;

/// By what words the text says who speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum By {
    /// By a name or an office.
    Name,
    /// By a pronoun of this gender; the speaker is a guess.
    Pronoun(Gender),
    /// By a role alone («добавил мэр»); the speaker is a guess.
    Role,
    /// By nothing; the speaker of the quotation before goes on.
    Before,
    /// By nothing that was understood.
    #[default]
    Nothing,
}

/// Somebody's words in quotation marks.
#[derive(Clone, PartialEq, Debug)]
pub struct Quoted {
    /// The words without their marks and without the author's words between them: paragraph, and bytes
    /// of it.
    pub parts: Vec<(usize, Range<usize>)>,
    /// The name of who speaks, or the words of the office («пресс-служба мэрии»); none where the text
    /// names nobody.
    pub speaker: Option<(usize, Range<usize>)>,
    /// By what words the text names them.
    pub by: By,
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
