//! A text that was changed is drafted anew.

use crate::edit::blank::no_drafting;
use crate::edit::error::EditError;
use crate::project::Project;
use crate::texts::original;
use article::document::Document;
use std::collections::HashMap;

/// Takes the facts of a draft of the same paragraphs. What was changed in the raw text stays known, and the
/// article keeps its id.
pub(crate) fn take_draft(project: &mut Project, draft: &Document) -> Result<(), EditError> {
    let old = &project.document;
    if draft.passages.len() != old.passages.len() {
        return Err(EditError::NoWords);
    }
    if old.languages.len() > 1 {
        // Translations are not of the draft.
        return Err(EditError::Language(original(old).to_string()));
    }
    let new_ids = old.passages.iter().zip(&draft.passages);
    let new_ids: HashMap<&str, &str> = new_ids.map(|(old, new)| (&*old.id, &*new.id)).collect();
    let moved = |id: &Option<String>| {
        let new = id.as_deref().and_then(|id| new_ids.get(id).copied());
        new.map(str::to_string)
    };
    let changes = old.draft.iter().flat_map(|draft| &draft.changes);
    let changes = changes.cloned().map(|mut change| {
        for id in [&mut change.within, &mut change.next, &mut change.put_back] {
            *id = moved(id);
        }
        change
    });
    let mut new = draft.clone();
    new.id.clone_from(&old.id);
    new.draft.get_or_insert_with(no_drafting).changes = changes.collect();
    project.document = new;
    project.refused.clear();
    Ok(())
}
