//! An editor changes the words of a paragraph, or leaves it out.

use super::change::change;
use super::follow::passage;
use super::removed::{left, take_out};
use crate::edit::error::EditError;
use crate::edit::words::unknown;
use crate::project::Project;
use article::document::Text;
use article::document::draft::Change;

/// Sets the words of a paragraph; without words it is left out.
pub(crate) fn set(
    project: &mut Project,
    id: &str,
    text: &str,
    known: &Text,
) -> Result<(), EditError> {
    let text = text.trim();
    match text.is_empty() {
        true => leave_out(project, id, known),
        false => change(project, id, Some(text), known),
    }
}

/// Leaves a paragraph out of the text; it can be put back.
pub(crate) fn leave_out(project: &mut Project, id: &str, known: &Text) -> Result<(), EditError> {
    let changes = project
        .document
        .draft
        .iter()
        .flat_map(|draft| &draft.changes);
    let own = |(_, change): &(usize, &Change)| {
        change.within.is_none() && change.put_back.as_deref() == Some(id)
    };
    if let Some((number, _)) = changes.enumerate().find(own) {
        return take_out(project, number, known);
    }
    let (at, words) = passage(&project.document, id).ok_or_else(|| unknown(id))?;
    let words = words.to_string();
    let place = place_of(project, at);
    change(project, id, None, known)?;
    left(project, words, at, place);
    Ok(())
}

/// Where in the list of changes a paragraph belongs that is left out: before what stood behind it in the same gap.
fn place_of(project: &Project, at: usize) -> usize {
    let document = &project.document;
    let next = document.passages.get(at + 1).map(|next| &next.id);
    let mut changes = document.draft.iter().flat_map(|draft| &draft.changes);
    let behind = |change: &Change| change.within.is_none() && change.next.as_ref() == next;
    changes.position(behind).unwrap_or(usize::MAX)
}
