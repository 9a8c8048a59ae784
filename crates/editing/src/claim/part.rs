//! Who has a part in a claim.

use crate::marks::marks_of;
use crate::project::Project;
use crate::target::{Kind, Target};
use crate::texts::{TextRange, original};
use article::document::{End, Located, Participant};
use serde::{Deserialize, Serialize};

/// Somebody or some place that has a part in a claim.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Part {
    /// Id of a party, or of a place that acts as one.
    pub id: String,
    /// Of a party: where it is shown.
    pub place: Option<Located>,
}

/// The parties and places that a sentence names, in its order: to be chosen from.
pub fn chips(project: &Project, sentence: TextRange) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let tag = original(&project.document);
    for mark in marks_of(project, sentence.passage, tag) {
        let Target::Entity(id) = &mark.target else {
            continue;
        };
        let acts = matches!(mark.kind, Kind::Place | Kind::Person | Kind::Organisation);
        let inside = sentence.span.start <= mark.span.start && mark.span.end <= sentence.span.end;
        if acts && inside && !parts.iter().any(|part| part.id == *id) {
            parts.push(Part {
                id: id.clone(),
                place: None,
            });
        }
    }
    parts
}

/// Who stands at an end.
pub(super) fn parts(end: &End) -> Vec<Part> {
    let first = (end.party.as_ref(), end.place.as_ref());
    let others = end
        .and
        .iter()
        .map(|one| (one.party.as_ref(), one.place.as_ref()));
    let all = std::iter::once(first).chain(others);
    all.filter_map(|(party, place)| match (party, place) {
        (Some(party), place) => Some(Part {
            id: party.clone(),
            place: place.cloned(),
        }),
        (None, Some(place)) => Some(Part {
            id: place.place.clone(),
            place: Some(place.clone()),
        }),
        (None, None) => None,
    })
    .collect()
}

/// Who takes part.
pub(super) fn participant(one: &Participant) -> Part {
    Part {
        id: one.party.clone(),
        place: one.from.clone(),
    }
}
