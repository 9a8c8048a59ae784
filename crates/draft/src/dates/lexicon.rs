//! What the words of dates mean, by language.

use super::meaning::{Meaning, meaning};
use crate::Language;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The words of a language.
#[derive(Default)]
pub struct Lexicon {
    words: HashMap<&'static str, Vec<Meaning>>,
    past: Vec<&'static str>,
    present: Vec<&'static str>,
    infinitive: Vec<&'static str>,
    participle: Vec<&'static str>,
    appointed: Vec<&'static str>,
    subject: Vec<&'static str>,
    no_subject: Vec<&'static str>,
}

impl Lexicon {
    /// The meanings of a word in small letters; none if it has none here.
    pub fn meanings(&self, small: &str) -> Option<&[Meaning]> {
        if let Some(meanings) = self.words.get(small) {
            return Some(meanings);
        }
        // A verb in the past by its ending («приехал», "arrived").
        let long = small.chars().count() > 3;
        let ends = |endings: &[&str]| long && endings.iter().any(|ending| small.ends_with(ending));
        if self.appointed.iter().any(|word| small.starts_with(word)) {
            return Some(&[Meaning::Appointed, Meaning::Participle]);
        }
        if ends(&self.past) {
            return Some(&[Meaning::Past]);
        }
        if ends(&self.infinitive) {
            return Some(&[Meaning::Infinitive]);
        }
        if ends(&self.participle) {
            return Some(&[Meaning::Participle]);
        }
        ends(&self.present).then_some(&[Meaning::Present])
    }

    /// The meaning of a word that has no other: it may be a subject by its ending.
    pub fn other(&self, word: &str) -> &[Meaning] {
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        let name = word.starts_with(char::is_uppercase) && word.ends_with(['в', 'н']);
        if ends(&self.subject) && (name || !ends(&self.no_subject)) {
            &[Meaning::Subject]
        } else {
            &[]
        }
    }
}

static RUSSIAN: LazyLock<Lexicon> = LazyLock::new(|| read(crate::lists::list!("ru/dates.txt")));
static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| read(crate::lists::list!("en/dates.txt")));

/// The words of a language.
pub fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    }
}

fn read(lines: &'static str) -> Lexicon {
    let mut found = Lexicon::default();
    for line in lines.lines() {
        let Some((class, words)) = line.split_once(':') else {
            continue;
        };
        let list = words.split_whitespace();
        match class {
            "past-ending" => found.past.extend(list),
            "present-ending" => found.present.extend(list),
            "infinitive-ending" => found.infinitive.extend(list),
            "participle-ending" => found.participle.extend(list),
            "appointed-beginning" => found.appointed.extend(list),
            "subject-ending" => found.subject.extend(list),
            "no-subject-ending" => found.no_subject.extend(list),
            _ => {}
        }
        let (class, value) = class.split_once(' ').unwrap_or((class, ""));
        if let Some(meaning) = meaning(class, value) {
            for word in words.split_whitespace() {
                found.words.entry(word).or_default().push(meaning);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_has_a_meaning() {
        for lines in [
            crate::lists::list!("ru/dates.txt"),
            crate::lists::list!("en/dates.txt"),
        ] {
            for line in lines.lines() {
                let (class, _) = line.split_once(':').expect(line);
                let (class, value) = class.split_once(' ').unwrap_or((class, ""));
                assert!(
                    class.ends_with("-ending")
                        || class.ends_with("-beginning")
                        || meaning(class, value).is_some(),
                    "{line}"
                );
            }
        }
    }
}
