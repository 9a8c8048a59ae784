//! The names of places: which are important, on which side of its point each may stand, and which
//! have room.

use super::input::Input;
use super::items::{DrawnConnection, Item, ItemKind};
use super::lettering::{LabelStyle, MapLabel};
use crate::i18n::Msg;
use crate::scene::LandRole;
use article::PlaceId;
use compact::sorted::SortedSet;
use geo::coord::{Point, Rect};
use geo::labels::{self, Label, Side};

const REGION: &[Side] = &[
    Side::Left,
    Side::Right,
    Side::Below,
    Side::Above,
    Side::Centre,
];
const RINGED: &[Side] = &[Side::Below, Side::Right, Side::Above, Side::Left];
/// The name of a country beside one of its cities, whose own name likes to be on the right.
const AT_CITY: &[Side] = &[Side::Above, Side::Below, Side::Left, Side::Right];
const FAN_RIGHT: &[Side] = &[Side::Right, Side::Below, Side::Above];
const FAN_LEFT: &[Side] = &[Side::Left, Side::Below, Side::Above];

/// Gives each item in the frame its name if there is room for it. Returns what later labels must keep
/// clear of: marks and names.
pub fn give(
    input: &Input<'_>,
    connections: &[DrawnConnection],
    items: &mut [Item],
    frame: Rect,
) -> Vec<Rect> {
    let ends = ends(input, connections);
    let mut obstacles = Vec::new();
    let mut labels = Vec::new();
    let mut texts = Vec::new();
    for (ix, item) in items.iter().enumerate() {
        let at = input.framing.off_middle(item.at);
        let at = Point::new(at.x + item.shift.x, at.y + item.shift.y);
        if !frame.contains_point(at) {
            continue;
        }
        obstacles.extend(mark(input, item, at, &ends));
        let rule = Rule::of(input, item, &ends);
        let label = MapLabel {
            gap: rule.gap,
            ..MapLabel::new(
                &text(input, item, rule.place),
                rule.style,
                input.metrics.size(rule.style),
            )
        };
        let emphasis = input.emphasis(input.loaded.article().place(rule.place).entry.entity);
        labels.push(Label {
            anchor: at,
            width: (input.measure)(&label),
            height: label.height(),
            gap: rule.gap,
            priority: rule.priority + 40 * i32::from(emphasis),
            keep: rule.keep || emphasis == 2 || item.shift.x != 0.0,
            sides: rule.sides,
        });
        texts.push((ix, label));
    }
    let placed = labels::place(&labels, &obstacles, frame);
    for ((ix, mut label), placed) in texts.into_iter().zip(placed) {
        let Some(placed) = placed else { continue };
        label.side = placed.side;
        obstacles.push(placed.rect);
        items[ix].label = Some(label);
    }
    obstacles
}

/// Where the drawn connections end.
fn ends(input: &Input<'_>, connections: &[DrawnConnection]) -> SortedSet<PlaceId> {
    let all = &input.loaded.scene().connections;
    (connections.iter())
        .flat_map(|drawn| [all[drawn.number].from, all[drawn.number].to])
        .collect()
}

/// The box of an item's mark; none if it has no mark.
fn mark(input: &Input<'_>, item: &Item, at: Point, ends: &SortedSet<PlaceId>) -> Option<Rect> {
    let metrics = &input.metrics;
    let square = |at: Point, size: f64| Rect::around(at, size, size);
    match &item.kind {
        ItemKind::Land(land) => {
            let land = &input.loaded.scene().lands[*land];
            let ringed = ends.contains(&land.place) && land.role != LandRole::Region;
            ringed.then(|| square(input.framing.off_middle(land.anchor), metrics.ring))
        }
        ItemKind::City(_) => Some(square(at, metrics.mark)),
        ItemKind::Group(_) => Some(square(at, metrics.group)),
    }
}

/// How the name of an item is set, and where it may stand.
struct Rule {
    place: PlaceId,
    style: LabelStyle,
    priority: i32,
    sides: &'static [Side],
    gap: f64,
    /// Whether it is never left out.
    keep: bool,
}

impl Rule {
    fn of(input: &Input<'_>, item: &Item, ends: &SortedSet<PlaceId>) -> Self {
        let (scene, metrics) = (input.loaded.scene(), &input.metrics);
        match &item.kind {
            ItemKind::Land(land) => {
                let land = &scene.lands[*land];
                let (style, priority, sides, gap) = match land.role {
                    LandRole::Region => {
                        let width = land.extent.map_or(0.0, |extent| extent.width());
                        let gap = width * input.framing.scale() * 0.38;
                        (LabelStyle::Region, 35, REGION, gap)
                    }
                    role => {
                        let style = match role {
                            LandRole::Home => LabelStyle::Home,
                            _ => LabelStyle::Country,
                        };
                        let at_city = || scene.markers.iter().any(|city| city.at == item.at);
                        if item.at == land.anchor && ends.contains(&land.place) {
                            (style, 30, RINGED, metrics.ring_gap)
                        } else if item.at != land.anchor && at_city() {
                            (style, 29, AT_CITY, metrics.city_gap + 2.0)
                        } else {
                            (style, 29, Side::AREA, metrics.country_gap)
                        }
                    }
                };
                Self {
                    place: land.place,
                    style,
                    priority,
                    sides,
                    gap,
                    keep: land.role == LandRole::Home,
                }
            }
            ItemKind::City(city) => Self {
                place: scene.markers[*city].place,
                style: LabelStyle::City,
                priority: 18 - 4 * i32::from(input.rank(*city).min(3)),
                sides: match item.shift.x {
                    0.0 => Side::MARKER,
                    x if x > 0.0 => FAN_RIGHT,
                    _ => FAN_LEFT,
                },
                gap: metrics.city_gap,
                keep: false,
            },
            ItemKind::Group(members) => Self {
                place: scene.markers[members[0]].place,
                style: LabelStyle::City,
                priority: 19 - 4 * i32::from(input.rank(members[0]).min(3)),
                sides: Side::MARKER,
                gap: metrics.group_gap,
                keep: false,
            },
        }
    }
}

/// The name of a place; of a group, its first member's and how many more there are.
fn text(input: &Input<'_>, item: &Item, place: PlaceId) -> String {
    let name = input.loaded.article().place(place).entry.label();
    let name = name.get(input.content).0;
    match &item.kind {
        ItemKind::Group(members) => {
            let more = (members.len() - 1).to_string();
            input
                .lang
                .with(Msg::MapClusterLabel, &[("name", name), ("n", &more)])
        }
        _ => name.to_string(),
    }
}
