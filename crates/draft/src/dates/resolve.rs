//! From the words of a date to its value.

use super::atom::{Atom, Core, YearSaid};
use super::calendar::{after, monday, weekday, weekday_after, weekday_before};
use super::lexicon::Unit;
use super::tense::Tense;
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
    fn one(edtf: String, origin: Origin) -> Self {
        Self {
            last: edtf.clone(),
            first: edtf,
            origin,
            day: None,
            year: None,
            approximate: false,
        }
    }

    fn of_day(day: Day, origin: Origin) -> Self {
        Self {
            day: Some(day),
            year: Some(day.to_ymd().0),
            ..Self::one(day.to_string(), origin)
        }
    }

    fn of_year(year: i32, origin: Origin) -> Option<Self> {
        (0..=9999).contains(&year).then(|| Self {
            year: Some(year),
            ..Self::one(format!("{year:04}"), origin)
        })
    }

    fn of_month(year: i32, month: u8, origin: Origin) -> Option<Self> {
        (0..=9999).contains(&year).then(|| Self {
            year: Some(year),
            ..Self::one(format!("{year:04}-{month:02}"), origin)
        })
    }
}

/// The value of a date; none if nothing says its year or what it is counted from.
pub fn resolve(atom: &Atom, tense: Tense, context: &Context) -> Option<Value> {
    match atom.core {
        Core::Day(month, day) => of_day(atom, month, day, tense, context),
        Core::Month(month) => {
            let (year, origin) = match said_year(atom, context) {
                Some(said) => said?,
                None => (
                    near_month(month, tense, context.report?),
                    Origin::YearOfReport,
                ),
            };
            Value::of_month(year, month, origin)
        }
        Core::Season(season) => of_season(atom, season, context),
        Core::Months(first, last) => {
            let (year, origin) = said_year(atom, context)??;
            let mut value = Value::of_month(year, first, origin)?;
            value.last = Value::of_month(year, last, origin)?.last;
            Some(value)
        }
        Core::Year(year) => Value::of_year(year, Origin::Text),
        Core::Decade(first) => Some(Value::one(decade(first)?, Origin::Text)),
        Core::ShortDecade(short) => {
            // "The '20s" may be those of either hundred.
            let first = (short >= 30).then_some(1900 + short)?;
            Some(Value::one(decade(first)?, Origin::Text))
        }
        Core::Century(number) => Some(Value::one(century((number - 1) * 100)?, Origin::Text)),
        Core::Weekday(day, side, week) => {
            let report = context.report?;
            Some(Value::of_day(
                near_weekday(day, side, week, tense, report)?,
                Origin::Report,
            ))
        }
        Core::Relative(days) => Some(Value::of_day(
            after(context.report?, i64::from(days))?,
            Origin::Report,
        )),
        Core::This(unit, side) => this(unit, side, tense, context.report?),
        Core::Ago(unit, count) => ago(unit, count, context.report?),
        Core::AfterNamed(days) => Some(Value::of_day(
            after(context.day?, i64::from(days))?,
            Origin::Named,
        )),
        Core::SameYear => Value::of_year(context.year?, Origin::Named),
        Core::Repeated => None,
    }
}

/// The year that is said, `Some(None)` if what it refers to is not known.
fn said_year(atom: &Atom, context: &Context) -> Option<Option<(i32, Origin)>> {
    match atom.year {
        YearSaid::Nothing => None,
        YearSaid::Year(year) => Some(Some((year, Origin::Text))),
        YearSaid::This(side) => Some(context.report.map(|report| {
            let year = report.to_ymd().0.saturating_add(i32::from(side));
            (year, Origin::Report)
        })),
        YearSaid::Same => Some(context.year.map(|year| (year, Origin::YearNamed))),
    }
}

fn of_day(atom: &Atom, month: u8, day: u8, tense: Tense, context: &Context) -> Option<Value> {
    if let Some(said) = said_year(atom, context) {
        let (year, origin) = said?;
        return Some(Value::of_day(Day::from_ymd(year, month, day)?, origin));
    }
    let report = context.report?;
    let year = report.to_ymd().0;
    let candidates: Vec<Day> = [year.checked_sub(1)?, year, year.checked_add(1)?]
        .into_iter()
        .filter_map(|year| Day::from_ymd(year, month, day))
        .collect();
    let distance = |candidate: &Day| candidate.number().abs_diff(report.number());
    let near = |fits: &dyn Fn(&Day) -> bool| {
        candidates
            .iter()
            .copied()
            .filter(|candidate| fits(candidate))
            .min_by_key(distance)
    };
    let right = |candidate: &Day| {
        atom.weekday
            .is_none_or(|wanted| weekday(*candidate) == wanted)
    };
    let found = match tense {
        Tense::Past => near(&|c| right(c) && *c <= report),
        Tense::Future => near(&|c| right(c) && *c >= report),
        Tense::Unknown => None,
    };
    let found = found.or_else(|| near(&right)).or_else(|| near(&|_| true))?;
    Some(Value::of_day(found, Origin::YearOfReport))
}

