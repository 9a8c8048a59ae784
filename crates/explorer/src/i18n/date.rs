//! Dates in words, as exactly as they are known and no more.
//!
//! Patterns and names of months are messages of the section `date` (from CLDR: `d MMMM`, `LLLL y`).
//! Two sets of them: for a date that stands alone («март 2026», "2026 год") and for one inside a phrase
//! («не позднее марта 2026», «около 2026 года»).

use super::{Language, List, Msg, next_placeholder};
use crate::tense::Tense;
use article::day::Day;
use article::edtf::{Date, DateKind, Edtf, End, Form, Qualifier, Season, Shape, Time, Zone};
use article::{Article, BasisKind, LangIx, Status, When};
use std::fmt;

/// Whether days, months and seasons are given with their year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Years {
    /// "17 March 2026".
    Shown,
    /// "17 March".
    Hidden,
}

/// A part of a date in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// Words, spaces and day numbers.
    Words(String),
    /// A year: a view marks it where it is reference data.
    Year(String),
}

/// A date in words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DateText(Vec<Part>);

impl DateText {
    /// The parts, in order; no two neighbours are both words.
    pub fn parts(&self) -> &[Part] {
        &self.0
    }

    /// The same with its first letter in upper case, to start a sentence.
    #[must_use]
    pub fn capitalised(mut self) -> Self {
        if let Some(Part::Words(words)) = self.0.first_mut() {
            *words = super::capitalised(words);
        }
        self
    }

    fn words(text: impl Into<String>) -> Self {
        let mut date = Self::default();
        date.push(&text.into());
        date
    }

    fn push(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(Part::Words(words)) => words.push_str(text),
            _ if text.is_empty() => {}
            _ => self.0.push(Part::Words(text.to_owned())),
        }
    }

    fn append(&mut self, other: Self) {
        for part in other.0 {
            match part {
                Part::Words(words) => self.push(&words),
                year => self.0.push(year),
            }
        }
    }
}

impl fmt::Display for DateText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| match part {
            Part::Words(text) | Part::Year(text) => f.write_str(text),
        })
    }
}

/// In which form the date's own words stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Alone,
    Phrase,
}

impl Language {
    /// A day: "17 March 2026".
    pub fn day(self, day: Day, years: Years) -> DateText {
        let (year, month, day) = day.to_ymd();
        self.shape(Shape::Day(year, month, day), Case::Alone, years)
    }

    /// A date of any kind, with what is known of its bounds and its trust: "by 17 March 2026",
    /// "2–4 May 2025", "about 2026", "autumn 2025".
    pub fn date(self, date: &Edtf, years: Years) -> DateText {
        match date.form() {
            Form::Date(date) => self.qualified(date, years),
            Form::Moment(date, time) => {
                let date = self.qualified(date, years);
                self.pattern(Msg::DateTime, |name| match name {
                    "date" => Some(date.clone()),
                    "time" => Some(DateText::words(self.time(time))),
                    _ => None,
                })
            }
            Form::Interval(End::Date(first), End::Date(last)) => self.range(first, last, years),
            Form::Interval(start, end) => match (start, end) {
                (End::Open, End::Date(last)) => self.bound(Msg::DateBy, last, years),
                (_, End::Date(last)) => self.bound(Msg::DateUntil, last, years),
                (End::Date(first), End::Open) => self.bound(Msg::DateFrom, first, years),
                (End::Date(first), _) => self.bound(Msg::DateSince, first, years),
                // An interval has a date at one end at least.
                _ => DateText::words(self.t(Msg::DateUnknown)),
            },
        }
    }

    /// What an article knows of the time of a fact of some status, in words that say also what it does
    /// not know: "17 March", "by 17 March, day not stated", "ahead, day not stated", "date not stated". How
    /// often it comes back is said in the article's language `names`.
    pub fn when(
        self,
        article: &Article,
        status: Status,
        when: Option<&When>,
        years: Years,
        names: LangIx,
    ) -> DateText {
        let mut text = match when.and_then(|when| when.date.as_ref()) {
            None => DateText::words(self.t(Msg::DateUnknown)),
            Some(date) => match date.kind() {
                DateKind::NotEarlierThan(_) if begins(when) => self.starting(date, years),
                DateKind::NotEarlierThan(_)
                    if Tense::of(article, status, when) == Tense::Future =>
                {
                    DateText::words(self.t(Msg::DateAheadOpen))
                }
                DateKind::NotLaterThan(_) | DateKind::NotEarlierThan(_) => {
                    self.dated(Msg::DateDayOpen, self.date(date, years))
                }
                _ => self.date(date, years),
            },
        };
        if let Some(repeats) = when.and_then(|when| when.repeats.as_ref()) {
            let repeats = repeats.get(names).0;
            if when.is_some_and(|when| when.date.is_some()) {
                text.push(", ");
                text.push(repeats);
            } else {
                text = DateText::words(repeats);
            }
        }
        text
    }

