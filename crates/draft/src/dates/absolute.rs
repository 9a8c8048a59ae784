//! Dates that name a place in the calendar: days, months, seasons, years, centuries.

use super::atom::{Atom, Core, YearSaid};
use super::items::Items;
use super::meaning::{Meaning, Unit};
use super::numbers::Number;
use super::spoken::spoken_day;
use super::years::{before_our_era, year, year_behind};

/// The date that begins at an item. `bound`: a word before it says that a date follows.
pub fn absolute(items: &Items, at: usize, bound: bool) -> Option<Atom> {
    numeric(items, at)
        .or_else(|| day_month(items, at))
        .or_else(|| feast(items, at))
        .or_else(|| month(items, at, bound))
        .or_else(|| season(items, at))
        .or_else(|| part_of_year(items, at))
        .or_else(|| long_time(items, at))
        .or_else(|| year(items, at, bound))
}

/// The day of the month that an item can be.
pub fn day(items: &Items, at: usize) -> Option<u8> {
    let number = match items.number(at) {
        Some(Number::Small(n) | Number::Ordinal(n)) => n,
        _ => return None,
    };
    let day = u8::try_from(number).ok()?;
    (1..=31).contains(&day).then_some(day)
}

fn numeric(items: &Items, at: usize) -> Option<Atom> {
    let (core, year) = match items.number(at)? {
        Number::Date(year, month, day) => (Core::Day(month, day), year),
        Number::Month(year, month) => (Core::Month(month), year),
        Number::Unclear(year) => (Core::Year(year), year),
        _ => return None,
    };
    if !(1000..=2999).contains(&year) {
        return None;
    }
    let mut end = at + 1;
    if items.unit(end) == Some(Unit::Year) {
        end += 1;
    }
    let mut atom = Atom::new(core, at, end).with_year((YearSaid::Year(year), end));
    atom.doubtful = matches!(items.number(at), Some(Number::Unclear(_)));
    Some(atom)
}

/// The day of the month that a word can be ("the fifth of November").
fn day_in_words(items: &Items, at: usize) -> Option<u8> {
    let named = items.month_first() && items.number(at).is_none();
    let of = items.is(at + 1, Meaning::Of) || items.unit(at + 1) == Some(Unit::Day);
    let number = items.ordinal(at).filter(|_| named && of)?;
    u8::try_from(number).ok()
}

/// «17 марта 2026 года», "the 12th of October", "the 4th day of July", "September 17, 1859".
fn day_month(items: &Items, at: usize) -> Option<Atom> {
    if let Some(day) = day(items, at).or_else(|| day_in_words(items, at)) {
        let called = items.month_first() && items.unit(at + 1) == Some(Unit::Day);
        let mut next = at + 1 + usize::from(called);
        while items.is(next, Meaning::Of) || items.is(next, Meaning::The) {
            next += 1;
        }
        let month = items.month(next)?;
        let found = Atom::new(Core::Day(month, day), at, next + 1);
        return Some(found.with_year(year_behind(items, next + 1)));
    }
    if let Some((day, next)) = spoken_day(items, at) {
        let found = Atom::new(Core::Day(items.month(next)?, day), at, next + 1);
        return Some(found.with_year(year_behind(items, next + 1)));
    }
    let month = items.month(at).filter(|_| items.month_first())?;
    let next = at + 1 + usize::from(items.is_mark(at + 1, '.'));
    let day = day(items, next)?;
    // "May 12%" and "May 3 million" are not days.
    if items.is_mark(next + 1, '%') || items.is(next + 1, Meaning::Count) {
        return None;
    }
    let found = Atom::new(Core::Day(month, day), at, next + 1);
    Some(found.with_year(year_behind(items, next + 1)))
}

