//! What the machine suggests for the text of the embedded article, held against what a person found in it.

use article::check::{check, check_draft, decode_document};
use article::document::draft::Suggestion;
use article::document::{Document, Party, Place, Text};
use article::say::Tongue;
use article::{Office, PartyKind, PlaceKind, Status};
use atlas::Countries;
use draft::Language;
use draft::engine::{Given, Knowledge};
use draft::first_names::FirstNames;
use draft::gazetteer::Gazetteer;
use draft::intake::understand;
use draft::source::{Kind, read};
use draft::tagger::Tagger;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::LazyLock;

fn data(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/draft")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn knowledge(language: Language) -> Knowledge {
    let tag = language.tag();
    let names = String::from_utf8(data(&format!("first-names-{tag}.txt"))).expect("UTF-8");
    Knowledge {
        gazetteer: Gazetteer::read(&data("gazetteer.bin")).expect("a gazetteer"),
        tagger: Tagger::read(&data(&format!("tagger-{tag}.bin"))).expect("a tagger"),
        first_names: FirstNames::read(&names),
    }
}

fn drafted(text: &str, language: Language, given: &Given) -> Document {
    let intake = understand(read(text.as_bytes(), Kind::Text).expect("a text"));
    assert_eq!(intake.language, Some(language));
    let mut go_on = |_| ControlFlow::Continue(());
    draft::draft(&intake, language, given, &knowledge(language), &mut go_on).expect("a draft")
}

/// What a person has made of the text.
static BY_HAND: LazyLock<Document> = LazyLock::new(|| {
    let file = include_str!("../../assets/articles/municipal-diplomacy.json");
    decode_document(file).expect("the embedded article")
});

/// The draft of the same text.
static DRAFT: LazyLock<Document> = LazyLock::new(|| {
    let passages: Vec<&str> = BY_HAND
        .passages
        .iter()
        .map(|passage| ru(&passage.text))
        .collect();
    let given = Given {
        published: article::day::Day::from_ymd(2026, 3, 17),
        ..Given::default()
    };
    drafted(&passages.join("\n\n"), Language::Russian, &given)
});

fn ru(text: &Text) -> &str {
    text.0["ru"].as_deref().expect("a text")
}

fn place(name: &str) -> &'static Place {
    let found = DRAFT.places.iter().find(|place| ru(&place.name) == name);
    found.unwrap_or_else(|| panic!("{name} is not among the places"))
}

fn party(name: &str) -> &'static Party {
    let found = DRAFT.parties.iter().find(|party| ru(&party.name) == name);
    found.unwrap_or_else(|| panic!("{name} is not among the parties"))
}

fn name_of(id: &str) -> &'static str {
    let parties = DRAFT.parties.iter().map(|party| (&party.id, &party.name));
    let places = DRAFT.places.iter().map(|place| (&place.id, &place.name));
    let found = parties.chain(places).find(|(known, _)| *known == id);
    ru(found.unwrap_or_else(|| panic!("{id} leads nowhere")).1)
}

#[test]
fn every_place_is_found_where_it_lies() {
    let mut compared = 0;
    for known in BY_HAND.places.iter().filter(|place| place.claim.is_some()) {
        let name = ru(&known.name);
        let found = place(name);
        assert_eq!(found.kind, known.kind, "{name}");
        assert_eq!(found.iso, known.iso, "{name}");
        if known.kind != PlaceKind::Country {
            let (by_hand, found) = (
                known.point.as_ref().expect("a point"),
                found.point.as_ref().expect("a point"),
            );
            let apart = (by_hand.lon - found.lon)
                .abs()
                .max((by_hand.lat - found.lat).abs());
            // The middle of a province or of a region is a matter of opinion.
            let most = if matches!(known.kind, PlaceKind::City | PlaceKind::District) {
                0.6
            } else {
                9.0
            };
            assert!(apart < most, "{name}: {apart} degrees apart");
        }
        compared += 1;
    }
    assert!(compared >= 15, "{compared}");
    assert_eq!(DRAFT.dateline.as_deref(), Some(&*place("Москва").id));
}

#[test]
fn people_have_their_full_names_and_roles() {
    for (name, role) in [
        ("Ирина Гусева", "сопредседатель ВАРМСУ"),
        ("Ильсур Метшин", "мэр Казани"),
        ("Ольга Сафронова", "мэр Горно-Алтайска"),
        (
            "Людмила Нещадим",
            "глава Гатчинского района Ленинградской области",
        ),
    ] {
        let found = party(name);
        assert_eq!(found.kind, PartyKind::Person);
        let titles: Vec<&str> = found.roles.iter().map(|role| ru(&role.title)).collect();
        assert!(titles.contains(&role), "{name}: {titles:?}");
    }
    let people = DRAFT
        .parties
        .iter()
        .filter(|party| party.kind == PartyKind::Person);
    assert_eq!(people.count(), 4);
}

#[test]
fn organisations_have_full_and_short_names() {
    let varmsu = party("Всероссийская ассоциация развития местного самоуправления");
    assert_eq!(varmsu.short.as_ref().map(ru), Some("ВАРМСУ"));
    assert!(varmsu.mentions.len() >= 6);
    party("РАПСИ");
    party("Организация по инновационному развитию городов стран Ближнего Востока");
    party("Ассоциация городов и муниципалитетов стран БРИКС+");
    assert_eq!(name_of(&DRAFT.source.publisher), "РАПСИ");
}

