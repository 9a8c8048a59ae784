//! Dates as an article knows them: EDTF levels 0 and 1 (ISO 8601-2:2019, and the Library of
//! Congress' specification of 4 February 2019), with what the views need to know of them.
//!
//! Read are: days, months and years; a day with a time of day; years before 0000 and, behind a Y, of
//! more than four digits; unknown last parts as X (`201X`, `20XX`, `2026-XX`, `2026-XX-XX`,
//! `2026-03-XX`); seasons 21 to 24; the qualifiers `?` (uncertain), `~` (approximate) and `%` (both)
//! behind a date; intervals, with `..` for an open and nothing for an unknown end. One form of level 2
//! is read too: X in the dates of an interval. All else of level 2 is refused by name.
//!
//! A qualifier says how far a date can be trusted, not how far it may be off: it widens no bounds.
//!
//! The crate `edtf-core` (1.2.3, tried with the tests of this module) does not replace it: it refuses
//! negative years with unknown digits (`-201X`), gives seasons the bounds of the northern hemisphere,
//! and lets a leap second end any minute. It reads level 2, which we would have to refuse after it, and
//! its messages are for programmers and often point at another place than the mistake. Its dates own
//! memory, while ours are `Copy`; and reading and bounds take 22 kB (gzip, WebAssembly), ours 14.

mod read;
mod reader;
mod time;
mod write;

pub use reader::EdtfError;

use crate::day::{Day, days_in_month};
use serde::{Deserialize, Serialize};

/// A date, as exactly as it is known. Made only by [`Edtf::parse`]; its `Display` gives back the text
/// that was parsed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Edtf(Form);

/// What an [`Edtf`] is made of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Form {
    /// One date.
    Date(Date),
    /// One day, without qualifier, and a time of that day.
    Moment(Date, Time),
    /// From the one to the other; at least one of them is a date.
    Interval(End, End),
}

/// The start or the end of an interval.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum End {
    /// A date.
    Date(Date),
    /// `..`: there is none; in this format: no bound is known on this side.
    Open,
    /// Nothing: there is one, but it is not known.
    Unknown,
}

/// A day, month, season, year, decade or century, and how far it can be trusted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Date {
    shape: Shape,
    qualifier: Qualifier,
}

/// Which parts of a date are known.
///
/// Years are −999,999,999 to 999,999,999 (0 is the year before year 1), months 1 to 12, days those of
/// their month.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Shape {
    /// `20XX`: a year of the hundred from this one on.
    Century(i32),
    /// `202X`: a year of the ten from this one on.
    Decade(i32),
    /// `2026`.
    Year(i32),
    /// `2026-XX`: some month of this year.
    SomeMonth(i32),
    /// `2026-XX-XX`: some day of this year.
    SomeDayOfYear(i32),
    /// `2026-21`.
    Season(i32, Season),
    /// `2026-03`.
    Month(i32, u8),
    /// `2026-03-XX`: some day of this month.
    SomeDayOfMonth(i32, u8),
    /// `2026-03-17`.
    Day(i32, u8, u8),
}

/// A season; EDTF does not say in which hemisphere.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Season {
    /// 21.
    Spring,
    /// 22.
    Summer,
    /// 23.
    Autumn,
    /// 24.
    Winter,
}

/// How far a date can be trusted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub enum Qualifier {
    /// As it stands.
    #[default]
    None,
    /// `?`: the source may be wrong.
    Uncertain,
    /// `~`: it is about then.
    Approximate,
    /// `%`: both.
    Both,
}

/// A time of day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Time {
    hour: u8,
    minute: u8,
    second: u8,
    zone: Zone,
}

/// What a time of day is counted from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Zone {
    /// Local time; which, is not said.
    Local,
    /// `Z`: universal time.
    Utc,
    /// `+03:00`: minutes ahead of universal time, −840 to 840.
    Minutes(i16),
    /// `+03`: hours ahead of universal time, −14 to 14.
    Hours(i8),
}

