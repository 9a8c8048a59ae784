//! The quotes of the selection, and which part of a list stands in some passages.

use article::{Anchor, Article, EntityId, EntityRef, PassageId};
use compact::sort::CompactSort;
use explorer::relations::Focus;
use std::ops::Range;

/// A highlighted quote, and whether it is the current one.
#[derive(Clone, PartialEq, Debug)]
pub struct Quote {
    pub anchor: Anchor,
    pub current: bool,
}

/// The quotes of the selection, in the order of the passages.
pub fn highlighted(focus: Option<&Focus>, step: u16) -> Vec<Quote> {
    let supports = focus.map_or(&[][..], |focus| &focus.supports);
    let current = usize::from(step);
    let mut quotes: Vec<Quote> = supports
        .iter()
        .enumerate()
        .map(|(number, support)| Quote {
            anchor: support.anchor.clone(),
            current: number == current,
        })
        .collect();
    quotes.compact_sort_by_key(|quote| quote.anchor.passage);
    quotes
}

/// The part of a list in text order that stands in some passages.
pub fn within<T>(list: &[T], passages: Range<usize>, of: impl Fn(&T) -> PassageId) -> &[T] {
    let start = list.partition_point(|item| of(item).number() < passages.start);
    let end = list.partition_point(|item| of(item).number() < passages.end);
    list.get(start..end).unwrap_or_default()
}

/// The entities that stand out in the sentence of a relation: its ends.
pub fn bold(article: &Article, selected: Option<EntityId>) -> Vec<EntityId> {
    let Some(EntityRef::Relation(id)) = selected.map(|selected| article.entity(selected)) else {
        return Vec::new();
    };
    let ends = article.relation(id).ends.iter();
    ends.flat_map(|end| {
        let place = end
            .place
            .as_ref()
            .map(|at| article.place(at.place).entry.entity);
        place
            .into_iter()
            .chain(end.party.map(|party| article.party(party).entry.entity))
    })
    .collect()
}
