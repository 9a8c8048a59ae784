//! Words as the lists write them: `stem*`, `whole`, `one/other`.

/// One alternative of a word.
#[derive(Debug)]
pub(super) struct Pattern {
    pub letters: &'static str,
    whole: bool,
}

/// A word of a list, with its alternatives.
#[derive(Debug)]
pub(super) struct Word(Vec<Pattern>);

impl Word {
    pub fn patterns(&self) -> &[Pattern] {
        &self.0
    }

    /// Whether a word in small letters is one of the alternatives.
    pub fn fits(&self, word: &str) -> bool {
        self.0.iter().any(|pattern| {
            if pattern.whole {
                word == pattern.letters
            } else {
                word.starts_with(pattern.letters)
            }
        })
    }
}

/// The words of an entry, in their order.
pub(super) fn sequence(words: &'static str) -> Vec<Word> {
    let pattern = |word: &'static str| Pattern {
        letters: word.trim_end_matches('*'),
        whole: !word.ends_with('*'),
    };
    words
        .split_whitespace()
        .map(|word| Word(word.split('/').map(pattern).collect()))
        .collect()
}
