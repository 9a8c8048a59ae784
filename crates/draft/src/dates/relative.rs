//! Dates that are counted from the day of the report or from a date named before.

use super::absolute::day;
use super::atom::{Atom, Core};
use super::items::Items;
use super::meaning::{Meaning, Unit};
use super::numbers::Number;
use super::tense::{Tense, tense};

/// The date that begins at an item.
pub fn relative(items: &Items, at: usize) -> Option<Atom> {
    repeated(items, at)
        .or_else(|| weekday(items, at))
        .or_else(|| beside_tomorrow(items, at))
        .or_else(|| named_day(items, at))
        .or_else(|| this(items, at))
        .or_else(|| ago(items, at))
        .or_else(|| ahead(items, at))
        .or_else(|| before_named(items, at))
        .or_else(|| following(items, at))
        .or_else(|| later(items, at))
}

fn repeated(items: &Items, at: usize) -> Option<Atom> {
    let repeated = |m| matches!(m, Meaning::Repeated(_)).then_some(());
    if items.find(at, repeated).is_some() {
        return Some(Atom::new(Core::Repeated, at, at + 1));
    }
    if !items.is(at, Meaning::Every) {
        return None;
    }
    let long = items
        .unit(at + 1)
        .is_some_and(|unit| !matches!(unit, Unit::Hour));
    let known = long || items.weekday(at + 1).is_some() || items.month(at + 1).is_some();
    known.then(|| Atom::new(Core::Repeated, at, at + 2))
}

/// «в минувший вторник», "Tuesday last week"; with a date behind it, that date.
fn weekday(items: &Items, at: usize) -> Option<Atom> {
    let side = items.deixis(at).filter(|_| items.weekday(at + 1).is_some());
    let start = at;
    let at = at + usize::from(side.is_some());
    let weekday = items.weekday(at)?;
    // "On a Monday": whichever.
    if start > 0 && items.month_first() && items.is(start - 1, Meaning::Number(1)) {
        return None;
    }
    // "The first Monday in May", "Good Friday".
    let counted = start > 0 && items.ordinal(start - 1).is_some();
    let named = start > 0 && items.is(start - 1, Meaning::NamedDay) && items.is_capital(start - 1);
    if items.month_first() && (counted || named) {
        return None;
    }
    let mut end = at + 1;
    // "Tuesday night", «во вторник вечером».
    if items.unit(end) == Some(Unit::Night) {
        end += 1;
    }
    let mut next = end;
    while matches!(items.mark(next), Some(',' | '.' | '(')) || items.is(next, Meaning::The) {
        next += 1;
    }
    let beside = dated(items, next).filter(|_| next - end <= 2);
    if let Some(date) = beside {
        let bracket = items.is_mark(next - 1, '(') && items.is_mark(date.end, ')');
        return Some(Atom {
            weekday: Some(weekday),
            start,
            end: date.end + usize::from(bracket),
            ..date
        });
    }
    // "The following Monday": behind the day that was named.
    let before = if side.is_some() {
        Some(start)
    } else {
        start.checked_sub(1)
    };
    if let Some(side) = before.and_then(|before| aside(items, before)) {
        return Some(Atom::new(
            Core::WeekdayAfterNamed(weekday, side),
            start,
            end,
        ));
    }
    if items.is(at, Meaning::Doubtful) {
        let called = |meaning| start > 0 && items.is(start - 1, meaning);
        let weekday = side.is_some()
            || [Meaning::In, Meaning::Since, Meaning::Until, Meaning::To]
                .into_iter()
                .any(called)
            // «во вторник и среду»
            || called(Meaning::And) && start > 1 && items.weekday(start - 2).is_some();
        if items.month_first() || !weekday {
            return None;
        }
    }
    let back = end + usize::from(items.is(end, Meaning::In));
    let week = items
        .deixis(back)
        .filter(|_| items.unit(back + 1) == Some(Unit::Week));
    if week.is_some() {
        end = back + 2;
    }
    Some(Atom::new(Core::Weekday(weekday, side, week), start, end))
}

/// A day and month, perhaps in brackets behind a weekday.
fn dated(items: &Items, at: usize) -> Option<Atom> {
    let starts = day(items, at).is_some()
        || items.month(at).is_some()
        || matches!(items.number(at), Some(Number::Date(..)));
    if !starts {
        return None;
    }
    super::absolute::absolute(items, at, false).filter(|date| matches!(date.core, Core::Day(..)))
}

/// "The day after tomorrow", "the day before yesterday".
fn beside_tomorrow(items: &Items, at: usize) -> Option<Atom> {
    let days = items.find(at + 2, |m| match m {
        Meaning::Relative(days) => Some(days),
        _ => None,
    })?;
    let day = items.unit(at) == Some(Unit::Day);
    let side = match days {
        1 if day && items.is(at + 1, Meaning::Since) => 2,
        -1 if day && items.is(at + 1, Meaning::Until) => -2,
        _ => return None,
    };
    Some(Atom::new(Core::Relative(side), at, at + 3))
}

fn named_day(items: &Items, at: usize) -> Option<Atom> {
    let days = items.find(at, |m| match m {
        Meaning::Relative(days) => Some(days),
        _ => None,
    });
    if let Some(days) = days {
        let end = at + 1 + usize::from(items.unit(at + 1) == Some(Unit::Night));
        return Some(Atom::new(Core::Relative(days), at, end));
    }
    if items.is(at, Meaning::Eve) {
        // «накануне выборов» names no day: a noun follows that is no verb and no word of time.
        let alone = !items.is_word(at + 1)
            || items.is(at + 1, Meaning::Past)
            || items.is(at + 1, Meaning::Subject)
            || items.is(at + 1, Meaning::In)
            || items.unit(at + 1) == Some(Unit::Night);
        let mut found = Atom::new(Core::Relative(-1), at, at + 1);
        found.doubtful = true;
        return alone.then_some(found);
    }
    None
}

