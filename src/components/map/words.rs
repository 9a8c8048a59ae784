//! Names on the map: how large they are, and where they stand.

use geo::coord::Point;
use geo::labels::Side;

/// How a name is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Face {
    /// A country: bold.
    Country,
    /// The home side: spaced capitals.
    Home,
    /// A region.
    Region,
    /// A city.
    City,
    /// A word on a tie.
    Tie,
}

/// A name with its place.
#[derive(Clone, PartialEq, Debug)]
pub struct Words {
    /// Its lines.
    pub lines: Vec<String>,
    /// How it is set.
    pub face: Face,
    /// Size of the type in pixels.
    pub size: f64,
    /// On which side of its point it stands.
    pub side: Side,
    /// Distance from the point in pixels.
    pub gap: f64,
}

impl Words {
    /// A name; a long one of a region in two lines.
    pub fn new(text: &str, face: Face, large: bool) -> Self {
        let size = match (face, large) {
            (Face::Country | Face::Home, true) => 13.0,
            (_, true) => 12.5,
            (Face::Country | Face::Home | Face::Region, false) => 12.0,
            (Face::City | Face::Tie, false) => 11.5,
        };
        let lines = match face {
            Face::Region => in_two(text),
            _ => vec![text.to_string()],
        };
        Self {
            lines,
            face,
            size,
            side: Side::Right,
            gap: 0.0,
        }
    }

    /// Distance from line to line.
    pub fn leading(&self) -> f64 {
        (self.size * 1.12).round()
    }

    /// Its box.
    pub fn extent(&self) -> (f64, f64) {
        let bold = if self.face == Face::City { 1.0 } else { 1.07 };
        let spacing = if self.face == Face::Home {
            self.size * SPACING
        } else {
            0.0
        };
        let width = self.lines.iter().map(|line| {
            // The home side's name is drawn in capitals.
            let letters: f64 = match self.face {
                Face::Home => line.to_uppercase().chars().map(breadth).sum(),
                _ => line.chars().map(breadth).sum(),
            };
            letters * self.size * bold + spacing * line.chars().count() as f64
        });
        let width = width.fold(0.0, f64::max) + 4.0;
        (width, self.leading() * self.lines.len() as f64 + 1.0)
    }

    /// Where its text is anchored: x, and the baseline of the first line, from its point.
    pub fn start(&self) -> Point {
        let block = self.leading() * (self.lines.len() as f64 - 1.0);
        let middle = self.size * 0.35 - block / 2.0;
        match self.side {
            Side::Right => Point::new(self.gap + 2.0, middle),
            Side::Left => Point::new(-self.gap - 2.0, middle),
            Side::Above => Point::new(0.0, -self.gap - self.size * 0.28 - block),
            Side::Below => Point::new(0.0, self.gap + self.size * 0.86),
            Side::Centre => Point::new(0.0, middle),
        }
    }

    /// SVG's `text-anchor`.
    pub fn anchor(&self) -> &'static str {
        match self.side {
            Side::Right => "start",
            Side::Left => "end",
            _ => "middle",
        }
    }
}

/// Between the capitals of the home side's name, as a part of the type's size.
pub const SPACING: f64 = 0.12;

/// A name of several words in two lines, as even as they come.
fn in_two(text: &str) -> Vec<String> {
    let count = text.chars().count();
    if count < 12 {
        return vec![text.to_string()];
    }
    let mut gaps: Vec<(usize, usize)> = Vec::new();
    for (position, (byte, letter)) in text.char_indices().enumerate() {
        if letter.is_whitespace() {
            gaps.push((position.abs_diff(count / 2), byte));
        }
    }
    match gaps.iter().min() {
        Some((_, byte)) => {
            let (first, last) = text.split_at(*byte);
            vec![first.to_string(), last.trim_start().to_string()]
        }
        None => vec![text.to_string()],
    }
}

/// About how broad a letter is, as a part of the type's size.
fn breadth(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | '\'' | '|' | '!' | ':' | ';' | 'I' => 0.28,
        'f' | 't' | 'r' | ' ' | '\u{a0}' | '(' | ')' | '-' | '1' => 0.36,
        'm' | 'w' | 'M' | 'W' | 'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'ф' | 'Ж' | 'Ш' | 'Щ' | 'Ю' | 'Ы'
        | 'Ф' | 'М' => 0.84,
        'г' | 'с' | 'к' | 'т' | 'з' | 'c' | 's' | 'z' | 'k' => 0.51,
        _ if letter.is_uppercase() => 0.69,
        _ if ('\u{2e80}'..='\u{ffff}').contains(&letter) => 1.0,
        _ => 0.58,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_of_regions_take_two_lines() {
        assert_eq!(
            Words::new("Ближний Восток", Face::Region, true).lines,
            ["Ближний", "Восток"]
        );
        assert_eq!(Words::new("Sahel", Face::Region, true).lines, ["Sahel"]);
        assert_eq!(
            Words::new("Mitteldeutschland", Face::Region, true)
                .lines
                .len(),
            1
        );
    }

    #[test]
    fn the_home_side_has_room_for_capitals() {
        // The style sheet makes them; the text stays as it is read out.
        let words = Words::new("Россия", Face::Home, false);
        assert_eq!(words.lines, ["Россия"]);
        assert!(words.extent().0 > Words::new("Россия", Face::Country, false).extent().0);
    }
}
