//! The sentence of what was found, with the words in question.

use editing::{Project, TextRange, original, passage_text, sentence_of};
use yew::prelude::*;

/// The sentences around some words: before them, the words, behind them.
pub fn words(project: &Project, range: Option<TextRange>) -> [&str; 3] {
    let document = &project.document;
    let found = range.and_then(|range| {
        let text = passage_text(document, range.passage, original(document))?;
        let around = sentence_of(document, range).span;
        let cut = |from: u32, to: u32| text.get(from as usize..to as usize);
        let span = range.span;
        let from = around.start.min(span.start);
        let to = around.end.max(span.end);
        Some([
            cut(from, span.start)?,
            cut(span.start, span.end)?,
            cut(span.end, to)?,
        ])
    });
    found.unwrap_or_default()
}

/// The sentences around some words.
pub fn sentence(project: &Project, range: Option<TextRange>) -> Html {
    let [before, words, after] = words(project, range);
    if words.is_empty() {
        return Html::default();
    }
    let tag = original(&project.document).to_owned();
    html! {
        <p class="found-sentence" lang={tag}><span>{before}<mark>{words}</mark>{after}</span></p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAFT: &str = include_str!("../../../editing/tests/editing/data/harbour.json");

    #[test]
    fn the_sentence_is_around_its_words() {
        let project = Project::open(DRAFT).expect("the draft opens");
        let text = passage_text(&project.document, 2, "ru").expect("a passage");
        let at = text.find("Дели").expect("the words");
        let range = TextRange::new(2, at, at + "Дели".len());
        let [before, words, after] = words(&project, Some(range));
        assert_eq!((before, words), ("В ", "Дели"));
        assert!(after.ends_with("портов Индии."), "{after}");
    }

    #[test]
    fn what_does_not_fit_the_text_is_nothing() {
        let project = Project::open(DRAFT).expect("the draft opens");
        for range in [
            None,
            Some(TextRange::new(9, 0, 1)),
            Some(TextRange::new(0, 1, 2)),
            Some(TextRange::new(0, 0, 99999)),
        ] {
            assert_eq!(words(&project, range), ["", "", ""], "{range:?}");
        }
    }
}
