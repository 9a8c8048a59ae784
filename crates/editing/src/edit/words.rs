//! The words of entities: names and mentions.

use super::error::EditError;
use crate::entry::{self, EntryRef, entries};
use crate::entry_mut::entry_mut;
use crate::project::Project;
use crate::target::{Kind, Target};
use crate::texts::{TextRange, locate, only_in, original, quote_of};
use article::document::{Document, Quote};
use article::new_ids::Ids;
use compact::sort::CompactSort;

pub(super) fn unknown(id: &str) -> EditError {
    EditError::Unknown(id.to_string())
}

/// Gives ids that neither the document has nor what was refused.
pub(crate) fn ids(project: &Project) -> Ids {
    let mut ids = Ids::beside(&project.document);
    for refused in &project.refused {
        if let crate::project::Withdrawn::Entry(entry) = &refused.what {
            ids.take(entry.view().id());
        }
    }
    ids
}

pub(super) fn rename(
    project: &mut Project,
    id: &str,
    language: &str,
    name: &str,
    short: Option<&str>,
) -> Result<(), EditError> {
    let document = &mut project.document;
    if !document.languages.iter().any(|tag| tag == language) {
        return Err(EditError::Language(language.to_string()));
    }
    let name = name.trim();
    if name.is_empty() && language == original(document) {
        return Err(EditError::NoWords);
    }
    let some = |words: &str| (!words.is_empty()).then(|| words.to_string());
    let text = entry_mut(document, id).ok_or_else(|| unknown(id))?.name();
    text.0.insert(language.to_string(), some(name));
    let short = short.map(str::trim).and_then(some);
    let empty = only_in(document, "", "");
    let Some(field) = entry_mut(document, id).and_then(|entry| entry.short()) else {
        return Ok(());
    };
    if let Some(short) = short {
        let text = field.get_or_insert(empty);
        text.0.insert(language.to_string(), Some(short));
    } else if let Some(text) = field {
        text.0.insert(language.to_string(), None);
        if text.0.values().all(Option::is_none) {
            *field = None;
        }
    }
    Ok(())
}

/// Whose mentions share words with these, but for an entity's own mention.
pub(crate) fn taken(
    document: &Document,
    ranges: &[TextRange],
    except: Option<(&str, usize)>,
) -> Result<(), EditError> {
    let tag = original(document);
    let mut owners: Vec<Target> = Vec::new();
    for entry in entries(document) {
        for (number, quote) in entry.mentions().iter().enumerate() {
            if except == Some((entry.id(), number)) {
                continue;
            }
            let touches = locate(document, quote, tag)
                .is_some_and(|at| ranges.iter().any(|range| range.touches(at)));
            let target = Target::entity(entry.id());
            if touches && !owners.contains(&target) {
                owners.push(target);
            }
        }
    }
    match owners.is_empty() {
        true => Ok(()),
        false => Err(EditError::Taken(owners)),
    }
}

/// Quotes of ranges, in the order of the text, each once; ranges that share words are an error.
pub(crate) fn quotes(document: &Document, ranges: &[TextRange]) -> Result<Vec<Quote>, EditError> {
    let mut sorted = ranges.to_vec();
    sorted.compact_sort();
    sorted.dedup();
    let apart = |pair: &[TextRange]| match pair {
        [one, other] => !one.touches(*other),
        _ => true,
    };
    if sorted.is_empty() || !sorted.windows(2).all(apart) {
        return Err(EditError::NoWords);
    }
    let quotes = sorted.iter().map(|range| quote_of(document, *range));
    quotes.collect::<Option<_>>().ok_or(EditError::NoWords)
}

pub(super) fn set_mention(
    project: &mut Project,
    id: &str,
    mention: usize,
    range: TextRange,
) -> Result<(), EditError> {
    let document = &mut project.document;
    taken(document, &[range], Some((id, mention)))?;
    let new = quote_of(document, range).ok_or(EditError::NoWords)?;
    let tag = original(document).to_string();
    let entry = entry_mut(document, id).ok_or_else(|| unknown(id))?;
    let quote = entry.mentions().and_then(|all| all.get_mut(mention));
    let quote = quote.ok_or_else(|| unknown(id))?;
    match quote.passage == new.passage {
        // Its words in the translations stay.
        true => quote.quotes.extend(
            new.quotes
                .into_iter()
                .filter(|(language, _)| *language == tag),
        ),
        false => *quote = new,
    }
    Ok(())
}

pub(crate) fn add_mentions(
    project: &mut Project,
    id: &str,
    ranges: &[TextRange],
) -> Result<(), EditError> {
    let document = &mut project.document;
    let kind = entry::entry(document, id)
        .ok_or_else(|| unknown(id))?
        .kind();
    // What is marked already stays as it is.
    let tag = original(document).to_string();
    let own: Vec<_> = entry::entry(document, id)
        .into_iter()
        .flat_map(|entry| entry.mentions())
        .filter_map(|quote| locate(document, quote, &tag))
        .collect();
    let new: Vec<_> = (ranges.iter().copied())
        .filter(|range| !own.contains(range))
        .collect();
    if new.is_empty() && !ranges.is_empty() {
        return Ok(());
    }
    taken(document, &new, None)?;
    let quotes = quotes(document, &new)?;
    let mentions = entry_mut(document, id).and_then(|entry| entry.mentions());
    mentions.ok_or(EditError::WrongKind(kind))?.extend(quotes);
    sort_mentions(document, id);
    Ok(())
}

/// Puts the mentions of an entity into the order of the text.
pub(super) fn sort_mentions(document: &mut Document, id: &str) {
    let tag = original(document).to_string();
    let Some(mentions) = entry_mut(document, id).and_then(|entry| entry.mentions()) else {
        return;
    };
    let mut taken = std::mem::take(mentions);
    taken.compact_sort_by_cached_key(|quote| {
        let at = locate(document, quote, &tag);
        // What is not found comes last, in the order of before.
        at.map_or((1, None), |at| (0, Some(at)))
    });
    if let Some(mentions) = entry_mut(document, id).and_then(|entry| entry.mentions()) {
        *mentions = taken;
    }
}

pub(super) fn remove_mention(
    project: &mut Project,
    id: &str,
    mention: usize,
) -> Result<(), EditError> {
    let entry = entry_mut(&mut project.document, id).ok_or_else(|| unknown(id))?;
    let mentions = entry.mentions().filter(|all| mention < all.len());
    mentions.ok_or_else(|| unknown(id))?.remove(mention);
    Ok(())
}

/// What sort of thing an entity is.
pub(super) fn kind_of(project: &Project, id: &str) -> Result<Kind, EditError> {
    let entry = entry::entry(&project.document, id);
    entry.map(EntryRef::kind).ok_or_else(|| unknown(id))
}
