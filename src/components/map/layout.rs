//! What the map draws at one camera: which places stand alone and which in groups, which names have
//! room, which ties are in view. Pure; made when the map comes to rest or the selection changes.

use super::view::Shown;
use super::words::{Face, Words};
use article::{EntityId, EntityRef, Kind, PlaceId, Status};
use compact::sort;
use compact::sort::CompactSort;
use explorer::facets::Passing;
use explorer::i18n::{Language, Msg, words};
use explorer::loaded::LoadedArticle;
use explorer::relations::Focus;
use explorer::scene::{Connection, LandRole};
use geo::cluster::{HIT_RADIUS, cluster};
use geo::coord::{Point, Rect};
use geo::labels::{self, Label, Side};
use std::collections::{BTreeMap, BTreeSet};

/// Up to so many things are drawn wherever they are; of more, those in view.
const FEW: usize = 150;
/// No more places (groups counted as one) or ties are drawn than these: more is no picture.
const MOST: usize = 300;
/// Groups of no more than so many members show where each of them is.
const DOTTED: usize = 8;

/// What a layout is made from.
pub struct Input<'a> {
    /// The article.
    pub loaded: LoadedArticle,
    /// The interface's language.
    pub lang: Language,
    /// The selection.
    pub focus: Option<&'a Focus>,
    /// What the filter lets through.
    pub passing: &'a Passing,
    /// The camera.
    pub shown: Shown,
    /// Whether the map has the large seat.
    pub large: bool,
    /// Places fanned out in place because no zoom tells them apart.
    pub fan: Option<&'a [PlaceId]>,
}

/// What stands at a point.
#[derive(Clone, PartialEq, Debug)]
pub enum Body {
    /// A country or region, by its number in the scene.
    Land(usize),
    /// A city, by its number in the scene.
    City(usize),
    /// Cities too near to each other, the first the one that lends its name.
    Group(Vec<usize>),
}

/// Something at a point that can be chosen.
#[derive(Clone, PartialEq, Debug)]
pub struct Item {
    /// Its name among all that can be reached by the keyboard.
    pub key: String,
    /// Where, in map units.
    pub at: Point,
    /// Moved aside by so many pixels.
    pub shift: Point,
    /// What it is.
    pub body: Body,
    /// Its name, if there is room for it.
    pub words: Option<Words>,
}

/// A mark that can not be chosen itself.
#[derive(Clone, PartialEq, Debug)]
pub struct Dot {
    /// Where, in map units.
    pub at: Point,
    /// What it shows.
    pub kind: DotKind,
    /// Whose it is.
    pub entity: EntityId,
}

/// Marks that can not be chosen themselves.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum DotKind {
    /// A tie ends in the middle of a country.
    Ring,
    /// A member of a group.
    Member,
    /// The head of a tie that leads one way, turned by degrees.
    Arrow(f64, Status),
}

/// A tie in view.
#[derive(Clone, PartialEq, Debug)]
pub struct Tie {
    /// Its number in the scene.
    pub route: usize,
    /// Its name among all that can be reached by the keyboard.
    pub key: String,
    /// The middle of its visible part.
    pub middle: Point,
}

/// A word on a tie.
#[derive(Clone, PartialEq, Debug)]
pub struct TieWords {
    /// Where.
    pub at: Point,
    /// The tie.
    pub entity: EntityId,
    /// Its status.
    pub status: Status,
    /// The word.
    pub words: Words,
}

/// Everything that the map draws above its base.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Layout {
    /// Ties, in the scene's order.
    pub ties: Vec<Tie>,
    /// Marks.
    pub dots: Vec<Dot>,
    /// Words on ties.
    pub told: Vec<TieWords>,
    /// Places.
    pub items: Vec<Item>,
}

impl Layout {
    /// Lays out the map.
    pub fn new(input: &Input<'_>) -> Self {
        let mut layout = Self {
            ties: ties(input),
            ..Self::default()
        };
        layout.dots(input);
        layout.small(input);
        layout.lands(input);
        layout.cities(input);
        layout.name(input);
        layout
    }

