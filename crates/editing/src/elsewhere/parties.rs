//! Who takes part in a fact, by name.

use super::reader::Reader;
use super::record::Record;
use super::things::{everywhere, named};
use super::words::Sort;
use crate::entry::{EntryRef, entry};
use crate::target::Kind;

/// Somebody or some place that a fact names: known by that name, or named in the text.
pub(super) fn party(reader: &mut Reader, name: &str, likely: Kind) -> Option<String> {
    let acts = |kind| matches!(kind, Kind::Person | Kind::Organisation | Kind::Place);
    if let Some(id) = reader.names.find(name, acts) {
        return Some(id.to_string());
    }
    let ranges = everywhere(reader, name);
    if ranges.is_empty() {
        return None;
    }
    let owners = ranges.iter().filter_map(|range| reader.owner(*range));
    let mut owners = owners.filter_map(|id| entry(&reader.project.document, id));
    if let Some(owner) = owners.find(|owner| acts(owner.kind()) && named_alike(*owner, name)) {
        return Some(owner.id().to_string());
    }
    named(
        reader,
        likely,
        name,
        &[],
        &Record::new(Sort::Organisation, name),
    )
}

/// Whether the text has a name, in any form.
pub(super) fn is_named(reader: &Reader, name: &str) -> bool {
    !everywhere(reader, name).is_empty()
}

/// Whether the words of a name are those of an entity in another form, not only a part of them.
fn named_alike(owner: EntryRef, name: &str) -> bool {
    let count = |words: &str| words.split_whitespace().count();
    let mut mentions = owner
        .mentions()
        .iter()
        .flat_map(|quote| quote.quotes.values().flatten());
    mentions.any(|selector| count(&selector.exact) == count(name))
}
