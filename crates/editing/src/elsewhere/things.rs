//! Places, people, organisations and topics of an answer.

use super::answer::WhyLeft;
use super::dates;
use super::folded::folded;
use super::names::alike;
use super::reader::Reader;
use super::record::Record;
use super::roles::role;
use super::words::{Field, Sort};
use crate::edit::blank::sort;
use crate::edit::data::Suggested;
use crate::edit::new::{self, named_at};
use crate::edit::words::{ids, quotes};
use crate::entry::{Entry, entry};
use crate::occurrences::stands_in;
use crate::target::{Kind, Target};
use crate::texts::{TextRange, original, passage_text};
use article::document::{Basis, Located, Place, Point};
use article::{BasisKind, PartyKind, PlaceKind};

/// The most words of a quote that may be a name as they are.
const LONGEST_NAME: usize = 8;

/// Reads one of them.
pub(super) fn read(reader: &mut Reader, record: &Record) {
    match record.sort {
        Sort::Place => thing(reader, record, Kind::Place),
        Sort::Person => thing(reader, record, Kind::Person),
        Sort::Organisation => thing(reader, record, Kind::Organisation),
        Sort::Topic => thing(reader, record, Kind::Topic),
        Sort::Date => dates::read(reader, record),
        Sort::Event | Sort::Relation | Sort::Said => {}
    }
}

fn thing(reader: &mut Reader, record: &Record, kind: Kind) {
    let name = match record.head.is_empty() {
        true => record.first(Field::Quote).unwrap_or_default().to_string(),
        false => record.head.clone(),
    };
    if name.is_empty() {
        return reader.leave(WhyLeft::Incomplete, Some(kind), "", "");
    }
    let mut places = Vec::new();
    for quote in record.all(Field::Quote) {
        let found = places_of(reader, quote);
        if found.is_empty() {
            reader.leave(WhyLeft::NotFound, Some(kind), &name, quote);
        }
        places.extend(found);
    }
    let Some(id) = named(reader, kind, &name, &places, record) else {
        return;
    };
    for title in record.all(Field::Role).filter(|_| kind == Kind::Person) {
        role(reader, &id, title, places.first().copied());
    }
}

/// Where a quote stands; one of several words that are divided by semicolons may be meant.
fn places_of(reader: &Reader, quote: &str) -> Vec<TextRange> {
    match reader.text.find(quote) {
        Some(range) => vec![range],
        None if quote.contains(';') => {
            let parts = quote.split(';').map(|part| reader.text.find(part));
            parts.collect::<Option<Vec<_>>>().unwrap_or_default()
        }
        None => Vec::new(),
    }
}

/// The entity of that name, which the text names in these places or anywhere; it comes in if it is new. None, and a line
/// in the list, if the text does not name it.
pub(super) fn named(
    reader: &mut Reader,
    kind: Kind,
    name: &str,
    places: &[TextRange],
    record: &Record,
) -> Option<String> {
    let mut ranges: Vec<TextRange> = Vec::new();
    for place in places {
        ranges.extend(name_within(reader, *place, name));
    }
    if ranges.is_empty() {
        ranges.extend(everywhere(reader, name));
    }
    let known = reader.names.find(name, |other| alike(kind, other));
    let known = known.map(str::to_string).or_else(|| {
        let owners = ranges.iter().filter_map(|range| reader.owner(*range));
        let mut owners = owners.filter_map(|id| entry(&reader.project.document, id));
        let owner = owners.find(|owner| alike(owner.kind(), kind));
        owner.map(|owner| owner.id().to_string())
    });
    if reader.names.is_refused(kind, name) && known.is_none() {
        reader.is_refused();
        return None;
    }
    let Some(first) = ranges.iter().min().or(places.first()).copied() else {
        match known {
            // It is there, without words of its own.
            Some(id) => reader.join(Target::Entity(id), Vec::new()),
            None if record.first(Field::Quote).is_none() => {
                reader.leave(WhyLeft::NotFound, Some(kind), name, name);
            }
            None => {}
        }
        return None;
    };
    // The same words elsewhere, in each form.
    let own: Vec<String> = ranges
        .iter()
        .map(|range| reader.words(*range).to_string())
        .collect();
    for words in own {
        ranges.extend(everywhere(reader, &words));
    }
    let free = reader.free(&ranges);
    if let Some(id) = known {
        reader.join(Target::Entity(id.clone()), free);
        return Some(id);
    }
    if free.is_empty() && kind == Kind::Topic {
        reader.leave(
            WhyLeft::Taken,
            Some(kind),
            name,
            reader.words(first).to_string().as_str(),
        );
        return None;
    }
    let new = made(reader, kind, name, first, &free, record)?;
    let id = new.view().id().to_string();
    reader.bring(Suggested::Entry(new)).then_some(id)
}

