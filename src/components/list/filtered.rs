//! What the filter leaves out of a cell: small, and compared by value.

use article::Article;
use explorer::cells::{Cell, Line};
use explorer::facets::Passing;

/// More lines than this are cut, and open in place.
pub const MOST_LINES: usize = 6;

/// So many more lines are shown each time.
pub const MORE: usize = 50;

/// Which lines of a cell the filter leaves out. Lines that open only on request need no answer before.
pub fn out(article: &Article, passing: &Passing, cell: &Cell) -> Vec<bool> {
    let lines = cell.lines.iter().take(MOST_LINES + MORE);
    lines.map(|line| is_out(article, passing, line)).collect()
}

/// Whether the filter leaves out everything that a line names.
pub fn is_out(article: &Article, passing: &Passing, line: &Line) -> bool {
    !passing.is_all() && !line.entities(article).iter().any(|id| passing.has(*id))
}
