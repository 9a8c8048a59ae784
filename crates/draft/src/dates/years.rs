//! Years: those that stand alone, and those behind a day, a month or a season.

use super::atom::{Atom, Core, YearSaid};
use super::items::Items;
use super::meaning::{Meaning, Unit};
use super::numbers::Number;
use super::spoken::spoken_year;

/// A year that stands alone: behind a word that calls for one, before «год», or in brackets.
pub fn year(items: &Items, at: usize, bound: bool) -> Option<Atom> {
    if let Some(Number::Long(year) | Number::Small(year)) = items.number(at)
        && let Some(end) = before_our_era(items, at + 1)
    {
        // The year 1 BC is the year 0 of ISO 8601.
        return (year > 0).then(|| Atom::new(Core::Year(1 - year), at, end));
    }
    let called = || {
        let before = |meaning| at > 0 && items.is(at - 1, meaning);
        bound || before(Meaning::In) || before(Meaning::Since) || before(Meaning::Until)
    };
    let two_digits = matches!(items.number(at), Some(Number::Ordinal(_)));
    if items.is_word(at) || two_digits && items.unit(at + 1) == Some(Unit::Year) {
        let (year, end) = spoken_year(items, at, called())?;
        let mut found = Atom::new(Core::Year(year), at, end);
        found.doubtful = year < 2000 && !items.is(at, Meaning::Thousand);
        return Some(found);
    }
    let Some(Number::Long(year)) = items.number(at) else {
        return None;
    };
    // "Call 1800 333 000" gives a telephone number.
    if matches!(items.number(at + 1), Some(Number::Long(100..=999))) {
        return None;
    }
    let next = at + 1;
    let named = items.unit(next) == Some(Unit::Year) && !items.is(next, Meaning::Count);
    let found = |end| Some(Atom::new(Core::Year(year), at, end));
    let small = year < 1000 && !(bound || at > 0 && items.is(at - 1, Meaning::In));
    if named && !small {
        return found(next + 1);
    }
    let counted = matches!(
        items.unit(next),
        Some(Unit::Hour | Unit::Day | Unit::Week | Unit::Month)
    );
    if !(1000..=2099).contains(&year)
        || counted
        || items.is(next, Meaning::Count)
        || matches!(items.mark(next), Some('%' | '°' | '$' | '€'))
    {
        return None;
    }
    let before = |meaning| at > 0 && items.is(at - 1, meaning);
    let dating = before(Meaning::To) && at > 1 && items.is(at - 2, Meaning::Dated);
    let bracketed = at > 0
        && matches!(items.mark(at - 1), Some('(' | '[' | ',' | ';'))
        && matches!(items.mark(next), Some(')' | ']' | ';'))
        || at > 0
            && items.is_mark(at - 1, '(')
            && (items.is_dash(next) || matches!(items.mark(next), Some(',' | ';')));
    let introduced = [
        Meaning::In,
        Meaning::Since,
        Meaning::Until,
        Meaning::From,
        Meaning::Between,
        Meaning::Part,
    ]
    .into_iter()
    .any(before);
    // "(d. 1990)", "born 1990".
    let called = before(Meaning::Calls)
        || at > 1 && items.is_mark(at - 1, '.') && items.is(at - 2, Meaning::Life);
    // "Planned for 2030", not "for 2030 seats".
    let verb = items.is(next, Meaning::Past)
        || items.is(next, Meaning::Future)
        || items.is(next, Meaning::Be);
    let planned = before(Meaning::For) && year % 100 != 0 && (!items.is_word(next) || verb);
    if bound || bracketed || introduced || dating || called || planned {
        return found(next);
    }
    let recent = (1900..=2099).contains(&year);
    // "The year 2000", "2025 was dry".
    let said = at > 0 && items.unit(at - 1) == Some(Unit::Year);
    let opens = at == 0 || matches!(items.mark(at - 1), Some('.' | ';'));
    let full = !items.is_word(next) && year % 100 != 0 && items.month_first();
    // "It was 2005.", "Nagano, 1998."
    let ends = full && !items.is_dash(next) && items.number(next).is_none();
    let is = before(Meaning::Be) && ends;
    let listed_place = at > 1
        && items.is_mark(at - 1, ',')
        && items.is_capital(at - 2)
        && items.is_plain(at - 2)
        && ends
        && !items.is_mark(next, ',');
    let comma = full && items.is_mark(next, ',');
    if recent
        && (items.is(next, Meaning::OfYear)
            || said
            || opens && (verb || comma)
            || is
            || listed_place)
    {
        return found(next);
    }
    // "As early as 2019".
    let early = at > 1 && (items.is(at - 2, Meaning::Part) || items.is(at - 2, Meaning::Dated));
    if before(Meaning::As) && early {
        return found(next);
    }
    if recent && (before(Meaning::Of) || listed(items, at)) {
        return found(next);
    }
    let plain = recent && year % 100 != 0 && at > 0;
    (plain && (adjective(items, at) || of_name(items, at))).then(|| {
        let mut atom = Atom::new(Core::Year(year), at, next);
        atom.doubtful = true;
        atom
    })
}

