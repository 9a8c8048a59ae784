//! All places.

use super::demonyms::{Demonym, Demonyms};
use super::index::Index;
use super::read::{DataError, Record, Tables, read};
use super::types::{Known, PlaceId};
use crate::Language;
use article::PlaceKind;
use std::f64::consts::{LOG10_2, SQRT_2};

/// All places, and what finds them.
#[derive(Debug)]
pub struct Gazetteer {
    pub(super) tables: Tables,
    pub(super) index: Index,
    demonyms: Demonyms,
}

impl Gazetteer {
    /// Reads the file of places (`assets/draft/gazetteer.bin`).
    pub fn read(bytes: &[u8]) -> Result<Self, DataError> {
        let tables = read(bytes)?;
        let index = Index::new(&tables);
        let countries = (0_u32..)
            .zip(&tables.records)
            .filter_map(|(place, record)| Some((record.code?, PlaceId(place))));
        let demonyms = Demonyms::new(countries.collect());
        Ok(Self {
            tables,
            index,
            demonyms,
        })
    }

    /// How many places there are.
    pub fn len(&self) -> usize {
        self.tables.records.len()
    }

    /// Whether there is none; never so for a gazetteer that was read.
    pub fn is_empty(&self) -> bool {
        self.tables.records.is_empty()
    }

    /// What is known of a place; none if the number is of another gazetteer.
    pub fn place(&self, id: PlaceId) -> Option<Known<'_>> {
        let record = self.record(id)?;
        let mut russian = self.tables.russian.of(id.0);
        let mut english = self.tables.english.of(id.0);
        let (longitude, latitude) = record.point;
        Some(Known {
            kind: record.kind,
            russian: russian.next(),
            english: english.next(),
            aliases: russian.chain(english).collect(),
            iso: self.country(id).and_then(|country| self.code(country)),
            point: (f64::from(longitude) / 100.0, f64::from(latitude) / 100.0),
            within: record.within.map(PlaceId),
            population: population(record.population),
            capital: record.capital,
        })
    }

    /// What sort of place it is.
    pub fn kind(&self, id: PlaceId) -> Option<PlaceKind> {
        Some(self.record(id)?.kind)
    }

    /// The decimal logarithm of the number of its inhabitants; none if that is unknown.
    pub fn log_population(&self, id: PlaceId) -> Option<f64> {
        let steps = self.record(id)?.population.checked_sub(1)?;
        Some(f64::from(steps) / 4.0 * LOG10_2)
    }

    /// Whether it is a country's capital.
    pub fn is_capital(&self, id: PlaceId) -> bool {
        self.record(id).is_some_and(|record| record.capital)
    }

    /// Whether it is known all over the world: the sources have names in very many languages for it.
    pub fn is_famous(&self, id: PlaceId) -> bool {
        self.record(id).is_some_and(|record| record.famous)
    }

    /// The place itself, then the larger ones that it lies in, the nearest first.
    pub fn containers(&self, id: PlaceId) -> impl Iterator<Item = PlaceId> {
        // A larger place has a smaller number, so this ends.
        std::iter::successors(Some(id), |id| self.record(*id)?.within.map(PlaceId))
    }

    /// The country that the sources count a place to; of a country: itself.
    pub fn country(&self, id: PlaceId) -> Option<PlaceId> {
        self.containers(id)
            .find(|id| self.record(*id).is_some_and(|record| record.code.is_some()))
    }

    /// The country of an ISO 3166-1 alpha-2 code.
    pub fn country_of_code(&self, code: &str) -> Option<PlaceId> {
        self.demonyms.country(code)
    }

    /// The country that an adjective or a word for its people speaks of: «индийского», "Brazilians".
    pub fn country_of_demonym(&self, word: &str, language: Language) -> Option<(PlaceId, Demonym)> {
        self.demonyms.find(word, language)
    }

    fn record(&self, id: PlaceId) -> Option<&Record> {
        self.tables.records.get(id.0 as usize)
    }

    fn code(&self, country: PlaceId) -> Option<&str> {
        std::str::from_utf8(self.record(country)?.code.as_ref()?).ok()
    }
}

/// The number of inhabitants that a byte of the file stands for.
fn population(stored: u8) -> Option<u32> {
    let steps = stored.checked_sub(1)?;
    let whole = 1_u64.checked_shl(u32::from(steps / 4))?;
    let quarter = [1.0, 1.189_207, SQRT_2, 1.681_793][usize::from(steps % 4)];
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an estimate, capped at the largest number"
    )]
    Some((whole as f64 * quarter).round() as u32)
}
