//! The way of something that moves, as GeoJSON has it.

use super::json::{Fields, Json};
use super::shared::Shared;
use article::Movement;

/// Longitude and latitude in degrees.
type Position = (f64, f64);

/// The stops of a movement as a line, from stop to stop; which way it takes between them, the article does not say. Cut at
/// the antimeridian, as RFC 7946 asks (3.1.9): where the shortest way crosses it. `None` if fewer than two of the stops
/// have a point.
pub(super) fn geometry(shared: &Shared, movement: &Movement) -> Option<Json<'static>> {
    let points = movement
        .stops
        .iter()
        .filter_map(|stop| shared.point(stop.place));
    let points: Vec<Position> = points.map(|point| (point.lon, point.lat)).collect();
    if points.len() < 2 {
        return None;
    }
    let mut pieces = cut(&points);
    let line = |piece: Vec<Position>| -> Json<'static> {
        let positions = piece
            .into_iter()
            .map(|(lon, lat)| [lon, lat].into_iter().collect::<Json>());
        positions.collect()
    };
    let geometry = Fields::new();
    Some(
        match pieces.pop() {
            Some(only) if pieces.is_empty() => geometry
                .with("type", "LineString")
                .with("coordinates", line(only)),
            last => geometry.with("type", "MultiLineString").with(
                "coordinates",
                pieces.into_iter().chain(last).map(line).collect::<Json>(),
            ),
        }
        .into(),
    )
}

fn cut(points: &[Position]) -> Vec<Vec<Position>> {
    let mut pieces = Vec::new();
    let mut piece: Vec<Position> = Vec::new();
    for &(lon, lat) in points {
        if let Some(&last) = piece.last()
            && (lon - last.0).abs() > 180.0
        {
            let side = 180.0_f64.copysign(last.0);
            let crossing = crossing(last, (lon, lat));
            piece.push((side, crossing));
            pieces.push(std::mem::take(&mut piece));
            piece.push((-side, crossing));
        }
        piece.push((lon, lat));
    }
    pieces.push(piece);
    pieces
}

/// The latitude at which the great circle through two points crosses the antimeridian, rounded to what a map shows.
fn crossing(from: Position, to: Position) -> f64 {
    let vector = |(lon, lat): Position| {
        let ((sin_lon, cos_lon), (sin_lat, cos_lat)) =
            (lon.to_radians().sin_cos(), lat.to_radians().sin_cos());
        [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
    };
    let ([ax, ay, az], [bx, by, bz]) = (vector(from), vector(to));
    // The plane of the circle is at right angles to this.
    let (x, z) = (ay * bz - az * by, ax * by - ay * bx);
    let latitude = (x / z).atan().to_degrees();
    if latitude.is_finite() {
        (latitude * 1e4).round() / 1e4
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_at_the_antimeridian() {
        let (tokyo, fiji, francisco) = ((139.69, 35.69), (178.44, -18.14), (-122.42, 37.77));
        assert_eq!(cut(&[tokyo, fiji]), [[tokyo, fiji]]);
        let pieces = cut(&[tokyo, fiji, francisco]);
        let [west, east] = pieces.as_slice() else {
            panic!("{pieces:?}")
        };
        assert_eq!(west[..2], [tokyo, fiji]);
        assert_eq!(east[1..], [francisco]);
        let (crossing, other) = (west[2], east[0]);
        assert_eq!((crossing.0, other.0), (180.0, -180.0));
        assert!(
            crossing.1 == other.1 && (-18.0..-16.0).contains(&crossing.1),
            "{crossing:?}"
        );
        // And back again.
        let pieces = cut(&[francisco, fiji]);
        assert_eq!((pieces[0][1].0, pieces[1][0].0), (-180.0, 180.0));
        assert_eq!(cut(&[(-170.0, 0.0), (170.0, 0.0)])[0][1], (-180.0, 0.0));
        // A great circle goes north of the straight line.
        assert!(self::crossing((170.0, 50.0), (-170.0, 50.0)) > 50.0);
    }
}
