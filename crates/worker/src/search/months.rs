//! Words for months, in every language of the interface, in the forms in which they are typed and written.

use super::fold::fold;
use super::script::Script;
use super::stem::stem;
use explorer::i18n::{Language, List};

/// Months, a bit each; January is the first.
pub type MonthSet = u16;

/// How much of a month's name a word is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Degree {
    /// One or two letters, with which its name begins.
    Begun,
    /// Three letters of it or more: an abbreviation.
    Short,
    /// The whole name, in any of its forms.
    Full,
}

/// The months that a word may mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Month {
    /// Which.
    pub months: MonthSet,
    /// How much of the name it is.
    pub degree: Degree,
    /// Whether the language writes its months with a capital letter.
    pub capital: bool,
}

/// All names of months.
#[derive(Debug)]
pub struct Months(Vec<Name>);

#[derive(Debug)]
struct Name {
    month: MonthSet,
    folded: String,
    stem: String,
    /// Whether its forms are found by their stem.
    inflected: bool,
    capital: bool,
}

/// So many letters of a name are an abbreviation.
const SHORT: usize = 3;

impl Months {
    /// From the language files.
    pub fn new() -> Self {
        let mut names: Vec<Name> = Vec::new();
        for language in Language::all() {
            for list in [List::DateMonths, List::DateMonthsAlone] {
                for (number, text) in language.list(list).iter().enumerate().take(12) {
                    let folded = fold(text);
                    if names.iter().any(|name| name.folded == folded) {
                        continue;
                    }
                    names.push(Name {
                        month: 1 << number,
                        stem: stem(&folded),
                        inflected: Script::of(&folded) == Script::Cyrillic,
                        capital: starts_upper(text),
                        folded,
                    });
                }
            }
        }
        Self(names)
    }

    /// The months that a folded word may mean.
    pub fn meant(&self, folded: &str) -> Option<Month> {
        if folded.is_empty() || folded.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        // No word of a month begins otherwise; most words do.
        let start = folded
            .char_indices()
            .nth(2)
            .map_or(folded.len(), |(at, _)| at);
        let start = folded.get(..start).unwrap_or_default();
        if !self.0.iter().any(|name| name.folded.starts_with(start)) {
            return None;
        }
        let letters = folded.chars().take(SHORT).count();
        let whole = self.all(Degree::Full, |name| name.folded == folded);
        whole
            .or_else(|| {
                let stem = (letters == SHORT).then(|| stem(folded))?;
                self.all(Degree::Full, |name| name.inflected && name.stem == stem)
            })
            .or_else(|| {
                let degree = if letters < SHORT {
                    Degree::Begun
                } else {
                    Degree::Short
                };
                self.all(degree, |name| name.folded.starts_with(folded))
            })
    }

    fn all(&self, degree: Degree, is_meant: impl Fn(&Name) -> bool) -> Option<Month> {
        let meant = self.0.iter().filter(|name| is_meant(name));
        meant
            .map(|name| Month {
                months: name.month,
                degree,
                capital: name.capital,
            })
            .reduce(|all, month| Month {
                months: all.months | month.months,
                ..all
            })
    }
}

/// Whether a text starts with a capital letter.
pub fn starts_upper(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_every_form() {
        let months = Months::new();
        for (word, numbers, degree) in [
            ("may", &[5][..], Degree::Full),
            ("мая", &[5], Degree::Full),
            ("маю", &[5], Degree::Full),
            ("мае", &[5], Degree::Full),
            ("май", &[5], Degree::Full),
            ("мартом", &[3], Degree::Full),
            ("августе", &[8], Degree::Full),
            ("мар", &[3], Degree::Short),
            ("сент", &[9], Degree::Short),
            ("sept", &[9], Degree::Short),
            ("dec", &[12], Degree::Short),
            ("ма", &[3, 5], Degree::Begun),
            ("ju", &[6, 7], Degree::Begun),
        ] {
            let meant = months.meant(word).expect(word);
            let expected = numbers
                .iter()
                .fold(0, |all, number| all | 1 << (number - 1));
            assert_eq!((meant.months, meant.degree), (expected, degree), "{word}");
        }
        for word in [
            "",
            "19",
            "мэр",
            "майор",
            "mayor",
            "маркет",
            "марш",
            "mays",
            "нояб2",
        ] {
            assert_eq!(months.meant(word), None, "{word}");
        }
    }
}
