//! What the draft is written from.

use super::entities::Entities;
use super::quotes::Quotes;
use super::texts::Words;
use crate::engine::{Findings, Given, Knowledge};
use crate::intake::Intake;

/// What the files of this folder write from.
pub(super) struct Source<'a> {
    pub findings: &'a Findings,
    pub intake: &'a Intake,
    pub given: &'a Given,
    pub knowledge: &'a Knowledge,
    pub quotes: Quotes<'a>,
    pub words: Words,
    pub entities: Entities,
}
