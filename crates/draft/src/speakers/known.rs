//! The names, people and roles among which speakers are looked for.

use crate::name::Name;
use crate::people::Person;
use crate::roles::Role;
use crate::voices::SentenceVoice;
use crate::{Language, Paragraph};
use std::ops::Range;

/// How sure a speaker is who is named by a role, by a pronoun, by a document, by being whom the text is about.
pub(super) const BY_ROLE: f32 = 0.7;
pub(super) const BY_PRONOUN: f32 = 0.55;
pub(super) const BY_DOCUMENT: f32 = 0.5;
pub(super) const BY_MAIN: f32 = 0.45;

/// What is known of the text when speakers are looked for.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    pub paragraphs: &'a [Paragraph],
    pub language: Language,
    /// All names in order.
    pub names: &'a [Name],
    pub people: &'a [Person],
    /// For each name the person whom it means, by number.
    pub person_of: &'a [Option<usize>],
    pub roles: &'a [Role],
    /// The voices of the sentences, in order.
    pub voices: &'a [SentenceVoice],
}

/// Where a name stands: its paragraph, and bytes of it.
pub(crate) type Place = (usize, Range<usize>);

impl Known<'_> {
    /// Where a name stands.
    pub(crate) fn place(&self, name: usize) -> Option<Place> {
        let name = self.names.get(name)?;
        Some((name.paragraph, name.range.clone()))
    }

    /// Whom a name means.
    pub(crate) fn person_of(&self, name: usize) -> Option<&Person> {
        self.people.get((*self.person_of.get(name)?)?)
    }

    /// The names in a range.
    pub(crate) fn names_in(&self, paragraph: usize, range: &Range<usize>) -> &[Name] {
        let from = (self.names)
            .partition_point(|name| (name.paragraph, name.range.start) < (paragraph, range.start));
        let to = (self.names)
            .partition_point(|name| (name.paragraph, name.range.end) <= (paragraph, range.end));
        self.names.get(from..to).unwrap_or_default()
    }

    /// Of some names the last that means whoever is meant most often; how often, and how often the next.
    pub(crate) fn most_named(
        &self,
        names: Range<usize>,
        fits: &dyn Fn(&Person) -> bool,
    ) -> Option<(usize, usize, usize)> {
        // The person, how often, the last name.
        let mut counts: Vec<(usize, usize, usize)> = Vec::new();
        for name in names {
            let Some(&Some(number)) = self.person_of.get(name) else {
                continue;
            };
            if !self.people.get(number).is_some_and(fits) {
                continue;
            }
            match counts.iter_mut().find(|(one, ..)| *one == number) {
                Some((_, count, last)) => (*count, *last) = (*count + 1, name),
                None => counts.push((number, 1, name)),
            }
        }
        let (person, count, name) = *counts.iter().max_by_key(|(_, count, _)| *count)?;
        let others = counts.iter().filter(|(one, ..)| *one != person);
        let rival = others.map(|(_, count, _)| *count).max().unwrap_or(0);
        Some((name, count, rival))
    }
}
