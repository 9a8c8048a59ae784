//! Date lines of many sorts, and sentences that look like them.

use super::*;

fn found(text: &str) -> Option<[&str; 4]> {
    let line = read(text, &Lists::load())?;
    let words = |range: Option<Range<usize>>| range.map_or("", |range| &text[range]);
    let rest = &text[line.whole.end..];
    Some([
        words(line.place),
        words(line.date),
        words(line.agency),
        rest,
    ])
}

#[test]
fn date_lines_are_read() {
    for (text, place, date, agency) in [
        (
            "МОСКВА, 17 мар — РАПСИ. Текст.",
            "МОСКВА",
            "17 мар",
            "РАПСИ",
        ),
        (
            "МОСКВА, 17 мар. — РИА Новости. Текст.",
            "МОСКВА",
            "17 мар.",
            "РИА Новости",
        ),
        (
            "Москва. 12 мая. INTERFAX.RU - Текст.",
            "Москва",
            "12 мая",
            "INTERFAX.RU",
        ),
        (
            "КАЗАНЬ, 3 апреля, ТАСС. Текст.",
            "КАЗАНЬ",
            "3 апреля",
            "ТАСС",
        ),
        (
            "КАЗАНЬ, 3 апреля. /ТАСС/. Текст.",
            "КАЗАНЬ",
            "3 апреля",
            "ТАСС",
        ),
        (
            "РОСТОВ-НА-ДОНУ, 3 апреля 2026 года - АБВГ. Текст.",
            "РОСТОВ-НА-ДОНУ",
            "3 апреля 2026 года",
            "АБВГ",
        ),
        (
            "Нижний Новгород, 3 апреля – Текст.",
            "Нижний Новгород",
            "3 апреля",
            "",
        ),
        ("12 мая, ТАСС. Текст.", "", "12 мая", "ТАСС"),
        (
            "LONDON, Sept 12 (Reuters) – Текст.",
            "LONDON",
            "Sept 12",
            "Reuters",
        ),
        ("PARIS (AP) — Текст.", "PARIS", "", "AP"),
        (
            "WASHINGTON, D.C., Jan. 5, 2026 /PRNewswire/ -- Текст.",
            "WASHINGTON, D.C.",
            "Jan. 5, 2026",
            "PRNewswire",
        ),
        ("FRESNO, Calif. (AP) -- Текст.", "FRESNO, Calif.", "", "AP"),
        ("ST. LOUIS, March 5 - Текст.", "ST. LOUIS", "March 5", ""),
        ("LEEDS, England — Текст.", "LEEDS, England", "", ""),
        (
            "ОМСК, 17 мар – ИА «Новости дня». Текст.",
            "ОМСК",
            "17 мар",
            "ИА «Новости дня»",
        ),
        ("NEW YORK — Текст.", "NEW YORK", "", ""),
        (
            "Rio de Janeiro, 5 March 2026 (AFP) – Текст.",
            "Rio de Janeiro",
            "5 March 2026",
            "AFP",
        ),
    ] {
        assert_eq!(found(text), Some([place, date, agency, "Текст."]), "{text}");
    }
}

#[test]
fn sentences_are_no_date_lines() {
    for text in [
        "Москва — столица России.",
        "ОБСЕ — это организация.",
        "Москва, Казань и Самара получат деньги.",
        "Иван Петров, мэр города, открыл мост.",
        "17 марта мэр открыл мост.",
        "London, which hosted the games, is full.",
        "May (the former prime minister) spoke.",
        "In May, the mayor spoke.",
        "Reuters. Text",
        "",
    ] {
        assert_eq!(found(text), None, "{text}");
    }
}
