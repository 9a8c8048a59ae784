//! Which stretches of a text stay when its words are changed, and where they lie then.

use crate::select::words;
use crate::texts::span;
use article::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Longest texts that are compared word by word, in words and marks: what is longer is taken as changed between
/// its first and its last change.
const MOST: usize = 4000;

/// A stretch that stays: where it begins before and after, and how many bytes it has.
struct Stretch {
    before: usize,
    after: usize,
    length: usize,
}

impl Stretch {
    fn end(&self) -> usize {
        self.before + self.length
    }
}

/// The stretches that stay, in order. Neighbours before are no neighbours after.
pub(super) struct Kept {
    stretches: Vec<Stretch>,
}

impl Kept {
    /// Compares two texts.
    pub fn between(before: &str, after: &str) -> Self {
        let (one, other) = (tokens(before), tokens(after));
        let ops = match one.len().max(other.len()) {
            0..=MOST => capture_diff_slices(Algorithm::Myers, &one, &other),
            _ => ends(&one, &other),
        };
        let bytes = |tokens: &[&str]| tokens.iter().map(|token| token.len()).sum::<usize>();
        let part = |tokens: &[&str], from: usize, to: usize| tokens.get(from..to).map_or(0, bytes);
        let (mut at, mut stretches) = ((0, 0), Vec::new());
        for op in ops {
            let (old, new) = (op.old_range(), op.new_range());
            let before = part(&one, old.start, old.end);
            let after = part(&other, new.start, new.end);
            if matches!(op, DiffOp::Equal { .. }) {
                stretches.push(Stretch {
                    before: at.0,
                    after: at.1,
                    length: before,
                });
            }
            at = (at.0 + before, at.1 + after);
        }
        Self { stretches }
    }

    /// Nothing stays.
    pub fn nothing() -> Self {
        Self {
            stretches: Vec::new(),
        }
    }

    /// Where words are that stay as they are; none if anything in them is changed.
    pub fn whole(&self, at: Span) -> Option<Span> {
        let (start, end) = (at.start as usize, at.end as usize);
        let stretch = (self.stretches.iter())
            .find(|stretch| stretch.before <= start && end <= stretch.end())?;
        let start = start - stretch.before + stretch.after;
        Some(span(start, start + (at.end - at.start) as usize))
    }

    /// From the first to the last word of a stretch that stay; none if no word of it stays.
    pub fn hull(&self, text: &str, at: Span) -> Option<Span> {
        let (start, end) = (at.start as usize, at.end as usize);
        let touching = self.stretches.iter().filter_map(|stretch| {
            let (from, to) = (start.max(stretch.before), end.min(stretch.end()));
            let words = text.get(from..to)?;
            words.contains(char::is_alphanumeric).then(|| {
                let spaces = words.len() - words.trim_start().len();
                let from = from - stretch.before + stretch.after + spaces;
                (from, from + words.trim().len())
            })
        });
        let touching: Vec<(usize, usize)> = touching.collect();
        Some(span(touching.first()?.0, touching.last()?.1))
    }
}

/// Words, and every other character by itself.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let marks = |tokens: &mut Vec<_>, from: usize, to: usize| {
        let marks = text.get(from..to).unwrap_or_default();
        let each = marks.char_indices();
        tokens.extend(each.filter_map(|(at, c)| marks.get(at..at + c.len_utf8())));
    };
    for word in words(text) {
        marks(&mut tokens, at, word.start as usize);
        tokens.extend(text.get(word.start as usize..word.end as usize));
        at = word.end as usize;
    }
    marks(&mut tokens, at, text.len());
    tokens
}

/// What two rows have in common at their beginnings and ends.
fn ends(one: &[&str], other: &[&str]) -> Vec<DiffOp> {
    let same = |(one, other): &(&&str, &&str)| one == other;
    let start = one.iter().zip(other).take_while(same).count();
    let rest = one.len().min(other.len()) - start;
    let pairs = one.iter().rev().zip(other.iter().rev());
    let end = pairs.take(rest).take_while(same).count();
    let equal = |old_index, new_index, len| DiffOp::Equal {
        old_index,
        new_index,
        len,
    };
    vec![
        equal(0, 0, start),
        DiffOp::Replace {
            old_index: start,
            old_len: one.len() - end - start,
            new_index: start,
            new_len: other.len() - end - start,
        },
        equal(one.len() - end, other.len() - end, end),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, part: &str) -> Span {
        let start = text.find(part).expect("the part");
        span(start, start + part.len())
    }

    fn cut(text: &str, at: Option<Span>) -> Option<&str> {
        at.and_then(|at| text.get(at.start as usize..at.end as usize))
    }

    #[test]
    fn words_that_stay_are_found_on_both_sides_of_changes() {
        let (before, after) = (
            "Мэр Казани открыл мост. Он молчал, а город ждал.",
            "Вчера мэр Казани открыл новый мост. Он молчал, а Казань ждала.",
        );
        let kept = Kept::between(before, after);
        let whole = |part| cut(after, kept.whole(of(before, part)));
        assert_eq!(whole("Казани"), Some("Казани"));
        assert_eq!(whole("Он молчал"), Some("Он молчал"));
        assert_eq!(whole("Мэр Казани"), None);
        assert_eq!(whole("открыл мост"), None);
        let hull = |part| cut(after, kept.hull(before, of(before, part)));
        assert_eq!(hull("Казани открыл мост"), Some("Казани открыл новый мост"));
        assert_eq!(hull("а город ждал"), Some("а"));
        assert_eq!(hull("город ждал"), None);
    }

    #[test]
    fn long_texts_are_compared_by_their_ends() {
        let before = format!("Первое. {} Последнее.", "слово ".repeat(MOST));
        let after = format!("Первое. {} Последнее.", "другое ".repeat(MOST));
        let kept = Kept::between(&before, &after);
        assert_eq!(
            cut(&after, kept.whole(of(&before, "Последнее"))),
            Some("Последнее")
        );
        assert_eq!(kept.whole(of(&before, "слово")), None);
    }
}
