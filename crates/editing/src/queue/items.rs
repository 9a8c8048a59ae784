//! What is to be decided, and in which order.

use super::groups::{Ends, alike};
use crate::entry::{EntryRef, entries, entry};
use crate::project::Project;
use crate::target::{Kind, Target};
use crate::texts::{TextRange, locate, original, sentence_of};
use crate::walk::{self, Names};
use compact::sort::CompactSort;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::HashMap;

/// In which order suggestions are decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Order {
    /// As the text names them.
    #[default]
    Text,
    /// The least sure ones first.
    DoubtfulFirst,
}

/// One decision: a suggestion, or several that are the same but for one end.
#[derive(Clone, PartialEq, Debug)]
pub struct Item {
    /// What is decided; more than one for relations of one sentence that share first end and verb.
    pub targets: Vec<Target>,
    /// What sort of thing it is.
    pub kind: Kind,
    /// Its name in the language of the original.
    pub name: String,
    /// The same in a few words ([`crate::About::words`]).
    pub words: String,
    /// Of a relation: who does what with whom.
    pub ends: Option<Ends>,
    /// How sure the machine is, from 0 to 1; of several the least.
    pub confidence: f64,
    /// Its first words in the text; none if the text does not name it.
    pub range: Option<TextRange>,
    /// The sentence of these words.
    pub sentence: Option<TextRange>,
    /// How often the text names it.
    pub mentions: usize,
}

/// Where an item stands in the order of the text: passage, end of its words, rank among what ends there, start
/// (what lies inside comes first), position in the document.
type Key = (usize, u32, u8, Reverse<u32>, usize);

/// Names before the facts of their sentence; what relations may name before them.
fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Place | Kind::Person | Kind::Organisation | Kind::Topic | Kind::Date => 0,
        Kind::Role => 1,
        Kind::Event => 2,
        Kind::Relation => 3,
        Kind::Quotation => 4,
    }
}

const NOWHERE: (usize, u32) = (usize::MAX, u32::MAX);

/// What is to be decided. `kinds` filters; an empty list lets everything through.
pub fn queue(project: &Project, order: Order, kinds: &[Kind]) -> Vec<Item> {
    let mut items = all(project, |target| {
        project
            .standing(target)
            .is_some_and(|standing| standing.is_open())
    });
    items.retain(|item| kinds.is_empty() || kinds.contains(&item.kind));
    if order == Order::DoubtfulFirst {
        items.compact_sort_by(|one, other| one.confidence.total_cmp(&other.confidence));
    }
    items
}

/// Items of the targets that are wanted, in the order of the text.
pub(super) fn all(project: &Project, wanted: impl Fn(&Target) -> bool) -> Vec<Item> {
    let mut items: Vec<(Key, Item)> = Vec::new();
    // Where the names that are still open are decided.
    let mut names: HashMap<&str, (usize, u32)> = HashMap::new();
    for entry in entries(&project.document) {
        let at = project.first_words(entry);
        if !entry.kind().is_claim() {
            let end = at.map_or(NOWHERE, |at| (at.passage, at.span.end));
            names.insert(entry.id(), end);
        }
    }
    for (number, (target, draft)) in project.targets().enumerate() {
        if !wanted(&target) {
            continue;
        }
        let Some(mut item) = item(project, &target) else {
            continue;
        };
        item.confidence = draft.map_or(1.0, |draft| draft.confidence);
        let claim = item.kind.is_claim();
        let around = if claim { item.sentence } else { item.range };
        let mut end = around.map_or(NOWHERE, |at| (at.passage, at.span.end));
        if claim {
            for id in named(project, &target) {
                let open = wanted(&Target::Entity(id.clone()));
                let there = names.get(id.as_str()).filter(|at| open && **at != NOWHERE);
                end = end.max(there.copied().unwrap_or_default());
            }
        }
        let start = match (item.kind, item.range) {
            // Facts of one sentence go by the words that name them; a group of relations stays together.
            (Kind::Relation, _) => 0,
            (_, Some(at)) if claim => u32::MAX - at.span.start,
            (_, Some(at)) => at.span.start,
            (_, None) => 0,
        };
        let rank = rank(item.kind);
        items.push(((end.0, end.1, rank, Reverse(start), number), item));
    }
    items.compact_sort_by_key(|(key, _)| *key);
    grouped(project, items.into_iter().map(|(_, item)| item))
}

fn named(project: &Project, target: &Target) -> Vec<String> {
    let mut names = Names(Vec::new());
    match target {
        Target::Entity(id) => {
            if let Some(entry) = entry(&project.document, id) {
                walk::entry(entry.to_owned().view_mut(), &mut names);
            }
        }
        Target::Role { party, index } => {
            names.0.push(party.clone());
            if let Some(role) = project.role(party, *index) {
                walk::role(&mut role.clone(), &mut names);
            }
        }
        Target::Date(_) => {}
    }
    names.0
}

fn item(project: &Project, target: &Target) -> Option<Item> {
    let about = project.about(target)?;
    let document = &project.document;
    let (range, mentions, ends) = match target {
        Target::Entity(id) => {
            let entry = entry(document, id)?;
            let ends = match entry {
                EntryRef::Relation(relation) => Some(project.ends(relation)),
                _ => None,
            };
            (project.first_words(entry), entry.mentions().len(), ends)
        }
        Target::Role { party, index } => {
            let claim = &project.role(party, *index)?.claim;
            let evidence = claim.evidence.first();
            let at = evidence.and_then(|quote| locate(document, quote, original(document)));
            (at, 1, None)
        }
        Target::Date(number) => {
            let words = &project.date(*number)?.words;
            (locate(document, words, original(document)), 1, None)
        }
    };
    Some(Item {
        targets: vec![target.clone()],
        kind: about.kind,
        name: about.name,
        words: about.words,
        ends,
        confidence: 1.0,
        range,
        sentence: range.map(|at| sentence_of(document, at)),
        mentions,
    })
}

/// Makes one item of relations that say the same of several.
fn grouped(project: &Project, items: impl Iterator<Item = Item>) -> Vec<Item> {
    let mut groups: Vec<Item> = Vec::new();
    for item in items {
        let same = groups.iter_mut().find(|group| {
            let pair = group.targets.first().zip(item.targets.first());
            pair.is_some_and(|(one, other)| alike(project, one, other))
        });
        match same {
            Some(group) => {
                group.targets.extend(item.targets);
                group.confidence = group.confidence.min(item.confidence);
                group.mentions += item.mentions;
                if let (Some(ends), Some(more)) = (&mut group.ends, item.ends) {
                    ends.second.extend(more.second);
                    // The longest words say most.
                    if more.verb.len() > ends.verb.len() {
                        ends.verb = more.verb;
                    }
                }
                if item.words.len() > group.words.len() {
                    group.words = item.words;
                }
                // The words that name it, not the whole sentence.
                if let (Some(one), Some(other)) = (group.range, item.range) {
                    let shorter = other.span.end - other.span.start < one.span.end - one.span.start;
                    group.range = Some(if shorter { other } else { one });
                }
            }
            None => groups.push(item),
        }
    }
    groups
}

impl Project {
    /// The first words of an entry: its first mention, else its evidence.
    pub(crate) fn first_words(&self, entry: EntryRef<'_>) -> Option<TextRange> {
        let tag = original(&self.document);
        let mentions = entry.mentions().iter();
        let first = mentions
            .filter_map(|quote| locate(&self.document, quote, tag))
            .min();
        first.or_else(|| {
            let evidence = entry.claim()?.evidence.first()?;
            locate(&self.document, evidence, tag)
        })
    }
}
