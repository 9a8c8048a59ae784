//! The words beside a place's name that say of what sort it is and in which larger place it lies.

use super::adjectives::adjective_stem;
use super::place_types::place_type;
use crate::gazetteer::{Form, Gazetteer, PlaceId};
use crate::states::state;
use crate::{Language, Paragraph, TokenKind};
use article::PlaceKind;
use std::ops::Range;

/// Tokens between a name and that of the larger place, at most.
const GAP: usize = 4;
/// Names of larger places that are looked for behind a name.
const CONTAINERS: usize = 2;

/// A word for the sort of place.
pub struct TypeWord {
    pub tokens: Range<usize>,
    pub word: &'static str,
    pub kind: PlaceKind,
}

/// The text in which a name stands.
pub struct Beside<'a> {
    pub paragraph: &'a Paragraph,
    pub language: Language,
    pub gazetteer: &'a Gazetteer,
    /// Where the place ends in "Leeds-based".
    pub joined: Option<usize>,
}

impl Beside<'_> {
    /// The words of some tokens.
    pub fn words(&self, tokens: &Range<usize>) -> String {
        let first = self.paragraph.tokens.get(tokens.start);
        let last = tokens
            .end
            .checked_sub(1)
            .and_then(|last| self.paragraph.tokens.get(last));
        let range = first.zip(last).map(|(first, last)| {
            let end = self.joined.filter(|end| last.range.contains(end));
            first.range.start..end.unwrap_or(last.range.end)
        });
        let words = range.map_or("", |range| self.paragraph.words(&range));
        let short = state(words).filter(|_| self.language == Language::English);
        short.unwrap_or(words).to_owned()
    }

    /// Whether a name begins with "the" in English.
    pub fn begins_with_article(&self, tokens: &Range<usize>) -> bool {
        let first = self.paragraph.token(tokens.start).unwrap_or_default();
        self.language == Language::English && tokens.len() > 1 && first.eq_ignore_ascii_case("the")
    }

    /// The word for the sort of place that a token is.
    pub fn type_at(&self, token: usize) -> Option<TypeWord> {
        let (kind, word) = place_type(self.paragraph.token(token)?, self.language)?;
        Some(TypeWord {
            tokens: token..token + 1,
            word,
            kind,
        })
    }

    /// A mention without the type word that it may begin with («города Казани»), and that word.
    pub fn core(&self, tokens: &Range<usize>) -> (Range<usize>, Option<TypeWord>) {
        let whole = (tokens.clone(), None);
        if tokens.len() < 2
            || !self
                .gazetteer
                .find(&self.words(tokens), self.language)
                .is_empty()
        {
            return whole;
        }
        // "Church Street" is no church and has nothing of a town called Church.
        let last = self.type_at(tokens.end - 1).map(|found| found.kind);
        if self.language == Language::English && last == Some(PlaceKind::Site) {
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

    /// The word for the sort of place before a name.
    pub fn type_before(&self, core: &Range<usize>) -> Option<TypeWord> {
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

    /// The one behind it, if it belongs to the name.
    pub fn type_after(&self, core: &Range<usize>) -> Option<TypeWord> {
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
    pub fn find_with(
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
    pub fn countries_before(&self, start: usize) -> Vec<Vec<PlaceId>> {
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
    pub fn containers_after(&self, end: usize, containers: &mut Vec<Vec<PlaceId>>) {
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
