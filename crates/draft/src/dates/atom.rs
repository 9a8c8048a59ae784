//! One date as it is written, before it is counted from anything.

use super::meaning::Unit;

/// Which date the words name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Core {
    /// Month and day.
    Day(u8, u8),
    Month(u8),
    /// 1 (spring) to 4.
    Season(u8),
    /// From a month to a month of the same year: a quarter or half.
    Months(u8, u8),
    Year(i32),
    /// Its first year.
    Decade(i32),
    /// The last two digits of its first year.
    ShortDecade(i32),
    /// By number: 20 is 1901 to 2000.
    Century(i32),
    /// 1 to 7; last, this or next; that of last, this or next week.
    Weekday(u8, Option<i8>, Option<i8>),
    /// Days from today.
    Relative(i8),
    /// Last (−1), this or next week, month …
    This(Unit, i8),
    /// So many units before today.
    Ago(Unit, i32),
    /// So many units after today.
    Ahead(Unit, i32),
    /// So many days after the day named before.
    AfterNamed(i8),
    /// The week, month, year … behind (1) or before (−1) the one named before.
    Following(Unit, i8),
    /// So many units after what was named before; before it if negative.
    Later(Unit, i32),
    /// The weekday behind (1) or before (−1) the day named before.
    WeekdayAfterNamed(u8, i8),
    /// The year, month … named before.
    SameYear,
    /// The year named before, or else that of the report.
    RunningYear,
    /// It comes back.
    Repeated,
}

/// What is said about the year of a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum YearSaid {
    Nothing,
    Year(i32),
    /// Last, this or next year.
    This(i8),
    /// The year named before.
    Same,
}

/// A date in the text, by the numbers of its items.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Atom {
    pub core: Core,
    pub year: YearSaid,
    /// The weekday that stands beside a day.
    pub weekday: Option<u8>,
    /// "About".
    pub about: bool,
    /// Only a part of it is meant: "early", "the end of".
    pub part: bool,
    /// The words can mean something else.
    pub doubtful: bool,
    pub start: usize,
    pub end: usize,
}

impl Atom {
    pub fn new(core: Core, start: usize, end: usize) -> Self {
        Self {
            core,
            year: YearSaid::Nothing,
            weekday: None,
            about: false,
            part: false,
            doubtful: false,
            start,
            end,
        }
    }

    pub fn with_year(self, (year, end): (YearSaid, usize)) -> Self {
        Self { year, end, ..self }
    }
}

/// Dates of the text with what binds them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phrase {
    One(Atom),
    /// From the one to the other.
    Range(Atom, Atom),
    Since(Atom),
    Until(Atom),
}
