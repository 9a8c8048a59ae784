//! The panel that takes the place of the column beside a step.

use editing::elsewhere::{Answer, Left, Unreadable};
use explorer::i18n::Language;

/// What the panel shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// The keys, and what the marks mean.
    Help,
    /// A draft from elsewhere: there and back.
    Elsewhere,
}

/// What the panel asks for.
#[derive(Clone, Debug)]
pub enum SideMessage {
    /// It opens, or closes if it is open.
    Toggle(Side),
    /// It closes.
    Close,
    /// The instructions are in this language.
    Speak(Language),
    /// Copy the instructions with the text.
    Copy,
    /// Whether that has worked.
    Copied(bool),
    /// An answer, as it was pasted.
    Answer(String),
    /// An answer in a file.
    File(web_sys::File),
    /// The file cannot be read.
    Unread,
    /// Go on to the facts.
    ToFacts,
}

/// What came of an answer.
#[derive(Clone, PartialEq, Debug)]
pub enum Answered {
    /// It was read.
    Read {
        /// How many suggestions are new.
        new: usize,
        /// How many are joined to what is suggested already.
        joined: usize,
        /// How many are decided already.
        decided: usize,
        /// What did not come in.
        left: Vec<Left>,
    },
    /// It cannot be read.
    Unreadable(Unreadable),
    /// The file cannot be read.
    Unread,
}

impl From<Answer> for Answered {
    fn from(answer: Answer) -> Self {
        Self::Read {
            new: answer.new,
            joined: answer.joined,
            decided: answer.decided,
            left: answer.left,
        }
    }
}

/// The panel.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Sided {
    /// What it shows; none if it is closed.
    pub open: Option<Side>,
    /// In which language the instructions are; else in that of the article.
    pub language: Option<Language>,
    /// Whether the instructions were copied.
    pub copied: Option<bool>,
    /// What came of the last answer.
    pub answered: Option<Answered>,
}
