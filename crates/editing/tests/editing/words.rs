//! Words by hand: marks, names, merging, dividing, occurrences.

use crate::support::{after, at, entity, is_sound, project, words};
use article::document::Text;
use article::document::draft::Candidate;
use article::{PlaceKind, document::Document};
use editing::occurrences::occurrences;
use editing::{Edit, EditError, Effect, Kind, PlaceChoice, Project, Target, entries, entry};
use std::collections::BTreeMap;

/// The id of the one entity of that name.
fn id_of(document: &Document, name: &str) -> String {
    let found = entries(document).find(|entry| entry.name().0["ru"].as_deref() == Some(name));
    found.expect("the entity").id().to_string()
}

fn new(kind: Kind, range: editing::TextRange) -> Edit {
    Edit::New {
        kind,
        ranges: vec![range],
        name: None,
    }
}

#[test]
fn each_form_of_a_name_is_found() {
    let project = project();
    let range = at(&project, 1, "Савельев");
    let found = occurrences(&project, range);
    let forms: Vec<_> = found
        .iter()
        .map(|one| (words(&project, one.range), one.exact))
        .collect();
    assert_eq!(
        forms,
        [("Савельев", true), ("Савельева", false), ("Савельев", true)]
    );
    assert!(
        found
            .iter()
            .all(|one| one.taken == Some(entity("person-igor-savelev")))
    );

    let range = at(&project, 0, "Портовая ассоциация");
    assert_eq!(occurrences(&project, range), []);
    let range = at(&project, 2, "Казани");
    let cases: Vec<_> = occurrences(&project, range)
        .iter()
        .map(|one| words(&project, one.range).to_string())
        .collect();
    assert_eq!(cases, ["КАЗАНЬ", "Казани", "Казани"]);
    assert_eq!(occurrences(&project, at(&project, 0, " — ")), []);
}

#[test]
fn selected_words_become_something() {
    let before = project();
    let range = at(&before, 0, "Портовая ассоциация");
    let project = after(&before, &[new(Kind::Organisation, range)]);
    let id = id_of(&project.document, "Портовая ассоциация");
    assert_eq!(id, "org-portovaya-assotsiatsiya");
    let claim = entry(&project.document, &id).and_then(|entry| entry.claim());
    // Its sentence is what the chairman has said.
    assert_eq!(claim.expect("a claim").voice.speaker, "person-igor-savelev");
    assert_eq!(is_sound(&project), Ok(()));

    let title = at(&before, 2, "«Тихая гавань»");
    let project = after(&before, &[new(Kind::Quotation, title)]);
    let quotation = project.document.quotations.last().expect("a quotation");
    let exact =
        |quote: &article::document::Quote| quote.quotes["ru"].as_ref().map(|one| one.exact.clone());
    assert_eq!(
        exact(&quotation.claim.evidence[0]).as_deref(),
        Some("Тихая гавань")
    );

    let date = after(&before, &[Edit::Refuse(vec![Target::Date(0)])]);
    let date = after(&date, &[new(Kind::Date, at(&before, 0, "4 июн"))]);
    let dates = &date.document.draft.as_ref().expect("notes").dates;
    let when = &dates.last().expect("a date").when;
    assert_eq!(when.date.as_deref(), Some("2026-06-04"));
    assert!(when.year.is_some());
}

#[test]
fn a_word_belongs_to_one_mention() {
    let project = project();
    let range = at(&project, 2, "Мэр Казани");
    let taken = EditError::Taken(vec![entity("place-kazan")]);
    assert_eq!(project.after(&new(Kind::Topic, range)), Err(taken.clone()));
    let wider = Edit::SetMention {
        id: "person-ann-lukin".into(),
        mention: 0,
        range: at(&project, 2, "Казани Анна Лукина"),
    };
    assert_eq!(project.after(&wider), Err(taken));
    let range = editing::TextRange::new(2, 1, 2);
    assert_eq!(
        project.after(&new(Kind::Topic, range)),
        Err(EditError::NoWords)
    );
    assert_eq!(
        project.after(&new(Kind::Topic, editing::TextRange::new(99, 0, 2))),
        Err(EditError::NoWords)
    );
}

