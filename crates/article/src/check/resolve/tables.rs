//! What stands beside the entities: figures, other voices, oppositions, and what the text does not name.

use super::Resolver;
use crate::article as out;
use crate::article::EntityId;
use crate::document::{self as doc, Document};
use crate::vocabulary::{Opposition, Precision};

impl Resolver<'_> {
    pub(super) fn figures(&self, document: &Document) -> Option<Vec<out::Figure>> {
        let mut all = Vec::new();
        for (id, figures) in figures(document) {
            let of = *self.entities.get(id)?;
            for figure in figures {
                all.push(out::Figure {
                    of,
                    name: self.text(&figure.name),
                    value: figure.value,
                    up_to: figure.up_to,
                    unit: self.maybe(figure.unit.as_ref()),
                    precision: figure.precision.unwrap_or(Precision::Exact),
                    as_of: self.when(figure.as_of.as_ref())?,
                    claim: match &figure.claim {
                        None => None,
                        Some(claim) => Some(self.claim(claim)?),
                    },
                });
            }
        }
        Some(all)
    }

    pub(super) fn also(&self, document: &Document) -> Option<Vec<out::Also>> {
        let mut all = Vec::new();
        for (id, claims) in claims(document) {
            let entity = *self.entities.get(id)?;
            for (part, claim) in claims.into_iter().enumerate() {
                if let Some(claim) = claim {
                    self.others(entity, u16::try_from(part).ok()?, claim, &mut all)?;
                }
            }
        }
        Some(all)
    }

    /// The other voices on one claim.
    fn others(
        &self,
        entity: EntityId,
        part: u16,
        claim: &doc::Claim,
        all: &mut Vec<out::Also>,
    ) -> Option<()> {
        if claim.also.is_empty() {
            return Some(());
        }
        let evidence = self.claim(claim)?.evidence;
        for also in &claim.also {
            for quote in &also.evidence {
                let anchor = self.anchor(quote)?;
                // Sorted by where they stand; few start at one place.
                let order = anchor.order();
                let first = evidence.partition_point(|other| other.order() < order);
                let quote =
                    first + (evidence.get(first..)?.iter()).position(|other| *other == anchor)?;
                all.push(out::Also {
                    entity,
                    part,
                    quote: u16::try_from(quote).ok()?,
                    voice: self.voice(&also.voice)?,
                    status: also.status.unwrap_or(claim.status),
                });
            }
        }
        Some(())
    }

    pub(super) fn opposed(&self, document: &Document) -> Option<Vec<out::Opposed>> {
        let relations =
            (document.relations.iter()).map(|fact| (&fact.id, &fact.contradicts, &fact.corrects));
        let events =
            (document.events.iter()).map(|fact| (&fact.id, &fact.contradicts, &fact.corrects));
        let quotations =
            (document.quotations.iter()).map(|fact| (&fact.id, &fact.contradicts, &fact.corrects));
        let mut all = Vec::new();
        for (id, contradicts, corrects) in relations.chain(events).chain(quotations) {
            let by = *self.entities.get(id)?;
            let contradicts = contradicts.iter().map(|id| (Opposition::Contradicts, id));
            let corrects = corrects.iter().map(|id| (Opposition::Corrects, id));
            for (how, id) in contradicts.chain(corrects) {
                let fact = *self.entities.get(id)?;
                all.push(out::Opposed { by, how, fact });
            }
        }
        Some(all)
    }

    pub(super) fn references(&self, document: &Document) -> Option<Vec<out::Reference>> {
        let places = (document.places.iter()).map(|place| (&place.id, &place.reference));
        let parties = (document.parties.iter()).map(|party| (&party.id, &party.reference));
        let known = places.chain(parties);
        known
            .filter_map(|(id, source)| Some((id, source.as_ref()?)))
            .map(|(id, source)| {
                Some(out::Reference {
                    entity: *self.entities.get(id)?,
                    source: self.text(source),
                })
            })
            .collect()
    }
}

fn figures(document: &Document) -> impl Iterator<Item = (&str, &[doc::Figure])> {
    let places = (document.places.iter()).map(|entry| (&*entry.id, &*entry.figures));
    let parties = (document.parties.iter()).map(|entry| (&*entry.id, &*entry.figures));
    let relations = (document.relations.iter()).map(|entry| (&*entry.id, &*entry.figures));
    let events = (document.events.iter()).map(|entry| (&*entry.id, &*entry.figures));
    places.chain(parties).chain(relations).chain(events)
}

/// The claims of each entity, in the order of [`out::Article::claims`].
fn claims(document: &Document) -> Vec<(&str, Vec<Option<&doc::Claim>>)> {
    fn of_figures(figures: &[doc::Figure]) -> impl Iterator<Item = Option<&doc::Claim>> {
        let claims = figures.iter().filter_map(|figure| figure.claim.as_ref());
        claims.map(Some)
    }
    let mut all: Vec<(&str, Vec<Option<&doc::Claim>>)> = Vec::new();
    for place in &document.places {
        let own = [place.claim.as_ref()].into_iter();
        all.push((&place.id, own.chain(of_figures(&place.figures)).collect()));
    }
    for party in &document.parties {
        let roles = party.roles.iter().map(|role| Some(&role.claim));
        let own = [party.claim.as_ref()].into_iter().chain(roles);
        all.push((&party.id, own.chain(of_figures(&party.figures)).collect()));
    }
    for topic in &document.topics {
        all.push((&topic.id, vec![Some(&topic.claim)]));
    }
    for relation in &document.relations {
        let own = [Some(&relation.claim)].into_iter();
        let figures = of_figures(&relation.figures);
        all.push((&relation.id, own.chain(figures).collect()));
    }
    for event in &document.events {
        let parts = event.participants.iter();
        let parts = parts.filter_map(|part| part.claim.as_ref()).map(Some);
        let own = [Some(&event.claim)].into_iter().chain(parts);
        all.push((&event.id, own.chain(of_figures(&event.figures)).collect()));
    }
    for quotation in &document.quotations {
        all.push((&quotation.id, vec![Some(&quotation.claim)]));
    }
    all
}
