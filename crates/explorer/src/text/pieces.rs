//! A passage cut at its mentions and sentences.

use super::mentions::Mention;
use super::span::{offset, slice};
use article::Span;
use article::sentences::sentences;

/// A stretch of a passage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Words between mentions.
    Plain(Span),
    /// A mention: one control.
    Mention(Mention),
}

impl Piece {
    /// Where it stands.
    pub fn span(&self) -> Span {
        match self {
            Self::Plain(span) => *span,
            Self::Mention(mention) => mention.span,
        }
    }
}

/// Cuts a text at its mentions (as [`Mentions::of`](super::Mentions::of) has them).
///
/// The pieces, put together, are the text.
pub fn pieces(text: &str, mentions: &[Mention]) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(2 * mentions.len() + 1);
    let mut at = 0;
    for mention in mentions {
        let Span { start, end } = mention.span;
        if start < at || slice(text, mention.span).is_none_or(str::is_empty) {
            continue;
        }
        if start > at {
            pieces.push(Piece::Plain(Span {
                start: at,
                end: start,
            }));
        }
        pieces.push(Piece::Mention(*mention));
        at = end;
    }
    let end = offset(text.len());
    if end > at {
        pieces.push(Piece::Plain(Span { start: at, end }));
    }
    pieces
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
        let Span { start, end } = piece.span();
        // Ends that lie in a mention behind us are no ends.
        while starts.next_if(|next| *next < start).is_some() {}
        let mut opens = starts.next_if_eq(&start).is_some();
        if let Piece::Mention(..) = piece {
            add(piece, opens);
            continue;
        }
        let mut at = start;
        while let Some(next) = starts.next_if(|next| *next < end) {
            add(
                Piece::Plain(Span {
                    start: at,
                    end: next,
                }),
                opens,
            );
            (at, opens) = (next, true);
        }
        add(Piece::Plain(Span { start: at, end }), opens);
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}
