//! The shortest way between two places, as the map draws it.

use super::antimeridian;
use super::coord::{LonLat, Point, wrap};
use super::distance;
use super::path::PathWriter;
use super::projection::EqualEarth;
use super::trigonometry::{atan2, sin_cos};

/// How far a drawn segment may lie beside the true curve, in map units.
const TOLERANCE: f64 = 0.1;
/// Every arc has at least 2³ segments, so that an S-shaped one is not taken for straight, and at
/// most 2¹².
const DEPTHS: std::ops::Range<u32> = 3..12;

/// A great circle's shorter part, projected. Where it leaves the latitudes shown (over a pole), it
/// runs along the edge of the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arc {
    /// Length on the ground.
    pub kilometres: f64,
    /// The point half-way on the ground, in map units: where a name goes.
    pub middle: Point,
    /// Direction at the end, in degrees clockwise from "to the right": as SVG's `rotate` takes it
    /// for an arrow head drawn pointing right.
    pub heading: f64,
    /// Its pieces in map units: one, or two where it crosses the seam.
    pieces: Vec<Vec<Point>>,
    /// Cubic curves along it: its start, then two control points and an end for each. Empty where it
    /// crosses the seam, leaves the latitudes shown or has been moved.
    curves: Vec<Point>,
}

impl Arc {
    /// `None` between a place and itself. Between antipodes all ways are equally short: the one
    /// over the north pole is taken.
    pub fn between(map: &EqualEarth, from: LonLat, to: LonLat) -> Option<Self> {
        let way = Way::new(from, to)?;
        let mut points = vec![from];
        way.sample(map, (0.0, from), (1.0, to), 0, &mut points);
        let (before, end) = (way.at(1.0 - 1e-4), to);
        let last = map.project(end);
        let back = map.turn(end.lon()) + wrap(before.lon() - end.lon());
        let before = map.project_turned(back, before.lat());
        let pieces = antimeridian::line(map, &points);
        let curves = match pieces.as_slice() {
            // Curves may begin on the other side of the seam than the piece does.
            [piece] => way.curves(map).filter(|curves| ends(piece) == ends(curves)),
            _ => None,
        };
        Some(Self {
            kilometres: way.angle * distance::EARTH_RADIUS_KM,
            middle: map.project(way.at(0.5)),
            heading: atan2(last.y - before.y, last.x - before.x).to_degrees(),
            pieces,
            curves: curves.unwrap_or_default(),
        })
    }

    /// Its pieces in map units: one, or two where it crosses the seam.
    pub fn pieces(&self) -> &[Vec<Point>] {
        &self.pieces
    }

    /// Its pieces, to be moved.
    pub fn pieces_mut(&mut self) -> &mut [Vec<Point>] {
        self.curves.clear();
        &mut self.pieces
    }

    /// The `d` of an SVG path, to 0.1 map units.
    pub fn path(&self) -> String {
        let mut path = PathWriter::new(1);
        if self.curves.is_empty() {
            for piece in &self.pieces {
                path.line(piece);
            }
        } else {
            path.curve(&self.curves);
        }
        path.finish()
    }
}

/// A great circle from one unit vector towards another at right angles to it.
struct Way {
    start: [f64; 3],
    side: [f64; 3],
    angle: f64,
}

impl Way {
    fn new(from: LonLat, to: LonLat) -> Option<Self> {
        const NEARLY: f64 = 1e-9;
        let angle = distance::radians(from, to);
        if angle < NEARLY {
            return None;
        }
        let start = from.vector();
        let aim = if angle < std::f64::consts::PI - NEARLY {
            to.vector()
        } else {
            [0.0, 0.0, 1.0]
        };
        let along: f64 = (0..3).map(|i| start[i] * aim[i]).sum();
        let side = [0, 1, 2].map(|i| aim[i] - along * start[i]);
        let length = side.iter().map(|c| c * c).sum::<f64>().sqrt();
        // From pole to pole any meridian will do; take the one the start's longitude names.
        let side = if length < NEARLY {
            let (sin, cos) = sin_cos(from.lon().to_radians());
            [cos, sin, 0.0]
        } else {
            side.map(|c| c / length)
        };
        Some(Self { start, side, angle })
    }

    /// The place a share `t` of the way along.
    fn at(&self, t: f64) -> LonLat {
        let (sin, cos) = sin_cos(t * self.angle);
        LonLat::from_vector([0, 1, 2].map(|i| self.start[i] * cos + self.side[i] * sin))
    }

