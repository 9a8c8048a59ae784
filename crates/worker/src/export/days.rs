//! Dates that leave no doubt.

use article::day::Day;
use article::edtf::{DateKind, Edtf, Qualifier};

/// The day, if the date is one day without any doubt.
pub(super) fn exact_day(date: &Edtf) -> Option<Day> {
    date.day().filter(|_| is_trusted(date))
}

/// The first and the last day, if the date is a day or a span of days without any doubt.
pub(super) fn exact_days(date: &Edtf) -> Option<(Day, Day)> {
    use article::edtf::{End, Form, Shape};
    if !is_trusted(date) {
        return None;
    }
    let day = |end: End| match end {
        End::Date(date) if matches!(date.shape(), Shape::Day(..)) => Some(date.bounds().0),
        _ => None,
    };
    match (date.day(), date.form()) {
        (Some(day), _) => Some((day, day)),
        (None, Form::Interval(first, last)) if date.kind() == DateKind::Span => {
            Some((day(first)?, day(last)?))
        }
        _ => None,
    }
}

/// Whether no part of the date is approximate or uncertain.
pub(super) fn is_trusted(date: &Edtf) -> bool {
    date.dates().all(|date| date.qualifier() == Qualifier::None)
}
