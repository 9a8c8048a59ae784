//! Dates in sentences, each with its value.

use super::*;
use article::edtf::Edtf;

/// A Tuesday.
fn published() -> Option<Day> {
    Day::from_ymd(2026, 3, 17)
}

fn found(language: Language, text: &str, published: Option<Day>) -> Vec<(String, Option<String>)> {
    let paragraph = Paragraph::new(text.into(), language);
    dates(std::slice::from_ref(&paragraph), language, published, None)
        .into_iter()
        .map(|date| (paragraph.words(&date.range).to_string(), date.edtf))
        .collect()
}

fn check(language: Language, cases: &[(&str, &[(&str, &str)])]) {
    for (text, wanted) in cases {
        let found = found(language, text, published());
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(words, edtf)| (words.as_str(), edtf.as_deref().unwrap_or("")))
            .collect();
        assert_eq!(found, *wanted, "{text}");
        for (_, edtf) in found {
            assert!(edtf.is_empty() || Edtf::parse(edtf).is_ok(), "{edtf}");
        }
    }
}

#[test]
fn russian_dates_of_the_calendar() {
    check(
        Language::Russian,
        &[
            (
                "Мост открыли 17 марта 2026 года.",
                &[("17 марта 2026 года", "2026-03-17")],
            ),
            (
                "Договор от 05.02.2024 действует.",
                &[("05.02.2024", "2024-02-05")],
            ),
            ("Мост открыли 3 декабря.", &[("3 декабря", "2025-12-03")]),
            ("Мост откроется 3 декабря.", &[("3 декабря", "2026-12-03")]),
            ("В январе выпал снег.", &[("январе", "2026-01")]),
            ("В ноябре выпал снег.", &[("ноябре", "2025-11")]),
            (
                "В феврале прошлого года было тепло.",
                &[("феврале прошлого года", "2025-02")],
            ),
            ("Он родился в 1981 году в Твери.", &[("1981 году", "1981")]),
            ("В 2010-х годах строили много.", &[("2010-х годах", "201X")]),
            ("Церковь XIX века сгорела.", &[("XIX века", "18XX")]),
            (
                "Летом 2025 года было сухо.",
                &[("Летом 2025 года", "2025-22")],
            ),
            (
                "В первом квартале 2025 года выросли цены.",
                &[("первом квартале 2025 года", "2025-01/2025-03")],
            ),
            (
                "Во втором полугодии 2024 года всё изменилось.",
                &[("втором полугодии 2024 года", "2024-07/2024-12")],
            ),
            (
                "В 2011, 2014 и 2016 годах он побеждал.",
                &[("2011", "2011"), ("2014", "2014"), ("2016 годах", "2016")],
            ),
            (
                "Встречи прошли 3, 5 и 7 марта.",
                &[
                    ("3", "2026-03-03"),
                    ("5", "2026-03-05"),
                    ("7 марта", "2026-03-07"),
                ],
            ),
            (
                "В конце 2019 года завод закрыли.",
                &[("конце 2019 года", "2019")],
            ),
            (
                "Около 1850 года здесь жили люди.",
                &[("Около 1850 года", "1850~")],
            ),
        ],
    );
}

#[test]
fn russian_spans() {
    check(
        Language::Russian,
        &[
            (
                "Форум шёл с 3 по 5 марта.",
                &[("с 3 по 5 марта", "2026-03-03/2026-03-05")],
            ),
            (
                "Форум пройдёт 3–5 мая.",
                &[("3–5 мая", "2026-05-03/2026-05-05")],
            ),
            (
                "С 30 декабря 2024 года по 2 января 2025 года всё закрыто.",
                &[(
                    "С 30 декабря 2024 года по 2 января 2025 года",
                    "2024-12-30/2025-01-02",
                )],
            ),
            (
                "Он служил с 2010 по 2014 год.",
                &[("с 2010 по 2014 год", "2010/2014")],
            ),
            (
                "В 2019–2021 годах он жил в Омске.",
                &[("2019–2021 годах", "2019/2021")],
            ),
            (
                "Закон действует с 1 января 2018 года.",
                &[("с 1 января 2018 года", "2018-01-01/..")],
            ),
            (
                "Заявки принимают до 28 февраля 2027 года.",
                &[("до 28 февраля 2027 года", "../2027-02-28")],
            ),
            (
                "Дорогу построят к 2030 году.",
                &[("к 2030 году", "../2030")],
            ),
            (
                "В январе-марте 2025 года спрос упал.",
                &[("январе-марте 2025 года", "2025-01/2025-03")],
            ),
        ],
    );
}

