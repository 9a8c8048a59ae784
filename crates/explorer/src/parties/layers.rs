//! The order of three layers in which the lines between them cross as little as can be found in bounded
//! time. A pure function of whole numbers: the same everywhere, each time.
//!
//! Nodes that are connected are ordered by themselves, and stand together. From a few fixed starts each
//! layer is sorted by the mean position of its nodes' ends in the next layer, forwards and backwards,
//! then neighbours change places as long as that helps (Sugiyama et al. 1981; counting by a Fenwick
//! tree: Barth, Jünger, Mutzel 2002).

use compact::sort::CompactSort;

/// Three layers of nodes, numbered from 0 in the order that counts where nothing else decides. Every line
/// has one end in the middle layer.
#[derive(Debug)]
pub struct Layers {
    /// By layer and node, its neighbours: in the layer before, in the layer after.
    near: [Vec<[Vec<u32>; 2]>; 3],
}

/// An order of all three layers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Arranged {
    /// By layer, the nodes from top to bottom.
    pub order: [Vec<u32>; 3],
    /// How often lines cross.
    pub crossings: usize,
}

/// Most sweeps forwards and backwards from each of four starts.
const SWEEPS: usize = 8;
/// With more lines than this, one start and few rounds have to do.
const MANY: usize = 1_000;
const FEW: usize = 2;
/// Most rounds in which neighbours change places.
const EXCHANGES: usize = 6;
/// So many lines may be looked at in all while parties try other places.
const TRIALS: usize = 20_000;

impl Layers {
    /// For so many nodes in the first and in the last layer, and by node of the middle one its
    /// neighbours in them.
    pub fn new(outer: [usize; 2], ends: [Vec<Vec<u32>>; 2]) -> Self {
        let [left, right] = ends;
        let mut near = [
            vec![[Vec::new(), Vec::new()]; outer[0]],
            Vec::new(),
            vec![[Vec::new(), Vec::new()]; outer[1]],
        ];
        near[1] = left.into_iter().zip(right).map(|(l, r)| [l, r]).collect();
        let [first, middle, last] = &mut near;
        for (act, [l, r]) in middle.iter().enumerate() {
            for node in l {
                first[*node as usize][1].push(act as u32);
            }
            for node in r {
                last[*node as usize][0].push(act as u32);
            }
        }
        Self { near }
    }

    /// The order in which the nodes were given.
    pub fn given(&self) -> Arranged {
        let order = [0, 1, 2].map(|layer: usize| (0..self.near[layer].len() as u32).collect());
        self.counted(order)
    }

    /// The best order found: never worse than the one given.
    pub fn arranged(&self) -> Arranged {
        let parts = self.parts();
        let trials = TRIALS / self.lines().max(1);
        if parts.len() == 1 {
            return self.best(trials);
        }
        let mut all = Arranged {
            order: [Vec::new(), Vec::new(), Vec::new()],
            crossings: 0,
        };
        let mut local = [0, 1, 2].map(|layer: usize| vec![0_u32; self.near[layer].len()]);
        for nodes in parts {
            for (numbers, nodes) in local.iter_mut().zip(&nodes) {
                for (number, node) in nodes.iter().enumerate() {
                    numbers[*node as usize] = number as u32;
                }
            }
            let ends = [0, 1].map(|side: usize| {
                let numbers = &local[2 * side];
                let ends = nodes[1]
                    .iter()
                    .map(|act| &self.near[1][*act as usize][side]);
                ends.map(|ends| ends.iter().map(|end| numbers[*end as usize]).collect())
                    .collect()
            });
            let part = Self::new([nodes[0].len(), nodes[2].len()], ends).best(trials);
            all.crossings += part.crossings;
            for ((all, part), nodes) in all.order.iter_mut().zip(&part.order).zip(&nodes) {
                all.extend(part.iter().map(|number| nodes[*number as usize]));
            }
        }
        all
    }

