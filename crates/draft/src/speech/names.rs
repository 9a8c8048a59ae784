//! Names in the text that can speak.

use compact::sort::CompactSort;
use std::ops::Range;

pub use crate::name::NameKind;

/// A name and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NameSpan {
    /// The number of its paragraph.
    pub paragraph: usize,
    /// Its words, in bytes of the paragraph.
    pub range: Range<usize>,
    /// What it names.
    pub kind: NameKind,
}

/// The names of each paragraph in order, without those inside of others.
pub fn by_paragraph(names: &[NameSpan], paragraphs: usize) -> Vec<Vec<&NameSpan>> {
    let mut found = vec![Vec::new(); paragraphs];
    for name in names {
        if let Some(list) = found.get_mut(name.paragraph) {
            list.push(name);
        }
    }
    for list in &mut found {
        list.compact_sort_by_key(|name: &&NameSpan| {
            (name.range.start, usize::MAX - name.range.end)
        });
        let mut end = 0;
        list.retain(|name| {
            let outside = name.range.start >= end && name.range.start < name.range.end;
            end = end.max(name.range.end);
            outside
        });
    }
    found
}
