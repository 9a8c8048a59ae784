//! Whom the sentences are about. A pronoun goes on with whoever was the subject before; a name behind a
//! preposition does not take that place ("He left after a speech by Roe. He said").

use super::events::{Event, events};
use super::known::Known;
use super::state::State;
use crate::morphology::Gender;
use crate::quotations::Quoted;
use crate::speech::Words;

/// Sentences behind the last mention of a person in which «the player said» still means them.
const DESCRIPTION_REACH: usize = 2;

/// A sentence outside quotation marks.
struct Sentence {
    start: (usize, usize),
    /// Its number among those that have words of the author.
    number: usize,
    events: Vec<Event>,
    before: State,
}

/// Whom each sentence is about.
pub(super) struct Focus {
    sentences: Vec<Sentence>,
}

impl Focus {
    /// Reads a text once. What stands in `quotations` is left out.
    pub fn of(known: &Known<'_>, quotations: &[Quoted]) -> Self {
        let words = Words::of(known.language);
        let mut hidden = vec![Vec::new(); known.paragraphs.len()];
        for (number, part) in quotations.iter().flat_map(|quoted| &quoted.parts) {
            if let Some(list) = hidden.get_mut(*number) {
                list.push(part.clone());
            }
        }
        let mut state = State::default();
        let mut sentences = Vec::new();
        let mut count = 0;
        for (number, (paragraph, hidden)) in known.paragraphs.iter().zip(&mut hidden).enumerate() {
            hidden.sort_by_key(|part| (part.start, part.end));
            for range in &paragraph.sentences {
                let (events, author) = events(known, words, number, range, hidden);
                count += usize::from(author);
                let before = state;
                state.step(&events, count);
                sentences.push(Sentence {
                    start: (number, range.start),
                    number: count,
                    events,
                    before,
                });
            }
        }
        Self { sentences }
    }

    /// Whom a pronoun at a place means: the name that names them last.
    pub fn pronoun(&self, place: (usize, usize), gender: Gender) -> Option<usize> {
        let (mut state, now) = self.at(place)?;
        let meant = (*state.of(gender))?;
        meant.reaches((now, place.0)).then_some(meant.name)
    }

    /// Whom the sentences directly before a place are about, whatever the gender.
    pub fn described(&self, place: (usize, usize), gender: Option<Gender>) -> Option<usize> {
        let (mut state, now) = self.at(place)?;
        let meant = match (gender, state.he, state.she) {
            (Some(gender), ..) => *state.of(gender),
            (None, Some(he), Some(she)) if he.person != she.person && he.seen == she.seen => None,
            (None, he, she) => [he, she].into_iter().flatten().max_by_key(|one| one.seen),
        }?;
        let near = meant.reaches((now, place.0)) && meant.seen + DESCRIPTION_REACH >= now;
        near.then_some(meant.name)
    }

    /// Whom the sentence of a place is about up to there, if it names somebody.
    pub fn subject(&self, place: (usize, usize)) -> Option<usize> {
        let (state, now) = self.at(place)?;
        let [he, she] = [state.he, state.she].map(|one| one.filter(|one| one.seen == now));
        match (he, she) {
            (Some(he), Some(she)) if he.person != she.person => None,
            (he, she) => he.or(she).map(|one| one.name),
        }
    }

    /// Whom pronouns mean at a place, and the number of its sentence.
    fn at(&self, place: (usize, usize)) -> Option<(State, usize)> {
        let behind = (self.sentences).partition_point(|sentence| sentence.start <= place);
        let sentence = self.sentences.get(behind.checked_sub(1)?)?;
        let before = (sentence.events).partition_point(|event| (event.at) < place);
        let mut state = sentence.before;
        state.step(sentence.events.get(..before)?, sentence.number);
        Some((state, sentence.number))
    }
}
