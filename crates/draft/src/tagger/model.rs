//! The weights of a linear-chain conditional random field (Lafferty, McCallum, Pereira, 2001).

use super::bytes::{DataError, Keys, Reader};
use super::kind::LABELS;

/// One number for each label.
pub(super) type Scores = [f32; LABELS];

/// The weights, in natural logarithms.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Model {
    /// From each label (outer) to each (inner).
    pub(super) transitions: [Scores; LABELS],
    keys: Keys,
    /// For each feature the labels that it has a weight for, one bit each.
    labels: Vec<u8>,
    /// For each feature where its weights begin.
    starts: Vec<u32>,
    /// In order of features, then labels.
    weights: Vec<i8>,
    /// What one step of a weight is worth.
    step: f32,
}

impl Model {
    pub(super) fn take(reader: &mut Reader<'_>) -> Result<Self, DataError> {
        let step = f32::from_bits(reader.number()?);
        if !step.is_finite() {
            return Err(DataError::Format);
        }
        let mut transitions = [[0.0; LABELS]; LABELS];
        for (weight, &byte) in transitions
            .iter_mut()
            .flatten()
            .zip(reader.take(LABELS * LABELS)?)
        {
            *weight = f32::from(byte.cast_signed()) * step;
        }
        let keys = reader.keys()?;
        let labels = reader.take(keys.len())?.to_vec();
        let mut starts = Vec::with_capacity(labels.len());
        let mut count = 0_u32;
        for mask in &labels {
            starts.push(count);
            count = count
                .checked_add(mask.count_ones())
                .ok_or(DataError::Short)?;
        }
        let count = usize::try_from(count).map_err(|_| DataError::Short)?;
        let weights = reader
            .take(count)?
            .iter()
            .map(|byte| byte.cast_signed())
            .collect();
        Ok(Self {
            transitions,
            keys,
            labels,
            starts,
            weights,
            step,
        })
    }

    /// The scores of the labels of a token that has these features.
    pub(super) fn scores(&self, features: &[u32]) -> Scores {
        let mut scores = [0_i32; LABELS];
        for &feature in features {
            let Some(at) = self.keys.find(feature) else {
                continue;
            };
            let (Some(&mask), Some(&start)) = (self.labels.get(at), self.starts.get(at)) else {
                continue;
            };
            let mut weights = self.weights.iter().skip(start as usize);
            for (label, score) in scores.iter_mut().enumerate() {
                if mask >> label & 1 == 1
                    && let Some(&weight) = weights.next()
                {
                    *score = score.saturating_add(weight.into());
                }
            }
        }
        scores.map(|score| score as f32 * self.step)
    }
}