    /// The way as cubic curves; none if it leaves the latitudes shown.
    fn curves(&self, map: &EqualEarth) -> Option<Vec<Point>> {
        let (north, south) = map.latitudes();
        let start = self.at(0.0);
        let turn = map.turn(start.lon());
        let place = |t: f64| {
            let at = self.at(t);
            let is_shown = at.lat() <= north && at.lat() >= south;
            is_shown.then(|| map.project_turned(turn + wrap(at.lon() - start.lon()), at.lat()))
        };
        let mut curves = vec![place(0.0)?];
        bend_along(&place, (0.0, 1.0), 0, &mut curves)?;
        Some(curves)
    }

    /// Appends points after `a` up to `b`, dense where the drawn line bends.
    fn sample(
        &self,
        map: &EqualEarth,
        a: (f64, LonLat),
        b: (f64, LonLat),
        depth: u32,
        out: &mut Vec<LonLat>,
    ) {
        let t = (a.0 + b.0) / 2.0;
        let middle = (t, self.at(t));
        let bends = depth < DEPTHS.start || bend(map, a.1, middle.1, b.1) > TOLERANCE;
        if depth < DEPTHS.end && bends {
            self.sample(map, a, middle, depth + 1, out);
            self.sample(map, middle, b, depth + 1, out);
        } else {
            out.push(b.1);
        }
    }
}

/// Where a line begins and ends, to a tenth of a unit.
fn ends(points: &[Point]) -> [Option<(i64, i64)>; 2] {
    let tenths = |point: &Point| {
        (
            (point.x * 10.0).round() as i64,
            (point.y * 10.0).round() as i64,
        )
    };
    [points.first(), points.last()].map(|point| point.map(tenths))
}

/// Appends cubic curves along a part of a way (Hermite form, with the derivative by central
/// difference): one, or those of its halves where one would lie beside the way.
fn bend_along(
    place: &impl Fn(f64) -> Option<Point>,
    (from, to): (f64, f64),
    depth: u32,
    out: &mut Vec<Point>,
) -> Option<()> {
    const NUDGE: f64 = 1e-4;
    const MOST: u32 = 6;
    let (start, end) = (place(from)?, place(to)?);
    let handle = |t: f64| {
        let (low, high) = ((t - NUDGE).max(0.0), (t + NUDGE).min(1.0));
        let (a, b) = (place(low)?, place(high)?);
        let third = (to - from) / 3.0 / (high - low);
        Some(((b.x - a.x) * third, (b.y - a.y) * third))
    };
    let (leave, arrive) = (handle(from)?, handle(to)?);
    let first = Point::new(start.x + leave.0, start.y + leave.1);
    let second = Point::new(end.x - arrive.0, end.y - arrive.1);
    let is_beside = |s: f64| {
        let (a, b) = (start.lerp(first, s), first.lerp(second, s));
        let c = second.lerp(end, s);
        let drawn = a.lerp(b, s).lerp(b.lerp(c, s), s);
        place(from + (to - from) * s).map(|point| point.distance(drawn) > TOLERANCE)
    };
    let is_beside = is_beside(0.25)? || is_beside(0.5)? || is_beside(0.75)?;
    if is_beside && depth < MOST {
        let middle = (from + to) / 2.0;
        bend_along(place, (from, middle), depth + 1, out)?;
        bend_along(place, (middle, to), depth + 1, out)
    } else {
        out.extend([first, second, end]);
        Some(())
    }
}

