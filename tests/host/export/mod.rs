//! What is taken away: every format as literal text, read back by readers that others have made, and
//! with whatever a file may hold.

use crate::support::embedded;

mod article;
mod calendar;
mod citations;
mod hostile;
mod json;
mod network;
mod report;
mod tables;

use explorer::coverage::{all_claims, claim_id};
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::relations::ClaimRef;
use std::fs;
use std::path::Path;
use worker::export::{Exported, Format, Options, export, export_fact};

const ADDRESS: &str = "https://page.example/week/";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn open(file: &str) -> LoadedArticle {
    let source = fs::read_to_string(root().join(file)).expect(file);
    LoadedArticle::open(&source).unwrap_or_else(|problems| panic!("{file}: {}", problems[0]))
}

/// An article made for these tests: characters of four bytes, quotation marks, commas, braces and line
/// ends in its text; dates of every kind; a region.
fn week() -> LoadedArticle {
    open("tests/fixtures/map-week.json")
}

/// An article with everything that the format has: other voices, doubtful statuses, figures, movements, several at an end,
/// what the text does not name.
fn strait() -> LoadedArticle {
    open("tests/fixtures/strait.json")
}

/// Every article at hand.
fn stories() -> Vec<LoadedArticle> {
    let invented = LoadedArticle::open(&synthetic::article(60)).expect("an article");
    vec![
        week(),
        strait(),
        embedded(),
        open("tests/fixtures/second.json"),
        open("tests/fixtures/minimal.json"),
        invented,
    ]
}

/// In an article's language, for a reader of that language or of English.
fn options<'a>(loaded: LoadedArticle, tag: &str, address: Option<&'a str>) -> Options<'a> {
    Options {
        words: Language::for_tag(tag).unwrap_or_default(),
        content: loaded.article().language(tag).expect("a language"),
        address,
        raw: true,
    }
}

/// In the original's language and without an address, and in the last language with one.
fn both(loaded: LoadedArticle, format: Format) -> [Exported; 2] {
    let languages = &loaded.article().languages;
    let (first, last) = (&languages[0], languages.last().expect("a language"));
    [
        export(loaded, format, &options(loaded, first, None)),
        export(loaded, format, &options(loaded, last, Some(ADDRESS))),
    ]
}

fn english(loaded: LoadedArticle, format: Format) -> String {
    export(loaded, format, &options(loaded, "en", Some(ADDRESS))).text
}

fn claim(loaded: LoadedArticle, id: &str) -> ClaimRef {
    let mut claims = all_claims(loaded.article()).map(|(claim, _)| claim);
    claims
        .find(|claim| claim_id(loaded.article(), *claim) == id)
        .expect(id)
}

fn fact(loaded: LoadedArticle, id: &str, format: Format) -> Exported {
    let options = options(loaded, "en", Some(ADDRESS));
    export_fact(loaded, claim(loaded, id), 0, format, &options).expect("a format for one fact")
}

/// Compares with a file of the repository, or writes it if UPDATE_SNAPSHOTS is set.
fn assert_snapshot(name: &str, now: &str) {
    let file = root().join("tests/snapshots/export").join(name);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(&file, now).expect("written");
        return;
    }
    let before = fs::read_to_string(&file).unwrap_or_default();
    if before != now {
        let both = before.lines().zip(now.lines());
        let line = both.take_while(|(a, b)| a == b).count();
        panic!(
            "{name} is not up to date, from line {}:\n- {}\n+ {}\n\
             If the change is meant: UPDATE_SNAPSHOTS=1 cargo test --test export written",
            line + 1,
            before.lines().nth(line).unwrap_or("(end)"),
            now.lines().nth(line).unwrap_or("(end)"),
        );
    }
}

#[test]
fn every_format_is_written_as_before() {
    for loaded in [week(), strait()] {
        for format in Format::ALL {
            let made = export(loaded, *format, &options(loaded, "en", Some(ADDRESS)));
            assert_snapshot(&made.file_name, &made.text);
        }
    }
    let loaded = week();
    for format in Format::ALL.iter().filter(|format| format.has_fact()) {
        let made = fact(loaded, "rel-contract", *format);
        assert_snapshot(&made.file_name, &made.text);
    }
}

