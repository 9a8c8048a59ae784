//! How a cell and its lines are highlighted: small, and compared by value.

use crate::components::ui::{Highlights, ItemStyle};
use article::Article;
use explorer::cells::{Cell, Line};

/// More lines than this are cut, and open in place.
pub const MOST_LINES: usize = 6;

/// So many more lines are shown each time.
pub const MORE: usize = 50;

/// How a cell and its lines are highlighted.
#[derive(Clone, PartialEq, Debug)]
pub struct CellStyle {
    pub place: ItemStyle,
    pub lines: Vec<Vec<ItemStyle>>,
}

impl CellStyle {
    pub fn new(article: &Article, highlights: &Highlights, cell: &Cell) -> Self {
        Self {
            place: highlights.style(article.place(cell.place).entry.entity),
            // Lines that open only on request need no style before.
            lines: cell
                .lines
                .iter()
                .take(MOST_LINES + MORE)
                .map(|line| line_style(article, highlights, line))
                .collect(),
        }
    }
}

/// How a line's entities are highlighted. The first stands for the line, which is filtered out only if all
/// are.
pub fn line_style(article: &Article, highlights: &Highlights, line: &Line) -> Vec<ItemStyle> {
    let mut style: Vec<ItemStyle> = line
        .entities(article)
        .into_iter()
        .map(|id| highlights.style(id))
        .collect();
    let out = style.iter().all(|style| style.out);
    if let Some(first) = style.first_mut() {
        first.out = out;
    }
    style
}
