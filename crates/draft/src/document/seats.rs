//! Seats of organisations: the place in a name («Банк Тавии»), an adjective before it, a place in brackets
//! or after a hyphen beside it.

use super::source::Source;
use super::texts::Words as Texts;
use crate::gazetteer::{Demonym, PlaceId};
use crate::lists::entries;
use crate::name::{Name, NameKind};
use crate::speech::Words;
use crate::{Language, Paragraph};
use article::document::Located;

/// Most names of one organisation that are looked at.
const MOST_NAMES: usize = 8;
/// With more places than these an adjective is not compared with all of them.
const MOST_PLACES: usize = 500;
/// How far before a name its adjective may stand, in words.
const REACH: usize = 3;
/// Words of names that speak of a place elsewhere.
const ELSEWHERE: &str = crate::lists::list!("elsewhere.txt");

/// Where an organisation sits, if the words of its names or those beside them say so of one place only.
pub(super) fn seat(source: &Source<'_>, numbers: &[usize]) -> Option<Located> {
    let mut names = numbers.iter().take(MOST_NAMES).filter_map(|number| {
        let name = source.findings.names.get(*number)?;
        let paragraph = source.findings.paragraphs.get(name.paragraph)?;
        Some((*number, name, paragraph))
    });
    names.find_map(|(number, name, paragraph)| {
        let (place, words, stated) = beside(source, number, name, paragraph)
            .map(|(place, words)| (place, words, true))
            .or_else(|| {
                inside(source, name, paragraph).map(|(place, words)| (place, words, false))
            })?;
        let basis = if stated {
            Texts::stated()
        } else {
            let text = source.words;
            Texts::derived(text.text(&match text.choose("ru", "en") {
                "ru" => format!("по слову «{words}» в названии"),
                _ => format!("by the word “{words}” in its name"),
            }))
        };
        Some(Located { place, basis })
    })
}

/// A place of the draft.
fn known(source: &Source<'_>, place: PlaceId) -> Option<String> {
    source.entities.by_place.get(&place).cloned()
}

/// The place of the draft that an adjective leads to.
fn by_adjective(source: &Source<'_>, word: &str) -> Option<String> {
    let language = source.findings.language;
    let gazetteer = &source.knowledge.gazetteer;
    if let Some((country, sort)) = gazetteer.country_of_demonym(word, language) {
        return (sort == Demonym::Adjective)
            .then(|| known(source, country))
            .flatten();
    }
    if source.findings.places.len() > MOST_PLACES {
        return None;
    }
    let stem = adjective(&word.to_lowercase())?;
    let places = source.findings.places.iter().zip(&source.entities.places);
    let mut fitting = places.filter(|(linked, _)| is_of(&stem, &linked.name.to_lowercase()));
    let (_, id) = fitting.next()?;
    fitting.next().is_none().then(|| id.clone())
}

/// What stands before -ск- in a Russian adjective of a town.
fn adjective(word: &str) -> Option<String> {
    let (stem, ending) = word.rsplit_once("ск")?;
    let endings = [
        "ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими",
    ];
    (endings.contains(&ending) && stem.chars().count() >= 4).then(|| stem.to_string())
}

/// Whether an adjective's stem is made of a name: they begin alike and end almost where they part
/// («москов-», «москва»).
fn is_of(stem: &str, name: &str) -> bool {
    let alike = stem.chars().zip(name.chars()).take_while(|(a, b)| a == b);
    let alike = alike.count();
    alike >= 4 && alike + 2 >= stem.chars().count() && alike + 2 >= name.chars().count()
}

/// The place in the name itself, if there is only one.
fn inside(source: &Source<'_>, name: &Name, paragraph: &Paragraph) -> Option<(String, String)> {
    let language = source.findings.language;
    let gazetteer = &source.knowledge.gazetteer;
    let tokens = paragraph.tokens_in(&name.range);
    let word = |token: usize| paragraph.token(token).unwrap_or_default();
    // An embassy sits elsewhere; a committee for a country may, too.
    let elsewhere = |token: usize| {
        let small = word(token).to_lowercase();
        entries(ELSEWHERE).any(|stem| match stem.strip_suffix('*') {
            Some(stem) => small.starts_with(stem),
            None => small == stem,
        })
    };
    if tokens.clone().any(elsewhere) {
        return None;
    }
    let mut found: Option<(String, String)> = None;
    let mut token = tokens.start;
    while token < tokens.end {
        let span = gazetteer
            .longest_at(paragraph, token, language)
            .filter(|span| span.tokens.end <= tokens.end && span.tokens.len() < tokens.len());
        let new = match &span {
            Some(span) => span
                .places
                .iter()
                .find_map(|(place, _)| known(source, *place))
                .map(|id| (id, paragraph.words(&span.range).to_string())),
            None if tokens.len() > 1 => {
                by_adjective(source, word(token)).map(|id| (id, word(token).to_string()))
            }
            None => None,
        };
        token = span.map_or(token + 1, |span| span.tokens.end.max(token + 1));
        match (&found, new) {
            (Some((one, _)), Some((other, _))) if *one != other => return None,
            (None, new) => found = new,
            _ => {}
        }
    }
    found
}

/// The place that stands beside a name: «тавийский завод «Сокол»», "Lugano-based Falcon Works", «Сокол» (Лугано).
fn beside(
    source: &Source<'_>,
    number: usize,
    name: &Name,
    paragraph: &Paragraph,
) -> Option<(String, String)> {
    let tokens = paragraph.tokens_in(&name.range);
    let word = |token: usize| paragraph.token(token).unwrap_or_default();
    let small = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
    // Brackets behind it.
    let next = source
        .findings
        .names
        .get(number + 1)
        .filter(|next| next.paragraph == name.paragraph && next.kind == NameKind::Place);
    if let Some(next) = next {
        let inside = paragraph.tokens_in(&next.range);
        let closing =
            word(tokens.end) == "»" || word(tokens.end) == "\"" || word(tokens.end) == "”";
        let opening = if closing { tokens.end + 1 } else { tokens.end };
        let brackets = word(opening) == "("
            && inside.start == opening + 1
            && matches!(word(inside.end), ")" | ",");
        if brackets {
            let id = source.entities.of_name.get(number + 1).cloned().flatten()?;
            return Some((id, paragraph.words(&next.range).to_string()));
        }
    }
    // Words before it.
    let first = tokens.start.saturating_sub(REACH);
    for token in (first..tokens.start).rev() {
        let here = word(token);
        if matches!(here, "«" | "“" | "\"") {
            continue;
        }
        if let Some(place) = here.strip_suffix("-based") {
            let found = source
                .knowledge
                .gazetteer
                .find(place, source.findings.language);
            let id = found.iter().find_map(|(place, _)| known(source, *place));
            return id.map(|id| (id, here.to_string()));
        }
        if let Some(id) = by_adjective(source, here) {
            return Some((id, here.to_string()));
        }
        if !small(here) || is_preposition(here) {
            return None;
        }
    }
    None
}

/// Words after which an adjective does not belong to the name.
fn is_preposition(word: &str) -> bool {
    let languages = [Language::Russian, Language::English];
    languages
        .iter()
        .any(|language| Words::of(*language).is_preposition(word))
        || matches!(word, "и" | "and" | "что" | "that" | "of")
}
