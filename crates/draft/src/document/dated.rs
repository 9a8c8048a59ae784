//! Events of which only the date is known.

use super::events::bare_event;
use super::parties::suggestion;
use super::source::Source;
use super::whens::{when, when_of_end};
use crate::dates::{DateEnd, DateMention};
use crate::name::{NameKind, reason};
use article::document::{Event, Text};
use article::{EventKind, Rule, Status};

/// How sure an event is of which only the date is known.
const DATE_ALONE: f64 = 0.25;

/// What the sentence of a date tells, of which nothing else is known: one event, or the beginning and the
/// end of a life.
pub(super) fn dated_events(source: &Source<'_>, date: &DateMention) -> Vec<Event> {
    if !is_life(source, date) || date.ends.iter().any(|end| end.edtf.is_none()) {
        return one(source, date).into_iter().collect();
    }
    let words = source.words;
    let names = [
        words.choose("начало", "the beginning"),
        words.choose("конец", "the end"),
    ];
    names
        .into_iter()
        .zip(&date.ends)
        .filter_map(|(which, end)| {
            let mut event = one(source, date)?;
            event.name = prefixed(which, &event.name);
            event.when = Some(when_of_end(source, date, end));
            Some(event)
        })
        .collect()
}

/// Years that a life lasts at least, so that it is not taken for an office or an eruption.
const LIFE: i32 = 15;

/// Whether a time is a life: it stands in brackets behind a person, "Ann Smith (3 May 1890 – 1 June 1950)".
pub(super) fn is_life(source: &Source<'_>, date: &DateMention) -> bool {
    let paragraph = source.findings.paragraphs.get(date.paragraph);
    let before = paragraph
        .and_then(|paragraph| paragraph.text.get(..date.range.start))
        .and_then(|before| before.trim_end().strip_suffix('('))
        .map(|before| before.trim_end().len());
    let year = |end: &DateEnd| end.edtf.as_deref()?.get(..4)?.parse::<i32>().ok();
    let long = match &*date.ends {
        [first, last] => year(last)
            .zip(year(first))
            .is_none_or(|(to, from)| to - from >= LIFE),
        _ => false,
    };
    let names = &source.findings.names;
    long && before.is_some_and(|end| {
        let place = (date.paragraph, end);
        let at = names.partition_point(|name| (name.paragraph, name.range.end) < place);
        names.get(at).is_some_and(|name| {
            (name.paragraph, name.range.end) == place && name.kind == NameKind::Person
        })
    })
}

fn prefixed(which: &str, name: &Text) -> Text {
    let texts = name.0.iter();
    Text(
        texts
            .map(|(tag, text)| {
                let text = text.as_ref().map(|text| format!("{which}: {text}"));
                (tag.clone(), text)
            })
            .collect(),
    )
}

fn one(source: &Source<'_>, date: &DateMention) -> Option<Event> {
    let sentence = source
        .quotes
        .sentence(date.paragraph, date.range.start)
        .unwrap_or_else(|| date.range.clone());
    let claim = source.claim(date.paragraph, &date.range, Status::Stated)?;
    let written = source
        .quotes
        .words(date.paragraph, &date.range)
        .unwrap_or_default();
    let mut event = bare_event(
        source,
        EventKind::Other,
        date.paragraph,
        &sentence,
        Some(when(source, date)),
        claim,
    );
    event.draft = Some(suggestion(
        DATE_ALONE,
        false,
        vec![reason(Rule::DateForm, written)],
    ));
    Some(event)
}
