//! Relations, events and quotations of the draft.

use super::parties::suggestion;
use super::source::Source;
use super::texts::{Words, shortened};
use super::whens::when;
use crate::dates::DateMention;
use crate::facts::{Fact, What};
use crate::name::{NameKind, reason};
use crate::quotations::Quoted;
use article::document::{
    Claim, End, Event, Located, Participant, Quotation, Relation, Text, Voice, When,
};
use article::{EventKind, Form, Rule, Status};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Longest name of a fact, in characters.
const LONGEST_NAME: usize = 90;
/// Longest name of a quotation, in characters.
const LONGEST_QUOTATION: usize = 60;
/// How sure an event is of which only the date is known.
const DATE_ALONE: f64 = 0.25;

/// Facts, and the sentences that bear one.
pub(super) struct Facts {
    pub relations: Vec<Relation>,
    pub events: Vec<Event>,
    pub quotations: Vec<Quotation>,
    /// Paragraph and start of each sentence that bears a fact.
    pub told: HashSet<(usize, usize)>,
    /// Whether a quotation has no speaker.
    pub nobody_speaks: bool,
}

/// The dates of the text by paragraph and sentence, without that of the date line.
fn dates_of_sentences<'a>(source: &'a Source<'_>) -> HashMap<(usize, usize), Vec<&'a DateMention>> {
    let mut dates: HashMap<(usize, usize), Vec<&DateMention>> = HashMap::new();
    let line = source.intake.dateline.as_ref();
    for date in &source.findings.dates {
        let in_line = line.is_some_and(|line| {
            line.paragraph == date.paragraph && date.range.start < line.whole.end
        });
        if in_line {
            continue;
        }
        let sentence = source.quotes.sentence(date.paragraph, date.range.start);
        let start = sentence.map_or(date.range.start, |sentence| sentence.start);
        dates.entry((date.paragraph, start)).or_default().push(date);
    }
    dates
}

pub(super) fn write(source: &Source<'_>) -> Facts {
    let dates = dates_of_sentences(source);
    let mut facts = Facts {
        relations: Vec::new(),
        events: Vec::new(),
        quotations: Vec::new(),
        told: HashSet::new(),
        nobody_speaks: false,
    };
    let mut dated: HashSet<(usize, usize)> = HashSet::new();
    for fact in &source.findings.facts {
        let key = (fact.paragraph, fact.sentence.start);
        let date = dates
            .get(&key)
            .and_then(|dates| nearest(dates, &fact.trigger));
        if let Some(date) = date {
            dated.insert((date.paragraph, date.range.start));
        }
        let written = match &fact.what {
            What::Relation { .. } => {
                relation(source, fact, date).map(|one| facts.relations.push(one))
            }
            What::Event { .. } => event(source, fact, date).map(|one| facts.events.push(one)),
        };
        if written.is_some() {
            facts.told.insert(key);
        }
    }
    for date in &source.findings.dates {
        let sentence = source.quotes.sentence(date.paragraph, date.range.start);
        let key = (
            date.paragraph,
            sentence.map_or(date.range.start, |sentence| sentence.start),
        );
        let known = dated.contains(&(date.paragraph, date.range.start));
        if dates.contains_key(&key) && !known && (date.edtf.is_some() || date.repeats) {
            facts.events.extend(dated_event(source, date));
            facts.told.insert(key);
        }
    }
    for quoted in &source.findings.quotations {
        let Some(quotation) = quotation(source, quoted) else {
            continue;
        };
        facts.nobody_speaks |= quotation.claim.voice.speaker == source.entities.nobody;
        for (paragraph, range) in &quoted.parts {
            let sentences = source
                .findings
                .paragraphs
                .get(*paragraph)
                .into_iter()
                .flat_map(|paragraph| &paragraph.sentences);
            let touched = sentences
                .filter(|sentence| sentence.start < range.end && range.start < sentence.end);
            facts
                .told
                .extend(touched.map(|sentence| (*paragraph, sentence.start)));
        }
        facts.quotations.push(quotation);
    }
    for role in &source.findings.roles {
        if let Some(sentence) = source.quotes.sentence(role.paragraph, role.range.start) {
            facts.told.insert((role.paragraph, sentence.start));
        }
    }
    facts
}

/// The date of a sentence that stands nearest to the words of a fact; those with a value first.
fn nearest<'a>(dates: &[&'a DateMention], trigger: &Range<usize>) -> Option<&'a DateMention> {
    let distance = |date: &&&DateMention| {
        let apart = if date.range.end <= trigger.start {
            trigger.start - date.range.end
        } else {
            date.range.start.saturating_sub(trigger.end)
        };
        (date.edtf.is_none(), apart)
    };
    dates.iter().min_by_key(distance).copied()
}

fn id(source: &Source<'_>, sort: &str, name: &str) -> String {
    source.entities.ids.borrow_mut().give(sort, name)
}

fn is_place(source: &Source<'_>, name: usize) -> bool {
    let name = source.findings.names.get(name);
    name.is_some_and(|name| name.kind == NameKind::Place)
}

fn stated(place: String) -> Located {
    Located {
        place,
        basis: Words::stated(),
    }
}

