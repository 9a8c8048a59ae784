//! To what each name of a sentence is attached by the words before it.

use super::grammar::{is_and, is_from, is_preposition, is_verb, is_with};
use super::sentence::{Named, Sentence};
use crate::Language;
use crate::name::NameKind;

/// How far a preposition may stand before its name, in words.
const REACH: usize = 5;
/// Most names of one list.
pub(super) const LONGEST_LIST: usize = 12;

/// To what a name is attached by the words before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Attachment {
    /// It begins a phrase: it may be a subject or an object.
    Free,
    /// Behind a preposition, which stands at this token.
    After(usize),
    /// It belongs to another name, of this number in the sentence: a larger place, a role.
    Of,
    /// It goes on a list, whose name before it has this number in the sentence.
    Joined(usize),
}

/// A sentence's names with what they are attached to.
pub(super) struct Phrases {
    pub attachments: Vec<Attachment>,
}

impl Phrases {
    pub fn of(sentence: &Sentence<'_>) -> Self {
        let mut attachment: Vec<Attachment> = Vec::with_capacity(sentence.named.len());
        for number in 0..sentence.named.len() {
            let new = attachment_of(sentence, &attachment, number);
            attachment.push(new);
        }
        Self {
            attachments: attachment,
        }
    }

    pub fn get(&self, number: usize) -> Attachment {
        self.attachments
            .get(number)
            .copied()
            .unwrap_or(Attachment::Of)
    }

    /// The first name of the list in which a name stands, by its number.
    pub fn root(&self, number: usize) -> usize {
        let mut root = number;
        // Each step leads to a smaller number.
        while let Attachment::Joined(before) = self.get(root) {
            root = before;
        }
        root
    }

    /// The names of the list that begins with a name, in order.
    pub fn list(&self, root: usize) -> Vec<usize> {
        let mut list = vec![root];
        for number in root + 1..self.attachments.len() {
            match self.get(number) {
                Attachment::Joined(before) if list.contains(&before) => list.push(number),
                Attachment::Of => {}
                _ => break,
            }
            if list.len() == LONGEST_LIST {
                break;
            }
        }
        list
    }
}

fn attachment_of(sentence: &Sentence<'_>, known: &[Attachment], number: usize) -> Attachment {
    let Some(named) = sentence.named.get(number) else {
        return Attachment::Of;
    };
    if named.in_role_of.is_some() || owns(sentence, number) {
        return Attachment::Of;
    }
    if heads_a_pair(sentence, number) {
        return Attachment::Free;
    }
    let mut found = None;
    let mut token = named.start;
    while token > sentence.tokens.start && named.start - token <= REACH {
        token -= 1;
        if let Some(before) = sentence.named_at(token).filter(|before| *before < number) {
            return found.unwrap_or_else(|| behind_a_name(sentence, known, before, named));
        }
        let word = sentence.word(token);
        if is_and(word) || word == "," {
            return found.unwrap_or_else(|| joined(sentence, known, number, token));
        }
        if sentence.is_mark(token) {
            let quote = matches!(word, "«" | "\"" | "“" | "„");
            if quote {
                continue;
            }
            return found.unwrap_or(if word == "(" {
                Attachment::Of
            } else {
                Attachment::Free
            });
        }
        if is_preposition(word, sentence.language) {
            // «с коллегами из Лугано»: the outer one governs.
            if is_with(word) || found.is_none() {
                found = Some(Attachment::After(token));
            }
            if !is_from(word) {
                break;
            }
        } else if is_verb(word, sentence.language) || sentence.parts(token) {
            break;
        }
    }
    found.unwrap_or(Attachment::Free)
}

/// Common nouns in the plural that stand before the names of two or more.
const HEADS: &[&str] = &[
    "города",
    "страны",
    "государства",
    "регионы",
    "компании",
    "фирмы",
    "cities",
    "towns",
    "countries",
    "companies",
];

