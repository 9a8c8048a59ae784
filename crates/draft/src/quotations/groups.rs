//! Marked stretches that are one quotation: over paragraphs, and with the author's words between.

use super::insertions::{Cut, acts, cut};
use super::marks::{Marked, Marks, marked};
use crate::speech::Words;
use crate::{Language, Paragraph, TokenKind};
use std::ops::Range;

/// Paragraphs within which a mark that was left open is closed.
const LONGEST: usize = 8;

/// What may be a quotation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The words of the speaker, by paragraph.
    pub parts: Vec<(usize, Range<usize>)>,
    /// The words of the author between them, by paragraph.
    pub insertions: Vec<(usize, Range<usize>)>,
    /// Where it begins, with its mark.
    pub start: (usize, usize),
    /// Where it ends, with its mark.
    pub end: (usize, usize),
    /// Which marks it has.
    pub marks: Marks,
    /// Whether its closing mark was found.
    pub closed: bool,
}

/// What may be a quotation, and for each paragraph all that stands in marks.
pub fn groups(
    paragraphs: &[Paragraph],
    language: Language,
    words: &Words,
) -> (Vec<Group>, Vec<Vec<Range<usize>>>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut masks = Vec::new();
    let mut open = false;
    let mut listed = false;
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let text = paragraph.text.as_str();
        let last = groups.last().map(|group| group.marks).filter(|_| open);
        let again = last.is_some() && Marks::opening(text) == last;
        let goes_on = last.filter(|_| !again);
        // Behind a dash speech is the whole paragraph, with the marks in it.
        listed = listed && starts_with_dash(text) || begins_list(paragraphs, number, words);
        let speech = (language == Language::Russian && last.is_none() && !listed)
            .then(|| dash(text))
            .flatten();
        let stretches = match speech {
            Some(speech) => vec![speech],
            None => marked(text, goes_on),
        };
        let mut mask = Vec::new();
        for (order, stretch) in stretches.into_iter().enumerate() {
            let continues = order == 0 && (again || goes_on.is_some());
            let cut = cut(paragraph, &stretch.inner, words);
            // The author's words inside the marks stay in sight.
            if cut.insertions.is_empty() {
                mask.push(stretch.outer.clone());
            } else {
                mask.extend(cut.parts.iter().cloned());
            }
            add(
                &mut groups,
                number,
                paragraph,
                &stretch,
                &cut,
                continues,
                words,
            );
        }
        masks.push(mask);
        open = groups
            .last()
            .is_some_and(|group| !group.closed && group.end.0 == number)
            && closed_later(paragraphs, number, groups.last().map(|group| group.marks));
    }
    (groups, masks)
}

/// A paragraph of speech behind a dash.
fn dash(text: &str) -> Option<Marked> {
    let rest = text.strip_prefix(['—', '–'])?;
    let words = rest.trim_start();
    let sentence = words
        .trim_start_matches(['«', '"', '„', '“', '…', '.', ' '])
        .starts_with(char::is_uppercase)
        && words
            .trim_end_matches(['»', '"', '“', ')'])
            .ends_with(['.', '!', '?', '…']);
    let start = text.len() - words.len();
    (sentence && words.len() < rest.len()).then_some(Marked {
        inner: start..text.len(),
        outer: 0..text.len(),
        marks: Marks::Dash,
        closed: true,
    })
}

fn starts_with_dash(text: &str) -> bool {
    text.starts_with(['—', '–'])
}

/// Whether a list of things behind dashes begins: a colon stands before the first, but no word of speech.
fn begins_list(paragraphs: &[Paragraph], number: usize, words: &Words) -> bool {
    let dashed = |number: usize| {
        let text = paragraphs
            .get(number)
            .map(|paragraph| paragraph.text.as_str());
        text.is_some_and(|text| starts_with_dash(text) && !text.ends_with('?'))
    };
    let before = number
        .checked_sub(1)
        .and_then(|before| paragraphs.get(before));
    let (Some(before), true) = (before, dashed(number) && dashed(number + 1)) else {
        return false;
    };
    let told = before.sentences.last().is_some_and(|sentence| {
        let tokens = before
            .tokens_in(sentence)
            .filter_map(|token| before.token(token));
        let mut small = tokens.map(|word| word.to_lowercase().replace('ё', "е"));
        small.any(|word| words.is_verb(&word))
    });
    before.text.trim_end().ends_with(':') && !told
}

