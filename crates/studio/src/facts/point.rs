//! Coordinates as they are typed, and as they are shown.

use crate::words::{Msg, Words};
use explorer::i18n::Language;
use geo::coord::LonLat;

/// Reads latitude and longitude in degrees, as maps show them: "55.75, 37.62", "55,75; 37,62", "33.9 S 18.4 E".
pub fn read(typed: &str) -> Option<LonLat> {
    let mut numbers = numbers(typed)?.into_iter();
    let (Some(first), Some(second), None) = (numbers.next(), numbers.next(), numbers.next()) else {
        return None;
    };
    let (lat, lon) = match (first.side, second.side) {
        (Some(Side::East | Side::West), Some(Side::North | Side::South)) => (second, first),
        (None | Some(Side::North | Side::South), None | Some(Side::East | Side::West)) => {
            (first, second)
        }
        _ => return None,
    };
    LonLat::new(lon.signed(), lat.signed())
}

/// As maps show it: "55.75, 37.62".
pub fn write(at: LonLat) -> String {
    format!("{}, {}", at.lat(), at.lon())
}

/// In words: "55.75° N, 37.62° E".
pub fn say(lang: Language, at: LonLat) -> String {
    let degrees = |value: f64| lang.decimal(value.abs(), 2);
    let north = if at.lat() < 0.0 {
        Msg::PlaceSouth
    } else {
        Msg::PlaceNorth
    };
    let east = if at.lon() < 0.0 {
        Msg::PlaceWest
    } else {
        Msg::PlaceEast
    };
    format!(
        "{}, {}",
        lang.say_with(north, &[("n", &degrees(at.lat()))]),
        lang.say_with(east, &[("n", &degrees(at.lon()))])
    )
}

#[derive(Clone, Copy)]
enum Side {
    North,
    South,
    East,
    West,
}

/// A number of degrees, and the side of the globe that is named behind it.
struct Number {
    value: f64,
    side: Option<Side>,
}

impl Number {
    fn signed(&self) -> f64 {
        match self.side {
            Some(Side::South | Side::West) => -self.value,
            _ => self.value,
        }
    }
}

/// The side that a letter stands for: "N", «с. ш.».
fn side(letter: char) -> Option<Side> {
    match letter.to_lowercase().next()? {
        'n' | 'с' => Some(Side::North),
        's' | 'ю' => Some(Side::South),
        'e' | 'в' => Some(Side::East),
        'w' | 'з' => Some(Side::West),
        _ => None,
    }
}

/// The numbers of a text; none if it has other words than sides of the globe.
fn numbers(typed: &str) -> Option<Vec<Number>> {
    let letters: Vec<char> = typed.chars().collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let inner = |at: usize| at > 0 && is_digit(at - 1) && is_digit(at + 1);
    let inside = |sign: char| {
        let all = letters.iter().enumerate();
        all.filter(|(at, letter)| **letter == sign && inner(*at))
            .count()
    };
    // A comma parts the two numbers, unless each has one of its own.
    let by_comma = inside('.') == 0 && inside(',') >= 2;
    let mut found: Vec<Number> = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        let minus = matches!(letter, '-' | '−') && !(at > 0 && is_digit(at - 1));
        if letter.is_ascii_digit() || minus && is_digit(at + 1) {
            let mut words = String::new();
            if minus {
                words.push('-');
                at += 1;
            }
            loop {
                match letters.get(at) {
                    Some(digit) if digit.is_ascii_digit() => words.push(*digit),
                    Some('.') if inner(at) => words.push('.'),
                    Some(',') if by_comma && inner(at) => words.push('.'),
                    _ => break,
                }
                at += 1;
            }
            found.push(Number {
                value: words.parse().ok()?,
                side: None,
            });
            continue;
        }
        if letter.is_alphabetic() {
            // «ш.», «д.» say that it is a latitude or a longitude.
            if !matches!(letter, 'ш' | 'д') {
                found.last_mut()?.side = Some(side(letter)?);
            }
        } else if !(letter.is_whitespace() || matches!(letter, ',' | ';' | '.' | '°' | '(' | ')'))
        {
            return None;
        }
        at += 1;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_read_as_maps_show_it() {
        let cases = [
            ("55.75, 37.62", 55.75, 37.62),
            (" (55.75,37.62) ", 55.75, 37.62),
            ("-33.9 18.4", -33.9, 18.4),
            ("55, 37", 55.0, 37.0),
            ("55,37", 55.0, 37.0),
            ("55,75; 37,62", 55.75, 37.62),
            ("55,75, 37,62", 55.75, 37.62),
            ("33.9° S, 18.4° E", -33.9, 18.4),
            ("18.4 W 33.9 N", 33.9, -18.4),
            ("55,75° с. ш., 37,62° в. д.", 55.75, 37.62),
            ("0, −180", 0.0, -180.0),
        ];
        for (typed, lat, lon) in cases {
            assert_eq!(read(typed), LonLat::new(lon, lat), "{typed}");
        }
        for typed in [
            "",
            "55",
            "91, 0",
            "0, 181",
            "a, b",
            "1, 2, 3",
            "55.75 N 37.62 N",
            "55-75",
            "пятьдесят",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_is_written_can_be_read() {
        let at = LonLat::new(-0.13, 51.5);
        assert_eq!(at.map(write).and_then(|written| read(&written)), at);
    }

    #[test]
    fn a_point_is_said_in_each_language() {
        let at = LonLat::new(-68.15, -16.5).expect("La Paz");
        let said: Vec<String> = Language::all().map(|lang| say(lang, at)).collect();
        assert!(
            said.iter()
                .all(|said| said.contains("68") && !said.contains('-')),
            "{said:?}"
        );
    }
}
