//! Search by date: an invented town, its bridge of 1850 and its fair, which comes back each 19 May.

use super::{ARTICLE, INDEX, first, id, lang, marked};
use article::LangIx;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use serde_json::{Value, json};
use std::sync::LazyLock;
use worker::search::{Found, Group, Hit, Index, Target};

static TOWN: LazyLock<LoadedArticle> = LazyLock::new(|| {
    LoadedArticle::open(&town().to_string()).unwrap_or_else(|problems| panic!("{problems:#?}"))
});
static TOWN_INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(*TOWN));

/// Events: id, date, what it is called and the sentence that says so, in English and in Russian.
const EVENTS: &[(&str, &str, [&str; 2], [&str; 2])] = &[
    (
        "bridge",
        "1850",
        ["Building of the bridge", "Постройка моста"],
        ["The bridge was built in 1850", "Мост построили в 1850 году"],
    ),
    (
        "railway",
        "1847/1853",
        ["Building of the railway", "Постройка дороги"],
        ["The railway took six years", "Дорогу строили шесть лет"],
    ),
    (
        "mill",
        "18XX",
        ["The old mill burns", "Пожар на мельнице"],
        ["The mill burnt down long ago", "Мельница давно сгорела"],
    ),
    (
        "fair-2024",
        "2024-05-19",
        ["First fair", "Первая ярмарка"],
        [
            "The first fair was on May 19, 2024",
            "Первая ярмарка прошла 19 мая 2024 года",
        ],
    ),
    (
        "fair-2026",
        "2026-05-19",
        ["Second fair", "Вторая ярмарка"],
        ["The second was held on Tuesday", "Вторая прошла во вторник"],
    ),
    (
        "festival",
        "2026-05",
        ["Song festival", "Праздник песни"],
        ["Choirs sang all through May", "Весь май пели хоры"],
    ),
    (
        "works",
        "2026-04-28/2026-06-02",
        ["Repair of the road", "Ремонт дороги"],
        [
            "Meanwhile the road was repaired",
            "Тем временем чинили дорогу",
        ],
    ),
    (
        "gate",
        "../2026-03-17",
        ["Closing of the gate", "Закрытие ворот"],
        [
            "The gate had been closed by 17 March",
            "К 17 мар. ворота закрыли",
        ],
    ),
    (
        "museum",
        "2026-09/..",
        ["Opening of the museum", "Открытие музея"],
        [
            "The museum will open at some time",
            "Музей когда-нибудь откроют",
        ],
    ),
    (
        "quarrel",
        "",
        ["Quarrel over the tower", "Спор о башне"],
        ["The tower was quarrelled over", "О башне спорили"],
    ),
];

/// Sentences with the verb, the name and the numbers, and no date.
const OTHERS: &[[&str; 2]] = &[
    [
        "Of 22 towns, 19 may join; boats may wait, and nobody may cross",
        "Из 22 городов 19 войдут; лодки ждут, и никто не идёт",
    ],
    [
        "They may march on, and it may rain",
        "Они пойдут дальше, и может пойти дождь",
    ],
    [
        "It cost 1850 crowns and rose by 19.05 per cent",
        "Это стоило 1850 крон и подорожало на 19.05 процента",
    ],
    [
        "May Lindqvist heads the town, Major Martin the guard",
        "Город возглавляет Мэй Линдквист, стражу — майор Мартин",
    ],
];

fn text([en, ru]: [&str; 2]) -> Value {
    json!({ "en": en, "ru": ru })
}

fn claim(passage: usize, [en, ru]: [&str; 2]) -> Value {
    json!({
        "status": "held",
        "voice": { "speaker": "paper", "form": "plain" },
        "evidence": [{
            "passage": format!("p{passage}"),
            "quotes": { "en": { "exact": en }, "ru": { "exact": ru } }
        }]
    })
}

/// "fair-2026" comes back.
fn repeats(id: &str) -> Option<Value> {
    (id == "fair-2026").then(|| text(["each year", "каждый год"]))
}