    /// When something begins that has no end: "from 1 June on".
    pub fn starting(self, date: &Edtf, years: Years) -> DateText {
        match date.form() {
            Form::Interval(End::Date(first), _) => self.bound(Msg::DateStarting, first, years),
            _ => self.date(date, years),
        }
    }

    /// A message with a `{date}`, filled.
    pub fn dated(self, message: Msg, date: DateText) -> DateText {
        self.pattern(message, |name| (name == "date").then(|| date.clone()))
    }

    /// One date with its qualifier, standing alone.
    fn qualified(self, date: Date, years: Years) -> DateText {
        let (message, case) = match date.qualifier() {
            Qualifier::None => return self.shape(date.shape(), Case::Alone, years),
            Qualifier::Uncertain => (Msg::DateUncertain, Case::Alone),
            Qualifier::Approximate => (Msg::DateAbout, Case::Phrase),
            Qualifier::Both => (Msg::DateAboutUncertain, Case::Phrase),
        };
        self.dated(message, self.shape(date.shape(), case, years))
    }

    /// One date with its qualifier, inside a phrase.
    fn bound(self, message: Msg, date: Date, years: Years) -> DateText {
        let words = self.shape(date.shape(), Case::Phrase, years);
        let words = match date.qualifier() {
            Qualifier::None => words,
            Qualifier::Approximate => self.dated(Msg::DateAbout, words),
            Qualifier::Uncertain => self.dated(Msg::DateUncertain, words),
            Qualifier::Both => self.dated(Msg::DateAboutUncertain, words),
        };
        self.dated(message, words)
    }

    fn range(self, first: Date, last: Date, years: Years) -> DateText {
        let plain = first.qualifier() == Qualifier::None && last.qualifier() == Qualifier::None;
        let same_year =
            year_of(first.shape()).is_some() && year_of(first.shape()) == year_of(last.shape());
        if !plain || !same_year {
            // Two years: both are needed to understand either.
            return self.between(
                self.qualified(first, Years::Shown),
                self.qualified(last, Years::Shown),
            );
        }
        match (first.shape(), last.shape()) {
            (Shape::Day(year, month, from), Shape::Day(_, same, to)) if month == same => {
                let message = match years {
                    Years::Shown => Msg::DateRangeDaysYear,
                    Years::Hidden => Msg::DateRangeDays,
                };
                self.pattern(message, |name| match name {
                    "first" => Some(DateText::words(from.to_string())),
                    "last" => Some(DateText::words(to.to_string())),
                    "m" => Some(DateText::words(self.month(month, Case::Phrase))),
                    "y" => Some(self.year(year)),
                    _ => None,
                })
            }
            (first, last) => self.between(
                self.shape(first, Case::Alone, Years::Hidden),
                self.shape(last, Case::Alone, years),
            ),
        }
    }

    fn between(self, first: DateText, last: DateText) -> DateText {
        self.pattern(Msg::DateRange, |name| match name {
            "first" => Some(first.clone()),
            "last" => Some(last.clone()),
            _ => None,
        })
    }

