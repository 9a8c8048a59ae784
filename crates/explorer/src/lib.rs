//! Everything the views show, as pure functions of (article, state): no Yew, no browser.

pub mod i18n;
pub mod links;

pub mod cells;
pub mod facets;
pub mod parties;
pub mod scene;
pub mod text;
pub mod timeline;

pub mod cite;
pub mod coverage;
pub mod paper;
pub mod telling;

pub mod route;
pub mod state;

pub mod embed;
pub mod page_article;

pub mod data;

pub mod export;
pub mod search;

pub mod desk;
