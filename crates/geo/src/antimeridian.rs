//! Cutting outlines and lines where the plane is cut: at the seam opposite the central meridian.
//!
//! Longitudes have no beginning: two points are taken as neighbours the short way round, so data
//! that crosses ±180° is whole and gets no line there. What crosses the seam of the *map* is cut
//! in two and closed along the seam. An edge crosses it where the turned longitude jumps by more
//! than half a turn; a ring around a pole (Antarctica) is not supported.

use super::coord::{LonLat, Point};
use super::projection::EqualEarth;
use compact::sort::CompactSort;

/// Longest step along the seam in degrees of latitude, so that a closed cut follows its curve.
const SEAM_STEP: f64 = 2.5;

/// (λ, latitude) in degrees; λ counts from the central meridian, −180 to 180.
type Turned = (f64, f64);

/// A polygon's outer ring and holes, cut and projected. Rings may come closed (first point
/// repeated) or not; the results are not. Which way round each ring goes is kept.
pub fn polygon(map: &EqualEarth, rings: &[Vec<LonLat>]) -> Vec<Vec<Point>> {
    let mut whole = Vec::new();
    let mut chains = Vec::new();
    for ring in rings {
        match cut_ring(&turned(map, ring)) {
            Cut::None(ring) => whole.push(ring),
            Cut::Chains(parts) => chains.extend(parts),
        }
    }
    whole.extend(join(chains));
    whole.iter().map(|ring| projected(map, ring)).collect()
}

/// A line, cut into as many pieces as it takes and projected.
pub fn line(map: &EqualEarth, points: &[LonLat]) -> Vec<Vec<Point>> {
    let points = turned(map, points);
    let mut pieces = Vec::new();
    let mut piece = Vec::new();
    for (index, &point) in points.iter().enumerate() {
        if let Some(crossing) = index
            .checked_sub(1)
            .and_then(|i| Crossing::of(points[i], point))
        {
            piece.push((crossing.side, crossing.lat));
            pieces.push(piece);
            piece = vec![(-crossing.side, crossing.lat)];
        }
        piece.push(point);
    }
    pieces.push(piece);
    pieces.iter().map(|piece| projected(map, piece)).collect()
}

fn turned(map: &EqualEarth, points: &[LonLat]) -> Vec<Turned> {
    points
        .iter()
        .map(|place| (map.turn(place.lon()), place.lat()))
        .collect()
}

fn projected(map: &EqualEarth, points: &[Turned]) -> Vec<Point> {
    points
        .iter()
        .map(|&(lambda, lat)| map.project_turned(lambda, lat))
        .collect()
}

/// Where an edge leaves one side of the map to come back on the other.
#[derive(Clone, Copy, Debug)]
struct Crossing {
    lat: f64,
    /// The λ of the side it leaves: 180 or −180. It comes back at the opposite.
    side: f64,
}

impl Crossing {
    fn of(a: Turned, b: Turned) -> Option<Self> {
        if (a.0 - b.0).abs() <= 180.0 {
            return None;
        }
        let side = 180.0_f64.copysign(a.0);
        let unwrapped = b.0 + 2.0 * side;
        let share = (side - a.0) / (unwrapped - a.0);
        Some(Self {
            lat: a.1 + (b.1 - a.1) * share,
            side,
        })
    }
}

enum Cut {
    None(Vec<Turned>),
    Chains(Vec<Chain>),
}

/// The part of a ring from one crossing to the next, all on the map without a jump.
struct Chain {
    from: Crossing,
    points: Vec<Turned>,
    to: Crossing,
}

fn cut_ring(ring: &[Turned]) -> Cut {
    let count = ring.len();
    let crossing = |i: usize| Crossing::of(ring[i], ring[(i + 1) % count]);
    let Some(first) = (0..count).find(|&i| crossing(i).is_some()) else {
        return Cut::None(ring.to_vec());
    };
    let mut chains = Vec::new();
    let mut from = crossing(first).expect("just found");
    let mut points = Vec::new();
    for step in 1..=count {
        let i = (first + step) % count;
        points.push(ring[i]);
        if let Some(to) = crossing(i) {
            chains.push(Chain {
                from,
                points: std::mem::take(&mut points),
                to,
            });
            from = to;
        }
    }
    Cut::Chains(chains)
}

