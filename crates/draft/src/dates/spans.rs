//! The ends of spans: what a second date needs to belong to the first.

use super::absolute::day;
use super::atom::{Atom, Core, Phrase, YearSaid};
use super::items::Items;
use super::meaning::Meaning;
use super::numbers::Number;
use super::qualified::atom;
use super::years::year;

/// «2003—2016 годы», "1920 – 21": a year that only its partner shows to be one.
pub fn first_of_years(items: &Items, at: usize) -> Option<Atom> {
    if !items.is_dash(at + 1) {
        return None;
    }
    let first = year(items, at, true)?;
    let Core::Year(from) = first.core else {
        return None;
    };
    let last = match items.number(at + 2)? {
        Number::Long(last) => last,
        // "The 2013–14 season".
        Number::Small(short) if items.touch(at) && short >= 10 => from - from % 100 + short,
        _ => return None,
    };
    ((1000..=2099).contains(&from) && (from + 1..=2099).contains(&last)).then_some(first)
}

/// "In 2010 and 2011": a year that is joined to one before it.
pub fn next_of_years(items: &Items, at: usize, found: &[(Phrase, usize, usize)]) -> Option<Atom> {
    let (Phrase::One(before), _, end) = found.last()? else {
        return None;
    };
    let comma = items.is_mark(*end, ',');
    let joined = *end + 1 == at && (items.is(*end, Meaning::And) || comma)
        || *end + 2 == at && comma && items.is(*end + 1, Meaning::And);
    let second = year(items, at, true)?;
    let Core::Year(from) = before.core else {
        return None;
    };
    (joined && later(before, &second) && from + 100 > year_of(&second)?).then_some(second)
}

fn year_of(atom: &Atom) -> Option<i32> {
    match atom.core {
        Core::Year(year) => Some(year),
        _ => None,
    }
}

/// The second date of a span.
pub fn range_end(items: &Items, first: &Atom, opened: bool, between: bool) -> Option<Atom> {
    if first.core == Core::Repeated {
        return None;
    }
    let at = first.end;
    let joined = if between {
        items.is(at, Meaning::And)
    } else {
        items.is(at, Meaning::To)
            || opened && (items.is(at, Meaning::Until) || items.is_dash(at))
            || items.is_dash(at)
    };
    if !joined {
        return None;
    }
    if let Core::Year(from) = first.core {
        if let Some(Number::Small(short)) = items.number(at + 1) {
            let to = from - from % 100 + short;
            let short = items.is_dash(at) && to > from && short >= 10;
            return short.then(|| Atom::new(Core::Year(to), at + 1, at + 2));
        }
        if let Some(second) = year(items, at + 1, true) {
            return later(first, &second).then_some(second);
        }
    }
    // "May 3 to 5".
    if let (Core::Day(month, from), true) = (first.core, items.month_first())
        && let Some(to) = day(items, at + 1).filter(|&to| to > from)
    {
        let alone = items.month(at + 2).is_none() && items.unit(at + 2).is_none();
        if alone && first.year == YearSaid::Nothing {
            let mut second = Atom::new(Core::Day(month, to), at + 1, at + 2);
            if let (true, Some(Number::Long(said))) =
                (items.is_mark(at + 2, ','), items.number(at + 3))
            {
                second = second.with_year((YearSaid::Year(said), at + 4));
            }
            return Some(second);
        }
    }
    let months = matches!(first.core, Core::Month(_)) && items.is_dash(at);
    let second = atom(items, at + 1, opened || months)?;
    let spaced_dash = items.is_dash(at) && !items.touch(at);
    let alike = std::mem::discriminant(&first.core) == std::mem::discriminant(&second.core);
    let mixed = matches!(first.core, Core::Month(_) | Core::Day(..) | Core::Year(_))
        && matches!(
            second.core,
            Core::Month(_) | Core::Day(..) | Core::Year(_) | Core::Months(..) | Core::Relative(_)
        );
    (alike || mixed && (opened || !spaced_dash)).then_some(second)
}

fn later(first: &Atom, second: &Atom) -> bool {
    match (first.core, second.core) {
        (Core::Year(from), Core::Year(to)) => to > from,
        _ => true,
    }
}
