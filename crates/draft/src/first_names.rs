//! First names of a language.

use crate::gazetteer::fold;
use crate::morphology::Gender;
use std::collections::HashMap;

/// Looks a first name up: none if it is not known as one, `Some(None)` if its gender is not known.
pub type Lookup<'a> = &'a dyn Fn(&str) -> Option<Option<Gender>>;

/// The known first names, with the gender of those who bear them where the list tells.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FirstNames {
    known: HashMap<String, Option<Gender>>,
}

impl FirstNames {
    /// Reads a list: a name a line in lower case, with ` m` or ` f` behind it where that is known.
    pub fn read(list: &str) -> Self {
        let entry = |line: &str| {
            let (name, gender) = match line.split_once(' ') {
                Some((name, "m")) => (name, Some(Gender::Masculine)),
                Some((name, "f")) => (name, Some(Gender::Feminine)),
                _ => (line, None),
            };
            (fold(name), gender)
        };
        Self {
            known: list
                .lines()
                .filter(|line| !line.is_empty())
                .map(entry)
                .collect(),
        }
    }

    /// What is known of a name, whatever its capitals and accents: none if it is not a known one.
    pub fn get(&self, name: &str) -> Option<Option<Gender>> {
        // "There's" is no form of a name, and loses its apostrophe when it is folded.
        let bare = ["'s", "’s"].iter().find_map(|own| name.strip_suffix(own));
        self.known.get(&fold(bare.unwrap_or(name))).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_whatever_their_capitals() {
        let names = FirstNames::read("anna f\njohn m\nkim\nпётр\n");
        assert_eq!(names.get("Anna"), Some(Some(Gender::Feminine)));
        assert_eq!(names.get("Kim"), Some(None));
        assert_eq!(names.get("Jóhn"), Some(Some(Gender::Masculine)));
        assert_eq!(names.get("Петр"), Some(None));
        assert_eq!(names.get("Table"), None);
        assert_eq!(names.get("Anna's"), Some(Some(Gender::Feminine)));
    }
}
