//! Words that the editor has selected.

use compact::sort::CompactSort;
use editing::occurrences::{Occurrence, occurrences, shared_words};
use editing::select::{Growth, Side, snap, step};
use editing::{Kind, Project, TextRange, entries, original, passage_text};
use std::cmp::Reverse;

/// Words that the editor has selected, and the other places where they stand.
#[derive(Clone, PartialEq, Debug)]
pub struct Selection {
    /// The words.
    pub range: TextRange,
    /// Where else they stand, and whether that is taken too.
    pub others: Vec<(Occurrence, bool)>,
    /// The mention whose bounds are being moved, if that is what the selection is for.
    pub bounds_of: Option<(String, usize)>,
}

impl Selection {
    /// The words around two offsets, in bytes, of a passage; none if there are none.
    pub fn new(project: &Project, passage: usize, from: usize, to: usize) -> Option<Self> {
        let text = passage_text(&project.document, passage, original(&project.document))?;
        let span = snap(text, from, to)?;
        Some(Self::at(project, TextRange { passage, span }))
    }

    fn at(project: &Project, range: TextRange) -> Self {
        let others = occurrences(project, range).into_iter();
        Self {
            range,
            others: others
                .map(|other| {
                    let free = other.taken.is_none();
                    (other, free)
                })
                .collect(),
            bounds_of: None,
        }
    }

    /// The words of a mention, to be moved.
    pub fn of_mention(project: &Project, id: &str, number: usize, range: TextRange) -> Self {
        Self {
            bounds_of: Some((id.to_owned(), number)),
            ..Self::at(project, range)
        }
    }

    /// A word more or less at one end.
    pub fn grown(&self, project: &Project, side: Side, growth: Growth) -> Self {
        let document = &project.document;
        let text = passage_text(document, self.range.passage, original(document));
        let span = text.and_then(|text| step(text, self.range.span, side, growth));
        match span {
            Some(span) => Self {
                bounds_of: self.bounds_of.clone(),
                ..Self::at(project, TextRange { span, ..self.range })
            },
            None => self.clone(),
        }
    }

    /// The words.
    pub fn words<'a>(&self, project: &'a Project) -> &'a str {
        let document = &project.document;
        let text = passage_text(document, self.range.passage, original(document));
        let span = self.range.span;
        let words = text.and_then(|text| text.get(span.start as usize..span.end as usize));
        words.unwrap_or_default()
    }

    /// Where the words stand that are taken: these, and the chosen ones of the others.
    pub fn ranges(&self) -> Vec<TextRange> {
        let others = self.others.iter().filter(|(_, taken)| *taken);
        let others = others.map(|(other, _)| other.range);
        std::iter::once(self.range).chain(others).collect()
    }

    /// Entries of which these words may be another name: those that have a word of theirs, the likeliest first.
    pub fn may_be(&self, project: &Project) -> Vec<String> {
        let words = self.words(project);
        let tag = original(&project.document);
        let mut found: Vec<(usize, String)> = Vec::new();
        for entry in entries(&project.document) {
            if entry.kind().is_claim() || entry.kind() == Kind::Date {
                continue;
            }
            let names = [Some(entry.name()), entry.short()];
            let names = names
                .into_iter()
                .flatten()
                .filter_map(|name| name.0.get(tag)?.as_deref());
            let shared = names.map(|name| shared_words(words, name, tag)).max();
            if let Some(shared) = shared.filter(|shared| *shared > 0) {
                found.push((shared, entry.id().to_owned()));
            }
        }
        found.compact_sort_by_key(|(shared, _)| Reverse(*shared));
        found.into_iter().take(3).map(|(_, id)| id).collect()
    }
}
