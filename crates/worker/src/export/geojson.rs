//! GeoJSON (RFC 7946): one feature a place, and one an event that has a place. Longitude first; the
//! geometry of a region is `null`, because a point or an outline would say where it ends.

use super::json::{Fields, Json};
use super::made::Made;
use super::shared::Shared;
use article::edtf::Edtf;
use article::{EntityId, EntityRef, Event, Place, PlaceId};
use explorer::relations::is_fact;

/// All places and located events. Events without a place are left out.
pub(super) fn collection(shared: &Shared) -> Made {
    let article = shared.article;
    let mut left_out = Vec::new();
    let mut features: Vec<Json> = (article.place_ids())
        .map(|id| place(shared, id, article.place(id)))
        .collect();
    for one in &article.events {
        match &one.place {
            Some(at) => features.push(event(shared, at.place, one)),
            None => left_out.push(one.entry.entity),
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

fn place(shared: &Shared, id: PlaceId, place: &'static Place) -> Json<'static> {
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
    feature(shared, place.entry.entity, id, properties)
}

fn event(shared: &Shared, at: PlaceId, event: &'static Event) -> Json<'static> {
    let date = event.when.as_ref().and_then(|when| when.date.as_ref());
    let properties = Fields::new()
        .with("featureType", "event")
        .with("name", shared.text(&event.entry.name))
        .with("kind", event.kind.word())
        .with("place", &*shared.place(at).id)
        .maybe(
            "venue",
            event.venue.as_ref().map(|venue| shared.text(venue)),
        )
        .maybe("date", date.map(Edtf::to_string))
        .with(
            "when",
            shared.when(event.entry.claim.status, event.when.as_ref()),
        );
    feature(shared, event.entry.entity, at, properties)
}

fn feature(
    shared: &Shared,
    entity: EntityId,
    at: PlaceId,
    properties: Fields<'static>,
) -> Json<'static> {
    let entry = shared.article.entry(entity);
    let point = shared.point(at);
    let geometry = point.as_ref().map_or(Json::Null, |point| {
        let fields = Fields::new().with("type", "Point");
        fields.with("coordinates", point.position()).into()
    });
    let properties = properties.maybe("pointSource", point.map(|point| point.source));
    let properties = shared.claim_fields(properties, &entry.claim);
    let properties = shared.quote_fields(properties, &entry.claim);
    let claim = explorer::relations::ClaimRef { entity, part: 0 };
    let link = entry
        .claim
        .evidence
        .first()
        .and_then(|quote| shared.link(claim, quote));
    let facts = match shared.article.entity(entity) {
        EntityRef::Place(_) => facts(shared, entity),
        _ => Vec::new(),
    };
    Fields::new()
        .with("type", "Feature")
        .with("id", &*entry.id)
        .with("geometry", geometry)
        .with(
            "properties",
            properties.maybe("link", link).list("facts", facts),
        )
        .into()
}

/// What the article says of a place.
fn facts(shared: &Shared, place: EntityId) -> Vec<Json<'static>> {
    let tied = shared.loaded.relations().neighbours(place).iter();
    let facts = tied.filter(|id| is_fact(shared.article.kind(**id)));
    facts
        .map(|id| {
            let entry = shared.article.entry(*id);
            let fields = Fields::new().with("id", &*entry.id);
            let fields = fields.with("name", shared.text(&entry.name));
            shared.claim_fields(fields, &entry.claim).into()
        })
        .collect()
}
