//! Undo and redo.

use crate::changes::{Changes, Way};
use crate::edit::data::Edit;
use crate::edit::error::EditError;
use crate::edit::gist::Act;
use crate::label::Label;
use crate::project::{Project, Refused};
use crate::queue::{Decided, Verdict};
use crate::target::Standing;
use serde::{Deserialize, Serialize};

/// One edit that was made.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Step {
    /// What was done, as data.
    pub label: Label,
    changes: Changes,
}

/// A project with everything that was done to it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct History {
    project: Project,
    /// The oldest first.
    done: Vec<Step>,
    /// The one that was undone last comes last.
    undone: Vec<Step>,
}

impl History {
    /// A project to which nothing was done yet.
    pub fn new(project: Project) -> Self {
        Self {
            project,
            done: Vec::new(),
            undone: Vec::new(),
        }
    }

    /// The project as it is now.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// What was done, the oldest first.
    pub fn done(&self) -> &[Step] {
        &self.done
    }

    /// What was undone, and can be done again; the next comes last.
    pub fn undone(&self) -> &[Step] {
        &self.undone
    }

    /// What was accepted or refused last and still is, the latest first: each thing once.
    pub fn decided_last(&self, most: usize) -> Vec<Decided> {
        let mut decided: Vec<Decided> = Vec::new();
        for step in self.done.iter().rev() {
            if decided.len() >= most {
                break;
            }
            let verdict = match step.label.act {
                Act::Accepted => self.still_accepted(&step.label),
                Act::Refused => self.still_refused(step),
                _ => None,
            };
            if let Some(one) = verdict
                && !decided.iter().any(|other| other.verdict == one.verdict)
            {
                decided.push(one);
            }
        }
        decided
    }

    fn still_accepted(&self, label: &Label) -> Option<Decided> {
        let target = label.target.clone()?;
        let about = self.project.about(&target)?;
        // Roles and dates are known by their position, which may be another one's by now.
        let same = Some(about.kind) == label.kind && about.name == label.name;
        let is_accepted = self.project.standing(&target) == Some(Standing::Accepted);
        (same && is_accepted).then_some(Decided {
            verdict: Verdict::Accepted(target),
            about,
        })
    }

    fn still_refused(&self, step: &Step) -> Option<Decided> {
        // What needed it went with it: the step is called by what was meant.
        let is_meant = |one: &&Refused| {
            let about = self.project.about_refused(&one.what);
            Some(about.kind) == step.label.kind && about.name == step.label.name
        };
        let refused = step.changes.newly_refused().find(is_meant)?;
        let mut all = self.project.refused.iter();
        let number = all.position(|one| one == refused)?;
        Some(Decided {
            verdict: Verdict::Refused(number),
            about: self.project.about_refused(&refused.what),
        })
    }

    /// Makes an edit: one step, whatever it changes. An edit that changes nothing is no step.
    ///
    /// # Errors
    /// Why the edit is not possible; the project stays as it is.
    pub fn apply(&mut self, edit: &Edit) -> Result<Option<&Label>, EditError> {
        let after = self.project.after(edit)?;
        let changes = Changes::between(&self.project, &after);
        if changes.is_empty() {
            return Ok(None);
        }
        let label = Label::of(edit, &self.project, &after, changes.first_entry());
        self.project = after;
        self.undone.clear();
        self.done.push(Step { label, changes });
        Ok(self.done.last().map(|step| &step.label))
    }

    /// Takes back the last step; none if there is none.
    pub fn undo(&mut self) -> Option<&Label> {
        let step = self.done.pop()?;
        step.changes.apply(&mut self.project, Way::Back);
        self.undone.push(step);
        self.undone.last().map(|step| &step.label)
    }

    /// Makes the step again that was taken back last; none if there is none.
    pub fn redo(&mut self) -> Option<&Label> {
        let step = self.undone.pop()?;
        step.changes.apply(&mut self.project, Way::Forth);
        self.done.push(step);
        self.done.last().map(|step| &step.label)
    }
}
