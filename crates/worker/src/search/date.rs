//! A date as it is typed or as a text names it, and how well it fits a date of the article.

use super::months::MonthSet;
use article::day::{Day, days_in_month};
use article::edtf::{DateKind, Edtf};

/// What is said of a date; each part may be left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct NamedDate {
    /// The first and the last year that may be meant.
    pub years: Option<(i32, i32)>,
    /// The months that may be meant; none: no month is said.
    pub months: MonthSet,
    /// The first and the last day of the month.
    pub days: Option<(u8, u8)>,
}

/// How well a fact's date fits, to 100.
mod fit {
    pub const SAME: u8 = 100;
    /// It lies within what was typed: a day of the year.
    pub const WITHIN: u8 = 92;
    /// It is only bounded by a day that fits: by then, from then on.
    pub const BOUND: u8 = 80;
    /// It covers what was typed: a month, a year, more.
    pub const MONTH: u8 = 76;
    pub const YEAR: u8 = 66;
    pub const DECADE: u8 = 56;
    pub const CENTURY: u8 = 48;
    /// It shares days with it.
    pub const OVERLAP: u8 = 58;
}

/// First and last day.
type Period = (Day, Day);

impl NamedDate {
    /// How well the date of a fact fits this one; 0: not at all.
    pub fn fits_fact(&self, date: &Edtf) -> u8 {
        match date.kind() {
            // Only the day that is named is known of it: it does not cover the days beyond.
            DateKind::NotLaterThan(_)
            | DateKind::NotEarlierThan(_)
            | DateKind::SinceUnknown(_)
            | DateKind::UntilUnknown(_) => {
                let bound = date.dates().next().map(article::edtf::Date::bounds);
                let fit = bound.map_or(0, |bound| self.fits(bound));
                (u16::from(fit) * u16::from(fit::BOUND) / 100) as u8
            }
            _ => match date.bounds() {
                (Some(first), Some(last)) => self.fits((first, last)),
                _ => 0,
            },
        }
    }

    fn fits(&self, known: Period) -> u8 {
        let (first, last) = (known.0.to_ymd().0, known.1.to_ymd().0);
        let (from, to) = match self.years {
            Some((from, to)) if self.months == 0 => {
                let period = (Day::from_ymd(from, 1, 1), Day::from_ymd(to, 12, 31));
                return match period {
                    (Some(from), Some(to)) => compare((from, to), known),
                    _ => 0,
                };
            }
            Some((from, to)) => (from, to),
            // Without a year, only what is known to the month can fit.
            None if length(known) < YEAR - 1 => (first, last),
            None => return 0,
        };
        // A date of years covers any month of them: one year stands for all.
        let years = [first.clamp(from, to), last.clamp(from, to)];
        let months = (1..=12_u8).filter(|month| self.months & (1 << (month - 1)) != 0);
        months
            .flat_map(|month| years.map(|year| self.period(year, month)))
            .flatten()
            .map(|period| compare(period, known))
            .max()
            .unwrap_or(0)
    }

    /// The days meant in a month; none if it has no such days.
    fn period(&self, year: i32, month: u8) -> Option<Period> {
        let (from, to) = self.days.unwrap_or((1, days_in_month(year, month)));
        Some((
            Day::from_ymd(year, month, from)?,
            Day::from_ymd(year, month, to)?,
        ))
    }

    /// How well a date that stands in a text fits this one. A year alone is a word like others.
    pub fn fits_text(&self, written: &Self) -> u8 {
        if self.months & written.months == 0 {
            return 0;
        }
        if let Some((from, to)) = self.days
            && !written
                .days
                .is_some_and(|(first, last)| first <= to && from <= last)
        {
            return 0;
        }
        match (self.years, written.years) {
            (Some((from, to)), Some((first, last))) if first > to || from > last => 0,
            // A text that does not name the year may mean another.
            (Some(_), None) => 80,
            _ => 100,
        }
    }
}

const MONTH: i64 = 31;
const YEAR: i64 = 366;
const DECADE: i64 = 3653;