#[test]
fn quotations_have_their_speakers() {
    let said: Vec<(&str, Option<Office>, &str)> = DRAFT
        .quotations
        .iter()
        .map(|quotation| {
            let words = quotation.claim.evidence[0].quotes["ru"]
                .as_ref()
                .expect("words");
            (
                name_of(&quotation.claim.voice.speaker),
                quotation.claim.voice.office,
                &*words.exact,
            )
        })
        .collect();
    let starts = [
        "Сопредседатель ВАРМСУ Ирина",
        "И сегодня мы вместе",
        "Мы открыты для успешного",
    ];
    assert_eq!(said.len(), starts.len(), "{said:?}");
    for ((_, _, words), start) in said.iter().zip(starts) {
        assert!(words.starts_with(start), "{words}");
        assert!(!words.contains('«'), "{words}");
    }
    assert_eq!(said[0].1, Some(Office::PressService));
    assert!(
        said[1..]
            .iter()
            .all(|(speaker, ..)| *speaker == "Ирина Гусева"),
        "{said:?}"
    );
}

#[test]
fn the_date_line_gives_day_and_year_their_due() {
    let published = DRAFT.source.published.as_ref().expect("a date");
    assert_eq!(published.date.as_deref(), Some("2026-03-17"));
    assert_eq!(published.basis.kind.word(), "stated");
    assert_eq!(
        published.year.as_ref().map(|year| year.kind.word()),
        Some("reference")
    );
}

/// Everything in the draft that is a suggestion.
fn suggestions(document: &Document) -> Vec<(&str, &Suggestion)> {
    let places = document.places.iter().map(|one| (&*one.id, &one.draft));
    let parties = document.parties.iter().map(|one| (&*one.id, &one.draft));
    let roles = document
        .parties
        .iter()
        .flat_map(|party| party.roles.iter().map(|role| (&*party.id, &role.draft)));
    let relations = document.relations.iter().map(|one| (&*one.id, &one.draft));
    let events = document.events.iter().map(|one| (&*one.id, &one.draft));
    let quotations = document.quotations.iter().map(|one| (&*one.id, &one.draft));
    let all = places
        .chain(parties)
        .chain(roles)
        .chain(relations)
        .chain(events)
        .chain(quotations);
    all.map(|(id, draft)| {
        (
            id,
            draft
                .as_ref()
                .unwrap_or_else(|| panic!("{id} is no suggestion")),
        )
    })
    .collect()
}

#[test]
fn nothing_false_is_accepted_beforehand() {
    for (id, suggestion) in suggestions(&DRAFT) {
        assert!((0.0..=1.0).contains(&suggestion.confidence), "{id}");
        assert!(!suggestion.why.is_empty(), "{id} says no reason");
    }
    let accepted: BTreeSet<&str> = suggestions(&DRAFT)
        .into_iter()
        .filter(|(_, suggestion)| suggestion.accepted)
        .map(|(id, _)| name_of(id))
        .collect();
    let known: BTreeSet<&str> = BY_HAND
        .places
        .iter()
        .filter(|place| place.kind == PlaceKind::Country)
        .map(|place| ru(&place.name))
        .chain(
            BY_HAND
                .parties
                .iter()
                .filter(|party| party.kind == PartyKind::Person)
                .map(|party| ru(&party.name)),
        )
        .collect();
    assert!(
        accepted.is_subset(&known),
        "{:?}",
        accepted.difference(&known)
    );
    assert!(accepted.len() >= 10, "{accepted:?}");
    let facts = DRAFT
        .relations
        .iter()
        .map(|one| &one.draft)
        .chain(DRAFT.events.iter().map(|one| &one.draft));
    assert!(facts.flatten().all(|suggestion| !suggestion.accepted));
}

#[test]
fn what_was_signed_is_suggested_as_signed() {
    let signed = DRAFT
        .relations
        .iter()
        .find(|relation| relation.claim.status == Status::Signed);
    let ends: Vec<&str> = signed
        .expect("a relation")
        .ends
        .iter()
        .filter_map(|end| end.place.as_ref())
        .map(|place| name_of(&place.place))
        .collect();
    assert_eq!(ends, ["Нижнекамск", "Барели"]);
    let existing = DRAFT
        .relations
        .iter()
        .filter(|relation| relation.claim.status == Status::Exists);
    let partners: BTreeSet<&str> = existing
        .filter_map(|relation| Some(name_of(&relation.ends[1].place.as_ref()?.place)))
        .collect();
    assert_eq!(
        partners,
        BTreeSet::from(["Бразилия", "Индия", "Иран", "Казахстан", "Китай", "Эфиопия"])
    );
}

#[test]
fn a_draft_passes_as_a_draft_and_is_refused_entry_by_entry_as_an_article() {
    let file = draft::file(&DRAFT);
    let countries = Countries::load();
    let read = check_draft(&file, &countries, Tongue::English).unwrap_or_else(|problems| {
        panic!(
            "{}",
            problems
                .iter()
                .map(|problem| format!("{problem}\n"))
                .collect::<String>()
        )
    });
    assert_eq!(read.passages.len(), BY_HAND.passages.len());
    let problems = check(&file, &countries).expect_err("suggestions that nobody has accepted");
    let (refused, others): (Vec<_>, Vec<_>) =
        problems.iter().partition(|problem| problem.rule == "draft");
    let open = suggestions(&DRAFT)
        .into_iter()
        .filter(|(_, suggestion)| !suggestion.accepted);
    assert_eq!(refused.len(), open.count());
    assert!(
        refused.iter().all(|problem| problem.message.contains('“')),
        "each names its entry"
    );
    assert!(others.is_empty(), "{others:?}");
}
