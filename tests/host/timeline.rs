//! Uncertain dates in order, none of them more exact than the text.

use article::edtf::Edtf;
use article::{Article, EntityId};
use explorer::i18n::{Language, Years};
use explorer::text::sentences;
use explorer::timeline::{MarkStyle, Timeline, Zone, ZoneKind};
use serde_json::{Value, json};

const TEXT: &str = "First sentence of the text. Second sentence. Third sentence.";

fn basis(kind: &str) -> Value {
    json!({"kind": kind, "note": null})
}

/// A `when` as the compact form has it; `""` for a date that is not known.
fn when(date: &str, basis_kind: &str) -> Value {
    let date = (!date.is_empty()).then(|| Edtf::parse(date).expect("a date"));
    json!({"date": date, "basis": basis(basis_kind), "year": null})
}

/// An entry whose evidence starts at a byte of the text.
fn entry(entity: usize, id: &str, status: &str, start: usize) -> Value {
    json!({
        "entity": entity, "id": id, "name": [id], "short": null, "aliases": [], "note": null,
        "unstated": [], "mentions": [],
        "claim": {
            "status": status,
            "voice": {"speaker": 0, "office": null, "form": "plain"},
            "evidence": [{"passage": 0, "spans": [{"start": start, "end": start + 1}]}],
        },
    })
}

#[derive(Clone, Copy)]
struct Tie {
    id: &'static str,
    status: &'static str,
    start: usize,
    when: Option<(&'static str, &'static str)>,
    event: Option<usize>,
}

impl Default for Tie {
    fn default() -> Self {
        Self {
            id: "",
            status: "exists",
            start: 0,
            when: None,
            event: None,
        }
    }
}

/// An article published on 17 March 2026 with ties and events; an event is an id and, if it says
/// anything of its date, the date and its basis. Events stand in the text in reverse order.
fn article(ties: &[Tie], events: &[(&str, Option<(&str, &str)>)]) -> Article {
    let relations: Vec<Value> = ties
        .iter()
        .enumerate()
        .map(|(ix, tie)| {
            let end = json!({"party": null, "place": null, "label": null, "and": []});
            json!({
                "entry": entry(ix, tie.id, tie.status, tie.start), "kind": "agreement",
                "verb": ["v"], "ends": [end, end], "event": tie.event, "topics": [],
                "when": tie.when.map(|(date, kind)| when(date, kind)),
            })
        })
        .collect();
    let events: Vec<Value> = events
        .iter()
        .enumerate()
        .map(|(ix, (id, date))| {
            json!({
                "entry": entry(ties.len() + ix, id, status(id), 40usize.saturating_sub(ix)),
                "kind": "meeting", "when": date.map(|(date, kind)| when(date, kind)),
                "place": null, "venue": null, "part_of": null, "participants": [], "topics": [],
            })
        })
        .collect();
    let article = json!({
        "id": "a", "languages": ["en"],
        "title": {"text": ["T"], "basis": basis("stated"), "evidence": []},
        "source": {
            "publisher": 0, "url": null, "published": when("2026-03-17", "stated"), "rights": null,
        },
        "home": null, "dateline": null, "translations": [],
        "passages": [{"id": "p1", "text": [TEXT]}],
        "places": [], "parties": [], "topics": [],
        "relations": relations, "events": events, "quotations": [],
    });
    serde_json::from_value(article).expect("an article")
}

/// What is planned says so in its id; all else has taken place.
fn status(id: &str) -> &'static str {
    if id.starts_with("planned") {
        "planned"
    } else {
        "held"
    }
}

fn ids(article: &Article, entities: &[EntityId]) -> String {
    let ids: Vec<_> = entities
        .iter()
        .map(|id| article.entry(*id).id.as_str())
        .collect();
    ids.join("+")
}

/// One line a zone: label, then the marks with their style.
fn picture(article: &Article) -> Vec<String> {
    let line = |zone: &Zone| {
        let marks: Vec<_> = zone
            .marks
            .iter()
            .map(|mark| {
                let sign = match mark.style {
                    MarkStyle::Stated => '◆',
                    MarkStyle::Bounded => '◇',
                    MarkStyle::Ahead => '◌',
                    MarkStyle::Unknown => '?',
                    MarkStyle::Approximate => '~',
                };
                format!("{sign}{}", ids(article, &mark.entities))
            })
            .collect();
        format!(
            "{}: {}",
            zone.label(Language::default(), Years::Hidden),
            marks.join(" ")
        )
    };
    Timeline::new(article).zones.iter().map(line).collect()
}

const STATED: &str = "stated";
const DERIVED: &str = "derived";

