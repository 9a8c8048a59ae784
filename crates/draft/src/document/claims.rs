//! Claims: sentences as evidence, and the voice that speaks in them.

use super::source::Source;
use crate::name::add_reason;
use article::document::draft::Reason;
use article::document::{Claim, Quote, Voice};
use article::{Form, Status};
use std::ops::Range;

/// Most quotes of one entry: an entry that is named more often is marked so often.
pub(super) const MOST_MENTIONS: usize = 500;
/// Most reasons for one entry.
const MOST_REASONS: usize = 6;

impl Source<'_> {
    /// How sure the surest of some names is, and why they are taken for names.
    pub(super) fn found(&self, numbers: &[usize]) -> (f64, Vec<Reason>) {
        let mut why = Vec::new();
        let mut confidence = 0.0_f64;
        for number in numbers {
            let Some(name) = self.findings.names.get(*number) else {
                continue;
            };
            if name.confidence > confidence {
                confidence = name.confidence;
            }
            for reason in &name.why {
                let known = why.iter().any(|known: &Reason| known.rule == reason.rule);
                if !known && why.len() < MOST_REASONS {
                    add_reason(&mut why, reason.clone());
                }
            }
        }
        (confidence, why)
    }

    /// The claim that the text names something: the sentence of the first of its names.
    pub(super) fn claim_of(&self, numbers: &[usize]) -> Option<Claim> {
        let name = self.findings.names.get(*numbers.first()?)?;
        self.claim(name.paragraph, &name.range, Status::Mentioned)
    }

    /// Every place where the names stand.
    pub(super) fn mentions(&self, numbers: &[usize]) -> Vec<Quote> {
        let names = numbers.iter().take(MOST_MENTIONS);
        names
            .filter_map(|number| {
                let name = self.findings.names.get(*number)?;
                self.quotes.quote(name.paragraph, &name.range)
            })
            .collect()
    }

    /// A claim whose evidence is the sentence around a range.
    pub(super) fn claim(
        &self,
        paragraph: usize,
        range: &Range<usize>,
        status: Status,
    ) -> Option<Claim> {
        let evidence = self.quotes.around(paragraph, range)?;
        Some(Claim {
            status,
            voice: self.voice_at(paragraph, range.start),
            evidence: vec![evidence],
            also: Vec::new(),
        })
    }

    /// The voice of the sentence at a position: the publisher's where the text names nobody.
    pub(super) fn voice_at(&self, paragraph: usize, position: usize) -> Voice {
        let plain = Voice {
            speaker: self.entities.publisher.clone(),
            office: None,
            form: Form::Plain,
        };
        let sentence = self
            .findings
            .paragraphs
            .get(paragraph)
            .and_then(|paragraph| paragraph.sentence_at(position));
        let Some(sentence) = sentence else {
            return plain;
        };
        let found = self
            .findings
            .voices
            .binary_search_by_key(&(paragraph, sentence), |voice| {
                (voice.paragraph, voice.sentence)
            })
            .ok()
            .and_then(|at| self.findings.voices.get(at));
        let Some(voice) = found else { return plain };
        match self.speaker(voice.speaker.as_ref()) {
            Some(speaker) if voice.form != Form::Plain => Voice {
                speaker,
                office: voice.office,
                form: voice.form,
            },
            _ => plain,
        }
    }

    /// The id of whoever the words of a speaker name.
    pub(super) fn speaker(&self, words: Option<&(usize, Range<usize>)>) -> Option<String> {
        let (paragraph, range) = words?;
        self.entities.at(self.findings, *paragraph, range)
    }
}
