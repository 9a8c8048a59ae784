//! Pages, and where they lie below the site's base.

use explorer::i18n::Language;

/// The folder of the studio below the site's base.
pub const STUDIO: &str = "studio/";

/// A page: an article, or the list of them, in a language of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its language.
    pub lang: Language,
    /// Where the pages with the same content in all languages lie, below the site's base: empty at
    /// the base itself, else like `harbours/`.
    pub folder: String,
    /// Where this page lies below the site's base: in that folder, or below it, like `harbours/en/`.
    pub path: String,
}

impl Page {
    /// The pages with one content, one for each of these languages of the interface. The first one lies in
    /// the folder itself.
    pub fn in_languages(
        folder: &str,
        first: Language,
        languages: impl Iterator<Item = Language>,
    ) -> Vec<Self> {
        let others = languages.filter(|lang| *lang != first);
        let page = |lang: Language| Self {
            lang,
            folder: folder.to_string(),
            path: if lang == first {
                folder.to_string()
            } else {
                format!("{folder}{}/", lang.tag())
            },
        };
        std::iter::once(first).chain(others).map(page).collect()
    }

    /// Whether it is the first of its content: the one that sends readers on to their language.
    pub fn is_first(&self) -> bool {
        self.path == self.folder
    }

    /// Where its preview picture lies below the site's base.
    pub fn preview(&self) -> String {
        format!("{}preview-{}.png", self.folder, self.lang.tag())
    }

    /// Where the feed beside it lies, if it is a list.
    pub fn feed(&self) -> String {
        format!("{}feed.xml", self.path)
    }
}

/// The page of one content in a language; the first one, if it has none in that language.
pub fn in_language(pages: &[Page], lang: Language) -> Option<&Page> {
    let own = pages.iter().find(|page| page.lang == lang);
    own.or(pages.first())
}
