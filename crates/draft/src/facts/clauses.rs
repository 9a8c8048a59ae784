//! The clause that names a fact: a sentence without its subordinate rest and without who says it.

use super::grammar::is_relative;
use super::sentence::Sentence;
use crate::speech::Words;
use std::ops::Range;

/// Fewest words of a clause that can be a name.
const FEWEST: usize = 3;

/// The words of the clause of a trigger, in bytes of the paragraph's text.
pub(super) fn name(
    sentence: &Sentence<'_>,
    clause: &Range<usize>,
    trigger: &Range<usize>,
) -> Range<usize> {
    let start = start(sentence, clause, trigger);
    let end = end(sentence, clause, trigger);
    if end < start + FEWEST {
        return sentence.range.clone();
    }
    sentence
        .range_of(&(start..end))
        .unwrap_or_else(|| sentence.range.clone())
}

fn start(sentence: &Sentence<'_>, clause: &Range<usize>, trigger: &Range<usize>) -> usize {
    let words = Words::of(sentence.language);
    let mut start = clause.start;
    // «…, который возглавил»: the clause needs the name that the pronoun stands for.
    let pronoun = start
        .checked_sub(1)
        .map_or("", |token| sentence.word(token));
    if is_relative(pronoun) {
        return sentence.tokens.start;
    }
    // “According to the mayor, …”, «По словам мэра, …».
    let small: Vec<&str> = (start..trigger.start.min(start + 4))
        .map(|token| sentence.word(token))
        .collect();
    if words.source(&small).is_some() {
        start = comma(sentence, start..trigger.start).map_or(start, |comma| comma + 1);
    }
    // «…, заявил мэр, X подписал …»: who says it stands before.
    let said = (start..trigger.start).find(|token| {
        words.is_verb(sentence.word(*token)) && !words.is_weak(sentence.word(*token))
    });
    if let Some(said) = said {
        start = comma(sentence, said..trigger.start).map_or(start, |comma| comma + 1);
    }
    let skipped = |token: &usize| {
        let word = sentence.word(*token);
        sentence.named_at(*token).is_none()
            && (sentence.is_mark(*token) && !matches!(word, "«" | "“" | "\"")
                || matches!(
                    word,
                    "и" | "а" | "но" | "также" | "and" | "but" | "also" | "что" | "that"
                ))
    };
    while start < trigger.start && skipped(&start) {
        start += 1;
    }
    start
}

fn end(sentence: &Sentence<'_>, clause: &Range<usize>, trigger: &Range<usize>) -> usize {
    let words = Words::of(sentence.language);
    // The speech part at the end: «…, сообщили в пресс-службе», ", the mayor said".
    let mut end = clause.end;
    for token in trigger.end..clause.end {
        if sentence.word(token) != "," {
            continue;
        }
        let speaks = (token + 1..clause.end.min(token + 8))
            .take_while(|next| sentence.word(*next) != ",")
            .any(|next| words.is_verb(sentence.word(next)));
        let subordinate = sentence.parts(token + 1) || sentence.parts(token + 2);
        if speaks || subordinate {
            end = token;
            break;
        }
    }
    while end > trigger.end
        && sentence.is_mark(end - 1)
        && !matches!(sentence.word(end - 1), "»" | "”" | "\"" | ")" | "%")
    {
        end -= 1;
    }
    // A preposition before «котор…» belongs to the next clause.
    end
}

fn comma(sentence: &Sentence<'_>, tokens: Range<usize>) -> Option<usize> {
    tokens
        .into_iter()
        .find(|token| sentence.word(*token) == ",")
}
