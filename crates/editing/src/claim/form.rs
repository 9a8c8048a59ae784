//! The fields of a claim, set by a sentence or by an entry.

use super::part::{Part, chips, participant, parts};
use crate::entry::{Entry, EntryRef, entry};
use crate::evidence;
use crate::figure::FigureForm;
use crate::project::Project;
use crate::texts::{TextRange, locate, original, passage_text, said, sentence_of, voice_at, words};
use article::document::{Figure, Located, Movement, Quote, Text, Voice, When};
use article::{EventKind, RelationKind, Status};
use serde::{Deserialize, Serialize};

/// When it was, as the form has it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum WhenField {
    /// Nothing is said of it.
    Unsaid,
    /// As it is typed, still to be read.
    Typed(String),
    /// A date with its basis.
    Known(Box<When>),
}

/// What is made of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Shape {
    /// A relation if there is somebody with whom, else an event.
    ByParties,
    /// A relation in any case.
    Relation,
    /// An event in any case: all who are named take part.
    Event,
}

/// The fields of a claim. Texts are in the language of the original.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ClaimForm {
    /// The entry that is edited; what the form does not show stays as it is. None for a new claim.
    pub(super) base: Option<Entry>,
    /// What is made of it.
    pub shape: Shape,
    /// Its kind if it is a relation.
    pub relation: RelationKind,
    /// Its kind if it is an event.
    pub event: EventKind,
    /// Who.
    pub who: Vec<Part>,
    /// The words of the text that say what is done.
    pub verb_words: Option<TextRange>,
    /// The same as readers see it, between the two ends.
    pub verb: String,
    /// With whom.
    pub with_whom: Vec<Part>,
    /// Where an event took place.
    pub place: Option<Located>,
    /// Where exactly, in the words of the text.
    pub venue: String,
    /// At which event it came about, or of which it is part.
    pub at_event: Option<String>,
    /// When.
    pub when: WhenField,
    /// How firm it is.
    pub status: Status,
    /// Who says so.
    pub voice: Voice,
    /// In which words.
    pub evidence: Vec<Quote>,
    /// What the text does not say of it.
    pub unstated: Vec<Text>,
    /// The numbers that the text gives for it.
    pub figures: Vec<FigureForm>,
    /// Of an event: from where to where. None of the places: nothing moves.
    pub movement: Movement,
    /// Ids of the facts that cannot be so at the same time.
    pub contradicts: Vec<String>,
    /// Ids of the facts that it puts right.
    pub corrects: Vec<String>,
    /// Its name, a whole sentence; empty for one made of the parts.
    pub name: String,
}

/// The claim as readers will read it, in the language of the original.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// Who.
    pub who: String,
    /// What is done.
    pub verb: String,
    /// With whom; empty where nobody is.
    pub with_whom: String,
}

impl ClaimForm {
    /// A new claim of the sentence around a range: its voice is set, and who speaks of itself or is named
    /// first is who; a date of the sentence is when.
    pub fn of_sentence(project: &Project, range: TextRange) -> Self {
        let document = &project.document;
        let sentence = sentence_of(document, range);
        let voice = voice_at(document, sentence);
        let parts = chips(project, sentence);
        let is_place = |part: &Part| document.places.iter().any(|one| one.id == part.id);
        let other = |part: &&Part| part.id != voice.speaker;
        let who = (parts.iter().filter(other).find(|part| !is_place(part)))
            .or_else(|| parts.iter().find(other))
            .or_else(|| parts.first());
        let tag = original(document);
        let mut dates = document.draft.iter().flat_map(|draft| &draft.dates);
        let when = dates
            .find(|date| locate(document, &date.words, tag).is_some_and(|at| at.touches(sentence)));
        Self {
            base: None,
            shape: Shape::ByParties,
            relation: RelationKind::Other,
            event: EventKind::Other,
            who: who.cloned().into_iter().collect(),
            verb_words: None,
            verb: String::new(),
            with_whom: Vec::new(),
            place: None,
            venue: String::new(),
            at_event: None,
            when: when.map_or(WhenField::Unsaid, |date| {
                WhenField::Known(Box::new(date.when.clone()))
            }),
            status: Status::Stated,
            evidence: evidence::sentence(document, sentence, voice.form)
                .into_iter()
                .collect(),
            voice,
            unstated: Vec::new(),
            figures: Vec::new(),
            movement: nowhere(),
            contradicts: Vec::new(),
            corrects: Vec::new(),
            name: String::new(),
        }
    }

