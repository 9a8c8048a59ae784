//! BibTeX, read by the crate `biblatex`; RIS and CSL-JSON, held against their rules.

use super::*;
use biblatex::{Bibliography, ChunksExt};
use serde_json::Value;

#[test]
fn bibtex_is_read_back() {
    for loaded in stories() {
        for made in both(loaded, Format::BibTex) {
            let read = Bibliography::parse(&made.text).expect("well-formed");
            assert_eq!(read.len(), 1);
        }
    }
    let made = fact(week(), "quote-anna", Format::BibTex);
    let read = Bibliography::parse(&made.text).expect("well-formed");
    let entry = read.get("invented-map-week-quote-anna").expect("its key");
    let field = |name: &str| entry.get(name).expect(name).format_verbatim();
    assert_eq!(field("title"), "Map club opens an exhibition");
    assert_eq!(field("date"), "2026-03-17");
    assert_eq!(field("keywords"), "status:stated, form:direct");
    // Braces and per cent signs of the quote did not end the entry.
    let quote = field("abstract");
    assert!(quote.contains("100") && quote.contains("будет"), "{quote}");
    let authors = entry.author().expect("an author");
    assert_eq!((authors.len(), &*authors[0].name), (1, "Vestnik"));
    let url = field("url");
    assert!(
        url.starts_with("https://vestnik.example/karty?n=1,2&x=%7B3%7D#:~:text="),
        "{url}"
    );
}

#[test]
fn ris_has_one_value_a_line() {
    for loaded in stories() {
        for made in both(loaded, Format::Ris) {
            ris(&made.text);
        }
    }
    let made = fact(week(), "ev-visit", Format::Ris);
    let lines = ris(&made.text);
    let value = |tag: &str| {
        lines
            .iter()
            .find(|(own, _)| own == tag)
            .map(|(_, value)| &**value)
    };
    assert_eq!(value("PY"), Some("2026"));
    assert_eq!(value("DA"), Some("2026/03/17/"));
    assert_eq!(value("SP"), Some("¶2"));
    // The line end inside the quote is a space.
    assert_eq!(
        value("AB"),
        Some("«ещё одна встреча. Когда приедут гости, никто не сказал.»")
    );
}

fn ris(text: &str) -> Vec<(String, String)> {
    let lines: Vec<(String, String)> = (text.strip_suffix("\r\n").expect("an end"))
        .split("\r\n")
        .map(|line| {
            let (tag, value) = line.split_once("  - ").expect("a tag and a value");
            let upper = tag
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
            assert!(
                tag.len() == 2 && upper && !value.contains(['\r', '\n']),
                "{line}"
            );
            (tag.to_owned(), value.to_owned())
        })
        .collect();
    assert_eq!(lines.first(), Some(&("TY".into(), "NEWS".into())));
    assert_eq!(lines.last(), Some(&("ER".into(), String::new())));
    lines
}

#[test]
fn csl_has_only_what_its_schema_has() {
    // Of the properties of csl-data.json (schema 1.0.2), which allows no others.
    let known = [
        "id",
        "type",
        "title",
        "author",
        "container-title",
        "publisher",
        "issued",
        "URL",
        "language",
        "abstract",
        "note",
        "keyword",
        "custom",
    ];
    for loaded in stories() {
        for made in both(loaded, Format::CslJson) {
            let list: Value = serde_json::from_str(&made.text).expect("JSON");
            let [item] = list.as_array().expect("a list").as_slice() else {
                panic!("one item")
            };
            for (name, value) in item.as_object().expect("an object") {
                assert!(known.contains(&name.as_str()), "{name}");
                let text = value.is_string();
                assert!(
                    text || ["author", "issued", "custom"].contains(&name.as_str()),
                    "{name}"
                );
            }
            assert_eq!(item["type"], "article-newspaper");
        }
    }
    let made = fact(week(), "ev-meeting", Format::CslJson);
    let list: Value = serde_json::from_str(&made.text).expect("JSON");
    assert_eq!(
        list[0]["issued"]["date-parts"],
        serde_json::json!([[2026, 3, 17]])
    );
    assert_eq!(list[0]["custom"]["status"], "planned");
    assert_eq!(list[0]["custom"]["office"], "spokesperson");
}

#[test]
fn a_headline_of_ours_stands_in_brackets() {
    let loaded = open("tests/fixtures/second.json");
    let made = export(loaded, Format::CslJson, &options(loaded, "de", None));
    assert!(
        made.text
            .contains("\"title\": \"[Leuchtturmbund nimmt Werftgilde auf]\"")
    );
}

/// An article that has been out since some day.
fn out_since(date: &str) -> LoadedArticle {
    let source = fs::read_to_string(root().join("tests/fixtures/strait.json")).expect("a file");
    let mut article: Value = serde_json::from_str(&source).expect("JSON");
    article["source"]["published"]["date"] = date.into();
    LoadedArticle::open(&article.to_string()).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

#[test]
fn what_has_appeared_is_not_ahead() {
    let loaded = out_since("2019-09/..");
    let options = options(loaded, "en", None);
    for format in [
        Format::BibTex,
        Format::Ris,
        Format::CslJson,
        Format::Markdown,
    ] {
        let text = export(loaded, format, &options).text;
        // Not what it tells of: there are things ahead in that.
        let text = text.split("\n## ").next().unwrap_or_default();
        assert!(!text.to_lowercase().contains("ahead, day"), "{text}");
        assert!(
            text.to_lowercase().contains("from september 2019 on"),
            "{text}"
        );
    }
    let read = Bibliography::parse(&export(loaded, Format::BibTex, &options).text);
    let read = read.expect("well-formed");
    let entry = read.get("invented-strait").expect("its key");
    assert!(entry.get("date").is_none(), "no day is made up");
}

#[test]
fn each_quote_is_cited_with_the_voice_that_says_it() {
    let loaded = strait();
    let options = options(loaded, "en", Some(ADDRESS));
    let cite = |quote: usize| {
        let claim = claim(loaded, "rel-bank");
        let made = export_fact(loaded, claim, quote, Format::BibTex, &options).expect("a citation");
        let read = Bibliography::parse(&made.text).expect("well-formed");
        let entry = read
            .get("invented-strait-rel-bank")
            .expect("its key")
            .clone();
        ["keywords", "note", "abstract"].map(|name| entry.get(name).expect(name).format_verbatim())
    };
    let [keywords, note, quote] = cite(0);
    assert_eq!(keywords, "status:alleged, form:reported");
    assert!(
        note.contains("Alleged") && quote.contains("one paper wrote"),
        "{note} {quote}"
    );
    let [keywords, note, quote] = cite(1);
    assert_eq!(keywords, "status:denied, form:reported");
    assert!(note.contains("Denied. Ken Mori"), "{note}");
    assert!(quote.contains("said Ken Mori"), "{quote}");
}

#[test]
fn a_headline_from_elsewhere_says_so() {
    let made = fact(strait(), "rel-bank", Format::CslJson);
    let list: Value = serde_json::from_str(&made.text).expect("JSON");
    assert_eq!(list[0]["title"], "A ferry in the Pacific");
    let note = list[0]["note"].as_str().expect("a note");
    assert!(
        note.starts_with("Headline: the data of the page. "),
        "{note}"
    );
}
