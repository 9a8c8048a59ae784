//! Dates as text: what was read, letter for letter.

use super::{Date, Edtf, End, Form, Qualifier, Season, Shape, Time, Zone};
use crate::day::write_year;
use std::fmt;

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Form::Date(date) => write!(f, "{date}"),
            Form::Moment(date, time) => write!(f, "{date}T{time}"),
            Form::Interval(start, end) => write!(f, "{start}/{end}"),
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The number before the X; a negative year rounds towards zero, so that −2019 is −201X.
        let sign = |first: i32| if first < 0 { "-" } else { "" };
        match self.shape {
            Shape::Century(first) => {
                write!(f, "{}{:02}XX", sign(first), first.unsigned_abs() / 100)?;
            }
            Shape::Decade(first) => {
                write!(f, "{}{:03}X", sign(first), first.unsigned_abs() / 10)?;
            }
            Shape::Year(year)
            | Shape::SomeMonth(year)
            | Shape::SomeDayOfYear(year)
            | Shape::Season(year, _)
            | Shape::Month(year, _)
            | Shape::SomeDayOfMonth(year, _)
            | Shape::Day(year, ..) => write_year(f, year)?,
        }
        match self.shape {
            Shape::Century(_) | Shape::Decade(_) | Shape::Year(_) => {}
            Shape::SomeMonth(_) => f.write_str("-XX")?,
            Shape::SomeDayOfYear(_) => f.write_str("-XX-XX")?,
            Shape::Season(_, season) => f.write_str(match season {
                Season::Spring => "-21",
                Season::Summer => "-22",
                Season::Autumn => "-23",
                Season::Winter => "-24",
            })?,
            Shape::Month(_, month) => write!(f, "-{month:02}")?,
            Shape::SomeDayOfMonth(_, month) => write!(f, "-{month:02}-XX")?,
            Shape::Day(_, month, day) => write!(f, "-{month:02}-{day:02}")?,
        }
        f.write_str(match self.qualifier {
            Qualifier::None => "",
            Qualifier::Uncertain => "?",
            Qualifier::Approximate => "~",
            Qualifier::Both => "%",
        })
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)?;
        match self.zone {
            Zone::Local => Ok(()),
            Zone::Utc => f.write_str("Z"),
            Zone::Hours(hours) => write!(f, "{hours:+03}"),
            Zone::Minutes(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}
