//! Which form of a counted word a number takes: the rules of CLDR, for whole numbers.
//!
//! A language file picks its rule by name; the build then checks that the file has just the forms
//! which its rule needs. Not here: fractions, and the `many` that French,
//! Spanish, Italian and Portuguese use for whole millions (no article counts so far).

/// A form of a counted word, as CLDR calls it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Category {
    /// For example Arabic 0.
    Zero,
    /// For example English 1, Russian 21.
    One,
    /// For example Arabic 2.
    Two,
    /// For example Russian 2, 3, 4, 22.
    Few,
    /// For example Russian 5, 11, 20.
    Many,
    /// Everything else.
    Other,
}

use Category::{Few, Many, One, Other, Two, Zero};

impl Category {
    /// Every category, with the word that a language file uses.
    pub const ALL: [(Self, &'static str); 6] = [
        (Zero, "zero"),
        (One, "one"),
        (Two, "two"),
        (Few, "few"),
        (Many, "many"),
        (Other, "other"),
    ];

    /// The category for a word of the file.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(category, _)| *category)
    }

    /// The word that the file uses.
    pub fn word(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// A plural rule, shared by a family of languages.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Plural {
    /// Chinese, Japanese, Korean, Vietnamese, Thai, Indonesian: one form.
    Same,
    /// English, German, Dutch, Swedish, Italian, Spanish, Turkish, Hungarian …: 1 and the rest.
    OneOther,
    /// French, Portuguese (Brazil), Hindi, Persian: 0 and 1, and the rest.
    OneZeroOther,
    /// Latvian: 0, 10 to 20, 30 …; 1, 21 …; the rest.
    ZeroOneOther,
    /// Russian, Ukrainian, Belarusian.
    OneFewMany,
    /// Polish: as Russian, but 21 is `many`.
    OneFewManyPolish,
    /// Czech, Slovak: 1; 2 to 4; the rest.
    OneFewOther,
    /// Croatian, Serbian, Bosnian: as Russian, with `other` for `many`.
    OneFewOtherSouthSlavic,
    /// Romanian: 1; 0 and 2 to 19, 101 to 119 …; the rest.
    OneFewOtherRomanian,
    /// Lithuanian: 1, 21 …; 2 to 9, 22 …; the rest.
    OneFewOtherLithuanian,
    /// Slovenian: 1, 101 …; 2, 102 …; 3, 4, 103 …; the rest.
    OneTwoFewOther,
    /// Hebrew: 1; 2; the rest.
    OneTwoOther,
    /// Arabic: all six.
    Arabic,
}

impl Plural {
    /// Every rule, with the name that a language file uses.
    pub const ALL: [(Self, &'static str); 13] = [
        (Self::Same, "other"),
        (Self::OneOther, "one-other"),
        (Self::OneZeroOther, "one-zero-other"),
        (Self::ZeroOneOther, "zero-one-other"),
        (Self::OneFewMany, "one-few-many"),
        (Self::OneFewManyPolish, "one-few-many-pl"),
        (Self::OneFewOther, "one-few-other"),
        (Self::OneFewOtherSouthSlavic, "one-few-other-hr"),
        (Self::OneFewOtherRomanian, "one-few-other-ro"),
        (Self::OneFewOtherLithuanian, "one-few-other-lt"),
        (Self::OneTwoFewOther, "one-two-few-other"),
        (Self::OneTwoOther, "one-two-other"),
        (Self::Arabic, "zero-one-two-few-many-other"),
    ];

    /// The rule for a name of the file.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(rule, _)| *rule)
    }

    /// The form that a number takes.
    pub const fn category(self, n: usize) -> Category {
        let (ones, hundreds) = (n % 10, n % 100);
        match self {
            Self::Same => Other,
            Self::OneOther => match n {
                1 => One,
                _ => Other,
            },
            Self::OneZeroOther => match n {
                0 | 1 => One,
                _ => Other,
            },
            Self::ZeroOneOther => match (ones, hundreds) {
                (0, _) | (_, 11..=19) => Zero,
                (1, _) => One,
                _ => Other,
            },
            Self::OneFewMany => match (ones, hundreds) {
                (_, 11..=14) => Many,
                (1, _) => One,
                (2..=4, _) => Few,
                _ => Many,
            },
            Self::OneFewManyPolish => match (n, ones, hundreds) {
                (1, _, _) => One,
                (_, _, 12..=14) => Many,
                (_, 2..=4, _) => Few,
                _ => Many,
            },
            Self::OneFewOther => match n {
                1 => One,
                2..=4 => Few,
                _ => Other,
            },
            Self::OneFewOtherSouthSlavic => match (ones, hundreds) {
                (_, 11..=14) => Other,
                (1, _) => One,
                (2..=4, _) => Few,
                _ => Other,
            },
            Self::OneFewOtherRomanian => match (n, hundreds) {
                (1, _) => One,
                (0, _) | (_, 1..=19) => Few,
                _ => Other,
            },
            Self::OneFewOtherLithuanian => match (ones, hundreds) {
                (_, 11..=19) | (0, _) => Other,
                (1, _) => One,
                _ => Few,
            },
            Self::OneTwoFewOther => match hundreds {
                1 => One,
                2 => Two,
                3 | 4 => Few,
                _ => Other,
            },
            Self::OneTwoOther => match n {
                1 => One,
                2 => Two,
                _ => Other,
            },
            Self::Arabic => match (n, hundreds) {
                (0, _) => Zero,
                (1, _) => One,
                (2, _) => Two,
                (_, 3..=10) => Few,
                (_, 11..=99) => Many,
                _ => Other,
            },
        }
    }

    /// The forms that some whole number takes, in CLDR's order: what a file must have.
    pub fn categories(self) -> Vec<Category> {
        // Every rule above repeats after a hundred, but for its exceptions below 101.
        let mut categories: Vec<_> = (0..=200).map(|n| self.category(n)).collect();
        categories.sort_unstable();
        categories.dedup();
        categories
    }
}
