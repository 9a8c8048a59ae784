//! The site: how it is built, its articles, its pages.

use crate::dates;
use crate::on_use::STUDIO;
use crate::pages::{Page, in_language};
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use std::cmp::Reverse;

/// What the caller says of the site.
#[derive(Clone, Debug)]
pub struct Build {
    /// Path of the site on its host: `/`, `/dateline/`; `./` if it is not known.
    pub base: String,
    /// The full address of the site, with its closing slash, if it is known.
    pub address: Option<String>,
    /// Whether scripts and style sheets are files, rather than in the pages.
    pub by_file: bool,
    /// Whether the studio is a part of it.
    pub studio: bool,
    /// Whether this is for publishing; else for `trunk serve`, whose own script no policy forbids.
    pub release: bool,
}

/// A group of views whose code comes when it is needed.
#[derive(Clone, Debug)]
pub struct Group {
    /// The name by which the application asks for it.
    pub name: String,
    /// The files of its code in the order in which they start, below the site's base.
    pub files: Vec<String>,
}

/// An article and its pages.
#[derive(Debug)]
pub struct Published {
    /// The article.
    pub loaded: LoadedArticle,
    /// Its pages; the first one is in the article's language if that is one of the interface.
    pub pages: Vec<Page>,
}

/// All that the parts of the site need to know.
#[derive(Debug)]
pub struct Site {
    /// How it is built.
    pub build: Build,
    /// The articles, the newest first.
    pub articles: Vec<Published>,
    /// The pages that list the articles. A site of one article has none: the article's page is the
    /// first page.
    pub list: Option<Vec<Page>>,
}

impl Site {
    /// The site of these articles: of one, at the site's own address; of several, each in a folder of
    /// its id, and a list of them at the site's address.
    pub fn new(build: Build, mut articles: Vec<LoadedArticle>) -> Self {
        sort(&mut articles);
        let several = articles.len() != 1;
        let list = several.then(|| {
            let first = commonest(&articles);
            Page::in_languages("", first, Language::all())
        });
        let published = |loaded: LoadedArticle| {
            let folder = if several {
                format!("{}/", loaded.article().id)
            } else {
                String::new()
            };
            Published {
                loaded,
                pages: Page::in_languages(
                    &folder,
                    first_of(loaded),
                    own_languages(loaded).into_iter(),
                ),
            }
        };
        Self {
            build,
            articles: articles.into_iter().map(published).collect(),
            list,
        }
    }

    /// The pages at the site's own address: the list, or those of the one article.
    pub fn front(&self) -> &[Page] {
        let only = || self.articles.first().map(|article| &*article.pages);
        self.list.as_deref().or_else(only).unwrap_or_default()
    }

    /// The pages of the studio, if it has one: the first one in the language of the site's first page.
    pub fn studio_pages(&self) -> Vec<Page> {
        if !self.build.studio {
            return Vec::new();
        }
        let first = self.front().first().map(|page| page.lang);
        Page::in_languages(STUDIO, first.unwrap_or_default(), Language::all())
    }

    /// All pages, those with one content together.
    pub fn groups(&self) -> impl Iterator<Item = &[Page]> {
        let articles = self.articles.iter().map(|article| &*article.pages);
        self.list.as_deref().into_iter().chain(articles)
    }

    /// The list in the language of a page, if the site has one.
    pub fn list_for(&self, page: &Page) -> Option<&Page> {
        self.list
            .as_ref()?
            .iter()
            .find(|list| list.lang == page.lang)
    }

    /// The way from a page to the studio in its language, if the site has one.
    pub fn to_studio(&self, page: &Page) -> Option<String> {
        let pages = self.studio_pages();
        Some(self.way(page, &in_language(&pages, page.lang)?.path))
    }

    /// The way from a page to the site's base: the base itself if it is absolute.
    pub fn root(&self, page: &Page) -> String {
        let base = &self.build.base;
        if base.starts_with('/') || base.contains("://") {
            return base.clone();
        }
        let up = "../".repeat(page.path.matches('/').count());
        if up.is_empty() { "./".to_string() } else { up }
    }

    /// The way from a page to another one, or to a file, below the site's base.
    pub fn way(&self, page: &Page, path: &str) -> String {
        format!("{}{path}", self.root(page))
    }

    /// A link from a page to something below the site's base: full if the site's address is known,
    /// as search engines and networks ask for.
    pub fn link(&self, page: &Page, path: &str) -> String {
        match &self.build.address {
            Some(address) => format!("{address}{path}"),
            None => self.way(page, path),
        }
    }

    /// The feed of a page's language, if the site has feeds: a list, and an address, which feeds must
    /// name in full.
    pub fn feed_for(&self, page: &Page) -> Option<String> {
        let address = self.build.address.as_ref()?;
        Some(format!("{address}{}", self.list_for(page)?.feed()))
    }
}

/// The newest first; those whose day is not known last. What is of one day goes by its headline.
fn sort(articles: &mut [LoadedArticle]) {
    articles.sort_by_cached_key(|loaded| {
        let article = loaded.article();
        let day = dates::published_by(article);
        let (headline, _) = article.title.text.get(article::LangIx::ORIGINAL);
        (Reverse(day), headline, &article.id)
    });
}

/// The language of an article, if the interface has it.
fn original(loaded: LoadedArticle) -> Option<Language> {
    Language::for_tag(loaded.article().languages.first()?)
}

/// The languages of the interface that an article is written in or translated to. One that has none of them
/// is shown in each: all are as foreign to it, and a reader wants the own one.
fn own_languages(loaded: LoadedArticle) -> Vec<Language> {
    let tags = loaded.article().languages.iter();
    let own: Vec<Language> = tags.filter_map(|tag| Language::for_tag(tag)).collect();
    if own.is_empty() {
        Language::all().collect()
    } else {
        own
    }
}

/// The language of an article's first page: the first of its own that the interface has.
fn first_of(loaded: LoadedArticle) -> Language {
    let mut tags = loaded.article().languages.iter();
    tags.find_map(|tag| Language::for_tag(tag))
        .unwrap_or_default()
}

/// The language of the interface in which most of the articles are.
fn commonest(articles: &[LoadedArticle]) -> Language {
    let count = |lang: Language| {
        let of_lang = articles
            .iter()
            .filter(|loaded| original(**loaded) == Some(lang));
        of_lang.count()
    };
    let most = Language::all().map(count).max().unwrap_or(0);
    let first = Language::all().find(|lang| count(*lang) == most);
    first.filter(|_| most > 0).unwrap_or_default()
}
