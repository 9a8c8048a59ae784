//! The sentences of a text.

use super::article::Span;
use super::habits::Habits;

/// The sentences of a text in a language (BCP 47 tag), without the spaces between them.
///
/// Made for news in Russian, English, German and French, and fit for others: a sentence ends with a
/// full stop, question or exclamation mark or an ellipsis and the closing quotation marks behind it,
/// unless it is an abbreviation, an initial or an ordinal, or the text goes on in lower case or, after
/// a quotation, behind a dash («…!» — сказал он).
pub fn sentences(text: &str, tag: &str) -> Vec<Span> {
    let language = Habits::of(tag);
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let next = at + c.len_utf8();
        if c == '\n' {
            push_trimmed(&mut found, text, start, at);
            start = next;
        } else if is_stop(c) {
            let (end, closed) = language.closing(text, next);
            if language.ends(text, start, at, end, closed) {
                push_trimmed(&mut found, text, start, end);
                start = end;
            }
            at = end;
            continue;
        }
        at = next;
    }
    push_trimmed(&mut found, text, start, text.len());
    found
}

/// The whole sentences that a span touches; the span itself if it touches none.
pub fn sentence_around(text: &str, tag: &str, span: Span) -> Span {
    let touched = |sentence: &&Span| sentence.start < span.end && span.start < sentence.end;
    let sentences = sentences(text, tag);
    let first = sentences.iter().find(touched);
    let last = sentences.iter().rev().find(touched);
    match (first, last) {
        (Some(first), Some(last)) => Span {
            start: first.start,
            end: last.end,
        },
        _ => span,
    }
}

/// Texts are far shorter than 4 GB; what would be beyond is cut off.
fn offset(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

fn push_trimmed(found: &mut Vec<Span>, text: &str, start: usize, end: usize) {
    let Some(words) = text.get(start..end) else {
        return;
    };
    let start = start + words.len() - words.trim_start().len();
    let end = start + words.trim().len();
    if start < end {
        found.push(Span {
            start: offset(start),
            end: offset(end),
        });
    }
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '؟' | '।') || is_full_width_stop(c)
}

/// Marks that no space follows.
fn is_full_width_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡')
}

fn is_closer(c: char) -> bool {
    // Without a space between, what opens in one language closes in another: „Ja.“ »Ja.«
    matches!(
        c,
        '»' | '«' | '”' | '“' | '"' | '’' | '\'' | '›' | '‹' | ')' | ']' | '」' | '』' | '）'
    )
}

fn is_dash(c: char) -> bool {
    matches!(c, '—' | '–' | '-' | '―')
}

impl Habits {
    /// Behind a stop: where the other stops and the closing marks end, and whether there were closing
    /// marks.
    fn closing(&self, text: &str, mut at: usize) -> (usize, bool) {
        let mut closed = false;
        loop {
            let rest = &text[at..];
            let Some(c) = rest.chars().next() else { break };
            if is_stop(c) || is_closer(c) {
                closed |= is_closer(c);
                at += c.len_utf8();
                continue;
            }
            let spaces = rest.len() - rest.trim_start().len();
            if self.spaced_closer && spaces > 0 && rest[spaces..].starts_with('»') {
                closed = true;
                at += spaces + '»'.len_utf8();
                continue;
            }
            break;
        }
        (at, closed)
    }

    /// Whether a sentence from `start` ends at `end`; its (first) stop stands at `stop`.
    fn ends(&self, text: &str, start: usize, stop: usize, end: usize, closed: bool) -> bool {
        let rest = &text[end..];
        let Some(first) = rest.chars().next() else {
            return true;
        };
        if text[stop..end].chars().any(is_full_width_stop) {
            return true;
        }
        if !first.is_whitespace() {
            return false;
        }
        let next = rest.trim_start();
        if next.starts_with(is_dash) {
            // «…!» — сказал он. Behind a dash without a quotation starts a new line of dialogue.
            let said = next.trim_start_matches(is_dash).trim_start();
            return !closed && !said.starts_with(char::is_lowercase);
        }
        let word = next.trim_start_matches(|c: char| !c.is_alphanumeric() && !c.is_whitespace());
        if word.starts_with(char::is_lowercase) {
            return false;
        }
        // Only a lone full stop can belong to an abbreviation.
        &text[stop..end] != "." || self.stop_ends(&text[start..stop], word)
    }

    /// Whether a lone full stop between `before` and `after` ends a sentence.
    fn stop_ends(&self, before: &str, after: &str) -> bool {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '\u{2011}');
        let head = before.trim_end_matches(is_part);
        let word = &before[head.len()..];
        if word.is_empty() {
            return true;
        }
        if word.chars().all(|c| c.is_ascii_digit()) {
            // "1. Paris" at the start of a list, "17. März".
            let ordinal = self.ordinals && word.len() <= 2;
            return !head.trim().is_empty() && !ordinal;
        }
        let mut letters = word.chars();
        let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
        // "J.-P.", "И.И."
        let initials = word.split(['.', '-']).all(|part| {
            let mut letters = part.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        });
        if initial {
            // The English word "I" is no initial.
            return word == "I" && !self.starters.is_empty();
        }
        if initials {
            let next: String = after.chars().take_while(|c| c.is_alphabetic()).collect();
            return self.starters.contains(&&*next.to_lowercase());
        }
        let word = word.to_lowercase();
        if !self.abbreviations.contains(&&*word) {
            return true;
        }
        let head = head.trim_end();
        let behind_number = head.ends_with(|c: char| c.is_ascii_digit());
        let may_end = (behind_number && self.after_number.contains(&&*word))
            || (head.ends_with('.') && self.second_halves.contains(&&*word));
        may_end && !after.starts_with(|c: char| c.is_ascii_digit())
    }
}