fn of_name(source: &Source<'_>, name: usize) -> Option<String> {
    source.entities.of_name.get(name).cloned().flatten()
}

fn end(source: &Source<'_>, name: usize) -> Option<End> {
    let id = of_name(source, name)?;
    let place = is_place(source, name);
    Some(End {
        party: (!place).then(|| id.clone()),
        place: place.then(|| stated(id)),
        label: None,
        and: Vec::new(),
    })
}

fn name_of(source: &Source<'_>, paragraph: usize, sentence: &Range<usize>) -> String {
    let words = source.quotes.words(paragraph, sentence).unwrap_or_default();
    shortened(words.trim_end_matches('.'), LONGEST_NAME)
}

fn relation(source: &Source<'_>, fact: &Fact, date: Option<&DateMention>) -> Option<Relation> {
    let What::Relation { kind, ends, verb } = &fact.what else {
        return None;
    };
    let written = [end(source, ends[0])?, end(source, ends[1])?];
    if of_name(source, ends[0]) == of_name(source, ends[1]) {
        return None;
    }
    let name = name_of(source, fact.paragraph, &fact.sentence);
    let mut draft = suggestion(fact.confidence, false, fact.why.clone());
    draft.unstated = unstated(source, date, true);
    Some(Relation {
        id: id(source, "relation", kind.word()),
        kind: *kind,
        name: source.words.text(&name),
        verb: source.words.text(verb),
        ends: written.into(),
        when: date.map(|date| when(source, date)),
        event: None,
        topics: Vec::new(),
        unstated: Vec::new(),
        figures: Vec::new(),
        contradicts: Vec::new(),
        corrects: Vec::new(),
        claim: source.claim(fact.paragraph, &fact.sentence, fact.status)?,
        mentions: source
            .quotes
            .quote(fact.paragraph, &fact.trigger)
            .into_iter()
            .collect(),
        draft: Some(draft),
    })
}

/// What the sentence does not say of a fact.
fn unstated(source: &Source<'_>, date: Option<&DateMention>, has_place: bool) -> Vec<Text> {
    let words = source.words;
    let when = date
        .is_none_or(|date| date.edtf.is_none())
        .then(|| words.say("когда", "when"));
    let place = (!has_place).then(|| words.say("где", "where"));
    when.into_iter().chain(place).collect()
}

fn event(source: &Source<'_>, fact: &Fact, date: Option<&DateMention>) -> Option<Event> {
    let What::Event { kind, participants } = &fact.what else {
        return None;
    };
    let mut known = HashSet::new();
    let participants = participants
        .iter()
        .filter_map(|name| of_name(source, *name))
        .filter(|party| known.insert(party.clone()))
        .map(participant)
        .collect();
    let mut draft = suggestion(fact.confidence, false, fact.why.clone());
    draft.unstated = unstated(source, date, fact.place.is_some());
    let mut event = bare_event(
        source,
        *kind,
        fact.paragraph,
        &fact.sentence,
        date.map(|date| when(source, date)),
        source.claim(fact.paragraph, &fact.sentence, fact.status)?,
    );
    event.place = fact
        .place
        .and_then(|name| of_name(source, name))
        .map(stated);
    event.participants = participants;
    event.mentions = source
        .quotes
        .quote(fact.paragraph, &fact.trigger)
        .into_iter()
        .collect();
    event.draft = Some(draft);
    Some(event)
}

fn participant(party: String) -> Participant {
    Participant {
        party,
        role: None,
        from: None,
        label: None,
        claim: None,
    }
}

fn bare_event(
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

/// What the sentence of a date tells, of which nothing else is known.
fn dated_event(source: &Source<'_>, date: &DateMention) -> Option<Event> {
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

fn quotation(source: &Source<'_>, quoted: &Quoted) -> Option<Quotation> {
    let evidence: Vec<_> = quoted
        .parts
        .iter()
        .filter_map(|(paragraph, range)| source.quotes.quote(*paragraph, range))
        .collect();
    let (paragraph, range) = quoted.parts.first()?;
    let first = source.quotes.words(*paragraph, range)?;
    if evidence.is_empty() {
        return None;
    }
    let speaker = source.speaker(quoted.speaker.as_ref());
    let mut why = vec![reason(Rule::QuotationMarks, "")];
    if let Some((paragraph, range)) = &quoted.verb {
        let verb = source.quotes.words(*paragraph, range).unwrap_or_default();
        why.push(reason(Rule::SpeechVerb, verb));
    }
    let confidence = f64::from(quoted.confidence);
    let confidence = match &speaker {
        Some(_) => confidence.min(f64::from(quoted.speaker_confidence).max(0.1)),
        None => confidence * 0.6,
    };
    Some(Quotation {
        id: id(source, "quotation", ""),
        name: source.words.text(&shortened(first, LONGEST_QUOTATION)),
        topics: Vec::new(),
        contradicts: Vec::new(),
        corrects: Vec::new(),
        claim: Claim {
            status: Status::Stated,
            voice: Voice {
                office: speaker.as_ref().and(quoted.office),
                speaker: speaker.unwrap_or_else(|| source.entities.nobody.clone()),
                form: Form::Direct,
            },
            evidence,
            also: Vec::new(),
        },
        draft: Some(suggestion(confidence, false, why)),
    })
}
