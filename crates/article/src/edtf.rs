//! Dates as an article knows them: EDTF levels 0 and 1 (ISO 8601-2:2019, and the Library of
//! Congress' specification of 4 February 2019), with what the views need to know of them.
//!
//! Read are: days, months and years; a day with a time of day; years before 0000 and, behind a Y, of
//! more than four digits; unknown last parts as X (`201X`, `20XX`, `2026-XX`, `2026-XX-XX`,
//! `2026-03-XX`); seasons 21 to 24; the qualifiers `?` (uncertain), `~` (approximate) and `%` (both)
//! behind a date; intervals, with `..` for an open and nothing for an unknown end. One form of level 2
//! is read too: X in the dates of an interval. All else of level 2 is refused by name.
//!
//! The calendar is the proleptic Gregorian one with a year 0000, as ISO 8601 has it.
//!
//! A qualifier says how far a date can be trusted, not how far it may be off: it widens no bounds.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A day: the number of days since 1 January 1970, negative before it.
///
/// Always within the years `i32::MIN` to `i32::MAX`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Day(i64);

impl Day {
    /// The day of a year (0 is the year before year 1), a month (1 to 12) and a day of the month
    /// (from 1); `None` if the calendar has no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Self> {
        ((1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day))
            .then(|| Self::of(year, month, day))
    }

    /// As [`Self::from_ymd`], of a day that is known to exist.
    ///
    /// The year is counted from March, so that the leap day is its last; an era has 400 years, which
    /// are 146,097 days (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    fn of(year: i32, month: u8, day: u8) -> Self {
        let (month, day) = (i64::from(month), i64::from(day));
        let year = i64::from(year) - i64::from(month <= 2);
        let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year * 365 + year / 4 - year / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Year, month (1 to 12) and day of the month (from 1).
    #[must_use]
    pub fn to_ymd(self) -> (i32, u8, u8) {
        // A day read back from damaged bytes may lie outside.
        let days = self
            .0
            .clamp(Self::of(i32::MIN, 1, 1).0, Self::of(i32::MAX, 12, 31).0)
            + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        (
            i32::try_from(year).unwrap_or(i32::MAX),
            u8::try_from(month).unwrap_or(1),
            u8::try_from(day).unwrap_or(1),
        )
    }

    /// The number of days since 1 January 1970.
    #[must_use]
    pub fn number(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Day {
    /// As EDTF writes it: `2026-03-17`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.to_ymd();
        write_year(f, year)?;
        write!(f, "-{month:02}-{day:02}")
    }
}

/// How many days a month has; 31 for a month that does not exist.
#[must_use]
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

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

/// Why a text is not a date that we read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EdtfError {
    /// Byte offset in the text, at most its length, between two characters.
    pub offset: usize,
    /// What is wrong there, for a reader who does not know EDTF.
    pub message: String,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for EdtfError {}

impl Edtf {
    /// Reads an EDTF date of level 0 or 1.
    ///
    /// # Errors
    /// Says where the text stops being such a date and why: a wrong character, a part that is missing
    /// or has the wrong number of digits, a day that the calendar does not have, an interval that ends
    /// before it starts, or a form of level 2.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        if text.is_empty() {
            return Err(error(
                0,
                "the date is empty; leave the field out where the date is not known",
            ));
        }
        check_characters(text)?;
        let Some((start, end)) = text.split_once('/') else {
            return single(text).map(Self);
        };
        if let Some(second) = end.find('/') {
            return Err(error(
                start.len() + 1 + second,
                "an interval has two dates with one slash between them; \
                 a date is written year-month-day with hyphens, for example 2026-03-17",
            ));
        }
        interval(start, end).map(Self)
    }

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
            Some(first) if unending => OrderKey(first, true, Some(Day(i64::MAX))),
            Some(first) => OrderKey(first, true, last),
            None => OrderKey(last.unwrap_or(Day(i64::MAX)), false, last),
        }
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        Self::parse(text)
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