    /// The nodes that are connected with each other, by layer, in the given order; the parts in the order of their first acts.
    fn parts(&self) -> Vec<[Vec<u32>; 3]> {
        const OPEN: u32 = u32::MAX;
        let mut part_of = [0, 1, 2].map(|layer: usize| vec![OPEN; self.near[layer].len()]);
        let mut count = 0;
        // Acts first: a party without one cannot be.
        for layer in [1, 0, 2] {
            for node in 0..self.near[layer].len() {
                if part_of[layer][node] != OPEN {
                    continue;
                }
                let mut open = vec![(layer, node)];
                part_of[layer][node] = count;
                while let Some((layer, node)) = open.pop() {
                    for (side, ends) in self.near[layer][node].iter().enumerate() {
                        for end in ends {
                            let other = layer + 2 * side - 1;
                            let mark = &mut part_of[other][*end as usize];
                            if *mark == OPEN {
                                *mark = count;
                                open.push((other, *end as usize));
                            }
                        }
                    }
                }
                count += 1;
            }
        }
        let mut parts = vec![[Vec::new(), Vec::new(), Vec::new()]; count as usize];
        for (layer, marks) in part_of.iter().enumerate() {
            for (node, part) in marks.iter().enumerate() {
                parts[*part as usize][layer].push(node as u32);
            }
        }
        parts
    }

    fn lines(&self) -> usize {
        self.near[1].iter().flatten().map(Vec::len).sum()
    }

    fn best(&self, trials: usize) -> Arranged {
        let given = self.given();
        let mut best = given.clone();
        if best.crossings == 0 {
            return best;
        }
        let (starts, sweeps, exchanges) = if self.lines() > MANY {
            (1, FEW, FEW)
        } else {
            (4, SWEEPS, EXCHANGES)
        };
        for start in 0..starts {
            let mut order = given.order.clone();
            match start {
                0 => {}
                1 => order.iter_mut().for_each(|layer| layer.reverse()),
                // What has most lines first: in the first layer, in the last.
                _ => {
                    let layer = 2 * (start - 2);
                    order[layer].compact_sort_by_key(|node| {
                        let ends = &self.near[layer][*node as usize];
                        std::cmp::Reverse(ends[0].len() + ends[1].len())
                    });
                    if start == 3 {
                        self.follow(&mut order, 1);
                    }
                }
            }
            let mut fewest = usize::MAX;
            for _ in 0..sweeps {
                let mut now = usize::MAX;
                for side in [0, 1] {
                    self.follow(&mut order, side);
                    let counted = self.counted(order.clone());
                    now = now.min(counted.crossings);
                    keep(&mut best, counted);
                }
                if now >= fewest || now == 0 {
                    break;
                }
                fewest = now;
            }
        }
        self.exchange(&mut best, exchanges);
        self.try_places(&mut best, trials);
        best
    }

    /// From one side to the other: acts by their parties on this side, those of one by their parties on
    /// the other; then these by their acts.
    fn follow(&self, order: &mut [Vec<u32>; 3], side: usize) {
        self.sort(order, 1, side);
        self.sort(order, 2 - 2 * side, side);
    }

    /// Sorts a layer by the mean position of the neighbours of its nodes on one side, those alike by the
    /// other side; a node without neighbours there stays about where it is.
    fn sort(&self, order: &mut [Vec<u32>; 3], layer: usize, side: usize) {
        let places = positions(order);
        let places_here = order[layer].len().max(1) as u64;
        let mean = |node: u32, side: usize| {
            let ends = &self.near[layer][node as usize][side];
            let Some(others) = (layer + 2 * side).checked_sub(1).filter(|at| *at < 3) else {
                return 0;
            };
            let places_there = &places[others];
            let sum: u64 = ends
                .iter()
                .map(|end| u64::from(places_there[*end as usize]))
                .sum();
            match ends.len() as u64 {
                0 => {
                    let here = u64::from(places[layer][node as usize]);
                    (here * places_there.len() as u64 * 65_536) / places_here
                }
                n => sum * 65_536 / n,
            }
        };
        order[layer].compact_sort_by_cached_key(|node| (mean(*node, side), mean(*node, 1 - side)));
    }

