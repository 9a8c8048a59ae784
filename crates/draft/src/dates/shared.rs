//! A year that is said once for several dates.

use super::atom::{Atom, Core, Phrase, YearSaid};
use super::items::Items;
use super::meaning::Meaning;

/// Gives the year that stands once to each date of «3 марта и 5 апреля 2024 года».
pub fn share_years(items: &Items, phrases: &mut [(Phrase, usize, usize)]) {
    for at in (1..phrases.len()).rev() {
        let (before, behind) = phrases.split_at_mut(at);
        let (Some((Phrase::One(one), _, end)), Some((Phrase::One(two), start, _))) =
            (before.last_mut(), behind.first())
        else {
            continue;
        };
        let joined =
            *start == *end + 1 && (items.is_mark(*end, ',') || items.is(*end, Meaning::And));
        if joined
            && one.year == YearSaid::Nothing
            && matches!(two.year, YearSaid::Year(_))
            && matches!(one.core, Core::Day(..) | Core::Month(_))
            && month(one) <= month(two)
        {
            one.year = two.year;
        }
    }
}

/// In a span one year is said for both ends.
pub fn lend_year(first: &mut Atom, last: &mut Atom) {
    let (Some(one), Some(two)) = (month(first), month(last)) else {
        return;
    };
    match (first.year, last.year) {
        (YearSaid::Nothing, YearSaid::Year(year)) => {
            first.year = YearSaid::Year(year - i32::from(one > two));
        }
        (YearSaid::Year(year), YearSaid::Nothing) => {
            last.year = YearSaid::Year(year + i32::from(one > two));
        }
        (YearSaid::Nothing, said) => first.year = said,
        _ => {}
    }
}

fn month(atom: &Atom) -> Option<u8> {
    match atom.core {
        Core::Day(month, _) | Core::Month(month) | Core::Months(month, _) => Some(month),
        Core::Season(season) => Some(season),
        _ => None,
    }
}
