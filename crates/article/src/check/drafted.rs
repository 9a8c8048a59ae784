//! The rules about a machine's suggestions.

use super::walk::{Visitor, walk};
use crate::decode::{At, Findings, short};
use crate::document::Document;
use crate::document::draft::{Candidate, Reason, Suggestion};
use crate::say;

/// Every degree of certainty lies between 0 and 1.
pub fn degrees(document: &Document, findings: &mut Findings) {
    walk(document, &mut Degrees { findings });
}

struct Degrees<'f> {
    findings: &'f mut Findings,
}

impl Degrees<'_> {
    fn degree(&mut self, at: &At, degree: f64) {
        if !(0.0..=1.0).contains(&degree) {
            let message = say!("how sure it is, is a number from 0 to 1");
            self.findings.add("draft", &at.path(), message);
        }
    }
}

impl Visitor for Degrees<'_> {
    fn suggestion(&mut self, at: &At, _: Option<&str>, suggestion: &Suggestion) {
        self.degree(&at.key("confidence"), suggestion.confidence);
        let list = at.key("why");
        for (ix, Reason { score, .. }) in suggestion.why.iter().enumerate() {
            if let Some(score) = score {
                self.degree(&list.index(ix).key("score"), *score);
            }
        }
        let list = at.key("candidates");
        for (ix, Candidate { score, .. }) in suggestion.candidates.iter().enumerate() {
            self.degree(&list.index(ix).key("score"), *score);
        }
    }
}

/// A person has accepted everything that an article says; suggestions are for drafts. What is seen
/// beside the facts is no part of the article.
pub fn accepted(document: &Document, findings: &mut Findings) {
    walk(document, &mut Accepted { findings });
}

struct Accepted<'f> {
    findings: &'f mut Findings,
}

impl Visitor for Accepted<'_> {
    fn suggestion(&mut self, at: &At, id: Option<&str>, suggestion: &Suggestion) {
        if let Some(id) = id
            && !suggestion.accepted
        {
            let message = say!(
                "a machine suggests “{}”, and nobody has accepted it yet: set “accepted” to true, or leave the entry out",
                short(id)
            );
            self.findings.add("draft", &at.path(), message);
        }
    }
}