#[test]
fn two_become_one_and_one_becomes_two() {
    let before = project();
    let range = at(&before, 0, "Портовая ассоциация");
    let project = after(&before, &[new(Kind::Organisation, range)]);
    let merged = after(
        &project,
        &[Edit::Merge {
            from: "org-assotsiatsiya-portov-indii".into(),
            into: "org-portovaya-assotsiatsiya".into(),
        }],
    );
    assert!(!merged.file().contains("org-assotsiatsiya-portov-indii"));
    let one = entry(&merged.document, "org-portovaya-assotsiatsiya").expect("it stays");
    assert_eq!(one.mentions().len(), 2);
    assert_eq!(is_sound(&merged), Ok(()));

    let split = after(
        &merged,
        &[Edit::Split {
            id: "org-portovaya-assotsiatsiya".into(),
            mentions: vec![1],
            name: None,
        }],
    );
    let two = entry(&split.document, "org-assotsiatsii-portov-indii").expect("a new one");
    assert_eq!(two.mentions().len(), 1);
    assert_eq!(is_sound(&split), Ok(()));
    let wrong = Edit::Merge {
        from: "place-deli".into(),
        into: "org-portovaya-assotsiatsiya".into(),
    };
    assert_eq!(split.after(&wrong), Err(EditError::WrongKind(Kind::Place)));
}

#[test]
fn another_kind_keeps_words_and_lets_go_of_what_does_not_fit() {
    let change = |project: &Project, id: &str, kind| {
        project.after(&Edit::ChangeKind {
            id: id.into(),
            kind,
        })
    };
    let before = project();
    // A country that agrees with somebody becomes an organisation that does.
    let project = change(&before, "place-in", Kind::Organisation).expect("possible");
    let relation = &project.document.relations[1];
    assert_eq!(relation.ends[1].party.as_deref(), Some("place-in"));
    assert_eq!(relation.ends[1].place, None);
    assert_eq!(is_sound(&project), Ok(()));
    let place = change(&project, "place-in", Kind::Place).expect("possible");
    assert_eq!(
        place.document.relations[1].ends[1]
            .place
            .as_ref()
            .map(|at| &*at.place),
        Some("place-in")
    );

    // A topic agrees with nobody.
    let topic = change(&before, "place-br", Kind::Topic).expect("possible");
    assert!(topic.standing(&entity("relation-agreement")).is_none());
    let mentions = |project: &Project| {
        entry(&project.document, "place-br").map(|entry| entry.mentions().to_vec())
    };
    assert_eq!(mentions(&topic), mentions(&before));
    assert_eq!(is_sound(&topic), Ok(()));
    let accepted = after(&before, &[Edit::Accept(vec![entity("relation-agreement")])]);
    assert!(matches!(
        change(&accepted, "place-br", Kind::Topic),
        Err(EditError::Needed(_))
    ));
    assert_eq!(
        change(&before, "publisher", Kind::Place),
        Err(EditError::Publisher)
    );
}

#[test]
fn a_place_that_was_found_elsewhere_is_chosen_and_the_first_can_be_again() {
    let before = project();
    let found = Edit::ChoosePlace {
        id: "place-deli".into(),
        choice: PlaceChoice::Found {
            place: Box::new(Candidate {
                name: "Дели".into(),
                within: Some("Луизиана, США".into()),
                iso: Some("US".into()),
                lon: Some(-91.49),
                lat: Some(32.45),
                population: None,
                score: 1.0,
            }),
            source: Text([("ru".to_owned(), Some("GeoNames".to_owned()))].into()),
        },
    };
    let place = |project: &Project| {
        let mut places = project.document.places.iter();
        places
            .find(|one| one.id == "place-deli")
            .cloned()
            .expect("the place")
    };
    let project = after(&before, &[found]);
    let point = place(&project).point.expect("a point");
    assert_eq!((point.lon, point.lat), (-91.49, 32.45));
    assert_eq!(point.source.0["ru"].as_deref(), Some("GeoNames"));
    assert_eq!(is_sound(&project), Ok(()));
    let back = Edit::ChoosePlace {
        id: "place-deli".into(),
        choice: PlaceChoice::Candidate {
            number: 0,
            source: None,
        },
    };
    let back = place(&after(&project, &[back])).point.expect("a point");
    let first = place(&before).point.expect("a point");
    assert_eq!((back.lon, back.lat), (first.lon, first.lat));
}