fn near_month(month: u8, tense: Tense, report: Day) -> i32 {
    let (year, now, _) = report.to_ymd();
    match tense {
        Tense::Future => year.saturating_add(i32::from(month < now)),
        Tense::Past => year.saturating_sub(i32::from(month > now)),
        Tense::Unknown if month > now && month - now > 6 => year.saturating_sub(1),
        Tense::Unknown if month < now && now - month > 8 => year.saturating_add(1),
        Tense::Unknown => year,
    }
}

fn of_season(atom: &Atom, season: u8, context: &Context) -> Option<Value> {
    let (year, origin) = match atom.year {
        // "Last summer" is the last one that has ended, "next summer" the first that has not begun.
        YearSaid::This(side) if atom.end - atom.start == 2 => {
            let (year, month, _) = context.report?.to_ymd();
            let begins = season.checked_mul(3)?;
            let year = match side {
                -1 if month >= begins.saturating_add(3) => year,
                -1 => year.checked_sub(1)?,
                1 if month < begins => year,
                1 => year.checked_add(1)?,
                _ => year,
            };
            (year, Origin::Report)
        }
        _ => said_year(atom, context)??,
    };
    let mut value = Value::of_month(year, 20 + season, origin)?;
    value.year = Some(year);
    Some(value)
}

fn near_weekday(
    day: u8,
    side: Option<i8>,
    week: Option<i8>,
    tense: Tense,
    report: Day,
) -> Option<Day> {
    if let Some(week) = week {
        return after(monday(report)?, 7 * i64::from(week) + i64::from(day) - 1);
    }
    match (side, tense) {
        (Some(-1), _) => weekday_before(report, day, false),
        (Some(1), _) => weekday_after(report, day, false),
        (Some(_), Tense::Past) => weekday_before(report, day, true),
        (Some(_), _) | (None, Tense::Future) => weekday_after(report, day, true),
        (None, _) => weekday_before(report, day, true),
    }
}

fn this(unit: Unit, side: i8, tense: Tense, report: Day) -> Option<Value> {
    let (year, month, _) = report.to_ymd();
    let aside = i32::from(side);
    match unit {
        Unit::Week => {
            let first = after(monday(report)?, 7 * i64::from(side))?;
            days(first, after(first, 6)?)
        }
        Unit::Weekend => {
            let saturday = match (side, tense) {
                (-1, _) => weekday_before(after(report, -1)?, 6, true)?,
                (0, Tense::Past) => weekday_before(report, 6, true)?,
                (0, _) if weekday(report) == 7 => after(report, -1)?,
                (0, _) => weekday_after(report, 6, true)?,
                _ => weekday_after(report, 6, false)?,
            };
            days(saturday, after(saturday, 1)?)
        }
        Unit::Month => {
            let (year, month) = months_from(year, month, aside)?;
            Value::of_month(year, month, Origin::Report)
        }
        Unit::Quarter => {
            let first = (month - 1) / 3 * 3 + 1;
            let (year, first) = months_from(year, first, aside * 3)?;
            let mut value = Value::of_month(year, first, Origin::Report)?;
            value.last = Value::of_month(year, first + 2, Origin::Report)?.last;
            Some(value)
        }
        Unit::Year => Value::of_year(year.checked_add(aside)?, Origin::Report),
        Unit::Decade => Some(Value::one(
            decade(year.checked_add(aside * 10)?)?,
            Origin::Report,
        )),
        Unit::Century => Some(Value::one(
            century(year.checked_add(aside * 100)?)?,
            Origin::Report,
        )),
        Unit::Hour | Unit::Night | Unit::Day | Unit::Half => None,
    }
}

/// As exact as its unit: of years the year, of months the month; of weeks about a day.
fn ago(unit: Unit, count: i32, report: Day) -> Option<Value> {
    let (year, month, _) = report.to_ymd();
    if count <= 0 || count > 3000 {
        return None;
    }
    let days = i64::from(count);
    match unit {
        Unit::Hour if count <= 2 => Some(Value::of_day(report, Origin::Report)),
        Unit::Day => Some(Value::of_day(after(report, -days)?, Origin::Report)),
        Unit::Week => Some(Value {
            approximate: true,
            ..Value::of_day(after(report, -7 * days)?, Origin::Report)
        }),
        Unit::Month => {
            let (year, month) = months_from(year, month, -count)?;
            Value::of_month(year, month, Origin::Report)
        }
        Unit::Year => Value::of_year(year.checked_sub(count)?, Origin::Report),
        Unit::Decade => Some(Value {
            approximate: true,
            ..Value::of_year(year.checked_sub(count.checked_mul(10)?)?, Origin::Report)?
        }),
        _ => None,
    }
}

fn days(first: Day, last: Day) -> Option<Value> {
    let mut value = Value::of_day(first, Origin::Report);
    value.day = None;
    value.last = last.to_string();
    Some(value)
}

fn months_from(year: i32, month: u8, months: i32) -> Option<(i32, u8)> {
    let sum = year
        .checked_mul(12)?
        .checked_add(i32::from(month) - 1)?
        .checked_add(months)?;
    let month = u8::try_from(sum.rem_euclid(12) + 1).ok()?;
    Some((sum.div_euclid(12), month))
}

fn decade(year: i32) -> Option<String> {
    (0..=9999)
        .contains(&year)
        .then(|| format!("{:03}X", year / 10))
}

fn century(year: i32) -> Option<String> {
    (0..=9999)
        .contains(&year)
        .then(|| format!("{:02}XX", year / 100))
}
