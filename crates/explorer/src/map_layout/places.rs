//! Which places the map draws: countries and regions, cities alone and in groups, fans.

use super::input::{ALWAYS_DRAWN, Input, MOST_DRAWN};
use super::items::{Dot, DotKind, Item, ItemKind};
use crate::scene::{Land, LandRole, Marker};
use article::Article;
use compact::decimal::within;
use compact::sort::CompactSort;
use compact::sorted::SortedSet;
use geo::cluster::{HIT_RADIUS, cluster};
use geo::coord::{Point, Rect};
use geo::trigonometry::{cos, sin};

/// Groups of at most so many members show where each of them is.
const MEMBERS_SHOWN: usize = 8;

/// Whether the mark of a city is filled: a connection ends in it, or the article was sent from it.
pub fn is_filled(article: &Article, marker: &Marker) -> bool {
    marker.knot || article.dateline == Some(marker.place)
}

/// Small states have no outline at this scale: a ring alone shows them. Those that have a ring
/// already (`dots`) get no second one.
pub fn small_states(input: &Input<'_>, dots: &mut Vec<Dot>) {
    for land in &input.loaded.scene().lands {
        let entity = input.loaded.article().place(land.place).entry.entity;
        let bare = land.outline.is_none() && land.role != LandRole::Region;
        if bare && !dots.iter().any(|dot| dot.entity == entity) {
            dots.push(Dot {
                at: land.anchor,
                kind: DotKind::Ring,
                entity,
            });
        }
    }
}

/// Countries and regions.
pub fn lands(input: &Input<'_>) -> Vec<Item> {
    let lands = &input.loaded.scene().lands;
    let drawn = input.framing.drawn();
    let mut items = Vec::new();
    for (ix, land) in lands.iter().enumerate() {
        let at = named_at(input, land);
        if lands.len() <= ALWAYS_DRAWN || drawn.contains_point(at) {
            items.push(item(input.id(land.place).into(), at, ItemKind::Land(ix)));
        }
    }
    items.truncate(MOST_DRAWN);
    items
}

/// Where a country has its name: its middle; if that is out of view, where it surely is itself, or at the city of
/// it that is nearest to the middle of the view.
fn named_at(input: &Input<'_>, land: &Land) -> Point {
    let visible = input.framing.camera.visible(input.framing.viewport);
    let inset = 13.0 / input.framing.scale();
    let inner = Rect::around(
        visible.centre(),
        visible.width() - 6.0 * inset,
        visible.height() - 2.0 * inset,
    );
    if inner.contains_point(land.anchor) {
        return land.anchor;
    }
    if let Some(core) = land.core.filter(|core| core.overlaps(inner)) {
        let nearest = |at: f64, [from, to]: [f64; 2], [first, last]: [f64; 2]| {
            within(at, from.max(first), to.min(last))
        };
        let (x, y) = (land.anchor.x, land.anchor.y);
        return Point::new(
            nearest(
                x,
                [core.left(), core.right()],
                [inner.left(), inner.right()],
            ),
            nearest(
                y,
                [core.top(), core.bottom()],
                [inner.top(), inner.bottom()],
            ),
        );
    }
    let markers = input.loaded.scene().markers.iter();
    let cities = markers.filter(|marker| marker.land == land.place);
    let points = cities.map(|marker| marker.at);
    let visible = points.filter(|at| inner.contains_point(*at));
    let from_middle = |at: &Point| at.distance(inner.centre());
    visible
        .min_by(|a, b| from_middle(a).total_cmp(&from_middle(b)))
        .unwrap_or(land.anchor)
}

/// Cities alone and in groups; the members of small groups are added to the dots.
pub fn cities(input: &Input<'_>, dots: &mut Vec<Dot>) -> Vec<Item> {
    let (article, scene) = (input.loaded.article(), input.loaded.scene());
    let mut items = Vec::new();
    for group in groups(input) {
        let lead = &scene.markers[group[0]];
        let id = input.id(lead.place);
        let at = lead.at;
        if group.len() == 1 {
            items.push(item(id.into(), at, ItemKind::City(group[0])));
            continue;
        }
        if group.len() <= MEMBERS_SHOWN {
            dots.extend(group.iter().map(|ix| Dot {
                at: scene.markers[*ix].at,
                kind: DotKind::Member,
                entity: article.place(scene.markers[*ix].place).entry.entity,
            }));
        }
        items.push(item(format!("near {id}"), at, ItemKind::Group(group)));
    }
    items
}

/// The cities to draw, by their numbers in the scene, those too near to each other together. The most
/// important of a group is its first; what is selected stands alone, what is fanned out is left out.
fn groups(input: &Input<'_>) -> Vec<Vec<usize>> {
    let (article, scene) = (input.loaded.article(), input.loaded.scene());
    let drawn = input.framing.drawn();
    let all = scene.markers.len() <= ALWAYS_DRAWN;
    let fan: SortedSet<_> = input.fan.into_iter().flatten().copied().collect();
    let mut alone = Vec::new();
    let mut others = Vec::new();
    for (ix, marker) in scene.markers.iter().enumerate() {
        if fan.contains(&marker.place) {
            continue;
        }
        let entity = article.place(marker.place).entry.entity;
        if input.focus.is_some_and(|focus| focus.is_selected(entity)) {
            alone.push(ix);
        } else if all || drawn.contains_point(marker.at) {
            others.push(ix);
        }
    }
    let points: Vec<Point> = others
        .iter()
        .map(|ix| input.framing.off_middle(scene.markers[*ix].at))
        .collect();
    let mut groups: Vec<Vec<usize>> = cluster(&points, input.metrics.group_within)
        .into_iter()
        .map(|group| group.members.iter().map(|member| others[*member]).collect())
        .collect();
    if groups.len() > MOST_DRAWN {
        groups.compact_sort_by_key(|group: &Vec<usize>| std::cmp::Reverse(group.len()));
        groups.truncate(MOST_DRAWN);
    }
    groups.extend(alone.into_iter().map(|ix| vec![ix]));
    groups.compact_sort_by_key(|group| group.iter().min().copied());
    for group in &mut groups {
        group.compact_sort_by_key(|ix| (input.rank(*ix), *ix));
    }
    groups
}

/// The members of an opened group on a circle around their middle.
pub fn fan(input: &Input<'_>) -> Vec<Item> {
    let scene = input.loaded.scene();
    let members = input.fan.unwrap_or_default();
    let points = members.iter().filter_map(|place| scene.point(*place));
    let Some(rect) = Rect::of(points) else {
        return Vec::new();
    };
    let count = members.len() as f64;
    let radius = (count * HIT_RADIUS * 1.2 / std::f64::consts::TAU).max(32.0);
    let mut items = Vec::new();
    for (number, place) in members.iter().enumerate() {
        let Ok(ix) = scene
            .markers
            .binary_search_by_key(place, |marker| marker.place)
        else {
            continue;
        };
        let turn = std::f64::consts::TAU * (number as f64 / count + 0.125);
        items.push(Item {
            shift: Point::new(cos(turn) * radius, sin(turn) * radius),
            ..item(input.id(*place).into(), rect.centre(), ItemKind::City(ix))
        });
    }
    items
}

fn item(key: String, at: Point, kind: ItemKind) -> Item {
    Item {
        key,
        at,
        shift: Point::default(),
        kind,
        label: None,
    }
}
