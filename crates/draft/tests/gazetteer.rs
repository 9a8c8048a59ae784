//! The gazetteer as it ships: names, inflected forms, adjectives.

use article::PlaceKind;
use draft::gazetteer::{Demonym, Form, Gazetteer, PlaceId, spans};
use draft::{Language, Paragraph};
use std::sync::LazyLock;

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    Gazetteer::read(include_bytes!("../../../assets/draft/gazetteer.bin"))
        .expect("it is well formed")
});

/// The English names of the places that the words may name, the most populous first.
fn english(words: &str, language: Language) -> Vec<String> {
    let mut found: Vec<PlaceId> = GAZETTEER
        .find(words, language)
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    found.sort_by(|a, b| {
        GAZETTEER
            .log_population(*b)
            .unwrap_or(0.0)
            .total_cmp(&GAZETTEER.log_population(*a).unwrap_or(0.0))
    });
    found
        .into_iter()
        .filter_map(|id| Some(GAZETTEER.place(id)?.english?.to_owned()))
        .collect()
}

#[test]
fn russian_forms_lead_to_places() {
    for (words, name) in [
        ("Казань", "Kazan"),
        ("Нижнекамске", "Nizhnekamsk"),
        ("Нижнем Новгороде", "Nizhny Novgorod"),
        ("Горно-Алтайска", "Gorno-Altaysk"),
        ("Уттар-Прадеш", "Uttar Pradesh"),
        ("Уттар-Прадеша", "Uttar Pradesh"),
        ("Соединённых Штатов", "United States"),
        ("Соединенными Штатами Америки", "United States"),
        ("Объединенных Арабских Эмиратах", "United Arab Emirates"),
        ("ОАЭ", "United Arab Emirates"),
        ("Ближнем Востоке", "Middle East"),
        ("Ростовом-на-Дону", "Rostov-on-Don"),
        ("Орле", "Oryol"),
        ("Москвой", "Moscow"),
        ("Нью-Дели", "New Delhi"),
        ("Ленинградской области", "Leningrad Oblast"),
        ("Набережных Челнах", "Naberezhnye Chelny"),
        ("Черном море", "Black Sea"),
        ("Саудовской Аравией", "Saudi Arabia"),
        ("Великих Луках", "Velikiye Luki"),
        ("Улан-Удэ", "Ulan-Ude"),
        ("Афинах", "Athens"),
        ("Латинской Америке", "Latin America"),
        ("Барели", "Bareilly"),
        ("Республике Алтай", "Altai Republic"),
        ("Ельца", "Yelets"),
        ("Чебоксарах", "Cheboksary"),
    ] {
        let found = english(words, Language::Russian);
        assert!(
            found.iter().any(|found| found == name),
            "{words}: {found:?}"
        );
    }
}

#[test]
fn english_forms_lead_to_places() {
    for (words, name) in [
        ("China's", "China"),
        ("United States’", "United States"),
        ("U.S.", "United States"),
        ("US", "United States"),
        ("the UK", "United Kingdom"),
        ("São Paulo", "São Paulo"),
        ("Sao Paulo", "São Paulo"),
        ("St. Petersburg", "Saint Petersburg"),
        ("Kiev", "Kyiv"),
        ("Uttar Pradesh", "Uttar Pradesh"),
        ("Middle East", "Middle East"),
        ("New York", "New York City"),
        ("Texas", "Texas"),
    ] {
        let words = words.trim_start_matches("the ");
        let found = english(words, Language::English);
        assert!(
            found.iter().any(|found| found == name),
            "{words}: {found:?}"
        );
    }
}

#[test]
fn what_is_no_name_finds_nothing() {
    assert_eq!(english("москва", Language::Russian).len(), 0);
    assert_eq!(
        english("Us", Language::English)
            .iter()
            .filter(|name| *name == "United States")
            .count(),
        0
    );
    assert_eq!(english("", Language::English).len(), 0);
    assert_eq!(english("Переговоры", Language::Russian).len(), 0);
}

#[test]
fn the_form_is_told() {
    let form = |words, language| {
        GAZETTEER
            .find(words, language)
            .first()
            .map(|(_, form)| *form)
    };
    assert_eq!(form("Париж", Language::Russian), Some(Form::Name));
    assert_eq!(form("КНР", Language::Russian), Some(Form::Alias));
    assert_eq!(form("Парижем", Language::Russian), Some(Form::Inflected));
    assert_eq!(form("France's", Language::English), Some(Form::Possessive));
}

