//! What the map draws: lands, markers and arcs of an article, in map units.
//!
//! Made once for an article; the camera only moves what is here.

use crate::cells::{anchor, places_of};
use crate::relations::Relations;
use article::{Article, EntityId, Iso, PlaceId, PlaceKind, Status};
use compact::sort::CompactSort;
use compact::sorted::SortedSet;
use geo::arc::Arc;
use geo::coord::{LonLat, Point, Rect};
use geo::distance;
use geo::projection::EqualEarth;
use geo::trigonometry::{asin, atan2, cos, sin};
use geo::world::World;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a country or region is on the map.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LandRole {
    /// It has an agreement.
    Partner,
    /// The side from which the story is told.
    Home,
    /// Named in the article, neither of the two.
    Named,
    /// A region without borders.
    Region,
}

/// A country or region of the article.
#[derive(Clone, PartialEq, Debug)]
pub struct Land {
    /// The place.
    pub place: PlaceId,
    /// What it is on the map.
    pub role: LandRole,
    /// Its outline, if there is one.
    pub outline: Option<Iso>,
    /// Where its label and the ends of its arcs stand.
    pub anchor: Point,
    /// What it takes up on the map, without what lies far off; a region, its patch.
    pub extent: Option<Rect>,
    /// A part of that in which its name may stand: it lies in the country for sure.
    pub core: Option<Rect>,
    /// A region's soft patch: the projected outline of a circle on the globe.
    pub patch: Option<Vec<Point>>,
}

/// A city or district.
#[derive(Clone, PartialEq, Debug)]
pub struct Marker {
    /// The place.
    pub place: PlaceId,
    /// The country or region that it lies in; itself, if nobody says.
    pub land: PlaceId,
    /// Where it is.
    pub at: Point,
    /// Whether a relation ends here.
    pub knot: bool,
}

/// A relation between two places.
#[derive(Clone, Debug)]
pub struct Connection {
    /// The relation or event.
    pub entity: EntityId,
    /// How firm.
    pub status: Status,
    /// Where it starts.
    pub from: PlaceId,
    /// Where it ends.
    pub to: PlaceId,
    /// A box that holds it, and more.
    pub around: Rect,
    /// Both ends on the globe: another than each other.
    ends: [LonLat; 2],
    /// How far aside it runs half-way, as a part of its length.
    aside: f64,
    /// Computed when it is drawn: of many relations few are.
    course: OnceLock<Course>,
}

/// How a relation runs.
#[derive(Clone, PartialEq, Debug)]
pub struct Course {
    /// SVG path of the great circle.
    pub path: String,
    /// The box around it.
    pub extent: Rect,
    /// The great circle's course.
    pub arc: Arc,
}

impl PartialEq for Connection {
    fn eq(&self, other: &Self) -> bool {
        let of = |connection: &Self| {
            (
                connection.entity,
                connection.status,
                connection.ends,
                connection.aside,
            )
        };
        of(self) == of(other)
    }
}

impl Connection {
    /// How it runs.
    pub fn course(&self) -> &Course {
        self.course.get_or_init(|| {
            let [from, to] = self.ends;
            // The ends differ, see `connections`.
            let mut arc = Arc::between(&EqualEarth::WORLD, from, to).unwrap_or_default();
            if self.aside != 0.0 {
                bend(&mut arc, self.aside);
            }
            Course {
                path: arc.path(),
                extent: Rect::of(arc.pieces().iter().flatten().copied()).unwrap_or(self.around),
                arc,
            }
        })
    }
}

/// All that the map draws of an article.
#[derive(Clone, PartialEq, Debug)]
pub struct Scene {
    /// Countries and regions.
    pub lands: Vec<Land>,
    /// Cities and districts.
    pub markers: Vec<Marker>,
    /// Relations.
    pub connections: Vec<Connection>,
    /// The places of relations and events; others are merely named.
    pub about: SortedSet<PlaceId>,
    /// The country in which all of these lie, if it is one.
    pub country: Option<PlaceId>,
}

