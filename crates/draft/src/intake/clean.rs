//! Cleaning a block's words. Every change is listed, and can be undone.
//!
//! No-break spaces become plain ones: a quotation that somebody types must match the text. Accents
//! after letters stay, unless the two are one letter of the alphabet.

use super::lists::Lists;
use super::model::ChangeKind;

/// A change in one block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Edit {
    pub kind: ChangeKind,
    pub at: usize,
    pub before: String,
    pub after: String,
    pub count: usize,
}

/// A text and its changes.
pub(super) struct Cleaned {
    pub text: String,
    pub edits: Vec<Edit>,
}

/// Cleans a text.
pub(super) fn clean(text: &str, lists: &Lists) -> Cleaned {
    let mut cleaned = Cleaned {
        text: text.to_owned(),
        edits: Vec::new(),
    };
    cleaned.step(ChangeKind::Hyphenation, |text| join_words(text, lists));
    cleaned.step(ChangeKind::JoinedLines, join_lines);
    cleaned.step(ChangeKind::SoftHyphen, |text| {
        remove(text, |c, _| c == '\u{ad}')
    });
    cleaned.step(ChangeKind::ZeroWidth, |text| remove(text, is_zero_width));
    cleaned.step(ChangeKind::Control, |text| {
        remove(text, |c, _| c.is_control() && c != '\t')
    });
    cleaned.step(ChangeKind::OtherSpace, plain_spaces);
    cleaned.step(ChangeKind::DoubledSpace, single_spaces);
    cleaned.step(ChangeKind::Composed, compose);
    cleaned.step(ChangeKind::ItemMark, remove_item_mark);
    cleaned
}

impl Cleaned {
    /// Makes one sort of change; the function returns the new text and the number of places.
    pub fn step(&mut self, kind: ChangeKind, change: impl Fn(&str) -> (String, usize)) {
        let (after, count) = change(&self.text);
        if after != self.text {
            self.edits
                .push(Edit::between(kind, &self.text, &after, count));
            self.text = after;
        }
    }
}

impl Edit {
    /// The shortest stretch in which two texts differ.
    pub fn between(kind: ChangeKind, before: &str, after: &str, count: usize) -> Self {
        let same = |pair: &(char, char)| pair.0 == pair.1;
        let length = |pair: (char, char)| pair.0.len_utf8();
        let zipped = before.chars().zip(after.chars());
        let head: usize = zipped.take_while(same).map(length).sum();
        let (old, new) = (
            before.get(head..).unwrap_or_default(),
            after.get(head..).unwrap_or_default(),
        );
        let zipped = old.chars().rev().zip(new.chars().rev());
        let tail: usize = zipped.take_while(same).map(length).sum();
        let middle = |text: &str| {
            let end = text.len().saturating_sub(tail);
            text.get(..end).unwrap_or_default().to_owned()
        };
        Self {
            kind,
            at: head,
            before: middle(old),
            after: middle(new),
            count,
        }
    }
}

/// Joins words broken at the ends of lines. The hyphen stays where it belongs to the word.
fn join_words(text: &str, lists: &Lists) -> (String, usize) {
    let mut joined = String::with_capacity(text.len());
    let mut count = 0;
    for (index, line) in text.split('\n').enumerate() {
        let goes_on = line.trim_start();
        let ends = joined.trim_end_matches([' ', '\r']);
        let soft = ends.ends_with('\u{ad}');
        let stem = ends.strip_suffix(['-', '\u{ad}', '\u{2010}']).unwrap_or("");
        let word = stem
            .rsplit(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        let next: String = goes_on.chars().take_while(|c| c.is_alphabetic()).collect();
        if index > 0 && !word.is_empty() && !next.is_empty() {
            let small = next.chars().next().is_some_and(char::is_lowercase);
            let own = !soft && (!small || lists.keeps_hyphen(word, &next));
            let length = if own { ends.len() } else { stem.len() };
            joined.truncate(length);
            joined.push_str(goes_on);
            count += 1;
            continue;
        }
        if index > 0 {
            joined.push('\n');
        }
        joined.push_str(line);
    }
    (joined, count)
}

fn join_lines(text: &str) -> (String, usize) {
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    (lines.join(" "), lines.len() - 1)
}

/// Removes characters, judged with the one before them.
fn remove(text: &str, is_out: impl Fn(char, Option<char>) -> bool) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let mut count = 0;
    for c in text.chars() {
        if is_out(c, kept.chars().next_back()) {
            count += 1;
        } else {
            kept.push(c);
        }
    }
    (kept, count)
}

