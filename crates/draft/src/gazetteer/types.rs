//! What is told of a place.

use crate::Language;
use article::PlaceKind;

/// A place of a gazetteer; good for the one that gave it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PlaceId(pub(super) u32);

/// How the words in the text became a name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Form {
    /// The main name as it is.
    Name,
    /// Another name as it is.
    Alias,
    /// A name with Russian case endings.
    Inflected,
    /// A name with an English possessive.
    Possessive,
}

/// What is known of a place.
#[derive(Clone, PartialEq, Debug)]
pub struct Known<'a> {
    /// What sort of place it is.
    pub kind: PlaceKind,
    /// The usual Russian name; none if the sources have none.
    pub russian: Option<&'a str>,
    /// The usual English name; none for a few places that only Russian has a name for.
    pub english: Option<&'a str>,
    /// Other names in both languages.
    pub aliases: Vec<&'a str>,
    /// The ISO 3166-1 alpha-2 code of the country that the sources count it to.
    pub iso: Option<&'a str>,
    /// Longitude and latitude in degrees.
    pub point: (f64, f64),
    /// The division or country that the sources count it to.
    pub within: Option<PlaceId>,
    /// Inhabitants, within a tenth; of a division: those of its cities. None if unknown.
    pub population: Option<u32>,
    /// Whether it is a country's capital.
    pub capital: bool,
}

impl Known<'_> {
    /// Its name in a language, else in the other.
    pub fn name(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Russian => (self.russian, self.english),
            Language::English => (self.english, self.russian),
        };
        first.or(second).unwrap_or_default()
    }
}
