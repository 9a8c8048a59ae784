//! The SVG transforms that put the map's parts where a framing shows them.

use compact::decimal::format_decimal;
use explorer::map_layout::framing::Framing;
use geo::coord::Point;

fn tenths(value: f64) -> String {
    format_decimal(value, 1)
}

/// `transform` of what is drawn in map units.
pub fn scaled(framing: Framing) -> String {
    format!(
        "{} scale({})",
        layer(framing),
        format_decimal(framing.scale(), 6)
    )
}

/// `transform` of the layer that holds the pins: panning changes only this.
pub fn layer(framing: Framing) -> String {
    let scale = framing.scale();
    let centre = framing.camera.centre;
    format!(
        "translate({} {})",
        tenths(-centre.x * scale),
        tenths(-centre.y * scale)
    )
}

/// `transform` of a pin in that layer: zooming changes it.
pub fn pin_at(point: Point, framing: Framing) -> String {
    let scale = framing.scale();
    format!(
        "translate({} {})",
        tenths(point.x * scale),
        tenths(point.y * scale)
    )
}

/// `patternTransform` that keeps a pattern's grain.
pub fn grain(framing: Framing) -> String {
    format!("scale({})", format_decimal(1.0 / framing.scale(), 6))
}