// Writing.

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Form::Date(date) => write!(f, "{date}"),
            Form::Moment(date, time) => write!(f, "{date}T{time}"),
            Form::Interval(start, end) => write!(f, "{start}/{end}"),
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The number before the X; a negative year rounds towards zero, so that −2019 is −201X.
        let sign = |first: i32| if first < 0 { "-" } else { "" };
        match self.shape {
            Shape::Century(first) => {
                write!(f, "{}{:02}XX", sign(first), first.unsigned_abs() / 100)?;
            }
            Shape::Decade(first) => {
                write!(f, "{}{:03}X", sign(first), first.unsigned_abs() / 10)?;
            }
            Shape::Year(year)
            | Shape::SomeMonth(year)
            | Shape::SomeDayOfYear(year)
            | Shape::Season(year, _)
            | Shape::Month(year, _)
            | Shape::SomeDayOfMonth(year, _)
            | Shape::Day(year, ..) => write_year(f, year)?,
        }
        match self.shape {
            Shape::Century(_) | Shape::Decade(_) | Shape::Year(_) => {}
            Shape::SomeMonth(_) => f.write_str("-XX")?,
            Shape::SomeDayOfYear(_) => f.write_str("-XX-XX")?,
            Shape::Season(_, season) => f.write_str(match season {
                Season::Spring => "-21",
                Season::Summer => "-22",
                Season::Autumn => "-23",
                Season::Winter => "-24",
            })?,
            Shape::Month(_, month) => write!(f, "-{month:02}")?,
            Shape::SomeDayOfMonth(_, month) => write!(f, "-{month:02}-XX")?,
            Shape::Day(_, month, day) => write!(f, "-{month:02}-{day:02}")?,
        }
        f.write_str(match self.qualifier {
            Qualifier::None => "",
            Qualifier::Uncertain => "?",
            Qualifier::Approximate => "~",
            Qualifier::Both => "%",
        })
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)?;
        match self.zone {
            Zone::Local => Ok(()),
            Zone::Utc => f.write_str("Z"),
            Zone::Hours(hours) => write!(f, "{hours:+03}"),
            Zone::Minutes(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

fn write_year(f: &mut fmt::Formatter<'_>, year: i32) -> fmt::Result {
    let (sign, digits) = (if year < 0 { "-" } else { "" }, year.unsigned_abs());
    if digits > 9999 {
        write!(f, "Y{sign}{digits}")
    } else {
        write!(f, "{sign}{digits:04}")
    }
}

// Reading.

const EXAMPLE: &str = "a date is written year-month-day with hyphens, for example 2026-03-17";
const LEVEL_2: &str = "is EDTF level 2; only levels 0 and 1 are read";

fn error(offset: usize, message: impl Into<String>) -> EdtfError {
    EdtfError {
        offset,
        message: message.into(),
    }
}

/// Refuses every character that no date has; what is left is ASCII.
fn check_characters(text: &str) -> Result<(), EdtfError> {
    for (offset, c) in text.char_indices() {
        let message = match c {
            '0'..='9' | 'X' | 'Y' | 'T' | 'Z' | '-' | '+' | ':' | '/' | '.' | '?' | '~' | '%' => {
                continue;
            }
            'o' if text.contains("open") => "an open end is written as two points: ..".to_owned(),
            'u' if text.contains("unknown") => "for an unknown date leave the field out; \
                 for an unknown end of an interval write nothing"
                .to_owned(),
            ' ' => "a date has no spaces".to_owned(),
            '‐' | '‑' | '‒' | '–' | '—' | '−' => {
                format!("here stands {c}, but a date needs the plain hyphen -")
            }
            'x' | 'u' | 'Х' | 'х' => {
                "an unknown digit is written as a capital Latin X".to_owned()
            }
            'y' | 't' | 'z' if text.contains(|c: char| c.is_ascii_digit()) => {
                format!("write {} as a capital letter", c.to_ascii_uppercase())
            }
            '[' | ']' | '{' | '}' | ',' => format!("a set of dates {LEVEL_2}"),
            'E' if text.starts_with('Y') => format!("a year with an exponent {LEVEL_2}"),
            'S' => format!("a number of significant digits {LEVEL_2}"),
            'W' => format!("a week is no part of EDTF; {EXAMPLE}"),
            _ if c.is_control() || c.is_whitespace() => {
                format!(
                    "a date has no invisible characters (U+{:04X})",
                    u32::from(c)
                )
            }
            _ => format!("“{c}” is no part of a date; {EXAMPLE}"),
        };
        return Err(error(offset, message));
    }
    Ok(())
}

fn interval(start: &str, end: &str) -> Result<Form, EdtfError> {
    let side = |text: &str, offset| match text {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        _ => match single(text).map_err(|e| error(offset + e.offset, e.message))? {
            Form::Date(date) => Ok(End::Date(date)),
            _ => Err(error(
                offset + text.find('T').unwrap_or(0),
                "a time of day is not possible in an interval",
            )),
        },
    };
    let offset = start.len() + 1;
    let (start, end) = (side(start, 0)?, side(end, offset)?);
    match (start, end) {
        (End::Open | End::Unknown, End::Open | End::Unknown) => Err(error(
            0,
            "at least one end of an interval must be a date; \
             leave the field out where the date is not known",
        )),
        (End::Date(first), End::Date(last)) if first.bounds().0 > last.bounds().1 => {
            Err(error(offset, "this interval ends before it starts"))
        }
        _ => Ok(Form::Interval(start, end)),
    }
}

/// Reads a text without slash.
fn single(text: &str) -> Result<Form, EdtfError> {
    if let Some(at) = text.find('T') {
        let (date, time) = (
            text.get(..at).unwrap_or_default(),
            text.get(at + 1..).unwrap_or_default(),
        );
        let date = parse_date(date)?;
        if !matches!(date.shape, Shape::Day(..)) {
            return Err(error(
                at,
                "only a full day (year-month-day) can have a time",
            ));
        }
        if date.qualifier != Qualifier::None {
            return Err(error(
                at - 1,
                "a date with a time of day cannot be marked with ?, ~ or %",
            ));
        }
        let time = parse_time(time).map_err(|e| error(at + 1 + e.offset, e.message))?;
        return Ok(Form::Moment(date, time));
    }
    parse_date(text).map(Form::Date)
}

/// A reader of ASCII text.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<char> {
        self.text
            .as_bytes()
            .get(self.at)
            .map(|&byte| char::from(byte))
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        self.at += usize::from(found);
        found
    }

    /// The characters from here on that a part of a date can have, and where they start.
    fn part(&mut self) -> (usize, &'a str) {
        let start = self.at;
        while matches!(self.peek(), Some('0'..='9' | 'X')) {
            self.at += 1;
        }
        (start, self.text.get(start..self.at).unwrap_or_default())
    }

    /// Two digits up to a limit, for a time.
    fn two(&mut self, what: &str, limit: u8) -> Result<u8, EdtfError> {
        let (start, part) = self.part();
        match part.parse() {
            Ok(number) if part.len() == 2 && number <= limit => Ok(number),
            Ok(_) if part.len() == 2 => Err(error(start, format!("there is no {what} {part}"))),
            _ => Err(error(
                start,
                format!("here the {what} is needed, with two digits; {TIME_EXAMPLE}"),
            )),
        }
    }
}

