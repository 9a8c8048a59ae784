//! The elements of the map that move.

use explorer::map_layout::framing::Framing;
use geo::camera::{Camera, Viewport};
use geo::coord::Point;
use web_sys::Element;

/// The map's elements.
pub struct Parts {
    /// What a drag shifts.
    pub plane: Element,
    /// Drawn in map units.
    pub scaled: Vec<Element>,
    /// Holds the pins.
    pub layer: Element,
    /// Patterns, whose grain stays the same at every zoom.
    pub patterns: Vec<Element>,
    /// Around all; carries the zoom for tests and scripts.
    pub svg: Element,
}

/// A pin, and the point of the map on which it stands.
pub type Pin = (Element, Point);

impl Parts {
    /// The parts of the map on a stage.
    pub fn of(stage: &Element) -> Option<Self> {
        let one = |selector: &str| browser::first_in(stage, selector);
        Some(Self {
            plane: one(".map-plane")?,
            scaled: browser::all_in(stage, ".map-scaled"),
            layer: one(".map-layer")?,
            patterns: browser::all_in(stage, ".map-grain"),
            svg: one(".map-svg")?,
        })
    }

    /// What the picture at rest shows on a stage, whatever area it was drawn for, and where its pins stand: as the browser
    /// has laid it out.
    pub fn measure(&self, stage: &Element) -> Option<(Framing, Vec<Pin>)> {
        let (width, height) = browser::size(stage);
        let base = browser::in_drawing(self.scaled.first()?)?;
        let on_map =
            |x: f64, y: f64| Point::new((x - base.x) / base.scale, (y - base.y) / base.scale);
        // The drawing reaches 30 % beyond the stage (`map.css`). Drawn for this area, it is scaled a little to fit, since its
        // own margins are whole pixels.
        let (across, down) = (width * 1.6, height * 1.6);
        let centre = on_map(across / 2.0, down / 2.0);
        let viewport = Viewport::new(width, height);
        let (x, y) = Framing::overscan(viewport);
        let fit = (across / (width + 2.0 * x)).min(down / (height + 2.0 * y));
        let pins = browser::all_in(&self.layer, ".pin").into_iter();
        let pins = pins.filter_map(|pin| {
            let at = browser::in_drawing(&pin)?;
            Some((pin, on_map(at.x, at.y)))
        });
        let framing = Framing {
            camera: Camera::at_scale(centre, base.scale / fit, viewport),
            viewport,
        };
        Some((framing, pins.collect()))
    }
}
