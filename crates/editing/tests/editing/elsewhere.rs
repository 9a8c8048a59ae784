//! Drafts from elsewhere: answers in the short form, however they are written.

use crate::support::{after, at, entity, history, is_sound, project, words};
use article::vocabulary::Rule;
use article::{EventKind, Form, RelationKind, Status};
use editing::elsewhere::{Answer, Left, MOST_BYTES, MOST_RECORDS, Unreadable, WhyLeft, read};
use editing::{Edit, EntryRef, Project, Standing, Suggested, Target, entries, entry, locate};
use proptest::prelude::*;

const SOURCE: &str = "черновик со стороны";

const ANSWER: &str = "\
Вот что я нашёл в тексте:

```
person: Анна Лукина | quote: Анна Лукина | role: мэр Казани
organisation: Портовая ассоциация | quote: Портовая ассоциация Казани подписала соглашение
topic: долгая работа | quote: долгой работы
date: 4 июн | is: 2026-06-04
event: форум «Тихая гавань» | kind: forum | status: held | when: 4 июня | where: Казань | who: Анна Лукина | quote: Мэр Казани Анна Лукина открыла форум «Тихая гавань» 4 июня.
relation: Игорь Савельев | does: провёл встречу с | with: Ассоциация портов Индии | kind: cooperation | status: held | quote: В Дели прошла встреча Савельева с представителями Ассоциации портов Индии.
said: Это начало долгой работы | by: Игорь Савельев
```

Надеюсь, это поможет!
";

fn answer(project: &Project, text: &str) -> Answer {
    read(project, text, SOURCE).unwrap_or_else(|error| panic!("{error:?}: {text}"))
}

/// The project with what comes in, which must be possible.
fn with(project: &Project, text: &str) -> Project {
    let edit = answer(project, text).edit();
    edit.map_or_else(|| project.clone(), |edit| after(project, &[edit]))
}

fn named<'a>(project: &'a Project, name: &str) -> EntryRef<'a> {
    let has = |one: &EntryRef| one.name().0.get("ru").and_then(Option::as_deref) == Some(name);
    let found = entries(&project.document).find(has);
    found.unwrap_or_else(|| panic!("nothing is called {name}"))
}

fn mentions<'a>(project: &'a Project, of: EntryRef) -> Vec<&'a str> {
    let quotes = of.mentions().iter();
    let ranges = quotes.filter_map(|quote| locate(&project.document, quote, "ru"));
    ranges.map(|range| words(project, range)).collect()
}

fn left(answer: &Answer, why: WhyLeft) -> Vec<&str> {
    let left = answer.left.iter().filter(|left| left.why == why);
    left.map(|left| {
        if left.words.is_empty() {
            &*left.name
        } else {
            &*left.words
        }
    })
    .collect()
}

#[test]
fn what_is_in_the_text_comes_in_as_suggestions() {
    let before = project();
    let read = answer(&before, ANSWER);
    assert_eq!(read.left, []);
    let edit = read.edit().expect("something comes in");
    let project = after(&before, &[edit]);
    is_sound(&project).expect("a draft");
    let party = named(&project, "Портовая ассоциация");
    assert_eq!(party.standing(), Standing::Suggested);
    assert_eq!(mentions(&project, party), ["Портовая ассоциация"]);
    assert_eq!(
        party.draft().map(|draft| draft.why[0].rule),
        Some(Rule::Elsewhere)
    );
    assert_eq!(
        mentions(&project, named(&project, "долгая работа")),
        ["долгой работы"]
    );
    let EntryRef::Relation(relation) = named(
        &project,
        "Савельев – провёл встречу с – Ассоциация портов Индии",
    ) else {
        panic!("no relation")
    };
    assert_eq!(
        (relation.kind, relation.claim.status),
        (RelationKind::Cooperation, Status::Held)
    );
    assert_eq!(
        relation.ends[0].party.as_deref(),
        Some("person-igor-savelev")
    );
    assert_eq!(
        relation.ends[1].party.as_deref(),
        Some("org-assotsiatsiya-portov-indii")
    );
    let evidence =
        locate(&project.document, &relation.claim.evidence[0], "ru").expect("a sentence");
    assert!(words(&project, evidence).starts_with("В Дели прошла встреча"));
}

