//! Russian places that words show, and words that are no names.

use super::of_kind;
use crate::Language;
use crate::name::NameKind;

fn found(text: &str, kind: NameKind) -> Vec<String> {
    of_kind(text, Language::Russian, kind)
}

#[test]
fn waters_and_streets_are_shown_by_the_word_before_them() {
    for (text, places) in [
        (
            "Они жили на берегу [p Лузы]. Весной [p Луза] разлилась.",
            &["Лузы", "Луза"][..],
        ),
        ("Дом стоит на улице [p Лунина].", &["улице Лунина"]),
        ("В деревне [p Гусево] тихо.", &["Гусево"]),
        (
            "В сёлах [p Малая Луза] и [p Лунино] построят мосты.",
            &["Малая Луза", "Лунино"],
        ),
        ("У подножия [p Казгора] живут ламы.", &["Казгора"]),
        ("За [p Иртышом] начинается степь.", &["Иртышом"]),
        ("Глава города [p Лунин] уехал на берег [p Лузы].", &["Лузы"]),
    ] {
        assert_eq!(found(text, NameKind::Place), places, "{text}");
    }
    // Part of a person's name elsewhere.
    let text = "Мастер [p Олег Луза] жил на берегу. Рад был [p Луза].";
    assert_eq!(found(text, NameKind::Person), ["Олег Луза", "Луза"]);
}

#[test]
fn verbs_that_begin_sentences_are_no_people() {
    for (text, people) in [
        ("[p Родилась Вера] в Твери.", &["Вера"][..]),
        ("[p Читаю] до сих пор.", &[]),
        ("Зал рукоплескал «[p Ласточке]».", &[]),
        (
            "Сотрудница музея [p Лунина В. В. Санин] рад.",
            &["Лунина", "В. В. Санин"],
        ),
        ("/[p Корр]. [p Олег Лунин]/.", &["Олег Лунин"]),
        ("Слова [p Лунина Acme News] передал вчера.", &["Лунина"]),
    ] {
        assert_eq!(found(text, NameKind::Person), people, "{text}");
    }
}

#[test]
fn quoted_names_behind_people_and_latin_names_are_organisations() {
    for (text, organisations) in [
        (
            "Об этом сказал аналитик «Вектора» [p Олег Лунин].",
            &["Вектора"][..],
        ),
        ("[o Юрист] [p Олег Лунин] рад.", &[]),
        ("Завод купила [p Acme Cold].", &["Acme Cold"]),
        ("Находку отвезли в [l Музей] рек.", &["Музей рек"]),
    ] {
        assert_eq!(found(text, NameKind::Organisation), organisations, "{text}");
    }
}
