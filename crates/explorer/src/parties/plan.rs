//! Acts in three layers: who, did what, with whom.

use super::acts::{Act, ActEnd};
use super::layers::Layers;
use super::places::{Placed, Sizes, place};
use article::EntityId;
use std::collections::HashMap;

/// Acts in three layers, in an order in which their lines cross little.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// Who, from top to bottom.
    pub who: Vec<EntityId>,
    /// What was done.
    pub acts: Vec<Act>,
    /// With whom, or where.
    pub whom: Vec<EntityId>,
    /// How often lines cross.
    pub crossings: usize,
    /// By act, the positions of its ends in `who` and in `whom`.
    ends: [Vec<Vec<u32>>; 2],
}

impl Plan {
    /// Orders acts, which come in text order: that is what decides where nothing else does.
    pub fn new(acts: Vec<Act>) -> Self {
        let (who, left) = column(acts.iter().map(|act| &act.who));
        let (whom, right) = column(acts.iter().map(|act| &act.whom));
        let layers = Layers::new([who.len(), whom.len()], [left.clone(), right.clone()]);
        let best = layers.arranged();
        let [first, middle, last] = &best.order;
        let ends = [(&left, first), (&right, last)].map(|(ends, order)| {
            let mut at = vec![0; order.len()];
            for (position, node) in order.iter().enumerate() {
                at[*node as usize] = position as u32;
            }
            let of = |act: &u32| -> Vec<u32> {
                let nodes = ends[*act as usize].iter();
                nodes.map(|node| at[*node as usize]).collect()
            };
            middle.iter().map(of).collect()
        });
        let mut slots: Vec<Option<Act>> = acts.into_iter().map(Some).collect();
        Self {
            who: first.iter().map(|ix| who[*ix as usize]).collect(),
            acts: middle
                .iter()
                .filter_map(|ix| slots[*ix as usize].take())
                .collect(),
            whom: last.iter().map(|ix| whom[*ix as usize]).collect(),
            crossings: best.crossings,
            ends,
        }
    }

    /// Positions in `who` (side 0) or `whom` (side 1) of an act's ends, in their order.
    pub fn ends(&self, side: usize, act: usize) -> &[u32] {
        &self.ends[side][act]
    }

    /// Heights for all three layers.
    pub fn place(&self, sizes: &Sizes) -> Placed {
        place(&self.ends, sizes)
    }
}

/// Those at one end of all acts, each once, with their numbers by act.
fn column<'a>(ends: impl Iterator<Item = &'a Vec<ActEnd>>) -> (Vec<EntityId>, Vec<Vec<u32>>) {
    let mut all: Vec<EntityId> = Vec::new();
    let mut known: HashMap<EntityId, u32> = HashMap::new();
    let numbers = ends
        .map(|ends| {
            let number = |end: &ActEnd| {
                *known.entry(end.entity).or_insert_with(|| {
                    all.push(end.entity);
                    all.len() as u32 - 1
                })
            };
            ends.iter().map(number).collect()
        })
        .collect();
    (all, numbers)
}
