//! The formats on the ground of JSON: GeoJSON and Linked Places, read by the crate `geojson`; JSON-LD
//! and Web Annotations, held against their rules.

use super::*;
use geojson::{FeatureCollection, GeometryValue};
use serde_json::Value;
use std::collections::BTreeSet;

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}"))
}

fn features(text: &str) -> FeatureCollection {
    text.parse().expect("a collection of features")
}

#[test]
fn geojson_has_longitude_first_and_no_point_for_a_region() {
    let collection = features(&english(week(), Format::GeoJson));
    let of = |id: &str| {
        let wanted = Some(geojson::feature::Id::String(id.into()));
        let feature = collection
            .features
            .iter()
            .find(|feature| feature.id == wanted);
        feature
            .expect(id)
            .geometry
            .as_ref()
            .map(|geometry| format!("{:?}", geometry.value))
    };
    let at = |lon: f64, lat: f64| {
        let coordinates = [lon, lat].into();
        Some(format!("{:?}", GeometryValue::Point { coordinates }))
    };
    assert_eq!(of("lisbon"), at(-9.1393, 38.7223));
    assert_eq!(of("ev-opening"), at(-9.1393, 38.7223));
    assert_eq!(of("skerries"), None);
    // An event in a region has no point either.
    assert_eq!(of("ev-signing"), None);
    assert!(of("place-pt").is_some());
}

#[test]
fn every_map_is_read_whole() {
    for loaded in stories() {
        let article = loaded.article();
        for made in both(loaded, Format::GeoJson) {
            let collection = features(&made.text);
            assert_eq!(collection.features.len(), made.entries);
            // An event that moves and has a place as well is there twice.
            let twice = article
                .events
                .iter()
                .filter(|event| event.place.is_some() && event.movement.is_some());
            let all = article.places.len() + article.events.len() + twice.count();
            assert_eq!(made.entries + made.left_out.len(), all);
            for feature in &parse(&made.text)["features"].as_array().expect("features")[..] {
                let geometry = &feature["geometry"];
                let mut found = Vec::new();
                positions(&geometry["coordinates"], &mut found);
                assert_eq!(found.is_empty(), geometry.is_null());
                for [lon, lat] in found {
                    assert!(lon.abs() <= 180.0 && lat.abs() <= 90.0);
                }
            }
        }
        for made in both(loaded, Format::LinkedPlaces) {
            assert_eq!(features(&made.text).features.len(), article.places.len());
            for feature in parse(&made.text)["features"].as_array().expect("features") {
                for needed in ["@id", "properties", "names", "types"] {
                    assert!(!feature[needed].is_null(), "{needed}");
                }
                assert!(feature["names"][0]["citations"][0]["label"].is_string());
                for span in feature["when"]["timespans"]
                    .as_array()
                    .into_iter()
                    .flatten()
                {
                    let start = span["start"].as_object().expect("a start");
                    let known = ["in", "earliest", "latest"];
                    assert!(!start.is_empty() && start.keys().all(|key| known.contains(&&**key)));
                }
            }
        }
    }
}

/// All positions of a geometry.
fn positions(coordinates: &Value, found: &mut Vec<[f64; 2]>) {
    let Some(list) = coordinates.as_array() else {
        return;
    };
    match (
        list.first().and_then(Value::as_f64),
        list.get(1).and_then(Value::as_f64),
    ) {
        (Some(lon), Some(lat)) => found.push([lon, lat]),
        _ => list.iter().for_each(|inner| positions(inner, found)),
    }
}

