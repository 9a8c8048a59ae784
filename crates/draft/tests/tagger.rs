//! The shipped data of the name tagger, on sentences made for these tests.

use draft::tagger::{DataError, NameKind, Tagger, names};
use draft::{Language, Paragraph};
use proptest::prelude::*;
use std::sync::LazyLock;

const RUSSIAN: &[u8] = include_bytes!("../../../assets/draft/tagger-ru.bin");
const ENGLISH: &[u8] = include_bytes!("../../../assets/draft/tagger-en.bin");

static TAGGERS: LazyLock<[(Language, Tagger); 2]> = LazyLock::new(|| {
    [(Language::Russian, RUSSIAN), (Language::English, ENGLISH)].map(|(language, bytes)| {
        (
            language,
            Tagger::read(bytes).expect("the data is shipped with the crate"),
        )
    })
});

/// The names of a text, each with its kind, in order.
fn found(language: Language, text: &str) -> Vec<(NameKind, String)> {
    let (_, tagger) = TAGGERS
        .iter()
        .find(|(other, _)| *other == language)
        .expect("every language has a tagger");
    let paragraphs: Vec<Paragraph> = text
        .lines()
        .map(|line| Paragraph::new(line.to_owned(), language))
        .collect();
    names(&paragraphs, tagger)
        .into_iter()
        .map(|name| {
            assert!((0.0..=1.0).contains(&name.confidence), "{name:?}");
            (
                name.kind,
                paragraphs[name.paragraph].words(&name.range).to_owned(),
            )
        })
        .collect()
}

/// Checks the names of several texts: each name is written with the first letter of its kind.
fn check(language: Language, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        let found: Vec<String> = found(language, text)
            .into_iter()
            .map(|(kind, words)| format!("{}:{words}", &format!("{kind:?}")[..2]))
            .collect();
        assert_eq!(&found, expected, "{text}");
    }
}

#[test]
fn russian_names_are_found() {
    check(
        Language::Russian,
        &[
            (
                "Губернатор Тверской области Игорь Рыжиков приехал в Ржев.",
                &["Pl:Тверской области", "Pe:Игорь Рыжиков", "Pl:Ржев"],
            ),
            (
                "Как рассказала агентству «Интерфакс» Ольга Сырникова, завод в Самаре закрыт.",
                &["Or:Интерфакс", "Pe:Ольга Сырникова", "Pl:Самаре"],
            ),
            (
                "Суд признал ООО «Ромашка» банкротом.",
                &["Or:ООО «Ромашка»"],
            ),
            ("ВЛАСТИ КАЗАНИ ЗАКРЫЛИ МОСТ", &["Pl:КАЗАНИ"]),
            (
                "Поезд шёл из Пекина в Улан-Батор.",
                &["Pl:Пекина", "Pl:Улан-Батор"],
            ),
            ("Вчера шёл дождь, и никто не пришёл.", &[]),
        ],
    );
}

#[test]
fn english_names_are_found() {
    check(
        Language::English,
        &[
            (
                "Margaret Whitlock flew from London to Paris on Monday.",
                &["Pe:Margaret Whitlock", "Pl:London", "Pl:Paris"],
            ),
            ("Germany's economy grew.", &["Pl:Germany"]),
            (
                "Police in New York arrested Michael Brown, 34, a student of Stanford University.",
                &["Pl:New York", "Pe:Michael Brown", "Or:Stanford University"],
            ),
            ("It rained all day and nobody came.", &[]),
        ],
    );
}

#[test]
fn a_name_has_one_kind_in_a_text() {
    let text = "В Вяземку приехал Пётр Лихолетов. Лихолетов осмотрел школу.\nПозже Лихолетова видели у реки.";
    let found = found(Language::Russian, text);
    let surname: Vec<_> = found
        .iter()
        .filter(|(_, words)| words.contains("Лихолетов"))
        .collect();
    assert_eq!(surname.len(), 3, "{found:?}");
    assert!(
        surname.iter().all(|(kind, _)| *kind == NameKind::Person),
        "{found:?}"
    );
}

#[test]
fn both_opinions_must_find_a_person() {
    // The first opinion alone takes these for people.
    for (text, word) in [
        ("Arsenal beat Chelsea 2-1 on Sunday.", "Chelsea"),
        ("Storm Ciara hit Wales.", "Wales"),
    ] {
        let found = found(Language::English, text);
        let person =
            |(kind, words): &(NameKind, String)| *kind == NameKind::Person && words == word;
        assert!(!found.iter().any(person), "{found:?}");
    }
}

#[test]
fn damaged_data_is_refused() {
    assert_eq!(Tagger::read(b""), Err(DataError::Format));
    assert_eq!(Tagger::read(b"DTAG2\0..."), Err(DataError::Format));
    for length in [6, 10, 1000, RUSSIAN.len() - 1] {
        assert_eq!(Tagger::read(&RUSSIAN[..length]), Err(DataError::Short));
    }
    // What follows the first opinion is a second one; nothing follows that.
    let longer = [RUSSIAN, b"."].concat();
    assert_eq!(Tagger::read(&longer), Err(DataError::Short));
    let longer = [ENGLISH, b"."].concat();
    assert_eq!(Tagger::read(&longer), Err(DataError::Long));
    assert_eq!(
        Tagger::read(&ENGLISH[..ENGLISH.len() - 1]),
        Err(DataError::Short)
    );
}

/// Texts that look a little like texts with names.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Москва".to_owned()),
        Just("Dr. John O’Neill's".to_owned()),
        Just("«Заря»".to_owned()),
        Just("\"".to_owned()),
        Just("“".to_owned()),
        Just("U.S.".to_owned()),
        "\\PC{0,6}",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn any_text_is_tagged_in_order_and_at_characters(text in text()) {
        for (language, tagger) in TAGGERS.iter() {
            let paragraph = Paragraph::new(text.clone(), *language);
            let mut last = 0;
            for name in tagger.tag(&paragraph) {
                prop_assert!(last <= name.tokens.start && name.tokens.start < name.tokens.end);
                prop_assert!(name.tokens.end <= paragraph.tokens.len());
                prop_assert!(!paragraph.words(&name.range).trim().is_empty());
                last = name.tokens.end;
            }
            names(&[paragraph.clone(), paragraph], tagger);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(place in 0..RUSSIAN.len(), bytes in proptest::collection::vec(any::<u8>(), 1..40)) {
        let mut damaged = RUSSIAN.to_vec();
        for (old, new) in damaged[place..].iter_mut().zip(bytes) {
            *old = new;
        }
        if let Ok(tagger) = Tagger::read(&damaged) {
            let text = "Мэр Казани Иван Орлов уехал в Москву.".to_owned();
            tagger.tag(&Paragraph::new(text, Language::Russian));
        }
    }
}
