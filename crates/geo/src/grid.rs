//! The map-style list: from rough geographic position to cells of a grid.
//!
//! Per axis an item wishes for the place (size − 1) · ½ (rank + scaled distance), both from 0 to 1
//! over all items. Wanted is the assignment of items to cells with the least sum of
//! - squared shifts from wish to cell, in cells, and
//! - for each pair and each axis on which two items stand the wrong way round, min(1, gap ∕ 0.2 rad).
//!
//! It is sought by pairwise swaps (a move to an empty cell is one too) from [`STARTS`] fixed starts:
//! good, not proven best. The result depends on the items alone, not on their order; ties go to the
//! smaller key. Coordinates are rounded to a millionth of a radian's fifth, so that a sine that
//! differs in its last bit gives the same grid on the host and in the browser.

use compact::sort::Arrange;
use std::cmp::Ordering;

/// The most columns of any grid.
pub const MAX_COLUMNS: usize = 7;
/// A pair that is this far apart (in radians at the centre of the map) costs 1 if it is reversed.
pub const FULL_PENALTY_RADIANS: f64 = 0.2;
/// How many starts the search makes, if its budget allows.
const STARTS: u32 = 60;
/// Sweeps over all items from one start; a handful is usual.
const MAX_SWEEPS: usize = 40;
/// Tried swaps after which no new start is made, and after twice as many no new sweep: bounds the time
/// for many items. Up to about thirty items all starts are made.
const BUDGET: usize = 200_000;
/// More items than this are put into bands without a search.
const MAX_SEARCHED: usize = 200;
/// What is better by less is no better: keeps rounding errors from deciding.
const EPSILON: f64 = 1e-9;

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

