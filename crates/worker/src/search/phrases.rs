//! Which words of a query, or of a sentence, are a date.
//!
//! A query is read kindly: any order, any case, the beginning of a month's name, numbers alone. A sentence is read
//! strictly, since "may" and "march" are also verbs and numbers count all sorts of things: a month there stands beside
//! a day or a year, or is written as the language writes its months.

use super::date::NamedDate;
use super::digits::{Number, date, day_first};
use super::fold::Word;
use super::months::{Degree, Month, Months, starts_upper};
use compact::sort::CompactSort;
use std::ops::Range;

/// Words that are a date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Phrase {
    /// Which words.
    pub words: Range<usize>,
    /// What they may mean; never empty.
    pub dates: Vec<NamedDate>,
    /// What is meant if there is no such date: "May 20" may become "May 2026".
    pub otherwise: Option<NamedDate>,
    /// How sure it is that a date is meant.
    pub certainty: Certainty,
}

/// How sure it is that words mean a date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Certainty {
    /// Three letters of a month's name alone: as likely the beginning of another word.
    Faint,
    /// What may as well be something else.
    Likely,
    /// A date and nothing else.
    Certain,
}

/// Between a day and its month.
const BETWEEN: &[&str] = &["of", "the", "го", "е", "ое", "числа"];
/// Behind a year.
const YEAR: &[&str] = &[
    "г",
    "гг",
    "год",
    "года",
    "году",
    "годом",
    "годы",
    "годов",
    "year",
];
/// Between the first and the last day.
const TO: &[&str] = &["по", "to", "till", "until", "through"];
/// Months that are something else as well where a sentence begins.
const ALSO_VERBS: &[&str] = &["may", "march"];

/// The dates in a query.
pub fn typed(text: &str, words: &[Word], months: &Months) -> Vec<Phrase> {
    Reader::new(text, words, months, true).phrases()
}

/// The dates in a sentence that name a month: a year alone is a word like others.
pub fn written(text: &str, words: &[Word], months: &Months) -> Vec<(Range<usize>, NamedDate)> {
    let phrases = Reader::new(text, words, months, false).phrases();
    let dates = phrases.into_iter().flat_map(|phrase| {
        let words = phrase.words;
        let dates = phrase.dates.into_iter();
        dates.map(move |date| (words.clone(), date))
    });
    dates.collect()
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word],
    numbers: Vec<Option<Number>>,
    months: &'a Months,
    /// Whether it is a query.
    is_query: bool,
}

