//! The quotes of the selection, highlighted in the article's text.

use article::{LangIx, PassageId, Span};
use browser::Changes;
use explorer::highlights::{Highlights, Lit};
use explorer::loaded::LoadedArticle;
use explorer::text::utf16;
use web_sys::{Element, Range};

/// The sentences of the text that are lit.
#[derive(Default)]
pub struct Passages(Vec<(Element, Lit)>);

/// Whether the article's text is among what has changed.
pub fn concern(changes: &Changes) -> bool {
    let text = "[data-view=\"text\"]";
    let is_text = |element: &Element| {
        matches!(element.closest(text), Ok(Some(_))) || browser::first_in(element, text).is_some()
    };
    changes.added.iter().chain(&changes.reworded).any(is_text)
}

impl Passages {
    /// Highlights the quotes: exactly, where the browser can; and says on each sentence whether it has one.
    pub fn write(&mut self, loaded: LoadedArticle, highlights: &Highlights) {
        let mut sentences: Vec<(Element, Lit)> = Vec::new();
        let (mut current, mut others) = (Vec::new(), Vec::new());
        for (support, is_current) in highlights.quotes().filter(|_| !highlights.is_story()) {
            let (lit, ranges) = if is_current {
                (Lit::Selected, &mut current)
            } else {
                (Lit::Related, &mut others)
            };
            for (lang, paragraph) in versions(loaded, support.anchor.passage) {
                let span = support.anchor.span(lang);
                let found = span
                    .and_then(|span| range(loaded, &paragraph, support.anchor.passage, lang, span));
                let Some(range) = found else { continue };
                for sentence in browser::elements_at(&range, ".sentence") {
                    match sentences.iter_mut().find(|(known, _)| *known == sentence) {
                        Some((_, known)) => *known = lit.max(*known),
                        None => sentences.push((sentence, lit)),
                    }
                }
                ranges.push(range);
            }
        }
        browser::highlight("current", &current);
        browser::highlight("others", &others);
        for (sentence, _) in &self.0 {
            if sentences.iter().all(|(lit, _)| lit != sentence) {
                browser::write_attribute(sentence, "data-lit", None);
                browser::write_attribute(sentence, "role", None);
            }
        }
        for sentence in &sentences {
            if !self.0.contains(sentence) {
                browser::write_attribute(&sentence.0, "data-lit", Some(sentence.1.word()));
                // A screen reader says that it is marked.
                browser::write_attribute(&sentence.0, "role", Some("mark"));
            }
        }
        self.0 = sentences;
    }
}

/// The paragraphs that show a passage, each with its language.
fn versions(loaded: LoadedArticle, passage: PassageId) -> Vec<(LangIx, Element)> {
    let article = loaded.article();
    let Some(block) = browser::by_id(&article.passage(passage).id) else {
        return Vec::new();
    };
    let paragraphs = browser::all_in(&block, "p[lang]").into_iter();
    let of = |paragraph: Element| {
        let lang = article.language(&paragraph.get_attribute("lang")?)?;
        Some((lang, paragraph))
    };
    paragraphs.filter_map(of).collect()
}

/// A span of a passage on the page.
fn range(
    loaded: LoadedArticle,
    paragraph: &Element,
    passage: PassageId,
    lang: LangIx,
    span: Span,
) -> Option<Range> {
    let text = loaded.article().passage_text(passage, lang)?;
    let (start, end) = utf16(text, span)?;
    browser::range(paragraph, start, end, "small")
}
