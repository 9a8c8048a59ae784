//! A block on its way to be a paragraph.

use super::clean::{Cleaned, Edit, clean};
use super::lists::Lists;
use crate::source::{Block, BlockKind, Reason};

/// A block, cleaned, and why it is left out if it is.
pub(super) struct Line {
    pub kind: BlockKind,
    /// As the file holds it.
    pub raw: String,
    pub text: String,
    pub edits: Vec<Edit>,
    /// How much of it is in links, in hundredths.
    pub linked: u8,
    pub out: Option<Reason>,
}

impl Line {
    pub fn new(block: Block, lists: &Lists) -> Self {
        let Cleaned { text, edits } = clean(&block.text, lists);
        // A line of stars or strokes parts sections.
        let out = (!text.contains(char::is_alphanumeric)).then_some(Reason::Markup);
        Self {
            kind: block.kind,
            raw: block.text,
            text,
            edits,
            linked: block.linked,
            out,
        }
    }

    pub fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading(_))
    }

    /// Whether it has no more than some characters and does not end as a sentence does.
    pub fn is_short(&self, most: usize) -> bool {
        self.text.chars().nth(most).is_none() && !self.text.ends_with(['.', ',', ';', ':', '…'])
    }
}

/// The numbers of the lines that are kept.
pub(super) fn kept(lines: &[Line]) -> Vec<usize> {
    let numbered = lines.iter().enumerate();
    let kept = numbered.filter(|(_, line)| line.out.is_none());
    kept.map(|(index, _)| index).collect()
}
