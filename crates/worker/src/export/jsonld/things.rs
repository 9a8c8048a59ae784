//! What an article speaks of: places, parties, events and numbers.

use super::super::days::exact_days;
use super::super::json::{Fields, Json};
use super::super::shared::{ExportedFact, Shared};
use super::words::{Node, claim_iri, named, reference, term, text, worded};
use article::edtf::{DateKind, Edtf};
use article::{
    EntityId, EntityRef, Event, EventKind, Figure, Movement, Party, PartyKind, Place, PlaceKind,
    Precision, Status,
};
use explorer::i18n::{Msg, words};
use explorer::relations::ClaimRef;

pub(super) fn party_type(party: &Party) -> &'static str {
    match party.kind {
        PartyKind::Person => "Person",
        // The vocabulary has no word for a delegation or "colleagues".
        PartyKind::Organisation | PartyKind::Group => "Organization",
    }
}

/// Of what the text does not name, where it is known from.
fn unnamed(shared: &Shared, entity: EntityId) -> Option<Json<'static>> {
    let source = shared.article.reference(entity)?;
    let unnamed = shared.words.t(Msg::DetailNotNamed);
    let words = format!("{unnamed}: {}", shared.text(source));
    Some(worded(shared, &words))
}

pub(super) fn place(shared: &Shared, place: &'static Place) -> Node {
    let code = place.iso.as_ref().map(|iso| {
        Fields::new()
            .with("@type", "PropertyValue")
            .with("propertyID", "ISO 3166-1 alpha-2")
            .with("value", iso.as_str())
    });
    // A region has no agreed middle.
    let point = place
        .point
        .as_ref()
        .filter(|_| place.kind != PlaceKind::Region);
    let point = point.map(|point| {
        Fields::new()
            .with("@type", "GeoCoordinates")
            .with("latitude", point.lat)
            .with("longitude", point.lon)
            .with("description", text(shared, &point.source))
    });
    let within = place.within.as_ref();
    named(shared, place.entry.entity, place.kind.schema_type())
        .maybe("identifier", code)
        .maybe("geo", point)
        .maybe(
            "containedInPlace",
            within.map(|larger| reference(shared, &shared.place(larger.place).id)),
        )
        .maybe("description", unnamed(shared, place.entry.entity))
}

pub(super) fn party(shared: &Shared, party: &'static Party) -> Node {
    let group = (party.kind == PartyKind::Group).then_some("group");
    let titles = party.roles.iter().map(|role| text(shared, &role.title));
    let bodies = party.roles.iter().filter_map(|role| {
        let of = role.of?;
        // A role in an event is no affiliation.
        matches!(shared.article.entity(of), EntityRef::Party(_))
            .then(|| reference(shared, shared.id(of)))
    });
    let seat = party
        .seat
        .as_ref()
        .filter(|_| party.kind != PartyKind::Person);
    named(shared, party.entry.entity, party_type(party))
        .maybe("additionalType", group)
        .list("jobTitle", titles.collect())
        .list("affiliation", bodies.collect())
        .maybe(
            "location",
            seat.map(|seat| reference(shared, &shared.place(seat.place).id)),
        )
        .maybe("description", unnamed(shared, party.entry.entity))
}

/// The types of an event: its own, and what a movement is.
pub(super) fn event_type(event: &Event) -> Json<'static> {
    let own = event.kind.schema_type();
    match &event.movement {
        None => own.into(),
        // Only a way with an end is an act of going somewhere.
        Some(way) if way.begins || way.ends => [own, "Trip", "TravelAction"].into_iter().collect(),
        Some(_) => [own, "Trip"].into_iter().collect(),
    }
}

pub(super) fn event(shared: &Shared, event: &'static Event) -> Node {
    let article = shared.article;
    let status = event.entry.claim.status;
    let date = event.when.as_ref().and_then(|when| when.date.as_ref());
    // What is said not to have been has no day.
    let days = date
        .and_then(exact_days)
        .filter(|_| status != Status::Denied);
    let end = days.filter(|(first, last)| first != last);
    let mut attendees = Vec::new();
    let mut about: Vec<Json> = Vec::new();
    for participant in &event.participants {
        let list = match article.entity(participant.who) {
            EntityRef::Party(_) => &mut attendees,
            _ => &mut about,
        };
        list.push(reference(shared, shared.id(participant.who)));
    }
    let topics = event.topics.iter();
    about.extend(topics.map(|topic| reference(shared, &article.topic(*topic).entry.id)));
    let whole = event.part_of.map(|whole| &article.event(whole).entry.id);
    let course = match status {
        Status::Cancelled => Some("https://schema.org/EventCancelled"),
        Status::Planned => Some("https://schema.org/EventScheduled"),
        _ => None,
    };
    let repeats = event.when.as_ref().and_then(|when| when.repeats.as_ref());
    let schedule = repeats.map(|repeats| {
        let schedule = Fields::new().with("@type", "Schedule");
        schedule.with("description", text(shared, repeats))
    });
    let kind = match event.kind {
        EventKind::Other => None,
        kind => Some(shared.words.t(words::event(kind))),
    };
    let kind = term(shared, "dateline/1 event", event.kind.word(), kind);
    let node = named(shared, event.entry.entity, event_type(event))
        .maybe(
            "additionalType",
            event.what.as_ref().map(|what| text(shared, what)),
        )
        .with("keywords", vec![kind])
        .maybe("startDate", days.map(|(first, _)| first.to_string()))
        .maybe("endDate", end.map(|(_, last)| last.to_string()))
        .maybe("eventStatus", course)
        .maybe("eventSchedule", schedule)
        .with(
            "description",
            worded(shared, &shared.when(status, event.when.as_ref())),
        )
        .maybe(
            "location",
            event
                .place
                .as_ref()
                .map(|at| reference(shared, &shared.place(at.place).id)),
        )
        .maybe("superEvent", whole.map(|id| reference(shared, id)))
        .list("attendee", attendees)
        .list("about", about);
    match &event.movement {
        Some(movement) => way(shared, node, movement),
        None => node,
    }
}

