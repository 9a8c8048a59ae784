//! A mention of a person, as its words are read.

use crate::morphology::{Cases, Gender, Reading};

/// A mention as its words are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Mention {
    /// Its number in the list of names.
    pub index: usize,
    /// What stands before the surname: first names in each of their readings.
    pub first: Vec<Reading>,
    /// Other given names (patronymics, middle names), in the nominative.
    pub middle: String,
    /// The first letter of a first name that is not written out.
    pub initial: Option<char>,
    /// Readings of the surname; none if there is only a first name.
    pub surname: Vec<Reading>,
    /// Whether it is one word that may be a first name or a surname.
    pub single: bool,
    /// Whether it stands in brackets behind the mention before it and writes that name in other letters.
    pub alias: bool,
    /// Whether a verb beside it shows that it stands in the nominative.
    pub nominative: bool,
    /// The gender that a verb or a title beside it shows.
    pub gender: Option<Gender>,
}

impl Mention {
    /// Keeps only what agrees: first name and surname have one gender and one case, a subject stands in
    /// the nominative.
    pub fn agree(&mut self) {
        if self.nominative {
            keep(&mut self.surname, |reading| {
                reading.cases.meets(Cases::NOMINATIVE)
            });
            keep(&mut self.first, |reading| {
                reading.cases.meets(Cases::NOMINATIVE)
            });
        }
        if let Some(gender) = self.gender {
            let fits = |reading: &Reading| reading.gender.is_none_or(|shown| shown == gender);
            keep(&mut self.surname, fits);
            keep(&mut self.first, fits);
        }
        let first = self.first.clone();
        if !first.is_empty() {
            keep(&mut self.surname, |reading| {
                first.iter().any(|first| agrees(first, reading))
            });
        }
        let surname = self.surname.clone();
        if !surname.is_empty() {
            keep(&mut self.first, |reading| {
                surname.iter().any(|surname| agrees(reading, surname))
            });
        }
    }

    /// The gender that the mention shows.
    pub fn shown_gender(&self) -> Option<Gender> {
        let of = |readings: &[Reading]| {
            let mut genders = readings.iter().map(|reading| reading.gender);
            let first = genders.next()??;
            genders.all(|gender| gender == Some(first)).then_some(first)
        };
        self.gender
            .or_else(|| of(&self.first))
            .or_else(|| of(&self.surname))
    }
}

/// Whether two readings may stand in one name.
pub(super) fn agrees(one: &Reading, other: &Reading) -> bool {
    let genders = one.gender.zip(other.gender).is_none_or(|(a, b)| a == b);
    genders && one.cases.meets(other.cases)
}

/// Keeps the readings that fit, unless none would be left.
pub(super) fn keep(readings: &mut Vec<Reading>, fits: impl Fn(&Reading) -> bool) {
    if readings.iter().any(&fits) {
        readings.retain(fits);
    }
}

/// Whether two names may be the same.
pub(super) fn share(one: &[Reading], other: &[Reading]) -> bool {
    one.iter().any(|a| {
        other
            .iter()
            .any(|b| folded(&a.nominative) == folded(&b.nominative))
    })
}

/// A name as it is compared.
pub(super) fn folded(name: &str) -> String {
    name.to_lowercase().replace(['ё', 'э'], "е")
}
