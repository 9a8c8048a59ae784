//! Linked Places format 1.2 (Linked Pasts): GeoJSON and JSON-LD at once. One feature a place, `when`
//! being when something took place there or came about, as exactly as the article knows it.

use super::days::is_trusted;
use super::involved::facts_at;
use super::json::{Fields, Json};
use super::made::Made;
use super::shared::Shared;
use article::edtf::{DateKind, Edtf, End, Form};
use article::{EntityId, EntityRef, Event, Place, PlaceId, PlaceKind, Status};
use compact::sort::CompactSort;
use explorer::tense::Tense;

const CONTEXT: &str = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

/// All places.
pub(super) fn collection(shared: &Shared) -> Made {
    let article = shared.article;
    let facts = facts_at(article);
    let mut legs = legs(shared);
    let features: Vec<Json> = (article.place_ids())
        .map(|id| {
            let place = article.place(id);
            let facts = facts.get(place.entry.entity.number());
            let legs = legs.get_mut(id.number()).map(std::mem::take);
            let when = when(shared, facts.map_or(&[], Vec::as_slice));
            feature(shared, id, place, when, legs.unwrap_or_default())
        })
        .collect();
    let entries = features.len();
    let collection = Fields::new()
        .with("type", "FeatureCollection")
        .with("@context", CONTEXT)
        .with("language", shared.tag())
        .with("source", shared.source_fields())
        .with("features", features);
    Made::of(Json::from(collection).file(), entries)
}

fn feature(
    shared: &Shared,
    id: PlaceId,
    place: &'static Place,
    when: Option<Fields<'static>>,
    legs: Vec<Json<'static>>,
) -> Json<'static> {
    let entry = &place.entry;
    let land = shared.article.place(shared.article.land_of(id));
    let code = land.iso.as_ref().map(|iso| Json::from(iso.as_str()));
    // GeoNames' classes: administrative, populated place, area, water, relief, spot.
    let class = match place.kind {
        PlaceKind::Country | PlaceKind::District | PlaceKind::Province => "A",
        PlaceKind::City | PlaceKind::Village => "P",
        PlaceKind::Region => "L",
        PlaceKind::Sea | PlaceKind::River => "H",
        PlaceKind::Island => "T",
        PlaceKind::Airport | PlaceKind::Site => "S",
    };
    let properties = Fields::new()
        .with("title", shared.text(&entry.name))
        .list("ccodes", code.into_iter().collect())
        .with("fclasses", [class].into_iter().collect::<Json>());
    let properties = shared.ground_fields(properties, entry.entity);
    // The Getty Art & Architecture Thesaurus, as the format asks.
    let (identifier, label) = match place.kind {
        PlaceKind::Country => ("aat:300128207", "nation"),
        PlaceKind::City => ("aat:300008347", "inhabited place"),
        PlaceKind::District => ("aat:300232418", "administrative division"),
        PlaceKind::Region => ("aat:300182722", "region (geographic)"),
        PlaceKind::Province => ("aat:300000774", "province"),
        PlaceKind::Village => ("aat:300008372", "village"),
        PlaceKind::Island => ("aat:300008791", "island"),
        PlaceKind::Sea => ("aat:300008694", "sea"),
        PlaceKind::River => ("aat:300008707", "river"),
        PlaceKind::Airport => ("aat:300007092", "airport"),
        PlaceKind::Site => ("aat:300000809", "site"),
    };
    let kind = Fields::new()
        .with("identifier", identifier)
        .with("label", label);
    let point = shared.point(id).map(|point| {
        let certainty = if point.label {
            "less-certain"
        } else {
            "certain"
        };
        let citation = Fields::new().with("label", point.source);
        let fields = Fields::new()
            .with("type", "Point")
            .with("coordinates", point.position())
            .list("citations", vec![citation.into()])
            .with("certainty", certainty);
        Json::from(fields)
    });
    // The format wants a collection; GeoJSON wants `null` where there is none.
    let geometry = point.map_or(Json::Null, |point| {
        let fields = Fields::new().with("type", "GeometryCollection");
        fields.with("geometries", vec![point]).into()
    });
    let within = place.within.as_ref().map(|larger| {
        let larger = shared.place(larger.place);
        let fields = Fields::new()
            .with("relationType", "gvp:broaderPartitive")
            .with("relationTo", shared.iri(&larger.id))
            .with("label", shared.text(&larger.name));
        Json::from(fields)
    });
    // The article does not speak of what it does not name.
    let named = shared.article.reference(entry.entity).is_none();
    let source = shared.page().filter(|_| named).map(|url| {
        let fields = Fields::new().with("type", "subjectOf");
        Json::from(fields.with("identifier", url))
    });
    let note = entry.note.as_ref().map(|note| {
        let (value, lang) = note.get(shared.lang);
        let fields = Fields::new().with("value", value);
        Json::from(fields.with("lang", shared.article.tag(lang)))
    });
    Fields::new()
        .with("@id", shared.iri(&entry.id))
        .with("type", "Feature")
        .with("properties", properties)
        .maybe("when", when)
        .with("names", names(shared, place))
        .with("types", vec![kind.into()])
        .with("geometry", geometry)
        .list("links", source.into_iter().collect())
        .list("relations", within.into_iter().chain(legs).collect())
        .list("descriptions", note.into_iter().collect())
        .into()
}

