//! Equal Earth: areas are true, parallels are straight, continents keep a familiar shape.
//!
//! B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of
//! Geographical Information Science 33 (2019), equations 1–4, doi:10.1080/13658816.2018.1504949.

use super::coord::{LonLat, Point, Rect, wrap};
use super::trigonometry::{asin, cos, sin};
use compact::decimal::within;

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;
/// √3 ∕ 2, the M of the paper.
const M: f64 = 0.866_025_403_784_438_6;
const NEWTON_STEPS: usize = 12;

/// The bare formula on the unit sphere: radians in (λ from the central meridian, φ), y up.
pub fn equal_earth(lambda: f64, phi: f64) -> (f64, f64) {
    let theta = asin(M * sin(phi));
    (lambda * cos(theta) / (M * slope(theta)), height(theta))
}

/// The inverse of [`equal_earth`]; `None` above or below the map. λ is not limited to one turn.
pub fn equal_earth_inverse(x: f64, y: f64) -> Option<(f64, f64)> {
    let mut theta = y;
    for _ in 0..NEWTON_STEPS {
        let step = (height(theta) - y) / slope(theta);
        theta -= step;
        if step.abs() < 1e-14 {
            break;
        }
    }
    let sine = sin(theta) / M;
    (sine.abs() <= 1.0 + 1e-12).then(|| {
        (
            M * x * slope(theta) / cos(theta),
            asin(sine.clamp(-1.0, 1.0)),
        )
    })
}

/// y of the parametric latitude θ.
fn height(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
}

/// dy ∕ dθ.
fn slope(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square)
}

/// Equal Earth as used for one map: a central meridian, a width and the latitudes shown.
///
/// The equator spans x = 0 to `width`; y = 0 is the northernmost parallel shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EqualEarth {
    meridian: f64,
    width: f64,
    north: f64,
    south: f64,
    /// y of the southernmost parallel shown: as [`Self::project`] gives it, but without the sines, which are much code for
    /// a program that needs no more than the size of the map.
    height: f64,
}

impl EqualEarth {
    /// The map of this application: turned to 40° E, so that Asia, Europe and Africa are in the
    /// middle and the seam at 140° W meets almost no land; without the empty polar regions.
    /// 5000 units wide: one is 8 km along the equator, and less than a pixel until the map is
    /// shown 5000 pixels wide, so that outlines in whole units are exact enough.
    pub const WORLD: Self = Self {
        meridian: 40.0,
        width: 5000.0,
        north: 84.0,
        south: -60.0,
        height: 2_212.173_430_446_215,
    };

    /// Where the plane is cut: the meridian opposite to the central one, in degrees.
    pub fn seam(&self) -> f64 {
        wrap(self.meridian + 180.0)
    }

    /// The northernmost and the southernmost latitude shown.
    pub fn latitudes(&self) -> (f64, f64) {
        (self.north, self.south)
    }

    /// Degrees east of the central meridian, −180 < λ ≤ 180.
    pub fn turn(&self, lon: f64) -> f64 {
        wrap(lon - self.meridian)
    }

    /// Degrees to map units. Latitudes not shown come to lie on the nearest one that is.
    pub fn project(&self, place: LonLat) -> Point {
        self.project_turned(self.turn(place.lon()), place.lat())
    }

    /// As [`Self::project`], with the longitude already turned. Not wrapped: both ends of the
    /// seam, −180 and 180, can be told apart.
    pub fn project_turned(&self, lambda: f64, lat: f64) -> Point {
        let phi = within(lat, self.south, self.north).to_radians();
        let (x, y) = equal_earth(lambda.to_radians(), phi);
        let scale = self.units_per_radian();
        Point::new(self.width / 2.0 + x * scale, (self.top() - y) * scale)
    }

    /// Map units to degrees; `None` off the map.
    pub fn unproject(&self, point: Point) -> Option<LonLat> {
        let scale = self.units_per_radian();
        let x = (point.x - self.width / 2.0) / scale;
        let (lambda, phi) = equal_earth_inverse(x, self.top() - point.y / scale)?;
        let (lambda, lat) = (lambda.to_degrees(), phi.to_degrees());
        let slack = 1e-9;
        (lambda.abs() <= 180.0 + slack && lat <= self.north + slack && lat >= self.south - slack)
            .then(|| LonLat::wrapped(lambda + self.meridian, lat))
    }

    /// The whole map in map units.
    pub fn bounds(&self) -> Rect {
        Rect::new(Point::new(0.0, 0.0), Point::new(self.width, self.height))
    }

