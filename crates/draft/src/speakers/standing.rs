//! How the name of a person stands in its sentence: as the subject or not, at the end, joined to another.

use super::known::Known;
use crate::people::Person;
use crate::roles::is_english_role;
use crate::speech::Words;
use crate::{Language, Paragraph, TokenKind};
use std::ops::Range;

/// Tokens before a name over which a preposition is looked for.
const BEFORE: usize = 6;

/// English words directly behind which a clause with a new subject may begin.
const OPENING: &[&str] = &[
    "and",
    "but",
    "or",
    "so",
    "yet",
    "that",
    "if",
    "when",
    "while",
    "as",
    "because",
    "although",
    "though",
    "where",
    "what",
    "which",
    "whom",
    "whose",
    "until",
    "before",
    "after",
    "since",
    "then",
    "once",
    "unless",
    "whether",
    "how",
    "why",
    "only",
    "even",
    "later",
    "also",
    "now",
    "today",
    "yesterday",
    "is",
    "was",
];

/// More words than the prepositions of speech behind which no subject stands.
const GOVERNING: &[&str] = &[
    "of",
    "than",
    "like",
    "off",
    "outside",
    "inside",
    "through",
    "along",
    "across",
    "around",
    "beyond",
    "toward",
    "towards",
    "upon",
    "onto",
    "bar",
    "except",
    "beside",
    "beneath",
    "via",
    "per",
    "под",
    "над",
    "среди",
    "против",
    "кроме",
    "вместо",
    "благодаря",
    "вслед",
];

/// Whether a conjunction joins the name that begins with a token to one that ends before another.
pub(super) fn is_joined(paragraph: &Paragraph, end: usize, at: usize) -> bool {
    at == end + 1 && matches!(paragraph.token(end), Some("and" | "&" | "и" | ","))
        || at == end + 2 && matches!(paragraph.token(end + 1), Some("and" | "и"))
}

/// Whether a sentence ends with a name that no verb of speech stands before.
pub(super) fn is_late(
    paragraph: &Paragraph,
    name: &Range<usize>,
    first: usize,
    sentence: &Range<usize>,
    words: &Words,
) -> bool {
    let rest = paragraph.words(&(name.end..sentence.end.max(name.end)));
    let before = first.checked_sub(1).and_then(|at| paragraph.token(at));
    let before = before.unwrap_or_default().to_lowercase().replace('ё', "е");
    let begins = paragraph.tokens_in(sentence).start >= first;
    !begins && !rest.contains(char::is_alphanumeric) && !words.is_verb(&before)
}

/// Whether a name can be the subject of its clause.
pub(super) fn is_subject(
    paragraph: &Paragraph,
    name: &Range<usize>,
    first: usize,
    sentence: &Range<usize>,
    person: &Person,
    known: &Known<'_>,
    words: &Words,
) -> bool {
    let start = paragraph.tokens_in(sentence).start;
    let behind = paragraph.text.get(name.end..).unwrap_or_default();
    let own = paragraph.words(name);
    let genitive = |text: &str| text.ends_with("'s") || text.ends_with("’s");
    if behind.starts_with("'s") || behind.starts_with("’s") || genitive(own) {
        return false;
    }
    if known.language == Language::Russian && !is_nominative(own, person) {
        return false;
    }
    let russian = known.language == Language::Russian;
    for at in (start..first).rev().take(BEFORE) {
        let word = paragraph.token(at).unwrap_or_default();
        let small = word.to_lowercase().replace('ё', "е");
        if words.is_preposition(&small) || GOVERNING.contains(&&*small) {
            return false;
        }
        // "She told Roe" is about her; “…?” asked Roe is about Roe.
        let told = words.is_told(&small) && at > start && paragraph.is(at - 1, TokenKind::Word);
        if told {
            return false;
        }
        let capital = word.starts_with(char::is_uppercase);
        let article = matches!(&*small, "the" | "a" | "an" | "former" | "then" | "late");
        let part = capital || article || genitive(word) || is_english_role(word);
        if russian {
            break;
        }
        if !part {
            // "Roe beat Smith": a verb before the name.
            let open = !word.starts_with(char::is_lowercase) || at == start;
            return open
                || words.is_verb(&small)
                || OPENING.contains(&&*small)
                || small.ends_with("ly");
        }
    }
    true
}

/// Whether the words of a Russian name are those of its nominative.
fn is_nominative(own: &str, person: &Person) -> bool {
    let fold = |text: &str| text.to_lowercase().replace('ё', "е");
    let last = fold(own.split_whitespace().next_back().unwrap_or_default());
    let whole = fold(&person.name);
    let surname = fold(&person.surname);
    last == surname || whole.split_whitespace().any(|word| word == last) || {
        // A patronymic: «Олег Палыч».
        last.ends_with("ич") || last.ends_with("вна")
    }
}
