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

fn titles(text: &str, language: Language) -> Vec<String> {
    let found = found(text, language).into_iter();
    found.map(|(title, ..)| title).collect()
}

#[test]
fn several_roles_stand_in_a_row() {
    assert_eq!(
        titles(
            "Выступил депутат [o|Собрания Луганы], сопредседатель [o|Союза садоводов] [p|Олег Дудин].",
            Language::Russian
        ),
        ["сопредседатель Союза садоводов", "депутат Собрания Луганы"]
    );
    // The second role is that of the second person.
    assert_eq!(
        titles(
            "Приехали [p|Олег Дудин], мэр [l|Луганы], президент [l|Тавии] [p|Вера Лунина].",
            Language::Russian
        ),
        ["мэр Луганы", "президент Тавии"]
    );
    assert_eq!(
        titles(
            "Приехали директор [o|«Сокола»] депутат [p|Вера Лунина].",
            Language::Russian
        ),
        ["депутат"]
    );
}

#[test]
fn a_verb_links_a_person_and_a_role() {
    assert_eq!(
        found(
            "[p|Вера Лунина] была назначена директором [o|«Сокола»] в марте.",
            Language::Russian
        ),
        role("директор «Сокола»", Some("«Сокола»"), None)
    );
    assert_eq!(
        found(
            "[p|Вера Лунина] не является мэром [l|Луганы].",
            Language::Russian
        ),
        []
    );
    assert_eq!(
        found(
            "[p|Peter Mwanza] is the mayor of [l|Lugano].",
            Language::English
        ),
        role("mayor of Lugano", None, Some("Lugano"))
    );
    assert_eq!(
        found(
            "[p|Anna Ross] was appointed chief executive of [o|Falcon Works] in May.",
            Language::English
        ),
        role(
            "chief executive of Falcon Works",
            Some("Falcon Works"),
            None
        )
    );
    assert_eq!(
        found(
            "[p|Anna Ross] is not the mayor of [l|Lugano].",
            Language::English
        ),
        []
    );
}

#[test]
fn the_first_name_in_a_role_governs() {
    assert_eq!(
        found(
            "Выступил глава [o|Совета садоводов] [l|Тавии] [p|Олег Дудин].",
            Language::Russian
        ),
        role(
            "глава Совета садоводов Тавии",
            Some("Совета садоводов"),
            None
        )
    );
    assert_eq!(
        titles(
            "Выступил тавийский президент [p|Олег Дудин].",
            Language::Russian
        ),
        ["тавийский президент"]
    );
}
