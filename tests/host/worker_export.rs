//! What the worker writes for the page is what the exports are.

use crate::support::embedded;
use explorer::coverage::all_claims;
use explorer::i18n::Language;
use explorer::protocol::{Answer, Export, File, Question};
use explorer::relations::ClaimRef;
use worker::export::{Format, Options, export, export_fact};
use worker::service::Service;

const ADDRESS: &str = "https://site.example/en/";

fn order(format: Format, fact: Option<(ClaimRef, u16)>) -> Export {
    Export {
        format,
        words: Language::for_tag("en").expect("English"),
        address: ADDRESS.to_owned(),
        raw: false,
        fact,
    }
}

/// The answer, by way of bytes, as the page has it.
fn ask(service: &Service, order: Export) -> Option<File> {
    let question = postcard::to_allocvec(&Question::Export(order)).expect("bytes");
    let answer = service.reply(&question).expect("an answer");
    match postcard::from_bytes(&answer).expect("an answer") {
        Answer::Exported(file) => file,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_format_of_the_article() {
    let loaded = embedded();
    let service = Service::new(loaded);
    let words = Language::for_tag("en").expect("English");
    let options = Options::new(loaded, words, Some(ADDRESS));
    for format in Format::ALL {
        let own = export(loaded, *format, &options);
        let file = ask(&service, order(*format, None)).expect("a file");
        assert_eq!(file.text, own.text, "{}", format.word());
        assert_eq!(file.name, own.file_name);
        assert_eq!(file.left_out as usize, own.left_out.len());
    }
    // The calendar leaves out what has no day, and says how much.
    let calendar = ask(&service, order(Format::Calendar, None)).expect("a file");
    assert!(calendar.left_out > 0);
}

#[test]
fn a_table_for_a_spreadsheet_is_marked() {
    let service = Service::new(embedded());
    let marked = ask(&service, order(Format::Facts, None))
        .expect("a file")
        .text;
    let raw = Export {
        raw: true,
        ..order(Format::Facts, None)
    };
    let plain = ask(&service, raw).expect("a file").text;
    assert!(marked.starts_with('\u{feff}') && !plain.starts_with('\u{feff}'));
}

#[test]
fn every_quote_of_every_fact_in_the_formats_that_have_one() {
    let loaded = embedded();
    let service = Service::new(loaded);
    let words = Language::for_tag("en").expect("English");
    let options = Options::new(loaded, words, Some(ADDRESS));
    for (claim, is) in all_claims(loaded.article()) {
        for quote in 0..is.evidence.len() {
            for format in Format::ALL {
                let file = ask(&service, order(*format, Some((claim, quote as u16))));
                let own = export_fact(loaded, claim, quote, *format, &options);
                assert_eq!(file.is_some(), format.has_fact());
                assert_eq!(file.map(|file| file.text), own.map(|own| own.text));
            }
        }
    }
}

#[test]
fn a_quote_that_is_not_there_has_no_file() {
    let loaded = embedded();
    let (claim, is) = all_claims(loaded.article()).next().expect("a claim");
    let beyond = is.evidence.len() as u16;
    let order = order(Format::Ris, Some((claim, beyond)));
    assert_eq!(ask(&Service::new(loaded), order), None);
}
