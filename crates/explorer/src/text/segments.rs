//! A sentence cut at its quotes, as it is drawn.

use super::mentions::Mention;
use super::pieces::Piece;
use article::Span;
use compact::sort::CompactSort;

/// A stretch of a sentence that is of the same quotes all through.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Segment {
    /// The numbers of these quotes.
    pub quotes: Vec<u32>,
    /// What is in it.
    pub parts: Vec<Part>,
}

/// A part of a segment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// Words between mentions.
    Plain(Span),
    /// A mention: one control.
    Mention(Mention),
    /// A mention inside of which a quote begins or ends: its words, stretch by stretch, each with its quotes.
    CutMention(Mention, Vec<(Span, Vec<u32>)>),
}

/// Cuts a sentence at the quotes of its passage (as [`Quotes::of`](super::Quotes::of) has them).
///
/// The parts, put together, are the sentence.
pub fn segments(sentence: &[Piece], quotes: &[(Span, u32)]) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut add = |quotes: Vec<u32>, part: Part| match segments.last_mut() {
        Some(last) if last.quotes == quotes => last.parts.push(part),
        _ => segments.push(Segment {
            quotes,
            parts: vec![part],
        }),
    };
    for piece in sentence {
        let mut stretches = stretches(piece.span(), quotes);
        match piece {
            Piece::Plain(_) => {
                for (span, quotes) in stretches {
                    add(quotes, Part::Plain(span));
                }
            }
            Piece::Mention(mention) if stretches.len() > 1 => {
                add(Vec::new(), Part::CutMention(*mention, stretches));
            }
            Piece::Mention(mention) => {
                let quotes = stretches.pop().map(|(_, quotes)| quotes);
                add(quotes.unwrap_or_default(), Part::Mention(*mention));
            }
        }
    }
    segments
}

/// A span cut where quotes begin and end, each part with the quotes that it is of.
fn stretches(span: Span, quotes: &[(Span, u32)]) -> Vec<(Span, Vec<u32>)> {
    let ends = quotes
        .iter()
        .flat_map(|(quote, _)| [quote.start, quote.end]);
    let inside = ends.filter(|at| span.start < *at && *at < span.end);
    let mut cuts: Vec<u32> = inside.chain([span.start, span.end]).collect();
    cuts.compact_sort();
    cuts.dedup();
    let parts = cuts.windows(2).filter_map(|ends| {
        let [start, end] = *ends else { return None };
        let around = |(quote, _): &&(Span, u32)| quote.start <= start && end <= quote.end;
        let around = quotes.iter().filter(around).map(|(_, number)| *number);
        Some((Span { start, end }, around.collect()))
    });
    parts.collect()
}
