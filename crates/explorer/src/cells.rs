//! The map-style list: which places get a cell, where it stands, and what lines it holds.

use article::{
    Article, EntityId, EntityRef, EventId, PlaceId, PlaceKind, RelationId, RelationKind, Status,
};
use compact::sort;
use compact::sort::Arrange;
use geo::coord::{LonLat, Point};
use geo::grid::{self, Grid};
use geo::projection::EqualEarth;
use geo::world::World;
use std::collections::{BTreeMap, BTreeSet};

/// A part that a place plays in the story.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Role {
    /// The side from which the story is told.
    Home,
    /// It has an agreement.
    Partner,
    /// A region without agreed borders.
    Region,
    /// An event takes place there.
    Host,
    /// A city of it has a tie of its own.
    CityTie,
}

/// One line of a cell: one claim (or several that belong together).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// A relation, as it reads from one of its ends.
    Tie {
        /// The relation.
        relation: RelationId,
        /// The end (0 or 1) that stands in this cell.
        end: usize,
        /// The city, if the end is not the country itself.
        city: Option<PlaceId>,
    },
    /// An event, with its parts.
    Event {
        /// The event.
        event: EventId,
        /// The city, if it is known.
        city: Option<PlaceId>,
        /// Parts of the event.
        parts: Vec<EventId>,
    },
    /// An event elsewhere in which this place takes part.
    Part {
        /// The event.
        event: EventId,
        /// Which of its participants.
        participant: usize,
    },
    /// Cities that the text names without more.
    Cities(Vec<PlaceId>),
}

impl Line {
    /// What a click on the line selects.
    pub fn entity(&self, article: &Article) -> EntityId {
        match self {
            Self::Tie { relation, .. } => article.relation(*relation).entry.entity,
            Self::Event { event, .. } | Self::Part { event, .. } => {
                article.event(*event).entry.entity
            }
            Self::Cities(cities) => cities
                .first()
                .map_or(article.places[0].entry.entity, |city| {
                    article.place(*city).entry.entity
                }),
        }
    }

    /// All entities that the line names as its own.
    pub fn entities(&self, article: &Article) -> Vec<EntityId> {
        match self {
            Self::Event { event, parts, .. } => std::iter::once(event)
                .chain(parts)
                .map(|event| article.event(*event).entry.entity)
                .collect(),
            Self::Cities(cities) => cities
                .iter()
                .map(|city| article.place(*city).entry.entity)
                .collect(),
            // The event at which a tie came about has no line of its own.
            Self::Tie { relation, .. } => std::iter::once(article.relation(*relation).entry.entity)
                .chain(
                    article
                        .relation(*relation)
                        .event
                        .map(|event| article.event(event).entry.entity),
                )
                .collect(),
            Self::Part { .. } => vec![self.entity(article)],
        }
    }
}

/// A country or region of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    /// The country or region.
    pub place: PlaceId,
    /// Its roles, the most important first.
    pub roles: Vec<Role>,
    /// The firmest tie, which gives the rule its colour and pattern; none on the home side.
    pub tone: Option<Status>,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// Places that are shown as one grid.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// The cells, in reading order: row by row, west to east.
    pub cells: Vec<Cell>,
    /// Where each cell stands (same order).
    pub grid: Grid,
}

/// The whole list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cells {
    /// One grid; several where there are more than [`MOST_IN_GRID`] places.
    pub sheets: Vec<Sheet>,
    /// Facts without a place on the map.
    pub nowhere: Vec<Line>,
}

/// More cells than this are no longer one picture.
pub const MOST_IN_GRID: usize = 40;

impl Cells {
    /// Lays out the list for an article, in at most so many columns.
    pub fn new(article: &Article, world: &World, columns: usize) -> Self {
        let (mut cells, nowhere) = collect(article);
        // A country without a point anywhere would have been refused by the check.
        cells.retain(|cell| anchor(article, world, cell.place).is_some());
        let point = |cell: &Cell| cell_anchor(article, world, cell.place).unwrap_or_default();
        cells.arrange_by(|a, b| {
            point(a)
                .x
                .total_cmp(&point(b).x)
                .then(a.place.cmp(&b.place))
        });
        let groups = cells.len().div_ceil(MOST_IN_GRID).max(1);
        let size = cells.len().div_ceil(groups).max(1);
        let sheets = cells
            .chunks(size)
            .map(|group| {
                let items: Vec<grid::Item<'_>> = group
                    .iter()
                    .map(|cell| {
                        let point = point(cell);
                        grid::Item {
                            key: &article.place(cell.place).entry.id,
                            x: point.x,
                            y: point.y,
                        }
                    })
                    .collect();
                let placed = grid::arrange(&items, columns, EqualEarth::WORLD.units_per_radian());
                let order = placed.order();
                Sheet {
                    cells: order.iter().map(|ix| group[*ix].clone()).collect(),
                    grid: Grid {
                        cells: order.iter().map(|ix| placed.cells[*ix]).collect(),
                        ..placed
                    },
                }
            })
            .collect();
        Self { sheets, nowhere }
    }
}

