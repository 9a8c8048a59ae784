//! Who and where: which names of a sentence belong to the word that names a fact.

use super::grammar::{is_and, is_between, is_participle, is_relative, is_verb, is_with};
use super::phrases::{Attachment, LONGEST_LIST, Phrases};
use super::sentence::{Named, Sentence};
use super::triggers::{Ends, Trigger};
use crate::name::NameKind;
use std::ops::Range;

/// Longest verb phrase in bytes; a longer one is cut down to the words of the trigger.
const LONGEST_VERB: usize = 90;
/// How far the object of a verb may stand behind it, in tokens.
const FAR: usize = 7;
/// How far an object behind “with” may stand.
const FAR_WITH: usize = 10;

/// A sentence, how its names attachment, and where its trigger stands.
pub(super) struct Scene<'s> {
    pub sentence: &'s Sentence<'s>,
    pub phrases: &'s Phrases,
    pub trigger: &'s Range<usize>,
    /// The clause of the trigger.
    pub clause: &'s Range<usize>,
}

/// A relation's end before it is joined with the other.
pub(super) type List = Vec<usize>;

impl Scene<'_> {
    pub fn named(&self, number: usize) -> Option<&Named> {
        self.sentence.named.get(number)
    }

    pub fn kind(&self, number: usize) -> Option<NameKind> {
        Some(self.named(number)?.kind)
    }

    pub fn word_of(&self, number: usize) -> &str {
        match self.phrases.get(number) {
            Attachment::After(token) => self.sentence.word(token),
            _ => "",
        }
    }

    /// Names before the trigger, the nearest first, that stand in its clause.
    fn before(&self) -> impl Iterator<Item = usize> {
        let all = 0..self.sentence.named.len();
        all.rev().filter(|number| {
            self.named(*number).is_some_and(|named| {
                named.tokens.end <= self.trigger.start && named.tokens.start >= self.clause.start
            })
        })
    }

    pub fn behind(&self) -> impl Iterator<Item = usize> {
        let all = 0..self.sentence.named.len();
        all.filter(|number| {
            self.named(*number).is_some_and(|named| {
                named.tokens.start >= self.trigger.start && named.tokens.end <= self.clause.end
            })
        })
    }

    /// The name that a relative pronoun at the head of the clause stands for.
    fn relative(&self) -> Option<usize> {
        let pronoun = self.clause.start.checked_sub(1)?;
        if !is_relative(self.sentence.word(pronoun)) {
            return None;
        }
        let comma = pronoun.checked_sub(1)?;
        let last = if self.sentence.word(comma) == "," {
            comma
        } else {
            pronoun
        };
        let all = 0..self.sentence.named.len();
        all.rev()
            .find(|number| {
                self.named(*number)
                    .is_some_and(|named| named.end.max(named.tokens.end) == last)
            })
            .map(|number| self.phrases.root(number))
    }

    /// Who does it: the nearest name before the trigger that begins a phrase, with its list.
    pub fn subject(&self) -> List {
        let free = |number: &usize| {
            self.phrases.get(self.phrases.root(*number)) == Attachment::Free
                && self.phrases.get(*number) != Attachment::Of
        };
        let skipped = self.insertion();
        let outside = |number: &usize| {
            self.named(*number)
                .is_some_and(|named| !skipped.contains(&named.tokens.start))
        };
        let found = self
            .before()
            .filter(outside)
            .find(free)
            .map(|number| self.phrases.root(number));
        let found = found.or_else(|| self.relative()).or_else(|| self.owner());
        let Some(root) = found else {
            return Vec::new();
        };
        let mut list = self.phrases.list(root);
        let is_before = |number: &usize| {
            self.named(*number)
                .is_some_and(|named| named.tokens.end <= self.trigger.start)
        };
        list.retain(is_before);
        list
    }

    /// A participle's clause before the trigger, between commas: «Союз, созданный Дудиным, подписал …».
    fn insertion(&self) -> Range<usize> {
        let nothing = 0..0;
        let first = self.trigger.start.saturating_sub(2).max(self.clause.start);
        let closing = (first..self.trigger.start)
            .rev()
            .find(|token| self.sentence.word(*token) == ",");
        let Some(closing) = closing else {
            return nothing;
        };
        let pronoun = self.clause.start.checked_sub(1);
        if pronoun.is_some_and(|pronoun| is_relative(self.sentence.word(pronoun))) {
            return self.clause.start..closing;
        }
        let opening = (self.clause.start..closing).rev().find(|token| {
            self.sentence.word(*token) == ","
                && is_participle(self.sentence.word(token + 1), self.sentence.language)
        });
        opening.map_or(nothing, |opening| opening..closing)
    }

    /// Who has something: «у Союза есть соглашение с», «в активе Союза есть».
    fn owner(&self) -> Option<usize> {
        let has = |word: &str| matches!(word, "есть" | "имеется" | "имеются" | "действует");
        let number = self.before().find(|number| {
            matches!(self.word_of(*number), "у" | "в")
                && self.kind(*number) != Some(NameKind::Place)
        })?;
        let end = self.named(number)?.tokens.end;
        (end..self.trigger.start)
            .any(|token| has(self.sentence.word(token)))
            .then_some(number)
    }

    /// To whom it is done: the first fitting name behind the trigger, with its list.
    pub fn object(&self, with: bool) -> List {
        for number in self.behind() {
            let Some(named) = self.named(number) else {
                continue;
            };
            let apart = named.start.saturating_sub(self.trigger.end);
            if apart > if with { FAR_WITH } else { FAR } {
                break;
            }
            let fits = match self.phrases.get(number) {
                Attachment::Of | Attachment::Joined(_) => continue,
                Attachment::Free => !with && self.follows(named),
                Attachment::After(token) => {
                    let word = self.sentence.word(token);
                    if with {
                        is_with(word)
                    } else {
                        self.trigger.contains(&token) || word == "by"
                    }
                }
            };
            if fits {
                return self.phrases.list(number);
            }
            // Another phrase stands between.
            if !with && self.phrases.get(number) == Attachment::Free {
                break;
            }
        }
        Vec::new()
    }

    /// Whether nothing parts a name from the trigger: no comma, no other verb.
    pub fn follows(&self, named: &Named) -> bool {
        (self.trigger.end..named.start).all(|token| {
            let word = self.sentence.word(token);
            self.sentence.named_at(token).is_some()
                || !is_verb(word, self.sentence.language)
                    && (!self.sentence.is_mark(token)
                        || matches!(word, "«" | "\"" | "“" | "„" | "-"))
        })
    }

    /// The pairs of ends that a trigger joins.
    pub fn ends(&self, trigger: &Trigger) -> Vec<[usize; 2]> {
        let (subject, object) = match trigger.ends {
            Ends::Near => self.near(5, 3),
            Ends::Tight => self.near(0, 1),
            Ends::Kin => self.kin(),
            Ends::With => (self.subject(), self.object(true)),
            Ends::Object => (self.subject(), self.object(false)),
        };
        let between = object
            .first()
            .is_some_and(|first| is_between(self.word_of(*first)));
        let mut pairs = Vec::new();
        let mut pair = |one: usize, other: usize| {
            let differ = self.named(one).map(|named| named.name)
                != self.named(other).map(|named| named.name);
            if differ && pairs.len() < LONGEST_LIST {
                pairs.push([one, other]);
            }
        };
        match (&*subject, &*object) {
            (_, [one, others @ ..]) if between && !others.is_empty() => {
                others.iter().for_each(|other| pair(*one, *other));
            }
            ([one, others @ ..], []) if trigger.ends == Ends::With => {
                others.iter().for_each(|other| pair(*one, *other));
            }
            ([one], objects) => objects.iter().for_each(|other| pair(*one, *other)),
            (subjects, [one]) => subjects.iter().for_each(|other| pair(*other, *one)),
            ([one, ..], [other, ..]) => pair(*one, *other),
            _ => {}
        }
        pairs.retain(|pair| self.allowed(trigger, pair));
        for pair in &mut pairs {
            let first_is_person = self.kind(pair[0]) == Some(NameKind::Person);
            if trigger.passive || trigger.person && !first_is_person {
                pair.swap(0, 1);
            }
        }
        pairs
    }

    fn allowed(&self, trigger: &Trigger, pair: &[usize; 2]) -> bool {
        let person = |number: usize| self.kind(number) == Some(NameKind::Person);
        let place = |number: usize| self.kind(number) == Some(NameKind::Place);
        let people = usize::from(person(pair[0])) + usize::from(person(pair[1]));
        let places = usize::from(place(pair[0])) + usize::from(place(pair[1]));
        // «возглавлял отдел Тавии»: the place behind another noun is not what it is about.
        let own = |number: usize| {
            self.named(self.phrases.root(number)).is_some_and(|named| {
                !place(number)
                    || named.tokens.end <= self.trigger.start
                    || named.tokens.start <= self.trigger.end + 1
            })
        };
        (!trigger.person || people == 1 && own(pair[0]) && own(pair[1]))
            && (trigger.ends != Ends::Kin && !trigger.people || people == 2)
            && (!trigger.nobody || people == 0)
            && (!trigger.no_places || places == 0)
    }

    /// The words between the ends, if they are few; else those of the trigger.
    pub fn verb(&self, pair: &[usize; 2]) -> String {
        let trigger = self.sentence.text(self.trigger);
        let (Some(one), Some(other)) = (self.named(pair[0]), self.named(pair[1])) else {
            return trigger.to_string();
        };
        let (first, second) = if one.tokens.start < other.tokens.start {
            (one, other)
        } else {
            (other, one)
        };
        let (from, to) = if second.tokens.end <= self.trigger.start {
            (second.tokens.end, self.trigger.end)
        } else if first.tokens.start >= self.trigger.end {
            (self.trigger.start, self.trigger.end)
        } else {
            (first.tokens.end, second.tokens.start.max(self.trigger.end))
        };
        let idle = |token: usize| {
            let word = self.sentence.word(token);
            is_relative(word) || is_and(word) || self.sentence.is_mark(token)
        };
        let from = (from..to).find(|token| !idle(*token)).unwrap_or(to);
        let words = self.sentence.text(&(from..to));
        let outside = |c: char| c.is_whitespace() || !c.is_alphanumeric();
        let words = words.trim_matches(outside);
        let words = [" the", " a", " an"]
            .iter()
            .find_map(|article| words.strip_suffix(article))
            .unwrap_or(words);
        let own = (from..to).any(|token| self.sentence.named_at(token).is_some());
        if own
            || words.is_empty()
            || words.len() > LONGEST_VERB
            || words.contains(['«', '"', '“', ';', ',', '('])
        {
            trigger.to_string()
        } else {
            words.to_string()
        }
    }
}
