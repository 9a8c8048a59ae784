//! What part of the map a viewport shows, and the moves between such parts.
//!
//! A camera knows nothing of pixels: every conversion takes the viewport, so that one camera in
//! the state means the same place on a phone and on a wall.

use super::coord::{Point, Rect};
use super::projection::EqualEarth;
use compact::decimal::within;

/// Curvature of a flight, ρ of van Wijk & Nuij: √2 is what people preferred in their study.
const RHO: f64 = std::f64::consts::SQRT_2;

/// Size of the drawing area in pixels. Invariant: both at least 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    width: f64,
    height: f64,
}

impl Viewport {
    /// Sizes below 1, or not numbers, become 1: an element not laid out yet has size 0.
    pub fn new(width: f64, height: f64) -> Self {
        Self {
            width: width.max(1.0),
            height: height.max(1.0),
        }
    }

    pub fn width(self) -> f64 {
        self.width
    }

    pub fn height(self) -> f64 {
        self.height
    }

    pub fn centre(self) -> Point {
        Point::new(self.width / 2.0, self.height / 2.0)
    }

    pub fn rect(self) -> Rect {
        Rect::new(Point::default(), Point::new(self.width, self.height))
    }

    /// Pixels for one map unit at zoom 1: the whole map is seen.
    fn base_scale(self) -> f64 {
        let world = EqualEarth::WORLD.bounds();
        (self.width / world.width()).min(self.height / world.height())
    }
}

/// The map point in the middle of the viewport, and how much nearer it is than the whole world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    pub centre: Point,
    /// 1 shows the whole map, [`Camera::MAX_ZOOM`] some hundred kilometres.
    pub zoom: f64,
}

impl Camera {
    pub const MIN_ZOOM: f64 = 1.0;
    pub const MAX_ZOOM: f64 = 64.0;

    /// The whole map.
    pub fn world() -> Self {
        Self {
            centre: EqualEarth::WORLD.bounds().centre(),
            zoom: Self::MIN_ZOOM,
        }
    }

    /// The nearest camera that shows all of `rect` (map units) with at least `padding` pixels
    /// around it, within the limits. A rectangle of no size gets the largest zoom: grow it first.
    pub fn fit(rect: Rect, viewport: Viewport, padding: f64) -> Self {
        let room = |size: f64| (size - 2.0 * padding).max(1.0);
        let scale =
            (room(viewport.width) / rect.width()).min(room(viewport.height) / rect.height());
        Self {
            centre: rect.centre(),
            zoom: scale / viewport.base_scale(),
        }
        .clamped(viewport)
    }

    /// The camera that shows a map point in the middle, and each map unit so many pixels wide.
    pub fn at_scale(centre: Point, scale: f64, viewport: Viewport) -> Self {
        Self {
            centre,
            zoom: scale / viewport.base_scale(),
        }
        .clamped(viewport)
    }

    /// Pixels for one map unit.
    pub fn scale(self, viewport: Viewport) -> f64 {
        self.zoom * viewport.base_scale()
    }

    /// Map units to pixels.
    pub fn to_screen(self, point: Point, viewport: Viewport) -> Point {
        let (scale, middle) = (self.scale(viewport), viewport.centre());
        Point::new(
            middle.x + (point.x - self.centre.x) * scale,
            middle.y + (point.y - self.centre.y) * scale,
        )
    }

    /// Pixels to map units.
    pub fn to_map(self, pixel: Point, viewport: Viewport) -> Point {
        let (scale, middle) = (self.scale(viewport), viewport.centre());
        Point::new(
            self.centre.x + (pixel.x - middle.x) / scale,
            self.centre.y + (pixel.y - middle.y) / scale,
        )
    }

    /// The part of the plane that is seen, in map units: an SVG `viewBox`.
    pub fn visible(self, viewport: Viewport) -> Rect {
        let scale = self.scale(viewport);
        Rect::around(self.centre, viewport.width / scale, viewport.height / scale)
    }

    /// The SVG `transform` that takes map units to pixels.
    pub fn transform(self, viewport: Viewport) -> String {
        let origin = self.to_screen(Point::default(), viewport);
        let rounded = |value: f64, unit: f64| (value * unit).round() / unit;
        let (x, y) = (rounded(origin.x, 100.0), rounded(origin.y, 100.0));
        format!(
            "translate({x} {y}) scale({})",
            rounded(self.scale(viewport), 1e4)
        )
    }

    /// Nearer by `factor`, with the map point under `pixel` staying there as far as limits allow.
    pub fn zoomed(self, factor: f64, pixel: Point, viewport: Viewport) -> Self {
        let zoom = limited(self.zoom * factor);
        let held = self.to_map(pixel, viewport);
        let scale = zoom * viewport.base_scale();
        let middle = viewport.centre();
        let centre = Point::new(
            held.x - (pixel.x - middle.x) / scale,
            held.y - (pixel.y - middle.y) / scale,
        );
        Self { centre, zoom }.clamped(viewport)
    }

