//! Names that surer sources than the tagger settle: the date line, dates, and the names of countries and capitals.

use crate::dates::DateMention;
use crate::gazetteer::{Form, Gazetteer, PlaceId};
use crate::intake::Dateline;
use crate::name::{Name, NameKind, add_reason, reason};
use crate::{Language, Paragraph, placed};
use article::{PlaceKind, Rule};
use std::ops::Range;

/// Up to this certainty of the tagger the name of a country or a capital is a place.
const UNSURE: f64 = 0.7;
/// How sure the place and the agency of a date line are.
const IN_DATELINE: f64 = 0.95;

/// What the names are settled by.
#[derive(Clone, Copy)]
pub(crate) struct Authorities<'a> {
    pub paragraphs: &'a [Paragraph],
    pub language: Language,
    pub gazetteer: &'a Gazetteer,
    pub dateline: Option<&'a Dateline>,
    /// In the order of the text.
    pub dates: &'a [DateMention],
}

/// Settles the names of a text; they stay in order.
pub(crate) fn settle(names: &mut Vec<Name>, authorities: &Authorities<'_>) {
    names.retain(|name| !authorities.is_date(name));
    join_particles(names, authorities.paragraphs);
    for name in names.iter_mut() {
        authorities.place_after_all(name);
    }
    if authorities.language == Language::English {
        placed::correct(names, authorities.paragraphs, authorities.gazetteer);
        names.retain(|name| !authorities.is_date(name));
    }
    if let Some(line) = authorities.dateline {
        let parts = [
            (&line.place, NameKind::Place),
            (&line.agency, NameKind::Organisation),
        ];
        for (range, kind) in parts {
            if let Some(range) = range {
                let range = &authorities.first_part(line.paragraph, range);
                authorities.put(names, line.paragraph, range, kind);
            }
        }
    }
}

/// Small words inside the names of people.
const PARTICLES: &[&str] = &[
    "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "bin",
    "ibn", "ben", "al", "el", "ter", "фон", "ван", "дер", "де", "да", "ди", "дю", "ла", "ле",
    "бен", "ибн", "аль", "эль",
];
/// Most of them in one name.
const MOST_PARTICLES: usize = 3;

/// "Ursula" and "Leyen" with nothing but "von der" between them are one person.
fn join_particles(names: &mut Vec<Name>, paragraphs: &[Paragraph]) {
    let mut joined: Vec<Name> = Vec::with_capacity(names.len());
    for name in names.drain(..) {
        if let Some(before) = joined.last_mut()
            && is_one_person(before, &name, paragraphs)
        {
            before.range.end = name.range.end;
            before.confidence = before.confidence.max(name.confidence);
        } else {
            joined.push(name);
        }
    }
    *names = joined;
}

fn is_one_person(one: &Name, other: &Name, paragraphs: &[Paragraph]) -> bool {
    let people = one.kind == NameKind::Person && other.kind == NameKind::Person;
    let words = paragraphs
        .get(one.paragraph)
        .filter(|_| people && one.paragraph == other.paragraph)
        .and_then(|paragraph| paragraph.text.get(one.range.end..other.range.start));
    words.is_some_and(|words| {
        let mut words = words.split_whitespace().peekable();
        words.peek().is_some()
            && words.clone().count() <= MOST_PARTICLES
            && words.all(|word| PARTICLES.contains(&word))
    })
}

impl Authorities<'_> {
    /// "Monday" is nobody.
    fn is_date(&self, name: &Name) -> bool {
        let from = self.dates.partition_point(|date| {
            (date.paragraph, date.range.end) <= (name.paragraph, name.range.start)
        });
        self.dates.get(from).is_some_and(|date| {
            date.paragraph == name.paragraph
                && date.range.start <= name.range.start
                && name.range.end <= date.range.end
        })
    }

    /// The name of a country or a capital is a place if the tagger is not sure that it is something else.
    fn place_after_all(&self, name: &mut Name) {
        let Some(paragraph) = self.paragraphs.get(name.paragraph) else {
            return;
        };
        if name.kind == NameKind::Place || name.confidence > UNSURE {
            return;
        }
        let tokens = paragraph.tokens_in(&name.range);
        let span = self
            .gazetteer
            .longest_at(paragraph, tokens.start, self.language);
        let known = |span: crate::gazetteer::Span| {
            let great = |place: &(PlaceId, Form)| {
                let country = self.gazetteer.kind(place.0) == Some(PlaceKind::Country);
                country || self.gazetteer.is_capital(place.0)
            };
            span.tokens == tokens && span.places.iter().any(great)
        };
        let whole = span.is_some_and(known);
        let before = tokens
            .start
            .checked_sub(1)
            .and_then(|token| paragraph.token(token));
        // «Иван Лондон», "Jack London": part of a person's name.
        let in_a_name = before
            .is_some_and(|word| word.starts_with(char::is_uppercase) && word.chars().count() > 1);
        if whole && !(in_a_name && name.kind == NameKind::Person) {
            name.kind = NameKind::Place;
            name.confidence = name.confidence.max(0.6);
            add_reason(
                &mut name.why,
                reason(Rule::Gazetteer, paragraph.words(&name.range)),
            );
        }
    }

    /// The town of "HULL, England".
    fn first_part(&self, number: usize, range: &Range<usize>) -> Range<usize> {
        let words = self
            .paragraphs
            .get(number)
            .map(|paragraph| paragraph.words(range));
        let comma = words.and_then(|words| words.find(','));
        range.start..comma.map_or(range.end, |comma| range.start + comma)
    }

    /// Puts a name of the date line in the place of what was found there.
    fn put(&self, names: &mut Vec<Name>, number: usize, range: &Range<usize>, kind: NameKind) {
        let Some(words) = self
            .paragraphs
            .get(number)
            .map(|paragraph| paragraph.words(range))
        else {
            return;
        };
        let overlaps = |name: &Name| {
            name.paragraph == number && name.range.start < range.end && range.start < name.range.end
        };
        // "THE HAGUE": the article is part of the name.
        let bare = ["THE ", "The "]
            .iter()
            .find_map(|the| words.strip_prefix(the));
        if let Some(bare) = bare {
            let start = range.end - bare.len();
            for name in names.iter_mut().filter(|name| overlaps(name)) {
                if name.kind == kind && name.range == (start..range.end) {
                    name.range.start = range.start;
                }
            }
        }
        if words.is_empty() || names.iter().any(|name| overlaps(name) && name.kind == kind) {
            return;
        }
        names.retain(|name| !overlaps(name));
        let at = names
            .partition_point(|name| (name.paragraph, name.range.start) < (number, range.start));
        names.insert(
            at,
            Name {
                paragraph: number,
                range: range.clone(),
                kind,
                confidence: IN_DATELINE,
                why: vec![reason(Rule::Dateline, words)],
            },
        );
    }
}
