//! Dates as the format writes them.

use super::source::Source;
use super::texts::Words;
use crate::dates::{Basis, DateMention, YearSource};
use article::document::When;

/// A date of the text.
pub(super) fn when(source: &Source<'_>, date: &DateMention) -> When {
    let words = source.words;
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
    let written = source.quotes.words(date.paragraph, &date.range);
    When {
        date: date.edtf.clone(),
        basis,
        year,
        repeats: written
            .filter(|_| date.repeats)
            .map(|written| words.text(written)),
    }
}
