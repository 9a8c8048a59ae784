//! The facts as they are printed: numbered rows, and the numbers that stand in the text behind the
//! sentences that say so.

use crate::relations::Relations;
use article::{
    Anchor, Article, EntityId, EntityRef, Kind, LangIx, PassageId, RelationKind, Span, Status,
};
use compact::sort::CompactSort;

/// A row: one fact, or several relations that one sentence names together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its number on printed, from 1.
    pub number: usize,
    /// In text order; never empty, more than one only for relations of the same kind and status.
    pub facts: Vec<EntityId>,
}

/// The numbered facts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Printed {
    /// Relations, in text order.
    pub relations: Vec<Row>,
    /// Events, in text order; their numbers follow those of the relations.
    pub events: Vec<Row>,
    /// Direct speech, in text order; numbered on.
    pub quotations: Vec<Row>,
    /// By passage, what is said there: the quote, and the number of the row that rests on it.
    notes: Vec<Vec<(Anchor, usize)>>,
}

/// What relations have in common that share a row: one sentence says all of them.
type Group = (RelationKind, Status, Anchor);

impl Printed {
    /// Numbers the facts that `keep` lets through.
    pub fn new(article: &Article, relations: &Relations, keep: impl Fn(EntityId) -> bool) -> Self {
        let kept = |kind: Kind| {
            let all = relations.in_text_order().iter().copied();
            all.filter(|id| article.kind(*id) == kind && keep(*id))
                .collect::<Vec<_>>()
        };
        let mut printed = Self {
            notes: vec![Vec::new(); article.passages.len()],
            ..Self::default()
        };
        let mut groups: Vec<(Group, Vec<EntityId>)> = Vec::new();
        let mut rows_of_relations: Vec<Vec<EntityId>> = Vec::new();
        for id in kept(Kind::Relation) {
            match group(article, id) {
                // What one sentence names stands together in text order.
                Some(group) => match groups.last_mut() {
                    Some((last, facts)) if *last == group => facts.push(id),
                    _ => {
                        rows_of_relations.extend(groups.pop().map(|(_, facts)| facts));
                        groups.push((group, vec![id]));
                    }
                },
                None => {
                    rows_of_relations.extend(groups.pop().map(|(_, facts)| facts));
                    rows_of_relations.push(vec![id]);
                }
            }
        }
        rows_of_relations.extend(groups.pop().map(|(_, facts)| facts));
        let mut number = 0;
        let mut rows = |facts: Vec<Vec<EntityId>>| -> Vec<Row> {
            facts
                .into_iter()
                .map(|facts| {
                    number += 1;
                    Row { number, facts }
                })
                .collect()
        };
        let alone = |kind: Kind| kept(kind).into_iter().map(|id| vec![id]).collect();
        printed.relations = rows(rows_of_relations);
        printed.events = rows(alone(Kind::Event));
        printed.quotations = rows(alone(Kind::Quotation));
        for row in printed
            .relations
            .iter()
            .chain(&printed.events)
            .chain(&printed.quotations)
        {
            for fact in &row.facts {
                for anchor in &article.entry(*fact).claim.evidence {
                    let list = printed.notes.get_mut(anchor.passage.number());
                    let note = (anchor.clone(), row.number);
                    if let Some(list) = list.filter(|list| !list.contains(&note)) {
                        list.push(note);
                    }
                }
            }
        }
        printed
    }

    /// The numbers of the rows that rest on a sentence of a passage, ascending; `sentence` is a part of
    /// the passage's text in that language. A quote that has no counterpart in it is noted at the first.
    pub fn notes(&self, passage: PassageId, lang: LangIx, sentence: Span) -> Vec<usize> {
        let list = self.notes.get(passage.number());
        let touches = |anchor: &Anchor| {
            let span = anchor.span(lang).unwrap_or(Span { start: 0, end: 1 });
            span.start < sentence.end && sentence.start < span.end
        };
        let mut numbers: Vec<usize> = list
            .map_or(&[][..], Vec::as_slice)
            .iter()
            .filter(|(anchor, _)| touches(anchor))
            .map(|(_, number)| *number)
            .collect();
        numbers.compact_sort();
        numbers.dedup();
        numbers
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.relations.len() + self.events.len() + self.quotations.len()
    }

    /// Whether nothing is left to print.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

fn group(article: &Article, id: EntityId) -> Option<Group> {
    let EntityRef::Relation(relation) = article.entity(id) else {
        return None;
    };
    let relation = article.relation(relation);
    let claim = &relation.entry.claim;
    // What has no kind stands alone.
    let evidence = claim
        .evidence
        .first()
        .filter(|_| relation.kind != RelationKind::Other);
    Some((relation.kind, claim.status, evidence?.clone()))
}
