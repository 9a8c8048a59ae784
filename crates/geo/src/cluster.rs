//! Markers that would lie on top of each other, gathered into groups.

use super::coord::Point;
use compact::sort::CompactSort;
use std::collections::HashMap;

/// Targets closer than this cannot be told apart by a finger (WCAG 2.2, 2.5.8): 24 pixels.
pub const HIT_RADIUS: f64 = 24.0;

/// Markers drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Indices into the points given, ascending, at least one.
    pub members: Vec<usize>,
    /// Where the group is drawn: the mean of its members.
    pub centre: Point,
}

/// Every point in exactly one group; no two groups' centres nearer than `radius`. The same points
/// give the same groups, in the order of their first members.
///
/// A point joins the earliest group whose founder is nearer than `radius`; groups whose centres
/// have come too near are joined in the same way until none are. On a grid of `radius`, so the time
/// grows with the number of points only. Points that are not numbers stay alone.
pub fn cluster(points: &[Point], radius: f64) -> Vec<Group> {
    let alone = |(index, &centre)| Group {
        members: vec![index],
        centre,
    };
    let mut groups: Vec<Group> = points.iter().enumerate().map(alone).collect();
    loop {
        let before = groups.len();
        groups = merge(groups, radius);
        if groups.len() == before {
            return groups;
        }
    }
}

fn merge(groups: Vec<Group>, radius: f64) -> Vec<Group> {
    let cell = |point: Point| {
        (
            (point.x / radius).floor() as i64,
            (point.y / radius).floor() as i64,
        )
    };
    let mut founders: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
    let mut spots: Vec<Point> = Vec::new();
    let mut merged: Vec<Vec<Group>> = Vec::new();
    for group in groups {
        let (column, row) = cell(group.centre);
        let neighbours = (-1..=1).flat_map(|dy| {
            (-1..=1).map(move |dx| (column.saturating_add(dx), row.saturating_add(dy)))
        });
        let host = neighbours
            .filter_map(|key| founders.get(&key))
            .flatten()
            .copied()
            .filter(|&founder| spots[founder].distance(group.centre) < radius)
            .min();
        match host {
            Some(host) => merged[host].push(group),
            None => {
                founders
                    .entry((column, row))
                    .or_default()
                    .push(merged.len());
                spots.push(group.centre);
                merged.push(vec![group]);
            }
        }
    }
    merged.into_iter().map(join).collect()
}

fn join(mut parts: Vec<Group>) -> Group {
    if parts.len() == 1 {
        return parts.remove(0);
    }
    let weight = |part: &Group| part.members.len() as f64;
    let total: f64 = parts.iter().map(weight).sum();
    let mean = |axis: fn(Point) -> f64| {
        parts
            .iter()
            .map(|part| axis(part.centre) * weight(part))
            .sum::<f64>()
            / total
    };
    let centre = Point::new(mean(|p| p.x), mean(|p| p.y));
    let mut members: Vec<usize> = parts.into_iter().flat_map(|part| part.members).collect();
    members.compact_sort();
    Group { members, centre }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(points: &[(f64, f64)]) -> Vec<Vec<usize>> {
        let points: Vec<_> = points.iter().map(|&(x, y)| Point::new(x, y)).collect();
        cluster(&points, HIT_RADIUS)
            .into_iter()
            .map(|group| group.members)
            .collect()
    }

    #[test]
    fn near_points_share_a_group() {
        assert_eq!(members(&[]), Vec::<Vec<usize>>::new());
        assert_eq!(
            members(&[(0.0, 0.0), (100.0, 0.0), (10.0, 0.0)]),
            [vec![0, 2], vec![1]]
        );
        assert_eq!(members(&[(0.0, 0.0), (24.0, 0.0)]), [vec![0], vec![1]]);
        assert_eq!(members(&[(-1.0, -1.0), (1.0, 1.0)]), [vec![0, 1]]);
    }

    #[test]
    fn a_group_is_drawn_at_the_mean() {
        let points = [
            Point::new(0.0, 0.0),
            Point::new(10.0, 0.0),
            Point::new(20.0, 6.0),
        ];
        assert_eq!(
            cluster(&points, HIT_RADIUS)[0].centre,
            Point::new(10.0, 2.0)
        );
    }

    #[test]
    fn what_is_not_a_number_stays_alone() {
        assert_eq!(
            members(&[(f64::NAN, 0.0), (0.0, 0.0), (f64::INFINITY, 0.0)]).len(),
            3
        );
    }
}
