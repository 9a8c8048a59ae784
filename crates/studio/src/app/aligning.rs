//! Words of a translation are selected for words of the original.

use super::Studio;
use crate::model::{Last, next_open};
use editing::translation::quotes;
use editing::{Edit, Project, passage_text, select};

impl Studio {
    /// Selects the translation of words of the original in its field, if it is known.
    pub(super) fn choose_quote(&mut self, project: &Project, quote: Option<editing::TextRange>) {
        self.texting.quote = quote;
        let tag = self.texting.shown(project).map(str::to_owned);
        let (Some(range), Some(tag)) = (quote, tag) else {
            return;
        };
        let all = quotes(&project.document, range.passage, &tag);
        let known = all.into_iter().find(|one| one.range == range);
        let known = known.and_then(|one| one.span);
        self.texting.focus = Some(format!("#translation-{}", range.passage));
        self.texting.select = Some(known.map_or((0, 0), |at| (at.start as usize, at.end as usize)));
    }

    /// Takes the selected words for those of the original that were chosen, and goes on to the next.
    pub(super) fn align_quote(
        &mut self,
        project: &Project,
        tag: &str,
        selected: Option<(usize, usize)>,
    ) {
        let Some(range) = self.texting.quote else {
            return;
        };
        let text = passage_text(&project.document, range.passage, tag).unwrap_or_default();
        let is_name = quotes(&project.document, range.passage, tag)
            .iter()
            .any(|one| one.range == range && one.kind.is_some());
        let span = match selected {
            None => None,
            Some((from, to)) => {
                let snapped = select::snap(text, from, to).filter(|_| from != to);
                let Some(at) = snapped else { return };
                // A sentence keeps the marks that were selected around its words.
                Some(if is_name {
                    at
                } else {
                    widened(text, at, from, to)
                })
            }
        };
        self.edit(&Edit::AlignWords {
            range,
            language: tag.to_owned(),
            span,
        });
        let is_refused = |work: &crate::model::Work| matches!(work.last, Some(Last::Refused(_)));
        if self.work.as_ref().is_none_or(is_refused) {
            return;
        }
        let Some(project) = self.project().cloned() else {
            return;
        };
        let all = quotes(&project.document, range.passage, tag);
        let next = next_open(&all, range).map(|one| one.range);
        self.choose_quote(&project, next);
        if next.is_none() {
            self.texting.focus = Some(format!("#quotes-{} summary", range.passage));
        }
    }
}

/// Words with the marks around them that were selected too.
fn widened(text: &str, at: article::Span, from: usize, to: usize) -> article::Span {
    let part = |from: usize, to: usize| {
        text.get(from..to)
            .filter(|part| !part.contains(char::is_whitespace))
    };
    let (start, end) = (at.start as usize, at.end as usize);
    let grown = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    article::Span {
        start: if part(from, start).is_some() {
            grown(from)
        } else {
            at.start
        },
        end: if part(end, to).is_some() {
            grown(to)
        } else {
            at.end
        },
    }
}
