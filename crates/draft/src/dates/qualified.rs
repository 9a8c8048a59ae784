//! One date with what is said of it: "about", "early", "the end of".

use super::absolute::absolute;
use super::atom::{Atom, Core};
use super::items::Items;
use super::meaning::{Meaning, Unit};
use super::relative::relative;

/// "The end of the year": the one that was named before, or else the running one.
fn running(items: &Items, at: usize) -> Option<Atom> {
    let running = items.unit(at) == Some(Unit::Year)
        && (!items.month_first() || at > 0 && items.is(at - 1, Meaning::The))
        && !items.is(at, Meaning::Several)
        && !items.is(at, Meaning::Count);
    running.then(|| Atom::new(Core::RunningYear, at, at + 1))
}

/// One date with "about", "early", "the end of" before it.
pub fn atom(items: &Items, at: usize, bound: bool) -> Option<Atom> {
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