/// Closes chains along the seam. All crossings of a polygon, sorted by latitude, bound its inside
/// in pairs: 1–2, 3–4 and so on. A chain that ends at one of a pair goes on with the chain that
/// starts at the other.
fn join(chains: Vec<Chain>) -> Vec<Vec<Turned>> {
    // A crossing is known by the chain that starts there.
    let mut order: Vec<usize> = (0..chains.len()).collect();
    order.compact_sort_by(|&a, &b| chains[a].from.lat.total_cmp(&chains[b].from.lat));
    let mut next = vec![0; chains.len()];
    for (end, chain) in chains.iter().enumerate() {
        let same = |i: &usize| {
            chains[*i].from.lat == chain.to.lat && chains[*i].from.side == chain.to.side
        };
        let rank = order
            .iter()
            .position(same)
            .expect("a chain starts where one ends");
        next[end] = *order.get(rank ^ 1).unwrap_or(&order[rank]);
    }

    let mut done = vec![false; chains.len()];
    let mut rings = Vec::new();
    for start in 0..chains.len() {
        let mut ring = Vec::new();
        let mut at = start;
        while !done[at] {
            done[at] = true;
            let chain = &chains[at];
            ring.push((-chain.from.side, chain.from.lat));
            ring.extend(&chain.points);
            let (side, end, begin) = (chain.to.side, chain.to.lat, chains[next[at]].from.lat);
            let steps = ((begin - end).abs() / SEAM_STEP).ceil().max(1.0) as usize;
            ring.extend((0..steps).map(|i| (side, end + (begin - end) * i as f64 / steps as f64)));
            at = next[at];
        }
        if !ring.is_empty() {
            rings.push(ring);
        }
    }
    rings
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORLD: EqualEarth = EqualEarth::WORLD;

    fn places(pairs: &[(f64, f64)]) -> Vec<LonLat> {
        pairs
            .iter()
            .map(|&(lon, lat)| LonLat::new(lon, lat).unwrap())
            .collect()
    }

    fn span(ring: &[Point]) -> (f64, f64) {
        let xs = ring.iter().map(|p| p.x);
        (
            xs.clone().fold(f64::MAX, f64::min).round(),
            xs.fold(f64::MIN, f64::max).round(),
        )
    }

    /// Degrees of longitude times degrees of latitude, by the projected (true) area.
    fn area(rings: &[Vec<Point>]) -> f64 {
        let doubled = |ring: &Vec<Point>| -> f64 {
            let next = ring.iter().cycle().skip(1);
            ring.iter()
                .zip(next)
                .map(|(a, b)| a.x * b.y - b.x * a.y)
                .sum()
        };
        rings.iter().map(doubled).sum::<f64>() / 2.0
    }

    #[test]
    fn the_dateline_of_the_data_leaves_no_trace() {
        let chukotka = places(&[(170.0, 65.0), (-170.0, 65.0), (-175.0, 60.0), (180.0, 60.0)]);
        let rings = polygon(&WORLD, &[chukotka]);
        assert_eq!(rings.len(), 1);
        assert_eq!(rings[0].len(), 4);
        assert!(span(&rings[0]).0 > 3750.0);
    }

    #[test]
    fn the_seam_cuts_in_two_and_closes() {
        let alaska = places(&[
            (-150.0, 60.0),
            (-130.0, 60.0),
            (-130.0, 70.0),
            (-150.0, 70.0),
        ]);
        let rings = polygon(&WORLD, &[alaska]);
        assert_eq!(rings.len(), 2);
        for ring in &rings {
            let (left, right) = span(ring);
            assert!(right - left < 350.0, "a streak from {left} to {right}");
            // Two corners, two crossings and three points along the seam between them.
            assert_eq!(ring.len(), 7);
        }
    }

    #[test]
    fn a_comb_across_the_seam_falls_into_teeth() {
        // Two teeth to the east, a back to the west: three parts.
        let comb = places(&[
            (-150.0, 0.0),
            (-130.0, 0.0),
            (-130.0, 10.0),
            (-145.0, 10.0),
            (-145.0, 20.0),
            (-130.0, 20.0),
            (-130.0, 30.0),
            (-150.0, 30.0),
        ]);
        assert_eq!(polygon(&WORLD, &[comb]).len(), 3);
    }

    #[test]
    fn a_hole_across_the_seam_stays_a_hole() {
        let outer = places(&[(-150.0, 0.0), (-130.0, 0.0), (-130.0, 30.0), (-150.0, 30.0)]);
        let hole = places(&[
            (-145.0, 10.0),
            (-145.0, 20.0),
            (-135.0, 20.0),
            (-135.0, 10.0),
        ]);
        let rings = polygon(&WORLD, &[outer.clone(), hole.clone()]);
        assert_eq!(rings.len(), 2);
        let expected = area(&polygon(&WORLD, &[outer])) + area(&polygon(&WORLD, &[hole]));
        assert!((area(&rings) - expected).abs() < 12.5);
    }

    #[test]
    fn lines_are_cut_at_the_seam_only() {
        let pieces = line(
            &WORLD,
            &places(&[(170.0, 0.0), (-170.0, 0.0), (-120.0, 0.0)]),
        );
        let spans: Vec<_> = pieces.iter().map(|piece| span(piece)).collect();
        assert_eq!(spans, [(4306.0, 5000.0), (0.0, 278.0)]);
        assert_eq!(line(&WORLD, &places(&[(10.0, 0.0), (20.0, 0.0)])).len(), 1);
    }
}
