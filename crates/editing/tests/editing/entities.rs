//! Entities that become one or two, roles of people, and what makes an edit possible.

use crate::support::{after, at, entity, history, is_sound, project, words};
use article::Precision;
use article::document::{Party, Text};
use editing::claim::{ClaimForm, Lack, Stop, Tie};
use editing::queue::Verdict;
use editing::role::RoleForm;
use editing::similar::similar;
use editing::{Besides, Edit, EditError, Kind, Project, Publisher, entry, locate};

fn party<'a>(project: &'a Project, id: &str) -> &'a Party {
    let mut parties = project.document.parties.iter();
    parties.find(|party| party.id == id).expect("the party")
}

/// The project with a publisher.
fn published() -> Project {
    let reference = Text([("ru".to_string(), Some("шапка газеты".to_string()))].into());
    let publisher = Publisher::Named {
        name: "Портовый вестник".into(),
        reference,
    };
    after(&project(), &[Edit::SetPublisher(publisher)])
}

fn new(project: &Project, kind: Kind, words: &str) -> Project {
    let ranges = vec![at(project, 3, words)];
    let edit = Edit::New {
        kind,
        ranges,
        name: None,
    };
    after(project, &[edit])
}

#[test]
fn the_likeliest_come_first() {
    let project = project();
    let edit = Edit::New {
        kind: Kind::Organisation,
        ranges: vec![at(&project, 0, "Портовая ассоциация")],
        name: None,
    };
    let project = after(&project, &[edit]);
    let found = similar(&project, "org-portovaya-assotsiatsiya");
    let first = found.first().expect("another organisation");
    assert_eq!(first.id, "org-assotsiatsiya-portov-indii");
    assert!(first.shared > 0);
    // The other kinds are not among them; all of this kind are.
    assert_eq!(found.len(), 2);
    assert!(similar(&project, "relation-agreement").is_empty());
    assert!(similar(&project, "nobody").is_empty());
}

#[test]
fn what_names_one_names_the_other() {
    let project = project();
    let merged = after(
        &project,
        &[Edit::Merge {
            from: "person-ann-lukin".into(),
            into: "person-igor-savelev".into(),
        }],
    );
    let one = party(&merged, "person-igor-savelev");
    assert_eq!(one.mentions.len(), 5);
    assert_eq!(one.roles.len(), 2);
    let other = &merged.document.events;
    let opening = other.iter().find(|event| event.id == "event-opening");
    let opening = opening.expect("the event");
    assert!(opening.participants.iter().any(|who| who.party == one.id));
    assert_eq!(is_sound(&merged), Ok(()));
}

#[test]
fn a_suggestion_that_is_made_one_with_something_accepted_is_accepted() {
    let project = project();
    let accepted = |id: &str, project: &Project| {
        let standing = project.standing(&entity(id)).expect("it is there");
        !standing.is_open()
    };
    let made = new(&project, Kind::Organisation, "планах");
    let id = &made.document.parties.last().expect("a party").id.clone();
    assert!(!accepted("org-assotsiatsiya-portov-indii", &made));
    let merged = after(
        &made,
        &[Edit::Merge {
            from: id.clone(),
            into: "org-assotsiatsiya-portov-indii".into(),
        }],
    );
    assert!(accepted("org-assotsiatsiya-portov-indii", &merged));
}

#[test]
fn what_was_refused_names_the_one_that_stays() {
    let project = project();
    let refused = after(
        &project,
        &[
            Edit::Refuse(vec![entity("relation-agreement-2")]),
            Edit::Merge {
                from: "place-in".into(),
                into: "place-cn".into(),
            },
        ],
    );
    let back = refused.refused.len() - 1;
    let restored = after(&refused, &[Edit::Restore(vec![back])]);
    assert!(entry(&restored.document, "relation-agreement-2").is_some());
    assert_eq!(is_sound(&restored), Ok(()));
}

#[test]
fn events_that_become_one_keep_what_bears_them() {
    let project = project();
    let merged = after(
        &project,
        &[Edit::Merge {
            from: "event-talk".into(),
            into: "event-meeting".into(),
        }],
    );
    let all = &merged.document.events;
    let one = all.iter().find(|event| event.id == "event-meeting");
    let one = one.expect("the event");
    let quotes = one.claim.also.iter().flat_map(|also| &also.evidence);
    assert!(one.claim.evidence.len() + quotes.count() > 1);
    assert_eq!(is_sound(&merged), Ok(()));
}

