//! Articles to test with, and views drawn to strings.

pub mod render;
pub mod states;

use explorer::loaded::LoadedArticle;

/// The first article, as the site publishes it.
pub fn embedded() -> LoadedArticle {
    open(include_str!(
        "../../../assets/articles/municipal-diplomacy.json"
    ))
}

/// An article from its text.
pub fn open(source: &str) -> LoadedArticle {
    LoadedArticle::open(source).unwrap_or_else(|problems| panic!("{}", problems[0]))
}
