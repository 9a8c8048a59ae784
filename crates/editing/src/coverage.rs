//! What each sentence carries.

use crate::entry::{entries, standing};
use crate::project::Project;
use crate::texts::{TextRange, locate, original, passage_text};
use article::document::Claim;
use article::sentences::sentences;

/// What a sentence carries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Load {
    /// No fact.
    Nothing,
    /// Only what a machine suggests.
    Suggested,
    /// A fact that is accepted, or made by an editor.
    Fact,
}

/// A sentence of the original.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// Where it stands.
    pub range: TextRange,
    /// How many letters and other characters it has.
    pub length: usize,
    /// What it carries.
    pub load: Load,
}

/// How many sentences carry what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sum {
    /// Sentences with a fact.
    pub facts: usize,
    /// Sentences with nothing but suggestions.
    pub suggested: usize,
    /// Sentences without any.
    pub nothing: usize,
}

/// Every sentence of the text with what it carries: relations, events, quotations and roles are facts.
pub fn coverage(project: &Project) -> Vec<Sentence> {
    let document = &project.document;
    let tag = original(document);
    // By passage: where evidence stands, and whether it is settled.
    let mut evidence: Vec<Vec<(TextRange, Load)>> = vec![Vec::new(); document.passages.len()];
    let mut add = |claim: &Claim, load: Load| {
        let also = claim.also.iter().flat_map(|also| &also.evidence);
        for quote in claim.evidence.iter().chain(also) {
            if let Some(at) = locate(document, quote, tag)
                && let Some(list) = evidence.get_mut(at.passage)
            {
                list.push((at, load));
            }
        }
    };
    let load = |open: bool| if open { Load::Suggested } else { Load::Fact };
    for entry in entries(document).filter(|entry| entry.kind().is_claim()) {
        if let Some(claim) = entry.claim() {
            add(claim, load(entry.standing().is_open()));
        }
    }
    for role in document.parties.iter().flat_map(|party| &party.roles) {
        add(&role.claim, load(standing(role.draft.as_ref()).is_open()));
    }
    for event in &document.events {
        for claim in event
            .participants
            .iter()
            .filter_map(|one| one.claim.as_ref())
        {
            add(claim, load(standing(event.draft.as_ref()).is_open()));
        }
    }
    let mut all = Vec::new();
    for (passage, evidence) in evidence.iter().enumerate() {
        let Some(text) = passage_text(document, passage, tag) else {
            continue;
        };
        for span in sentences(text, tag) {
            let range = TextRange { passage, span };
            let here = evidence.iter().filter(|(at, _)| at.touches(range));
            let load = here.map(|(_, load)| *load).max();
            let words = crate::texts::words(text, span).unwrap_or_default();
            all.push(Sentence {
                range,
                length: words.chars().count(),
                load: load.unwrap_or(Load::Nothing),
            });
        }
    }
    all
}

/// The sentences that carry nothing, not even the name of the place or publisher of the dateline.
pub fn silent(project: &Project, sentences: &[Sentence]) -> Vec<TextRange> {
    let dateline = project.dateline();
    let all = sentences
        .iter()
        .filter(|sentence| sentence.load == Load::Nothing);
    let ranges = all.map(|sentence| sentence.range);
    ranges
        .filter(|range| !dateline.iter().any(|at| at.touches(*range)))
        .collect()
}

/// How many sentences carry what.
pub fn sum(sentences: &[Sentence]) -> Sum {
    let mut sum = Sum::default();
    for sentence in sentences {
        match sentence.load {
            Load::Fact => sum.facts += 1,
            Load::Suggested => sum.suggested += 1,
            Load::Nothing => sum.nothing += 1,
        }
    }
    sum
}
