//! What the whole engine finds in English texts, by kinds of wording; the texts are invented.

#[path = "support/drafted.rs"]
mod drafting;

use article::EventKind;
use article::document::Document;
use draft::Language;
use drafting::word;

fn drafted(text: &str) -> Document {
    drafting::drafted(text, Language::English, (2026, 3, 17))
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
    assert_eq!(dates, ["2025-05/.."]);
    let raids = document
        .events
        .iter()
        .filter(|event| event.kind != EventKind::Other);
    assert!(raids.into_iter().all(|event| event.when.is_none()));
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

fn organisations(text: &str) -> Vec<String> {
    names(text, "organisation")
}

#[test]
fn clubs_are_known_by_scores_and_deals() {
    let text = "Late goal sinks Whitby\n\nPenrith 2 Whitby 1\n\nIt rained all day. Penrith had the better of it. The winner was scored in Penrith by a boy on loan from Halifax, who was released by Buxton Rovers.";
    assert_eq!(
        organisations(text),
        ["Buxton Rovers", "Halifax", "Penrith", "Whitby"]
    );
    assert!(places(text).contains(&"Penrith".to_string()));
}

#[test]
fn words_beside_a_name_show_an_organisation() {
    for (text, expected) in [
        (
            "It was built by GKL on a DIY basis, with a PIN.",
            &["GKL"][..],
        ),
        (
            "The lender Hollin Row closed. Shares in Mabry Tools fell. Mabry was sold.",
            &["Hollin Row", "Mabry Tools"],
        ),
        (
            "A group calling itself Hands Off Ferndale met.",
            &["Hands Off Ferndale"],
        ),
        (
            "The Yarrow Port Trust paid. Then the Trust closed.",
            &["Yarrow Port Trust"],
        ),
        ("The Diocese of Yarrow said no.", &["Diocese of Yarrow"]),
    ] {
        let text = format!("A day in the valley\n\nIt rained all day. {text}");
        assert_eq!(organisations(&text), expected, "{text}");
    }
}

#[test]
fn a_place_in_a_byline_publishes_nothing() {
    let text = "A day in the valley\nBy Jane Roe in London and Tom Hale in Leeds\n\nIt rained all day, and the mill was shut.";
    let document = drafted(text);
    assert!(
        document
            .parties
            .iter()
            .all(|party| word(&party.name) != "London")
    );
}

#[test]
fn a_date_line_in_capitals_names_its_town() {
    let text = "A day in the valley\n\nPONTA DELGADA, Portugal, March 17 (Lusa) — It rained all day, and the mill was shut.";
    assert!(
        organisations(text)
            .iter()
            .all(|name| name != "PONTA DELGADA")
    );
    assert_eq!(places(text).len(), 2);
}

#[test]
fn names_that_nobody_knows_are_places_behind_near_and_in() {
    for (text, expected) in [
        (
            "A mill burned near Appletarn, and a barn in Kirkhollow fell.",
            &["Appletarn", "Kirkhollow"][..],
        ),
        (
            "They will meet at the Golden Heron on Friday.",
            &["Golden Heron"],
        ),
        ("It was written in Danish in November, and in verse.", &[]),
        (
            "There is a mill in Kirkhollow I have never seen, and they saw the lights of Appletarn.",
            &["Appletarn", "Kirkhollow"],
        ),
    ] {
        let text = format!("A day in the valley\n\nIt rained all day. {text}");
        assert_eq!(places(&text), expected, "{text}");
    }
}

fn speakers(text: &str) -> Vec<String> {
    let document = drafted(text);
    let name = |id: &str| {
        let party = document.parties.iter().find(|party| party.id == id);
        party.map(|party| word(&party.name)).unwrap_or_default()
    };
    document
        .quotations
        .iter()
        .map(|quotation| name(&quotation.claim.voice.speaker))
        .collect()
}

#[test]
fn pronouns_and_brackets_lead_to_who_speaks() {
    for (text, expected) in [
        (
            "Councillor Tracey Popplewell (Lab, Moorside), cabinet member for roads, said: “We were told nothing about the bridge.”",
            &["Tracey Popplewell"][..],
        ),
        (
            "Martin Quayle, 22, grew up by the sea. He mended nets when he was a boy. “My mother sold the fish on Fridays,” he told the paper. “She was never late.”",
            &["Martin Quayle", "Martin Quayle"],
        ),
    ] {
        let text = format!("A day in the valley\n\n{text}");
        assert_eq!(speakers(&text), expected, "{text}");
    }
}

#[test]
fn nouns_beside_a_name_show_a_place() {
    for (text, expected) in [
        ("Waves broke on the coast of Penmarrow.", "Penmarrow"),
        (
            "It was raised by the MP for Wexborough, who was cross.",
            "Wexborough",
        ),
        ("Boats left the Ombrawa delta at dawn.", "Ombrawa"),
        (
            "The road between Penrith and Milton Haven was shut.",
            "Milton Haven",
        ),
        ("Councillor Jane Roe (Lab, Moorside) was cross.", "Moorside"),
    ] {
        let text = format!("A day in the valley\n\nIt rained all day. {text}");
        assert!(
            places(&text)
                .iter()
                .any(|place| place.starts_with(expected)),
            "{text}"
        );
    }
    assert_eq!(
        people("A day in the valley\n\nIt rained all day. Their daughter, Perdita, came by bus."),
        ["Perdita"]
    );
}

#[test]
fn names_that_the_tagger_ran_together_fall_apart() {
    let text = "A day in the valley\n\nIt rained all day. In Leeds, Arden beat Wexham 2-0. The firm was sold by Joost van den Heuvel. Sen. Mara Echeverri, D-Ohio, was there. The spoons were polished by Zuberi Ademola and Tom Hale.";
    assert_eq!(
        people(text),
        [
            "Joost van den Heuvel",
            "Mara Echeverri",
            "Tom Hale",
            "Zuberi Ademola"
        ]
    );
    assert_eq!(organisations(text), ["Arden", "Wexham"]);
}