/// The name in each language of the article; the first is cited, as the format asks.
fn names(shared: &Shared, place: &'static Place) -> Vec<Json<'static>> {
    let article = shared.article;
    let languages = article.language_ids();
    let names = languages.filter_map(|lang| Some((lang, place.entry.name.only(lang)?)));
    names
        .enumerate()
        .map(|(position, (lang, name))| {
            let citation = match article.reference(place.entry.entity) {
                Some(source) => Fields::new().with("label", shared.text(source)),
                None => {
                    let date = shared.published_date().map(|date| format!(" ({date})"));
                    let publisher = shared.text(&shared.publisher().name);
                    Fields::new()
                        .with("label", format!("{publisher}{}", date.unwrap_or_default()))
                        .with("@id", shared.article_iri())
                }
            };
            let cited = (position == 0).then(|| citation.into());
            Fields::new()
                .with("toponym", name)
                .with("lang", article.tag(lang))
                .list("citations", cited.into_iter().collect())
                .into()
        })
        .collect()
}

/// For each place, the places that something moves to from there: related to it, at that time.
fn legs(shared: &Shared) -> Vec<Vec<Json<'static>>> {
    let mut legs = vec![Vec::new(); shared.article.places.len()];
    for event in &shared.article.events {
        for leg in event.movement.iter().flat_map(|way| way.stops.windows(2)) {
            let [from, to] = leg else { continue };
            if let Some(legs) = legs.get_mut(from.place.number()) {
                legs.push(self::leg(shared, event, to.place));
            }
        }
    }
    legs
}

