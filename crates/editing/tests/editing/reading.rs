//! How the text is marked.

use crate::support::{cut, project};
use editing::marks::{flags, marks};
use editing::{Kind, original, passage_text};

#[test]
fn the_runs_are_the_text() {
    let project = project();
    let document = &project.document;
    let tag = original(document);
    for passage in 0..document.passages.len() {
        let text = passage_text(document, passage, tag).expect("a text");
        let runs = marks(&project, passage, tag);
        let all: String = runs.iter().map(|run| cut(text, run.span)).collect();
        assert_eq!(all, text);
    }
    let text = passage_text(document, 0, tag).expect("a text");
    let runs = marks(&project, 0, tag);
    let marked: Vec<_> = runs
        .iter()
        .filter_map(|run| Some((run.marks.first()?.kind, cut(text, run.span))))
        .collect();
    assert_eq!(
        marked,
        [
            (Kind::Place, "КАЗАНЬ"),
            (Kind::Date, "4 июн"),
            (Kind::Place, "Казани"),
            (Kind::Relation, "подписала соглашение"),
            (Kind::Place, "Бразилии"),
            (Kind::Place, "Индии"),
            (Kind::Place, "Китая"),
            (Kind::Person, "Игорь Савельев"),
        ]
    );
}

#[test]
fn claims_stand_in_the_margin() {
    let flags = flags(&project(), 0);
    let words: Vec<_> = flags.iter().map(|flag| (flag.kind, &*flag.words)).collect();
    assert!(words.contains(&(Kind::Role, "председатель ассоциации")));
    let agreement = flags.iter().find(|flag| flag.kind == Kind::Relation);
    assert_eq!(agreement.map(|flag| flag.targets.len()), Some(3));
}
