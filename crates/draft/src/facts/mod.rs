//! Relations and events: what the words of a sentence may claim. These are weak by nature: each is a
//! suggestion that a person accepts or refuses, never more.

mod firmness;
mod parties;
mod sentence;
mod triggers;

use crate::name::{Name, reason};
use crate::{Language, Paragraph};
use article::document::draft::Reason;
use article::{EventKind, RelationKind, Rule, Status};
use sentence::Sentence;
use std::ops::Range;
use triggers::Trigger;

/// What a sentence may claim.
#[derive(Clone, PartialEq, Debug)]
pub struct Fact {
    /// Two parties and what relates them, or what happened.
    pub what: What,
    /// How firm it is, by verb and mood.
    pub status: Status,
    /// The paragraph.
    pub paragraph: usize,
    /// The sentence, in bytes of the paragraph's text.
    pub sentence: Range<usize>,
    /// The words that led to it.
    pub trigger: Range<usize>,
    /// Where it takes place: a name by its number.
    pub place: Option<usize>,
    /// How sure it is, from 0 to 1.
    pub confidence: f64,
    /// Why.
    pub why: Vec<Reason>,
}

/// The two sorts of facts.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    /// A relation, read from its first end to its second.
    Relation {
        /// Its kind.
        kind: RelationKind,
        /// Names by their numbers.
        ends: [usize; 2],
        /// The verb phrase in the words of the text.
        verb: String,
    },
    /// An event.
    Event {
        /// Its kind.
        kind: EventKind,
        /// Who takes part: names by their numbers.
        participants: Vec<usize>,
    },
}

/// Most facts of one sentence: a sentence that says more is a list.
const MOST_OF_A_SENTENCE: usize = 3;

/// The facts of a text, in its order. `names` are all its names in order.
pub fn facts(names: &[Name], paragraphs: &[Paragraph], language: Language) -> Vec<Fact> {
    let triggers = triggers::of(language);
    let mut found = Vec::new();
    let mut first = 0;
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let rest = names.get(first..).unwrap_or_default();
        let count = rest
            .iter()
            .take_while(|name| name.paragraph <= number)
            .count();
        let here = first..first + count;
        first += count;
        for range in &paragraph.sentences {
            let sentence = Sentence::new(
                paragraph,
                number,
                range.clone(),
                names,
                here.clone(),
                language,
            );
            let mut known: Vec<Fact> = Vec::new();
            for (trigger, tokens) in triggers::all(triggers, &sentence) {
                if known.len() == MOST_OF_A_SENTENCE {
                    break;
                }
                if let Some(fact) = fact(&sentence, trigger, &tokens)
                    && !known.iter().any(|other| same(&other.what, &fact.what))
                {
                    known.push(fact);
                }
            }
            found.append(&mut known);
        }
    }
    found
}

/// Whether two facts of a sentence say the same, as far as can be told.
fn same(one: &What, other: &What) -> bool {
    match (one, other) {
        (What::Relation { ends: a, .. }, What::Relation { ends: b, .. }) => {
            a == b || (a[0] == b[1] && a[1] == b[0])
        }
        (What::Event { kind: a, .. }, What::Event { kind: b, .. }) => a == b,
        _ => false,
    }
}

fn fact(sentence: &Sentence<'_>, trigger: &Trigger, tokens: &Range<usize>) -> Option<Fact> {
    let status = firmness::status(sentence, tokens, trigger.status);
    let place = parties::venue(sentence);
    let what = trigger
        .relation
        .and_then(|kind| {
            let (ends, verb) = parties::ends(sentence, tokens)?;
            Some(What::Relation { kind, ends, verb })
        })
        .or_else(|| {
            let kind = trigger.event?;
            let participants = parties::participants(sentence, tokens);
            Some(What::Event { kind, participants })
        })?;
    let words = sentence.text(tokens);
    let (confidence, second) = match &what {
        What::Relation { .. } => (0.45, Some(reason(Rule::SameSentence, ""))),
        What::Event { participants, .. } if participants.is_empty() => (0.3, None),
        What::Event { .. } => (0.4, Some(reason(Rule::SameSentence, ""))),
    };
    Some(Fact {
        what,
        status,
        paragraph: sentence.number,
        sentence: sentence.range.clone(),
        trigger: sentence.range_of(tokens)?,
        place,
        confidence,
        why: [Some(reason(Rule::Trigger, words)), second]
            .into_iter()
            .flatten()
            .collect(),
    })
}
