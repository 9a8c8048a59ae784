//! What a walk looks at or changes.

use crate::target::Kind;
use article::document::{Quote, Text, Voice};
use std::collections::BTreeMap;

/// What becomes of a reference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Fate {
    /// It stays.
    Stays,
    /// It leads to another entry from now on.
    Becomes(String),
    /// What it leads to is gone: so is the part of the entry that needs it.
    Goes,
}

/// What a reference must lead to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Slot {
    Place,
    Party,
    Topic,
    Event,
    PartyOrPlace,
    PartyOrEvent,
    Fact,
}

impl Slot {
    /// Whether a reference may lead to something of a kind.
    pub fn takes(self, kind: Kind) -> bool {
        let party = matches!(kind, Kind::Person | Kind::Organisation);
        match self {
            Self::Place => kind == Kind::Place,
            Self::Party => party,
            Self::Topic => kind == Kind::Topic,
            Self::Event => kind == Kind::Event,
            Self::PartyOrPlace => party || kind == Kind::Place,
            Self::PartyOrEvent => party || kind == Kind::Event,
            Self::Fact => matches!(kind, Kind::Relation | Kind::Event | Kind::Quotation),
        }
    }
}

/// What is looked at or changed.
pub(crate) trait Pass {
    fn text(&mut self, _: &mut Text) {}
    fn quote(&mut self, _: &mut Quote) {}
    /// A quote that bears something, as whole sentences do; else it names something.
    fn evidence(&mut self, quote: &mut Quote) {
        self.quote(quote);
    }
    /// The id of an entry that is no passage.
    fn reference(&mut self, _: &str, _: Slot) -> Fate {
        Fate::Stays
    }
    fn aliases(&mut self, _: &mut BTreeMap<String, Vec<String>>) {}
    fn voice(&mut self, _: &mut Voice) {}
    /// The voice of a speaker who is gone, where something has to stand.
    fn voice_instead(&self) -> Option<Voice> {
        None
    }
}

/// Collects what something refers to.
pub(crate) struct Names(pub Vec<String>);

impl Pass for Names {
    fn reference(&mut self, id: &str, _: Slot) -> Fate {
        self.0.push(id.to_string());
        Fate::Stays
    }
}
