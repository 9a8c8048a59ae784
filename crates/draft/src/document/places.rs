//! Places of the draft.

use super::claims::MOST_MENTIONS;
use super::source::Source;
use super::texts::Words;
use crate::Language;
use crate::gazetteer::{Gazetteer, Known, PlaceId};
use crate::linking::{Linked, Reason as Link};
use crate::mentions::{CountryWord, rounded};
use crate::name::{add_reason, reason};
use article::document::draft::{Candidate, Reason, Suggestion};
use article::document::{Located, Place, Point, Quote};
use article::{PlaceKind, Rule};
use std::collections::BTreeMap;

/// From here on a country is taken as accepted.
const SURE: f64 = 0.8;
/// How sure a country is that is not named, at most.
const UNNAMED: f64 = 0.9;

pub(super) fn write(source: &Source<'_>) -> Vec<Place> {
    let named = source.findings.places.iter().zip(&source.entities.places);
    let named = named.map(|(linked, id)| named_place(source, linked, id));
    let unnamed = source.entities.unnamed.iter();
    let unnamed = unnamed.filter_map(|(place, id)| unnamed_place(source, *place, id));
    named.chain(unnamed).collect()
}

fn named_place(source: &Source<'_>, linked: &Linked, id: &str) -> Place {
    let words = source.words;
    let known = linked
        .id
        .and_then(|place| source.knowledge.gazetteer.place(place));
    let kind = linked
        .kind
        .or(known.as_ref().map(|known| known.kind))
        .unwrap_or(PlaceKind::City);
    let country = kind == PlaceKind::Country;
    let numbers: Vec<usize> = linked
        .mentions
        .iter()
        .filter_map(|at| source.findings.place_names.get(*at).copied())
        .collect();
    let (found, mut why) = source.found(&numbers);
    for link in &linked.reasons {
        add_reason(&mut why, link_reason(source, linked, link));
    }
    // What nothing but its words speaks for is a guess, however sure they are a name.
    let confidence = match linked.id {
        Some(_) => found.min(linked.confidence.max(found * 0.5)),
        None => found * 0.6,
    };
    let aliases = known
        .as_ref()
        .map_or_else(BTreeMap::new, |known| aliases(source, linked, known));
    let iso = known
        .as_ref()
        .filter(|_| country)
        .and_then(|known| known.iso)
        .map(str::to_string);
    Place {
        id: id.to_string(),
        kind,
        name: words.text(&linked.name),
        aliases,
        point: linked
            .point
            .filter(|_| !country)
            .map(|at| point(source, at)),
        radius_km: None,
        within: within(source, linked, id),
        note: None,
        unstated: Vec::new(),
        figures: Vec::new(),
        claim: source.claim_of(&numbers),
        reference: None,
        mentions: source.mentions(&numbers),
        draft: Some(Suggestion {
            confidence: rounded(confidence),
            accepted: country && iso.is_some() && confidence >= SURE,
            why,
            candidates: candidates(source, linked),
            unstated: Vec::new(),
        }),
        iso,
    }
}

/// The names of a place in the other language, for search.
fn aliases(
    source: &Source<'_>,
    linked: &Linked,
    known: &Known<'_>,
) -> BTreeMap<String, Vec<String>> {
    let names = [known.russian, known.english];
    let others: Vec<String> = names
        .into_iter()
        .flatten()
        .filter(|name| *name != linked.name)
        .map(str::to_string)
        .collect();
    if others.is_empty() {
        return BTreeMap::new();
    }
    BTreeMap::from([(source.findings.language.tag().to_string(), others)])
}

fn point(source: &Source<'_>, (lon, lat): (f64, f64)) -> Point {
    Point {
        lon: rounded(lon),
        lat: rounded(lat),
        source: source.words.gazetteer(),
    }
}

/// The smallest larger place that the draft has; stated if the text names it beside.
fn within(source: &Source<'_>, linked: &Linked, own: &str) -> Option<Located> {
    let gazetteer = &source.knowledge.gazetteer;
    let from = linked.id.or(linked.within)?;
    let itself = linked.id.is_none().then_some(from);
    let around = itself.into_iter().chain(gazetteer.containers(from));
    let (place, id) = around
        .filter_map(|place| Some((place, source.entities.by_place.get(&place)?)))
        .find(|(_, id)| *id != own)?;
    let stated = linked.reasons.contains(&Link::Container(place));
    Some(Located {
        place: id.clone(),
        basis: if stated {
            Words::stated()
        } else {
            Words::reference(source.words.gazetteer())
        },
    })
}

fn link_reason(source: &Source<'_>, linked: &Linked, link: &Link) -> Reason {
    let name = |place: &PlaceId| {
        let known = source.knowledge.gazetteer.place(*place);
        known.map_or(String::new(), |known| {
            known.name(source.findings.language).to_string()
        })
    };
    match link {
        Link::OnlyOne | Link::LikeNamedCity(_) => reason(Rule::Gazetteer, &linked.name),
        Link::Largest => reason(Rule::Population, ""),
        Link::Country(place) | Link::Neighbours(place) => reason(Rule::CountryInText, &name(place)),
        Link::Container(place) => reason(Rule::ContainerBeside, &name(place)),
        Link::TypeWord(word) => reason(Rule::TypeWord, word),
    }
}

