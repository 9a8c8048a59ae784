//! Days of one month that are counted up: «3, 5 и 7 мая», "May 3, 5 and 7".

use super::absolute::day;
use super::atom::{Atom, Core, Phrase, YearSaid};
use super::days::{absolute_behind, month_of};
use super::items::Items;
use super::meaning::Meaning;
use super::numbers::Number;

/// How many days a list may have.
const LONGEST_LIST: usize = 8;

/// «3, 5 и 7 мая»: each of these days.
pub fn listed(items: &Items, at: usize, found: &mut Vec<(Phrase, usize, usize)>) -> Option<usize> {
    if items.month_first() && items.month(at).is_some() {
        return behind_month(items, at, found);
    }
    let mut days = vec![(day(items, at)?, at)];
    let mut next = at + 1;
    let last = loop {
        let joined = items.is_mark(next, ',') || items.is(next, Meaning::And);
        if !joined || days.len() == LONGEST_LIST {
            return None;
        }
        let number = day(items, next + 1)?;
        if let Some(last) = absolute_behind(items, next + 1, number) {
            break last;
        }
        days.push((number, next + 1));
        next += 2;
    };
    let month = month_of(&last)?;
    // «13 и 14 июня» are the days from the one to the other.
    if let ([(one, item)], Core::Day(_, two)) = (&*days, last.core)
        && one + 1 == two
    {
        let mut first = Atom::new(Core::Day(month, *one), *item, item + 1);
        first.year = last.year;
        found.push((Phrase::Range(first, last), *item, last.end));
        return Some(last.end);
    }
    for (day, item) in days {
        let mut atom = Atom::new(Core::Day(month, day), item, item + 1);
        atom.year = last.year;
        found.push((Phrase::One(atom), item, item + 1));
    }
    found.push((Phrase::One(last), last.start, last.end));
    Some(last.end)
}

/// "May 3, 5 and 7, 2025": the month and perhaps the year are said once.
fn behind_month(
    items: &Items,
    at: usize,
    found: &mut Vec<(Phrase, usize, usize)>,
) -> Option<usize> {
    let month = items.month(at)?;
    let mut days = vec![(day(items, at + 1)?, at + 1)];
    let mut next = at + 2;
    let mut joined = false;
    while !joined && days.len() < LONGEST_LIST {
        joined = items.is(next, Meaning::And) || items.is_mark(next, '&');
        if !joined && !items.is_mark(next, ',') {
            return None;
        }
        days.push((day(items, next + 1)?, next + 1));
        next += 2;
    }
    // "On May 3 and 10 people came" has one day.
    let ends = !items.is_word(next) || items.is(next, Meaning::In) || items.is(next, Meaning::And);
    let rising = days.is_sorted_by(|one, two| one.0 < two.0);
    if !joined || !rising || !ends || items.is_mark(next, '%') {
        return None;
    }
    let year = match items.number(next + 1) {
        Some(Number::Long(year)) if items.is_mark(next, ',') => YearSaid::Year(year),
        _ => YearSaid::Nothing,
    };
    let said = usize::from(year != YearSaid::Nothing) * 2;
    if let [(one, first), (two, last)] = *days
        && one + 1 == two
    {
        let mut begins = Atom::new(Core::Day(month, one), first - 1, first + 1);
        let mut ends = Atom::new(Core::Day(month, two), last, last + 1 + said);
        (begins.year, ends.year) = (year, year);
        found.push((Phrase::Range(begins, ends), first - 1, last + 1 + said));
        return Some(next + said);
    }
    let last = days.len() - 1;
    for (number, (day, item)) in days.into_iter().enumerate() {
        let start = item - usize::from(number == 0);
        let end = item + 1 + if number == last { said } else { 0 };
        let mut atom = Atom::new(Core::Day(month, day), start, end);
        atom.year = year;
        found.push((Phrase::One(atom), start, end));
    }
    Some(next + said)
}