fn length((first, last): Period) -> i64 {
    last.number()
        .saturating_sub(first.number())
        .saturating_add(1)
}

/// How a known period lies to the one that was typed.
fn compare(typed: Period, known: Period) -> u8 {
    if typed == known {
        fit::SAME
    } else if known.0 > typed.1 || typed.0 > known.1 {
        0
    } else if known.0 >= typed.0 && known.1 <= typed.1 {
        fit::WITHIN
    } else if known.0 <= typed.0 && typed.1 <= known.1 {
        let length = length(known);
        let by_length = [
            (MONTH, fit::MONTH),
            (YEAR, fit::YEAR),
            (DECADE, fit::DECADE),
        ];
        let fit = by_length.into_iter().find(|(most, _)| length <= *most);
        fit.map_or(fit::CENTURY, |(_, fit)| fit)
    } else {
        fit::OVERLAP
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(year: i32, month: u8, day: u8) -> NamedDate {
        NamedDate {
            years: (year > 0).then_some((year, year)),
            months: if month > 0 { 1 << (month - 1) } else { 0 },
            days: (day > 0).then_some((day, day)),
        }
    }

    #[test]
    fn a_fact_fits_by_what_is_known_of_its_date() {
        for (typed, date, expected) in [
            (named(2026, 5, 19), "2026-05-19", 100),
            (named(0, 5, 19), "2026-05-19", 100),
            (named(0, 5, 0), "2026-05-19", 92),
            (named(2026, 0, 0), "2026-05-19T10:00:00Z", 92),
            (named(2026, 5, 19), "2026-05", 76),
            (named(0, 5, 19), "2026-05-XX", 76),
            (named(2026, 5, 19), "2026", 66),
            (named(2026, 5, 19), "2026-22", 56),
            (named(1855, 0, 0), "185X", 56),
            (named(1855, 0, 0), "18XX", 48),
            (named(1855, 5, 0), "1850/1860", 48),
            (named(1850, 0, 0), "1850~", 100),
            (named(0, 5, 19), "2026-04-28/2026-06-02", 66),
            (named(0, 1, 1), "2025-12-28/2026-01-03", 76),
            (named(0, 5, 0), "2026-04-28/2026-05-02", 58),
            // Bounds are what they are: on the day itself, not on those beyond.
            (named(0, 3, 17), "../2026-03-17", 80),
            (named(2026, 0, 0), "2026-03-17/..", 73),
            (named(2026, 3, 16), "../2026-03-17", 0),
            (named(2026, 3, 18), "2026-03-17/..", 0),
            (named(2026, 3, 18), "2026-03-17/", 0),
            (named(1850, 0, 0), "../2026-03-17", 0),
            // What is not known to the month fits no month without a year.
            (named(0, 5, 19), "2026", 0),
            (named(0, 5, 0), "2026-21", 0),
            (named(0, 5, 19), "2026-05-20", 0),
            (named(2025, 5, 19), "2026-05-19", 0),
            (named(0, 2, 30), "2026-02", 0),
            (named(1850, 0, 0), "1851", 0),
        ] {
            let date = Edtf::parse(date).expect(date);
            assert_eq!(typed.fits_fact(&date), expected, "{typed:?} {date}");
        }
    }

    #[test]
    fn a_date_in_a_text_fits_by_what_it_says() {
        for (typed, written, expected) in [
            (named(0, 5, 19), named(2026, 5, 19), 100),
            (named(2026, 5, 19), named(0, 5, 19), 80),
            (named(2025, 5, 19), named(2026, 5, 19), 0),
            (named(0, 5, 0), named(2026, 5, 19), 100),
            (named(0, 5, 19), named(0, 5, 0), 0),
            (named(0, 5, 19), named(0, 6, 19), 0),
            (named(2026, 0, 0), named(2026, 6, 19), 0),
        ] {
            assert_eq!(typed.fits_text(&written), expected, "{typed:?} {written:?}");
        }
    }
}
