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

fn names(text: &str, kind: &str) -> Vec<String> {
    let document = drafted(text);
    let parties = document.parties.iter();
    let of_kind = parties.filter(|party| party.kind.word() == kind && party.draft.is_some());
    let mut names: Vec<String> = of_kind.map(|party| word(&party.name)).collect();
    names.sort();
    names
}

fn people(text: &str) -> Vec<String> {
    names(text, "person")
}

#[test]
fn words_beside_a_name_show_a_person() {
    for (text, expected) in [
        (
            "The boat was found by Zuberi Quint-Barr on the sand.",
            "Zuberi Quint-Barr",
        ),
        (
            "The cup went to Torvald Ostrick, 41, a plumber.",
            "Torvald Ostrick",
        ),
        (
            "It was cheered by the drummer, Ifeoma Lundvik, for an hour.",
            "Ifeoma Lundvik",
        ),
        (
            "The board spoke to Imke Farwell before the vote.",
            "Imke Farwell",
        ),
        (
            "Help came from Jean-Aurel Mostyn in the end.",
            "Jean-Aurel Mostyn",
        ),
        (
            "The court heard Rupert Calloway KC for the farm.",
            "Rupert Calloway",
        ),
        ("Farmer Bryn Gethin lost forty ewes.", "Bryn Gethin"),
    ] {
        let text = format!("A day in the valley\n\nIt rained all day. {text}");
        assert_eq!(people(&text), [expected], "{text}");
    }
}

#[test]
fn a_first_name_alone_means_the_person_of_the_full_name() {
    let text = "A night in the hall\n\nThe singer, Tindra Holmqvist-Pell, 30, came late. The crowd waited. Then Tindra sang. Holmqvist-Pell left at ten.";
    assert_eq!(people(text), ["Tindra Holmqvist-Pell"]);
}

fn places(text: &str) -> Vec<String> {
    let places = drafted(text).places;
    let mentioned = places.iter().filter(|place| !place.mentions.is_empty());
    let mut names: Vec<String> = mentioned.map(|place| word(&place.name)).collect();
    names.sort();
    names
}

#[test]
fn places_stand_behind_words_of_going_and_before_hyphens() {
    for (text, expected) in [
        (
            "The choir had gone to Lesbos in May to sing.",
            &["Lesbos"][..],
        ),
        (
            "A Sheffield-based maker of knives lost a San Diego-born buyer.",
            &["San Diego", "Sheffield"],
        ),
        (
            "They met a man on Quarry Road after the fair.",
            &["Quarry Road"],
        ),
        (
            "A storm broke the wall in Vila das Ondas by night.",
            &["Vila das Ondas"],
        ),
        (
            "She is buried at the corner of Church Street.",
            &["Church Street"],
        ),
    ] {
        let text = format!("A day in the valley\n\nIt rained all day. {text}");
        assert_eq!(places(&text), expected, "{text}");
    }
}
