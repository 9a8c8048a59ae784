//! What is well-formed and borne out by the text, but unlikely to be meant. Warnings: the article is
//! accepted all the same. They are for editors; no reader is told.

use super::walk::{Visitor, walk};
use crate::decode::{At, Findings, short};
use crate::document::{Claim, Document, Quote, Relation, Text, When};
use crate::say;
use crate::sentences::sentences;
use crate::vocabulary::{EventKind, Form, PlaceKind, RelationKind, Status};
use compact::sort::CompactSort;
use std::collections::{HashMap, HashSet};

/// Of fewer entries nobody can say that too many are `other`.
const FEW: usize = 3;

/// Runs every lint.
pub fn all(document: &Document, findings: &mut Findings) {
    quotations(document, findings);
    walk(document, &mut Voices { document, findings });
    ends(document, findings);
    alike(document, findings);
    years(document, findings);
    others(document, findings);
    points(document, findings);
    silent(document, findings);
}

/// The words of a quotation are without their marks, and they are `stated`.
fn quotations(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("quotations");
    for (ix, quotation) in document.quotations.iter().enumerate() {
        let item = list.index(ix);
        let claim = item.key("claim");
        if quotation.claim.status != Status::Stated {
            findings.add(
                "lint-quotation",
                &claim.key("status").path(),
                say!(
                    "somebody’s own words are “stated”, not “{}”",
                    quotation.claim.status.word()
                ),
            );
        }
        let evidence = claim.key("evidence");
        for (ix, quote) in quotation.claim.evidence.iter().enumerate() {
            for (tag, selector) in &quote.quotes {
                let exact = selector
                    .as_ref()
                    .map_or("", |selector| selector.exact.trim());
                let opens = exact.starts_with(['«', '“', '„', '"']);
                let closes = exact.ends_with(['»', '”', '“', '"']);
                if opens && closes {
                    let at = evidence.index(ix);
                    let at = at.key("quotes");
                    findings.add(
                        "lint-quotation",
                        &at.key(tag).path(),
                        say!("the quotation marks around the words are no part of them; leave them out"),
                    );
                }
            }
        }
    }
}

/// Without a source the publisher speaks.
struct Voices<'a> {
    document: &'a Document,
    findings: &'a mut Findings,
}

impl Visitor for Voices<'_> {
    fn claim(&mut self, at: &At, claim: &Claim) {
        let publisher = &self.document.source.publisher;
        if claim.voice.form == Form::Plain && claim.voice.speaker != *publisher {
            self.findings.add(
                "lint-voice",
                &at.key("voice").path(),
                say!(
                    "“plain” is for what the publisher (“{}”) says without naming a source; the words of “{}” are “reported” or “direct”",
                    short(publisher),
                    short(&claim.voice.speaker)
                ),
            );
        }
    }
}

/// A relation of a thing to itself.
fn ends(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("relations");
    for (ix, relation) in document.relations.iter().enumerate() {
        if is_to_itself(relation) {
            findings.add(
                "lint-ends",
                &list.index(ix).key("ends").path(),
                say!("both ends are the same; a relation is between two"),
            );
        }
    }
}

fn is_to_itself(relation: &Relation) -> bool {
    let [one, other] = relation.ends.as_slice() else {
        return false;
    };
    let place = |end: &crate::document::End| end.place.as_ref().map(|place| place.place.clone());
    match (&one.party, &other.party) {
        (Some(one), Some(other)) => one == other,
        (None, None) => place(one).is_some() && place(one) == place(other),
        _ => false,
    }
}

/// Lines of one cell of the list that read alike: nobody can tell which is which.
fn alike(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let original = document.languages.first().map_or("", String::as_str);
    let words = |text: &Text| text.0.get(original).cloned().flatten();
    let date = |when: &Option<When>| when.as_ref().and_then(|when| when.date.clone());
    // By place, words, date and what the line says of kind and status.
    let mut seen: HashMap<(&str, String, Option<String>, &str, &str), &str> = HashMap::new();
    let relations = root.key("relations");
    for (ix, relation) in document.relations.iter().enumerate() {
        let item = relations.index(ix);
        let ends_at = item.key("ends");
        let (kind, status) = (relation.kind.word(), relation.claim.status.word());
        for (ix, end) in relation.ends.iter().enumerate() {
            let label = end.label.as_ref().and_then(words);
            if let (Some(place), Some(label)) = (&end.place, label) {
                let line = (&*place.place, label, date(&relation.when), kind, status);
                let known = *seen.entry(line).or_insert(&relation.id);
                if known != relation.id {
                    let at = ends_at.index(ix);
                    tell_alike(findings, &at.key("label"), known);
                }
            }
        }
    }
    let events = root.key("events");
    for (ix, event) in document.events.iter().enumerate() {
        let label = words(event.short.as_ref().unwrap_or(&event.name));
        if let (Some(place), Some(label)) = (&event.place, label) {
            let line = (&*place.place, label, date(&event.when), "", "");
            let known = *seen.entry(line).or_insert(&event.id);
            if known != event.id {
                tell_alike(findings, &events.index(ix), known);
            }
        }
    }
}

fn tell_alike(findings: &mut Findings, at: &At, known: &str) {
    findings.add(
        "lint-alike",
        &at.path(),
        say!(
            "in the list this reads just like another line, {}: give it other words, or a date",
            short(known)
        ),
    );
}

