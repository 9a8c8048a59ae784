//! Accepting, refusing, and taking either back.

use crate::support::{DRAFT, after, entity, is_sound, project};
use article::check::check;
use article::document::Text;
use editing::queue::{Order, SURE, counts, decided, queue, sure};
use editing::{Edit, EditError, Entry, Kind, Project, Publisher, Standing, Target, Withdrawn};
use std::collections::BTreeMap;

#[test]
fn opening_and_saving_changes_no_byte() {
    assert_eq!(project().file(), DRAFT);
}

fn named() -> Edit {
    let words = |words: &str| Text(BTreeMap::from([("ru".into(), Some(words.into()))]));
    Edit::SetPublisher(Publisher::Named {
        name: "Портовый вестник".into(),
        reference: words("подпись под заголовком"),
    })
}

#[test]
fn what_is_all_decided_is_an_article() {
    let project = after(&project(), &[named()]);
    let open: Vec<Target> = project.open_targets().collect();
    let project = after(&project, &[Edit::Accept(open)]);
    let file = project.file();
    assert!(
        !file.contains("\"draft\""),
        "nothing of the machine is left"
    );
    if let Err(problems) = check(&file, &atlas::Countries::load()) {
        panic!("{problems:?}");
    }
    let again = Project::open(&file).expect("it opens").file();
    assert_eq!(again, file);
}

#[test]
fn what_is_open_is_a_draft() {
    let project = after(&project(), &[Edit::Accept(vec![entity("place-kazan")])]);
    assert!(check(&project.file(), &atlas::Countries::load()).is_err());
    assert_eq!(is_sound(&project), Ok(()));
}

#[test]
fn a_fact_takes_along_what_it_names() {
    let project = after(
        &project(),
        &[Edit::Accept(vec![entity("relation-agreement")])],
    );
    let standing = |id: &str| project.standing(&entity(id));
    assert_eq!(standing("relation-agreement"), Some(Standing::Accepted));
    assert_eq!(standing("place-br"), Some(Standing::Accepted));
    assert_eq!(standing("place-kazan"), Some(Standing::Accepted));
    assert_eq!(standing("place-deli"), Some(Standing::Suggested));
    assert_eq!(standing("relation-agreement-2"), Some(Standing::Suggested));
}

#[test]
fn refusing_takes_away_what_needs_it() {
    let before = project();
    let project = after(&before, &[Edit::Refuse(vec![entity("place-br")])]);
    assert_eq!(project.standing(&entity("place-br")), None);
    assert_eq!(project.standing(&entity("relation-agreement")), None);
    assert!(project.standing(&entity("relation-agreement-2")).is_some());
    assert!(!project.file().contains("place-br"));
    assert_eq!(is_sound(&project), Ok(()));
    let events = &project.document.events;
    let signing = events.iter().find(|event| event.id == "event-signing");
    assert_eq!(signing.map(|event| event.participants.len()), Some(3));

    // The relation needs the place: both come back, where they stood.
    let relation = project
        .refused
        .iter()
        .position(|refused| matches!(&refused.what, Withdrawn::Entry(Entry::Relation(_))));
    let back = after(&project, &[Edit::Restore(vec![relation.expect("refused")])]);
    assert!(back.refused.is_empty());
    assert_eq!(back.document.places, before.document.places);
    assert_eq!(back.document.relations, before.document.relations);
}

#[test]
fn what_is_accepted_keeps_what_it_needs() {
    let project = after(
        &project(),
        &[Edit::Accept(vec![entity("relation-agreement")])],
    );
    let edit = Edit::Refuse(vec![entity("place-br")]);
    let needed = vec![entity("relation-agreement")];
    assert_eq!(project.after(&edit), Err(EditError::Needed(needed)));
    assert_eq!(
        project.after(&Edit::Refuse(vec![entity("publisher")])),
        Err(EditError::Publisher)
    );
    assert_eq!(
        project.after(&Edit::Refuse(vec![entity("nobody")])),
        Err(EditError::NoTarget(entity("nobody")))
    );
}

#[test]
fn the_queue_goes_by_the_text() {
    let items = queue(&project(), Order::Text, &[]);
    let names: Vec<_> = items.iter().map(|item| (item.kind, &*item.name)).collect();
    assert_eq!(names.first(), Some(&(Kind::Place, "Казань")));
    let position = |kind: Kind, part: &str| {
        let found = items
            .iter()
            .position(|item| item.kind == kind && item.name.contains(part));
        found.unwrap_or_else(|| panic!("{part}: {names:?}"))
    };
    // Names come before the facts of their sentence.
    assert!(position(Kind::Place, "Бразилия") < position(Kind::Relation, "Портовая"));
    assert!(position(Kind::Place, "Дели") < position(Kind::Event, "В Дели"));
    assert!(position(Kind::Event, "Мэр Казани") < position(Kind::Place, "Дели"));

    // Three agreements are one decision.
    let agreements: Vec<_> = items
        .iter()
        .filter(|item| item.kind == Kind::Relation)
        .collect();
    assert_eq!(agreements.len(), 1);
    let ends = agreements[0].ends.as_ref().expect("ends");
    assert_eq!(ends.first, "Казань");
    assert_eq!(ends.second, ["Бразилия", "Индия", "Китай"]);
    assert_eq!(agreements[0].targets.len(), 3);

    let doubtful = queue(&project(), Order::DoubtfulFirst, &[Kind::Place]);
    assert!(doubtful.is_sorted_by(|one, other| one.confidence <= other.confidence));
    assert!(doubtful.iter().all(|item| item.kind == Kind::Place));
}

#[test]
fn accepting_at_once_takes_the_sure_and_no_ties() {
    let before = project();
    let targets = sure(&before, &[], SURE);
    assert!(targets.contains(&entity("place-kazan")));
    assert!(!targets.contains(&entity("place-deli")));
    assert!(!targets.iter().any(|target| matches!(target,
        Target::Entity(id) if id.starts_with("relation"))));
    let counted = |project: &Project, kind| counts(project).get(&kind).copied().unwrap_or_default();
    let open = counted(&before, Kind::Place).open;
    let taken = sure(&before, &[Kind::Place], SURE);
    let project = after(&before, &[Edit::Accept(taken.clone())]);
    assert_eq!(counted(&project, Kind::Place).open, open - taken.len());
    assert_eq!(
        counted(&project, Kind::Place).all,
        counted(&before, Kind::Place).all
    );
    assert_eq!(
        decided(&project).len(),
        decided(&before).len() + taken.len()
    );
}
