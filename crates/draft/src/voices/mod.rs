//! In which voice each sentence speaks: the publisher's own, somebody's words retold, or somebody's
//! words in quotation marks; and whose.

#[cfg(test)]
mod tests;

use crate::quotations::Quoted;
use crate::speech::{Gender, NameSpan, Words, Zone, by_paragraph, named_before, retold};
use crate::why::Why;
use crate::{Language, Paragraph};
use article::{Form, Office};
use std::ops::Range;

/// The voice of a sentence.
#[derive(Clone, PartialEq, Debug)]
pub struct SentenceVoice {
    /// The number of its paragraph.
    pub paragraph: usize,
    /// Its number in the paragraph.
    pub sentence: usize,
    /// Plain, retold, or in quotation marks.
    pub form: Form,
    /// The name of who speaks, or the words of the office: paragraph, and bytes of it. None where the
    /// text names nobody.
    pub speaker: Option<(usize, Range<usize>)>,
    /// Through whom the speaker speaks.
    pub office: Option<Office>,
    /// The words that show it; none for the publisher's own voice.
    pub words: Option<(usize, Range<usize>)>,
    /// How sure it is, 0 to 1.
    pub confidence: f32,
    /// Why it was suggested.
    pub why: Why,
}

/// Bytes of a sentence that are looked at.
const LONGEST: usize = 4000;

/// The voice of every sentence of a text, in order. `names` and `quotations`: those that were found in
/// it.
pub fn voices(
    paragraphs: &[Paragraph],
    language: Language,
    names: &[NameSpan],
    quotations: &[Quoted],
) -> Vec<SentenceVoice> {
    let words = Words::of(language);
    let by_paragraph = by_paragraph(names, paragraphs.len());
    // For each paragraph what is quoted in it, in order.
    let mut quoted: Vec<Vec<(Range<usize>, &Quoted)>> = vec![Vec::new(); paragraphs.len()];
    for quotation in quotations {
        for (number, range) in &quotation.parts {
            if let Some(list) = quoted.get_mut(*number) {
                list.push((range.clone(), quotation));
            }
        }
    }
    for list in &mut quoted {
        list.sort_by_key(|(range, _)| (range.start, range.end));
    }
    let mut found = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let names = by_paragraph.get(number).map_or(&[][..], Vec::as_slice);
        let quoted = quoted.get(number).map_or(&[][..], Vec::as_slice);
        for (sentence, range) in paragraph.sentences.iter().enumerate() {
            let next = quoted.partition_point(|(part, _)| part.end <= range.start);
            let part = quoted.get(next).filter(|(part, _)| part.start < range.end);
            let voice = match part {
                Some((part, quotation)) => direct(number, part, quotation),
                None => reported(paragraphs, &by_paragraph, names, number, range, words),
            };
            found.push(SentenceVoice {
                paragraph: number,
                sentence,
                ..voice.unwrap_or_else(plain)
            });
        }
    }
    found
}

fn plain() -> SentenceVoice {
    SentenceVoice {
        paragraph: 0,
        sentence: 0,
        form: Form::Plain,
        speaker: None,
        office: None,
        words: None,
        confidence: 0.8,
        why: Why::new("источник не назван", "no source is named"),
    }
}

fn direct(number: usize, part: &Range<usize>, quotation: &Quoted) -> Option<SentenceVoice> {
    Some(SentenceVoice {
        form: Form::Direct,
        speaker: quotation.speaker.clone(),
        office: quotation.office,
        words: quotation.verb.clone().or(Some((number, part.clone()))),
        confidence: quotation.confidence,
        why: quotation.why.clone(),
        ..plain()
    })
}

fn reported(
    paragraphs: &[Paragraph],
    all: &[Vec<&NameSpan>],
    names: &[&NameSpan],
    number: usize,
    range: &Range<usize>,
    words: &Words,
) -> Option<SentenceVoice> {
    let paragraph = paragraphs.get(number)?;
    let range = range.start..range.end.min(range.start.saturating_add(LONGEST));
    let zone = Zone::new(paragraph, &range, names, &[]);
    let found = retold(&zone, words)?;
    let gender = found.pronoun.filter(|gender| *gender != Gender::Unknown);
    let person = gender
        .filter(|_| found.speaker.is_none())
        .and_then(|gender| {
            named_before(
                paragraphs,
                all,
                number,
                found.verb.start,
                gender,
                words,
                &|_, _| false,
            )
        });
    let shown = paragraph.words(&found.verb);
    let confidence = match (&found.speaker, person) {
        (Some(_), _) => 0.85,
        (None, Some(_)) => 0.6,
        (None, None) => 0.7,
    };
    let why = Why::new(format!("«{shown}»"), format!("“{shown}”"));
    Some(SentenceVoice {
        form: Form::Reported,
        speaker: found
            .speaker
            .map(|range| (number, range))
            .or_else(|| person.map(|name| (name.paragraph, name.range.clone()))),
        office: found.office,
        words: Some((number, found.verb)),
        confidence,
        why,
        ..plain()
    })
}
