//! The words of the text are changed, left out and put back.

use crate::support::{after, entity, history, is_sound, project};
use article::document::Text;
use article::document::draft::Change;
use article::{ChangeKind, Form};
use editing::{Act, Edit, EditError, History, Loss, Project, Publisher, Target, entry};
use std::collections::BTreeMap;

fn known() -> Text {
    let words = "из прежней редакции текста".to_string();
    Text(BTreeMap::from([("ru".to_string(), Some(words))]))
}

fn set(passage: &str, text: &str) -> Edit {
    Edit::SetPassage {
        passage: passage.into(),
        text: text.into(),
        known: known(),
    }
}

fn text(project: &Project, passage: usize) -> &str {
    editing::passage_text(&project.document, passage, "ru").expect("the passage")
}

/// The draft with three pieces that intake has left out.
fn with_removed() -> Project {
    let mut project = project();
    let left = |before: &str, next: Option<&str>, within: Option<&str>| Change {
        kind: ChangeKind::Furniture,
        before: before.into(),
        after: None,
        times: None,
        within: within.map(str::to_string),
        next: next.map(str::to_string),
        put_back: None,
    };
    let draft = project.document.draft.as_mut().expect("a draft");
    draft.changes = vec![
        left("Фото: порт\u{ad} утром", Some("p2"), None),
        left("Читайте\nтакже: Мост", Some("p2"), None),
        left("Подписывайтесь на нас.", None, Some("p4")),
        left("© Вестник", None, None),
        left("• ", None, Some("p4")),
    ];
    project
}

#[test]
fn words_that_stay_keep_their_marks() {
    let before = project();
    let edit = set(
        "p3",
        &text(&before, 2).replace("Мэр Казани", "Вчера вечером мэр Казани"),
    );
    let changed = after(&before, std::slice::from_ref(&edit));
    assert_eq!(before.losses(&changed), []);
    is_sound(&changed).expect("a sound draft");
    // The sentence that bears the role is the changed one, whole.
    let role = changed.role("person-ann-lukin", 0).expect("the role");
    let evidence = role
        .claim
        .evidence
        .first()
        .and_then(|quote| quote.quotes["ru"].as_ref());
    assert_eq!(
        evidence.map(|words| &*words.exact),
        Some("Вчера вечером мэр Казани Анна Лукина открыла форум «Тихая гавань» 4 июня.")
    );
    // Words that name something are the same, or they name it no longer.
    let other = after(
        &before,
        &[set("p3", &text(&before, 2).replace("открыла", "закрыла"))],
    );
    let loss = Loss {
        target: entity("event-opening"),
        leaves: false,
    };
    assert_eq!(before.losses(&other), [loss]);
}

#[test]
fn facts_whose_words_are_gone_leave_in_one_step_and_are_named() {
    let mut history = history();
    let before = history.project().clone();
    let edit = set(
        "p3",
        "Мэр Казани Анна Лукина открыла форум «Тихая гавань» 4 июня.",
    );
    let losses = before.losses(&before.after(&edit).expect("possible"));
    let gone: Vec<&Target> = losses.iter().map(|loss| &loss.target).collect();
    let meeting = before.document.events.iter().find(|event| {
        let evidence = event.claim.evidence.first();
        evidence.is_some_and(|quote| {
            quote.quotes["ru"]
                .as_ref()
                .is_some_and(|words| words.exact.contains("встреча"))
        })
    });
    let meeting = meeting.expect("the meeting");
    assert!(gone.contains(&&entity(&meeting.id)), "{losses:?}");
    let label = history
        .apply(&edit)
        .expect("possible")
        .expect("a change")
        .clone();
    assert_eq!(label.act, Act::ChangedText);
    assert_eq!(label.count, losses.len());
    is_sound(history.project()).expect("a sound draft");
    assert!(entry(&history.project().document, &meeting.id).is_none());
    history.undo();
    assert_eq!(history.project(), &before);
}

#[test]
fn what_is_needed_stays_without_words() {
    let publisher = "org-assotsiatsiya-portov-indii";
    let set_publisher = Edit::SetPublisher(Publisher::Party(publisher.into()));
    let before = after(&project(), &[set_publisher]);
    let plain = text(&before, 2).replace(" с представителями Ассоциации портов Индии", "");
    let changed = after(&before, &[set("p3", &plain)]);
    let mut parties = changed.document.parties.iter();
    let party = parties
        .find(|party| party.id == publisher)
        .expect("the publisher");
    assert_eq!((&party.claim, &party.reference), (&None, &Some(known())));
    is_sound(&changed).expect("a sound draft");
    let loss = Loss {
        target: entity(publisher),
        leaves: false,
    };
    assert_eq!(before.losses(&changed), [loss]);
}