fn leg(shared: &Shared, event: &'static Event, to: PlaceId) -> Json<'static> {
    let to = shared.place(to);
    let claim = &event.entry.claim;
    let date = event.when.as_ref().and_then(|when| when.date.as_ref());
    let when = date.filter(|_| took_place(claim.status)).map(|date| {
        let spans = vec![Json::from(timespan(date))];
        Fields::new().with("timespans", spans)
    });
    let name = shared.text(&event.entry.name);
    let status = shared.status(whole(event.entry.entity), claim.status);
    let tense = Tense::of(shared.article, claim.status, event.when.as_ref());
    let certainty = match (claim.status, tense) {
        (Status::Denied | Status::Cancelled, _) => "uncertain",
        (Status::Alleged, _) => "less-certain",
        (_, Tense::Past) => "certain",
        _ => "less-certain",
    };
    Fields::new()
        .with("relationType", "gvp:tgn3000_related_to")
        .with("relationTo", shared.iri(&to.id))
        .with(
            "label",
            format!("{name} → {} ({status})", shared.text(&to.name)),
        )
        .maybe("when", when)
        .with("certainty", certainty)
        .into()
}

fn whole(entity: EntityId) -> explorer::relations::ClaimRef {
    explorer::relations::ClaimRef { entity, part: 0 }
}

/// Whether a fact of this status may have its date. What is denied or called off has none.
fn took_place(status: Status) -> bool {
    !matches!(status, Status::Denied | Status::Cancelled)
}

/// The dates of all facts that are at a place, each once; `None` where none has a date.
fn when(shared: &Shared, facts: &[EntityId]) -> Option<Fields<'static>> {
    let article = shared.article;
    let facts = facts.iter();
    let facts = facts.filter(|id| took_place(article.entry(**id).claim.status));
    let dates = facts.filter_map(|id| {
        let when = match article.entity(*id) {
            EntityRef::Relation(id) => article.relation(id).when.as_ref(),
            EntityRef::Event(id) => article.event(id).when.as_ref(),
            _ => None,
        };
        when?.date
    });
    let mut dates: Vec<Edtf> = dates.collect();
    dates.compact_sort_by_cached_key(|date| (date.order_key(), date.to_string()));
    dates.dedup();
    let spans: Vec<Json> = dates.iter().map(|date| timespan(date).into()).collect();
    let label = "when the facts told of this place took place";
    (!spans.is_empty()).then(|| Fields::new().with("timespans", spans).with("label", label))
}

/// A date as a time span: `in` where it is known as it stands, `earliest` and `latest` where it is
/// bounded. Every span must have a start.
pub(super) fn timespan(date: &Edtf) -> Fields<'static> {
    let only = |name: &'static str, day: String| Fields::new().with(name, day);
    let both = |fields: Fields<'static>| {
        let start = Fields::new().with("start", fields.clone());
        start.with("end", fields)
    };
    match (date.kind(), date.form()) {
        (DateKind::NotLaterThan(day), _) => both(only("latest", day.to_string())),
        (DateKind::NotEarlierThan(day), _) => both(only("earliest", day.to_string())),
        (DateKind::SinceUnknown(day), _) => Fields::new()
            .with("start", only("latest", day.to_string()))
            .with("end", only("in", day.to_string())),
        // Without an end it would be the start alone: that day.
        (DateKind::UntilUnknown(day), _) => Fields::new()
            .with("start", only("in", day.to_string()))
            .with("end", only("earliest", day.to_string())),
        (DateKind::Span, Form::Interval(End::Date(first), End::Date(last))) => Fields::new()
            .with("start", point_in_time(&first.to_string(), first.bounds()))
            .with("end", point_in_time(&last.to_string(), last.bounds())),
        _ => {
            // A time of day is left out: the format's dates end with the day.
            let (first, last) = date.bounds();
            let text = date.to_string();
            let text = text.split('T').next().unwrap_or_default();
            let fields = match (first, last) {
                (Some(first), Some(last)) => point_in_time(text, (first, last)),
                _ => only("in", text.to_owned()),
            };
            if is_trusted(date) && first == last {
                Fields::new().with("start", fields)
            } else {
                both(fields)
            }
        }
    }
}

/// A date as written, if it is year, year and month, or a day, perhaps with a qualifier: ISO 8601 as
/// the format takes it. Others (decades, seasons, unknown digits) by their bounds.
fn point_in_time(
    text: &str,
    (first, last): (article::day::Day, article::day::Day),
) -> Fields<'static> {
    let digits = text.trim_end_matches(['?', '~', '%']);
    let parts: Vec<&str> = digits
        .strip_prefix('-')
        .unwrap_or(digits)
        .split('-')
        .collect();
    let plain = parts
        .iter()
        .all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let season = parts.get(1).is_some_and(|month| *month > "12");
    if plain && !season && parts.first().is_some_and(|year| year.len() == 4) {
        Fields::new().with("in", text.to_owned())
    } else {
        Fields::new()
            .with("earliest", first.to_string())
            .with("latest", last.to_string())
    }
}
