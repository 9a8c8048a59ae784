//! One axis of the grid: what each item pays for each position on it.

use compact::sort::CompactSort;
use std::cmp::Ordering;

/// Where the items wish to be on one axis, 0 to size − 1.
fn wishes(at: &[f64], size: usize) -> Vec<f64> {
    let mut sorted = at.to_vec();
    sorted.compact_sort_by(f64::total_cmp);
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
pub(super) fn float(count: usize) -> f64 {
    count as f64
}

/// One of the two axes: positions of all items on it, and what each position costs.
#[derive(Clone)]
pub(super) struct Axis {
    /// Number of positions.
    pub(super) size: usize,
    /// Where the items are on the map; a gap of 1 or more costs 1 if it is reversed.
    pub(super) at: Vec<f64>,
    /// Where they wish to be in the grid.
    pub(super) wish: Vec<f64>,
    /// Where they are in the grid.
    pub(super) position: Vec<usize>,
    /// By item and position: the squared shift, and the penalty for the pairs that would be reversed
    /// if the item stood there and all others stayed.
    cost: Vec<f64>,
}

impl Axis {
    pub(super) fn new(at: Vec<f64>, size: usize) -> Self {
        Self {
            size,
            wish: wishes(&at, size),
            position: vec![0; at.len()],
            cost: vec![0.0; at.len() * size],
            at,
        }
    }

    pub(super) fn cost(&self, item: usize, position: usize) -> f64 {
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

    /// Gives all items new positions, and works out all costs.
    pub(super) fn put(&mut self, positions: impl Iterator<Item = usize>) {
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
    pub(super) fn change(&self, item: usize, to: usize) -> f64 {
        self.cost(item, to) - self.cost(item, self.position[item])
    }

    /// What would change if the two items changed places.
    pub(super) fn change_of_swap(&self, a: usize, b: usize) -> f64 {
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
    pub(super) fn go(&mut self, item: usize, to: usize) {
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
    pub(super) fn total(&self) -> f64 {
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
