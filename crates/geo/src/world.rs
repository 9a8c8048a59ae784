//! What is known of every country of ISO 3166-1: a point for its name, a box for its picture.
//!
//! The crate `atlas` makes the table from `assets/world` when it is built; the app decodes it. The
//! outlines themselves are in the pages, as `<path id="c-in">` in map units.

use super::coord::{LonLat, Point, Rect};
use super::projection::EqualEarth;
use compact::sort::CompactSort;
use serde::{Deserialize, Serialize};

/// All countries, sorted by code.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct World {
    countries: Vec<Country>,
}

/// One country: small enough to copy.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Packed", into = "Packed")]
pub struct Country {
    code: [u8; 2],
    /// A point well inside the country (its largest part), to 0.01°: for its name, and for a relation
    /// of which no city is known.
    pub label: LonLat,
    /// Whether there is an outline: `<use href="#c-in">` draws it. Small and disputed countries
    /// have none at this scale; they are shown by their label point.
    pub has_outline: bool,
    /// The box of the outline without what lies far off (France without French Guiana), in map
    /// units: the `viewBox` of a small picture.
    pub main_part: Option<Rect>,
    /// How much of that lies in the country for sure: the box that is so many hundredths of it, with
    /// the label point at the same place in it.
    core: u8,
}

/// As embedded: two letters, longitude and latitude in 1/100 degree, and, where there is an
/// outline, left, top, right and bottom of its main part in map units, rounded outwards, and its core.
#[derive(Serialize, Deserialize)]
struct Packed([u8; 2], [i16; 2], Option<([i16; 4], u8)>);

impl From<Packed> for Country {
    fn from(Packed(code, label, main): Packed) -> Self {
        let [lon, lat] = label.map(|hundredths| f64::from(hundredths) / 100.0);
        let rect = |edges: [i16; 4]| {
            let [left, top, right, bottom] = edges.map(f64::from);
            Rect::new(Point::new(left, top), Point::new(right, bottom))
        };
        Self {
            code,
            label: LonLat::wrapped(lon, lat),
            has_outline: main.is_some(),
            main_part: main.map(|(edges, _)| rect(edges)),
            core: main.map_or(0, |(_, core)| core),
        }
    }
}

impl From<Country> for Packed {
    fn from(country: Country) -> Self {
        let hundredths = |degrees: f64| (degrees * 100.0).round() as i16;
        let label = [country.label.lon(), country.label.lat()].map(hundredths);
        let rect = |r: Rect| {
            [
                r.left().floor(),
                r.top().floor(),
                r.right().ceil(),
                r.bottom().ceil(),
            ]
            .map(|edge| edge as i16)
        };
        let main = country.main_part.map(|main| (rect(main), country.core));
        Self(country.code, label, main)
    }
}

impl World {
    pub fn new(mut countries: Vec<Country>) -> Self {
        countries.compact_sort_by_key(|country| country.code);
        Self { countries }
    }

    /// By its alpha-2 code, in capitals or not. `None`: no such code in ISO 3166-1.
    pub fn country(&self, code: &str) -> Option<Country> {
        let code: [u8; 2] = code.as_bytes().try_into().ok()?;
        let code = code.map(|letter| letter.to_ascii_uppercase());
        let found = self
            .countries
            .binary_search_by_key(&code, |country| country.code)
            .ok()?;
        Some(self.countries[found])
    }

    /// In the order of their codes.
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }
}

impl Country {
    /// `None` unless the code is two capital letters. Without a main part it has no outline.
    pub fn new(code: &str, label: LonLat, main_part: Option<Rect>) -> Option<Self> {
        let code: [u8; 2] = code.as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_uppercase).then_some(Self {
            code,
            label,
            has_outline: main_part.is_some(),
            main_part,
            core: 0,
        })
    }

    /// The largest core of which all that `is_inside` says so; of a country without an outline none.
    pub fn with_core(self, is_inside: impl Fn(Rect) -> bool) -> Self {
        let sized = |core| Self { core, ..self };
        let cores = (1..=100).rev().map(sized);
        let mut inside = cores.filter(|country| country.core().is_some_and(&is_inside));
        inside.next().unwrap_or(self)
    }

    /// A part of the map that lies in the country, around its label point.
    pub fn core(&self) -> Option<Rect> {
        let (part, label) = (self.main_part?, EqualEarth::WORLD.project(self.label));
        let share = f64::from(self.core) / 100.0;
        let corner = |x, y| label.lerp(Point::new(x, y), share);
        Some(Rect::new(
            corner(part.left(), part.top()),
            corner(part.right(), part.bottom()),
        ))
    }

    /// Two capital letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or("")
    }

    /// The id of its outline in the page: `c-in`.
    pub fn outline_id(&self) -> Option<String> {
        self.has_outline
            .then(|| format!("c-{}", self.code().to_ascii_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn world() -> World {
        let place = LonLat::new(79.53, 22.8).unwrap();
        let rect = Rect::new(Point::new(580.0, 110.0), Point::new(660.0, 211.0));
        World::new(vec![
            Country::new("SG", LonLat::new(103.82, 1.36).unwrap(), None).unwrap(),
            Country::new("IN", place, Some(rect)).unwrap(),
        ])
    }

    #[test]
    fn countries_are_found_by_code() {
        let world = world();
        let india = world.country("in").unwrap();
        assert_eq!(
            (india.code(), india.label),
            ("IN", LonLat::new(79.53, 22.8).unwrap())
        );
        assert_eq!(india.main_part.unwrap().view_box(), "580 110 80 101");
        assert_eq!(india.outline_id().as_deref(), Some("c-in"));
        for unknown in ["", "I", "IND", "XX", "Ин"] {
            assert_eq!(world.country(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn small_states_are_known_but_not_outlined() {
        let singapore = world().country("SG").unwrap();
        assert!(!singapore.has_outline);
        assert_eq!((singapore.main_part, singapore.outline_id()), (None, None));
    }

    #[test]
    fn codes_are_two_capital_letters() {
        let place = LonLat::new(0.0, 0.0).unwrap();
        assert_eq!(Country::new("in", place, None), None);
        assert_eq!(Country::new("IND", place, None), None);
    }

    #[test]
    fn the_table_survives_its_encoding() {
        let bytes = postcard::to_allocvec(&world()).unwrap();
        assert_eq!(postcard::from_bytes::<World>(&bytes).unwrap(), world());
    }
}