    /// Map units for one unit of the bare formula: the length of a radian of the globe whose area
    /// the map has.
    pub fn units_per_radian(&self) -> f64 {
        self.width / (2.0 * equal_earth(std::f64::consts::PI, 0.0).0)
    }

    fn top(&self) -> f64 {
        equal_earth(0.0, self.north.to_radians()).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::FRAC_PI_2;

    fn close(a: f64, b: f64) {
        assert!((a - b).abs() < 5e-7, "{a} is not {b}");
    }

    #[test]
    fn the_height_is_that_of_the_southernmost_parallel() {
        let world = EqualEarth::WORLD;
        assert_eq!(world.project_turned(0.0, world.south).y, world.height);
    }

    #[test]
    fn known_points_of_the_bare_formula() {
        // As d3-geo 3.1 gives them, in degrees.
        let cases = [
            ((0.0, 0.0), (0.0, 0.0)),
            ((180.0, 0.0), (2.706_63, 0.0)),
            ((0.0, 90.0), (0.0, 1.317_362_8)),
            ((180.0, 90.0), (1.603_588_6, 1.317_362_8)),
            ((-37.62, 55.75), (-0.443_899_6, 1.028_803_3)),
            ((100.0, -30.0), (1.406_500_9, -0.592_935_1)),
        ];
        for ((lambda, phi), (x, y)) in cases {
            let found = equal_earth(f64::to_radians(lambda), f64::to_radians(phi));
            close(found.0, x);
            close(found.1, y);
        }
    }

    #[test]
    fn the_inverse_leads_back() {
        for lambda in [-3.0, -1.2, 0.0, 0.4, 3.1] {
            for phi in [-1.5, -0.7, 0.0, 0.3, 1.2, FRAC_PI_2] {
                let (x, y) = equal_earth(lambda, phi);
                let (l, p) = equal_earth_inverse(x, y).unwrap();
                close(l, lambda);
                assert!((p - phi).abs() < 1e-6, "{p} is not {phi}");
            }
        }
        assert_eq!(equal_earth_inverse(0.0, 1.5), None);
    }

    #[test]
    fn areas_are_true() {
        // A degree cell's area over cos φ is the same everywhere.
        let cell = |lat: f64| {
            let (a, b) = ((lat - 0.05).to_radians(), (lat + 0.05).to_radians());
            let width = equal_earth(0.1_f64.to_radians(), lat.to_radians()).0;
            width * (equal_earth(0.0, b).1 - equal_earth(0.0, a).1) / lat.to_radians().cos()
        };
        for lat in [20.0, 45.0, 60.0, 75.0, -33.0] {
            assert!((cell(lat) / cell(0.0) - 1.0).abs() < 1e-5, "{lat}");
        }
    }

    #[test]
    fn the_world_is_turned_to_40_east() {
        let world = EqualEarth::WORLD;
        assert_eq!(world.seam(), -140.0);
        assert_eq!(
            world.project(LonLat::new(40.0, 84.0).unwrap()),
            Point::new(2500.0, 0.0)
        );
        close(world.project(LonLat::new(-140.0, 0.0).unwrap()).x, 5000.0);
        close(world.project_turned(-180.0, 0.0).x, 0.0);
        let bounds = world.bounds();
        assert_eq!(
            (bounds.width(), bounds.top(), bounds.left()),
            (5000.0, 0.0, 0.0)
        );
    }

    #[test]
    fn known_places_on_the_world() {
        // As d3-geo 3.1 gives them for .rotate([-40, 0]) at the same scale.
        let cases = [
            ((37.6173, 55.7558), (2474.0329, 256.6157)), // Moscow
            ((77.209, 28.6139), (2986.3699, 683.3904)),  // Delhi
            ((-47.9, -15.8), (1301.2624, 1500.6301)),    // Brasília
            ((0.0, -60.0), (2081.4680, 2212.1734)),
        ];
        for ((lon, lat), (x, y)) in cases {
            let found = EqualEarth::WORLD.project(LonLat::new(lon, lat).unwrap());
            assert!(found.distance(Point::new(x, y)) < 2e-4, "{found:?}");
        }
    }

    #[test]
    fn the_world_leads_back_to_degrees() {
        let world = EqualEarth::WORLD;
        for (lon, lat) in [
            (37.62, 55.75),
            (-51.9, -10.8),
            (179.9, -17.0),
            (-139.0, 62.0),
        ] {
            let back = world
                .unproject(world.project(LonLat::new(lon, lat).unwrap()))
                .unwrap();
            close(back.lon(), lon);
            close(back.lat(), lat);
        }
        assert_eq!(world.unproject(Point::new(1.0, 1.0)), None);
        assert_eq!(world.unproject(Point::new(2500.0, -1.0)), None);
    }
}
