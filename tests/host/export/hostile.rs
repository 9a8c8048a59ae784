//! Whatever an article holds, no format breaks: names of any characters, dates of any kind, any size.

use super::*;
use proptest::prelude::*;
use serde_json::Value;

/// Reads a file as its format wants.
fn read(format: Format, made: &Exported) {
    let text = &made.text;
    match format.extension() {
        "json" | "jsonld" | "geojson" => {
            serde_json::from_str::<Value>(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        }
        "graphml" => {
            roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        }
        "csv" => {
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            assert_eq!(
                reader.records().filter(|row| row.is_ok()).count(),
                made.entries
            );
        }
        "ics" => {
            assert!(text.split("\r\n").all(|line| line.len() <= 75));
            let calendar = ical::IcalParser::new(text.as_bytes()).next();
            let events = calendar.expect("a calendar").expect("well-formed").events;
            assert_eq!(events.len(), made.entries);
        }
        "bib" => {
            let read = biblatex::Bibliography::parse(text);
            assert_eq!(
                read.unwrap_or_else(|error| panic!("{error:?}: {text}"))
                    .len(),
                1
            );
        }
        "ris" => assert_eq!(text.matches("\r\nER  - \r\n").count(), 1),
        "md" => assert!(
            !pulldown_cmark::Parser::new(text).any(|event| matches!(
                event,
                pulldown_cmark::Event::Html(_) | pulldown_cmark::Event::InlineHtml(_)
            )),
            "{text}"
        ),
        other => panic!("no reader for {other}"),
    }
}

fn read_all(loaded: LoadedArticle) {
    for format in Format::ALL {
        both(loaded, *format)
            .iter()
            .for_each(|made| read(*format, made));
    }
    let options = options(loaded, &loaded.article().languages[0], Some(ADDRESS));
    for (claim, _) in all_claims(loaded.article()) {
        for format in Format::ALL {
            if let Some(made) = export_fact(loaded, claim, 0, *format, &options) {
                read(*format, &made);
            }
        }
    }
}

#[test]
fn articles_of_any_size_can_be_taken_away() {
    for facts in [1, 2, 3, 9, 22, 150] {
        read_all(LoadedArticle::open(&synthetic::article(facts)).expect("an article"));
    }
}

/// Puts words in the place of every text that is not quoted.
fn replace(value: &mut Value, words: &str) {
    let Value::Object(fields) = value else {
        if let Value::Array(list) = value {
            list.iter_mut().for_each(|value| replace(value, words));
        }
        return;
    };
    let text = |value: &Value| value.get("ru").is_some_and(Value::is_string);
    for (name, value) in fields {
        if name == "passages" || name == "quotes" {
            continue;
        }
        if text(value) {
            *value = serde_json::json!({ "ru": words, "en": words });
        } else {
            replace(value, words);
        }
    }
}

/// The articles that are made worse: one with characters of all sorts, one with everything that the format has.
const FILES: [&str; 2] = ["map-week", "strait"];

fn file(name: &str) -> Value {
    let name = format!("tests/fixtures/{name}.json");
    let source = fs::read_to_string(root().join(name)).expect("a file");
    serde_json::from_str(&source).expect("JSON")
}

fn with_words(name: &str, words: &str) -> Option<LoadedArticle> {
    let mut file = file(name);
    replace(&mut file, words);
    LoadedArticle::open(&file.to_string()).ok()
}

fn with_date(name: &str, date: &str) -> Option<LoadedArticle> {
    let mut file = file(name);
    for event in file["events"].as_array_mut().expect("events") {
        event["when"] = dated(date);
        let figures = event.get_mut("figures").and_then(Value::as_array_mut);
        for figure in figures.into_iter().flatten() {
            figure["asOf"] = dated(date);
        }
    }
    file["source"]["published"]["date"] = date.into();
    LoadedArticle::open(&file.to_string()).ok()
}

fn dated(date: &str) -> Value {
    serde_json::json!({ "date": date, "basis": { "kind": "stated" } })
}

#[test]
fn numbers_of_any_size_can_be_taken_away() {
    for value in [
        0.0,
        -0.0,
        -12.5,
        1e-9,
        0.1234567,
        1e21,
        -1e300,
        f64::MAX,
        f64::MIN_POSITIVE,
    ] {
        let mut file = file("strait");
        for list in ["places", "parties", "events"] {
            let entries = file[list].as_array_mut().expect("a list").iter_mut();
            let figures = entries.filter_map(|entry| entry.get_mut("figures")?.as_array_mut());
            for figure in figures.flatten() {
                figure["value"] = value.into();
                figure.as_object_mut().expect("a figure").remove("upTo");
            }
        }
        let loaded = LoadedArticle::open(&file.to_string());
        read_all(loaded.unwrap_or_else(|problems| panic!("{value}: {}", problems[0])));
    }
}

#[test]
fn words_that_a_format_reserves_are_only_words() {
    for words in [
        "}} @online{x, title = {y",
        "{\\{ \"a\" #&%$_^~",
        "<script>alert(1)</script> &amp; ]]> <!-- -->",
        "a\r\nEND:VEVENT\r\nBEGIN:VEVENT",
        "x\nER  - \nTY  - BOOK",
        "=cmd|' /C calc'!A0",
        "\",\"\r\n\"",
        "[a](javascript:alert(1)) `b` ***c*** ![d](e) <https://f.example>",
        "- a\n- b\n\n# c\n\n    d\n\n```\ne",
        "\u{1}\u{b}\u{1f}\u{7f}\u{85}\u{2028}\u{202e}\u{feff}\u{fffe}\u{ffff}",
        "🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺🗺",
        "\\",
        "\\\"",
        "{",
        "}",
        "\"",
        "'",
    ] {
        for file in FILES {
            read_all(with_words(file, words).unwrap_or_else(|| panic!("{words:?} is a text")));
        }
    }
}

#[test]
fn dates_of_every_kind_can_be_taken_away() {
    let mut read = 0;
    for date in [
        "2026-03-17",
        "2026-03",
        "2026",
        "2025-05-02/2025-05-04",
        "../2026-03-17",
        "2026-03-17/..",
        "/2026-03-17",
        "2026-03-17/",
        "2024~",
        "2024?",
        "2024%",
        "201X",
        "19XX",
        "2026-XX",
        "2026-XX-XX",
        "2026-03-XX",
        "2026-21",
        "2026-24",
        "-0044-03-15",
        "0000-01-01",
        "9999-12-31",
        "Y123456",
        "Y-123456",
        "2026-03-17T10:00:00Z",
        "2026-03-17T10:00:00+03:00",
        "2024-02-29",
        "2024-02-29/2024-03",
        "2024-02~/2024-03-01",
        "Y999999999-12-31/..",
    ] {
        for file in FILES {
            if let Some(loaded) = with_date(file, date) {
                read_all(loaded);
                read += 1;
            }
        }
    }
    assert!(read >= 52, "{read}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_can_be_taken_away(words in "[\\PC\\n\\r\\t]{1,60}") {
        for file in FILES {
            if let Some(loaded) = with_words(file, &words) {
                read_all(loaded);
            }
        }
    }
}
