//! Quotations of the draft.

use super::parties::suggestion;
use super::source::Source;
use super::texts::shortened;
use crate::name::reason;
use crate::quotations::Quoted;
use article::document::{Claim, Quotation, Voice};
use article::{Form, Rule, Status};

/// Longest name of a quotation, in characters.
const LONGEST_NAME: usize = 60;

pub(super) fn quotation(source: &Source<'_>, quoted: &Quoted) -> Option<Quotation> {
    let evidence: Vec<_> = quoted
        .parts
        .iter()
        .filter_map(|(paragraph, range)| source.quotes.quote(*paragraph, range))
        .collect();
    let (paragraph, range) = quoted.parts.first()?;
    let first = source.quotes.words(*paragraph, range)?;
    if evidence.is_empty() {
        return None;
    }
    let speaker = source.speaker(quoted.speaker.as_ref());
    let mut why = vec![reason(Rule::QuotationMarks, "")];
    if let Some((paragraph, range)) = &quoted.verb {
        let verb = source.quotes.words(*paragraph, range).unwrap_or_default();
        why.push(reason(Rule::SpeechVerb, verb));
    }
    let confidence = f64::from(quoted.confidence);
    let confidence = match &speaker {
        Some(_) => confidence.min(f64::from(quoted.speaker_confidence).max(0.1)),
        None => confidence * 0.6,
    };
    Some(Quotation {
        id: source.entities.ids.borrow_mut().give("quotation", ""),
        name: source.words.text(&shortened(first, LONGEST_NAME)),
        topics: Vec::new(),
        contradicts: Vec::new(),
        corrects: Vec::new(),
        claim: Claim {
            status: Status::Stated,
            voice: Voice {
                office: speaker.as_ref().and(quoted.office),
                speaker: speaker.unwrap_or_else(|| source.entities.nobody.clone()),
                form: Form::Direct,
            },
            evidence,
            also: Vec::new(),
        },
        draft: Some(suggestion(confidence, false, why)),
    })
}