#[test]
fn nothing_is_accepted_and_nothing_decided_changes() {
    let project = project();
    let decided: Vec<_> = project
        .targets()
        .filter(|(_, draft)| draft.is_some_and(|draft| draft.accepted))
        .collect();
    let after = with(&project, ANSWER);
    for (target, _) in &decided {
        if let Target::Entity(id) = target {
            let (one, other) = (entry(&project.document, id), entry(&after.document, id));
            // A role that is suggested is a suggestion of its own.
            assert_eq!(
                one.map(|one| one.mentions()),
                other.map(|one| one.mentions()),
                "{id}"
            );
            assert_eq!(
                one.map(|one| one.draft()),
                other.map(|one| one.draft()),
                "{id}"
            );
        }
    }
    let accepted = |project: &Project| {
        project
            .targets()
            .filter(|(_, draft)| draft.is_some_and(|draft| draft.accepted))
            .count()
    };
    assert_eq!(accepted(&project), accepted(&after));
    assert!(after.open_targets().count() > project.open_targets().count());
}

#[test]
fn it_is_one_step_to_undo() {
    let mut history = history();
    let before = serde_json::to_string(history.project()).expect("json");
    let edit = answer(history.project(), ANSWER).edit().expect("an edit");
    let label = history
        .apply(&edit)
        .expect("possible")
        .expect("a step")
        .clone();
    assert_eq!(label.act, editing::Act::Suggested);
    assert_eq!(history.done().len(), 1);
    history.undo();
    assert_eq!(
        serde_json::to_string(history.project()).expect("json"),
        before
    );
    history.redo();
    assert_eq!(history.done().len(), 1);
}

#[test]
fn the_same_answer_twice_is_joined_not_doubled() {
    let once = with(&project(), ANSWER);
    let again = answer(&once, ANSWER);
    assert_eq!(again.new, 0, "{:?}", again.suggested);
    let twice = again
        .edit()
        .map_or_else(|| once.clone(), |edit| after(&once, &[edit]));
    assert_eq!(
        entries(&once.document).count(),
        entries(&twice.document).count()
    );
    let in_one = answer(&project(), &format!("{ANSWER}\n{ANSWER}"));
    assert_eq!(in_one.new, answer(&project(), ANSWER).new);
}

#[test]
fn what_is_there_is_joined_and_what_was_refused_stays_so() {
    let project = project();
    let read = answer(
        &project,
        "place: Дели | quote: Дели\norganisation: Ассоциация портов Индии | quote: Ассоциации портов Индии",
    );
    assert_eq!((read.new, read.joined, read.decided), (0, 2, 0));
    let joined = after(&project, &[read.edit().expect("an edit")]);
    let why = |project: &Project| {
        named(project, "Дели")
            .draft()
            .map_or(0, |draft| draft.why.len())
    };
    assert_eq!(why(&joined), why(&project) + 1);
    // Accepted, refused.
    let accepted = after(&project, &[Edit::Accept(vec![entity("place-deli")])]);
    let read = answer(&accepted, "place: Дели | quote: Дели");
    assert_eq!((read.new, read.joined, read.decided), (0, 0, 1));
    assert_eq!(read.edit(), None);
    let refused = after(&project, &[Edit::Refuse(vec![entity("place-deli")])]);
    let read = answer(&refused, "place: Дели | quote: Дели");
    assert_eq!((read.new, read.joined, read.decided), (0, 0, 1));
}

#[test]
fn quotes_are_found_whatever_the_chat_program_made_of_them() {
    for quote in [
        "Портовая ассоциация Казани",
        "«Портовая ассоциация Казани»",
        "“Портовая  ассоциация Казани”,",
        "'портовая ассоциация\u{a0}казани'",
        "`Портовая ассоциация Казани`",
        "Портовая ассоциация Казани.",
        "…Портовая ассоциация Казани…",
        "**Портовая ассоциация Казани**",
    ] {
        let read = answer(
            &project(),
            &format!("topic: ассоциация портов | quote: {quote}"),
        );
        assert_eq!(left(&read, WhyLeft::NotFound), [""; 0], "{quote}");
    }
    let said = |quote: &str| {
        let read = answer(&project(), &format!("said: {quote} | by: Савельев"));
        (read.new + read.joined, left(&read, WhyLeft::NotFound).len())
    };
    // ё and е, marks, an ellipsis in the middle; words that are not there; parts in the wrong order; a part of a word.
    assert_eq!(said("Мы рады, что порты трех стран станут ближе"), (1, 0));
    assert_eq!(said("\"Мы рады ... ближе друг к другу\""), (1, 0));
    assert_eq!(said("Мы рады, что порты пяти стран"), (0, 1));
    assert_eq!(said("ближе друг к другу … Мы рады"), (0, 1));
    assert_eq!(said("ы рады, что порты"), (0, 1));
}

