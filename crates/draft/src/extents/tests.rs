//! The rules on texts in which the tagger's names are marked: `[o …]`, `[p …]`, `[l …]` for organisations,
//! people and places.

mod grounds;

use super::corrected;
use crate::name::{Name, NameKind};
use crate::{Language, Paragraph};

fn names(text: &str, language: Language) -> Vec<(NameKind, String)> {
    let (mut plain, mut names, mut open) = (String::new(), Vec::new(), None);
    let mut letters = text.chars();
    while let Some(c) = letters.next() {
        match c {
            '[' => {
                let kind = match letters.next() {
                    Some('o') => NameKind::Organisation,
                    Some('p') => NameKind::Person,
                    _ => NameKind::Place,
                };
                letters.next();
                open = Some((plain.len(), kind));
            }
            ']' => {
                if let Some((start, kind)) = open.take() {
                    names.push(Name {
                        paragraph: 0,
                        range: start..plain.len(),
                        kind,
                        confidence: 0.9,
                        why: Vec::new(),
                    });
                }
            }
            c => plain.push(c),
        }
    }
    let paragraphs = [Paragraph::new(plain, language)];
    let known = |name: &str| {
        ["Вера", "Олег", "Пётр", "Jane", "Oliver"]
            .contains(&name)
            .then_some(None)
    };
    corrected(names, &paragraphs, language, &known)
        .into_iter()
        .map(|name| (name.kind, paragraphs[0].words(&name.range).to_owned()))
        .collect()
}

fn of_kind(text: &str, language: Language, wanted: NameKind) -> Vec<String> {
    let all = names(text, language).into_iter();
    all.filter(|(kind, _)| *kind == wanted)
        .map(|(_, words)| words)
        .collect()
}

