//! The map-style list: which places get a cell, where it stands, and what lines it holds.

mod cell;
mod collect;
mod layout;
mod places;

pub use cell::{Cell, Line, Role, alike, has_long_word};
pub use layout::{COLUMNS, Cells, Grids, MOST_IN_GRID, Sheet};
pub use places::{anchor, around, places_of, region_in};
