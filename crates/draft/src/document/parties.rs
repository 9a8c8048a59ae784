//! People and organisations of the draft, and whoever publishes or speaks without being named.

use super::seats::seat;
use super::source::Source;
use super::texts::Words;
use crate::mentions::rounded;
use crate::name::{add_reason, reason};
use crate::organisations::Organisation;
use crate::people::Person;
use article::document::draft::{Reason, Suggestion};
use article::document::{Party, Role};
use article::{PartyKind, Rule, Status};
use compact::sort::CompactSort;
use std::collections::BTreeMap;

/// From here on a person is taken as accepted.
const SURE: f64 = 0.8;

pub(super) fn write(source: &Source<'_>) -> Vec<Party> {
    let people = source.findings.people.iter().zip(&source.entities.people);
    let organisations = source
        .findings
        .organisations
        .iter()
        .zip(&source.entities.organisations);
    let mut parties: Vec<(usize, Party)> = people
        .map(|(person, id)| person_party(source, person, id))
        .chain(organisations.map(|(organisation, id)| organisation_party(source, organisation, id)))
        .collect();
    // In the order in which the text names them.
    parties.compact_sort_by_key(|(first, _)| *first);
    let mut parties: Vec<Party> = parties.into_iter().map(|(_, party)| party).collect();
    parties.extend(publisher(source));
    parties
}

fn empty(id: &str, kind: PartyKind, source: &Source<'_>, name: &str) -> Party {
    Party {
        id: id.to_string(),
        kind,
        name: source.words.text(name),
        short: None,
        naming: None,
        aliases: BTreeMap::new(),
        seat: None,
        roles: Vec::new(),
        note: None,
        unstated: Vec::new(),
        figures: Vec::new(),
        claim: None,
        reference: None,
        mentions: Vec::new(),
        draft: None,
    }
}

/// A machine's suggestion without candidates.
pub(super) fn suggestion(confidence: f64, accepted: bool, why: Vec<Reason>) -> Suggestion {
    Suggestion {
        confidence: rounded(confidence),
        accepted,
        why,
        candidates: Vec::new(),
        unstated: Vec::new(),
    }
}

fn person_party(source: &Source<'_>, person: &Person, id: &str) -> (usize, Party) {
    let numbers = of_names(&person.mentions, &source.findings.person_names);
    let (confidence, mut why) = source.found(&numbers);
    if numbers.len() > 1 {
        add_reason(&mut why, reason(Rule::SameName, &person.surname));
    }
    let roles = roles(source, &numbers);
    // A role beside the name speaks for a person, too.
    let confidence = if roles.is_empty() {
        confidence
    } else {
        confidence.mul_add(0.7, 0.3)
    };
    let mut party = empty(id, PartyKind::Person, source, &person.name);
    party.short = (!person.surname.is_empty() && person.surname != person.name)
        .then(|| source.words.text(&person.surname));
    party.roles = roles;
    party.claim = source.claim_of(&numbers);
    party.mentions = source.mentions(&numbers);
    party.draft = Some(suggestion(confidence, confidence >= SURE, why));
    (numbers.first().copied().unwrap_or(usize::MAX), party)
}

/// The roles that stand beside any of a person's names; of equal ones the first.
fn roles(source: &Source<'_>, numbers: &[usize]) -> Vec<Role> {
    let mut written: Vec<Role> = Vec::new();
    for role in &source.findings.roles {
        if numbers.binary_search(&role.person).is_err() {
            continue;
        }
        let id = |name: Option<usize>| source.entities.of_name.get(name?).cloned().flatten();
        let Some(claim) = source.claim(role.paragraph, &role.range, Status::Stated) else {
            continue;
        };
        let new = Role {
            title: source.words.text(&role.title),
            of: id(role.of),
            place: id(role.place).or_else(|| country(source, role)),
            claim,
            draft: Some(suggestion(role.confidence, false, role.why.clone())),
        };
        let known = written.iter().any(|known| {
            known.title == new.title
                || (new.of.is_none()
                    && new.place.is_none()
                    && known
                        .title
                        .0
                        .values()
                        .zip(new.title.0.values())
                        .any(|(one, other)| {
                            one.as_deref()
                                .unwrap_or_default()
                                .starts_with(other.as_deref().unwrap_or_default())
                        }))
        });
        if !known {
            written.push(new);
        }
    }
    written
}

