//! From words in a text to places.

use super::endings::{ANY, Cases, nominatives};
use super::fold::{fold, is_capitals};
use super::places::Gazetteer;
use super::types::{Form, PlaceId};
use crate::Language;

/// Names have no more words than this, hyphens dividing words as well.
pub const MOST_WORDS: usize = 7;

/// No more beginnings of one name are followed.
const MOST_BEGUN: usize = 30;

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
        for name in self.nominatives_of(key) {
            self.add(&name, words, Some(Form::Inflected), found);
        }
    }

    /// The folded names that folded Russian words may be a form of; most are none.
    fn nominatives_of(&self, key: &str) -> Vec<String> {
        let (first, last) = key.rsplit_once(' ').unwrap_or(("", key));
        let mut begun = vec![(String::new(), ANY)];
        for word in first.split_terminator(' ') {
            begun = self.begun(&begun, word);
        }
        continued(&begun, last).map(|(name, _)| name).collect()
    }

    /// Which of a place's names in the language the words are, with whatever ending: «Бирма» of «в Бирме», where
    /// its usual name is «Мьянма».
    pub fn called(&self, id: PlaceId, words: &str, language: Language) -> Option<&str> {
        let key = fold(
            owner(words)
                .filter(|_| language == Language::English)
                .unwrap_or(words),
        );
        let mut names = match language {
            Language::Russian => self.tables.russian.of(id.0),
            Language::English => self.tables.english.of(id.0),
        };
        let as_it_is = names.clone().find(|name| fold(name) == key);
        as_it_is.or_else(|| {
            let tried = match language {
                Language::Russian => self.nominatives_of(&key),
                Language::English => Vec::new(),
            };
            names.find(|name| tried.contains(&fold(name)))
        })
    }

    /// The beginnings of longer names that a further word makes of shorter beginnings.
    fn begun(&self, begun: &[Begun], word: &str) -> Vec<Begun> {
        let longer = continued(begun, word);
        longer
            .filter(|(name, _)| self.index.begins(name))
            .take(MOST_BEGUN)
            .collect()
    }

    /// How many of the folded words one name may have at most: at least 1.
    pub(super) fn reach(&self, words: &str, language: Language) -> usize {
        let mut begun = vec![(String::new(), ANY)];
        let mut count = 0;
        for word in words.split(' ').take(MOST_WORDS) {
            count += 1;
            begun = match language {
                Language::Russian => self.begun(&begun, word),
                Language::English => {
                    let name = begun
                        .iter()
                        .map(|(name, cases)| (joined(name, word), *cases));
                    name.filter(|(name, _)| self.index.begins(name)).collect()
                }
            };
            if begun.is_empty() {
                break;
            }
        }
        count
    }
}

/// The first words of a name that is tried, and the cases that they agree in.
type Begun = (String, Cases);

/// Every choice for a further word that agrees in case with the words before.
fn continued<'a>(begun: &'a [Begun], word: &str) -> impl Iterator<Item = Begun> + 'a {
    let choices = if begun.is_empty() {
        Vec::new()
    } else {
        nominatives(word)
    };
    begun.iter().flat_map(move |(name, cases)| {
        let agreeing = choices
            .clone()
            .into_iter()
            .map(move |(word, other)| (word, cases & other));
        agreeing
            .filter(|(_, cases)| *cases != 0)
            .map(move |(word, cases)| (joined(name, &word), cases))
    })
}

fn joined(name: &str, word: &str) -> String {
    if name.is_empty() {
        word.to_owned()
    } else {
        format!("{name} {word}")
    }
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
