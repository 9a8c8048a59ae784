//! The rules about what entries may have besides: a ground, a movement, figures, oppositions.

use crate::decode::{At, Findings};
use crate::document::{Document, Figure};
use crate::say;

/// A place or a party stands in the text, or it is known from elsewhere.
pub fn grounds(document: &Document, findings: &mut Findings) {
    let places = (document.places.iter())
        .map(|entry| (entry.claim.is_some(), entry.reference.is_some()))
        .enumerate()
        .map(|(ix, ground)| ("places", ix, ground));
    let parties = (document.parties.iter())
        .map(|entry| (entry.claim.is_some(), entry.reference.is_some()))
        .enumerate()
        .map(|(ix, ground)| ("parties", ix, ground));
    let root = At::ROOT;
    for (list, ix, ground) in places.chain(parties) {
        let list = root.key(list);
        let at = list.index(ix);
        match ground {
            (false, false) => findings.add(
                "missing",
                &at.path(),
                say!("the field “claim” is missing: the sentence that names it, or “reference” if the text does not"),
            ),
            (true, true) => findings.add(
                "ground",
                &at.key("reference").path(),
                say!("what the text names has a “claim”, not a “reference”: nobody would see this one"),
            ),
            _ => {}
        }
    }
}

/// A movement has two places at least.
pub fn movements(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("events");
    for (ix, event) in document.events.iter().enumerate() {
        let Some(movement) = &event.movement else {
            continue;
        };
        let ends = usize::from(movement.from.is_some()) + usize::from(movement.to.is_some());
        if ends + movement.via.len() < 2 {
            findings.add(
                "movement",
                &list.index(ix).key("movement").path(),
                say!(
                    "a movement goes from one place to another: give two of “from”, “via” and “to”"
                ),
            );
        }
    }
}

/// Figures: a range goes upwards.
pub fn figures(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let mut look = |list: &str, ix: usize, figures: &[Figure]| {
        let list = root.key(list);
        let item = list.index(ix);
        let figures_at = item.key("figures");
        for (ix, figure) in figures.iter().enumerate() {
            if figure.up_to.is_some_and(|up_to| up_to <= figure.value) {
                findings.add(
                    "figure",
                    &figures_at.index(ix).key("upTo").path(),
                    say!("a range goes upwards: “upTo” is more than “value”"),
                );
            }
        }
    };
    for (ix, entry) in document.places.iter().enumerate() {
        look("places", ix, &entry.figures);
    }
    for (ix, entry) in document.parties.iter().enumerate() {
        look("parties", ix, &entry.figures);
    }
    for (ix, entry) in document.relations.iter().enumerate() {
        look("relations", ix, &entry.figures);
    }
    for (ix, entry) in document.events.iter().enumerate() {
        look("events", ix, &entry.figures);
    }
}

/// No fact contradicts or corrects itself.
pub fn oppositions(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let mut look = |list: &str, ix: usize, id: &str, field: &str, others: &[String]| {
        let list = root.key(list);
        let item = list.index(ix);
        let at = item.key(field);
        for (ix, _) in others.iter().enumerate().filter(|(_, other)| *other == id) {
            findings.add(
                "opposition",
                &at.index(ix).path(),
                say!("a fact does not contradict or correct itself"),
            );
        }
    };
    for (ix, fact) in document.relations.iter().enumerate() {
        look("relations", ix, &fact.id, "contradicts", &fact.contradicts);
        look("relations", ix, &fact.id, "corrects", &fact.corrects);
    }
    for (ix, fact) in document.events.iter().enumerate() {
        look("events", ix, &fact.id, "contradicts", &fact.contradicts);
        look("events", ix, &fact.id, "corrects", &fact.corrects);
    }
    for (ix, fact) in document.quotations.iter().enumerate() {
        look("quotations", ix, &fact.id, "contradicts", &fact.contradicts);
        look("quotations", ix, &fact.id, "corrects", &fact.corrects);
    }
}
