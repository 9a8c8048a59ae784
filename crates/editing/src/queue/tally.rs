//! What was decided, how much there is, and what may be accepted at once.

use super::items::all;
use crate::about::About;
use crate::project::Project;
use crate::target::{Kind, Target};
use std::collections::BTreeMap;

/// From so much on, what a machine suggests may be accepted at once with others.
pub const SURE: f64 = 0.8;
/// Below this, it is rather not so.
pub const DOUBTFUL: f64 = 0.5;

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
