//! Whether a sentence speaks of what has happened or of what is still to come.

use super::atom::{Atom, Core};
use super::items::Items;
use super::meaning::Meaning;

/// When something takes place, seen from the report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tense {
    Past,
    Future,
    Unknown,
}

/// Words that are looked at on each side of a date.
const REACH: usize = 25;
/// Words before «на 29 мая» among which one may say that something is appointed for then.
const NEAR: usize = 6;
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
    let planned = items.month_first() && back(1, Meaning::For) && !noun;
    if planned || back(1, Meaning::In) && back(2, Meaning::Is) {
        return Tense::Future;
    }
    // A diary's day stands before what is told of it.
    if start == 0 && items.is_mark(end, ':') {
        return Tense::Unknown;
    }
    if !items.month_first() {
        return of_clause(items, start, end, true)
            .unwrap_or_else(|| of_sentence(items, start, end));
    }
    let before = backwards(items, start).find_map(|at| Some((start - at, verb(items, at)?)));
    let behind = (0..REACH)
        .map(|ahead| (ahead + 1, end + ahead))
        .take_while(|&(_, at)| at < items.len() && !ends(items, at) && !leaves(items, at))
        .find_map(|(ahead, at)| Some((ahead * 2, verb(items, at)?)));
    nearer(before, behind)
}

/// The tense of what lasts since a date: a verb of the present says nothing of when it began («действует с мая»).
pub fn tense_since(items: &Items, start: usize, end: usize) -> Tense {
    if items.month_first() {
        return tense(items, start, end);
    }
    of_clause(items, start, end, false).unwrap_or(Tense::Unknown)
}

/// The tense of the nearest verb of a Russian sentence, wherever it stands there.
fn of_sentence(items: &Items, start: usize, end: usize) -> Tense {
    let before = (1..=REACH)
        .map_while(|back| start.checked_sub(back).map(|at| (back, at)))
        .take_while(|&(_, at)| !ends(items, at))
        .find_map(|(back, at)| Some((back, verb(items, at)?)));
    let behind = (0..REACH)
        .map(|ahead| (ahead + 1, end + ahead))
        .take_while(|&(_, at)| at < items.len() && !ends(items, at))
        .find_map(|(ahead, at)| Some((ahead * 2, verb(items, at)?)));
    nearer(before, behind)
}

/// Of a verb before a date and one behind it, each with its distance, the tense of the nearer.
fn nearer(before: Option<(usize, Tense)>, behind: Option<(usize, Tense)>) -> Tense {
    match (before, behind) {
        (Some(before), Some(behind)) if behind.0 < before.0 => behind.1,
        (Some(before), _) => before.1,
        (None, Some(behind)) => behind.1,
        (None, None) => Tense::Unknown,
    }
}

/// Whether a month or a day stands behind "by" in the middle of a sentence in English.
pub fn is_deadline(items: &Items, atom: &Atom, start: usize) -> bool {
    let inside = start > 0 && items.mark(start - 1).is_none();
    inside
        && items.is(start, Meaning::By)
        && matches!(atom.core, Core::Day(..) | Core::Month(_))
        && tense(items, start, atom.end) == Tense::Past
}

/// Whether a weekday's own thing is still to come in English: "before Saturday's match".
pub fn is_awaited(items: &Items, atom: &Atom) -> bool {
    let before = atom.start.checked_sub(1);
    let ahead = before.is_some_and(|at| items.is(at, Meaning::Until));
    let owner = items.is_mark(atom.end, '\'');
    // "Sunday's stage is short."
    let opens = before.is_none_or(|at| ends(items, at));
    let behind = (atom.end + 1..atom.end + NEAR).find_map(|at| {
        let now = items.is(at, Meaning::Is) || items.is(at, Meaning::Future);
        (now || items.is(at, Meaning::Past)).then_some(now)
    });
    let ahead = ahead || opens && behind == Some(true);
    items.month_first() && matches!(atom.core, Core::Weekday(_, None, None)) && owner && ahead
}

/// Whether a day belongs to a noun in English ("the 6 June vote"): its verb says nothing of the day.
pub fn is_attribute(items: &Items, atom: &Atom) -> bool {
    let article = atom.start > 0 && items.is(atom.start - 1, Meaning::The);
    let planned = items.is(atom.end, Meaning::Planned);
    let noun = (items.is_plain(atom.end) || planned) && !items.is_capital(atom.end);
    items.month_first() && article && noun && matches!(atom.core, Core::Day(..))
}

