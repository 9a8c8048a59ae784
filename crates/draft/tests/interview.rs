//! Interviews, and pronouns for the person whom a text is about, with the engine's own data.

#[path = "support/drafted.rs"]
mod drafting;

use draft::Language;
use drafting::{drafted, word};

/// The quotations of a text: the first words of each, and the name of the speaker.
fn quotations(text: &str) -> Vec<(String, String)> {
    let document = drafted(text, Language::Russian, (2026, 3, 18));
    document
        .quotations
        .iter()
        .map(|quotation| {
            let speaker = &quotation.claim.voice.speaker;
            let party = document.parties.iter().find(|one| one.id == *speaker);
            let person = party.filter(|one| one.id.starts_with("person"));
            (
                word(&quotation.name),
                person.map_or(String::new(), |one| word(&one.name)),
            )
        })
        .collect()
}

#[test]
fn answers_belong_to_whoever_is_interviewed_and_questions_are_no_quotations() {
    let found = quotations(
        "Вера Лобанова: дерево помнит руку\n\
         Мастер рассказала о лодках\n\
         Вера Лобанова строит лодки двадцать лет. Мы встретились в мастерской.\n\
         — Как вы начали строить?\n\
         — Увидела старую лодку «Заря» на берегу.\n\
         — Кто вас учил?\n\
         — Сначала отец. Потом книги.\n\
         — Что сейчас на верфи?\n\
         — Строим лодку для музея.",
    );
    let wanted = [
        "Увидела старую лодку «Заря» на берегу.",
        "Сначала отец. Потом книги.",
        "Строим лодку для музея.",
    ];
    let wanted = wanted.map(|words| (words.to_string(), "Вера Лобанова".to_string()));
    assert_eq!(found, wanted);
}

#[test]
fn a_pronoun_far_from_a_name_means_the_person_whom_the_text_is_about() {
    let found = quotations(
        "Умер строитель лодок\n\
         Вчера умер мастер Игорь Санин. Игорь Санин родился в Казани.\n\
         Игорь Санин построил сто лодок. Учеником мастера был Пётр Лунин.\n\
         Дерево везли с верховьев. «Я слушаю, как оно звучит», — говорил он.",
    );
    assert_eq!(
        found,
        [(
            "Я слушаю, как оно звучит".to_string(),
            "Игорь Санин".to_string()
        )]
    );
}
