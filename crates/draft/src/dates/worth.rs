//! The value of a date and where it comes from.

use article::day::Day;

/// What dates are counted from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context {
    /// The day of the report.
    pub report: Option<Day>,
    /// The day that was named last in the paragraph.
    pub day: Option<Day>,
    /// The year that was named last in the paragraph.
    pub year: Option<i32>,
}

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// All of it stands in the text.
    Text,
    /// Its year is that of the report, or next to it.
    YearOfReport,
    /// Its year was named before.
    YearNamed,
    /// It was counted from the day of the report.
    Report,
    /// It was counted from a day or year named before.
    Named,
    /// It has no value.
    Nothing,
}

/// The value of a date: one EDTF date, or the first and the last of its days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Value {
    pub first: String,
    pub last: String,
    pub origin: Origin,
    /// The day, if it is one.
    pub day: Option<Day>,
    /// The year, if it is known.
    pub year: Option<i32>,
    pub approximate: bool,
}

impl Value {
    pub fn one(edtf: String, origin: Origin) -> Self {
        Self {
            last: edtf.clone(),
            first: edtf,
            origin,
            day: None,
            year: None,
            approximate: false,
        }
    }

    pub fn of_day(day: Day, origin: Origin) -> Self {
        Self {
            day: Some(day),
            year: Some(day.to_ymd().0),
            ..Self::one(day.to_string(), origin)
        }
    }

    pub fn of_year(year: i32, origin: Origin) -> Option<Self> {
        let sign = if year < 0 { "-" } else { "" };
        (-9999..=9999).contains(&year).then(|| Self {
            year: Some(year),
            ..Self::one(format!("{sign}{:04}", year.unsigned_abs()), origin)
        })
    }

    pub fn of_month(year: i32, month: u8, origin: Origin) -> Option<Self> {
        (0..=9999).contains(&year).then(|| Self {
            year: Some(year),
            ..Self::one(format!("{year:04}-{month:02}"), origin)
        })
    }
}