fn when(date: &str) -> Value {
    let stated = json!({ "kind": "stated" });
    if date.is_empty() {
        json!({ "basis": { "kind": "derived", "reason": text(["not said", "не сказано"]) } })
    } else {
        json!({ "date": date, "basis": stated })
    }
}

fn town() -> Value {
    let opening = [
        "The Town Paper, which is invented, tells it",
        "Рассказывает выдуманная «Газета»",
    ];
    let sentences = std::iter::once(&opening)
        .chain(EVENTS.iter().map(|(.., sentence)| sentence))
        .chain(OTHERS);
    let passages = (1..).zip(sentences).map(|(number, sentence)| {
        json!({ "id": format!("p{number}"), "text": text(sentence.map(|words| format!("{words}.")).each_ref().map(|words| &**words)) })
    });
    let events = (2..)
        .zip(EVENTS)
        .map(|(passage, (id, date, name, sentence))| {
            let mut when = when(date);
            if let Some(repeats) = repeats(id) {
                when["repeats"] = repeats;
            }
            json!({
                "id": id, "kind": "meeting", "name": text(*name), "when": when,
                "figures": [{ "name": text(["visitors", "гостей"]), "value": 12, "unit": text(["hundred", "сотен"]) }],
                "claim": claim(passage, *sentence)
            })
        });
    let person = EVENTS.len() + OTHERS.len() + 1;
    let party = |id: &str, kind: &str, name: [&str; 2], passage: usize, quote: [&str; 2]| {
        let mut claim = claim(passage, quote);
        claim["status"] = json!("mentioned");
        json!({ "id": id, "kind": kind, "name": text(name), "claim": claim })
    };
    json!({
        "format": "dateline/1",
        "id": "invented-town",
        "languages": ["en", "ru"],
        "title": {
            "text": text(["A town remembers", "Город вспоминает"]),
            "basis": { "kind": "derived", "reason": text(["made up", "придумано"]) }
        },
        "source": { "publisher": "paper", "published": when("2026-05-20") },
        "translations": [{ "language": "ru", "by": text(["made up", "придумано"]) }],
        "passages": passages.collect::<Vec<_>>(),
        "parties": [
            party("paper", "organisation", ["The Town Paper", "«Газета»"], 1, ["The Town Paper", "«Газета»"]),
            party("may", "person", ["May Lindqvist", "Мэй Линдквист"], person, ["May Lindqvist", "Мэй Линдквист"]),
            party("martin", "person", ["Martin", "Мартин"], person, ["Martin", "Мартин"]),
        ],
        "relations": [{
            "id": "pact", "kind": "agreement",
            "name": text(["May Lindqvist and Martin make peace", "Мэй Линдквист и Мартин мирятся"]),
            "verb": text(["makes peace with", "мирится с"]),
            "ends": [{ "party": "may" }, { "party": "martin" }],
            "when": when("2026-05-19"),
            "claim": claim(person, OTHERS[OTHERS.len() - 1])
        }],
        "events": events.collect::<Vec<_>>(),
    })
}

fn find(typed: &str) -> Found {
    TOWN_INDEX.find(typed, LangIx::ORIGINAL)
}

/// The facts that are found, best first in each kind.
fn facts(found: &Found) -> Vec<&'static str> {
    let groups = found.groups.iter();
    let facts = groups.filter(|group| matches!(group.group, Group::Events | Group::Relations));
    let mut facts: Vec<&Hit> = facts.flat_map(|group| &group.hits).collect();
    facts.retain(|hit| hit.dated);
    facts.into_iter().map(|hit| id(*TOWN, hit)).collect()
}

/// The sentences that are found: what is marked in each.
fn sentences(found: &Found) -> Vec<Vec<&str>> {
    let groups = found.groups.iter();
    let text = groups.filter(|group| group.group == Group::Text);
    text.flat_map(|group| &group.hits)
        .map(|hit| marked(&hit.title))
        .collect()
}

