//! Messages, plurals, dates and numbers; and what the build says of a language file that is wrong.

use messages as build;

use article::edtf::Edtf;
use explorer::i18n::plural::{Category, Plural};
use explorer::i18n::{
    Count, DateText, Direction, Language, List, Msg, Part, Years, autonym, bind, capitalised,
    isolated,
};

fn language(tag: &str) -> Language {
    Language::for_tag(tag).unwrap_or_else(|| panic!("{tag} is embedded"))
}

fn both() -> [Language; 2] {
    [language("ru"), language("en")]
}

// Languages.

#[test]
fn russian_and_english_are_offered_in_this_order() {
    let offered: Vec<_> = Language::all()
        .map(|lang| (lang.tag(), lang.locale(), lang.name(), lang.short()))
        .collect();
    assert_eq!(
        offered,
        [
            ("ru", "ru", "Русский", "RU"),
            ("en", "en-GB", "English", "EN")
        ]
    );
    assert_eq!(Language::default().tag(), "en");
}

#[test]
fn the_first_language_that_the_reader_asks_for_and_we_have_is_taken() {
    for (asked, taken) in [
        (&["ru-RU", "en"][..], "ru"),
        (&["de-AT", "en-US", "ru"], "en"),
        (&["RU"], "ru"),
        (&["en_GB"], "en"),
        (&["be", "de"], "en"),
        (&["", "-", "run"], "en"),
        (&[], "en"),
    ] {
        assert_eq!(
            Language::best(asked.iter().copied()).tag(),
            taken,
            "{asked:?}"
        );
    }
}

// Plurals.

/// Numbers by the form that they take.
type Samples = &'static [(Category, &'static [usize])];

#[test]
fn plural_rules_are_those_of_cldr() {
    use Category::{Few, Many, One, Other, Two, Zero};
    // Integer samples of CLDR 48, shortened; each line a rule, its languages, and samples by form.
    let table: &[(Plural, Samples)] = &[
        // ja, zh, ko, vi, th, id
        (Plural::Same, &[(Other, &[0, 1, 2, 15, 100, 1_000_000])]),
        // en, de, nl, sv, it, es, tr, hu
        (
            Plural::OneOther,
            &[(One, &[1]), (Other, &[0, 2, 11, 16, 21, 100, 101, 1000])],
        ),
        // fr, pt, hi, fa
        (
            Plural::OneZeroOther,
            &[(One, &[0, 1]), (Other, &[2, 17, 21, 100, 1000])],
        ),
        // lv
        (
            Plural::ZeroOneOther,
            &[
                (Zero, &[0, 10, 11, 20, 30, 40, 60, 100, 111, 1000]),
                (One, &[1, 21, 31, 41, 61, 81, 101, 1001]),
                (Other, &[2, 9, 22, 29, 102, 1002]),
            ],
        ),
        // ru, uk, be
        (
            Plural::OneFewMany,
            &[
                (One, &[1, 21, 31, 81, 101, 1001]),
                (Few, &[2, 3, 4, 22, 24, 32, 34, 102, 1002]),
                (
                    Many,
                    &[0, 5, 11, 12, 13, 14, 19, 20, 25, 100, 111, 112, 1000, 1011],
                ),
            ],
        ),
        // pl
        (
            Plural::OneFewManyPolish,
            &[
                (One, &[1]),
                (Few, &[2, 3, 4, 22, 24, 32, 34, 102, 1002]),
                (
                    Many,
                    &[0, 5, 12, 14, 19, 20, 21, 25, 31, 100, 101, 112, 1000, 1001],
                ),
            ],
        ),
        // cs, sk
        (
            Plural::OneFewOther,
            &[
                (One, &[1]),
                (Few, &[2, 3, 4]),
                (Other, &[0, 5, 19, 21, 22, 100, 102]),
            ],
        ),
        // hr, sr, bs
        (
            Plural::OneFewOtherSouthSlavic,
            &[
                (One, &[1, 21, 31, 101, 1001]),
                (Few, &[2, 4, 22, 24, 102, 1002]),
                (Other, &[0, 5, 11, 12, 14, 19, 100, 111, 112, 1000]),
            ],
        ),
        // ro
        (
            Plural::OneFewOtherRomanian,
            &[
                (One, &[1]),
                (Few, &[0, 2, 16, 19, 101, 102, 119, 1001]),
                (Other, &[20, 35, 100, 120, 1000]),
            ],
        ),
        // lt
        (
            Plural::OneFewOtherLithuanian,
            &[
                (One, &[1, 21, 31, 101, 1001]),
                (Few, &[2, 9, 22, 29, 102, 1002]),
                (Other, &[0, 10, 11, 20, 30, 100, 111, 1000]),
            ],
        ),
        // sl
        (
            Plural::OneTwoFewOther,
            &[
                (One, &[1, 101, 201, 1001]),
                (Two, &[2, 102, 1002]),
                (Few, &[3, 4, 103, 104]),
                (Other, &[0, 5, 21, 100]),
            ],
        ),
        // he
        (
            Plural::OneTwoOther,
            &[(One, &[1]), (Two, &[2]), (Other, &[0, 3, 17, 20, 100, 102])],
        ),
        // ar
        (
            Plural::Arabic,
            &[
                (Zero, &[0]),
                (One, &[1]),
                (Two, &[2]),
                (Few, &[3, 10, 103, 110, 1003]),
                (Many, &[11, 26, 99, 111, 1011]),
                (Other, &[100, 102, 200, 202, 1000, 10_000]),
            ],
        ),
    ];
    assert_eq!(table.len(), Plural::ALL.len());
    for (rule, samples) in table {
        for (category, numbers) in *samples {
            for n in *numbers {
                assert_eq!(rule.category(*n), *category, "{rule:?} {n}");
            }
        }
        let needed: Vec<_> = samples.iter().map(|(category, _)| *category).collect();
        assert_eq!(rule.categories(), needed, "{rule:?}");
    }
}

