//! Dates from text, and why a text is none.

use super::reader::{EdtfError, Reader, error};
use super::time::parse_time;
use super::{Date, Edtf, End, Form, Qualifier, Season, Shape};
use crate::day::days_in_month;
use crate::say::Word;
use crate::{say, word};
use std::str::FromStr;

impl Edtf {
    /// Reads an EDTF date of level 0 or 1.
    ///
    /// # Errors
    /// Says where the text stops being such a date and why: a wrong character, a part that is missing
    /// or has the wrong number of digits, a day that the calendar does not have, an interval that ends
    /// before it starts, or a form of level 2.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        if text.is_empty() {
            return Err(error(
                0,
                say!("the date is empty; leave the field out where the date is not known"),
            ));
        }
        check_characters(text)?;
        let Some((start, end)) = text.split_once('/') else {
            return single(text).map(Self);
        };
        if let Some(second) = end.find('/') {
            return Err(error(
                start.len() + 1 + second,
                say!(
                    "an interval has two dates with one slash between them; \
                 a date is written year-month-day with hyphens, for example 2026-03-17"
                ),
            ));
        }
        interval(start, end).map(Self)
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        Self::parse(text)
    }
}

const EXAMPLE: Word =
    word!("a date is written year-month-day with hyphens, for example 2026-03-17");
const MONTH: Word = word!("month");
const LEVEL_2: Word = word!("is EDTF level 2; only levels 0 and 1 are read");

/// Refuses every character that no date has; what is left is ASCII.
fn check_characters(text: &str) -> Result<(), EdtfError> {
    for (offset, c) in text.char_indices() {
        let message = match c {
            '0'..='9' | 'X' | 'Y' | 'T' | 'Z' | '-' | '+' | ':' | '/' | '.' | '?' | '~' | '%' => {
                continue;
            }
            'o' if text.contains("open") => say!("an open end is written as two points: .."),
            'u' if text.contains("unknown") => say!(
                "for an unknown date leave the field out; \
                 for an unknown end of an interval write nothing"
            ),
            ' ' => say!("a date has no spaces"),
            '‐' | '‑' | '‒' | '–' | '—' | '−' => {
                say!("here stands {}, but a date needs the plain hyphen -", c)
            }
            'x' | 'u' | 'Х' | 'х' => {
                say!("an unknown digit is written as a capital Latin X")
            }
            'y' | 't' | 'z' if text.contains(|c: char| c.is_ascii_digit()) => {
                say!("write {} as a capital letter", c.to_ascii_uppercase())
            }
            '[' | ']' | '{' | '}' | ',' => say!("a set of dates {}", LEVEL_2),
            'E' if text.starts_with('Y') => say!("a year with an exponent {}", LEVEL_2),
            'S' => say!("a number of significant digits {}", LEVEL_2),
            'W' => say!("a week is no part of EDTF; {}", EXAMPLE),
            _ if c.is_control() || c.is_whitespace() => {
                say!(
                    "a date has no invisible characters (U+{})",
                    format!("{:04X}", u32::from(c))
                )
            }
            _ => say!("“{}” is no part of a date; {}", c, EXAMPLE),
        };
        return Err(error(offset, message));
    }
    Ok(())
}

fn interval(start: &str, end: &str) -> Result<Form, EdtfError> {
    let side = |text: &str, offset| match text {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        _ => match single(text).map_err(|e| error(offset + e.offset, e.message))? {
            Form::Date(date) => Ok(End::Date(date)),
            _ => Err(error(
                offset + text.find('T').unwrap_or(0),
                say!("a time of day is not possible in an interval"),
            )),
        },
    };
    let offset = start.len() + 1;
    let (start, end) = (side(start, 0)?, side(end, offset)?);
    match (start, end) {
        (End::Open | End::Unknown, End::Open | End::Unknown) => Err(error(
            0,
            say!(
                "at least one end of an interval must be a date; \
             leave the field out where the date is not known"
            ),
        )),
        (End::Date(first), End::Date(last)) if first.bounds().0 > last.bounds().1 => {
            Err(error(offset, say!("this interval ends before it starts")))
        }
        _ => Ok(Form::Interval(start, end)),
    }
}