#[test]
fn facts_are_found_by_their_date_in_either_language() {
    for (queries, expected) in [
        (
            &["1850", "в 1850 году", "1850 г."][..],
            &["bridge", "railway", "mill"][..],
        ),
        (&["1850s", "1850-е"], &["bridge", "railway", "mill"]),
        (&["1899"], &["mill"]),
        (
            &[
                "19 May",
                "19 мая",
                "мая 19",
                "MAY 19",
                "19th of May",
                "19-го мая",
                "19.05",
                "19/05",
                "19 ма",
            ],
            &["fair-2024", "fair-2026", "festival", "works", "pact"],
        ),
        (
            &[
                "19 May 2026",
                "2026 May 19",
                "19 мая 2026 года",
                "19.05.2026",
                "2026-05-19",
                "19.05.26",
                "19 vfz 2026",
            ],
            &["fair-2026", "festival", "works", "pact"],
        ),
        (
            &[
                "19 мая 2024",
                "2024-05-19",
                "май 2024",
                "05.2024",
                "2024-05",
            ],
            &["fair-2024"],
        ),
        (&["2024", "2024 год"], &["fair-2024"]),
        (
            &[
                "17 марта",
                "17 мар",
                "Mar 17",
                "17 мар.",
                "17.03.2026",
                "март",
                "March",
            ],
            &["gate"],
        ),
        (
            &["сентябрь", "в сентябре 2026", "September", "Sep 2026"],
            &["museum"],
        ),
        // Not on the days beyond a bound, and not in another year.
        (
            &[
                "16 марта 2026",
                "18 марта",
                "19 мая 2025",
                "1900",
                "октябрь",
            ],
            &[],
        ),
    ] {
        for typed in queries {
            let found = find(typed);
            let mut facts = facts(&found);
            let mut expected = expected.to_vec();
            facts.sort_unstable();
            expected.sort_unstable();
            assert_eq!(facts, expected, "{typed}");
        }
    }
}

#[test]
fn what_is_of_just_that_date_comes_first() {
    let events = |typed: &str| {
        let found = find(typed);
        let events = found
            .groups
            .into_iter()
            .find(|group| group.group == Group::Events);
        let hits = events.map(|group| group.hits).unwrap_or_default();
        hits.iter().map(|hit| id(*TOWN, hit)).collect::<Vec<_>>()
    };
    assert_eq!(events("1850"), ["bridge", "railway", "mill"]);
    assert_eq!(
        events("19 мая"),
        ["fair-2024", "fair-2026", "festival", "works"]
    );
    assert_eq!(events("May 2026"), ["festival", "fair-2026", "works"]);
}

#[test]
fn a_name_comes_before_a_date_and_a_date_before_the_text() {
    let found = find("May");
    assert_eq!(first(*TOWN, &found), "may");
    let groups: Vec<Group> = found.groups.iter().map(|group| group.group).collect();
    assert_eq!(
        groups,
        [
            Group::People,
            Group::Relations,
            Group::Events,
            Group::Organisations,
            Group::Text
        ]
    );
    assert_eq!(first(*TOWN, &find("19 мая 2026")), "fair-2026");
}

#[test]
fn other_words_narrow_a_date_down() {
    assert_eq!(first(*TOWN, &find("ярмарка 2026")), "fair-2026");
    assert_eq!(first(*TOWN, &find("fair 19 May 2024")), "fair-2024");
    assert_eq!(first(*TOWN, &find("Lindqvist 19 мая")), "pact");
}

#[test]
fn sentences_are_found_in_which_the_date_stands() {
    assert_eq!(sentences(&find("19 May")), [["May 19, 2024"]]);
    assert_eq!(sentences(&find("19.05.2024")), [["May 19, 2024"]]);
    assert_eq!(sentences(&find("17 марта")), [["17 March"]]);
    assert_eq!(
        sentences(&find("1850")).len(),
        2,
        "the number too is what was typed"
    );
    let russian = TOWN.article().language("ru").expect("a language");
    let found = TOWN_INDEX.find("19 мая", russian);
    assert_eq!(sentences(&found), [["19 мая 2024"]]);
    let found = TOWN_INDEX.find("17 March", russian);
    assert_eq!(sentences(&found), [["17 мар"]]);
    // Digits that are in no date are found as they stand.
    assert_eq!(sentences(&find("19.05")).len(), 2);
}

