//! Places of entities, and where they are on the globe.

use article::{Article, EntityId, EntityRef, Event, PlaceId, Text};
use compact::sorted::SortedSet;
use geo::coord::LonLat;
use geo::world::World;

/// Where a place is: its own point, or else its country's label point.
pub fn anchor(article: &Article, world: &World, place: PlaceId) -> Option<LonLat> {
    let place = article.place(place);
    match (&place.point, place.iso) {
        (Some(point), _) => LonLat::new(point.lon, point.lat),
        (None, Some(iso)) => world.country(iso.as_str()).map(|country| country.label),
        (None, None) => None,
    }
}

/// What tells a reader where a region is: its note, or the name of what it lies in. None if the text names no
/// country for it.
pub fn region_in(article: &Article, region: PlaceId) -> Option<&Text> {
    let place = article.place(region);
    let larger = || {
        let within = place.within.as_ref()?;
        Some(article.place(within.place).entry.label())
    };
    place.entry.note.as_ref().or_else(larger)
}

/// The places that an entity stands at: its own, those of its ends, participants or stops, its seat.
pub fn places_of(article: &Article, id: EntityId) -> Vec<PlaceId> {
    let mut places: Vec<PlaceId> = match article.entity(id) {
        EntityRef::Place(place) => vec![place],
        EntityRef::Relation(relation) => {
            let ends = article.relation(relation).ends.iter();
            let places = ends.flat_map(|end| end.places());
            places.map(|located| located.place).collect()
        }
        EntityRef::Event(event) => {
            let event = article.event(event);
            let from = event
                .participants
                .iter()
                .filter_map(|who| who.from.as_ref());
            let stops = event.movement.iter().flat_map(|way| &way.stops);
            event
                .place
                .iter()
                .chain(from)
                .chain(stops)
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
    let mut seen = SortedSet::default();
    places.retain(|place| seen.insert(*place));
    places
}

/// The places around a stretch of a movement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Around {
    /// Where it comes from.
    pub before: Option<PlaceId>,
    /// Where it goes on.
    pub after: Option<PlaceId>,
    /// Whether it comes back here, and if so whether there are other stops on the way.
    pub back: Option<bool>,
}

/// The places around a stretch of a movement, by its first and its last stop. What comes back to its first stop
/// begins and ends there.
pub fn around(event: &Event, first: usize, last: usize) -> Around {
    let stops = event.movement.as_ref().map_or(&[][..], |way| &way.stops);
    let place = |number: usize| stops.get(number).map(|located| located.place);
    let mut later = (last + 1..stops.len()).rev();
    let again = later.find(|number| place(*number) == place(first));
    Around {
        before: first.checked_sub(1).and_then(place),
        after: place(last + 1),
        back: again.map(|again| again > last + 2),
    }
}