/// The items before one in its sentence, from the nearest on, without what is quoted between.
fn backwards<'a>(items: &'a Items, start: usize) -> impl Iterator<Item = usize> + 'a {
    let mut quoted = false;
    (1..=REACH)
        .map_while(move |back| start.checked_sub(back))
        // The quotation in which the date stands begins with a word in capitals.
        .take_while(|&at| !ends(items, at))
        .map_while(move |at| match items.mark(at) {
            Some('”') => {
                quoted = true;
                Some(None)
            }
            Some('“') if !quoted && items.is_capital(at + 1) => None,
            Some('“') => {
                quoted = false;
                Some(None)
            }
            _ => Some((!quoted).then_some(at)),
        })
        .flatten()
}

/// Whether the clause of a date ends here: with the quotation in which it stands, or before "who".
fn leaves(items: &Items, at: usize) -> bool {
    items.is_mark(at, '”') || items.is_mark(at, ',') && items.is(at + 1, Meaning::Who)
}

/// The tense of the verb in the clause of a date: the nearest that shows it, else one of the present, which tells
/// with a date what will be («в субботу команда едет»), if `present` says so.
fn of_clause(items: &Items, start: usize, end: usize, present: bool) -> Option<Tense> {
    if let Some(tense) = described(items, start) {
        return Some(tense);
    }
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
    let finite = near(&|at| verb(items, at));
    // «Решено открыть в мае» is still to come, «удалось открыть в мае» is not.
    let infinitive = near(&|at| items.is(at, Meaning::Infinitive).then_some(Tense::Future));
    if let Some((far, tense)) = infinitive
        && finite.is_none_or(|(other, _)| far < other)
    {
        let achieved = near(&|at| items.is(at, Meaning::Achieved).then_some(Tense::Past));
        return Some(achieved.map_or(tense, |(_, tense)| tense));
    }
    let lasting = |at: usize| {
        let shown = present && items.is(at, Meaning::Present);
        shown.then_some(Tense::Future)
    };
    // Not every word that ends like a verb is one: the present counts where it is nearer by far.
    match (finite, near(&lasting)) {
        (Some((far, _)), Some((near, tense))) if near + CERTAIN < far => Some(tense),
        (Some((_, tense)), _) | (None, Some((_, tense))) => Some(tense),
        (None, None) => None,
    }
}

/// The tense of the word that a date belongs to («пущенный в июле», «заседание назначено на 29 мая»).
fn described(items: &Items, start: usize) -> Option<Tense> {
    let before = start.checked_sub(1)?;
    let appointed = items.is(before, Meaning::For)
        && backwards(items, before)
            .take(NEAR)
            .any(|at| items.is(at, Meaning::Appointed));
    let told = || items.is(before, Meaning::In) && items.is(before - 1, Meaning::Participle);
    match appointed {
        true => Some(Tense::Future),
        false => (before > 0 && told()).then_some(Tense::Past),
    }
}

fn verb(items: &Items, at: usize) -> Option<Tense> {
    items.find(at, |m| match m {
        Meaning::Future => Some(Tense::Future),
        // "It hoped to open", "they meet".
        Meaning::Wish if items.is(at + 1, Meaning::To) => Some(Tense::Future),
        Meaning::Planned if at > 0 && items.is(at - 1, Meaning::Who) => Some(Tense::Future),
        Meaning::Past if !is_participle(items, at) => Some(Tense::Past),
        Meaning::Achieved => Some(Tense::Past),
        _ => None,
    })
}

/// Whether a word in the form of the past says what is or will be: "is closed", "will be formally opened".
fn is_participle(items: &Items, at: usize) -> bool {
    let lasts = |at: usize| {
        let be = items.is(at, Meaning::Be) || items.is(at, Meaning::Lasts);
        be && !items.is(at, Meaning::Past)
    };
    let word = at.checked_sub(1);
    let adverb = word.filter(|at| items.is_plain(*at));
    word.is_some_and(lasts) || adverb.and_then(|at| at.checked_sub(1)).is_some_and(lasts)
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