#[test]
fn the_verb_is_no_month() {
    for typed in ["May", "may", "19 May", "май", "мая"] {
        for marks in sentences(&find(typed)) {
            assert!(
                marks
                    .iter()
                    .all(|mark| mark.contains("May") || mark.contains("ма")),
                "{typed}: {marks:?}"
            );
        }
    }
    assert_eq!(sentences(&find("may")).len(), 3, "two dates and a name");
    assert_eq!(find("19 march").groups, []);
}

#[test]
fn the_beginning_of_a_name_is_still_one() {
    assert_eq!(first(*TOWN, &find("mar")), "martin");
    assert_eq!(first(*TOWN, &find("мар")), "martin");
    assert!(facts(&find("мар")).contains(&"gate"));
    assert!(facts(&find("ма")).is_empty());
}

#[test]
fn a_hit_says_its_date_as_exactly_as_it_is_known() {
    let date = |typed: &str, tag: &str, wanted: &str| {
        let found = find(typed);
        let hits = found.groups.iter().flat_map(|group| &group.hits);
        let hit = hits
            .clone()
            .find(|hit| matches!(hit.target, Target::Entity(_)) && id(*TOWN, hit) == wanted);
        let hit = hit.unwrap_or_else(|| panic!("{typed} finds no {wanted}"));
        let lang = Language::for_tag(tag).expect("a language");
        let when = hit.when(TOWN.article(), lang, TOWN.language(lang));
        (hit.dated, when.map(|when| when.to_string()))
    };
    let dated = |text: &str| (true, Some(text.to_string()));
    assert_eq!(date("1850", "en", "bridge"), dated("1850"));
    assert_eq!(date("1850", "ru", "railway"), dated("1847 год – 1853 год"));
    assert_eq!(
        date("19 мая", "ru", "fair-2026"),
        dated("19 мая 2026, каждый год")
    );
    assert_eq!(date("19 мая", "ru", "festival"), dated("май 2026"));
    assert_eq!(
        date("17 марта", "en", "gate"),
        dated("by 17 March 2026, day not stated")
    );
    // Found by its name, it says its date as well; what has none says none.
    assert_eq!(
        date("song festival", "en", "festival"),
        (false, Some("May 2026".into()))
    );
    assert_eq!(date("quarrel", "en", "quarrel"), (false, None));
    // The publisher, when it published.
    assert_eq!(date("20 May 2026", "en", "paper"), dated("20 May 2026"));
    assert_eq!(date("Town Paper", "en", "paper"), (false, None));
}

#[test]
fn what_comes_back_and_what_is_counted_are_found_by_their_words() {
    for typed in ["each year", "каждый год"] {
        assert_eq!(first(*TOWN, &find(typed)), "fair-2026", "{typed}");
    }
    let found = find("visitors");
    let events = &found.groups[0];
    assert_eq!(
        (events.group, events.total as usize),
        (Group::Events, EVENTS.len())
    );
    let also = events.hits[0].also.as_ref().expect("where it was found");
    assert_eq!(marked(also), ["visitors"]);
}

#[test]
fn the_first_article_is_found_by_its_dates() {
    let article = *ARTICLE;
    for tag in ["ru", "en"] {
        for typed in [
            "17 марта 2026",
            "17 March",
            "17.03",
            "2026-03-17",
            "17 мар",
            "март 2026",
            "2026",
        ] {
            let found = INDEX.find(typed, lang(tag));
            let hits = found.groups.iter().flat_map(|group| &group.hits);
            let dated: Vec<&str> = hits
                .filter(|hit| hit.dated)
                .map(|hit| id(article, hit))
                .collect();
            assert!(dated.contains(&"ev-publication"), "{typed}: {dated:?}");
            assert!(dated.contains(&"rapsi"), "{typed}: {dated:?}");
        }
        for typed in ["19 мая", "19 May", "1850", "май", "18 марта 2026"] {
            assert_eq!(INDEX.find(typed, lang(tag)).groups, [], "{typed}");
        }
    }
}
