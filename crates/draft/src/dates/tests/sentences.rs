//! Reads the dates of a sentence for the tests.

use crate::dates::dates;
use crate::{Language, Paragraph};
use article::day::Day;
use article::edtf::Edtf;

/// A Tuesday.
pub fn published() -> Option<Day> {
    Day::from_ymd(2026, 3, 17)
}

/// The words and the value of each date.
pub fn found(
    language: Language,
    text: &str,
    published: Option<Day>,
) -> Vec<(String, Option<String>)> {
    let paragraph = Paragraph::new(text.into(), language);
    dates(std::slice::from_ref(&paragraph), language, published, None)
        .into_iter()
        .map(|date| (paragraph.words(&date.range).to_string(), date.edtf))
        .collect()
}

/// Compares words and values with those that are wanted; a date without a value has an empty one.
pub fn check(language: Language, cases: &[(&str, &[(&str, &str)])]) {
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
