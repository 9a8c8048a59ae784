//! Labels on the map: their lines, their size, and where they stand beside their point.

use geo::coord::Point;
use geo::labels::Side;

/// How a label is set in type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LabelStyle {
    /// A country: bold.
    Country,
    /// The home side: bold, in its own colour.
    Home,
    Region,
    City,
    /// The status of a connection, beside its line.
    Status,
}

/// A label, and where it stands beside its point.
#[derive(Clone, PartialEq, Debug)]
pub struct MapLabel {
    pub lines: Vec<String>,
    pub style: LabelStyle,
    /// Size of the type in pixels.
    pub size: f64,
    /// On which side of its point it stands.
    pub side: Side,
    /// Distance from the point in pixels.
    pub gap: f64,
}

impl MapLabel {
    /// A label to the right of its point; a long name of a region has two lines, and a very long one of a country.
    pub fn new(text: &str, style: LabelStyle, size: f64) -> Self {
        let lines = match style {
            LabelStyle::Region => in_two(text, 12),
            LabelStyle::Country | LabelStyle::Home => in_two(text, 28),
            _ => vec![text.to_string()],
        };
        Self {
            lines,
            style,
            size,
            side: Side::Right,
            gap: 0.0,
        }
    }

    /// Distance from line to line.
    pub fn leading(&self) -> f64 {
        (self.size * 1.12).round()
    }

    /// Width and height of its box in pixels, the width estimated.
    pub fn extent(&self) -> (f64, f64) {
        (self.estimated_width(), self.height())
    }

    /// Height of its box in pixels.
    pub fn height(&self) -> f64 {
        self.leading() * self.lines.len() as f64 + 1.0
    }

    /// Width of its box in pixels, estimated from its letters.
    pub fn estimated_width(&self) -> f64 {
        let bold = if self.style == LabelStyle::City {
            1.0
        } else {
            1.07
        };
        let width = self.lines.iter().map(|line| {
            let letters: f64 = line.chars().map(breadth).sum();
            letters * self.size * bold
        });
        width.fold(0.0, f64::max) + 4.0
    }

    /// The anchor of its text, from its point: x, and the baseline of the first line.
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

/// Breaks a name of several words and so many letters into two lines, as even as possible.
fn in_two(text: &str, long: usize) -> Vec<String> {
    let count = text.chars().count();
    if count < long {
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
            MapLabel::new("Ближний Восток", LabelStyle::Region, 12.0).lines,
            ["Ближний", "Восток"]
        );
        assert_eq!(
            MapLabel::new("Sahel", LabelStyle::Region, 12.0).lines,
            ["Sahel"]
        );
        assert_eq!(
            MapLabel::new("Mitteldeutschland", LabelStyle::Region, 12.0)
                .lines
                .len(),
            1
        );
    }
}