#[test]
fn what_is_said_where_only_the_new_one_is_named_is_said_of_it() {
    let project = project();
    // «Савельев», passages 2 and 4, is somebody else.
    let split = after(
        &project,
        &[Edit::Split {
            id: "person-igor-savelev".into(),
            mentions: vec![1, 2, 3],
            name: Some("Пётр Савельев".into()),
        }],
    );
    let new = split.document.parties.last().expect("a party");
    assert_eq!(new.mentions.len(), 3);
    assert_eq!(
        new.name.0.get("ru").cloned().flatten().as_deref(),
        Some("Пётр Савельев")
    );
    // What he says, and where he takes part, is his; the role of the first passage is not.
    let quotation = split.document.quotations.first().expect("the quotation");
    assert_eq!(quotation.claim.voice.speaker, new.id);
    let events = &split.document.events;
    let meeting = events.iter().find(|event| event.id == "event-meeting");
    let meeting = meeting.expect("the meeting");
    assert!(meeting.participants.iter().any(|who| who.party == new.id));
    assert_eq!(party(&split, "person-igor-savelev").roles.len(), 1);
    assert!(new.roles.is_empty());
    assert_eq!(is_sound(&split), Ok(()));
    // The other way round: the old one is named where it is left.
    let split = after(
        &project,
        &[Edit::Split {
            id: "person-igor-savelev".into(),
            mentions: vec![0],
            name: None,
        }],
    );
    let old = party(&split, "person-igor-savelev");
    let claim = old.claim.as_ref().and_then(|claim| claim.evidence.first());
    let range = locate(&split.document, claim.expect("a claim"), "ru").expect("it is there");
    assert!(words(&split, range).contains("сказал Савельев"));
    assert!(old.roles.is_empty());
    assert_eq!(
        split.document.parties.last().expect("a party").roles.len(),
        1
    );
    assert_eq!(is_sound(&split), Ok(()));
}

#[test]
fn a_role_is_made_of_selected_words() {
    let project = published();
    let mut form = RoleForm::new(&project, "person-igor-savelev").expect("a person");
    assert_eq!(form.edit(&project), Err(EditError::NoWords));
    form.take_title(&project, at(&project, 2, "Мэр Казани"));
    assert_eq!(form.title, "Мэр Казани");
    assert_eq!(form.place.as_deref(), Some("place-kazan"));
    form.take_names(&project, at(&project, 2, "Ассоциации портов Индии"));
    assert_eq!(form.of.as_deref(), Some("org-assotsiatsiya-portov-indii"));
    assert_eq!(form.evidence.len(), 1);
    let made = after(&project, &[form.edit(&project).expect("whole")]);
    assert_eq!(party(&made, "person-igor-savelev").roles.len(), 2);
    assert_eq!(is_sound(&made), Ok(()));
    assert!(RoleForm::new(&project, "org-assotsiatsiya-portov-indii").is_none());
}

#[test]
fn a_role_keeps_its_evidence() {
    let project = project();
    let id = "person-ann-lukin";
    let mut form = RoleForm::of(&project, id, 0).expect("the role");
    let before = form.evidence.clone();
    form.take_title(&project, at(&project, 2, "Мэр"));
    assert_eq!(form.evidence, before);
    form.take_title(&project, at(&project, 3, "рассказал о планах"));
    assert_eq!(form.evidence.len(), 2);
    assert_eq!(form.evidence.first(), before.first());
    form.leave_out(1);
    form.leave_out(0);
    assert_eq!(form.evidence, before);
    let made = after(&project, &[form.edit(&project).expect("whole")]);
    let role = party(&made, id).roles.first().expect("the role");
    assert_eq!(role.claim.evidence, before);
    assert_eq!(role.place.as_deref(), Some("place-kazan"));
}

