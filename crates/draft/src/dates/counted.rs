//! Weeks, months and years that are counted from the day of the report.

use super::calendar::{after, monday, weekday, weekday_after, weekday_before};
use super::meaning::Unit;
use super::tense::Tense;
use super::worth::{Origin, Value};
use article::day::Day;

/// Last, this or next week, month, year …
pub fn this(unit: Unit, side: i8, tense: Tense, report: Day) -> Option<Value> {
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

/// So many units after the day of the report, before it if negative. As exact as the unit: of years the year, of months the month; of weeks about a day.
pub fn counted(unit: Unit, count: i32, report: Day) -> Option<Value> {
    let (year, month, _) = report.to_ymd();
    if count == 0 || count.checked_abs()? > 3000 {
        return None;
    }
    let days = i64::from(count);
    match unit {
        Unit::Hour if count.abs() <= 2 => Some(Value::of_day(report, Origin::Report)),
        Unit::Day => Some(Value::of_day(after(report, days)?, Origin::Report)),
        Unit::Week => Some(Value {
            approximate: true,
            ..Value::of_day(after(report, 7 * days)?, Origin::Report)
        }),
        Unit::Month => {
            let (year, month) = months_from(year, month, count)?;
            Value::of_month(year, month, Origin::Report)
        }
        Unit::Year => Value::of_year(year.checked_add(count)?, Origin::Report),
        Unit::Decade => Some(Value {
            approximate: true,
            ..Value::of_year(year.checked_add(count.checked_mul(10)?)?, Origin::Report)?
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

/// The decade of a year.
pub fn decade(year: i32) -> Option<String> {
    (0..=9999)
        .contains(&year)
        .then(|| format!("{:03}X", year / 10))
}

/// The hundred years of a year.
pub fn century(year: i32) -> Option<String> {
    (0..=9999)
        .contains(&year)
        .then(|| format!("{:02}XX", year / 100))
}
