//! What part of the map a picture shows.

use explorer::scene::{LandRole, Scene};
use geo::camera::{Camera, Viewport};
use geo::coord::Rect;

/// All places of the articles; the home side of each by its cities, if it has any.
pub fn fit<'a>(
    scenes: impl IntoIterator<Item = &'a Scene>,
    viewport: Viewport,
    padding: f64,
) -> Camera {
    match scenes.into_iter().filter_map(extent).reduce(Rect::union) {
        // Not nearer than some hundred kilometres around a place.
        Some(rect) => {
            let rect = rect.union(Rect::around(rect.centre(), 240.0, 120.0));
            Camera::fit(rect, viewport, padding).clamped(viewport)
        }
        None => Camera::world(),
    }
}

fn extent(scene: &Scene) -> Option<Rect> {
    let markers = scene
        .markers
        .iter()
        .map(|marker| Rect::new(marker.at, marker.at));
    let lands = scene
        .lands
        .iter()
        .filter(|land| land.role != LandRole::Home || scene.markers.is_empty());
    let lands = lands.map(|land| {
        let point = Rect::new(land.anchor, land.anchor);
        land.extent.map_or(point, |extent| extent.union(point))
    });
    let ties = scene
        .connections
        .iter()
        .map(|connection| connection.course().extent);
    lands.chain(markers).chain(ties).reduce(Rect::union)
}
