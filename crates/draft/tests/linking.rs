//! Which places the names of an article mean.

use article::PlaceKind;
use draft::gazetteer::{Gazetteer, PlaceId, spans};
use draft::linking::{Linked, Mention, Reason, link};
use draft::{Language, Paragraph};
use std::sync::LazyLock;

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    Gazetteer::read(include_bytes!("../../../assets/draft/gazetteer.bin"))
        .expect("it is well formed")
});

/// Links the names in square brackets.
fn linked(text: &str, language: Language) -> Vec<Linked> {
    let mut mentions = Vec::new();
    let mut paragraphs = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let mut plain = String::new();
        let mut start = 0;
        for c in line.chars() {
            match c {
                '[' => start = plain.len(),
                ']' => mentions.push(Mention {
                    paragraph: number,
                    range: start..plain.len(),
                }),
                c => plain.push(c),
            }
        }
        paragraphs.push(Paragraph::new(plain, language));
    }
    link(&mentions, &paragraphs, language, &GAZETTEER)
}

/// Name, kind, and the English names of the larger places.
fn told(place: &Linked) -> (String, &'static str, Vec<String>) {
    let larger = |id: PlaceId| GAZETTEER.containers(id).collect::<Vec<_>>();
    let within = place.within.map(larger).unwrap_or_default();
    let names = within
        .into_iter()
        .filter_map(|id| Some(GAZETTEER.place(id)?.english?.to_owned()));
    (
        place.name.clone(),
        place.kind.map_or("", PlaceKind::word),
        names.collect(),
    )
}

