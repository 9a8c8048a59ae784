//! Speakers who are only guessed at first: a pronoun or a role stands for them.

use super::speaker::Speakers;
use crate::speech::{Attribution, Gender, NameSpan, named_before};

impl<'a> Speakers<'a> {
    /// The person for whom a pronoun or a role stands, as far as the sentence before tells.
    pub(super) fn person(&self, number: usize, found: &Attribution) -> Option<&'a NameSpan> {
        if let Some(gender) = found.role {
            return match gender {
                Gender::Unknown => self
                    .named(number, found, Gender::Masculine)
                    .or_else(|| self.named(number, found, Gender::Feminine)),
                known => self.named(number, found, known),
            };
        }
        let gender = found.pronoun?;
        if found.unnamed || gender == Gender::Unknown {
            return None;
        }
        self.named(number, found, gender)
    }

    fn named(&self, number: usize, found: &Attribution, gender: Gender) -> Option<&'a NameSpan> {
        let hidden = |paragraph: usize, at: usize| {
            self.masks.get(paragraph).is_some_and(|masks| {
                let mask = masks.partition_point(|mask| mask.end <= at);
                masks.get(mask).is_some_and(|mask| mask.contains(&at))
            })
        };
        named_before(
            self.paragraphs,
            self.names,
            number,
            found.verb.start,
            gender,
            self.words,
            &hidden,
        )
    }
}
