//! The network of an article: who with whom, who takes part in what, and what goes from where to where.

use super::shared::{ExportedFact, Shared};
use article::{Article, End, EntityId, Event, PlaceId, Relation};
use explorer::relations::ClaimRef;

/// Who stands at an end of an edge, and where.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Side {
    /// A party, a place, or the event that somebody takes part in.
    pub who: Option<EntityId>,
    pub place: Option<PlaceId>,
}

/// An edge: a pair of a relation, somebody's taking part in an event, or a leg of a movement.
pub(super) struct Edge {
    /// That of the relation; with a number behind it for further pairs, taking part (`p1`) and legs (`m1`).
    pub id: String,
    /// Word of the format for the kind of relation, or `participation`, or `movement`.
    pub kind: &'static str,
    /// Between the sides.
    pub verb: &'static str,
    pub from: Side,
    pub to: Side,
    /// The fact that it is part of.
    pub fact: ExportedFact,
}

/// So many pairs a relation may have. Beyond that, only the first of a side is paired with all of the other: the number
/// of pairs grows with the product.
const MOST_PAIRS: usize = 400;

/// All edges, in the file's order.
pub(super) fn edges(shared: &Shared) -> Vec<Edge> {
    let article = shared.article;
    let relations = article.relations.iter();
    let events = article.events.iter();
    relations
        .flat_map(|relation| pairs(shared, relation))
        .chain(events.flat_map(|event| {
            let mut edges = participations(shared, event);
            edges.extend(legs(shared, event));
            edges
        }))
        .collect()
}

fn pairs(shared: &Shared, relation: &'static Relation) -> Vec<Edge> {
    let [from, to] = relation
        .ends
        .each_ref()
        .map(|end| sides(shared.article, end));
    let all = from.len() * to.len() <= MOST_PAIRS;
    let first = |at: &usize| *at == 0;
    let mut pairs = Vec::new();
    for (at, side) in from.iter().enumerate() {
        let others = to.iter().enumerate();
        let others = others.filter(|(other, _)| all || first(&at) || first(other));
        pairs.extend(others.map(|(_, other)| (*side, *other)));
    }
    let pairs = pairs.into_iter().enumerate();
    pairs
        .map(|(number, (from, to))| {
            let entry = &relation.entry;
            let fact = shared.fact(whole(entry.entity));
            Edge {
                id: match number {
                    0 => entry.id.clone(),
                    _ => format!("{}.{}", entry.id, number + 1),
                },
                kind: relation.kind.word(),
                verb: shared.text(&relation.verb),
                from,
                to,
                fact,
            }
        })
        .collect()
}

/// Everyone at an end of a relation; nobody counts as one.
fn sides(article: &Article, end: &End) -> Vec<Side> {
    let place = |located: &Option<article::Located>| located.as_ref().map(|located| located.place);
    let mut sides = vec![Side {
        who: end.entity(article),
        place: place(&end.place),
    }];
    sides.extend(end.and.iter().map(|member| {
        let place = place(&member.place);
        let party = member.party.map(|party| article.party(party).entry.entity);
        Side {
            who: party.or_else(|| place.map(|place| article.place(place).entry.entity)),
            place,
        }
    }));
    sides
}

fn participations(shared: &Shared, event: &'static Event) -> Vec<Edge> {
    let to = Side {
        who: Some(event.entry.entity),
        place: event.place.as_ref().map(|located| located.place),
    };
    let mut part = 0;
    let participants = event.participants.iter().zip(1..);
    participants
        .map(|(participant, number)| {
            part += u16::from(participant.claim.is_some());
            let entity = event.entry.entity;
            let own = participant
                .claim
                .is_some()
                .then_some(ClaimRef { entity, part });
            let role = participant.role.as_ref().or(participant.label.as_ref());
            Edge {
                id: format!("{}.p{number}", event.entry.id),
                kind: "participation",
                verb: role.map_or("", |text| shared.text(text)),
                from: Side {
                    who: Some(participant.who),
                    place: participant.from.as_ref().map(|from| from.place),
                },
                to,
                fact: shared.fact(own.unwrap_or(whole(entity))),
            }
        })
        .collect()
}

fn legs(shared: &Shared, event: &'static Event) -> Vec<Edge> {
    let stops = event.movement.as_ref().map_or(&[][..], |way| &way.stops);
    let side = |place: PlaceId| Side {
        who: Some(shared.place(place).entity),
        place: Some(place),
    };
    let legs = stops.windows(2).zip(1..);
    legs.filter_map(|(leg, number)| {
        let [from, to] = leg else { return None };
        Some(Edge {
            id: format!("{}.m{number}", event.entry.id),
            kind: "movement",
            verb: "",
            from: side(from.place),
            to: side(to.place),
            fact: shared.fact(whole(event.entry.entity)),
        })
    })
    .collect()
}

fn whole(entity: EntityId) -> ClaimRef {
    ClaimRef { entity, part: 0 }
}