    /// Neighbours change places as long as that helps.
    fn exchange(&self, best: &mut Arranged, rounds: usize) {
        for _ in 0..rounds {
            let before = best.crossings;
            for layer in [2, 1, 0] {
                let places = positions(&best.order);
                // By side and node, where its lines end, sorted.
                let ends = [0, 1].map(|side: usize| {
                    let there = (layer + 2 * side).wrapping_sub(1).min(2);
                    let near = self.near[layer].iter().map(|ends| {
                        let ends = ends[side].iter();
                        let mut at: Vec<u32> =
                            ends.map(|end| places[there][*end as usize]).collect();
                        at.compact_sort();
                        at
                    });
                    near.collect::<Vec<Vec<u32>>>()
                });
                // How often the lines of two nodes cross if the first stands above the second.
                let crossing = |a: u32, b: u32| -> usize {
                    let side = |ends: &Vec<Vec<u32>>| -> usize {
                        let lower = &ends[b as usize];
                        let above = |at: &u32| lower.partition_point(|end| end < at);
                        ends[a as usize].iter().map(above).sum()
                    };
                    ends.iter().map(side).sum()
                };
                let order = &mut best.order[layer];
                for at in 1..order.len() {
                    let (a, b) = (order[at - 1], order[at]);
                    let (now, then) = (crossing(a, b), crossing(b, a));
                    if then < now {
                        order.swap(at - 1, at);
                        best.crossings -= now - then;
                    }
                }
            }
            if best.crossings == before {
                break;
            }
        }
    }

    /// Parties move to other places, and all else follows them; so many times at most.
    fn try_places(&self, best: &mut Arranged, mut trials: usize) {
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for side in [0, 1] {
                let count = best.order[2 * side].len();
                for trial in 0..count * count {
                    let (from, to) = (trial / count, trial % count);
                    if best.crossings == 0 || trials == 0 {
                        return;
                    }
                    trials -= 1;
                    let mut order = best.order.clone();
                    let moved = order[2 * side].remove(from);
                    order[2 * side].insert(to, moved);
                    for _ in 0..2 {
                        self.follow(&mut order, side);
                    }
                    let before = best.crossings;
                    keep(best, self.counted(order));
                    changed |= best.crossings < before;
                }
            }
        }
    }

    /// An order with its crossings.
    fn counted(&self, order: [Vec<u32>; 3]) -> Arranged {
        let places = positions(&order);
        let crossings = [0, 2].map(|outer: usize| {
            let to_act = usize::from(outer == 0);
            let mut counts = vec![0_u32; places[1].len() + 1];
            let (mut sum, mut seen) = (0, 0);
            for node in &order[outer] {
                let ends = &self.near[outer][*node as usize][to_act];
                let at = |end: &u32| places[1][*end as usize] as usize;
                // Those so far that end further down cross this one.
                for end in ends {
                    sum += seen - below(&counts, at(end) + 1);
                }
                for end in ends {
                    add(&mut counts, at(end) + 1);
                }
                seen += ends.len();
            }
            sum
        });
        Arranged {
            order,
            crossings: crossings.iter().sum(),
        }
    }
}

fn keep(best: &mut Arranged, other: Arranged) {
    if other.crossings < best.crossings {
        *best = other;
    }
}

/// By layer and node, where it stands.
fn positions(order: &[Vec<u32>; 3]) -> [Vec<u32>; 3] {
    [0, 1, 2].map(|layer: usize| {
        let mut places = vec![0; order[layer].len()];
        for (position, node) in order[layer].iter().enumerate() {
            places[*node as usize] = position as u32;
        }
        places
    })
}

/// How many of the first `to` are counted in a Fenwick tree.
fn below(counts: &[u32], mut to: usize) -> usize {
    let mut sum = 0;
    while to > 0 {
        sum += counts[to] as usize;
        to &= to - 1;
    }
    sum
}

/// Counts one more at a place from 1.
fn add(counts: &mut [u32], mut at: usize) {
    while at < counts.len() {
        counts[at] += 1;
        at += at & at.wrapping_neg();
    }
}