/// How far `middle` lies beside the drawn line from `a` to `b`, in map units, as if there were no
/// seam (the projection is linear in longitude).
fn bend(map: &EqualEarth, a: LonLat, middle: LonLat, b: LonLat) -> f64 {
    let start = map.turn(a.lon());
    let place = |at: LonLat| map.project_turned(start + wrap(at.lon() - a.lon()), at.lat());
    let (a, middle, b) = (place(a), place(middle), place(b));
    let length = a.distance(b);
    if length < TOLERANCE {
        return a.distance(middle);
    }
    ((b.x - a.x) * (middle.y - a.y) - (b.y - a.y) * (middle.x - a.x)).abs() / length
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORLD: EqualEarth = EqualEarth::WORLD;

    fn arc(a: (f64, f64), b: (f64, f64)) -> Arc {
        let place = |p: (f64, f64)| LonLat::new(p.0, p.1).unwrap();
        Arc::between(&WORLD, place(a), place(b)).unwrap()
    }

    #[test]
    fn moscow_to_delhi() {
        let arc = arc((37.6173, 55.7558), (77.209, 28.6139));
        assert_eq!(arc.kilometres.round(), 4343.0);
        assert_eq!(arc.pieces.len(), 1);
        assert!(arc.heading > 30.0 && arc.heading < 90.0, "{}", arc.heading);
        let first = arc.pieces[0][0];
        assert_eq!(first, WORLD.project(LonLat::new(37.6173, 55.7558).unwrap()));
    }

    #[test]
    fn the_equator_is_a_straight_line() {
        let arc = arc((10.0, 0.0), (50.0, 0.0));
        assert!(arc.heading.abs() < 1e-9);
        let y = WORLD.project(LonLat::new(40.0, 0.0).unwrap()).y;
        assert!(arc.pieces[0].iter().all(|p| (p.y - y).abs() < 1e-9));
        assert!((arc.middle.x - WORLD.project(LonLat::new(30.0, 0.0).unwrap()).x).abs() < 1e-9);
    }

    #[test]
    fn across_the_seam_it_has_two_pieces() {
        let arc = arc((139.7, 35.7), (-99.1, 19.4)); // Tokyo, Mexico City
        assert_eq!(arc.pieces.len(), 2);
        for piece in &arc.pieces {
            assert!(
                piece
                    .windows(2)
                    .all(|pair| pair[0].distance(pair[1]) < 500.0)
            );
        }
        // The dateline alone does not cut.
        assert_eq!(self::arc((170.0, 10.0), (-170.0, 20.0)).pieces.len(), 1);
    }

    #[test]
    fn segments_follow_the_curve() {
        let arc = arc((37.6173, 55.7558), (-47.9, -15.8)); // Moscow, Brasília
        assert!(
            (10..200).contains(&arc.pieces[0].len()),
            "{}",
            arc.pieces[0].len()
        );
        let turn = |w: &[Point]| {
            let angle = |a: Point, b: Point| (b.y - a.y).atan2(b.x - a.x);
            (angle(w[1], w[2]) - angle(w[0], w[1])).abs().to_degrees()
        };
        assert!(arc.pieces[0].windows(3).all(|w| turn(w) < 6.0));
    }

    #[test]
    fn few_curves_follow_it() {
        let places = [
            (37.6, 55.8),
            (-47.9, -15.8),
            (77.2, 28.6),
            (116.4, 39.9),
            (38.7, 9.0),
            (151.2, -33.9),
            (-64.0, 64.0),
        ];
        for (number, a) in places.into_iter().enumerate() {
            for b in &places[number + 1..] {
                let arc = arc(a, *b);
                let [piece] = arc.pieces.as_slice() else {
                    continue;
                };
                if arc.curves.is_empty() {
                    continue;
                }
                assert_eq!(arc.path().matches('c').count(), 1);
                assert!(arc.curves.len() <= 1 + 3 * 12, "{}", arc.curves.len());
                let cubic = |c: &[Point], s: f64| {
                    let (a, b, d) = (c[0].lerp(c[1], s), c[1].lerp(c[2], s), c[2].lerp(c[3], s));
                    a.lerp(b, s).lerp(b.lerp(d, s), s)
                };
                let drawn: Vec<Point> = (0..arc.curves.len() / 3)
                    .flat_map(|at| (0..=2000).map(move |n| (at, f64::from(n) / 2000.0)))
                    .map(|(at, s)| cubic(&arc.curves[3 * at..3 * at + 4], s))
                    .collect();
                for corner in piece {
                    let near = drawn.iter().map(|point| point.distance(*corner));
                    let least = near.fold(f64::INFINITY, f64::min);
                    assert!(least < 0.4, "{a:?} {b:?}: {least}");
                }
            }
        }
        assert!(!arc((37.6, 55.8), (77.2, 28.6)).curves.is_empty());
        // Over the pole it runs along the edge of the map.
        assert!(arc((40.0, 80.0), (-140.0, 80.0)).curves.is_empty());
    }

    #[test]
    fn awkward_pairs_are_finite() {
        let place = LonLat::new(37.6, 55.7).unwrap();
        assert_eq!(Arc::between(&WORLD, place, place), None);
        for (a, b) in [
            ((0.0, 0.0), (180.0, 0.0)),
            ((0.0, 90.0), (0.0, -90.0)),
            ((40.0, 80.0), (-140.0, 80.0)),
        ] {
            let arc = arc(a, b);
            assert!(
                arc.kilometres > 0.0 && arc.middle.x.is_finite() && !arc.path().contains("NaN")
            );
            assert!(
                arc.pieces
                    .iter()
                    .flatten()
                    .all(|p| p.x.is_finite() && p.y.is_finite())
            );
        }
    }
}
