//! How the text is marked.

use crate::entry::{EntryRef, entries, standing};
use crate::project::Project;
use crate::queue::alike;
use crate::target::{Kind, Standing, Target};
use crate::texts::{TextRange, locate, original, passage_text, said, span};
use article::Span;
use article::document::{Claim, Quote};
use compact::sort::CompactSort;

/// A stretch of a passage under the same marks.
#[derive(Clone, PartialEq, Debug)]
pub struct Run {
    /// Bytes of the passage.
    pub span: Span,
    /// The marks that cover it, the inner ones first.
    pub marks: Vec<Mark>,
}

/// Words that mean something.
#[derive(Clone, PartialEq, Debug)]
pub struct Mark {
    /// What they mean.
    pub target: Target,
    /// What sort of thing that is.
    pub kind: Kind,
    /// How it stands with the editor.
    pub standing: Standing,
    /// How sure a machine is of it.
    pub confidence: Option<f64>,
    /// Which mention of it, or which quote of a quotation, counted from 0.
    pub number: usize,
    /// All of its words.
    pub span: Span,
}

impl Mark {
    /// Whether a run is the first of the mark's.
    pub fn starts(&self, run: &Run) -> bool {
        self.span.start == run.span.start
    }

    /// Whether a run is the last of the mark's.
    pub fn ends(&self, run: &Run) -> bool {
        self.span.end == run.span.end
    }
}

/// A claim whose evidence lies in a passage, for the margin.
#[derive(Clone, PartialEq, Debug)]
pub struct Flag {
    /// The claims: several where they say the same of several.
    pub targets: Vec<Target>,
    /// What sort of claim it is.
    pub kind: Kind,
    /// How it stands with the editor; those that are decided stand apart from those that are not.
    pub standing: Standing,
    /// How sure a machine is of it; of several the least.
    pub confidence: Option<f64>,
    /// In a few words: the verb of a relation, the words of an event, the title of a role, who is quoted.
    pub words: String,
    /// Where its evidence begins.
    pub range: TextRange,
}

/// All marks of a passage in a language, in the order of the text.
pub fn marks_of(project: &Project, passage: usize, language: &str) -> Vec<Mark> {
    let document = &project.document;
    let mut marks = Vec::new();
    let mut push = |quote: &Quote, mark: &dyn Fn(Span) -> Mark| {
        let at = locate(document, quote, language);
        if let Some(at) = at.filter(|at| at.passage == passage) {
            marks.push(mark(at.span));
        }
    };
    for entry in entries(document) {
        let words = match entry {
            EntryRef::Quotation(quotation) => &quotation.claim.evidence,
            entry => entry.mentions(),
        };
        for (number, quote) in words.iter().enumerate() {
            push(quote, &|span| Mark {
                target: Target::entity(entry.id()),
                kind: entry.kind(),
                standing: entry.standing(),
                confidence: entry.draft().map(|draft| draft.confidence),
                number,
                span,
            });
        }
    }
    let dates = document.draft.iter().flat_map(|draft| &draft.dates);
    for (number, date) in dates.enumerate() {
        push(&date.words, &|span| Mark {
            target: Target::Date(number),
            kind: Kind::Date,
            standing: standing(Some(&date.draft)),
            confidence: Some(date.draft.confidence),
            number: 0,
            span,
        });
    }
    let length = |mark: &Mark| mark.span.end - mark.span.start;
    marks.compact_sort_by_key(|mark| (mark.span.start, length(mark)));
    marks
}

/// The text of a passage in a language, cut where marks begin and end; all of it, in order.
pub fn marks(project: &Project, passage: usize, language: &str) -> Vec<Run> {
    let Some(text) = passage_text(&project.document, passage, language) else {
        return Vec::new();
    };
    let marks = marks_of(project, passage, language);
    let mut cuts: Vec<u32> = marks
        .iter()
        .flat_map(|mark| [mark.span.start, mark.span.end])
        .chain([0, span(0, text.len()).end])
        .collect();
    cuts.compact_sort();
    cuts.dedup();
    let mut runs = Vec::new();
    let mut coming = marks.into_iter().peekable();
    let mut here: Vec<Mark> = Vec::new();
    for pair in cuts.windows(2) {
        let &[start, end] = pair else { continue };
        here.retain(|mark| mark.span.end > start);
        while let Some(mark) = coming.next_if(|mark| mark.span.start <= start) {
            here.push(mark);
        }
        here.compact_sort_by_key(|mark| mark.span.end - mark.span.start);
        runs.push(Run {
            span: Span { start, end },
            marks: here.clone(),
        });
    }
    runs
}

/// The claims of a passage: relations, events, quotations and roles, in the order of the text.
pub fn flags(project: &Project, passage: usize) -> Vec<Flag> {
    let document = &project.document;
    let tag = original(document);
    let here = |claim: &Claim| {
        let quotes = claim.evidence.iter();
        let mut found = quotes.filter_map(|quote| locate(document, quote, tag));
        found.find(|at| at.passage == passage)
    };
    let mut flags = Vec::new();
    for entry in entries(document).filter(|entry| entry.kind().is_claim()) {
        let Some(range) = entry.claim().and_then(here) else {
            continue;
        };
        flags.push(Flag {
            targets: vec![Target::entity(entry.id())],
            kind: entry.kind(),
            standing: entry.standing(),
            confidence: entry.draft().map(|draft| draft.confidence),
            words: project.shown_words(entry).to_string(),
            range,
        });
    }
    for party in &document.parties {
        for (index, role) in party.roles.iter().enumerate() {
            let Some(range) = here(&role.claim) else {
                continue;
            };
            flags.push(Flag {
                targets: vec![Target::Role {
                    party: party.id.clone(),
                    index,
                }],
                kind: Kind::Role,
                standing: standing(role.draft.as_ref()),
                confidence: role.draft.as_ref().map(|draft| draft.confidence),
                words: said(document, &role.title, tag).to_string(),
                range,
            });
        }
    }
    flags.compact_sort_by_key(|flag| flag.range);
    grouped(project, flags)
}

/// Makes one flag of relations that say the same of several.
fn grouped(project: &Project, flags: Vec<Flag>) -> Vec<Flag> {
    let mut groups: Vec<Flag> = Vec::new();
    for flag in flags {
        let same = groups.iter_mut().find(|group| {
            let pair = group.targets.first().zip(flag.targets.first());
            group.standing == flag.standing
                && pair.is_some_and(|(one, other)| alike(project, one, other))
        });
        match same {
            Some(group) => {
                group.targets.extend(flag.targets);
                let both = group.confidence.zip(flag.confidence);
                group.confidence = both.map(|(one, other)| one.min(other));
                if flag.words.len() > group.words.len() {
                    group.words = flag.words;
                }
            }
            None => groups.push(flag),
        }
    }
    groups
}