impl Scene {
    /// Places everything that has a place.
    pub fn new(article: &Article, relations: &Relations, world: &World) -> Self {
        let project = |at: LonLat| EqualEarth::WORLD.project(at);
        let home = article.home.as_ref().map(|home| home.place);
        let (connections, mut knots) = connections(article, world);
        knots.compact_sort();
        let about = about(article);
        let mut scene = Self {
            lands: Vec::new(),
            markers: Vec::new(),
            connections,
            country: common_country(article, &about),
            about,
        };
        for id in article.place_ids() {
            let place = article.place(id);
            let Some(at) = anchor(article, world, id) else {
                continue;
            };
            match place.kind == PlaceKind::Country || place.radius_km.is_some() {
                false => scene.markers.push(Marker {
                    place: id,
                    land: article.land_of(id),
                    at: project(at),
                    knot: knots.binary_search(&id).is_ok(),
                }),
                true => {
                    let role = if place.kind != PlaceKind::Country {
                        LandRole::Region
                    } else if home == Some(id) {
                        LandRole::Home
                    } else if relations.partners().binary_search(&id).is_ok() {
                        LandRole::Partner
                    } else {
                        LandRole::Named
                    };
                    let has_outline = |iso: &Iso| {
                        world
                            .country(iso.as_str())
                            .is_some_and(|country| country.has_outline)
                    };
                    let patch = place.radius_km.map(|radius| patch(at, radius));
                    let country = place.iso.and_then(|iso| world.country(iso.as_str()));
                    let main_part = country.and_then(|country| country.main_part);
                    let around = Rect::of(patch.iter().flatten().copied());
                    scene.lands.push(Land {
                        place: id,
                        role,
                        outline: place.iso.filter(has_outline),
                        anchor: project(at),
                        extent: main_part.or(around),
                        core: country.map_or(around, |country| country.core()),
                        patch,
                    });
                }
            }
        }
        scene
    }

    /// The country or region that a place is, if it is one.
    pub fn land(&self, place: PlaceId) -> Option<&Land> {
        // Both lists are in the order of the handles.
        let ix = self
            .lands
            .binary_search_by_key(&place, |land| land.place)
            .ok()?;
        self.lands.get(ix)
    }

    /// Where a place is drawn.
    pub fn point(&self, place: PlaceId) -> Option<Point> {
        let marker = || {
            let ix = self
                .markers
                .binary_search_by_key(&place, |marker| marker.place)
                .ok()?;
            self.markers.get(ix).map(|marker| marker.at)
        };
        self.land(place).map(|land| land.anchor).or_else(marker)
    }

    /// Whether anything of the article has a place.
    pub fn is_empty(&self) -> bool {
        self.lands.is_empty() && self.markers.is_empty()
    }
}

/// The places of all relations and events.
fn about(article: &Article) -> SortedSet<PlaceId> {
    let relations = article
        .relations
        .iter()
        .map(|relation| relation.entry.entity);
    let events = article.events.iter().map(|event| event.entry.entity);
    let places = relations
        .chain(events)
        .flat_map(|fact| places_of(article, fact));
    places.collect()
}

/// The country in which all of these places lie; none if one lies elsewhere, or if nobody says where.
fn common_country(article: &Article, places: &SortedSet<PlaceId>) -> Option<PlaceId> {
    let mut countries = places.iter().map(|place| country_of(article, *place));
    let first = countries.next()??;
    countries
        .all(|country| country == Some(first))
        .then_some(first)
}

/// The country in which a place lies, however large it is.
fn country_of(article: &Article, mut place: PlaceId) -> Option<PlaceId> {
    // The check refuses circles; the bound keeps this total all the same.
    for _ in 0..article.places.len() {
        if article.place(place).kind == PlaceKind::Country {
            return Some(place);
        }
        place = article.place(place).within.as_ref()?.place;
    }
    None
}

/// The relations that are drawn as arcs, and the places at their ends. Between two places at one point there is
/// no arc, but an end.
fn connections(article: &Article, world: &World) -> (Vec<Connection>, Vec<PlaceId>) {
    let mut connections = Vec::new();
    let mut knots = Vec::new();
    let mut add = |entity: EntityId, status: Status, from: PlaceId, to: PlaceId| {
        let (Some(a), Some(b)) = (anchor(article, world, from), anchor(article, world, to)) else {
            return;
        };
        knots.extend([from, to]);
        if distance::radians(a, b) < NOWHERE {
            return;
        }
        connections.push(Connection {
            entity,
            status,
            from,
            to,
            around: EqualEarth::WORLD.bounds(),
            ends: [a, b],
            aside: 0.0,
            course: OnceLock::new(),
        });
    };
    for relation in &article.relations {
        for from in relation.ends[0].places() {
            for to in relation.ends[1].places() {
                add(
                    relation.entry.entity,
                    relation.entry.claim.status,
                    from.place,
                    to.place,
                );
            }
        }
    }
    for event in &article.events {
        let status = event.entry.claim.status;
        for participant in &event.participants {
            if let (Some(at), Some(from)) = (&event.place, &participant.from) {
                let claim = participant.claim.as_ref();
                let status = claim.map_or(status, |claim| claim.status);
                add(event.entry.entity, status, from.place, at.place);
            }
        }
        for leg in event.movement.iter().flat_map(|way| way.stops.windows(2)) {
            add(event.entry.entity, status, leg[0].place, leg[1].place);
        }
    }
    spread(&mut connections);
    for connection in &mut connections {
        connection.around = around(connection.ends, connection.aside);
    }
    (connections, knots)
}

/// Places are one place if they are nearer to each other than this, in radians.
const NOWHERE: f64 = 1e-9;

