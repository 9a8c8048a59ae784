//! Dates with the words that bind them: spans, "since" and "until", lists of days.

use super::atom::{Atom, Core, Phrase};
use super::days::days_of_month;
use super::items::Items;
use super::listed::listed;
use super::meaning::{Meaning, Unit};
use super::numbers::Number;
use super::qualified::atom;
use super::spans::{first_of_years, next_of_years, range_end};
use super::tense::{Tense, is_attribute, tense};
use super::years::short_year;

/// Every date of a paragraph in order.
pub fn phrases(items: &Items) -> Found {
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

/// Dates, each with the numbers of its first item and of the one behind its last.
pub type Found = Vec<(Phrase, usize, usize)>;

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
    let adjective =
        items.is(next, Meaning::The) && matches!(first.core, Core::Year(_)) && !first.part
            || is_attribute(items, &first);
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
        .or_else(|| short_year(items, at))
        .or_else(|| next_of_years(items, at, found))?;
    if let Some(last) = range_end(items, &first, false, false) {
        found.push((Phrase::Range(first, last), first.start, last.end));
        return Some(last.end);
    }
    found.push((Phrase::One(first), first.start, first.end));
    Some(first.end)
}
