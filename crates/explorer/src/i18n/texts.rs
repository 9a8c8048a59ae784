//! The texts of the languages: part of the program on the host and where the feature `texts` says so; elsewhere each
//! language is a file apart ([`file`]), which the program reads when it is needed ([`learn`]).

use super::Language;
use super::messages::{Count, List, Msg};
use ::messages::plural::Category;

/// Which numbers a wording is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Just this number.
    Is(usize),
    /// Every number of the category.
    In(Category),
}

/// The texts of a language; positions are those of `Msg`, `Count` and `List`.
#[derive(PartialEq, Eq, Debug)]
pub struct Texts {
    pub messages: &'static [&'static str],
    pub counts: &'static [Forms],
    pub lists: &'static [&'static [&'static str]],
}

/// A counted text: each form with the numbers that it is for.
pub type Forms = &'static [(Form, &'static str)];

/// What stands between the texts of a file: each message, each count and each list is one.
pub const BETWEEN: char = '\0';
/// What stands between the parts of one: the members of a list; the forms of a count, each in turn with what it is for.
const INSIDE: char = '\u{1}';

#[cfg(any(not(target_arch = "wasm32"), feature = "texts"))]
mod known {
    use super::super::messages::TEXTS;
    use super::{Language, Texts};

    /// The texts of a language.
    pub fn of(language: Language) -> Option<&'static Texts> {
        TEXTS.get(usize::from(language.0))
    }

    /// Keeps the texts of a language: they are part of the program already.
    pub fn keep(_: Language, _: Texts) {}
}

#[cfg(not(any(not(target_arch = "wasm32"), feature = "texts")))]
mod known {
    use super::super::messages::TABLES;
    use super::{Language, Texts};
    use std::sync::OnceLock;

    static KNOWN: [OnceLock<Texts>; TABLES.len()] = [const { OnceLock::new() }; TABLES.len()];

    pub fn of(language: Language) -> Option<&'static Texts> {
        KNOWN.get(usize::from(language.0))?.get()
    }

    pub fn keep(language: Language, texts: Texts) {
        if let Some(place) = KNOWN.get(usize::from(language.0)) {
            let _ = place.set(texts);
        }
    }
}

/// The texts of a language; of another one while they are not known.
pub(super) fn of(language: Language) -> Option<&'static Texts> {
    known::of(language).or_else(|| Language::all().find_map(known::of))
}

/// Whether the texts of a language are known.
pub fn are_known(language: Language) -> bool {
    known::of(language).is_some()
}

/// Takes up the texts of a language, which stay for good; whether they are the texts of this version.
pub fn learn(language: Language, file: String) -> bool {
    if are_known(language) {
        return true;
    }
    match read(file.leak()) {
        Some(texts) => {
            known::keep(language, texts);
            true
        }
        None => false,
    }
}

/// The texts of a file.
fn read(file: &'static str) -> Option<Texts> {
    let mut all = file.split(BETWEEN);
    let messages: Vec<_> = all.by_ref().take(Msg::ALL.len()).collect();
    let counts = all.by_ref().take(Count::ALL.len()).map(forms);
    let counts: Vec<_> = counts.collect::<Option<_>>()?;
    let lists = all.map(|list| &*list.split(INSIDE).collect::<Vec<_>>().leak());
    let lists: Vec<_> = lists.collect();
    let is_whole = messages.len() == Msg::ALL.len()
        && counts.len() == Count::ALL.len()
        && lists.len() == List::ALL.len();
    is_whole.then(|| Texts {
        messages: messages.leak(),
        counts: counts.leak(),
        lists: lists.leak(),
    })
}

/// The forms of a counted text.
fn forms(text: &'static str) -> Option<Forms> {
    let mut parts = text.split(INSIDE);
    let mut forms = Vec::new();
    while let Some(form) = parts.next() {
        let form = match form.strip_prefix('=') {
            Some(number) => Form::Is(number.parse().ok()?),
            None => Form::In(Category::from_word(form)?),
        };
        forms.push((form, parts.next()?));
    }
    Some(forms.leak())
}

/// The file of a language: what [`learn`] reads, in pieces between which [`BETWEEN`] stands.
pub fn file(language: Language) -> Vec<String> {
    let Some(texts) = of(language) else {
        return Vec::new();
    };
    let inside = INSIDE.to_string();
    let messages = texts.messages.iter().map(|text| (*text).to_string());
    let counts = texts.counts.iter().map(|forms| {
        let forms = forms.iter().map(|(form, text)| {
            let form = match form {
                Form::Is(number) => format!("={number}"),
                Form::In(category) => category.word().to_string(),
            };
            format!("{form}{INSIDE}{text}")
        });
        forms.collect::<Vec<_>>().join(&inside)
    });
    let lists = texts.lists.iter().map(|list| list.join(&inside));
    messages.chain(counts).chain(lists).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_what_the_program_knows() {
        for language in Language::all() {
            let file = file(language).join(&BETWEEN.to_string());
            assert_eq!(
                read(file.leak()).as_ref(),
                of(language),
                "{}",
                language.tag()
            );
        }
    }

    #[test]
    fn a_file_of_another_version_is_refused() {
        let mut pieces = file(Language::default());
        pieces.pop();
        let short = pieces.join(&BETWEEN.to_string());
        assert_eq!(read(short.leak()), None);
        assert_eq!(read("<!doctype html>"), None);
        assert_eq!(forms("few\u{1}a\u{1}rest"), None);
        assert_eq!(forms("=x\u{1}a"), None);
    }
}
