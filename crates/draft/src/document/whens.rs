//! Dates as the format writes them.

use super::source::Source;
use super::texts::Words;
use crate::dates::{Basis, DateEnd, DateMention, YearSource, dates};
use crate::{Language, Paragraph};
use article::day::Day;
use article::document::When;

/// A date of the text.
pub(super) fn when(source: &Source<'_>, date: &DateMention) -> When {
    let written = source.quotes.words(date.paragraph, &date.range);
    of(source.words, written, date)
}

/// A date that is written so.
fn of(words: Words, written: Option<&str>, date: &DateMention) -> When {
    let basis = match &date.basis {
        Basis::Stated => Words::stated(),
        Basis::Derived(why) => Words::derived(words.why(why)),
    };
    let year = match date.year {
        _ if date.edtf.is_none() => None,
        YearSource::FromPublication if matches!(date.basis, Basis::Stated) => {
            Some(Words::reference(words.say(
                "год — из даты публикации",
                "the year is from the date of publication",
            )))
        }
        YearSource::FromContext if matches!(date.basis, Basis::Stated) => {
            Some(Words::derived(words.say(
                "год назван раньше в тексте",
                "the text names the year before",
            )))
        }
        _ => None,
    };
    When {
        date: date.edtf.clone(),
        basis,
        year,
        repeats: written
            .filter(|_| date.repeats)
            .map(|written| words.text(written)),
    }
}

/// A date at an end of a span.
pub(super) fn when_of_end(source: &Source<'_>, date: &DateMention, end: &DateEnd) -> When {
    let whole = when(source, date);
    When {
        date: end.edtf.clone(),
        year: whole.year.filter(|_| end.edtf.is_some()),
        ..whole
    }
}

/// The most bytes that are read as a date.
const MOST: usize = 100;

/// A date in a few words, as somebody types it: "last Friday", «вчера», "17 March". `published` is the day from
/// which is counted. None if the words are more than a date, or do not say which one.
pub fn typed_date(words: &str, language: Language, published: Option<Day>) -> Option<When> {
    let words = words.trim();
    if words.len() > MOST {
        return None;
    }
    let paragraph = Paragraph::new(words.to_string(), language);
    let found = dates(&[paragraph], language, published, None);
    let [date] = &*found else {
        return None;
    };
    // What stands before it may be "on", «в»: at most two letters.
    let before = words.get(..date.range.start)?.trim_end();
    let is_all = date.range.end == words.len() && before.chars().count() <= 2;
    let whole = is_all && date.edtf.is_some() && before.chars().all(char::is_alphabetic);
    whole.then(|| of(Words::of(language), None, date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use article::BasisKind;

    #[test]
    fn a_date_is_typed_as_in_a_letter() {
        let published = Day::from_ymd(2026, 3, 17);
        let cases = [
            (Language::Russian, "вчера", "2026-03-16", BasisKind::Derived),
            (
                Language::Russian,
                "в пятницу",
                "2026-03-13",
                BasisKind::Derived,
            ),
            (
                Language::Russian,
                "5 марта",
                "2026-03-05",
                BasisKind::Stated,
            ),
            (
                Language::English,
                "last Friday",
                "2026-03-13",
                BasisKind::Derived,
            ),
            (
                Language::English,
                "yesterday",
                "2026-03-16",
                BasisKind::Derived,
            ),
            (Language::English, "in 2019", "2019", BasisKind::Stated),
        ];
        for (language, words, expected, basis) in cases {
            let when = typed_date(words, language, published);
            let when = when.unwrap_or_else(|| panic!("{words} is no date"));
            assert_eq!(when.date.as_deref(), Some(expected), "{words}");
            assert_eq!(when.basis.kind, basis, "{words}");
        }
        for words in [
            "",
            "yesterday and today",
            "some day",
            "on Fridays",
            "the March of time",
        ] {
            assert_eq!(
                typed_date(words, Language::English, published),
                None,
                "{words}"
            );
        }
        assert_eq!(typed_date("yesterday", Language::English, None), None);
    }
}