#[test]
fn a_movement_is_a_line_cut_at_the_antimeridian() {
    let collection = features(&english(strait(), Format::GeoJson));
    let of = |id: &str| {
        let wanted = Some(geojson::feature::Id::String(id.into()));
        let features = collection.features.iter();
        features
            .clone()
            .find(|feature| feature.id == wanted)
            .expect(id)
    };
    let voyage = of("ev-voyage.movement");
    let GeometryValue::MultiLineString { coordinates } =
        &voyage.geometry.as_ref().expect("a line").value
    else {
        panic!("one line");
    };
    let lines: Vec<Vec<[f64; 2]>> = coordinates
        .iter()
        .map(|line| line.iter().map(|at| [at[0], at[1]]).collect())
        .collect();
    let [west, east] = lines.as_slice() else {
        panic!("{lines:?}")
    };
    assert_eq!(west[..2], [[139.69, 35.69], [178.44, -18.14]]);
    assert_eq!((west[2][0], east[0][0]), (180.0, -180.0));
    assert_eq!(west[2][1], east[0][1]);
    assert_eq!(east[1], [-122.42, 37.77]);
    let properties = voyage.properties.as_ref().expect("properties");
    assert_eq!(properties["from"], "tokyo");
    assert_eq!(properties["to"], "san-francisco");
    assert_eq!(
        properties["stops"],
        serde_json::json!(["tokyo", "suva", "san-francisco"])
    );
    let service = of("ev-service.movement");
    assert!(matches!(
        service.geometry.as_ref().expect("a line").value,
        GeometryValue::LineString { .. }
    ));
    assert_eq!(
        service.properties.as_ref().expect("properties")["repeats"],
        "on Mondays and Thursdays"
    );
}

#[test]
fn places_say_how_they_are_known_and_what_is_counted_there() {
    let map = parse(&english(strait(), Format::GeoJson));
    let of = |id: &str| {
        let features = map["features"].as_array().expect("features").iter();
        features
            .clone()
            .find(|feature| feature["id"] == *id)
            .expect(id)["properties"]
            .clone()
    };
    let japan = of("place-jp");
    assert_eq!(japan["reference"], "Tokyo lies there");
    for absent in ["status", "speaker", "quote", "paragraph", "link"] {
        assert!(japan[absent].is_null(), "{absent}");
    }
    assert_eq!(
        of("suva")["figures"],
        serde_json::json!([{ "name": "inhabitants", "value": 93970, "asOf": "2017" }])
    );
    assert_eq!(of("ev-stuck")["figures"][0]["precision"], "at-least");
    // A place that only speaks is not where it is.
    let facts = of("place-cn")["facts"].as_array().expect("facts").clone();
    assert_eq!(facts.len(), 1);
    assert_eq!(facts[0]["also"][0]["status"], "denied");

    let places = parse(&english(strait(), Format::LinkedPlaces));
    let of = |id: &str| {
        let features = places["features"].as_array().expect("features").iter();
        let id = format!("{ADDRESS}#{id}");
        features
            .clone()
            .find(|feature| feature["@id"] == *id)
            .expect("a feature")
            .clone()
    };
    let relations = of("tokyo")["relations"].clone();
    assert_eq!(relations[1]["relationTo"], format!("{ADDRESS}#suva"));
    assert_eq!(
        relations[1]["when"]["timespans"][0]["start"]["in"],
        "2026-02-01"
    );
    assert_eq!(relations[1]["certainty"], "certain");
    // What is only planned is less certain.
    assert_eq!(of("suva")["relations"][2]["certainty"], "less-certain");
    let japan = of("place-jp");
    assert_eq!(
        japan["names"][0]["citations"][0]["label"],
        "Tokyo lies there"
    );
    assert!(japan["links"].is_null() && japan["properties"]["status"].is_null());
}

#[test]
fn linked_places_know_when_as_far_as_the_article_does() {
    let collection = parse(&english(week(), Format::LinkedPlaces));
    let features = collection["features"].as_array().expect("features");
    let of = |id: &str| {
        let id = format!("{ADDRESS}#{id}");
        features
            .iter()
            .find(|feature| feature["@id"] == *id)
            .expect("a feature")
    };
    assert_eq!(
        of("skerries")["when"]["timespans"],
        serde_json::json!([
            { "start": { "latest": "2026-03-14" }, "end": { "latest": "2026-03-14" } },
        ])
    );
    assert!(of("skerries")["geometry"].is_null());
    let spans = of("lisbon")["when"]["timespans"].as_array().expect("spans");
    let day = serde_json::json!({ "start": { "in": "2026-03-16" } });
    let days =
        serde_json::json!({ "start": { "in": "2026-03-14" }, "end": { "in": "2026-03-16" } });
    assert!(spans.contains(&day) && spans.contains(&days), "{spans:?}");
}

