//! Which places get a cell, and which lines stand in it.

use super::cell::{Cell, Line, Role};
use article::{
    Article, End, EventId, PlaceId, PlaceKind, Relation, RelationId, RelationKind, Status,
};
use compact::sort::CompactSort;
use compact::sorted::{SortedMap, SortedSet};

/// All cells, in the order of the file, and the lines that have no place on the map.
///
/// Each relation and each event has a line, or is named by another's; each place has a cell, or is named in one.
pub(super) fn collect(article: &Article) -> (Vec<Cell>, Vec<Line>) {
    let mut found = Collector::new(article);
    for id in article.relation_ids() {
        found.add_relation(id);
    }
    for id in article.event_ids() {
        found.add_participants(id);
        found.add_stretches(id);
        found.add_event(id);
    }
    found.fold_parts();
    let lands: Vec<PlaceId> = article
        .place_ids()
        .filter(|place| article.land_of(*place) == *place)
        .collect();
    for land in &lands {
        found.add_cities(*land);
    }
    let cells = lands.into_iter().map(|land| found.cell(land)).collect();
    (cells, found.nowhere)
}

/// The city of a line, if it is not about the whole country.
fn city(land: PlaceId, place: PlaceId) -> Option<PlaceId> {
    (land != place).then_some(place)
}

/// What has been found for a cell so far.
#[derive(Default)]
struct Found {
    lines: Vec<Line>,
    roles: SortedSet<Role>,
    /// The status of the firmest relation of the country itself.
    tone: Option<Status>,
}

/// What has been found so far, by the place that has the cell: a country, a region, or a city of which nobody says
/// where it lies.
struct Collector<'a> {
    article: &'a Article,
    home: Option<PlaceId>,
    cells: SortedMap<PlaceId, Found>,
    /// Events that need no line, since a relation that came about there has one.
    covered: SortedSet<(PlaceId, EventId)>,
    /// Events by the larger one in whose line they stand.
    parts: SortedMap<EventId, Vec<EventId>>,
    nowhere: Vec<Line>,
}

impl<'a> Collector<'a> {
    fn new(article: &'a Article) -> Self {
        Self {
            article,
            home: article.home.as_ref().map(|home| home.place),
            cells: SortedMap::default(),
            covered: SortedSet::default(),
            parts: SortedMap::default(),
            nowhere: Vec::new(),
        }
    }

    fn cell_of(&mut self, land: PlaceId) -> &mut Found {
        self.cells.get_or_insert_with(land, Found::default)
    }

    fn add_line(&mut self, land: PlaceId, line: Line) {
        self.cell_of(land).lines.push(line);
    }

    /// The ends of a relation that have a line, and where they stand. The home side has one only for an end with
    /// words of its own: otherwise the other end says it all. If there is no other, the first end has it.
    fn ends_with_lines(&self, relation: &Relation) -> Vec<(usize, PlaceId)> {
        let located = || {
            let ends = relation.ends.iter().enumerate();
            ends.flat_map(|(number, end)| end.places().map(move |at| (number, end, at.place)))
        };
        let says_more = |(_, end, place): &(usize, &End, PlaceId)| {
            end.label.is_some() || Some(self.article.land_of(*place)) != self.home
        };
        let mut ends: Vec<_> = located().filter(says_more).collect();
        if ends.is_empty() {
            ends.extend(located().next());
        }
        let mut lines: Vec<(usize, PlaceId)> = Vec::new();
        for (number, end, place) in ends {
            // Both ends at one place read alike, unless they have words of their own.
            let known = lines.iter().any(|(_, other)| *other == place);
            if end.label.is_some() || !known {
                lines.push((number, place));
            }
        }
        lines
    }

    /// A line in the cell of each end that has one; elsewhere, if the relation has no place.
    fn add_relation(&mut self, id: RelationId) {
        let article = self.article;
        let relation = article.relation(id);
        if let Some(event) = relation.event {
            let places = relation.ends.iter().flat_map(|end| end.places());
            let lands = places.map(|located| (article.land_of(located.place), event));
            self.covered.extend(lands);
        }
        let lines = self.ends_with_lines(relation);
        if lines.is_empty() {
            self.nowhere.push(Line::Relation {
                relation: id,
                end: 0,
                city: None,
            });
        }
        for (number, place) in lines {
            let land = article.land_of(place);
            let at_home = Some(land) == self.home;
            let city = city(land, place);
            let line = Line::Relation {
                relation: id,
                end: number,
                city,
            };
            let role = match (city, article.place(land).kind) {
                (Some(_), _) => Some(Role::CityRelation),
                (None, PlaceKind::Country) if relation.kind == RelationKind::Agreement => {
                    Some(Role::Partner)
                }
                _ => None,
            };
            let cell = self.cell_of(land);
            cell.lines.push(line);
            cell.roles.extend(role);
            if city.is_none() && !at_home {
                let status = relation.entry.claim.status;
                cell.tone = Some(cell.tone.map_or(status, |firmest| status.min(firmest)));
            }
        }
    }

