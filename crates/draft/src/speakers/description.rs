//! Descriptions beside a verb of speech: «сказал тренер», "the Croatian minister said".

use super::events::known_gender;
use super::known::Known;
use crate::morphology::Gender;
use crate::quotations::Quoted;
use crate::roles::person_nouns::{is_english, russian};
use crate::speech::Words;
use crate::{Language, Paragraph, TokenKind};
use std::ops::Range;

/// Most words of such a description.
const LONGEST: usize = 7;

/// Words that name somebody by what they are.
pub(super) struct Description {
    pub paragraph: usize,
    /// Tokens of the paragraph.
    pub tokens: Range<usize>,
    /// The noun: a token.
    pub head: usize,
    /// The gender that the noun or the verb shows.
    pub gender: Option<Gender>,
}

impl Known<'_> {
    /// The description beside the verb of a quotation.
    pub(super) fn description(&self, quoted: &Quoted) -> Option<Description> {
        let (number, verb) = quoted.verb.as_ref()?;
        let paragraph = self.paragraphs.get(*number)?;
        let sentence = paragraph.sentence_at(verb.start)?;
        let sentence = paragraph.tokens_in(paragraph.sentences.get(sentence)?);
        let tokens = paragraph.tokens_in(verb);
        let words = Words::of(self.language);
        let found = match self.language {
            Language::English => behind(paragraph, tokens.end, sentence.end, words)
                .or_else(|| before(paragraph, sentence.start, tokens.start)),
            Language::Russian => russian_beside(paragraph, &tokens, &sentence, words),
        };
        let (tokens, head) = found?;
        let gender = match self.language {
            Language::Russian => {
                let verb = words.gender(&paragraph.words(verb).to_lowercase());
                russian(paragraph.token(head)?)?.or_else(|| known_gender(verb))
            }
            Language::English => None,
        };
        Some(Description {
            paragraph: *number,
            tokens,
            head,
            gender,
        })
    }
}

type Beside = (Range<usize>, usize);

/// "Said the senior minister": the tokens and the noun.
fn behind(paragraph: &Paragraph, first: usize, end: usize, words: &Words) -> Option<Beside> {
    let word = |at: usize| paragraph.token(at).unwrap_or_default();
    if !matches!(word(first), "the" | "The") {
        return None;
    }
    let last = (first + 1..end.min(first + LONGEST))
        .take_while(|&at| {
            let part = !paragraph.is(at, TokenKind::Mark);
            part && !words.is_preposition(word(at))
                && !matches!(word(at), "who" | "of" | "and" | "as")
        })
        .filter(|&at| is_english(word(at)))
        .last()?;
    Some((first..last + 1, last))
}

/// "The senior minister said": the tokens and the noun.
fn before(paragraph: &Paragraph, start: usize, verb: usize) -> Option<Beside> {
    let word = |at: usize| paragraph.token(at).unwrap_or_default();
    let head = (start..verb).rev().take(2).find(|&at| {
        !word(at).ends_with("ly") && !matches!(word(at), "also" | "later" | "then" | "has" | "had")
    })?;
    if !is_english(word(head)) {
        return None;
    }
    let first = (start..head)
        .rev()
        .take(LONGEST)
        .take_while(|&at| !paragraph.is(at, TokenKind::Mark))
        .find(|&at| matches!(word(at), "the" | "The"))?;
    // "The head of the panel" is no panel.
    let plain = (first..head).all(|at| !matches!(word(at), "of" | "for" | "a" | "an"));
    plain.then_some((first..head + 1, head))
}

/// «Сказал главный тренер», «тренер ответил».
fn russian_beside(
    paragraph: &Paragraph,
    verb: &Range<usize>,
    sentence: &Range<usize>,
    words: &Words,
) -> Option<Beside> {
    let word = |at: usize| paragraph.token(at).unwrap_or_default();
    let plain = |at: usize| {
        paragraph.is(at, TokenKind::Word) && !words.is_preposition(&word(at).to_lowercase())
    };
    let noun = |at: &usize| russian(word(*at)).is_some();
    let behind = (verb.end..sentence.end.min(verb.end + LONGEST))
        .take_while(|at| plain(*at))
        .find(noun);
    if let Some(head) = behind {
        let end = (head..sentence.end.min(head + LONGEST))
            .take_while(|at| plain(*at))
            .last();
        return Some((verb.end..end.map_or(head, |at| at) + 1, head));
    }
    let before = (sentence.start..verb.start)
        .rev()
        .take(3)
        .take_while(|at| plain(*at))
        .find(noun)?;
    Some((before..verb.start, before))
}
