//! From where to where something moves.

use super::form::ClaimForm;
use super::made::Lack;
use crate::marks::marks_of;
use crate::project::Project;
use crate::target::{Kind, Target};
use crate::texts::{TextRange, original};
use article::document::{Located, Movement};

/// One of the places of a movement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    /// Where it begins.
    From,
    /// A stop on the way, counted from 0.
    Via(usize),
    /// Where it ends.
    To,
}

impl ClaimForm {
    /// The places of the movement, in order.
    pub fn stops(&self) -> Vec<(Stop, &str)> {
        let Movement { from, via, to } = &self.movement;
        let from = from.iter().map(|at| (Stop::From, &*at.place));
        let via = via.iter().enumerate();
        let via = via.map(|(number, at)| (Stop::Via(number), &*at.place));
        let to = to.iter().map(|at| (Stop::To, &*at.place));
        from.chain(via).chain(to).collect()
    }

    /// A place is the end of the movement from now on; what was its end is a stop on the way.
    pub fn go_on_to(&mut self, id: &str) {
        let movement = &mut self.movement;
        let next = Some(Located::stated(id));
        if movement.from.is_none() && movement.via.is_empty() && movement.to.is_none() {
            movement.from = next;
        } else {
            movement.via.extend(movement.to.take());
            movement.to = next;
        }
    }

    /// The places that selected words name are the next ones of the movement, in the order of the text.
    pub fn go_on_over(&mut self, project: &Project, range: TextRange) {
        let tag = original(&project.document);
        for mark in marks_of(project, range.passage, tag) {
            let inside = mark.span.start < range.span.end && range.span.start < mark.span.end;
            if let (Kind::Place, Target::Entity(id), true) = (mark.kind, &mark.target, inside) {
                self.go_on_to(id);
            }
        }
    }

    /// A place of the movement is left out.
    pub fn leave_out(&mut self, stop: Stop) {
        let movement = &mut self.movement;
        match stop {
            Stop::From => movement.from = None,
            Stop::To => movement.to = None,
            Stop::Via(number) if number < movement.via.len() => {
                movement.via.remove(number);
            }
            Stop::Via(_) => {}
        }
    }

    /// The ends of the movement change places: what it goes from, what it goes to, and what lies between.
    pub fn turn_round(&mut self) {
        let movement = &mut self.movement;
        std::mem::swap(&mut movement.from, &mut movement.to);
        movement.via.reverse();
    }

    pub(super) fn made_movement(&self) -> Result<Option<Movement>, Lack> {
        match self.stops().len() {
            0 => Ok(None),
            1 => Err(Lack::Stop),
            _ => Ok(Some(self.movement.clone())),
        }
    }
}
