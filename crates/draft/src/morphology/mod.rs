//! How words change in Russian: without a dictionary, by endings. What an ending allows is a reading;
//! which reading holds is decided by the words around it (`people`, `organisations`).

mod adjectives;
mod name_endings;
mod names;
mod nouns;
mod stem;

pub use adjectives::adjective;
pub use name_endings::Reading;
pub use names::{first_name, surname};
pub use nouns::{forms, is_form_of};
pub use stem::stem;

/// Grammatical gender, and number where it matters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Gender {
    /// Masculine.
    Masculine,
    /// Feminine.
    Feminine,
    /// Neuter.
    Neuter,
    /// Plural, whatever the gender.
    Plural,
}

/// Cases, as a set.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Cases(u8);

impl Cases {
    /// Who or what.
    pub const NOMINATIVE: Self = Self(1);
    /// Of whom or what.
    pub const GENITIVE: Self = Self(2);
    /// To whom or what.
    pub const DATIVE: Self = Self(4);
    /// Whom or what.
    pub const ACCUSATIVE: Self = Self(8);
    /// By or with whom or what.
    pub const INSTRUMENTAL: Self = Self(16);
    /// About whom or what.
    pub const PREPOSITIONAL: Self = Self(32);
    /// All but the nominative.
    pub const OBLIQUE: Self = Self(2 | 4 | 8 | 16 | 32);
    /// Every case: the word does not change.
    pub const ALL: Self = Self(63);

    /// The cases of either set.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the sets have a case in common.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every case of this set is in the other.
    pub const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
}
