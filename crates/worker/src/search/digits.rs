//! Numbers as parts of a date.

use super::date::NamedDate;
use super::months::MonthSet;

/// What is written at the end of a number.
const ENDINGS: &[&str] = &["", "st", "nd", "rd", "th", "s", "го", "е", "ое", "х"];

/// A whole number of up to four digits, and how many digits it has.
#[derive(Clone, Copy)]
pub struct Number {
    value: u16,
    digits: usize,
}

impl Number {
    /// The number that a folded word is.
    pub fn read(folded: &str) -> Option<Self> {
        let digits = folded.bytes().take_while(u8::is_ascii_digit).count();
        let (number, ending) = folded.split_at(digits);
        if !(1..=4).contains(&digits) || !ENDINGS.contains(&ending) {
            return None;
        }
        let value = number.parse().ok()?;
        Some(Self { value, digits })
    }

    /// The day of a month that it can be.
    pub fn day(self) -> Option<u8> {
        let day = u8::try_from(self.value).ok()?;
        (self.digits < 3 && (1..=31).contains(&day)).then_some(day)
    }

    /// The month that it can be.
    pub fn month(self) -> Option<MonthSet> {
        (self.digits < 3 && (1..=12).contains(&self.value)).then(|| 1 << (self.value - 1))
    }

    /// The year that it can be.
    pub fn year(self) -> Option<(i32, i32)> {
        let year = i32::from(self.value);
        (self.digits == 4 && (1000..3000).contains(&year)).then_some((year, year))
    }

    /// The years that begin with these digits.
    pub fn begun_year(self) -> Option<(i32, i32)> {
        let missing = 4_u32
            .checked_sub(self.digits as u32)
            .filter(|left| *left > 0)?;
        let span = 10_i32.pow(missing);
        let first = i32::from(self.value) * span;
        (1000..3000)
            .contains(&first)
            .then_some((first, first + span - 1))
    }

    /// The year behind a day and a month in digits: two digits may be its last ones, or what is typed of it so far.
    pub fn short_year(self) -> Option<(i32, i32)> {
        let year = 2000 + i32::from(self.value);
        let last = (self.digits == 2 && self.value > 20).then_some((year, year));
        last.or_else(|| self.begun_year())
    }
}

/// A date from its numbers, if they can be one.
pub fn date(years: Option<(i32, i32)>, month: Number, day: Option<Number>) -> Option<NamedDate> {
    let day = match day {
        Some(day) => Some(day.day()?),
        None => None,
    };
    Some(NamedDate {
        years,
        months: month.month()?,
        days: day.map(|day| (day, day)),
    })
}

/// Day and month; between slashes in either order, where only one can be meant.
pub fn day_first(mark: &str, first: Number, second: Number) -> [Number; 2] {
    if mark == "/" && second.month().is_none() {
        [second, first]
    } else {
        [first, second]
    }
}
