//! The file of places as it is stored.
//!
//! ```text
//! "DGAZ1\n", number of places, then eleven sections, each with its length in bytes before it:
//!  1 kinds          a byte for each place: the number of its kind in KINDS
//!  2 with a code    places that have a country code of their own, as gaps between their numbers
//!  3 codes          two letters for each of them
//!  4 capitals       places that are capitals, as gaps
//!  5 well known     places with names in very many languages, as gaps
//!  6 within         for each place, the number of the larger one plus 1 (0: none), as a difference
//!  7 longitudes     hundredths of a degree as wrapping differences of 16 bits: all low bytes, then all high ones
//!  8 latitudes      likewise
//!  9 populations    a byte for each place: 0 unknown, else 1 + 4 log2(population)
//! 10 English names  UTF-8; places divided by line feeds, a place's names by tabs
//! 11 Russian names  likewise, one byte a letter: ASCII, А to я from 0x80 on, Ё ё and — from 0xC0 on
//! ```
//!
//! Numbers are LEB128 of 7 bits a byte; differences are zigzag-coded. A place stands after the larger one that it
//! lies in. The file is made by `assets/draft/make/gazetteer.py`.

pub use super::bytes::DataError;
use super::bytes::{Bytes, cyrillic, degrees, numbers, unzigzag};
use article::PlaceKind;

const MAGIC: &[u8] = b"DGAZ1\n";

/// Kinds by their number in the file.
const KINDS: [PlaceKind; 11] = [
    PlaceKind::Country,
    PlaceKind::Region,
    PlaceKind::City,
    PlaceKind::District,
    PlaceKind::Province,
    PlaceKind::Village,
    PlaceKind::Island,
    PlaceKind::Sea,
    PlaceKind::River,
    PlaceKind::Airport,
    PlaceKind::Site,
];

/// More places than this are refused.
const MOST_PLACES: usize = 1 << 20;

/// What the file says of a place, but for its names.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    pub kind: PlaceKind,
    pub code: Option<[u8; 2]>,
    pub capital: bool,
    pub famous: bool,
    /// The number of the larger place.
    pub within: Option<u32>,
    /// Longitude and latitude in hundredths of a degree.
    pub point: (i16, i16),
    /// As stored.
    pub population: u8,
}

/// The contents of the file.
#[derive(Debug)]
pub struct Tables {
    pub records: Vec<Record>,
    pub english: Names,
    pub russian: Names,
}

/// The names of all places in one language.
#[derive(Debug)]
pub struct Names {
    text: String,
    /// Where each place's line ends.
    ends: Vec<u32>,
}

impl Names {
    fn new(text: String, places: usize, section: u8) -> Result<Self, DataError> {
        let damaged = DataError::Inconsistent(section);
        let mut ends = Vec::with_capacity(places);
        for (at, _) in text.match_indices('\n') {
            ends.push(u32::try_from(at).map_err(|_| damaged)?);
        }
        ends.push(u32::try_from(text.len()).map_err(|_| damaged)?);
        if ends.len() == places {
            Ok(Self { text, ends })
        } else {
            Err(damaged)
        }
    }

    /// A place's names, the main one first.
    pub fn of(&self, place: u32) -> impl Iterator<Item = &str> + Clone {
        self.line(place)
            .unwrap_or_default()
            .split('\t')
            .filter(|name| !name.is_empty())
    }

    fn line(&self, place: u32) -> Option<&str> {
        let place = place as usize;
        let start = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize + 1,
            None => 0,
        };
        self.text.get(start..*self.ends.get(place)? as usize)
    }
}

