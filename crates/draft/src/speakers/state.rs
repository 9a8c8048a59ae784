//! Whom "he" and "she" mean, from one sentence to the next.

use super::events::{Event, Named, What};
use crate::morphology::Gender;

/// Sentences behind the last mention of a person in which a pronoun still means them.
const REACH: usize = 4;

/// Whoever a pronoun of a gender means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Meant {
    /// The last name that means the person, by its number among all names.
    pub name: usize,
    pub person: usize,
    /// The last sentence that speaks of the person, and its paragraph.
    pub seen: usize,
    paragraph: usize,
    /// The person is known to have the pronoun's gender.
    known: bool,
    /// The person was only mentioned, not spoken of: the next sentence tells whether they stay.
    passing: bool,
}

impl Meant {
    fn new(named: &Named, now: usize) -> Self {
        Self {
            name: named.name,
            person: named.person,
            seen: now,
            paragraph: named.at.0,
            known: named.gender.is_some(),
            passing: !named.subject || named.late,
        }
    }

    /// Whether a pronoun in a sentence of a paragraph can mean the person: near enough, and in the same paragraph
    /// or the next.
    pub fn reaches(&self, (sentence, paragraph): (usize, usize)) -> bool {
        let reach = if self.passing { 1 } else { REACH };
        self.seen + reach >= sentence && self.paragraph + 1 >= paragraph
    }
}

/// Whom "he" and "she" mean.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct State {
    pub he: Option<Meant>,
    pub she: Option<Meant>,
}

impl State {
    pub fn of(&mut self, gender: Gender) -> &mut Option<Meant> {
        match gender {
            Gender::Feminine => &mut self.she,
            _ => &mut self.he,
        }
    }

    /// Goes over the events of a sentence.
    pub fn step(&mut self, events: &[Event], now: usize) {
        self.forget(events, now);
        for gender in [Gender::Masculine, Gender::Feminine] {
            let meant = self.of(gender);
            match taken(events, gender, *meant, now) {
                Some(Taken::By(named)) => *meant = Some(Meant::new(&named, now)),
                Some(Taken::ByNobody) => *meant = None,
                None => {}
            }
            let Some(meant) = meant else { continue };
            let pronoun = events.iter().any(|event| event.is(gender));
            let again = names(events, gender).any(|named| named.person == meant.person);
            if pronoun || again {
                meant.passing &= meant.seen == now;
                meant.seen = now;
                meant.paragraph = events.first().map_or(meant.paragraph, |event| event.at.0);
            }
        }
    }

    /// Lets go of whoever was named too long ago, and of whoever turns out to be of the other gender: "Roe spoke.
    /// Her motion failed" shows that "he" means another.
    fn forget(&mut self, events: &[Event], now: usize) {
        let Some(first) = events.first() else { return };
        for gender in [Gender::Masculine, Gender::Feminine] {
            let meant = self.of(gender);
            *meant = meant.filter(|meant| meant.reaches((now, first.at.0)));
        }
        let pronouns = events
            .iter()
            .take_while(|event| !matches!(event.what, What::Name(_)));
        let has = |gender: Gender| pronouns.clone().any(|event| event.is(gender));
        if let (Some(he), Some(she)) = (self.he, self.she)
            && he.person == she.person
        {
            match (has(Gender::Masculine), has(Gender::Feminine)) {
                (true, false) => self.she = None,
                (false, true) => self.he = None,
                _ => {}
            }
        }
    }
}

/// Who takes the place of the one that a pronoun meant.
enum Taken {
    By(Named),
    /// Two do, and a pronoun may mean either.
    ByNobody,
}

/// Who takes the place of the one that a pronoun of a gender meant before a sentence, if anybody does.
fn taken(events: &[Event], gender: Gender, meant: Option<Meant>, now: usize) -> Option<Taken> {
    let pronoun = |subject: bool| {
        let is = What::Pronoun { gender, subject };
        events
            .iter()
            .find(|event| event.what == is)
            .map(|event| event.at)
    };
    let subjects = || names(events, gender).filter(|named| named.subject);
    // A name that shows the gender goes before one that does not.
    let subject = subjects()
        .find(|named| named.gender.is_some())
        .or_else(|| subjects().next());
    // Nor does the latter take the place of one that was named just before and shows it.
    let subject = subject.filter(|named| {
        let weaker = |meant: Meant| !meant.known || meant.seen + 1 < now;
        named.gender.is_some() || meant.is_none_or(weaker)
    });
    if let Some(subject) = subject {
        let goes_on = pronoun(true).is_some_and(|he| he < subject.at);
        // "Roe gave him a seat; he left": whoever "him" means stays in the foreground.
        let other = meant.is_some_and(|meant| meant.person != subject.person);
        let stays = other && pronoun(false).is_some_and(|him| him > subject.at);
        if goes_on || stays {
            return None;
        }
        let together = names(events, gender)
            .any(|named| named.joined && named.person != subject.person && named.at > subject.at);
        return Some(if together {
            Taken::ByNobody
        } else {
            Taken::By(*subject)
        });
    }
    let other = names(events, gender).next()?;
    let far = |meant: Meant| meant.seen + 1 < now || meant.paragraph < other.at.0;
    let first = [true, false]
        .into_iter()
        .filter_map(pronoun)
        .all(|at| at > other.at);
    (meant.is_none_or(far) && first).then_some(Taken::By(*other))
}

/// The names of those who may have a gender.
fn names(events: &[Event], gender: Gender) -> impl Iterator<Item = &Named> {
    events.iter().filter_map(move |event| match &event.what {
        What::Name(named) if named.gender.is_none_or(|known| known == gender) => Some(named),
        _ => None,
    })
}