#[test]
fn json_ld_refers_to_what_is_in_it() {
    for loaded in stories() {
        for made in both(loaded, Format::JsonLd) {
            let document = parse(&made.text);
            let graph = document["@graph"].as_array().expect("a graph");
            assert_eq!(graph.len(), made.entries);
            assert_eq!(graph[0]["@type"], "NewsArticle");
            let ids: BTreeSet<&str> = graph
                .iter()
                .filter_map(|node| node["@id"].as_str())
                .collect();
            assert_eq!(ids.len(), graph.len());
            let is_typed = |node: &Value| match &node["@type"] {
                Value::String(_) => true,
                Value::Array(types) => types.iter().all(Value::is_string),
                _ => false,
            };
            assert!(graph.iter().all(is_typed));
            let mut references = Vec::new();
            collect(&document["@graph"], &mut references);
            for id in references {
                assert!(ids.contains(id), "{id} is nowhere");
            }
        }
    }
}

#[test]
fn one_fact_brings_who_and_what_it_names() {
    let document = parse(&fact(week(), "ev-visit-1", Format::JsonLd).text);
    let graph = document["@graph"].as_array().expect("a graph");
    let ids: BTreeSet<&str> = graph
        .iter()
        .filter_map(|node| node["@id"].as_str())
        .collect();
    assert_eq!(ids.len(), graph.len());
    let mut references = Vec::new();
    collect(&document["@graph"], &mut references);
    assert!(
        references.iter().all(|id| ids.contains(id)),
        "{references:?}"
    );
    assert_eq!(graph[0]["@type"], "Claim");
    assert_eq!(node(&document, "vestnik")["name"], "Vestnik");
}

#[test]
fn every_fact_brings_who_and_what_it_names() {
    let loaded = strait();
    let options = options(loaded, "en", Some(ADDRESS));
    for (claim, is) in all_claims(loaded.article()) {
        for quote in 0..is.evidence.len() {
            let made = export_fact(loaded, claim, quote, Format::JsonLd, &options);
            let document = parse(&made.expect("a fact").text);
            let graph = document["@graph"].as_array().expect("a graph");
            let ids: BTreeSet<&str> = graph
                .iter()
                .filter_map(|node| node["@id"].as_str())
                .collect();
            assert_eq!(ids.len(), graph.len());
            let mut references = Vec::new();
            collect(&document["@graph"], &mut references);
            for id in references {
                assert!(
                    ids.contains(id),
                    "{id} is nowhere in {}",
                    claim_id(loaded.article(), claim)
                );
            }
        }
    }
}

#[test]
fn json_ld_says_what_moves_what_is_counted_and_what_is_called_off() {
    let document = parse(&english(strait(), Format::JsonLd));
    let of = |id: &str| node(&document, id);
    let at = |id: &str| serde_json::json!({ "@id": format!("{ADDRESS}#{id}") });
    let voyage = of("ev-voyage");
    assert_eq!(
        voyage["@type"],
        serde_json::json!(["Event", "Trip", "TravelAction"])
    );
    assert_eq!(voyage["fromLocation"], at("tokyo"));
    assert_eq!(voyage["toLocation"], at("san-francisco"));
    let stops = voyage["itinerary"]["itemListElement"]
        .as_array()
        .expect("stops");
    assert_eq!(
        stops.iter().map(|stop| &stop["item"]).collect::<Vec<_>>(),
        [&at("tokyo"), &at("suva"), &at("san-francisco")]
    );
    assert_eq!(
        of("ev-feast")["eventStatus"],
        "https://schema.org/EventCancelled"
    );
    assert_eq!(of("ev-feast")["additionalType"], "feast");
    assert!(of("ev-voyage")["eventStatus"].is_null());
    assert_eq!(of("ev-hearings")["@type"], "BusinessEvent");
    assert_eq!(
        of("ev-service")["eventSchedule"],
        serde_json::json!({ "@type": "Schedule", "description": "on Mondays and Thursdays" })
    );
    // What is denied has no day.
    assert!(of("ev-mutiny")["startDate"].is_null());
    assert_eq!(of("pacific")["@type"], "SeaBodyOfWater");
    assert_eq!(
        of("place-jp")["description"],
        "Not in the text: Tokyo lies there"
    );
    let mentions = document["@graph"][0]["mentions"]
        .as_array()
        .expect("mentions");
    assert!(mentions.contains(&at("tokyo")) && !mentions.contains(&at("place-jp")));

    let graph = document["@graph"].as_array().expect("a graph");
    let figures: Vec<&Value> = graph
        .iter()
        .filter(|node| node["@type"] == "Observation")
        .collect();
    let of_stuck: Vec<[&Value; 4]> = figures
        .iter()
        .filter(|figure| figure["observationAbout"] == at("ev-stuck"))
        .map(|figure| ["value", "minValue", "maxValue", "unitText"].map(|name| &figure[name]))
        .collect();
    let (none, n) = (Value::Null, |n: f64| serde_json::json!(n));
    let whole = |n: i64| serde_json::json!(n);
    assert_eq!(
        of_stuck,
        [
            [&none, &whole(12), &none, &none],
            [&none, &whole(3), &whole(5), &none],
            [&n(1.5), &none, &none, &"million euros".into()],
        ]
    );
    let inhabitants = figures
        .iter()
        .find(|figure| figure["name"] == "inhabitants")
        .expect("a figure");
    assert_eq!(
        (&inhabitants["value"], &inhabitants["observationDate"]),
        (&whole(93970), &"2017".into())
    );
}

