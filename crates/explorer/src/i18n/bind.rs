//! No-break spaces after short words and before dashes.

use std::borrow::Cow;

const NO_BREAK: char = '\u{a0}';

/// Replaces the space after each of `words` (given in lower case), and the space before a dash.
///
/// The text may be a part of a longer one: its end counts as the middle of a sentence.
pub(super) fn bind<'a>(text: &'a str, words: &[&str]) -> Cow<'a, str> {
    if words.is_empty() || !text.contains(' ') {
        return Cow::Borrowed(text);
    }
    let mut bound = String::with_capacity(text.len() + 16);
    let mut word = 0;
    for (at, c) in text.char_indices() {
        if c == ' ' {
            let short = is_one_of(&text[word..at], words);
            let dash = matches!(text[at + 1..].chars().next(), Some('—' | '–'));
            bound.push(if short || (dash && at > word) {
                NO_BREAK
            } else {
                ' '
            });
            word = at + 1;
            continue;
        }
        if !c.is_alphanumeric() {
            // An opening quotation mark or bracket: the word starts after it.
            if word == at {
                word = at + c.len_utf8();
            }
            if c == NO_BREAK || c.is_whitespace() {
                word = at + c.len_utf8();
            }
        }
        bound.push(c);
    }
    if bound == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(bound)
    }
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    // The longest of them has a few letters: no need to lower long words.
    word.len() <= 12 && !word.is_empty() && words.contains(&&*word.to_lowercase())
}