    /// A line wherever a movement stops; one for several stops in a row in one cell. What comes back to a place has
    /// one line there.
    fn add_stretches(&mut self, id: EventId) {
        let article = self.article;
        let Some(way) = &article.event(id).movement else {
            return;
        };
        let land = |number: usize| article.land_of(way.stops[number].place);
        let mut seen: SortedSet<PlaceId> = SortedSet::default();
        let mut first = 0;
        while first < way.stops.len() {
            let mut last = first;
            while last + 1 < way.stops.len() && land(last + 1) == land(first) {
                last += 1;
            }
            let mut new = false;
            for stop in &way.stops[first..=last] {
                new |= seen.insert(stop.place);
            }
            if new {
                let line = Line::Stretch {
                    event: id,
                    first,
                    last,
                };
                self.add_line(land(first), line);
            }
            first = last + 1;
        }
    }

    /// A line where those who take part come from.
    fn add_participants(&mut self, id: EventId) {
        let article = self.article;
        for (number, participant) in article.event(id).participants.iter().enumerate() {
            if let Some(from) = &participant.from {
                let line = Line::Participation {
                    event: id,
                    participant: number,
                };
                self.add_line(article.land_of(from.place), line);
            }
        }
    }

    /// A line where the event takes place, or a place in the line of the larger event if that stands
    /// in the same cell.
    fn add_event(&mut self, id: EventId) {
        let event = self.article.event(id);
        let land = self.land_of(id);
        if let Some(whole) = event.part_of
            && land == self.land_of(whole)
            && event.movement.is_none()
            && (land.is_some() || self.article.event(whole).movement.is_none())
        {
            self.parts.get_or_insert_with(whole, Vec::new).push(id);
            return;
        }
        let place = event.place.as_ref().map(|located| located.place);
        let line = Line::Event {
            event: id,
            city: land.zip(place).and_then(|(land, place)| city(land, place)),
            parts: Vec::new(),
        };
        let Some(land) = land else {
            if event.movement.is_none() {
                self.nowhere.push(line);
            }
            return;
        };
        let cell = self.cell_of(land);
        cell.roles.insert(Role::Host);
        cell.lines.push(line);
    }

    /// The country or region in which an event takes place.
    fn land_of(&self, id: EventId) -> Option<PlaceId> {
        let located = self.article.event(id).place.as_ref()?;
        Some(self.article.land_of(located.place))
    }

    /// Gives the lines of events their parts, and drops those of events without parts that a relation's line names.
    fn fold_parts(&mut self) {
        let (parts_of, covered) = (&self.parts, &self.covered);
        for (land, cell) in self.cells.iter_mut() {
            cell.lines.retain_mut(|line| {
                add_parts(line, parts_of);
                match line {
                    Line::Event { event, parts, .. } => {
                        !parts.is_empty() || !covered.contains(&(*land, *event))
                    }
                    _ => true,
                }
            });
        }
        for line in &mut self.nowhere {
            add_parts(line, parts_of);
        }
    }

    /// One line for the cities that no other line names.
    fn add_cities(&mut self, land: PlaceId) {
        let article = self.article;
        let lines = self.cell_of(land).lines.iter();
        let named: SortedSet<PlaceId> = lines.flat_map(|line| line.cities(article)).collect();
        let cities: Vec<PlaceId> = article
            .place_ids()
            .filter(|city| *city != land && article.land_of(*city) == land && !named.contains(city))
            .collect();
        if !cities.is_empty() {
            self.add_line(land, Line::Cities(cities));
        }
        if article.place(land).kind == PlaceKind::Region {
            self.cell_of(land).roles.insert(Role::Region);
        }
    }

    fn cell(&mut self, land: PlaceId) -> Cell {
        let at_home = self.home == Some(land);
        let Found {
            mut lines,
            roles,
            tone,
        } = std::mem::take(self.cell_of(land));
        lines.compact_sort_by_key(|line| weight(line, at_home));
        let mut roles = roles.into_vec();
        if at_home {
            roles.retain(|role| *role != Role::Partner);
            roles.insert(0, Role::Home);
        }
        Cell {
            place: land,
            roles,
            tone,
            lines,
        }
    }
}

/// Gives the line of an event its parts.
fn add_parts(line: &mut Line, parts_of: &SortedMap<EventId, Vec<EventId>>) {
    if let Line::Event { event, parts, .. } = line {
        *parts = gather(parts_of, *event);
    }
}

/// Parts of an event and the parts of these, in the file's order.
fn gather(parts: &SortedMap<EventId, Vec<EventId>>, whole: EventId) -> Vec<EventId> {
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
    all.compact_sort();
    all
}

/// The country's own relations come first, then what takes place there, then its cities' relations.
fn weight(line: &Line, home: bool) -> u8 {
    match line {
        Line::Relation { city: None, .. } => 0,
        Line::Participation { .. } if !home => 1,
        Line::Event { .. } | Line::Stretch { .. } => 2,
        Line::Participation { .. } => 3,
        Line::Relation { .. } => 4,
        Line::Cities(_) => 5,
    }
}