/// The way of something that moves: all stops in order, and its ends as far as they are said.
fn way(shared: &Shared, node: Node, movement: &Movement) -> Node {
    let stop = |place: article::PlaceId| reference(shared, &shared.place(place).id);
    let stops = movement.stops.iter().zip(1_usize..);
    let stops = stops.map(|(located, position)| {
        let fields = Fields::new()
            .with("@type", "ListItem")
            .with("position", position);
        Json::from(fields.with("item", stop(located.place)))
    });
    let itinerary = Fields::new()
        .with("@type", "ItemList")
        .with("itemListElement", stops.collect::<Json>());
    let first = movement.stops.first().filter(|_| movement.begins);
    let last = movement.stops.last().filter(|_| movement.ends);
    node.maybe("tripOrigin", first.map(|from| stop(from.place)))
        .with("itinerary", itinerary)
        .maybe("fromLocation", first.map(|from| stop(from.place)))
        .maybe("toLocation", last.map(|to| stop(to.place)))
}

/// The numbers that the text gives for an entity, each as an observation about it: a value, or a least and a greatest one.
pub(super) fn figures(shared: &Shared, of: EntityId) -> Vec<Node> {
    let figures = shared.article.figures_of(of).zip(1_usize..);
    figures
        .map(|(figure, number)| observation(shared, figure, &observation_iri(shared, of, number)))
        .collect()
}

/// The identifier of a figure of an entity, by its number from 1.
fn observation_iri(shared: &Shared, of: EntityId, number: usize) -> String {
    shared.urn(&["figure", shared.id(of), &number.to_string()])
}

fn observation(shared: &Shared, figure: &'static Figure, iri: &str) -> Node {
    let (value, least, most) = match (figure.precision, figure.up_to) {
        (Precision::AtLeast, up_to) => (None, Some(figure.value), up_to),
        (Precision::AtMost, up_to) => (None, None, Some(up_to.unwrap_or(figure.value))),
        (_, Some(up_to)) => (None, Some(figure.value), Some(up_to)),
        (_, None) => (Some(figure.value), None, None),
    };
    let as_of = figure.as_of.as_ref().and_then(|when| when.date.as_ref());
    // Dates of which ISO 8601 has more than EDTF are said in words.
    let plain = |date: &&Edtf| {
        matches!(
            date.kind(),
            DateKind::Day | DateKind::Month | DateKind::Year
        ) && date
            .to_string()
            .bytes()
            .all(|c| c.is_ascii_digit() || c == b'-')
    };
    let about = match shared.article.entity(figure.of) {
        EntityRef::Relation(_) => {
            let whole = ClaimRef {
                entity: figure.of,
                part: 0,
            };
            claim_iri(shared, &shared.fact(whole))
        }
        _ => shared.iri(shared.id(figure.of)),
    };
    Fields::new()
        .with("@type", "Observation")
        .with("@id", iri.to_owned())
        .with("name", text(shared, &figure.name))
        .with("observationAbout", Fields::new().with("@id", about))
        .maybe("value", value)
        .maybe("minValue", least)
        .maybe("maxValue", most)
        .maybe(
            "unitText",
            figure.unit.as_ref().map(|unit| text(shared, unit)),
        )
        .maybe("observationDate", as_of.filter(plain).map(Edtf::to_string))
        .with("description", worded(shared, &shared.figure(figure)))
}

impl ExportedFact {
    /// The identifier of the number that it claims.
    pub(super) fn observation(&self, shared: &Shared) -> Option<String> {
        let figure = self.figure?;
        let figures = shared.article.figures_of(figure.of);
        let number = figures
            .zip(1..)
            .find(|(other, _)| std::ptr::eq(*other, figure));
        number.map(|(_, number)| observation_iri(shared, figure.of, number))
    }
}