/// Where an arrow key leads.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Direction {
    /// West.
    Left,
    /// East.
    Right,
    /// North.
    Up,
    /// South.
    Down,
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
    sorted.arrange_by(|&a, &b| {
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

/// Where the items wish to be on one axis, 0 to size − 1.
fn wishes(at: &[f64], size: usize) -> Vec<f64> {
    let mut sorted = at.to_vec();
    sorted.arrange_by(f64::total_cmp);
    let (Some(&first), Some(&last)) = (sorted.first(), sorted.last()) else {
        return Vec::new();
    };
    let (span, last_rank) = (last - first, float(sorted.len() - 1));
    at.iter()
        .map(|&value| {
            // Items at the same place share the middle of their ranks.
            let below = sorted.partition_point(|&other| other < value);
            let through = sorted.partition_point(|&other| other <= value);
            let rank = float(below + through - 1) / 2.0;
            let rank = if last_rank > 0.0 {
                rank / last_rank
            } else {
                0.5
            };
            let distance = if span > 0.0 {
                (value - first) / span
            } else {
                0.5
            };
            float(size - 1) * 0.5 * (rank + distance)
        })
        .collect()
}

#[allow(clippy::cast_precision_loss)] // Counts of cells and items.
fn float(count: usize) -> f64 {
    count as f64
}

/// One of the two axes: positions of all items on it, and what each position costs.
#[derive(Clone)]
struct Axis {
    /// Number of positions.
    size: usize,
    /// Where the items are on the map; a gap of 1 or more costs 1 if it is reversed.
    at: Vec<f64>,
    /// Where they wish to be in the grid.
    wish: Vec<f64>,
    /// Where they are in the grid.
    position: Vec<usize>,
    /// By item and position: the squared shift, and the penalty for the pairs that would be reversed
    /// if the item stood there and all others stayed.
    cost: Vec<f64>,
}

impl Axis {
    fn new(at: Vec<f64>, size: usize) -> Self {
        Self {
            size,
            wish: wishes(&at, size),
            position: vec![0; at.len()],
            cost: vec![0.0; at.len() * size],
            at,
        }
    }

    fn cost(&self, item: usize, position: usize) -> f64 {
        self.cost[item * self.size + position]
    }

    /// The penalty for a pair at two positions.
    fn pair(&self, (a, at_a): (usize, usize), (b, at_b): (usize, usize)) -> f64 {
        let gap = self.at[b] - self.at[a];
        if (gap > 0.0 && at_a > at_b) || (gap < 0.0 && at_a < at_b) {
            gap.abs().min(1.0)
        } else {
            0.0
        }
    }

    /// Puts all items anew.
    fn put(&mut self, positions: impl Iterator<Item = usize>) {
        for (old, new) in self.position.iter_mut().zip(positions) {
            *old = new;
        }
        // First the steps by which an item's penalties differ from one position to the next: beside
        // an item to the west it pays in front of that, beside one to the east behind it.
        self.cost.fill(0.0);
        for (item, steps) in self.cost.chunks_mut(self.size).enumerate() {
            for (other, &at_other) in self.position.iter().enumerate() {
                let gap = self.at[item] - self.at[other];
                let penalty = gap.abs().min(1.0);
                if gap > 0.0 {
                    steps[0] += penalty;
                    steps[at_other] -= penalty;
                } else if gap < 0.0
                    && let Some(step) = steps.get_mut(at_other + 1)
                {
                    *step += penalty;
                }
            }
            let mut penalties = 0.0;
            for (position, step) in steps.iter_mut().enumerate() {
                penalties += *step;
                let shift = self.wish[item] - float(position);
                *step = shift * shift + penalties;
            }
        }
    }

    /// What would change if the item moved.
    fn change(&self, item: usize, to: usize) -> f64 {
        self.cost(item, to) - self.cost(item, self.position[item])
    }

    /// What would change if the two items changed places.
    fn change_of_swap(&self, a: usize, b: usize) -> f64 {
        let (at_a, at_b) = (self.position[a], self.position[b]);
        if at_a == at_b {
            return 0.0;
        }
        // Each one's cost counts the pair as if the other had stayed: set right at the end.
        self.change(a, at_b)
            + self.change(b, at_a)
            + self.pair((a, at_a), (b, at_b))
            + self.pair((a, at_b), (b, at_a))
    }

    /// Moves the item and brings all others' costs up to date.
    fn go(&mut self, item: usize, to: usize) {
        let from = self.position[item];
        self.position[item] = to;
        for other in 0..self.at.len() {
            let gap = self.at[item] - self.at[other];
            let penalty = gap.abs().min(1.0);
            // If the other is before this one, it pays at all positions behind this one's.
            let (positions, sign) = match gap.total_cmp(&0.0) {
                Ordering::Greater if to < from => (to + 1..from + 1, 1.0),
                Ordering::Greater => (from + 1..to + 1, -1.0),
                Ordering::Less if to < from => (to..from, -1.0),
                Ordering::Less => (from..to, 1.0),
                Ordering::Equal => continue,
            };
            for position in positions {
                self.cost[other * self.size + position] += sign * penalty;
            }
        }
    }

    /// Shifts and reversals of all items; each pair once.
    fn total(&self) -> f64 {
        let mut total = 0.0;
        for (a, &at_a) in self.position.iter().enumerate() {
            let shift = self.wish[a] - float(at_a);
            total += shift * shift;
            for (b, &at_b) in self.position.iter().enumerate().skip(a + 1) {
                total += self.pair((a, at_a), (b, at_b));
            }
        }
        total
    }
}

/// The search for a good assignment.
struct Search {
    x: Axis,
    y: Axis,
    /// The item in each cell, row by row.
    tenants: Vec<Option<usize>>,
    /// Tried swaps so far.
    spent: usize,
}

impl Search {
    fn new(x: Vec<f64>, columns: usize, y: Vec<f64>, rows: usize) -> Self {
        Self {
            x: Axis::new(x, columns),
            y: Axis::new(y, rows),
            tenants: vec![None; columns * rows],
            spent: 0,
        }
    }

    /// The best of all starts' ends; the first of equals.
    fn best(mut self) -> Vec<Cell> {
        let mut best: Option<(f64, Vec<Cell>)> = None;
        for start in 0..STARTS {
            self.begin(start);
            self.improve();
            let total = self.x.total() + self.y.total();
            if best
                .as_ref()
                .is_none_or(|(least, _)| total < least - EPSILON)
            {
                let cells = self.y.position.iter().zip(&self.x.position);
                let cells = cells.map(|(&row, &column)| Cell { row, column });
                best = Some((total, cells.collect()));
            }
            if self.spent > BUDGET {
                break;
            }
        }
        best.map(|(_, cells)| cells).unwrap_or_default()
    }

    /// Each item takes the free cell nearest to its wish. All starts but the first shake the wishes,
    /// the later the more, and let the items choose in another order.
    fn begin(&mut self, start: u32) {
        let mut noise = Noise(start);
        let strength = f64::from(start) / f64::from(STARTS);
        let mut order: Vec<(u32, usize)> = (0..self.x.at.len())
            .map(|item| (if start == 0 { 0 } else { noise.next() }, item))
            .collect();
        order.arrange();

        self.tenants.fill(None);
        let mut places = vec![(0, 0); self.x.at.len()];
        for (_, item) in order {
            let mut wish =
                |axis: &Axis| axis.wish[item] + float(axis.size) * strength * (noise.unit() - 0.5);
            let (x, y) = (wish(&self.x), wish(&self.y));
            let columns = self.x.size;
            let distance = |cell: usize| {
                let (dx, dy) = (x - float(cell % columns), y - float(cell / columns));
                dx * dx + dy * dy
            };
            let nearest = (0..self.tenants.len())
                .filter(|&cell| self.tenants[cell].is_none())
                .min_by(|&a, &b| distance(a).total_cmp(&distance(b)));
            // There are more cells than items.
            if let Some(cell) = nearest {
                self.tenants[cell] = Some(item);
                places[item] = (cell % columns, cell / columns);
            }
        }
        self.x.put(places.iter().map(|place| place.0));
        self.y.put(places.iter().map(|place| place.1));
    }

    /// Lets each item in turn make its best swap or move, until none is left that helps.
    fn improve(&mut self) {
        let columns = self.x.size;
        for _ in 0..MAX_SWEEPS {
            let mut improved = false;
            for item in 0..self.x.at.len() {
                let here = self.y.position[item] * columns + self.x.position[item];
                let mut best = (-EPSILON, here);
                for (cell, &tenant) in self.tenants.iter().enumerate() {
                    let change = match tenant {
                        // Tried from the other's side.
                        Some(other) if other <= item => continue,
                        Some(other) => {
                            self.x.change_of_swap(item, other) + self.y.change_of_swap(item, other)
                        }
                        None => {
                            self.x.change(item, cell % columns)
                                + self.y.change(item, cell / columns)
                        }
                    };
                    self.spent += 1;
                    if change < best.0 {
                        best = (change, cell);
                    }
                }
                let there = best.1;
                if there == here {
                    continue;
                }
                improved = true;
                self.go(item, there);
                if let Some(other) = self.tenants[there] {
                    self.go(other, here);
                }
                self.tenants.swap(here, there);
            }
            if !improved || self.spent > 2 * BUDGET {
                return;
            }
        }
    }

    fn go(&mut self, item: usize, cell: usize) {
        self.x.go(item, cell % self.x.size);
        self.y.go(item, cell / self.x.size);
    }
}

/// A fixed sequence for each number (a splitmix of 32 bits): the same on every machine.
struct Noise(u32);

impl Noise {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9);
        let mut z = self.0;
        z = (z ^ (z >> 16)).wrapping_mul(0x21f0_aaad);
        z = (z ^ (z >> 15)).wrapping_mul(0x735a_2d97);
        z ^ (z >> 15)
    }

    /// From 0 to below 1.
    fn unit(&mut self) -> f64 {
        f64::from(self.next()) / (f64::from(u32::MAX) + 1.0)
    }
}