#[test]
fn dates_come_in_order_and_the_unknown_last() {
    let article = article(
        &[],
        &[
            ("unknown", Some(("", STATED))),
            ("silent", None),
            ("since", Some(("2026-03-17/..", DERIVED))),
            ("planned", Some(("2026-03-17/..", DERIVED))),
            ("later", Some(("2026-05", STATED))),
            ("that-day", Some(("2026-03-17", STATED))),
            ("same-day", Some(("2026-03-17T10:00:00Z", STATED))),
            ("about", Some(("2026-03-17~", STATED))),
            ("perhaps", Some(("2026-03-16?", STATED))),
            ("before", Some(("../2026-03-17", DERIVED))),
            ("also-before", Some(("../2026-03-17", DERIVED))),
            ("about-before", Some(("../2026-03~", DERIVED))),
            ("days", Some(("2026-03-17/2026-03-19", STATED))),
            ("from-then", Some(("2019/..", STATED))),
            ("long-ago", Some(("2019", STATED))),
            ("until", Some(("/2026-03-10", STATED))),
            ("reckoned", Some(("2026-03-18", DERIVED))),
            ("next-day", Some(("2026-03-19", STATED))),
        ],
    );
    // Events stand in the text in reverse order: so do the marks of a zone.
    let expected = [
        "2019: ◆long-ago",
        "from 2019 on: ◆from-then",
        "until 10 March, start not stated: ◇until",
        "16 March (uncertain): ~perhaps",
        "by 17 March, day not stated: ◇also-before ◇before",
        "17 March: ◆same-day ◆that-day",
        "about 17 March: ~about",
        "17–19 March: ◆days",
        "not earlier than 17 March, day not stated: ◇since",
        "ahead, day not stated: ◌planned",
        "18 March: ◇reckoned",
        "19 March: ◆next-day",
        "by about March, day not stated: ~about-before",
        "May: ◆later",
        "when: not stated: ?silent ?unknown",
    ];
    assert_eq!(picture(&article), expected);
}

#[test]
fn an_empty_article_has_no_zones() {
    assert!(Timeline::new(&article(&[], &[])).zones.is_empty());
}

#[test]
fn ties_of_one_sentence_are_one_mark() {
    let second = TEXT.find("Second").expect("in the text");
    let undated = Some(("", STATED));
    let tie = Tie {
        start: 6,
        when: undated,
        ..Tie::default()
    };
    let article = article(
        &[
            Tie { id: "a", ..tie },
            Tie {
                id: "b",
                start: 2,
                ..tie
            },
            Tie {
                id: "c",
                start: 0,
                ..tie
            },
            // Another sentence, another status, a date: each stands by itself.
            Tie {
                id: "d",
                start: second + 3,
                ..tie
            },
            Tie {
                id: "e",
                status: "agreed",
                ..tie
            },
            Tie {
                id: "f",
                when: Some(("2025", STATED)),
                ..tie
            },
            // Nothing is said of its date at all: not on the timeline.
            Tie {
                id: "g",
                when: None,
                ..tie
            },
        ],
        &[],
    );
    assert_eq!(
        picture(&article),
        ["2025: ◆f", "when: not stated: ?c+b+a ?e ?d"]
    );
    assert_eq!(sentences(TEXT, "en").len(), 3);
}

#[test]
fn a_tie_that_came_about_at_an_event_is_not_doubled() {
    let dated = Some(("2026-03-01", STATED));
    let tie = Tie {
        when: dated,
        ..Tie::default()
    };
    let article = article(
        &[
            Tie {
                id: "at-event",
                event: Some(0),
                ..tie
            },
            Tie {
                id: "undated-at-event",
                event: Some(1),
                when: Some(("", STATED)),
                ..tie
            },
            // Its own date says more than the event's.
            Tie {
                id: "more",
                event: Some(1),
                ..tie
            },
        ],
        &[("event", dated), ("undated", None)],
    );
    assert_eq!(
        picture(&article),
        ["1 March: ◆more ◆event", "when: not stated: ?undated"]
    );
}

#[test]
fn zones_say_how_their_date_bounds_them() {
    let article = article(
        &[],
        &[
            ("a", Some(("../2026-03-17", DERIVED))),
            ("b", Some(("2026-03-17", STATED))),
            ("planned-c", Some(("2026-03-17/..", DERIVED))),
            ("d", Some(("2020/..", DERIVED))),
            ("e", None),
        ],
    );
    let timeline = Timeline::new(&article);
    let kinds: Vec<_> = timeline.zones.iter().map(|zone| zone.kind).collect();
    use ZoneKind::{Ahead, NotEarlierThan, NotLaterThan, On, Unknown};
    assert_eq!(kinds, [NotEarlierThan, NotLaterThan, On, Ahead, Unknown]);
    let labels: Vec<_> = timeline
        .zones
        .iter()
        .map(|zone| {
            zone.label(Language::for_tag("ru").expect("Russian"), Years::Hidden)
                .to_string()
        })
        .collect();
    assert_eq!(
        labels,
        [
            "не ранее 2020 года, день не назван",
            "не позднее 17 марта, день не назван",
            "17 марта",
            "впереди, день не назван",
            "когда — не сказано",
        ]
    );
}

#[test]
fn every_event_has_one_mark_even_among_ten_thousand() {
    let names: Vec<String> = (0..10_000).map(|ix| format!("e{ix}")).collect();
    let dates: Vec<String> = (0..10_000)
        .map(|ix| format!("20{:02}-{:02}-{:02}", ix % 27, ix % 12 + 1, ix % 28 + 1))
        .collect();
    let events: Vec<_> = names
        .iter()
        .zip(&dates)
        .enumerate()
        .map(|(ix, (name, date))| {
            (
                name.as_str(),
                (ix % 5 > 0).then_some((date.as_str(), STATED)),
            )
        })
        .collect();
    let article = article(&[], &events);
    let began = std::time::Instant::now();
    let timeline = Timeline::new(&article);
    let took = began.elapsed();
    let marks: usize = timeline.zones.iter().map(|zone| zone.marks.len()).sum();
    assert_eq!(marks, 10_000);
    // A few milliseconds when optimised; the bound only catches what grows with the square.
    assert!(took.as_millis() < 500, "{took:?}");
}
