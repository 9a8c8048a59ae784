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
    /// Where the pen is, and where it was put down, in the smallest step.
    pen: (i64, i64),
    start: (i64, i64),
}

impl PathWriter {
    /// With so many digits after the point; none for outlines in map units.
    pub fn new(digits: u32) -> Self {
        Self {
            out: String::new(),
            digits,
            pen: (0, 0),
            start: (0, 0),
        }
    }

    /// A closed ring, given with or without its first point repeated at the end. Rings that
    /// rounding leaves with fewer than three corners are not drawn: `false`.
    pub fn ring(&mut self, points: &[Point]) -> bool {
        let Some(steps) = self.corners(points) else {
            return false;
        };
        self.ring_of(&steps);
        true
    }

    /// A closed ring whose corners are given in the smallest step.
    pub fn ring_of(&mut self, corners: &[(i64, i64)]) {
        if !corners.is_empty() {
            self.draw(corners);
            self.close();
        }
    }

    /// An open line whose corners are given in the smallest step.
    pub fn line_of(&mut self, corners: &[(i64, i64)]) {
        if !corners.is_empty() {
            self.draw(corners);
        }
    }

    /// The corners of a ring as they are drawn, in the smallest step; none of a ring that is not.
    pub fn corners(&self, points: &[Point]) -> Option<Vec<(i64, i64)>> {
        let mut steps = self.rounded(points);
        while steps.len() > 1 && steps.first() == steps.last() {
            steps.pop();
        }
        (steps.len() >= 3 && doubled_area(&steps) != 0).then_some(steps)
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

    /// Cubic curves: a start, then two control points and an end for each.
    pub fn curve(&mut self, points: &[Point]) {
        let steps: Vec<_> = points.iter().map(|point| self.step(*point)).collect();
        let Some((&start, curves)) = steps.split_first() else {
            return;
        };
        self.draw(&[start]);
        for (index, curve) in curves.chunks_exact(3).enumerate() {
            if index == 0 {
                self.out.push('c');
            }
            // All three count from where the curve begins.
            for (at, step) in curve.iter().enumerate() {
                self.number(step.0 - self.pen.0, index + at == 0);
                self.number(step.1 - self.pen.1, false);
            }
            self.pen = curve[2];
        }
    }

    /// Closes what was drawn last; the next ring or line may be anywhere.
    pub fn close(&mut self) {
        self.out.push('z');
        self.pen = self.start;
    }

    pub fn finish(self) -> String {
        self.out
    }

    fn step(&self, point: Point) -> (i64, i64) {
        let factor = 10_f64.powi(self.digits as i32);
        (
            (point.x * factor).round() as i64,
            (point.y * factor).round() as i64,
        )
    }

    fn rounded(&self, points: &[Point]) -> Vec<(i64, i64)> {
        let mut steps: Vec<_> = points.iter().map(|point| self.step(*point)).collect();
        steps.dedup();
        steps
    }

    fn draw(&mut self, steps: &[(i64, i64)]) {
        // At the start of a path a relative "m" counts from the origin, where the pen is.
        self.out.push('m');
        self.start = steps[0];
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
        let last_number = self.out.rsplit(['m', 'c', ' ', '-']).next().unwrap_or("");
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
    fn curves_count_from_their_beginning() {
        let mut path = PathWriter::new(0);
        let corners = [
            (1.0, 1.0),
            (2.0, 1.0),
            (3.0, 2.0),
            (3.0, 3.0),
            (3.0, 4.0),
            (2.0, 5.0),
            (1.0, 5.0),
        ];
        path.curve(&points(&corners));
        path.close();
        assert_eq!(path.finish(), "m1 1c1 0 2 1 2 2 0 1-1 2-2 2z");
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
