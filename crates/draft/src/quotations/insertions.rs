//! Words of the author inside a quotation: «…, — сказал он, — …».

use crate::speech::Words;
use crate::{Paragraph, TokenKind};
use std::ops::Range;

/// Longest insertion, in tokens.
const LONGEST: usize = 30;
/// Tokens from a verb to whoever acts.
const WHO: usize = 6;

/// A quotation cut at the author's words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cut {
    /// The words of the speaker.
    pub parts: Vec<Range<usize>>,
    /// The words of the author.
    pub insertions: Vec<Range<usize>>,
}

/// Cuts a stretch of a paragraph at dashes behind which a verb of speech stands.
pub fn cut(paragraph: &Paragraph, range: &Range<usize>, words: &Words) -> Cut {
    let mut cut = Cut::default();
    let mut start = range.start;
    let tokens = paragraph.tokens_in(range);
    let end_of_tokens = tokens.end;
    let mut at = tokens.start;
    while at < end_of_tokens {
        let insertion = insertion(paragraph, at, end_of_tokens, words);
        let Some((last, next)) = insertion else {
            at += 1;
            continue;
        };
        let position = |index: usize| paragraph.tokens.get(index).map(|token| token.range.clone());
        let (Some(dash), Some(last)) = (position(at), position(last)) else {
            break;
        };
        push(&mut cut.parts, paragraph, start..dash.start);
        cut.insertions.push(dash.end..last.end);
        start = position(next).map_or(range.end, |token| token.start.min(range.end));
        at = next;
    }
    push(&mut cut.parts, paragraph, start..range.end);
    cut
}

/// An insertion that begins with a dash: its last token, and the token with which the speaker goes on.
fn insertion(
    paragraph: &Paragraph,
    dash: usize,
    end: usize,
    words: &Words,
) -> Option<(usize, usize)> {
    let text = |at: usize| paragraph.token(at).unwrap_or_default();
    let is_dash = |at: usize| matches!(text(at), "—" | "–" | "-");
    let behind_mark = dash
        .checked_sub(1)
        .is_some_and(|before| matches!(text(before), "," | "!" | "?" | "." | "…" | "»" | "“"));
    if !is_dash(dash) || !behind_mark {
        return None;
    }
    let verb = (dash + 1..end.min(dash + 4))
        .any(|at| words.is_verb(&text(at).to_lowercase().replace('ё', "е")));
    // Before a dash the speaker's own sentence ends with no full stop.
    let other =
        || !matches!(text(dash - 1), "." | "»" | "“") && acts(paragraph, dash + 1, end, words);
    if !verb && !other() {
        return None;
    }
    for at in dash + 1..end.min(dash + LONGEST) {
        let next = at + 1;
        if matches!(text(at), "," | "." | ":") && is_dash(next) {
            return Some((at, (next + 1).min(end)));
        }
        let sentence = matches!(text(at), "." | "!" | "?")
            && (next == end || text(next).starts_with(char::is_uppercase));
        let initial = at
            .checked_sub(1)
            .is_some_and(|before| text(before).chars().count() == 1);
        if sentence && !initial {
            return Some((at, next));
        }
    }
    (end <= dash + LONGEST).then(|| (end.saturating_sub(1), end))
}

/// Whether a verb of any meaning and whoever does it stand at a token: «улыбнулся Петров», «вздыхает она».
pub fn acts(paragraph: &Paragraph, at: usize, end: usize, words: &Words) -> bool {
    let text = |at: usize| paragraph.token(at).unwrap_or_default();
    let is_verb = |word: &str| {
        let verb = words.acting.iter().any(|ending| word.ends_with(ending));
        verb && word.starts_with(char::is_lowercase) && word.chars().count() > 3
    };
    let verb = (at..end.min(at + 2)).find(|&at| is_verb(text(at)));
    verb.is_some_and(|verb| {
        let whose = verb + 1..end.min(verb + WHO);
        whose
            .map(text)
            .take_while(|word| !matches!(*word, "," | "." | "—" | "–"))
            .any(|word| {
                let name = word.starts_with(char::is_uppercase);
                name || words.pronoun(word).is_some() || words.is_role(word)
            })
    })
}

/// Adds a part without the spaces, commas and dashes at its ends, if it has words.
fn push(parts: &mut Vec<Range<usize>>, paragraph: &Paragraph, range: Range<usize>) {
    let text = paragraph.words(&range);
    let start =
        text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '-'));
    let end = start.trim_end();
    let first = range.start + text.len() - start.len();
    let range = first..first + end.len();
    let words = paragraph.tokens_in(&range);
    let has_words = paragraph
        .tokens
        .get(words)
        .is_some_and(|tokens| tokens.iter().any(|token| token.kind != TokenKind::Mark));
    if has_words {
        parts.push(range);
    }
}
