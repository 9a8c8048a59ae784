//! Everything the views show, as pure functions of (article, state): no Yew, no browser.

pub mod i18n;
pub mod relations;

pub mod breakpoints;
pub mod cells;
pub mod facets;
pub mod gestures;
pub mod map_layout;
pub mod parties;
pub mod scene;
pub mod tense;
pub mod text;
pub mod timeline;

pub mod cite;
pub mod coverage;
pub mod print;
pub mod story;

pub mod ids;
pub mod keys;
pub mod reading;
pub mod route;
pub mod state;

pub mod embed;
pub mod markup;
pub mod page_article;

pub mod loaded;

pub mod highlights;

pub mod protocol;
