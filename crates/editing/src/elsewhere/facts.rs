//! Events, relations and direct speech of an answer.

use super::answer::WhyLeft;
use super::dates::dated;
use super::folded::folded;
use super::parties::{is_named, party};
use super::reader::Reader;
use super::record::Record;
use super::words::{Field, Sort};
use crate::claim::{ClaimForm, Part, Shape, WhenField};
use crate::edit::data::{Edit, Suggested};
use crate::edit::new;
use crate::edit::words::ids;
use crate::entry::{Entry, EntryRef, entries};
use crate::project::Withdrawn;
use crate::target::{Kind, Target};
use crate::texts::{TextRange, locate, original, passage_text, sentence_of, voice_at};
use article::document::{Document, End, Located, Quote, Voice};
use article::{EventKind, Form, RelationKind, Status};
use compact::sort::CompactSort;

/// Reads one of them.
pub(super) fn read(reader: &mut Reader, record: &Record) {
    match record.sort {
        Sort::Said => said(reader, record),
        Sort::Relation => claim(reader, record, !record.names(Field::With).is_empty()),
        _ => claim(reader, record, false),
    }
}

/// Where the quotes of a record stand; those that are nowhere are listed.
fn evidence(reader: &mut Reader, record: &Record, kind: Kind) -> Option<TextRange> {
    let mut first = None;
    for quote in record.all(Field::Quote) {
        match reader.text.find(quote) {
            Some(range) => first = first.or(Some(range)),
            None => reader.leave(WhyLeft::NotFound, Some(kind), &record.head, quote),
        }
    }
    if record.first(Field::Quote).is_none() {
        reader.leave(WhyLeft::Incomplete, Some(kind), &record.head, "");
    }
    first
}

/// Who is named; names that the text does not have are listed.
fn parts(reader: &mut Reader, names: Vec<String>, fact: &str, kind: Kind) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for name in names {
        match party(reader, &name, Kind::Organisation) {
            Some(id) if parts.iter().any(|part| part.id == id) => {}
            Some(id) => parts.push(Part { id, place: None }),
            None if is_named(reader, &name) => {}
            None => reader.leave(WhyLeft::NotFound, Some(kind), fact, &name),
        }
    }
    parts
}

fn claim(reader: &mut Reader, record: &Record, is_relation: bool) {
    let kind = if is_relation {
        Kind::Relation
    } else {
        Kind::Event
    };
    let Some(range) = evidence(reader, record, kind) else {
        return;
    };
    let mut who = record.names(Field::Who);
    if record.sort == Sort::Relation {
        who.splice(0..0, record.head.split(';').map(super::record::clean));
        who.retain(|name| !name.is_empty());
    }
    let who = parts(reader, who, &record.head, kind);
    let with_whom = parts(reader, record.names(Field::With), &record.head, kind);
    let speaker = record.first(Field::By).map(str::to_string);
    let speaker = speaker.and_then(|name| party(reader, &name, Kind::Person));
    let document = &reader.project.document;
    let mut form = ClaimForm::of_sentence(&reader.project, range);
    form.shape = if is_relation {
        Shape::Relation
    } else {
        Shape::Event
    };
    form.relation = (record.member(Field::Kind, RelationKind::ALL, RelationKind::word))
        .unwrap_or(form.relation);
    form.event =
        (record.member(Field::Kind, EventKind::ALL, EventKind::word)).unwrap_or(form.event);
    form.status = (record.member(Field::Status, Status::ALL, Status::word)).unwrap_or(form.status);
    form.who = who;
    form.with_whom = with_whom;
    form.verb = record.first(Field::Does).unwrap_or_default().to_string();
    form.verb_words = verb_words(reader, &form.verb, sentence_of(document, range));
    form.name = match record.sort {
        Sort::Event => record.head.clone(),
        _ => record.first(Field::Name).unwrap_or_default().to_string(),
    };
    if let Some(id) = speaker {
        form.voice = Voice {
            form: if id == document.source.publisher {
                Form::Plain
            } else {
                Form::Reported
            },
            speaker: id,
            office: None,
        };
    }
    let place = record.first(Field::Where);
    let place = place.and_then(|name| reader.names.find(name, |kind| kind == Kind::Place));
    form.place = place.map(Located::stated);
    if let Some(words) = record.first(Field::When) {
        form.when =
            dated(document, words).map_or(form.when, |when| WhenField::Known(Box::new(when)));
    }
    let edit = form.edit(&reader.project, &|_| None);
    let mut ids = ids(&reader.project);
    let draft = Some(reader.suggestion());
    let new = match edit {
        Ok(Edit::PutRelation(mut new)) => {
            new.id = ids.give("relation", new.kind.word());
            new.draft = draft;
            Entry::Relation(new)
        }
        Ok(Edit::PutEvent(mut new)) => {
            new.id = ids.give("event", new.kind.word());
            new.draft = draft;
            Entry::Event(new)
        }
        _ => return reader.leave(WhyLeft::Incomplete, Some(kind), &record.head, ""),
    };
    bring(reader, new);
}

