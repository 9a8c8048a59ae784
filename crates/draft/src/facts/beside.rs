//! Ends of a relation that stand close to the word that names it.

use super::grammar::is_possessive;
use super::parties::{List, Scene};
use super::phrases::Attachment;
use crate::name::NameKind;

impl Scene<'_> {
    /// The names that stand close on both sides: "Heron Air, a subsidiary of Falcon Works".
    pub fn near(&self, reach_before: usize, reach_behind: usize) -> (List, List) {
        let all = 0..self.sentence.named.len();
        let close = |from: usize, to: usize| {
            to >= from
                && to - from <= reach_before.max(reach_behind)
                && (from..to).all(|token| {
                    let word = self.sentence.word(token);
                    !self.sentence.is_mark(token)
                        || matches!(word, "," | "—" | "–" | "-" | "(" | "«" | "\"" | "“")
                })
        };
        let before = all.clone().rev().find(|number| {
            self.named(*number)
                .is_some_and(|named| named.tokens.end <= self.trigger.start)
                && self.phrases.get(*number) != Attachment::Of
        });
        let behind = all.into_iter().find(|number| {
            self.named(*number)
                .is_some_and(|named| named.tokens.start >= self.trigger.end)
        });
        let (Some(before), Some(behind)) = (before, behind) else {
            return (Vec::new(), Vec::new());
        };
        let (Some(one), Some(other)) = (self.named(before), self.named(behind)) else {
            return (Vec::new(), Vec::new());
        };
        let near = close(one.tokens.end, self.trigger.start)
            && close(self.trigger.end, other.tokens.start)
            && self.trigger.start - one.tokens.end <= reach_before
            && other.tokens.start - self.trigger.end <= reach_behind;
        if near {
            (vec![before], vec![behind])
        } else {
            (Vec::new(), Vec::new())
        }
    }

    /// Kin: «Олег Дудин и его дочь Вера», "Peter Ross with his wife Anna", «жена Дудина Вера».
    pub fn kin(&self) -> (List, List) {
        let all = 0..self.sentence.named.len();
        let person = |number: &usize| self.kind(*number) == Some(NameKind::Person);
        let behind = all.clone().filter(person).find(|number| {
            self.named(*number).is_some_and(|named| {
                named.start >= self.trigger.end
                    && named.start - self.trigger.end <= 2
                    && self.follows(named)
            })
        });
        let Some(behind) = behind else {
            return (Vec::new(), Vec::new());
        };
        let end = self.named(behind).map_or(0, |named| named.tokens.end);
        let next = all.clone().filter(person).find(|number| {
            self.named(*number)
                .is_some_and(|named| named.tokens.start == end)
        });
        if let Some(next) = next {
            return (vec![next], vec![behind]);
        }
        // «его дочь Вера»: of the only person named before, however far.
        let first = self.trigger.start.saturating_sub(3);
        let his = (first..self.trigger.start).any(|token| is_possessive(self.sentence.word(token)));
        let reach = if his { usize::MAX } else { 4 };
        let mut before = all.rev().filter(person).filter(|number| {
            self.named(*number).is_some_and(|named| {
                named.tokens.end <= self.trigger.start
                    && self.trigger.start - named.tokens.end <= reach
                    && (named.tokens.end..self.trigger.start).all(|token| {
                        let word = self.sentence.word(token);
                        !matches!(word, ";" | ":" | "." | "»")
                    })
            })
        });
        let found = before.next();
        let more = his && before.next().is_some();
        match found.filter(|_| !more) {
            Some(before) => (vec![before], vec![behind]),
            None => (Vec::new(), Vec::new()),
        }
    }
}
