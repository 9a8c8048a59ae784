//! The texts of the languages: part of the program on the host and where the feature `texts` says so; elsewhere each
//! language is a file apart, which the program reads when it is needed. Languages go by their number.

use super::messages::{Count, List, Msg};
use super::wording::Texts;

#[cfg(any(not(target_arch = "wasm32"), feature = "texts"))]
mod known {
    use super::super::messages::TEXTS;
    use super::Texts;

    pub fn of(language: u8) -> Option<&'static Texts> {
        TEXTS.get(usize::from(language))
    }

    /// They are part of the program already.
    pub fn keep(_: u8, _: Texts) {}
}

#[cfg(not(any(not(target_arch = "wasm32"), feature = "texts")))]
mod known {
    use super::super::messages::TABLES;
    use super::Texts;
    use std::sync::OnceLock;

    static KNOWN: [OnceLock<Texts>; TABLES.len()] = [const { OnceLock::new() }; TABLES.len()];

    pub fn of(language: u8) -> Option<&'static Texts> {
        KNOWN.get(usize::from(language))?.get()
    }

    pub fn keep(language: u8, texts: Texts) {
        if let Some(place) = KNOWN.get(usize::from(language)) {
            let _ = place.set(texts);
        }
    }
}

/// The texts of a language, if they are known.
pub fn of(language: u8) -> Option<&'static Texts> {
    known::of(language)
}

/// Takes up a file of texts, which stay for good; whether they are the texts of this version.
pub fn learn(language: u8, file: String) -> bool {
    if of(language).is_some() {
        return true;
    }
    let texts = Texts::read(file.leak(), COUNTS);
    let is_read = texts.is_some();
    if let Some(texts) = texts {
        known::keep(language, texts);
    }
    is_read
}

/// How many messages, counted texts and lists each language has.
const COUNTS: [usize; 3] = [Msg::ALL.len(), Count::ALL.len(), List::ALL.len()];

/// The pieces of the file of a language, between which a zero stands in what [`learn`] reads.
pub fn pieces(language: u8) -> Vec<String> {
    of(language).map_or_else(Vec::new, Texts::pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_each_language_is_read_as_it_was_written() {
        for (language, texts) in super::super::messages::TEXTS.iter().enumerate() {
            let file = pieces(language as u8).join("\0");
            assert_eq!(Texts::read(file.leak(), COUNTS).as_ref(), Some(texts));
        }
    }
}