/// "Christmas Day 2024", "New Year's Eve".
fn feast(items: &Items, at: usize) -> Option<Atom> {
    let (month, day) = items.find(at, |m| match m {
        Meaning::Feast(month, day) => Some((month, day)),
        _ => None,
    })?;
    let year = items.unit(at + 1) == Some(Unit::Year);
    let mut end = at + 1 + usize::from(year);
    end += usize::from(items.is_mark(end, '\''));
    // "A new day" is none.
    let named = items.is_capital(end) && year == (month == 1 && day == 1);
    let core = if items.unit(end) == Some(Unit::Day) {
        Core::Day(month, day)
    } else if items.is(end, Meaning::Vigil) && month == 1 && day == 1 {
        Core::Day(12, 31)
    } else if items.is(end, Meaning::Vigil) {
        Core::Day(month, day - 1)
    } else if items.is(at, Meaning::Holiday) {
        return holiday(items, at, Core::Day(month, day));
    } else {
        return None;
    };
    named.then(|| Atom::new(core, at, end + 1).with_year(year_behind(items, end + 1)))
}

/// "By Christmas", "at Halloween 2024", not "the Christmas market".
fn holiday(items: &Items, at: usize, core: Core) -> Option<Atom> {
    let before = |meaning| at > 0 && items.is(at - 1, meaning);
    let introduced = [
        Meaning::In,
        Meaning::At,
        Meaning::Since,
        Meaning::Until,
        Meaning::About,
    ]
    .into_iter()
    .any(before);
    let found = Atom::new(core, at, at + 1).with_year(year_behind(items, at + 1));
    let alone = !items.is_plain(found.end) || items.is(found.end, Meaning::Who);
    (introduced && alone && items.is_capital(at)).then_some(found)
}

fn month(items: &Items, at: usize, bound: bool) -> Option<Atom> {
    if let (Some(side), Some(month)) = (items.deixis(at), items.month(at + 1)) {
        // "Last June", not "last June 5" or "last June's".
        let alone = items.number(at + 2).is_none() && items.month_first();
        let mut found = Atom::new(Core::Month(month), at, at + 2);
        found.year = YearSaid::This(side);
        return alone.then_some(found);
    }
    let month = items.month(at)?;
    let found = Atom::new(Core::Month(month), at, at + 1).with_year(year_behind(items, at + 1));
    if found.year != YearSaid::Nothing {
        return Some(found);
    }
    let before = |meaning| at > 0 && items.is(at - 1, meaning);
    let introduced = bound
        || [
            Meaning::In,
            Meaning::Since,
            Meaning::Until,
            Meaning::Part,
            Meaning::Between,
        ]
        .into_iter()
        .any(before)
        || at > 0 && items.deixis(at - 1).is_some()
        || before(Meaning::Of)
            && at > 1
            && (items.is(at - 2, Meaning::Part) || items.unit(at - 2).is_some())
        || of_month(items, at);
    let name = if items.month_first() {
        items.is(at, Meaning::Doubtful)
            || items.is_capital(at + 1)
            || at > 0 && items.is_capital(at - 1) && !introduced
    } else {
        items.is_capital(at)
    };
    // "by May" may name a person.
    let may = items.is(at, Meaning::Doubtful) && items.is(at + 1, Meaning::Past);
    (introduced && !may || !name).then_some(found)
}

/// "The November election", "its May meeting".
fn of_month(items: &Items, at: usize) -> bool {
    let owner = at > 0
        && (items.is(at - 1, Meaning::The)
            || items.is(at - 1, Meaning::Own)
            || items.is_mark(at - 1, '\''));
    owner
        && items.month_first()
        && items.is_word(at + 1)
        && !items.is_capital(at + 1)
        && !items.is(at, Meaning::Doubtful)
}

fn season(items: &Items, at: usize) -> Option<Atom> {
    let season = |at| {
        items.find(at, |m| match m {
            Meaning::Season(season) => Some(season),
            _ => None,
        })
    };
    if let (Some(side), Some(season)) = (items.deixis(at), season(at + 1)) {
        let mut found = Atom::new(Core::Season(season), at, at + 2);
        found.year = YearSaid::This(side);
        return Some(found);
    }
    let found = Atom::new(Core::Season(season(at)?), at, at + 1);
    let found = found.with_year(year_behind(items, at + 1));
    (found.year != YearSaid::Nothing).then_some(found)
}

