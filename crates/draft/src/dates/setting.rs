//! From where a text looks at its dates: a report from its day, a diary from the day of each entry, a
//! story of the past from the year that it named last.

use super::calendar::of_iso;
use super::mention::{Basis, DateMention, YearSource};
use crate::Paragraph;
use article::day::Day;
use compact::sort::CompactSort;

/// What kind of text it is, as far as its dates tell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Setting {
    /// Days without a year lie near the day of the report.
    Report,
    /// Days without a year are of the year that was named before.
    Story,
    /// The day of the entry that begins with each paragraph.
    Diary(Vec<Option<Day>>),
}

/// Years that a story names at least.
const YEARS: usize = 3;
/// So many times more years of the past than dates near the report.
const MORE: usize = 6;

/// What the dates of a text tell of it. `found`: its dates, read as those of a report.
pub fn setting(paragraphs: &[Paragraph], found: &[DateMention], report: Option<Day>) -> Setting {
    let mut entries: Vec<Option<Day>> = vec![None; paragraphs.len()];
    for date in found {
        if let Some(paragraph) = paragraphs.get(date.paragraph)
            && let Some(place) = entries.get_mut(date.paragraph)
            && let Some(day) = entry(paragraph, date)
        {
            *place = Some(day);
        }
    }
    let mut days: Vec<i64> = entries.iter().flatten().map(|day| day.number()).collect();
    days.compact_sort();
    days.dedup();
    if days.len() > 1 {
        return Setting::Diary(entries);
    }
    let recent = report.map_or(i32::MAX, |day| day.to_ymd().0.saturating_sub(1));
    let (mut past, mut near) = (0, 0);
    for date in found {
        let mut parts = date
            .edtf
            .as_deref()
            .unwrap_or_default()
            .split(['/', '-', '~']);
        let year: Option<i32> = parts.find_map(|part| part.parse().ok());
        match (&date.basis, date.year, year) {
            (Basis::Stated, YearSource::Stated, Some(year)) if year < recent => past += 1,
            (Basis::Stated, YearSource::Stated, Some(_)) => near += 1,
            // "On 17 March" before any year: a report begins so.
            (Basis::Stated, YearSource::FromPublication, _) if past == 0 => {
                return Setting::Report;
            }
            // "Today" may be any day of our time.
            (Basis::Derived(_), YearSource::FromPublication, Some(_))
                if date.edtf.as_deref().and_then(of_iso) != report =>
            {
                near += 1;
            }
            _ => {}
        }
    }
    if past >= YEARS && past >= near * MORE {
        Setting::Story
    } else {
        Setting::Report
    }
}

/// The day with which a paragraph begins as an entry of a diary ("12 March. The count began").
fn entry(paragraph: &Paragraph, date: &DateMention) -> Option<Day> {
    let begins = date.range.start == 0 && date.ends.is_empty();
    let behind = paragraph.text.get(date.range.end..)?;
    let apart = behind.is_empty() || behind.starts_with(['.', ':', '—', '–', '|']);
    (begins && apart).then_some(())?;
    of_iso(date.edtf.as_deref()?)
}