fn parse_date(text: &str) -> Result<Date, EdtfError> {
    let (body, qualifier) = match text.char_indices().last() {
        Some((at, '?')) => (text.get(..at), Qualifier::Uncertain),
        Some((at, '~')) => (text.get(..at), Qualifier::Approximate),
        Some((at, '%')) => (text.get(..at), Qualifier::Both),
        _ => (Some(text), Qualifier::None),
    };
    let body = body.unwrap_or_default();
    if let Some(at) = body.find(['?', '~', '%']) {
        return Err(if at + 1 == body.len() {
            error(at, "? and ~ together are written %")
        } else {
            error(at, format!("?, ~ or % for a part of a date {LEVEL_2}"))
        });
    }
    if body.contains("..") {
        return Err(error(
            0,
            format!("two points beside a date {LEVEL_2}; write for example ../2026-03-17"),
        ));
    }
    let mut reader = Reader { text: body, at: 0 };
    let shape = if reader.eat('Y') {
        long_year(&mut reader)?
    } else {
        shape(&mut reader)?
    };
    match reader.peek() {
        None => Ok(Date { shape, qualifier }),
        Some(c) => Err(error(
            reader.at,
            format!("here the date should end, but “{c}” follows; {EXAMPLE}"),
        )),
    }
}

/// Behind the Y: a year of more than four digits, and nothing else.
fn long_year(reader: &mut Reader) -> Result<Shape, EdtfError> {
    let negative = reader.eat('-');
    let (start, digits) = reader.part();
    if let Some(x) = digits.find('X') {
        return Err(error(
            start + x,
            format!("an unknown digit of a year behind Y {LEVEL_2}"),
        ));
    }
    let year = match digits.len() {
        0..=4 => {
            return Err(error(
                0,
                "Y is for years of more than four digits; leave it out",
            ));
        }
        5..=9 if !digits.starts_with('0') => digits.parse::<i32>().ok(),
        5..=9 => return Err(error(start, "a year behind Y may not start with 0")),
        _ => None,
    };
    let Some(year) = year else {
        return Err(error(start, "years of more than nine digits are not read"));
    };
    if reader.peek() == Some('-') {
        return Err(error(
            reader.at,
            "a year behind Y stands alone: without month and day",
        ));
    }
    Ok(Shape::Year(if negative { -year } else { year }))
}

fn shape(reader: &mut Reader) -> Result<Shape, EdtfError> {
    let negative = reader.eat('-');
    let (start, digits) = reader.part();
    let year = year(start, digits, negative, reader.peek())?;
    if !reader.eat('-') {
        return Ok(year);
    }
    let Shape::Year(year) = year else {
        return Err(error(
            start,
            format!("a month of a year with unknown digits {LEVEL_2}"),
        ));
    };

    let (start, digits) = reader.part();
    let month = two_or_unknown(start, digits, "month", "03")?;
    let season = match month {
        Some(21) => Some(Season::Spring),
        Some(22) => Some(Season::Summer),
        Some(23) => Some(Season::Autumn),
        Some(24) => Some(Season::Winter),
        Some(25..=41) => {
            return Err(error(
                start,
                format!("there is no month {digits}; as a part of a year it {LEVEL_2}"),
            ));
        }
        Some(0 | 13..) => return Err(error(start, format!("there is no month {digits}"))),
        _ => None,
    };
    if !reader.eat('-') {
        return Ok(match (season, month) {
            (Some(season), _) => Shape::Season(year, season),
            (None, Some(month)) => Shape::Month(year, month),
            (None, None) => Shape::SomeMonth(year),
        });
    }
    if season.is_some() {
        return Err(error(
            reader.at - 1,
            format!("{digits} is a season, and a season has no days"),
        ));
    }

    let (start, digits) = reader.part();
    let day = two_or_unknown(start, digits, "day", "07")?;
    match (month, day) {
        (None, None) => Ok(Shape::SomeDayOfYear(year)),
        (None, Some(_)) => Err(error(start, format!("a day of an unknown month {LEVEL_2}"))),
        (Some(month), None) => Ok(Shape::SomeDayOfMonth(year, month)),
        (Some(month), Some(day)) if (1..=days_in_month(year, month)).contains(&day) => {
            Ok(Shape::Day(year, month, day))
        }
        (Some(month), Some(_)) => Err(error(
            start,
            format!(
                "there is no day {digits}: month {month:02} of {}{:04} has {} days",
                if year < 0 { "-" } else { "" },
                year.unsigned_abs(),
                days_in_month(year, month)
            ),
        )),
    }
}