#[test]
fn the_same_is_written_twice() {
    for loaded in stories() {
        for format in Format::ALL {
            assert_eq!(both(loaded, *format), both(loaded, *format));
        }
    }
}

#[test]
fn names_of_files_say_article_language_and_format() {
    let loaded = week();
    let names: Vec<String> = (Format::ALL.iter())
        .map(|format| export(loaded, *format, &options(loaded, "en", None)).file_name)
        .collect();
    assert_eq!(
        names,
        [
            "invented-map-week.en.md",
            "invented-map-week-facts.en.csv",
            "invented-map-week-relations.en.csv",
            "invented-map-week.en.jsonld",
            "invented-map-week-annotations.en.jsonld",
            "invented-map-week.en.geojson",
            "invented-map-week-places.en.jsonld",
            "invented-map-week.en.ics",
            "invented-map-week.en.graphml",
            "invented-map-week.en.bib",
            "invented-map-week.en.ris",
            "invented-map-week-csl.en.json",
            "invented-map-week.json",
        ]
    );
    let one = fact(loaded, "ev-visit-1", Format::BibTex).file_name;
    assert_eq!(one, "invented-map-week-ev-visit-1.en.bib");
}

#[test]
fn words_name_formats() {
    for (format, word) in Format::ALL.iter().zip(Format::WORDS) {
        assert_eq!(Format::from_word(word), Some(*format));
        assert_eq!(format.word(), *word);
    }
    assert_eq!(Format::from_word("pdf"), None);
    assert_eq!(
        Format::Annotations.media_type(),
        "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\""
    );
}

#[test]
fn one_fact_needs_a_format_and_a_quote() {
    let loaded = week();
    let options = options(loaded, "en", None);
    let claim = claim(loaded, "rel-contract");
    for format in Format::ALL {
        let made = export_fact(loaded, claim, 0, *format, &options);
        assert_eq!(made.is_some(), format.has_fact(), "{}", format.word());
        assert_eq!(export_fact(loaded, claim, 7, *format, &options), None);
    }
}

#[test]
fn source_rights_status_and_voice_go_along() {
    // RIS and BibTeX cite the article as a whole; of a fact they say it too.
    let whole = [
        Format::Markdown,
        Format::Facts,
        Format::Relations,
        Format::JsonLd,
        Format::Annotations,
        Format::GeoJson,
        Format::LinkedPlaces,
        Format::Calendar,
        Format::GraphMl,
    ];
    let of = |format: Format| match whole.contains(&format) {
        true => english(week(), format),
        false => fact(week(), "ev-week", format).text,
    };
    for format in Format::ALL
        .iter()
        .filter(|format| **format != Format::Article)
    {
        // Folding and escaping stand between the words.
        let text = of(*format).replace("\r\n ", "").replace("\\,", ",");
        assert!(
            text.contains("Invented text, free to use"),
            "{}: rights",
            format.word()
        );
        assert!(
            text.contains("vestnik.example/karty"),
            "{}: source",
            format.word()
        );
        assert!(
            ["held", "Held", "signed"]
                .iter()
                .any(|status| text.contains(status)),
            "{}: status",
            format.word()
        );
        assert!(
            text.contains("plain") || text.contains("in its own words"),
            "{}: voice",
            format.word()
        );
    }
}

#[test]
fn an_address_with_a_fragment_is_used_without_it() {
    let loaded = week();
    let clean = english(loaded, Format::Facts);
    let address = format!("{ADDRESS}#club&lang=ru");
    let made = export(
        loaded,
        Format::Facts,
        &options(loaded, "en", Some(&address)),
    );
    assert_eq!(made.text, clean);
    assert!(clean.contains("https://page.example/week/#rel-contract&lang=en"));
}