/// Reads a text without slash.
fn single(text: &str) -> Result<Form, EdtfError> {
    if let Some(at) = text.find('T') {
        let (date, time) = (
            text.get(..at).unwrap_or_default(),
            text.get(at + 1..).unwrap_or_default(),
        );
        let date = parse_date(date)?;
        if !matches!(date.shape, Shape::Day(..)) {
            return Err(error(
                at,
                say!("only a full day (year-month-day) can have a time"),
            ));
        }
        if date.qualifier != Qualifier::None {
            return Err(error(
                at - 1,
                say!("a date with a time of day cannot be marked with ?, ~ or %"),
            ));
        }
        let time = parse_time(time).map_err(|e| error(at + 1 + e.offset, e.message))?;
        return Ok(Form::Moment(date, time));
    }
    parse_date(text).map(Form::Date)
}

fn parse_date(text: &str) -> Result<Date, EdtfError> {
    let (body, qualifier) = match text.char_indices().last() {
        Some((at, '?')) => (text.get(..at), Qualifier::Uncertain),
        Some((at, '~')) => (text.get(..at), Qualifier::Approximate),
        Some((at, '%')) => (text.get(..at), Qualifier::Both),
        _ => (Some(text), Qualifier::None),
    };
    let body = body.unwrap_or_default();
    if let Some(at) = body.find(['?', '~', '%']) {
        return Err(if at + 1 == body.len() {
            error(at, say!("? and ~ together are written %"))
        } else {
            error(at, say!("?, ~ or % for a part of a date {}", LEVEL_2))
        });
    }
    if body.contains("..") {
        return Err(error(
            0,
            say!(
                "two points beside a date {}; write for example ../2026-03-17",
                LEVEL_2
            ),
        ));
    }
    let mut reader = Reader { text: body, at: 0 };
    let shape = if reader.eat('Y') {
        long_year(&mut reader)?
    } else {
        shape(&mut reader)?
    };
    match reader.peek() {
        None => Ok(Date { shape, qualifier }),
        Some(c) => Err(error(
            reader.at,
            say!("here the date should end, but “{}” follows; {}", c, EXAMPLE),
        )),
    }
}

/// Behind the Y: a year of more than four digits, and nothing else.
fn long_year(reader: &mut Reader) -> Result<Shape, EdtfError> {
    let negative = reader.eat('-');
    let (start, digits) = reader.part();
    if let Some(x) = digits.find('X') {
        return Err(error(
            start + x,
            say!("an unknown digit of a year behind Y {}", LEVEL_2),
        ));
    }
    let year = match digits.len() {
        0..=4 => {
            return Err(error(
                0,
                say!("Y is for years of more than four digits; leave it out"),
            ));
        }
        5..=9 if !digits.starts_with('0') => digits.parse::<i32>().ok(),
        5..=9 => return Err(error(start, say!("a year behind Y may not start with 0"))),
        _ => None,
    };
    let Some(year) = year else {
        return Err(error(
            start,
            say!("years of more than nine digits are not read"),
        ));
    };
    if reader.peek() == Some('-') {
        return Err(error(
            reader.at,
            say!("a year behind Y stands alone: without month and day"),
        ));
    }
    Ok(Shape::Year(if negative { -year } else { year }))
}

