//! The text of a passage, cut where marks begin and end, and where what is lit does.

use super::glosses::Gloss;
use compact::sort::CompactSort;
use editing::marks::{Run, marks};
use editing::{Project, TextRange, original, passage_text};

/// What is lit in the text.
#[derive(Default)]
pub struct Lit {
    /// The words in question.
    pub words: Option<TextRange>,
    /// Their sentence.
    pub sentence: Option<TextRange>,
    /// The same words elsewhere.
    pub others: Vec<TextRange>,
    /// Where the cursor of the keyboard is.
    pub cursor: Option<TextRange>,
    /// What words are in the claim that is a form.
    pub glosses: Vec<Gloss>,
}

/// A piece of the text under the same marks and the same light.
pub struct Segment<'a> {
    /// Its words.
    pub words: &'a str,
    /// Where it begins: bytes of the passage.
    pub start: usize,
    /// The marks that cover it.
    pub run: Run,
    /// Whether it is of the words in question.
    pub is_words: bool,
    /// Whether it is of their sentence.
    pub is_sentence: bool,
    /// Whether it is of the same words elsewhere.
    pub is_other: bool,
    /// Whether the cursor of the keyboard is on it.
    pub is_cursor: bool,
    /// What it is in the claim that is a form.
    pub gloss: Option<Gloss>,
    /// Whether it is the first piece of its run.
    pub begins: bool,
    /// Whether it is the last one.
    pub ends: bool,
}

/// The pieces of a passage.
pub fn segments<'a>(project: &'a Project, passage: usize, lit: &Lit) -> Vec<Segment<'a>> {
    let document = &project.document;
    let tag = original(document);
    let Some(text) = passage_text(document, passage, tag) else {
        return Vec::new();
    };
    let here = |range: &TextRange| range.passage == passage;
    let ranges = (lit.words.iter().chain(&lit.sentence))
        .chain(&lit.others)
        .chain(&lit.cursor)
        .chain(lit.glosses.iter().map(|gloss| &gloss.at));
    let mut cuts: Vec<usize> = ranges
        .filter(|range| here(range))
        .flat_map(|range| [range.span.start as usize, range.span.end as usize])
        .collect();
    cuts.compact_sort();
    let inside = |range: &TextRange, at: usize| {
        here(range) && (range.span.start as usize..range.span.end as usize).contains(&at)
    };
    let mut segments = Vec::new();
    for run in marks(project, passage, tag) {
        let (first, last) = (run.span.start as usize, run.span.end as usize);
        let mut start = first;
        let own = cuts
            .iter()
            .copied()
            .filter(|cut| first < *cut && *cut < last);
        for end in own.chain([last]) {
            if end <= start {
                continue;
            }
            if let Some(words) = text.get(start..end) {
                segments.push(Segment {
                    words,
                    start,
                    run: run.clone(),
                    is_words: lit.words.iter().any(|range| inside(range, start)),
                    is_sentence: lit.sentence.iter().any(|range| inside(range, start)),
                    is_other: lit.others.iter().any(|range| inside(range, start)),
                    is_cursor: lit.cursor.iter().any(|range| inside(range, start)),
                    gloss: (lit.glosses.iter())
                        .find(|gloss| inside(&gloss.at, start))
                        .copied(),
                    begins: start == first,
                    ends: end == last,
                });
            }
            start = end;
        }
    }
    segments
}
