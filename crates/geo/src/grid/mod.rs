//! The map-style list: from rough geographic position to cells of a grid.
//!
//! Per axis an item wishes for the place (size − 1) · ½ (rank + scaled distance), both from 0 to 1
//! over all items. Wanted is the assignment of items to cells with the least sum of
//! - squared shifts from wish to cell, in cells, and
//! - for each pair and each axis on which two items stand the wrong way round, min(1, gap ∕ 0.2 rad).
//!
//! It is sought by pairwise swaps (a move to an empty cell is one too) from sixty fixed starts:
//! good, not proven best. The result depends on the items alone, not on their order; ties go to the
//! smaller key. Coordinates are rounded to a millionth of a radian's fifth, so that a sine that
//! differs in its last bit gives the same grid on the host and in the browser.

mod arrange;
mod axis;
mod cells;
mod free;
mod navigation;
mod search;

pub use arrange::{FULL_PENALTY_RADIANS, Item, MAX_COLUMNS, arrange, size};
pub use cells::{Cell, Grid};
pub use free::Run;
pub use navigation::Direction;

#[cfg(test)]
mod tests;
