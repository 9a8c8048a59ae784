//! Writes and reads decimal numbers with few digits by whole-number arithmetic.
//!
//! The standard library prints and reads every digit that a float has, which takes twenty kilobytes
//! of code. What a page draws or an address holds is rounded anyway.

/// A number rounded to so many digits after the point (up to 6), none of them a closing zero: `-0.5`,
/// `12`. Numbers beyond ±10¹² are cut to that, and what is no number is 0.
pub fn format_decimal(value: f64, digits: u32) -> String {
    const LARGEST: f64 = 1e12;
    let unit = 10_i64.pow(digits.min(6));
    let value = if value.is_nan() { 0.0 } else { value };
    let steps = (value.clamp(-LARGEST, LARGEST) * unit as f64).round() as i64;
    let mut text = (steps.abs() / unit).to_string();
    if steps < 0 {
        text.insert(0, '-');
    }
    let mut part = steps.abs() % unit;
    if part > 0 {
        text.push('.');
    }
    let mut place = unit;
    while part > 0 {
        place /= 10;
        text.push(char::from(b'0' + (part / place) as u8));
        part %= place;
    }
    text
}

/// A number, or the nearest one within these bounds: as [`f64::clamp`], which brings with it the standard library's way
/// of printing floats, for the message of its panic. `high` where there is no number, `low` where the bounds are crossed.
pub const fn within(value: f64, low: f64, high: f64) -> f64 {
    value.min(high).max(low)
}

/// The hundredths of a plain decimal number (`-12.345` → -1235, rounded away from zero at half);
/// none if it is none, or too large to be meant.
pub fn parse_hundredths(text: &str) -> Option<i32> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 6 || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    let digit = |place: usize| i32::from(part.as_bytes().get(place).map_or(0, |byte| byte - b'0'));
    let whole: i32 = whole.parse().ok()?;
    let number = whole * 100 + digit(0) * 10 + digit(1) + i32::from(digit(2) >= 5);
    Some(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_and_end_in_no_zero() {
        for (value, digits, text) in [
            (0.0, 2, "0"),
            (-0.04, 1, "0"),
            (1.25, 1, "1.3"),
            (-12.5, 2, "-12.5"),
            (0.05, 2, "0.05"),
            (1e30, 0, "1000000000000"),
            (f64::NAN, 3, "0"),
            (0.937_499_6, 6, "0.9375"),
        ] {
            assert_eq!(format_decimal(value, digits), text);
        }
    }

    #[test]
    fn hundredths_are_read_or_refused() {
        for (text, number) in [
            ("12.345", Some(1235)),
            ("-0.5", Some(-50)),
            ("7", Some(700)),
            ("7.", Some(700)),
            ("", None),
            ("-", None),
            ("1e3", None),
            ("1.x", None),
            ("NaN", None),
            ("9999999", None),
        ] {
            assert_eq!(parse_hundredths(text), number, "{text}");
        }
    }
}
