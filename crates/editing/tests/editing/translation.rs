//! A second language beside the original.

use crate::support::{after, at, cut, is_sound, project};
use article::document::Text;
use editing::translation::{moved, named, names, pasted, progress, quotes, translated, words};
use editing::{Edit, EditError, History, Kind, Project, entry, passage_text};
use std::collections::BTreeMap;

const ENGLISH: &str = "Kazan signs with three ports

KAZAN, 4 June — Port Herald. The Port Association of Kazan has signed an agreement with the port associations of Brazil, India and China, said its chairman Igor Savelyev.

“We are glad that the ports of three countries will come closer. This is the beginning of long work,” said Savelyev.

The mayor of Kazan, Anna Lukina, opened the forum “Quiet Harbour” on 4 June. In Delhi, Savelyev met members of the Indian Ports Association.

Savelyev spoke of Kazan’s plans.";

fn by(words: &str) -> Text {
    Text(BTreeMap::from([(
        "ru".to_string(),
        Some(words.to_string()),
    )]))
}

fn with_english() -> Project {
    let add = Edit::AddLanguage {
        tag: "en".into(),
        by: by("перевод редакции"),
    };
    after(&project(), &[add])
}

fn id_of(project: &Project, name: &str) -> String {
    let mut names = names(&project.document, "en").into_iter();
    names
        .find(|one| one.original == name)
        .unwrap_or_else(|| panic!("{name}"))
        .id
}

#[test]
fn a_whole_translation_is_pasted() {
    let before = with_english();
    let pasted = pasted(&before, "en", ENGLISH).expect("a text");
    assert_eq!(pasted.paragraphs, 4);
    let done = after(&before, &[pasted.edit]);
    let document = &done.document;
    assert_eq!(
        passage_text(document, 3, "en"),
        Some("Savelyev spoke of Kazan’s plans.")
    );
    assert_eq!(
        document.title.text.0["en"].as_deref(),
        Some("Kazan signs with three ports")
    );
    is_sound(&done).expect("a sound draft");
    // Sentences and direct speech stand beside each other.
    let all = quotes(document, 1, "en");
    let speech = document
        .quotations
        .first()
        .and_then(|one| one.claim.evidence.first());
    let speech = speech
        .and_then(|quote| quote.quotes["en"].as_ref())
        .expect("it is aligned");
    assert!(speech.exact.starts_with("We are glad"), "{all:?}");
    let text = passage_text(document, 2, "en").expect("a text");
    let sentence = quotes(document, 2, "en")
        .into_iter()
        .find(|one| one.kind.is_none());
    let sentence = sentence.and_then(|one| one.span).expect("it is aligned");
    assert!(cut(text, sentence).starts_with("The mayor of Kazan"));
    let progress = progress(document, "en");
    assert_eq!(
        (progress.passages, progress.all, progress.title),
        (4, 4, true)
    );
    assert!(!progress.is_partial());
}

#[test]
fn a_name_is_found_in_what_is_translated() {
    let mut project = after(
        &with_english(),
        &[pasted(&with_english(), "en", ENGLISH).expect("a text").edit],
    );
    for (name, english) in [("Игорь Савельев", "Igor Savelyev"), ("Казань", "Kazan")]
    {
        let id = id_of(&project, name);
        let edit = named(&project, &id, "en", english).expect("the entity");
        project = after(&project, &[edit]);
        let entry = entry(&project.document, &id).expect("the entity");
        assert_eq!(entry.name().0["en"].as_deref(), Some(english));
    }
    is_sound(&project).expect("a sound draft");
    let document = &project.document;
    let english = |passage: usize, kind: Kind| -> Vec<String> {
        let text = passage_text(document, passage, "en").expect("a text");
        let all = quotes(document, passage, "en").into_iter();
        let named = all.filter(|one| one.kind == Some(kind));
        named
            .filter_map(|one| Some(cut(text, one.span?).to_string()))
            .collect()
    };
    assert_eq!(english(3, Kind::Place), ["Kazan"]);
    assert_eq!(english(3, Kind::Person), ["Savelyev"]);
    assert_eq!(english(0, Kind::Person), ["Igor Savelyev"]);
    assert_eq!(
        english(0, Kind::Place).first().map(String::as_str),
        Some("KAZAN")
    );
}

#[test]
fn a_translation_may_be_partial() {
    let before = with_english();
    let edit =
        translated(&before, 3, "en", " Savelyev spoke of Kazan’s plans. ").expect("a change");
    let done = after(&before, &[edit]);
    is_sound(&done).expect("a sound draft");
    assert_eq!(passage_text(&done.document, 0, "en"), None);
    let progress = progress(&done.document, "en");
    assert_eq!(
        (progress.passages, progress.title, progress.is_partial()),
        (1, false, true)
    );
    // The same words are no change.
    assert_eq!(
        translated(&done, 3, "en", "Savelyev spoke of Kazan’s plans."),
        None
    );
}