/// Reads the file.
pub fn read(bytes: &[u8]) -> Result<Tables, DataError> {
    let mut rest = Bytes(bytes.strip_prefix(MAGIC).ok_or(DataError::NotAGazetteer)?);
    let places = rest.number()? as usize;
    // Each place has a kind of one byte at least.
    if places == 0 || places > MOST_PLACES || places > bytes.len() {
        return Err(DataError::NotAGazetteer);
    }
    let kinds = rest.section()?;
    let with_code = numbers(rest.section()?, places, 2)?;
    let codes = rest.section()?;
    let capitals = numbers(rest.section()?, places, 4)?;
    let famous = numbers(rest.section()?, places, 5)?;
    let mut within = Bytes(rest.section()?);
    let longitudes = degrees(rest.section()?, places, 7)?;
    let latitudes = degrees(rest.section()?, places, 8)?;
    let populations = rest.section()?;
    let english =
        String::from_utf8(rest.section()?.to_vec()).map_err(|_| DataError::Inconsistent(10))?;
    let russian = cyrillic(rest.section()?)?;
    if kinds.len() != places {
        return Err(DataError::Inconsistent(1));
    }
    if codes.len() != 2 * with_code.len() || !codes.iter().all(u8::is_ascii_uppercase) {
        return Err(DataError::Inconsistent(3));
    }
    if populations.len() != places {
        return Err(DataError::Inconsistent(9));
    }
    let mut records = Vec::with_capacity(places);
    let mut before = 0_i64;
    let columns = kinds.iter().zip(longitudes).zip(latitudes).zip(populations);
    for (number, (((kind, longitude), latitude), population)) in columns.enumerate() {
        before += unzigzag(within.number()?);
        let larger = match usize::try_from(before) {
            Ok(0) => None,
            Ok(larger) if larger <= number => u32::try_from(larger - 1).ok(),
            _ => return Err(DataError::Inconsistent(6)),
        };
        records.push(Record {
            kind: *KINDS
                .get(usize::from(*kind))
                .ok_or(DataError::Inconsistent(1))?,
            code: None,
            capital: false,
            famous: false,
            within: larger,
            point: (longitude, latitude),
            population: *population,
        });
    }
    for (number, code) in with_code.iter().zip(codes.chunks_exact(2)) {
        if let (Some(record), [first, second]) = (records.get_mut(*number), code) {
            record.code = Some([*first, *second]);
        }
    }
    for number in capitals {
        if let Some(record) = records.get_mut(number) {
            record.capital = true;
        }
    }
    for number in famous {
        if let Some(record) = records.get_mut(number) {
            record.famous = true;
        }
    }
    Ok(Tables {
        records,
        english: Names::new(english, places, 10)?,
        russian: Names::new(russian, places, 11)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn section(bytes: &[u8]) -> Vec<u8> {
        let mut out = vec![u8::try_from(bytes.len()).expect("short")];
        out.extend(bytes);
        out
    }

    /// A country with a city in it.
    fn two_places() -> Vec<u8> {
        let mut file = MAGIC.to_vec();
        file.push(2);
        for part in [
            &[0, 2][..],
            &[0],
            b"XA",
            &[1],
            &[],
            &[0, 2],
            &[200, 2, 0, 0],
            &[1, 1, 0, 0],
            &[1 + 80, 0],
            "Alpha\tA.\nBetaville".as_bytes(),
            &[0x80, 0xab, b'\n'],
        ] {
            file.extend(section(part));
        }
        file
    }

    #[test]
    fn columns_come_together() {
        let tables = read(&two_places()).expect("it is well formed");
        let [country, city] = tables.records[..] else {
            panic!("two places")
        };
        assert_eq!(
            (country.kind, country.code),
            (PlaceKind::Country, Some(*b"XA"))
        );
        assert_eq!(
            (city.kind, city.within, city.capital),
            (PlaceKind::City, Some(0), true)
        );
        assert_eq!((country.point, city.point), ((100, -1), (101, -2)));
        assert_eq!(tables.english.of(0).collect::<Vec<_>>(), ["Alpha", "A."]);
        assert_eq!(tables.russian.of(0).collect::<Vec<_>>(), ["Ал"]);
        assert_eq!(tables.russian.of(1).count(), 0);
        assert_eq!(tables.russian.of(2).count(), 0);
    }

    #[test]
    fn damage_is_told() {
        let whole = two_places();
        assert_eq!(read(b"").err(), Some(DataError::NotAGazetteer));
        for end in 0..whole.len() {
            assert!(read(&whole[..end]).is_err(), "cut at {end}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&bytes);
        }

        #[test]
        fn no_damage_makes_it_panic(at in 0_usize..90, byte in any::<u8>()) {
            let mut file = two_places();
            if let Some(place) = file.get_mut(at) {
                *place = byte;
            }
            let _ = read(&file);
        }
    }
}
