//! Dates with the words that bind them: spans, "since" and "until", lists of days.

use super::absolute::{absolute, day};
use super::atom::{Atom, Core, Phrase, YearSaid};
use super::days::{absolute_behind, days_of_month, month_of};
use super::items::Items;
use super::lexicon::{Meaning, Unit};
use super::numbers::Number;
use super::relative::relative;
use super::tense::{Tense, tense};
use super::years::year;

/// How many days a list may have («3, 5 и 7 мая»).
const LONGEST_LIST: usize = 8;

/// Every date of a paragraph in order, each with the numbers of its first item and of the one behind
/// its last.
pub fn phrases(items: &Items) -> Vec<(Phrase, usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < items.len() {
        let end = bound(items, at, &mut found)
            .or_else(|| listed(items, at, &mut found))
            .or_else(|| single(items, at, &mut found));
        at = end.filter(|&end| end > at).unwrap_or(at + 1);
    }
    found
}

type Found = Vec<(Phrase, usize, usize)>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    Between,
    Since,
    From,
    Dated,
    Until,
}

fn opening(items: &Items, at: usize) -> Option<Opening> {
    items.find(at, |m| match m {
        Meaning::Between => Some(Opening::Between),
        Meaning::Since => Some(Opening::Since),
        Meaning::From => Some(Opening::From),
        Meaning::Dated => Some(Opening::Dated),
        Meaning::Until => Some(Opening::Until),
        _ => None,
    })
}

/// A date behind "from", "between", "since", "until".
fn bound(items: &Items, at: usize, found: &mut Found) -> Option<usize> {
    let opening = opening(items, at)?;
    let mut next = at + 1;
    if opening == Opening::Since && items.is(next, Meaning::Since) {
        next += 1;
    }
    if let Some((first, last)) = days_of_month(items, next, opening == Opening::Between) {
        found.push((Phrase::Range(first, last), at, last.end));
        return Some(last.end);
    }
    let first = atom(items, next, true)?;
    let between = opening == Opening::Between;
    if opening != Opening::Until
        && let Some(last) = range_end(items, &first, true, between)
    {
        found.push((Phrase::Range(first, last), at, last.end));
        return Some(last.end);
    }
    // "from Monday's talks" are the talks of Monday.
    let owner = items.is_mark(first.end, '\'');
    // "From 1 May" begins a time where something is to come or the sentence opens with it; else a
    // thing is dated ("a print from 1987").
    let opens =
        at == 0 || items.is_mark(at - 1, ',') || tense(items, at, first.end) == Tense::Future;
    let compared = opening == Opening::From
        && (matches!(first.core, Core::This(..) | Core::Ago(..)) || !opens);
    // "Before the 2014 protests": before something of that year.
    let adjective = items.is(next, Meaning::The) && matches!(first.core, Core::Year(_));
    let one = owner || adjective || compared || first.core == Core::Repeated;
    let (phrase, start) = match opening {
        Opening::Since | Opening::From if !one => (Phrase::Since(first), at),
        Opening::Until if !one => (Phrase::Until(first), at),
        _ => (Phrase::One(first), first.start),
    };
    found.push((phrase, start, first.end));
    Some(first.end)
}

/// A date, or one date to another without a word before them.
fn single(items: &Items, at: usize, found: &mut Found) -> Option<usize> {
    if let Some(Number::Years(from, to)) = items.number(at) {
        if !(1000..=2099).contains(&from) || items.is(at + 1, Meaning::Count) {
            return None;
        }
        let end = at + 1 + usize::from(items.unit(at + 1) == Some(Unit::Year));
        let first = Atom::new(Core::Year(from), at, at + 1);
        let last = Atom::new(Core::Year(to), at, at + 1);
        found.push((Phrase::Range(first, last), at, end));
        return Some(end);
    }
    if let Some((first, last)) = days_of_month(items, at, false) {
        found.push((Phrase::Range(first, last), at, last.end));
        return Some(last.end);
    }
    let first = atom(items, at, false)
        .or_else(|| first_of_years(items, at))
        .or_else(|| next_of_years(items, at, found))?;
    if let Some(last) = range_end(items, &first, false, false) {
        found.push((Phrase::Range(first, last), first.start, last.end));
        return Some(last.end);
    }
    found.push((Phrase::One(first), first.start, first.end));
    Some(first.end)
}