    /// The points of all that keeps its size, in the order in which it is drawn.
    pub fn pins(&self) -> Vec<Point> {
        let dots = self.dots.iter().map(|dot| dot.at);
        let told = self.told.iter().map(|told| told.at);
        dots.chain(told)
            .chain(self.items.iter().map(|item| item.at))
            .collect()
    }

    /// All that the keyboard reaches: name, and where it is in pixels from the middle.
    pub fn stops(&self, shown: Shown) -> Vec<(String, Point)> {
        let items = self.items.iter().map(|item| {
            let at = shown.off_middle(item.at);
            (
                item.key.clone(),
                Point::new(at.x + item.shift.x, at.y + item.shift.y),
            )
        });
        items
            .chain(
                self.ties
                    .iter()
                    .map(|tie| (tie.key.clone(), shown.off_middle(tie.middle))),
            )
            .collect()
    }

    fn dots(&mut self, input: &Input<'_>) {
        let scene = &input.loaded.scene;
        let mut ringed = BTreeSet::new();
        for tie in &self.ties {
            let route = &scene.routes[tie.route];
            for place in [route.from, route.to] {
                if let Some(land) = scene.land(place)
                    && land.role != LandRole::Region
                    && ringed.insert(place)
                {
                    let entity = input.loaded.article().place(place).entry.entity;
                    self.dots.push(Dot {
                        at: land.anchor,
                        kind: DotKind::Ring,
                        entity,
                    });
                }
            }
            if leads(route.status)
                && let Some(at) = route
                    .course()
                    .arc
                    .pieces
                    .last()
                    .and_then(|piece| piece.last())
            {
                let kind = DotKind::Arrow(route.course().arc.heading, route.status);
                self.dots.push(Dot {
                    at: *at,
                    kind,
                    entity: route.entity,
                });
            }
        }
    }

    /// Small states have no outline at this scale: the ring alone shows them.
    fn small(&mut self, input: &Input<'_>) {
        for land in &input.loaded.scene.lands {
            let entity = input.loaded.article().place(land.place).entry.entity;
            let bare = land.outline.is_none() && land.role != LandRole::Region;
            if bare && !self.dots.iter().any(|dot| dot.entity == entity) {
                self.dots.push(Dot {
                    at: land.anchor,
                    kind: DotKind::Ring,
                    entity,
                });
            }
        }
    }

    fn lands(&mut self, input: &Input<'_>) {
        let scene = &input.loaded.scene;
        let area = input.shown.camera.visible(input.shown.viewport);
        let wide = wide(input.shown);
        let inset = 13.0 / input.shown.scale();
        for (ix, land) in scene.lands.iter().enumerate() {
            // A country whose middle is out of view is named where it is seen.
            let inner = Rect::around(
                area.centre(),
                area.width() - 6.0 * inset,
                area.height() - 2.0 * inset,
            );
            let named_at = match land.extent {
                Some(extent) if !inner.contains_point(land.anchor) && extent.overlaps(inner) => {
                    let clamp =
                        |at: f64, low: f64, high: f64| at.clamp(low.min(high), high.max(low));
                    Point::new(
                        clamp(
                            land.anchor.x,
                            extent.left().max(inner.left()),
                            extent.right().min(inner.right()),
                        ),
                        clamp(
                            land.anchor.y,
                            extent.top().max(inner.top()),
                            extent.bottom().min(inner.bottom()),
                        ),
                    )
                }
                _ => land.anchor,
            };
            if scene.lands.len() > FEW && !wide.contains_point(named_at) {
                continue;
            }
            let key = input.id(land.place).to_string();
            let item = Item {
                key,
                at: named_at,
                shift: Point::default(),
                body: Body::Land(ix),
                words: None,
            };
            self.items.push(item);
        }
        self.items.truncate(MOST);
    }