#[test]
fn counted_words_agree_with_their_number() {
    let [ru, en] = both();
    for (lang, n, text, label) in [
        (ru, 0, "0 стран-партнёров", "стран-партнёров"),
        (ru, 1, "1 страна-партнёр", "страна-партнёр"),
        (ru, 3, "3 страны-партнёра", "страны-партнёра"),
        (ru, 6, "6 стран-партнёров", "стран-партнёров"),
        (ru, 11, "11 стран-партнёров", "стран-партнёров"),
        (ru, 21, "21 страна-партнёр", "страна-партнёр"),
        (ru, 1234, "1\u{a0}234 страны-партнёра", "страны-партнёра"),
        (en, 1, "1 partner country", "partner country"),
        (en, 6, "6 partner countries", "partner countries"),
    ] {
        assert_eq!(lang.count(Count::FiguresPartners, n), text);
        assert_eq!(lang.count_label(Count::FiguresPartners, n), label);
    }
}

#[test]
fn a_language_may_word_some_numbers() {
    let [ru, en] = both();
    let roles = |lang: Language, n| {
        lang.count_with(Count::RoleAnd, n, &[("role", lang.t(Msg::RolePartner))])
    };
    assert_eq!(roles(ru, 2), "партнёр и ещё две роли");
    assert_eq!(roles(ru, 7), "партнёр и ещё 7 ролей");
    assert_eq!(roles(en, 2), "partner and two more roles");
    assert_eq!(
        ru.count(Count::KindOfRelationsAgreement, 6),
        "Шесть соглашений"
    );
    assert_eq!(
        ru.count(Count::KindOfRelationsAgreement, 22),
        "22 соглашения"
    );
    let cell = [
        ("name", "Индия"),
        ("role", "партнёр и ещё две роли"),
        ("row", "2"),
        ("column", "4"),
    ];
    assert_eq!(
        ru.count_with(Count::ListCell, 3, &cell),
        "Индия, партнёр и ещё две роли, 3 строки, ряд 2, столбец 4"
    );
}

#[test]
fn every_message_is_worded_in_every_language() {
    for lang in Language::all() {
        for (message, key) in Msg::ALL.into_iter().zip(Msg::KEYS) {
            assert!(!lang.t(message).is_empty(), "{key}");
        }
    }
}

// Dates.

#[test]
fn the_view_of_all_claims_has_one_name() {
    for lang in both() {
        let tab = lang.t(Msg::NavClaims).to_lowercase();
        let bar = lang.t(Msg::NavTable).to_lowercase();
        assert!(tab.ends_with(&bar), "{tab:?}, {bar:?}");
        assert_eq!(lang.t(Msg::TableLabel).to_lowercase(), tab);
    }
}

fn date(lang: Language, edtf: &str, years: Years) -> DateText {
    lang.date(
        &Edtf::parse(edtf).unwrap_or_else(|error| panic!("{edtf}: {error}")),
        years,
    )
}

