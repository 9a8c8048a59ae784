//! What of a sentence tells whom it is about: names of people, as subjects or not, and pronouns.

use super::known::Known;
use super::standing::{is_joined, is_late, is_subject};
use crate::TokenKind;
use crate::morphology::Gender;
use crate::speech::{self, Words};
use std::ops::Range;

/// Most names and pronouns of a sentence that are looked at.
const MOST: usize = 60;

/// A name or a pronoun, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    pub at: (usize, usize),
    pub what: What,
}

impl Event {
    /// Whether it is a pronoun of a gender.
    pub fn is(&self, gender: Gender) -> bool {
        match self.what {
            What::Pronoun { gender: own, .. } | What::Own(own) => own == gender,
            What::Name(_) => false,
        }
    }
}

/// The name of a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Named {
    pub at: (usize, usize),
    /// Its number among all names.
    pub name: usize,
    pub person: usize,
    pub gender: Option<Gender>,
    /// It can be the subject: no preposition governs it, it stands in no genitive.
    pub subject: bool,
    /// A conjunction joins it to the name before ("Roe and Smith").
    pub joined: bool,
    /// The sentence ends with it: "His pupil was Roe".
    pub late: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum What {
    Name(Named),
    /// "He" as the subject, "him" not.
    Pronoun {
        gender: Gender,
        subject: bool,
    },
    /// "His".
    Own(Gender),
}

/// The names and pronouns of a sentence outside `hidden`, which is sorted; and whether anything else of the
/// author stands in it.
pub(super) fn events(
    known: &Known<'_>,
    words: &Words,
    number: usize,
    range: &Range<usize>,
    hidden: &[Range<usize>],
) -> (Vec<Event>, bool) {
    let Some(paragraph) = known.paragraphs.get(number) else {
        return (Vec::new(), false);
    };
    let is_hidden = |at: usize| {
        let part = hidden.partition_point(|part| part.end <= at);
        hidden.get(part).is_some_and(|part| part.contains(&at))
    };
    let mut found = Vec::new();
    let mut author = false;
    let mut name = known
        .names
        .partition_point(|name| (name.paragraph, name.range.start) < (number, range.start));
    let mut last: Option<(usize, bool)> = None;
    for at in paragraph.tokens_in(range) {
        let Some(token) = paragraph.tokens.get(at) else {
            continue;
        };
        if token.kind == TokenKind::Mark || is_hidden(token.range.start) {
            continue;
        }
        author = true;
        if found.len() >= MOST {
            break;
        }
        let place = (number, token.range.start);
        while known
            .names
            .get(name)
            .is_some_and(|one| (one.paragraph, one.range.end) <= place)
        {
            name += 1;
        }
        let inside = known
            .names
            .get(name)
            .filter(|one| one.paragraph == number && one.range.start <= token.range.start);
        if let Some(one) = inside {
            let begins = one.range.start == token.range.start;
            if let (true, Some(person)) = (begins, known.person_of(name)) {
                let joined = last.is_some_and(|(end, _)| is_joined(paragraph, end, at));
                // "By Roe and Smith": the preposition governs both.
                let governed = joined && last.is_some_and(|(_, subject)| !subject);
                let subject =
                    !governed && is_subject(paragraph, &one.range, at, range, person, known, words);
                found.push(Event {
                    at: place,
                    what: What::Name(Named {
                        at: place,
                        name,
                        person: known.person_of.get(name).copied().flatten().unwrap_or(0),
                        gender: person.gender,
                        subject,
                        joined,
                        late: is_late(paragraph, &one.range, at, range, words),
                    }),
                });
                last = Some((paragraph.tokens_touching(&one.range).end, subject));
            }
            continue;
        }
        let small = paragraph.words(&token.range).to_lowercase();
        let bare = small.split(['\'', '’']).next().unwrap_or_default();
        if let Some(what) = pronoun(bare) {
            found.push(Event { at: place, what });
        }
    }
    (found, author)
}

/// What a word in small letters is as a pronoun.
fn pronoun(small: &str) -> Option<What> {
    use Gender::{Feminine, Masculine};
    let pronoun = |gender, subject| Some(What::Pronoun { gender, subject });
    match small {
        "he" | "он" => pronoun(Masculine, true),
        "she" | "она" => pronoun(Feminine, true),
        "him" | "himself" | "ему" | "нему" | "ним" | "нем" | "нём" | "него" => {
            pronoun(Masculine, false)
        }
        "herself" | "ней" | "нее" | "неё" | "ею" => pronoun(Feminine, false),
        "his" | "его" => Some(What::Own(Masculine)),
        "her" | "hers" | "ее" | "её" => Some(What::Own(Feminine)),
        _ => None,
    }
}

/// The gender of a pronoun or a verb of speech.
pub(super) fn known_gender(gender: speech::Gender) -> Option<Gender> {
    match gender {
        speech::Gender::Masculine => Some(Gender::Masculine),
        speech::Gender::Feminine => Some(Gender::Feminine),
        speech::Gender::Unknown => None,
    }
}