/// Makes a year, decade or century of four characters.
fn year(
    start: usize,
    digits: &str,
    negative: bool,
    next: Option<char>,
) -> Result<Shape, EdtfError> {
    let message = match (digits.len(), next) {
        (4, _) => None,
        (0, _) => Some(format!("here a year of four digits is needed; {EXAMPLE}")),
        (1..=3, Some('-' | '.')) => {
            Some(format!("the year comes first, with four digits; {EXAMPLE}"))
        }
        (1..=3, _) => Some("a year has four digits; put zeros before it: 0800".to_owned()),
        (6 | 8, None) => Some(format!("hyphens are missing: {EXAMPLE}")),
        _ => Some("a year of more than four digits needs a Y before it: Y12026".to_owned()),
    };
    if let Some(message) = message {
        return Err(error(start, message));
    }
    let known = digits.trim_end_matches('X');
    let Ok(number) = known.parse::<i32>() else {
        let at = start + digits.find('X').unwrap_or(0);
        return Err(error(
            at,
            format!("an X before or instead of all digits of a year {LEVEL_2}"),
        ));
    };
    let span = match known.len() {
        4 if negative && number == 0 => {
            return Err(error(
                start - 1,
                "there is no year -0000; the year before 0001 is 0000",
            ));
        }
        4 => return Ok(Shape::Year(if negative { -number } else { number })),
        3 => 10,
        2 => 100,
        _ => {
            return Err(error(
                start + known.len(),
                format!("a year with more than two unknown digits {LEVEL_2}"),
            ));
        }
    };
    // Of a negative year the first is the one with the largest number: −201X starts with −2019.
    let first = if negative {
        -(number * span + span - 1)
    } else {
        number * span
    };
    Ok(if span == 10 {
        Shape::Decade(first)
    } else {
        Shape::Century(first)
    })
}

/// Two digits, or `None` for `XX`.
fn two_or_unknown(
    start: usize,
    digits: &str,
    what: &str,
    example: &str,
) -> Result<Option<u8>, EdtfError> {
    if digits == "XX" {
        return Ok(None);
    }
    match (digits.len(), digits.parse::<u8>()) {
        (2, Ok(number)) => Ok(Some(number)),
        (2, Err(_)) => Err(error(
            start,
            format!("a {what} that is known in part {LEVEL_2}"),
        )),
        (0, _) => Err(error(start, format!("here the {what} is missing"))),
        (3, _) if what == "month" => Err(error(
            start,
            format!("a month has two digits (a day of the year is no part of EDTF); {EXAMPLE}"),
        )),
        _ => Err(error(start, format!("a {what} has two digits: {example}"))),
    }
}

const TIME_EXAMPLE: &str = "a time is written 09:30:00, 09:30:00Z or 09:30:00+03:00";
/// No place is further from universal time.
const MAX_ZONE_HOURS: u8 = 14;

fn parse_time(text: &str) -> Result<Time, EdtfError> {
    let mut reader = Reader { text, at: 0 };
    let colon = |reader: &mut Reader| {
        if reader.eat(':') {
            Ok(())
        } else {
            Err(error(
                reader.at,
                format!("here a colon and two digits are needed; {TIME_EXAMPLE}"),
            ))
        }
    };
    let hour = reader.two("hour", 23)?;
    colon(&mut reader)?;
    let minute = reader.two("minute", 59)?;
    colon(&mut reader)?;
    // A leap second ends its minute.
    let second = reader.two("second", if minute == 59 { 60 } else { 59 })?;
    let zone_start = reader.at;
    let zone = match reader.peek() {
        Some('Z') => {
            reader.at += 1;
            Zone::Utc
        }
        Some(sign @ ('+' | '-')) => {
            reader.at += 1;
            let hours = reader.two("time zone", MAX_ZONE_HOURS)?;
            let minutes = if reader.eat(':') {
                Some(reader.two("minute", if hours == MAX_ZONE_HOURS { 0 } else { 59 })?)
            } else {
                None
            };
            if sign == '-' && hours == 0 && minutes.unwrap_or(0) == 0 {
                return Err(error(zone_start, "universal time is written Z or +00:00"));
            }
            zone(sign == '-', hours, minutes)
        }
        Some('.') => {
            return Err(error(zone_start, "parts of a second are no part of EDTF"));
        }
        Some('?' | '~' | '%') => {
            return Err(error(
                zone_start,
                "a date with a time of day cannot be marked with ?, ~ or %",
            ));
        }
        // What else follows is refused below.
        None | Some(_) => Zone::Local,
    };
    match reader.peek() {
        None => Ok(Time {
            hour,
            minute,
            second,
            zone,
        }),
        Some(c) => Err(error(
            reader.at,
            format!("here the time should end, but “{c}” follows; {TIME_EXAMPLE}"),
        )),
    }
}

