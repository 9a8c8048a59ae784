//! How a hit is shown: its words, with what was found in them.

use super::Line;
use super::fold::{Word, is_run, words};
use super::vocabulary::Vocabulary;
use article::{LangIx, Span};
use compact::sort::CompactSort;
use std::collections::BTreeSet;

/// So many characters of a sentence are shown.
const SHOWN: usize = 110;
/// So many of them before what was found.
const BEFORE: usize = 36;

/// A text with the words of the vocabulary that were meant marked; of runs without spaces, the pieces that were meant.
pub fn marked(
    text: &str,
    lang: LangIx,
    vocabulary: &Vocabulary,
    meant: &BTreeSet<u32>,
    pieces: &[String],
) -> Line {
    let mut marks: Vec<Span> = Vec::new();
    for word in words(text, true) {
        let number = vocabulary.number(&word.folded);
        if !number.is_some_and(|number| meant.contains(&number)) {
            continue;
        }
        if is_run(&word.folded) && word.folded.len() == word.at.len() {
            marks.extend(spans_of(pieces, &word));
            continue;
        }
        let span = Span {
            start: word.at.start as u32,
            end: word.at.end as u32,
        };
        // A compound comes behind its parts.
        while marks.pop_if(|last| last.start >= span.start).is_some() {}
        if marks.last().is_none_or(|last| last.end <= span.start) {
            marks.push(span);
        }
    }
    Line {
        text: text.to_string(),
        lang,
        marks,
    }
}

/// Where pieces stand in a run, in order, without overlap.
fn spans_of(pieces: &[String], run: &Word) -> Vec<Span> {
    let at = |start: usize, piece: &String| Span {
        start: (run.at.start + start) as u32,
        end: (run.at.start + start + piece.len()) as u32,
    };
    let of = |piece| {
        run.folded
            .match_indices(piece)
            .map(move |(start, _)| at(start, piece))
    };
    joined(pieces.iter().flat_map(of).collect())
}

/// Spans in order, those that touch each other as one.
pub fn joined(mut all: Vec<Span>) -> Vec<Span> {
    all.compact_sort_by_key(|span| (span.start, span.end));
    let mut spans: Vec<Span> = Vec::new();
    for span in all {
        match spans.last_mut().filter(|last| span.start <= last.end) {
            Some(last) => last.end = last.end.max(span.end),
            None => spans.push(span),
        }
    }
    spans
}

/// The part of a line around what was first found in it, cut between words.
pub fn snippet(line: Line) -> Line {
    let text = &*line.text;
    if text.chars().count() <= SHOWN {
        return line;
    }
    let first = line.marks.first().map_or(0, |mark| mark.start as usize);
    let before = text[..first].char_indices().rev();
    let start = match before.map(|(at, _)| at).nth(BEFORE) {
        Some(at) => at + text[at..first].find(' ').map_or(0, |space| space + 1),
        None => 0,
    };
    let rest = text[start..].char_indices().map(|(at, _)| start + at);
    let end = match rest.clone().nth(SHOWN) {
        // A script without spaces is cut anywhere.
        Some(at) => {
            let space = text[start..at].rfind(' ').map(|space| start + space);
            space
                .filter(|space| (space - start) * 2 > at - start)
                .unwrap_or(at)
        }
        None => text.len(),
    };
    let lead = if start > 0 { "…" } else { "" };
    let tail = if end < text.len() { "…" } else { "" };
    let shown = format!("{lead}{}{tail}", &text[start..end]);
    let moved = |at: u32| (at as usize - start + lead.len()) as u32;
    let inside = line
        .marks
        .iter()
        .filter(|mark| (start..end).contains(&(mark.start as usize)) && mark.end as usize <= end);
    Line {
        marks: inside
            .map(|mark| Span {
                start: moved(mark.start),
                end: moved(mark.end),
            })
            .collect(),
        text: shown,
        lang: line.lang,
    }
}
