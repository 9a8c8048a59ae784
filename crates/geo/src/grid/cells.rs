//! A grid whose items have their cells.

use compact::sort::CompactSort;

/// A place in the grid, counted from 0 at the top left.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Cell {
    /// 0 is the top. (First, so that cells sort in reading order.)
    pub row: usize,
    /// 0 is the left.
    pub column: usize,
}

/// Which item stands where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grid {
    /// Number of columns; every cell's column is below it.
    pub columns: usize,
    /// Number of rows; every cell's row is below it.
    pub rows: usize,
    /// The cell of each item, in the order in which the items were given; no two are the same.
    pub cells: Vec<Cell>,
}

impl Grid {
    /// The items row by row, from west to east: the order of the document, of reading and of print.
    #[must_use]
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.cells.len()).collect();
        order.compact_sort_by_key(|&index| self.cells[index]);
        order
    }
}
