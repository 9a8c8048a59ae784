//! A passage cut at its mentions and highlights, as it is drawn.

use super::mentions::Mention;
use super::sentences::sentences;
use super::span::{offset, slice};
use article::Span;
use compact::sort::CompactSort;

/// How words are highlighted; of two highlights the first here wins.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Mark {
    /// The selected sentence.
    Selected,
    /// Another sentence of the same selection.
    Also,
}

/// Words with one highlight, or none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Run {
    /// Where they stand.
    pub span: Span,
    /// Their highlight.
    pub mark: Option<Mark>,
}

/// A stretch of a passage that is drawn as one element; its runs follow each other without a gap.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Words between mentions.
    Plain(Vec<Run>),
    /// A mention: one control, even where a highlight ends inside it.
    Mention(Mention, Vec<Run>),
}

impl Piece {
    /// The runs.
    pub fn runs(&self) -> &[Run] {
        match self {
            Self::Plain(runs) | Self::Mention(_, runs) => runs,
        }
    }
}

/// Cuts a text at its mentions (as [`Mentions::of`] has them) and at the highlights.
///
/// The runs of all pieces, put together, are the text.
pub fn pieces(text: &str, mentions: &[Mention], marks: &[(Span, Mark)]) -> Vec<Piece> {
    let runs = marked(text, marks);
    let mut rest = runs.as_slice();
    let mut pieces = Vec::with_capacity(2 * mentions.len() + 1);
    let mut at = 0;
    for mention in mentions {
        let Span { start, end } = mention.span;
        if start < at || slice(text, mention.span).is_none_or(str::is_empty) {
            continue;
        }
        if start > at {
            pieces.push(Piece::Plain(cut(&mut rest, at, start)));
        }
        pieces.push(Piece::Mention(*mention, cut(&mut rest, start, end)));
        at = end;
    }
    let end = offset(text.len());
    if end > at {
        pieces.push(Piece::Plain(cut(&mut rest, at, end)));
    }
    pieces
}

/// The part of the runs from `start` to `end`; `rest` starts with the run that `start` lies in.
fn cut(rest: &mut &[Run], start: u32, end: u32) -> Vec<Run> {
    let mut cut = Vec::new();
    while let Some((run, after)) = rest.split_first() {
        let span = Span {
            start: run.span.start.max(start),
            end: run.span.end.min(end),
        };
        if span.start < span.end {
            cut.push(Run {
                span,
                mark: run.mark,
            });
        }
        if run.span.end > end {
            break;
        }
        *rest = after;
    }
    cut
}

/// The whole text as runs, neighbours with different highlights.
fn marked(text: &str, marks: &[(Span, Mark)]) -> Vec<Run> {
    let mut steps = Vec::with_capacity(2 * marks.len());
    for (span, mark) in marks {
        let start = offset(text.floor_char_boundary(span.start as usize));
        let end = offset(text.ceil_char_boundary(span.end as usize));
        if start < end {
            steps.push((start, *mark, 1));
            steps.push((end, *mark, -1));
        }
    }
    steps.compact_sort();
    let mut runs: Vec<Run> = Vec::with_capacity(steps.len() + 1);
    let (mut at, mut selected, mut also) = (0, 0, 0);
    for (step, mark, change) in steps
        .into_iter()
        .chain([(offset(text.len()), Mark::Also, 0)])
    {
        let now = match (selected, also) {
            (1.., _) => Some(Mark::Selected),
            (_, 1..) => Some(Mark::Also),
            _ => None,
        };
        if step > at {
            match runs.last_mut() {
                Some(last) if last.mark == now => last.span.end = step,
                _ => runs.push(Run {
                    span: Span {
                        start: at,
                        end: step,
                    },
                    mark: now,
                }),
            }
            at = step;
        }
        match mark {
            Mark::Selected => selected += change,
            Mark::Also => also += change,
        }
    }
    runs
}

/// Pieces by the sentence in which they stand; the spaces after a sentence stay with it. A sentence
/// whose end lies inside a mention is not cut there.
pub fn by_sentence(text: &str, tag: &str, pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut starts = sentences(text, tag)
        .into_iter()
        .skip(1)
        .map(|sentence| sentence.start)
        .peekable();
    let mut found: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut add = |piece: Piece, opens: bool| match found.last_mut() {
        Some(last) if !opens => last.push(piece),
        _ => found.push(vec![piece]),
    };
    for piece in pieces {
        let runs = piece.runs();
        let (Some(first), Some(last)) = (runs.first(), runs.last()) else {
            continue;
        };
        let (start, end) = (first.span.start, last.span.end);
        // Ends that lie in a mention behind us are no ends.
        while starts.next_if(|next| *next < start).is_some() {}
        let mut opens = starts.next_if_eq(&start).is_some();
        if let Piece::Mention(..) = piece {
            add(piece, opens);
            continue;
        }
        let mut rest = runs;
        let mut at = start;
        while let Some(next) = starts.next_if(|next| *next < end) {
            add(Piece::Plain(cut(&mut rest, at, next)), opens);
            (at, opens) = (next, true);
        }
        add(Piece::Plain(cut(&mut rest, at, end)), opens);
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}
