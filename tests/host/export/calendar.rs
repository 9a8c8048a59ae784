//! iCalendar, read by the crate `ical`.

use super::*;
use crate::support::embedded;
use ical::parser::ical::component::IcalEvent;

fn read(text: &str) -> Vec<IcalEvent> {
    let mut calendars = ical::IcalParser::new(text.as_bytes());
    let calendar = calendars.next().expect("a calendar").expect("well-formed");
    assert!(calendars.next().is_none());
    calendar.events
}

fn value(event: &IcalEvent, name: &str) -> Option<String> {
    let property = event
        .properties
        .iter()
        .find(|property| property.name == name)?;
    property.value.clone()
}

fn left_out(loaded: LoadedArticle, made: &Exported) -> Vec<&'static str> {
    let ids = made.left_out.iter();
    ids.map(|id| &*loaded.article().entry(*id).id).collect()
}

#[test]
fn only_events_with_a_day_are_in_it_and_the_others_are_counted() {
    let loaded = week();
    let made = export(
        loaded,
        Format::Calendar,
        &options(loaded, "en", Some(ADDRESS)),
    );
    let events = read(&made.text);
    assert_eq!((events.len(), made.entries), (2, 2));
    // Bounded, a month, without a date, approximate.
    assert_eq!(
        left_out(loaded, &made),
        ["ev-signing", "ev-meeting", "ev-visit", "ev-walk"]
    );
    for absent in ["ev-signing@", "ev-meeting@", "ev-visit@", "ev-walk@"] {
        assert!(!made.text.contains(absent));
    }
    let [opening, week] = events.as_slice() else {
        panic!("two events")
    };
    let dates = |event| ["DTSTART", "DTEND", "DTSTAMP"].map(|name| value(event, name).unwrap());
    assert_eq!(dates(opening), ["20260316", "20260317", "20260317T000000Z"]);
    // The end is the first day after it.
    assert_eq!(dates(week), ["20260314", "20260317", "20260317T000000Z"]);
    assert_eq!(
        value(opening, "GEO").as_deref(),
        Some("38.722300;-9.139300")
    );
    assert_eq!(
        value(opening, "UID").as_deref(),
        Some("ev-opening@invented-map-week.dateline")
    );
    assert_eq!(
        value(week, "LOCATION").as_deref(),
        Some("Lisbon\\, on the shore\\; by the sea\\, in the port")
    );
    assert!(made.text.contains("\r\nDTSTART;VALUE=DATE:20260316\r\n"));
}

#[test]
fn lines_are_short_and_end_with_cr_lf() {
    for loaded in stories() {
        for made in both(loaded, Format::Calendar) {
            let text = made.text.strip_suffix("\r\n").expect("an end");
            for line in text.split("\r\n") {
                // Each line is a `str`: no character was cut.
                assert!(line.len() <= 75, "{} octets: {line}", line.len());
                assert!(!line.contains(['\r', '\n']));
            }
        }
    }
    // There are long Russian lines among them.
    let loaded = embedded();
    let russian = export(loaded, Format::Calendar, &options(loaded, "ru", None));
    let folded = russian
        .text
        .split("\r\n")
        .filter(|line| line.starts_with(' '));
    assert!(folded.filter(|line| !line.is_ascii()).count() > 3);
}

#[test]
fn what_was_folded_and_escaped_comes_back() {
    let loaded = week();
    let made = export(loaded, Format::Calendar, &options(loaded, "ru", None));
    let events = read(&made.text);
    let description = value(&events[0], "DESCRIPTION").expect("a description");
    let description = description
        .replace("\\n", "\n")
        .replace("\\,", ",")
        .replace("\\;", ";");
    assert!(
        description
            .contains("«Клуб карт, „Меридиан“, 16 марта открыл в Лиссабоне выставку карт 🗺.»")
    );
    assert!(description.ends_with("Придуманный текст, свободен; «как есть»"));
}

#[test]
fn every_calendar_is_well_formed() {
    for loaded in stories() {
        for made in both(loaded, Format::Calendar) {
            let events = read(&made.text);
            assert_eq!(events.len(), made.entries);
            assert_eq!(
                made.entries + made.left_out.len(),
                loaded.article().events.len()
            );
            let mut uids: Vec<_> = events.iter().map(|event| value(event, "UID")).collect();
            uids.sort_unstable();
            uids.dedup();
            assert_eq!(uids.len(), events.len());
            for event in &events {
                for needed in ["DTSTAMP", "DTSTART", "SUMMARY"] {
                    assert!(value(event, needed).is_some(), "{needed}");
                }
            }
        }
    }
}

#[test]
fn a_status_says_no_more_than_the_article() {
    let loaded = strait();
    let made = export(loaded, Format::Calendar, &options(loaded, "en", None));
    let events = read(&made.text);
    let statuses: Vec<_> = events
        .iter()
        .map(|event| {
            let uid = value(event, "UID").expect("an identifier");
            let id = uid.split('@').next().unwrap_or_default().to_owned();
            (id, value(event, "STATUS"))
        })
        .collect();
    let is = |id: &str, status: &str| (id.to_owned(), Some(status.to_owned()));
    assert_eq!(
        statuses,
        [
            is("ev-voyage", "CONFIRMED"),
            is("ev-feast", "CANCELLED"),
            is("ev-trial", "TENTATIVE"),
        ]
    );
    // What did not happen is in no calendar, nor what has no day.
    let left_out = left_out(loaded, &made);
    for absent in [
        "ev-mutiny",
        "ev-stuck",
        "ev-hearings",
        "ev-service",
        "ev-salvage",
    ] {
        assert!(left_out.contains(&absent), "{absent}");
    }
    assert_eq!(
        value(&events[0], "LOCATION").as_deref(),
        Some("Tokyo – Suva – San Francisco")
    );
    assert_eq!(
        value(&events[1], "CATEGORIES").as_deref(),
        Some("Feast,Cancelled")
    );
}

#[test]
fn what_comes_back_has_no_rule_made_up() {
    // On a known day, so that it is in the calendar.
    let source = fs::read_to_string(root().join("tests/fixtures/strait.json")).expect("a file");
    let source = source.replace("2026-03-02/..", "2026-03-02");
    let loaded = LoadedArticle::open(&source).expect("an article");
    let made = export(loaded, Format::Calendar, &options(loaded, "en", None));
    let events = read(&made.text);
    let service = events
        .iter()
        .find(|event| value(event, "UID").is_some_and(|uid| uid.starts_with("ev-service@")));
    let service = service.expect("the ferries");
    assert_eq!(value(service, "STATUS").as_deref(), Some("TENTATIVE"));
    assert_eq!(
        (value(service, "RRULE"), value(service, "RDATE")),
        (None, None)
    );
    let description = value(service, "DESCRIPTION").expect("a description");
    assert!(
        description.contains("on Mondays and Thursdays"),
        "{description}"
    );
}
