//! Whether what stands in marks is speech, or a title, a name, a word that is not meant.

use super::groups::Group;
use super::marks::Marks;
use crate::speech::{NameSpan, Words};
use crate::{Paragraph, TokenKind};

/// What the words and the marks around them show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shape {
    /// How many words there are.
    pub words: usize,
    /// It begins with a capital.
    capital: bool,
    /// It ends like a sentence, within the marks.
    ends: bool,
    /// A colon or a comma stands before it.
    colon: bool,
    comma: bool,
    /// A comma or a dash of the author's sentence stands behind it.
    pub followed: bool,
    /// Its sentence begins with it.
    opens: bool,
    /// It is all of its sentence.
    whole: bool,
    /// A word that calls for a title stands before it, or it is a name.
    title: bool,
    /// Its words have capitals like those of a title ("The Long Road Home").
    headline: bool,
    /// A word that calls for a title stands before it, whatever stands between.
    called: bool,
    /// The author's words break it.
    broken: bool,
    marks: Marks,
}

impl Shape {
    /// Looks at a group. `names`: those of the paragraph in which it begins.
    pub fn of(
        group: &Group,
        paragraphs: &[Paragraph],
        names: &[&NameSpan],
        words: &Words,
    ) -> Option<Self> {
        let (first, start) = group.start;
        let (last, end) = group.end;
        let before = paragraphs.get(first)?;
        let behind = paragraphs.get(last)?;
        let (_, opening) = group.parts.first()?;
        let (_, closing) = group.parts.last()?;
        let lead = before.text.get(..start)?;
        let lead = lead.trim_end_matches(['\'', ' ', '\u{a0}']);
        let after = behind.text.get(end..)?.trim_start();
        let text = before.words(opening);
        let ending = behind.words(closing);
        let count = group
            .parts
            .iter()
            .filter_map(|(number, part)| Some((paragraphs.get(*number)?, part)))
            .flat_map(|(paragraph, part)| paragraph.tokens.get(paragraph.tokens_in(part)))
            .flatten()
            .filter(|token| token.kind != TokenKind::Mark)
            .count();
        let outside = before
            .tokens
            .partition_point(|token| token.range.end <= start);
        let sentence = before.sentences.partition_point(|s| s.start < start);
        let opens = before
            .sentences
            .get(sentence)
            .is_some_and(|s| s.start == start);
        let small = text.starts_with(char::is_lowercase);
        let title_word = !opens
            && (outside.saturating_sub(3)..outside).any(|at| {
                let word = before.token(at).unwrap_or_default().to_lowercase();
                // "The paper called him “the most stubborn man alive”": a title begins with a capital.
                words.calls_for_title(&word.replace('ё', "е"))
                    && !(word == "called" && small && at + 1 < outside)
            });
        let around = names.partition_point(|name| name.range.end < opening.end);
        let name = names
            .get(around)
            .is_some_and(|name| name.range.start <= opening.start);
        let colon = lead.ends_with(':') || lead.is_empty() && leads(paragraphs, first);
        Some(Self {
            words: count,
            capital: text
                .chars()
                .find(|c| c.is_alphabetic())
                .is_some_and(char::is_uppercase),
            ends: ending.ends_with(['.', '!', '?', '…', ',']) || ending.ends_with([']', ')']),
            colon,
            comma: lead.ends_with(','),
            followed: after.starts_with([',', '—', '–']) && !after.starts_with(", как")
                || ending.ends_with(',')
                || ending.ends_with(['!', '?']) && after.starts_with(char::is_lowercase),
            opens,
            whole: opens && (after.is_empty() || after.starts_with('.')),
            title: name || title_word && !colon && !lead.ends_with(','),
            headline: headline(group, paragraphs),
            called: title_word,
            broken: !group.insertions.is_empty(),
            marks: group.marks,
        })
    }

    /// How sure it is that these words are speech; none if they are not. `spoken`: somebody is said to
    /// speak; `beside`: directly before or behind the marks; `goes_on`: the speaker of the quotation
    /// before may go on.
    pub fn confidence(&self, spoken: bool, beside: bool, goes_on: bool) -> Option<f32> {
        if self.marks == Marks::Dash {
            return Some(if spoken { 0.85 } else { 0.5 });
        }
        if self.title && !(self.words >= 12 && self.ends) {
            return None;
        }
        if self.headline && !self.broken && !(spoken && beside && !self.called) {
            return None;
        }
        if self.words < 4 {
            let whole = self.broken
                || self.ends && (self.followed || self.colon || self.comma || self.opens);
            if spoken && beside && (whole || self.followed && self.opens) {
                return Some(0.7);
            }
            let sentence = self.capital && self.ends && !self.followed;
            let short = self.opens && goes_on || self.colon && self.words > 1;
            return (sentence && short).then_some(0.5);
        }
        let introduced = self.colon || self.comma;
        let sentence = self.broken || introduced || self.ends || self.followed && self.opens;
        if spoken {
            // «… сказал глава „Центра развития семьи и школы“» has a name in its marks.
            if self.capital && !sentence && self.words < 8 {
                return None;
            }
            return Some(if beside { 0.95 } else { 0.8 });
        }
        if self.colon {
            return Some(0.75);
        }
        if self.ends && (self.opens || self.comma && !self.called) {
            return Some(0.65);
        }
        let long = self.words >= 8 && (!self.capital || self.ends);
        (long && !(self.comma && self.called) || self.whole).then_some(0.55)
    }
}

/// Whether the paragraph before ends with a colon.
pub fn leads(paragraphs: &[Paragraph], number: usize) -> bool {
    number
        .checked_sub(1)
        .and_then(|before| paragraphs.get(before))
        .is_some_and(|before| before.text.trim_end().ends_with(':'))
}

/// Whether all longer words begin with a capital, two of them within a sentence.
fn headline(group: &Group, paragraphs: &[Paragraph]) -> bool {
    let mut capitals = 0;
    for (number, part) in &group.parts {
        let Some(paragraph) = paragraphs.get(*number) else {
            return false;
        };
        let tokens = paragraph.tokens.get(paragraph.tokens_in(part));
        // The first word of a sentence has its capital in any case.
        let mut first = true;
        for token in tokens.unwrap_or_default() {
            let word = paragraph.words(&token.range);
            if token.kind == TokenKind::Mark {
                first |= matches!(word, "." | "!" | "?" | ":" | "…");
                continue;
            }
            let small = word.starts_with(char::is_lowercase);
            if small && word.chars().count() > 3 {
                return false;
            }
            let capital = word.starts_with(char::is_uppercase);
            capitals += usize::from(capital && !first && !word.starts_with("I'") && word != "I");
            first = false;
        }
    }
    capitals > 1
}
