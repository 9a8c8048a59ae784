//! Points to the `d` of an SVG `<path>`, in as few bytes as it takes.

use super::coord::Point;
use std::fmt::Write;

/// Writes rings and lines into one compact path: rounded, relative, no point twice in a row.
///
/// ```text
/// m12.3 4.5 1-2 .5.5zm7 0…      (an "m" takes the following pairs as lines to)
/// ```
#[derive(Clone, Debug)]
pub struct PathWriter {
    out: String,
    digits: u32,
    /// Where the pen is, in the smallest step.
    pen: (i64, i64),
}

impl PathWriter {
    /// With so many digits after the point; 1 is right for outlines in map units.
    pub fn new(digits: u32) -> Self {
        Self {
            out: String::new(),
            digits,
            pen: (0, 0),
        }
    }

    /// A closed ring, given with or without its first point repeated at the end. Rings that
    /// rounding leaves with fewer than three corners are not drawn: `false`.
    pub fn ring(&mut self, points: &[Point]) -> bool {
        let mut steps = self.rounded(points);
        while steps.len() > 1 && steps.first() == steps.last() {
            steps.pop();
        }
        if steps.len() < 3 || doubled_area(&steps) == 0 {
            return false;
        }
        self.draw(&steps);
        self.out.push('z');
        // Closing takes the pen back to where the ring began.
        self.pen = steps[0];
        true
    }

    /// An open line; one that rounding leaves as a single point is not drawn: `false`.
    pub fn line(&mut self, points: &[Point]) -> bool {
        let steps = self.rounded(points);
        if steps.len() < 2 {
            return false;
        }
        self.draw(&steps);
        true
    }

    pub fn finish(self) -> String {
        self.out
    }

    fn rounded(&self, points: &[Point]) -> Vec<(i64, i64)> {
        let factor = 10_f64.powi(self.digits as i32);
        let step = |value: f64| (value * factor).round() as i64;
        let mut steps: Vec<_> = points.iter().map(|p| (step(p.x), step(p.y))).collect();
        steps.dedup();
        steps
    }

    fn draw(&mut self, steps: &[(i64, i64)]) {
        // At the start of a path a relative "m" counts from the origin, where the pen is.
        self.out.push('m');
        for (index, step) in steps.iter().enumerate() {
            let (dx, dy) = (step.0 - self.pen.0, step.1 - self.pen.1);
            self.number(dx, index == 0);
            self.number(dy, false);
            self.pen = *step;
        }
    }

    /// One number; a space before it only where the last one would run into it.
    fn number(&mut self, steps: i64, after_letter: bool) {
        let unit = 10_i64.pow(self.digits);
        let (whole, part) = (steps.abs() / unit, steps.abs() % unit);
        let mut text = String::new();
        if steps < 0 {
            text.push('-');
        }
        if whole != 0 || part == 0 {
            let _ = write!(text, "{whole}");
        }
        if part != 0 {
            let fraction = format!("{part:0width$}", width = self.digits as usize);
            let _ = write!(text, ".{}", fraction.trim_end_matches('0'));
        }
        let last_number = self.out.rsplit(['m', 'z', ' ', '-']).next().unwrap_or("");
        let runs_in = match text.as_bytes()[0] {
            b'-' => false,
            b'.' => !last_number.contains('.'),
            _ => true,
        };
        if runs_in && !after_letter {
            self.out.push(' ');
        }
        self.out.push_str(&text);
    }
}

/// Twice the signed area, in steps.
fn doubled_area(steps: &[(i64, i64)]) -> i64 {
    let next = steps.iter().cycle().skip(1);
    steps
        .iter()
        .zip(next)
        .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(pairs: &[(f64, f64)]) -> Vec<Point> {
        pairs.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    #[test]
    fn rings_are_relative_and_closed() {
        let mut path = PathWriter::new(1);
        assert!(path.ring(&points(&[
            (10.0, 5.0),
            (10.5, 5.52),
            (12.0, 4.0),
            (10.0, 5.0)
        ])));
        assert!(path.ring(&points(&[(9.0, 5.0), (9.0, 6.0), (8.0, 6.0)])));
        assert_eq!(path.finish(), "m10 5 .5.5 1.5-1.5zm-1 0 0 1-1 0z");
    }

    #[test]
    fn lines_stay_open_and_points_are_not_doubled() {
        let mut path = PathWriter::new(1);
        assert!(path.line(&points(&[(0.0, 0.0), (0.01, 0.0), (1.0, 1.0)])));
        assert!(path.line(&points(&[(1.0, 2.0), (0.75, 2.25)])));
        assert_eq!(path.finish(), "m0 0 1 1m0 1-.2.3");
    }

    #[test]
    fn digits_are_as_asked() {
        let mut path = PathWriter::new(2);
        path.line(&points(&[(0.05, 10.0), (-0.4, 10.25)]));
        assert_eq!(path.finish(), "m.05 10-.45.25");
        let mut path = PathWriter::new(0);
        path.line(&points(&[(0.4, 10.0), (-3.0, 12.0), (4.0, 13.0)]));
        assert_eq!(path.finish(), "m0 10-3 2 7 1");
    }

    #[test]
    fn what_rounding_flattens_is_not_drawn() {
        let mut path = PathWriter::new(1);
        assert!(!path.ring(&points(&[(1.0, 1.0), (1.01, 1.02), (1.02, 1.0)])));
        assert!(!path.ring(&points(&[(1.0, 1.0), (2.0, 2.0), (3.0, 3.0)])));
        assert!(!path.line(&points(&[(1.0, 1.0), (1.04, 1.0)])));
        assert_eq!(path.finish(), "");
    }
}
