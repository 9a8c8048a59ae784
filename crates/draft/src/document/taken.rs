//! Which words are mentions already: a word can belong to one mention only.

use super::source::Source;
use crate::facts::Fact;
use article::document::Quote;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// The taken ranges of each paragraph, by their starts.
#[derive(Debug, Default)]
pub(super) struct Taken {
    ranges: HashMap<usize, BTreeMap<usize, usize>>,
}

impl Taken {
    /// The words of all names.
    pub fn of_names(source: &Source<'_>) -> Self {
        let mut taken = Self::default();
        for name in &source.findings.names {
            taken.take(name.paragraph, &name.range);
        }
        taken
    }

    /// Takes a range unless a part of it is taken.
    fn take(&mut self, paragraph: usize, range: &Range<usize>) -> bool {
        let ranges = self.ranges.entry(paragraph).or_default();
        let before = ranges.range(..range.end).next_back();
        if before.is_some_and(|(_, end)| *end > range.start) || range.is_empty() {
            return false;
        }
        ranges.insert(range.start, range.end);
        true
    }

    /// The mention of a fact: the words that led to it, unless they belong to something else.
    pub fn mention(&mut self, source: &Source<'_>, fact: &Fact) -> Vec<Quote> {
        if !self.take(fact.paragraph, &fact.trigger) {
            return Vec::new();
        }
        let quote = source.quotes.quote(fact.paragraph, &fact.trigger);
        quote.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Taken;

    #[test]
    fn no_two_ranges_overlap() {
        let mut taken = Taken::default();
        assert!(taken.take(0, &(4..8)));
        assert!(taken.take(0, &(0..4)));
        assert!(!taken.take(0, &(7..9)));
        assert!(!taken.take(0, &(2..20)));
        assert!(taken.take(1, &(7..9)));
        assert!(!taken.take(1, &(3..3)));
    }
}
