//! Which of the article's languages the text is shown in.

use article::{Article, LangIx};
use explorer::state::TextMode;

/// The languages that are shown: one, or two side by side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Columns {
    /// The one text, or the left of two.
    pub first: LangIx,
    /// The text beside it.
    pub second: Option<LangIx>,
}

impl Columns {
    /// The languages for what the reader chose; `content` is the one that goes with the interface.
    pub fn new(article: &Article, content: LangIx, mode: TextMode) -> Self {
        let translation = translation(article, content);
        match (mode, translation) {
            (TextMode::Auto, _) => Self {
                first: content,
                second: None,
            },
            (TextMode::Translation, Some(lang)) => Self {
                first: lang,
                second: None,
            },
            (TextMode::Both, second) => Self {
                first: LangIx::ORIGINAL,
                second,
            },
            (TextMode::Original | TextMode::Translation, _) => Self {
                first: LangIx::ORIGINAL,
                second: None,
            },
        }
    }

    /// What the reader sees, in the words of the choice: never [`TextMode::Auto`].
    pub fn mode(self) -> TextMode {
        match self.second {
            Some(_) => TextMode::Both,
            None if self.first == LangIx::ORIGINAL => TextMode::Original,
            None => TextMode::Translation,
        }
    }

    /// The translation among what is shown.
    pub fn translation(self) -> Option<LangIx> {
        self.second
            .or((self.first != LangIx::ORIGINAL).then_some(self.first))
    }
}

/// The translation to offer: into the interface's language, or else the first there is.
pub fn translation(article: &Article, content: LangIx) -> Option<LangIx> {
    if content != LangIx::ORIGINAL {
        return Some(content);
    }
    article.translations.first().map(|made| made.language)
}