    fn cities(&mut self, input: &Input<'_>) {
        let (article, scene) = (input.loaded.article(), &input.loaded.scene);
        let wide = wide(input.shown);
        let all = scene.markers.len() <= FEW;
        let fan = sort::collect_set(input.fan.into_iter().flatten().copied());
        let mut alone = Vec::new();
        let mut crowd = Vec::new();
        for (ix, marker) in scene.markers.iter().enumerate() {
            if fan.contains(&marker.place) {
                continue;
            }
            let entity = article.place(marker.place).entry.entity;
            if input.focus.is_some_and(|focus| focus.is_selected(entity)) {
                alone.push(ix);
            } else if all || wide.contains_point(marker.at) {
                crowd.push(ix);
            }
        }
        let points: Vec<Point> = crowd
            .iter()
            .map(|ix| input.shown.off_middle(scene.markers[*ix].at))
            .collect();
        let mut groups: Vec<Vec<usize>> = cluster(&points, HIT_RADIUS)
            .into_iter()
            .map(|group| group.members.iter().map(|member| crowd[*member]).collect())
            .collect();
        if groups.len() > MOST {
            groups.compact_sort_by_key(|group: &Vec<usize>| std::cmp::Reverse(group.len()));
            groups.truncate(MOST);
        }
        groups.extend(alone.into_iter().map(|ix| vec![ix]));
        groups.compact_sort_by_key(|group| group.iter().min().copied());
        for mut group in groups {
            group.compact_sort_by_key(|ix| (input.rank(*ix), *ix));
            let lead = scene.markers[group[0]].clone();
            let name = input.id(lead.place);
            let (key, body) = if group.len() == 1 {
                (name.to_string(), Body::City(group[0]))
            } else {
                if group.len() <= DOTTED {
                    for ix in &group {
                        let marker = &scene.markers[*ix];
                        let entity = article.place(marker.place).entry.entity;
                        self.dots.push(Dot {
                            at: marker.at,
                            kind: DotKind::Member,
                            entity,
                        });
                    }
                }
                (format!("near {name}"), Body::Group(group))
            };
            self.items.push(Item {
                key,
                at: lead.at,
                shift: Point::default(),
                body,
                words: None,
            });
        }
        self.fan(input);
    }

    /// Members of an opened group on a circle around their middle.
    fn fan(&mut self, input: &Input<'_>) {
        let Some(members) = input.fan else { return };
        let points = members
            .iter()
            .filter_map(|place| input.loaded.scene.point(*place));
        let Some(rect) = Rect::of(points) else { return };
        let count = members.len() as f64;
        let radius = (count * HIT_RADIUS * 1.2 / std::f64::consts::TAU).max(32.0);
        for (number, place) in members.iter().enumerate() {
            let scene = &input.loaded.scene;
            let Ok(ix) = scene
                .markers
                .binary_search_by_key(place, |marker| marker.place)
            else {
                continue;
            };
            let turn = std::f64::consts::TAU * (number as f64 / count + 0.125);
            let shift = Point::new(turn.cos() * radius, turn.sin() * radius);
            let key = input.id(*place).to_string();
            self.items.push(Item {
                key,
                at: rect.centre(),
                shift,
                body: Body::City(ix),
                words: None,
            });
        }
    }