/// The words of the sentence that say what is done, if nothing else is marked there.
fn verb_words(reader: &Reader, verb: &str, sentence: TextRange) -> Option<TextRange> {
    let all = reader.text.all(verb).into_iter();
    let mut inside =
        all.filter(|range| range.passage == sentence.passage && range.touches(sentence));
    inside.find(|range| reader.owner(*range).is_none())
}

fn said(reader: &mut Reader, record: &Record) {
    let words = match record.first(Field::Quote) {
        Some(quote) if reader.text.find(&record.head).is_none() => quote.to_string(),
        _ => record.head.clone(),
    };
    let Some(range) = reader.text.find(&words) else {
        let why = if words.is_empty() {
            WhyLeft::Incomplete
        } else {
            WhyLeft::NotFound
        };
        return reader.leave(why, Some(Kind::Quotation), &words, &words);
    };
    let range = to_the_stop(reader, range);
    let name = record
        .first(Field::By)
        .or(record.first(Field::Who))
        .map(str::to_string);
    let speaker = name
        .as_deref()
        .and_then(|name| party(reader, name, Kind::Person));
    if let (Some(name), None) = (&name, &speaker)
        && !is_named(reader, name)
    {
        reader.leave(WhyLeft::NotFound, Some(Kind::Quotation), &words, name);
    }
    let Ok(mut new) = new::quotation(&reader.project, &[range], None) else {
        return reader.leave(WhyLeft::NotFound, Some(Kind::Quotation), &words, &words);
    };
    let own = voice_at(&reader.project.document, range);
    new.claim.voice.speaker = speaker.unwrap_or(own.speaker);
    new.draft = Some(reader.suggestion());
    bring(reader, Entry::Quotation(Box::new(new)));
}

/// With the full stop behind the words, which belongs to what is said.
fn to_the_stop(reader: &Reader, range: TextRange) -> TextRange {
    let document = &reader.project.document;
    let text = passage_text(document, range.passage, original(document)).unwrap_or_default();
    let end = range.span.end as usize;
    let rest = text.get(end..).unwrap_or_default();
    let stop = rest.len() - rest.trim_start_matches(['.', '!', '?', '…']).len();
    TextRange::new(range.passage, range.span.start as usize, end + stop)
}

/// Brings in a fact, unless the article has it or it was refused.
fn bring(reader: &mut Reader, new: Entry) {
    let document = &reader.project.document;
    let same = |other: &EntryRef| is_same(document, new.view(), *other);
    let known = entries(document).find(same);
    if let Some(target) = known.map(|known| Target::entity(known.id())) {
        return reader.join(target, Vec::new());
    }
    let was_refused = reader
        .project
        .refused
        .iter()
        .any(|refused| match &refused.what {
            Withdrawn::Entry(entry) => same(&entry.view()),
            _ => false,
        });
    if was_refused {
        return reader.is_refused();
    }
    let (kind, name) = (new.view().kind(), new.view().name().clone());
    if !reader.bring(Suggested::Entry(new)) {
        let name = name.0.into_values().flatten().next().unwrap_or_default();
        reader.leave(WhyLeft::Incomplete, Some(kind), &name, "");
    }
}

/// Whether two facts are one: the same parties in the same sentence; an event of the same name, or of the same kind in the
/// same sentence; the same words said.
fn is_same(document: &Document, one: EntryRef, other: EntryRef) -> bool {
    let tag = original(document);
    let ranges = |entry: EntryRef| -> Vec<TextRange> {
        let quotes: &[Quote] = entry.claim().map_or(&[], |claim| &claim.evidence);
        let ranges = quotes
            .iter()
            .filter_map(|quote| locate(document, quote, tag));
        ranges.collect()
    };
    let share = || {
        let others = ranges(other);
        ranges(one)
            .iter()
            .any(|range| others.iter().any(|at| at.touches(*range)))
    };
    match (one, other) {
        (EntryRef::Relation(a), EntryRef::Relation(b)) => {
            sides(&a.ends) == sides(&b.ends) && share()
        }
        (EntryRef::Event(a), EntryRef::Event(b)) => {
            let name = |text: &article::document::Text| {
                text.0.get(tag).and_then(Option::as_deref).map(folded)
            };
            let alike = a.kind == b.kind && a.kind != EventKind::Other;
            (name(&a.name).is_some() && name(&a.name) == name(&b.name)) || alike && share()
        }
        (EntryRef::Quotation(_), EntryRef::Quotation(_)) => share(),
        _ => false,
    }
}

/// Who stands at the ends, whichever way it is read.
fn sides(ends: &[End]) -> Vec<Vec<&str>> {
    let mut sides: Vec<Vec<&str>> = ends.iter().map(ids_of).collect();
    sides.compact_sort();
    sides
}

fn ids_of(end: &End) -> Vec<&str> {
    let own = end
        .party
        .as_deref()
        .or(end.place.as_ref().map(|place| &*place.place));
    let others = end.and.iter();
    let others = others.filter_map(|one| {
        one.party
            .as_deref()
            .or(one.place.as_ref().map(|place| &*place.place))
    });
    let mut ids: Vec<&str> = own.into_iter().chain(others).collect();
    ids.compact_sort();
    ids
}