#[test]
fn dates_say_no_more_than_is_known() {
    let [ru, en] = both();
    // EDTF, Russian and English with the year, Russian and English without.
    for (edtf, russian, english, short_russian, short_english) in [
        (
            "2026-03-17",
            "17 марта 2026",
            "17 March 2026",
            "17 марта",
            "17 March",
        ),
        (
            "../2026-03-17",
            "не позднее 17 марта 2026",
            "by 17 March 2026",
            "не позднее 17 марта",
            "by 17 March",
        ),
        (
            "2026-03-17/..",
            "не ранее 17 марта 2026",
            "not earlier than 17 March 2026",
            "не ранее 17 марта",
            "not earlier than 17 March",
        ),
        (
            "/2026-03-17",
            "до 17 марта 2026, начало не названо",
            "until 17 March 2026, start not stated",
            "до 17 марта, начало не названо",
            "until 17 March, start not stated",
        ),
        (
            "2026-03/",
            "с марта 2026, конец не назван",
            "from March 2026, end not stated",
            "с марта, конец не назван",
            "from March, end not stated",
        ),
        ("2026-03", "март 2026", "March 2026", "март", "March"),
        (
            "../2026-03",
            "не позднее марта 2026",
            "by March 2026",
            "не позднее марта",
            "by March",
        ),
        (
            "2026-03-XX",
            "март 2026, день не назван",
            "March 2026, day not stated",
            "март, день не назван",
            "March, day not stated",
        ),
        (
            "2026-XX-XX",
            "2026 год, день не назван",
            "2026, day not stated",
            "2026 год, день не назван",
            "2026, day not stated",
        ),
        ("2025-23", "осень 2025", "autumn 2025", "осень", "autumn"),
        (
            "../2025-23",
            "не позднее осени 2025",
            "by autumn 2025",
            "не позднее осени",
            "by autumn",
        ),
        ("2026", "2026 год", "2026", "2026 год", "2026"),
        (
            "../2026",
            "не позднее 2026 года",
            "by 2026",
            "не позднее 2026 года",
            "by 2026",
        ),
        ("202X", "2020-е годы", "2020s", "2020-е годы", "2020s"),
        (
            "20XX",
            "2000–2099 годы",
            "2000–2099",
            "2000–2099 годы",
            "2000–2099",
        ),
        (
            "2026~",
            "около 2026 года",
            "about 2026",
            "около 2026 года",
            "about 2026",
        ),
        (
            "2026-03-17?",
            "17 марта 2026 (под вопросом)",
            "17 March 2026 (uncertain)",
            "17 марта (под вопросом)",
            "17 March (uncertain)",
        ),
        (
            "2026-03%",
            "около марта 2026 (под вопросом)",
            "about March 2026 (uncertain)",
            "около марта (под вопросом)",
            "about March (uncertain)",
        ),
        (
            "2025-05-02/2025-05-04",
            "2–4 мая 2025",
            "2–4 May 2025",
            "2–4 мая",
            "2–4 May",
        ),
        (
            "2025-04-30/2025-05-02",
            "30 апреля – 2 мая 2025",
            "30 April – 2 May 2025",
            "30 апреля – 2 мая",
            "30 April – 2 May",
        ),
        (
            "2025-12-30/2026-01-02",
            "30 декабря 2025 – 2 января 2026",
            "30 December 2025 – 2 January 2026",
            "30 декабря 2025 – 2 января 2026",
            "30 December 2025 – 2 January 2026",
        ),
        (
            "2026-03/2026-05",
            "март – май 2026",
            "March – May 2026",
            "март – май",
            "March – May",
        ),
        (
            "2026-03-17T14:30:00+03:00",
            "17 марта 2026, 14:30 UTC+3",
            "17 March 2026, 14:30 UTC+3",
            "17 марта, 14:30 UTC+3",
            "17 March, 14:30 UTC+3",
        ),
        (
            "-0043-03-15",
            "15 марта 44 до н. э.",
            "15 March 44 BC",
            "15 марта",
            "15 March",
        ),
    ] {
        assert_eq!(date(ru, edtf, Years::Shown).to_string(), russian);
        assert_eq!(date(en, edtf, Years::Shown).to_string(), english);
        assert_eq!(date(ru, edtf, Years::Hidden).to_string(), short_russian);
        assert_eq!(date(en, edtf, Years::Hidden).to_string(), short_english);
    }
}

