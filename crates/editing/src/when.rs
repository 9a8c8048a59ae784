//! Dates as they are typed in a letter: «17 марта», "17 March 2026", 17.03.2026, EDTF.

use crate::texts::{original, passage_text};
use article::day::Day;
use article::document::{Basis, Document, Text, When};
use article::edtf::Edtf;
use article::{BasisKind, day::days_in_month};
use draft::Language;

/// Against what a date without a year is read.
#[derive(Clone, PartialEq, Debug)]
pub struct Reader {
    /// The day of publication.
    pub published: Option<Day>,
    /// The language of the text; none for one whose dates are not read in words.
    pub language: Option<Language>,
    /// Where the year comes from, if it is not typed.
    pub year: Basis,
}

impl Reader {
    /// For the dates of a document: where its years come from, it says itself; else from the day of
    /// publication.
    pub fn of(document: &Document) -> Self {
        let when = document.source.published.as_ref();
        let date = when.and_then(|when| when.date.as_deref());
        let published = date
            .and_then(|date| Edtf::parse(date).ok())
            .and_then(|date| date.without_time().day());
        let dates = document.draft.iter().flat_map(|draft| &draft.dates);
        let year = (when.and_then(|when| when.year.clone()))
            .or_else(|| dates.filter_map(|date| date.when.year.clone()).next());
        let year = year.unwrap_or_else(|| {
            let words = date.unwrap_or_default().to_string();
            let each = document.languages.iter();
            Basis {
                kind: BasisKind::Reference,
                reason: None,
                source: Some(Text(
                    each.map(|tag| (tag.clone(), Some(words.clone()))).collect(),
                )),
            }
        });
        let language = Language::of(original(document));
        Self {
            published,
            language,
            year,
        }
    }

    /// A date as somebody types it; none if it is not read here (there may be other readers).
    pub fn read(&self, words: &str) -> Option<When> {
        let by_number = || self.in_numbers(words);
        by_number().or_else(|| draft::typed_date(words, self.language?, self.published))
    }

    /// A date of a day, a month and a year, or in EDTF.
    fn in_numbers(&self, words: &str) -> Option<When> {
        let words = words.trim().trim_end_matches([',', ';']);
        let typed = typed(words)?;
        let (date, year_typed) = match typed {
            Typed::Edtf(date) => (date, true),
            Typed::Days {
                first,
                last,
                month,
                year,
            } => {
                let known = year.or_else(|| self.nearest(month, first));
                let known = known.filter(|known| (0..=9999).contains(known))?;
                let day = |day: u8| {
                    let fits = (1..=days_in_month(known, month)).contains(&day);
                    fits.then(|| format!("{known:04}-{month:02}-{day:02}"))
                };
                let date = match (first, last) {
                    (Some(first), Some(last)) if first < last => {
                        format!("{}/{}", day(first)?, day(last)?)
                    }
                    (Some(_), Some(_)) => return None,
                    (Some(first), None) => day(first)?,
                    (None, _) => format!("{known:04}-{month:02}"),
                };
                (date, year.is_some())
            }
        };
        Edtf::parse(&date).ok()?;
        Some(When {
            date: Some(date),
            basis: stated(),
            year: (!year_typed).then(|| self.year.clone()),
            repeats: None,
        })
    }

    /// The year that puts a date nearest to the day of publication.
    fn nearest(&self, month: u8, day: Option<u8>) -> Option<i32> {
        let published = self.published?;
        let (year, ..) = published.to_ymd();
        let distance = |year: &i32| {
            let day = day.unwrap_or(15).min(days_in_month(*year, month));
            let there = Day::from_ymd(*year, month, day);
            there.map_or(i64::MAX, |there| {
                (there.number() - published.number()).abs()
            })
        };
        [year, year - 1, year + 1].into_iter().min_by_key(distance)
    }
}

/// A date in words of the document's text.
pub fn read(document: &Document, words: &str) -> Option<When> {
    Reader::of(document).read(words)
}

/// The day of publication (`YYYY-MM-DD`) as a date of the article: stated as far as the text has it, else
/// from a source. None if it is no day.
pub fn published(document: &Document, day: &str, source: &Text) -> Option<When> {
    let date = Edtf::parse(day).ok()?;
    date.day()?;
    let (year, rest) = day.split_at_checked(4)?;
    let elsewhere = || Basis {
        kind: BasisKind::Reference,
        reason: None,
        source: Some(source.clone()),
    };
    let tag = original(document);
    let texts = (0..document.passages.len()).filter_map(|at| passage_text(document, at, tag));
    let has_year = texts.into_iter().any(|text| text.contains(year));
    let mut dates = document.draft.iter().flat_map(|draft| &draft.dates);
    let has_day = dates.any(|words| {
        let date = words.when.date.as_deref();
        words.when.basis.kind == BasisKind::Stated && date.is_some_and(|date| date.ends_with(rest))
    });
    Some(When {
        date: Some(day.to_string()),
        basis: if has_day { stated() } else { elsewhere() },
        year: (has_day && !has_year).then(elsewhere),
        repeats: None,
    })
}

