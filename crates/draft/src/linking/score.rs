//! From candidates to a suggestion.

use super::derive::derived;
use super::evidence::{Choice, Evidence};
use super::groups::Group;
use super::types::{Linked, Reason};
use crate::gazetteer::PlaceId;
use article::PlaceKind;

/// Runners-up that are kept.
const RUNNERS_UP: usize = 5;

/// A group's place with its confidence and reasons.
pub fn linked(group: &Group<'_>, evidence: &Evidence<'_>) -> Linked {
    let choices = evidence.decide(group);
    let Some(best) = choices.first() else {
        return derived(group, evidence);
    };
    let shares = shares(&choices);
    let trust = trust(best.score + certainty(best.id, group, evidence));
    let mut sure = choices
        .iter()
        .zip(shares)
        .map(|(choice, share)| (choice.id, share * trust));
    let place = evidence.gazetteer.place(best.id);
    if evidence.is_stray(best.id, group) {
        let unlinked = derived(group, evidence);
        let called = |name: &str| evidence.gazetteer.called(best.id, name, evidence.language);
        return Linked {
            name: called(&unlinked.name).map_or_else(|| unlinked.name.clone(), str::to_owned),
            runners_up: sure.take(RUNNERS_UP).collect(),
            ..unlinked
        };
    }
    let confidence = sure.next().map_or(0.0, |(_, share)| share);
    let runners_up = sure.take(RUNNERS_UP).collect();
    Linked {
        mentions: group.mentions(),
        name: place.as_ref().map_or_else(String::new, |place| {
            place.name(evidence.language).to_owned()
        }),
        kind: place.as_ref().map(|place| place.kind),
        id: Some(best.id),
        point: place.as_ref().map(|place| place.point),
        within: place.and_then(|place| place.within),
        confidence,
        runners_up,
        reasons: reasons(best.id, &choices, group, evidence),
    }
}

/// Each candidate's share of the certainty. A score of one more is about six times as likely.
fn shares(choices: &[Choice]) -> Vec<f64> {
    let best = choices.first().map_or(0.0, |choice| choice.score);
    let weights: Vec<f64> = choices
        .iter()
        .map(|choice| ((choice.score - best) * 1.8).exp())
        .collect();
    let sum: f64 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / sum).collect()
}

/// Names of several words and of others than towns are seldom anything else.
fn certainty(id: PlaceId, group: &Group<'_>, evidence: &Evidence<'_>) -> f64 {
    let town = matches!(
        evidence.gazetteer.kind(id),
        Some(PlaceKind::City | PlaceKind::Village)
    );
    let several = group
        .settings
        .iter()
        .any(|setting| setting.name.contains([' ', '-']));
    if several || !town { 1.5 } else { 0.0 }
}

/// How likely a place of this score is meant at all: half for one of some 4,000 inhabitants about which
/// the text tells nothing more.
fn trust(score: f64) -> f64 {
    1.0 / (1.0 + ((3.6 - score) * 1.3).exp())
}

fn reasons(
    id: PlaceId,
    choices: &[Choice],
    group: &Group<'_>,
    evidence: &Evidence<'_>,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if choices.len() == 1 {
        reasons.push(Reason::OnlyOne);
    }
    reasons.extend(evidence.container(id, group).map(Reason::Container));
    reasons.extend(evidence.type_word(id, group).map(Reason::TypeWord));
    reasons.extend(evidence.named_country(id, group).map(Reason::Country));
    reasons.extend(evidence.neighbours(id, group).map(Reason::Neighbours));
    let people = |id| evidence.gazetteer.log_population(id).unwrap_or(0.0);
    if choices.len() > 1 && choices.iter().all(|choice| people(choice.id) <= people(id)) {
        reasons.push(Reason::Largest);
    }
    reasons
}
