//! Dates: of the text, and of facts.

use super::answer::WhyLeft;
use super::folded::folded;
use super::reader::Reader;
use super::record::Record;
use super::words::Field;
use crate::edit::data::Suggested;
use crate::target::{Kind, Target};
use crate::texts::{locate, original, quote_of};
use crate::when;
use article::BasisKind;
use article::document::draft::DatedWords;
use article::document::{Basis, Document, When};
use article::edtf::Edtf;

/// Reads words of the text that name a date.
pub(super) fn read(reader: &mut Reader, record: &Record) {
    let words = match record.first(Field::Quote) {
        Some(quote) if reader.text.find(&record.head).is_none() => quote,
        _ => &record.head,
    };
    let Some(range) = reader.text.find(words) else {
        let why = if words.is_empty() {
            WhyLeft::Incomplete
        } else {
            WhyLeft::NotFound
        };
        return reader.leave(why, Some(Kind::Date), words, words);
    };
    let document = &reader.project.document;
    let tag = original(document);
    let dates = document.draft.iter().flat_map(|draft| &draft.dates);
    let known = dates
        .enumerate()
        .find(|(_, date)| locate(document, &date.words, tag).is_some_and(|at| at.touches(range)));
    if let Some((number, _)) = known {
        return reader.join(Target::Date(number), Vec::new());
    }
    let dates = when::Reader::of(document);
    let said = [Field::Is, Field::When]
        .into_iter()
        .find_map(|field| record.first(field));
    let when = dates
        .read(reader.words(range))
        .or_else(|| meant(&dates, reader.words(range), said?));
    let (Some(when), Some(words)) = (when, quote_of(document, range)) else {
        let words = reader.words(range).to_string();
        return reader.leave(
            WhyLeft::Incomplete,
            Some(Kind::Date),
            &words,
            said.unwrap_or_default(),
        );
    };
    let draft = reader.suggestion();
    reader.bring(Suggested::Date(Box::new(DatedWords { words, when, draft })));
}

/// A date as the answer has it, for words that are not read here («в минувшую пятницу»).
fn meant(dates: &when::Reader, words: &str, said: &str) -> Option<When> {
    let date = said.trim();
    Edtf::parse(date).ok()?;
    let year = date.get(..4).unwrap_or_default();
    Some(When {
        date: Some(date.to_string()),
        basis: Basis {
            kind: BasisKind::Stated,
            reason: None,
            source: None,
        },
        year: (!words.contains(year)).then(|| dates.year.clone()),
        repeats: None,
    })
}

/// A date: as the text has it in these words, else as it is typed.
pub(super) fn dated(document: &Document, words: &str) -> Option<When> {
    let tag = original(document);
    let own = folded(words);
    let mut dates = document.draft.iter().flat_map(|draft| &draft.dates);
    let known = dates.find(|date| {
        let exact = date.words.quotes.get(tag).and_then(Option::as_ref);
        exact.is_some_and(|exact| folded(&exact.exact) == own)
    });
    let known = known.map(|date| date.when.clone());
    known.or_else(|| when::read(document, words))
}
