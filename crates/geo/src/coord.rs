//! The coordinates everything else is made of.

use super::trigonometry::{atan2, hypot, sin_cos};
use compact::decimal::format_decimal;

/// A place on the sphere in degrees, longitude first (as in GeoJSON, RFC 7946).
///
/// Invariant: both are finite, −180 ≤ lon ≤ 180, −90 ≤ lat ≤ 90.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    lon: f64,
    lat: f64,
}

impl LonLat {
    /// `None` outside the ranges, which also catches swapped latitudes and longitudes beyond 90.
    pub const fn new(lon: f64, lat: f64) -> Option<Self> {
        if lon >= -180.0 && lon <= 180.0 && lat >= -90.0 && lat <= 90.0 {
            Some(Self { lon, lat })
        } else {
            None
        }
    }

    /// The longitude wrapped and the latitude clamped into range: for results of a computation.
    pub(super) fn wrapped(lon: f64, lat: f64) -> Self {
        Self {
            lon: wrap(lon),
            lat: lat.clamp(-90.0, 90.0),
        }
    }

    pub const fn lon(self) -> f64 {
        self.lon
    }

    pub const fn lat(self) -> f64 {
        self.lat
    }

    /// The unit vector from the centre of the sphere: x to 0°E 0°N, y to 90°E, z to the north pole.
    pub(super) fn vector(self) -> [f64; 3] {
        let (sin_lon, cos_lon) = sin_cos(self.lon.to_radians());
        let (sin_lat, cos_lat) = sin_cos(self.lat.to_radians());
        [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
    }

    /// The place below a vector of any length but zero.
    pub(super) fn from_vector([x, y, z]: [f64; 3]) -> Self {
        Self::wrapped(atan2(y, x).to_degrees(), atan2(z, hypot(x, y)).to_degrees())
    }
}

/// A longitude difference in degrees, wrapped to −180 < d ≤ 180.
pub(super) fn wrap(degrees: f64) -> f64 {
    if degrees > -180.0 && degrees <= 180.0 {
        return degrees;
    }
    let turned = (degrees + 180.0).rem_euclid(360.0) - 180.0;
    if turned <= -180.0 { 180.0 } else { turned }
}

/// A point of the plane, x to the right, y down: map units or pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    pub fn distance(self, other: Self) -> f64 {
        hypot(self.x - other.x, self.y - other.y)
    }

    /// The point a share `t` of the way to `other`; 0 is here, 1 is there.
    pub fn lerp(self, other: Self, t: f64) -> Self {
        Self::new(
            self.x + (other.x - self.x) * t,
            self.y + (other.y - self.y) * t,
        )
    }
}

/// An upright rectangle of the plane.
///
/// Invariant: left ≤ right, top ≤ bottom. It may have no width or height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    min: Point,
    max: Point,
}

impl Rect {
    /// Any two opposite corners.
    pub const fn new(a: Point, b: Point) -> Self {
        Self {
            min: Point::new(a.x.min(b.x), a.y.min(b.y)),
            max: Point::new(a.x.max(b.x), a.y.max(b.y)),
        }
    }

    /// Around a centre; negative sizes count as zero.
    pub fn around(centre: Point, width: f64, height: f64) -> Self {
        let (w, h) = (width.max(0.0) / 2.0, height.max(0.0) / 2.0);
        Self {
            min: Point::new(centre.x - w, centre.y - h),
            max: Point::new(centre.x + w, centre.y + h),
        }
    }

    /// The smallest that holds all the points; `None` for none.
    pub fn of(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        points
            .into_iter()
            .map(|point| Self::new(point, point))
            .reduce(Self::union)
    }

    pub const fn left(self) -> f64 {
        self.min.x
    }

    pub const fn top(self) -> f64 {
        self.min.y
    }

    pub const fn right(self) -> f64 {
        self.max.x
    }

    pub const fn bottom(self) -> f64 {
        self.max.y
    }

    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    pub fn centre(self) -> Point {
        self.min.lerp(self.max, 0.5)
    }

    pub fn union(self, other: Self) -> Self {
        Self {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// Grown by `by` on every side; shrunk, at most to its centre, if negative.
    pub fn grown(self, by: f64) -> Self {
        Self::around(
            self.centre(),
            self.width() + 2.0 * by,
            self.height() + 2.0 * by,
        )
    }

    /// Whether the insides meet; sharing an edge is not overlapping.
    pub fn overlaps(self, other: Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether `other` lies inside, edges included.
    pub fn contains(self, other: Self) -> bool {
        self.min.x <= other.min.x
            && self.min.y <= other.min.y
            && self.max.x >= other.max.x
            && self.max.y >= other.max.y
    }

    pub fn contains_point(self, point: Point) -> bool {
        self.contains(Self::new(point, point))
    }

    /// The value of an SVG `viewBox`, to 0.01.
    pub fn view_box(self) -> String {
        let [x, y, w, h] = [self.min.x, self.min.y, self.width(), self.height()]
            .map(|value| format_decimal(value, 2));
        format!("{x} {y} {w} {h}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_out_of_range_are_no_place() {
        for (lon, lat) in [
            (181.0, 0.0),
            (0.0, 90.5),
            (f64::NAN, 0.0),
            (0.0, f64::INFINITY),
        ] {
            assert_eq!(LonLat::new(lon, lat), None, "{lon} {lat}");
        }
        assert!(LonLat::new(-180.0, -90.0).is_some());
    }

    #[test]
    fn longitudes_wrap_to_one_turn() {
        let cases = [
            (0.0, 0.0),
            (190.0, -170.0),
            (-180.0, 180.0),
            (540.0, 180.0),
            (-200.0, 160.0),
        ];
        for (degrees, expected) in cases {
            assert_eq!(wrap(degrees), expected, "{degrees}");
        }
    }

    #[test]
    fn vectors_lead_back_to_the_place() {
        let moscow = LonLat::new(37.62, 55.75).unwrap();
        let back = LonLat::from_vector(moscow.vector());
        assert!((back.lon() - 37.62).abs() < 1e-12 && (back.lat() - 55.75).abs() < 1e-12);
    }

    #[test]
    fn rectangles_that_touch_do_not_overlap() {
        let a = Rect::new(Point::new(10.0, 0.0), Point::new(0.0, 10.0));
        let b = Rect::new(Point::new(10.0, 0.0), Point::new(20.0, 10.0));
        assert!(!a.overlaps(b));
        assert!(a.grown(0.5).overlaps(b));
        assert_eq!(a.union(b).view_box(), "0 0 20 10");
        assert_eq!(a.grown(-9.0).width(), 0.0);
    }
}