    /// A relation or an event, to be edited; none for anything else.
    pub fn of(project: &Project, id: &str) -> Option<Self> {
        let document = &project.document;
        let tag = original(document);
        let found = entry(document, id)?;
        let mention = found.mentions().first();
        let shared = Self {
            base: Some(found.to_owned()),
            shape: Shape::ByParties,
            relation: RelationKind::Other,
            event: EventKind::Other,
            who: Vec::new(),
            verb_words: mention.and_then(|quote| locate(document, quote, tag)),
            verb: String::new(),
            with_whom: Vec::new(),
            place: None,
            venue: String::new(),
            at_event: None,
            when: WhenField::Unsaid,
            status: found.claim()?.status,
            voice: found.claim()?.voice.clone(),
            evidence: found.claim()?.evidence.clone(),
            unstated: Vec::new(),
            figures: Vec::new(),
            movement: nowhere(),
            contradicts: Vec::new(),
            corrects: Vec::new(),
            name: said(document, found.name(), tag).to_string(),
        };
        let known = |when: &Option<When>| {
            let known = when.clone().map(|when| WhenField::Known(Box::new(when)));
            known.unwrap_or(WhenField::Unsaid)
        };
        let figures = |all: &[Figure]| {
            let all = all.iter().map(|figure| FigureForm::of(document, figure));
            all.collect::<Vec<_>>()
        };
        match found {
            EntryRef::Relation(relation) => Some(Self {
                shape: Shape::Relation,
                relation: relation.kind,
                who: relation.ends.first().map(parts).unwrap_or_default(),
                verb: said(document, &relation.verb, tag).to_string(),
                with_whom: relation.ends.get(1).map(parts).unwrap_or_default(),
                at_event: relation.event.clone(),
                when: known(&relation.when),
                unstated: relation.unstated.clone(),
                figures: figures(&relation.figures),
                contradicts: relation.contradicts.clone(),
                corrects: relation.corrects.clone(),
                ..shared
            }),
            EntryRef::Event(event) => Some(Self {
                shape: Shape::Event,
                event: event.kind,
                who: event.participants.iter().map(participant).collect(),
                place: event.place.clone(),
                venue: (event.venue.as_ref())
                    .map_or_else(String::new, |venue| said(document, venue, tag).to_string()),
                at_event: event.part_of.clone(),
                when: known(&event.when),
                unstated: event.unstated.clone(),
                figures: figures(&event.figures),
                movement: event.movement.clone().unwrap_or_else(nowhere),
                contradicts: event.contradicts.clone(),
                corrects: event.corrects.clone(),
                ..shared
            }),
            _ => None,
        }
    }

    /// What the machine suggests as not said, beyond what the form has.
    pub fn suggested_unstated(&self) -> Vec<Text> {
        let draft = self.base.as_ref().and_then(|base| base.view().draft());
        let all = draft.iter().flat_map(|draft| &draft.unstated);
        all.filter(|text| !self.unstated.contains(text))
            .cloned()
            .collect()
    }

    /// Selected words say what is done: they are the verb until another is typed.
    pub fn set_verb_words(&mut self, project: &Project, range: TextRange) {
        let document = &project.document;
        let text = passage_text(document, range.passage, original(document));
        if let Some(words) = text.and_then(|text| words(text, range.span)) {
            self.verb = words.trim().to_string();
            self.verb_words = Some(range);
        }
    }

    /// Whether it makes a new entry.
    pub fn is_new(&self) -> bool {
        self.base.is_none()
    }

    /// Whether a relation is made of it.
    pub fn is_relation(&self) -> bool {
        match self.shape {
            Shape::ByParties => !self.with_whom.is_empty(),
            Shape::Relation => true,
            Shape::Event => false,
        }
    }

    /// The claim as readers will read it.
    pub fn reading(&self, project: &Project) -> Reading {
        let names = |parts: &[Part]| {
            let names = parts.iter().map(|part| project.name_of(&part.id));
            names.collect::<Vec<_>>().join(", ")
        };
        Reading {
            who: names(&self.who),
            verb: self.verb.clone(),
            with_whom: names(&self.with_whom),
        }
    }
}

fn nowhere() -> Movement {
    Movement {
        from: None,
        via: Vec::new(),
        to: None,
    }
}