/// A year that the text does not give needs its reason.
fn years(document: &Document, findings: &mut Findings) {
    let original = document.languages.first();
    let texts = document.passages.iter();
    let texts = texts.filter_map(|passage| passage.text.0.get(original?)?.as_deref());
    let mut known: HashSet<&str> = HashSet::new();
    for text in texts {
        known.extend(
            text.split(|c: char| !c.is_ascii_digit())
                .filter(|word| word.len() == 4),
        );
    }
    struct Years<'a> {
        known: HashSet<&'a str>,
        findings: &'a mut Findings,
    }
    impl Visitor for Years<'_> {
        fn when(&mut self, at: &At, when: &When) {
            let (Some(date), None) = (&when.date, &when.year) else {
                return;
            };
            let mut years = date.split('/').filter_map(|side| {
                let year = side.get(..4)?;
                let digits = year.bytes().all(|byte| byte.is_ascii_digit());
                (digits && !side.as_bytes().get(4).is_some_and(u8::is_ascii_digit)).then_some(year)
            });
            if let Some(year) = years.find(|year| !self.known.contains(year)) {
                self.findings.add(
                    "lint-year",
                    &at.key("date").path(),
                    say!(
                        "the year {} stands nowhere in the text; say in “year” where it comes from",
                        year
                    ),
                );
            }
        }
    }
    walk(document, &mut Years { known, findings });
}

/// Kinds that say nothing.
fn others(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let relations = document
        .relations
        .iter()
        .map(|relation| relation.kind == RelationKind::Other);
    let events = document
        .events
        .iter()
        .map(|event| event.kind == EventKind::Other);
    for (list, others) in [
        ("relations", relations.collect::<Vec<bool>>()),
        ("events", events.collect()),
    ] {
        let count = others.iter().filter(|other| **other).count();
        if count >= FEW && count * 3 > others.len() {
            findings.add(
                "lint-kinds",
                &root.key(list).path(),
                say!(
                    "{} of {} here are of the kind “other”; look whether another kind fits",
                    count,
                    others.len()
                ),
            );
        }
    }
    let list = root.key("events");
    for (ix, event) in document.events.iter().enumerate() {
        if event.kind == EventKind::Other && event.what.is_none() {
            findings.add(
                "lint-kinds",
                &list.index(ix).key("kind").path(),
                say!("“other” says nothing; give your own word for the kind in “what”"),
            );
        }
    }
}

/// A place without a point is not on the map; a country has an outline, or its own point.
fn points(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("places");
    for (ix, place) in document.places.iter().enumerate() {
        let settled = place.draft.as_ref().is_none_or(|draft| draft.accepted);
        if settled && place.point.is_none() && place.kind != PlaceKind::Country {
            findings.add(
                "lint-point",
                &list.index(ix).path(),
                say!("this place has no “point”: the list names it, the map does not show it"),
            );
        }
    }
}

/// Sentences of the original that bear no relation, event, quotation or role.
fn silent(document: &Document, findings: &mut Findings) {
    let Some(original) = document.languages.first() else {
        return;
    };
    struct Facts<'d> {
        original: &'d str,
        quotes: HashMap<String, Vec<(usize, usize)>>,
        texts: HashMap<&'d str, &'d str>,
    }
    impl Facts<'_> {
        fn add(&mut self, quote: &Quote) {
            let Some(Some(selector)) = quote.quotes.get(self.original) else {
                return;
            };
            let Some(text) = self.texts.get(quote.passage.as_str()) else {
                return;
            };
            if let Ok(place) = super::quotes::locate(text, selector) {
                self.quotes
                    .entry(quote.passage.clone())
                    .or_default()
                    .push(place);
            }
        }
    }
    impl Visitor for Facts<'_> {
        fn claim(&mut self, at: &At, claim: &Claim) {
            if at.is_in_entry_of(&["places", "parties", "topics"]) {
                return;
            }
            let also = claim.also.iter().flat_map(|also| &also.evidence);
            for quote in claim.evidence.iter().chain(also) {
                self.add(quote);
            }
        }
    }
    let texts = document.passages.iter();
    let texts = texts.filter_map(|passage| {
        Some((
            passage.id.as_str(),
            passage.text.0.get(original)?.as_deref()?,
        ))
    });
    let mut facts = Facts {
        original,
        quotes: HashMap::new(),
        texts: texts.collect(),
    };
    walk(document, &mut facts);
    // The sentence of the dateline names place and publisher, and that is what it is for.
    let place = (document.places.iter())
        .filter(|place| document.dateline.as_ref() == Some(&place.id))
        .filter_map(|place| place.claim.as_ref());
    let publisher = (document.parties.iter())
        .filter(|party| party.id == document.source.publisher)
        .filter_map(|party| party.claim.as_ref());
    for claim in place.chain(publisher) {
        claim.evidence.iter().for_each(|quote| facts.add(quote));
    }
    let root = At::ROOT;
    let list = root.key("passages");
    for (ix, passage) in document.passages.iter().enumerate() {
        let Some(Some(text)) = passage.text.0.get(original) else {
            continue;
        };
        let quotes = facts.quotes.get(&passage.id);
        let mut quotes = quotes.cloned().unwrap_or_default();
        quotes.compact_sort();
        // How far what starts before a place reaches.
        let mut reach = 0;
        let mut next = 0;
        for (number, sentence) in sentences(text, original).iter().enumerate() {
            let (start, end) = (sentence.start as usize, sentence.end as usize);
            while let Some((_, to)) = quotes.get(next).filter(|(from, _)| *from < end) {
                reach = reach.max(*to);
                next += 1;
            }
            if reach <= start {
                let item = list.index(ix);
                let at = item.key("text");
                let words = text.get(start..end).unwrap_or_default();
                let name = format!("{}.{}", short(&passage.id), number + 1);
                findings.add(
                    "lint-sentence",
                    &at.key(original).path(),
                    say!("no fact rests on the sentence {}: “{}”", name, short(words)),
                );
            }
        }
    }
}
