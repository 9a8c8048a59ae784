//! Who takes part in an event, and where it takes place.

use super::grammar::is_where;
use super::parties::{List, Scene};
use super::phrases::Attachment;
use crate::Language;
use crate::name::NameKind;
use article::EventKind;

/// Most participants of one event.
const MOST: usize = 6;

impl Scene<'_> {
    /// Who takes part in an event, by what its kind has room for.
    pub fn participants(&self, kind: EventKind, noun: bool) -> Vec<usize> {
        let mut who = if noun { self.of_noun() } else { self.subject() };
        let several = matches!(
            kind,
            EventKind::Meeting
                | EventKind::Negotiation
                | EventKind::Signing
                | EventKind::Deal
                | EventKind::Match
        );
        if several {
            who.extend(self.object(true));
            if matches!(kind, EventKind::Match | EventKind::Meeting) && !noun {
                let own = who.first().and_then(|first| self.kind(*first));
                let object = self.object(false).into_iter();
                who.extend(object.filter(|number| self.kind(*number) == own));
            }
        } else if !noun && who.is_empty() {
            // «Погиб Олег Дудин», «избран Олег Дудин».
            who = self.object(false);
        }
        let acts = |number: &usize| several || self.kind(*number) != Some(NameKind::Place);
        let mut known = Vec::new();
        for number in who.into_iter().filter(acts) {
            if let Some(named) = self.named(number)
                && !known.contains(&named.name)
            {
                known.push(named.name);
            }
        }
        // Of several people of whom something is told one is certain: the nearest.
        known.truncate(if several { MOST } else { 1 });
        known
    }

    /// The name that follows a noun in the genitive: «смерть Дудина», "death of Anna Ross".
    fn of_noun(&self) -> List {
        let first = self.behind().find(|number| {
            self.named(*number)
                .is_some_and(|named| named.start.saturating_sub(self.trigger.end) <= 2)
        });
        let fits = first.filter(|number| match self.phrases.get(*number) {
            Attachment::Free => self.sentence.language == Language::Russian,
            Attachment::After(token) => matches!(
                self.sentence.word(token),
                "of" | "между" | "between" | "с" | "with"
            ),
            _ => false,
        });
        fits.map_or(Vec::new(), |number| self.phrases.list(number))
    }

    /// The place that is visited: the object of the verb.
    pub fn goal(&self) -> Option<usize> {
        let first = *self.object(false).first()?;
        (self.kind(first) == Some(NameKind::Place))
            .then(|| self.named(first).map(|named| named.name))
            .flatten()
    }

    /// The place of a phrase that says where, nearest to the trigger in its clause.
    pub fn venue(&self) -> Option<usize> {
        let of_clause = |number: &usize| {
            self.named(*number).is_some_and(|named| {
                named.tokens.start >= self.clause.start && named.tokens.end <= self.clause.end
            })
        };
        let says_where = |number: &usize| {
            self.kind(*number) == Some(NameKind::Place) && is_where(self.word_of(*number))
        };
        let all = 0..self.sentence.named.len();
        let apart = |number: &usize| {
            let Some(named) = self.named(*number) else {
                return usize::MAX;
            };
            if named.tokens.start >= self.trigger.end {
                named.tokens.start - self.trigger.end
            } else {
                self.trigger.start.saturating_sub(named.tokens.end)
            }
        };
        all.filter(of_clause)
            .filter(says_where)
            .min_by_key(apart)
            .and_then(|number| Some(self.named(number)?.name))
    }
}
