//! The words of all languages that the rules look for. A language more is a folder more.

use crate::source::Reason;
use compact::sort::CompactSort;
use std::collections::{BTreeMap, BTreeSet};

/// The files of one language.
struct Files {
    months: &'static str,
    words: &'static str,
    agencies: &'static str,
    bylines: &'static str,
    published: &'static str,
    furniture: &'static str,
    hyphens: &'static str,
}

macro_rules! files {
    ($folder:literal) => {
        Files {
            months: crate::lists::list!($folder, "/dateline-months.txt"),
            words: crate::lists::list!($folder, "/dateline-words.txt"),
            agencies: crate::lists::list!($folder, "/agencies.txt"),
            bylines: crate::lists::list!($folder, "/bylines.txt"),
            published: crate::lists::list!($folder, "/published.txt"),
            furniture: crate::lists::list!($folder, "/furniture.txt"),
            hyphens: crate::lists::list!($folder, "/hyphen-parts.txt"),
        }
    };
}

const LANGUAGES: &[Files] = &[files!("ru"), files!("en")];

/// Where the words of a line of the page stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fit {
    /// They begin the line.
    Begins,
    /// They are all of it.
    Whole,
}

/// The words of all languages, in small letters.
pub(super) struct Lists {
    /// The number, and whether the word is an abbreviation.
    months: BTreeMap<&'static str, (u8, bool)>,
    words: BTreeSet<&'static str>,
    agencies: BTreeSet<String>,
    /// The longest first.
    pub bylines: Vec<&'static str>,
    /// The longest first.
    pub published: Vec<&'static str>,
    pub furniture: Vec<(Reason, Fit, &'static str)>,
    hyphens: BTreeSet<&'static str>,
}

impl Lists {
    pub fn load() -> Self {
        let months = all(|files| files.months).flat_map(months).collect();
        Self {
            months,
            words: all(|files| files.words).collect(),
            agencies: all(|files| files.agencies).map(str::to_lowercase).collect(),
            bylines: longest_first(all(|files| files.bylines)),
            published: longest_first(all(|files| files.published)),
            furniture: all(|files| files.furniture).filter_map(furniture).collect(),
            hyphens: all(|files| files.hyphens).collect(),
        }
    }

    /// The number of a month, from 1.
    pub fn month(&self, word: &str) -> Option<u8> {
        Some(self.months.get(word.to_lowercase().as_str())?.0)
    }

    /// Whether a word is an abbreviated month, after which a dot may stand.
    pub fn is_short_month(&self, word: &str) -> bool {
        let month = self.months.get(word.to_lowercase().as_str());
        month.is_some_and(|(_, short)| *short)
    }

    /// Whether a word may stand beside a date in a line of publication.
    pub fn is_date_word(&self, word: &str) -> bool {
        self.words.contains(word.to_lowercase().as_str())
    }

    pub fn is_agency(&self, words: &str) -> bool {
        self.agencies.contains(&words.to_lowercase())
    }

    /// Whether a hyphen belongs between two parts of a word.
    pub fn keeps_hyphen(&self, before: &str, after: &str) -> bool {
        let known = |part: &str| self.hyphens.contains(part.to_lowercase().as_str());
        known(before) || known(after)
    }
}

/// The lines of a file in all languages.
fn all(file: fn(&Files) -> &'static str) -> impl Iterator<Item = &'static str> {
    LANGUAGES
        .iter()
        .flat_map(move |files| file(files).lines())
        .map(str::trim)
        .filter(|line| !line.is_empty())
}

/// The words of a month, each with its number and whether it is an abbreviation.
fn months(line: &'static str) -> Vec<(&'static str, (u8, bool))> {
    let (number, forms) = line.split_once(' ').unwrap_or((line, ""));
    let (full, short) = forms.split_once('|').unwrap_or((forms, ""));
    let number = number.parse().unwrap_or_default();
    let words = |forms: &'static str, is_short| {
        let forms = forms.split_whitespace();
        forms.map(move |form| (form, (number, is_short)))
    };
    words(full, false).chain(words(short, true)).collect()
}

fn longest_first(lines: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let mut lines: Vec<_> = lines.collect();
    lines.compact_sort_by_key(|line| std::cmp::Reverse(line.len()));
    lines
}

fn furniture(line: &'static str) -> Option<(Reason, Fit, &'static str)> {
    let (reason, words) = line.split_once(' ')?;
    let reason = match reason {
        "also" => Reason::ReadAlso,
        "subscribe" => Reason::Subscribe,
        "share" => Reason::Share,
        "rights" => Reason::Rights,
        "credit" => Reason::PhotoCredit,
        "cookies" => Reason::Cookies,
        "ad" => Reason::Advertisement,
        "comments" => Reason::Comments,
        "tags" => Reason::Tags,
        "navigation" => Reason::Navigation,
        _ => return None,
    };
    let whole = words.strip_prefix('=').map(|words| (Fit::Whole, words));
    let (fit, words) = whole.or_else(|| Some((Fit::Begins, words.strip_prefix('^')?)))?;
    Some((reason, fit, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_understood() {
        let lists = Lists::load();
        assert_eq!(lists.furniture.len(), all(|files| files.furniture).count());
        assert!(
            lists
                .months
                .values()
                .all(|(month, _)| (1..=12).contains(month))
        );
        assert_eq!(lists.month("Сентября"), Some(9));
        assert!(lists.is_agency("РИА НОВОСТИ"));
        assert!(
            lists
                .bylines
                .iter()
                .all(|line| *line == line.to_lowercase())
        );
        assert!(
            lists
                .furniture
                .iter()
                .all(|(.., line)| *line == line.to_lowercase())
        );
    }
}
