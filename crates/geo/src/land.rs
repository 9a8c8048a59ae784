//! The land as a whole, as the ground of a map: its coasts once, and once each border between two
//! countries, which belongs to the outlines of both.

use std::collections::{BTreeMap, BTreeSet};

/// A corner of an outline, in the smallest step.
pub type Corner = (i64, i64);
type Edge = (Corner, Corner);

/// The land of many countries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Land {
    /// Closed rings around all land. What they enclose is filled, by the rule of SVG for paths that
    /// name none.
    pub coasts: Vec<Vec<Corner>>,
    /// Open lines inside it.
    pub borders: Vec<Vec<Corner>>,
}

impl Land {
    /// Of the rings of all countries: outer rings in one direction, holes in the other, no first
    /// corner repeated at the end. Neighbours share the corners of their border.
    pub fn new<'a>(rings: impl Iterator<Item = &'a [Corner]>) -> Self {
        let edges: Vec<Edge> = rings
            .flat_map(|ring| {
                let next = ring.iter().cycle().skip(1);
                ring.iter().copied().zip(next.copied())
            })
            .collect();
        let there: BTreeSet<Edge> = edges.iter().copied().collect();
        // A border is walked in both directions, once for each of its countries.
        let is_border = |&(from, to): &Edge| there.contains(&(to, from));
        let (borders, coasts): (Vec<Edge>, Vec<Edge>) = edges.into_iter().partition(is_border);
        Self {
            coasts: rings_of(&coasts),
            borders: lines_of(&borders),
        }
    }
}

/// Edges joined to rings. Each corner has as many edges that lead to it as edges that lead on, so a
/// walk ends where it began.
fn rings_of(edges: &[Edge]) -> Vec<Vec<Corner>> {
    let mut onwards: BTreeMap<Corner, Vec<Corner>> = BTreeMap::new();
    for (from, to) in edges {
        onwards.entry(*from).or_default().push(*to);
    }
    let walk = |(start, _): &Edge| {
        let mut ring = Vec::new();
        let mut at = *start;
        while let Some(next) = onwards.get_mut(&at).and_then(Vec::pop) {
            ring.push(at);
            at = next;
        }
        ring
    };
    edges
        .iter()
        .map(walk)
        .filter(|ring| !ring.is_empty())
        .collect()
}

/// Edges that are there in both directions, joined to lines, each edge once.
fn lines_of(edges: &[Edge]) -> Vec<Vec<Corner>> {
    let mut ways: BTreeMap<Corner, BTreeSet<Corner>> = BTreeMap::new();
    for (from, to) in edges {
        ways.entry(*from).or_default().insert(*to);
    }
    // A line that began in the midst of another would cut it: those from ends and forks come first,
    // and what is left are rings (a country inside another one).
    let is_end = |ways: &BTreeMap<Corner, BTreeSet<Corner>>, corner: &Corner| {
        ways.get(corner).is_some_and(|ways| ways.len() % 2 == 1)
    };
    let mut lines = Vec::new();
    for from_end in [true, false] {
        for (start, _) in edges {
            if from_end && !is_end(&ways, start) {
                continue;
            }
            let line = line(&mut ways, *start);
            if line.len() > 1 {
                lines.push(line);
            }
        }
    }
    lines
}

/// The line from a corner, as far as it leads; its edges go.
fn line(ways: &mut BTreeMap<Corner, BTreeSet<Corner>>, start: Corner) -> Vec<Corner> {
    let mut line = vec![start];
    let mut at = start;
    while let Some(next) = ways.get_mut(&at).and_then(BTreeSet::pop_first) {
        if let Some(back) = ways.get_mut(&next) {
            back.remove(&at);
        }
        line.push(next);
        at = next;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn land(rings: &[&[Corner]]) -> Land {
        Land::new(rings.iter().copied())
    }

    #[test]
    fn neighbours_share_one_border_and_one_coast() {
        let west = [(0, 0), (2, 0), (2, 1), (2, 2), (0, 2)];
        let east = [(2, 0), (4, 0), (4, 2), (2, 2), (2, 1)];
        let land = land(&[&west, &east]);
        assert_eq!(land.borders, [[(2, 0), (2, 1), (2, 2)]]);
        assert_eq!(
            land.coasts,
            [[(0, 0), (2, 0), (4, 0), (4, 2), (2, 2), (0, 2)]]
        );
    }

    #[test]
    fn a_country_inside_another_leaves_no_hole() {
        let outer = [(0, 0), (9, 0), (9, 9), (0, 9)];
        let hole = [(3, 3), (3, 6), (6, 6), (6, 3)];
        let inner = [(3, 3), (6, 3), (6, 6), (3, 6)];
        let land = land(&[&outer, &hole, &inner]);
        assert_eq!(land.coasts, [outer]);
        assert_eq!(land.borders.len(), 1);
        let border = &land.borders[0];
        assert_eq!((border.len(), border.first()), (5, border.last()));
        // A lake stays one.
        assert_eq!(
            super::Land::new([&outer[..], &hole].into_iter())
                .coasts
                .len(),
            2
        );
    }

    #[test]
    fn islands_that_touch_in_a_corner_are_rings() {
        let land = land(&[&[(0, 0), (1, 0), (1, 1)], &[(1, 1), (2, 1), (2, 2)]]);
        assert_eq!(land.coasts.iter().map(Vec::len).sum::<usize>(), 6);
        assert!(land.borders.is_empty());
    }

    #[test]
    fn every_border_at_a_fork_is_drawn_once() {
        // Three countries meet in the middle.
        let rings: [&[Corner]; 3] = [
            &[(0, 0), (2, 0), (1, 1)],
            &[(2, 0), (2, 2), (1, 1)],
            &[(2, 2), (0, 0), (1, 1)],
        ];
        let land = land(&rings);
        let edges = land
            .borders
            .iter()
            .map(|line| line.len() - 1)
            .sum::<usize>();
        assert_eq!(edges, 3);
        assert_eq!(land.coasts, [[(0, 0), (2, 0), (2, 2)]]);
    }
}
