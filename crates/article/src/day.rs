//! Days of the calendar, counted from 1 January 1970.
//!
//! The calendar is the proleptic Gregorian one with a year 0000, as ISO 8601 has it.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A day: the number of days since 1 January 1970, negative before it.
///
/// Always within the years `i32::MIN` to `i32::MAX`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Day(i64);

impl Day {
    /// Sorts behind every day that has a date.
    pub(crate) const AFTER_ALL: Self = Self(i64::MAX);

    /// The day of a year (0 is the year before year 1), a month (1 to 12) and a day of the month
    /// (from 1); `None` if the calendar has no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Self> {
        ((1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day))
            .then(|| Self::of(year, month, day))
    }

    /// As [`Self::from_ymd`], of a day that is known to exist.
    ///
    /// The year is counted from March, so that the leap day is its last; an era has 400 years, which
    /// are 146,097 days (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    pub(crate) fn of(year: i32, month: u8, day: u8) -> Self {
        let (month, day) = (i64::from(month), i64::from(day));
        let year = i64::from(year) - i64::from(month <= 2);
        let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year * 365 + year / 4 - year / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Year, month (1 to 12) and day of the month (from 1).
    #[must_use]
    pub fn to_ymd(self) -> (i32, u8, u8) {
        // A day read back from damaged bytes may lie outside.
        let days = self
            .0
            .clamp(Self::of(i32::MIN, 1, 1).0, Self::of(i32::MAX, 12, 31).0)
            + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        (
            i32::try_from(year).unwrap_or(i32::MAX),
            u8::try_from(month).unwrap_or(1),
            u8::try_from(day).unwrap_or(1),
        )
    }

    /// The number of days since 1 January 1970.
    #[must_use]
    pub fn number(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Day {
    /// As EDTF writes it: `2026-03-17`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.to_ymd();
        write_year(f, year)?;
        write!(f, "-{month:02}-{day:02}")
    }
}

/// How many days a month has; 31 for a month that does not exist.
#[must_use]
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Writes a year as EDTF does: with four digits, or with more behind a Y.
pub(crate) fn write_year(f: &mut fmt::Formatter<'_>, year: i32) -> fmt::Result {
    let (sign, digits) = (if year < 0 { "-" } else { "" }, year.unsigned_abs());
    if digits > 9999 {
        write!(f, "Y{sign}{digits}")
    } else {
        write!(f, "{sign}{digits:04}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, days_in_month};

    #[test]
    fn days_count_from_1970() {
        let table = [
            (1970, 1, 1, 0),
            (1969, 12, 31, -1),
            (2000, 2, 29, 11_016),
            (2000, 3, 1, 11_017),
            (2026, 3, 17, 20_529),
            (1582, 10, 15, -141_427),
            (0, 3, 1, -719_468),
            (1, 1, 1, -719_162),
        ];
        for (year, month, day, number) in table {
            let found = Day::from_ymd(year, month, day).expect("exists");
            assert_eq!(found.number(), number, "{found}");
            assert_eq!(found.to_ymd(), (year, month, day));
        }
        assert_eq!(Day::from_ymd(2026, 2, 29), None);
        assert_eq!(Day::from_ymd(2026, 13, 1), None);
        assert_eq!(Day::from_ymd(2026, 1, 0), None);
    }

    #[test]
    fn every_day_follows_the_one_before() {
        let mut number = Day::from_ymd(-401, 1, 1).expect("exists").number();
        for year in -401..=2401 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    let found = Day::from_ymd(year, month, day).expect("exists");
                    assert_eq!(found.number(), number);
                    assert_eq!(found.to_ymd(), (year, month, day));
                    number += 1;
                }
            }
        }
        for year in [i32::MIN, i32::MAX] {
            let day = Day::from_ymd(year, 12, 31).expect("exists");
            assert_eq!(day.to_ymd(), (year, 12, 31));
        }
        assert_eq!(Day(i64::MAX).to_ymd(), (i32::MAX, 12, 31));
        assert_eq!(Day(i64::MIN).to_ymd(), (i32::MIN, 1, 1));
    }
}