fn shape(reader: &mut Reader) -> Result<Shape, EdtfError> {
    let negative = reader.eat('-');
    let (start, digits) = reader.part();
    let year = year(start, digits, negative, reader.peek())?;
    if !reader.eat('-') {
        return Ok(year);
    }
    let Shape::Year(year) = year else {
        return Err(error(
            start,
            say!("a month of a year with unknown digits {}", LEVEL_2),
        ));
    };

    let (start, digits) = reader.part();
    let month = two_or_unknown(start, digits, MONTH, "03")?;
    let season = match month {
        Some(21) => Some(Season::Spring),
        Some(22) => Some(Season::Summer),
        Some(23) => Some(Season::Autumn),
        Some(24) => Some(Season::Winter),
        Some(25..=41) => {
            return Err(error(
                start,
                say!(
                    "there is no month {}; as a part of a year it {}",
                    digits,
                    LEVEL_2
                ),
            ));
        }
        Some(0 | 13..) => return Err(error(start, say!("there is no month {}", digits))),
        _ => None,
    };
    if !reader.eat('-') {
        return Ok(match (season, month) {
            (Some(season), _) => Shape::Season(year, season),
            (None, Some(month)) => Shape::Month(year, month),
            (None, None) => Shape::SomeMonth(year),
        });
    }
    if season.is_some() {
        return Err(error(
            reader.at - 1,
            say!("{} is a season, and a season has no days", digits),
        ));
    }

    let (start, digits) = reader.part();
    let day = two_or_unknown(start, digits, word!("day"), "07")?;
    match (month, day) {
        (None, None) => Ok(Shape::SomeDayOfYear(year)),
        (None, Some(_)) => Err(error(start, say!("a day of an unknown month {}", LEVEL_2))),
        (Some(month), None) => Ok(Shape::SomeDayOfMonth(year, month)),
        (Some(month), Some(day)) if (1..=days_in_month(year, month)).contains(&day) => {
            Ok(Shape::Day(year, month, day))
        }
        (Some(month), Some(_)) => Err(error(
            start,
            say!(
                "there is no day {}: month {} of {}{} has {} days",
                digits,
                format!("{:02}", month),
                if year < 0 { "-" } else { "" },
                format!("{:04}", year.unsigned_abs()),
                days_in_month(year, month)
            ),
        )),
    }
}

/// Makes a year, decade or century of four characters.
fn year(
    start: usize,
    digits: &str,
    negative: bool,
    next: Option<char>,
) -> Result<Shape, EdtfError> {
    let message = match (digits.len(), next) {
        (4, _) => None,
        (0, _) => Some(say!("here a year of four digits is needed; {}", EXAMPLE)),
        (1..=3, Some('-' | '.')) => {
            Some(say!("the year comes first, with four digits; {}", EXAMPLE))
        }
        (1..=3, _) => Some(say!("a year has four digits; put zeros before it: 0800")),
        (6 | 8, None) => Some(say!("hyphens are missing: {}", EXAMPLE)),
        _ => Some(say!(
            "a year of more than four digits needs a Y before it: Y12026"
        )),
    };
    if let Some(message) = message {
        return Err(error(start, message));
    }
    let known = digits.trim_end_matches('X');
    let Ok(number) = known.parse::<i32>() else {
        let at = start + digits.find('X').unwrap_or(0);
        return Err(error(
            at,
            say!("an X before or instead of all digits of a year {}", LEVEL_2),
        ));
    };
    let span = match known.len() {
        4 if negative && number == 0 => {
            return Err(error(
                start - 1,
                say!("there is no year -0000; the year before 0001 is 0000"),
            ));
        }
        4 => return Ok(Shape::Year(if negative { -number } else { number })),
        3 => 10,
        2 => 100,
        _ => {
            return Err(error(
                start + known.len(),
                say!("a year with more than two unknown digits {}", LEVEL_2),
            ));
        }
    };
    // Of a negative year the first is the one with the largest number: −201X starts with −2019.
    let first = if negative {
        -(number * span + span - 1)
    } else {
        number * span
    };
    Ok(if span == 10 {
        Shape::Decade(first)
    } else {
        Shape::Century(first)
    })
}

/// Two digits, or `None` for `XX`.
fn two_or_unknown(
    start: usize,
    digits: &str,
    what: Word,
    example: &str,
) -> Result<Option<u8>, EdtfError> {
    if digits == "XX" {
        return Ok(None);
    }
    match (digits.len(), digits.parse::<u8>()) {
        (2, Ok(number)) => Ok(Some(number)),
        (2, Err(_)) => Err(error(
            start,
            say!("a {} that is known in part {}", what, LEVEL_2),
        )),
        (0, _) => Err(error(start, say!("here the {} is missing", what))),
        (3, _) if what == MONTH => Err(error(
            start,
            say!(
                "a month has two digits (a day of the year is no part of EDTF); {}",
                EXAMPLE
            ),
        )),
        _ => Err(error(start, say!("a {} has two digits: {}", what, example))),
    }
}