#[test]
fn what_is_not_in_the_text_is_listed_and_does_not_come_in() {
    let read = answer(
        &project(),
        "person: Пётр Невидимкин | quote: Пётр Невидимкин\n\
         relation: Игорь Савельев | does: уволил | with: Анна Лукина | quote: Савельев уволил Лукину.\n\
         event: встреча | who: Анна Лукина; Иван Никто | quote: В Дели прошла встреча\n\
         relation: Игорь Савельев | does: знает | with: Анна Лукина",
    );
    let missing = left(&read, WhyLeft::NotFound);
    assert_eq!(
        missing,
        ["Пётр Невидимкин", "Савельев уволил Лукину.", "Иван Никто"]
    );
    assert_eq!(left(&read, WhyLeft::Incomplete), ["Игорь Савельев"]);
    let project = with(
        &project(),
        "person: Пётр Невидимкин | quote: Пётр Невидимкин",
    );
    assert!(!project.file().contains("Невидимкин"));
}

/// The same three things, as different programs and people write them.
const WRITTEN: &[&str] = &[
    "person: Савельева помощник\n",
    "person: Лукина | quote: Анна Лукина\nevent: речь | kind: talk | quote: Савельев рассказал о планах Казани.",
    "- **person**: «Лукина» | **quote**: «Анна Лукина»,\n1. event: речь | quote: Савельев рассказал о планах Казани | kind: Talk",
    "| person | Лукина | quote: Анна Лукина |\n|---|---|---|\n| event | речь | kind: talk | quote: Савельев рассказал о планах Казани |",
    "Человек: Лукина | слова: Анна Лукина\nСобытие: речь | вид: talk | слова: Савельев рассказал о планах Казани",
    "event: речь\n  quote: Савельев рассказал о планах Казани\n  kind: talk\nperson: Лукина\n  quote: Анна Лукина",
    "[{\"kind\": \"person\", \"name\": \"Лукина\", \"quote\": \"Анна Лукина\"}, {\"kind\": \"event\", \"type\": \"talk\", \"name\": \"речь\", \"quote\": \"Савельев рассказал о планах Казани.\"}]",
    "```json\n{'people': [{'name': 'Лукина', 'quote': 'Анна Лукина',},], 'events': [{'kind': 'talk', 'quote': ['Савельев рассказал о планах Казани'], 'name': 'речь',}],}\n```",
    "Here: {“type”: “person”, “name”: “Лукина”, “quote”: “Анна Лукина”} and {“event”: “речь”, “kind”: “talk”, “quote”: “Савельев рассказал о \"планах\" Казани”} — done",
    "{person: Лукина, quote: Анна Лукина}\n{event: речь, kind: talk, quote: Савельев рассказал о планах Казани",
    "{\"kind\":\"person\",\"name\":\"\\u041b\\u0443\\u043a\\u0438\\u043d\\u0430\",\"quote\":\"Анна Лукина\"}\n{\"kind\":\"event\",\"kind\":\"talk\",\"name\":\"речь\",\"quote\":\"Савельев рассказал\\nо планах Казани\"",
    "\u{feff}PERSON : Лукина | QUOTE : Анна Лукина ;\r\nEVENT : речь | Kind : TALK | Quote : „Савельев рассказал о планах Казани“\r\n",
    "Person： Лукина ｜ quote： Анна Лукина\nEvent： речь ｜ kind： talk ｜ quote： Савельев рассказал о планах Казани",
];

#[test]
fn answers_are_read_however_they_are_written() {
    for (number, text) in WRITTEN.iter().enumerate().skip(1) {
        let project = project();
        let read = answer(&project, text);
        assert_eq!(read.left, [], "{number}: {text}");
        // The person is there already, the talk too.
        assert_eq!(
            (read.new, read.joined, read.decided),
            (0, 1, 1),
            "{number}: {text}"
        );
        let Some(Suggested::Joined { target, .. }) = read.suggested.first() else {
            panic!("{number}: {:?}", read.suggested)
        };
        assert_eq!(*target, entity("event-talk"), "{number}");
    }
}

