//! The service as the worker uses it: a text, the data that it lacks, the draft.

use draft::Language;
use draft::engine::Step;
use drafter::{Drafter, Form, Refusal};
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

const RUSSIAN: &str =
    "Мэр Казани Ильсур Метшин приехал в Самару.\n\nОн встретился с Анной Орловой в Тольятти.";
const ENGLISH: &str = "The mayor of Leeds met Anna Holt in Manchester on 3 March 2026.\n\nThey talked about a bridge.";

/// Takes up what a text lacks; the names of the files.
fn supply(drafter: &mut Drafter) -> Vec<String> {
    let names = drafter.lacks();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/draft");
    for name in &names {
        let ending = if name.starts_with("first-names") {
            "txt"
        } else {
            "bin"
        };
        let bytes = fs::read(folder.join(format!("{name}.{ending}"))).expect("a data file");
        drafter.take_up(name, &bytes).expect("it can be read");
    }
    names
}

fn drafted(drafter: &mut Drafter) -> Option<String> {
    drafter.draft(&mut |_| ControlFlow::Continue(()))
}

#[test]
fn texts_one_after_the_other_load_only_what_is_lacking() {
    let mut drafter = Drafter::default();
    assert!(drafter.lacks().is_empty());
    let russian = drafter.read(RUSSIAN.as_bytes(), Form::default());
    assert_eq!(russian, Ok(Language::Russian));
    assert_eq!(drafted(&mut drafter), None, "its data are lacking");

    drafter
        .read(RUSSIAN.as_bytes(), Form::default())
        .expect("a text");
    let names = supply(&mut drafter);
    assert_eq!(names, ["gazetteer", "tagger-ru", "first-names-ru"]);
    let first = drafted(&mut drafter).expect("a draft");
    assert!(
        first.contains("\"Самара\"") && first.contains("Орлова"),
        "{first}"
    );
    assert_eq!(drafted(&mut drafter), None, "the text was drafted");

    drafter
        .read(ENGLISH.as_bytes(), Form::default())
        .expect("a text");
    assert_eq!(supply(&mut drafter), ["tagger-en", "first-names-en"]);
    let second = drafted(&mut drafter).expect("a draft");
    assert!(second.contains("Manchester") && second.contains("2026-03-03"));

    drafter
        .read(RUSSIAN.as_bytes(), Form::default())
        .expect("a text");
    assert!(drafter.lacks().is_empty());
    assert_eq!(drafted(&mut drafter), Some(first));
}

#[test]
fn steps_are_told_and_can_be_broken_off() {
    let mut drafter = Drafter::default();
    let read = |drafter: &mut Drafter| {
        drafter
            .read(ENGLISH.as_bytes(), Form::default())
            .expect("a text");
    };
    read(&mut drafter);
    supply(&mut drafter);
    let mut steps = Vec::new();
    let article = drafter.draft(&mut |step| {
        steps.push(step);
        ControlFlow::Continue(())
    });
    assert!(article.is_some());
    assert_eq!(steps, Step::ALL);
    read(&mut drafter);
    assert_eq!(drafter.draft(&mut |_| ControlFlow::Break(())), None);
    read(&mut drafter);
    assert!(drafter.lacks().is_empty(), "what was known is still there");
    assert!(drafted(&mut drafter).is_some());
}

#[test]
fn what_is_said_of_a_text_goes_before_its_words() {
    let mut drafter = Drafter::default();
    let form = Form {
        name: "text.txt",
        language: "ru-RU",
        published: "2026-03-17",
        publisher: "Вестник",
        url: "https://example.org/1",
    };
    assert_eq!(
        drafter.read(RUSSIAN.as_bytes(), form),
        Ok(Language::Russian)
    );
    supply(&mut drafter);
    let article = drafted(&mut drafter).expect("a draft");
    for said in ["2026-03-17", "Вестник", "https://example.org/1"] {
        assert!(article.contains(said), "{said}");
    }
}

#[test]
fn what_cannot_be_drafted_is_refused() {
    let mut drafter = Drafter::default();
    let mut refused = |bytes: &[u8], form| drafter.read(bytes, form).expect_err("refused");
    let form = Form::default();
    assert_eq!(refused(b"%PDF-1.7", form), Refusal::Unsupported("PDF"));
    assert_eq!(refused(b" \n ", form), Refusal::NoText);
    let german = "Der Bürgermeister hat die neue Brücke eröffnet und den Arbeitern gedankt, die sie gebaut haben.";
    assert_eq!(
        refused(german.as_bytes(), form),
        Refusal::Language(Some("de"))
    );
    let language = Form {
        language: "de",
        ..form
    };
    assert_eq!(
        refused(ENGLISH.as_bytes(), language),
        Refusal::Language(None)
    );
    let published = Form {
        published: "2026-02-30",
        ..form
    };
    assert_eq!(refused(ENGLISH.as_bytes(), published), Refusal::Published);
    let url = Form {
        url: "javascript:1",
        ..form
    };
    assert_eq!(refused(ENGLISH.as_bytes(), url), Refusal::Url);
    let large = vec![b'a'; draft::source::MAX_BYTES + 1];
    assert_eq!(
        refused(&large, form),
        Refusal::TooLarge(draft::source::MAX_BYTES)
    );
    assert!(matches!(refused(b"PK\x03\x04", form), Refusal::Damaged(_)));
    assert_eq!(drafter.take_up("gazetteer", b"no places"), None);
    assert_eq!(drafter.take_up("tagger-xx", b""), None);
}
