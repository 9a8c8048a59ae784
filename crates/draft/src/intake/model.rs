//! What an intake returns.

use crate::Language;
use crate::language::Seen;
use crate::source::{BlockKind, Dropped};
use std::ops::Range;

/// A text that is ready to be searched for facts, and everything that was done to it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Intake {
    /// Its language, if it can be drafted.
    pub language: Option<Language>,
    /// What the language was judged by.
    pub seen: Seen,
    /// The headline.
    pub title: Option<Title>,
    /// The text, without the headline and the lines about who wrote it and when.
    pub paragraphs: Vec<String>,
    /// What each paragraph is.
    pub kinds: Vec<BlockKind>,
    /// The date line; it stays in the text.
    pub dateline: Option<Dateline>,
    /// Who wrote it.
    pub byline: Option<Byline>,
    /// Who published it.
    pub publisher: Option<Publisher>,
    /// When it was published.
    pub published: Option<Published>,
    /// Its address.
    pub url: Option<String>,
    /// Every change of the words that were kept, in the order in which they were made.
    pub changes: Vec<Change>,
    /// Everything that was left out, in the order of the text.
    pub dropped: Vec<Dropped>,
}

/// Where a headline, a publisher or a date was found.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Origin {
    /// A heading of the text.
    Heading,
    /// The first line of the text.
    FirstLine,
    /// A line of its own.
    Line,
    /// The date line.
    Dateline,
    /// The end of the text.
    Trailer,
    /// What the page or the front matter says about the article.
    Metadata,
    /// The title or the author of the file, which is often of another document.
    FileProperties,
}

/// A headline.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Title {
    /// Its words.
    pub text: String,
    /// Where it was found.
    pub from: Origin,
}

/// A date line: place, date and agency at the beginning of a text. The ranges are bytes of its
/// paragraph.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dateline {
    /// The paragraph's number.
    pub paragraph: usize,
    /// All of it, with the mark and the space after it.
    pub whole: Range<usize>,
    /// The place.
    pub place: Option<Range<usize>>,
    /// The date.
    pub date: Option<Range<usize>>,
    /// The agency.
    pub agency: Option<Range<usize>>,
}

/// Who wrote a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Byline {
    /// The line, or the words of the metadata.
    pub text: String,
    /// The names of people, in order; none if they could not be told apart.
    pub names: Vec<String>,
    /// The publisher that stands in the line.
    pub publisher: Option<String>,
    /// Where it was found.
    pub from: Origin,
}

/// Who published a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Publisher {
    /// Its name.
    pub name: String,
    /// Where it was found.
    pub from: Origin,
}

/// When a text was published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Published {
    /// The words.
    pub words: String,
    /// The same in ISO 8601, to the day or to the minute, with a zone only if it is given as one;
    /// none if the words leave a choice.
    pub iso: Option<String>,
    /// Where it was found.
    pub from: Origin,
}

/// A change of a paragraph's words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// What was changed.
    pub kind: ChangeKind,
    /// The paragraph's number; none for the title.
    pub paragraph: Option<usize>,
    /// Where the new words start, in bytes of the paragraph as it was after this change.
    pub at: usize,
    /// The words before.
    pub before: String,
    /// The words now.
    pub after: String,
    /// How many places were changed between the first and the last of them.
    pub count: usize,
}

impl Change {
    /// The text as it was before this change; none if it is not the text after it. Changes are
    /// undone from the last to the first.
    pub fn undo(&self, text: &str) -> Option<String> {
        let head = text.get(..self.at)?;
        let tail = text.get(self.at..)?.strip_prefix(self.after.as_str())?;
        Some([head, &self.before, tail].concat())
    }
}

/// What was changed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ChangeKind {
    /// A word broken at the end of a line was joined.
    Hyphenation,
    /// Lines were joined.
    JoinedLines,
    /// Soft hyphens were removed.
    SoftHyphen,
    /// Characters without width or direction marks were removed.
    ZeroWidth,
    /// Control characters were removed.
    Control,
    /// No-break, thin and other spaces and tabs became spaces.
    OtherSpace,
    /// Several spaces became one; spaces at the ends were removed.
    DoubledSpace,
    /// A letter and an accent after it became one letter («й», «ё»).
    Composed,
    /// The mark of a list's item was removed.
    ItemMark,
    /// A sentence of the page at the end of a paragraph was removed.
    Furniture,
    /// A paragraph that is too long to work on was divided; `before` and `after` are beginnings only.
    Divided,
}