#[test]
fn every_text_that_readers_see_can_be_translated() {
    let before = with_english();
    let all = words(&before.document, "en");
    let title = before.document.title.text.0["ru"].clone();
    assert_eq!(all.first().map(|(words, _)| words), title.as_ref());
    let relation = before.document.relations.first().expect("a relation");
    let verb = relation.verb.0["ru"].clone().expect("a verb");
    assert_eq!(all.iter().filter(|(words, _)| *words == verb).count(), 1);
    let edits = all.iter().map(|(words, _)| Edit::TranslateWords {
        words: words.clone(),
        language: "en".into(),
        text: Some(format!("in English: {words}")),
    });
    let done = after(&before, &edits.collect::<Vec<_>>());
    is_sound(&done).expect("a sound draft");
    assert!(words_of(&done).iter().all(|text| {
        text.as_deref()
            .is_some_and(|text| text.starts_with("in English"))
    }));
    let unknown = Edit::TranslateWords {
        words: "нет такого".into(),
        language: "en".into(),
        text: None,
    };
    assert!(matches!(done.after(&unknown), Err(EditError::Unknown(_))));
}

fn words_of(project: &Project) -> Vec<Option<String>> {
    words(&project.document, "en")
        .into_iter()
        .map(|(_, text)| text)
        .collect()
}

#[test]
fn words_are_aligned_by_selecting_them() {
    let before = with_english();
    let edit = translated(&before, 3, "en", "Savelyev spoke of Kazan’s plans.").expect("a change");
    let before = after(&before, &[edit]);
    let kazan = at(&before, 3, "Казани");
    let align = |start, end| Edit::AlignWords {
        range: kazan,
        language: "en".into(),
        span: Some(article::Span { start, end }),
    };
    let done = after(&before, &[align(18, 23)]);
    let there = quotes(&done.document, 3, "en")
        .into_iter()
        .find(|one| one.range == kazan);
    let text = passage_text(&done.document, 3, "en").expect("a text");
    assert_eq!(
        there.and_then(|one| one.span).map(|at| cut(text, at)),
        Some("Kazan")
    );
    // A word belongs to one mention.
    let person = at(&done, 3, "Савельев");
    let other = Edit::AlignWords {
        range: person,
        language: "en".into(),
        span: Some(article::Span { start: 15, end: 23 }),
    };
    assert!(matches!(done.after(&other), Err(EditError::Taken(_))));
    assert_eq!(done.after(&align(18, 90)), Err(EditError::NoWords));
}

#[test]
fn paragraphs_that_stand_beside_others_are_moved() {
    let before = with_english();
    let two = after(
        &before,
        &[
            translated(&before, 0, "en", "One.").expect("a change"),
            translated(&before, 1, "en", "Two.").expect("a change"),
        ],
    );
    let texts = |project: &Project| -> Vec<String> {
        (0..4)
            .map(|at| {
                passage_text(&project.document, at, "en")
                    .unwrap_or_default()
                    .to_string()
            })
            .collect()
    };
    let down = after(&two, &[moved(&two, 1, "en", true).expect("possible")]);
    assert_eq!(texts(&down), ["One.", "", "Two.", ""]);
    let up = after(&down, &[moved(&down, 1, "en", false).expect("possible")]);
    assert_eq!(texts(&up), texts(&two));
    let joined = after(&two, &[moved(&two, 1, "en", false).expect("possible")]);
    assert_eq!(texts(&joined), ["One. Two.", "", "", ""]);
    assert!(moved(&two, 9, "en", true).is_none());
}

#[test]
fn names_come_from_the_list_of_places() {
    let mut project = with_english();
    if let Some(place) = project
        .document
        .places
        .iter_mut()
        .find(|place| place.id.contains("kazan"))
    {
        place
            .aliases
            .insert("ru".into(), vec!["Казань-город".into(), "Kazan".into()]);
    }
    let all = names(&project.document, "en");
    let kazan = all
        .iter()
        .find(|name| name.original == "Казань")
        .expect("the city");
    assert_eq!(
        (kazan.known.as_deref(), &kazan.name),
        (Some("Kazan"), &None)
    );
    assert!(all.iter().any(|name| name.iso.as_deref() == Some("BR")));
}

#[test]
fn a_language_comes_and_goes_and_each_step_is_undone() {
    let mut history = History::new(project());
    let start = history.project().file();
    let add = Edit::AddLanguage {
        tag: "en".into(),
        by: by("перевод редакции"),
    };
    history.apply(&add).expect("possible").expect("a change");
    let edit = pasted(history.project(), "en", ENGLISH)
        .expect("a text")
        .edit;
    history.apply(&edit).expect("possible").expect("a change");
    let translator = Edit::SetTranslator {
        language: "en".into(),
        by: by("А. Серова"),
    };
    history
        .apply(&translator)
        .expect("possible")
        .expect("a change");
    is_sound(history.project()).expect("a sound draft");
    for _ in 0..3 {
        history.undo().expect("a step");
    }
    assert_eq!(history.project().file(), start);
}
