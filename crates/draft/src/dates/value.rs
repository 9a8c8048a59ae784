//! Reads the dates of one paragraph in order, each with what was named before it.

use super::atom::{Atom, Core, Phrase, YearSaid};
use super::calendar::{after, weekday_after};
use super::items::Items;
use super::meaning::Meaning;
use super::mention::{Basis, DateEnd, DateMention, YearSource};
use super::phrase::phrases;
use super::reason::{derived, why};
use super::resolve::resolve;
use super::shared::{lend_year, share_years};
use super::tense::{Tense, is_attribute, is_awaited, is_deadline, tense, tense_since};
use super::worth::{Context, Origin, Value};
use super::written::{confidence, qualified, text, valid};
use crate::Paragraph;
use article::day::Day;
use std::ops::Range;

/// Items between a year and a day that belongs to it («в 1937 году, 17 сентября»).
const BESIDE: usize = 3;

/// The reader of one paragraph.
pub struct Reader<'a> {
    number: usize,
    paragraph: &'a Paragraph,
    /// What the dates are counted from.
    pub context: Context,
    /// The day of the diary's entry that begins here: all but its own date is counted from it.
    pub entry: Option<Day>,
    /// The item behind the last year that was named.
    year_ends: Option<usize>,
    /// The dates that it found.
    pub found: Vec<DateMention>,
    /// Those that are one day.
    pub days: Vec<(Range<usize>, Day)>,
}

/// The most days from the report to a weekday until which something lasts, whatever the tense of its verb.
const CLOSE: u64 = 3;

impl<'a> Reader<'a> {
    /// Reads a paragraph.
    pub fn new(number: usize, paragraph: &'a Paragraph, context: Context) -> Self {
        Self {
            number,
            paragraph,
            context,
            entry: None,
            year_ends: None,
            found: Vec::new(),
            days: Vec::new(),
        }
    }

    /// Finds the dates.
    pub fn read(&mut self, items: &Items) {
        let mut phrases = phrases(items);
        share_years(items, &mut phrases);
        for (phrase, start, end) in phrases {
            let tense = match phrase {
                // What lasts until Friday, has not ended.
                Phrase::Until(_) if tense(items, start, end) == Tense::Unknown => Tense::Future,
                // "He was on parole until March": which one is not said by the verb.
                Phrase::Until(Atom {
                    core: Core::Month(_),
                    ..
                }) if !items.is(start, Meaning::By) => Tense::Unknown,
                Phrase::Until(atom) if self.is_close(&atom) => Tense::Future,
                // "They called for an answer by April": the nearest one.
                Phrase::Until(atom) if is_deadline(items, &atom, start) => Tense::Unknown,
                Phrase::One(atom) if is_attribute(items, &atom) => Tense::Unknown,
                // "Before Saturday's match".
                Phrase::One(atom) if is_awaited(items, &atom) => Tense::Future,
                Phrase::Since(_) => tense_since(items, start, end),
                _ => tense(items, start, end),
            };
            let mention = match phrase {
                Phrase::One(atom) => self.one(items, atom, tense),
                Phrase::Since(atom) => self.open(items, &atom, tense, start, end, false),
                Phrase::Until(atom) => self.open(items, &atom, tense, start, end, true),
                Phrase::Range(first, last) => self.span(items, first, last, tense, start, end),
            };
            self.found.push(mention);
            self.context.report = self.entry.take().or(self.context.report);
        }
    }

    /// Whether a weekday is one of the next days: "the road is shut until Tuesday", on a Monday.
    fn is_close(&self, atom: &Atom) -> bool {
        let Core::Weekday(day, None, None) = atom.core else {
            return false;
        };
        let next = self.context.report.and_then(|report| {
            let next = weekday_after(report, day, false)?;
            Some(next.number().abs_diff(report.number()))
        });
        next.is_some_and(|days| days <= CLOSE)
    }

    fn one(&mut self, items: &Items, mut atom: Atom, tense: Tense) -> DateMention {
        let near = self.year_ends.is_some_and(|end| {
            // A year does not reach into the next sentence.
            let ends = |at: usize| items.is_mark(at, '.') && items.is_capital(at + 1);
            atom.start.saturating_sub(end) <= BESIDE && !(end..atom.start).any(ends)
        });
        if near
            && matches!(atom.core, Core::Day(..) | Core::Month(_))
            && atom.year == YearSaid::Nothing
        {
            atom.year = YearSaid::Same;
        }
        let value = resolve(&atom, tense, &self.context);
        let edtf = value.as_ref().and_then(|value| text(&atom, value));
        let range = items.range(atom.start, atom.end);
        let mention = self.mention(range, edtf, Vec::new(), &[(&atom, value.as_ref())]);
        self.remember(items, &atom, value.as_ref());
        mention
    }

