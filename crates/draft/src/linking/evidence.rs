//! What the article as a whole tells about its places.

use super::groups::Group;
use super::place_types::agree;
use crate::gazetteer::{Form, Gazetteer, PlaceId};
use crate::{Language, Paragraph, TokenKind};
use article::PlaceKind;
use compact::sort::CompactSort;
use std::collections::{BTreeMap, BTreeSet};

/// A candidate with its score: comparable to a decimal logarithm of inhabitants.
pub struct Choice {
    pub id: PlaceId,
    pub score: f64,
}

/// What speaks for candidates.
pub struct Evidence<'a> {
    pub gazetteer: &'a Gazetteer,
    pub language: Language,
    /// Countries that the text names, and in which paragraphs.
    countries: BTreeMap<PlaceId, BTreeSet<usize>>,
    /// How many groups were given to each division and country.
    chosen: BTreeMap<PlaceId, usize>,
}

/// What a capital has over other cities, and a city known all over the world.
const CAPITAL: f64 = 0.7;
const FAMOUS: f64 = 0.8;
/// The decimal logarithm of the number of inhabitants of a city that is known abroad.
const LARGE: f64 = 5.3;
/// What a country named anywhere adds, and one named in the same paragraph.
const COUNTRY: f64 = 1.2;
const SAME_PARAGRAPH: f64 = 0.3;
/// What the larger place named beside adds.
const CONTAINER: f64 = 6.0;
/// What a fitting type word adds.
const TYPE: f64 = 3.0;
/// What a division loses if a city in it has the same name.
const HOLDER: f64 = 1.0;
/// What other places of the same division, of the same country add.
const DIVISION: f64 = 1.0;
const COMPATRIOT: f64 = 0.5;
/// How many places of a country add more in English, and what they add.
const MANY: usize = 4;
const MANY_COMPATRIOTS: f64 = 1.0;

