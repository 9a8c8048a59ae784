//! HTML pages and fragments.

mod blocks;
mod body;
mod furniture;
mod json_ld;
mod metadata;
mod tree;

use super::raw::Raw;

/// Reads a page: chooses the element that holds the article and leaves out the furniture in it.
pub(super) fn read(text: &str) -> Raw {
    let tree = tree::parse(text);
    let blocks = blocks::of(&tree);
    let mut raw = body::choose(&tree, blocks);
    let heading = raw.metadata.heading.take();
    raw.metadata = metadata::of(&tree);
    raw.metadata.heading = heading;
    raw
}

/// The encoding that a page names in its first bytes.
pub(super) fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head: String = bytes
        .iter()
        .take(2048)
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let (_, rest) = head.split_once("charset=")?;
    let name: String = rest
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    (!name.is_empty()).then_some(name)
}
