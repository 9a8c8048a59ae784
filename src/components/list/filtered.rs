//! What the filter leaves out of a cell: small, and compared by value.

use article::Article;
use explorer::cells::{Cell, Line};
use explorer::facets::Passing;

/// More lines than this are cut, and open in place.
const MOST_LINES: usize = 6;
/// Where there are so few cells, each has room for more lines.
const FEW_CELLS: usize = 3;
const MOST_LINES_OF_FEW: usize = 14;

/// So many more lines are shown each time.
pub const MORE: usize = 50;

/// How many lines a cell shows at first, of so many cells.
pub fn most_lines(cells: usize) -> usize {
    if cells <= FEW_CELLS {
        MOST_LINES_OF_FEW
    } else {
        MOST_LINES
    }
}

/// Which lines of a cell the filter leaves out; nothing if it lets all through.
pub fn out(article: &Article, passing: &Passing, cell: &Cell) -> Vec<bool> {
    if passing.is_all() {
        return Vec::new();
    }
    let lines = cell.lines.iter();
    lines.map(|line| is_out(article, passing, line)).collect()
}

/// Whether the filter leaves out everything that a line names.
pub fn is_out(article: &Article, passing: &Passing, line: &Line) -> bool {
    !passing.is_all() && !line.entities(article).iter().any(|id| passing.has(*id))
}
