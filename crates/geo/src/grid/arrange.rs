//! From positions on the map to cells.

use super::cells::{Cell, Grid};
use super::search::Search;
use compact::sort::CompactSort;

/// The most columns of any grid.
pub const MAX_COLUMNS: usize = 7;
/// A pair that is this far apart (in radians at the centre of the map) costs 1 if it is reversed.
pub const FULL_PENALTY_RADIANS: f64 = 0.2;
/// More items than this are put into bands without a search.
const MAX_SEARCHED: usize = 200;

/// Something to be placed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Item<'a> {
    /// Decides ties; should be unique.
    pub key: &'a str,
    /// To the right, in map units. What is not finite counts as 0.
    pub x: f64,
    /// Downwards, in map units. What is not finite counts as 0.
    pub y: f64,
}

/// Columns and rows for a number of items.
///
/// As many columns as fit, but no more than make a grid about as wide as high (4 for 5 to 8 items)
/// and at most [`MAX_COLUMNS`]; the fewest rows with at least 1.5 cells an item. At least one of each.
#[must_use]
pub fn size(items: usize, columns_that_fit: usize) -> (usize, usize) {
    let mut sensible = 1;
    while sensible < MAX_COLUMNS && sensible * sensible < items.saturating_mul(2) {
        sensible += 1;
    }
    let columns = sensible.min(columns_that_fit).max(1);
    // items · 3∕2 cells, rounded up to whole rows.
    let rows = items.saturating_mul(3).div_ceil(2 * columns).max(1);
    (columns, rows)
}

/// Places the items.
///
/// `columns_that_fit` is how many columns there is room for (see [`size`]). `units_per_radian` is the
/// projection's scale: the map units of one unit of its bare formula; what is not positive counts
/// as 1. Meant for up to 40 items; above 200 they are only put into bands.
#[must_use]
pub fn arrange(items: &[Item], columns_that_fit: usize, units_per_radian: f64) -> Grid {
    let (columns, rows) = size(items.len(), columns_that_fit);

    // From here on in the order of the keys, so that the order given plays no part.
    let mut sorted: Vec<usize> = (0..items.len()).collect();
    sorted.compact_sort_by(|&a, &b| {
        let (a, b) = (&items[a], &items[b]);
        a.key
            .cmp(b.key)
            .then(a.x.total_cmp(&b.x))
            .then(a.y.total_cmp(&b.y))
    });
    let scale = if units_per_radian.is_finite() && units_per_radian > 0.0 {
        units_per_radian * FULL_PENALTY_RADIANS
    } else {
        FULL_PENALTY_RADIANS
    };
    let along = |coordinate: fn(&Item) -> f64| -> Vec<f64> {
        sorted
            .iter()
            .map(|&index| rounded(coordinate(&items[index]) / scale))
            .collect()
    };
    let (x, y) = (along(|item| item.x), along(|item| item.y));

    let mut places = if items.len() > MAX_SEARCHED {
        bands(&x, &y, columns, rows)
    } else {
        Search::new(x.clone(), columns, y.clone(), rows).best()
    };
    give_twins_their_order(&x, &y, &mut places);

    let mut cells = vec![Cell { row: 0, column: 0 }; items.len()];
    for (&index, cell) in sorted.iter().zip(places) {
        cells[index] = cell;
    }
    Grid {
        columns,
        rows,
        cells,
    }
}

fn rounded(value: f64) -> f64 {
    const STEPS: f64 = 1e6;
    if value.is_finite() {
        // Adding 0 makes −0 a plain 0.
        (value.clamp(-STEPS, STEPS) * STEPS).round() / STEPS + 0.0
    } else {
        0.0
    }
}

/// For very many items: rows from north to south, in each from west to east.
fn bands(x: &[f64], y: &[f64], columns: usize, rows: usize) -> Vec<Cell> {
    let mut order: Vec<usize> = (0..x.len()).collect();
    order.compact_sort_by(|&a, &b| y[a].total_cmp(&y[b]));
    let mut cells = vec![Cell { row: 0, column: 0 }; x.len()];
    // 1.5 cells an item: never more items in a band than columns.
    for (row, band) in order.chunks_mut(x.len().div_ceil(rows).max(1)).enumerate() {
        band.compact_sort_by(|&a, &b| x[a].total_cmp(&x[b]).then(a.cmp(&b)));
        for (place, &item) in band.iter().enumerate() {
            let column = place * columns / band.len();
            cells[item] = Cell { row, column };
        }
    }
    cells
}

/// Items at the very same place stand in the order of their keys, row by row. (Costs nothing: their
/// wishes are the same.)
fn give_twins_their_order(x: &[f64], y: &[f64], cells: &mut [Cell]) {
    let mut order: Vec<usize> = (0..x.len()).collect();
    let place = |a: usize, b: usize| x[a].total_cmp(&x[b]).then(y[a].total_cmp(&y[b]));
    // Stable: twins stay in the order of their keys.
    order.compact_sort_by(|&a, &b| place(a, b));
    for twins in order.chunk_by(|&a, &b| place(a, b).is_eq()) {
        let mut theirs: Vec<Cell> = twins.iter().map(|&item| cells[item]).collect();
        theirs.compact_sort();
        for (&item, cell) in twins.iter().zip(theirs) {
            cells[item] = cell;
        }
    }
}
