//! What makes an edit possible that is not.

use crate::edit::data::{Edit, PlaceChoice};
use crate::edit::error::EditError;
use crate::project::{Project, Withdrawn};
use crate::target::Target;

/// What makes an edit possible that is not.
#[derive(Clone, PartialEq, Debug)]
pub struct Remedy {
    /// What it does besides.
    pub how: Besides,
    /// The names of what is concerned.
    pub names: Vec<String>,
    /// The edit, with what it needs: one step.
    pub edit: Edit,
}

/// What is done besides.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Besides {
    /// What it needs was refused: it comes back, and is accepted.
    AcceptNeeded,
    /// What needs it is refused, too.
    RefuseNeeding,
    /// The two are made one.
    Merge,
}

impl Project {
    /// What makes an edit possible that was answered with an error; none if nothing simple does.
    pub fn remedy(&self, edit: &Edit, error: &EditError) -> Option<Remedy> {
        let remedy = match (edit, error) {
            (_, EditError::Unknown(id)) => {
                // More than one thing may be needed, one known after the other.
                let mut needed = vec![id.clone()];
                let edit = loop {
                    let edit = self.bringing(edit, &needed)?;
                    match self.after(&edit) {
                        Err(EditError::Unknown(id)) if !needed.contains(&id) => needed.push(id),
                        _ => break edit,
                    }
                };
                Remedy {
                    how: Besides::AcceptNeeded,
                    names: needed.iter().map(|id| self.name_of_refused(id)).collect(),
                    edit,
                }
            }
            (Edit::Refuse(targets), EditError::Needed(needing)) => Remedy {
                how: Besides::RefuseNeeding,
                names: self.names(needing),
                edit: Edit::Refuse(targets.iter().chain(needing).cloned().collect()),
            },
            (_, EditError::Exists(into)) => {
                let from = chosen(edit)?;
                Remedy {
                    how: Besides::Merge,
                    names: self.names(&[Target::entity(into)]),
                    edit: Edit::Merge {
                        from: from.to_string(),
                        into: into.clone(),
                    },
                }
            }
            _ => return None,
        };
        self.after(&remedy.edit).is_ok().then_some(remedy)
    }

    fn names(&self, targets: &[Target]) -> Vec<String> {
        let abouts = targets.iter().filter_map(|target| self.about(target));
        abouts.map(|about| about.name).collect()
    }

    fn name_of_refused(&self, id: &str) -> String {
        let mut refused = self.refused.iter().map(|refused| &refused.what);
        let found = refused.find(|what| match what {
            Withdrawn::Entry(entry) => entry.view().id() == id,
            Withdrawn::Role { .. } | Withdrawn::Date(_) => false,
        });
        found.map_or_else(String::new, |what| self.about_refused(what).name)
    }

    /// An edit after what it needs has come back; none if that was not refused.
    fn bringing(&self, edit: &Edit, needed: &[String]) -> Option<Edit> {
        let positions = needed.iter().map(|id| {
            self.refused.iter().position(|refused| match &refused.what {
                Withdrawn::Entry(entry) => entry.view().id() == id,
                Withdrawn::Role { .. } | Withdrawn::Date(_) => false,
            })
        });
        let positions = positions.collect::<Option<Vec<usize>>>()?;
        let targets = needed.iter().map(|id| Target::entity(id)).collect();
        Some(Edit::Together(vec![
            Edit::Restore(positions),
            Edit::Accept(targets),
            edit.clone(),
        ]))
    }
}

/// The place for which another one was chosen.
fn chosen(edit: &Edit) -> Option<&str> {
    match edit {
        Edit::ChoosePlace {
            id,
            choice:
                PlaceChoice::Candidate { .. } | PlaceChoice::Found { .. } | PlaceChoice::Country(_),
        } => Some(id),
        Edit::Together(edits) => edits.iter().find_map(chosen),
        _ => None,
    }
}