#[test]
fn json_ld_keeps_voices_apart() {
    let document = parse(&english(strait(), Format::JsonLd));
    let of = |id: &str| node(&document, id);
    let at = |id: &str| serde_json::json!({ "@id": format!("{ADDRESS}#{id}") });
    let reef = of("rel-reef");
    assert_eq!(reef["creator"], at("place-cn"));
    let own = reef["appearance"].as_array().expect("words");
    assert_eq!(own.len(), 1);
    let other = &reef["subjectOf"][0];
    assert_eq!(
        (&other["@type"], &other["creator"]),
        (&"Claim".into(), &at("guard"))
    );
    assert_eq!(other["keywords"][0]["termCode"], "denied");
    assert_eq!(
        other["appearance"][0]["text"],
        "The coast guard rejected that."
    );
    // Who only denies it is not what it is about.
    assert!(
        !reef["about"]
            .as_array()
            .expect("subjects")
            .contains(&at("guard"))
    );
    assert_eq!(
        of("rel-crew")["cito:corrects"],
        serde_json::json!([at("rel-bank")])
    );
    assert_eq!(
        of("rel-crew")["cito:disagreesWith"],
        serde_json::json!([at("rel-bank")])
    );
    assert_eq!(
        document["@context"][1]["cito"],
        "http://purl.org/spar/cito/"
    );
    // Two pieces of direct speech, and the gap between them.
    assert_eq!(
        of("quote-mori")["text"],
        "We saw the light […] Then we saw nothing."
    );
    assert_eq!(
        of("quote-mori")["hasPart"].as_array().map(Vec::len),
        Some(2)
    );
}

/// Every `@id` that an object has alone.
fn collect<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| collect(value, found)),
        Value::Object(fields) => {
            if let (1, Some(id)) = (fields.len(), fields.get("@id")) {
                found.push(id.as_str().expect("a string"));
            }
            fields.values().for_each(|value| collect(value, found));
        }
        _ => {}
    }
}

fn node<'v>(document: &'v Value, id: &str) -> &'v Value {
    let id = format!("{ADDRESS}#{id}");
    let graph = document["@graph"].as_array().expect("a graph");
    graph
        .iter()
        .find(|node| node["@id"] == *id)
        .expect("a node")
}

