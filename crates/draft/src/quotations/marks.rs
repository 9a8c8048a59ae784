//! What stands in quotation marks.

use std::ops::Range;

/// Which marks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Marks {
    /// `«…»`
    Guillemets,
    /// `“…”`
    Curly,
    /// `„…“`
    Low,
    /// `"…"`
    Straight,
    /// `‘…’`
    Single,
    /// `'…'`
    Apostrophes,
    /// A paragraph that begins with a dash.
    Dash,
}

/// A stretch in quotation marks, the outermost ones.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Marked {
    /// The words without the marks.
    pub inner: Range<usize>,
    /// With them.
    pub outer: Range<usize>,
    /// Which marks.
    pub marks: Marks,
    /// Whether the closing mark stands in the paragraph.
    pub closed: bool,
}

impl Marks {
    /// The marks that a paragraph begins with.
    pub fn opening(text: &str) -> Option<Self> {
        opening(text.chars().next()?, None, text.chars().nth(1))
    }
}

struct Open {
    marks: Marks,
    outer: usize,
    inner: usize,
    depth: usize,
    last_close: Option<(usize, usize)>,
}

/// The marked stretches of a paragraph in order. `inside`: it begins within a stretch of the paragraph
/// before.
pub fn marked(text: &str, inside: Option<Marks>) -> Vec<Marked> {
    let mut found = Vec::new();
    let mut open = inside.map(|marks| Open {
        marks,
        outer: 0,
        inner: 0,
        depth: 1,
        last_close: None,
    });
    let mut before = None;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map(|&(_, next)| next);
        let end = at + c.len_utf8();
        let done = match &mut open {
            None => {
                let found = opening(c, before, next).or_else(|| {
                    let small = c == '\'' && is_gap(before) && small_word(text.get(end..)?);
                    small.then_some(Marks::Apostrophes)
                });
                if let Some(marks) = found {
                    open = Some(Open {
                        marks,
                        outer: at,
                        inner: end,
                        depth: 1,
                        last_close: None,
                    });
                }
                false
            }
            Some(open) if closes(open.marks, c, before, next) => {
                open.depth -= 1;
                open.last_close = Some((at, end));
                open.depth == 0
            }
            Some(open) => {
                match (open.marks, c) {
                    (Marks::Guillemets, '«') => open.depth += 1,
                    // A mark was forgotten: the stretch begins anew.
                    (Marks::Straight, '"') => {
                        open.outer = at;
                        open.inner = end;
                    }
                    _ => {}
                }
                false
            }
        };
        if done && let Some(open) = open.take() {
            found.push(Marked {
                inner: open.inner..at.max(open.inner),
                outer: open.outer..end,
                marks: open.marks,
                closed: true,
            });
        }
        before = Some(c);
    }
    if let Some(open) = open {
        let (inner, outer) = open.last_close.unwrap_or((text.len(), text.len()));
        found.push(Marked {
            inner: open.inner..inner.max(open.inner),
            outer: open.outer..outer.max(open.inner),
            marks: open.marks,
            closed: open.last_close.is_some(),
        });
    }
    found
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

fn is_gap(c: Option<char>) -> bool {
    c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '«' | '“'))
}

fn opening(c: char, before: Option<char>, next: Option<char>) -> Option<Marks> {
    match c {
        '«' => Some(Marks::Guillemets),
        '“' if next.is_some_and(|c| !c.is_whitespace()) => Some(Marks::Curly),
        '„' => Some(Marks::Low),
        // A closing mark whose partner is missing opens nothing.
        '"' if !is_word(before) || is_word(next) => Some(Marks::Straight),
        '‘' if is_gap(before) && is_word(next) => Some(Marks::Single),
        '\'' if is_gap(before) && next.is_some_and(char::is_uppercase) => Some(Marks::Apostrophes),
        _ => None,
    }
}

fn closes(marks: Marks, c: char, before: Option<char>, next: Option<char>) -> bool {
    match marks {
        Marks::Guillemets => c == '»',
        Marks::Curly => matches!(c, '”' | '"'),
        Marks::Low => matches!(c, '“' | '”' | '"'),
        Marks::Straight => {
            c == '"' && !(before.is_some_and(char::is_whitespace) && is_word(next)) || c == '”'
        }
        Marks::Single => c == '’' && !is_word(next),
        Marks::Apostrophes => c == '\'' && ends_apostrophes(before, next),
        Marks::Dash => false,
    }
}

/// Whether an apostrophe ends a quotation: behind a mark, or before one behind a word. Before a space it
/// may be that of "workers' vote".
fn ends_apostrophes(before: Option<char>, next: Option<char>) -> bool {
    let stop = matches!(before, Some(',' | '.' | '!' | '?' | '…' | '’' | '”'));
    let open = next.is_none_or(|c| c.is_whitespace() && before != Some('s'));
    let mark = matches!(next, Some(',' | '.' | ';' | ':' | '!' | '?' | ')'));
    !is_word(next) && (stop || is_word(before) && (open || mark))
}

/// Words that lack their beginning ("'em", "'til").
const ELIDED: &[&str] = &[
    "em", "til", "till", "tis", "twas", "cause", "cos", "n", "bout", "round", "s",
];
/// Longest quotation between apostrophes that begins with a small letter, in characters.
const LONGEST_SMALL: usize = 300;

/// Whether what stands behind an apostrophe is a quotation that begins with a small letter: it is closed
/// before another one opens.
fn small_word(rest: &str) -> bool {
    let word: String = rest
        .chars()
        .take_while(|c| c.is_alphanumeric())
        .take(12)
        .collect();
    if !word.starts_with(char::is_lowercase) || ELIDED.contains(&word.as_str()) {
        return false;
    }
    let mut before = None;
    let mut following = rest.chars().take(LONGEST_SMALL).peekable();
    while let Some(c) = following.next() {
        let next = following.peek().copied();
        if c == '\'' && ends_apostrophes(before, next) {
            return true;
        }
        if c == '\'' && is_gap(before) || matches!(c, '"' | '“' | '«') {
            return false;
        }
        before = Some(c);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let found = marked(text, None);
        found.into_iter().map(|m| &text[m.inner]).collect()
    }

    #[test]
    fn outermost_marks_count() {
        assert_eq!(words("Он из «ПКФ „Дом“» и «Юг»."), ["ПКФ „Дом“", "Юг"]);
        assert_eq!(words("“We ‘like’ it,” she said."), ["We ‘like’ it,"]);
        assert_eq!(words("\"Yes,\" he said, \"we can.\""), ["Yes,", "we can."]);
        assert_eq!(words("Газета «Вести «Юга» закрылась."), ["Вести «Юга"]);
        assert_eq!(
            words("The workers' vote, ‘It’s done,’ he said."),
            ["It’s done,"]
        );
    }

    #[test]
    fn apostrophes_mark_speech_and_own() {
        assert_eq!(
            words("'We lost', said Roe, 'because we slept'."),
            ["We lost", "because we slept"]
        );
        assert_eq!(
            words("It was a 'very good day' for all."),
            ["very good day"]
        );
        assert_eq!(
            words("'The workers' vote is lost,' she said."),
            ["The workers' vote is lost,"]
        );
        assert_eq!(words("He gave 'em the workers' vote."), [""; 0]);
        assert_eq!(
            words("Rock 'n' roll, the '90s, the players' union."),
            [""; 0]
        );
    }

    #[test]
    fn a_stretch_may_be_left_open() {
        let found = marked("«Мы начнём завтра.", None);
        assert!(!found[0].closed);
        assert_eq!(found[0].inner, 2.."«Мы начнём завтра.".len());
    }
}
