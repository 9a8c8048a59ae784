//! Dates of a text, with their values and where these come from.
//!
//! A value is never more exact than the words, and no year is invented: without a day of publication
//! «17 марта» is found and has no value.

mod absolute;
mod atom;
mod calendar;
mod counted;
mod days;
mod items;
mod lexicon;
mod mention;
mod numbers;
mod phrase;
mod reason;
mod relative;
mod resolve;
mod shared;
mod tense;
mod value;
mod worth;
mod years;

#[cfg(test)]
mod tests;

pub use mention::{Basis, DateEnd, DateMention, YearSource};

use crate::{Language, Paragraph};
use article::day::Day;
use items::Items;
use std::ops::Range;
use value::Reader;

/// The dates of a text in the order in which they stand.
///
/// `published` is the day of publication; `dateline` is where the date of the date line stands
/// (paragraph and bytes). Words like "yesterday" are counted from the date line, else from the day of
/// publication.
pub fn dates(
    paragraphs: &[Paragraph],
    language: Language,
    published: Option<Day>,
    dateline: Option<&(usize, Range<usize>)>,
) -> Vec<DateMention> {
    let report = dateline.and_then(|(number, range)| {
        let paragraph = paragraphs.get(*number)?;
        let mut reader = Reader::new(*number, paragraph, published);
        reader.read(&Items::new(paragraph, language));
        reader
            .days
            .into_iter()
            .find(|(at, _)| range.start <= at.start && at.end <= range.end)
            .map(|(_, day)| day)
    });
    let mut found = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let mut reader = Reader::new(number, paragraph, report.or(published));
        reader.read(&Items::new(paragraph, language));
        found.append(&mut reader.found);
    }
    found
}
