//! A whole translation that is pasted, and paragraphs that do not stand beside their own.

use super::rows::{set, translated};
use crate::edit::data::Edit;
use crate::project::Project;
use crate::texts::{original, passage_text};

/// What becomes of a pasted translation.
#[derive(Clone, PartialEq, Debug)]
pub struct Pasted {
    /// Everything at once.
    pub edit: Edit,
    /// How many paragraphs it has, without the headline.
    pub paragraphs: usize,
}

/// The paragraphs of a text: parted by empty lines, or by lines if there are no empty ones.
fn paragraphs(text: &str) -> Vec<String> {
    let line = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut blocks: Vec<Vec<&str>> = vec![Vec::new()];
    for row in text.lines() {
        match (row.trim().is_empty(), blocks.last_mut()) {
            (false, Some(last)) => last.push(row),
            _ => blocks.push(Vec::new()),
        }
    }
    blocks.retain(|block| !block.is_empty());
    match &blocks[..] {
        [only] => only.iter().map(|row| line(row)).collect(),
        blocks => blocks.iter().map(|block| line(&block.join(" "))).collect(),
    }
}

/// A whole translation, paragraph by paragraph; one paragraph more than the original has is the headline. What is
/// more than that is joined to the last. None if there is no text.
pub fn pasted(project: &Project, language: &str, text: &str) -> Option<Pasted> {
    let document = &project.document;
    let mut all = paragraphs(text);
    if all.is_empty() {
        return None;
    }
    let count = document.passages.len();
    let mut edits = Vec::new();
    if all.len() == count + 1
        || all
            .first()
            .is_some_and(|first| all.len() > 2 && is_headline(first))
    {
        let words = document
            .title
            .text
            .0
            .get(original(document))
            .cloned()
            .flatten();
        let title = all.remove(0);
        edits.extend(words.map(|words| Edit::TranslateWords {
            words,
            language: language.to_string(),
            text: Some(title),
        }));
    }
    let paragraphs = all.len();
    if let Some(more) = all.get(count..).filter(|more| !more.is_empty()) {
        let more = more.join(" ");
        all.truncate(count);
        if let Some(last) = all.last_mut() {
            last.push(' ');
            last.push_str(&more);
        }
    }
    for (passage, text) in all.iter().enumerate() {
        edits.extend(translated(project, passage, language, text));
    }
    let edit = Edit::Together(edits);
    Some(Pasted { edit, paragraphs })
}

/// A short line that ends as no sentence does.
fn is_headline(line: &str) -> bool {
    line.chars().count() < 120 && !line.ends_with(['.', '!', '?', '…', '»', '”', ':', ';'])
}

/// The translations from a paragraph on move one paragraph down, so that it has none; or one up, over it. What would
/// fall off the end is joined to the last.
pub fn moved(project: &Project, passage: usize, language: &str, down: bool) -> Option<Edit> {
    let document = &project.document;
    let texts: Vec<String> = (0..document.passages.len())
        .map(|number| {
            passage_text(document, number, language)
                .unwrap_or_default()
                .to_string()
        })
        .collect();
    let mut tail = texts.get(passage..)?.to_vec();
    if down {
        tail.insert(0, String::new());
        let over = tail.pop().filter(|over| !over.is_empty());
        if let (Some(over), Some(last)) = (over, tail.last_mut()) {
            *last = [last.as_str(), &over].join(" ").trim().to_string();
        }
    } else {
        let first = tail.remove(0);
        tail.push(String::new());
        // Nothing is lost: it goes to the end of the one above.
        if !first.is_empty() {
            let above = passage.checked_sub(1)?;
            let text = [texts.get(above)?.as_str(), &first].join(" ");
            let mut edits = vec![edit(project, above, language, text.trim())];
            edits.extend(tail_edits(project, passage, language, &tail));
            return Some(Edit::Together(edits));
        }
    }
    Some(Edit::Together(tail_edits(
        project, passage, language, &tail,
    )))
}

fn tail_edits(project: &Project, from: usize, language: &str, tail: &[String]) -> Vec<Edit> {
    let numbered = tail.iter().enumerate();
    numbered
        .map(|(number, text)| edit(project, from + number, language, text))
        .collect()
}

fn edit(project: &Project, passage: usize, language: &str, text: &str) -> Edit {
    let id = project
        .document
        .passages
        .get(passage)
        .map(|one| one.id.clone());
    set(project, id.unwrap_or_default(), passage, language, text)
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn paragraphs_are_parted_by_empty_lines_else_by_lines() {
        assert_eq!(
            paragraphs("One\ntwo\r\n\r\n\n Three "),
            ["One two", "Three"]
        );
        assert_eq!(paragraphs("One\nTwo"), ["One", "Two"]);
        assert_eq!(paragraphs(" \n"), Vec::<String>::new());
    }
}
