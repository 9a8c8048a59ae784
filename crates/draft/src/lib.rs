//! From a raw text to suggested facts, on the reader's own machine.
//!
//! Everything here is a suggestion: it names the sentence it comes from, says why it was made and how
//! sure it is, and stands until a person accepts or refuses it.

mod above;
pub mod dates;
mod document;
pub mod engine;
mod extents;
pub mod facts;
pub mod first_names;
pub mod gazetteer;
pub mod intake;
mod interviews;
pub mod language;
pub mod linking;
mod lists;
pub mod mentions;
pub mod morphology;
pub mod name;
pub mod organisations;
mod passages;
pub mod people;
mod place_cues;
mod placed;
pub mod quotations;
pub mod roles;
mod settled;
pub mod source;
mod speakers;
pub mod speech;
mod states;
pub mod tagger;
pub mod text;
pub mod voices;
pub mod why;

pub use above::above;
pub use document::{places_named, typed_date};
pub use language::Language;
pub use text::{Paragraph, Token, TokenKind};

use article::day::Day;
use engine::{Findings, Given, Knowledge, Progress, Step};
use intake::Intake;

/// Everything that can be suggested for a text, as an article file in which each entry says how sure it
/// is and why; nothing if `progress` has broken off.
pub fn draft(
    intake: &Intake,
    language: Language,
    given: &Given,
    knowledge: &Knowledge,
    progress: Progress<'_>,
) -> Option<article::document::Document> {
    let intake = &*passages::divided(intake, language);
    let published = given.published.or_else(|| published(intake));
    let findings: Findings = engine::find(intake, language, published, knowledge, progress)?;
    progress(Step::Writing).is_continue().then_some(())?;
    Some(document::write(&findings, intake, given, knowledge))
}

/// Places to choose from, as JSON: a list of the format's candidates.
pub fn listed(places: &[article::document::draft::Candidate]) -> String {
    serde_json::to_string(places).unwrap_or_default()
}

/// An article file in its canonical form.
pub fn file(document: &article::document::Document) -> String {
    // These types hold nothing that JSON cannot.
    let json = serde_json::to_string(document).unwrap_or_default();
    article::json::parse(&json).map_or(json, |root| article::json::print::full(&root))
}

/// The day of publication as the text or its file has it.
fn published(intake: &Intake) -> Option<Day> {
    let iso = intake.published.as_ref()?.iso.as_ref()?;
    day(iso.get(..10)?)
}

/// A day that is written as YYYY-MM-DD; none if it is not one of the calendar.
pub fn day(iso: &str) -> Option<Day> {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