fn candidates(source: &Source<'_>, linked: &Linked) -> Vec<Candidate> {
    let gazetteer = &source.knowledge.gazetteer;
    let language = source.findings.language;
    let all = linked.runners_up.iter();
    all.filter_map(|(place, score)| described(gazetteer, language, *place, *score))
        .collect()
}

/// A place of the gazetteer, to be chosen.
fn described(
    gazetteer: &Gazetteer,
    language: Language,
    place: PlaceId,
    score: f64,
) -> Option<Candidate> {
    let known = gazetteer.place(place)?;
    let larger = gazetteer.containers(place).skip(1);
    let around: Vec<String> = larger
        .filter_map(|larger| Some(gazetteer.place(larger)?.name(language).to_string()))
        .collect();
    Some(Candidate {
        name: known.name(language).to_string(),
        within: (!around.is_empty()).then(|| around.join(", ")),
        iso: known.iso.map(str::to_string),
        lon: Some(rounded(known.point.0)),
        lat: Some(rounded(known.point.1)),
        population: known.population.map(f64::from),
        score: rounded(score),
    })
}

/// The places that are called as somebody types it, at most `most`. A country lies in no larger place.
pub fn places_named(
    gazetteer: &Gazetteer,
    typed: &str,
    language: Language,
    most: usize,
) -> Vec<Candidate> {
    let found = gazetteer.lookup(typed, language, most).into_iter();
    found
        .filter_map(|place| described(gazetteer, language, place, 1.0))
        .collect()
}

/// Whether a word for a country describes a noun. With a capital it may be a language, a people, or the beginning of a
/// name; in English a noun in small letters behind it tells.
fn is_adjective(source: &Source<'_>, word: &CountryWord) -> bool {
    let paragraph = source.findings.paragraphs.get(word.paragraph);
    let Some(text) = paragraph.map(|paragraph| &*paragraph.text) else {
        return false;
    };
    let (before, behind) = (text.get(..word.range.start), text.get(word.range.end..));
    let noun = |behind: &str| {
        let rest = behind.strip_prefix(' ');
        rest.is_some_and(|rest| rest.starts_with(char::is_lowercase))
    };
    let language = |before: &str| {
        let last = before.split_whitespace().next_back();
        matches!(
            last,
            Some("in" | "into" | "speak" | "speaks" | "speaking" | "learn")
        )
    };
    match source.findings.language {
        Language::Russian => text
            .get(word.range.clone())
            .is_some_and(|words| words.starts_with(char::is_lowercase)),
        Language::English => behind.is_some_and(noun) && !before.is_some_and(language),
    }
}

/// A country that the text does not name: by an adjective only, or since a place lies in it.
fn unnamed_place(source: &Source<'_>, place: PlaceId, id: &str) -> Option<Place> {
    let words = source.words;
    let known = source.knowledge.gazetteer.place(place)?;
    let country_words = source.findings.country_words.iter();
    let speaking = country_words.filter(|word| word.country == place);
    let mentions: Vec<Quote> = speaking
        .clone()
        .filter(|word| is_adjective(source, word))
        .take(MOST_MENTIONS)
        .filter_map(|word| source.quotes.quote(word.paragraph, &word.range))
        .collect();
    let adjective = speaking
        .clone()
        .next()
        .and_then(|word| source.quotes.words(word.paragraph, &word.range));
    let (reference, why) = match adjective {
        Some(adjective) => (
            words.text(&match words.choose("ru", "en") {
                "ru" => format!("в тексте только слово «{adjective}»"),
                _ => format!("the text has only the word “{adjective}”"),
            }),
            reason(Rule::Adjective, adjective),
        ),
        None => (
            words.say(
                "страна не названа: в ней лежат места из текста (GeoNames)",
                "the country is not named: places of the text lie in it (GeoNames)",
            ),
            reason(Rule::Gazetteer, ""),
        ),
    };
    // As sure as the surest of its places is to lie there.
    let gazetteer = &source.knowledge.gazetteer;
    let inside = source.findings.places.iter().filter(|linked| {
        let inner = linked.id.or(linked.within);
        inner.and_then(|inner| gazetteer.country(inner)) == Some(place)
    });
    let confidence = match adjective {
        Some(_) => UNNAMED,
        None => inside
            .map(|linked| linked.confidence)
            .fold(0.0, f64::max)
            .min(UNNAMED),
    };
    let name = known.name(source.findings.language);
    Some(Place {
        id: id.to_string(),
        kind: known.kind,
        name: words.text(name),
        aliases: BTreeMap::new(),
        iso: known.iso.map(str::to_string),
        point: None,
        radius_km: None,
        within: None,
        note: None,
        unstated: Vec::new(),
        figures: Vec::new(),
        claim: None,
        reference: Some(reference),
        mentions,
        draft: Some(Suggestion {
            confidence: rounded(confidence),
            accepted: confidence >= SURE,
            why: vec![why],
            candidates: Vec::new(),
            unstated: Vec::new(),
        }),
    })
}