#[test]
fn kinds_that_are_not_known_are_listed_and_unknown_words_do_no_harm() {
    let read = answer(
        &project(),
        "ship: Аврора | quote: Аврора\nevent: заявление | kind: prophecy | status: certain | mood: gloomy | quote: Это начало долгой работы",
    );
    assert_eq!(
        left(&read, WhyLeft::NotUnderstood),
        ["ship: Аврора | quote: Аврора"]
    );
    let project = with(
        &project(),
        "event: заявление | kind: prophecy | status: certain | quote: Это начало долгой работы",
    );
    let EntryRef::Event(event) = named(&project, "заявление") else {
        panic!("no event")
    };
    assert_eq!(
        (event.kind, event.claim.status),
        (EventKind::Other, Status::Stated)
    );
}

#[test]
fn what_is_nothing_of_the_form_is_refused() {
    for text in [
        "",
        "  \n",
        "I could not read the text, sorry.",
        "{}",
        "[1, 2]",
        "{{{{",
        "```\n```",
        "Note: this: is | nothing",
    ] {
        assert_eq!(
            read(&project(), text, SOURCE).err(),
            Some(Unreadable::Nothing),
            "{text}"
        );
    }
    let long = "person: A | quote: B\n".repeat(MOST_BYTES / 20);
    assert_eq!(
        read(&project(), &long, SOURCE).err(),
        Some(Unreadable::TooLarge)
    );
    let many = "topic: работа | quote: долгой работы\n".repeat(MOST_RECORDS + 5);
    let read = answer(&project(), &many);
    assert_eq!(read.new, 1);
    assert_eq!(
        read.left
            .iter()
            .filter(|left| left.why == WhyLeft::NotUnderstood)
            .count(),
        1
    );
}

#[test]
fn speech_has_its_speaker_and_its_words() {
    let project = after(&project(), &[Edit::Remove(vec![entity("quotation")])]);
    let with = with(
        &project,
        "said: «Мы рады, что порты трёх стран станут ближе друг к другу» | by: Анна Лукина",
    );
    let EntryRef::Quotation(new) = entries(&with.document).last().expect("an entry") else {
        panic!("no quotation")
    };
    assert_eq!(
        (new.claim.voice.speaker.as_str(), new.claim.voice.form),
        ("person-ann-lukin", Form::Direct)
    );
    let range = locate(&with.document, &new.claim.evidence[0], "ru").expect("its words");
    assert_eq!(
        words(&with, range),
        "Мы рады, что порты трёх стран станут ближе друг к другу."
    );
}

#[test]
fn a_place_may_say_where_it_is() {
    let before = project();
    let text =
        "place: Россия-матушка | kind: region | at: 61.5, 105 | in: Россия | quote: Тихая гавань";
    let project = with(&before, text);
    let EntryRef::Place(place) = named(&project, "Россия-матушка") else {
        panic!("no place")
    };
    let point = place.point.as_ref().expect("a point");
    assert_eq!((point.lat, point.lon), (61.5, 105.0));
    assert_eq!(place.within.as_ref().map(|at| &*at.place), Some("place-ru"));
    for at in ["north", "91, 200", "1", ", ,", "--.-, 4"] {
        let text = format!("place: Гавань | at: {at} | quote: Тихая гавань");
        let project = with(&before, &text);
        assert!(
            matches!(named(&project, "Гавань"), EntryRef::Place(place) if place.point.is_none()),
            "{at}"
        );
    }
}

