//! What is to be decided, and in which order.

use crate::about::About;
use crate::entry::{EntryRef, entries, entry};
use crate::project::Project;
use crate::target::{Kind, Target};
use crate::texts::{TextRange, locate, original, said, sentence_of};
use crate::walk::{self, Fate, Pass, Slot};
use article::document::{End, Relation};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// From so much on, what a machine suggests may be accepted at once with others.
pub const SURE: f64 = 0.8;
/// Below this, it is rather not so.
pub const DOUBTFUL: f64 = 0.5;

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

/// A relation in three parts, as names in the language of the original.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ends {
    /// The first end.
    pub first: String,
    /// What stands between them.
    pub verb: String,
    /// The second end; several of a group.
    pub second: Vec<String>,
}

/// How many there are of a kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Count {
    /// How many are to be decided.
    pub open: usize,
    /// How many a machine has suggested, decided or not.
    pub all: usize,
}

/// A decision of the past.
#[derive(Clone, PartialEq, Debug)]
pub struct Decided {
    /// What became of it.
    pub verdict: Verdict,
    /// What it is.
    pub about: About,
}

/// What became of a suggestion.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It is accepted, and can be opened again.
    Accepted(Target),
    /// It is refused: a position in [`Project::refused`], to be restored.
    Refused(usize),
}

/// Where an item stands in the order of the text: passage, end of its words, names before facts, start
/// (what lies inside comes first), position in the document.
type Key = (usize, u32, bool, std::cmp::Reverse<u32>, usize);

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
        items.sort_by(|one, other| one.confidence.total_cmp(&other.confidence));
    }
    items
}

/// Items of the targets that are wanted, in the order of the text.
fn all(project: &Project, wanted: impl Fn(&Target) -> bool) -> Vec<Item> {
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
        let start = item.range.map_or(u32::MAX, |at| at.span.start);
        // Facts of one sentence go by the words that name them.
        let start = match claim {
            true => std::cmp::Reverse(u32::MAX - start),
            false => std::cmp::Reverse(start),
        };
        items.push(((end.0, end.1, claim, start, number), item));
    }
    items.sort_by_key(|(key, _)| *key);
    grouped(project, items.into_iter().map(|(_, item)| item))
}

fn named(project: &Project, target: &Target) -> Vec<String> {
    struct Names(Vec<String>);
    impl Pass for Names {
        fn reference(&mut self, id: &str, _: Slot) -> Fate {
            self.0.push(id.to_string());
            Fate::Stays
        }
    }
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

/// Whether two are relations that say the same of several: one kind, one sentence, one voice, one first end.
pub(crate) fn alike(project: &Project, one: &Target, other: &Target) -> bool {
    let relation = |target: &Target| match target {
        Target::Entity(id) => match entry(&project.document, id) {
            Some(EntryRef::Relation(relation)) => Some(relation),
            _ => None,
        },
        _ => None,
    };
    let (Some(one), Some(other)) = (relation(one), relation(other)) else {
        return false;
    };
    let tag = original(&project.document);
    let verb = |relation| said(&project.document, relation, tag);
    one.kind == other.kind
        && one.claim == other.claim
        && sides(one.ends.first()) == sides(other.ends.first())
        // The trigger may be all that is known of the verb of the later ones.
        && (verb(&one.verb).contains(verb(&other.verb)) || verb(&other.verb).contains(verb(&one.verb)))
}

/// Who stands at an end.
fn sides(end: Option<&End>) -> Vec<&str> {
    let Some(end) = end else { return Vec::new() };
    let mut ids = Vec::new();
    let first = end
        .party
        .as_deref()
        .or(end.place.as_ref().map(|at| &*at.place));
    ids.extend(first);
    for member in &end.and {
        let id = member.party.as_deref();
        ids.extend(id.or(member.place.as_ref().map(|at| &*at.place)));
    }
    ids
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

    /// A relation in three parts.
    pub fn ends(&self, relation: &Relation) -> Ends {
        let tag = original(&self.document);
        let name = |end: Option<&End>| {
            let names = sides(end).into_iter().map(|id| {
                let entry = entry(&self.document, id);
                let text = entry.map(|entry| entry.short().unwrap_or(entry.name()));
                text.map_or(id, |text| said(&self.document, text, tag))
            });
            names.collect::<Vec<_>>().join(", ")
        };
        Ends {
            first: name(relation.ends.first()),
            verb: said(&self.document, &relation.verb, tag).to_string(),
            second: vec![name(relation.ends.get(1))],
        }
    }
}

/// What was decided, in the order of the text; what was refused comes last, the oldest first.
pub fn decided(project: &Project) -> Vec<Decided> {
    let accepted = |target: &Target| {
        let draft = project.suggestion(target);
        draft.is_some_and(|draft| draft.accepted)
    };
    let mut decided: Vec<Decided> = Vec::new();
    for item in all(project, accepted) {
        for target in item.targets {
            if let Some(about) = project.about(&target) {
                decided.push(Decided {
                    verdict: Verdict::Accepted(target),
                    about,
                });
            }
        }
    }
    for (number, refused) in project.refused.iter().enumerate() {
        decided.push(Decided {
            verdict: Verdict::Refused(number),
            about: project.about_refused(&refused.what),
        });
    }
    decided
}

/// How many are open, and how many there are, by kind; kinds of which there are none are left out.
pub fn counts(project: &Project) -> BTreeMap<Kind, Count> {
    let mut counts: BTreeMap<Kind, Count> = BTreeMap::new();
    for (target, draft) in project.targets() {
        let (Some(draft), Some(about)) = (draft, project.about(&target)) else {
            continue;
        };
        let count = counts.entry(about.kind).or_default();
        count.all += 1;
        count.open += usize::from(!draft.accepted);
    }
    for refused in &project.refused {
        let kind = project.about_refused(&refused.what).kind;
        counts.entry(kind).or_default().all += 1;
    }
    counts
}

/// What is accepted at once: open suggestions of these kinds (all, if there are none) that are as sure as
/// this. What relates two parties is never among them: it is read one by one.
pub fn sure(project: &Project, kinds: &[Kind], threshold: f64) -> Vec<Target> {
    let open = project.targets().filter(|(target, draft)| {
        let kind = project.about(target).map(|about| about.kind);
        draft.is_some_and(|draft| !draft.accepted && draft.confidence >= threshold)
            && kind.is_some_and(|kind| {
                kind != Kind::Relation && (kinds.is_empty() || kinds.contains(&kind))
            })
    });
    open.map(|(target, _)| target).collect()
}
