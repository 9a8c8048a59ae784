//! Any edits: none panics, each can be undone, and what is made stays an article.

use crate::support::{DRAFT, project};
use article::document::Text;
use article::document::draft::Candidate;
use article::{EventKind, Opposition, PartyKind, PlaceKind, Span};
use editing::claim::{ClaimForm, Tie};
use editing::role::RoleForm;
use editing::{
    Edit, EntryKind, History, Kind, Link, PlaceChoice, Project, Publisher, QuoteAt, QuoteOf,
    Target, TextRange, entries,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Numbers from which an edit is made: which sort, and on what.
type Seed = (u8, u16, u16, u16, u16);

fn text(words: &str) -> Text {
    Text(BTreeMap::from([(
        "ru".to_string(),
        Some(words.to_string()),
    )]))
}

/// An edit of what the project has at the moment; now and then of what it has not.
fn edit(project: &Project, (sort, a, b, c, d): Seed) -> Edit {
    let pick = |number: u16, length: usize| usize::from(number) % (length + 1);
    let ids: Vec<&str> = entries(&project.document).map(|entry| entry.id()).collect();
    let id = |number: u16| {
        let id = ids.get(pick(number, ids.len())).copied();
        id.unwrap_or("nobody").to_string()
    };
    let targets: Vec<Target> = project.targets().map(|(target, _)| target).collect();
    let target = |number: u16| {
        let target = targets.get(pick(number, targets.len())).cloned();
        target.unwrap_or(Target::Date(99))
    };
    let kind = |number: u16| Kind::ALL[usize::from(number) % Kind::ALL.len()];
    let range = |passage: u16, start: u16, length: u16| {
        let start = usize::from(start) % 400;
        TextRange::new(
            usize::from(passage) % 5,
            start,
            start + usize::from(length) % 40,
        )
    };
    let on_words = |passage: u16, start: u16| {
        let passage = usize::from(passage) % 4;
        let text = editing::passage_text(&project.document, passage, "ru").unwrap_or_default();
        let words = editing::select::words(text);
        let first = words.get(usize::from(start) % words.len().max(1));
        let span = first.copied().unwrap_or(Span { start: 0, end: 0 });
        TextRange { passage, span }
    };
    let passage = |number: u16| {
        let all = &project.document.passages;
        let passage = all.get(pick(number, all.len()));
        passage.map_or("p99".to_string(), |passage| passage.id.clone())
    };
    match sort % 38 {
        0 | 1 => Edit::Accept(vec![target(a), target(b)]),
        2 | 3 => Edit::Refuse(vec![target(a)]),
        4 => Edit::Reopen(vec![target(a)]),
        5 => Edit::Restore(vec![pick(a, project.refused.len())]),
        6 => Edit::ChangeKind {
            id: id(a),
            kind: kind(b),
        },
        7 => Edit::SetKind {
            id: id(a),
            kind: match b % 3 {
                0 => EntryKind::Place(PlaceKind::ALL[usize::from(c) % PlaceKind::ALL.len()]),
                1 => EntryKind::Party(PartyKind::ALL[usize::from(c) % PartyKind::ALL.len()]),
                _ => EntryKind::Event(EventKind::ALL[usize::from(c) % EventKind::ALL.len()]),
            },
        },
        8 => Edit::Rename {
            id: id(a),
            language: "ru".into(),
            name: format!("Имя {b}"),
            short: (c % 2 == 0).then(|| "Имя".to_string()),
        },
        9 => Edit::SetMention {
            id: id(a),
            mention: pick(b, 2),
            range: on_words(c, d),
        },
        10 => Edit::AddMentions {
            id: id(a),
            ranges: vec![on_words(b, c)],
        },
        11 => Edit::RemoveMention {
            id: id(a),
            mention: pick(b, 2),
        },
        12 | 13 => Edit::New {
            kind: kind(a),
            ranges: vec![on_words(b, c)],
            name: None,
        },
        14 => Edit::New {
            kind: kind(a),
            ranges: vec![range(b, c, d)],
            name: Some("Новое".into()),
        },
        15 | 16 => Edit::Merge {
            from: id(a),
            into: id(b),
        },
        17 => Edit::Split {
            id: id(a),
            mentions: (0..4).filter(|bit| b >> bit & 1 == 1).collect(),
            name: (c % 2 == 0).then(|| "Другое".to_string()),
        },
        18 => Edit::ChoosePlace {
            id: id(a),
            choice: match b % 4 {
                0 => PlaceChoice::Point {
                    lon: f64::from(c) / 100.0,
                    lat: f64::from(d) / 100.0,
                    source: text("карта"),
                },
                1 => PlaceChoice::Country(["BR", "PT", "br", "XQ"][usize::from(c) % 4].into()),
                2 => PlaceChoice::Found {
                    place: Box::new(Candidate {
                        name: ["Порту", "Бразилиа"][usize::from(c) % 2].into(),
                        within: None,
                        iso: Some(["PT", "BR"][usize::from(d) % 2].into()),
                        lon: (c % 5 > 0).then(|| f64::from(c) / 100.0),
                        lat: Some(f64::from(d) / 100.0),
                        population: None,
                        score: 1.0,
                    }),
                    source: text("справочник"),
                },
                _ => PlaceChoice::Candidate {
                    number: pick(c, 1),
                    source: None,
                },
            },
        },
        19 => Edit::Remove(vec![target(a)]),
        20 => Edit::SetPublisher(match b % 2 {
            0 => Publisher::Party(id(a)),
            _ => Publisher::Named {
                name: format!("Газета {}", a % 3),
                reference: text("подпись"),
            },
        }),
        21 => Edit::AddLanguage {
            tag: ["en", "de"][usize::from(a) % 2].into(),
            by: text("редакция"),
        },
        22 => Edit::RemoveLanguage(["en", "de", "ru"][usize::from(a) % 3].into()),
        23 => Edit::SetLink {
            link: Link {
                from: id(a),
                how: Opposition::Corrects,
                to: id(b),
            },
            on: c % 3 > 0,
        },
        24 => Edit::AlignQuote {
            quote: QuoteOf {
                target: Some(target(a)),
                at: QuoteAt::Mention(pick(b, 1)),
            },
            language: "en".into(),
            span: None,
        },
        25 => Edit::SetPassage {
            passage: passage(a),
            text: rewritten(project, a, b, c),
            known: text("из прежней редакции"),
        },
        26 => Edit::LeaveOut {
            passage: passage(a),
            known: text("из прежней редакции"),
        },
        27 | 28 => Edit::PutBack(usize::from(a) % 4),
        29 => Edit::TakeOut {
            change: usize::from(a) % 4,
            known: text("из прежней редакции"),
        },
        30 => {
            let english = ["Kazan. And Savelyev.", "", "“Quiet,” he said in Kazan."];
            let english = english[usize::from(b) % 3];
            let edit = editing::translation::translated(project, usize::from(a) % 4, "en", english);
            edit.unwrap_or(Edit::Together(Vec::new()))
        }
        31 => {
            let edit = editing::translation::named(project, &id(a), "en", "Kazan");
            edit.unwrap_or(Edit::Together(Vec::new()))
        }
        32 => Edit::AlignWords {
            range: on_words(a, b),
            language: "en".into(),
            span: (c % 3 > 0).then_some(Span { start: 0, end: 5 }),
        },
        33 | 34 => {
            let people = ids.iter().filter(|id| RoleForm::new(project, id).is_some());
            let people: Vec<&&str> = people.collect();
            let person = people
                .get(pick(a, people.len()))
                .map_or("nobody", |id| **id);
            let old = RoleForm::of(project, person, pick(b, 2));
            let form = old
                .filter(|_| c % 2 == 0)
                .or_else(|| RoleForm::new(project, person));
            let edit = form.and_then(|mut form| {
                form.take_title(project, on_words(c, d));
                form.take_names(project, on_words(b, c));
                form.edit(project).ok()
            });
            edit.unwrap_or(Edit::Accept(Vec::new()))
        }
        35 | 36 => claim(project, &id(a), &id(b), [on_words(b, c), on_words(c, d)]),
        _ => Edit::Together(vec![
            Edit::Intend {
                key: format!("{}", a % 3),
                on: b % 2 == 0,
            },
            Edit::SetDateline((c % 2 == 0).then(|| id(d))),
        ]),
    }
}

/// A passage with some words left out, or others among them.
fn rewritten(project: &Project, passage: u16, from: u16, count: u16) -> String {
    let passage = usize::from(passage) % 4;
    let text = editing::passage_text(&project.document, passage, "ru").unwrap_or_default();
    let mut words: Vec<&str> = text.split(' ').collect();
    let from = usize::from(from) % words.len();
    let to = (from + usize::from(count) % 6).min(words.len());
    let new: &[&str] = match count % 3 {
        0 => &["Казани", "и", "Казани"],
        1 => &["новое"],
        _ => &[],
    };
    words.splice(from..to, new.iter().copied());
    words.join(" ")
}

/// A fact through its form, with a number, stops and a link.
fn claim(project: &Project, id: &str, other: &str, [words, stops]: [TextRange; 2]) -> Edit {
    let form = ClaimForm::of(project, id);
    let mut form = form.unwrap_or_else(|| ClaimForm::of_sentence(project, words));
    form.add_figure(project, words);
    for figure in &mut form.figures {
        figure.number = "3–5".into();
    }
    form.go_on_over(project, stops);
    form.turn_round();
    for tie in Tie::ALL {
        if form.may_tie(project, tie).iter().any(|id| id == other) {
            form.tie(tie, other);
        }
    }
    let edit = form.edit(project, &|words| {
        editing::when::read(&project.document, words)
    });
    edit.unwrap_or(Edit::Accept(Vec::new()))
}

/// Findings that the check may have of a draft made of any edits: what only an editor can supply.
fn is_for_the_editor(rule: &str) -> bool {
    matches!(rule, "radius" | "publisher" | "iso")
}

fn sound(project: &Project) -> Result<(), String> {
    let tongue = article::say::Tongue::English;
    let file = project.file();
    let problems = article::check::check_draft(&file, &atlas::Countries::load(), tongue);
    let Err(problems) = problems else {
        return Ok(());
    };
    let ours = problems.iter().find(|one| !is_for_the_editor(one.rule));
    ours.map_or(Ok(()), |one| Err(format!("{one:?}")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_edits_undone_give_the_same_bytes(
        seeds in prop::collection::vec(any::<Seed>(), 1..25),
    ) {
        let mut history = History::new(project());
        let mut files = vec![DRAFT.to_string()];
        let bytes = |history: &History| serde_json::to_string(history.project()).unwrap_or_default();
        let start = bytes(&history);
        let mut states = vec![start.clone()];
        for seed in seeds {
            let edit = edit(history.project(), seed);
            // What follows is said of any edit, and what was made stays a draft.
            history.project().consequences(&edit);
            if let Err(error) = history.project().after(&edit)
                && let Some(remedy) = history.project().remedy(&edit, &error)
            {
                prop_assert!(history.project().after(&remedy.edit).is_ok());
            }
            let last = history.decided_last(3);
            let once = last.iter().enumerate().all(|(at, one)| {
                let mut others = last.iter().skip(at + 1);
                others.all(|other| other.verdict != one.verdict)
            });
            prop_assert!(once, "a decision twice");
            if let Ok(Some(_)) = history.apply(&edit) {
                files.push(history.project().file());
                states.push(bytes(&history));
                if let Err(problem) = sound(history.project()) {
                    return Err(TestCaseError::fail(format!("{edit:?}: {problem}")));
                }
            }
        }
        // Through storage and back.
        let stored = serde_json::to_string(&history).expect("it is stored");
        let mut history: History = serde_json::from_str(&stored).expect("it is read");
        for (file, state) in files.iter().zip(&states).rev().skip(1) {
            prop_assert!(history.undo().is_some());
            prop_assert_eq!(&history.project().file(), file);
            prop_assert_eq!(&bytes(&history), state);
        }
        prop_assert!(history.undo().is_none());
        for (file, state) in files.iter().zip(&states).skip(1) {
            prop_assert!(history.redo().is_some());
            prop_assert_eq!(&history.project().file(), file);
            prop_assert_eq!(&bytes(&history), state);
        }
    }

    #[test]
    fn any_selection_is_answered(from in 0usize..600, to in 0usize..600, passage in 0usize..6) {
        let project = project();
        let range = TextRange::new(passage, from, to);
        let text = editing::passage_text(&project.document, passage, "ru").unwrap_or_default();
        if let Some(span) = editing::select::snap(text, from, to) {
            prop_assert!(text.get(span.start as usize..span.end as usize).is_some());
            editing::select::goes_on(text, span);
        }
        editing::occurrences::occurrences(&project, range);
        editing::claim::ClaimForm::of_sentence(&project, range);
        editing::evidence::narrowed(&project.document, range);
        editing::select::without_marks(&project.document, range);
    }

    #[test]
    fn any_words_are_no_date_or_one(words in "\\PC{0,20}") {
        editing::when::read(&project().document, &words);
    }
}