/// Whether a stretch that a paragraph leaves open goes on in the next ones.
fn closed_later(paragraphs: &[Paragraph], number: usize, marks: Option<Marks>) -> bool {
    let Some(marks) = marks else { return false };
    let next = paragraphs.get(number + 1);
    if next.is_some_and(|next| Marks::opening(&next.text) == Some(marks)) {
        return true;
    }
    let (opens, closes) = match marks {
        Marks::Guillemets => ('«', '»'),
        Marks::Curly => ('“', '”'),
        _ => return false,
    };
    let following = paragraphs.iter().skip(number + 1).take(LONGEST);
    following
        .filter_map(|paragraph| {
            paragraph
                .text
                .find([opens, closes])
                .map(|at| (paragraph, at))
        })
        .map(|(paragraph, at)| {
            paragraph
                .text
                .get(at..)
                .is_some_and(|rest| rest.starts_with(closes))
        })
        .next()
        .unwrap_or(false)
}

fn add(
    groups: &mut Vec<Group>,
    number: usize,
    paragraph: &Paragraph,
    stretch: &Marked,
    cut: &Cut,
    continues: bool,
    words: &Words,
) {
    let parts = || cut.parts.iter().map(|part| (number, part.clone()));
    let insertions = || cut.insertions.iter().map(|part| (number, part.clone()));
    if let Some(last) = groups.last_mut() {
        let gap = (last.end.0 == number).then_some(last.end.1..stretch.outer.start);
        let broken = gap
            .clone()
            .filter(|gap| joins(paragraph, last, gap, stretch, words));
        if continues || broken.is_some() {
            last.insertions.extend(broken.map(|gap| (number, gap)));
            last.parts.extend(parts());
            last.insertions.extend(insertions());
            last.end = (number, stretch.outer.end);
            last.closed = stretch.closed;
            return;
        }
    }
    if cut.parts.is_empty() {
        return;
    }
    groups.push(Group {
        parts: parts().collect(),
        insertions: insertions().collect(),
        start: (number, stretch.outer.start),
        end: (number, stretch.outer.end),
        marks: stretch.marks,
        closed: stretch.closed,
    });
}

/// Whether the words between two stretches break one quotation: "…," he said, "…".
fn joins(
    paragraph: &Paragraph,
    before: &Group,
    gap: &Range<usize>,
    behind: &Marked,
    words: &Words,
) -> bool {
    let text = paragraph.words(gap);
    let trimmed = text.trim();
    let comma_before = before.parts.last().is_some_and(|(_, part)| {
        paragraph
            .words(part)
            .ends_with([',', '!', '?', '—', '–', '-'])
    }) || trimmed.starts_with([',', '—', '–']);
    let comma_behind = trimmed.ends_with([',', '—', '–', '-']);
    if !comma_before || !comma_behind || before.marks != behind.marks || trimmed.len() > 300 {
        return false;
    }
    let inside = paragraph.tokens_in(gap);
    let tokens = paragraph.tokens.get(inside.clone()).unwrap_or_default();
    let ended = tokens.iter().any(|token| {
        token.kind == TokenKind::Mark && matches!(paragraph.words(&token.range), "!" | "?" | ";")
    }) || {
        let next = paragraph.sentences.partition_point(|s| s.end <= gap.start);
        paragraph
            .sentences
            .get(next)
            .is_some_and(|s| s.end < gap.end)
    };
    let mut before = String::new();
    let verb = tokens.iter().any(|token| {
        let small = paragraph
            .words(&token.range)
            .to_lowercase()
            .replace('ё', "е");
        let tells = words.tells(&before, &small);
        before = small;
        tells
    });
    let first = inside.clone().find(|&at| {
        let token = paragraph.tokens.get(at);
        token.is_some_and(|token| token.kind != TokenKind::Mark)
    });
    let verb = verb || first.is_some_and(|at| acts(paragraph, at, inside.end, words));
    verb && !ended
}
