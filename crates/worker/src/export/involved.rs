//! Who has a part in a fact, and where it is. Who only speaks of it has none.

use article::{Article, EntityId, EntityRef, Event, PlaceId, Relation};
use compact::sort::CompactSort;
use explorer::coverage::claim_kind;
use explorer::relations::{ClaimRef, is_fact};

/// The places and parties of a fact, in the file's order, each once.
#[derive(Default)]
pub(super) struct Involved {
    pub places: Vec<EntityId>,
    pub parties: Vec<EntityId>,
}

impl Involved {
    /// Those of a claim: of a relation its ends, of an event its places and participants, of a role or of
    /// taking part the one person. Quotations have a speaker, and nobody else.
    pub fn of(article: &Article, claim: ClaimRef) -> Self {
        let mut involved = Self::default();
        let part = usize::from(claim.part).checked_sub(1);
        match article.entity(claim.entity) {
            EntityRef::Place(id) => involved.place(article, id),
            EntityRef::Party(id) => {
                involved.parties.push(claim.entity);
                let roles = &article.party(id).roles;
                if let Some(role) = part.and_then(|role| roles.get(role)) {
                    if let Some(of) = role.of {
                        involved.who(article, of);
                    }
                    if let Some(place) = role.place {
                        involved.place(article, place);
                    }
                }
            }
            EntityRef::Relation(id) => involved.ends(article, article.relation(id)),
            EntityRef::Event(id) => {
                let event = article.event(id);
                let claiming = event.participants.iter().filter(|who| who.claim.is_some());
                let one = match claim_kind(article, claim) {
                    "participation" => part.and_then(|nth| claiming.clone().nth(nth)),
                    _ => None,
                };
                match one {
                    Some(who) => {
                        involved.who(article, who.who);
                        involved.at(article, event);
                    }
                    None => involved.event(article, event),
                }
            }
            EntityRef::Topic(_) | EntityRef::Quotation(_) => {}
        }
        for list in [&mut involved.places, &mut involved.parties] {
            list.compact_sort();
            list.dedup();
        }
        involved
    }

    fn ends(&mut self, article: &Article, relation: &Relation) {
        for end in &relation.ends {
            let parties = end.parties().map(|party| article.party(party).entry.entity);
            self.parties.extend(parties);
            for located in end.places() {
                self.place(article, located.place);
            }
        }
    }

    fn event(&mut self, article: &Article, event: &Event) {
        self.at(article, event);
        for participant in &event.participants {
            self.who(article, participant.who);
            if let Some(from) = &participant.from {
                self.place(article, from.place);
            }
        }
    }

    /// Where an event is.
    fn at(&mut self, article: &Article, event: &Event) {
        let stops = event.movement.iter().flat_map(|way| &way.stops);
        for located in event.place.iter().chain(stops) {
            self.place(article, located.place);
        }
    }

    fn who(&mut self, article: &Article, who: EntityId) {
        match article.entity(who) {
            EntityRef::Place(place) => self.place(article, place),
            EntityRef::Party(_) => self.parties.push(who),
            _ => {}
        }
    }

    /// A place, and the country or region that it lies in.
    fn place(&mut self, article: &Article, place: PlaceId) {
        for place in [place, article.land_of(place)] {
            self.places.push(article.place(place).entry.entity);
        }
    }
}

/// The facts that are at each place, by its handle.
pub(super) fn facts_at(article: &Article) -> Vec<Vec<EntityId>> {
    let mut facts = vec![Vec::new(); article.entity_count()];
    for fact in article.entity_ids().filter(|id| is_fact(article.kind(*id))) {
        let whole = ClaimRef {
            entity: fact,
            part: 0,
        };
        for place in Involved::of(article, whole).places {
            facts[place.number()].push(fact);
        }
    }
    facts
}
