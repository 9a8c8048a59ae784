//! The search for the cheapest assignment of items to cells.

use super::axis::{Axis, float};
use super::cells::Cell;
use compact::sort::CompactSort;

/// How many starts the search makes, if its budget allows.
const STARTS: u32 = 60;
/// Sweeps over all items from one start; a handful is usual.
const MAX_SWEEPS: usize = 40;
/// Tried swaps after which no new start is made, and after twice as many no new sweep: bounds the time
/// for many items. Up to about thirty items all starts are made.
const BUDGET: usize = 200_000;
/// What is better by less is no better: keeps rounding errors from deciding.
const EPSILON: f64 = 1e-9;

/// The search for a good assignment.
pub(super) struct Search {
    x: Axis,
    y: Axis,
    /// The item in each cell, row by row.
    tenants: Vec<Option<usize>>,
    /// Tried swaps so far.
    spent: usize,
}

impl Search {
    pub(super) fn new(x: Vec<f64>, columns: usize, y: Vec<f64>, rows: usize) -> Self {
        Self {
            x: Axis::new(x, columns),
            y: Axis::new(y, rows),
            tenants: vec![None; columns * rows],
            spent: 0,
        }
    }

    /// The best of all starts' ends; the first of equals.
    pub(super) fn best(mut self) -> Vec<Cell> {
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
    pub(super) fn begin(&mut self, start: u32) {
        let mut noise = Noise(start);
        let strength = f64::from(start) / f64::from(STARTS);
        let mut order: Vec<(u32, usize)> = (0..self.x.at.len())
            .map(|item| (if start == 0 { 0 } else { noise.next() }, item))
            .collect();
        order.compact_sort();

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
pub(super) struct Noise(pub(super) u32);

impl Noise {
    pub(super) fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9);
        let mut z = self.0;
        z = (z ^ (z >> 16)).wrapping_mul(0x21f0_aaad);
        z = (z ^ (z >> 15)).wrapping_mul(0x735a_2d97);
        z ^ (z >> 15)
    }

    /// From 0 to below 1.
    pub(super) fn unit(&mut self) -> f64 {
        f64::from(self.next()) / (f64::from(u32::MAX) + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Noise, Search};
    use crate::grid::Item;
    use crate::grid::tests::{TWENTY, items};

    #[test]
    fn what_the_costs_say_is_what_a_move_changes() {
        let items = items(&TWENTY);
        let along =
            |coordinate: fn(&Item) -> f64| items.iter().map(move |item| coordinate(item) / 0.2);
        let (x, y) = (
            along(|item| item.x).collect(),
            along(|item| item.y).collect(),
        );
        let mut search = Search::new(x, 7, y, 5);
        let mut noise = Noise(3);
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
