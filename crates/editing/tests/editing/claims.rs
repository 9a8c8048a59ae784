//! Claims as forms.

use crate::support::{after, at, entity, is_sound, project, words};
use article::{BasisKind, EventKind, Form, RelationKind, Status};
use editing::claim::{ClaimForm, Lack, Part, Shape, WhenField, chips};
use editing::coverage::{Load, coverage, sum};
use editing::{Edit, Standing, sentence_of, when};

fn read(project: &editing::Project) -> impl Fn(&str) -> Option<article::document::When> {
    let reader = when::Reader::of(&project.document);
    move |words: &str| reader.read(words)
}

#[test]
fn an_entry_through_its_form_is_the_same() {
    let project = project();
    for id in [
        "relation-agreement",
        "event-opening",
        "event-signing",
        "event-meeting",
    ] {
        let form = ClaimForm::of(&project, id).expect("a form");
        let edit = form.edit(&project, &read(&project)).expect("complete");
        let again = after(&project, &[edit]);
        let accepted = after(&project, &[Edit::Accept(vec![entity(id)])]);
        assert_eq!(again, accepted, "{id}");
    }
    assert!(ClaimForm::of(&project, "place-deli").is_none());
}

#[test]
fn a_claim_of_a_sentence() {
    let project = project();
    let range = at(&project, 0, "Портовая");
    let mut form = ClaimForm::of_sentence(&project, range);
    assert_eq!(form.voice.speaker, "person-igor-savelev");
    assert_eq!(form.voice.form, Form::Reported);
    let ids: Vec<_> = chips(&project, sentence_of(&project.document, range))
        .into_iter()
        .map(|part| part.id)
        .collect();
    assert_eq!(
        ids,
        [
            "place-kazan",
            "place-br",
            "place-in",
            "place-cn",
            "person-igor-savelev"
        ]
    );
    let part = |id: &str| Part {
        id: id.into(),
        place: None,
    };
    form.who = vec![part("place-kazan")];
    form.with_whom = vec![part("place-in"), part("place-cn")];
    form.set_verb_words(&project, at(&project, 0, "соглашение с ассоциациями"));
    assert_eq!(form.verb, "соглашение с ассоциациями");
    form.verb = "подписала соглашение с".into();
    form.status = Status::Signed;
    form.relation = RelationKind::Agreement;
    form.when = WhenField::Typed("4 июня".into());
    let edit = form.edit(&project, &read(&project)).expect("complete");
    let made = after(&project, &[edit]);
    let relation = made.document.relations.last().expect("a relation");
    assert_eq!(relation.id, "relation-agreement-4");
    assert_eq!(
        relation.name.0["ru"].as_deref(),
        Some("Казань – подписала соглашение с – Индия, Китай")
    );
    assert_eq!(relation.ends[1].and.len(), 1);
    let date = relation.when.as_ref().expect("a date");
    assert_eq!(date.date.as_deref(), Some("2026-06-04"));
    assert_eq!(date.basis.kind, BasisKind::Stated);
    // The words are the trigger of a suggestion: they are not marked twice.
    assert_eq!(relation.mentions, []);
    assert_eq!(
        made.standing(&entity("place-kazan")),
        Some(Standing::Accepted)
    );
    assert_eq!(made.standing(&entity(&relation.id)), Some(Standing::Made));
    assert_eq!(is_sound(&made), Ok(()));

    form.when = WhenField::Typed("когда-нибудь".into());
    assert_eq!(form.edit(&project, &read(&project)), Err(Lack::Date));
    form.evidence.clear();
    assert_eq!(form.edit(&project, &read(&project)), Err(Lack::Evidence));
}

#[test]
fn a_relation_becomes_an_event() {
    let project = project();
    let mut form = ClaimForm::of(&project, "relation-agreement").expect("a form");
    form.shape = Shape::Event;
    form.event = EventKind::Signing;
    let edit = form.edit(&project, &read(&project)).expect("complete");
    let made = after(&project, &[edit]);
    assert!(made.standing(&entity("relation-agreement")).is_none());
    let event = made.document.events.last().expect("an event");
    assert_eq!(event.participants.len(), 2);
    assert_eq!(is_sound(&made), Ok(()));
    form.shape = Shape::Relation;
    form.with_whom.clear();
    assert_eq!(form.edit(&project, &read(&project)), Err(Lack::WithWhom));
}

#[test]
fn sentences_carry_facts() {
    let before = project();
    let all = coverage(&before);
    let load = |all: &[editing::coverage::Sentence], part: &str| {
        let found = all
            .iter()
            .find(|one| words(&before, one.range).contains(part));
        found.map(|one| one.load)
    };
    assert_eq!(load(&all, "КАЗАНЬ"), Some(Load::Nothing));
    assert_eq!(load(&all, "открыла форум"), Some(Load::Suggested));
    let project = after(&before, &[Edit::Accept(vec![entity("event-opening")])]);
    let now = coverage(&project);
    assert_eq!(load(&now, "открыла форум"), Some(Load::Fact));
    assert_eq!(sum(&now).facts, sum(&all).facts + 1);
    assert_eq!(
        sum(&now).facts + sum(&now).suggested + sum(&now).nothing,
        now.len()
    );
}

#[test]
fn a_sentence_is_made_of_the_words_of_the_text() {
    let project = project();
    let part = |id: &str| Part {
        id: id.into(),
        place: None,
    };
    let mut form = ClaimForm::of_sentence(&project, at(&project, 0, "Портовая"));
    form.who = vec![part("place-kazan")];
    form.set_verb_words(&project, at(&project, 0, "подписала соглашение"));
    form.with_whom = vec![part("place-br")];
    // The case is the text's: nobody has to inflect a name.
    assert_eq!(
        form.sentence(&project),
        "Казань подписала соглашение с ассоциациями портов Бразилии"
    );
    // Several names, as the text has them in a row.
    form.with_whom = vec![part("place-br"), part("place-in"), part("place-cn")];
    assert_eq!(
        form.sentence(&project),
        "Казань подписала соглашение с ассоциациями портов Бразилии, Индии и Китая"
    );
    // What the text does not say in a row is parted by dashes.
    form.with_whom = vec![part("person-igor-savelev")];
    assert_eq!(
        form.sentence(&project),
        "Казань – подписала соглашение – Савельев"
    );
    form.with_whom.clear();
    assert_eq!(form.sentence(&project), "Казань подписала соглашение");
    form.name = " Казань и Бразилия договорились ".into();
    assert_eq!(form.sentence(&project), "Казань и Бразилия договорились");
}

#[test]
fn a_claim_has_a_line_in_the_cell_of_each_place() {
    let project = project();
    let part = |id: &str| Part {
        id: id.into(),
        place: None,
    };
    let mut form = ClaimForm::of_sentence(&project, at(&project, 0, "Портовая"));
    form.who = vec![part("place-kazan")];
    assert_eq!(form.lines(&project), [], "nothing is done yet");
    form.set_verb_words(&project, at(&project, 0, "подписала соглашение"));
    form.with_whom = vec![part("place-in")];
    let lines = form.lines(&project);
    let name = form.sentence(&project);
    let cells: Vec<_> = (lines.iter())
        .map(|line| (line.cell.as_deref(), line.place.as_deref()))
        .collect();
    assert_eq!(
        cells,
        [(Some("Россия"), Some("Казань")), (Some("Индия"), None)]
    );
    assert!(lines.iter().all(|line| line.words == name));
    // A person without a place has none on the map.
    form.who = vec![part("person-igor-savelev")];
    form.with_whom = vec![part("person-igor-savelev")];
    let lines = form.lines(&project);
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].cell, None);
}
