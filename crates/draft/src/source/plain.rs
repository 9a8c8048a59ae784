//! Plain text.

use super::lines::paragraphs;
use super::raw::{Block, BlockKind, Raw};

/// Reads plain text: paragraphs are parted by empty lines, or every line is one.
pub(super) fn read(text: &str) -> Raw {
    let item = |text: &str| text.starts_with(['•', '▪', '●', '◦']) || text.starts_with("* ");
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{c}', '\u{2029}', '\u{85}'], "\n");
    let blocks = paragraphs(&text)
        .into_iter()
        .map(|text| {
            let kind = if item(&text) {
                BlockKind::Item
            } else {
                BlockKind::Paragraph
            };
            Block::new(kind, text)
        })
        .collect();
    Raw {
        blocks,
        ..Raw::default()
    }
}
