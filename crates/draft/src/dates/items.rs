//! A paragraph as the reader of dates sees it: words with their meanings, numbers by their form.

use super::lexicon::{Lexicon, lexicon};
use super::meaning::{Meaning, Unit};
use super::numbers::{Number, number};
use crate::{Language, Paragraph, TokenKind};
use std::ops::Range;

/// A word, a number or a mark.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Where it stands, in bytes of the paragraph.
    pub range: Range<usize>,
    kind: Kind,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Kind {
    Word {
        meanings: &'static [Meaning],
        capital: bool,
    },
    Number(Number),
    Mark(char),
}

/// The items of one paragraph. Every question about an item that is not there is answered with no.
pub struct Items {
    items: Vec<Item>,
    /// Months and weekdays have a capital.
    capitals: bool,
}

impl Items {
    /// Reads a paragraph.
    pub fn new(paragraph: &Paragraph, language: Language) -> Self {
        let words = lexicon(language);
        let mut items = Vec::with_capacity(paragraph.tokens.len());
        for token in &paragraph.tokens {
            let text = paragraph.words(&token.range);
            match token.kind {
                TokenKind::Mark => items.push(Item {
                    range: token.range.clone(),
                    kind: Kind::Mark(text.chars().next().unwrap_or(' ')),
                }),
                TokenKind::Word | TokenKind::Number => {
                    push(&mut items, words, text, token.range.start);
                }
            }
        }
        Self {
            items,
            capitals: language == Language::English,
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// From the start of one item to the end of the one before `end`.
    pub fn range(&self, start: usize, end: usize) -> Range<usize> {
        let first = self.items.get(start).map_or(0, |item| item.range.start);
        let last = end
            .checked_sub(1)
            .and_then(|last| self.items.get(last))
            .map_or(first, |item| item.range.end);
        first..last.max(first)
    }

    /// The meanings of a word; none for anything else.
    fn meanings(&self, at: usize) -> &'static [Meaning] {
        match self.items.get(at).map(|item| &item.kind) {
            Some(Kind::Word { meanings, capital }) => {
                let name = |m: &Meaning| matches!(m, Meaning::Month(_) | Meaning::Weekday(_));
                if self.capitals && !capital && meanings.iter().any(name) {
                    return &[];
                }
                meanings
            }
            _ => &[],
        }
    }

    /// The first answer that a meaning of the word gives.
    pub fn find<T>(&self, at: usize, pick: impl Fn(Meaning) -> Option<T>) -> Option<T> {
        self.meanings(at).iter().copied().find_map(pick)
    }

    /// Whether the word can mean this.
    pub fn is(&self, at: usize, meaning: Meaning) -> bool {
        self.meanings(at).contains(&meaning)
    }

    /// Whether it is this mark.
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.mark(at) == Some(mark)
    }

    /// The mark.
    pub fn mark(&self, at: usize) -> Option<char> {
        match self.items.get(at)?.kind {
            Kind::Mark(c) => Some(c),
            _ => None,
        }
    }