/// Whether a name is the first of a pair that a common noun in the plural introduces («города Лугана
/// республики Тавия и Берген»): that begins a phrase of its own, whatever stands before it.
fn heads_a_pair(sentence: &Sentence<'_>, number: usize) -> bool {
    let Some(named) = sentence.named.get(number) else {
        return false;
    };
    let noun = named
        .start
        .checked_sub(1)
        .map_or("", |token| sentence.word(token));
    let before = named
        .start
        .checked_sub(2)
        .map_or("", |token| sentence.word(token));
    if !HEADS.contains(&noun) || is_preposition(before, sentence.language) {
        return false;
    }
    let behind = sentence.named.iter().skip(number + 1).take(2);
    behind.into_iter().any(|other| {
        let between = named.tokens.end..other.start;
        other.kind == named.kind
            && between.len() <= REACH
            && between.map(|token| sentence.word(token)).any(is_and)
    })
}

/// Whether a name is the owner of what follows it ("Lugano's Falcon Works").
fn owns(sentence: &Sentence<'_>, number: usize) -> bool {
    let Some(named) = sentence.named.get(number) else {
        return false;
    };
    let last = sentence.word(named.tokens.end.saturating_sub(1));
    let owner = last.ends_with("'s") || last.ends_with("’s");
    owner
        && (named.tokens.end..named.tokens.end + 4).any(|token| sentence.named_at(token).is_some())
}

/// A name that stands behind another, with only words in small letters between them.
fn behind_a_name(
    sentence: &Sentence<'_>,
    known: &[Attachment],
    before: usize,
    named: &Named,
) -> Attachment {
    let Some(other) = sentence.named.get(before) else {
        return Attachment::Free;
    };
    let between = named.start.saturating_sub(other.tokens.end);
    let larger = named.kind == NameKind::Place
        && match other.kind {
            NameKind::Place => {
                between <= 2 && sentence.language == Language::Russian || between == 0
            }
            NameKind::Organisation => between == 0,
            NameKind::Person => false,
        };
    let part = named.kind == NameKind::Organisation && other.kind == named.kind && between == 0;
    if larger || part {
        return Attachment::Of;
    }
    // «представитель Лугано Олег Дудин»: the phrase began before the other name.
    if between == 0 {
        return match known.get(before) {
            Some(Attachment::After(token)) => Attachment::After(*token),
            _ => Attachment::Free,
        };
    }
    Attachment::Free
}

/// A name behind “and” or a comma at `token`: of a list, if the name before is of the same kind.
fn joined(
    sentence: &Sentence<'_>,
    known: &[Attachment],
    number: usize,
    token: usize,
) -> Attachment {
    let Some(named) = sentence.named.get(number) else {
        return Attachment::Free;
    };
    // What stands between the mark and the name: «и города Берген», "and the city of Bergen".
    let words = named.start.saturating_sub(token + 1);
    let small = (token + 1..named.start).all(|token| !sentence.is_mark(token));
    let mut last = token;
    if is_and(sentence.word(token)) && sentence.before(token) == "," {
        last -= 1;
    }
    let before = (0..number).rev().find(|before| {
        let own = sentence.named.get(*before);
        !matches!(known.get(*before), Some(Attachment::Of))
            && own.is_some_and(|own| own.end <= last)
    });
    let Some((before, other)) =
        before.and_then(|before| Some((before, sentence.named.get(before)?)))
    else {
        return Attachment::Free;
    };
    // Between the two of the list stands nothing but larger places.
    let plain = (other.end..last).all(|token| {
        sentence.named_at(token).is_some()
            || !sentence.is_mark(token)
                && !is_verb(sentence.word(token), sentence.language)
                && !is_preposition(sentence.word(token), sentence.language)
    });
    let apart = last.saturating_sub(other.end);
    if other.kind != named.kind || !small || words > 3 || !plain || apart > 5 {
        return Attachment::Free;
    }
    // "Lugano, Switzerland": the second says where the first lies, unless the list goes on.
    let alone = sentence.word(token) == ","
        && named.kind == NameKind::Place
        && words == 0
        && !matches!(known.get(before), Some(Attachment::Joined(_)))
        && !goes_on(sentence, number);
    if alone {
        Attachment::Of
    } else {
        Attachment::Joined(before)
    }
}

/// Whether a list goes on behind a name.
fn goes_on(sentence: &Sentence<'_>, number: usize) -> bool {
    let (Some(named), Some(next)) = (sentence.named.get(number), sentence.named.get(number + 1))
    else {
        return false;
    };
    let mark = sentence.word(named.tokens.end);
    next.kind == named.kind
        && (mark == "," || is_and(mark))
        && next.tokens.start.saturating_sub(named.tokens.end) <= 3
}