#[test]
fn the_year_is_a_part_of_its_own() {
    let [ru, en] = both();
    let words = |text: &str| Part::Words(text.to_owned());
    let year = |text: &str| Part::Year(text.to_owned());
    assert_eq!(
        date(ru, "../2026-03-17", Years::Shown).parts(),
        [words("не позднее 17 марта "), year("2026")]
    );
    assert_eq!(
        date(en, "2026-03-17/..", Years::Shown).parts(),
        [words("not earlier than 17 March "), year("2026")]
    );
    assert_eq!(
        date(ru, "2026-03-17", Years::Hidden).parts(),
        [words("17 марта")]
    );
    assert_eq!(
        date(ru, "2026", Years::Shown).parts(),
        [year("2026"), words(" год")]
    );
    let phrase = en
        .dated(Msg::DateByOpen, date(en, "2026-03-17", Years::Shown))
        .capitalised();
    assert_eq!(
        phrase.parts(),
        [
            words("By 17 March "),
            year("2026"),
            words(", day not stated")
        ]
    );
}

#[test]
fn months_are_named_as_cldr_names_them() {
    let [ru, _] = both();
    // CLDR 48, Russian: format and stand-alone.
    let format =
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря";
    let alone = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь";
    assert_eq!(ru.list(List::DateMonths).join(" "), format);
    assert_eq!(ru.list(List::DateMonthsAlone).join(" "), alone);
    for lang in Language::all() {
        assert_eq!(lang.list(List::DateMonths).len(), 12);
        assert_eq!(lang.list(List::DateSeasons).len(), 4);
    }
}

// Numbers and marks.

#[test]
fn numbers_follow_the_language() {
    let [ru, en] = both();
    for (number, russian, english) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (4300, "4\u{a0}300", "4,300"),
        (1_234_567, "1\u{a0}234\u{a0}567", "1,234,567"),
    ] {
        assert_eq!(
            (ru.number(number), en.number(number)),
            (russian.to_owned(), english.to_owned())
        );
    }
    for (number, decimals, russian, english) in [
        (2.5, 1, "2,5", "2.5"),
        (2.0, 2, "2", "2"),
        (-0.04, 1, "0", "0"),
        (-12.75, 2, "\u{2212}12,75", "\u{2212}12.75"),
    ] {
        assert_eq!(ru.decimal(number, decimals), russian);
        assert_eq!(en.decimal(number, decimals), english);
    }
    for (km, expected) in [
        (0.4, "0 km"),
        (45.4, "45 km"),
        (454.0, "450 km"),
        (4321.0, "4,300 km"),
    ] {
        assert_eq!(en.kilometres(km), expected);
    }
    assert_eq!(ru.kilometres(4321.0), "4\u{a0}300 км");
}

#[test]
fn quotation_marks_are_not_doubled() {
    let [ru, en] = both();
    for (lang, text, quoted) in [
        (ru, "текст", "«текст»"),
        (
            ru,
            "на форум «Малая Родина» и дальше",
            "«на форум „Малая Родина“ и дальше»",
        ),
        (ru, "на форум «Малая Родина»", "«на форум „Малая Родина“»"),
        (ru, "«Весь текст.»", "«Весь текст.»"),
        (ru, "«Начало речи.", "«Начало речи.»"),
        (ru, "конец речи»", "«конец речи»"),
        (en, "a “word” here", "“a ‘word’ here”"),
        (en, "“All of it.”", "“All of it.”"),
    ] {
        assert_eq!(lang.quote(text), quoted);
    }
}

#[test]
fn names_stand_in_a_row() {
    let [ru, en] = both();
    let names = ["A", "B", "C"];
    assert_eq!(ru.enumerate(&names), "A, B и C");
    assert_eq!(en.enumerate(&names[..2]), "A and B");
    assert_eq!(en.enumerate(&names[..1]), "A");
    assert_eq!(en.enumerate::<&str>(&[]), "");
}

