//! Leaves out what the machine is not sure enough of.

use article::document::Document;
use article::document::draft::Suggestion;
use std::collections::HashSet;

/// A draft without the suggestions below a certainty, from 0 to 1. Entries that others refer to stay.
pub fn above(mut document: Document, least: f64) -> Document {
    if least <= 0.0 {
        return document;
    }
    let sure = |draft: &Option<Suggestion>| {
        draft
            .as_ref()
            .is_none_or(|draft| draft.accepted || draft.confidence >= least)
    };
    document.relations.retain(|relation| sure(&relation.draft));
    document.events.retain(|event| sure(&event.draft));
    document
        .quotations
        .retain(|quotation| sure(&quotation.draft));
    for party in &mut document.parties {
        party.roles.retain(|role| sure(&role.draft));
    }
    // What is left out may have been the last that referred to another.
    loop {
        let needed = referred(&document);
        let before = document.places.len() + document.parties.len();
        document
            .places
            .retain(|place| sure(&place.draft) || needed.contains(&place.id));
        document
            .parties
            .retain(|party| sure(&party.draft) || needed.contains(&party.id));
        if document.places.len() + document.parties.len() == before {
            return document;
        }
    }
}

/// The ids to which the document refers.
fn referred(document: &Document) -> HashSet<String> {
    let json = serde_json::to_value(document).unwrap_or_default();
    let mut ids = HashSet::new();
    collect(&json, &mut ids);
    ids
}

/// The fields that hold the ids of places and parties.
const REFERENCES: &[&str] = &["publisher", "dateline", "place", "party", "speaker", "of"];

fn collect(value: &serde_json::Value, ids: &mut HashSet<String>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, ids)),
        serde_json::Value::Object(members) => {
            for (key, value) in members {
                match value {
                    serde_json::Value::String(id) if REFERENCES.contains(&&**key) => {
                        ids.insert(id.clone());
                    }
                    value => collect(value, ids),
                }
            }
        }
        _ => {}
    }
}
