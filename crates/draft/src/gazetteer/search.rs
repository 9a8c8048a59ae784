//! From words in a text to places.

use super::endings::{ANY, Cases, nominatives};
use super::fold::{fold, is_capitals};
use super::places::Gazetteer;
use super::types::{Form, PlaceId};
use crate::Language;

/// Names have no more words than this, hyphens dividing words as well.
pub const MOST_WORDS: usize = 7;

/// No more combinations of nominatives are tried for one name.
const MOST_TRIES: usize = 2_000;

/// Short forms in capitals of up to this many letters are not inflected.
const CAPITALS: usize = 4;

impl Gazetteer {
    /// The places that the words may name: by a name as it is, else with Russian case endings or an English
    /// possessive taken off. Words without a capital name nothing.
    pub fn find(&self, words: &str, language: Language) -> Vec<(PlaceId, Form)> {
        let words = words.trim();
        if !words.chars().any(char::is_uppercase) {
            return Vec::new();
        }
        let key = fold(words);
        if key.is_empty() || key.split(' ').count() > MOST_WORDS {
            return Vec::new();
        }
        let mut found = Vec::new();
        self.add(&key, words, None, &mut found);
        match language {
            Language::Russian => {
                let letters = words.chars().filter(|c| c.is_alphabetic()).count();
                if letters > CAPITALS || !is_capitals(words) {
                    self.add_inflected(&key, words, &mut found);
                }
            }
            Language::English => {
                if let Some(owner) = owner(words) {
                    self.add(&fold(owner), owner, Some(Form::Possessive), &mut found);
                }
            }
        }
        found
    }

    /// Adds the places of a folded name; as `form`, if one is given.
    fn add(&self, key: &str, words: &str, form: Option<Form>, found: &mut Vec<(PlaceId, Form)>) {
        for (place, number, name) in self.index.find(&self.tables, key) {
            if is_capitals(name) && !is_capitals(words) {
                continue;
            }
            let place = PlaceId(place);
            if found.iter().any(|(known, _)| *known == place) {
                continue;
            }
            let plain = if number == 0 { Form::Name } else { Form::Alias };
            found.push((place, form.unwrap_or(plain)));
        }
    }

    fn add_inflected(&self, key: &str, words: &str, found: &mut Vec<(PlaceId, Form)>) {
        let choices: Vec<_> = key.split(' ').map(nominatives).collect();
        let mut tries = MOST_TRIES;
        let start = Trial {
            name: String::new(),
            cases: ANY,
        };
        self.try_on(&start, &choices, &mut tries, &mut |name| {
            self.add(name, words, Some(Form::Inflected), found);
        });
    }

    /// Goes on with a name by every choice for its next word that agrees in case with the words before.
    fn try_on(
        &self,
        before: &Trial,
        choices: &[Vec<(String, Cases)>],
        tries: &mut usize,
        whole: &mut dyn FnMut(&str),
    ) {
        let Some((choice, rest)) = choices.split_first() else {
            return whole(&before.name);
        };
        for (word, cases) in choice {
            let cases = before.cases & cases;
            if cases == 0 || *tries == 0 {
                continue;
            }
            if before.name.is_empty() && !rest.is_empty() && !self.index.begins(word) {
                continue;
            }
            *tries -= 1;
            let mut name = before.name.clone();
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(word);
            // The recursion is as deep as a name has words: `MOST_WORDS` at most.
            self.try_on(&Trial { name, cases }, rest, tries, whole);
        }
    }

    /// Whether a name of several words may begin with a word of a text.
    pub(super) fn may_begin(&self, word: &str, language: Language) -> bool {
        let key = fold(word);
        // «Нью-Йорк» is two words already.
        let first = key.split(' ').next().unwrap_or_default();
        self.index.begins(first)
            || language == Language::Russian
                && nominatives(first)
                    .iter()
                    .any(|(nominative, _)| self.index.begins(nominative))
    }
}

/// The first words of a name that is tried, and the cases that they agree in.
struct Trial {
    name: String,
    cases: Cases,
}

/// The words without a possessive; none if they have none.
fn owner(words: &str) -> Option<&str> {
    ["'s", "’s", "'S", "’S"]
        .iter()
        .find_map(|ending| words.strip_suffix(ending))
        .or_else(|| {
            words
                .strip_suffix(['\'', '’'])
                .filter(|owner| owner.ends_with('s'))
        })
}
