//! What was left out of the text is put back, and taken out again.

use super::change::change;
use super::follow::passage;
use crate::edit::blank::no_drafting;
use crate::edit::error::EditError;
use crate::project::Project;
use crate::texts::{only_in, original};
use article::ChangeKind;
use article::document::draft::Change;
use article::document::{Passage, Text};
use article::new_ids::Ids;

fn unknown(number: usize) -> EditError {
    EditError::Unknown(number.to_string())
}

/// Whether words were left out that can be put back: lines of the page, the headline, the author; not what nobody
/// sees.
pub fn can_be_put_back(change: &Change) -> bool {
    matches!(change.kind, ChangeKind::Furniture | ChangeKind::Header)
        && change.after.is_none()
        && change.before.contains(char::is_alphanumeric)
}

fn change_of(project: &mut Project, number: usize) -> Result<&mut Change, EditError> {
    let draft = project.document.draft.as_mut();
    let change = draft.and_then(|draft| draft.changes.get_mut(number));
    change.ok_or_else(|| unknown(number))
}

/// Puts back what was left out: as a paragraph where it stood, or at the end of the paragraph from which it was cut.
pub(crate) fn put_back(project: &mut Project, number: usize) -> Result<(), EditError> {
    let left = change_of(project, number)?.clone();
    if !can_be_put_back(&left) || left.put_back.is_some() {
        return Err(unknown(number));
    }
    let words = tidy(&left.before);
    let within = left.within.as_deref();
    let within = within.and_then(|id| {
        let (_, text) = passage(&project.document, id)?;
        Some((id, format!("{text} {words}")))
    });
    let id = match within {
        Some((id, text)) => {
            // Nothing loses its words by it.
            change(project, id, Some(&text), &Text::default())?;
            id.to_string()
        }
        None => {
            let id = passage_id(project);
            let at = place(project, number);
            let tag = original(&project.document);
            let text = only_in(&project.document, tag, &words);
            let passage = Passage {
                id: id.clone(),
                text,
            };
            project.document.passages.insert(at, passage);
            id
        }
    };
    change_of(project, number)?.put_back = Some(id);
    Ok(())
}

/// Takes out again what was put back; facts lose the words that they have there.
pub(crate) fn take_out(
    project: &mut Project,
    number: usize,
    known: &Text,
) -> Result<(), EditError> {
    let before = change_of(project, number)?.clone();
    let id = before.put_back.ok_or_else(|| unknown(number))?;
    let (_, text) = passage(&project.document, &id).ok_or_else(|| unknown(number))?;
    if before.within.as_deref() == Some(&*id) {
        let words = tidy(&before.before);
        // Not if somebody has written something else there.
        let text = text.strip_suffix(&*words).ok_or(EditError::NoWords)?;
        let text = text.trim_end().to_string();
        change(project, &id, Some(&text), known)?;
    } else {
        let text = text.to_string();
        change(project, &id, None, known)?;
        let entry = change_of(project, number)?;
        // What was written there meanwhile is what can be put back.
        if tidy(&entry.before) != text {
            entry.before = text;
        }
    }
    change_of(project, number)?.put_back = None;
    Ok(())
}

/// Notes a paragraph that was left out: where it stood in the text, and its place in the list of changes.
pub(super) fn left(project: &mut Project, words: String, at: usize, place: usize) {
    let next = project
        .document
        .passages
        .get(at)
        .map(|next| next.id.clone());
    let draft = project.document.draft.get_or_insert_with(no_drafting);
    let change = Change {
        kind: ChangeKind::Furniture,
        before: words,
        after: None,
        times: None,
        within: None,
        next,
        put_back: None,
    };
    draft.changes.insert(place.min(draft.changes.len()), change);
}

/// Before which passage something stood: what stood behind it in the same gap and is back, else the next one.
fn place(project: &Project, number: usize) -> usize {
    let passages = &project.document.passages;
    let changes = project
        .document
        .draft
        .iter()
        .flat_map(|draft| &draft.changes);
    let changes: Vec<&Change> = changes.collect();
    let next = changes
        .get(number)
        .and_then(|change| change.next.as_deref());
    let later = changes.iter().skip(number + 1);
    let same = later.filter(|change| change.within.is_none() && change.next.as_deref() == next);
    let before = same.filter_map(|change| change.put_back.as_deref()).next();
    let id = before.or(next);
    let at = id.and_then(|id| passages.iter().position(|passage| passage.id == id));
    at.unwrap_or(passages.len())
}

/// An id that no passage has, nor anything else.
fn passage_id(project: &Project) -> String {
    let mut ids = Ids::beside(&project.document);
    let mut number = project.document.passages.len() + 1;
    loop {
        let id = format!("p{number}");
        if ids.take(&id) {
            return id;
        }
        number += 1;
    }
}

/// Words in one line, without characters that nobody sees.
fn tidy(words: &str) -> String {
    let seen = |c: &char| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}');
    let seen: String = words.chars().filter(seen).collect();
    let mut line = String::new();
    for word in seen.split(|c: char| c.is_whitespace() || c.is_control()) {
        if !word.is_empty() && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
