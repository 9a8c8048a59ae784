//! What the palette shows.

use explorer::protocol::found::{Found, Hit};
use std::rc::Rc;

/// What there is to show.
#[derive(Clone, PartialEq)]
pub enum Outcome {
    /// Nothing has been typed.
    Nothing,
    /// The worker is being loaded.
    Waiting,
    /// The worker cannot be loaded.
    Absent,
    /// The hits for a query.
    Found(Rc<str>, Rc<Found>),
}

/// What is shown, and which of the hits is the active one.
#[derive(Clone, PartialEq)]
pub struct Shown {
    pub outcome: Outcome,
    pub active: usize,
}

impl Shown {
    /// The first hit is active.
    pub fn new(outcome: Outcome) -> Self {
        Self { outcome, active: 0 }
    }

    /// The query, and what was found for it.
    pub fn found(&self) -> Option<(&str, &Found)> {
        match &self.outcome {
            Outcome::Found(query, found) => Some((query, found)),
            _ => None,
        }
    }

    pub fn hits(&self) -> impl Iterator<Item = &Hit> {
        let groups = match &self.outcome {
            Outcome::Found(_, found) => &found.groups[..],
            _ => &[],
        };
        groups.iter().flat_map(|group| &group.hits)
    }

    pub fn active(&self) -> Option<&Hit> {
        self.hits().nth(self.active)
    }

    /// The hit that a key makes active; none if the key does not move among the hits.
    pub fn moved(&self, key: &str) -> Option<usize> {
        let hits = self.hits().count();
        match key {
            "ArrowDown" if hits > 0 => Some((self.active + 1) % hits),
            "ArrowUp" if hits > 0 => Some((self.active + hits - 1) % hits),
            "PageDown" if hits > 0 => Some((self.active + 5).min(hits - 1)),
            "PageUp" => Some(self.active.saturating_sub(5)),
            _ => None,
        }
    }
}
