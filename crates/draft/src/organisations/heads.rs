//! The common nouns at the head of organisations' names.

use crate::lists::entries;
use crate::morphology::{Gender, forms};
use std::collections::HashMap;
use std::sync::LazyLock;

const NOUNS: &str = crate::lists::list!("ru/organisation-nouns.txt");

/// A noun at the head of a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Head {
    /// In the nominative, in lower case.
    pub noun: &'static str,
    /// Its gender.
    pub gender: Gender,
    /// Whether it names many other things, too.
    pub weak: bool,
    /// Whether only names in the genitive follow it: «суд Замбии».
    pub closed: bool,
}

/// A head noun by each of its forms in lower case.
static HEADS: LazyLock<HashMap<String, Head>> = LazyLock::new(|| {
    let mut heads = HashMap::new();
    for entry in entries(NOUNS) {
        let mut parts = entry.split(' ');
        let (Some(noun), Some(gender)) = (parts.next(), parts.next()) else {
            continue;
        };
        let flag = parts.next();
        let head = Head {
            noun,
            gender: gender_of(gender),
            weak: flag == Some("weak"),
            closed: flag == Some("closed"),
        };
        for form in forms(noun, head.gender) {
            heads.entry(form).or_insert(head);
        }
    }
    heads
});

/// The gender that a list writes as "m", "f", or "n".
pub fn gender_of(letter: &str) -> Gender {
    match letter {
        "m" => Gender::Masculine,
        "f" => Gender::Feminine,
        _ => Gender::Neuter,
    }
}

/// The head noun of which a word is a form.
pub fn head(word: &str) -> Option<Head> {
    HEADS.get(&word.to_lowercase()).copied()
}
