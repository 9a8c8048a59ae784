//! What the machine has done with the text, and what it has seen beside the facts.

use super::facts::Facts;
use super::parties::suggestion;
use super::quotes::Quotes;
use super::source::Source;
use super::whens::when;
use crate::intake::{Change as Made, ChangeKind as Sort};
use crate::name::reason;
use crate::source::{Dropped, Reason as Left};
use article::document::Voice;
use article::document::draft::{Change, DatedWords, Drafting, Voiced};
use article::{ChangeKind, Form, Rule};

/// From here on a date is taken as accepted.
const SURE: f64 = 0.8;
/// Shortest sentence, in words, that is expected to bear a fact.
const SHORTEST: usize = 3;

pub(super) fn write(source: &Source<'_>, facts: &Facts) -> Drafting {
    let changes = source.intake.changes.iter().map(change);
    let passages = source.findings.paragraphs.len();
    let dropped = source.intake.dropped.iter();
    let dropped = dropped.map(|dropped| left_out(dropped, passages));
    Drafting {
        changes: changes.chain(dropped).collect(),
        dates: dates(source),
        voices: voices(source),
        without_facts: without_facts(source, facts),
    }
}

fn change(made: &Made) -> Change {
    let kind = match made.kind {
        Sort::Hyphenation => ChangeKind::Hyphenation,
        Sort::JoinedLines | Sort::Divided => ChangeKind::Lines,
        Sort::SoftHyphen | Sort::ZeroWidth | Sort::Control | Sort::Composed => {
            ChangeKind::Invisible
        }
        Sort::OtherSpace | Sort::DoubledSpace => ChangeKind::Spaces,
        Sort::ItemMark | Sort::Furniture => ChangeKind::Furniture,
    };
    Change {
        kind,
        before: made.before.clone(),
        after: (!made.after.is_empty()).then(|| made.after.clone()),
        times: (made.count > 1).then(|| f64::from(u32::try_from(made.count).unwrap_or(u32::MAX))),
        within: made.paragraph.map(Quotes::passage),
        next: None,
        put_back: None,
    }
}

fn left_out(dropped: &Dropped, passages: usize) -> Change {
    Change {
        kind: match dropped.reason {
            Left::Title | Left::Byline | Left::Published => ChangeKind::Header,
            _ => ChangeKind::Furniture,
        },
        before: dropped.text.clone(),
        after: None,
        times: None,
        within: None,
        next: (dropped.at < passages).then(|| Quotes::passage(dropped.at)),
        put_back: None,
    }
}

fn dates(source: &Source<'_>) -> Vec<DatedWords> {
    let dates = source.findings.dates.iter();
    dates
        .filter_map(|date| {
            let words = source.quotes.quote(date.paragraph, &date.range)?;
            let written = source.quotes.words(date.paragraph, &date.range)?;
            let confidence = f64::from(date.confidence);
            let accepted = date.edtf.is_some() && confidence >= SURE;
            Some(DatedWords {
                words,
                when: when(source, date),
                draft: suggestion(confidence, accepted, vec![reason(Rule::DateForm, written)]),
            })
        })
        .collect()
}

fn voices(source: &Source<'_>) -> Vec<Voiced> {
    let voices = source.findings.voices.iter();
    voices
        .filter(|voice| voice.form != Form::Plain)
        .filter_map(|voice| {
            let paragraph = source.findings.paragraphs.get(voice.paragraph)?;
            let sentence = paragraph.sentences.get(voice.sentence)?;
            let shown = voice.words.as_ref();
            let shown = shown.and_then(|(paragraph, range)| source.quotes.words(*paragraph, range));
            let rule = match voice.form {
                Form::Direct => Rule::QuotationMarks,
                _ => Rule::SpeechVerb,
            };
            Some(Voiced {
                sentence: source.quotes.quote(voice.paragraph, sentence)?,
                voice: Voice {
                    speaker: source.speaker(voice.speaker.as_ref())?,
                    office: voice.office,
                    form: voice.form,
                },
                draft: suggestion(
                    f64::from(voice.confidence),
                    false,
                    vec![reason(rule, shown.unwrap_or_default())],
                ),
            })
        })
        .collect()
}

fn without_facts(source: &Source<'_>, facts: &Facts) -> Vec<article::document::Quote> {
    let mut quotes = Vec::new();
    for (number, paragraph) in source.findings.paragraphs.iter().enumerate() {
        for sentence in &paragraph.sentences {
            let told = facts.told.contains(&(number, sentence.start));
            if !told && paragraph.tokens_in(sentence).len() > SHORTEST {
                quotes.extend(source.quotes.quote(number, sentence));
            }
        }
    }
    quotes
}