impl<'a> Evidence<'a> {
    /// From the names of countries among the mentions, and adjectives anywhere in the text.
    pub fn new(
        groups: &[Group<'_>],
        paragraphs: &[Paragraph],
        language: Language,
        gazetteer: &'a Gazetteer,
    ) -> Self {
        let mut countries: BTreeMap<PlaceId, BTreeSet<usize>> = BTreeMap::new();
        for setting in groups.iter().flat_map(|group| &group.settings) {
            for (id, _) in &setting.candidates {
                if gazetteer.kind(*id) == Some(PlaceKind::Country) {
                    countries.entry(*id).or_default().insert(setting.paragraph);
                }
            }
        }
        for (number, paragraph) in paragraphs.iter().enumerate() {
            for token in paragraph
                .tokens
                .iter()
                .filter(|token| token.kind == TokenKind::Word)
            {
                let word = paragraph.words(&token.range);
                if let Some((country, _)) = gazetteer.country_of_demonym(word, language) {
                    countries.entry(country).or_default().insert(number);
                }
            }
        }
        Self {
            gazetteer,
            language,
            countries,
            chosen: BTreeMap::new(),
        }
    }

    /// Takes note of what was chosen in the first round.
    pub fn learn(&mut self, chosen: &[Option<PlaceId>], groups: &[Group<'_>]) {
        for (id, _) in chosen.iter().zip(groups) {
            for larger in id.iter().flat_map(|id| self.gazetteer.containers(*id)) {
                *self.chosen.entry(larger).or_default() += 1;
            }
        }
    }

    /// A group's candidates, the best first.
    pub fn decide(&self, group: &Group<'_>) -> Vec<Choice> {
        let candidates = group.candidates.iter();
        let mut choices: Vec<Choice> = candidates
            .map(|(id, form)| Choice {
                id: *id,
                score: self.base(*id) + plainness(*form) + self.context(*id, group),
            })
            .collect();
        choices.compact_sort_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
        choices
    }

    /// How likely news speaks of a place, before the text is looked at.
    fn base(&self, id: PlaceId) -> f64 {
        let people = self.gazetteer.log_population(id);
        match self.gazetteer.kind(id) {
            Some(PlaceKind::Country) => 8.5,
            Some(PlaceKind::Region) => 8.0,
            Some(PlaceKind::Sea) => 7.0,
            Some(PlaceKind::River) => 6.5,
            Some(PlaceKind::Island | PlaceKind::Site) => 6.0,
            Some(PlaceKind::Province) => people.map_or(4.0, |people| people - 1.0),
            Some(PlaceKind::District) => people.map_or(3.5, |people| people - 2.0),
            _ => {
                let capital = if self.gazetteer.is_capital(id) {
                    CAPITAL
                } else {
                    0.0
                };
                let famous = if self.gazetteer.is_famous(id) {
                    FAMOUS
                } else {
                    0.0
                };
                people.unwrap_or(3.0) + capital + famous
            }
        }
    }

    fn context(&self, id: PlaceId, group: &Group<'_>) -> f64 {
        let mut score = 0.0;
        if let Some(country) = self.named_country(id, group) {
            let beside = self
                .countries
                .get(&country)
                .is_some_and(|paragraphs| !paragraphs.is_disjoint(&group.paragraphs));
            score += COUNTRY + if beside { SAME_PARAGRAPH } else { 0.0 };
        }
        if self.container(id, group).is_some() {
            score += CONTAINER;
        }
        if self.type_word(id, group).is_some() {
            score += TYPE;
        }
        // Москва is a city and a division: the city is meant, if no word says otherwise.
        let holds = |other: &PlaceId| {
            *other != id && self.gazetteer.containers(*other).any(|larger| larger == id)
        };
        if self.gazetteer.kind(id) == Some(PlaceKind::Province)
            && group.candidates.keys().any(holds)
        {
            score -= HOLDER;
        }
        if let Some(larger) = self.neighbours(id, group) {
            let country = self.gazetteer.kind(larger) == Some(PlaceKind::Country);
            let others = self.chosen.get(&larger).copied().unwrap_or(0);
            score += match (country, others) {
                (false, _) => DIVISION,
                (true, MANY..) if self.language == Language::English => MANY_COMPATRIOTS,
                (true, _) => COMPATRIOT,
            };
        }
        score
    }

    /// The country of a place that is none itself, if the text names it in other words: «Бразилии» speaks of
    /// Бразилия, and so does not tell that Бразилиа is meant.
    pub fn named_country(&self, id: PlaceId, group: &Group<'_>) -> Option<PlaceId> {
        let country = self
            .gazetteer
            .country(id)
            .filter(|country| *country != id)?;
        (self.countries.contains_key(&country) && !group.candidates.contains_key(&country))
            .then_some(country)
    }

    /// The larger place that is named beside the name and in which a candidate lies.
    pub fn container(&self, id: PlaceId, group: &Group<'_>) -> Option<PlaceId> {
        let mut larger = self.gazetteer.containers(id).skip(1);
        larger.find(|larger| group.containers.contains(larger))
    }

    /// Whether nothing but its name speaks for a small town, while the text speaks of other countries: more likely
    /// a place of theirs is meant that the gazetteer does not know.
    pub fn is_stray(&self, id: PlaceId, group: &Group<'_>) -> bool {
        let gazetteer = self.gazetteer;
        let town = matches!(
            gazetteer.kind(id),
            Some(PlaceKind::City | PlaceKind::Village)
        );
        let known = gazetteer.is_capital(id) || gazetteer.is_famous(id);
        let small = gazetteer.log_population(id).unwrap_or(0.0) < LARGE;
        let elsewhere = !self.countries.is_empty();
        town && small
            && !known
            && elsewhere
            && self.named_country(id, group).is_none()
            && self.container(id, group).is_none()
            && self.type_word(id, group).is_none()
            && self.neighbours(id, group).is_none()
    }

    /// The type word that a candidate fits.
    pub fn type_word(&self, id: PlaceId, group: &Group<'_>) -> Option<String> {
        let kind = self.gazetteer.kind(id)?;
        let (word, called) = group.type_word()?;
        agree(kind, *called).then(|| word.clone())
    }

    /// The smallest larger place in which the text has other places, too.
    pub fn neighbours(&self, id: PlaceId, group: &Group<'_>) -> Option<PlaceId> {
        // The place itself counts there if it was chosen.
        let own = usize::from(self.chosen.contains_key(&id));
        let mut larger = self.gazetteer.containers(id).skip(1);
        larger.find(|larger| {
            self.chosen.get(larger).copied().unwrap_or(0) > own
                && !group.candidates.contains_key(larger)
        })
    }
}

/// A name as it is counts more than one whose endings were taken off.
fn plainness(form: Form) -> f64 {
    match form {
        Form::Name => 0.0,
        Form::Alias | Form::Possessive => -0.2,
        Form::Inflected => -0.4,
    }
}
