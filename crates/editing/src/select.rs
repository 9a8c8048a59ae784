//! Which words a selection means.

use crate::texts::{TextRange, original, passage_text, span};
use article::Span;
use article::document::Document;
use serde::{Deserialize, Serialize};

/// An end of a selection.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Side {
    /// Its first word.
    Start,
    /// Its last word.
    End,
}

/// Whether a selection grows or shrinks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Growth {
    /// By one word more.
    More,
    /// By one word less.
    Less,
}

/// Marks that open, each with the one that closes it.
const PAIRS: [(char, char); 6] = [
    ('«', '»'),
    ('„', '“'),
    ('“', '”'),
    ('‘', '’'),
    ('‹', '›'),
    ('(', ')'),
];

fn is_quote_mark(c: char) -> bool {
    matches!(
        c,
        '«' | '»' | '„' | '“' | '”' | '‚' | '‘' | '’' | '‹' | '›' | '"' | '\''
    )
}

/// Whether a character between two letters or digits belongs to the word («Нью-Дели», “O’Brien”, "AT&T").
fn joins(c: char) -> bool {
    matches!(c, '-' | '\u{2011}' | '’' | '\'' | '.' | '&' | '/')
}

/// The words of a text, in order. A hyphen or an apostrophe inside a word belongs to it, and so does a plus
/// behind it («БРИКС+»).
pub fn words(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, c)) = letters.next() {
        if !c.is_alphanumeric() {
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some((at, c)) = letters.peek().copied() {
            let next = at + c.len_utf8();
            let inside = c.is_alphanumeric() || is_accent(c);
            let between = joins(c)
                && (text.get(next..)).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
            if !inside && !between && c != '+' {
                break;
            }
            end = next;
            letters.next();
        }
        found.push(span(start, end));
    }
    found
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The whole words that a selection touches, without spaces and marks around them; a closing mark stays
/// whose opening one is inside. An empty selection means the word it stands in or beside. Nothing if there
/// is no word. Offsets are bytes, in either order; they may lie inside a letter.
pub fn snap(text: &str, from: usize, to: usize) -> Option<Span> {
    let (from, to) = (from.min(to).min(text.len()), from.max(to).min(text.len()));
    let words = words(text);
    let touches = |word: &&Span| match from == to {
        true => word.start as usize <= from && from <= word.end as usize,
        false => (word.start as usize) < to && from < word.end as usize,
    };
    let first = words.iter().find(touches)?;
    let last = match from == to {
        true => first,
        false => words.iter().rev().find(touches)?,
    };
    Some(closed(text, first.start as usize, last.end as usize))
}

/// With the closing marks behind it whose opening ones are inside.
fn closed(text: &str, start: usize, mut end: usize) -> Span {
    loop {
        let inside = text.get(start..end).unwrap_or_default();
        let next = text.get(end..).and_then(|rest| rest.chars().next());
        let pair = PAIRS.iter().find(|(_, close)| Some(*close) == next);
        let Some((open, close)) = pair else { break };
        if inside.matches(*open).count() <= inside.matches(*close).count() {
            break;
        }
        end += close.len_utf8();
    }
    span(start, end)
}

/// The selection with a word more or less at one end; none if there is no more, or if nothing were left.
pub fn step(text: &str, selected: Span, side: Side, growth: Growth) -> Option<Span> {
    let words = words(text);
    let inside = |word: &Span| selected.start < word.end && word.start < selected.end;
    let first = words.iter().position(inside)?;
    let last = words.iter().rposition(inside)?;
    let (first, last) = match (side, growth) {
        (Side::Start, Growth::More) => (first.checked_sub(1)?, last),
        (Side::Start, Growth::Less) => (first + 1, last),
        (Side::End, Growth::More) => (first, last + 1),
        (Side::End, Growth::Less) => (first, last.checked_sub(1)?),
    };
    if first > last {
        return None;
    }
    let (start, end) = (words.get(first)?.start, words.get(last)?.end);
    Some(closed(text, start as usize, end as usize))
}

/// How many words a name may go on for.
const MOST_WORDS: usize = 8;

/// The selection as far as a name may go on: over capitalised words right behind it, or a title in
/// quotation marks. None if it does not go on.
pub fn goes_on(text: &str, selected: Span) -> Option<Span> {
    let words = words(text);
    let behind = words.iter().filter(|word| word.start >= selected.end);
    let mut end = selected.end as usize;
    let mut quoted: Option<char> = None;
    for word in behind.take(MOST_WORDS) {
        let gap = text.get(end..word.start as usize)?;
        let capital = (text.get(word.start as usize..)?)
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
        let opens = gap
            .trim_start()
            .chars()
            .next()
            .and_then(|c| PAIRS.iter().find(|(open, _)| *open == c && c != '('));
        match (quoted, opens) {
            (Some(close), _) if gap.contains(close) => break,
            (Some(_), _) => {}
            (None, Some((_, close))) if gap.trim().chars().count() == 1 => quoted = Some(*close),
            (None, _) if capital && gap == " " => {}
            _ => break,
        }
        end = word.end as usize;
        let next = text.get(end..).and_then(|rest| rest.chars().next());
        if quoted.is_some() && next == quoted {
            break;
        }
    }
    let on = closed(text, selected.start as usize, end);
    // A title that is not closed within reach is no name.
    let open = quoted.is_some_and(|close| {
        !text
            .get(selected.end as usize..on.end as usize)
            .is_some_and(|added| added.contains(close))
    });
    (on.end > selected.end && !open).then_some(on)
}

/// A range of the original without spaces and quotation marks around its words.
pub fn without_marks(document: &Document, range: TextRange) -> TextRange {
    let tag = original(document);
    let text = passage_text(document, range.passage, tag).unwrap_or_default();
    let (start, end) = (range.span.start as usize, range.span.end as usize);
    let Some(inner) = text.get(start..end) else {
        return range;
    };
    let outer = |c: char| c.is_whitespace() || is_quote_mark(c);
    let trimmed = inner.trim_start_matches(outer);
    let start = start + inner.len() - trimmed.len();
    let trimmed = trimmed.trim_end_matches(outer);
    // A title inside that ends where the words do keeps its closing mark.
    let closed = closed(text, start, start + trimmed.len());
    TextRange {
        passage: range.passage,
        span: span(start, (closed.end as usize).min(end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, at: Span) -> &str {
        &text[at.start as usize..at.end as usize]
    }

    fn select<'a>(text: &'a str, part: &str) -> &'a str {
        let start = text.find(part).expect("the part");
        cut(text, snap(text, start, start + part.len()).expect("words"))
    }

    #[test]
    fn selections_are_whole_words() {
        let text = "Форум «Тихая гавань» в Нью-Дели, стран БРИКС+.";
        assert_eq!(select(text, "ью-Де"), "Нью-Дели");
        assert_eq!(select(text, " Нью-Дели, "), "Нью-Дели");
        assert_eq!(select(text, "БРИК"), "БРИКС+");
        assert_eq!(select(text, "«Тихая гавань»"), "Тихая гавань");
        assert_eq!(select(text, "орум «Тихая гав"), "Форум «Тихая гавань»");
        assert_eq!(snap(", ", 0, 2), None);
        assert_eq!(snap("", 0, 0), None);
        assert_eq!(snap(text, 0, 0).map(|at| cut(text, at)), Some("Форум"));
        assert_eq!(select("Mayor O’Brien’s plan", "rie"), "O’Brien’s");
        // Inside a letter, beyond the end, the wrong way round.
        assert_eq!(snap(text, 900, 3).map(|at| at.start), Some(0));
    }

    #[test]
    fn selections_grow_and_shrink_by_words() {
        let text = "мэр Казани Ильсур Метшин.";
        let at = snap(text, 8, 10).expect("a word");
        let more = step(text, at, Side::End, Growth::More).expect("more");
        assert_eq!(cut(text, more), "Казани Ильсур");
        let less = step(text, more, Side::Start, Growth::Less).expect("less");
        assert_eq!(cut(text, less), "Ильсур");
        assert_eq!(step(text, less, Side::Start, Growth::Less), None);
        let first = step(text, at, Side::Start, Growth::More).expect("more");
        assert_eq!(cut(text, first), "мэр Казани");
        assert_eq!(step(text, first, Side::Start, Growth::More), None);
    }

    #[test]
    fn names_go_on_over_capitals_and_titles() {
        let on = |text: &str, part: &str| {
            let start = text.find(part).expect("the part");
            goes_on(text, span(start, start + part.len())).map(|at| cut(text, at).to_string())
        };
        let some = |text: &str| Some(text.to_string());
        assert_eq!(on("Mayor Ada Brook said", "Ada"), some("Ada Brook"));
        assert_eq!(
            on("на форум «Тихая гавань» и", "форум"),
            some("форум «Тихая гавань»")
        );
        assert_eq!(on("Ada. Brook said", "Ada"), None);
        assert_eq!(on("Ada said", "Ada"), None);
        assert_eq!(on("форум «Тихая гавань и всё", "форум"), None);
    }
}
