//! Names on the map that neither overlap each other nor hide a marker.

use super::coord::{Point, Rect};
use compact::decimal::within;
use compact::sort::CompactSort;

/// Where a name stands to the point it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Right,
    Left,
    Above,
    Below,
    /// On the point: for the name of an area.
    Centre,
}

impl Side {
    /// Tried in this order for a marker; as cartographers do, right first (E. Imhof, 1962).
    pub const MARKER: &'static [Self] = &[Self::Right, Self::Left, Self::Above, Self::Below];
    /// For an area: on its point, or just off it.
    pub const AREA: &'static [Self] = &[
        Self::Centre,
        Self::Below,
        Self::Above,
        Self::Right,
        Self::Left,
    ];
}

/// A name to be placed; all in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    pub anchor: Point,
    pub width: f64,
    pub height: f64,
    /// From the anchor to the box.
    pub gap: f64,
    /// The higher goes first; among equals the earlier.
    pub priority: i32,
    /// Never dropped: if no place is free, it takes the one inside the viewport that covers least of what is there.
    /// For the selection.
    pub keep: bool,
    pub sides: &'static [Side],
}

impl Label {
    /// Its box on one side.
    pub fn on(&self, side: Side) -> Rect {
        let (dx, dy) = match side {
            Side::Right => (self.gap + self.width / 2.0, 0.0),
            Side::Left => (-self.gap - self.width / 2.0, 0.0),
            Side::Above => (0.0, -self.gap - self.height / 2.0),
            Side::Below => (0.0, self.gap + self.height / 2.0),
            Side::Centre => (0.0, 0.0),
        };
        Rect::around(
            Point::new(self.anchor.x + dx, self.anchor.y + dy),
            self.width,
            self.height,
        )
    }
}

/// Where a name came to stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    pub side: Side,
    pub rect: Rect,
}

/// A place for each label, in the order given; `None` where it is dropped.
///
/// Greedy: in the order of priority each takes its first side that lies in the viewport and meets
/// no obstacle and no label placed before. The same input gives the same result.
pub fn place(labels: &[Label], obstacles: &[Rect], viewport: Rect) -> Vec<Option<Placed>> {
    let mut taken = Taken::new(viewport);
    for &obstacle in obstacles {
        taken.add(obstacle);
    }
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.compact_sort_by_key(|&index| {
        (
            !labels[index].keep,
            std::cmp::Reverse(labels[index].priority),
            index,
        )
    });
    let mut placed = vec![None; labels.len()];
    for index in order {
        let label = &labels[index];
        let inside = |side: &Side| viewport.contains(label.on(*side));
        let free = |side: &Side| inside(side) && !taken.meets(label.on(*side));
        let side = label.sides.iter().copied().find(free).or_else(|| {
            let forced = label.sides.iter().copied().filter(|_| label.keep);
            let covered = |side: &Side| taken.covered(label.on(*side));
            forced
                .clone()
                .filter(inside)
                .min_by(|a, b| covered(a).total_cmp(&covered(b)))
                .or_else(|| forced.clone().next())
        });
        if let Some(side) = side {
            let rect = label.on(side);
            taken.add(rect);
            placed[index] = Some(Placed { side, rect });
        }
    }
    placed
}

/// Boxes in a grid over the viewport.
struct Taken {
    viewport: Rect,
    columns: usize,
    rows: usize,
    cells: Vec<Vec<Rect>>,
    all: Vec<Rect>,
}

impl Taken {
    /// About a name's size, in pixels.
    const CELL: f64 = 64.0;

    fn new(viewport: Rect) -> Self {
        let count = |size: f64| (size / Self::CELL).ceil().clamp(1.0, 1024.0) as usize;
        let (columns, rows) = (count(viewport.width()), count(viewport.height()));
        Self {
            viewport,
            columns,
            rows,
            cells: vec![Vec::new(); columns * rows],
            all: Vec::new(),
        }
    }

