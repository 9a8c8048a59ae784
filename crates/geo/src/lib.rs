//! Maps as pure maths: from degrees to the plane, from the plane to SVG and to the screen.
//!
//! Three kinds of coordinates, never mixed:
//! - **degrees** on the sphere: [`coord::LonLat`];
//! - **map units** on the projected plane, the same at every zoom: [`coord::Point`] as made by
//!   [`projection::EqualEarth`]; the whole map is [`projection::EqualEarth::bounds`];
//! - **pixels** of a viewport: [`coord::Point`] as made by [`camera::Camera::to_screen`].
//!
//! No input or output.

pub mod antimeridian;
pub mod arc;
pub mod camera;
pub mod cluster;
pub mod coord;
pub mod distance;
pub mod graticule;
pub mod grid;
pub mod labels;
pub mod land;
pub mod outlines;
pub mod path;
pub mod projection;
pub mod trigonometry;
pub mod world;
