//! Which connections the map draws, and the marks at their ends.

use super::input::{ALWAYS_DRAWN, Input, MOST_DRAWN};
use super::items::{Dot, DotKind, DrawnConnection};
use crate::scene::{Connection, LandRole};
use article::{Article, EntityRef, Status};
use compact::sort::CompactSort;
use compact::sorted::{SortedMap, SortedSet};
use geo::coord::{Point, Rect};

/// The connections to draw, in the scene's order.
pub fn drawn(input: &Input<'_>) -> Vec<DrawnConnection> {
    let all = &input.loaded.scene().connections;
    let area = input.framing.drawn();
    let few = all.len() <= ALWAYS_DRAWN;
    let mut numbers: Vec<usize> = (0..all.len())
        .filter(|ix| input.passing.has(all[*ix].entity))
        .filter(|ix| few || all[*ix].around.overlaps(area))
        .collect();
    if numbers.len() > MOST_DRAWN {
        // What is highlighted comes first, then what the text says first.
        let order = |ix: &usize| {
            let entity = all[*ix].entity;
            (
                std::cmp::Reverse(input.emphasis(entity)),
                input.loaded.relations().rank(entity),
            )
        };
        numbers.select_nth_unstable_by_key(MOST_DRAWN, order);
        numbers.truncate(MOST_DRAWN);
        numbers.compact_sort();
    }
    let visible = input.framing.camera.visible(input.framing.viewport);
    let mut occurrences = SortedMap::default();
    numbers
        .into_iter()
        .map(|number| {
            let connection = &all[number];
            let occurrence: &mut usize = occurrences.get_or_insert_with(connection.entity, || 0);
            *occurrence += 1;
            let id = &input.loaded.article().entry(connection.entity).id;
            let key = if *occurrence == 1 {
                id.clone()
            } else {
                format!("{id} {occurrence}")
            };
            DrawnConnection {
                number,
                key,
                middle: along(connection, visible, 0.5).unwrap_or(connection.course().arc.middle),
            }
        })
        .collect()
}

/// A point a share of the way along the visible part of a connection; none if no part is visible.
pub fn along(connection: &Connection, visible: Rect, share: f64) -> Option<Point> {
    let inside: Vec<Point> = connection
        .course()
        .arc
        .pieces()
        .iter()
        .flatten()
        .copied()
        .filter(|point| visible.contains_point(*point))
        .collect();
    let steps = || inside.windows(2).map(|step| step[0].distance(step[1]));
    let mut left = steps().sum::<f64>() * share;
    for (ix, step) in steps().enumerate() {
        if left <= step {
            return Some(
                inside[ix].lerp(inside[ix + 1], if step > 0.0 { left / step } else { 0.0 }),
            );
        }
        left -= step;
    }
    inside.last().copied()
}

/// Rings where connections end in the middle of a country, and arrows where they lead one way.
pub fn ends(input: &Input<'_>, drawn: &[DrawnConnection]) -> Vec<Dot> {
    let scene = input.loaded.scene();
    let mut dots = Vec::new();
    let mut ringed = SortedSet::default();
    for connection in drawn.iter().map(|drawn| &scene.connections[drawn.number]) {
        for place in [connection.from, connection.to] {
            if let Some(land) = scene.land(place)
                && land.role != LandRole::Region
                && ringed.insert(place)
            {
                dots.push(Dot {
                    at: land.anchor,
                    kind: DotKind::Ring,
                    entity: input.loaded.article().place(place).entry.entity,
                });
            }
        }
        let arc = &connection.course().arc;
        if leads_one_way(input.loaded.article(), connection)
            && let Some(at) = arc.pieces().last().and_then(|piece| piece.last())
        {
            dots.push(Dot {
                at: *at,
                kind: DotKind::Arrow(arc.heading, connection.status),
                entity: connection.entity,
            });
        }
    }
    dots
}

/// An event leads from where it comes to where it goes; a relation, if it is not mutual.
fn leads_one_way(article: &Article, connection: &Connection) -> bool {
    match article.entity(connection.entity) {
        EntityRef::Event(_) => true,
        _ => matches!(
            connection.status,
            Status::Accepted | Status::Planned | Status::Initiated
        ),
    }
}
