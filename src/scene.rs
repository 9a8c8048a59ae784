//! What the map draws: lands, markers and arcs of an article, in map units.
//!
//! Made once for an article; the camera only moves what is here.

use crate::cells::anchor;
use crate::geo::arc::Arc;
use crate::geo::coord::{LonLat, Point};
use crate::geo::distance;
use crate::geo::projection::EqualEarth;
use crate::geo::world::World;
use crate::links::Links;
use crate::model::{Article, EntityId, Iso, PlaceId, PlaceKind, Status};

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
    /// A region's soft patch: the projected outline of a circle on the globe.
    pub patch: Option<Vec<Point>>,
}

/// A city or district.
#[derive(Clone, PartialEq, Debug)]
pub struct Marker {
    /// The place.
    pub place: PlaceId,
    /// Where it is.
    pub at: Point,
    /// Whether an arc ends here.
    pub knot: bool,
}

/// A tie between two places.
#[derive(Clone, PartialEq, Debug)]
pub struct Route {
    /// The relation or event.
    pub entity: EntityId,
    /// How firm.
    pub status: Status,
    /// Where it starts.
    pub from: PlaceId,
    /// Where it ends.
    pub to: PlaceId,
    /// SVG path of the great circle.
    pub path: String,
    /// The great circle's course.
    pub arc: Arc,
}

/// All that the map draws of an article.
#[derive(Clone, PartialEq, Debug)]
pub struct Scene {
    /// Countries and regions.
    pub lands: Vec<Land>,
    /// Cities and districts.
    pub markers: Vec<Marker>,
    /// Ties.
    pub routes: Vec<Route>,
}

impl Scene {
    /// Places everything that has a place.
    pub fn new(article: &Article, links: &Links, world: &World) -> Self {
        let project = |at: LonLat| EqualEarth::WORLD.project(at);
        let home = article.home.as_ref().map(|home| home.place);
        let routes = routes(article, world);
        let mut knots: Vec<PlaceId> = routes.iter().flat_map(|route| [route.from, route.to]).collect();
        knots.sort_unstable();
        let mut scene = Self { lands: Vec::new(), markers: Vec::new(), routes };
        for id in article.place_ids() {
            let place = article.place(id);
            let Some(at) = anchor(article, world, id) else { continue };
            match place.kind {
                PlaceKind::City | PlaceKind::District => scene.markers.push(Marker {
                    place: id,
                    at: project(at),
                    knot: knots.binary_search(&id).is_ok(),
                }),
                PlaceKind::Country | PlaceKind::Region => {
                    let role = if place.kind == PlaceKind::Region {
                        LandRole::Region
                    } else if home == Some(id) {
                        LandRole::Home
                    } else if links.partners().binary_search(&id).is_ok() {
                        LandRole::Partner
                    } else {
                        LandRole::Named
                    };
                    let has_outline = |iso: &Iso| {
                        world.country(iso.as_str()).is_some_and(|country| country.has_outline)
                    };
                    scene.lands.push(Land {
                        place: id,
                        role,
                        outline: place.iso.filter(has_outline),
                        anchor: project(at),
                        patch: place.radius_km.map(|radius| patch(at, radius)),
                    });
                }
            }
        }
        scene
    }

    /// Where a place is drawn.
    pub fn point(&self, place: PlaceId) -> Option<Point> {
        let land = self.lands.iter().find(|land| land.place == place).map(|land| land.anchor);
        land.or_else(|| self.markers.iter().find(|marker| marker.place == place).map(|marker| marker.at))
    }
}

fn routes(article: &Article, world: &World) -> Vec<Route> {
    let mut routes = Vec::new();
    let mut add = |entity: EntityId, status: Status, from: PlaceId, to: PlaceId| {
        let (Some(a), Some(b)) = (anchor(article, world, from), anchor(article, world, to)) else {
            return;
        };
        let Some(arc) = Arc::between(&EqualEarth::WORLD, a, b) else { return };
        routes.push(Route {
            entity,
            status,
            from,
            to,
            path: arc.path(),
            arc,
        });
    };
    for relation in &article.relations {
        if let [Some(from), Some(to)] = [&relation.ends[0].place, &relation.ends[1].place] {
            add(relation.entry.entity, relation.entry.claim.status, from.place, to.place);
        }
    }
    for event in &article.events {
        // Taking part is a tie of its own only where the text makes a claim of it: an invitation
        // accepted. It leads from the event to those who are to come.
        for participant in &event.participants {
            if let (Some(at), Some(from), Some(claim)) =
                (&event.place, &participant.from, &participant.claim)
            {
                add(event.entry.entity, claim.status, at.place, from.place);
            }
        }
    }
    routes
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
            let sine = phi.sin() * angle.cos() + phi.cos() * angle.sin() * azimuth.cos();
            let lat = sine.clamp(-1.0, 1.0).asin();
            let lon = lambda
                + (azimuth.sin() * angle.sin() * phi.cos()).atan2(angle.cos() - phi.sin() * sine);
            let lon = (lon.to_degrees() + 540.0).rem_euclid(360.0) - 180.0;
            LonLat::new(lon, lat.to_degrees()).map(|at| EqualEarth::WORLD.project(at))
        })
        .collect()
}
