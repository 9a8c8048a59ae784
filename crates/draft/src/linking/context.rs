//! What stands beside a place's name.

use super::adjectives::adjective_stem;
use super::place_types::{agree, is_street, place_type};
use super::types::Mention;
use crate::gazetteer::{Form, Gazetteer, PlaceId};
use crate::{Language, Paragraph, TokenKind};
use article::PlaceKind;
use std::ops::Range;

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
    /// Larger places that are named beside it: for each name, its candidates.
    pub containers: Vec<Vec<PlaceId>>,
}

/// Tokens between a name and that of the larger place, at most.
const GAP: usize = 4;
/// The decimal logarithm of the number of inhabitants of a large city.
const LARGE: f64 = 5.3;
/// Names of larger places that are looked for behind a name.
const CONTAINERS: usize = 2;

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
        containers,
    })
}

/// A word for the sort of place.
struct TypeWord {
    tokens: Range<usize>,
    word: &'static str,
    kind: PlaceKind,
}

struct Beside<'a> {
    paragraph: &'a Paragraph,
    language: Language,
    gazetteer: &'a Gazetteer,
}

impl Beside<'_> {
    fn words(&self, tokens: &Range<usize>) -> String {
        let first = self.paragraph.tokens.get(tokens.start);
        let last = tokens
            .end
            .checked_sub(1)
            .and_then(|last| self.paragraph.tokens.get(last));
        let range = first
            .zip(last)
            .map(|(first, last)| first.range.start..last.range.end);
        range.map_or_else(String::new, |range| self.paragraph.words(&range).to_owned())
    }

    fn begins_with_article(&self, tokens: &Range<usize>) -> bool {
        let first = self.paragraph.token(tokens.start).unwrap_or_default();
        self.language == Language::English && tokens.len() > 1 && first.eq_ignore_ascii_case("the")
    }

    fn type_at(&self, token: usize) -> Option<TypeWord> {
        let (kind, word) = place_type(self.paragraph.token(token)?, self.language)?;
        Some(TypeWord {
            tokens: token..token + 1,
            word,
            kind,
        })
    }

    /// A mention without the type word that it may begin with («города Казани»), and that word.
    fn core(&self, tokens: &Range<usize>) -> (Range<usize>, Option<TypeWord>) {
        let whole = (tokens.clone(), None);
        if tokens.len() < 2
            || !self
                .gazetteer
                .find(&self.words(tokens), self.language)
                .is_empty()
        {
            return whole;
        }
        if let Some(found) = self.type_at(tokens.start) {
            let of = self.paragraph.token(tokens.start + 1) == Some("of");
            let start = tokens.start + 1 + usize::from(of);
            return if start < tokens.end {
                (start..tokens.end, Some(found))
            } else {
                whole
            };
        }
        // The one that it may end with is found behind it.
        match self.type_at(tokens.end - 1) {
            Some(_) => (tokens.start..tokens.end - 1, None),
            None => whole,
        }
    }

    fn type_before(&self, core: &Range<usize>) -> Option<TypeWord> {
        let mut at = core.start.checked_sub(1)?;
        let skipped: &[&str] = match self.language {
            Language::Russian => &[".", "«"],
            Language::English => &["of", "the"],
        };
        while skipped.contains(&self.paragraph.token(at)?) {
            at = at.checked_sub(1)?;
        }
        self.type_at(at)
    }

    fn type_after(&self, core: &Range<usize>) -> Option<TypeWord> {
        let last = self.paragraph.token(core.end.checked_sub(1)?)?;
        let found = self.type_at(core.end)?;
        // «Гатчинского района», but not «в Гатчине район…».
        let belongs = match self.language {
            Language::Russian => adjective_stem(last).is_some(),
            Language::English => {
                !matches!(
                    found.kind,
                    PlaceKind::Airport | PlaceKind::Site | PlaceKind::Country
                ) && found.word != "capital"
                    && !last.ends_with("'s")
                    && !last.ends_with("’s")
            }
        };
        belongs.then_some(found)
    }

    /// The places of the name together with its type word, else of the name alone.
    fn find_with(
        &self,
        core: &Range<usize>,
        before: Option<&TypeWord>,
        after: Option<&TypeWord>,
    ) -> Vec<(PlaceId, Form)> {
        let longer = [
            after.map(|found| core.start..found.tokens.end),
            before.map(|found| found.tokens.start..core.end),
            Some(core.clone()),
        ];
        longer
            .into_iter()
            .flatten()
            .map(|tokens| self.gazetteer.find(&self.words(&tokens), self.language))
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    /// A country whose adjective stands before the name: «индийский город Барели».
    fn countries_before(&self, start: usize) -> Vec<Vec<PlaceId>> {
        for at in (start.saturating_sub(3)..start).rev() {
            let Some(word) = self.paragraph.token(at) else {
                break;
            };
            if let Some((country, _)) = self.gazetteer.country_of_demonym(word, self.language) {
                return vec![vec![country]];
            }
            if place_type(word, self.language).is_none() {
                break;
            }
        }
        Vec::new()
    }

    /// The larger places named behind: «Барели индийского штата Уттар-Прадеш», "Paris, Texas".
    fn containers_after(&self, end: usize, containers: &mut Vec<Vec<PlaceId>>) {
        let mut at = end;
        for _ in 0..CONTAINERS {
            let mut found = None;
            for token in at..at + GAP {
                let Some(text) = self.paragraph.token(token) else {
                    break;
                };
                if let Some(span) = self
                    .gazetteer
                    .longest_at(self.paragraph, token, self.language)
                {
                    found = Some(span);
                    break;
                }
                if let Some((country, _)) = self.gazetteer.country_of_demonym(text, self.language) {
                    containers.push(vec![country]);
                } else if !self.is_between(token, text) {
                    break;
                }
            }
            let Some(span) = found else {
                break;
            };
            at = span.tokens.end;
            containers.push(span.places.into_iter().map(|(id, _)| id).collect());
            // The type word of that larger place.
            at += usize::from(self.type_at(at).is_some());
        }
    }

    /// What may stand between a place and the larger one.
    fn is_between(&self, token: usize, text: &str) -> bool {
        match self.paragraph.tokens.get(token).map(|token| token.kind) {
            Some(TokenKind::Mark) => matches!(text, "," | "("),
            Some(TokenKind::Word) => {
                matches!(text, "в" | "во" | "на" | "in" | "of" | "the")
                    || self.type_at(token).is_some()
            }
            _ => false,
        }
    }
}
