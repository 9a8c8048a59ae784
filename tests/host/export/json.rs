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
            let all = article.places.len() + article.events.len();
            assert_eq!(made.entries + made.left_out.len(), all);
            for feature in &parse(&made.text)["features"].as_array().expect("features")[..] {
                let Some(point) = feature["geometry"]["coordinates"].as_array() else {
                    assert!(feature["geometry"].is_null());
                    continue;
                };
                let [lon, lat] = [0, 1].map(|ix| point[ix].as_f64().expect("a number"));
                assert!(lon.abs() <= 180.0 && lat.abs() <= 90.0);
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
            assert!(graph.iter().all(|node| node["@type"].is_string()));
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
