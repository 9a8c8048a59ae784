//! What the reader is reading: always exactly one thing.

use article::{EntityId, PassageId};

/// What is being read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Reading {
    /// Nothing in particular.
    #[default]
    Nothing,
    /// What the article claims of an entity.
    Entity(Selection),
    /// A passage of the text.
    Passage(PassageId),
    /// A sentence of a passage.
    Sentence {
        /// The passage.
        passage: PassageId,
        /// Which of its sentences, from 0, as its text is shown.
        number: u16,
    },
    /// A step of the story, from 0.
    StoryStep(u16),
}

/// A selected entity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Selection {
    /// The entity.
    pub entity: EntityId,
    /// Which of its supporting quotes is looked at, from 0.
    pub quote: u16,
}

impl Reading {
    /// The selected entity with its quote.
    pub const fn selection(self) -> Option<Selection> {
        match self {
            Self::Entity(selection) => Some(selection),
            _ => None,
        }
    }

    /// The selected entity.
    pub fn entity(self) -> Option<EntityId> {
        self.selection().map(|selection| selection.entity)
    }

    /// Which quote of the selection is looked at, from 0; 0 without a selection.
    pub fn quote(self) -> u16 {
        self.selection().map_or(0, |selection| selection.quote)
    }

    /// The passage that was opened, as a whole or at one of its sentences.
    pub const fn passage(self) -> Option<PassageId> {
        match self {
            Self::Passage(passage) | Self::Sentence { passage, .. } => Some(passage),
            _ => None,
        }
    }

    /// Which sentence of that passage was opened, from 0.
    pub const fn sentence(self) -> Option<u16> {
        match self {
            Self::Sentence { number, .. } => Some(number),
            _ => None,
        }
    }

    /// Which step of the story is shown, from 0.
    pub const fn story_step(self) -> Option<u16> {
        match self {
            Self::StoryStep(step) => Some(step),
            _ => None,
        }
    }
}
