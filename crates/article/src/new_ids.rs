//! Ids for new entries: made of names, in Latin letters, each its own.

use crate::document::Document;
use std::collections::HashSet;

/// Longest part of a name that goes into an id, in letters.
const LONGEST: usize = 40;

/// Gives ids.
#[derive(Debug, Default)]
pub struct Ids {
    taken: HashSet<String>,
}

impl Ids {
    /// Gives ids that the document does not have yet.
    pub fn beside(document: &Document) -> Self {
        macro_rules! ids {
            ($($list:ident)*) => {
                std::iter::empty()$(.chain(document.$list.iter().map(|entry| &entry.id)))*
            };
        }
        let taken = ids!(passages places parties topics relations events quotations);
        Self {
            taken: taken.cloned().collect(),
        }
    }

    /// Takes an id; false if it was taken already.
    pub fn take(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_string())
    }

    /// An id that begins with `sort` and goes on with the name («person», «Вера Лунина» →
    /// `person-vera-lunina`); with a number if it is taken.
    pub fn give(&mut self, sort: &str, name: &str) -> String {
        let slug = slug(name);
        let base = if slug.is_empty() {
            sort.to_string()
        } else {
            format!("{sort}-{slug}")
        };
        let mut id = base.clone();
        let mut number = 2;
        while !self.taken.insert(id.clone()) {
            id = format!("{base}-{number}");
            number += 1;
        }
        id
    }

    /// The id of a country, which ends in its code.
    pub fn country(&mut self, iso: &str) -> String {
        self.give("place", &iso.to_lowercase())
    }
}

/// Letters of the Russian alphabet in Latin ones, as on road signs.
fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'ж' => "zh",
        'з' => "z",
        'и' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

/// A name in small Latin letters, digits and hyphens.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if slug.len() >= LONGEST {
            break;
        }
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if let Some(letters) = latin(c) {
            slug += letters;
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').to_string()
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn every_id_is_its_own_and_in_latin_letters() {
        let mut ids = Ids::default();
        assert_eq!(ids.give("person", "Вера Лунина"), "person-vera-lunina");
        assert_eq!(ids.give("person", "Вера Лунина"), "person-vera-lunina-2");
        assert_eq!(ids.give("org", "«Щит» & Co."), "org-shchit-co");
        assert_eq!(ids.give("event", "日本"), "event");
        assert_eq!(ids.country("IN"), "place-in");
        assert!(ids.give("org", &"слово ".repeat(40)).len() < 64);
    }
}
