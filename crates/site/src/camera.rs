//! What part of the map a picture shows.

use explorer::map_layout::framing::{self, Framing};
use explorer::scene::Scene;
use geo::camera::{Camera, Viewport};
use geo::coord::Rect;

/// What the maps of the articles show at rest, and the ways of all connections.
pub fn fit<'a>(
    scenes: impl IntoIterator<Item = &'a Scene>,
    viewport: Viewport,
    padding: f64,
) -> Camera {
    match scenes.into_iter().filter_map(extent).reduce(Rect::union) {
        Some(rect) => Camera::fit(rect, viewport, padding).clamped(viewport),
        None => Camera::world(),
    }
}

/// The part of the map for which the outlines must be the finer ones, or their corners would show: what is visible
/// and some more, if that is near enough.
pub fn finer_within(framing: Framing) -> Option<Rect> {
    /// In map units, some 4500 km: on a map as large as the page shows it 1.4 pixels for a unit.
    const WIDEST: f64 = 660.0;
    let visible = framing.camera.visible(framing.viewport);
    (visible.width() <= WIDEST).then(|| visible.grown(visible.height() * 0.3))
}

fn extent(scene: &Scene) -> Option<Rect> {
    let ties = scene
        .connections
        .iter()
        .map(|connection| connection.course().extent);
    framing::extent(scene)
        .into_iter()
        .chain(ties)
        .reduce(Rect::union)
}