    /// Whether it is a dash or a hyphen.
    pub fn is_dash(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '–' | '—' | '‐' | '‑' | '−'))
    }

    /// Whether a day can stand behind its month.
    pub fn month_first(&self) -> bool {
        self.capitals
    }

    /// Whether it is a word.
    pub fn is_word(&self, at: usize) -> bool {
        matches!(
            self.items.get(at).map(|item| &item.kind),
            Some(Kind::Word { .. })
        )
    }

    /// Whether it is a word that means nothing here.
    pub fn is_plain(&self, at: usize) -> bool {
        let plain = [
            Meaning::Subject,
            Meaning::Present,
            Meaning::Infinitive,
            Meaning::Participle,
            Meaning::Appointed,
            Meaning::Other,
            Meaning::OfYear,
        ];
        self.is_word(at)
            && self
                .meanings(at)
                .iter()
                .all(|meaning| plain.contains(meaning))
    }

    /// Whether it is a word with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        matches!(
            self.items.get(at).map(|item| &item.kind),
            Some(Kind::Word { capital: true, .. })
        )
    }

    /// The number.
    pub fn number(&self, at: usize) -> Option<Number> {
        match self.items.get(at)?.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether nothing stands between two items that follow each other.
    pub fn touch(&self, at: usize) -> bool {
        match (self.items.get(at), self.items.get(at + 1)) {
            (Some(one), Some(next)) => one.range.end == next.range.start,
            _ => false,
        }
    }

    /// The unit.
    pub fn unit(&self, at: usize) -> Option<Unit> {
        self.find(at, |m| match m {
            Meaning::Unit(unit) => Some(unit),
            _ => None,
        })
    }

    /// The month.
    pub fn month(&self, at: usize) -> Option<u8> {
        self.find(at, |m| match m {
            Meaning::Month(month) => Some(month),
            _ => None,
        })
    }

    /// The weekday.
    pub fn weekday(&self, at: usize) -> Option<u8> {
        self.find(at, |m| match m {
            Meaning::Weekday(day) => Some(day),
            _ => None,
        })
    }

    /// Last (−1), this (0) or next (1).
    pub fn deixis(&self, at: usize) -> Option<i8> {
        self.find(at, |m| match m {
            Meaning::Deixis(side) => Some(side),
            _ => None,
        })
    }

    /// A number of an order, in digits, letters or Roman digits.
    pub fn ordinal(&self, at: usize) -> Option<i32> {
        match self.number(at) {
            Some(Number::Ordinal(n) | Number::Roman(n)) => return Some(n),
            Some(_) => return None,
            None => {}
        }
        self.find(at, |m| match m {
            Meaning::Ordinal(n) => Some(n),
            _ => None,
        })
    }
}

/// Cuts a word into its parts where a hyphen joins words of dates («январе-марте», "mid-May").
fn push(items: &mut Vec<Item>, words: &'static Lexicon, text: &str, start: usize) {
    if let Some(kind) = kind(words, text) {
        items.push(Item {
            range: start..start + text.len(),
            kind,
        });
        return;
    }
    // «2009г.», «1996-1997гг.»
    let year = text.trim_end_matches('г');
    if let (Some(found), Some(unit)) = (number(year), words.meanings("г")) {
        let end = start + year.len();
        items.push(Item {
            range: start..end,
            kind: Kind::Number(found),
        });
        items.push(Item {
            range: end..start + text.len(),
            kind: Kind::Word {
                meanings: unit,
                capital: false,
            },
        });
        return;
    }
    let own = ["'s", "’s"]
        .iter()
        .find_map(|own| text.strip_suffix(own))
        .and_then(|word| Some((word, kind(words, word)?)));
    if let Some((word, kind)) = own {
        let end = start + word.len();
        items.push(Item {
            range: start..end,
            kind,
        });
        items.push(Item {
            range: end..start + text.len(),
            kind: Kind::Mark('\''),
        });
        return;
    }
    let parts: Vec<&str> = text.split(['-', '‐', '‑']).collect();
    let known: Vec<Kind> = parts.iter().filter_map(|part| kind(words, part)).collect();
    if parts.len() == 2 && known.len() == 2 {
        let mut at = start;
        for (number, (part, kind)) in parts.iter().zip(known).enumerate() {
            if number > 0 {
                let end = (start + text.len()).saturating_sub(part.len());
                items.push(Item {
                    range: at..end,
                    kind: Kind::Mark('-'),
                });
                at = end;
            }
            items.push(Item {
                range: at..at + part.len(),
                kind,
            });
            at += part.len();
        }
        return;
    }
    items.push(Item {
        range: start..start + text.len(),
        kind: Kind::Word {
            meanings: words.other(text),
            capital: text.starts_with(char::is_uppercase),
        },
    });
}

fn kind(words: &'static Lexicon, text: &str) -> Option<Kind> {
    if let Some(number) = number(text) {
        return Some(Kind::Number(number));
    }
    // No word of a date is longer.
    if text.len() > 48 {
        return None;
    }
    let small = text.to_lowercase().replace('ё', "е");
    let meanings = words.meanings(&small)?;
    Some(Kind::Word {
        meanings,
        capital: text.starts_with(char::is_uppercase),
    })
}
