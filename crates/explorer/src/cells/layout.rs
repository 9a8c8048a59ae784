//! Where the cells of the list stand.

use super::cell::{Cell, Line};
use super::collect::collect;
use super::places::anchor;
use article::{Article, PlaceId};
use compact::sort::CompactSort;
use geo::coord::Point;
use geo::grid::{self, Grid};
use geo::projection::EqualEarth;
use geo::world::World;

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

impl Cells {
    /// Lays out the list for an article, in at most so many columns.
    pub fn new(article: &Article, world: &World, columns: usize) -> Self {
        let (mut cells, nowhere) = collect(article);
        // A country without a point anywhere would have been refused by the check.
        cells.retain(|cell| anchor(article, world, cell.place).is_some());
        let point = |cell: &Cell| cell_anchor(article, world, cell.place).unwrap_or_default();
        cells.compact_sort_by(|a, b| {
            point(a)
                .x
                .total_cmp(&point(b).x)
                .then(a.place.cmp(&b.place))
        });
        let groups = cells.len().div_ceil(MOST_IN_GRID).max(1);
        let size = cells.len().div_ceil(groups).max(1);
        let sheets = cells
            .chunks(size)
            .map(|group| {
                let items: Vec<grid::Item<'_>> = group
                    .iter()
                    .map(|cell| {
                        let point = point(cell);
                        grid::Item {
                            key: &article.place(cell.place).entry.id,
                            x: point.x,
                            y: point.y,
                        }
                    })
                    .collect();
                let placed = grid::arrange(&items, columns, EqualEarth::WORLD.units_per_radian());
                let order = placed.order();
                Sheet {
                    cells: order.iter().map(|ix| group[*ix].clone()).collect(),
                    grid: Grid {
                        cells: order.iter().map(|ix| placed.cells[*ix]).collect(),
                        ..placed
                    },
                }
            })
            .collect();
        Self { sheets, nowhere }
    }
}

/// Where a cell wants to stand: the home side at the city of the dateline, others at their anchor.
fn cell_anchor(article: &Article, world: &World, place: PlaceId) -> Option<Point> {
    let home = article
        .home
        .as_ref()
        .is_some_and(|home| home.place == place);
    let dateline = article
        .dateline
        .filter(|city| home && article.land_of(*city) == place);
    anchor(article, world, dateline.unwrap_or(place)).map(|at| EqualEarth::WORLD.project(at))
}
