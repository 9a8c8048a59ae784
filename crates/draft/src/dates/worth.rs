//! The value of a date and where it comes from.

use article::day::Day;

/// What dates are counted from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context {
    /// The day of the report.
    pub report: Option<Day>,
    /// What was named last in the paragraph.
    pub here: Named,
    /// What was named last before the paragraph.
    pub before: Named,
    /// The text tells of the past, year by year: a month is one of the year that was named before it.
    pub story: bool,
}

/// The dates that were named last.
#[derive(Clone, Copy, Debug, Default)]
pub struct Named {
    pub day: Option<Day>,
    /// Year and month.
    pub month: Option<(i32, u8)>,
    pub year: Option<i32>,
}

impl Context {
    /// Nothing has been named yet.
    pub fn of(report: Option<Day>) -> Self {
        Self {
            report,
            ..Self::default()
        }
    }

    /// What the next paragraph is counted from.
    pub fn next_paragraph(self) -> Self {
        Self {
            before: self.named(),
            here: Named::default(),
            ..self
        }
    }

    /// The dates that were named last, wherever that was.
    pub fn named(&self) -> Named {
        Named {
            day: self.here.day.or(self.before.day),
            month: self.here.month.or(self.before.month),
            year: self.here.year.or(self.before.year),
        }
    }
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

    /// The same, counted from a date that was named before.
    pub fn counted_from_named(self) -> Self {
        Self {
            origin: Origin::Named,
            ..self
        }
    }

    pub fn of_month(year: i32, month: u8, origin: Origin) -> Option<Self> {
        (0..=9999).contains(&year).then(|| Self {
            year: Some(year),
            ..Self::one(format!("{year:04}-{month:02}"), origin)
        })
    }
}