#[test]
fn a_place_tells_where_it_lies() {
    let (id, _) = GAZETTEER.find("Нижнекамск", Language::Russian)[0];
    let place = GAZETTEER.place(id).expect("it exists");
    assert_eq!(
        (place.kind, place.iso, place.russian),
        (PlaceKind::City, Some("RU"), Some("Нижнекамск"))
    );
    assert!((place.point.0 - 51.8).abs() < 0.1 && (place.point.1 - 55.6).abs() < 0.1);
    assert!(
        place
            .population
            .is_some_and(|people| (200_000..260_000).contains(&people))
    );
    let larger: Vec<_> = GAZETTEER
        .containers(id)
        .skip(1)
        .filter_map(|id| Some(GAZETTEER.place(id)?.english?.to_owned()))
        .collect();
    assert_eq!(larger, ["Tatarstan", "Russia"]);
}

#[test]
fn adjectives_and_people_lead_to_countries() {
    let code = |word, language| {
        let (country, sort) = GAZETTEER.country_of_demonym(word, language)?;
        Some((GAZETTEER.place(country)?.iso?.to_owned(), sort))
    };
    for (word, country, sort) in [
        ("индийского", "IN", Demonym::Adjective),
        ("Российскую", "RU", Demonym::Adjective),
        ("шри-ланкийским", "LK", Demonym::Adjective),
        ("индийцев", "IN", Demonym::Person),
        ("россиянам", "RU", Demonym::Person),
        ("турки", "TR", Demonym::Person),
        ("француженок", "FR", Demonym::Person),
        ("немцы", "DE", Demonym::Person),
    ] {
        assert_eq!(
            code(word, Language::Russian),
            Some((country.to_owned(), sort)),
            "{word}"
        );
    }
    for (word, country, sort) in [
        ("Indian", "IN", Demonym::Adjective),
        ("Brazilians", "BR", Demonym::Person),
        ("Frenchmen", "FR", Demonym::Person),
        ("Chinese", "CN", Demonym::Adjective),
        ("German's", "DE", Demonym::Adjective),
    ] {
        assert_eq!(
            code(word, Language::English),
            Some((country.to_owned(), sort)),
            "{word}"
        );
    }
    assert_eq!(code("indian", Language::English), None);
    assert_eq!(code("городского", Language::Russian), None);
}

#[test]
fn the_longest_name_is_taken() {
    let names = |text: &str, language| {
        let paragraph = Paragraph::new(text.into(), language);
        spans(&GAZETTEER, &paragraph, language)
            .into_iter()
            .map(|span| paragraph.words(&span.range).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names(
            "Из Нижнего Новгорода поезд идёт в Санкт-Петербург и Выборг.",
            Language::Russian
        ),
        ["Нижнего Новгорода", "Санкт-Петербург", "Выборг"]
    );
    assert_eq!(
        names(
            "He flew from New York City to St. Louis and the U.S. Virgin Islands.",
            Language::English
        ),
        ["New York City", "St. Louis", "U.S. Virgin Islands"]
    );
    assert_eq!(
        names("Владимир Лебедев встретил гостей.", Language::Russian),
        Vec::<String>::new()
    );
}

#[test]
fn small_towns_need_a_word_before_them() {
    let names = |text: &str, language| {
        let paragraph = Paragraph::new(text.into(), language);
        spans(&GAZETTEER, &paragraph, language)
            .into_iter()
            .map(|span| paragraph.words(&span.range).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names("Он жил в Выборге. Как быть?", Language::Russian),
        ["Выборге"]
    );
    assert_eq!(
        names("Президент Литвы Ян Новак приехал.", Language::Russian),
        ["Литвы"]
    );
    assert_eq!(
        names("Of course he lives in Reno.", Language::English),
        ["Reno"]
    );
}

#[test]
fn places_are_found_by_a_name_that_is_typed() {
    let gazetteer = &GAZETTEER;
    let found = |typed: &str, language| {
        let all = draft::places_named(gazetteer, typed, language, 12);
        let told = all.into_iter().map(|one| (one.name, one.within));
        told.collect::<Vec<_>>()
    };
    let kirov = found("киров", Language::Russian);
    assert_eq!(kirov.first().map(|(name, _)| &**name), Some("Киров"));
    // The largest first, and where each lies: in larger places, not in itself.
    for (name, within) in &kirov {
        let within = within.as_deref().unwrap_or_default();
        assert_ne!(
            within.split(", ").next(),
            Some(&**name),
            "{name} in {within}"
        );
    }
    let begun = found("Нижн", Language::Russian);
    assert!(
        begun.iter().any(|(name, _)| name == "Нижний Новгород"),
        "{begun:?}"
    );
    let country = found("Brazil", Language::English);
    assert_eq!(country.first(), Some(&("Brazil".to_string(), None)));
    let inflected = found("Казани", Language::Russian);
    assert!(
        inflected.iter().any(|(name, _)| name == "Казань"),
        "{inflected:?}"
    );
    assert_eq!(found(" ", Language::Russian), []);
}
