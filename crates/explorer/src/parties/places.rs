//! Heights for three layers: nothing overlaps, and each stands near the mean of its neighbours. Whole
//! numbers only, so that every browser draws the same.

use compact::sort::CompactSort;

/// How high everything is, in the units of the view.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sizes {
    /// By layer (who, act, with whom), the heights from top to bottom.
    pub heights: [Vec<u32>; 3],
    /// By layer, what is free between two.
    pub gaps: [u32; 3],
    /// How far apart lines meet a party.
    pub fan: u32,
}

/// A line between an act and one of its ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// Position of the act.
    pub act: usize,
    /// Which of its ends on this side.
    pub end: usize,
    /// Where it meets the party.
    pub party_y: u32,
    /// Where it meets the act: its lower edge.
    pub act_y: u32,
}

/// Where everything stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed {
    /// By layer, the upper edges.
    pub tops: [Vec<u32>; 3],
    /// How high all of it is.
    pub height: u32,
    /// The lines to who, and to whom.
    pub lines: [Vec<Line>; 2],
}

/// Rounds in which parties and acts follow each other.
const ROUNDS: usize = 4;

/// `ends`: by side and act, the positions of its ends.
pub(super) fn place(ends: &[Vec<Vec<u32>>; 2], sizes: &Sizes) -> Placed {
    let heights = |layer: usize| -> Vec<i64> {
        let heights = sizes.heights[layer].iter();
        heights.map(|height| i64::from(*height)).collect()
    };
    let heights = [heights(0), heights(1), heights(2)];
    // Lines meet a party at its middle, an act at its lower edge.
    let hook = |layer: usize, node: usize| match layer {
        1 => heights[1][node],
        _ => heights[layer][node] / 2,
    };
    let settled = |layer: usize, wishes: Vec<i64>| {
        let wishes: Vec<i64> = (wishes.iter().enumerate())
            .map(|(node, wish)| wish - hook(layer, node))
            .collect();
        let gap = i64::from(sizes.gaps[layer]);
        let room: Vec<i64> = heights[layer].iter().map(|height| height + gap).collect();
        settle(&wishes, &room)
    };
    let mut tops = [
        Vec::new(),
        settled(1, vec![0; heights[1].len()]),
        Vec::new(),
    ];
    for round in 0..ROUNDS {
        for side in [0, 1] {
            let layer = 2 * side;
            let mut sums = vec![(0, 0); heights[layer].len()];
            for (act, ends) in ends[side].iter().enumerate() {
                for end in ends {
                    let (sum, n) = &mut sums[*end as usize];
                    *sum += tops[1][act] + hook(1, act);
                    *n += 1;
                }
            }
            let wishes = sums.into_iter().map(|(sum, n): (i64, i64)| sum / n.max(1));
            tops[layer] = settled(layer, wishes.collect());
        }
        if round + 1 < ROUNDS {
            let wish = |act: usize| {
                let side = |side: usize| {
                    let (layer, ends) = (2 * side, &ends[side][act]);
                    let at = |end: &u32| tops[layer][*end as usize] + hook(layer, *end as usize);
                    ends.iter().map(at).sum::<i64>() / (ends.len() as i64).max(1)
                };
                (side(0) + side(1)) / 2
            };
            let wishes = (0..heights[1].len()).map(wish).collect();
            tops[1] = settled(1, wishes);
        }
    }
    let first = tops.iter().filter_map(|tops| tops.first()).min();
    let first = first.copied().unwrap_or(0);
    let tops =
        tops.map(|tops| -> Vec<u32> { tops.iter().map(|top| (top - first) as u32).collect() });
    let bottom = |layer: usize| {
        let last = tops[layer].last().zip(sizes.heights[layer].last());
        last.map_or(0, |(top, height)| top + height)
    };
    let lines = [0, 1].map(|side: usize| {
        let layer = 2 * side;
        let mut lines: Vec<Line> = Vec::new();
        let mut at: Vec<Vec<usize>> = vec![Vec::new(); heights[layer].len()];
        for (act, ends) in ends[side].iter().enumerate() {
            for (end, party) in ends.iter().enumerate() {
                at[*party as usize].push(lines.len());
                lines.push(Line {
                    act,
                    end,
                    party_y: 0,
                    act_y: tops[1][act] + sizes.heights[1][act],
                });
            }
        }
        for (party, mut lines_here) in at.into_iter().enumerate() {
            lines_here.compact_sort_by_key(|line| lines[*line].act_y);
            let gaps = lines_here.len().saturating_sub(1) as u32;
            let height = sizes.heights[layer][party];
            let step = sizes.fan.min(height.saturating_sub(4) / gaps.max(1));
            let first = tops[layer][party] + (height - (step * gaps).min(height)) / 2;
            for (number, line) in lines_here.into_iter().enumerate() {
                lines[line].party_y = first + step * number as u32;
            }
        }
        lines
    });
    Placed {
        height: (0..3).map(bottom).max().unwrap_or(0),
        tops,
        lines,
    }
}

/// Upper edges as near as can be to those wished for, in the least sum of squares, for things that need
/// so much room each and must not overlap: isotonic regression by pooling, in one pass.
pub fn settle(wishes: &[i64], room: &[i64]) -> Vec<i64> {
    // What stands together: the sum of its wishes (each less the room above), and how many it is.
    let mut blocks: Vec<(i64, i64)> = Vec::new();
    let mut above = 0;
    for (wish, room) in wishes.iter().zip(room) {
        let mut block = (wish - above, 1);
        above += room;
        while let Some(last) = blocks.pop_if(|last| last.0 * block.1 >= block.0 * last.1) {
            block = (block.0 + last.0, block.1 + last.1);
        }
        blocks.push(block);
    }
    let mut tops = Vec::with_capacity(wishes.len());
    let mut above = 0;
    for (sum, n) in blocks {
        for _ in 0..n {
            tops.push(sum.div_euclid(n) + above);
            above += room.get(tops.len() - 1).copied().unwrap_or(0);
        }
    }
    tops
}
