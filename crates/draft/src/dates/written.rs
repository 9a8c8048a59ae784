//! How a value is written, and how sure it is.

use super::atom::{Atom, Core};
use super::worth::{Origin, Value};
use article::edtf::Edtf;

/// The value of a date in EDTF: one date, or an interval.
pub(super) fn text(atom: &Atom, value: &Value) -> Option<String> {
    let about = atom.about || value.approximate;
    valid(if value.first == value.last {
        qualified(&value.first, about)
    } else {
        let (first, last) = (
            qualified(&value.first, about),
            qualified(&value.last, about),
        );
        format!("{first}/{last}")
    })
}

/// A date in EDTF, marked as approximate if it is.
pub(super) fn qualified(edtf: &str, about: bool) -> String {
    let mark = if about { "~" } else { "" };
    format!("{edtf}{mark}")
}

/// What EDTF does not allow is no value.
pub(super) fn valid(edtf: String) -> Option<String> {
    Edtf::parse(&edtf).is_ok().then_some(edtf)
}

/// How sure a date is, from 0 to 1, by where its value comes from.
pub(super) fn confidence(atom: &Atom, origin: Origin) -> f32 {
    let base: f32 = match (origin, atom.core) {
        (Origin::Text, _) => 0.95,
        (Origin::YearOfReport, Core::Day(..)) => 0.85,
        (Origin::YearOfReport, _) => 0.75,
        (Origin::Report, Core::Relative(0)) => 0.7,
        (Origin::Report, Core::Weekday(..) | Core::Relative(_)) => 0.85,
        (Origin::Report, _) => 0.75,
        (Origin::YearNamed | Origin::Named, _) => 0.6,
        (Origin::Nothing, _) => 0.5,
    };
    base - if atom.doubtful { 0.25 } else { 0.0 } - if atom.part { 0.1 } else { 0.0 }
}