#[test]
fn another_place_is_chosen_and_the_first_can_be_again() {
    let before = project();
    let choose = |id: &str| Edit::ChoosePlace {
        id: id.into(),
        choice: PlaceChoice::Candidate {
            number: 0,
            source: None,
        },
    };
    let project = after(&before, &[choose("place-deli")]);
    let deli = |project: &Project| {
        let place = project
            .document
            .places
            .iter()
            .find(|one| one.id == "place-deli");
        place
            .and_then(|place| place.point.clone())
            .expect("a point")
    };
    assert_ne!(deli(&project), deli(&before));
    assert_eq!(is_sound(&project), Ok(()));
    let back = after(&project, &[choose("place-deli")]);
    assert_eq!(deli(&back), deli(&before));

    // What was a country is a city, and has an id that says so.
    let city = after(&before, &[choose("place-br")]);
    let name = city
        .document
        .places
        .iter()
        .find(|one| one.name.0["ru"].as_deref() == Some("Бразилиа"));
    let name = name.expect("the city");
    assert_eq!((name.kind, name.iso.as_deref()), (PlaceKind::City, None));
    assert!(!city.file().contains("\"place-br\""));
    assert_eq!(is_sound(&city), Ok(()));
    let country = Edit::ChoosePlace {
        id: name.id.clone(),
        choice: PlaceChoice::Country("BR".into()),
    };
    let country = after(&city, &[country]);
    assert!(country.standing(&entity("place-br")).is_some());
    let taken = Edit::ChoosePlace {
        id: "place-deli".into(),
        choice: PlaceChoice::Country("IN".into()),
    };
    assert_eq!(
        before.after(&taken),
        Err(EditError::Exists("place-in".into()))
    );
    let nowhere = Edit::ChoosePlace {
        id: "place-deli".into(),
        choice: PlaceChoice::Point {
            lon: f64::NAN,
            lat: 0.0,
            source: Text(BTreeMap::new()),
        },
    };
    assert_eq!(before.after(&nowhere), Err(EditError::OutOfRange));
}

#[test]
fn what_follows_is_said_before() {
    let project = project();
    let refuse = |id: &str| Edit::Refuse(vec![entity(id)]);
    let of = |edit: &Edit| -> Vec<(Target, Effect)> {
        let found = project.consequences(edit).into_iter();
        found.map(|one| (one.target, one.effect)).collect()
    };
    assert_eq!(
        of(&refuse("place-br")),
        [
            (entity("relation-agreement"), Effect::Refused),
            (entity("event-signing"), Effect::Changed),
        ]
    );
    assert_eq!(of(&refuse("event-forum")), []);
    let accept = Edit::Accept(vec![entity("relation-agreement")]);
    assert_eq!(
        of(&accept),
        [
            (entity("place-kazan"), Effect::Accepted),
            (entity("place-br"), Effect::Accepted),
        ]
    );
}

#[test]
fn a_translation_comes_and_goes() {
    let before = project();
    let by = Text(BTreeMap::from([
        ("ru".into(), Some("редакция".into())),
        ("en".into(), Some("the editors".into())),
    ]));
    let add = Edit::AddLanguage {
        tag: "en".into(),
        by,
    };
    let translate = Edit::SetTranslation {
        passage: "p3".into(),
        language: "en".into(),
        text: Some("In Delhi, Savelyev met the ports of India.".into()),
    };
    let align = |from: u32, to: u32| Edit::AlignQuote {
        quote: editing::QuoteOf {
            target: Some(entity("place-deli")),
            at: editing::QuoteAt::Mention(0),
        },
        language: "en".into(),
        span: Some(article::Span {
            start: from,
            end: to,
        }),
    };
    let project = after(&before, &[add.clone(), translate.clone(), align(3, 8)]);
    let mention = |project: &Project| {
        let entry = entry(&project.document, "place-deli").expect("the place");
        let selector = entry.mentions()[0].quotes["en"].clone();
        selector.map(|selector| selector.exact)
    };
    assert_eq!(mention(&project).as_deref(), Some("Delhi"));
    assert_eq!(project.after(&align(0, 900)), Err(EditError::NoWords));
    let other = Edit::SetTranslation {
        passage: "p3".into(),
        language: "en".into(),
        text: Some("Savelyev met the ports of India.".into()),
    };
    assert_eq!(mention(&after(&project, &[other])), None);
    assert!(matches!(project.after(&add), Err(EditError::Language(_))));
    assert!(matches!(
        project.after(&Edit::RemoveLanguage("ru".into())),
        Err(EditError::Language(_))
    ));
    let gone = after(&project, &[Edit::RemoveLanguage("en".into())]);
    assert_eq!(gone.file(), before.file());
}