fn is_zero_width(c: char, before: Option<char>) -> bool {
    match c {
        // It joins pictures of people to one picture.
        '\u{200d}' => before.is_none_or(|before| before < '\u{2190}'),
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' => true,
        '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}' => true,
        _ => false,
    }
}

fn plain_spaces(text: &str) -> (String, usize) {
    let other = |c: char| c != ' ' && c.is_whitespace();
    let count = text.chars().filter(|c| other(*c)).count();
    (text.replace(other, " "), count)
}

fn single_spaces(text: &str) -> (String, usize) {
    let (kept, count) = remove(text.trim(), |c, before| c == ' ' && before == Some(' '));
    let ends = usize::from(text.trim().len() != text.len());
    (kept, count + ends)
}

fn compose(text: &str) -> (String, usize) {
    let mut composed = String::with_capacity(text.len());
    let mut count = 0;
    for c in text.chars() {
        let whole = composed
            .chars()
            .next_back()
            .and_then(|before| one_letter(before, c));
        if let Some(letter) = whole {
            composed.pop();
            composed.push(letter);
            count += 1;
        } else {
            composed.push(c);
        }
    }
    (composed, count)
}

/// The letter that a letter and an accent are in Russian, or in names that English texts write.
fn one_letter(letter: char, accent: char) -> Option<char> {
    const LATIN: &[(char, &str, &str)] = &[
        ('\u{300}', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        ('\u{301}', "aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ"),
        ('\u{302}', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ('\u{303}', "anoANO", "ãñõÃÑÕ"),
        ('\u{306}', "иИ", "йЙ"),
        ('\u{308}', "aeiouAEIOUеЕ", "äëïöüÄËÏÖÜёЁ"),
        ('\u{30c}', "cszCSZ", "čšžČŠŽ"),
        ('\u{327}', "cC", "çÇ"),
    ];
    let (_, from, to) = LATIN.iter().find(|(mark, ..)| *mark == accent)?;
    from.chars()
        .zip(to.chars())
        .find(|(from, _)| *from == letter)
        .map(|(_, to)| to)
}

fn remove_item_mark(text: &str) -> (String, usize) {
    let marks = ['•', '▪', '●', '◦'];
    match text.strip_prefix(marks).or_else(|| text.strip_prefix("* ")) {
        Some(rest) if !rest.trim().is_empty() => (rest.trim_start().to_owned(), 1),
        _ => (text.to_owned(), 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> (String, Vec<(ChangeKind, usize)>) {
        let cleaned = clean(text, &Lists::load());
        let kinds = cleaned
            .edits
            .iter()
            .map(|edit| (edit.kind, edit.count))
            .collect();
        (cleaned.text, kinds)
    }

    #[test]
    fn broken_words_are_joined() {
        let (text, changes) = cleaned("Мэр откры-\nвает кое-\nчто в Санкт-\nПетербурге\nзавтра");
        assert_eq!(text, "Мэр открывает кое-что в Санкт-Петербурге завтра");
        assert_eq!(
            changes,
            [(ChangeKind::Hyphenation, 3), (ChangeKind::JoinedLines, 1)]
        );
        assert_eq!(
            cleaned("a well-\nknown build-\ning").0,
            "a well-known building"
        );
        assert_eq!(cleaned("до\u{ad}\nрога").0, "дорога");
    }

    #[test]
    fn invisible_characters_go() {
        let (text, changes) =
            cleaned("\u{feff}Пре\u{ad}мьер\u{200b}  ска\u{301}зал:\u{a0}«и\u{306}»");
        assert_eq!(text, "Премьер ска\u{301}зал: «й»");
        let kinds: Vec<_> = changes.iter().map(|(kind, _)| *kind).collect();
        use ChangeKind::{Composed, DoubledSpace, OtherSpace, SoftHyphen, ZeroWidth};
        assert_eq!(
            kinds,
            [SoftHyphen, ZeroWidth, OtherSpace, DoubledSpace, Composed]
        );
    }
}