#[test]
fn organisations_have_their_whole_names() {
    let found = |text: &str| of_kind(text, Language::Russian, NameKind::Organisation);
    for (text, expected) in [
        (
            "Об этом пишет [o Комитет] по охране рек и озёр.",
            "Комитет по охране рек и озёр",
        ),
        (
            "Он возглавил Лигу развития малых городов и вышел.",
            "Лигу развития малых городов",
        ),
        ("По данным [o МИД] [l Замбии], всё спокойно.", "МИД Замбии"),
        (
            "Встречу провёл Верховный суд [l Замбии].",
            "Верховный суд Замбии",
        ),
        (
            "Вчера [o Союз] женщин стран [o БРИКС]+ собрался снова.",
            "Союз женщин стран БРИКС+",
        ),
        (
            "В [o Театре] имени Йохана Берга премьера.",
            "Театре имени Йохана Берга",
        ),
        (
            "Его принял министр: министерство юстиции [l Тувы] молчит.",
            "министерство юстиции Тувы",
        ),
        (
            "Это сделало движение, [o Движение] в защиту Лугского озера.",
            "Движение в защиту Лугского озера",
        ),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
    assert_eq!(
        found("На Генеральной Ассамблее Лиги портовых городов выступил мэр."),
        ["Лиги портовых городов"]
    );
    assert_eq!(
        found("Союз лодочников Заречья (СЛЗ) создан вчера. СЛЗ рад."),
        ["Союз лодочников Заречья", "СЛЗ", "СЛЗ"]
    );
}

#[test]
fn what_is_no_organisation_is_left_out() {
    let found = |text: &str| of_kind(text, Language::Russian, NameKind::Organisation);
    assert!(found("Местные [o СМИ] пишут о [o ДТП].").is_empty());
    assert!(found("Вышел фильм «[o Радуга]». «[o Радуга]» собрала зал.").is_empty());
    assert!(found("Прошёл [o Всемирный форум] рыбаков.").is_empty());
    assert!(found("Комиссия приняла решение. Школы города закрыты.").is_empty());
    let english = |text: &str| of_kind(text, Language::English, NameKind::Organisation);
    assert!(english("The [o Lower Ford Bridge] and a [o Harp Concerto].").is_empty());
}

#[test]
fn english_organisations_stand_around_their_heads() {
    let found = |text: &str| of_kind(text, Language::English, NameKind::Organisation);
    for (text, expected) in [
        (
            "He joined the Ministry of Foreign Affairs in May.",
            "Ministry of Foreign Affairs",
        ),
        (
            "The [o Supreme Court] of [l Zambia] ruled.",
            "Supreme Court of Zambia",
        ),
        (
            "She studied at the University of Lower Ford and left.",
            "University of Lower Ford",
        ),
        ("The Rivers Council's plan failed.", "Rivers Council"),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}

#[test]
fn people_have_their_whole_names_and_no_titles() {
    let russian = |text: &str| of_kind(text, Language::Russian, NameKind::Person);
    assert_eq!(russian("[p Господин Дудин] прибыл."), ["Дудин"]);
    assert_eq!(
        russian("[p Олег] Петрович [p Дудин] прибыл. Помог Дудин."),
        ["Олег Петрович Дудин", "Дудин"]
    );
    assert_eq!(russian("Пришла Вера Лунина."), ["Вера Лунина"]);
    assert_eq!(
        russian("[p Пётр Дудин — Вера Лунина] в ролях."),
        ["Пётр Дудин", "Вера Лунина"]
    );
    let english = |text: &str| of_kind(text, Language::English, NameKind::Person);
    assert_eq!(english("[p President Marlow] spoke."), ["Marlow"]);
    assert_eq!(
        english("[p Jane Marlow] sang. [o Marlow] left. Then came Marlow's band."),
        ["Jane Marlow", "Marlow", "Marlow"]
    );
}

#[test]
fn english_people_are_known_by_what_they_do() {
    let english = |text: &str| of_kind(text, Language::English, NameKind::Person);
    for (text, expected) in [
        (
            "[l Simler], who signed it, left. [l Simler] wept.",
            &["Simler", "Simler"][..],
        ),
        ("Then [l Holtby-Fry] said it was over.", &["Holtby-Fry"]),
        ("Her publisher, [l Simler], was glad.", &["Simler"]),
        (
            "[p Jane Marlow], [l Goscin] and [p Oliver Roe] sang.",
            &["Jane Marlow", "Goscin", "Oliver Roe"],
        ),
        ("In [l Simler], who can say? [l Simler] said nothing.", &[]),
        ("The painter Rasmus [p Holt] came.", &["Rasmus Holt"]),
        (
            "Then Oliver bin Sarwan met Jane el-Hamid and Oliver the Great.",
            &["Oliver bin Sarwan", "Jane el-Hamid", "Oliver the Great"],
        ),
        ("[p Manager Oliver Roe] spoke.", &["Oliver Roe"]),
        ("[p Jane Marlow's Thriller] sold well.", &["Jane Marlow"]),
        ("The accused, Jane [l Simler], left.", &["Jane Simler"]),
        ("The Rev. Al Holt spoke.", &["Al Holt"]),
        (
            "Then came [l Jane Simler], who sang; [l Jane Valley] is green.",
            &["Jane Simler"],
        ),
        (
            "[o Novak Holtby] won. [p Holtby] wept.",
            &["Novak Holtby", "Holtby"],
        ),
        (
            "[p Jane Marlow] ruled. Then Marlow II came.",
            &["Jane Marlow", "Marlow"],
        ),
    ] {
        assert_eq!(english(text), expected, "{text}");
    }
}

#[test]
fn english_things_are_no_people() {
    let english = |text: &str| names(text, Language::English);
    for text in [
        "The frigate [p Marlow] sank. [p Marlow] was old.",
        "The shuttles [p Marlow], [p Discovery] and [o Holt] flew; [p Holt] was last.",
        "[p Marlow], the oldest of the ships, sank.",
        "[p Rusalka] is an opera in three acts.",
        "The frigate [o HMS Marlow] sank. The [p Marlow] was old.",
        "A [o Romantic-era] painting was sold to a [p Marlow-based] firm.",
    ] {
        assert_eq!(english(text), [], "{text}");
    }
    let people = |text: &str| of_kind(text, Language::English, NameKind::Person);
    assert_eq!(
        people("[p Jane Marlow] left the ship. The ship [p Marlow] sank. [p Marlow] wept."),
        ["Jane Marlow", "Marlow"]
    );
    assert_eq!(people("[p Roe] is a fan of the ship."), ["Roe"]);
}

#[test]
fn who_speaks_in_an_interview_is_a_person() {
    let lines = [
        "Roe: Will it open?",
        "Marlow: It will.",
        "Roe: When?",
        "Note: no answer.",
        "Note: none.",
    ];
    let paragraphs = lines.map(|line| Paragraph::new(line.into(), Language::English));
    let known = |name: &str| (name == "Roe").then_some(None);
    let found = corrected(Vec::new(), &paragraphs, Language::English, &known);
    let found: Vec<(usize, NameKind)> = found
        .iter()
        .map(|name| (name.paragraph, name.kind))
        .collect();
    assert_eq!(found, [(0, NameKind::Person), (2, NameKind::Person)]);
}

mod any_text {
    use super::names;
    use crate::Language;
    use proptest::prelude::*;

    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("[o Комитет]"),
            Just("[p Вера]"),
            Just("[l Замбии]"),
            Just("Лига "),
            Just("по "),
            Just("рек "),
            Just("и "),
            Just("«"),
            Just("»"),
            Just("("),
            Just(")"),
            Just("."),
            Just(", "),
            Just("Московский "),
            Just("СЛЗ"),
            Just("+"),
            Just(" "),
            Just("имени "),
            Just("Council "),
            Just("of "),
            Just("the "),
            Just("Jane "),
            Just("frigate "),
            Just("[p Marlow]"),
            Just(", who "),
            Just("bin "),
            Just(": "),
            Just("’s "),
            Just("[p — ]"),
            Just("[o д]"),
            Just("\u{301}"),
            Just("в защиту "),
            Just("Генеральной Ассамблеи "),
        ];
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn is_read_without_panic(text in pieces()) {
            for language in [Language::Russian, Language::English] {
                names(&text, language);
            }
        }
    }
}
