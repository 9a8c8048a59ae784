//! What the whole engine finds in English texts, by kinds of wording; the texts are invented.

#[path = "support/engine.rs"]
mod engine;

use article::day::Day;
use article::document::{Document, Text};
use draft::Language;
use draft::engine::Given;
use draft::intake::understand;
use draft::source::{Kind, read};
use engine::knowledge;
use std::ops::ControlFlow;

fn drafted(text: &str) -> Document {
    let intake = understand(read(text.as_bytes(), Kind::Text).expect("a text"));
    let given = Given {
        published: Day::from_ymd(2026, 3, 17),
        ..Given::default()
    };
    let mut go_on = |_| ControlFlow::Continue(());
    let language = Language::English;
    draft::draft(&intake, language, &given, &knowledge(language), &mut go_on).expect("a draft")
}

fn word(text: &Text) -> String {
    text.0
        .values()
        .flatten()
        .next()
        .cloned()
        .unwrap_or_default()
}

#[test]
fn what_happens_once_does_not_last_since_a_day() {
    let document = drafted(
        "The third attack on the depot since May\n\nThe raid was the third attack on the depot since May 2025. A guard was hurt.",
    );
    let dates = document
        .events
        .iter()
        .filter_map(|event| event.when.as_ref()?.date.clone());
    let dates: Vec<String> = dates.collect();
    assert!(dates.contains(&"2025-05".to_string()), "{dates:?}");
    assert!(!dates.contains(&"2025-05/..".to_string()), "{dates:?}");
    assert!(
        document
            .events
            .iter()
            .all(|event| !word(&event.name).is_empty())
    );
}
