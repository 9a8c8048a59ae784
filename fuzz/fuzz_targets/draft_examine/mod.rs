//! What must hold for every input of the drafting.

use draft::intake::understand;
use draft::source::{Kind, guess, read};

/// Reads and understands an input, and checks the result.
pub fn examine(bytes: &[u8], kind: Kind) {
    let _ = guess(None, bytes);
    let Ok(raw) = read(bytes, kind) else {
        return;
    };
    let blocks: Vec<String> = raw.blocks.iter().map(|block| block.text.clone()).collect();
    let found = understand(raw);
    assert_eq!(found.paragraphs.len(), found.kinds.len());
    if let Some(line) = &found.dateline {
        let text = &found.paragraphs[line.paragraph];
        assert!(text.get(line.whole.clone()).is_some());
        for part in [&line.place, &line.date, &line.agency].into_iter().flatten() {
            assert!(part.end <= line.whole.end && text.get(part.clone()).is_some());
        }
    }
    // Undone, every paragraph is a block of the file.
    let mut texts = found.paragraphs;
    for change in found.changes.iter().rev() {
        if let Some(paragraph) = change.paragraph {
            let text = &mut texts[paragraph];
            *text = change.undo(text).expect("a change can be undone");
        }
    }
    let mut rest = blocks.iter();
    assert!(texts.iter().all(|text| rest.any(|block| block == text)));
    assert!(found.dropped.is_sorted_by_key(|dropped| dropped.at));
}
