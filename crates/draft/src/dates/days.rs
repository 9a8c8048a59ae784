//! Days that share the month that stands behind or before them.

use super::absolute::{absolute, day};
use super::atom::{Atom, Core, YearSaid};
use super::items::Items;
use super::meaning::Meaning;
use super::numbers::Number;

/// «с 3 по 5 мая», «3–5 мая», "3 to 5 May", "May 3-5": from day to day of one month.
pub fn days_of_month(items: &Items, at: usize, between: bool) -> Option<(Atom, Atom)> {
    if let (Some(month), true) = (items.month(at), items.month_first()) {
        let Some(Number::Days(from, to)) = items.number(at + 1) else {
            return None;
        };
        let (from, to) = (u8::try_from(from).ok()?, u8::try_from(to).ok()?);
        let first = Atom::new(Core::Day(month, from), at, at + 2);
        let mut second = Atom::new(Core::Day(month, to), at + 1, at + 2);
        if let (true, Some(Number::Long(said))) = (items.is_mark(at + 2, ','), items.number(at + 3))
        {
            second = second.with_year((YearSaid::Year(said), at + 4));
        }
        return Some((first, second));
    }
    if let Some(Number::Days(from, to)) = items.number(at) {
        let last = absolute_behind(items, at, u8::try_from(to).ok()?)?;
        let first = Core::Day(month_of(&last)?, u8::try_from(from).ok()?);
        return Some((Atom::new(first, at, at + 1), last));
    }
    let from = day(items, at)?;
    let joined = items.is(at + 1, Meaning::To)
        || items.is_dash(at + 1)
        || between && items.is(at + 1, Meaning::And)
        || items.is(at + 1, Meaning::Until);
    let to = day(items, at + 2).filter(|_| joined)?;
    let last = absolute_behind(items, at + 2, to)?;
    // "from 30 to 2 May" is no span of one month.
    (from < to).then_some(())?;
    Some((
        Atom::new(Core::Day(month_of(&last)?, from), at, at + 1),
        last,
    ))
}

pub fn month_of(atom: &Atom) -> Option<u8> {
    match atom.core {
        Core::Day(month, _) => Some(month),
        _ => None,
    }
}

/// A day whose month and year stand behind it.
pub fn absolute_behind(items: &Items, at: usize, day: u8) -> Option<Atom> {
    let mut next = at + 1;
    while items.is(next, Meaning::Of) || items.is(next, Meaning::The) {
        next += 1;
    }
    let month = items.month(next)?;
    let whole = absolute(items, next, true).filter(|atom| atom.core == Core::Month(month));
    let (year, end) = whole.map_or((YearSaid::Nothing, next + 1), |atom| (atom.year, atom.end));
    let mut atom = Atom::new(Core::Day(month, day), at, end);
    atom.year = year;
    Some(atom)
}
