//! The map as a picture of its own: an SVG that needs no style sheet of the page, and a PNG of it.

mod colours;
mod png;
mod styles;
mod svg;

pub use png::png;
pub use svg::{Picture, map};
