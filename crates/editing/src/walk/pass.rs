//! What a walk looks at or changes.

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

/// What is looked at or changed.
pub(crate) trait Pass {
    fn text(&mut self, _: &mut Text) {}
    fn quote(&mut self, _: &mut Quote) {}
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