#[test]
fn a_refused_fact_comes_back_only_if_its_words_do() {
    let before = project();
    let whole = text(&before, 1).to_string();
    let quotation = before
        .document
        .quotations
        .first()
        .expect("a quotation")
        .id
        .clone();
    let cut = after(&before, &[set("p2", "Савельев промолчал.")]);
    assert!(entry(&cut.document, &quotation).is_none());
    let at = cut
        .refused
        .iter()
        .position(|refused| cut.about_refused(&refused.what).kind == editing::Kind::Quotation);
    let back = Edit::Restore(vec![at.expect("it is refused")]);
    assert_eq!(cut.after(&back), Err(EditError::NoWords));
    let again = after(&cut, &[set("p2", &whole), back]);
    let entry = entry(&again.document, &quotation).expect("it is back");
    assert_eq!(
        entry.claim().map(|claim| claim.voice.form),
        Some(Form::Direct)
    );
    is_sound(&again).expect("a sound draft");
}

#[test]
fn what_was_left_out_is_put_back_where_it_stood() {
    let before = with_removed();
    let put = |number| Edit::PutBack(number);
    // The later one first: they stand in their order all the same.
    let back = after(&before, &[put(1), put(0), put(2), put(3)]);
    let texts: Vec<&str> = (0..back.document.passages.len())
        .map(|at| text(&back, at))
        .collect();
    assert_eq!(texts[1..3], ["Фото: порт утром", "Читайте также: Мост"]);
    assert!(texts[5].ends_with("планах Казани. Подписывайтесь на нас."));
    assert_eq!(texts[6..], ["© Вестник"]);
    is_sound(&back).expect("a sound draft");
    assert_eq!(before.losses(&back), []);
    assert_eq!(back.after(&put(0)), Err(EditError::Unknown("0".into())));
    assert_eq!(
        back.after(&put(4)),
        Err(EditError::Unknown("4".into())),
        "a mark"
    );
    // And out again.
    let take = |change| Edit::TakeOut {
        change,
        known: known(),
    };
    let out = after(&back, &[take(3), take(2), take(0), take(1)]);
    let changes = |project: &Project| {
        project
            .document
            .draft
            .as_ref()
            .map(|draft| draft.changes.clone())
    };
    let mut wanted = changes(&before).expect("changes");
    wanted[0].before = "Фото: порт\u{ad} утром".into();
    assert_eq!(changes(&out), Some(wanted));
    assert_eq!(out.document.passages, before.document.passages);
}

#[test]
fn each_step_is_undone_by_itself() {
    let mut history = History::new(with_removed());
    let mut files = vec![history.project().file()];
    let whole = text(history.project(), 1).to_string();
    for edit in [
        Edit::PutBack(0),
        set("p2", "Совсем другое."),
        set("p2", &whole),
        Edit::LeaveOut {
            passage: "p1".into(),
            known: known(),
        },
        Edit::PutBack(5),
        Edit::TakeOut {
            change: 0,
            known: known(),
        },
    ] {
        history
            .apply(&edit)
            .unwrap_or_else(|error| panic!("{edit:?}: {error:?}"))
            .expect("a change");
        is_sound(history.project()).unwrap_or_else(|problem| panic!("{edit:?}: {problem}"));
        files.push(history.project().file());
    }
    for file in files.iter().rev().skip(1) {
        history.undo().expect("a step");
        assert_eq!(&history.project().file(), file);
    }
}

#[test]
fn a_paragraph_that_is_left_out_can_be_put_back_in_its_place() {
    let before = project();
    let leave = |passage: &str| Edit::LeaveOut {
        passage: passage.into(),
        known: known(),
    };
    let out = after(&before, &[leave("p3"), leave("p2")]);
    assert_eq!(out.document.passages.len(), 2);
    let number = |words: &str| {
        let draft = out.document.draft.as_ref().expect("a draft");
        draft
            .changes
            .iter()
            .position(|change| change.before.starts_with(words))
            .expect("the change")
    };
    let back = after(
        &out,
        &[Edit::PutBack(number("Мэр")), Edit::PutBack(number("«Мы"))],
    );
    for at in 0..4 {
        assert_eq!(text(&back, at), text(&before, at));
    }
    let alone = after(&before, &[leave("p1"), leave("p2"), leave("p3")]);
    assert_eq!(alone.after(&leave("p4")), Err(EditError::NoWords));
}
