//! What every event of the draft has.

use super::source::Source;
use super::texts::shortened;
use article::EventKind;
use article::document::{Claim, Event, When};
use std::ops::Range;

/// Longest name of a fact, in characters.
const LONGEST_NAME: usize = 90;

/// An event with nothing but a name, a date and its claim.
pub(super) fn bare_event(
    source: &Source<'_>,
    kind: EventKind,
    paragraph: usize,
    sentence: &Range<usize>,
    when: Option<When>,
    claim: Claim,
) -> Event {
    let words = source.words;
    let what = (kind == EventKind::Other).then(|| words.say("событие", "event"));
    Event {
        id: id(source, "event", kind.word()),
        kind,
        what,
        name: words.text(&name_of(source, paragraph, sentence)),
        short: None,
        when,
        place: None,
        movement: None,
        venue: None,
        part_of: None,
        participants: Vec::new(),
        topics: Vec::new(),
        unstated: Vec::new(),
        figures: Vec::new(),
        contradicts: Vec::new(),
        corrects: Vec::new(),
        claim,
        mentions: Vec::new(),
        draft: None,
    }
}

/// The name of what some words of a paragraph tell, without the date line.
pub(super) fn name_of(source: &Source<'_>, paragraph: usize, sentence: &Range<usize>) -> String {
    let line = source.intake.dateline.as_ref();
    let line = line.filter(|line| line.paragraph == paragraph && line.whole.end < sentence.end);
    let start = line.map_or(sentence.start, |line| sentence.start.max(line.whole.end));
    let words = source.quotes.words(paragraph, &(start..sentence.end));
    let words = words.unwrap_or_default();
    shortened(words.trim_end_matches('.'), LONGEST_NAME)
}

/// An id for a fact of a kind.
pub(super) fn id(source: &Source<'_>, sort: &str, name: &str) -> String {
    source.entities.ids.borrow_mut().give(sort, name)
}
