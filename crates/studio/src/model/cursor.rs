//! A cursor that goes from word to word through the text.

use editing::select::words;
use editing::{Project, TextRange, original, passage_text};

/// Words of a passage, by the first and the last of them, counted from 0: the one at which the selection began, and the
/// one to which it has been extended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cursor {
    passage: usize,
    anchor: usize,
    head: usize,
}

/// Where a cursor goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Motion {
    /// To the next word.
    Next,
    /// To the one before.
    Back,
    /// To the first word of the passage; from there to that of the passage before.
    Start,
    /// To the last word of the passage; from there to that of the next one.
    End,
    /// To the first word of the next passage.
    NextPassage,
    /// To the first word of the passage before.
    PassageBack,
}

impl Cursor {
    /// At the first word of a range; at the first of the text if there is none.
    pub fn new(project: &Project, range: Option<TextRange>) -> Option<Self> {
        let Some(range) = range else {
            return Self::in_or_after(project, 0);
        };
        Self::at(project, range.passage, range.span.start as usize)
            .or_else(|| Self::in_or_after(project, range.passage))
    }

    /// At the word around or behind an offset, in bytes, of a passage; at its last one if there is none.
    pub fn at(project: &Project, passage: usize, offset: usize) -> Option<Self> {
        let words = words(text(project, passage)?);
        let behind = words.iter().position(|word| offset < word.end as usize);
        let head = behind.or_else(|| words.len().checked_sub(1))?;
        Some(Self {
            passage,
            anchor: head,
            head,
        })
    }

    /// The words in it.
    pub fn range(self, project: &Project) -> Option<TextRange> {
        let words = words(text(project, self.passage)?);
        let first = words.get(self.anchor.min(self.head))?;
        let last = words.get(self.anchor.max(self.head))?;
        Some(TextRange::new(
            self.passage,
            first.start as usize,
            last.end as usize,
        ))
    }

    /// After a motion; one that extends it stays in its passage.
    #[must_use]
    pub fn moved(self, project: &Project, motion: Motion, extends: bool) -> Self {
        let last = count(project, self.passage).saturating_sub(1);
        let head = match motion {
            Motion::Next if self.head < last => Some(self.head + 1),
            Motion::Back => self.head.checked_sub(1),
            Motion::Start if self.head > 0 => Some(0),
            Motion::End if self.head < last => Some(last),
            Motion::NextPassage if extends => Some(last),
            Motion::PassageBack if extends => Some(0),
            _ => None,
        };
        match head {
            Some(head) if extends => Self { head, ..self },
            Some(head) => Self {
                anchor: head,
                head,
                ..self
            },
            None if extends => self,
            None => self.beyond(project, motion).unwrap_or(self),
        }
    }

    /// Extended to another cursor of the same passage; else that one.
    #[must_use]
    pub fn extended(self, to: Self) -> Self {
        if self.passage == to.passage {
            Self {
                head: to.head,
                ..self
            }
        } else {
            to
        }
    }

    /// In another passage.
    fn beyond(self, project: &Project, motion: Motion) -> Option<Self> {
        match motion {
            Motion::Next | Motion::NextPassage => Self::in_or_after(project, self.passage + 1),
            Motion::End => Self::in_or_after(project, self.passage + 1).map(|at| at.last(project)),
            Motion::PassageBack | Motion::Start => Self::before(project, self.passage),
            Motion::Back => Self::before(project, self.passage).map(|at| at.last(project)),
        }
    }

    fn first_of(project: &Project, passage: usize) -> Option<Self> {
        (count(project, passage) > 0).then_some(Self {
            passage,
            anchor: 0,
            head: 0,
        })
    }

    fn in_or_after(project: &Project, passage: usize) -> Option<Self> {
        let mut passages = passage..project.document.passages.len();
        passages.find_map(|passage| Self::first_of(project, passage))
    }

    fn before(project: &Project, passage: usize) -> Option<Self> {
        let mut passages = (0..passage).rev();
        passages.find_map(|passage| Self::first_of(project, passage))
    }

    fn last(self, project: &Project) -> Self {
        let last = count(project, self.passage).saturating_sub(1);
        Self {
            anchor: last,
            head: last,
            ..self
        }
    }
}

fn text(project: &Project, passage: usize) -> Option<&str> {
    passage_text(&project.document, passage, original(&project.document))
}

fn count(project: &Project, passage: usize) -> usize {
    text(project, passage).map_or(0, |text| words(text).len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use article::document::Document;

    fn project() -> Project {
        let text = |words: &str| serde_json::json!({ "en": words });
        let document = serde_json::json!({
            "format": "dateline/1", "id": "a", "languages": ["en"],
            "title": { "text": text("A bridge"), "basis": { "kind": "stated" } },
            "source": { "publisher": "post" },
            "passages": [
                { "id": "p1", "text": text("A bridge opens.") },
                { "id": "p2", "text": text("* * *") },
                { "id": "p3", "text": text("New York waits: so it goes.") }
            ]
        });
        let document: Document = serde_json::from_value(document).expect("a document");
        Project::new(document)
    }

    fn words_of(project: &Project, cursor: Cursor) -> String {
        let range = cursor.range(project).expect("a range");
        let text = text(project, range.passage).expect("a text");
        text[range.span.start as usize..range.span.end as usize].to_owned()
    }

    fn walk(motions: &[(Motion, bool)]) -> String {
        let project = project();
        let start = Cursor::new(&project, None).expect("a word");
        let end = motions.iter().fold(start, |cursor, (motion, extends)| {
            cursor.moved(&project, *motion, *extends)
        });
        words_of(&project, end)
    }

    #[test]
    fn it_goes_from_word_to_word_over_passages() {
        use Motion::{Back, End, Next, NextPassage, PassageBack, Start};
        assert_eq!(walk(&[]), "A");
        assert_eq!(walk(&[(Next, false)]), "bridge");
        // A passage without words is skipped.
        assert_eq!(walk(&[(Next, false); 3]), "New");
        assert_eq!(walk(&[(NextPassage, false), (Back, false)]), "opens");
        assert_eq!(walk(&[(NextPassage, false), (End, false)]), "goes");
        assert_eq!(walk(&[(NextPassage, false), (PassageBack, false)]), "A");
        assert_eq!(walk(&[(Back, false), (Start, false)]), "A");
        assert_eq!(walk(&[(Next, false); 40]), "goes");
    }

    #[test]
    fn it_is_extended_both_ways_and_stays_in_its_passage() {
        use Motion::{Back, End, Next, NextPassage};
        assert_eq!(walk(&[(NextPassage, false), (Next, true)]), "New York");
        assert_eq!(
            walk(&[(Next, false), (Next, true), (Back, true), (Back, true)]),
            "A bridge"
        );
        assert_eq!(walk(&[(Next, true); 9]), "A bridge opens");
        assert_eq!(walk(&[(End, true), (Next, false)]), "New");
    }

    #[test]
    fn it_begins_at_the_words_in_question() {
        let project = project();
        let cursor = Cursor::new(&project, Some(TextRange::new(2, 4, 8))).expect("a word");
        assert_eq!(words_of(&project, cursor), "York");
        assert_eq!(Cursor::at(&project, 1, 0), None);
        assert_eq!(Cursor::at(&project, 9, 0), None);
    }
}
