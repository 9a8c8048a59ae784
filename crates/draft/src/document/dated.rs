//! Events of which only the date is known.

use super::events::bare_event;
use super::parties::suggestion;
use super::source::Source;
use super::whens::{when, when_of_end};
use crate::dates::DateMention;
use crate::name::reason;
use article::document::{Event, Text};
use article::{EventKind, Rule, Status};

/// How sure an event is of which only the date is known.
const DATE_ALONE: f64 = 0.25;

/// What the sentence of a date tells, of which nothing else is known: one event, or the beginning and the
/// end of what lasts.
pub(super) fn dated_events(source: &Source<'_>, date: &DateMention) -> Vec<Event> {
    let ends: Vec<_> = date.ends.iter().filter(|end| end.edtf.is_some()).collect();
    if ends.is_empty() {
        return one(source, date).into_iter().collect();
    }
    let words = source.words;
    let opens = |value: &str| value.starts_with("..");
    let ends_only = date.edtf.as_deref().is_some_and(opens);
    ends.iter()
        .enumerate()
        .filter_map(|(number, end)| {
            let mut event = one(source, date)?;
            let which = if number > 0 || ends_only {
                words.choose("конец", "the end")
            } else {
                words.choose("начало", "the beginning")
            };
            event.name = prefixed(which, &event.name);
            event.when = Some(when_of_end(source, date, end));
            Some(event)
        })
        .collect()
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
