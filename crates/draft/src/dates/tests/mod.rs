//! Dates in sentences, each with its value.

mod english;
mod kinds;
mod russian;
mod russian_words;
mod sentences;

use super::*;
use sentences::{check, found, published};

#[test]
fn what_is_no_date() {
    check(
        Language::Russian,
        &[
            ("Ему 45 лет, в 18:30 он ужинает с 3 детьми.", &[]),
            ("Праздновали 25-летие завода, пришли 2000 человек.", &[]),
            ("Накануне выборов цены росли.", &[]),
            ("Срок — пять лет.", &[]),
        ],
    );
    check(
        Language::English,
        &[
            ("The man, 45, may march at 18:30 with 2000 people.", &[]),
            (
                "April Moss and Prime Minister May won their 25th anniversary medal.",
                &[],
            ),
            ("He served five years and the second half was dull.", &[]),
        ],
    );
}

#[test]
fn no_year_is_invented() {
    for (language, text) in [
        (
            Language::Russian,
            "Мост открыли 17 марта, в четверг вернулся мэр.",
        ),
        (
            Language::English,
            "It opened on 17 March and closed on Thursday.",
        ),
    ] {
        let found = found(language, text, None);
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|(_, edtf)| edtf.is_none()), "{found:?}");
    }
}

#[test]
fn the_date_line_counts_before_the_day_of_publication() {
    let language = Language::Russian;
    let paragraph = Paragraph::new("МОСКВА, 15 мар. Вчера открыли мост.".into(), language);
    let line = (0, 0..paragraph.text.find(". В").expect("a stop"));
    let found = dates(&[paragraph], language, published(), Some(&line));
    assert_eq!(found[0].edtf.as_deref(), Some("2026-03-15"));
    assert_eq!(found[0].year, YearSource::FromPublication);
    assert_eq!(found[1].edtf.as_deref(), Some("2026-03-14"));
    let Basis::Derived(why) = &found[1].basis else {
        panic!("not derived");
    };
    assert_eq!(why.ru, "«Вчера» в сообщении от 15 марта 2026 года");
    assert_eq!(why.en, "“Вчера” in a report of 15 March 2026");
}

#[test]
fn a_span_has_its_ends() {
    let language = Language::English;
    let text =
        "In 1937, on 17 September, he left; he lived there from 1940 to 1944 and since May 1950.";
    let paragraph = Paragraph::new(text.into(), language);
    let found = dates(&[paragraph], language, None, None);
    let values: Vec<_> = found.iter().map(|date| date.edtf.as_deref()).collect();
    assert_eq!(
        values,
        [
            Some("1937"),
            Some("1937-09-17"),
            Some("1940/1944"),
            Some("1950-05/..")
        ]
    );
    assert_eq!(found[1].year, YearSource::FromContext);
    let ends: Vec<_> = found[2]
        .ends
        .iter()
        .map(|end| end.edtf.as_deref())
        .collect();
    assert_eq!(ends, [Some("1940"), Some("1944")]);
    assert_eq!(found[3].ends.len(), 1);
    assert!(found.iter().all(|date| date.basis == Basis::Stated));
}
