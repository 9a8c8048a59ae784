//! Whether a sentence speaks of what has happened or of what is still to come.

use super::items::Items;
use super::lexicon::Meaning;

/// When something takes place, seen from the report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tense {
    Past,
    Future,
    Unknown,
}

/// Words that are looked at on each side of a date.
const REACH: usize = 25;
/// So much nearer a word must be that looks like a verb of the present.
const CERTAIN: usize = 2;

/// The tense of the verb nearest to the items from `start` to `end` in their sentence; a verb before
/// them counts as nearer than one behind them.
pub fn tense(items: &Items, start: usize, end: usize) -> Tense {
    // "The trial is set for Monday", "the final is on Sunday".
    let back = |count: usize, meaning| {
        let at = start.checked_sub(count);
        at.is_some_and(|at| items.is(at, meaning))
    };
    let noun = items.is_word(end) && !items.is(end, Meaning::In) && !items.is(end, Meaning::And);
    if back(1, Meaning::For) && !noun || back(1, Meaning::In) && back(2, Meaning::Is) {
        return Tense::Future;
    }
    // A diary's day stands before what is told of it.
    if start == 0 && items.is_mark(end, ':') {
        return Tense::Unknown;
    }
    if !items.month_first()
        && let Some(tense) = of_clause(items, start, end)
    {
        return tense;
    }
    let before = (1..=REACH)
        .map_while(|back| start.checked_sub(back).map(|at| (back, at)))
        .take_while(|&(_, at)| !ends(items, at))
        .find_map(|(back, at)| Some((back, verb(items, at)?)));
    let behind = (0..REACH)
        .map(|ahead| (ahead + 1, end + ahead))
        .take_while(|&(_, at)| at < items.len() && !ends(items, at))
        .find_map(|(ahead, at)| Some((ahead * 2, verb(items, at)?)));
    match (before, behind) {
        (Some(before), Some(behind)) if behind.0 < before.0 => behind.1,
        (Some(before), _) => before.1,
        (None, Some(behind)) => behind.1,
        (None, None) => Tense::Unknown,
    }
}

/// The tense of the verb in the clause of a date: the nearest that shows it, else one of the present, which tells
/// with a date what will be («в субботу команда едет»).
fn of_clause(items: &Items, start: usize, end: usize) -> Option<Tense> {
    let inside = |at: &usize| {
        let mark = matches!(
            items.mark(*at),
            Some(',' | ':' | ';' | '(' | ')' | '.' | '!' | '?')
        );
        *at < items.len() && !mark && (!items.is_dash(*at) || items.touch(*at))
    };
    let before = (1..=REACH)
        .map_while(|back| start.checked_sub(back))
        .take_while(inside);
    let behind = (end..end + REACH).take_while(inside);
    let near = |verb: &dyn Fn(usize) -> Option<Tense>| {
        let one = before
            .clone()
            .enumerate()
            .find_map(|(far, at)| Some((far, verb(at)?)));
        let two = behind
            .clone()
            .enumerate()
            .find_map(|(far, at)| Some((2 * far + 1, verb(at)?)));
        one.into_iter().chain(two).min_by_key(|(far, _)| *far)
    };
    let present = |at: usize| items.is(at, Meaning::Present).then_some(Tense::Future);
    // Not every word that ends like a verb is one: the present counts where it is nearer by far.
    match (near(&|at| verb(items, at)), near(&present)) {
        (Some((far, _)), Some((near, tense))) if near + CERTAIN < far => Some(tense),
        (Some((_, tense)), _) | (None, Some((_, tense))) => Some(tense),
        (None, None) => None,
    }
}

fn verb(items: &Items, at: usize) -> Option<Tense> {
    items.find(at, |m| match m {
        Meaning::Future => Some(Tense::Future),
        Meaning::Past => Some(Tense::Past),
        _ => None,
    })
}

/// Whether a sentence ends here: at a stop before a word with a capital.
fn ends(items: &Items, at: usize) -> bool {
    // "At 9 a.m. Wednesday".
    let short = at > 1 && items.is_mark(at - 2, '.') && items.touch(at - 2);
    let day = items.weekday(at + 1).is_some() || items.month(at + 1).is_some();
    matches!(items.mark(at), Some('!' | '?' | ';'))
        || items.is_mark(at, '.')
            && (items.is_capital(at + 1) && !(short && day) || items.mark(at + 1).is_some())
}
