//! Which mentions mean one person, and how that person is called.

use draft::morphology::Gender;
use draft::name::{Name, NameKind};
use draft::people::people;
use draft::{Language, Paragraph};

/// The mentions are marked by `[…]`.
fn joined(text: &str, language: Language, known: &[&str]) -> Vec<(String, usize)> {
    let (mut plain, mut names, mut start) = (String::new(), Vec::new(), 0);
    for c in text.chars() {
        match c {
            '[' => start = plain.len(),
            ']' => names.push(Name {
                paragraph: 0,
                range: start..plain.len(),
                kind: NameKind::Person,
                confidence: 1.0,
                why: Vec::new(),
            }),
            c => plain.push(c),
        }
    }
    let paragraphs = [Paragraph::new(plain, language)];
    let names: Vec<&Name> = names.iter().collect();
    let first_names =
        |name: &str| -> Option<Option<Gender>> { known.contains(&name).then_some(None) };
    people(&names, &paragraphs, language, &first_names)
        .into_iter()
        .map(|person| (person.name, person.mentions.len()))
        .collect()
}

fn one(name: &str, mentions: usize) -> Vec<(String, usize)> {
    vec![(name.to_string(), mentions)]
}

#[test]
fn forms_of_one_name_are_one_person() {
    let known = ["Вера", "Павел", "Олег"];
    let russian = |text: &str| joined(text, Language::Russian, &known);
    assert_eq!(
        russian(
            "Об этом сообщила [Вера Лунина]. По словам [Луниной], мост открыт. [Лунину] поблагодарили."
        ),
        one("Вера Лунина", 3)
    );
    assert_eq!(
        russian("Награду вручили [Павлу Крамскому]. Позже [Крамской] выступил."),
        one("Павел Крамской", 2)
    );
    assert_eq!(
        russian("С [Олегом Петровичем Дудиным] говорил корреспондент."),
        one("Олег Петрович Дудин", 1)
    );
    assert_eq!(
        russian("Встречу с [Бергманом] провели в мае. [Бергман] доволен."),
        one("Бергман", 2)
    );
    assert_eq!(
        russian("[О. Дудин] уехал, а [Дудина] ждут."),
        one("О. Дудин", 2)
    );
}

#[test]
fn a_verb_shows_who_it_was() {
    assert_eq!(
        joined("[Ильина] сказала, что рада.", Language::Russian, &[]),
        one("Ильина", 1)
    );
    assert_eq!(
        joined(
            "Письмо [Ильина] не дошло. [Ильин] сообщил об этом.",
            Language::Russian,
            &[]
        ),
        one("Ильин", 2)
    );
}

#[test]
fn two_people_of_one_surname_stay_two() {
    let known = ["Вера", "Олег"];
    let found = joined(
        "[Вера Дудина] и [Олег Дудин] женаты.",
        Language::Russian,
        &known,
    );
    assert_eq!(
        found,
        [
            ("Вера Дудина".to_string(), 1),
            ("Олег Дудин".to_string(), 1)
        ]
    );
}

#[test]
fn english_names_are_joined_by_surname() {
    let known = ["Maria", "John"];
    let found = joined(
        "[Maria Keller] met [John F. Ross]. [Keller’s] plan pleased Mr [Ross]; [Maria] smiled.",
        Language::English,
        &known,
    );
    assert_eq!(
        found,
        [
            ("Maria Keller".to_string(), 3),
            ("John F. Ross".to_string(), 2)
        ]
    );
}

#[test]
fn an_english_surname_may_be_a_first_name_too() {
    let english = |text: &str| joined(text, Language::English, &["Kamila", "Harris"]);
    assert_eq!(
        english("[Kamila Harris] spoke. [Harris] left, and so did [Kamila]."),
        one("Kamila Harris", 3)
    );
    assert_eq!(english("[Harris] spoke. [Harris] left."), one("Harris", 2));
}

#[test]
fn names_in_other_letters_and_families_are_no_people_of_their_own() {
    let russian = |text: &str| joined(text, Language::Russian, &["Вера", "Назар"]);
    assert_eq!(
        russian("Пела [Вера Лунина] ([Vera Lunina]). [Лунина] довольна."),
        one("Вера Лунина", 3)
    );
    assert_eq!(
        russian("[Вера Лебедь] у себя. Дом [Лебедей] цел."),
        one("Вера Лебедь", 1)
    );
    // A surname that is a first name, too.
    assert_eq!(
        russian("[Вера Назар] спела. Потом [Назар] ушла."),
        one("Вера Назар", 2)
    );
    // The object of a verb stands in no nominative.
    assert_eq!(
        russian("Суд оправдал [Бергмана]. [Бергман] рад."),
        one("Бергман", 2)
    );
}

#[test]
fn an_english_genitive_is_a_mention() {
    assert_eq!(
        joined(
            "[Jane Marlow] sang. [Marlow]'s band left.",
            Language::English,
            &["Jane"]
        ),
        one("Jane Marlow", 2)
    );
}

#[test]
fn the_gender_of_a_russian_name_follows_from_its_place_and_from_its_first_name() {
    let known = ["Карина", "Карин", "Иван", "Ивана", "Вера"];
    let russian = |text: &str| joined(text, Language::Russian, &known);
    for (text, name) in [
        ("Роль исполнит [Карина Белова].", "Карина Белова"),
        ("Школа имени [Ивана Лунина] открыта.", "Иван Лунин"),
        ("Слова у [Лунина] простые.", "Лунин"),
        ("Пьесу написал сам [Роман Лунин].", "Роман Лунин"),
        ("Скамью сделает [Вера Лунина].", "Вера Лунина"),
    ] {
        assert_eq!(russian(text), one(name, 1), "{text}");
    }
}
