//! How firm a claim is: what verb and mood say beside the word that names it.

use super::sentence::Sentence;
use crate::Language;
use article::Status;
use std::ops::Range;

/// How many words before the trigger may bear on it.
const REACH: usize = 5;

/// Words that change how firm it is: stems, the status, and whether they must stand right before.
struct Mood {
    stems: &'static [&'static str],
    status: Status,
    reach: usize,
}

const RUSSIAN: &[Mood] = &[
    Mood {
        stems: &["отмен", "сорван"],
        status: Status::Cancelled,
        reach: REACH,
    },
    Mood {
        stems: &["якобы", "подозрева"],
        status: Status::Alleged,
        reach: REACH,
    },
    Mood {
        stems: &["опроверг", "отрица", "опроверж"],
        status: Status::Denied,
        reach: REACH,
    },
    Mood {
        stems: &["не="],
        status: Status::Denied,
        reach: 1,
    },
    Mood {
        stems: &["если=", "бы="],
        status: Status::Conditional,
        reach: REACH,
    },
    Mood {
        stems: &["может=", "могут=", "возможн", "вероятн"],
        status: Status::Possible,
        reach: REACH,
    },
    Mood {
        stems: &[
            "планир",
            "намерен",
            "собира",
            "будет=",
            "будут=",
            "предстоит",
            "готовит",
            "запланир",
            "ожида",
        ],
        status: Status::Planned,
        reach: REACH,
    },
];

const ENGLISH: &[Mood] = &[
    Mood {
        stems: &["cancel", "called=", "scrapped="],
        status: Status::Cancelled,
        reach: REACH,
    },
    Mood {
        stems: &["alleg", "reportedly=", "suspected="],
        status: Status::Alleged,
        reach: REACH,
    },
    Mood {
        stems: &["denied=", "denies=", "deny="],
        status: Status::Denied,
        reach: REACH,
    },
    Mood {
        stems: &["not=", "never=", "didn’t=", "didn't=", "hasn’t=", "hasn't="],
        status: Status::Denied,
        reach: 2,
    },
    Mood {
        stems: &["if=", "would=", "unless="],
        status: Status::Conditional,
        reach: REACH,
    },
    Mood {
        stems: &["may=", "might=", "could=", "possibl", "likely="],
        status: Status::Possible,
        reach: REACH,
    },
    Mood {
        stems: &[
            "will=",
            "plans=",
            "planned=",
            "plan=",
            "intends=",
            "set=",
            "scheduled=",
            "expected=",
            "due=",
            "going=",
        ],
        status: Status::Planned,
        reach: REACH,
    },
];

/// Endings of Russian verbs in the future, behind prefixes that make one act of it.
const FUTURE: &[&str] = &[
    "ет", "ит", "ут", "ют", "ят", "ат", "ется", "ится", "утся", "ются", "ятся",
];
const PERFECTIVE: &[&str] = &["про", "по", "вы", "при", "за", "от", "под", "встрет"];

/// The status of what `trigger` (numbers of tokens) names, whose list gives it `usual`.
pub(super) fn status(sentence: &Sentence<'_>, trigger: &Range<usize>, usual: Status) -> Status {
    let moods = match sentence.language {
        Language::Russian => RUSSIAN,
        Language::English => ENGLISH,
    };
    for mood in moods {
        let first = trigger
            .start
            .saturating_sub(mood.reach)
            .max(sentence.tokens.start);
        let words = (first..trigger.end).map(|token| sentence.word(token));
        let fits = |word: &str| {
            mood.stems.iter().any(|stem| match stem.strip_suffix('=') {
                Some(whole) => word == whole,
                None => word.starts_with(stem),
            })
        };
        if words.into_iter().any(fits) {
            return mood.status;
        }
    }
    let verb = sentence.word(trigger.start);
    let future = sentence.language == Language::Russian
        && FUTURE.iter().any(|ending| verb.ends_with(ending))
        && PERFECTIVE.iter().any(|prefix| verb.starts_with(prefix));
    if future && matches!(usual, Status::Held | Status::Signed) {
        return Status::Planned;
    }
    usual
}