/// «в первом квартале 2025 года», "the second half of last year", "Q1 2025".
fn part_of_year(items: &Items, at: usize) -> Option<Atom> {
    let (core, end) = if let Some(Number::Quarter(n)) = items.number(at) {
        (months(n, 3)?, at + 1)
    } else {
        let number = items.ordinal(at)?;
        match items.unit(at + 1)? {
            Unit::Quarter => (months(number, 3)?, at + 2),
            Unit::Half => (months(number, 6)?, at + 2),
            _ => return None,
        }
    };
    let found = Atom::new(core, at, end).with_year(year_behind(items, end));
    // «В первом квартале», «по итогам второго полугодия»: of the year of the report.
    let bare =
        !items.month_first() && !items.is_capital(end) && at > 0 && items.number(at).is_none();
    (found.year != YearSaid::Nothing || bare).then_some(found)
}

fn is_decade(items: &Items, at: usize) -> bool {
    let number = items.number(at);
    matches!(number, Some(Number::Decade(_) | Number::ShortDecade(_)))
}

fn months(number: i32, length: i32) -> Option<Core> {
    let last = u8::try_from(number.checked_mul(length)?).ok()?;
    let first = (last + 1).checked_sub(u8::try_from(length).ok()?)?;
    (first >= 1 && last <= 12).then_some(Core::Months(first, last))
}

/// Decades and centuries.
fn long_time(items: &Items, at: usize) -> Option<Atom> {
    let years = |end: usize| end + usize::from(items.unit(end) == Some(Unit::Year));
    match items.number(at) {
        // "The 1800s" are a hundred years; «1900-е» are ten.
        Some(Number::Decade(first)) if items.month_first() && first % 100 == 0 && first < 2000 => {
            return Some(Atom::new(Core::Century(first / 100 + 1), at, at + 1));
        }
        // «1950–1960-е»
        Some(Number::Long(first))
            if first % 10 == 0
                && items.is_dash(at + 1)
                && matches!(items.number(at + 2), Some(Number::Decade(_))) =>
        {
            return Some(Atom::new(Core::Decade(first), at, at + 1));
        }
        Some(Number::Decade(first)) => {
            return Some(Atom::new(Core::Decade(first), at, years(at + 1)));
        }
        Some(Number::ShortDecade(first)) => {
            let apostrophe = at > 0 && matches!(items.mark(at - 1), Some('\'' | '’' | '‘'));
            let introduced = apostrophe
                || at > 0 && (items.is(at - 1, Meaning::The) || items.is(at - 1, Meaning::In))
                || at > 0 && items.is(at - 1, Meaning::Part)
                || at > 1 && items.is(at - 1, Meaning::And) && is_decade(items, at - 2)
                || items.unit(at + 1) == Some(Unit::Year);
            let start = at - usize::from(apostrophe);
            let degrees = items.is_mark(at + 1, '°');
            return (introduced && !degrees)
                .then(|| Atom::new(Core::ShortDecade(first), start, years(at + 1)));
        }
        _ => {}
    }
    if let Some(number) = items.ordinal(at) {
        let next = at + 1 + usize::from(items.month_first() && items.is_dash(at + 1));
        // "The 19th and 20th centuries".
        let joined = items.is(next, Meaning::And)
            || items.is(next, Meaning::To)
            || !items.month_first() && items.is_dash(next);
        let second = next + 1 + usize::from(items.is(next + 1, Meaning::The));
        let shared = joined
            && items.ordinal(second).is_some()
            && items.unit(second + 1) == Some(Unit::Century);
        if shared && (1..=30).contains(&number) {
            return Some(Atom::new(Core::Century(number), at, next));
        }
        let century = items.unit(next) == Some(Unit::Century)
            && (1..=30).contains(&number)
            && before_our_era(items, next + 1).is_none();
        return century.then(|| Atom::new(Core::Century(number), at, next + 1));
    }
    let decade = items.find(at, |m| match m {
        Meaning::Decade(first) => Some(first),
        _ => None,
    })?;
    let introduced = items.unit(at + 1) == Some(Unit::Year)
        || at > 0
            && [Meaning::The, Meaning::In, Meaning::Part]
                .into_iter()
                .any(|meaning| items.is(at - 1, meaning));
    let mut found = Atom::new(Core::Decade(decade), at, years(at + 1));
    found.doubtful = true;
    introduced.then_some(found)
}