/// For very many items: rows from north to south, in each from west to east.
fn bands(x: &[f64], y: &[f64], columns: usize, rows: usize) -> Vec<Cell> {
    let mut order: Vec<usize> = (0..x.len()).collect();
    order.arrange_by(|&a, &b| y[a].total_cmp(&y[b]));
    let mut cells = vec![Cell { row: 0, column: 0 }; x.len()];
    // 1.5 cells an item: never more items in a band than columns.
    for (row, band) in order.chunks_mut(x.len().div_ceil(rows).max(1)).enumerate() {
        band.arrange_by(|&a, &b| x[a].total_cmp(&x[b]).then(a.cmp(&b)));
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
    order.arrange_by(|&a, &b| place(a, b));
    for twins in order.chunk_by(|&a, &b| place(a, b).is_eq()) {
        let mut theirs: Vec<Cell> = twins.iter().map(|&item| cells[item]).collect();
        theirs.arrange();
        for (&item, cell) in twins.iter().zip(theirs) {
            cells[item] = cell;
        }
    }
}

impl Grid {
    /// The items row by row, from west to east: the order of the document, of reading and of print.
    #[must_use]
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.cells.len()).collect();
        order.arrange_by_key(|&index| self.cells[index]);
        order
    }

    /// The item that an arrow key leads to, as the eye goes: the nearest one further on in that
    /// direction, where a step aside counts as two. Of equals the one less aside, then the first in
    /// reading order. `None` if there is none, or if there is no such item.
    #[must_use]
    pub fn neighbour(&self, index: usize, direction: Direction) -> Option<usize> {
        let from = *self.cells.get(index)?;
        self.cells
            .iter()
            .enumerate()
            .filter_map(|(other, &to)| {
                let ahead = match direction {
                    Direction::Left => from.column.checked_sub(to.column),
                    Direction::Right => to.column.checked_sub(from.column),
                    Direction::Up => from.row.checked_sub(to.row),
                    Direction::Down => to.row.checked_sub(from.row),
                };
                let ahead = ahead.filter(|&ahead| ahead > 0)?;
                let aside = match direction {
                    Direction::Left | Direction::Right => from.row.abs_diff(to.row),
                    Direction::Up | Direction::Down => from.column.abs_diff(to.column),
                };
                Some((ahead + 2 * aside, aside, to, other))
            })
            .min()
            .map(|(.., other)| other)
    }

    /// The first and the last item of the row in which an item stands (keys Home and End).
    #[must_use]
    pub fn ends_of_row(&self, index: usize) -> Option<(usize, usize)> {
        let row = self.cells.get(index)?.row;
        let in_row = || (0..self.cells.len()).filter(|&other| self.cells[other].row == row);
        let column = |&other: &usize| self.cells[other].column;
        Some((in_row().min_by_key(column)?, in_row().max_by_key(column)?))
    }

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
        runs.arrange_by_key(|run| {
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

#[cfg(test)]
mod tests {
    use super::super::projection::equal_earth;
    use super::{Direction, Grid, Item, Run, arrange, size};

    /// A key, degrees east, degrees north.
    type Place = (&'static str, f64, f64);

    const SEED: [Place; 8] = [
        ("Brazil", -49.6, -12.1),
        ("China", 103.8, 36.6),
        ("Ethiopia", 39.0, 8.0),
        ("India", 79.4, 22.7),
        ("Iran", 54.2, 32.4),
        ("Kazakhstan", 67.3, 48.2),
        ("Middle East", 45.0, 29.0),
        ("Russia", 37.62, 55.75),
    ];

    /// Label points of Natural Earth, rounded; Russia by its capital, as in the seed.
    const TWENTY: [Place; 20] = [
        ("Argentina", -64.2, -33.5),
        ("Australia", 134.0, -24.1),
        ("Brazil", -49.6, -12.1),
        ("Canada", -101.9, 60.3),
        ("China", 106.3, 32.5),
        ("Egypt", 29.4, 26.2),
        ("France", 2.6, 46.7),
        ("Germany", 9.7, 50.9),
        ("India", 79.4, 22.7),
        ("Indonesia", 101.9, -0.9),
        ("Italy", 11.1, 44.7),
        ("Japan", 138.4, 36.1),
        ("Korea", 128.1, 36.4),
        ("Mexico", -102.3, 23.9),
        ("Russia", 37.6, 55.8),
        ("Saudi Arabia", 44.7, 23.8),
        ("South Africa", 23.7, -29.7),
        ("Turkey", 34.5, 39.3),
        ("UK", -2.1, 54.4),
        ("USA", -97.5, 39.5),
    ];

    /// As the map projects: Equal Earth turned to 40° E, here on the unit sphere.
    fn items(places: &[Place]) -> Vec<Item<'static>> {
        let project = |&(key, lon, lat): &Place| {
            let turned = (lon - 40.0 + 180.0_f64).rem_euclid(360.0) - 180.0;
            let (x, y) = equal_earth(turned.to_radians(), lat.to_radians());
            Item { key, x, y: -y }
        };
        places.iter().map(project).collect()
    }

    fn show(grid: &Grid, items: &[Item]) -> Vec<String> {
        let mut rows = vec![vec!["-"; grid.columns]; grid.rows];
        for (item, cell) in items.iter().zip(&grid.cells) {
            rows[cell.row][cell.column] = item.key;
        }
        rows.iter().map(|row| row.join(", ")).collect()
    }

    fn reversed(grid: &Grid, items: &[Item]) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        for (a, at_a) in items.iter().zip(&grid.cells) {
            for (b, at_b) in items.iter().zip(&grid.cells) {
                if (a.x < b.x && at_a.column > at_b.column) || (a.y < b.y && at_a.row > at_b.row) {
                    let (first, second) = if a.key < b.key { (a, b) } else { (b, a) };
                    pairs.push((first.key.to_owned(), second.key.to_owned()));
                }
            }
        }
        pairs.sort();
        pairs.dedup();
        pairs
    }

    #[test]
    fn the_seed() {
        let items = items(&SEED);
        let grid = arrange(&items, 4, 1.0);
        assert_eq!(
            show(&grid, &items),
            [
                "-, Russia, Kazakhstan, China",
                "-, Middle East, Iran, India",
                "Brazil, Ethiopia, -, -",
            ]
        );
        assert_eq!(reversed(&grid, &items), []);
        let order: Vec<&str> = grid.order().iter().map(|&index| items[index].key).collect();
        assert_eq!(
            order,
            [
                "Russia",
                "Kazakhstan",
                "China",
                "Middle East",
                "Iran",
                "India",
                "Brazil",
                "Ethiopia"
            ]
        );
        let run = |row, column, rows, columns| Run {
            row,
            column,
            rows,
            columns,
        };
        assert_eq!(grid.free_runs(), [run(0, 0, 2, 1), run(2, 2, 1, 2)]);
        // More room changes nothing: eight places fill four columns.
        assert_eq!(arrange(&items, 7, 1.0), grid);
    }

    #[test]
    fn twenty_countries() {
        let items = items(&TWENTY);
        let grid = arrange(&items, 7, 1.0);
        assert_eq!(
            show(&grid, &items),
            [
                "-, Canada, UK, Germany, Russia, -, -",
                "USA, -, France, Italy, Turkey, China, Korea",
                "Mexico, -, -, Egypt, Saudi Arabia, India, Japan",
                "-, Brazil, -, -, -, Indonesia, -",
                "-, Argentina, -, South Africa, -, -, Australia",
            ]
        );
        // Of 190 pairs.
        let pairs = reversed(&grid, &items);
        assert_eq!(pairs, [("China".to_owned(), "Japan".to_owned())]);
        assert_eq!(
            grid.free_runs()[0],
            Run {
                row: 0,
                column: 5,
                rows: 1,
                columns: 2
            }
        );
    }

    #[test]
    fn the_scale_of_the_map_changes_nothing() {
        let unit = items(&SEED);
        let map: Vec<Item> = unit
            .iter()
            .map(|item| Item {
                x: 500.0 + item.x * 184.7,
                y: 243.0 + item.y * 184.7,
                ..*item
            })
            .collect();
        assert_eq!(arrange(&map, 4, 184.7), arrange(&unit, 4, 1.0));
    }

    #[test]
    fn sizes() {
        // Items, columns that fit: columns, rows.
        let table = [
            (0, 4, 1, 1),
            (1, 4, 2, 1),
            (2, 4, 2, 2),
            (3, 4, 3, 2),
            (4, 4, 3, 2),
            (5, 4, 4, 2),
            (8, 4, 4, 3),
            (8, 7, 4, 3),
            (8, 3, 3, 4),
            (8, 1, 1, 12),
            (8, 0, 1, 12),
            (20, 7, 7, 5),
            (20, 4, 4, 8),
            (20, 100, 7, 5),
            (40, 7, 7, 9),
        ];
        for (items, fit, columns, rows) in table {
            assert_eq!(
                size(items, fit),
                (columns, rows),
                "{items} items, {fit} fit"
            );
        }
        let (columns, rows) = size(usize::MAX, 7);
        assert_eq!(columns, 7);
        assert!(rows > 0);
    }

    #[test]
    fn few_items() {
        let place = |places: &[Place]| {
            let items = items(places);
            show(&arrange(&items, 4, 1.0), &items)
        };
        let [brazil, china, _, india, .., russia] = SEED;
        assert_eq!(place(&[]), ["-"]);
        assert_eq!(place(&[china]), ["China, -"]);
        assert_eq!(place(&[china, brazil]), ["-, China", "Brazil, -"]);
        assert_eq!(place(&[china, india]), ["-, China", "India, -"]);
        assert_eq!(
            place(&[china, brazil, russia]),
            ["-, Russia, China", "Brazil, -, -"]
        );
        // On one parallel.
        let row = [("a", 10.0, 20.0), ("b", 30.0, 20.0), ("c", 90.0, 20.0)];
        assert_eq!(place(&row), ["a, b, c", "-, -, -"]);
        // All at one place: in the order of their keys.
        let heap = ["d", "b", "a", "c"].map(|key| (key, 10.0, 20.0));
        assert_eq!(place(&heap), ["a, b, c", "-, d, -"]);
    }

    #[test]
    fn arrow_keys_go_where_the_eye_does() {
        use Direction::{Down, Left, Right, Up};
        let items = items(&SEED);
        let grid = arrange(&items, 4, 1.0);
        let index = |key: &str| items.iter().position(|item| item.key == key);
        let table = [
            (
                "Russia",
                [
                    Some("Brazil"),
                    Some("Kazakhstan"),
                    None,
                    Some("Middle East"),
                ],
            ),
            (
                "Kazakhstan",
                [Some("Russia"), Some("China"), None, Some("Iran")],
            ),
            ("China", [Some("Kazakhstan"), None, None, Some("India")]),
            (
                "India",
                [Some("Iran"), None, Some("China"), Some("Ethiopia")],
            ),
            (
                "Middle East",
                [
                    Some("Brazil"),
                    Some("Iran"),
                    Some("Russia"),
                    Some("Ethiopia"),
                ],
            ),
            (
                "Brazil",
                [None, Some("Ethiopia"), Some("Middle East"), None],
            ),
            (
                "Ethiopia",
                [Some("Brazil"), Some("Iran"), Some("Middle East"), None],
            ),
        ];
        for (from, to) in table {
            let from = index(from).expect("an item");
            let found = [Left, Right, Up, Down].map(|direction| {
                grid.neighbour(from, direction)
                    .map(|neighbour| items[neighbour].key)
            });
            assert_eq!(found, to, "from {}", items[from].key);
        }
        assert_eq!(grid.neighbour(8, Left), None);
        let ends = |key| {
            let (first, last) = grid.ends_of_row(index(key)?)?;
            Some((items[first].key, items[last].key))
        };
        assert_eq!(ends("Iran"), Some(("Middle East", "India")));
        assert_eq!(ends("Ethiopia"), Some(("Brazil", "Ethiopia")));
        assert_eq!(grid.ends_of_row(8), None);
    }

    #[test]
    fn coordinates_that_are_no_numbers_are_survived() {
        let odd = [
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::MAX,
            -0.0,
            1e-300,
        ];
        let items: Vec<Item> = odd
            .iter()
            .flat_map(|&x| odd.iter().map(move |&y| Item { key: "", x, y }))
            .collect();
        for scale in [1.0, 0.0, -1.0, f64::NAN, f64::INFINITY, f64::MIN_POSITIVE] {
            check(&items, 5, scale);
        }
    }

    /// What holds for any input.
    fn check(items: &[Item], fit: usize, scale: f64) -> Grid {
        let grid = arrange(items, fit, scale);
        assert_eq!(grid.cells.len(), items.len());
        assert!(grid.columns <= fit.max(1));
        let mut used = vec![0; grid.columns * grid.rows];
        for cell in &grid.cells {
            assert!(cell.column < grid.columns && cell.row < grid.rows);
            used[cell.row * grid.columns + cell.column] += 1;
        }
        for run in grid.free_runs() {
            for row in run.row..run.row + run.rows {
                for column in run.column..run.column + run.columns {
                    used[row * grid.columns + column] += 1;
                }
            }
        }
        // No two items in one cell; every other cell in exactly one run.
        assert!(used.iter().all(|&count| count == 1), "{used:?}");

        let mut order = grid.order();
        assert!(order.is_sorted_by_key(|&index| grid.cells[index]));
        order.sort_unstable();
        assert!(order.into_iter().eq(0..items.len()));
        grid
    }

    #[test]
    fn any_items_get_cells_of_their_own_whatever_their_order() {
        let mut noise = super::Noise(7);
        let keys: Vec<String> = (0..60).map(|number| format!("{number:03}")).collect();
        for round in 0..50 {
            // Every fourth round on a coarse raster, so that many coincide.
            let steps = if round % 4 == 0 { 4.0 } else { 1e9 };
            let mut coordinate = || (noise.unit() * steps).round() / steps * 3.0;
            let mut items: Vec<Item> = keys
                .iter()
                .take(round)
                .map(|key| Item {
                    key,
                    x: coordinate(),
                    y: coordinate(),
                })
                .collect();
            let fit = 1 + round % 8;
            let grid = check(&items, fit, 1.0);

            // Every item can be reached by arrow keys from the first.
            let mut reached = vec![false; items.len()];
            let mut next: Vec<usize> = (0..items.len().min(1)).collect();
            while let Some(index) = next.pop() {
                if !std::mem::replace(&mut reached[index], true) {
                    use Direction::{Down, Left, Right, Up};
                    next.extend(
                        [Left, Right, Up, Down]
                            .into_iter()
                            .filter_map(|direction| grid.neighbour(index, direction)),
                    );
                }
            }
            assert!(reached.iter().all(|&reached| reached));

            // The same cells in another order.
            let expected: Vec<_> = grid.cells.iter().copied().rev().collect();
            items.reverse();
            assert_eq!(arrange(&items, fit, 1.0).cells, expected);
        }
    }

    #[test]
    fn very_many_items_are_put_into_bands() {
        let mut noise = super::Noise(11);
        let keys: Vec<String> = (0..3000).map(|number| format!("{number:04}")).collect();
        for count in [200, 201, 202, 1000, 3000] {
            let items: Vec<Item> = keys
                .iter()
                .take(count)
                .map(|key| Item {
                    key,
                    x: noise.unit(),
                    y: noise.unit(),
                })
                .collect();
            check(&items, 7, 1.0);
        }
    }

    #[test]
    fn what_the_costs_say_is_what_a_move_changes() {
        let items = items(&TWENTY);
        let along =
            |coordinate: fn(&Item) -> f64| items.iter().map(move |item| coordinate(item) / 0.2);
        let (x, y) = (
            along(|item| item.x).collect(),
            along(|item| item.y).collect(),
        );
        let mut search = super::Search::new(x, 7, y, 5);
        let mut noise = super::Noise(3);
        let mut below = |limit: usize| (noise.next() as usize) % limit;
        search.begin(1);
        for _ in 0..500 {
            let (item, other) = (below(20), below(20));
            let before = search.x.total();
            let expected = if item == other {
                let to = below(7);
                let change = search.x.change(item, to);
                search.x.go(item, to);
                change
            } else {
                let change = search.x.change_of_swap(item, other);
                let (here, there) = (search.x.position[item], search.x.position[other]);
                search.x.go(item, there);
                search.x.go(other, here);
                change
            };
            let found = search.x.total() - before;
            assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
        }
    }
}
