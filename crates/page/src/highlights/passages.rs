//! The quotes of the selection, highlighted in the article's text.

use crate::source::Source;
use article::PassageId;
use browser::Changes;
use explorer::highlights::{Highlights, Lit};
use web_sys::Element;

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
    pub fn write<S: Source>(&mut self, source: &S, highlights: &Highlights) {
        let mut sentences: Vec<(Element, Lit)> = Vec::new();
        let (mut current, mut others) = (Vec::new(), Vec::new());
        for (quote, is_current) in highlights.quotes().filter(|_| !highlights.is_story()) {
            let (lit, ranges) = if is_current {
                (Lit::Selected, &mut current)
            } else {
                (Lit::Related, &mut others)
            };
            for (lang, paragraph) in versions(source, quote.passage) {
                let range =
                    |[start, end]: [u32; 2]| browser::range(&paragraph, start, end, "small");
                let found = quote.span(lang).and_then(range);
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

/// The paragraphs that show a passage, each with the number of its language.
fn versions<S: Source>(source: &S, passage: PassageId) -> Vec<(usize, Element)> {
    let Some(block) = browser::by_id(source.passage_id(passage)) else {
        return Vec::new();
    };
    let paragraphs = browser::all_in(&block, "p[lang]").into_iter();
    let of = |paragraph: Element| {
        let tag = paragraph.get_attribute("lang")?;
        let lang = source.languages().iter().position(|own| *own == tag)?;
        Some((lang, paragraph))
    };
    paragraphs.filter_map(of).collect()
}
