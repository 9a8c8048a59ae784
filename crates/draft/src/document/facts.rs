//! Relations, events and quotations of the draft.

use super::dated::{dated_events, is_life};
use super::events::{bare_event, id, name_of};
use super::parties::suggestion;
use super::quotations::quotation;
use super::source::Source;
use super::taken::Taken;
use super::texts::Words;
use super::whens::when;
use crate::dates::{Basis, DateMention};
use crate::facts::{Fact, Gap, What};
use crate::name::NameKind;
use article::document::{End, Event, Located, Participant, Quotation, Relation, Text};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

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
    let mut taken = Taken::of_names(source);
    for fact in &source.findings.facts {
        let key = (fact.paragraph, fact.sentence.start);
        let date = dates
            .get(&key)
            .and_then(|dates| nearest(source, dates, fact));
        if let Some(date) = date {
            dated.insert((date.paragraph, date.range.start));
        }
        let written = match &fact.what {
            What::Relation { .. } => {
                relation(source, fact, date, &mut taken).map(|one| facts.relations.push(one))
            }
            What::Event { .. } => {
                event(source, fact, date, &mut taken).map(|one| facts.events.push(one))
            }
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
        let worth = date.edtf.is_some() || date.repeats;
        if dates.contains_key(&key) && !known && worth && !counted_in_speech(source, date) {
            facts.events.extend(dated_events(source, date));
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

/// Whether a date is counted from the day of publication («сегодня») inside a quotation: who speaks may
/// have said it on another day, and it says nothing of what happened.
fn counted_in_speech(source: &Source<'_>, date: &DateMention) -> bool {
    let inside = |(paragraph, range): &(usize, Range<usize>)| {
        *paragraph == date.paragraph
            && range.start <= date.range.start
            && date.range.end <= range.end
    };
    let mut quoted = source.findings.quotations.iter();
    matches!(date.basis, Basis::Derived(_)) && quoted.any(|quoted| quoted.parts.iter().any(inside))
}

/// The date of a sentence that stands nearest to the words of a fact; those with a value first. What happens
/// at one time does not happen "since May", nor through the life that stands in brackets behind a name.
fn nearest<'a>(
    source: &Source<'_>,
    dates: &[&'a DateMention],
    fact: &Fact,
) -> Option<&'a DateMention> {
    let fits = |date: &&&DateMention| {
        matches!(fact.what, What::Relation { .. }) || !is_open(date) && !is_life(source, date)
    };
    let distance = |date: &&&DateMention| {
        let apart = if date.range.end <= fact.trigger.start {
            fact.trigger.start - date.range.end
        } else {
            date.range.start.saturating_sub(fact.trigger.end)
        };
        (date.edtf.is_none(), apart)
    };
    dates.iter().filter(fits).min_by_key(distance).copied()
}

/// Whether only the beginning or the end of a time is known.
fn is_open(date: &DateMention) -> bool {
    date.edtf.as_deref().is_some_and(|edtf| edtf.contains(".."))
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

fn relation(
    source: &Source<'_>,
    fact: &Fact,
    date: Option<&DateMention>,
    taken: &mut Taken,
) -> Option<Relation> {
    let What::Relation { kind, ends, verb } = &fact.what else {
        return None;
    };
    let written = [end(source, ends[0])?, end(source, ends[1])?];
    if of_name(source, ends[0]) == of_name(source, ends[1]) {
        return None;
    }
    let name = name_of(source, fact.paragraph, &fact.clause);
    let mut draft = suggestion(fact.confidence, false, fact.why.clone());
    draft.unstated = unstated(source, date, true, None);
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
        mentions: taken.mention(source, fact),
        draft: Some(draft),
    })
}

/// What the sentence does not say of a fact.
fn unstated(
    source: &Source<'_>,
    date: Option<&DateMention>,
    has_place: bool,
    gap: Option<Gap>,
) -> Vec<Text> {
    let words = source.words;
    let party = gap.map(|gap| match gap {
        Gap::Who => words.say("кто", "who"),
        Gap::WithWhom => words.say("с кем", "with whom"),
    });
    let when = date
        .is_none_or(|date| date.edtf.is_none())
        .then(|| words.say("когда", "when"));
    let place = (!has_place).then(|| words.say("где", "where"));
    party.into_iter().chain(when).chain(place).collect()
}

fn event(
    source: &Source<'_>,
    fact: &Fact,
    date: Option<&DateMention>,
    taken: &mut Taken,
) -> Option<Event> {
    let What::Event { kind, participants } = &fact.what else {
        return None;
    };
    let mut known = HashSet::new();
    let participants: Vec<Participant> = participants
        .iter()
        .filter_map(|name| of_name(source, *name))
        .filter(|party| known.insert(party.clone()))
        .map(participant)
        .collect();
    let mut draft = suggestion(fact.confidence, false, fact.why.clone());
    draft.unstated = unstated(source, date, fact.place.is_some(), fact.gap);
    let place = fact.place.and_then(|name| of_name(source, name));
    // What has nobody, no place and no date says nothing that its sentence does not.
    if place.is_none() && date.is_none() && participants.is_empty() {
        return None;
    }
    let mut event = bare_event(
        source,
        *kind,
        fact.paragraph,
        &fact.clause,
        date.map(|date| when(source, date)),
        source.claim(fact.paragraph, &fact.sentence, fact.status)?,
    );
    event.place = place.map(stated);
    event.participants = participants;
    event.mentions = taken.mention(source, fact);
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
