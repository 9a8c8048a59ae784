//! Articles of other genres (a schedule of flights, an accident, a dispute) are told truly: what is to come is
//! not told as past, a denial not as a fact, and each line says what it means.

use crate::support::open;
use crate::support::render::render;
use crate::support::views::{entity, shown, ui};
use article::{EntityRef, Status};
use dateline::components::detail::{Detail, DetailProps};
use dateline::components::list::{List, ListProps};
use explorer::cells::{Line, around};
use explorer::facets::{Facet, Filter, Group};
use explorer::i18n::{Language, Years, words};
use explorer::loaded::LoadedArticle;
use explorer::state::ListOrder;
use explorer::tense::{Dated, Tense};
use explorer::timeline::ZoneKind;

fn flights() -> LoadedArticle {
    open(include_str!("../fixtures/flights.json"))
}

fn accident() -> LoadedArticle {
    open(include_str!("../fixtures/accident.json"))
}

fn dispute() -> LoadedArticle {
    open(include_str!("../fixtures/dispute.json"))
}

fn english() -> Language {
    Language::for_tag("en").expect("English")
}

/// What a reader sees, with single spaces.
fn read(html: &str) -> String {
    let mut text = String::new();
    let mut inside = true;
    for c in html.chars() {
        match c {
            '<' => inside = false,
            '>' => {
                inside = true;
                text.push(' ');
            }
            '\u{a0}' if inside => text.push(' '),
            c if inside => text.push(c),
            _ => {}
        }
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace(" ,", ",").replace("&#x27;", "'")
}

fn detail(loaded: LoadedArticle, id: &str) -> String {
    read(&render::<Detail>(DetailProps {
        ui: ui(loaded, "en"),
        shown: shown(loaded, Some(id), &Filter::default()),
        quote: 0,
    }))
}

fn list(loaded: LoadedArticle, filter: &Filter) -> String {
    read(&render::<List>(ListProps {
        ui: ui(loaded, "en"),
        passing: shown(loaded, None, filter).passing,
        filter: filter.clone(),
        order: ListOrder::default(),
        follow: false,
        within: None,
    }))
}

fn of_event(loaded: LoadedArticle, id: &str) -> (Dated, Tense, String) {
    let article = loaded.article();
    let EntityRef::Event(event) = article.entity(entity(loaded, id)) else {
        panic!("{id} is no event");
    };
    let event = article.event(event);
    let (status, when) = (event.entry.claim.status, event.when.as_ref());
    let names = article.language("en").expect("English");
    let words = english().when(article, status, when, Years::Hidden, names);
    (
        Dated::of(article, status, when),
        Tense::of(article, status, when),
        words.to_string(),
    )
}

#[test]
fn past_and_future_follow_from_status_and_date() {
    let table = [
        (
            flights(),
            "ev-extra-06",
            Dated::Stated,
            Tense::Future,
            "6 June",
        ),
        (flights(), "ev-test", Dated::Stated, Tense::Past, "15 May"),
        (
            flights(),
            "ev-bishkek",
            Dated::Stated,
            Tense::Off,
            "from 25 May on",
        ),
        // It has begun, so it is not to come.
        (
            flights(),
            "ev-hall-building",
            Dated::Rough,
            Tense::Past,
            "from March on",
        ),
        (
            flights(),
            "ev-tashkent",
            Dated::Unknown,
            Tense::Future,
            "date not stated",
        ),
        (
            accident(),
            "ev-ferry",
            Dated::Ahead,
            Tense::Future,
            "from 8 April on, every half-hour",
        ),
        // A year is no day, and a day that follows is not one that is stated.
        (accident(), "ev-built", Dated::Rough, Tense::Past, "1850"),
        (
            accident(),
            "ev-sinking",
            Dated::Derived,
            Tense::Past,
            "7 April",
        ),
        (
            accident(),
            "ev-match",
            Dated::Derived,
            Tense::Off,
            "11 April",
        ),
        (
            dispute(),
            "ev-next",
            Dated::Stated,
            Tense::Future,
            "14–15 September",
        ),
    ];
    for (loaded, id, dated, tense, words) in table {
        assert_eq!(
            of_event(loaded, id),
            (dated, tense, words.to_owned()),
            "{id}"
        );
    }
}

#[test]
fn what_comes_back_says_since_when_and_how_often() {
    let (_, _, words) = of_event(flights(), "ev-tbilisi");
    assert_eq!(words, "from 1 June on, on Mondays and Thursdays");
    let zones = &dispute().timeline().zones;
    let blessing = entity(dispute(), "ev-blessing");
    let zone = zones
        .iter()
        .find(|zone| zone.marks.iter().any(|mark| mark.entity() == blessing));
    assert_eq!(zone.expect("a zone").kind, ZoneKind::Again);
}

#[test]
fn a_movement_goes_from_its_beginning_to_its_end() {
    let loaded = flights();
    let article = loaded.article();
    let round = entity(loaded, "ev-round");
    let legs: Vec<[&str; 2]> = (loaded.scene().connections.iter())
        .filter(|connection| connection.entity == round)
        .map(|leg| [leg.from, leg.to].map(|place| &*article.place(place).entry.id))
        .collect();
    assert_eq!(
        legs,
        [
            ["aktau", "baku"],
            ["baku", "yerevan"],
            ["yerevan", "batumi"],
            ["batumi", "aktau"]
        ]
    );
    let list = list(loaded, &Filter::default());
    for way in ["Aktau – Tbilisi – Aktau", "Baku – Yerevan – Batumi"] {
        assert!(list.contains(way), "{way}: {list}");
    }
    assert!(detail(loaded, "ev-round").contains("Route Aktau – Baku – Yerevan – Batumi – Aktau"));
}

#[test]
fn a_guest_comes_from_where_the_file_says() {
    let loaded = dispute();
    let article = loaded.article();
    let talks = entity(loaded, "ev-talks");
    let mut arcs = loaded
        .scene()
        .connections
        .iter()
        .filter(|arc| arc.entity == talks);
    let here = article
        .place(arcs.clone().next().expect("arcs").to)
        .entry
        .id
        .clone();
    assert!(
        arcs.all(|arc| article.place(arc.to).entry.id == here),
        "all lead to {here}"
    );
}

#[test]
fn several_stops_in_one_cell_are_one_line() {
    let loaded = accident();
    let ferry = entity(loaded, "ev-ferry");
    let cells = loaded.cells();
    let all = cells.sheets.iter().flat_map(|sheet| &sheet.cells);
    let lines = all.flat_map(|cell| &cell.lines);
    let ferry: Vec<&Line> = lines
        .filter(|line| line.entity(loaded.article()) == ferry)
        .collect();
    assert!(
        matches!(
            ferry[..],
            [Line::Stretch {
                first: 0,
                last: 1,
                ..
            }]
        ),
        "{ferry:?}"
    );
}

#[test]
fn a_way_back_ends_where_it_began() {
    let loaded = flights();
    let article = loaded.article();
    let EntityRef::Event(round) = article.entity(entity(loaded, "ev-round")) else {
        panic!("no event");
    };
    let start = around(article.event(round), 0, 0);
    assert_eq!((start.before, start.back), (None, Some(true)));
}

#[test]
fn lines_that_read_alike_have_their_dates() {
    let list = list(flights(), &Filter::default());
    assert!(list.contains("6 June") && list.contains("7 June"), "{list}");
    // Also where an entity names several of them together.
    let georgia = detail(flights(), "place-ge");
    assert!(
        georgia.contains("(6 June") && georgia.contains("(27 June"),
        "{georgia}"
    );
}

#[test]
fn a_filter_hides_no_line_that_fits() {
    let loaded = flights();
    let filter = Filter::new([Facet::Group(Group::Events)]);
    let list = list(loaded, &filter);
    for day in [
        "6 June", "7 June", "13 June", "14 June", "20 June", "21 June", "27 June",
    ] {
        assert!(list.contains(day), "{day}: {list}");
    }
}

#[test]
fn doubt_is_said_in_words() {
    let list = list(accident(), &Filter::default());
    assert!(
        list.contains("alleged") && list.contains("possible"),
        "{list}"
    );
    assert!(list.contains("corrected since"), "{list}");
    let overloaded = detail(accident(), "ev-overloaded");
    assert!(overloaded.contains("Status Alleged"), "{overloaded}");
    // Another voice with its own sentence, and what speaks against it.
    assert!(
        overloaded.contains("denied") && overloaded.contains("Contradicts"),
        "{overloaded}"
    );
    let count = detail(accident(), "ev-count-23");
    assert!(count.contains("Corrects First count"), "{count}");
}

#[test]
fn a_relation_without_a_kind_is_told_in_the_editors_words() {
    let loaded = dispute();
    let article = loaded.article();
    let names = article.language("en").expect("English");
    let label = |id: &str| {
        let EntityRef::Relation(relation) = article.entity(entity(loaded, id)) else {
            panic!("{id} is no relation");
        };
        words::relation_label(english(), article.relation(relation), names)
    };
    let EntityRef::Relation(net) = article.entity(entity(loaded, "rel-net")) else {
        panic!("no relation");
    };
    let verb = article.relation(net).verb.get(names).0.to_lowercase();
    assert_eq!(label("rel-net").to_lowercase(), verb);
    assert_eq!(label("rel-sides"), "Support, denied");
    assert_eq!(label("rel-ice"), "Aid, ahead");
}

#[test]
fn all_who_stand_at_an_end_are_related() {
    let loaded = dispute();
    let relations = loaded.relations();
    let of = entity(loaded, "rel-dispute");
    for country in ["place-ie", "place-pt", "place-es"] {
        assert!(
            relations.are_neighbours(of, entity(loaded, country)),
            "{country}"
        );
    }
    let detail = detail(loaded, "rel-dispute");
    assert!(detail.contains("Ireland, Portugal, Spain"), "{detail}");
}

#[test]
fn no_date_is_missed_where_none_makes_sense() {
    let loaded = dispute();
    let silent = &loaded.story().silence().undated;
    for id in ["rel-claim", "rel-support", "rel-dispute", "rel-sides"] {
        assert!(!silent.contains(&entity(loaded, id)), "{id}");
        assert!(!detail(loaded, id).contains("Date not stated"), "{id}");
    }
    assert!(silent.contains(&entity(loaded, "rel-ice")));
}

#[test]
fn the_countries_of_a_dispute_are_counted() {
    let loaded = dispute();
    let count = |facet| Filter::default().count(loaded.article(), loaded.relations(), facet);
    assert_eq!(count(Facet::Group(Group::Countries)), 11);
    assert_eq!(count(Facet::Group(Group::Partners)), 0);
}

#[test]
fn figures_say_how_exact_they_are() {
    let talks = detail(accident(), "ev-sinking");
    assert!(talks.contains("at least 23"), "{talks}");
    let bank = detail(dispute(), "halcyon-bank");
    assert!(
        bank.contains("at most 12,000") && bank.contains("about 19,000"),
        "{bank}"
    );
}

#[test]
fn what_the_text_does_not_name_says_so_and_claims_nothing() {
    for (loaded, id) in [(flights(), "place-ge"), (accident(), "place-ca")] {
        let article = loaded.article();
        let id = entity(loaded, id);
        assert!(article.reference(id).is_some());
        assert!(article.voices(id).is_empty());
        assert!(!loaded.relations().in_text_order().contains(&id));
        let place = detail(loaded, &article.entry(id).id);
        assert!(place.contains("Not in the text"), "{place}");
    }
}

#[test]
fn a_status_of_an_event_fits_what_happens() {
    let loaded = accident();
    assert!(detail(loaded, "ev-sinking").contains("Status Happened"));
    assert!(detail(loaded, "ev-interview").contains("interview"));
    // One does not hold an accident.
    assert!(!detail(loaded, "place-ca").contains("Host: A section"));
    let held = detail(dispute(), "ev-talks");
    assert!(held.contains("Status Held"), "{held}");
}

#[test]
fn pieces_of_a_quotation_are_not_glued_together() {
    let drawn =
        render::<dateline::components::below::Below>(dateline::components::below::BelowProps {
            ui: ui(accident(), "en"),
            on_take: yew::Callback::noop(),
        });
    assert!(read(&drawn).contains(" […] "));
}

#[test]
fn a_status_counts_what_its_own_voice_says() {
    let loaded = dispute();
    let count = |status| {
        let facet = Facet::Status(status);
        Filter::default().count(loaded.article(), loaded.relations(), facet)
    };
    assert_eq!(count(Status::Denied), 2);
}
