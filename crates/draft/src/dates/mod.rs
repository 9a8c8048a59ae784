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
mod listed;
mod meaning;
mod mention;
mod numbers;
mod phrase;
mod qualified;
mod reason;
mod relative;
mod resolve;
mod setting;
mod shared;
mod spans;
mod spoken;
mod tense;
mod value;
mod worth;
mod written;
mod years;

#[cfg(test)]
mod tests;

pub use mention::{Basis, DateEnd, DateMention, YearSource};

use crate::{Language, Paragraph};
use article::day::Day;
use items::Items;
use setting::{Setting, setting};
use std::ops::Range;
use value::Reader;
use worth::Context;

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
        let context = Context::of(published);
        let paragraph = paragraphs.get(*number)?;
        let mut reader = Reader::new(*number, paragraph, context);
        reader.read(&Items::new(paragraph, language));
        let mut days = reader.days.into_iter();
        let day = days.find(|(at, _)| range.start <= at.start && at.end <= range.end);
        day.map(|(_, day)| day)
    });
    let whole = |setting: &Setting| {
        let mut found = Vec::new();
        let mut context = Context::of(report.or(published));
        context.story = *setting == Setting::Story;
        for (number, paragraph) in paragraphs.iter().enumerate() {
            let mut reader = Reader::new(number, paragraph, context);
            if let Setting::Diary(entries) = setting
                && let Some(Some(day)) = entries.get(number)
            {
                reader.entry = Some(*day);
            }
            reader.read(&Items::new(paragraph, language));
            context = reader.context.next_paragraph();
            found.append(&mut reader.found);
        }
        found
    };
    let found = whole(&Setting::Report);
    match setting(paragraphs, &found, report.or(published)) {
        Setting::Report => found,
        other => whole(&other),
    }
}