/// Where a place is: its own point, or else its country's label point.
pub fn anchor(article: &Article, world: &World, place: PlaceId) -> Option<LonLat> {
    let place = article.place(place);
    match (&place.point, place.iso) {
        (Some(point), _) => LonLat::new(point.lon, point.lat),
        (None, Some(iso)) => world.country(iso.as_str()).map(|country| country.label),
        (None, None) => None,
    }
}

/// Where a cell wants to stand: the home side at the city of the dateline, others at their anchor.
fn cell_anchor(article: &Article, world: &World, place: PlaceId) -> Option<Point> {
    let home = article
        .home
        .as_ref()
        .is_some_and(|home| home.place == place);
    let dateline = article
        .dateline
        .filter(|city| home && article.land_of(*city) == place);
    anchor(article, world, dateline.unwrap_or(place)).map(|at| EqualEarth::WORLD.project(at))
}

fn collect(article: &Article) -> (Vec<Cell>, Vec<Line>) {
    let home = article.home.as_ref().map(|home| home.place);
    let mut lines: BTreeMap<PlaceId, Vec<Line>> = BTreeMap::new();
    let mut roles: BTreeMap<PlaceId, BTreeSet<Role>> = BTreeMap::new();
    let mut tones: BTreeMap<PlaceId, Vec<Status>> = BTreeMap::new();
    let mut nowhere = Vec::new();
    let city = |land: PlaceId, place: PlaceId| (land != place).then_some(place);

    // Ties. The home end of a tie is told at the other end, unless it has words of its own.
    let mut told: BTreeSet<(PlaceId, EventId)> = BTreeSet::new();
    for id in article.relation_ids() {
        let relation = article.relation(id);
        let mut shown = false;
        for (number, end) in relation.ends.iter().enumerate() {
            let Some(located) = &end.place else { continue };
            shown = true;
            let land = article.land_of(located.place);
            if let Some(event) = relation.event {
                told.insert((land, event));
            }
            if Some(land) == home && end.label.is_none() {
                continue;
            }
            let city = city(land, located.place);
            lines.entry(land).or_default().push(Line::Tie {
                relation: id,
                end: number,
                city,
            });
            if city.is_none() && Some(land) != home {
                tones
                    .entry(land)
                    .or_default()
                    .push(relation.entry.claim.status);
            }
            let role = match (city, article.place(land).kind) {
                (Some(_), _) => Some(Role::CityTie),
                (None, PlaceKind::Country) if relation.kind == RelationKind::Agreement => {
                    Some(Role::Partner)
                }
                _ => None,
            };
            roles.entry(land).or_default().extend(role);
        }
        if !shown {
            nowhere.push(Line::Tie {
                relation: id,
                end: 0,
                city: None,
            });
        }
    }

    // Events, the parts folded into the whole where both stand in one cell.
    let land_of = |id: EventId| {
        article
            .event(id)
            .place
            .as_ref()
            .map(|located| article.land_of(located.place))
    };
    let mut parts: BTreeMap<EventId, Vec<EventId>> = BTreeMap::new();
    for id in article.event_ids() {
        let event = article.event(id);
        for (number, participant) in event.participants.iter().enumerate() {
            let Some(from) = &participant.from else {
                continue;
            };
            if participant.label.is_some() {
                let land = article.land_of(from.place);
                lines.entry(land).or_default().push(Line::Part {
                    event: id,
                    participant: number,
                });
            }
        }
        match (event.part_of, land_of(id)) {
            (Some(whole), land) if land == land_of(whole) => {
                parts.entry(whole).or_default().push(id)
            }
            (_, Some(land)) => {
                roles.entry(land).or_default().insert(Role::Host);
                if !told.contains(&(land, id)) {
                    let city = event
                        .place
                        .as_ref()
                        .and_then(|located| city(land, located.place));
                    let line = Line::Event {
                        event: id,
                        city,
                        parts: Vec::new(),
                    };
                    lines.entry(land).or_default().push(line);
                }
            }
            (_, None) => nowhere.push(Line::Event {
                event: id,
                city: None,
                parts: Vec::new(),
            }),
        }
    }
    for line in lines.values_mut().flatten().chain(&mut nowhere) {
        if let Line::Event {
            event, parts: own, ..
        } = line
        {
            *own = gather(&parts, *event);
        }
    }

    // Cities that no line names yet.
    for land in article.place_ids() {
        if !matches!(
            article.place(land).kind,
            PlaceKind::Country | PlaceKind::Region
        ) {
            continue;
        }
        let named = lines.get(&land).into_iter().flatten();
        let named = sort::set(named.filter_map(|line| match line {
            Line::Tie { city, .. } | Line::Event { city, .. } => *city,
            _ => None,
        }));
        let cities: Vec<PlaceId> = article
            .place_ids()
            .filter(|city| *city != land && article.land_of(*city) == land && !named.contains(city))
            .collect();
        if !cities.is_empty() {
            lines.entry(land).or_default().push(Line::Cities(cities));
        }
        if article.place(land).kind == PlaceKind::Region {
            roles.entry(land).or_default().insert(Role::Region);
        }
    }

    let cells = article
        .place_ids()
        .filter(|land| {
            matches!(
                article.place(*land).kind,
                PlaceKind::Country | PlaceKind::Region
            )
        })
        .map(|land| {
            let mut own = lines.remove(&land).unwrap_or_default();
            own.arrange_by_key(|line| weight(line, home == Some(land)));
            let mut roles: Vec<Role> = roles
                .remove(&land)
                .unwrap_or_default()
                .into_iter()
                .collect();
            if home == Some(land) {
                roles.retain(|role| *role != Role::Partner);
                roles.insert(0, Role::Home);
            }
            let tone = tones
                .remove(&land)
                .and_then(|statuses| statuses.into_iter().min());
            Cell {
                place: land,
                roles,
                tone,
                lines: own,
            }
        })
        .collect();
    (cells, nowhere)
}

