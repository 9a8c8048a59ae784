//! What of a draft nobody has accepted yet.

use super::Resolver;
use crate::article::{Certainty, Suggested};
use crate::document::Document;
use crate::document::draft::Suggestion;

impl Resolver<'_> {
    /// All open suggestions, in the order of the entities.
    pub(super) fn suggested(&self, document: &Document) -> Option<Vec<Suggested>> {
        let open = suggestions(document).filter_map(|(id, part, draft)| {
            let draft = draft.filter(|draft| !draft.accepted)?;
            Some((id, part, draft.confidence))
        });
        let resolved = open.map(|(id, part, confidence)| {
            Some(Suggested {
                entity: *self.entities.get(id)?,
                part: u16::try_from(part).ok()?,
                certainty: Certainty::of(confidence),
            })
        });
        resolved.collect()
    }
}

/// Everything that may be a suggestion, in the order in which entities are numbered: its entity's id, which of the
/// entity's claims it is, and what the machine says of it.
fn suggestions(document: &Document) -> impl Iterator<Item = (&str, usize, Option<&Suggestion>)> {
    let places = (document.places.iter()).map(|entry| (&*entry.id, 0, entry.draft.as_ref()));
    let parties = document.parties.iter().flat_map(|entry| {
        let roles = (entry.roles.iter().enumerate())
            .map(|(ix, role)| (&*entry.id, ix + 1, role.draft.as_ref()));
        std::iter::once((&*entry.id, 0, entry.draft.as_ref())).chain(roles)
    });
    let topics = (document.topics.iter()).map(|entry| (&*entry.id, 0, entry.draft.as_ref()));
    let relations = (document.relations.iter()).map(|entry| (&*entry.id, 0, entry.draft.as_ref()));
    let events = (document.events.iter()).map(|entry| (&*entry.id, 0, entry.draft.as_ref()));
    let quotations =
        (document.quotations.iter()).map(|entry| (&*entry.id, 0, entry.draft.as_ref()));
    (places.chain(parties).chain(topics))
        .chain(relations.chain(events))
        .chain(quotations)
}
