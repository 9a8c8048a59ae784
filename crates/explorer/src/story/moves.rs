//! How a reader goes through the story: what leads to which step, and out of it.
//!
//! The step that a function takes is the one that is shown: a step that there is
//! ([`crate::route::fitted`]).

use super::Story;
use crate::i18n::Direction;
use crate::relations::Relations;
use crate::state::Action;
use article::{Article, EntityId};

impl Story {
    /// The step at which the story begins for a fact: the first one if no step is about it; none in a
    /// story without steps.
    pub fn step_from(&self, relations: &Relations, fact: Option<EntityId>) -> Option<u16> {
        if self.is_empty() {
            return None;
        }
        let step = fact.and_then(|fact| self.step_of(relations, fact));
        u16::try_from(step.unwrap_or(0)).ok()
    }

    /// What a click on an entity does in the story: goes to the next step in which the entity has a
    /// part; leaves the story if there is none.
    pub fn choose(
        &self,
        article: &Article,
        relations: &Relations,
        step: u16,
        entity: EntityId,
    ) -> Action {
        let next = self.next_about(article, relations, usize::from(step), entity);
        match next.map(u16::try_from) {
            Some(Ok(next)) => Action::ChoseStep(next),
            _ => Action::Chose(entity),
        }
    }

    /// Back to the article, with what the step was about selected.
    pub fn leave(&self, step: u16) -> Action {
        let lead = self.step(usize::from(step));
        match lead.and_then(|step| step.claims.first()) {
            Some(claim) => Action::Chose(claim.entity),
            None => Action::Dismissed,
        }
    }

    /// One step on or back; nothing at the ends.
    pub fn turn(&self, step: u16, forward: bool) -> Option<Action> {
        let next = if forward {
            step.checked_add(1)
                .filter(|next| usize::from(*next) < self.len())
        } else {
            step.checked_sub(1)
        };
        next.map(Action::ChoseStep)
    }

    /// What a key does in the story, in an interface that runs this way.
    pub fn key(&self, step: u16, key: &str, shift: bool, direction: Direction) -> Option<Action> {
        let last = || u16::try_from(self.len().saturating_sub(1)).unwrap_or(u16::MAX);
        match direction.along(key) {
            " " => self.turn(step, !shift),
            "ArrowRight" | "ArrowDown" | "PageDown" => self.turn(step, true),
            "ArrowLeft" | "ArrowUp" | "PageUp" => self.turn(step, false),
            "Home" => Some(Action::ChoseStep(0)),
            "End" => Some(Action::ChoseStep(last())),
            _ => None,
        }
    }
}
