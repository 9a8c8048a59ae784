//! Keys: from one item of a grid to the next.

use super::cells::Grid;

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

impl Grid {
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
}

#[cfg(test)]
mod tests {
    use super::Direction;
    use crate::grid::arrange;
    use crate::grid::tests::{SEED, items};

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
}