/// "last week", «в этом году», "this morning".
fn this(items: &Items, at: usize) -> Option<Atom> {
    // "Over the weekend".
    let bare = items.is(at, Meaning::The)
        && items.unit(at + 1) == Some(Unit::Weekend)
        && !items.is(at + 2, Meaning::Of);
    let side = items.deixis(at).or_else(|| bare.then_some(0))?;
    let unit = items.unit(at + 1)?;
    // "the last year" and "the next week" last as long, wherever they begin.
    let counted = side != 0 && at > 0 && items.is(at - 1, Meaning::The);
    if counted || items.is(at + 1, Meaning::Several) {
        return None;
    }
    let core = match unit {
        Unit::Night if side <= 0 => Core::Relative(side),
        Unit::Hour | Unit::Night | Unit::Half => return None,
        Unit::Day if side == 0 && !items.month_first() => Core::AfterNamed(0),
        Unit::Day if side == 1 && !items.month_first() => Core::AfterNamed(1),
        Unit::Day => return None,
        unit => Core::This(unit, side),
    };
    Some(Atom::new(core, at, at + 2))
}

/// "two days ago", «год назад».
fn ago(items: &Items, at: usize) -> Option<Atom> {
    let (count, next) = counted(items, at)?;
    let unit = items.unit(next)?;
    let said = next > at || !items.month_first() && !items.is(next, Meaning::Several);
    let ago = items.is(next + 1, Meaning::Ago) && said;
    ago.then(|| Atom::new(Core::Ago(unit, count), at, next + 2))
}

/// «через три дня», "in two weeks", in a sentence about what is to come.
fn ahead(items: &Items, at: usize) -> Option<Atom> {
    let (count, next) = items
        .is(at, Meaning::Ahead)
        .then(|| counted(items, at + 1))??;
    let unit = items.unit(next)?;
    let mut found = Atom::new(Core::Ahead(unit, count), at, next + 1);
    found.doubtful = true;
    let said = next > at + 1 || !items.month_first();
    (said && tense(items, at, next + 1) == Tense::Future).then_some(found)
}

/// How many, and the item behind; one if no number stands there.
fn counted(items: &Items, at: usize) -> Option<(i32, usize)> {
    let count = match items.number(at) {
        Some(Number::Small(n) | Number::Long(n)) => Some(n),
        Some(_) => return None,
        None => items.find(at, |m| match m {
            Meaning::Number(n) => Some(n),
            _ => None,
        }),
    };
    // «двадцать пять»
    let ones = items.find(at + 1, |m| match m {
        Meaning::Number(n) => Some(n).filter(|n| (1..10).contains(n)),
        _ => None,
    });
    Some(match (count, ones) {
        (Some(tens), Some(ones)) if tens >= 20 && tens % 10 == 0 && items.number(at).is_none() => {
            (tens + ones, at + 2)
        }
        (Some(count), _) => (count, at + 1),
        (None, _) => (1, at),
    })
}

/// «в тот же день», "the same year", "the next day".
fn before_named(items: &Items, at: usize) -> Option<Atom> {
    if !items.is(at, Meaning::Same) {
        return None;
    }
    let next = at + 1 + usize::from(items.is(at + 1, Meaning::Same));
    let end = next + 1;
    match items.unit(next)? {
        Unit::Day => Some(Atom::new(Core::AfterNamed(0), at, end)),
        Unit::Year => Some(Atom::new(Core::SameYear, at, end)),
        _ => None,
    }
}

/// Behind (1) or before (−1), if the words "the following", "the previous" end here.
fn aside(items: &Items, at: usize) -> Option<i8> {
    let the = at > 0 && items.is(at - 1, Meaning::The);
    items.find(at, |m| match m {
        Meaning::Following(side) if the => Some(side),
        _ => None,
    })
}

/// "The following day", "the previous year".
fn following(items: &Items, at: usize) -> Option<Atom> {
    let side = aside(items, at)?;
    let unit = items.unit(at + 1)?;
    if items.is(at + 1, Meaning::Several) {
        return None;
    }
    let core = match unit {
        Unit::Day | Unit::Night => Core::AfterNamed(side),
        // "Over the next year" is a year from now.
        Unit::Week | Unit::Month | Unit::Year
            if items.deixis(at) != Some(1) || at < 2 || items.mark(at - 2).is_some() =>
        {
            Core::Following(unit, side)
        }
        _ => return None,
    };
    Some(Atom::new(core, at, at + 2))
}

/// "Two days later", "a year earlier", "the day before".
fn later(items: &Items, at: usize) -> Option<Atom> {
    let (count, next) = counted(items, at)?;
    let unit = items.unit(next)?;
    let side = items.find(next + 1, |m| match m {
        Meaning::Later(side) => Some(i32::from(side)),
        _ => None,
    });
    // "The day before the vote" is counted from the vote.
    let alone = next + 2 >= items.len() || items.mark(next + 2).is_some();
    let beside = || match () {
        () if !alone || !items.month_first() => None,
        () if items.is(next + 1, Meaning::Until) => Some(-1),
        () if items.is(next + 1, Meaning::Since) => Some(1),
        () => None,
    };
    let side = side.or_else(beside)?;
    // "Two years earlier than planned" is counted from the plan.
    if items.is(next + 2, Meaning::Than) {
        return None;
    }
    let said = next > at || !items.month_first() || at > 0 && items.is(at - 1, Meaning::The);
    said.then(|| Atom::new(Core::Later(unit, side * count), at, next + 2))
}
