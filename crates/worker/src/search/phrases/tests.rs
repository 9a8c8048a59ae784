//! Queries and sentences, and the dates in them.

use super::*;
use crate::search::fold::words;

/// A date as EDTF would have it, as far as it can: `2026-05-19`, `--05-19`, `1850..1859`.
fn shown(date: &NamedDate) -> String {
    let mut text = match date.years {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first}..{last}"),
        None => "-".into(),
    };
    let months: Vec<String> = (1..=12)
        .filter(|month| date.months & (1 << (month - 1)) != 0)
        .map(|month| format!("{month:02}"))
        .collect();
    if !months.is_empty() {
        text += &format!("-{}", months.join("|"));
    }
    match date.days {
        Some((first, last)) if first == last => text += &format!("-{first:02}"),
        Some((first, last)) => text += &format!("-{first:02}..{last:02}"),
        None => {}
    }
    text
}

fn in_query(text: &str) -> Vec<String> {
    let words = words(text, false);
    let phrases = typed(text, &words, &Months::new());
    let phrase = |phrase: &Phrase| {
        let dates: Vec<String> = phrase
            .dates
            .iter()
            .chain(&phrase.otherwise)
            .map(shown)
            .collect();
        let count = phrase.words.len();
        format!("{} {count}", dates.join(" or "))
    };
    phrases.iter().map(phrase).collect()
}

fn in_text(text: &str) -> Vec<String> {
    let dates = written(text, &words(text, false), &Months::new());
    dates.iter().map(|(_, date)| shown(date)).collect()
}

#[test]
fn a_query_is_a_date_in_any_order_case_and_form() {
    for (text, expected) in [
        ("1850", &["1850 1"][..]),
        ("в 1850 году", &["1850 2"]),
        ("1850 г.", &["1850 2"]),
        ("1850s", &["1850..1859 1"]),
        ("1850-е годы", &["1850..1859 3"]),
        ("19 May", &["--05-19 2"]),
        ("MAY 19", &["--05-19 or 1900..1999-05 2"]),
        ("19 мая", &["--05-19 2"]),
        ("мая 19", &["--05-19 or 1900..1999-05 2"]),
        ("19-го мая", &["--05-19 3"]),
        ("19th of May", &["--05-19 3"]),
        ("May 19th, 2026", &["2026-05-19 3"]),
        ("2026 May 19", &["2026-05-19 3"]),
        ("19 мая 2026 года", &["2026-05-19 4"]),
        ("17 мар.", &["--03-17 2"]),
        ("Mar 17", &["--03-17 or 1700..1799-03 2"]),
        ("мар", &["--03 1"]),
        ("май", &["--05 1"]),
        ("в мае 2026", &["2026-05 2"]),
        ("19 ма", &["--03|05-19 2"]),
        ("19 м", &["--03|05-19 2"]),
        ("19 мая 20", &["2000..2099-05-19 3"]),
        ("мая 20", &["--05-20 or 2000..2099-05 2"]),
        ("19–21 мая", &["--05-19..21 3"]),
        ("19.05", &["--05-19 2"]),
        ("19.05.2026", &["2026-05-19 3"]),
        ("19.05.26", &["2026-05-19 3"]),
        ("19.05.20", &["2000..2099-05-19 3"]),
        ("19/5/2026", &["2026-05-19 3"]),
        ("5/19/2026", &["2026-05-19 3"]),
        ("2026-05-19", &["2026-05-19 3"]),
        ("2026-05", &["2026-05 2"]),
        ("05.2026", &["2026-05 2"]),
        ("соглашение 19 мая и 1850", &["--05-19 2", "1850 1"]),
        // No dates.
        ("ма", &[]),
        ("19", &[]),
        ("19 2", &[]),
        ("185", &[]),
        ("9999", &[]),
        ("19-05", &[]),
        ("2026-13", &["2026 1"]),
        ("32.05", &[]),
        ("мэр 19", &[]),
        ("ма 19 городов", &[]),
        ("1.2.3.4", &[]),
    ] {
        assert_eq!(in_query(text), expected, "{text}");
    }
}

#[test]
fn a_sentence_has_a_date_only_where_it_writes_one() {
    for (text, expected) in [
        ("It was on 19 May 2026.", &["2026-05-19"][..]),
        ("On May 19, 2026, they met.", &["2026-05-19"]),
        ("From May 19–21, they met.", &["--05-19..21"]),
        ("17 мар – РАПСИ.", &["--03-17"]),
        (
            "Встреча прошла с 19 по 21 мая 2026 года.",
            &["2026-05-19..21"],
        ),
        (
            "Встречи 19, 20 и 22 мая.",
            &["--05-20", "--05-19", "--05-22"],
        ),
        ("В мае 19 городов подписали его.", &["--05"]),
        ("May 2026 was warm.", &["2026-05"]),
        ("They met in May.", &["--05"]),
        ("Открыто 19.05.2026.", &["2026-05-19"]),
        ("It opened on 2026-05-19.", &["2026-05-19"]),
        // The verb, the name, the number.
        ("The cities may sign it.", &[]),
        ("May they sign it.", &[]),
        ("May Day was warm.", &["--05"]),
        ("Of 22 cities, 19 may sign it.", &[]),
        ("They march on.", &[]),
        ("Сказала Марта Иванова.", &[]),
        ("They rose by 19.05 per cent.", &[]),
        ("It was in 1850.", &[]),
        ("In 2026 alone.", &[]),
    ] {
        assert_eq!(in_text(text), expected, "{text}");
    }
}
