//! Where problems lead, and what mends them.

use crate::support::{at, entity, project, words};
use article::Status;
use article::say::Tongue;
use editing::coverage::{coverage, silent};
use editing::{Edit, Mend, Project, Target, quote_of};

#[test]
fn a_problem_leads_to_its_entry_and_its_words() {
    let project = project();
    let spot = project.spot("quotations[0].claim.evidence[0].quotes.ru");
    assert_eq!(spot.target, Some(entity("quotation")));
    let range = spot.range.expect("the words");
    assert!(words(&project, range).starts_with("Мы рады"), "{range:?}");
    // Without words of its own it leads to the entry's.
    let spot = project.spot("events[1].when.date");
    assert_eq!(spot.target, Some(entity("event-forum")));
    assert_eq!(spot.range.map(|at| at.passage), Some(2));
    assert_eq!(
        project.spot("parties[1].roles[0].title.ru").target,
        Some(Target::Role {
            party: "person-ann-lukin".into(),
            index: 0
        })
    );
    let spot = project.spot("passages[3].text.ru");
    assert_eq!(spot.target, None);
    let text = spot.range.map(|range| words(&project, range));
    assert_eq!(text, Some("Савельев рассказал о планах Казани."));
}

#[test]
fn what_is_no_path_leads_nowhere() {
    let project = project();
    for path in [
        "",
        "(whole file)",
        "relations[9].verb",
        "relations[",
        "relations[x]",
        "relations[0",
        "[1].[2]",
        "draft.dates[99]",
        "events[99999999999999999999999]",
        "passages[7].text",
        "places[0]]",
    ] {
        assert_eq!(project.spot(path).target, None, "{path}");
    }
}

#[test]
fn the_key_of_a_problem_stays_when_others_go() {
    let before = project();
    let key = before.problem_key("lint-voice", "relations[1].claim.voice");
    assert_eq!(key, "lint-voice relation-agreement-2.claim.voice");
    let gone = vec![entity("relation-agreement")];
    let after = before.after(&Edit::Refuse(gone)).expect("an edit");
    assert_eq!(
        after.problem_key("lint-voice", "relations[0].claim.voice"),
        key
    );
    assert_eq!(after.problem_key("story", "story"), "story story");
}

/// The sentences that the check's own rule names, by passage.
fn lints(project: &Project) -> Vec<Option<usize>> {
    let problems = article::check::warnings(&project.file(), Tongue::English);
    let silent = problems
        .iter()
        .filter(|problem| problem.rule == "lint-sentence");
    silent
        .map(|problem| project.spot(&problem.path).range.map(|at| at.passage))
        .collect()
}

#[test]
fn the_silent_sentences_are_those_of_the_check() {
    let mut project = project();
    for gone in [
        &["event-talk"][..],
        &["quotation"],
        &["event-meeting", "event-forum", "event-opening"],
    ] {
        let targets = gone.iter().copied().map(entity).collect();
        project = project.after(&Edit::Refuse(targets)).expect("an edit");
        let silent = silent(&project, &coverage(&project));
        let silent: Vec<_> = silent.iter().map(|range| Some(range.passage)).collect();
        assert_eq!(silent, lints(&project));
    }
    assert!(!lints(&project).is_empty());
}

#[test]
fn a_quotation_is_mended() {
    let mut project = project();
    let whole = at(
        &project,
        1,
        "«Мы рады, что порты трёх стран станут ближе друг к другу. Это начало долгой работы»",
    );
    let quote = quote_of(&project.document, whole).expect("a quote");
    let quotation = &mut project.document.quotations[0];
    quotation.claim.evidence = vec![quote];
    quotation.claim.status = Status::Signed;
    let lints = article::check::warnings(&project.file(), Tongue::English);
    let lints: Vec<_> = lints
        .iter()
        .filter(|lint| lint.rule == "lint-quotation")
        .collect();
    let mends: Vec<_> = lints
        .iter()
        .filter_map(|lint| project.mend(lint.rule, &lint.path))
        .collect();
    let how: Vec<_> = mends.iter().map(|(how, _)| *how).collect();
    assert_eq!(how, [Mend::Stated, Mend::WithoutMarks]);
    for (how, edit) in mends {
        let after = project.after(&edit).expect("an edit");
        let quotation = &after.document.quotations[0];
        match how {
            Mend::Stated => assert_eq!(quotation.claim.status, Status::Stated),
            _ => {
                let range = after.spot("quotations[0].claim.evidence[0]").range;
                let words = words(&after, range.expect("the words"));
                assert!(
                    words.starts_with("Мы") && words.ends_with("работы"),
                    "{words}"
                );
            }
        }
    }
    assert_eq!(project.mend("lint-quotation", "quotations[4]"), None);
}

#[test]
fn the_publisher_can_be_the_one_who_says_so() {
    let mut project = project();
    let relation = &mut project.document.relations[0];
    relation.claim.voice.speaker = "place-kazan".into();
    let (how, edit) = project
        .mend("lint-voice", "relations[0].claim.voice")
        .expect("a way to mend it");
    assert_eq!(how, Mend::PublisherSays);
    let after = project.after(&edit).expect("an edit");
    let speaker = &after.document.relations[0].claim.voice.speaker;
    assert_eq!(*speaker, after.document.source.publisher);
}
