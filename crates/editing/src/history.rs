//! Undo and redo.

use crate::changes::{Changes, Way};
use crate::edit::data::Edit;
use crate::edit::error::EditError;
use crate::label::Label;
use crate::project::Project;
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
