//! Suggestions of a machine: what a draft may hold, and what an article may not.

use super::{checked, fixture, list, set};
use article::check::check_draft;
use article::say::Tongue;
use atlas::Countries;
use serde_json::{Value, json};

/// An article in the full form.
fn full() -> Value {
    serde_json::from_str(&fixture("second")).expect("JSON")
}

fn as_draft(document: &Value, tongue: Tongue) -> Vec<article::check::Problem> {
    check_draft(&document.to_string(), &Countries::load(), tongue)
        .err()
        .unwrap_or_default()
}

fn suggestion(accepted: bool) -> Value {
    json!({
        "confidence": 0.7,
        "accepted": accepted,
        "why": [{ "rule": "tagger", "score": 0.7 }, { "rule": "title", "words": "mayor" }],
        "candidates": [{ "name": "Elsewhere", "iso": "PT", "lon": 1.0, "lat": 2.0, "score": 0.2 }],
    })
}

#[test]
fn an_article_holds_no_suggestion_that_nobody_has_accepted() {
    let mut document = full();
    let id = document["places"][0]["id"]
        .as_str()
        .expect("an id")
        .to_string();
    set(&mut document, "/places/0/draft", suggestion(false));
    let problems = checked(&document.to_string()).expect_err("a suggestion");
    let [problem] = &*problems else {
        panic!("{}", list(&problems))
    };
    assert_eq!((problem.rule, &*problem.path), ("draft", "places[0].draft"));
    assert!(problem.message.contains(&format!("“{id}”")), "{problem}");
    assert!(as_draft(&document, Tongue::English).is_empty());

    set(&mut document, "/places/0/draft", suggestion(true));
    if let Err(problems) = checked(&document.to_string()) {
        panic!("{}", list(&problems));
    }
}

#[test]
fn a_degree_of_certainty_lies_between_0_and_1() {
    let mut document = full();
    let mut draft = suggestion(true);
    draft["confidence"] = json!(1.5);
    draft["why"][0]["score"] = json!(-0.1);
    draft["candidates"][0]["score"] = json!(2);
    set(&mut document, "/places/0/draft", draft);
    let problems = as_draft(&document, Tongue::Russian);
    let paths: Vec<&str> = problems.iter().map(|problem| &*problem.path).collect();
    // In the order of the file, whose keys are sorted here.
    assert_eq!(
        paths,
        [
            "places[0].draft.candidates[0].score",
            "places[0].draft.confidence",
            "places[0].draft.why[0].score",
        ]
    );
    assert!(
        problems
            .iter()
            .all(|problem| problem.message.contains("от 0 до 1"))
    );
}

#[test]
fn what_a_machine_says_of_the_text_stands_in_it() {
    let mut document = full();
    let language = document["languages"][0]
        .as_str()
        .expect("a language")
        .to_string();
    let quote = json!({ "passage": "p1", "quotes": { language: { "exact": "not in the text" } } });
    set(&mut document, "/draft", json!({ "withoutFacts": [quote] }));
    let problems = as_draft(&document, Tongue::English);
    assert!(
        problems
            .iter()
            .any(|problem| problem.path.starts_with("draft.withoutFacts[0]")),
        "{}",
        list(&problems)
    );
}

#[test]
fn the_size_of_a_suggested_region_is_not_asked_before_it_is_accepted() {
    let mut document = full();
    let places = document["places"].as_array().expect("places").clone();
    let at = places
        .iter()
        .position(|place| place["kind"] == "city")
        .expect("a city");
    let pointer = format!("/places/{at}");
    set(&mut document, &format!("{pointer}/kind"), json!("region"));
    for (accepted, expected) in [(false, 0), (true, 1)] {
        set(
            &mut document,
            &format!("{pointer}/draft"),
            suggestion(accepted),
        );
        let problems = as_draft(&document, Tongue::English);
        assert_eq!(problems.len(), expected, "{}", list(&problems));
    }
}