#[test]
fn json_ld_makes_no_day_up() {
    let document = parse(&english(week(), Format::JsonLd));
    let dates = |id: &str| ["startDate", "endDate"].map(|name| node(&document, id)[name].as_str());
    assert_eq!(dates("ev-opening"), [Some("2026-03-16"), None]);
    assert_eq!(dates("ev-week"), [Some("2026-03-14"), Some("2026-03-16")]);
    for open in ["ev-signing", "ev-meeting", "ev-visit", "ev-walk"] {
        assert_eq!(dates(open), [None, None], "{open}");
    }
    let anna = node(&document, "anna");
    assert_eq!(anna["jobTitle"][0], "chair of the club");
    assert_eq!(anna["affiliation"][0]["@id"], format!("{ADDRESS}#club"));
    assert!(node(&document, "skerries")["geo"].is_null());
    let quotation = node(&document, "quote-anna");
    assert_eq!(quotation["@type"], "Quotation");
    assert_eq!(quotation["creator"]["@id"], format!("{ADDRESS}#anna"));
    assert_eq!(quotation["text"]["@language"], "ru");
    assert_eq!(
        quotation["isBasedOn"]["@id"],
        "https://vestnik.example/karty?n=1,2&x=%7B3%7D"
    );
    assert_eq!(
        document["@graph"][0]["headline"],
        "Map club opens an exhibition"
    );
    // A headline that is not the publisher's is not called one.
    let own = open("tests/fixtures/second.json");
    let own = export(own, Format::JsonLd, &options(own, "de", None));
    assert!(parse(&own.text)["@graph"][0]["headline"].is_null());
}

/// Each selector finds its words, counted in code points.
fn check_annotation(loaded: LoadedArticle, annotation: &Value) {
    let article = loaded.article();
    for needed in ["id", "type", "motivation", "body", "target"] {
        assert!(!annotation[needed].is_null(), "{needed}");
    }
    let target = &annotation["target"][0];
    let lang = target["source"]["language"].as_str().expect("a language");
    let lang = article.language(lang).expect("a language");
    let fragment = &target["selector"];
    assert_eq!(fragment["type"], "FragmentSelector");
    let passage = loaded
        .ids()
        .passage(fragment["value"].as_str().expect("an id"));
    let text = article
        .passage_text(passage.expect("a passage"), lang)
        .expect("a text");
    let [quote, position] = [0, 1].map(|ix| &fragment["refinedBy"][ix]);
    let words = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let exact = words(&quote["exact"]);
    let number = |name: &str| position[name].as_u64().expect(name) as usize;
    let (start, end) = (number("start"), number("end"));
    let found: String = text.chars().skip(start).take(end - start).collect();
    assert!(
        !exact.is_empty() && found == exact,
        "{found} is not {exact}"
    );
    let (prefix, suffix) = (words(&quote["prefix"]), words(&quote["suffix"]));
    let before: String = text.chars().take(start).collect();
    let after: String = text.chars().skip(end).collect();
    assert!(before.ends_with(&prefix) && after.starts_with(&suffix));
    assert!(prefix.chars().count() <= 32 && suffix.chars().count() <= 32);
}

#[test]
fn annotations_find_their_words() {
    for loaded in stories() {
        for made in both(loaded, Format::Annotations) {
            let collection = parse(&made.text);
            assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
            let items = collection["first"]["items"].as_array().expect("items");
            assert_eq!(collection["total"], items.len());
            let ids: BTreeSet<_> = items.iter().map(|item| item["id"].as_str()).collect();
            assert_eq!(ids.len(), items.len());
            items.iter().for_each(|item| check_annotation(loaded, item));
        }
    }
}

#[test]
fn positions_count_code_points() {
    // Before the sentence stands a map: four bytes, two units of UTF-16, one code point. All else
    // before it is Cyrillic.
    let loaded = week();
    let made = export(loaded, Format::Annotations, &options(loaded, "ru", None));
    let collection = parse(&made.text);
    let items = collection["first"]["items"].as_array().expect("items");
    let id = "urn:dateline:invented-map-week:annotation:ev-opening:0";
    let opening = items
        .iter()
        .find(|item| item["id"] == id)
        .expect("an annotation");
    let refined = &opening["target"][0]["selector"]["refinedBy"];
    assert_eq!(refined[1]["start"], 30);
    assert_eq!(refined[1]["end"], 97);
    assert_eq!(refined[0]["prefix"], "🗺 ЛИССАБОН, 17 мар — Вестник. ");
    // The second target is the page of the publisher, where there is no passage to start from.
    assert_eq!(
        opening["target"][1]["selector"]["type"],
        "TextQuoteSelector"
    );
}

#[test]
fn one_annotation_stands_alone() {
    let loaded = week();
    let made = fact(loaded, "quote-anna", Format::Annotations);
    let annotation = parse(&made.text);
    assert_eq!(annotation["@context"], "http://www.w3.org/ns/anno.jsonld");
    check_annotation(loaded, &annotation);
}
