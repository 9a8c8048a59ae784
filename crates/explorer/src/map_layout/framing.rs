//! Which part of the world the map shows: at rest, for a selection, or where the reader has moved it;
//! and which places are visible then.

use crate::cells::places_of;
use crate::loaded::LoadedArticle;
use crate::relations::Focus;
use crate::scene::{Connection, LandRole, Scene};
use crate::state::MapPosition;
use article::{EntityRef, PlaceId};
use compact::sorted::SortedSet;
use geo::camera::{Camera, Viewport};
use geo::coord::{LonLat, Point, Rect};
use geo::projection::EqualEarth;

/// A camera, and the area on the screen that it fills.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Framing {
    pub camera: Camera,
    pub viewport: Viewport,
}

/// Facts that lie near each other are shown with so much around them, in map units: some 2000 km. A
/// selection is fitted to so much, too.
const LEAST: f64 = 260.0;
/// A country of at most this size is shown whole if all facts lie in it; of a larger one, what is around them.
const WHOLE: f64 = 320.0;
/// Within such a country, or where facts lie in several countries, borders and coasts are
/// near, so less will do: some 1000 km.
const LEAST_AMONG_BORDERS: f64 = 130.0;

impl Framing {
    /// What the map shows before the page has been measured.
    pub fn first(scene: &Scene, large: bool) -> Self {
        let viewport = if large {
            Viewport::new(936.0, 456.0)
        } else {
            Viewport::new(384.0, 222.0)
        };
        Self {
            camera: at_rest(scene, viewport),
            viewport,
        }
    }

    /// Pixels for one map unit.
    pub fn scale(self) -> f64 {
        self.camera.scale(self.viewport)
    }

    /// A point in pixels from the middle of the area.
    pub fn off_middle(self, point: Point) -> Point {
        let scale = self.scale();
        Point::new(
            (point.x - self.camera.centre.x) * scale,
            (point.y - self.camera.centre.y) * scale,
        )
    }

    /// How far the drawing reaches beyond the area on each side, in pixels: a drag moves the map so far
    /// before it must be drawn again.
    pub fn overscan(viewport: Viewport) -> (f64, f64) {
        (
            (viewport.width() * 0.3).round(),
            (viewport.height() * 0.3).round(),
        )
    }

    /// `viewBox` of the drawing, in pixels from the middle of the area.
    pub fn view_box(self) -> String {
        let (x, y) = Self::overscan(self.viewport);
        let (width, height) = (
            self.viewport.width() + 2.0 * x,
            self.viewport.height() + 2.0 * y,
        );
        Rect::around(Point::default(), width, height).view_box()
    }

    /// The part of the map that is drawn: the visible one and what a drag can bring into view.
    pub fn drawn(self) -> Rect {
        let (x, _) = Self::overscan(self.viewport);
        self.camera.visible(self.viewport).grown(x / self.scale())
    }
}

/// Shows what the facts of the article are about: see [`extent`].
pub fn at_rest(scene: &Scene, viewport: Viewport) -> Camera {
    match extent(scene) {
        Some(rect) => Camera::fit(rect, viewport, padding(viewport, 0.06)),
        None => Camera::world(),
    }
}

/// The part of the map that the story is about: the places of its facts, with enough around them to see where
/// that is. What the text merely names counts if there is nothing else. The home side counts by its points: the
/// breadth of the country says nothing.
pub fn extent(scene: &Scene) -> Option<Rect> {
    let facts = extent_of(scene, |place| scene.about.contains(&place));
    let rect = facts.or_else(|| extent_of(scene, |_| true))?;
    let least = match scene.country.and_then(|country| scene.land(country)) {
        // A large country is not shown whole for the sake of one city.
        Some(country) => match country.extent {
            Some(whole) if whole.width() > WHOLE || whole.height() > WHOLE => LEAST,
            Some(whole) => return Some(at_least(whole.union(rect), LEAST_AMONG_BORDERS)),
            None => LEAST_AMONG_BORDERS,
        },
        None if scene.about.len() > 1 => LEAST_AMONG_BORDERS,
        None => LEAST,
    };
    // Names beside the outermost points need room, and where all is near, so does the reader.
    let wider = if rect.width() < LEAST { 1.15 } else { 1.0 };
    let rect = Rect::around(rect.centre(), rect.width() * wider, rect.height() * wider);
    Some(at_least(rect, least))
}

/// What some places take up.
fn extent_of(scene: &Scene, counts: impl Fn(PlaceId) -> bool) -> Option<Rect> {
    let markers = scene.markers.iter().filter(|marker| counts(marker.place));
    let points = markers.map(|marker| Rect::new(marker.at, marker.at));
    let has_points = points.clone().next().is_some();
    let lands = scene.lands.iter().filter(|land| counts(land.place));
    let lands = lands.filter_map(|land| {
        let point = Rect::new(land.anchor, land.anchor);
        if land.role != LandRole::Home || !has_points {
            return Some(land.extent.map_or(point, |extent| extent.union(point)));
        }
        let is_end = |route: &Connection| [route.from, route.to].contains(&land.place);
        scene.connections.iter().any(is_end).then_some(point)
    });
    lands.chain(points).reduce(Rect::union)
}