/// A date while it is put together.
#[derive(Default)]
struct Parts {
    years: Option<(i32, i32)>,
    days: Option<(u8, u8)>,
    /// More days in a list before it.
    more: Vec<(u8, u8)>,
    /// A year that the day may be the beginning of.
    begun: Option<(i32, i32)>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, words: &'a [Word], months: &'a Months, is_query: bool) -> Self {
        let numbers = words.iter().map(|word| Number::read(&word.folded));
        Self {
            text,
            words,
            numbers: numbers.collect(),
            months,
            is_query,
        }
    }

    fn phrases(&self) -> Vec<Phrase> {
        let mut phrases: Vec<Phrase> = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            // What stands before is part of no other date.
            let from = phrases.last().map_or(0, |last| last.words.end);
            let phrase = if self.number(at).is_some() {
                self.in_digits(at)
            } else {
                self.at_month(from, at)
            };
            match phrase {
                Some(phrase) => {
                    at = phrase.words.end;
                    phrases.push(phrase);
                }
                None => at += 1,
            }
        }
        if self.is_query {
            self.add_years(&mut phrases);
        }
        phrases
    }

    fn number(&self, at: usize) -> Option<Number> {
        self.numbers.get(at).copied().flatten()
    }

    fn is_one_of(&self, at: usize, list: &[&str]) -> bool {
        self.words
            .get(at)
            .is_some_and(|word| list.contains(&&*word.folded))
    }

    /// What stands between a word and the next.
    fn gap(&self, at: usize) -> &str {
        let (Some(word), Some(next)) = (self.words.get(at), self.words.get(at + 1)) else {
            return "";
        };
        self.text
            .get(word.at.end..next.at.start)
            .unwrap_or_default()
    }

    /// Whether a word and the next can belong to one date.
    fn joined(&self, at: usize, comma: bool) -> bool {
        let fits = |c: char| {
            c.is_whitespace()
                || matches!(c, '-' | '.' | '\u{2010}' | '\u{2011}')
                || (comma && c == ',')
        };
        self.is_query || self.gap(at).chars().all(fits)
    }

    /// Whether a dash, or a word like "to", leads from one number to the next; how far that is.
    fn range_step(&self, at: usize) -> Option<usize> {
        if matches!(self.gap(at).trim(), "-" | "–" | "—" | "\u{2011}") {
            return Some(1);
        }
        self.is_one_of(at + 1, TO).then_some(2)
    }

    /// A date all in digits: 19.05.2026, 2026-05-19; in a query also 19.05, 05.2026, 2026-05.
    fn in_digits(&self, at: usize) -> Option<Phrase> {
        let mark = self.gap(at);
        let goes_on = at > 0 && self.gap(at - 1) == mark && self.number(at - 1).is_some();
        if !matches!(mark, "." | "-" | "/") || goes_on {
            return None;
        }
        let same =
            |step: usize| self.gap(at + step) == mark && self.number(at + step + 1).is_some();
        let count = 1 + (0..).take_while(|step| same(*step)).count();
        let number = |step: usize| self.number(at + step);
        let (first, second) = (number(0)?, number(1)?);
        let is_last = at + count == self.words.len();
        let date = match number(2).filter(|_| count == 3) {
            Some(third) if first.year().is_some() => date(first.year(), second, Some(third)),
            Some(third) if third.year().is_some() => {
                let [day, month] = day_first(mark, first, second);
                date(third.year(), month, Some(day))
            }
            Some(third) if self.is_query && is_last && mark != "-" => {
                date(Some(third.short_year()?), second, Some(first))
            }
            Some(_) => None,
            None if !self.is_query || count != 2 => None,
            None if first.year().is_some() => date(first.year(), second, None),
            None if second.year().is_some() => date(second.year(), first, None),
            None if mark == "-" => None,
            None => {
                let [day, month] = day_first(mark, first, second);
                date(None, month, Some(day))
            }
        }?;
        Some(Phrase {
            words: at..at + count,
            dates: vec![date],
            otherwise: None,
            certainty: if date.years.is_some() {
                Certainty::Certain
            } else {
                Certainty::Likely
            },
        })
    }

    /// A date around the name of a month.
    fn at_month(&self, from: usize, at: usize) -> Option<Phrase> {
        let month = self.months.meant(&self.words.get(at)?.folded)?;
        let mut parts = Parts::default();
        let start = self.before(from, at, &mut parts);
        let end = self.after(at, month, &mut parts);
        let bare = end - start == 1;
        if !self.allows(at, month, &parts, bare) {
            return None;
        }
        let mut dates: Vec<NamedDate> = Vec::new();
        let date = |days, years| NamedDate {
            years,
            months: month.months,
            days,
        };
        dates.extend(parts.more.iter().map(|days| date(Some(*days), parts.years)));
        dates.push(date(parts.days, parts.years));
        let otherwise = parts.begun.map(|begun| date(None, Some(begun)));
        let certainty = match month.degree {
            Degree::Full => Certainty::Certain,
            Degree::Short if bare => Certainty::Faint,
            Degree::Short => Certainty::Certain,
            Degree::Begun => Certainty::Likely,
        };
        Some(Phrase {
            words: start..end,
            dates,
            otherwise,
            certainty,
        })
    }

    /// Whether the word for a month is one here.
    fn allows(&self, at: usize, month: Month, parts: &Parts, bare: bool) -> bool {
        if self.is_query {
            // One letter or two are a month only where a day stands and nothing follows.
            return month.degree > Degree::Begun || (!bare && at + 1 == self.words.len());
        }
        let is_upper = |at: usize| {
            let word = self
                .words
                .get(at)
                .and_then(|word| self.text.get(word.at.clone()));
            word.is_some_and(starts_upper)
        };
        let upper = is_upper(at);
        match (month.degree, bare) {
            (Degree::Begun, _) | (Degree::Short, true) => false,
            (Degree::Short | Degree::Full, false) => {
                upper || !month.capital || parts.years.is_some()
            }
            // "May Day" and "May Lindqvist", but not "May it be so".
            (Degree::Full, true) if month.capital => {
                upper && (at > 0 || !self.is_one_of(at, ALSO_VERBS) || is_upper(at + 1))
            }
            (Degree::Full, true) => !upper || at == 0,
        }
    }

    /// Takes days and a year before a month; says where the date starts.
    fn before(&self, from: usize, month: usize, parts: &mut Parts) -> usize {
        let mut start = month;
        let mut at = month;
        while at > from && self.joined(at - 1, false) {
            at -= 1;
            if self.is_one_of(at, BETWEEN) || (self.is_query && self.is_one_of(at, YEAR)) {
                continue;
            }
            let Some(number) = self.number(at) else { break };
            match (number.day(), number.year()) {
                (Some(day), _) if parts.days.is_none() => {
                    let mut days = (day, day);
                    if let Some((first, day)) = self.range_before(from, at) {
                        (at, days.0) = (first, day.min(days.0));
                    }
                    parts.days = Some(days);
                    at = self.list_before(from, at, parts);
                }
                (_, Some(years)) if parts.years.is_none() => parts.years = Some(years),
                _ => break,
            }
            start = at;
        }
        start
    }

    /// The first day of a range whose last one stands here, and where.
    fn range_before(&self, from: usize, at: usize) -> Option<(usize, u8)> {
        let before = (1..=2).find(|step| {
            let start = at.checked_sub(*step);
            start.is_some_and(|start| start >= from && self.range_step(start) == Some(*step))
        })?;
        let start = at - before;
        Some((start, self.number(start)?.day()?))
    }

    /// Takes further days before the first one: "19, 20 and 21 May".
    fn list_before(&self, from: usize, mut at: usize, parts: &mut Parts) -> usize {
        while at > from {
            let and = at >= from + 2 && self.is_one_of(at - 1, &["и", "and"]);
            let comma = self.gap(at - 1).trim() == ",";
            let other = if and {
                at - 2
            } else if comma {
                at - 1
            } else {
                break;
            };
            let Some(day) = self.number(other).and_then(Number::day) else {
                break;
            };
            parts.more.push((day, day));
            at = other;
        }
        at
    }

    /// Takes a day and a year behind a month; says where the date ends.
    fn after(&self, month: usize, named: Month, parts: &mut Parts) -> usize {
        let mut end = month + 1;
        while self.joined(end - 1, true) {
            if self.is_one_of(end, BETWEEN) && self.number(end + 1).is_some() {
                end += 1;
                continue;
            }
            let Some(number) = self.number(end) else {
                break;
            };
            let is_last = self.is_query && end + 1 == self.words.len();
            match (number.day(), number.year()) {
                (_, Some(years)) if parts.years.is_none() => parts.years = Some(years),
                // In a sentence only where the language writes its days so: "May 19", but not «в мае 19 городов».
                (Some(day), _)
                    if parts.days.is_none()
                        && (self.is_query || (named.capital && self.joined(end - 1, false))) =>
                {
                    parts.days = Some((day, day));
                    if let Some(last) = self.number(end + 1).and_then(Number::day)
                        && self.range_step(end) == Some(1)
                    {
                        parts.days = Some((day.min(last), day.max(last)));
                        end += 1;
                    } else if is_last && parts.years.is_none() {
                        parts.begun = number.begun_year();
                    }
                }
                _ if is_last && parts.years.is_none() && number.begun_year().is_some() => {
                    parts.years = number.begun_year();
                }
                _ => break,
            }
            end += 1;
        }
        // The word for a year belongs to it.
        if self.is_query && parts.years.is_some() && self.is_one_of(end, YEAR) {
            end += 1;
        }
        end
    }

    /// The years of a query that stand alone.
    fn add_years(&self, phrases: &mut Vec<Phrase>) {
        let mut years = Vec::new();
        for at in 0..self.words.len() {
            let Some((year, _)) = self.number(at).and_then(Number::year) else {
                continue;
            };
            let is_taken = |at: &usize| phrases.iter().any(|phrase| phrase.words.contains(at));
            if is_taken(&at) {
                continue;
            }
            let ends_so = self.words[at].folded.ends_with(['s', 'х', 'е']);
            let decade = ends_so || self.is_one_of(at + 1, &["е", "х"]);
            let mut end = at + 1;
            while self.is_one_of(end, YEAR) || (decade && self.is_one_of(end, &["е", "х"])) {
                end += 1;
            }
            let last = if decade && year % 10 == 0 {
                year + 9
            } else {
                year
            };
            let is_year = |before: &usize| self.is_one_of(*before, YEAR) && !is_taken(before);
            let start = at.checked_sub(1).filter(is_year).unwrap_or(at);
            years.push(Phrase {
                words: start..end,
                dates: vec![NamedDate {
                    years: Some((year, last)),
                    ..NamedDate::default()
                }],
                otherwise: None,
                certainty: Certainty::Certain,
            });
        }
        phrases.append(&mut years);
        phrases.compact_sort_by_key(|phrase| phrase.words.start);
    }
}

#[cfg(test)]
mod tests;
