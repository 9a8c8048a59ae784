//! What a translation shows.

use crate::model::{TextMessage, Texting};
use editing::Project;
use explorer::i18n::Language;
use yew::Callback;

/// What a translation shows.
pub struct TranslationProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The article.
    pub project: &'a Project,
    /// The language of the translation.
    pub tag: &'a str,
    /// Which words are to be selected.
    pub texting: &'a Texting,
    /// What takes messages.
    pub send: &'a Callback<TextMessage>,
}
