//! How an export is to be made.

use article::LangIx;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;

/// Languages, address and form of an export.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Options<'a> {
    /// The language of what is not from the article: names of statuses, dates, headings.
    pub words: Language,
    /// The language of what is from the article; what lacks it is given in the language it has.
    pub content: LangIx,
    /// The address of the page that shows this article, for links to its sentences. A fragment is
    /// ignored.
    pub address: Option<&'a str>,
    /// Whether tables are for a program: just the words. Otherwise they are for a spreadsheet: with a byte order mark,
    /// by which Excel knows UTF-8, and cells that it would take for formulas made harmless by an apostrophe.
    pub raw: bool,
}

impl<'a> Options<'a> {
    /// For a reader of a language who has the page open at an address.
    pub fn new(loaded: LoadedArticle, words: Language, address: Option<&'a str>) -> Self {
        Self {
            words,
            content: loaded.language(words),
            address,
            raw: false,
        }
    }
}
