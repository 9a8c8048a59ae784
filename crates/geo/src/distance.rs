//! How far apart two places are.

use super::coord::LonLat;
use super::trigonometry::atan2;

/// Mean radius of the earth in km (IUGG, R₁ of GRS 80).
pub const EARTH_RADIUS_KM: f64 = 6371.0088;

/// Length of the great circle between two places in km; within 0.6 % of the ellipsoid's geodesic.
pub fn kilometres(a: LonLat, b: LonLat) -> f64 {
    radians(a, b) * EARTH_RADIUS_KM
}

/// The angle between two places seen from the centre, 0 to π. Well-behaved at both ends, unlike
/// the cosine formula (Vincenty's special case for the sphere).
pub fn radians(a: LonLat, b: LonLat) -> f64 {
    let ([ax, ay, az], [bx, by, bz]) = (a.vector(), b.vector());
    let cross = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
    let sine = cross.iter().map(|c| c * c).sum::<f64>().sqrt();
    atan2(sine, ax * bx + ay * by + az * bz)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn km(a: (f64, f64), b: (f64, f64)) -> f64 {
        kilometres(
            LonLat::new(a.0, a.1).unwrap(),
            LonLat::new(b.0, b.1).unwrap(),
        )
    }

    #[test]
    fn known_distances() {
        assert_eq!(km((37.6173, 55.7558), (77.209, 28.6139)).round(), 4343.0); // Moscow, Delhi
        assert_eq!(km((0.0, 0.0), (180.0, 0.0)).round(), 20015.0);
        assert_eq!(km((179.5, 0.0), (-179.5, 0.0)).round(), 111.0);
        assert_eq!(km((37.6, 55.7), (37.6, 55.7)), 0.0);
    }
}
