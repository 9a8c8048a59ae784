//! From the words of a date to its value.

use super::atom::{Atom, Core, YearSaid};
use super::calendar::{after, monday, weekday, weekday_after, weekday_before};
use super::counted::{century, counted, decade, this};
use super::meaning::Unit;
use super::tense::Tense;
use super::worth::{Context, Named, Origin, Value};
use article::day::Day;

/// The value of a date; none if nothing says its year or what it is counted from.
pub fn resolve(atom: &Atom, tense: Tense, context: &Context) -> Option<Value> {
    match atom.core {
        Core::Day(month, day) => of_day(atom, month, day, tense, context),
        Core::Month(month) => {
            let (year, origin) = match (atom.year, said_year(atom, month, tense, context)) {
                // "Last June", "next October".
                (YearSaid::This(side), _) if atom.end - atom.start == 2 => {
                    (month_beside(month, side, context.report?), Origin::Report)
                }
                (_, Some(said)) => said?,
                (_, None) => (
                    near_month(month, tense, context.report?),
                    Origin::YearOfReport,
                ),
            };
            Value::of_month(year, month, origin)
        }
        Core::Season(season) => of_season(atom, season, tense, context),
        Core::Months(first, last) => {
            let (year, origin) = match said_year(atom, first, tense, context) {
                Some(said) => said?,
                None => {
                    // What runs has neither passed nor is it still to come.
                    let nearest = match tense {
                        Tense::Future => last,
                        Tense::Past | Tense::Unknown => first,
                    };
                    let year = near_month(nearest, tense, context.report?);
                    (year, Origin::YearOfReport)
                }
            };
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
        // In a story of the past "today" is our time.
        Core::Relative(0) if context.story => None,
        Core::Relative(days) => Some(Value::of_day(
            after(context.report?, i64::from(days))?,
            Origin::Report,
        )),
        Core::This(unit, side) => this(unit, side, tense, context.report?),
        Core::Ago(unit, count) => counted(unit, count.checked_neg()?, context.report?),
        Core::Ahead(unit, count) => counted(unit, count, context.report?),
        Core::AfterNamed(days) => Some(Value::of_day(
            after(context.named().day?, i64::from(days))?,
            Origin::Named,
        )),
        Core::Following(unit, side) => {
            let anchor = anchor(unit, context.named()).or(context.report.filter(|_| side < 0))?;
            this(unit, side, tense, anchor).map(Value::counted_from_named)
        }
        Core::Later(unit, count) => {
            let year = unit == Unit::Year && count < 0;
            let anchor = anchor(unit, context.named()).or(context.report.filter(|_| year))?;
            counted(unit, count, anchor).map(Value::counted_from_named)
        }
        Core::WeekdayAfterNamed(day, side) => {
            let from = context.named().day?;
            let found = match side {
                1 => weekday_after(from, day, false),
                _ => weekday_before(from, day, false),
            };
            Some(Value::of_day(found?, Origin::Named))
        }
        Core::SameYear => Value::of_year(context.named().year?, Origin::Named),
        Core::RunningYear => match context.here.year {
            Some(year) => Value::of_year(year, Origin::Named),
            None => Value::of_year(context.report?.to_ymd().0, Origin::Report),
        },
        Core::Repeated => None,
    }
}

/// A day from which units are counted: that which was named, or the first of the month or year.
fn anchor(unit: Unit, named: Named) -> Option<Day> {
    let of_month = |(year, month)| Day::from_ymd(year, month, 1);
    match unit {
        Unit::Day | Unit::Week => named.day,
        Unit::Month => named.month.and_then(of_month),
        Unit::Year => named.year.and_then(|year| of_month((year, 1))),
        _ => None,
    }
}

/// The year that is said, `Some(None)` if what it refers to is not known.
fn said_year(
    atom: &Atom,
    month: u8,
    tense: Tense,
    context: &Context,
) -> Option<Option<(i32, Origin)>> {
    match atom.year {
        // What is still to come is no part of the story.
        YearSaid::Nothing if context.story && tense != Tense::Future => {
            let named = context.named();
            // In what is told in order January comes after December.
            let later = named.month.is_some_and(|(year, before)| {
                Some(year) == named.year && month.saturating_add(6) < before
            });
            let year = named.year?.checked_add(i32::from(later))?;
            Some(Some((year, Origin::YearNamed)))
        }
        YearSaid::Nothing => None,
        YearSaid::Year(year) => Some(Some((year, Origin::Text))),
        YearSaid::This(side) => Some(context.report.map(|report| {
            let year = report.to_ymd().0.saturating_add(i32::from(side));
            (year, Origin::Report)
        })),
        YearSaid::Same => Some(context.named().year.map(|year| (year, Origin::YearNamed))),
    }
}

/// The most days from the report to a day without a year. Where the tense of its verb leads farther, the nearest
/// such day is meant: on 13 April nobody says "on 15 April" of last year.
const FAR: u64 = 334;

fn of_day(atom: &Atom, month: u8, day: u8, tense: Tense, context: &Context) -> Option<Value> {
    if let Some(said) = said_year(atom, month, tense, context) {
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
    let found = found.filter(|day| distance(day) <= FAR);
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

/// The year of the last such month that has ended, of the first that has not begun, or of this year's.
fn month_beside(month: u8, side: i8, report: Day) -> i32 {
    let (year, now, _) = report.to_ymd();
    match side {
        -1 => year.saturating_sub(i32::from(month >= now)),
        1 => year.saturating_add(i32::from(month <= now)),
        _ => year,
    }
}

fn of_season(atom: &Atom, season: u8, tense: Tense, context: &Context) -> Option<Value> {
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
        _ => said_year(atom, season.saturating_mul(3), tense, context)??,
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
