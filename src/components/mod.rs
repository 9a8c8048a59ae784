//! The views: one file (or folder) a component; each takes only what it draws.
//!
//! Views hold no text of their own (`i18n` and the article have it all), guess nothing and never
//! touch the browser but through `browser`. What can be chosen says so by data attributes, for which
//! the crate `page` listens once, at the document, so rows need no callbacks of their own.
//! ARCHITECTURE.md lists them.

pub mod app;
pub mod bar;
pub mod below;
pub mod claims;
pub mod detail;
pub mod download;
pub mod embed;
pub mod facets;
pub mod figures;
pub mod footer;
pub mod header;
pub mod help;
pub mod icons;
pub mod lead;
pub mod list;
pub mod map;
pub mod marks;
pub mod notice;
pub mod on_demand;
pub mod opening;
pub mod parties;
pub mod people;
pub mod print;
pub mod search;
pub mod site_links;
pub mod slice;
pub mod speech;
pub mod story;
pub mod text;
pub mod timeline;
pub mod topics;
pub mod ui;
pub mod update;