    fn open(
        &mut self,
        items: &Items,
        atom: &Atom,
        tense: Tense,
        start: usize,
        end: usize,
        until: bool,
    ) -> DateMention {
        let value = resolve(atom, tense, &self.context);
        let single = value.as_ref().and_then(|value| text(atom, value));
        let edtf = value.as_ref().and_then(|value| {
            let one = |edtf: &str| qualified(edtf, atom.about || value.approximate);
            valid(if until {
                format!("../{}", one(&value.last))
            } else {
                format!("{}/..", one(&value.first))
            })
        });
        let ends = vec![DateEnd {
            range: items.range(atom.start, atom.end),
            edtf: single,
        }];
        let mention = self.mention(
            items.range(start, end),
            edtf,
            ends,
            &[(atom, value.as_ref())],
        );
        self.remember(items, atom, value.as_ref());
        mention
    }

    fn span(
        &mut self,
        items: &Items,
        mut first: Atom,
        mut last: Atom,
        tense: Tense,
        start: usize,
        end: usize,
    ) -> DateMention {
        lend_year(&mut first, &mut last);
        let mut from = resolve(&first, tense, &self.context);
        let mut to = resolve(&last, tense, &self.context);
        // Both years were taken from the report, each for itself: «с декабря по март».
        if let (Some(one), Some(two)) = (&from, &to)
            && one.first > two.last
            && two.origin == Origin::YearOfReport
        {
            let moved = |atom: &Atom, year: Option<i32>| Atom {
                year: year.map_or(YearSaid::Nothing, YearSaid::Year),
                ..*atom
            };
            let (earlier, later) = match tense {
                Tense::Future => (first, moved(&last, two.year.map(|y| y + 1))),
                _ => (moved(&first, one.year.map(|y| y - 1)), last),
            };
            from = resolve(&earlier, tense, &self.context);
            to = resolve(&later, tense, &self.context);
            for value in [&mut from, &mut to].into_iter().flatten() {
                value.origin = Origin::YearOfReport;
            }
        }
        // "Monday to Friday": the second weekday follows the first.
        if let (Some(one), Some(two)) = (&mut from, &mut to)
            && let (Core::Weekday(..), Some(begin), Some(finish)) = (last.core, one.day, two.day)
            && finish < begin
        {
            let (moved, day) = match tense {
                Tense::Future => (two, after(finish, 7)),
                Tense::Past | Tense::Unknown => (one, after(begin, -7)),
            };
            if let Some(day) = day {
                *moved = Value::of_day(day, moved.origin);
            }
        }
        let edtf = match (&from, &to) {
            (Some(one), Some(two)) => valid(format!(
                "{}/{}",
                qualified(&one.first, first.about || one.approximate),
                qualified(&two.last, last.about || two.approximate)
            )),
            _ => None,
        };
        let ends = [(&first, &from), (&last, &to)]
            .into_iter()
            .map(|(atom, value)| DateEnd {
                range: items.range(atom.start, atom.end),
                edtf: value.as_ref().and_then(|value| text(atom, value)),
            })
            .collect();
        let mention = self.mention(
            items.range(start, end),
            edtf,
            ends,
            &[(&first, from.as_ref()), (&last, to.as_ref())],
        );
        self.remember(items, &last, to.as_ref());
        mention
    }

    fn mention(
        &self,
        range: Range<usize>,
        edtf: Option<String>,
        ends: Vec<DateEnd>,
        parts: &[(&Atom, Option<&Value>)],
    ) -> DateMention {
        let repeats = parts.iter().any(|(atom, _)| atom.core == Core::Repeated);
        let origins = || {
            parts
                .iter()
                .map(|(_, value)| value.map_or(Origin::Nothing, |v| v.origin))
        };
        let origin = origins()
            .find(|origin| *origin != Origin::Text)
            .unwrap_or(Origin::Text);
        let origin = if edtf.is_some() {
            origin
        } else {
            Origin::Nothing
        };
        let words = self.paragraph.words(&range);
        let basis = derived(words, origin, self.context.report, self.context.named().day);
        let confidence = parts
            .iter()
            .map(|(atom, _)| confidence(atom, origin))
            .fold(1.0, f32::min);
        DateMention {
            paragraph: self.number,
            edtf,
            ends,
            basis: basis.map_or(Basis::Stated, Basis::Derived),
            year: match origin {
                Origin::Text => YearSource::Stated,
                Origin::YearOfReport | Origin::Report => YearSource::FromPublication,
                Origin::YearNamed | Origin::Named => YearSource::FromContext,
                Origin::Nothing => YearSource::Unknown,
            },
            repeats,
            confidence: if repeats { 0.8 } else { confidence },
            why: why(origin, self.context.report, repeats),
            range,
        }
    }

    fn remember(&mut self, items: &Items, atom: &Atom, value: Option<&Value>) {
        let Some(value) = value else { return };
        if let Some(day) = value.day {
            self.context.here.day = Some(day);
            self.days.push((items.range(atom.start, atom.end), day));
        }
        if let Some(year) = value.year {
            self.context.here.year = Some(year);
            if let Core::Day(month, _) | Core::Month(month) = atom.core {
                self.context.here.month = Some((year, month));
            }
        }
        self.year_ends = matches!(atom.core, Core::Year(_) | Core::SameYear).then_some(atom.end);
    }
}
