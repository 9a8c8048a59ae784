//! The roles of people.

use super::answer::WhyLeft;
use super::folded::folded;
use super::reader::Reader;
use crate::edit::data::Suggested;
use crate::target::{Kind, Target};
use crate::texts::{TextRange, locate, original, quote_of, sentence_of, voice_at};
use article::document::{Claim, Role};
use article::{PartyKind, Status};

/// A role, in the sentence that has its words, else in the one that names the person.
pub(super) fn role(reader: &mut Reader, party: &str, title: &str, place: Option<TextRange>) {
    let document = &reader.project.document;
    let person = document
        .parties
        .iter()
        .find(|one| one.id == party && one.kind == PartyKind::Person);
    let Some(person) = person else { return };
    let tag = original(document);
    let own = folded(title);
    let is_same = |role: &Role| {
        let other = role.title.0.get(tag).and_then(Option::as_deref).map(folded);
        other.is_some_and(|other| other.contains(&own) || own.contains(&other))
    };
    if let Some(index) = person.roles.iter().position(is_same) {
        let party = party.to_string();
        return reader.join(Target::Role { party, index }, Vec::new());
    }
    let named = person
        .mentions
        .iter()
        .find_map(|quote| locate(document, quote, tag));
    let Some(range) = reader.text.find(title).or(place).or(named) else {
        return reader.leave(WhyLeft::NotFound, Some(Kind::Role), title, title);
    };
    let sentence = sentence_of(document, range);
    let Some(evidence) = quote_of(document, sentence) else {
        return;
    };
    let role = Role {
        title: reader.said(title),
        of: None,
        place: None,
        claim: Claim {
            status: Status::Stated,
            voice: voice_at(document, sentence),
            evidence: vec![evidence],
            also: Vec::new(),
        },
        draft: Some(reader.suggestion()),
    };
    let party = party.to_string();
    reader.bring(Suggested::Role {
        party,
        role: Box::new(role),
    });
}
