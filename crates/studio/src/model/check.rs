//! The third step: what is shown of the check, and what its views ask for.

use super::inspection::Findings;
use editing::{Edit, Spot};
use explorer::protocol::inspected::Inspected;
use std::rc::Rc;

/// What the views of the third step ask for.
#[derive(Clone, PartialEq, Debug)]
pub enum CheckMessage {
    /// The check's answer to the newest state of the article; none if the check could not be loaded.
    Inspected(Option<Inspected>),
    /// Check again.
    Again,
    /// This row is the current one, by its key.
    Choose(String),
    /// Leads to where it is mended.
    Show(Spot),
    /// Leads to the second step.
    ToFacts,
    /// Leads to the fourth step.
    ToPublish,
    /// What was left as intended is a remark again.
    BringBack,
    /// Makes an edit that belongs to the current state of the article.
    Edit(Edit),
}

/// What is known of the check.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Check {
    /// The first answer is awaited.
    #[default]
    Awaited,
    /// It could not be loaded.
    Absent,
    /// Its last answer.
    Found {
        /// What it has found.
        findings: Rc<Findings>,
    },
}

impl Check {
    /// What it has found.
    pub fn findings(&self) -> Option<&Findings> {
        match self {
            Self::Found { findings } => Some(findings),
            Self::Awaited | Self::Absent => None,
        }
    }
}

/// The third step.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Checking {
    /// What is known of the check.
    pub check: Check,
    /// The current row, by its key.
    pub current: Option<String>,
    /// Where it stood, counted from 0: the row that comes there takes its place when it is gone.
    pub position: usize,
    /// Whether the current row is to have the focus.
    pub focus: bool,
    /// Whether something was decided here whose rows go with the next answer of the check.
    pub acted: bool,
}
