//! The forms in which dates are written with digits.

/// A number as a date has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Number {
    /// One or two digits.
    Small(i32),
    /// Four digits, or three.
    Long(i32),
    /// "12th", «17-го».
    Ordinal(i32),
    /// `XIX`.
    Roman(i32),
    /// "1990s", «1990-х».
    Decade(i32),
    /// "90s", «90-х»: the hundred is not said.
    ShortDecade(i32),
    /// "Q1".
    Quarter(i32),
    /// `2019-2021`, `2019/20`.
    Years(i32, i32),
    /// `3-5`.
    Days(i32, i32),
    /// `2026-03-17`, `17.03.2026`: year, month, day.
    Date(i32, u8, u8),
    /// `2026-03`.
    Month(i32, u8),
    /// `04/05/2026`: which of both is the month, is not said.
    Unclear(i32),
}

/// Reads a number; none for a word or a form that no date has.
pub fn number(text: &str) -> Option<Number> {
    let first = text.chars().next()?;
    if !first.is_ascii_digit() {
        return roman(text).or_else(|| quarter(text));
    }
    if text.len() > 24 {
        return None;
    }
    let count = text.chars().take_while(char::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(count)?;
    if rest.is_empty() {
        return plain(digits);
    }
    let parts: Vec<&str> = text.split(['.', '/', '-', '‑', '‐', '–']).collect();
    if parts
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
    {
        let dots = rest.starts_with('.');
        let slash = rest.starts_with('/');
        return match *parts.as_slice() {
            [one, two, three] => full(one, two, three, slash),
            [one, two] if !dots => pair(one, two, slash),
            _ => None,
        };
    }
    suffixed(digits, rest)
}

fn plain(digits: &str) -> Option<Number> {
    let value: i32 = digits.parse().ok()?;
    match digits.len() {
        1 | 2 => Some(Number::Small(value)),
        3 | 4 if !digits.starts_with('0') => Some(Number::Long(value)),
        _ => None,
    }
}

fn full(one: &str, two: &str, three: &str, slash: bool) -> Option<Number> {
    let (a, b, c): (i32, i32, i32) = (one.parse().ok()?, two.parse().ok()?, three.parse().ok()?);
    let date = |year: i32, month: i32, day: i32| {
        let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        fits.then_some(Number::Date(year, month, day))
    };
    if one.len() == 4 {
        return date(a, b, c);
    }
    let year = match three.len() {
        4 => c,
        // «17.03.26»: a year of our time.
        2 if two.len() == 2 && !slash => c + 2000,
        _ => return None,
    };
    if !slash || a > 12 {
        return date(year, b, a);
    }
    if b > 12 {
        return date(year, a, b);
    }
    if a == b {
        return date(year, a, b);
    }
    ((1..=12).contains(&a) && (1..=12).contains(&b)).then_some(Number::Unclear(year))
}

fn pair(one: &str, two: &str, slash: bool) -> Option<Number> {
    let (a, b): (i32, i32) = (one.parse().ok()?, two.parse().ok()?);
    match (one.len(), two.len()) {
        (4, 4) if a < b => Some(Number::Years(a, b)),
        (4, 2) if b > a % 100 => Some(Number::Years(a, a - a % 100 + b)),
        (4, 2) if !slash && (1..=12).contains(&b) => Some(Number::Month(a, u8::try_from(b).ok()?)),
        (1 | 2, 1 | 2) if !slash && a < b && (1..=31).contains(&a) && b <= 31 => {
            Some(Number::Days(a, b))
        }
        _ => None,
    }
}

fn suffixed(digits: &str, rest: &str) -> Option<Number> {
    let value: i32 = digits.parse().ok()?;
    let bare = rest.trim_start_matches(['-', '‑', '‐', '\'', '’']);
    let decade = match digits.len() {
        2 if value % 10 == 0 => Some(Number::ShortDecade(value)),
        4 if value % 10 == 0 && value >= 1000 => Some(Number::Decade(value)),
        _ => None,
    };
    match bare {
        "s" | "х" | "е" | "ые" | "ых" | "м" | "ми" if decade.is_some() => decade,
        "st" | "nd" | "rd" | "th" if digits.len() <= 2 => Some(Number::Ordinal(value)),
        "го" | "е" | "ого" | "му" | "м" | "ом" | "й" | "я" | "ый" | "ой" | "ю" | "ем"
            if digits.len() <= 2 =>
        {
            Some(Number::Ordinal(value))
        }
        "го" | "м" | "ом" | "й" | "ый" | "ого" if digits.len() == 4 => {
            Some(Number::Long(value))
        }
        _ => None,
    }
}

fn quarter(text: &str) -> Option<Number> {
    match text {
        "Q1" => Some(Number::Quarter(1)),
        "Q2" => Some(Number::Quarter(2)),
        "Q3" => Some(Number::Quarter(3)),
        "Q4" => Some(Number::Quarter(4)),
        _ => None,
    }
}

/// Roman digits from 1 to 39, in Latin letters or the Cyrillic letter that looks like X.
fn roman(text: &str) -> Option<Number> {
    if text.len() > 12 {
        return None;
    }
    let mut sum = 0;
    let mut before = 0;
    for c in text.chars().rev() {
        let value = match c {
            'I' => 1,
            'V' => 5,
            'X' | 'Х' => 10,
            _ => return None,
        };
        sum += if value < before { -value } else { value };
        before = before.max(value);
    }
    (1..=39).contains(&sum).then_some(Number::Roman(sum))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_is_read() {
        for (text, value) in [
            ("17", Some(Number::Small(17))),
            ("2026", Some(Number::Long(2026))),
            ("0042", None),
            ("12th", Some(Number::Ordinal(12))),
            ("17-го", Some(Number::Ordinal(17))),
            ("XIX", Some(Number::Roman(19))),
            ("1990s", Some(Number::Decade(1990))),
            ("1990-х", Some(Number::Decade(1990))),
            ("80-е", Some(Number::ShortDecade(80))),
            ("2019-2021", Some(Number::Years(2019, 2021))),
            ("2019/20", Some(Number::Years(2019, 2020))),
            ("3-5", Some(Number::Days(3, 5))),
            ("17.03.2026", Some(Number::Date(2026, 3, 17))),
            ("2026-03-17", Some(Number::Date(2026, 3, 17))),
            ("03/17/2026", Some(Number::Date(2026, 3, 17))),
            ("04/05/2026", Some(Number::Unclear(2026))),
            ("18:30", None),
            ("1,000", None),
            ("1.5", None),
            ("G20", None),
        ] {
            assert_eq!(number(text), value, "{text}");
        }
    }
}
