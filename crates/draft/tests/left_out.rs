//! What a text leaves out, and names that only the words beside them settle; with the shipped data.

#[path = "support/engine.rs"]
mod engine;

use article::document::{Document, Text};
use draft::Language;
use draft::engine::Given;
use draft::intake::understand;
use draft::source::{Kind, read};
use engine::knowledge;
use std::ops::ControlFlow;

fn drafted(text: &str, language: Language) -> Document {
    let intake = understand(read(text.as_bytes(), Kind::Text).expect("a text"));
    let mut go_on = |_| ControlFlow::Continue(());
    let knowledge = knowledge(language);
    draft::draft(&intake, language, &Given::default(), &knowledge, &mut go_on).expect("a draft")
}

fn word(text: &Text) -> &str {
    let first = text.0.values().next().and_then(Option::as_deref);
    first.unwrap_or_default()
}

/// What the events of a draft leave unsaid.
fn unsaid(document: &Document) -> Vec<&str> {
    let suggestions = document
        .events
        .iter()
        .filter_map(|event| event.draft.as_ref());
    let texts = suggestions.flat_map(|suggestion| &suggestion.unstated);
    texts.map(word).collect()
}

fn parties(document: &Document) -> Vec<&str> {
    document
        .parties
        .iter()
        .map(|party| word(&party.name))
        .collect()
}

#[test]
fn a_party_that_is_not_named_is_a_gap() {
    for (text, language, gap) in [
        (
            "Anna Ross signed an agreement in Paris on Monday.",
            Language::English,
            "with whom",
        ),
        (
            "Анна Росс подписала соглашение в Париже в понедельник.",
            Language::Russian,
            "с кем",
        ),
    ] {
        let draft = drafted(text, language);
        assert!(unsaid(&draft).contains(&gap), "{:?}", unsaid(&draft));
    }
    let both = "Anna Ross signed an agreement with John Miller in Paris on Monday.";
    let draft = drafted(both, Language::English);
    assert!(!unsaid(&draft).contains(&"with whom"));
    let described = "Anna Ross signed an agreement with local farmers in Paris on Monday.";
    let draft = drafted(described, Language::English);
    assert!(!unsaid(&draft).contains(&"with whom"));
}

#[test]
fn a_title_shows_a_person_and_a_storm_is_nobody() {
    let text = "The shop of Mr Quandle burned down on Monday. Hurricane Betty had damaged the roof. \
                Betty was the third storm of the year. Xinhua reported it.";
    let draft = drafted(text, Language::English);
    let names = parties(&draft);
    assert!(names.contains(&"Quandle"), "{names:?}");
    assert!(names.contains(&"Xinhua"), "{names:?}");
    assert!(
        !names.iter().any(|name| name.contains("Betty")),
        "{names:?}"
    );
}

#[test]
fn the_article_of_a_place_belongs_to_its_name() {
    let text = "THE HAGUE, Sept 12 (Reuters) – Judges met in The Hague on Monday, officials said.";
    let draft = drafted(text, Language::English);
    let cities: Vec<_> = draft
        .places
        .iter()
        .filter(|place| place.point.is_some())
        .collect();
    assert_eq!(cities.len(), 1, "{:?}", draft.places);
    assert_eq!(cities[0].mentions.len(), 2);
    // The place of the date line says nothing, and the date line is no part of what happened.
    for event in &draft.events {
        assert!(
            !word(&event.name).contains("HAGUE"),
            "{}",
            word(&event.name)
        );
        assert_ne!(event.claim.voice.speaker, cities[0].id);
    }
}

#[test]
fn a_text_that_repeats_itself_is_quoted_in_proportion_to_its_length() {
    let text = "\"We will,\" said Anna Ross. ".repeat(4000);
    let draft = drafted(&text, Language::English);
    assert!(draft::file(&draft).len() < 60 * text.len());
}