fn assert_told(text: &str, language: Language, expected: &[(&str, &str, &[&str])]) {
    let found: Vec<_> = linked(text, language).iter().map(told).collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(name, kind, within)| {
            (
                (*name).to_owned(),
                *kind,
                within
                    .iter()
                    .map(|name| (*name).to_owned())
                    .collect::<Vec<_>>(),
            )
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn forms_of_one_place_become_one() {
    let text = "[Москва] ждёт гостей.\nВ [Москве] тепло, а в [США] снег.\n[Соединенные Штаты] далеко от [Москвы].";
    let places = linked(text, Language::Russian);
    let told: Vec<_> = places
        .iter()
        .map(|place| (place.name.as_str(), place.mentions.clone()))
        .collect();
    assert_eq!(told, [("Москва", vec![0, 1, 4]), ("США", vec![2, 3])]);
    let text = "[Britain] agreed.\nThe [UK]'s ministers met in [Kiev], or [Kyiv].";
    let places = linked(text, Language::English);
    let told: Vec<_> = places
        .iter()
        .map(|place| (place.name.as_str(), place.mentions.clone()))
        .collect();
    assert_eq!(told, [("Britain", vec![0, 1]), ("Kyiv", vec![2, 3])]);
}

#[test]
fn the_place_beside_decides() {
    assert_told(
        "She moved from [Paris], [Texas], to [Paris], [France].",
        Language::English,
        &[
            ("Paris", "city", &["Texas", "United States"]),
            ("Texas", "province", &["United States"]),
            ("Paris", "city", &["Île-de-France", "France"]),
            ("France", "country", &[]),
        ],
    );
    assert_told(
        "Школу открыли в городе [Барели] индийского штата [Уттар-Прадеш].",
        Language::Russian,
        &[
            ("Барели", "city", &["Uttar Pradesh", "India"]),
            ("Уттар-Прадеш", "province", &["India"]),
        ],
    );
}

#[test]
fn type_words_decide() {
    assert_told(
        "Пожар в [Московской] области. В штате [Вашингтон] дожди, а в столице, [Вашингтоне], сухо. Реки [Дон] и [Волга] вышли из берегов.",
        Language::Russian,
        &[
            ("Московская область", "province", &["Russia"]),
            ("Вашингтон", "province", &["United States"]),
            (
                "Вашингтон",
                "city",
                &["District of Columbia", "United States"],
            ),
            ("Дон", "river", &["Russia"]),
            ("Волга", "river", &["Russia"]),
        ],
    );
}

#[test]
fn the_country_named_decides() {
    let cities = |text| {
        linked(text, Language::English)
            .iter()
            .map(told)
            .collect::<Vec<_>>()
    };
    let australian = cities("The Australian coach left for [Newcastle].");
    assert_eq!(australian[0].2, ["New South Wales", "Australia"]);
    let british = cities("The British coach left for [Newcastle].");
    assert_eq!(
        british[0].2.last().map(String::as_str),
        Some("United Kingdom")
    );
}

#[test]
fn a_state_is_not_a_republic() {
    let places = linked(
        "The governor of the state of [Georgia] met the mayor of [Atlanta].",
        Language::English,
    );
    assert_eq!(told(&places[0]).2, ["United States"]);
    let places = linked(
        "The president of the Republic of [Georgia] spoke in [Tbilisi].",
        Language::English,
    );
    assert_eq!(places[0].kind, Some(PlaceKind::Country));
}

#[test]
fn what_the_world_knows_is_meant() {
    let places = linked("American diplomats met in [Geneva].", Language::English);
    assert_eq!(
        told(&places[0]).2.last().map(String::as_str),
        Some("Switzerland")
    );
}

#[test]
fn districts_are_derived() {
    let places = linked(
        "Глава [Лужского района] [Ленинградской области] приехал. В [Лужском] районе рады. Деревня [Нижние Сосенки] далеко.",
        Language::Russian,
    );
    assert_eq!(
        told(&places[0]),
        (
            "Лужский район".into(),
            "district",
            vec!["Leningrad Oblast".into(), "Russia".into()]
        )
    );
    assert_eq!(places[0].mentions, [0, 2]);
    let point = places[0].point.expect("that of Luga");
    assert!(
        (point.0 - 29.85).abs() < 0.1 && (point.1 - 58.74).abs() < 0.1,
        "{point:?}"
    );
    assert!(
        places[0]
            .reasons
            .iter()
            .any(|reason| matches!(reason, Reason::LikeNamedCity(_)))
    );
    assert_eq!(
        (places[2].kind, places[2].point),
        (Some(PlaceKind::Village), None)
    );
}

#[test]
fn runners_up_stay_at_hand() {
    let places = linked("The fair in [Springfield] opened.", Language::English);
    assert!(places[0].runners_up.len() > 2);
    assert!(places[0].confidence < 0.6);
    let shares: f64 = places[0].runners_up.iter().map(|(_, share)| share).sum();
    assert!(places[0].confidence + shares <= 1.0);
    let places = linked("The fair in [Paris] opened.", Language::English);
    assert!(places[0].confidence > 0.9, "{places:?}");
}

#[test]
fn a_long_russian_report_is_linked() {
    let text = "Делегация ассоциации городов [Ближнего Востока] приехала в [Нью-Дели].\n\
        Среди гостей мэры из [Бразилии], [Ирана], [Эфиопии], [Индии], [Китая] и [Казахстана]. Из [Москвы] прибыл посол.\n\
        Российские города [Казань] и [Нижнекамск] республики [Татарстан] подписали договор с [Барели] индийского штата [Уттар-Прадеш].\n\
        Мэр [Горно-Алтайска] и глава [Гатчинского] района [Ленинградской] области были рады. [России] это важно.";
    let places = linked(text, Language::Russian);
    let told: Vec<_> = places
        .iter()
        .map(|place| {
            let iso = place
                .id
                .or(place.within)
                .and_then(|id| GAZETTEER.place(id)?.iso)
                .unwrap_or("");
            format!(
                "{} {iso} {}",
                place.name,
                place.kind.map_or("", PlaceKind::word)
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "Ближний Восток  region",
            "Нью-Дели IN city",
            "Бразилия BR country",
            "Иран IR country",
            "Эфиопия ET country",
            "Индия IN country",
            "Китай CN country",
            "Казахстан KZ country",
            "Москва RU city",
            "Казань RU city",
            "Нижнекамск RU city",
            "Татарстан RU province",
            "Барели IN city",
            "Уттар-Прадеш IN province",
            "Горно-Алтайск RU city",
            "Гатчинский район RU district",
            "Ленинградская область RU province",
            "Россия RU country",
        ]
    );
    assert!(places.iter().all(|place| place.point.is_some()));
}

#[test]
fn mentions_that_do_not_fit_are_left_out() {
    let paragraphs = [Paragraph::new("Ёлки в Уфе.".into(), Language::Russian)];
    let mention = |paragraph, range| Mention { paragraph, range };
    let odd = [
        mention(0, 1..3),
        mention(0, 90..95),
        mention(3, 0..2),
        mention(0, 4..4),
    ];
    assert_eq!(link(&odd, &paragraphs, Language::Russian, &GAZETTEER), []);
}

#[cfg(not(target_arch = "wasm32"))]
proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "([А-Яа-яA-Za-zЁё ,.'’—-]|Москв|Нью-|область|, Texas|St. ){0,40}") {
        for language in Language::ALL {
            let paragraph = Paragraph::new(text.clone(), *language);
            let mut mentions: Vec<_> = spans(&GAZETTEER, &paragraph, *language)
                .into_iter()
                .map(|span| Mention { paragraph: 0, range: span.range })
                .collect();
            mentions.extend(paragraph.tokens.iter().map(|token| Mention { paragraph: 0, range: token.range.clone() }));
            let _ = link(&mentions, &[paragraph], *language, &GAZETTEER);
        }
    }
}

#[test]
fn streets_are_no_towns() {
    assert_told(
        "Дом на площади [Островского] закрыли, на проспекте [Строителей] и на улицах [Казани] тихо, как и в [Лысьвенском городском округе].",
        Language::Russian,
        &[
            ("площадь Островского", "site", &[]),
            ("проспект Строителей", "site", &[]),
            ("Казань", "city", &["Tatarstan", "Russia"]),
            ("Лысьвенский городской округ", "district", &[]),
        ],
    );
}

/// Names of places, without the link to the gazetteer where there is none.
fn names(text: &str, language: Language) -> Vec<(String, bool)> {
    let places = linked(text, language).into_iter();
    places
        .map(|place| (place.name, place.id.is_some()))
        .collect()
}

#[test]
fn a_place_is_called_as_the_text_calls_it() {
    for (text, language, expected) in [
        (
            "The ship left [Rangoon] for [Britain].",
            Language::English,
            &["Rangoon", "Britain"][..],
        ),
        (
            "The [UK] and [Bombay], now [Mumbai], signed.",
            Language::English,
            &["United Kingdom", "Mumbai"],
        ),
        (
            "Посол вернулся из [Бирмы] в [Петербург], а потом и в [РФ] вообще.",
            Language::Russian,
            &["Бирма", "Петербург", "Россия"],
        ),
        (
            "В [Санкт-Петербурге] дождь, и [Петербург] спит.",
            Language::Russian,
            &["Санкт-Петербург"],
        ),
    ] {
        let found: Vec<_> = names(text, language)
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_small_namesake_abroad_is_not_meant() {
    // Whitby in Canada, which the text has nothing of; with it beside, it is meant.
    let text = "Norwegian trawlers came into [Whitby] at dawn, and left for [Norway].";
    assert_eq!(
        names(text, Language::English),
        [("Whitby".to_owned(), false), ("Norway".to_owned(), true)]
    );
    let place = &linked(text, Language::English)[0];
    assert!(!place.runners_up.is_empty() && place.point.is_none());
    let text = "Norwegian trawlers were sold in [Whitby], [Canada].";
    assert!(names(text, Language::English)[0].1);
    // Nothing is known of the text's country, or the city is large.
    assert!(names("Trawlers came into [Whitby].", Language::English)[0].1);
    assert!(names("Norwegian trawlers for [Geneva].", Language::English)[0].1);
    let text = "Норвежские рыбаки зашли в [Уитби] и вернулись в [Норвегию].";
    assert_eq!(
        names(text, Language::Russian)[0],
        ("Уитби".to_owned(), false)
    );
}