/// «2003—2016 годы», "1920 – 21": a year that only its partner shows to be one.
fn first_of_years(items: &Items, at: usize) -> Option<Atom> {
    if !items.is_dash(at + 1) {
        return None;
    }
    let first = year(items, at, true)?;
    let Some(Number::Long(last)) = items.number(at + 2) else {
        return None;
    };
    let Core::Year(from) = first.core else {
        return None;
    };
    ((1000..=2099).contains(&from) && (from + 1..=2099).contains(&last)).then_some(first)
}

/// "In 2010 and 2011": a year that is joined to one before it.
fn next_of_years(items: &Items, at: usize, found: &Found) -> Option<Atom> {
    let (Phrase::One(before), _, end) = found.last()? else {
        return None;
    };
    let joined = *end + 1 == at && (items.is(*end, Meaning::And) || items.is_mark(*end, ','));
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
fn range_end(items: &Items, first: &Atom, opened: bool, between: bool) -> Option<Atom> {
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
    let second = atom(items, at + 1, opened)?;
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

/// «3, 5 и 7 мая»: each of these days.
fn listed(items: &Items, at: usize, found: &mut Found) -> Option<usize> {
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
    for (day, item) in days {
        let mut atom = Atom::new(Core::Day(month, day), item, item + 1);
        atom.year = last.year;
        found.push((Phrase::One(atom), item, item + 1));
    }
    found.push((Phrase::One(last), last.start, last.end));
    Some(last.end)
}

/// "The end of the year": the one that was named before, or else the running one.
fn running(items: &Items, at: usize) -> Option<Atom> {
    let running = items.unit(at) == Some(Unit::Year)
        && (!items.month_first() || at > 0 && items.is(at - 1, Meaning::The))
        && !items.is(at, Meaning::Several)
        && !items.is(at, Meaning::Count);
    running.then(|| Atom::new(Core::RunningYear, at, at + 1))
}

/// One date with "about", "early", "the end of" before it.
fn atom(items: &Items, at: usize, bound: bool) -> Option<Atom> {
    let mut next = at;
    let mut about = false;
    let mut part = false;
    for _ in 0..4 {
        let said = items.is(next, Meaning::About);
        let early = items.is(next, Meaning::Part);
        let filler = next > at || bound;
        let small = items.is(next, Meaning::The) || items.is(next, Meaning::Of);
        let stop = about && items.is_mark(next, '.') || part && items.is_dash(next);
        if !(said || early || filler && (small || stop)) {
            break;
        }
        about |= said;
        part |= early;
        next += 1;
    }
    let calls = bound || part || about && next > at;
    let found = relative(items, next)
        .or_else(|| absolute(items, next, calls))
        .or_else(|| part.then(|| running(items, next)).flatten());
    let found = match found {
        // "the last week of May": what was taken for small words belongs to the date.
        None if next > at => return relative(items, at).or_else(|| absolute(items, at, bound)),
        None => return None,
        Some(found) => found,
    };
    // "Worried about 2012" is not about that year.
    let opens = at == 0
        || items.mark(at - 1).is_some()
        || items
            .find(at - 1, |m| matches!(m, Meaning::In).then_some(()))
            .is_some()
        || bound
        || !(at..next).any(|item| items.is(item, Meaning::Doubtful));
    Some(Atom {
        about: about && opens,
        part,
        start: if part || about { at } else { found.start },
        ..found
    })
}
