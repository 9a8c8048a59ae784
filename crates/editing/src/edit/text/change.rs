//! The words of a paragraph, or the paragraph as a whole, are changed.

use super::follow::{Changed, follow, follow_refused, passage};
use super::kept::Kept;
use super::loss::{let_go, losers};
use crate::edit::error::EditError;
use crate::edit::leave::withdraw;
use crate::edit::words::unknown;
use crate::project::Project;
use crate::texts::original;
use article::document::Text;

/// Gives a paragraph other words, or none: then it goes. What was said of words that stay follows them.
pub(super) fn change(
    project: &mut Project,
    id: &str,
    after: Option<&str>,
    known: &Text,
) -> Result<(), EditError> {
    let tag = original(&project.document).to_string();
    let (at, before) = passage(&project.document, id).ok_or_else(|| unknown(id))?;
    let before = before.to_string();
    if after.is_none() && project.document.passages.len() == 1 {
        // An article has a text.
        return Err(EditError::NoWords);
    }
    let mut changed = Changed {
        passage: id,
        tag: &tag,
        before: &before,
        after: after.unwrap_or_default(),
        kept: after.map_or_else(Kept::nothing, |after| Kept::between(&before, after)),
        marks: true,
    };
    // What leaves is kept with the quotes that it had.
    let mut tried = project.document.clone();
    follow(&mut tried, &mut changed);
    let (leaving, unnamed) = losers(&tried);
    let gone = withdraw(project, &leaving);
    project.refused.extend(gone);
    follow(&mut project.document, &mut changed);
    match after {
        Some(after) => {
            if let Some(passage) = project.document.passages.get_mut(at) {
                passage.text.0.insert(tag.clone(), Some(after.to_string()));
            }
        }
        None => {
            project.document.passages.remove(at);
            forget(project, id, at);
        }
    }
    let_go(&mut project.document, &unnamed, known);
    changed.marks = false;
    follow_refused(project, &mut changed);
    Ok(())
}

/// No change names a passage that is gone: what stood before it, stood before the one that followed.
fn forget(project: &mut Project, id: &str, at: usize) {
    let next = project.document.passages.get(at).map(|next| &next.id);
    let changes = project.document.draft.iter_mut();
    for change in changes.flat_map(|draft| &mut draft.changes) {
        let cut_off = change.within.take_if(|within| within == id).is_some();
        if cut_off || change.next.as_deref() == Some(id) {
            change.next = next.cloned();
        }
        change.put_back.take_if(|at| at == id);
    }
}
