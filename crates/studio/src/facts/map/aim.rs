//! Where a map is aimed, and where on it the pointer of the keyboard stands.

use geo::camera::{Camera, Viewport};
use geo::coord::{LonLat, Point, Rect};
use geo::projection::EqualEarth;

/// A map that is shown.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Aim {
    /// What part of the world is seen.
    pub camera: Camera,
    /// The size of the drawing in pixels.
    pub viewport: Viewport,
    /// Where the arrow keys have led, in map units; none before the first of them.
    pub cursor: Option<Point>,
}

/// What a key does.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Key {
    /// Moves the cursor by pixels, to the right and down.
    Move(f64, f64),
    /// Nearer, if above 1.
    Zoom(f64),
    /// The whole world.
    World,
    /// The point is here.
    Set,
}

/// How far an arrow key leads, in pixels; with Shift, and without.
const STEPS: [f64; 2] = [8.0, 40.0];
/// How much nearer a key or a button brings the map.
pub const NEARER: f64 = 1.6;
/// How far from the edge the cursor stays, in pixels.
const MARGIN: f64 = 24.0;
/// The least that is shown at first, in map units: about as wide as a large country.
const LEAST: (f64, f64) = (300.0, 150.0);
/// How far from the edge the points stay that are shown at first, in pixels.
const PADDING: f64 = 30.0;
/// How near a click must be to a dot to mean it, in pixels.
const NEAR: f64 = 14.0;

/// What a key means here.
pub fn key(name: &str, shift: bool) -> Option<Key> {
    let step = STEPS[usize::from(!shift)];
    Some(match name {
        "ArrowLeft" => Key::Move(-step, 0.0),
        "ArrowRight" => Key::Move(step, 0.0),
        "ArrowUp" => Key::Move(0.0, -step),
        "ArrowDown" => Key::Move(0.0, step),
        "+" | "=" => Key::Zoom(NEARER),
        "-" | "_" => Key::Zoom(1.0 / NEARER),
        "Home" => Key::World,
        "Enter" => Key::Set,
        _ => return None,
    })
}

/// Where a place lies on the map.
pub fn projected(at: LonLat) -> Point {
    EqualEarth::WORLD.project(at)
}

impl Aim {
    /// Shows these points (map units), else those, else the world.
    pub fn at(points: &[Point], others: &[Point], viewport: Viewport) -> Self {
        let rect = Rect::of(points.iter().copied()).or_else(|| Rect::of(others.iter().copied()));
        let camera = rect.map_or_else(Camera::world, |rect| {
            let (width, height) = (rect.width().max(LEAST.0), rect.height().max(LEAST.1));
            Camera::fit(
                Rect::around(rect.centre(), width, height),
                viewport,
                PADDING,
            )
        });
        Self {
            camera: camera.clamped(viewport),
            viewport,
            cursor: None,
        }
    }

    /// The drawing has another size.
    pub fn sized(self, viewport: Viewport) -> Self {
        Self {
            camera: self.camera.clamped(viewport),
            viewport,
            ..self
        }
    }

    /// Where a point of the map is drawn.
    pub fn on_screen(&self, point: Point) -> Point {
        self.camera.to_screen(point, self.viewport)
    }

    /// The place under a pixel, to a hundredth of a degree; none beside the map.
    pub fn place_at(&self, pixel: Point) -> Option<LonLat> {
        place(self.camera.to_map(pixel, self.viewport))
    }

    /// The place under the cursor.
    pub fn place_at_cursor(&self) -> Option<LonLat> {
        self.cursor.and_then(place)
    }

    /// Dragged by pixels, then zoomed around a pixel, which is counted from the middle.
    pub fn moved(self, (dx, dy): (f64, f64), factor: f64, (x, y): (f64, f64)) -> Self {
        let middle = self.viewport.centre();
        let around = Point::new(middle.x + x, middle.y + y);
        let camera = self.camera.panned(dx, dy, self.viewport);
        Self {
            camera: camera.zoomed(factor, around, self.viewport),
            ..self
        }
    }

    /// After a key. `from`: where the cursor begins.
    pub fn after(self, key: Key, from: Option<Point>) -> Self {
        match key {
            Key::Move(dx, dy) => self.stepped(dx, dy, from),
            Key::Zoom(factor) => {
                let around = self.cursor.map(|cursor| self.on_screen(cursor));
                let around = around.unwrap_or_else(|| self.viewport.centre());
                Self {
                    camera: self.camera.zoomed(factor, around, self.viewport),
                    ..self
                }
            }
            Key::World => Self {
                camera: Camera::world().clamped(self.viewport),
                ..self
            },
            Key::Set => self,
        }
    }