    fn shape(self, shape: Shape, case: Case, years: Years) -> DateText {
        let alone = case == Case::Alone;
        let shown = years == Years::Shown;
        let choose =
            |[alone_year, alone_bare, phrase_year, phrase_bare]: [Msg; 4]| match (alone, shown) {
                (true, true) => alone_year,
                (true, false) => alone_bare,
                (false, true) => phrase_year,
                (false, false) => phrase_bare,
            };
        let open = |text: DateText| self.dated(Msg::DateDayOpen, text);
        match shape {
            Shape::Day(year, month, day) => {
                let message = if shown {
                    Msg::DateDayYear
                } else {
                    Msg::DateDay
                };
                self.pattern(message, |name| match name {
                    "d" => Some(DateText::words(day.to_string())),
                    "m" => Some(DateText::words(self.month(month, Case::Phrase))),
                    "y" => Some(self.year(year)),
                    _ => None,
                })
            }
            Shape::Month(year, month) => {
                let message = choose([
                    Msg::DateAloneMonthYear,
                    Msg::DateAloneMonth,
                    Msg::DateMonthYear,
                    Msg::DateMonth,
                ]);
                self.pattern(message, |name| match name {
                    "m" => Some(DateText::words(self.month(month, case))),
                    "y" => Some(self.year(year)),
                    _ => None,
                })
            }
            Shape::Season(year, season) => {
                let message = choose([
                    Msg::DateAloneSeasonYear,
                    Msg::DateAloneSeason,
                    Msg::DateSeasonYear,
                    Msg::DateSeason,
                ]);
                self.pattern(message, |name| match name {
                    "s" => Some(DateText::words(self.season(season, case))),
                    "y" => Some(self.year(year)),
                    _ => None,
                })
            }
            Shape::Year(year) => {
                let message = if alone {
                    Msg::DateAloneYear
                } else {
                    Msg::DateYear
                };
                self.pattern(message, |name| (name == "y").then(|| self.year(year)))
            }
            Shape::Decade(year) => {
                let message = if alone {
                    Msg::DateAloneDecade
                } else {
                    Msg::DateDecade
                };
                self.pattern(message, |name| (name == "y").then(|| self.year(year)))
            }
            Shape::Century(first) => {
                let message = if alone {
                    Msg::DateAloneCentury
                } else {
                    Msg::DateCentury
                };
                self.pattern(message, |name| match name {
                    "first" => Some(self.year(first)),
                    "last" => Some(self.year(first.saturating_add(99))),
                    _ => None,
                })
            }
            Shape::SomeDayOfMonth(year, month) if alone => {
                open(self.shape(Shape::Month(year, month), case, years))
            }
            Shape::SomeMonth(year) | Shape::SomeDayOfYear(year) if alone => {
                open(self.shape(Shape::Year(year), case, years))
            }
            Shape::SomeDayOfMonth(year, month) => {
                self.shape(Shape::Month(year, month), case, years)
            }
            Shape::SomeMonth(year) | Shape::SomeDayOfYear(year) => {
                self.shape(Shape::Year(year), case, years)
            }
        }
    }

    fn month(self, month: u8, case: Case) -> &'static str {
        let list = match case {
            Case::Alone => List::DateMonthsAlone,
            Case::Phrase => List::DateMonths,
        };
        let months = self.list(list);
        months
            .get(usize::from(month).wrapping_sub(1))
            .copied()
            .unwrap_or("")
    }

    fn season(self, season: Season, case: Case) -> &'static str {
        let list = match case {
            Case::Alone => List::DateSeasonsAlone,
            Case::Phrase => List::DateSeasons,
        };
        self.list(list).get(season as usize).copied().unwrap_or("")
    }

    fn year(self, year: i32) -> DateText {
        let text = if year > 0 {
            year.to_string()
        } else {
            // The year 0 is the year before year 1.
            let before = (1 - i64::from(year)).to_string();
            self.with(Msg::DateBeforeChrist, &[("y", &before)])
        };
        DateText(vec![Part::Year(text)])
    }

    fn time(self, time: Time) -> String {
        let clock = format!("{:02}:{:02}", time.hour(), time.minute());
        let zone = match time.zone() {
            Zone::Local => return clock,
            Zone::Utc => String::new(),
            Zone::Hours(hours) => offset(i16::from(hours) * 60),
            Zone::Minutes(minutes) => offset(minutes),
        };
        self.with(Msg::DateTimeZone, &[("time", &clock), ("zone", &zone)])
    }

    /// Fills a message's placeholders with dates or parts of dates.
    fn pattern(self, message: Msg, value: impl Fn(&str) -> Option<DateText>) -> DateText {
        let mut date = DateText::default();
        let mut rest = self.t(message);
        while let Some((before, name, after)) = next_placeholder(rest) {
            date.push(before);
            date.append(value(name).unwrap_or_default());
            rest = after;
        }
        date.push(rest);
        date
    }
}

/// Whether a date without an end says when something begins, not just before when it does not: it is the
/// text's own, or something that comes back from then on.
pub fn begins(when: Option<&When>) -> bool {
    when.is_some_and(|when| when.repeats.is_some() || when.basis.kind == BasisKind::Stated)
}

fn year_of(shape: Shape) -> Option<i32> {
    match shape {
        Shape::Day(year, ..) | Shape::Month(year, _) | Shape::Season(year, _) => Some(year),
        _ => None,
    }
}

fn offset(minutes: i16) -> String {
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    let (hours, rest) = (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60);
    if rest == 0 {
        format!("{sign}{hours}")
    } else {
        format!("{sign}{hours}:{rest:02}")
    }
}
