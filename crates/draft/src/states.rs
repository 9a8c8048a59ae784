//! Abbreviations of American states behind a town: "Viroqua, Wis.".

use crate::Paragraph;
use crate::lists::entries;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// The states by their abbreviations.
static STATES: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    entries(crate::lists::list!("en/states.txt"))
        .filter_map(|entry| entry.split_once(' '))
        .collect()
});

/// The name of a state that is abbreviated so.
pub(crate) fn state(words: &str) -> Option<&'static str> {
    STATES.get(words).copied()
}

/// The abbreviation of a state that begins at a token, behind a word with a capital and a comma.
pub(crate) fn state_at(paragraph: &Paragraph, at: usize) -> Option<Range<usize>> {
    let comma = at.checked_sub(1)?;
    let town = paragraph.token(comma.checked_sub(1)?)?;
    if paragraph.token(comma)? != "," || !town.starts_with(char::is_uppercase) {
        return None;
    }
    let start = paragraph.tokens.get(at)?.range.start;
    let rest = paragraph.text.get(start..)?;
    let words = rest.split(|c: char| c.is_whitespace() || c == ',').next()?;
    let words = words.get(..=words.rfind('.')?)?;
    state(words).map(|_| start..start + words.len())
}
