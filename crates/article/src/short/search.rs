//! Where words stand in the text as words of their own.

use super::context::Context;
use super::reference::Words;
use super::wanted::{Form, Wanted};
use crate::article::Span;
use std::collections::{HashMap, HashSet};

/// How many places may be marked by their words.
pub(super) const MOST_PLACES: usize = 100_000;

/// Where the words stand with which forms begin.
pub(super) struct Texts {
    /// By language and word: passage and offset.
    words: Vec<HashMap<String, Vec<(usize, usize)>>>,
}

impl Texts {
    pub fn of(context: &Context, wanted: &[Wanted]) -> Self {
        let words = (0..context.languages.len()).map(|language| {
            let forms = wanted
                .iter()
                .flat_map(|one| one.groups.iter().flat_map(move |group| &group[language]));
            let first: HashSet<&str> = forms
                .filter_map(|form| words_of(&form.words).next().map(|(_, word)| word))
                .collect();
            let mut places: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
            for (number, passage) in context.passages.all.iter().enumerate() {
                let Some(text) = &passage.texts[language] else {
                    continue;
                };
                for (at, word) in words_of(text).filter(|(_, word)| first.contains(word)) {
                    places
                        .entry(word.to_string())
                        .or_default()
                        .push((number, at));
                }
            }
            places
        });
        Self {
            words: words.collect(),
        }
    }

    /// Where the first word of a form stands.
    pub fn candidates(&self, form: &Form, language: usize) -> &[(usize, usize)] {
        let first = words_of(&form.words).next();
        first
            .and_then(|(_, word)| self.words[language].get(word))
            .map_or(&[], Vec::as_slice)
    }

    /// Where a form stands.
    pub fn find(&self, context: &Context, form: &Form, language: usize) -> Vec<(usize, Span)> {
        let lead = words_of(&form.words).next().map_or(0, |(lead, _)| lead);
        let places = self.candidates(form, language);
        let fits = places.iter().filter_map(|(number, at)| {
            let passage = context.passages.all.get(*number)?;
            let text = passage.texts[language].as_deref()?;
            let start = at.checked_sub(lead)?;
            let rest = text.get(start..)?.strip_prefix(&*form.words)?;
            let last = form.words.chars().next_back();
            if let (Some(last), Some(next)) = (last, rest.chars().next())
                && last.is_alphanumeric()
                && next.is_alphanumeric()
                && !is_unspaced(last)
                && !is_unspaced(next)
            {
                return None;
            }
            let end = start + form.words.len();
            if let Some(only) = &form.only {
                let sentences = passage.sentences(language, &context.languages[language]);
                let within = match only.words {
                    Words::Sentences(first, last) => {
                        let span = (sentences.get(first - 1)?, sentences.get(last - 1)?);
                        span.0.start as usize <= start && end <= span.1.end as usize
                    }
                    _ => true,
                };
                if passage.id != only.passage || !within {
                    return None;
                }
            }
            let span = Span {
                start: u32::try_from(start).ok()?,
                end: u32::try_from(end).ok()?,
            };
            Some((*number, span))
        });
        fits.take(MOST_PLACES + 1).collect()
    }
}

/// The words of a text, each with its offset: letters and digits in a row. In scripts without spaces
/// each character is one.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphanumeric)?;
        let word = text.get(start..)?;
        let first = word.chars().next()?;
        let end = if is_unspaced(first) {
            first.len_utf8()
        } else {
            word.find(|c: char| !c.is_alphanumeric() || is_unspaced(c))
                .unwrap_or(word.len())
        };
        at = start + end;
        Some((start, word.get(..end)?))
    })
}

/// A character of a script that is written without spaces between words.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}