    /// The map dragged by pixels: it follows the finger, the camera goes the other way.
    pub fn panned(self, dx: f64, dy: f64, viewport: Viewport) -> Self {
        let scale = self.scale(viewport);
        let centre = Point::new(self.centre.x - dx / scale, self.centre.y - dy / scale);
        Self { centre, ..self }.clamped(viewport)
    }

    /// The nearest camera within the limits of zoom that shows nothing outside the map; where the
    /// viewport is larger than the map, the map is in the middle.
    pub fn clamped(self, viewport: Viewport) -> Self {
        let camera = Self {
            zoom: limited(self.zoom),
            ..self
        };
        let (world, seen) = (EqualEarth::WORLD.bounds(), camera.visible(viewport));
        let middle = world.centre();
        let axis = |at: f64, middle: f64, world: f64, seen: f64| {
            let room = ((world - seen) / 2.0).max(0.0);
            if at.is_nan() {
                middle
            } else {
                within(at, middle - room, middle + room)
            }
        };
        let centre = Point::new(
            axis(self.centre.x, middle.x, world.width(), seen.width()),
            axis(self.centre.y, middle.y, world.height(), seen.height()),
        );
        Self { centre, ..camera }
    }

    /// A smooth flight: `from` at t = 0, `to` at t = 1, zooming out on the way if it is long.
    ///
    /// J. J. van Wijk, W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis
    /// 2003, equations 9–11; easing is the caller's.
    pub fn flight(from: Self, to: Self, viewport: Viewport, t: f64) -> Self {
        if t.is_nan() || t <= 0.0 {
            return from;
        }
        if t >= 1.0 {
            return to;
        }
        let width = |camera: Self| viewport.width / camera.scale(viewport);
        let (w0, w1, way) = (width(from), width(to), from.centre.distance(to.centre));
        let (share, w) = if way < 1e-6 * w0 {
            (t, w0 * (w1 / w0).powf(t))
        } else {
            let b = |w: f64, sign: f64| {
                (w1 * w1 - w0 * w0 + sign * RHO.powi(4) * way * way) / (2.0 * w * RHO * RHO * way)
            };
            // r = ln(√(b² + 1) − b) without cancellation.
            let (r0, r1) = (-b(w0, 1.0).asinh(), -b(w1, -1.0).asinh());
            let r = r0 + t * (r1 - r0);
            let u = w0 / (RHO * RHO) * (r0.cosh() * r.tanh() - r0.sinh());
            (u / way, w0 * r0.cosh() / r.cosh())
        };
        let camera = Self {
            centre: from.centre.lerp(to.centre, share),
            zoom: from.zoom * w0 / w,
        };
        camera.clamped(viewport)
    }
}

