//! Dates as they are typed.

use article::BasisKind;
use article::day::Day;
use article::document::{Basis, Text};
use draft::Language;
use editing::when::Reader;

fn reader() -> Reader {
    Reader {
        published: Day::from_ymd(2026, 3, 17),
        language: Some(Language::Russian),
        year: Basis {
            kind: BasisKind::Reference,
            reason: None,
            source: Some(Text::default()),
        },
    }
}

fn date(words: &str) -> Option<(String, bool)> {
    let when = reader().read(words)?;
    Some((when.date?, when.year.is_some()))
}

#[test]
fn dates_of_letters_are_read() {
    let full = |date: &str| Some((date.to_string(), false));
    let guessed = |date: &str| Some((date.to_string(), true));
    assert_eq!(date("2026-03-17"), full("2026-03-17"));
    assert_eq!(date("../2026-03-17"), full("../2026-03-17"));
    assert_eq!(date("17.03.2026"), full("2026-03-17"));
    assert_eq!(date("17 марта 2026 г."), full("2026-03-17"));
    assert_eq!(date("17 мар"), guessed("2026-03-17"));
    assert_eq!(date("28 декабря"), guessed("2025-12-28"));
    assert_eq!(date("2–4 мая"), guessed("2026-05-02/2026-05-04"));
    assert_eq!(date("March 17th, 2026"), full("2026-03-17"));
    assert_eq!(date("17 March"), guessed("2026-03-17"));
    assert_eq!(date("сентябрь"), guessed("2026-09"));
    assert_eq!(date("in May 2025"), full("2025-05"));
    assert_eq!(date("2024 год"), full("2024"));
}

#[test]
fn what_is_no_date_is_not_read() {
    for words in [
        "",
        "31 февраля",
        "когда-нибудь",
        "17",
        "марта мая",
        "4–2 мая",
        "32 мая",
        "17.13.2026",
        "мэр",
        "marching",
        "17 марта 20266",
    ] {
        assert_eq!(date(words), None, "{words}");
    }
}

#[test]
fn dates_of_a_report_are_counted_from_its_day() {
    let when = reader().read("вчера").expect("a date");
    assert_eq!(when.date.as_deref(), Some("2026-03-16"));
    assert_eq!(when.basis.kind, BasisKind::Derived);
    assert!(when.basis.reason.is_some());
    assert_eq!(
        date("в прошлую пятницу").map(|(date, _)| date).as_deref(),
        Some("2026-03-13")
    );
}
