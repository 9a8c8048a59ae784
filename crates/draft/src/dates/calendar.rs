//! Days forwards and backwards.

use article::day::Day;

/// The day that lies so many days after another (before it, if negative); none outside the calendar.
pub fn after(day: Day, days: i64) -> Option<Day> {
    from_number(day.number().checked_add(days)?)
}

/// The day that is written as YYYY-MM-DD; none for anything else.
pub fn of_iso(text: &str) -> Option<Day> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = parts.next().is_none() && year.len() == 4;
    whole.then(|| Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))?
}

/// The weekday, 1 (Monday) to 7 (Sunday). 1 January 1970 was a Thursday.
pub fn weekday(day: Day) -> u8 {
    u8::try_from((day.number() + 3).rem_euclid(7) + 1).unwrap_or(1)
}

/// The Monday of a day's week.
pub fn monday(day: Day) -> Option<Day> {
    after(day, 1 - i64::from(weekday(day)))
}

/// The last such weekday before a day; the day itself counts if `with_today`.
pub fn weekday_before(day: Day, wanted: u8, with_today: bool) -> Option<Day> {
    let back = (i64::from(weekday(day)) - i64::from(wanted)).rem_euclid(7);
    after(day, if back == 0 && !with_today { -7 } else { -back })
}

/// The next such weekday after a day; the day itself counts if `with_today`.
pub fn weekday_after(day: Day, wanted: u8, with_today: bool) -> Option<Day> {
    let ahead = (i64::from(wanted) - i64::from(weekday(day))).rem_euclid(7);
    after(day, if ahead == 0 && !with_today { 7 } else { ahead })
}

/// The day with a number of days since 1 January 1970 (Howard Hinnant, "chrono-Compatible Low-Level
/// Date Algorithms": days are counted from 1 March of the year 0, in eras of 400 years).
fn from_number(number: i64) -> Option<Day> {
    let days = number.checked_add(719_468)?;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year + era.checked_mul(400)? + i64::from(month <= 2);
    Day::from_ymd(
        i32::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u8, day: u8) -> Day {
        Day::from_ymd(year, month, day).expect("a day")
    }

    #[test]
    fn days_are_counted_over_the_ends_of_months() {
        assert_eq!(after(day(2024, 2, 28), 2), Some(day(2024, 3, 1)));
        assert_eq!(after(day(2026, 1, 1), -1), Some(day(2025, 12, 31)));
        for number in (-800_000..800_000).step_by(997) {
            assert_eq!(from_number(number).map(Day::number), Some(number));
        }
    }

    #[test]
    fn weekdays_are_found_on_both_sides() {
        let tuesday = day(2026, 3, 17);
        assert_eq!(weekday(tuesday), 2);
        assert_eq!(monday(tuesday), Some(day(2026, 3, 16)));
        assert_eq!(weekday_before(tuesday, 2, true), Some(tuesday));
        assert_eq!(weekday_before(tuesday, 2, false), Some(day(2026, 3, 10)));
        assert_eq!(weekday_before(tuesday, 3, true), Some(day(2026, 3, 11)));
        assert_eq!(weekday_after(tuesday, 1, false), Some(day(2026, 3, 23)));
    }
}