#[test]
fn names_are_marked_in_each_form_where_they_are_free() {
    let project = after(&project(), &[Edit::Remove(vec![entity("place-kazan")])]);
    let with = with(
        &project,
        "place: Казань | kind: city | quote: Мэр Казани Анна Лукина открыла форум",
    );
    let kazan = named(&with, "Казань");
    assert_eq!(
        mentions(&with, kazan),
        ["КАЗАНЬ", "Казани", "Казани", "Казани"]
    );
    assert_eq!(at(&with, 0, "КАЗАНЬ").passage, 0);
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        "[\\x00-\\x7f]{0,8}",
        prop::sample::select(vec![
            "person",
            "event",
            "relation",
            "said",
            "date",
            "place",
            "topic",
            "место",
            ": ",
            " | ",
            "\n",
            "quote: ",
            "by: ",
            "who: ",
            "with: ",
            "does: ",
            "when: ",
            "is: ",
            "at: ",
            "kind: ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "“",
            "»",
            ",",
            "\\",
            "\\u0",
            "...",
            "Савельев",
            "Казань",
            "Казани",
            "Анна Лукина",
            "форум",
            "Тихая гавань",
            "4 июня",
            "Индия",
            "Мы рады",
            "Портовая ассоциация",
            "В Дели прошла встреча Савельева",
            "2026-06-04",
            "55.7, 49",
            "IN",
            "forum",
            "held",
        ])
        .prop_map(str::to_string),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn is_for_the_editor(problem: &str) -> bool {
    ["point", "radius", "publisher", "iso"]
        .iter()
        .any(|rule| problem.contains(&format!("rule: \"{rule}\"")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_answer_is_read_or_refused_and_can_be_undone(text in pieces()) {
        let project = project();
        if let Ok(answer) = read(&project, &text, SOURCE)
            && let Some(edit) = answer.edit()
        {
            let mut history = editing::History::new(project.clone());
            prop_assert!(history.apply(&edit).is_ok(), "{:?}", edit);
            let after = history.project().clone();
            if let Err(problems) = is_sound(&after) {
                let ours = problems.lines().find(|line| !is_for_the_editor(line));
                prop_assert_eq!(ours, None, "{}", text);
            }
            let again = read(&after, &text, SOURCE);
            prop_assert_eq!(again.map(|again| again.new), Ok(0), "{}", text);
            while history.undo().is_some() {}
            prop_assert_eq!(history.project(), &project);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let text = String::from_utf8_lossy(&bytes);
        let _ = read(&project(), &text, SOURCE);
    }
}

#[test]
fn reading_takes_time_in_proportion() {
    let project = project();
    let mut slowest = std::time::Duration::ZERO;
    for piece in [
        "{",
        "[",
        "\"",
        "\" ",
        "|",
        ":",
        "\\",
        "a",
        "...",
        "person: ",
        "quote: ",
        "person: a | ",
        "{\"a\":\"",
        "who: a;",
        "«",
        "\n",
        "event: а | quote: а\n",
    ] {
        let text = piece.repeat(MOST_BYTES / piece.len());
        let start = std::time::Instant::now();
        let _ = read(&project, &text, SOURCE);
        slowest = slowest.max(start.elapsed());
    }
    // Debug builds on a busy machine; what is quadratic takes minutes.
    assert!(slowest.as_secs() < 10, "{slowest:?}");
}

#[test]
fn what_is_left_says_what_it_would_be() {
    let read = answer(&project(), "date: пятница | is: 2026-06-05");
    let expected = Left {
        why: WhyLeft::NotFound,
        kind: Some(editing::Kind::Date),
        name: "пятница".into(),
        words: "пятница".into(),
    };
    assert_eq!(read.left, [expected]);
}

#[test]
fn the_example_of_the_docs_is_read_whole() {
    let docs = include_str!("../../../../docs/STUDIO.md");
    let example = docs
        .split("```text")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    let example = example.expect("an example");
    let mut document = project().document;
    document.languages = vec!["en".into()];
    let text = "On 17 March Volga Shipyard signed an agreement with the Port of Astrakhan. Vera Lunina, mayor of Kazan, \
                opened the new quay. “Trade on the river will double,” she said.";
    let old = document.passages.swap_remove(0);
    document.passages = vec![article::document::Passage {
        text: article::document::Text([("en".to_string(), Some(text.to_string()))].into()),
        ..old
    }];
    (document.places, document.topics, document.relations) = (Vec::new(), Vec::new(), Vec::new());
    (document.events, document.quotations, document.draft) = (Vec::new(), Vec::new(), None);
    document.parties.retain(|party| party.id == "publisher");
    let project = Project::new(document);
    let read = answer(&project, example);
    assert_eq!(read.left, []);
    assert_eq!((read.new, read.decided), (10, 0), "{:?}", read.suggested);
    let after = after(&project, &[read.edit().expect("an edit")]);
    let EntryRef::Quotation(said) = entries(&after.document).last().expect("an entry") else {
        panic!("no quotation")
    };
    assert_eq!(said.claim.voice.speaker, "person-vera-lunina");
}