    /// Gives names their places.
    fn name(&mut self, input: &Input<'_>) {
        let (article, scene) = (input.loaded.article(), &input.loaded.scene);
        let screen = input.shown.viewport.rect();
        let frame = Rect::around(
            Point::default(),
            screen.width() - 6.0,
            screen.height() - 6.0,
        );
        let ends = sort::collect_set(
            (self.ties.iter())
                .flat_map(|tie| [scene.routes[tie.route].from, scene.routes[tie.route].to]),
        );
        let mut labels = Vec::new();
        let mut texts = Vec::new();
        let mut obstacles = Vec::new();
        for (ix, item) in self.items.iter().enumerate() {
            let at = input.shown.off_middle(item.at);
            let at = Point::new(at.x + item.shift.x, at.y + item.shift.y);
            if !frame.contains_point(at) {
                continue;
            }
            let (place, face, mut priority, sides, gap) = match &item.body {
                Body::Land(land) => {
                    let land = &scene.lands[*land];
                    let ringed = ends.contains(&land.place) && land.role != LandRole::Region;
                    if ringed {
                        obstacles.push(Rect::around(input.shown.off_middle(land.anchor), 8.0, 8.0));
                    }
                    match land.role {
                        LandRole::Region => {
                            let width = land.extent.map_or(0.0, |extent| extent.width());
                            (
                                land.place,
                                Face::Region,
                                35,
                                REGION,
                                width * input.shown.scale() * 0.38,
                            )
                        }
                        LandRole::Home => (land.place, Face::Home, 28, Side::AREA, 4.0),
                        _ if ringed => (land.place, Face::Country, 30, RINGED, 6.0),
                        _ => (land.place, Face::Country, 29, Side::AREA, 4.0),
                    }
                }
                Body::City(city) => {
                    obstacles.push(Rect::around(at, 11.0, 11.0));
                    let marker = &scene.markers[*city];
                    let priority = 18 - 4 * i32::from(input.rank(*city).min(3));
                    let sides = match item.shift.x {
                        0.0 => Side::MARKER,
                        x if x > 0.0 => &[Side::Right, Side::Below, Side::Above],
                        _ => &[Side::Left, Side::Below, Side::Above],
                    };
                    (marker.place, Face::City, priority, sides, 6.0)
                }
                Body::Group(members) => {
                    obstacles.push(Rect::around(at, 19.0, 19.0));
                    let priority = 19 - 4 * i32::from(input.rank(members[0]).min(3));
                    (
                        scene.markers[members[0]].place,
                        Face::City,
                        priority,
                        Side::MARKER,
                        10.0,
                    )
                }
            };
            let entry = &article.place(place).entry;
            let name = entry.label().get(input.loaded.language(input.lang)).0;
            let text = match &item.body {
                Body::Group(members) => {
                    let more = (members.len() - 1).to_string();
                    input
                        .lang
                        .with(Msg::MapClusterLabel, &[("name", name), ("n", &more)])
                }
                _ => name.to_string(),
            };
            let emphasis = input.emphasis(entry.entity);
            priority += 40 * i32::from(emphasis);
            let words = Words {
                gap,
                ..Words::new(&text, face, input.large)
            };
            let (width, height) = words.extent();
            let keep = emphasis == 2 || !item.shift.x.eq(&0.0);
            labels.push(Label {
                anchor: at,
                width,
                height,
                gap,
                priority,
                keep,
                sides,
            });
            texts.push((ix, words));
        }
        for ((ix, mut words), placed) in texts
            .into_iter()
            .zip(labels::place(&labels, &obstacles, frame))
        {
            let Some(placed) = placed else { continue };
            words.side = placed.side;
            obstacles.push(placed.rect);
            self.items[ix].words = Some(words);
        }
        if input.large {
            self.told = tie_words(input, &self.ties, &mut obstacles, frame);
        }
    }
}

const REGION: &[Side] = &[
    Side::Left,
    Side::Right,
    Side::Below,
    Side::Above,
    Side::Centre,
];
const RINGED: &[Side] = &[Side::Below, Side::Right, Side::Above, Side::Left];
const ON_TIE: &[Side] = &[Side::Left, Side::Right, Side::Above, Side::Below];

impl Input<'_> {
    fn id(&self, place: PlaceId) -> &'static str {
        &self.loaded.article().place(place).entry.id
    }

    /// 2 if selected, 1 if it belongs to the selection, else 0.
    fn emphasis(&self, entity: EntityId) -> u8 {
        match self.focus {
            Some(focus) if focus.is_selected(entity) => 2,
            Some(focus) if focus.is_related(entity) => 1,
            _ => 0,
        }
    }

    /// Which of several cities lends its name to a group: the smallest.
    fn rank(&self, marker: usize) -> u8 {
        let marker = &self.loaded.scene.markers[marker];
        let entity = self.loaded.article().place(marker.place).entry.entity;
        match self.emphasis(entity) {
            2 => 0,
            1 => 1,
            _ if self.loaded.article().dateline == Some(marker.place) => 1,
            _ if marker.knot => 2,
            _ => 3,
        }
    }
}

/// What is drawn: the view and what a drag can bring into it.
fn wide(shown: Shown) -> Rect {
    let (x, _) = Shown::overscan(shown.viewport);
    shown
        .camera
        .visible(shown.viewport)
        .grown(x / shown.scale())
}

/// Whether a tie of this status leads one way.
fn leads(status: Status) -> bool {
    matches!(
        status,
        Status::Accepted | Status::Planned | Status::Initiated
    )
}

