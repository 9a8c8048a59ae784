//! The net of meridians and parallels.

use super::coord::Point;
use super::path::PathWriter;
use super::projection::EqualEarth;
use super::trigonometry::pow;
use compact::decimal::within;

/// Between two lines of the net, in degrees.
const STEP: i32 = 30;
/// A meridian is drawn as so many cubic curves; with six it is nowhere more than a unit off.
const CURVES: usize = 6;
const NORTHWARD: f64 = 1.2;

/// Every 30th meridian and parallel that is shown, as the `d` of an SVG path.
pub fn net(map: &EqualEarth) -> String {
    let mut path = PathWriter::new(0);
    let (north, south) = map.latitudes();
    for lon in (-180 / STEP + 1..=180 / STEP).map(|n| f64::from(n * STEP)) {
        if lon != map.seam() {
            path.curve(&meridian(map, map.turn(lon), north, south));
        }
    }
    for lat in (-90 / STEP..=90 / STEP).map(|n| f64::from(n * STEP)) {
        if lat > south && lat < north {
            path.line(&[
                map.project_turned(-180.0, lat),
                map.project_turned(180.0, lat),
            ]);
        }
    }
    path.finish()
}

/// Start, then two control points and an end for each cubic curve (Hermite form, with the
/// derivative by central difference).
fn meridian(map: &EqualEarth, lambda: f64, from: f64, to: f64) -> Vec<Point> {
    const NUDGE: f64 = 1e-4;
    // Beyond the last latitude shown the map is cut, so differences are taken inside.
    let (low, high) = (from.min(to) + NUDGE, from.max(to) - NUDGE);
    // Meridians bend most near the north pole, so curves are shorter there.
    let north = from.max(to);
    let node = |index: usize| {
        let share = (if from > to { index } else { CURVES - index }) as f64 / CURVES as f64;
        north - (from - to).abs() * pow(share, NORTHWARD)
    };
    let handle = |lat: f64, step: f64| {
        let at = within(lat, low, high);
        let (a, b) = (
            map.project_turned(lambda, at - NUDGE),
            map.project_turned(lambda, at + NUDGE),
        );
        let third = step / 3.0 / (2.0 * NUDGE);
        Point::new((b.x - a.x) * third, (b.y - a.y) * third)
    };
    let mut points = vec![map.project_turned(lambda, from)];
    for index in 0..CURVES {
        let (start, end) = (node(index), node(index + 1));
        let (a, b) = (
            map.project_turned(lambda, start),
            map.project_turned(lambda, end),
        );
        let (leave, arrive) = (handle(start, end - start), handle(end, end - start));
        points.push(Point::new(a.x + leave.x, a.y + leave.y));
        points.push(Point::new(b.x - arrive.x, b.y - arrive.y));
        points.push(b);
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORLD: EqualEarth = EqualEarth::WORLD;

    #[test]
    fn twelve_meridians_and_four_parallels() {
        let net = net(&WORLD);
        assert_eq!(net.matches('m').count(), 16);
        assert!(!net.contains("NaN"));
        assert!(net.len() < 1800, "{}", net.len());
    }

    #[test]
    fn curves_follow_the_meridian() {
        let curves = meridian(&WORLD, 180.0, 84.0, -60.0);
        for piece in 0..CURVES {
            let c = &curves[3 * piece..3 * piece + 4];
            let cubic = |t: f64, f: fn(&Point) -> f64| {
                let s = 1.0 - t;
                s * s * s * f(&c[0])
                    + 3.0 * s * s * t * f(&c[1])
                    + 3.0 * s * t * t * f(&c[2])
                    + t * t * t * f(&c[3])
            };
            for t in [0.25, 0.5, 0.75] {
                let drawn = Point::new(cubic(t, |p| p.x), cubic(t, |p| p.y));
                // The point of the edge at the same height.
                let inside = WORLD.unproject(Point::new(2500.0, drawn.y)).unwrap();
                let expected = WORLD.project_turned(180.0, inside.lat());
                assert!(drawn.distance(expected) < 1.0, "{drawn:?} {expected:?}");
            }
        }
    }
}
