//! Mentions that are decided together.

use super::context::Setting;
use crate::gazetteer::{Form, Gazetteer, PlaceId, fold};
use article::PlaceKind;
use compact::sort::CompactSort;
use std::collections::{BTreeMap, BTreeSet};

/// Mentions that have the same candidates and the same type word, with what they have together.
pub struct Group<'a> {
    /// The mentions, the first one before the others.
    pub settings: Vec<&'a Setting>,
    /// The candidates, each with the plainest form of its name.
    pub candidates: BTreeMap<PlaceId, Form>,
    /// The candidates of all larger places that are named beside.
    pub containers: BTreeSet<PlaceId>,
    /// The paragraphs.
    pub paragraphs: BTreeSet<usize>,
}

impl<'a> Group<'a> {
    fn new(settings: Vec<&'a Setting>) -> Self {
        let mut candidates = BTreeMap::new();
        for (id, form) in settings.iter().flat_map(|setting| &setting.candidates) {
            let best = candidates.entry(*id).or_insert(*form);
            *best = (*best).min(*form);
        }
        let containers = settings
            .iter()
            .flat_map(|setting| setting.containers.iter().flatten());
        Self {
            candidates,
            containers: containers.copied().collect(),
            paragraphs: settings.iter().map(|setting| setting.paragraph).collect(),
            settings,
        }
    }

    /// The word for the sort of place and the kind that it stands for.
    pub fn type_word(&self) -> Option<&(String, PlaceKind)> {
        self.settings.first()?.type_word.as_ref()
    }

    /// The numbers of the mentions.
    pub fn mentions(&self) -> Vec<usize> {
        self.settings
            .iter()
            .map(|setting| setting.mention)
            .collect()
    }
}

/// All groups, in the order of their first mentions.
pub fn groups<'a>(settings: &'a [Setting], gazetteer: &Gazetteer) -> Vec<Group<'a>> {
    let mut groups: Vec<Vec<&Setting>> = Vec::new();
    let mut known: BTreeMap<(Vec<PlaceId>, Option<&str>, String), usize> = BTreeMap::new();
    for setting in settings {
        let mut ids: Vec<_> = setting.candidates.iter().map(|(id, _)| *id).collect();
        ids.compact_sort();
        // What the gazetteer does not know is told apart by its own words.
        let words = if ids.is_empty() {
            fold(&setting.name)
        } else {
            String::new()
        };
        let kind = setting.type_word.as_ref().map(|(_, kind)| kind.word());
        let at = *known.entry((ids, kind, words)).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(setting),
            None => groups.push(vec![setting]),
        }
    }
    groups
        .into_iter()
        .flat_map(|group| split(group, gazetteer))
        .map(Group::new)
        .collect()
}

/// Divides a group whose mentions stand beside different larger places: "Paris, Texas" and "Paris, France".
/// A mention without one goes with the mention before it.
fn split<'a>(group: Vec<&'a Setting>, gazetteer: &Gazetteer) -> Vec<Vec<&'a Setting>> {
    let targets: Vec<_> = group
        .iter()
        .map(|setting| contained(setting, gazetteer))
        .collect();
    let distinct: BTreeSet<_> = targets.iter().filter(|target| !target.is_empty()).collect();
    if distinct.len() < 2 {
        return vec![group];
    }
    let mut parts: BTreeMap<&Vec<PlaceId>, Vec<&Setting>> = BTreeMap::new();
    let mut last = targets.iter().find(|target| !target.is_empty());
    for (setting, target) in group.iter().zip(&targets) {
        if !target.is_empty() {
            last = Some(target);
        }
        if let Some(target) = last {
            parts.entry(target).or_default().push(setting);
        }
    }
    parts.into_values().collect()
}

/// The candidates that lie in the larger places named beside.
fn contained(setting: &Setting, gazetteer: &Gazetteer) -> Vec<PlaceId> {
    let named: BTreeSet<_> = setting.containers.iter().flatten().copied().collect();
    let candidates = setting.candidates.iter().map(|(id, _)| *id);
    candidates
        .filter(|id| {
            gazetteer
                .containers(*id)
                .skip(1)
                .any(|larger| named.contains(&larger))
        })
        .collect()
}
