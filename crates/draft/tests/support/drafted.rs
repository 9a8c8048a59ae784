//! Drafts of texts, by the whole engine with the shipped data.

#[path = "engine.rs"]
pub mod engine;

use article::day::Day;
use article::document::{Document, Text};
use draft::Language;
use draft::engine::Given;
use draft::intake::understand;
use draft::source::{Kind, read};
use std::ops::ControlFlow;

/// The draft of a text that was published on a day.
pub fn drafted(text: &str, language: Language, (year, month, day): (i32, u8, u8)) -> Document {
    let intake = understand(read(text.as_bytes(), Kind::Text).expect("a text"));
    assert_eq!(intake.language, Some(language));
    let given = Given {
        published: Day::from_ymd(year, month, day),
        ..Given::default()
    };
    let mut go_on = |_| ControlFlow::Continue(());
    let knowledge = engine::knowledge(language);
    draft::draft(&intake, language, &given, &knowledge, &mut go_on).expect("a draft")
}

/// A text in the language that it has.
pub fn word(text: &Text) -> String {
    text.0
        .values()
        .flatten()
        .next()
        .cloned()
        .unwrap_or_default()
}
