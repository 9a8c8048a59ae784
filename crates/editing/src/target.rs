//! What can be decided or edited.

use serde::{Deserialize, Serialize};

/// Something of a project that is decided or edited by itself.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Target {
    /// A place, party, topic, relation, event or quotation, by its id.
    Entity(String),
    /// A role of a person.
    Role {
        /// Id of the person.
        party: String,
        /// Which of the person's roles, counted from 0.
        index: usize,
    },
    /// A date of the text: which entry of `draft.dates`, counted from 0.
    Date(usize),
}

impl Target {
    /// The entity of that id.
    pub fn entity(id: &str) -> Self {
        Self::Entity(id.to_string())
    }
}

/// What sort of thing a target is, as the editor tells them apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Kind {
    /// A place.
    Place,
    /// A person.
    Person,
    /// An organisation, or a group.
    Organisation,
    /// An event.
    Event,
    /// A topic.
    Topic,
    /// A date.
    Date,
    /// Direct speech.
    Quotation,
    /// What relates two parties.
    Relation,
    /// The role of a person.
    Role,
}

impl Kind {
    /// Every kind, in the order of the keys 1 to 7; relations and roles have no key.
    pub const ALL: [Self; 9] = [
        Self::Place,
        Self::Person,
        Self::Organisation,
        Self::Event,
        Self::Topic,
        Self::Date,
        Self::Quotation,
        Self::Relation,
        Self::Role,
    ];

    /// Whether it says what happened, holds or was said: never accepted but one by one.
    pub fn is_claim(self) -> bool {
        matches!(
            self,
            Self::Event | Self::Quotation | Self::Relation | Self::Role
        )
    }
}

/// How something stands with the editor.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Standing {
    /// A machine suggests it; nobody has accepted it yet.
    Suggested,
    /// A machine has suggested it, and it is accepted.
    Accepted,
    /// An editor has made it.
    Made,
}

impl Standing {
    /// Whether it still has to be decided.
    pub fn is_open(self) -> bool {
        self == Self::Suggested
    }
}
