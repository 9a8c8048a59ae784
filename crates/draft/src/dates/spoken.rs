//! Years and days that are written in words: «в девяносто четвёртом», «две тысячи девятнадцатого», «девятого
//! мая».

use super::items::Items;
use super::meaning::{Meaning, Unit};
use super::numbers::Number;

/// The year that begins at an item, and the item behind it. `called`: a word before it calls for a date.
pub fn spoken_year(items: &Items, at: usize, called: bool) -> Option<(i32, usize)> {
    if items.month_first() {
        return None;
    }
    let behind = |end: usize| end + usize::from(items.unit(end) == Some(Unit::Year));
    // «две тысячи девятнадцатого», «тысяча девятьсот семьдесят пятом»
    let thousands = match number(items, at) {
        Some(2) if items.is(at + 1, Meaning::Thousand) => Some((2000, at + 2)),
        _ if items.is(at, Meaning::Thousand) => Some((1000, at + 1)),
        _ => None,
    };
    if let Some((thousands, next)) = thousands {
        let hundreds = items.find(next, |m| match m {
            Meaning::Hundreds(n) => Some(n),
            _ => None,
        });
        let (short, end) = ordinal(items, next + usize::from(hundreds.is_some()))?;
        let fits = hundreds.is_some() == (thousands == 1000) && short < 100;
        return fits.then(|| (thousands + hundreds.unwrap_or(0) + short, behind(end)));
    }
    // Two digits are of the last century, if they are no day of a month and nothing is counted by them.
    let (short, end) = ordinal(items, at)?;
    // «На девяносто втором году жизни» is no year.
    let named = items.unit(end) == Some(Unit::Year) && !items.is(end + 1, Meaning::Count);
    let alone = items.mark(end).is_some() || end >= items.len() || items.is(end, Meaning::Past);
    let last_century = (32..100).contains(&short) && short % 10 != 0;
    (called && last_century && (named || alone)).then(|| (1900 + short, behind(end)))
}

/// The day of a month in words before the month.
pub fn spoken_day(items: &Items, at: usize) -> Option<(u8, usize)> {
    let (day, end) = ordinal(items, at).filter(|_| !items.month_first())?;
    let day = u8::try_from(day).ok()?;
    let inside = at > 0 && number(items, at - 1).is_some_and(|tens| tens >= 20);
    ((1..=31).contains(&day) && !inside && items.month(end).is_some()).then_some((day, end))
}

fn number(items: &Items, at: usize) -> Option<i32> {
    items.find(at, |m| match m {
        Meaning::Number(n) => Some(n),
        _ => None,
    })
}

/// An ordinal of one or two words, below 100.
fn ordinal(items: &Items, at: usize) -> Option<(i32, usize)> {
    let word = |at: usize| {
        items.find(at, |m| match m {
            Meaning::Ordinal(n) => Some(n),
            _ => None,
        })
    };
    let digits = match items.number(at) {
        Some(Number::Ordinal(n)) => Some(n),
        _ => None,
    };
    if let Some(n) = digits.or_else(|| word(at)) {
        return Some((n, at + 1));
    }
    let tens = number(items, at).filter(|n| (20..100).contains(n))?;
    let ones = word(at + 1).filter(|n| (1..10).contains(n))?;
    Some((tens + ones, at + 2))
}