fn zone(negative: bool, hours: u8, minutes: Option<u8>) -> Zone {
    // At most 14 hours: fits either type.
    if let Some(minutes) = minutes {
        let minutes = i16::from(hours) * 60 + i16::from(minutes);
        Zone::Minutes(if negative { -minutes } else { minutes })
    } else {
        let hours = i8::try_from(hours).unwrap_or(0);
        Zone::Hours(if negative { -hours } else { hours })
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, DateKind, Day, Edtf, Form, Qualifier, Shape, Time, Zone, days_in_month};

    fn edtf(text: &str) -> Edtf {
        Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    fn bounds(text: &str) -> String {
        let (first, last) = edtf(text).bounds();
        let show = |day: Option<Day>| day.map_or("-".into(), |day| day.to_string());
        format!("{} {}", show(first), show(last))
    }

    #[test]
    fn reads_the_examples_of_the_specification_and_gives_their_bounds() {
        let table = [
            // Level 0.
            ("1985-04-12", "1985-04-12 1985-04-12"),
            ("1985-04", "1985-04-01 1985-04-30"),
            ("1985", "1985-01-01 1985-12-31"),
            ("0000", "0000-01-01 0000-12-31"),
            ("1985-04-12T23:20:30", "1985-04-12 1985-04-12"),
            ("1985-04-12T23:20:30Z", "1985-04-12 1985-04-12"),
            ("1985-04-12T23:20:30-04", "1985-04-12 1985-04-12"),
            ("1985-04-12T23:20:30+04:30", "1985-04-12 1985-04-12"),
            ("2026-03-17T00:00:00+00:00", "2026-03-17 2026-03-17"),
            ("2026-03-17T00:00:00-00:30", "2026-03-17 2026-03-17"),
            ("2026-03-17T00:00:00+14:00", "2026-03-17 2026-03-17"),
            ("2016-12-31T23:59:60Z", "2016-12-31 2016-12-31"),
            ("1964/2008", "1964-01-01 2008-12-31"),
            ("2004-06/2006-08", "2004-06-01 2006-08-31"),
            ("2004-02-01/2005-02-08", "2004-02-01 2005-02-08"),
            ("2004-02-01/2005-02", "2004-02-01 2005-02-28"),
            ("2004-02-01/2005", "2004-02-01 2005-12-31"),
            ("2005/2006-02", "2005-01-01 2006-02-28"),
            // Level 1: years behind Y, and negative ones.
            ("Y170000002", "Y170000002-01-01 Y170000002-12-31"),
            ("Y-170000002", "Y-170000002-01-01 Y-170000002-12-31"),
            ("Y10000", "Y10000-01-01 Y10000-12-31"),
            ("-1985", "-1985-01-01 -1985-12-31"),
            ("-0004-02-29", "-0004-02-29 -0004-02-29"),
            // Seasons.
            ("2001-21", "2001-01-01 2001-12-31"),
            ("2001-22", "2001-01-01 2002-02-28"),
            ("2001-23", "2001-01-01 2001-12-31"),
            ("2003-24", "2003-01-01 2004-02-29"),
            // Qualifiers.
            ("1984?", "1984-01-01 1984-12-31"),
            ("2004-06~", "2004-06-01 2004-06-30"),
            ("2004-06-11%", "2004-06-11 2004-06-11"),
            ("2001-21?", "2001-01-01 2001-12-31"),
            ("Y170000002~", "Y170000002-01-01 Y170000002-12-31"),
            // Unknown digits.
            ("201X", "2010-01-01 2019-12-31"),
            ("20XX", "2000-01-01 2099-12-31"),
            ("2004-XX", "2004-01-01 2004-12-31"),
            ("1985-04-XX", "1985-04-01 1985-04-30"),
            ("1985-XX-XX", "1985-01-01 1985-12-31"),
            ("000X", "0000-01-01 0009-12-31"),
            ("-201X", "-2019-01-01 -2010-12-31"),
            ("-20XX", "-2099-01-01 -2000-12-31"),
            ("-000X", "-0009-01-01 -0001-12-31"),
            ("-00XX", "-0099-01-01 -0001-12-31"),
            ("201X?", "2010-01-01 2019-12-31"),
            // Open and unknown ends.
            ("1985-04-12/..", "1985-04-12 -"),
            ("1985-04/..", "1985-04-01 -"),
            ("1985/..", "1985-01-01 -"),
            ("../1985-04-12", "- 1985-04-12"),
            ("../1985-04", "- 1985-04-30"),
            ("../1985", "- 1985-12-31"),
            ("1985-04-12/", "1985-04-12 -"),
            ("1985-04/", "1985-04-01 -"),
            ("1985/", "1985-01-01 -"),
            ("/1985-04-12", "- 1985-04-12"),
            ("/1985-04", "- 1985-04-30"),
            ("/1985", "- 1985-12-31"),
            // Intervals of qualified dates.
            ("1984~/2004-06", "1984-01-01 2004-06-30"),
            ("1984/2004-06~", "1984-01-01 2004-06-30"),
            ("1984~/2004~", "1984-01-01 2004-12-31"),
            ("-1984?/2004%", "-1984-01-01 2004-12-31"),
            ("1984-06-02?/2004-08-08~", "1984-06-02 2004-08-08"),
            ("2004-06~/..", "2004-06-01 -"),
            // The one form of level 2.
            ("2004-06-XX/2004-07-03", "2004-06-01 2004-07-03"),
            // The end may be less exact than the start.
            ("2004-06/2004", "2004-06-01 2004-12-31"),
        ];
        for (text, expected) in table {
            assert_eq!(bounds(text), expected, "{text}");
            assert_eq!(edtf(text).to_string(), text);
            assert_eq!(text.parse(), Ok(edtf(text)));
            let bytes = postcard::to_allocvec(&edtf(text)).expect("written");
            assert_eq!(postcard::from_bytes(&bytes), Ok(edtf(text)));
        }
    }

    #[test]
    fn refuses_everything_else_and_says_where() {
        // The text, the byte offset, and a part of the message.
        let table = [
            ("", 0, "empty"),
            ("unknown", 0, "leave the field out"),
            ("today", 0, "is no part of a date"),
            ("17 March 2026", 2, "no spaces"),
            ("17.03.2026", 0, "the year comes first"),
            ("17-03-2026", 0, "the year comes first"),
            ("03/17/2026", 5, "one slash"),
            ("2026.03.17", 4, "should end"),
            ("2026/03/17", 7, "one slash"),
            ("20260317", 0, "hyphens are missing"),
            ("2026–03–17", 4, "the plain hyphen"),
            ("2026-3-17", 5, "a month has two digits"),
            ("2026-03-7", 8, "a day has two digits"),
            ("2026-03-", 8, "the day is missing"),
            ("2026-", 5, "the month is missing"),
            ("2026-03-17-", 10, "should end"),
            ("2026-076", 5, "day of the year"),
            ("2026-W12-2", 5, "a week"),
            ("826", 0, "four digits"),
            ("-", 1, "four digits"),
            ("12026", 0, "needs a Y"),
            ("+2026", 0, "four digits is needed"),
            ("-0000", 0, "no year -0000"),
            ("-0000-01", 0, "no year -0000"),
            ("2026\n", 4, "invisible characters (U+000A)"),
            ("２０２６", 0, "is no part of a date"),
            // The calendar.
            ("2026-02-29", 8, "month 02 of 2026 has 28 days"),
            ("2024-02-30", 8, "month 02 of 2024 has 29 days"),
            ("1900-02-29", 8, "has 28 days"),
            ("-0001-02-29", 9, "month 02 of -0001 has 28 days"),
            ("2026-04-31", 8, "has 30 days"),
            ("2026-01-32", 8, "has 31 days"),
            ("2026-01-00", 8, "no day 00"),
            ("2026-00", 5, "no month 00"),
            ("2026-13", 5, "no month 13"),
            ("2026-20", 5, "no month 20"),
            ("2026-99", 5, "no month 99"),
            ("2026-21-05", 7, "a season has no days"),
            // Years behind Y.
            ("Y2026", 0, "leave it out"),
            ("Y", 0, "leave it out"),
            ("Y012026", 1, "may not start with 0"),
            ("Y1234567890", 1, "nine digits"),
            ("Y12026-03", 6, "stands alone"),
            ("Y1202X", 5, "level 2"),
            ("y12026", 0, "capital"),
            ("Y17E7", 3, "level 2"),
            ("1950S2", 4, "level 2"),
            // Unknown digits.
            ("201x", 3, "capital Latin X"),
            ("20uu", 2, "capital Latin X"),
            ("201\u{425}", 3, "capital Latin X"),
            ("XXXX", 0, "level 2"),
            ("2XXX", 1, "level 2"),
            ("20X6", 2, "level 2"),
            ("X026", 0, "level 2"),
            ("201X-03", 0, "level 2"),
            ("2026-1X", 5, "level 2"),
            ("2026-03-1X", 8, "level 2"),
            ("2026-XX-17", 8, "level 2"),
            // Qualifiers.
            ("?", 0, "four digits is needed"),
            ("1984?~", 4, "written %"),
            ("?2004-06", 0, "level 2"),
            ("2004?-06-11", 4, "level 2"),
            ("2004-06~-11", 7, "level 2"),
            ("2001-34", 5, "level 2"),
            // Sets.
            ("[1667,1668]", 0, "level 2"),
            ("{1960,1961-12}", 0, "level 2"),
            ("..1984", 0, "level 2"),
            ("..", 0, "level 2"),
            // Intervals.
            ("/", 0, "at least one end"),
            ("../..", 0, "at least one end"),
            ("../", 0, "at least one end"),
            ("/..", 0, "at least one end"),
            ("2026-03-17/open", 11, "two points"),
            ("2026-03-17/2026-03-16", 11, "ends before it starts"),
            ("2008/1964", 5, "ends before it starts"),
            ("2026-03-17/2026-02-30", 19, "no day 30"),
            ("2026-02-30/2026-03-17", 8, "no day 30"),
            ("2026-03-17/...", 11, "level 2"),
            ("2026-03-17 / ..", 10, "no spaces"),
            (
                "2026-03-17T10:00:00/2026-03-18",
                10,
                "not possible in an interval",
            ),
            (
                "2026-03-17/2026-03-18T10:00:00",
                21,
                "not possible in an interval",
            ),
            // Times.
            ("2026-03-17T", 11, "the hour is needed"),
            ("2026-03-17T10", 13, "a colon"),
            ("2026-03-17T10:00", 16, "a colon"),
            ("2026-03-17T1000", 11, "the hour is needed"),
            ("2026-03-17T24:00:00", 11, "no hour 24"),
            ("2026-03-17T10:60:00", 14, "no minute 60"),
            ("2026-03-17T10:00:60", 17, "no second 60"),
            ("2026-03-17T10:00:00.5", 19, "parts of a second"),
            ("2026-03-17T10:00:00-00:00", 19, "universal time"),
            ("2026-03-17T10:00:00-00", 19, "universal time"),
            ("2026-03-17T10:00:00+15:00", 20, "no time zone 15"),
            ("2026-03-17T10:00:00+14:30", 23, "no minute 30"),
            ("2026-03-17T10:00:00+0300", 20, "the time zone is needed"),
            ("2026-03-17T10:00:00Z?", 20, "should end"),
            ("2026-03-17T10:00:00?", 19, "cannot be marked"),
            ("2026-03-17?T10:00:00", 10, "cannot be marked"),
            ("2026-03T10:00:00", 7, "only a full day"),
            ("2026-03-XXT10:00:00", 10, "only a full day"),
            ("2026-03-17t10:00:00", 10, "capital"),
            ("T10:00:00", 0, "four digits is needed"),
        ];
        for (text, offset, part) in table {
            let error = Edtf::parse(text).expect_err(text);
            assert!(error.message.contains(part), "{text}: {error}");
            assert_eq!(error.offset, offset, "{text}: {error}");
        }
    }

    #[test]
    fn kinds() {
        let day = |text| edtf(text).day().expect("a day");
        let march_17 = day("2026-03-17");
        let table = [
            ("2026-03-17", DateKind::Day),
            ("2026-03-17?", DateKind::Day),
            ("2026-03-17T10:00:00Z", DateKind::Day),
            ("2026-03", DateKind::Month),
            ("2026-03-XX", DateKind::Month),
            ("2026-21", DateKind::Season),
            ("2026", DateKind::Year),
            ("2026-XX", DateKind::Year),
            ("2026-XX-XX", DateKind::Year),
            ("Y12026", DateKind::Year),
            ("202X", DateKind::Decade),
            ("20XX", DateKind::Century),
            ("2025/2026-03-17", DateKind::Span),
            ("../2026-03-17", DateKind::NotLaterThan(march_17)),
            ("2026-03-17/..", DateKind::NotEarlierThan(march_17)),
            ("/2026-03-17", DateKind::SinceUnknown(march_17)),
            ("2026-03-17/", DateKind::UntilUnknown(march_17)),
            // The last possible day of a month, the first possible of another.
            ("../2026-03", DateKind::NotLaterThan(day("2026-03-31"))),
            ("2026-03/..", DateKind::NotEarlierThan(day("2026-03-01"))),
        ];
        for (text, kind) in table {
            assert_eq!(edtf(text).kind(), kind, "{text}");
            assert_eq!(edtf(text).day().is_some(), kind == DateKind::Day, "{text}");
        }
    }

    #[test]
    fn qualifiers() {
        // The text; approximate; uncertain.
        let table = [
            ("2026", false, false),
            ("2026~", true, false),
            ("2026?", false, true),
            ("2026%", true, true),
            ("2025/2026~", true, false),
            ("2025?/2026~", true, true),
            ("../2026%", true, true),
            ("../2026", false, false),
        ];
        for (text, approximate, uncertain) in table {
            let date = edtf(text);
            assert_eq!(
                (date.is_approximate(), date.is_uncertain()),
                (approximate, uncertain),
                "{text}"
            );
        }
        let Form::Date(date) = edtf("2026-03~").form() else {
            panic!("one date")
        };
        assert_eq!(date.shape(), Shape::Month(2026, 3));
        assert_eq!(date.qualifier(), Qualifier::Approximate);
        let shapes = |text| edtf(text).dates().map(Date::shape).collect::<Vec<_>>();
        assert_eq!(shapes("2025/2026-21").len(), 2);
        assert_eq!(shapes("../2026"), [Shape::Year(2026)]);
    }

    #[test]
    fn times() {
        let time = edtf("2026-03-17T09:30:05-03:30").time().expect("a time");
        assert_eq!((time.hour(), time.minute(), time.second()), (9, 30, 5));
        assert_eq!(time.zone(), Zone::Minutes(-210));
        assert_eq!(
            edtf("2026-03-17T09:30:05+03").time().map(Time::zone),
            Some(Zone::Hours(3))
        );
        assert_eq!(edtf("2026-03-17").time(), None);
    }

    #[test]
    fn order() {
        let sorted = [
            "-0044-03-15",
            "1985",
            "2026-21",
            "../2026-03-17",
            "/2026-03-17",
            "2026-03-17",
            "2026-03-17/2026-03-20",
            "2026-03-17/..",
            "2026-03-18",
            "2027-01-01",
            "2027-01",
            "2027",
        ];
        let keys = sorted.map(|text| edtf(text).order_key());
        assert!(keys.is_sorted(), "{keys:?}");
        assert!(edtf("../2026-03-17").order_key() < edtf("2026-03-17").order_key());
        assert!(edtf("2026-21").order_key() < edtf("2026-22").order_key());
    }

    #[test]
    fn days_count_from_1970() {
        let table = [
            (1970, 1, 1, 0),
            (1969, 12, 31, -1),
            (2000, 2, 29, 11_016),
            (2000, 3, 1, 11_017),
            (2026, 3, 17, 20_529),
            (1582, 10, 15, -141_427),
            (0, 3, 1, -719_468),
            (1, 1, 1, -719_162),
        ];
        for (year, month, day, number) in table {
            let found = Day::from_ymd(year, month, day).expect("exists");
            assert_eq!(found.number(), number, "{found}");
            assert_eq!(found.to_ymd(), (year, month, day));
        }
        assert_eq!(Day::from_ymd(2026, 2, 29), None);
        assert_eq!(Day::from_ymd(2026, 13, 1), None);
        assert_eq!(Day::from_ymd(2026, 1, 0), None);
    }

    #[test]
    fn every_day_follows_the_one_before() {
        let mut number = Day::from_ymd(-401, 1, 1).expect("exists").number();
        for year in -401..=2401 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    let found = Day::from_ymd(year, month, day).expect("exists");
                    assert_eq!(found.number(), number);
                    assert_eq!(found.to_ymd(), (year, month, day));
                    number += 1;
                }
            }
        }
        for year in [i32::MIN, i32::MAX] {
            let day = Day::from_ymd(year, 12, 31).expect("exists");
            assert_eq!(day.to_ymd(), (year, 12, 31));
        }
        assert_eq!(Day(i64::MAX).to_ymd(), (i32::MAX, 12, 31));
        assert_eq!(Day(i64::MIN).to_ymd(), (i32::MIN, 1, 1));
    }

    #[test]
    fn odd_texts_do_not_panic_and_what_is_read_is_written_back() {
        // A small generator with a fixed start (xorshift): the same texts on every run.
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut below = |limit: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state >> 33).expect("31 bits") % limit
        };
        let pieces = [
            "2026", "03", "17", "-", "-", "-", "/", "..", "X", "XX", "Y", "T", "09:30:00", "Z",
            "+03:00", "?", "~", "%", "0", "9", "21", "é", "–", " ", "",
        ];
        let mut read = 0;
        for _ in 0..300_000 {
            let text: String = (0..=below(8))
                .map(|_| pieces[below(pieces.len())])
                .collect();
            match Edtf::parse(&text) {
                Ok(date) => {
                    read += 1;
                    assert_eq!(date.to_string(), text);
                    let (first, last) = date.bounds();
                    assert!(first.is_some() || last.is_some(), "{text}");
                    assert!(
                        first.zip(last).is_none_or(|(first, last)| first <= last),
                        "{text}"
                    );
                    let _ = (date.kind(), date.order_key());
                }
                Err(error) => {
                    assert!(text.is_char_boundary(error.offset), "{text}: {error}");
                    assert!(!error.message.is_empty());
                }
            }
        }
        assert!(read > 1_000, "too few texts were dates: {read}");
    }
}
