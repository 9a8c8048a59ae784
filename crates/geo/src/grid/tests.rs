use super::search::Noise;
use super::{Direction, Grid, Item, Run, arrange, size};
use crate::projection::equal_earth;

/// A key, degrees east, degrees north.
pub(super) type Place = (&'static str, f64, f64);

pub(super) const SEED: [Place; 8] = [
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
pub(super) const TWENTY: [Place; 20] = [
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
pub(super) fn items(places: &[Place]) -> Vec<Item<'static>> {
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
    let mut noise = Noise(7);
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
    let mut noise = Noise(11);
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