/// Parts of an event and the parts of these, in the file's order.
fn gather(parts: &BTreeMap<EventId, Vec<EventId>>, whole: EventId) -> Vec<EventId> {
    let mut all = Vec::new();
    let mut open = vec![whole];
    while let Some(next) = open.pop() {
        let direct = parts.get(&next).map_or(&[][..], Vec::as_slice);
        all.extend(direct);
        open.extend(direct);
        // The check refuses circles; this keeps the loop finite all the same.
        if all.len() > parts.len() * 64 + 64 {
            break;
        }
    }
    all.arrange();
    all
}

/// The country's own ties come first, then what takes place there, then its cities' ties.
fn weight(line: &Line, home: bool) -> u8 {
    match line {
        Line::Tie { city: None, .. } => 0,
        Line::Part { .. } if !home => 1,
        Line::Event { .. } => 2,
        Line::Part { .. } => 3,
        Line::Tie { .. } => 4,
        Line::Cities(_) => 5,
    }
}

/// What a place is to a selected entity's ends: used where a view needs the places of a fact.
pub fn places_of(article: &Article, id: EntityId) -> Vec<PlaceId> {
    let mut places: Vec<PlaceId> = match article.entity(id) {
        EntityRef::Place(place) => vec![place],
        EntityRef::Relation(relation) => article
            .relation(relation)
            .ends
            .iter()
            .filter_map(|end| end.place.as_ref().map(|located| located.place))
            .collect(),
        EntityRef::Event(event) => {
            let event = article.event(event);
            let from = event
                .participants
                .iter()
                .filter_map(|who| who.from.as_ref());
            event
                .place
                .iter()
                .chain(from)
                .map(|located| located.place)
                .collect()
        }
        EntityRef::Party(party) => {
            let party = article.party(party);
            let seat = party.seat.iter().map(|located| located.place);
            seat.chain(party.roles.iter().filter_map(|role| role.place))
                .collect()
        }
        EntityRef::Topic(_) | EntityRef::Quotation(_) => Vec::new(),
    };
    places.dedup();
    places
}