/// A box that surely holds the shortest way between two places, bent aside or not. It is far cheaper
/// than the way itself, and good enough to leave out what is nowhere near the view.
fn around([a, b]: [LonLat; 2], aside: f64) -> Rect {
    let world = EqualEarth::WORLD;
    let straight = Rect::new(world.project(a), world.project(b));
    // The longer a way, the farther it swings towards a pole; a very long one, or one across the
    // seam, may go anywhere.
    let far = distance::radians(a, b).to_degrees() > 80.0
        || straight.width() > world.bounds().width() / 3.0;
    let (whole, swing) = if far {
        (world.bounds(), 0.0)
    } else {
        (straight, 0.6)
    };
    whole.grown((swing + aside.abs()) * (whole.width() + whole.height()))
}

/// How far apart relations between the same two places run half-way, as a part of their length.
const SPREAD: f64 = 0.07;
/// How far apart the outermost of them run.
const WIDEST: f64 = 0.7;

/// Bends relations between the same two places away from each other, so that none hides another.
fn spread(connections: &mut [Connection]) {
    let mut pairs: HashMap<(PlaceId, PlaceId), Vec<usize>> = HashMap::new();
    for (ix, connection) in connections.iter().enumerate() {
        let pair = (
            connection.from.min(connection.to),
            connection.from.max(connection.to),
        );
        pairs.entry(pair).or_default().push(ix);
    }
    for same in pairs.values().filter(|same| same.len() > 1) {
        for (number, ix) in same.iter().enumerate() {
            let connection = &mut connections[*ix];
            // The same side for both directions.
            let side = if connection.from < connection.to {
                1.0
            } else {
                -1.0
            };
            let last = (same.len() - 1) as f64;
            let lane = number as f64 - last / 2.0;
            connection.aside = side * lane * SPREAD.min(WIDEST / last);
        }
    }
}

/// Moves an arc's course aside: by `share` of its length half-way, by nothing at its ends.
fn bend(arc: &mut Arc, share: f64) {
    let length_of = |piece: &[Point]| {
        piece
            .windows(2)
            .map(|step| step[0].distance(step[1]))
            .sum::<f64>()
    };
    let total: f64 = arc.pieces().iter().map(|piece| length_of(piece)).sum();
    if total <= 0.0 {
        return;
    }
    let mut before = 0.0;
    let mut middle = arc.middle;
    let mut nearest = f64::INFINITY;
    for piece in arc.pieces_mut() {
        let old = denser(piece);
        piece.clear();
        for (ix, point) in old.iter().enumerate() {
            let (back, ahead) = (old[ix.saturating_sub(1)], old[(ix + 1).min(old.len() - 1)]);
            if ix > 0 {
                before += back.distance(*point);
            }
            let step = back.distance(ahead);
            let aside = if step > 0.0 {
                share * total * sin(std::f64::consts::PI * before / total)
            } else {
                0.0
            };
            let moved = if step > 0.0 {
                Point::new(
                    point.x - (ahead.y - back.y) / step * aside,
                    point.y + (ahead.x - back.x) / step * aside,
                )
            } else {
                *point
            };
            if (before - total / 2.0).abs() < nearest {
                nearest = (before - total / 2.0).abs();
                middle = moved;
            }
            piece.push(moved);
        }
    }
    arc.middle = middle;
    if let Some([.., from, to]) = arc.pieces().last().map(Vec::as_slice) {
        arc.heading = atan2(to.y - from.y, to.x - from.x).to_degrees();
    }
}

/// A line with three points more between each two: a straight one has too few to be bent.
fn denser(line: &[Point]) -> Vec<Point> {
    let between = |step: &[Point]| {
        let (a, b) = (step[0], step[1]);
        [0.0, 0.25, 0.5, 0.75].map(|t| a.lerp(b, t))
    };
    line.windows(2)
        .flat_map(between)
        .chain(line.last().copied())
        .collect()
}

/// The circle of a radius around a point on the globe, projected; 48 points.
///
/// Source: direct geodesic on the sphere (Snyder, Map Projections, eq. 5-5 and 5-6).
fn patch(centre: LonLat, radius_km: f64) -> Vec<Point> {
    let angle = radius_km / distance::EARTH_RADIUS_KM;
    let (phi, lambda) = (centre.lat().to_radians(), centre.lon().to_radians());
    (0..48)
        .filter_map(|step| {
            let azimuth = f64::from(step) * std::f64::consts::TAU / 48.0;
            let sine = sin(phi) * cos(angle) + cos(phi) * sin(angle) * cos(azimuth);
            let lat = asin(sine.clamp(-1.0, 1.0));
            let lon = lambda
                + atan2(
                    sin(azimuth) * sin(angle) * cos(phi),
                    cos(angle) - sin(phi) * sine,
                );
            let lon = (lon.to_degrees() + 540.0).rem_euclid(360.0) - 180.0;
            LonLat::new(lon, lat.to_degrees()).map(|at| EqualEarth::WORLD.project(at))
        })
        .collect()
}
