//! Words of ours in an article.

use crate::words::{Msg, Words};
use article::document::{Document, Text};
use editing::original;
use explorer::i18n::Language;

/// Words of ours in the languages of an article, in which it says where something comes from.
pub fn each_language(document: &Document, words: Msg) -> Text {
    let said = |tag: &String| {
        let lang = Language::all().find(|lang| lang.tag() == tag);
        (tag.clone(), lang.map(|lang| lang.say(words).to_owned()))
    };
    let mut text = Text(document.languages.iter().map(said).collect());
    if let Some(own) = text.0.get_mut(original(document)) {
        own.get_or_insert_with(|| {
            let first = Language::all().next();
            first.map_or_else(String::new, |lang| lang.say(words).to_owned())
        });
    }
    text
}
