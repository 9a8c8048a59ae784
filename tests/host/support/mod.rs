//! Articles to test with, and views drawn to strings.

pub mod maps;
pub mod render;
pub mod shapes;
pub mod states;
pub mod views;

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

/// An article of other places, kinds and languages, with several parties and a story of its own.
pub fn second() -> LoadedArticle {
    open(include_str!("../../fixtures/second.json"))
}