fn ties(input: &Input<'_>) -> Vec<Tie> {
    let routes = &input.loaded.scene.routes;
    let wide = wide(input.shown);
    let all = routes.len() <= FEW;
    let mut drawn: Vec<usize> = (0..routes.len())
        .filter(|ix| input.passing.has(routes[*ix].entity))
        .filter(|ix| all || routes[*ix].around.overlaps(wide))
        .collect();
    if drawn.len() > MOST {
        // What is lit comes first, then what the text says first.
        let order = |ix: &usize| {
            let entity = routes[*ix].entity;
            (
                std::cmp::Reverse(input.emphasis(entity)),
                input.loaded.relations.rank(entity),
            )
        };
        drawn.select_nth_unstable_by_key(MOST, order);
        drawn.truncate(MOST);
        drawn.compact_sort();
    }
    let area = input.shown.camera.visible(input.shown.viewport);
    let mut keys = BTreeMap::new();
    drawn
        .into_iter()
        .map(|route| {
            let number: &mut usize = keys.entry(routes[route].entity).or_default();
            *number += 1;
            let id = &input.loaded.article().entry(routes[route].entity).id;
            let key = if *number == 1 {
                id.clone()
            } else {
                format!("{id} {number}")
            };
            Tie {
                route,
                key,
                middle: middle(&routes[route], area),
            }
        })
        .collect()
}

/// The middle of the part of a tie that is in view; of all of it if none is.
fn middle(route: &Connection, area: Rect) -> Point {
    along(route, area, 0.5).unwrap_or(route.course().arc.middle)
}

/// A point a share of the way along the part of a tie that is in view.
fn along(route: &Connection, area: Rect, share: f64) -> Option<Point> {
    let inside: Vec<Point> = route
        .course()
        .arc
        .pieces
        .iter()
        .flatten()
        .copied()
        .filter(|point| area.contains_point(*point))
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

/// One word for each status, on its longest tie (a lit one if there is one), where there is room.
fn tie_words(input: &Input<'_>, ties: &[Tie], taken: &mut Vec<Rect>, frame: Rect) -> Vec<TieWords> {
    let (article, scene) = (input.loaded.article(), &input.loaded.scene);
    let area = input.shown.camera.visible(input.shown.viewport);
    let mut best: BTreeMap<Status, (u8, f64, usize)> = BTreeMap::new();
    for tie in ties.iter().filter(|tie| area.contains_point(tie.middle)) {
        let route = &scene.routes[tie.route];
        let worth = (
            input.emphasis(route.entity),
            route.course().arc.kilometres,
            tie.route,
        );
        let known = best.entry(route.status).or_insert(worth);
        if (worth.0, worth.1) > (known.0, known.1) {
            *known = worth;
        }
    }
    let word = |route: &Connection| {
        let invited = article.kind(route.entity) == Kind::Event && route.status == Status::Accepted;
        match article.entity(route.entity) {
            _ if invited => input.lang.t(Msg::MapInvited),
            EntityRef::Relation(relation) => input.lang.t(words::relation_label_inline(
                article.relation(relation).kind,
                route.status,
            )),
            _ => input.lang.t(words::status_inline(route.status)),
        }
    };
    let mut told = Vec::new();
    for (status, (.., route)) in best {
        let route = &scene.routes[route];
        let mut words = Words {
            gap: 5.0,
            ..Words::new(word(route), Face::Tie, input.large)
        };
        let (width, height) = words.extent();
        for share in [0.5, 0.36, 0.64, 0.24, 0.76] {
            let Some(at) = along(route, area, share) else {
                continue;
            };
            let anchor = input.shown.off_middle(at);
            let label = Label {
                anchor,
                width,
                height,
                gap: words.gap,
                priority: 0,
                keep: false,
                sides: ON_TIE,
            };
            if let [Some(placed)] = labels::place(&[label], taken, frame)[..] {
                words.side = placed.side;
                taken.push(placed.rect);
                told.push(TieWords {
                    at,
                    entity: route.entity,
                    status,
                    words,
                });
                break;
            }
        }
    }
    told
}
