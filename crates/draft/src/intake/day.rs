//! A day in words or digits, as date lines and lines of publication write it.

use super::lists::Lists;
use super::scan::Piece;
use std::ops::Range;

/// A day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Day {
    /// Its words, in bytes of the line.
    pub range: Range<usize>,
    /// The number of the piece after it.
    pub next: usize,
    /// In ISO 8601; none if the year is not given, or day and month could be exchanged.
    pub iso: Option<String>,
    /// Whether the year is given.
    pub year: bool,
}

/// Reads "12 September 2026", "Sept. 12", «17 мар», "17.03.2026", "2026-03-17" at a piece.
pub(super) fn read(pieces: &[Piece], at: usize, lists: &Lists) -> Option<Day> {
    let first = pieces.get(at)?;
    if let Some(iso) = digits(first.text) {
        return Some(Day {
            range: first.range(),
            next: at + 1,
            iso: iso.0,
            year: iso.1,
        });
    }
    let second = pieces.get(at + 1)?;
    if let (Some(day), Some(month)) = (day_number(first.text), lists.month(second.text)) {
        let next = if lists.is_short_month(second.text) {
            after_abbreviation(pieces, at + 2)
        } else {
            at + 2
        };
        return Some(with_year(pieces, at, next, day, month));
    }
    let month = lists.month(first.text).filter(|_| first.is_capital())?;
    let at_day = if second.is(".") { at + 2 } else { at + 1 };
    let day = day_number(pieces.get(at_day)?.text)?;
    Some(with_year(pieces, at, at_day + 1, day, month))
}

/// Adds the year, with a comma before it and «года» or «г.» after it.
fn with_year(pieces: &[Piece], at: usize, next: usize, day: u8, month: u8) -> Day {
    let comma = usize::from(pieces.get(next).is_some_and(|piece| piece.is(",")));
    let year = pieces
        .get(next + comma)
        .and_then(|piece| year_number(piece.text));
    let mut next = if year.is_some() {
        next + comma + 1
    } else {
        next
    };
    if year.is_some()
        && pieces
            .get(next)
            .is_some_and(|p| matches!(p.text, "года" | "г" | "год"))
    {
        let dot = pieces.get(next).is_some_and(|piece| piece.is("г"))
            && pieces.get(next + 1).is_some_and(|piece| piece.is("."));
        next += 1 + usize::from(dot);
    }
    let start = pieces.get(at).map_or(0, |piece| piece.start);
    let end = next
        .checked_sub(1)
        .and_then(|last| pieces.get(last))
        .map_or(start, Piece::end);
    Day {
        range: start..end,
        next,
        iso: year.map(|year| format!("{year:04}-{month:02}-{day:02}")),
        year: year.is_some(),
    }
}

/// The piece after the dot of an abbreviated month: a dot before another mark or a year.
fn after_abbreviation(pieces: &[Piece], at: usize) -> usize {
    let dot = pieces.get(at).is_some_and(|piece| piece.is("."));
    let goes_on = pieces
        .get(at + 1)
        .is_some_and(|piece| !piece.is_word() || year_number(piece.text).is_some());
    if dot && goes_on { at + 1 } else { at }
}

fn day_number(text: &str) -> Option<u8> {
    let bare = text
        .strip_suffix("st")
        .or_else(|| text.strip_suffix("nd"))
        .or_else(|| text.strip_suffix("rd"))
        .or_else(|| text.strip_suffix("th"))
        .unwrap_or(text);
    (bare.len() <= 2)
        .then(|| bare.parse().ok())?
        .filter(|day| (1..=31).contains(day))
}

fn year_number(text: &str) -> Option<u16> {
    (text.len() == 4)
        .then(|| text.parse().ok())?
        .filter(|year| (1800..2200).contains(year))
}

/// "17.03.2026", "17.03.26", "2026-03-17": in ISO 8601 if only one reading is possible, and whether
/// the year has four digits. With dots the day stands first.
fn digits(text: &str) -> Option<(Option<String>, bool)> {
    let separator = ['.', '-'].into_iter().find(|mark| text.contains(*mark))?;
    let mut parts = text.split(separator);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let plain = |part: &str| part.chars().all(|c| c.is_ascii_digit()) && !part.is_empty();
    if parts.next().is_some() || ![first, second, third].iter().all(|part| plain(part)) {
        return None;
    }
    let ((year, day), full) = match (first.len(), third.len()) {
        (4, 1 | 2) => ((year_number(first)?, third), true),
        (1 | 2, 4) => ((year_number(third)?, first), true),
        (1 | 2, 2) => ((2000 + third.parse::<u16>().ok()?, first), false),
        _ => return None,
    };
    let month: u8 = second
        .parse()
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    let day = day_number(day)?;
    let is_sure = full && (separator == '.' || first.len() == 4);
    let iso = is_sure.then(|| format!("{year:04}-{month:02}-{day:02}"));
    Some((iso, full))
}