#[test]
fn short_words_keep_to_the_next_one() {
    let [ru, en] = both();
    // ~ stands for a no-break space.
    for (text, bound) in [
        ("приехать в Москву", "приехать в~Москву"),
        ("И продолжить не позднее", "И~продолжить не~позднее"),
        ("«О чём — и с кем» (к маю)", "«О~чём~— и~с~кем» (к~маю)"),
        ("цель – помочь", "цель~– помочь"),
        ("— Да", "— Да"),
        ("слово в", "слово в"),
        ("слово в ", "слово в~"),
        ("Москва в\u{a0}мае", "Москва в~мае"),
        ("пять-в ряд", "пять-в ряд"),
        ("два  пробела", "два  пробела"),
    ] {
        let expected = bound.replace('~', "\u{a0}");
        assert_eq!(ru.bind(text), expected);
        assert_eq!(bind(text, "ru-RU"), expected);
    }
    assert_eq!(en.bind("a day in May"), "a day in May");
    assert_eq!(bind("в Москву", "xx"), "в Москву");
}

#[test]
fn a_sentence_starts_with_a_capital() {
    for (text, expected) in [
        ("впереди", "Впереди"),
        ("été", "Été"),
        ("", ""),
        ("17 марта", "17 марта"),
    ] {
        assert_eq!(capitalised(text), expected);
    }
}

// Language files.

fn file(name: &str, messages: &str) -> (String, String) {
    let tag = name.trim_end_matches(".json");
    let text = format!(
        "{{\"tag\": \"{tag}\", \"locale\": \"{tag}\", \"name\": \"N\", \"short\": \"N\", \"order\": 1, \
         \"plural\": \"one-other\", \"quotes\": [\"“\", \"”\", \"‘\", \"’\"], \"group\": \",\", \
         \"groupFrom\": 4, \"decimal\": \".\", \"bind\": [],\n\"messages\": {{\n{messages}\n}}}}"
    );
    (name.to_owned(), text)
}

const ENGLISH: &str = r#""map": {"zoomIn": "Zoom in", "scale": "Zoom {n}×"},
"list": {"more": {"one": "{n} thing of {who}", "other": "{n} things of {who}"}},
"date": {"months": ["a", "b"]}"#;

#[test]
fn a_third_language_is_a_file() {
    let german = ENGLISH.replace("Zoom in", "Vergrößern");
    let code =
        build::compile(&[file("en.json", ENGLISH), file("de.json", &german)]).expect("no problem");
    for part in [
        // By tag: German before English.
        "#[doc = \"Zoom in\"]\n    pub const MapZoomIn: Self = Self(0);",
        "pub const MapScale: Self = Self(1);",
        "messages: &[\n            \"Vergrößern\",\n            \"Zoom {n}×\",",
        "#[doc = \"{n} things of {who}\"]\n    pub const ListMore: Self = Self(0)",
        "pub enum List {\n    #[doc = \"a, b\"]\n    DateMonths,\n}",
        "(Form::In(Category::One), \"{n} thing of {who}\")",
    ] {
        assert!(code.contains(part), "{part}\nis not in\n{code}");
    }
    // The same order field: by tag.
    assert!(code.find("tag: \"de\"") < code.find("tag: \"en\""));
}