/// What kind of date it is, for a view to choose its words and its drawing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DateKind {
    /// One known day (perhaps with a time).
    Day,
    /// A month, or an unknown day of it.
    Month,
    /// A season of a year.
    Season,
    /// A year, or an unknown month or day of it.
    Year,
    /// An unknown year of ten.
    Decade,
    /// An unknown year of a hundred.
    Century,
    /// From one date to another.
    Span,
    /// `../2026-03-17`: on this day or at any time before.
    NotLaterThan(Day),
    /// `2026-03-17/..`: on this day or at any time after.
    NotEarlierThan(Day),
    /// `/2026-03-17`: it lasted until this day; since when, is not known.
    SinceUnknown(Day),
    /// `2026-03-17/`: it began on this day; until when it lasted, is not known.
    UntilUnknown(Day),
}

/// Sorts dates by time: see [`Edtf::order_key`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct OrderKey(Day, bool, Option<Day>);

impl Edtf {
    /// What it is made of.
    #[must_use]
    pub fn form(&self) -> Form {
        self.0
    }

    /// The first and the last day that it can mean; `None` where it has no bound or the bound is not
    /// known.
    ///
    /// A season may begin with its year and, as winter and southern summer do, end with February of
    /// the next: the hemisphere is not guessed.
    #[must_use]
    pub fn bounds(&self) -> (Option<Day>, Option<Day>) {
        let known = |end: End| match end {
            End::Date(date) => Some(date.bounds()),
            End::Open | End::Unknown => None,
        };
        match self.0 {
            Form::Date(date) | Form::Moment(date, _) => {
                let (first, last) = date.bounds();
                (Some(first), Some(last))
            }
            Form::Interval(start, end) => (
                known(start).map(|(first, _)| first),
                known(end).map(|(_, last)| last),
            ),
        }
    }

    /// What kind of date it is.
    #[must_use]
    pub fn kind(&self) -> DateKind {
        match self.0 {
            Form::Date(date) | Form::Moment(date, _) => match date.shape {
                Shape::Century(_) => DateKind::Century,
                Shape::Decade(_) => DateKind::Decade,
                Shape::Year(_) | Shape::SomeMonth(_) | Shape::SomeDayOfYear(_) => DateKind::Year,
                Shape::Season(..) => DateKind::Season,
                Shape::Month(..) | Shape::SomeDayOfMonth(..) => DateKind::Month,
                Shape::Day(..) => DateKind::Day,
            },
            Form::Interval(End::Open, End::Date(end)) => DateKind::NotLaterThan(end.bounds().1),
            Form::Interval(End::Date(start), End::Open) => {
                DateKind::NotEarlierThan(start.bounds().0)
            }
            Form::Interval(End::Unknown, End::Date(end)) => DateKind::SinceUnknown(end.bounds().1),
            Form::Interval(End::Date(start), End::Unknown) => {
                DateKind::UntilUnknown(start.bounds().0)
            }
            Form::Interval(..) => DateKind::Span,
        }
    }

