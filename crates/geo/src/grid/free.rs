//! The empty cells of a grid, as rectangles.

use super::cells::Grid;
use compact::sort::CompactSort;

/// A rectangle of empty cells.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Run {
    /// Its first row, from 0.
    pub row: usize,
    /// Its first column, from 0.
    pub column: usize,
    /// How many rows it spans, at least 1.
    pub rows: usize,
    /// How many columns it spans, at least 1.
    pub columns: usize,
}

impl Grid {
    /// The empty cells as rectangles, each cell in one of them.
    ///
    /// First the largest that touches a corner (of equals: top left, top right, bottom left, bottom
    /// right; of equals there the highest), if a corner is empty. Then the others, the larger
    /// first, those that touch a corner before the rest, then in reading order.
    #[must_use]
    pub fn free_runs(&self) -> Vec<Run> {
        let mut free = vec![true; self.columns * self.rows];
        for cell in &self.cells {
            if let Some(free) = free.get_mut(cell.row * self.columns + cell.column) {
                *free = false;
            }
        }

        let corner = self.largest_corner(&free);
        if let Some(run) = corner {
            for row in run.row..run.row + run.rows {
                for column in run.column..run.column + run.columns {
                    free[row * self.columns + column] = false;
                }
            }
        }

        // The stretches of each row; one that is just below another of the same extent joins it.
        let mut runs: Vec<Run> = Vec::new();
        let mut last_from = vec![None; self.columns];
        for (row, cells) in free.chunks(self.columns.max(1)).enumerate() {
            let mut column = 0;
            for stretch in cells.chunk_by(|a, b| a == b) {
                let columns = stretch.len();
                if stretch.first() == Some(&true) {
                    let above = last_from[column].filter(|&above: &usize| {
                        runs[above].columns == columns && runs[above].row + runs[above].rows == row
                    });
                    if let Some(above) = above {
                        runs[above].rows += 1;
                    } else {
                        last_from[column] = Some(runs.len());
                        runs.push(Run {
                            row,
                            column,
                            rows: 1,
                            columns,
                        });
                    }
                }
                column += columns;
            }
        }
        runs.compact_sort_by_key(|run| {
            let size = run.rows * run.columns;
            (
                usize::MAX - size,
                !self.touches_corner(*run),
                run.row,
                run.column,
            )
        });
        corner.into_iter().chain(runs).collect()
    }

    fn largest_corner(&self, free: &[bool]) -> Option<Run> {
        let mut best: Option<Run> = None;
        for (bottom, right) in [(false, false), (false, true), (true, false), (true, true)] {
            let is_free = |down: usize, along: usize| {
                let row = if bottom { self.rows - 1 - down } else { down };
                let column = if right {
                    self.columns - 1 - along
                } else {
                    along
                };
                free.get(row * self.columns + column) == Some(&true)
            };
            let mut corner: Option<Run> = None;
            let mut columns = self.columns;
            for rows in 1..=self.rows {
                columns = (0..columns)
                    .take_while(|&along| is_free(rows - 1, along))
                    .count();
                if columns == 0 {
                    break;
                }
                if corner.is_none_or(|run| columns * rows >= run.columns * run.rows) {
                    corner = Some(Run {
                        row: if bottom { self.rows - rows } else { 0 },
                        column: if right { self.columns - columns } else { 0 },
                        rows,
                        columns,
                    });
                }
            }
            if let Some(run) = corner
                && best.is_none_or(|best| run.columns * run.rows > best.columns * best.rows)
            {
                best = Some(run);
            }
        }
        best
    }

    fn touches_corner(&self, run: Run) -> bool {
        (run.row == 0 || run.row + run.rows == self.rows)
            && (run.column == 0 || run.column + run.columns == self.columns)
    }
}
