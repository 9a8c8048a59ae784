//! The first step: which words are being changed, which translation is shown.

use editing::translation::Aligned;
use editing::{Edit, Loss, Project, TextRange, original, passage_text};

/// What of the original is being changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// The headline.
    Title,
    /// The paragraph of this id.
    Passage(String),
}

/// Words that are being changed.
#[derive(Clone, PartialEq, Debug)]
pub struct Rewriting {
    /// Which.
    pub part: Part,
    /// As they are typed.
    pub typed: String,
    /// What would lose its words.
    pub losses: Vec<Loss>,
}

/// The first step.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Texting {
    /// The words that are being changed.
    pub rewriting: Option<Rewriting>,
    /// The language that is shown beside the original, by its tag.
    pub language: Option<String>,
    /// Whether another language is being added.
    pub adding: bool,
    /// The words of the original whose translation is to be selected.
    pub quote: Option<TextRange>,
    /// How many paragraphs the translation has that was pasted last, if the original has another number.
    pub pasted: Option<usize>,
    /// Where the focus goes once it is drawn: a selector.
    pub focus: Option<String>,
    /// Which bytes of the field that has the focus then are selected.
    pub select: Option<(usize, usize)>,
}

/// What the views of the first step ask for.
#[derive(Clone, PartialEq, Debug)]
pub enum TextMessage {
    /// Change these words.
    Open(Part),
    /// The words as they are typed.
    Typed(String),
    /// The words are right.
    Take,
    /// The words stay as they were.
    Leave,
    /// Leave out the paragraph of this id.
    LeaveOut(String),
    /// Put back what was left out: which of the changes.
    PutBack(usize),
    /// Take it out again.
    TakeOut(usize),
    /// Show this language beside the original; none: the original alone.
    Show(Option<String>),
    /// Another language is to be added, or is not.
    Adding(bool),
    /// Add this language; who translates.
    Add(String, String),
    /// Leave out the translation that is shown.
    Remove,
    /// Who translates.
    Translator(String),
    /// A whole translation was pasted.
    Pasted(String),
    /// The translation of a paragraph, by its number.
    Translated(usize, String),
    /// The translations from a paragraph on move down, or up.
    Move {
        /// Its number.
        passage: usize,
        /// Down; else up.
        down: bool,
    },
    /// An entity's name in the translation.
    Named(String, String),
    /// Take over all names that are known from elsewhere.
    CarryNames,
    /// The translation of another text.
    Words(String, String),
    /// Select the translation of these words; none: of none any more.
    Quote(Option<TextRange>),
    /// Bytes of the translation are selected for them; none: it has no such words.
    Align(Option<(usize, usize)>),
    /// Take back the last step.
    Undo,
}

impl Texting {
    /// The translation that is shown, if the article has it.
    pub fn shown<'a>(&'a self, project: &Project) -> Option<&'a str> {
        let tag = self.language.as_deref()?;
        let languages = project.document.languages.iter().skip(1);
        languages.into_iter().any(|one| one == tag).then_some(tag)
    }
}

/// The quote that comes after one in its paragraph and has no words in the translation yet.
pub fn next_open(quotes: &[Aligned], after: TextRange) -> Option<&Aligned> {
    let behind = quotes.iter().filter(|one| one.range > after);
    behind.into_iter().find(|one| one.span.is_none())
}

/// The words of a part as they are.
pub fn words(project: &Project, part: &Part) -> String {
    let document = &project.document;
    let tag = original(document);
    match part {
        Part::Title => document.title.text.0.get(tag).cloned().flatten(),
        Part::Passage(id) => {
            let at = document.passages.iter().position(|one| one.id == *id);
            at.and_then(|at| passage_text(document, at, tag))
                .map(str::to_owned)
        }
    }
    .unwrap_or_default()
}

/// What would lose its words by an edit.
pub fn losses(project: &Project, edit: &Edit) -> Vec<Loss> {
    let after = project.after(edit);
    after.map_or_else(|_| Vec::new(), |after| project.losses(&after))
}