    /// The day, if it is one known day.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        match self.0 {
            Form::Date(date) | Form::Moment(date, _) if matches!(date.shape, Shape::Day(..)) => {
                Some(date.bounds().0)
            }
            _ => None,
        }
    }

    /// Whether it says just which days: no month, year or season, nothing about then or doubtful.
    #[must_use]
    pub fn is_of_days(&self) -> bool {
        self.dates()
            .all(|date| matches!(date.shape, Shape::Day(..)) && date.qualifier == Qualifier::None)
            && !matches!(
                self.kind(),
                DateKind::SinceUnknown(_) | DateKind::UntilUnknown(_)
            )
    }

    /// The time of day, if it has one.
    #[must_use]
    pub fn time(&self) -> Option<Time> {
        match self.0 {
            Form::Moment(_, time) => Some(time),
            _ => None,
        }
    }

    /// The same without the time of day, if it has one.
    #[must_use]
    pub fn without_time(self) -> Self {
        match self.0 {
            Form::Moment(date, _) => Self(Form::Date(date)),
            _ => self,
        }
    }

    /// Whether it (or an end of it) is about then: `~` or `%`.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.dates()
            .any(|date| matches!(date.qualifier, Qualifier::Approximate | Qualifier::Both))
    }

    /// Whether its source (or that of an end of it) may be wrong: `?` or `%`.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.dates()
            .any(|date| matches!(date.qualifier, Qualifier::Uncertain | Qualifier::Both))
    }

    /// The dates in it: one, or an interval's one or two.
    pub fn dates(&self) -> impl Iterator<Item = Date> {
        let of = |end: End| match end {
            End::Date(date) => Some(date),
            End::Open | End::Unknown => None,
        };
        let (first, second) = match self.0 {
            Form::Date(date) | Form::Moment(date, _) => (Some(date), None),
            Form::Interval(start, end) => (of(start), of(end)),
        };
        first.into_iter().chain(second)
    }

    /// Sorts dates by time. By the first day that a date can mean; where that is not known, by the
    /// last, and before all that can begin on that day. On the same first day what ends sooner comes
    /// first, what has no end last. Seasons are sorted as if northern; times of day do not count.
    #[must_use]
    pub fn order_key(&self) -> OrderKey {
        let (mut first, last) = self.bounds();
        if let Form::Date(Date {
            shape: Shape::Season(year, season),
            ..
        }) = self.0
        {
            let month = match season {
                Season::Spring => 3,
                Season::Summer => 6,
                Season::Autumn => 9,
                Season::Winter => 12,
            };
            first = Some(Day::of(year, month, 1));
        }
        // The last part: no end sorts behind every end.
        let unending = last.is_none();
        match first {
            Some(first) if unending => OrderKey(first, true, Some(Day::AFTER_ALL)),
            Some(first) => OrderKey(first, true, last),
            None => OrderKey(last.unwrap_or(Day::AFTER_ALL), false, last),
        }
    }
}

impl Date {
    /// Which of its parts are known.
    #[must_use]
    pub fn shape(self) -> Shape {
        self.shape
    }

    /// How far it can be trusted.
    #[must_use]
    pub fn qualifier(self) -> Qualifier {
        self.qualifier
    }

    /// The first and the last day that it can mean.
    #[must_use]
    pub fn bounds(self) -> (Day, Day) {
        let years = |first, last| (Day::of(first, 1, 1), Day::of(last, 12, 31));
        // Of −000X the last year is −0001: there is no −0000.
        let end = |first: i32, count: i32| {
            let last = first.saturating_add(count - 1);
            if first < 0 { last.min(-1) } else { last }
        };
        match self.shape {
            Shape::Century(first) => years(first, end(first, 100)),
            Shape::Decade(first) => years(first, end(first, 10)),
            Shape::Year(year) | Shape::SomeMonth(year) | Shape::SomeDayOfYear(year) => {
                years(year, year)
            }
            Shape::Season(year, Season::Spring | Season::Autumn) => years(year, year),
            Shape::Season(year, Season::Summer | Season::Winter) => {
                let next = year.saturating_add(1);
                (
                    Day::of(year, 1, 1),
                    Day::of(next, 2, days_in_month(next, 2)),
                )
            }
            Shape::Month(year, month) | Shape::SomeDayOfMonth(year, month) => (
                Day::of(year, month, 1),
                Day::of(year, month, days_in_month(year, month)),
            ),
            Shape::Day(year, month, day) => {
                let day = Day::of(year, month, day);
                (day, day)
            }
        }
    }
}

impl Time {
    /// The hour, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// The second, 0 to 59, or 60 in a leap second.
    #[must_use]
    pub fn second(self) -> u8 {
        self.second
    }

    /// What it is counted from.
    #[must_use]
    pub fn zone(self) -> Zone {
        self.zone
    }
}

#[cfg(test)]
mod tests;