    fn stepped(self, dx: f64, dy: f64, from: Option<Point>) -> Self {
        let start = match (self.cursor, from) {
            (Some(cursor), _) => cursor,
            // The cursor begins where the place is, if that can be seen.
            (None, Some(from)) if self.viewport.rect().contains_point(self.on_screen(from)) => from,
            (None, _) => self.camera.centre,
        };
        let pixel = self.on_screen(start);
        let pixel = Point::new(pixel.x + dx, pixel.y + dy);
        let cursor = self.camera.to_map(pixel, self.viewport);
        if place(cursor).is_none() {
            return self;
        }
        // The map follows a cursor that comes to its edge.
        let over = |at: f64, size: f64| (MARGIN - at).max(0.0) - (at - (size - MARGIN)).max(0.0);
        let camera = self.camera.panned(
            over(pixel.x, self.viewport.width()),
            over(pixel.y, self.viewport.height()),
            self.viewport,
        );
        Self {
            camera,
            cursor: Some(cursor),
            ..self
        }
    }

    /// The number of the dot (map units) that a click at a pixel means.
    pub fn dot_at(
        &self,
        pixel: Point,
        dots: impl Iterator<Item = (usize, Point)>,
    ) -> Option<usize> {
        let away = dots.map(|(number, dot)| (self.on_screen(dot).distance(pixel), number));
        let near = away.filter(|(away, _)| *away <= NEAR);
        let nearest = near.min_by(|one, other| one.0.total_cmp(&other.0));
        nearest.map(|(_, number)| number)
    }
}

/// The place at a point of the map. More than a hundredth of a degree is not to be seen on it.
fn place(point: Point) -> Option<LonLat> {
    let at = EqualEarth::WORLD.unproject(point)?;
    let rounded = |degrees: f64| (degrees * 100.0).round() / 100.0;
    LonLat::new(rounded(at.lon()), rounded(at.lat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kazan() -> Point {
        projected(LonLat::new(49.12, 55.79).expect("Kazan"))
    }

    fn aim() -> Aim {
        Aim::at(&[kazan()], &[], Viewport::new(480.0, 220.0))
    }

    #[test]
    fn the_point_that_there_is_stands_in_the_middle() {
        let aim = aim();
        assert!(aim.on_screen(kazan()).distance(Point::new(240.0, 110.0)) < 1.0);
        let clicked = aim.place_at(Point::new(240.0, 110.0)).expect("a place");
        assert_eq!((clicked.lon(), clicked.lat()), (49.12, 55.79));
    }

    #[test]
    fn arrows_move_a_cursor_and_the_map_follows_it() {
        let right = key("ArrowRight", false).expect("a key");
        let mut after = aim().after(right, Some(kazan()));
        let first = after.place_at_cursor().expect("a place");
        assert!(first.lon() > 49.12);
        for _ in 0..12 {
            after = after.after(right, None);
        }
        let pixel = after.on_screen(after.cursor.expect("a cursor"));
        assert!(pixel.x <= 480.0 - MARGIN + 0.1, "{pixel:?}");
        // Back with the same keys: a step is as wide everywhere.
        let left = key("ArrowLeft", false).expect("a key");
        for _ in 0..13 {
            after = after.after(left, None);
        }
        let back = after.place_at_cursor().expect("a place");
        assert!((back.lon() - 49.12).abs() < 0.02, "{back:?}");
    }

    #[test]
    fn the_cursor_stays_on_the_map() {
        let up = key("ArrowUp", false).expect("a key");
        let mut aim = Aim::at(&[], &[], Viewport::new(480.0, 220.0));
        for _ in 0..40 {
            aim = aim.after(up, None);
        }
        assert!(aim.place_at_cursor().is_some());
    }

    #[test]
    fn a_click_near_a_dot_means_the_dot() {
        let aim = aim();
        let dots = || [(3, kazan())].into_iter();
        assert_eq!(aim.dot_at(Point::new(246.0, 114.0), dots()), Some(3));
        assert_eq!(aim.dot_at(Point::new(280.0, 114.0), dots()), None);
    }

    #[test]
    fn beside_the_map_there_is_no_place() {
        let aim = Aim::at(&[], &[], Viewport::new(600.0, 220.0));
        assert_eq!(aim.place_at(Point::new(1.0, 110.0)), None);
    }
}
