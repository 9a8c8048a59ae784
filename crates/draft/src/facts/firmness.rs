//! How firm a claim is: what verb and mood say beside the word that names it.

use super::patterns::{Word, sequence};
use super::sentence::Sentence;
use crate::Language;
use crate::lists::entries;
use article::Status;
use std::ops::Range;
use std::sync::LazyLock;

/// Words that change how firm it is.
struct Mood {
    status: Status,
    /// How many words before the trigger they may stand.
    reach: usize,
    words: Vec<Word>,
}

static RUSSIAN: LazyLock<Vec<Mood>> = LazyLock::new(|| read(crate::lists::list!("ru/moods.txt")));
static ENGLISH: LazyLock<Vec<Mood>> = LazyLock::new(|| read(crate::lists::list!("en/moods.txt")));

fn read(list: &'static str) -> Vec<Mood> {
    entries(list).filter_map(mood).collect()
}

fn mood(line: &'static str) -> Option<Mood> {
    let mut parts = line.split('|').map(str::trim);
    Some(Mood {
        status: Status::from_word(parts.next()?)?,
        reach: parts.next()?.parse().ok()?,
        words: sequence(parts.next()?),
    })
}

/// Endings of Russian verbs in the future, behind prefixes that make one act of it.
const FUTURE: &[&str] = &[
    "ет", "ит", "ут", "ют", "ят", "ат", "ется", "ится", "утся", "ются", "ятся",
];
const PERFECTIVE: &[&str] = &[
    "про",
    "по",
    "вы",
    "при",
    "за",
    "от",
    "под",
    "встрет",
    "купит",
    "возглавит",
];

/// How far behind a noun its verb may stand («встреча отменена»).
const BEHIND: usize = 7;

/// The status of what `trigger` (numbers of tokens) names in a clause, whose list gives it `usual`.
pub(super) fn status(
    sentence: &Sentence<'_>,
    clause: &Range<usize>,
    trigger: &Range<usize>,
    noun: bool,
    usual: Status,
) -> Status {
    let moods = match sentence.language {
        Language::Russian => &*RUSSIAN,
        Language::English => &*ENGLISH,
    };
    // “If” opens the clause, and stands before it.
    let opening = clause.start.saturating_sub(1).max(sentence.tokens.start);
    for mood in moods {
        let first = trigger.start.saturating_sub(mood.reach).max(opening);
        let end = if noun {
            (trigger.end + BEHIND).min(clause.end)
        } else {
            trigger.end
        };
        let stands = (first..end).any(|start| {
            mood.words.iter().zip(start..end).all(|(word, token)| {
                sentence.named_at(token).is_none() && word.fits(sentence.word(token))
            }) && start + mood.words.len() <= end
        });
        if stands {
            return mood.status;
        }
    }
    let verb = sentence.word(trigger.start);
    let future = sentence.language == Language::Russian
        && !noun
        && FUTURE.iter().any(|ending| verb.ends_with(ending))
        && PERFECTIVE.iter().any(|prefix| verb.starts_with(prefix));
    if future && !matches!(usual, Status::Exists | Status::Mentioned) {
        return Status::Planned;
    }
    usual
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lists_is_read() {
        for list in [
            crate::lists::list!("ru/moods.txt"),
            crate::lists::list!("en/moods.txt"),
        ] {
            assert_eq!(entries(list).count(), read(list).len());
        }
    }
}
