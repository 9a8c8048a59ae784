//! What is found: a date, its value, and where both come from.

use crate::why::Why;
use std::ops::Range;

/// A date in the text.
#[derive(Clone, PartialEq, Debug)]
pub struct DateMention {
    /// The number of its paragraph.
    pub paragraph: usize,
    /// Its words, in bytes of the paragraph; with "since", "until", "from … to" if they belong to it.
    pub range: Range<usize>,
    /// Its value in EDTF, level 1; none if the text does not give one.
    pub edtf: Option<String>,
    /// The dates of a span: one ("since 2012") or two ("from 2012 to 2014"), each with its value; empty
    /// for any other date.
    pub ends: Vec<DateEnd>,
    /// Whether the text states it.
    pub basis: Basis,
    /// Where its year comes from.
    pub year: YearSource,
    /// It comes back («по понедельникам»), so that it has no value.
    pub repeats: bool,
    /// How sure it is, 0 to 1.
    pub confidence: f32,
    /// Why it was suggested.
    pub why: Why,
}

/// A date at an end of a span.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DateEnd {
    /// Its words, in bytes of the paragraph.
    pub range: Range<usize>,
    /// Its value in EDTF, level 1.
    pub edtf: Option<String>,
}

/// Whether the text states a date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Basis {
    /// The text states it, perhaps without its year.
    Stated,
    /// It was counted; how, in words.
    Derived(Why),
}

/// Where the year of a date comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum YearSource {
    /// The text states it beside the date.
    Stated,
    /// It follows from the day of publication or of the date line.
    FromPublication,
    /// The text names it before.
    FromContext,
    /// It is not known.
    Unknown,
}