/// "The 2012 election", "London's 2012 games", "the disputed 2020 vote", "a 2018 study".
fn adjective(items: &Items, at: usize) -> bool {
    let owner = |at: usize| {
        items.is(at, Meaning::The) || items.is(at, Meaning::Own) || items.is_mark(at, '\'')
    };
    let direct = owner(at - 1);
    let word = at > 1 && (items.is_plain(at - 1) || items.is(at - 1, Meaning::Past));
    let described = word && items.month_first() && owner(at - 2);
    // "The 2002, 2006 and 2010 games".
    let row = items.is_mark(at + 1, ',') && matches!(items.number(at + 2), Some(Number::Long(_)));
    (items.is_word(at + 1) || row) && (direct || described)
}

/// "London 2012", "Expo 2020": the year ends a name, and the phrase.
fn of_name(items: &Items, at: usize) -> bool {
    let name = items.month_first() && items.is_capital(at - 1) && items.is_plain(at - 1);
    let inside = at > 1 && (items.is_word(at - 2) || items.mark(at - 2).is_some());
    let next = at + 1;
    name && inside
        && !items.is_dash(next)
        && items.number(next).is_none()
        && !items.is_capital(next)
}

/// "'98": the hundred is not said.
pub fn short_year(items: &Items, at: usize) -> Option<Atom> {
    let Some(Number::Small(short)) = items.number(at + 1) else {
        return None;
    };
    let mark = matches!(items.mark(at), Some('\'' | '’' | '‘')) && items.touch(at);
    let called = at > 0
        && [
            Meaning::In,
            Meaning::Of,
            Meaning::Since,
            Meaning::From,
            Meaning::Until,
        ]
        .into_iter()
        .any(|meaning| items.is(at - 1, meaning));
    let long = items.range(at + 1, at + 2).len() == 2;
    let year = short + if short < 30 { 2000 } else { 1900 };
    (mark && called && long).then(|| Atom::new(Core::Year(year), at, at + 2))
}

/// Where "BC", "B.C.", «до н. э.», «до нашей эры» behind a year ends; the year may be called one («год до н. э.»).
pub fn before_our_era(items: &Items, at: usize) -> Option<usize> {
    let at = at + usize::from(items.unit(at) == Some(Unit::Year));
    let stop = |at: usize| at + usize::from(items.is_mark(at, '.'));
    if items.is(at, Meaning::Era) && !items.is(at, Meaning::Until) {
        return Some(at + 1);
    }
    if !items.is(at, Meaning::Until) || !items.is(at + 1, Meaning::Our) {
        return None;
    }
    let era = stop(at + 2);
    items.is(era, Meaning::Era).then_some(era + 1)
}

/// Whether years follow until one is named as such («в 2011, 2014 и 2016 годах»).
fn listed(items: &Items, at: usize) -> bool {
    let mut next = at + 1;
    for _ in 0..8 {
        let joined = items.is_mark(next, ',') || items.is(next, Meaning::And);
        if !joined || !matches!(items.number(next + 1), Some(Number::Long(_))) {
            return false;
        }
        next += 2;
        if items.unit(next) == Some(Unit::Year) {
            return true;
        }
    }
    false
}

/// What is said of the year behind a day, month or season, and where it ends.
pub fn year_behind(items: &Items, at: usize) -> (YearSaid, usize) {
    let nothing = (YearSaid::Nothing, at);
    let mut next = at;
    let mut comma = false;
    while items.is_mark(next, '.') || items.is_mark(next, ',') {
        if next - at == 2 {
            return nothing;
        }
        comma |= items.is_mark(next, ',');
        next += 1;
    }
    while items.is(next, Meaning::Of) || items.is(next, Meaning::The) {
        next += 1;
    }
    // "Between May and June in 1981".
    if next == at && items.month_first() && items.is(next, Meaning::In) {
        next += usize::from(matches!(items.number(next + 1), Some(Number::Long(1000..))));
    }
    if let Some(Number::Long(year)) = items.number(next) {
        let end = next + 1;
        let named = items.unit(end) == Some(Unit::Year);
        let plausible = if year < 1000 {
            items.mark(end).is_some() && !items.is_mark(end, '%')
        } else {
            year < 3000 && !items.is(end, Meaning::Count)
        };
        // A full stop ends the sentence unless it ends an abbreviation with a day or month.
        if named || plausible && (comma || next == at || items.month_first()) {
            return (YearSaid::Year(year), end + usize::from(named));
        }
        return nothing;
    }
    if comma {
        return nothing;
    }
    if let Some((year, end)) = spoken_year(items, next, next == at) {
        return (YearSaid::Year(year), end);
    }
    if items.is(next, Meaning::Same) && items.unit(next + 1) == Some(Unit::Year) {
        return (YearSaid::Same, next + 2);
    }
    if items.is(next, Meaning::Same)
        && items.is(next + 1, Meaning::Same)
        && items.unit(next + 2) == Some(Unit::Year)
    {
        return (YearSaid::Same, next + 3);
    }
    match (items.deixis(next), items.unit(next + 1)) {
        (Some(side), Some(Unit::Year)) if next == at || items.is(next - 1, Meaning::Of) => {
            (YearSaid::This(side), next + 2)
        }
        _ => nothing,
    }
}
