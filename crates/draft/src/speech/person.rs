//! The person for whom a pronoun stands.

use super::names::{NameKind, NameSpan};
use super::words::{Gender, Words};
use crate::Paragraph;

/// Sentences that are looked at behind the last one that names nobody.
const MOST_SENTENCES: usize = 4;
/// Bytes of a sentence that are looked at.
const LONGEST: usize = 1500;

/// The person for whom "he" or "she" at a position stands: the only one that is named before it in its
/// sentence, or else in the sentence before. None if several are named, or if the gender does not fit.
///
/// `names` has those of each paragraph in order; names in `hidden` ranges (quotations) do not count.
pub fn named_before<'a>(
    paragraphs: &[Paragraph],
    names: &[Vec<&'a NameSpan>],
    paragraph: usize,
    position: usize,
    gender: Gender,
    words: &Words,
    hidden: &dyn Fn(usize, usize) -> bool,
) -> Option<&'a NameSpan> {
    let sentences = &paragraphs.get(paragraph)?.sentences;
    let here = sentences.partition_point(|sentence| sentence.start <= position);
    let mut places: Vec<(usize, usize)> = Vec::new();
    if let Some(own) = here.checked_sub(1) {
        places.push((paragraph, own));
    }
    let goes_on = |sentence: usize| {
        let text = paragraphs.get(paragraph);
        text.is_some_and(|text| has_pronoun(text, sentence, gender, words))
    };
    // A quotation of several sentences stands between.
    let said = |sentence: &usize| {
        let start = sentences.get(*sentence).map(|sentence| sentence.start + 1);
        start.is_some_and(|start| hidden(paragraph, start))
    };
    let open = (0..here.saturating_sub(1))
        .rev()
        .find(|sentence| !said(sentence));
    if let Some(before) = open {
        places.push((paragraph, before));
        // "Roe is a vet. He keeps bees. “…,” he said": each sentence goes on with the same pronoun.
        let earlier = (0..before).rev().take(MOST_SENTENCES);
        let chain = earlier.take_while(|&earlier| goes_on(earlier + 1));
        places.extend(chain.map(|earlier| (paragraph, earlier)));
    } else if let Some(before) = paragraph.checked_sub(1) {
        let count = paragraphs
            .get(before)
            .map_or(0, |text| text.sentences.len());
        places.extend(count.checked_sub(1).map(|last| (before, last)));
    }
    for (number, sentence) in places {
        let text = paragraphs.get(number)?;
        let whole = text.sentences.get(sentence)?;
        let end = if number == paragraph {
            whole.end.min(position)
        } else {
            whole.end
        };
        let range = whole.start.max(end.saturating_sub(LONGEST))..end;
        let own = names.get(number)?;
        let first = own.partition_point(|name| name.range.start < range.start);
        let people: Vec<&NameSpan> = own
            .iter()
            .skip(first)
            .take_while(|name| name.range.start < range.end)
            .filter(|name| name.kind == NameKind::Person)
            .filter(|name| number != paragraph || name.range.end <= position)
            .filter(|name| !hidden(number, name.range.start))
            .copied()
            .collect();
        let Some((one, others)) = people.split_last() else {
            continue;
        };
        let stem = |name: &NameSpan| -> String {
            let last = text.words(&name.range).split_whitespace().last();
            last.unwrap_or_default().chars().take(4).collect()
        };
        let alone = others.iter().all(|other| stem(other) == stem(one));
        // "He met Roe there": a pronoun before the name stands for somebody else.
        let before = text.tokens_in(&(range.start..one.range.start));
        let somebody = text
            .tokens
            .get(before)
            .unwrap_or_default()
            .iter()
            .any(|token| {
                let small = text.words(&token.range).to_lowercase();
                words.pronoun(&small) == Some(gender)
            });
        let fits = !somebody && fits(text.words(&one.range), gender, words);
        return (alone && fits).then_some(one);
    }
    None
}

/// Whether a sentence has a pronoun of a gender: "he", "he's".
fn has_pronoun(text: &Paragraph, sentence: usize, gender: Gender, words: &Words) -> bool {
    let Some(range) = text.sentences.get(sentence) else {
        return false;
    };
    let tokens = text.tokens.get(text.tokens_in(range)).unwrap_or_default();
    tokens.iter().any(|token| {
        let word = text.words(&token.range).to_lowercase();
        let bare = word.split(['\'', '’']).next().unwrap_or_default();
        words.pronoun(bare) == Some(gender)
    })
}

/// Whether a name can have this gender; a name without a known ending always can.
fn fits(name: &str, gender: Gender, words: &Words) -> bool {
    let last = name.split_whitespace().last().unwrap_or_default();
    let last = last.replace('ё', "е");
    let ends = |endings: &[&str]| endings.iter().any(|ending| last.ends_with(ending));
    match gender {
        Gender::Feminine => !ends(&words.names_of_men),
        // In the genitive a man's name looks like a woman's («Иванова»): one word alone tells nothing.
        Gender::Masculine => !ends(&words.names_of_women) || !name.contains(' '),
        Gender::Unknown => false,
    }
}