    /// Cells that a box touches; what lies outside counts to the cells at the edge.
    fn cells(&self, rect: Rect) -> impl Iterator<Item = usize> + use<> {
        let index = |at: f64, from: f64, count: usize| {
            let cell = ((at - from) / Self::CELL).floor();
            within(cell, 0.0, (count - 1) as f64) as usize
        };
        let (left, top) = (self.viewport.left(), self.viewport.top());
        let columns =
            index(rect.left(), left, self.columns)..=index(rect.right(), left, self.columns);
        let rows = index(rect.top(), top, self.rows)..=index(rect.bottom(), top, self.rows);
        let width = self.columns;
        rows.flat_map(move |row| columns.clone().map(move |column| row * width + column))
    }

    fn add(&mut self, rect: Rect) {
        for cell in self.cells(rect) {
            self.cells[cell].push(rect);
        }
        self.all.push(rect);
    }

    /// How much a box would cover of those that are there, in square pixels.
    fn covered(&self, rect: Rect) -> f64 {
        let common = |other: &Rect| {
            let width = rect.right().min(other.right()) - rect.left().max(other.left());
            let height = rect.bottom().min(other.bottom()) - rect.top().max(other.top());
            width.max(0.0) * height.max(0.0)
        };
        self.all.iter().map(common).sum()
    }

    fn meets(&self, rect: Rect) -> bool {
        self.cells(rect)
            .any(|cell| self.cells[cell].iter().any(|other| other.overlaps(rect)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEWPORT: Rect = Rect::new(Point::new(0.0, 0.0), Point::new(400.0, 200.0));

    fn city(x: f64, y: f64) -> Label {
        Label {
            anchor: Point::new(x, y),
            width: 60.0,
            height: 14.0,
            gap: 8.0,
            priority: 0,
            keep: false,
            sides: Side::MARKER,
        }
    }

    fn sides(labels: &[Label], obstacles: &[Rect]) -> Vec<Option<Side>> {
        place(labels, obstacles, VIEWPORT)
            .into_iter()
            .map(|p| p.map(|p| p.side))
            .collect()
    }

    #[test]
    fn the_first_free_side_is_taken() {
        use Side::*;
        assert_eq!(sides(&[city(200.0, 100.0)], &[]), [Some(Right)]);
        assert_eq!(sides(&[city(390.0, 100.0)], &[]), [Some(Left)]);
        // The second's right is free; the first would run into the second's marker.
        let marker = Rect::around(Point::new(230.0, 100.0), 12.0, 12.0);
        assert_eq!(
            sides(&[city(200.0, 100.0), city(230.0, 100.0)], &[marker]),
            [Some(Left), Some(Right)]
        );
    }

    #[test]
    fn the_less_important_gives_way_and_the_kept_never_does() {
        let mut labels = [city(200.0, 100.0); 6];
        labels[5].priority = 1;
        assert_eq!(
            sides(&labels, &[]),
            [
                Some(Side::Left),
                Some(Side::Above),
                Some(Side::Below),
                None,
                None,
                Some(Side::Right)
            ]
        );
        labels[4].keep = true;
        assert_eq!(sides(&labels, &[VIEWPORT])[4], Some(Side::Right));
    }

    #[test]
    fn a_kept_name_without_room_covers_as_little_as_it_can() {
        let country = Label {
            sides: Side::AREA,
            keep: true,
            ..city(200.0, 100.0)
        };
        let below = Rect::around(Point::new(200.0, 115.0), 60.0, 2.0);
        let above = Rect::around(Point::new(200.0, 85.0), 60.0, 14.0);
        let marks = [200.0, 260.0, 140.0].map(|x| Rect::around(Point::new(x, 100.0), 20.0, 20.0));
        let others = [&marks[..], &[below, above]].concat();
        assert_eq!(sides(&[country], &others), [Some(Side::Below)]);
    }

    #[test]
    fn outside_the_viewport_there_is_no_place() {
        assert_eq!(sides(&[city(-50.0, 100.0)], &[]), [None]);
    }

    #[test]
    fn areas_carry_their_name_on_the_point() {
        let country = Label {
            sides: Side::AREA,
            ..city(100.0, 100.0)
        };
        let placed = place(&[country], &[], VIEWPORT)[0].unwrap();
        assert_eq!(placed.rect.centre(), Point::new(100.0, 100.0));
    }
}
