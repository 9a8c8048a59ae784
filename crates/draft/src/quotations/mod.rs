//! Direct speech: the words in quotation marks, and who says them.
//!
//! Names, titles and single words in quotation marks are no quotations. A pronoun leads to a name only
//! if one person alone can be meant.

mod groups;
mod guessed;
mod insertions;
mod marks;
mod named;
mod quoted;
mod shape;
mod speaker;

#[cfg(test)]
mod tests;

pub use crate::speech::{NameKind, NameSpan};
pub use quoted::{By, Quoted};

use crate::speech::{Words, by_paragraph};
use crate::why::Why;
use crate::{Language, Paragraph};
use groups::groups;
use shape::Shape;
use speaker::{Said, Speakers};
use std::ops::Range;

/// The quotations of a text in the order in which they stand. `names`: the people, organisations and
/// places that were found in it, in any order.
pub fn quotations(paragraphs: &[Paragraph], language: Language, names: &[NameSpan]) -> Vec<Quoted> {
    let words = Words::of(language);
    let (groups, masks) = groups(paragraphs, language, words);
    let by_paragraph = by_paragraph(names, paragraphs.len());
    let mut speakers = Speakers::new(paragraphs, &by_paragraph, &masks, words);
    let mut found = Vec::new();
    for group in groups {
        let own = by_paragraph
            .get(group.start.0)
            .map_or(&[][..], Vec::as_slice);
        let Some(shape) = Shape::of(&group, paragraphs, own, words) else {
            continue;
        };
        let said = speakers.of(&group, shape.followed);
        // A name that only stands in the sentence before does not show that somebody speaks.
        let named = said.speaker.is_some() && !said.inherited && said.confidence > 0.5;
        let spoken = said.verb.is_some() || named;
        let Some(confidence) = shape.confidence(spoken, said.beside, said.inherited) else {
            continue;
        };
        speakers.remember(&group, &said);
        found.push(Quoted {
            confidence: confidence - if group.closed { 0.0 } else { 0.2 },
            speaker_confidence: said.confidence,
            why: why(paragraphs, &said),
            parts: bare(paragraphs, group.parts),
            speaker: said.speaker,
            by: said.by,
            office: said.office,
            verb: said.verb,
        });
    }
    found
}

/// Without the comma that belongs to the author's sentence.
fn bare(paragraphs: &[Paragraph], parts: Vec<(usize, Range<usize>)>) -> Vec<(usize, Range<usize>)> {
    parts
        .into_iter()
        .map(|(number, part)| {
            let text = paragraphs.get(number).map_or("", |text| text.words(&part));
            let kept = text.trim_end_matches(|c: char| c == ',' || c == '\'' || c.is_whitespace());
            let end = part.start + kept.len();
            // Nothing but commas stays as it is.
            let end = if kept.is_empty() { part.end } else { end };
            (number, part.start..end)
        })
        .collect()
}

fn why(paragraphs: &[Paragraph], said: &Said) -> Why {
    let verb = said
        .verb
        .as_ref()
        .and_then(|(number, range)| Some(paragraphs.get(*number)?.words(range)));
    match verb {
        Some(verb) if said.pronoun => Why::new(
            format!("слова в кавычках при «{verb}»; местоимение указывает на последнее имя"),
            format!("words in quotation marks with “{verb}”; a pronoun stands for the last name"),
        ),
        Some(verb) => Why::new(
            format!("слова в кавычках при «{verb}»"),
            format!("words in quotation marks with “{verb}”"),
        ),
        None if said.inherited => Why::new(
            "слова в кавычках сразу после слов того же лица",
            "words in quotation marks behind those of the same speaker",
        ),
        None => Why::new("предложение в кавычках", "a sentence in quotation marks"),
    }
}
