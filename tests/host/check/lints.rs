//! What the check warns of, in files that it accepts.

use super::{checked, fixture, list, set};
use article::check::{Problem, warnings};
use article::say::Tongue;
use serde_json::{Value, json};

fn warned(document: &Value) -> Vec<Problem> {
    let source = document.to_string();
    if let Err(problems) = checked(&source) {
        panic!("{}", list(&problems));
    }
    warnings(&source, Tongue::English)
}

/// A file of which nothing is to be said.
fn quiet() -> Value {
    json!({
        "format": "dateline/1",
        "id": "quiet",
        "languages": ["en"],
        "title": { "text": "A bridge opens", "basis": "stated" },
        "source": { "publisher": "post", "published": "2026-03-17" },
        "defaults": { "voice": "post plain", "coordinates": "an atlas" },
        "passages": { "p1": "On 17 March 2026 a bridge has opened, the Post writes. “We are proud,” Silva said." },
        "places": {
            "bank": { "kind": "district", "name": "Left Bank", "point": [4.5, 51.9], "claim": "mentioned p1.1" }
        },
        "parties": {
            "post": { "kind": "organisation", "name": "Post", "claim": "p1.1" },
            "silva": { "kind": "person", "name": "Silva", "claim": "p1.2" }
        },
        "events": {
            "opening": { "kind": "opening", "name": "Opening", "when": "2026-03-17", "claim": "held p1.1" }
        },
        "relations": {
            "rel": { "kind": "other", "name": "Silva reads the Post", "verb": "reads",
                "ends": ["silva", "post"], "claim": "stated p1.1" }
        },
        "quotations": {
            "proud": { "name": "On pride", "claim": { "voice": "silva direct", "evidence": "p1.2" } }
        }
    })
}

#[test]
fn a_file_as_it_should_be_has_no_warnings() {
    let warnings = warned(&quiet());
    assert!(warnings.is_empty(), "{}", list(&warnings));
}

/// What is changed in the quiet file, to what; the lint that finds it, where, and words of its message.
type Change = (
    &'static str,
    fn() -> Value,
    &'static str,
    &'static str,
    &'static str,
);

const CHANGES: &[Change] = &[
    (
        "/quotations/proud/claim/status",
        || json!("held"),
        "lint-quotation",
        "quotations.proud.claim.status",
        "“stated”, not “held”",
    ),
    (
        "/quotations/proud/claim/evidence",
        || json!([{ "passage": "p1", "quotes": "“We are proud,”" }]),
        "lint-quotation",
        "quotations.proud.claim.evidence[0].quotes",
        "quotation marks",
    ),
    (
        "/parties/silva/claim",
        || json!({ "voice": "silva plain", "evidence": "p1.2" }),
        "lint-voice",
        "parties.silva.claim.voice",
        "the words of “silva” are “reported”",
    ),
    (
        "/relations/rel/ends",
        || json!(["silva", "silva"]),
        "lint-ends",
        "relations.rel.ends",
        "both ends are the same",
    ),
    (
        "/events/opening/when",
        || json!("../2025-12-31"),
        "lint-year",
        "events.opening.when",
        "the year 2025",
    ),
    (
        "/events/opening/kind",
        || json!("other"),
        "lint-kinds",
        "events.opening.kind",
        "in “what”",
    ),
    (
        "/places/bank/point",
        || Value::Null,
        "lint-point",
        "places.bank",
        "the list names it, the map does not show it",
    ),
    (
        "/passages/p1",
        || {
            json!(
                "On 17 March 2026 a bridge has opened, the Post writes. “We are proud,” Silva said. It rained."
            )
        },
        "lint-sentence",
        "passages.p1",
        "no fact rests on the sentence p1.3: “It rained.”",
    ),
];

#[test]
fn each_lint_finds_what_it_is_for_and_says_where() {
    for (pointer, value, rule, path, words) in CHANGES {
        let mut document = quiet();
        set(&mut document, pointer, value());
        let found = warned(&document);
        assert!(
            found.len() == 1
                && found[0].rule == *rule
                && found[0].path == *path
                && found[0].message.contains(words),
            "{pointer}: {}",
            list(&found)
        );
    }
}

#[test]
fn lines_of_one_cell_that_read_alike_are_told() {
    let mut document: Value =
        serde_json::from_str(&fixture("../../assets/articles/municipal-diplomacy")).unwrap();
    let relations = document["relations"].as_array_mut().unwrap();
    let labelled = |relation: &&Value| relation["ends"][0]["label"].is_object();
    let mut twin = relations.iter().find(labelled).unwrap().clone();
    let first = twin["id"].as_str().unwrap().to_owned();
    twin["id"] = json!("rel-twin");
    twin.as_object_mut().unwrap().remove("mentions");
    relations.push(twin);
    let last = relations.len() - 1;
    let alike = |document: &Value| -> Vec<Problem> {
        let all = warned(document).into_iter();
        all.filter(|found| found.rule == "lint-alike").collect()
    };
    let found = alike(&document);
    let path = format!("relations[{last}].ends[0].label");
    assert!(found.iter().any(|it| it.path == path), "{}", list(&found));
    assert!(
        found[0]
            .message
            .contains(&format!("another line, {first}:")),
        "{}",
        list(&found)
    );
    // A date of its own tells it apart.
    document["relations"][last]["when"] = json!({ "date": "2025", "basis": { "kind": "stated" } });
    assert!(alike(&document).is_empty(), "{}", list(&alike(&document)));
}

#[test]
fn too_many_of_the_kind_other_are_told() {
    let mut document = quiet();
    for id in ["rel-2", "rel-3"] {
        let relation = document["relations"]["rel"].clone();
        document["relations"][id] = relation;
    }
    let found = warned(&document);
    assert_eq!(found.len(), 1, "{}", list(&found));
    assert!(
        found[0]
            .message
            .starts_with("3 of 3 here are of the kind “other”")
    );
    // One in three is not too many.
    for id in 4..10 {
        let mut relation = document["relations"]["rel"].clone();
        relation["kind"] = json!("dispute");
        document["relations"][format!("rel-{id}")] = relation;
    }
    assert_eq!(warned(&document), []);
}

#[test]
fn a_year_with_its_reason_is_no_warning() {
    let mut document = quiet();
    set(
        &mut document,
        "/events/opening/when",
        json!({ "date": "2025-12-31", "basis": "stated", "year": { "reference": "the address" } }),
    );
    assert_eq!(warned(&document), []);
}

#[test]
fn warnings_are_in_the_order_of_the_file_and_in_both_languages() {
    for source in [
        super::read("assets/articles/municipal-diplomacy.json"),
        fixture("second"),
    ] {
        let english = warnings(&source, Tongue::English);
        let russian = warnings(&source, Tongue::Russian);
        assert_eq!(english.len(), russian.len());
        assert!(english.is_sorted_by_key(|warning| (warning.line, warning.column)));
    }
    // A file that is refused has problems, not warnings.
    assert_eq!(warnings(&fixture("broken/many"), Tongue::English), []);
    assert_eq!(warnings("{", Tongue::English), []);
}