/// The country that an adjective of a role speaks of («тавийский посол»), if the role names nothing else.
fn country(source: &Source<'_>, role: &crate::roles::Role) -> Option<String> {
    let office = role
        .office
        .filter(|_| role.of.is_none() && role.place.is_none())?;
    let words = &source.findings.country_words;
    let first = words.partition_point(|word| {
        (word.paragraph, word.range.end) <= (role.paragraph, role.range.start)
    });
    let word = words
        .get(first)
        .filter(|word| word.paragraph == role.paragraph && word.range.end <= office)?;
    source.entities.by_place.get(&word.country).cloned()
}

fn organisation_party(
    source: &Source<'_>,
    organisation: &Organisation,
    id: &str,
) -> (usize, Party) {
    let numbers = of_names(&organisation.mentions, &source.findings.organisation_names);
    let (confidence, mut why) = source.found(&numbers);
    if let Some(short) = &organisation.abbreviation {
        add_reason(&mut why, reason(Rule::Abbreviation, short));
    } else if numbers.len() > 1 {
        add_reason(&mut why, reason(Rule::SameName, ""));
    }
    let mut party = empty(id, PartyKind::Organisation, source, &organisation.name);
    party.short = organisation
        .short
        .as_deref()
        .map(|short| source.words.text(short));
    if !organisation.aliases.is_empty() {
        let tag = source.findings.language.tag().to_string();
        party.aliases = BTreeMap::from([(tag, organisation.aliases.clone())]);
    }
    party.seat = seat(source, &numbers);
    party.claim = source.claim_of(&numbers);
    party.mentions = source.mentions(&numbers);
    party.draft = Some(suggestion(confidence, false, why));
    (numbers.first().copied().unwrap_or(usize::MAX), party)
}

fn of_names(mentions: &[usize], names: &[usize]) -> Vec<usize> {
    let numbers = mentions.iter().filter_map(|at| names.get(*at).copied());
    numbers.collect()
}

/// The publisher, if no name of the text means it.
fn publisher(source: &Source<'_>) -> Option<Party> {
    if !source.entities.publisher_apart {
        return None;
    }
    let words = source.words;
    let given = source.given.publisher.as_deref();
    let read = source
        .intake
        .publisher
        .as_ref()
        .map(|publisher| &*publisher.name);
    let id = &source.entities.publisher;
    let (name, reference, confidence) = match (given, read) {
        (Some(name), _) => (
            name,
            words.say("указано редактором", "given by the editor"),
            1.0,
        ),
        (None, Some(name)) => (
            name,
            words.say(
                "из данных страницы или файла",
                "from the data of the page or the file",
            ),
            0.8,
        ),
        (None, None) => (
            words.choose("Издатель не назван", "Publisher not named"),
            words.say("укажет редактор", "for the editor to give"),
            0.0,
        ),
    };
    // Of an unknown one nobody knows whether it is an organisation or a person.
    let kind = if given.or(read).is_some() {
        PartyKind::Organisation
    } else {
        PartyKind::Group
    };
    let mut party = empty(id, kind, source, name);
    party.reference = Some(reference);
    party.draft = Some(suggestion(
        confidence,
        given.is_some(),
        vec![reason(Rule::Metadata, "")],
    ));
    Some(party)
}

/// Whoever speaks without being named: needed if a quotation has no speaker.
pub(super) fn nobody(source: &Source<'_>) -> Party {
    let words = source.words;
    let name = words.choose("Кто говорит, не установлено", "Speaker not known");
    let mut party = empty(&source.entities.nobody, PartyKind::Group, source, name);
    party.naming = Some(Words::derived(words.say(
        "машина не нашла, чьи это слова",
        "the machine did not find whose words these are",
    )));
    party.reference = Some(words.say("укажет редактор", "for the editor to give"));
    party.draft = Some(suggestion(
        0.0,
        false,
        vec![reason(Rule::QuotationMarks, "")],
    ));
    party
}
