//! Where the cells of the list stand.

use super::cell::{Cell, Line};
use super::collect::collect;
use super::places::anchor;
use article::Article;
use compact::sort::CompactSort;
use geo::coord::Point;
use geo::grid::{self, Grid};
use geo::projection::EqualEarth;
use geo::world::World;
use serde::{Deserialize, Serialize};

/// Places that are shown as one grid.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// The cells, in reading order: row by row, west to east.
    pub cells: Vec<Cell>,
    /// Where each cell stands (same order).
    pub grid: Grid,
}

/// The whole list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cells {
    /// One grid; several where there are more than [`MOST_IN_GRID`] places.
    pub sheets: Vec<Sheet>,
    /// Facts without a place on the map.
    pub nowhere: Vec<Line>,
}

/// More cells than this are no longer one picture.
pub const MOST_IN_GRID: usize = 40;

/// In the page, a grid has at most so many columns beside the text; narrower pages have fewer by CSS order.
pub const COLUMNS: usize = 4;

/// The grids of all sheets. They take much code and some time to find, so they are found where the article is checked,
/// and pages carry them: sheet by sheet the number of columns, that of rows, and for each of its places the number of
/// its cell, row by row from 0.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Grids(Vec<u32>);

impl Grids {
    /// Finds them for an article, in at most so many columns.
    pub fn new(article: &Article, world: &World, columns: usize) -> Self {
        let (groups, _) = groups(article, world);
        let numbers = groups.iter().flat_map(|group| {
            let items: Vec<grid::Item<'_>> = group
                .iter()
                .map(|cell| {
                    let point = wish(article, world, cell);
                    grid::Item {
                        key: &article.place(cell.place).entry.id,
                        x: point.x,
                        y: point.y,
                    }
                })
                .collect();
            let grid = grid::arrange(&items, columns, EqualEarth::WORLD.units_per_radian());
            let cells = grid.cells.iter();
            let numbers = cells.map(|cell| cell.row * grid.columns + cell.column);
            let numbers = [grid.columns, grid.rows].into_iter().chain(numbers);
            numbers.map(|number| number as u32).collect::<Vec<_>>()
        });
        Self(numbers.collect())
    }
}

/// The next grid, for so many places; in one column if there is none.
fn next_grid(numbers: &mut impl Iterator<Item = u32>, places: usize) -> Grid {
    let mut next = || numbers.next().map(|number| number as usize);
    let (columns, rows) = next().zip(next()).unwrap_or((1, places));
    let columns = columns.max(1);
    let cell = |place: usize| {
        let number = next().unwrap_or(place * columns);
        grid::Cell {
            row: number / columns,
            column: number % columns,
        }
    };
    Grid {
        columns,
        rows,
        cells: (0..places).map(cell).collect(),
    }
}

impl Cells {
    /// Lays out the list for an article in its grids.
    pub fn new(article: &Article, world: &World, grids: &Grids) -> Self {
        let (groups, nowhere) = groups(article, world);
        let mut numbers = grids.0.iter().copied();
        let sheet = |group: Vec<Cell>| {
            let placed = next_grid(&mut numbers, group.len());
            let order = placed.order();
            Sheet {
                cells: order.iter().map(|ix| group[*ix].clone()).collect(),
                grid: Grid {
                    cells: order.iter().map(|ix| placed.cells[*ix]).collect(),
                    ..placed
                },
            }
        };
        Self {
            sheets: groups.into_iter().map(sheet).collect(),
            nowhere,
        }
    }
}

/// The cells of each sheet, from west to east, and the facts without a place on the map.
fn groups(article: &Article, world: &World) -> (Vec<Vec<Cell>>, Vec<Line>) {
    let (mut cells, mut nowhere) = collect(article);
    cells.retain(|cell| {
        let is_placed = anchor(article, world, cell.place).is_some();
        if !is_placed {
            nowhere.extend(unplaced(cell));
        }
        is_placed
    });
    let x = |cell: &Cell| wish(article, world, cell).x;
    cells.compact_sort_by(|a, b| x(a).total_cmp(&x(b)).then(a.place.cmp(&b.place)));
    let groups = cells.len().div_ceil(MOST_IN_GRID).max(1);
    let size = cells.len().div_ceil(groups).max(1);
    let mut sheets: Vec<Vec<Cell>> = cells.chunks(size).map(<[Cell]>::to_vec).collect();
    if sheets.is_empty() && !nowhere.is_empty() {
        // What has no place stands beside the cells, even if there are none.
        sheets.push(Vec::new());
    }
    (sheets, nowhere)
}

/// The lines of a cell that has no place on the map, and one that names it.
fn unplaced(cell: &Cell) -> impl Iterator<Item = Line> {
    let name = Line::Cities(vec![cell.place]);
    std::iter::once(name).chain(cell.lines.iter().cloned())
}

/// Where a cell wants to stand: the home side at the city of the dateline, others at their anchor.
fn wish(article: &Article, world: &World, cell: &Cell) -> Point {
    let home = article
        .home
        .as_ref()
        .is_some_and(|home| home.place == cell.place);
    let dateline = article
        .dateline
        .filter(|city| home && article.land_of(*city) == cell.place);
    let at = anchor(article, world, dateline.unwrap_or(cell.place));
    at.map_or_else(Point::default, |at| EqualEarth::WORLD.project(at))
}
