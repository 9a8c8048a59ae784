//! The patterns to which the map of a picture refers.

use crate::tokens::colour;

/// The patterns of lands, for a map with so many pixels a unit.
pub fn patterns(scale: f64) -> String {
    let grain = 1.0 / scale;
    let c = |name| colour(name, false);
    format!(
        "<pattern id=\"home\" patternUnits=\"userSpaceOnUse\" width=\"7\" height=\"7\" patternTransform=\"scale({grain})\">\
         <rect width=\"7\" height=\"7\" fill=\"{}\"/><path d=\"M-1 1L1-1M-1 8L8-1M6 8L8 6\" stroke=\"{}\" stroke-width=\"1.2\"/></pattern>\
         <pattern id=\"dispute\" patternUnits=\"userSpaceOnUse\" width=\"5\" height=\"5\" patternTransform=\"scale({grain})\">\
         <rect width=\"5\" height=\"5\" fill=\"{}\"/><path d=\"M0 2.5H5\" stroke=\"{}\" stroke-width=\"1\"/></pattern>\
         <pattern id=\"region\" patternUnits=\"userSpaceOnUse\" width=\"9\" height=\"9\" patternTransform=\"scale({grain})\">\
         <circle cx=\"2.25\" cy=\"2.25\" r=\"1.6\" fill=\"{dot}\"/><circle cx=\"6.75\" cy=\"6.75\" r=\"1.6\" fill=\"{dot}\"/></pattern>\
         <radialGradient id=\"fade-out\"><stop offset=\"0.3\" stop-color=\"#fff\"/>\
         <stop offset=\"1\" stop-color=\"#fff\" stop-opacity=\"0\"/></radialGradient>\
         <mask id=\"fade\" maskContentUnits=\"objectBoundingBox\"><rect width=\"1\" height=\"1\" fill=\"url(#fade-out)\"/></mask>",
        c("homebase"),
        c("homehatch"),
        c("land"),
        c("ink3"),
        dot = c("agreedfill"),
    )
}
