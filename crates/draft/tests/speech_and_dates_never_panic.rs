//! No text makes the readers of dates, quotations and voices panic.

// The sources of randomness do not compile for wasm32.
#![cfg(not(target_arch = "wasm32"))]

use article::day::Day;
use article::edtf::Edtf;
use draft::dates::dates;
use draft::quotations::{NameKind, NameSpan, quotations};
use draft::voices::voices;
use draft::{Language, Paragraph};
use proptest::prelude::*;
use std::time::{Duration, Instant};

const PIECES: &[&str] = &[
    "17",
    "марта",
    "2026",
    "года",
    "с",
    "по",
    "3-5",
    "мая",
    "в",
    "прошлом",
    "году",
    "вторник",
    "until",
    "from",
    "May",
    "March",
    "12th",
    "of",
    "last",
    "week",
    "two",
    "days",
    "ago",
    "1990s",
    "XIX",
    "века",
    "-",
    "–",
    "—",
    ",",
    ".",
    ":",
    "«",
    "»",
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "сказал",
    "said",
    "Петров",
    "Roe",
    "according to",
    "по словам",
    "он",
    "she",
    "\n",
    "99999",
    "0000",
    "31",
    "29",
    "февраля",
    "н. э.",
    "and",
    "between",
    "в тот же день",
    "32.13.2026",
    "2026-02-31",
    "каждый",
    "э\u{301}",
    "пресс-служба",
];

fn read(text: &str, language: Language, day: Option<Day>) {
    let paragraphs: Vec<Paragraph> = text
        .lines()
        .map(|line| Paragraph::new(line.into(), language))
        .collect();
    let dateline = paragraphs.first().map(|p| (0, 0..p.text.len()));
    for date in dates(&paragraphs, language, day, dateline.as_ref()) {
        let paragraph = &paragraphs[date.paragraph];
        assert!(paragraph.text.get(date.range.clone()).is_some());
        let values = date.ends.iter().map(|end| &end.edtf).chain([&date.edtf]);
        for edtf in values.flatten() {
            assert!(Edtf::parse(edtf).is_ok(), "{edtf}");
        }
    }
    let names: Vec<NameSpan> = paragraphs
        .iter()
        .enumerate()
        .flat_map(|(paragraph, text)| {
            let tokens = text.tokens.iter().step_by(3);
            tokens.map(move |token| NameSpan {
                paragraph,
                range: token.range.clone(),
                kind: NameKind::Person,
            })
        })
        .collect();
    let quoted = quotations(&paragraphs, language, &names);
    for (number, range) in quoted.iter().flat_map(|q| q.parts.iter().chain(&q.speaker)) {
        assert!(paragraphs[*number].text.get(range.clone()).is_some());
    }
    let voices = voices(&paragraphs, language, &names, &quoted);
    let sentences: usize = paragraphs.iter().map(|p| p.sentences.len()).sum();
    assert_eq!(voices.len(), sentences);
}

proptest! {
    #[test]
    fn words_of_dates_and_speech(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40), number in -800_000_i32..3_000_000) {
        let day = Day::from_ymd(number / 366, 1 + (number.unsigned_abs() % 12) as u8, 1 + (number.unsigned_abs() % 28) as u8);
        for language in Language::ALL {
            read(&pieces.join(" "), *language, day);
            read(&pieces.concat(), *language, None);
        }
    }

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        for language in Language::ALL {
            read(&text, *language, Day::from_ymd(2026, 3, 17));
        }
    }
}

/// Long texts without a break take no more than their length.
#[test]
fn time_is_linear() {
    let start = Instant::now();
    for piece in [
        "«Да, — сказал он, — нет» ",
        "said Roe “a b c d e” ",
        "с 3 по 5 мая, ",
        "сказал ",
        "1999, ",
        "« ",
        "\" a",
    ] {
        let text = piece.repeat(40_000 / piece.len());
        for language in Language::ALL {
            read(&text, *language, Day::from_ymd(2026, 3, 17));
        }
    }
    assert!(
        start.elapsed() < Duration::from_secs(30),
        "{:?}",
        start.elapsed()
    );
}