/// The name within a quote that may be a sentence: as it is, in another form, or the whole quote if it is short.
fn name_within(reader: &Reader, place: TextRange, name: &str) -> Option<TextRange> {
    let words = reader.words(place);
    if folded(words) == folded(name) {
        return Some(place);
    }
    let inside = |range: &TextRange| {
        let (own, other) = (place.span, range.span);
        range.passage == place.passage && own.start <= other.start && other.end <= own.end
    };
    let mut same = reader.text.all(name).into_iter().filter(inside);
    same.next().or_else(|| {
        let tag = reader.tag();
        let at = stands_in(words, name, &tag).into_iter().next();
        let start = place.span.start as usize;
        let form = at.map(|at| {
            TextRange::new(
                place.passage,
                start + at.start as usize,
                start + at.end as usize,
            )
        });
        let short =
            words.split_whitespace().count() <= LONGEST_NAME && !words.contains(['.', '!', '?']);
        form.or_else(|| short.then_some(place))
    })
}

/// Everywhere where words stand: as they are, and in each form.
pub(super) fn everywhere(reader: &Reader, words: &str) -> Vec<TextRange> {
    let mut found = reader.text.all(words);
    if words.split_whitespace().count() > LONGEST_NAME {
        return found;
    }
    let document = &reader.project.document;
    let tag = original(document);
    for passage in 0..document.passages.len() {
        let text = passage_text(document, passage, tag).unwrap_or_default();
        let spans = stands_in(text, words, tag).into_iter();
        found.extend(spans.map(|span| TextRange { passage, span }));
    }
    found
}

fn made(
    reader: &Reader,
    kind: Kind,
    name: &str,
    first: TextRange,
    mentions: &[TextRange],
    record: &Record,
) -> Option<Entry> {
    let document = &reader.project.document;
    let claim = named_at(document, first).ok()?;
    let mentions = match mentions {
        [] => Vec::new(),
        some => quotes(document, some).ok()?,
    };
    let iso = (record.first(Field::Iso).map(str::to_uppercase))
        .filter(|iso| iso.len() == 2 && iso.bytes().all(|byte| byte.is_ascii_uppercase()));
    let mut ids = ids(&reader.project);
    let place_kind = record.member(Field::Kind, PlaceKind::ALL, PlaceKind::word);
    // A country without a code cannot be drawn.
    let iso = iso
        .filter(|_| kind == Kind::Place && matches!(place_kind, None | Some(PlaceKind::Country)));
    let id = match &iso {
        Some(iso) => ids.country(iso),
        None => ids.give(sort(kind), name),
    };
    let mut new = new::entry(kind, id, reader.said(name), claim, mentions);
    match &mut new {
        Entry::Place(place) => locate_place(reader, record, place, place_kind, iso),
        Entry::Party(party) if kind == Kind::Organisation => {
            let kind = record.member(Field::Kind, PartyKind::ALL, PartyKind::word);
            party.kind = kind
                .filter(|kind| *kind != PartyKind::Person)
                .unwrap_or(party.kind);
        }
        _ => {}
    }
    let draft = Some(reader.suggestion());
    match &mut new {
        Entry::Place(one) => one.draft = draft,
        Entry::Party(one) => one.draft = draft,
        Entry::Topic(one) => one.draft = draft,
        Entry::Relation(one) => one.draft = draft,
        Entry::Event(one) => one.draft = draft,
        Entry::Quotation(one) => one.draft = draft,
    }
    Some(new)
}

/// What the answer says of where a place is.
fn locate_place(
    reader: &Reader,
    record: &Record,
    place: &mut Place,
    kind: Option<PlaceKind>,
    iso: Option<String>,
) {
    place.kind = match (kind, &iso) {
        (_, Some(_)) => PlaceKind::Country,
        (Some(PlaceKind::Country), None) => PlaceKind::Region,
        (kind, None) => kind.unwrap_or(place.kind),
    };
    place.iso = iso;
    place.point = record.all(Field::At).find_map(|at| point(reader, at));
    let known = record.first(Field::In);
    let known = known.and_then(|name| reader.names.find(name, |kind| kind == Kind::Place));
    place.within = known.filter(|id| *id != place.id).map(|id| Located {
        place: id.to_string(),
        basis: Basis {
            kind: BasisKind::Reference,
            reason: None,
            source: Some(reader.said(reader.source)),
        },
    });
}

/// Latitude and longitude in degrees, as "55.79, 49.12".
fn point(reader: &Reader, at: &str) -> Option<Point> {
    let numbers = at.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-')));
    let mut numbers = numbers.filter_map(|number| number.parse::<f64>().ok());
    let (lat, lon) = (numbers.next()?, numbers.next()?);
    let fits = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    fits.then(|| Point {
        lon,
        lat,
        source: reader.said(reader.source),
    })
}
