//! The most likely labels of a sentence, and how likely each is.

use super::kind::{LABELS, OUTSIDE};
use super::model::Scores;

/// The most likely sequence of labels by the Viterbi algorithm, each with the probability that its
/// token has it, whatever the others have (forward–backward algorithm).
pub(super) fn decode(scores: &[Scores], transitions: &[Scores; LABELS]) -> Vec<(usize, f32)> {
    let path = best_path(scores, transitions);
    let factors = transitions.map(|row| row.map(f32::exp));
    let local: Vec<Scores> = scores.iter().map(exponentials).collect();
    let forward = forward(&local, &factors);
    let backward = backward(&local, &factors);
    path.iter()
        .zip(forward.iter().zip(&backward))
        .map(|(&label, (forward, backward))| {
            let both = normal(std::array::from_fn(|at| {
                value(forward, at) * value(backward, at)
            }));
            (label, value(&both, label))
        })
        .collect()
}

fn value(scores: &Scores, label: usize) -> f32 {
    scores.get(label).copied().unwrap_or(0.0)
}

/// The place of the greatest number.
fn greatest(scores: &Scores) -> usize {
    let mut best = (OUTSIDE, f32::NEG_INFINITY);
    for (label, &score) in scores.iter().enumerate() {
        if score > best.1 {
            best = (label, score);
        }
    }
    best.0
}

fn best_path(scores: &[Scores], transitions: &[Scores; LABELS]) -> Vec<usize> {
    let mut before: Scores = [0.0; LABELS];
    let mut origins: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
    for (index, here) in scores.iter().enumerate() {
        let mut next = *here;
        let mut origin = [0_u8; LABELS];
        if index > 0 {
            for (label, (next, origin)) in next.iter_mut().zip(&mut origin).enumerate() {
                let mut best = f32::NEG_INFINITY;
                for ((from, &score), row) in (0_u8..).zip(&before).zip(transitions) {
                    let score = score + value(row, label);
                    if score > best {
                        (best, *origin) = (score, from);
                    }
                }
                *next += best;
            }
        }
        origins.push(origin);
        // Kept small: only the differences matter, and a sentence may be long.
        let most = value(&next, greatest(&next));
        before = next.map(|score| score - most);
    }
    let mut label = greatest(&before);
    let mut path = Vec::with_capacity(scores.len());
    for origin in origins.iter().rev() {
        path.push(label);
        label = origin.get(label).copied().map_or(OUTSIDE, usize::from);
    }
    path.reverse();
    path
}

/// The exponentials of scores, the greatest made 1.
fn exponentials(scores: &Scores) -> Scores {
    let most = value(scores, greatest(scores));
    scores.map(|score| (score - most).exp())
}

/// Numbers divided by their sum; all alike if the sum is no use.
fn normal(scores: Scores) -> Scores {
    let sum: f32 = scores.iter().sum();
    if sum.is_normal() {
        scores.map(|score| score / sum)
    } else {
        [1.0 / LABELS as f32; LABELS]
    }
}

fn forward(local: &[Scores], factors: &[Scores; LABELS]) -> Vec<Scores> {
    let mut sums: Vec<Scores> = Vec::with_capacity(local.len());
    for here in local {
        let next = match sums.last() {
            None => *here,
            Some(before) => std::array::from_fn(|label| {
                let sum: f32 = before
                    .iter()
                    .zip(factors)
                    .map(|(sum, row)| sum * value(row, label))
                    .sum();
                sum * value(here, label)
            }),
        };
        sums.push(normal(next));
    }
    sums
}

fn backward(local: &[Scores], factors: &[Scores; LABELS]) -> Vec<Scores> {
    let mut sums: Vec<Scores> = Vec::with_capacity(local.len());
    let mut last: Scores = [1.0; LABELS];
    for here in local.iter().rev() {
        sums.push(last);
        let ahead: Scores = std::array::from_fn(|label| value(here, label) * value(&last, label));
        last = normal(factors.map(|row| row.iter().zip(&ahead).map(|(a, b)| a * b).sum()));
    }
    sums.reverse();
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every sequence, by its exponential.
    fn all(scores: &[Scores], transitions: &[Scores; LABELS]) -> Vec<(Vec<usize>, f32)> {
        let mut found = vec![(Vec::new(), 0.0)];
        for here in scores {
            found = found
                .iter()
                .flat_map(|(path, sum): &(Vec<usize>, f32)| {
                    (0..LABELS).map(move |label| {
                        let step = path.last().map_or(0.0, |&from| transitions[from][label]);
                        let longer = path.iter().copied().chain([label]).collect();
                        (longer, sum + step + here[label])
                    })
                })
                .collect();
        }
        found
            .iter()
            .map(|(path, sum)| (path.clone(), sum.exp()))
            .collect()
    }

    #[test]
    fn the_best_path_and_its_probabilities_are_those_of_all_sequences() {
        let scores: Vec<Scores> = (0_u8..4)
            .map(|row| {
                std::array::from_fn(|at| ((f32::from(row) * 5.0 + at as f32) * 1.7).sin() * 2.0)
            })
            .collect();
        let transitions: [Scores; LABELS] = std::array::from_fn(|row| {
            std::array::from_fn(|at| ((row * 7 + at) as f32 * 0.9).cos())
        });
        let every = all(&scores, &transitions);
        let total: f32 = every.iter().map(|(_, part)| part).sum();
        let best = every.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        let decoded = decode(&scores, &transitions);
        for (at, &(label, probability)) in decoded.iter().enumerate() {
            assert_eq!(label, best.0[at]);
            let parts: f32 = every
                .iter()
                .filter(|(path, _)| path[at] == label)
                .map(|(_, part)| part)
                .sum();
            assert!((probability - parts / total).abs() < 1e-4);
        }
    }

    #[test]
    fn extreme_scores_give_probabilities_all_the_same() {
        let scores = [[f32::MAX / 4.0, -1e30, 0.0, 0.0, 0.0, 0.0, 0.0]; 3];
        let transitions = [[1e4; LABELS]; LABELS];
        for (_, probability) in decode(&scores, &transitions) {
            assert!((0.0..=1.0).contains(&probability));
        }
        assert!(decode(&[], &transitions).is_empty());
    }
}
