//! The words beside a name that say what the person is.

mod support;

use draft::Language;
use draft::roles::roles;
use support::marked;

fn found(text: &str, language: Language) -> Vec<(String, Option<String>, Option<String>)> {
    let (paragraphs, names) = marked(text, language);
    let words = |index: usize| {
        paragraphs[names[index].paragraph]
            .words(&names[index].range)
            .to_string()
    };
    roles(&names, &paragraphs, language)
        .into_iter()
        .map(|role| (role.title, role.of.map(words), role.place.map(words)))
        .collect()
}

fn role(
    title: &str,
    of: Option<&str>,
    place: Option<&str>,
) -> Vec<(String, Option<String>, Option<String>)> {
    vec![(
        title.to_string(),
        of.map(str::to_string),
        place.map(str::to_string),
    )]
}

#[test]
fn russian_roles_are_read_in_the_nominative() {
    let russian = |text: &str| found(text, Language::Russian);
    assert_eq!(
        russian("Его встретил мэр [l|Луганы] [p|Олег Дудин]."),
        role("мэр Луганы", None, Some("Луганы"))
    );
    assert_eq!(
        russian("Об этом сообщила генеральный директор [o|завода «Сокол»] [p|Вера Лунина]."),
        role(
            "генеральный директор завода «Сокол»",
            Some("завода «Сокол»"),
            None
        )
    );
    assert_eq!(
        russian(
            "По словам заместителя министра транспорта [l|Замбии] [p|Питера Мванзы], дорога готова."
        ),
        role(
            "заместитель министра транспорта Замбии",
            None,
            Some("Замбии")
        )
    );
    assert_eq!(
        russian("[p|Вера Лунина], председатель [o|Союза садоводов], открыла выставку."),
        role(
            "председатель Союза садоводов",
            Some("Союза садоводов"),
            None
        )
    );
    assert_eq!(russian("Мэр приехал вчера, сказал [p|Дудин]."), []);
    assert_eq!(
        russian("Министр встретил на вокзале [p|Дудина]; позже [p|Лунина] уехала."),
        role("министр встретил на вокзале", None, None)[1..]
    );
}

#[test]
fn english_roles_stand_before_or_behind() {
    let english = |text: &str| found(text, Language::English);
    assert_eq!(
        english("[l|Lugano] mayor [p|Anna Ross] spoke."),
        role("Lugano mayor", None, Some("Lugano"))
    );
    assert_eq!(
        english("On Monday, Deputy Foreign Minister [p|Peter Mwanza] left."),
        role("Deputy Foreign Minister", None, None)
    );
    assert_eq!(
        english("[p|Anna Ross], the chief executive of [o|Falcon Works], resigned."),
        role(
            "chief executive of Falcon Works",
            Some("Falcon Works"),
            None
        )
    );
    assert_eq!(english("The minister met [p|Anna Ross], who smiled."), []);
}
