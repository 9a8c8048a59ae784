//! The rules about what is claimed: evidence, basis, dates, and who or what takes part.

use super::walk::Visitor;
use crate::decode::{At, Findings, short};
use crate::document::{Basis, Claim, Document, Party, Quote, When};
use crate::edtf::Edtf;
use crate::say;
use crate::vocabulary::{BasisKind, Form, PartyKind};
use std::collections::HashSet;

/// A claim without evidence is refused.
pub struct Claims<'a> {
    pub findings: &'a mut Findings,
}

impl Visitor for Claims<'_> {
    fn claim(&mut self, at: &At, claim: &Claim) {
        if claim.evidence.is_empty() {
            self.findings.add(
                "evidence",
                &at.key("evidence").path(),
                say!("a claim needs at least one quote from the text as evidence"),
            );
        }
        if claim.also.is_empty() {
            return;
        }
        let name = |quote: &Quote| format!("{quote:?}");
        let mut seen: HashSet<String> = claim.evidence.iter().map(name).collect();
        let list = at.key("also");
        for (ix, also) in claim.also.iter().enumerate() {
            let at = list.index(ix);
            if also.evidence.is_empty() {
                self.findings.add(
                    "evidence",
                    &at.key("evidence").path(),
                    say!("another voice needs at least one quote from the text as evidence"),
                );
            }
            for (quote_ix, quote) in also.evidence.iter().enumerate() {
                if !seen.insert(name(quote)) {
                    self.findings.add(
                        "evidence",
                        &at.key("evidence").index(quote_ix).path(),
                        say!("this sentence has a voice already: one quote says it in one voice"),
                    );
                }
            }
        }
    }
}

/// Derived needs its reason, reference its source.
pub struct Bases<'a> {
    pub findings: &'a mut Findings,
}

impl Visitor for Bases<'_> {
    fn basis(&mut self, at: &At, basis: &Basis) {
        match basis.kind {
            BasisKind::Derived if basis.reason.is_none() => {
                self.findings.add(
                    "basis",
                    &at.path(),
                    say!("“derived” needs a “reason”: say in words why it follows from the text"),
                );
            }
            BasisKind::Reference if basis.source.is_none() => {
                self.findings.add(
                    "basis",
                    &at.path(),
                    say!("“reference” needs a “source”: say in words where it comes from"),
                );
            }
            _ => {}
        }
        let idle = match basis.kind {
            BasisKind::Derived => basis
                .source
                .as_ref()
                .map(|_| ("source", say!("“derived” has a “reason”, not a “source”"))),
            BasisKind::Reference => basis
                .reason
                .as_ref()
                .map(|_| ("reason", say!("“reference” has a “source”, not a “reason”"))),
            BasisKind::Stated => (basis.reason.as_ref().and(basis.source.as_ref())).map(|_| {
                (
                    "source",
                    say!("give the “reason” or the “source”, not both"),
                )
            }),
        };
        if let Some((field, message)) = idle {
            self.findings.add(
                "basis",
                &at.key(field).path(),
                say!("{}: nobody would see this one", message),
            );
        }
    }
}

/// Dates are EDTF.
pub struct Dates<'a> {
    pub findings: &'a mut Findings,
}

impl Visitor for Dates<'_> {
    fn when(&mut self, at: &At, when: &When) {
        if let Some(date) = &when.date
            && let Err(error) = Edtf::parse(date)
        {
            self.findings.add(
                "date",
                &at.key("date").path(),
                say!(
                    "“{}” is not a date we can read: {}",
                    short(date),
                    error.message
                ),
            );
        }
    }
}

/// The publisher is an organisation or a person, not a loose group; who accepts a suggested one says
/// which of them.
pub fn publisher(document: &Document, findings: &mut Findings) {
    let publisher = document
        .parties
        .iter()
        .find(|party| party.id == document.source.publisher);
    let settled = |party: &&Party| party.draft.as_ref().is_none_or(|draft| draft.accepted);
    if publisher
        .filter(settled)
        .is_some_and(|party| party.kind == PartyKind::Group)
    {
        findings.add(
            "publisher",
            &At::ROOT.key("source").key("publisher").path(),
            say!("the publisher must be an organisation or a person"),
        );
    }
}

/// Only people have roles.
pub fn roles(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("parties");
    for (ix, party) in document.parties.iter().enumerate() {
        if party.kind != PartyKind::Person && !party.roles.is_empty() {
            findings.add(
                "role",
                &list.index(ix).key("roles").path(),
                say!("only a person has roles"),
            );
        }
    }
}

/// A relation has two ends; each is a party, a place, or both.
pub fn ends(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("relations");
    for (ix, relation) in document.relations.iter().enumerate() {
        let item = list.index(ix);
        let at = item.key("ends");
        if relation.ends.len() != 2 {
            findings.add(
                "ends",
                &at.path(),
                say!("a relation has two ends, not {}", relation.ends.len()),
            );
        }
        for (ix, end) in relation.ends.iter().enumerate() {
            let at = at.index(ix);
            let members = at.key("and");
            let others = (end.and.iter().enumerate())
                .filter(|(_, member)| member.party.is_none() && member.place.is_none())
                .map(|(ix, _)| members.index(ix).path());
            let first = (end.party.is_none() && end.place.is_none()).then(|| at.path());
            for path in first.into_iter().chain(others) {
                findings.add("ends", &path, say!("an end needs a “party” or a “place”"));
            }
        }
    }
}

/// A quotation is direct speech.
pub fn quotations(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("quotations");
    for (ix, quotation) in document.quotations.iter().enumerate() {
        if quotation.claim.voice.form != Form::Direct {
            let item = list.index(ix);
            findings.add(
                "quotation",
                &item.key("claim").key("voice").key("form").path(),
                say!("a quotation is direct speech: its form is “direct”"),
            );
        }
    }
}

/// A step of the story has facts, and no fact has two steps.
pub fn story(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("story");
    let mut seen = HashSet::new();
    for (ix, step) in document.story.iter().enumerate() {
        let item = list.index(ix);
        let at = item.key("facts");
        if step.facts.is_empty() {
            findings.add(
                "story",
                &at.path(),
                say!("a step tells at least one relation, event or quotation"),
            );
        }
        for (ix, fact) in step.facts.iter().enumerate() {
            if !seen.insert(fact.as_str()) {
                findings.add(
                    "story",
                    &at.index(ix).path(),
                    say!(
                        "“{}” is told already, here or in an earlier step",
                        short(fact)
                    ),
                );
            }
        }
    }
}

/// Links lead to http or https.
pub fn addresses(document: &Document, findings: &mut Findings) {
    if let Some(url) = &document.source.url
        && !is_web_address(url)
    {
        let root = At::ROOT;
        findings.add(
            "url",
            &root.key("source").key("url").path(),
            say!("the address must start with http:// or https:// and name a host, without spaces"),
        );
    }
}

fn is_web_address(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        !host.is_empty()
            && !url
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"'))
    })
}