fn stated() -> Basis {
    Basis {
        kind: BasisKind::Stated,
        reason: None,
        source: None,
    }
}

/// What was typed.
enum Typed {
    Edtf(String),
    Days {
        first: Option<u8>,
        last: Option<u8>,
        month: u8,
        year: Option<i32>,
    },
}

fn typed(words: &str) -> Option<Typed> {
    if words.is_empty() || words.len() > 100 {
        return None;
    }
    if Edtf::parse(words).is_ok() {
        return Some(Typed::Edtf(words.to_string()));
    }
    if let Some(numbers) = by_dots(words) {
        return Some(numbers);
    }
    let lower = words.to_lowercase();
    let dashes = |c: char| matches!(c, '–' | '—' | '-');
    let parts = lower
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|part| !part.is_empty() && !matches!(*part, "of" | "the" | "on" | "in"));
    let (mut month, mut year) = (None, None);
    let (mut first, mut last) = (None, None);
    for part in parts {
        let bare = part.trim_end_matches('.');
        if let Some(number) = month_of(bare) {
            if month.replace(number).is_some() {
                return None;
            }
        } else if matches!(bare, "г" | "года" | "году" | "год") {
            year?;
        } else if let Some((one, other)) = bare.split_once(dashes) {
            if first.is_some() {
                return None;
            }
            first = Some(day_of(one)?);
            last = Some(day_of(other)?);
        } else if bare.len() == 4 && bare.bytes().all(|byte| byte.is_ascii_digit()) {
            if year.replace(bare.parse().ok()?).is_some() {
                return None;
            }
        } else if first.is_none() {
            first = Some(day_of(bare)?);
        } else {
            return None;
        }
    }
    match (month, year, first) {
        (Some(month), year, _) => Some(Typed::Days {
            first,
            last,
            month,
            year,
        }),
        (None, Some(year), None) => Some(Typed::Edtf(format!("{year:04}"))),
        _ => None,
    }
}

/// DD.MM.YYYY, or DD.MM without a year.
fn by_dots(words: &str) -> Option<Typed> {
    let mut parts = words.trim_end_matches('.').split('.');
    let first = Some(day_of(parts.next()?)?);
    let month = parts.next().filter(|part| part.len() == 2)?;
    let month = month
        .parse()
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    let year = match parts.next() {
        None => None,
        Some(year) if year.len() == 4 => Some(year.parse().ok()?),
        Some(_) => return None,
    };
    let whole = parts.next().is_none();
    whole.then_some(Typed::Days {
        first,
        last: None,
        month,
        year,
    })
}

/// A day of a month, with an English ending or without.
fn day_of(word: &str) -> Option<u8> {
    let endings = ["st", "nd", "rd", "th", "-го", "-е"];
    let digits = endings
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word);
    let number = digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.len() <= 2;
    let day = number.then(|| digits.parse().ok()).flatten()?;
    (1..=31).contains(&day).then_some(day)
}

/// Months: the letters that they begin with, and the longest form.
const MONTHS: [(&[&str], &str, &str); 12] = [
    (&["янв"], "январ", "january"),
    (&["фев"], "феврал", "february"),
    (&["мар"], "март", "march"),
    (&["апр"], "апрел", "april"),
    (&["май", "мая", "мае"], "ма", "may"),
    (&["июн"], "июн", "june"),
    (&["июл"], "июл", "july"),
    (&["авг"], "август", "august"),
    (&["сен"], "сентябр", "september"),
    (&["окт"], "октябр", "october"),
    (&["ноя"], "ноябр", "november"),
    (&["дек"], "декабр", "december"),
];

/// The number of a month, from its name in any case or its usual short form, in lower case.
fn month_of(word: &str) -> Option<u8> {
    let found = MONTHS.iter().position(|(short, stem, english)| {
        let russian = short.contains(&word)
            || word.strip_prefix(stem).is_some_and(|ending| {
                matches!(ending, "" | "а" | "я" | "ь" | "е" | "ю" | "й") && stem.len() > 4
            })
            || word == "сент" && *stem == "сентябр"
            || word == "нояб" && *stem == "ноябр"
            || word == "февр" && *stem == "феврал";
        let latin =
            *english == word || word.len() >= 3 && word.len() <= 4 && english.starts_with(word);
        russian || latin
    })?;
    u8::try_from(found + 1).ok()
}
