//! What stands beside a place's name.

use super::beside::{Beside, TypeWord};
use super::place_types::{agree, is_street};
use super::types::Mention;
use crate::gazetteer::{Form, Gazetteer, PlaceId};
use crate::{Language, Paragraph};
use article::PlaceKind;

/// A name with what stands beside it.
#[derive(Debug)]
pub struct Setting {
    /// The number of the mention.
    pub mention: usize,
    /// The number of its paragraph.
    pub paragraph: usize,
    /// The words of the name, without a word for its sort.
    pub name: String,
    /// The places of that name.
    pub candidates: Vec<(PlaceId, Form)>,
    /// The word for its sort in the nominative, and the kind that it stands for.
    pub type_word: Option<(String, PlaceKind)>,
    /// Whether the mention has that word.
    pub has_type: bool,
    /// Larger places that are named beside it: for each name, its candidates.
    pub containers: Vec<Vec<PlaceId>>,
}

/// The decimal logarithm of the number of inhabitants of a large city.
const LARGE: f64 = 5.3;

/// Reads what stands beside a mention; none if it does not fit the paragraph.
pub fn setting(
    number: usize,
    mention: &Mention,
    paragraph: &Paragraph,
    language: Language,
    gazetteer: &Gazetteer,
) -> Option<Setting> {
    if paragraph.text.get(mention.range.clone())?.is_empty() {
        return None;
    }
    // All tokens that the mention touches: that of "UK's" for "UK", too.
    let first = paragraph
        .tokens
        .partition_point(|token| token.range.end <= mention.range.start);
    let end = paragraph
        .tokens
        .partition_point(|token| token.range.start < mention.range.end);
    let tokens = first..end;
    if tokens.is_empty() {
        return None;
    }
    let beside = Beside {
        paragraph,
        language,
        gazetteer,
        joined: (language == Language::English
            && paragraph.text.get(mention.range.end..)?.starts_with('-'))
        .then_some(mention.range.end),
    };
    let (core, own_type) = beside.core(&tokens);
    let name = beside.words(&core);
    // Behind an adjective or an English name, a type word belongs to the name; before it, it may as well
    // speak of something else («столица Индии»).
    let complete = core.len() > 1 && beside.type_at(core.end - 1).is_some();
    let before = own_type.or_else(|| beside.type_before(&core).filter(|_| !complete));
    let after = beside.type_after(&core);
    let end = after
        .as_ref()
        .map_or(tokens.end, |found| found.tokens.end.max(tokens.end));
    let mut candidates = beside.find_with(&core, before.as_ref(), after.as_ref());
    // "The Hague".
    if candidates.is_empty() && beside.begins_with_article(&core) {
        let bare = core.start + 1..core.end;
        candidates = beside.find_with(&bare, before.as_ref(), after.as_ref());
    }
    let mut type_word = None;
    let owns =
        |found: &TypeWord| tokens.start <= found.tokens.start && found.tokens.end <= tokens.end;
    let has_type = after.as_ref().or(before.as_ref()).is_some_and(owns);
    if let Some(found) = after {
        candidates.retain(|(id, _)| {
            gazetteer
                .kind(*id)
                .is_some_and(|kind| agree(kind, found.kind))
        });
        type_word = Some((found.word.to_owned(), found.kind));
    } else if let Some(found) = before {
        let agrees = |(id, _): &(PlaceId, Form)| {
            gazetteer
                .kind(*id)
                .is_some_and(|kind| agree(kind, found.kind))
        };
        // «Площадь Кирова» is called after somebody, «улицы Казани» are those of the city.
        let great = |(id, _): &(PlaceId, Form)| {
            let large = gazetteer.log_population(*id).unwrap_or(0.0) >= LARGE;
            large || gazetteer.kind(*id) == Some(PlaceKind::Country)
        };
        let street = language == Language::Russian && is_street(found.word);
        if street && !candidates.iter().any(|place| agrees(place) || great(place)) {
            candidates.clear();
        }
        if candidates.is_empty() || candidates.iter().any(agrees) {
            type_word = Some((found.word.to_owned(), found.kind));
        }
    }
    let mut containers = beside.countries_before(core.start);
    beside.containers_after(end, &mut containers);
    Some(Setting {
        mention: number,
        paragraph: mention.paragraph,
        name,
        candidates,
        type_word,
        has_type,
        containers,
    })
}
