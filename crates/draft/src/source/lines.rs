//! Paragraphs in lines: which line breaks part paragraphs and which only wrap them.

/// Lines of more characters than this are paragraphs.
const WIDEST: usize = 130;
/// No text is wrapped at fewer characters.
const NARROWEST: usize = 40;

/// Cuts lines into paragraphs. A wrapped paragraph keeps its line breaks.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let lines: Vec<Line> = text.lines().map(Line::new).collect();
    let wrapped = width(&lines);
    let mut found: Vec<String> = Vec::new();
    let mut before: Option<Line> = None;
    for line in lines {
        if line.text.is_empty() {
            before = None;
            continue;
        }
        let goes_on = before.as_ref().is_some_and(|before| {
            before.breaks_word_before(&line)
                || wrapped.is_some_and(|width| before.wraps_into(&line, width))
        });
        match found.last_mut().filter(|_| goes_on) {
            Some(paragraph) => {
                paragraph.push('\n');
                paragraph.push_str(line.text);
            }
            None => found.push(line.text.to_owned()),
        }
        before = Some(line);
    }
    found
}

struct Line<'a> {
    text: &'a str,
    /// In characters.
    length: usize,
    /// The characters of its first word.
    first: usize,
    indented: bool,
}

impl<'a> Line<'a> {
    fn new(line: &'a str) -> Self {
        let text = line.trim();
        let word = text.split_whitespace().next().unwrap_or_default();
        Self {
            text,
            length: text.chars().count(),
            first: word.chars().count(),
            indented: line.starts_with("  ") || line.starts_with('\t'),
        }
    }

    /// Whether the first word of the next line had no room any more.
    fn is_full_before(&self, next: &Line, width: usize) -> bool {
        self.length + 1 + next.first > width
    }

    /// Whether a word is broken at the end of the line.
    fn breaks_word_before(&self, next: &Line) -> bool {
        let stem = self.text.strip_suffix(['-', '\u{ad}']);
        stem.is_some_and(|stem| stem.ends_with(char::is_alphabetic))
            && next.text.starts_with(char::is_lowercase)
    }

    fn wraps_into(&self, next: &Line, width: usize) -> bool {
        if self.length > WIDEST || next.indented && !self.indented || is_item(next.text) {
            return false;
        }
        let small = next.text.chars().next().is_some_and(char::is_lowercase);
        let ends = self
            .text
            .ends_with(['.', '!', '?', '…', '»', '"', '”', ':']);
        // A line that does not end a sentence may fall a little short of the width.
        let width = if ends { width } else { width * 17 / 20 };
        small || self.is_full_before(next, width)
    }
}

/// Whether a line begins with the mark of a list's item.
fn is_item(text: &str) -> bool {
    text.starts_with(['•', '▪', '●', '◦']) || text.starts_with("* ")
}

/// The width at which lines are wrapped; none if each line is a paragraph.
fn width(lines: &[Line]) -> Option<usize> {
    let inner = || {
        lines
            .iter()
            .zip(lines.iter().skip(1))
            .filter(|(line, next)| !line.text.is_empty() && !next.text.is_empty())
    };
    let width = lines
        .iter()
        .map(|line| line.length)
        .filter(|length| *length <= WIDEST)
        .max()
        .filter(|width| *width >= NARROWEST)?;
    let wide = lines.iter().filter(|line| line.length > WIDEST).count();
    let filled = lines.iter().filter(|line| line.length > 0).count();
    let pairs = inner().count();
    let full = inner()
        .filter(|(line, next)| line.is_full_before(next, width * 17 / 20))
        .count();
    // A few addresses may be wider than the text; most lines that go on are full.
    let is_wrapped = pairs >= 2 && full * 5 >= pairs * 3 && wide * 10 <= filled;
    is_wrapped.then_some(width)
}

/// How many characters a line has at least, after whose full stop a single break parts paragraphs.
const LONG_LINE: usize = 60;

/// Cuts lines that an author broke by hand: at empty lines, after long sentences, and between a
/// short line without a stop and the text below it.
pub(super) fn at_breaks(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut goes_on = false;
    let mut heads = false;
    for line in text.split('\n') {
        let line = line.trim_matches([' ', '\u{a0}']);
        if line.is_empty() {
            goes_on = false;
            continue;
        }
        let long = line.chars().nth(LONG_LINE).is_some();
        match found.last_mut().filter(|_| goes_on && !(heads && long)) {
            Some(paragraph) => {
                paragraph.push('\n');
                paragraph.push_str(line);
                heads = false;
            }
            None => {
                found.push(line.to_owned());
                heads = !long && !ends_sentence(line) && !line.ends_with([',', '-']);
            }
        }
        goes_on = !(long && ends_sentence(line));
    }
    found
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', '?', '…', '»', '”', '"', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_paragraph_where_lines_are_long() {
        let long = "Мэр города открыл новый мост через реку и поблагодарил строителей. ".repeat(3);
        let text = format!("Мост открыт\n{long}\n{long}\n");
        assert_eq!(paragraphs(&text).len(), 3);
    }

    #[test]
    fn wrapped_lines_stay_together() {
        let text = "Bridge opens\n\nThe mayor of the town opened a new bridge across\n\
                    the river on Monday and thanked the builders for\ntheir work.\n\
                    A second bridge will be opened in the coming year,\nthe mayor said.\n";
        let found = paragraphs(text);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[1].ends_with("their work."));
        assert!(found[2].starts_with("A second"));
    }

    #[test]
    fn a_headline_above_short_lines_stands_alone() {
        let text = "Мост открыт\nПетр Иванов\n12 мая\nМэр открыл мост.\n";
        assert_eq!(paragraphs(text).len(), 4);
    }
}