fn limited(zoom: f64) -> f64 {
    if zoom.is_nan() {
        Camera::MIN_ZOOM
    } else {
        zoom.clamp(Camera::MIN_ZOOM, Camera::MAX_ZOOM)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn viewport() -> Viewport {
        Viewport::new(936.0, 456.0)
    }

    fn near(a: Point, b: Point) {
        assert!(a.distance(b) < 1e-5, "{a:?} is not {b:?}");
    }

    #[test]
    fn the_whole_world_fits_every_viewport() {
        for viewport in [
            viewport(),
            Viewport::new(390.0, 700.0),
            Viewport::new(0.0, 0.0),
        ] {
            let seen = Camera::world().visible(viewport);
            assert!(seen.grown(1e-9).contains(EqualEarth::WORLD.bounds()));
            assert_eq!(Camera::world().clamped(viewport), Camera::world());
        }
    }

    #[test]
    fn pixels_and_map_units_lead_back() {
        let camera = Camera {
            centre: Point::new(3000.0, 750.0),
            zoom: 3.0,
        };
        let pixel = Point::new(12.0, 400.0);
        near(
            camera.to_screen(camera.to_map(pixel, viewport()), viewport()),
            pixel,
        );
        near(
            camera.to_screen(camera.centre, viewport()),
            Point::new(468.0, 228.0),
        );
    }

    #[test]
    fn a_camera_is_found_again_by_its_scale() {
        let camera = Camera {
            centre: Point::new(3000.0, 1000.0),
            zoom: 4.0,
        };
        let scale = camera.scale(viewport());
        let found = Camera::at_scale(camera.centre, scale, viewport());
        assert!((found.zoom - camera.zoom).abs() < 1e-9);
        near(found.centre, camera.centre);
        // Beyond the limits, the nearest one within them.
        let far = Camera::at_scale(camera.centre, scale / 100.0, viewport());
        assert_eq!(far, Camera::world());
    }

    #[test]
    fn the_transform_is_that_of_to_screen() {
        let camera = Camera {
            centre: Point::new(2500.0, 1000.0),
            zoom: 2.0,
        };
        assert_eq!(
            camera.transform(Viewport::new(1000.0, 800.0)),
            "translate(-500 0) scale(0.4)"
        );
    }

    #[test]
    fn zooming_holds_the_point_under_the_finger() {
        let camera = Camera {
            centre: Point::new(3000.0, 1000.0),
            zoom: 4.0,
        };
        let pixel = Point::new(700.0, 100.0);
        let nearer = camera.zoomed(1.5, pixel, viewport());
        assert_eq!(nearer.zoom, 6.0);
        near(
            nearer.to_map(pixel, viewport()),
            camera.to_map(pixel, viewport()),
        );
        assert_eq!(camera.zoomed(1e9, pixel, viewport()).zoom, Camera::MAX_ZOOM);
        assert_eq!(
            camera.zoomed(1e-9, pixel, viewport()),
            Camera::world().clamped(viewport())
        );
    }

    #[test]
    fn panning_follows_the_finger_up_to_the_edge() {
        let camera = Camera {
            centre: Point::new(3000.0, 1000.0),
            zoom: 4.0,
        };
        let moved = camera.panned(30.0, -20.0, viewport());
        near(
            moved.to_screen(camera.centre, viewport()),
            Point::new(498.0, 208.0),
        );
        let far = camera.panned(-1e6, 1e6, viewport());
        let (seen, world) = (far.visible(viewport()), EqualEarth::WORLD.bounds());
        assert!((seen.right() - world.right()).abs() < 1e-9 && seen.top().abs() < 1e-9);
    }

    #[test]
    fn fitting_shows_all_with_room_around() {
        let rect = Rect::new(Point::new(550.0, 100.0), Point::new(650.0, 180.0));
        let camera = Camera::fit(rect, viewport(), 24.0);
        let a = camera.to_screen(Point::new(550.0, 100.0), viewport());
        let b = camera.to_screen(Point::new(650.0, 180.0), viewport());
        assert!((a.y - 24.0).abs() < 1e-9 && (b.y - 432.0).abs() < 1e-9);
        assert!(a.x >= 24.0 && b.x <= 912.0);
        let point = Rect::new(Point::new(600.0, 200.0), Point::new(600.0, 200.0));
        assert_eq!(Camera::fit(point, viewport(), 24.0).zoom, Camera::MAX_ZOOM);
    }

    #[test]
    fn a_flight_starts_and_ends_where_asked_and_rises_between() {
        let a = Camera {
            centre: Point::new(1500.0, 1250.0),
            zoom: 12.0,
        };
        let b = Camera {
            centre: Point::new(3100.0, 750.0),
            zoom: 8.0,
        };
        assert_eq!(Camera::flight(a, b, viewport(), 0.0), a);
        assert_eq!(Camera::flight(a, b, viewport(), 1.0), b);
        near(Camera::flight(a, b, viewport(), 1e-9).centre, a.centre);
        near(
            Camera::flight(a, b, viewport(), 1.0 - 1e-9).centre,
            b.centre,
        );
        assert!(Camera::flight(a, b, viewport(), 0.5).zoom < 5.0);
        let steps: Vec<_> = (0..=50)
            .map(|i| Camera::flight(a, b, viewport(), f64::from(i) / 50.0))
            .collect();
        assert!(
            steps
                .windows(2)
                .all(|w| w[0].centre.x <= w[1].centre.x + 1e-9)
        );
    }

    #[test]
    fn a_flight_is_that_of_the_paper() {
        // As d3-interpolate's interpolateZoom gives it for widths 400 and 600.
        let a = Camera {
            centre: Point::new(1500.0, 1250.0),
            zoom: 12.5,
        };
        let b = Camera {
            centre: Point::new(3100.0, 750.0),
            zoom: 25.0 / 3.0,
        };
        for (t, x, y, width) in [
            (0.2, 1577.6987, 1225.7191, 830.0838),
            (0.5, 2140.0, 1050.0, 1713.9428),
        ] {
            let camera = Camera::flight(a, b, viewport(), t);
            assert!(camera.centre.distance(Point::new(x, y)) < 2e-4);
            assert!((5000.0 / camera.zoom - width).abs() < 2e-4);
        }
    }

    #[test]
    fn a_flight_on_the_spot_only_zooms() {
        let a = Camera {
            centre: Point::new(2500.0, 1000.0),
            zoom: 2.0,
        };
        let middle = Camera::flight(a, Camera { zoom: 8.0, ..a }, viewport(), 0.5);
        assert_eq!(middle.centre, a.centre);
        assert!((middle.zoom - 4.0).abs() < 1e-9);
    }
}
