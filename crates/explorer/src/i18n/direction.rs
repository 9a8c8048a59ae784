//! Which way a language is written, and keeping words of the other direction together.
//!
//! Source: Unicode Bidirectional Algorithm (UAX 9), “isolates”; W3C, Strings on the Web: Language and Direction Metadata.

use std::borrow::Cow;

/// Scripts that are written from right to left, by ISO 15924.
const SCRIPTS: &str = "Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi";
/// Languages whose usual script is one of them.
const LANGUAGES: &str = "ar arc ary arz ckb dv fa he iw ks lrc mzn nqo pnb ps sd sdh syr ug ur yi";

/// Which way text runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Like Latin.
    LeftToRight,
    /// Like Arabic and Hebrew.
    RightToLeft,
}

impl Direction {
    /// That of a language, by its BCP 47 tag: the script if the tag names one, else the language's usual one.
    pub fn of(tag: &str) -> Self {
        let has = |list: &str, word: &str| {
            list.split(' ')
                .any(|known| known.eq_ignore_ascii_case(word))
        };
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or(tag);
        let script = parts
            .find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
        let turned = match script {
            Some(script) => has(SCRIPTS, script),
            None => has(LANGUAGES, language),
        };
        if turned {
            Self::RightToLeft
        } else {
            Self::LeftToRight
        }
    }

    /// The key that has the same meaning where text runs from left to right: from right to left, the left arrow is the
    /// one that leads onwards.
    pub fn along(self, key: &str) -> &str {
        match (self, key) {
            (Self::RightToLeft, "ArrowLeft") => "ArrowRight",
            (Self::RightToLeft, "ArrowRight") => "ArrowLeft",
            _ => key,
        }
    }

    /// As the `dir` attribute calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// First strong isolate, and pop directional isolate.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// Words to put into a sentence that runs in this direction: between isolates if they have letters of the other
/// direction, so that neither moves the other's punctuation.
pub fn isolated(words: &str, around: Direction) -> Cow<'_, str> {
    let is_foreign = match around {
        Direction::LeftToRight => words.chars().any(is_right_to_left),
        // There numbers and dates, too, are another direction's.
        Direction::RightToLeft => !words.chars().all(is_right_to_left),
    };
    if !is_foreign {
        return Cow::Borrowed(words);
    }
    let [first, last] = ISOLATE;
    Cow::Owned(format!("{first}{words}{last}"))
}

/// Whether a letter is one of a script that is written from right to left.
///
/// Source: the blocks that the Unicode Character Database assigns to the classes R and AL.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
