//! The day of publication, as it is typed.

use article::day::Day;
use explorer::i18n::{Language, List};

/// The day that is typed: 2026-03-17, 17.03.2026, 17/3/2026, "17 March 2026", «17 марта 2026».
pub fn day(typed: &str) -> Option<Day> {
    let parts: Vec<&str> = typed
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|part| !part.is_empty() && *part != "г" && *part != "года")
        .collect();
    let [first, month, last] = parts[..] else {
        return None;
    };
    let month = month.parse().ok().or_else(|| named(month))?;
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    let year = Some(year).filter(|year| year.len() == 4)?;
    Day::from_ymd(year.parse().ok()?, month, day.parse().ok()?)
}

/// The number of a month by its name in a language of the interface, or by the name's first three letters at least.
fn named(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    let lists = [List::DateMonths, List::DateMonthsAlone];
    let mut names = Language::all().flat_map(|lang| lists.map(|list| lang.list(list)));
    let position = names.find_map(|months| {
        (months.iter()).position(|month| {
            let month = month.to_lowercase();
            word.chars().count() >= 3 && month.starts_with(&word)
        })
    })?;
    u8::try_from(position + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_is_typed() {
        let day_of = Day::from_ymd(2026, 3, 17);
        for typed in [
            "2026-03-17",
            "17.03.2026",
            "17. 3. 2026",
            "17/3/2026",
            "17 March 2026",
            "17 mar 2026",
            "17 марта 2026 г.",
            "17 мар 2026",
        ] {
            assert_eq!(day(typed), day_of, "{typed}");
        }
        for typed in [
            "",
            "17.03",
            "17.13.2026",
            "30.02.2026",
            "17 xx 2026",
            "17.03.26",
        ] {
            assert_eq!(day(typed), None, "{typed}");
        }
    }
}