#[test]
fn every_problem_of_every_file_is_told() {
    let compile = |messages: &str| {
        let problems = build::compile(&[file("en.json", ENGLISH), file("de.json", messages)])
            .expect_err("something is wrong");
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        compile(
            r#""map": {"zoomIn": " in ", "scale": "Zoom {m}", "extra": "x"},
"list": {"more": {"few": "{n}", "other": "{n} von {who}"}},
"date": {"months": ["a"], "Days": "x"}"#
        ),
        [
            "assets/i18n/de.json:3: map.extra: en.json has no such message",
            "assets/i18n/de.json:3: map.scale: {n} is missing, {m} is not in en.json",
            "assets/i18n/de.json:3: map.zoomIn: the text is empty, or has a space at its start or end",
            "assets/i18n/de.json:4: list.more: the form “few” is never used by this file's plural rule",
            "assets/i18n/de.json:4: list.more: the form “one” is missing",
            "assets/i18n/de.json:4: list.more: {who} is missing",
            "assets/i18n/de.json:5: date.Days: a key is a letter from a to z, then Latin letters and digits",
            "assets/i18n/de.json:5: date.months: 1 texts, but en.json has 2",
        ]
    );
    assert_eq!(
        compile(r#""map": {"zoomIn": ["x"], "scale": {"one": "{n}", "other": "{n"}}"#),
        [
            "assets/i18n/de.json: date.months: missing; en.json has it",
            "assets/i18n/de.json: list.more: missing; en.json has it",
            "assets/i18n/de.json:3: map.scale: an object of plural forms, but in en.json it is a text",
            "assets/i18n/de.json:3: map.scale.other: a brace that is not part of a {placeholder}",
            "assets/i18n/de.json:3: map.zoomIn: a list of texts, but in en.json it is a text",
        ]
    );
}

#[test]
fn a_file_that_is_wrong_as_a_whole_is_named() {
    let first = |files: &[(String, String)]| {
        let problems = build::compile(files).expect_err("something is wrong");
        problems[0].to_string()
    };
    let en = file("en.json", ENGLISH);
    assert_eq!(
        first(&[]),
        "assets/i18n/en.json: this file is needed: it says which messages there are"
    );
    let broken = ("de.json".to_owned(), "{\n\"tag\": }".to_owned());
    assert!(first(&[en.clone(), broken]).starts_with("assets/i18n/de.json:2: "));
    let list = ("de.json".to_owned(), "[]".to_owned());
    assert_eq!(
        first(&[en.clone(), list]),
        "assets/i18n/de.json:1: the file should hold an object { … }"
    );
    let twin = ("xx.json".to_owned(), en.1.clone());
    assert_eq!(
        first(&[en.clone(), twin]),
        "assets/i18n/xx.json: tag: “en” is another file's tag"
    );
    let odd =
        en.1.replace("\"bind\"", "\"bound\"")
            .replace("one-other", "two-other");
    let problems = build::compile(&[("en.json".to_owned(), odd)]).expect_err("something is wrong");
    let keys: Vec<_> = problems
        .iter()
        .map(|problem| problem.key.as_str())
        .collect();
    assert_eq!(keys, ["bind", "bound", "plural"]);
}

#[test]
fn names_that_come_to_the_same_are_refused() {
    let messages = r#""map": {"zoomIn": "a", "zoom": {"in": "b"}}"#;
    let problems = build::compile(&[file("en.json", messages)]).expect_err("something is wrong");
    assert_eq!(
        problems[0].to_string(),
        "assets/i18n/en.json:3: map.zoom.in: this name and “map.zoomIn” come to the same in Rust"
    );
}

#[test]
fn the_embedded_files_are_whole() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n");
    if let Err(problems) = build::generate(&folder) {
        panic!("{problems:#?}");
    }
}

#[test]
fn a_language_is_written_the_way_of_its_script() {
    let turned = [
        "ar",
        "ar-EG",
        "he",
        "fa",
        "ur",
        "ckb",
        "AR",
        "az-Arab",
        "uz-Arab-AF",
        "yi",
        "dv",
    ];
    let plain = [
        "en",
        "ru",
        "ja",
        "az",
        "az-Latn",
        "ur-Latn",
        "he-Latn-IL",
        "zh-Hans",
        "",
        "x",
    ];
    for tag in turned {
        assert_eq!(Direction::of(tag), Direction::RightToLeft, "{tag}");
    }
    for tag in plain {
        assert_eq!(Direction::of(tag), Direction::LeftToRight, "{tag}");
    }
}

#[test]
fn words_of_the_other_direction_are_kept_apart() {
    let from_left = |words| isolated(words, Direction::LeftToRight).into_owned();
    let from_right = |words| isolated(words, Direction::RightToLeft).into_owned();
    assert_eq!(from_left("Kazan (12)"), "Kazan (12)");
    assert_eq!(from_left("القاهرة"), "\u{2068}القاهرة\u{2069}");
    assert_eq!(from_left("12 שעות"), "\u{2068}12 שעות\u{2069}");
    assert_eq!(from_right("القاهرة"), "القاهرة");
    assert_eq!(from_right("12"), "\u{2068}12\u{2069}");
    let lang = Language::for_tag("en").expect("English");
    assert_eq!(
        lang.with(Msg::AppAnd, &[("first", "ירושלים"), ("last", "Kazan")]),
        "\u{2068}ירושלים\u{2069} and Kazan"
    );
    // Each name by itself, so that the row keeps its order.
    assert_eq!(
        lang.enumerate(&["حلب", "Kazan", "حمص"]),
        "\u{2068}\u{2068}حلب\u{2069}, Kazan\u{2069} and \u{2068}حمص\u{2069}"
    );
}

#[test]
fn a_language_has_its_own_name() {
    let cases = [
        ("ja", "日本語"),
        ("zh-Hans", "简体中文"),
        ("pt-BR", "Português (pt-BR)"),
        ("tlh", "tlh"),
    ];
    for (tag, name) in cases {
        assert_eq!(autonym(tag), name);
    }
}
