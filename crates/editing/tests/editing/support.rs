//! The draft of an invented story, and short ways to ask for things.

use article::Span;
use editing::{Edit, History, Project, Target, TextRange, original, passage_text};

/// A draft as the machine writes it, in its canonical form.
pub const DRAFT: &str = include_str!("data/harbour.json");

pub fn project() -> Project {
    Project::open(DRAFT).expect("the draft opens")
}

pub fn history() -> History {
    History::new(project())
}

pub fn entity(id: &str) -> Target {
    Target::Entity(id.to_string())
}

/// The project after edits, each of which is possible.
pub fn after(project: &Project, edits: &[Edit]) -> Project {
    edits.iter().fold(project.clone(), |project, edit| {
        project
            .after(edit)
            .unwrap_or_else(|error| panic!("{edit:?}: {error:?}"))
    })
}

/// Where words stand in a passage: the first time.
pub fn at(project: &Project, passage: usize, words: &str) -> TextRange {
    let document = &project.document;
    let text = passage_text(document, passage, original(document)).expect("the passage");
    let start = text.find(words).expect("the words");
    TextRange::new(passage, start, start + words.len())
}

pub fn words(project: &Project, range: TextRange) -> &str {
    let document = &project.document;
    let text = passage_text(document, range.passage, original(document)).expect("the passage");
    cut(text, range.span)
}

pub fn cut(text: &str, span: Span) -> &str {
    &text[span.start as usize..span.end as usize]
}

/// Whether the draft check accepts the project's file.
pub fn is_sound(project: &Project) -> Result<(), String> {
    let problems = |problems: Vec<article::check::Problem>| {
        let lines = problems.iter().map(|problem| format!("{problem:?}"));
        lines.collect::<Vec<_>>().join("\n")
    };
    article::check::check_draft(
        &project.file(),
        &atlas::Countries::load(),
        article::say::Tongue::English,
    )
    .map(|_| ())
    .map_err(problems)
}