#[test]
fn a_claim_has_figures_stops_and_links() {
    let project = published();
    let mut form = ClaimForm::of(&project, "event-meeting").expect("an event");
    form.add_figure(&project, at(&project, 1, "трёх стран"));
    let dates = |_: &str| None;
    assert_eq!(form.edit(&project, &dates), Err(Lack::Figure));
    let figure = form.figures.first_mut().expect("the figure");
    figure.number = "3".into();
    figure.precision = Precision::AtLeast;
    form.go_on_over(&project, at(&project, 0, "Бразилии, Индии"));
    assert_eq!(
        form.stops(),
        [(Stop::From, "place-br"), (Stop::To, "place-in")]
    );
    form.go_on_to("place-kazan");
    form.leave_out(Stop::From);
    form.leave_out(Stop::Via(0));
    assert_eq!(form.edit(&project, &dates), Err(Lack::Stop));
    form.go_on_to("place-cn");
    form.turn_round();
    assert_eq!(form.stops().first(), Some(&(Stop::From, "place-cn")));
    let others = form.may_tie(&project, Tie::Contradicts);
    assert!(others.iter().any(|id| id == "event-talk"));
    assert!(!others.iter().any(|id| id == "event-meeting"));
    form.tie(Tie::Contradicts, "event-talk");
    form.tie(Tie::AtEvent, "event-forum");
    let made = after(&project, &[form.edit(&project, &dates).expect("whole")]);
    assert_eq!(is_sound(&made), Ok(()));
    let again = ClaimForm::of(&made, "event-meeting").expect("an event");
    assert_eq!(again.ties().len(), 2);
    assert_eq!(again.stops(), form.stops());
    let figure = again.figures.first().expect("the figure");
    assert_eq!((&*figure.number, &*figure.name), ("3", "трёх стран"));
    assert!(figure.quote.is_some());
    // The forum cannot be part of what is part of it.
    let forum = ClaimForm::of(&made, "event-forum").expect("an event");
    let into = forum.may_tie(&made, Tie::AtEvent);
    assert!(!into.iter().any(|id| id == "event-meeting"));
    assert!(into.iter().any(|id| id == "event-talk"));
}

#[test]
fn what_is_needed_can_come_with_it() {
    let project = project();
    let form = ClaimForm::of(&project, "relation-agreement").expect("a relation");
    let edit = form.edit(&project, &|_| None).expect("whole");
    let gone = after(&project, &[Edit::Refuse(vec![entity("place-br")])]);
    let error = gone.after(&edit).expect_err("what it names is refused");
    assert_eq!(error, EditError::Unknown("place-br".into()));
    let remedy = gone.remedy(&edit, &error).expect("it can come back");
    assert_eq!(remedy.how, Besides::AcceptNeeded);
    assert_eq!(remedy.names, ["Бразилия"]);
    let mended = after(&gone, &[remedy.edit]);
    assert!(
        mended
            .standing(&entity("place-br"))
            .is_some_and(|it| !it.is_open())
    );
    assert!(mended.standing(&entity("relation-agreement")).is_some());
    assert_eq!(is_sound(&mended), Ok(()));
}

#[test]
fn what_needs_it_can_go_with_it() {
    let project = project();
    let accepted = after(
        &project,
        &[Edit::Accept(vec![entity("relation-agreement")])],
    );
    let refuse = Edit::Refuse(vec![entity("place-br")]);
    let error = accepted.after(&refuse).expect_err("it is needed");
    let remedy = accepted.remedy(&refuse, &error).expect("it can go, too");
    assert_eq!(remedy.how, Besides::RefuseNeeding);
    let without = after(&accepted, &[remedy.edit]);
    assert!(without.standing(&entity("relation-agreement")).is_none());
    let nothing = accepted.remedy(&refuse, &EditError::NoDate);
    assert_eq!(nothing, None);
}

#[test]
fn the_last_decisions_are_each_shown_once() {
    let mut history = history();
    let mut apply = |edit: Edit| {
        history.apply(&edit).expect("possible");
    };
    apply(Edit::Accept(vec![entity("place-br")]));
    apply(Edit::Reopen(vec![entity("place-br")]));
    apply(Edit::Accept(vec![entity("place-br")]));
    apply(Edit::Refuse(vec![entity("place-deli")]));
    let verdicts = history.decided_last(5).into_iter().map(|one| one.verdict);
    let verdicts: Vec<Verdict> = verdicts.collect();
    let refused = history.project().refused.iter();
    let deli = refused.enumerate().next_back().map(|(number, _)| number);
    let deli = Verdict::Refused(deli.expect("it is refused"));
    assert_eq!(verdicts, [deli, Verdict::Accepted(entity("place-br"))]);
    // What is open again, or back, is no decision.
    history.undo();
    assert_eq!(history.decided_last(5).len(), 1);
    history
        .apply(&Edit::Reopen(vec![entity("place-br")]))
        .expect("possible");
    assert!(history.decided_last(5).is_empty());
}
