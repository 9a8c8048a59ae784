//! GeoJSON (RFC 7946): one feature a place, one an event that has a place, and one a movement, as a line. Longitude first;
//! the geometry of a region is `null`, because a point or an outline would say where it ends.

use super::involved::facts_at;
use super::json::{Fields, Json};
use super::made::Made;
use super::route;
use super::shared::Shared;
use article::edtf::Edtf;
use article::{EntityId, Event, Movement, Place, PlaceId};
use explorer::relations::ClaimRef;

/// All places, located events and movements. Events without any of these are left out.
pub(super) fn collection(shared: &Shared) -> Made {
    let article = shared.article;
    let mut left_out = Vec::new();
    let facts = facts_at(article);
    let mut features: Vec<Json> = (article.place_ids())
        .map(|id| {
            let place = article.place(id);
            let facts = facts.get(place.entry.entity.number());
            self::place(shared, id, place, facts.map_or(&[], Vec::as_slice))
        })
        .collect();
    for one in &article.events {
        if let Some(at) = &one.place {
            features.push(event(shared, at.place, one));
        }
        if let Some(way) = &one.movement {
            features.push(movement(shared, way, one));
        }
        if one.place.is_none() && one.movement.is_none() {
            left_out.push(one.entry.entity);
        }
    }
    let entries = features.len();
    let collection = Fields::new()
        .with("type", "FeatureCollection")
        .with("name", &*article.id)
        .with("language", shared.tag())
        .with("source", shared.source_fields())
        .with("features", features);
    Made {
        text: Json::from(collection).file(),
        entries,
        left_out,
    }
}

fn place(shared: &Shared, id: PlaceId, place: &'static Place, facts: &[EntityId]) -> Json<'static> {
    let within = place
        .within
        .as_ref()
        .map(|larger| &*shared.place(larger.place).id);
    let properties = Fields::new()
        .with("featureType", "place")
        .with("name", shared.text(&place.entry.name))
        .with("kind", place.kind.word())
        .maybe("iso", place.iso.as_ref().map(|iso| iso.as_str()))
        .maybe("within", within)
        .maybe(
            "note",
            place.entry.note.as_ref().map(|note| shared.text(note)),
        );
    let point = point(shared, id);
    feature(shared, place.entry.entity, None, point, properties, facts)
}

fn event(shared: &Shared, at: PlaceId, event: &'static Event) -> Json<'static> {
    let properties = Fields::new()
        .with("featureType", "event")
        .with("name", shared.text(&event.entry.name))
        .with("place", &*shared.place(at).id)
        .maybe(
            "venue",
            event.venue.as_ref().map(|venue| shared.text(venue)),
        );
    let point = point(shared, at);
    let properties = time(shared, event, properties);
    feature(shared, event.entry.entity, None, point, properties, &[])
}

fn movement(shared: &Shared, movement: &Movement, event: &'static Event) -> Json<'static> {
    let stops = movement
        .stops
        .iter()
        .map(|stop| &*shared.place(stop.place).id);
    let stops: Vec<&'static str> = stops.collect();
    let (first, last) = (stops.first().copied(), stops.last().copied());
    let properties = Fields::new()
        .with("featureType", "movement")
        .with("name", shared.text(&event.entry.name))
        .maybe("from", first.filter(|_| movement.begins))
        .maybe("to", last.filter(|_| movement.ends))
        .with("stops", stops.into_iter().collect::<Json>())
        .with(
            "lineMeans",
            "the stops in order; the way between them is not known",
        );
    let properties = time(shared, event, properties);
    let geometry = route::geometry(shared, movement).map(|geometry| (geometry, None));
    // The event's own feature may have its id already.
    let id = format!("{}.movement", event.entry.id);
    feature(
        shared,
        event.entry.entity,
        Some(id),
        geometry,
        properties,
        &[],
    )
}

/// What sort of event, and when.
fn time(shared: &Shared, event: &'static Event, properties: Fields<'static>) -> Fields<'static> {
    let date = event.when.as_ref().and_then(|when| when.date.as_ref());
    let repeats = event.when.as_ref().and_then(|when| when.repeats.as_ref());
    let status = event.entry.claim.status;
    let when = event.when.as_ref();
    properties
        .with("kind", event.kind.word())
        .maybe("what", event.what.as_ref().map(|what| shared.text(what)))
        .maybe("date", date.map(Edtf::to_string))
        .with("when", shared.when(status, when))
        .with("tense", shared.tense(status, when))
        .maybe("repeats", repeats.map(|repeats| shared.text(repeats)))
}

/// The point of a place, and where it comes from.
fn point(shared: &Shared, at: PlaceId) -> Option<(Json<'static>, Option<&'static str>)> {
    let point = shared.point(at)?;
    let fields = Fields::new().with("type", "Point");
    let geometry = fields.with("coordinates", point.position());
    Some((geometry.into(), Some(point.source)))
}

fn feature(
    shared: &Shared,
    entity: EntityId,
    id: Option<String>,
    geometry: Option<(Json<'static>, Option<&'static str>)>,
    properties: Fields<'static>,
    facts: &[EntityId],
) -> Json<'static> {
    let (geometry, source) = match geometry {
        Some((geometry, source)) => (geometry, source),
        None => (Json::Null, None),
    };
    let properties = properties.maybe("pointSource", source);
    let properties = shared.ground_fields(properties, entity);
    let fact = shared.fact(ClaimRef { entity, part: 0 });
    let quoted = shared.quoted(&fact);
    let link = quoted.and_then(|quoted| shared.link(fact.claim_ref, quoted.anchor));
    let facts = facts.iter().map(|id| {
        let fact = shared.fact(ClaimRef {
            entity: *id,
            part: 0,
        });
        let fields = Fields::new().with("id", &*fact.entry.id);
        let fields = fields.with("name", shared.text(&fact.entry.name));
        shared.claim_fields(fields, &fact).into()
    });
    Fields::new()
        .with("type", "Feature")
        .with("id", id.unwrap_or_else(|| shared.id(entity).to_owned()))
        .with("geometry", geometry)
        .with(
            "properties",
            properties
                .maybe("link", link)
                .list("facts", facts.collect()),
        )
        .into()
}