#[test]
fn russian_dates_from_the_day_of_the_report() {
    check(
        Language::Russian,
        &[
            ("Вчера суд вынес решение.", &[("Вчера", "2026-03-16")]),
            ("Мэр приехал в четверг.", &[("четверг", "2026-03-12")]),
            ("Мэр приедет в четверг.", &[("четверг", "2026-03-19")]),
            (
                "В минувший вторник суд отказал.",
                &[("минувший вторник", "2026-03-10")],
            ),
            (
                "В следующий понедельник суд решит.",
                &[("следующий понедельник", "2026-03-23")],
            ),
            (
                "Во вторник, 17 марта, открыли школу.",
                &[("вторник, 17 марта", "2026-03-17")],
            ),
            (
                "На прошлой неделе шёл дождь.",
                &[("прошлой неделе", "2026-03-09/2026-03-15")],
            ),
            (
                "В прошлом месяце шёл дождь.",
                &[("прошлом месяце", "2026-02")],
            ),
            ("В этом году дождей мало.", &[("этом году", "2026")]),
            (
                "Три дня назад он уехал.",
                &[("Три дня назад", "2026-03-14")],
            ),
            ("Год назад он уехал.", &[("Год назад", "2025")]),
            (
                "Через три дня откроется мост.",
                &[("Через три дня", "2026-03-20")],
            ),
            (
                "Мост откроют до конца года.",
                &[("до конца года", "../2026")],
            ),
            (
                "Мост открыли 5 марта, в тот же день прошёл дождь.",
                &[("5 марта", "2026-03-05"), ("тот же день", "2026-03-05")],
            ),
            ("Об этом сообщили накануне.", &[("накануне", "2026-03-16")]),
            ("По понедельникам музей закрыт.", &[("понедельникам", "")]),
            ("Каждый вторник он поёт.", &[("Каждый вторник", "")]),
        ],
    );
}

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
fn english_dates_of_the_calendar() {
    check(
        Language::English,
        &[
            (
                "It opened on 12 September 2025.",
                &[("12 September 2025", "2025-09-12")],
            ),
            (
                "It opened on September 12, 2025, in Rome.",
                &[("September 12, 2025", "2025-09-12")],
            ),
            (
                "LONDON, Sept. 12 (Wire) - Prices fell.",
                &[("Sept. 12", "2025-09-12")],
            ),
            ("It opened in March.", &[("March", "2026-03")]),
            ("It will open in May.", &[("May", "2026-05")]),
            ("It opened in March 2024.", &[("March 2024", "2024-03")]),
            (
                "The mill of the 1800s burnt before the 2014 protests.",
                &[("1800s", "18XX"), ("2014", "2014")],
            ),
            ("It never rains on a Monday, even in the 90s°.", &[]),
            ("Wages fell in the 1990s.", &[("1990s", "199X")]),
            (
                "A church of the 19th century burnt.",
                &[("19th century", "18XX")],
            ),
            (
                "They met in the summer of 2012.",
                &[("summer of 2012", "2012-22")],
            ),
            ("Prices fell in mid-2024.", &[("mid-2024", "2024")]),
            (
                "Sales rose in the third quarter of 2025.",
                &[("third quarter of 2025", "2025-07/2025-09")],
            ),
            ("The house (built c. 1850) burnt.", &[("c. 1850", "1850~")]),
            ("He was born around 1850.", &[("around 1850", "1850~")]),
            (
                "They met on May 3 and June 5, 2024.",
                &[("May 3", "2024-05-03"), ("June 5, 2024", "2024-06-05")],
            ),
        ],
    );
}

#[test]
fn english_spans() {
    check(
        Language::English,
        &[
            (
                "It ran from May 3 to 5, 2025.",
                &[("from May 3 to 5, 2025", "2025-05-03/2025-05-05")],
            ),
            (
                "It ran from 3 to 5 May 2025.",
                &[("from 3 to 5 May 2025", "2025-05-03/2025-05-05")],
            ),
            ("It ran May 3-5.", &[("May 3-5", "2025-05-03/2025-05-05")]),
            (
                "He served between 2010 and 2014.",
                &[("between 2010 and 2014", "2010/2014")],
            ),
            (
                "In 1920 – 21 he lived in Bonn.",
                &[("1920 – 21", "1920/1921")],
            ),
            (
                "Since 2012 it has stood empty.",
                &[("Since 2012", "2012/..")],
            ),
            (
                "It must close by 30 June 2027.",
                &[("by 30 June 2027", "../2027-06-30")],
            ),
            (
                "It was open until March 2024.",
                &[("until March 2024", "../2024-03")],
            ),
        ],
    );
}

#[test]
fn english_dates_from_the_day_of_the_report() {
    check(
        Language::English,
        &[
            (
                "The court ruled on Thursday.",
                &[("Thursday", "2026-03-12")],
            ),
            (
                "The court will rule on Thursday.",
                &[("Thursday", "2026-03-19")],
            ),
            (
                "He said on Tuesday that the court will rule on Friday.",
                &[("Tuesday", "2026-03-17"), ("Friday", "2026-03-20")],
            ),
            ("He left last Friday.", &[("last Friday", "2026-03-13")]),
            ("He leaves next Monday.", &[("next Monday", "2026-03-23")]),
            ("He left yesterday.", &[("yesterday", "2026-03-16")]),
            (
                "He left last week.",
                &[("last week", "2026-03-09/2026-03-15")],
            ),
            ("He left two days ago.", &[("two days ago", "2026-03-15")]),
            ("He left two years ago.", &[("two years ago", "2024")]),
            (
                "He will leave in two weeks.",
                &[("in two weeks", "2026-03-31~")],
            ),
            ("He built it in two weeks.", &[]),
            (
                "It must open by the end of the year.",
                &[("by the end of the year", "../2026")],
            ),
            (
                "2025 was dry, and so were the '90s.",
                &[("2025", "2025"), ("'90s", "199X")],
            ),
            (
                "From Monday to Friday the gate was shut.",
                &[("From Monday to Friday", "2026-03-09/2026-03-13")],
            ),
            ("Every Monday the museum closes.", &[("Every Monday", "")]),
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
