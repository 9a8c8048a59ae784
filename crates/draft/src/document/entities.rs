//! Which entries the draft has, and the id of each: of every place, party, and name.

use super::texts::Words;
use crate::engine::{Findings, Given, Knowledge};
use crate::gazetteer::PlaceId;
use crate::intake::Intake;
use crate::name::NameKind;
use article::PlaceKind;
use article::new_ids::Ids;
use std::collections::HashMap;

/// Entries by the numbers of what was found, with their ids.
#[derive(Debug, Default)]
pub(super) struct Entities {
    /// The article's own id.
    pub document: String,
    /// Ids of the places, in the order of the findings.
    pub places: Vec<String>,
    /// Ids of the people.
    pub people: Vec<String>,
    /// Ids of the organisations.
    pub organisations: Vec<String>,
    /// Places that the text does not name, in the order in which they are needed.
    pub unnamed: Vec<(PlaceId, String)>,
    /// Ids of all places that the gazetteer knows.
    pub by_place: HashMap<PlaceId, String>,
    /// Id of the entry that each name means.
    pub of_name: Vec<Option<String>>,
    /// The publisher: its id.
    pub publisher: String,
    /// Whether the publisher is an entry of its own, since no name of the text means it.
    pub publisher_apart: bool,
    /// The id of whoever speaks without being named.
    pub nobody: String,
    /// Ids of relations, events and quotations.
    pub ids: std::cell::RefCell<Ids>,
}

/// From this certainty of a place on its country is one of the draft.
const LIKELY: f64 = 0.4;

impl Entities {
    pub fn new(
        findings: &Findings,
        intake: &Intake,
        given: &Given,
        knowledge: &Knowledge,
        words: Words,
    ) -> Self {
        let mut ids = Ids::default();
        let mut entities = Self {
            of_name: vec![None; findings.names.len()],
            ..Self::default()
        };
        let first = findings.paragraphs.first().map_or("", |first| &*first.text);
        let title = intake.title.as_ref().map_or(first, |title| &*title.text);
        entities.document = Ids::default().give("draft", title);
        entities.places(findings, knowledge, &mut ids);
        for person in &findings.people {
            let id = ids.give("person", &person.name);
            let numbers = person.mentions.iter();
            entities.name(numbers.filter_map(|at| findings.person_names.get(*at)), &id);
            entities.people.push(id);
        }
        for organisation in &findings.organisations {
            let short = organisation.abbreviation.as_deref();
            let id = ids.give("org", short.unwrap_or(&organisation.name));
            let numbers = organisation.mentions.iter();
            entities.name(
                numbers.filter_map(|at| findings.organisation_names.get(*at)),
                &id,
            );
            entities.organisations.push(id);
        }
        entities.containers(findings, knowledge, &mut ids);
        entities.publisher(findings, intake, given, &mut ids);
        entities.nobody = ids.give("party", words.choose("ne-nazvan", "not-named"));
        entities.ids = std::cell::RefCell::new(ids);
        entities
    }

    fn places(&mut self, findings: &Findings, knowledge: &Knowledge, ids: &mut Ids) {
        for linked in &findings.places {
            let known = linked.id.and_then(|id| knowledge.gazetteer.place(id));
            let country = known
                .as_ref()
                .filter(|known| known.kind == PlaceKind::Country)
                .and_then(|known| known.iso);
            let id = match country {
                Some(iso) => ids.country(iso),
                None => ids.give("place", &linked.name),
            };
            if let Some(place) = linked.id {
                self.by_place.entry(place).or_insert_with(|| id.clone());
            }
            let numbers = linked.mentions.iter();
            self.name(numbers.filter_map(|at| findings.place_names.get(*at)), &id);
            self.places.push(id);
        }
    }

    fn name<'n>(&mut self, names: impl Iterator<Item = &'n usize>, id: &str) {
        for name in names {
            if let Some(of) = self.of_name.get_mut(*name) {
                *of = Some(id.to_string());
            }
        }
    }

    /// Countries that the text names by an adjective or not at all, but in which its places lie.
    fn containers(&mut self, findings: &Findings, knowledge: &Knowledge, ids: &mut Ids) {
        let by_word = findings.country_words.iter().map(|word| word.country);
        let around = findings.places.iter().filter_map(|linked| {
            // Where it is doubtful which place is meant, so is its country: it stands with the candidates.
            if linked.confidence < LIKELY {
                return None;
            }
            let country = linked.id.or(linked.within)?;
            knowledge.gazetteer.country(country)
        });
        for country in by_word.chain(around) {
            if self.by_place.contains_key(&country) {
                continue;
            }
            let Some(iso) = knowledge
                .gazetteer
                .place(country)
                .and_then(|known| known.iso)
            else {
                continue;
            };
            let id = ids.country(iso);
            self.by_place.insert(country, id.clone());
            self.unnamed.push((country, id));
        }
    }

    /// The publisher: the organisation of that name, or an entry of its own.
    fn publisher(&mut self, findings: &Findings, intake: &Intake, given: &Given, ids: &mut Ids) {
        let named = intake.dateline.as_ref().and_then(|line| {
            let agency = line.agency.as_ref()?;
            self.name_at(findings, line.paragraph, agency, NameKind::Organisation)
        });
        let wanted = given
            .publisher
            .as_deref()
            .or(intake.publisher.as_ref().map(|publisher| &*publisher.name));
        let same = wanted.and_then(|wanted| {
            let all = findings.organisations.iter().zip(&self.organisations);
            let wanted = wanted.to_lowercase();
            all.filter(|(organisation, _)| {
                let names = [Some(&organisation.name), organisation.short.as_ref()];
                names
                    .into_iter()
                    .flatten()
                    .any(|name| name.to_lowercase() == wanted)
            })
            .map(|(_, id)| id.clone())
            .next()
        });
        let by_line = named.filter(|_| given.publisher.is_none());
        match same.or(by_line) {
            Some(id) => self.publisher = id,
            None => {
                self.publisher = ids.give("publisher", wanted.unwrap_or_default());
                self.publisher_apart = true;
            }
        }
    }

    /// The id of the entry that a name of a kind in a range means.
    fn name_at(
        &self,
        findings: &Findings,
        paragraph: usize,
        range: &std::ops::Range<usize>,
        kind: NameKind,
    ) -> Option<String> {
        let start = findings
            .names
            .partition_point(|name| (name.paragraph, name.range.end) <= (paragraph, range.start));
        let rest = findings.names.get(start..)?.iter().enumerate();
        rest.take_while(|(_, name)| name.paragraph == paragraph && name.range.start < range.end)
            .find(|(_, name)| name.kind == kind)
            .and_then(|(number, _)| self.of_name.get(start + number).cloned().flatten())
    }

    /// The id of the entry that a name in a range means: whatever it is, people and organisations first.
    pub fn at(
        &self,
        findings: &Findings,
        paragraph: usize,
        range: &std::ops::Range<usize>,
    ) -> Option<String> {
        [NameKind::Person, NameKind::Organisation, NameKind::Place]
            .into_iter()
            .find_map(|kind| self.name_at(findings, paragraph, range, kind))
    }
}
