//! Dateline turns a news article into something you can explore.
//!
//! One idea: an article is data; the views are pure functions of (article, state); the browser
//! stands behind one door. Modules depend on those listed before them, never on those after;
//! what comes before `browser` compiles without yew and web-sys.

pub mod decimal;
pub mod order;

pub mod geo;
pub mod model;

mod gazetteer;

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

pub mod state;

pub mod route;

pub mod embed;

pub mod data;

pub mod export;
pub mod search;

pub mod desk;

#[cfg(feature = "app")]
pub mod browser;
#[cfg(feature = "app")]
pub mod components;
#[cfg(all(feature = "ssr", not(target_arch = "wasm32")))]
pub mod site;