/// Shows the places of a selection and the connections that it highlights; none if it has no place.
pub fn at_selection(loaded: LoadedArticle, focus: &Focus, viewport: Viewport) -> Option<Camera> {
    let (article, scene) = (loaded.article(), loaded.scene());
    let selected = focus.selected();
    let mut places: SortedSet<PlaceId> = selected
        .flat_map(|entity| places_of(article, entity))
        .collect();
    let selected_place = match article.entity(focus.entity) {
        EntityRef::Place(place) => Some(place),
        _ => None,
    };
    for route in &scene.connections {
        if focus.is_selected(route.entity) || focus.is_related(route.entity) {
            places.extend([route.from, route.to]);
        }
    }
    if selected_place.is_some() {
        let inside = scene.markers.iter().map(|marker| marker.place);
        places.extend(inside.filter(|city| Some(article.land_of(*city)) == selected_place));
    }
    let alone = places.len() == 1;
    let rect = places
        .into_vec()
        .into_iter()
        .filter_map(|place| {
            let point = scene.point(place)?;
            let rect = Rect::new(point, point);
            let land = scene
                .land(place)
                .filter(|land| alone || land.role != LandRole::Home);
            Some(
                land.and_then(|land| land.extent)
                    .map_or(rect, |extent| extent.union(rect)),
            )
        })
        .reduce(Rect::union)?;
    // Not farther off than the map is at rest.
    let rest = extent(scene)?;
    let (width, height) = (
        rect.width().max(rest.width().min(LEAST)),
        rect.height().max(rest.height().min(LEAST / 2.0)),
    );
    Some(Camera::fit(
        Rect::around(rect.centre(), width, height),
        viewport,
        padding(viewport, 0.14),
    ))
}

/// Shows all of these points at least `apart` pixels from each other; none if no zoom does.
pub fn at_points(points: &[Point], viewport: Viewport, apart: f64) -> Option<Camera> {
    let rect = Rect::of(points.iter().copied())?;
    let nearest = points
        .iter()
        .enumerate()
        .flat_map(|(ix, a)| points[ix + 1..].iter().map(|b| a.distance(*b)))
        .fold(f64::INFINITY, f64::min);
    let fitted = Camera::fit(rect, viewport, padding(viewport, 0.3));
    let wanted = Camera {
        zoom: fitted.zoom * apart / (nearest * fitted.scale(viewport)),
        ..fitted
    };
    // No nearer than needed, so that the reader still knows where this is.
    let camera = if wanted.zoom < fitted.zoom {
        wanted
    } else {
        fitted
    };
    let camera = camera.clamped(viewport);
    (nearest * camera.scale(viewport) >= apart * 0.99).then_some(camera)
}

fn at_least(rect: Rect, least: f64) -> Rect {
    let (width, height) = (rect.width().max(least), rect.height().max(least / 2.0));
    Rect::around(rect.centre(), width, height)
}

fn padding(viewport: Viewport, part: f64) -> f64 {
    (viewport.width().min(viewport.height()) * part).round()
}

/// A camera as the address keeps it; none if its middle is off the globe.
pub fn map_position(camera: Camera) -> Option<MapPosition> {
    let centre = EqualEarth::WORLD.unproject(camera.centre)?;
    let hundredths = |value: f64| (value * 100.0).round() as i32;
    Some(MapPosition {
        lon: hundredths(centre.lon()),
        lat: hundredths(centre.lat()),
        zoom: (camera.zoom * 100.0).round() as u32,
    })
}

/// The camera that an address asks for.
pub fn camera(map_position: MapPosition, viewport: Viewport) -> Camera {
    let degrees = |hundredths: i32| f64::from(hundredths) / 100.0;
    let centre = LonLat::new(
        degrees(map_position.lon),
        degrees(map_position.lat.clamp(-9000, 9000)),
    );
    let centre = centre.map_or(Camera::world().centre, |centre| {
        EqualEarth::WORLD.project(centre)
    });
    Camera {
        centre,
        zoom: f64::from(map_position.zoom) / 100.0,
    }
    .clamped(viewport)
}

/// The visible places: those whose point is in view, countries of which a quarter is, and those of visible cities.
pub fn visible_places(scene: &Scene, framing: Framing) -> SortedSet<PlaceId> {
    let area = framing.camera.visible(framing.viewport);
    let part = |extent: Rect| {
        let width = (extent.right().min(area.right()) - extent.left().max(area.left())).max(0.0);
        let height = (extent.bottom().min(area.bottom()) - extent.top().max(area.top())).max(0.0);
        width * height >= 0.25 * extent.width() * extent.height()
    };
    let lands = scene
        .lands
        .iter()
        .filter(|land| area.contains_point(land.anchor) || land.extent.is_some_and(part))
        .map(|land| land.place);
    let markers = scene
        .markers
        .iter()
        .filter(|marker| area.contains_point(marker.at));
    lands
        .chain(markers.flat_map(|marker| [marker.place, marker.land]))
        .collect()
}
